#include "tests/bench/processes.h"

#include "core/base/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <unistd.h>

namespace scepter {

double cpuSeconds(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList fields = stat.readAll().split(')').last().simplified().split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

QByteArray runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    if (process.exitCode() != 0)
        die(program + u' ' + arguments.join(u' ') + u": "_s + QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

void ServerProcess::start(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        die(program + u" cannot be started"_s);
}

QByteArray ServerProcess::firstLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(20'000))
            die(u"a server says nothing"_s);
    }
    return m_process.readLine().trimmed();
}

ConnectorProcess::ConnectorProcess(QString program, const QString &directory) : m_program(std::move(program)), m_directory(directory)
{
    if (!writeFile(directory + u"/passphrase"_s, "bench", FileAccess::Owner))
        die(u"the passphrase cannot be written"_s);
    tool({u"ca"_s, u"create"_s, u"bench"_s, u"--no-recovery"_s});
    tool({u"connector"_s, u"create"_s, u"bench"_s});
    const QJsonObject made = QJsonDocument::fromJson(tool({u"--json"_s, u"challenge"_s, u"create"_s, u"bench"_s})).object();
    m_challenge = Secret::fromText(made[u"password"_s].toString());
    const QJsonObject ca = QJsonDocument::fromJson(tool({u"--json"_s, u"ca"_s, u"show"_s, u"bench"_s})).object();
    const QString pem = ca[u"generations"_s].toArray()[0].toObject()[u"certificate"_s].toObject()[u"pem"_s].toString();
    m_ca = must(Certificate::parse(pem.toLatin1()), "CA certificate");
}

void ConnectorProcess::serve()
{
    m_server = std::make_unique<ServerProcess>();
    m_server->start(m_program, arguments({u"connector"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}));
    const QByteArray url = m_server->firstLine().mid(int(strlen("listening on ")));
    m_port = quint16(QUrl(QString::fromUtf8(url)).port());
}

QStringList ConnectorProcess::arguments(const QStringList &command) const
{
    return QStringList{u"--store"_s, storePath(), u"--passphrase-file"_s, m_directory + u"/passphrase"_s} + command;
}

} // namespace scepter
