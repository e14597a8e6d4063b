#pragma once
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace scepter {

/// A program that runs beside the test's own event loop, so that a server of the test can answer it.
class Process {
public:
    struct Outcome {
        int exitCode = -1; ///< -1: it was killed, or never ended
        QByteArray out, err;
        QByteArray all() const { return out + err; }
        QJsonObject json() const; ///< standard output as one document; empty when it is none
    };
    explicit Process(QString program) : m_program(std::move(program)) {}

    /// Variables beside those of the test.
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// Runs it to its end, which must come within a minute.
    Outcome run(const QStringList &arguments, const QByteArray &input = {});
    /// Starts it and returns at once; kill() or finish() follows.
    void start(const QStringList &arguments);
    void kill(); ///< SIGKILL
    Outcome finish();
    QProcess &process() { return *m_process; }

private:
    QString m_program;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<QProcess> m_process;
};

} // namespace scepter
