// This program's client against Debian's scepserver, a server that somebody else wrote. Runs in a network namespace,
// because scepserver binds every interface.
#include "core/base/literals.h"
#include "tests/support/process.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace scepter;

class tst_ScepServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void getCaNamesItsCapabilities();
    void enrollNeedsTheWeakSwitchAndResumeFinishes();
    void enrollThenRenew();
    void killedBetweenSendAndReply();
    void aWrongChallengeIsRefused();
    void operationsItDoesNotOffer();

private:
    QString path(const QString &name) const { return m_home.filePath(name); }
    Process::Outcome ctl(const QStringList &arguments) { return m_ctl.run(arguments); }
    QStringList enroll(const QString &out, const QStringList &more = {}) const;
    static QString errorCode(const Process::Outcome &outcome) { return outcome.json()[u"error"_s][u"code"_s].toString(); }
    void verifies(const QString &certificate) const;

    QTemporaryDir m_home;
    QProcess m_server;
    QString m_url;
    Process m_ctl{QStringLiteral(SCEPTERCTL)};
};

void tst_ScepServer::initTestCase()
{
    if (!hasTool(u"scepserver"_s))
        QSKIP("scepserver is not installed");
    m_ctl.setEnvironment(u"XDG_DATA_HOME"_s, path(u"data"_s));
    const ToolResult made = runTool(u"scepserver"_s, {u"ca"_s, u"-init"_s, u"-depot"_s, path(u"depot"_s), u"-keySize"_s, u"2048"_s});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    // The namespace is ours alone: a port that is free now stays free.
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const QString port = QString::number(probe.serverPort());
    probe.close();
    m_url = u"http://127.0.0.1:%1/scep"_s.arg(port);
    m_server.start(u"scepserver"_s,
                   {u"-depot"_s, path(u"depot"_s), u"-port"_s, port, u"-challenge"_s, u"secret"_s, u"-allowrenew"_s, u"0"_s});
    const bool up = QTest::qWaitFor([&] { return ctl({u"getca"_s, u"--url"_s, m_url}).exitCode == 0; }, 20'000);
    QVERIFY2(up, m_server.readAllStandardError().constData());
    QFile challenge(path(u"challenge"_s));
    QVERIFY(challenge.open(QIODevice::WriteOnly));
    challenge.write("secret\n");
}

void tst_ScepServer::cleanupTestCase()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    QVERIFY(QTest::qWaitFor([this] { return m_server.state() == QProcess::NotRunning; }, 10'000));
}

QStringList tst_ScepServer::enroll(const QString &out, const QStringList &more) const
{
    return QStringList{
               u"enroll"_s,           u"--json"_s,          u"--url"_s, m_url,    u"--cn"_s, out + u".example"_s, u"--trust-first-use"_s,
               u"--challenge-file"_s, path(u"challenge"_s), u"--out"_s, path(out)}
           + more;
}

void tst_ScepServer::verifies(const QString &certificate) const
{
    const ToolResult verified = openssl({u"verify"_s, u"-CAfile"_s, path(u"depot/ca.pem"_s), path(certificate)});
    QVERIFY2(verified.exitCode == 0, verified.all().constData());
}

void tst_ScepServer::getCaNamesItsCapabilities()
{
    const auto got = ctl({u"getca"_s, u"--json"_s, u"--url"_s, m_url});
    QVERIFY2(got.exitCode == 0, got.all().constData());
    QVERIFY2(got.out.contains("POSTPKIOperation"), got.all().constData());
}

void tst_ScepServer::enrollNeedsTheWeakSwitchAndResumeFinishes()
{
    // It advertises AES and answers in single DES.
    const auto refused = ctl(enroll(u"weak"_s));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(errorCode(refused) == u"WeakAlgorithm"_s, refused.all().constData());
    QVERIFY(!QFile::exists(path(u"weak/cert.pem"_s)));
    const auto done = ctl({u"resume"_s, u"--allow-weak"_s, u"--out"_s, path(u"weak"_s)});
    QVERIFY2(done.exitCode == 0, done.all().constData());
    verifies(u"weak/cert.pem"_s);
}

void tst_ScepServer::enrollThenRenew()
{
    const auto first = ctl(enroll(u"first"_s, {u"--allow-weak"_s, u"--san"_s, u"ip:10.0.0.7"_s}));
    QVERIFY2(first.exitCode == 0, first.all().constData());
    verifies(u"first/cert.pem"_s);
    const auto second = ctl({u"renew"_s, u"--json"_s, u"--url"_s, m_url, u"--cert"_s, path(u"first/cert.pem"_s), u"--key-file"_s,
                             path(u"first/key.pem"_s), u"--allow-weak"_s, u"--challenge-file"_s, path(u"challenge"_s), u"--out"_s,
                             path(u"second"_s)});
    QVERIFY2(second.exitCode == 0, second.all().constData());
    verifies(u"second/cert.pem"_s);
    QVERIFY(first.json()[u"certificate"_s][u"serial"_s] != second.json()[u"certificate"_s][u"serial"_s]);
    QCOMPARE(first.json()[u"certificate"_s][u"subject"_s], second.json()[u"certificate"_s][u"subject"_s]);
}

void tst_ScepServer::killedBetweenSendAndReply()
{
    // Once the CA is known the server is stopped: it takes the request into its socket and cannot answer.
    m_ctl.start(enroll(u"killed"_s, {u"--allow-weak"_s}));
    QByteArray progress;
    const auto says = [&](const char *word) {
        progress += m_ctl.process().readAllStandardError();
        return progress.contains(word);
    };
    QVERIFY(QTest::qWaitFor([&] { return says("generatingKey"); }, 30'000));
    QCOMPARE(::kill(pid_t(m_server.processId()), SIGSTOP), 0);
    const bool sent = QTest::qWaitFor([&] { return says("\"sent\""); }, 30'000);
    m_ctl.kill();
    QCOMPARE(::kill(pid_t(m_server.processId()), SIGCONT), 0);
    QVERIFY2(sent, progress.constData());
    QVERIFY(!QFile::exists(path(u"killed/cert.pem"_s)));
    QFile key(path(u"killed/key.pem"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray before = key.readAll();

    const auto resumed = ctl({u"resume"_s, u"--out"_s, path(u"killed"_s)});
    QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
    key.seek(0);
    QCOMPARE(key.readAll(), before);
    verifies(u"killed/cert.pem"_s);
}

void tst_ScepServer::aWrongChallengeIsRefused()
{
    QFile wrong(path(u"wrong"_s));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write("guess\n");
    wrong.close();
    QStringList arguments = enroll(u"refused"_s, {u"--allow-weak"_s});
    arguments[arguments.indexOf(u"--challenge-file"_s) + 1] = wrong.fileName();
    const auto got = ctl(arguments);
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(errorCode(got) == u"ScepFailure"_s, got.all().constData());
    QVERIFY(!QFile::exists(path(u"refused"_s)));
}

void tst_ScepServer::operationsItDoesNotOffer()
{
    const auto next = ctl({u"getnextca"_s, u"--json"_s, u"--url"_s, m_url, u"--trust-first-use"_s});
    QCOMPARE(next.exitCode, 1);
    QVERIFY2(errorCode(next) == u"NotOffered"_s, next.all().constData());
    const auto cert = ctl({u"getcert"_s, u"--json"_s, u"--url"_s, m_url, u"--serial"_s, u"02"_s, u"--allow-weak"_s});
    QCOMPARE(cert.exitCode, 1);
    QVERIFY2(errorCode(cert) == u"NotOffered"_s, cert.all().constData());
}

QTEST_GUILESS_MAIN(tst_ScepServer)
#include "tst_scepserver.moc"
