#include "tests/interop/connectorrig.h"

#include "core/base/literals.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrl>

#include <csignal>

namespace scepter {

ConnectorRig::ConnectorRig(QString scepterctl)
    : m_program(std::move(scepterctl)), m_client(m_program), m_admin(m_program), m_server(m_program)
{
    for (Process *process : {&m_client, &m_admin, &m_server})
        process->setEnvironment(u"XDG_DATA_HOME"_s, path(u"data"_s));
    write(u"passphrase"_s, "correct horse\n");
}

ConnectorRig::~ConnectorRig()
{
    if (m_port != 0)
        kill();
}

QString ConnectorRig::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray ConnectorRig::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Process::Outcome ConnectorRig::ctl(const QStringList &arguments) { return m_client.run(arguments); }

Process::Outcome ConnectorRig::admin(const QStringList &arguments)
{
    return m_admin.run(
        QStringList{u"--json"_s, u"--store"_s, u"sqlite:"_s + path(u"store.db"_s), u"--passphrase-file"_s, path(u"passphrase"_s)}
        + arguments);
}

QString ConnectorRig::challenge(const QString &connector, const QStringList &more)
{
    const auto made = admin(QStringList{u"challenge"_s, u"create"_s, connector} + more);
    const QString password = made.json()[u"password"_s].toString();
    return password.isEmpty() ? QString() : write(u"challenge-%1"_s.arg(++m_challenges), password.toUtf8() + '\n');
}

QString ConnectorRig::passwordIn(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

QStringList ConnectorRig::audit(const QString &connector)
{
    QStringList lines;
    const QJsonArray entries = admin({u"audit"_s, u"list"_s, connector}).json()[u"entries"_s].toArray();
    for (const QJsonValue &entry : entries)
        lines += entry[u"operation"_s].toString() + u' ' + entry[u"outcome"_s].toString();
    return lines;
}

int ConnectorRig::issued(const QString &ca) { return admin({u"ca"_s, u"show"_s, ca}).json()[u"issued"_s].toInt(-1); }

QByteArray ConnectorRig::serve(const QStringList &more)
{
    m_server.start(QStringList{u"--store"_s, u"sqlite:"_s + path(u"store.db"_s), u"--passphrase-file"_s, path(u"passphrase"_s),
                               u"connector"_s, u"serve"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)}
                   + more);
    QProcess &process = m_server.process();
    (void)QTest::qWaitFor([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 30'000);
    const QByteArray line = process.readLine();
    const QByteArray prefix = "listening on ";
    if (!line.startsWith(prefix))
        return "the server said: " + line + process.readAllStandardError();
    const QUrl url(QString::fromUtf8(line.sliced(prefix.size()).trimmed()));
    m_port = quint16(url.port());
    m_base = url.toString(QUrl::RemovePath);
    return {};
}

Process::Outcome ConnectorRig::stop()
{
    signalServer(SIGTERM);
    return finish();
}

void ConnectorRig::signalServer(int number)
{
    if (const qint64 id = m_server.process().processId(); id > 0)
        ::kill(pid_t(id), number);
}

Process::Outcome ConnectorRig::finish() { return m_server.finish(); }

void ConnectorRig::kill() { m_server.kill(); }

ToolResult ConnectorRig::get(const QString &pathAndQuery) const
{
    return runTool(u"curl"_s, {u"-sS"_s, u"--fail"_s, m_base + pathAndQuery});
}

QString ConnectorRig::caFile(const QString &connector)
{
    const QString directory = path(u"ca-"_s + connector);
    if (!QFile::exists(directory + u"/ca.pem"_s))
        (void)ctl({u"getca"_s, u"--url"_s, url(connector), u"--out"_s, directory});
    return directory + u"/ca.pem"_s;
}

QString ConnectorRig::fingerprint(const QString &connector)
{
    QString &found = m_fingerprints[connector];
    if (found.isEmpty())
        found = fingerprintOf(caFile(connector));
    return found;
}

QStringList ConnectorRig::enrollArguments(const QString &connector, const QString &out, const QStringList &more)
{
    return QStringList{u"enroll"_s,
                       u"--json"_s,
                       u"--url"_s,
                       url(connector),
                       u"--cn"_s,
                       out + u".example"_s,
                       u"--ca-fingerprint"_s,
                       fingerprint(connector),
                       u"--out"_s,
                       path(out)}
           + more;
}

QByteArray serialOf(const QString &certificate)
{
    const QByteArray line = openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-serial"_s}).out.trimmed();
    return line.mid(line.indexOf('=') + 1);
}

QString fingerprintOf(const QString &certificate)
{
    const QByteArray line = openssl({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s}).out.trimmed();
    return QString::fromLatin1(line.mid(line.indexOf('=') + 1));
}

QByteArray verifyError(const QString &ca, const QString &certificate, const QStringList &more)
{
    const ToolResult verified = openssl(QStringList{u"verify"_s, u"-CAfile"_s, ca} + more + QStringList{certificate});
    return verified.exitCode == 0 ? QByteArray() : "openssl verify: " + verified.all();
}

bool makeKey(const QString &path)
{
    return openssl({u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s, u"-out"_s, path})
               .exitCode
           == 0;
}

} // namespace scepter
