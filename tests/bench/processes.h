#pragma once
// Other processes, which several benchmarks share.
#include "core/crypto/certificate.h"
#include "tests/bench/must.h"

#include <QProcess>

#include <memory>

namespace scepter {

/// CPU seconds that a process has used.
double cpuSeconds(qint64 pid);
/// What a program says, when it succeeds.
QByteArray runTool(const QString &program, const QStringList &arguments);

/// A server that the benchmark starts, and stops by its process id.
class ServerProcess {
public:
    ~ServerProcess();
    void start(const QString &program, const QStringList &arguments,
               const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    QByteArray firstLine();
    void discardOutput() { m_process.closeReadChannel(QProcess::StandardOutput); }
    double cpu() const { return cpuSeconds(m_process.processId()); }

private:
    QProcess m_process;
};

/// A connector with a CA and a challenge in a store of its own, served by a process of its own.
class ConnectorProcess {
public:
    ConnectorProcess(QString program, const QString &directory);
    void serve();
    void stop() { m_server.reset(); }

    const Certificate &ca() const { return *m_ca; }
    const Secret &challenge() const { return m_challenge; }
    quint16 port() const { return m_port; }
    double cpu() const { return m_server->cpu(); }
    QString storePath() const { return m_directory + u"/store.db"_s; }

private:
    QStringList arguments(const QStringList &command) const;
    QByteArray tool(const QStringList &command) { return runTool(m_program, arguments(command)); }

    QString m_program, m_directory;
    Secret m_challenge;
    std::optional<Certificate> m_ca;
    std::unique_ptr<ServerProcess> m_server;
    quint16 m_port = 0;
};

} // namespace scepter
