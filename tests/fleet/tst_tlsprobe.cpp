#include "core/base/literals.h"
#include "tests/fleet/printerrig.h"
#include "tests/support/process.h"
#include "tests/support/testdata.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace scepter;

namespace {

/// `openssl s_server` on a free port of loopback: what a printer's Remote UI would serve.
class Server {
public:
    Server(const PrinterRig &rig, const Certificate &certificate, const QString &key, const QStringList &more = {},
           const QString &address = u"127.0.0.1"_s)
        : m_process(u"openssl"_s)
    {
        QFile file(rig.store.folder() + u"/server-%1.pem"_s.arg(quintptr(this)));
        if (!file.open(QIODevice::WriteOnly) || file.write(certificate.toPem()) < 0)
            qFatal("cannot write a certificate");
        file.close();
        m_process.start(QStringList{u"s_server"_s, u"-accept"_s, address + u":0"_s, u"-cert"_s, file.fileName(), u"-key"_s,
                                    dataPath(u"keys/"_s + key + u".pem"_s), u"-naccept"_s, u"100"_s}
                        + more);
    }
    ~Server() { m_process.kill(); }
    /// 0: it did not start.
    quint16 port()
    {
        QByteArray said;
        (void)QTest::qWaitFor(
            [&] {
                said += m_process.process().readAllStandardOutput() + m_process.process().readAllStandardError();
                const qsizetype from = said.indexOf("ACCEPT");
                return from >= 0 && said.indexOf('\n', from) > 0;
            },
            10'000);
        const qsizetype at = said.indexOf("ACCEPT");
        const QByteArray line = said.mid(at, said.indexOf('\n', at) - at).trimmed();
        return line.mid(line.lastIndexOf(':') + 1).toUShort();
    }

private:
    Process m_process;
};

/// The same key, but of somebody else's making.
Certificate foreign(const QString &key, const QString &subject, const QDateTime &now)
{
    return selfSigned(testKey(key), subject, now).certificate;
}

} // namespace

/// F10. The certificates are served by OpenSSL's own program.
class TestTlsProbe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void served_data();
    void served();
    void theOneItHadBefore();
    void theSameNumberByAnotherCa();
    void old();
    void backToTheOld();
    void stateOfThePlanWhenThereIsNothingToSee();
    void oldProtocols_data();
    void oldProtocols();
    void wantsACertificateOfOurs();
    void sendsTheName();
    void overIpv6();
    void unreachable_data();
    void unreachable();
    void neverAnswers();
    void notMoreThanSoManyAtOnce();
    void goesAway();
    void isStopped();
    void rubbishThatIsServed();
    void byPrinter();

private:
    /// What one peek says.
    static Result<QList<QByteArray>> peek(Scheduler &scheduler, const QString &host, quint16 port, std::chrono::milliseconds timeout = 20s)
    {
        TlsPeek peeking(scheduler);
        std::optional<Result<QList<QByteArray>>> said;
        const auto ticket = peeking.peek(host, port, timeout, [&](const Result<QList<QByteArray>> &served) { said = served; });
        if (said || !QTest::qWaitFor([&] { return said.has_value(); }, 20'000))
            qFatal("no answer, or one from inside");
        return *said;
    }
    static Probe probe(PrinterRig &rig, const QString &name, const Result<QList<QByteArray>> &served)
    {
        rig.look();
        const DeviceId device = rig.device(name).id;
        return must(rig.write(
            [&, now = rig.now()](Transaction &transaction) { return ProbeStore::record(transaction, device, 443, served, now); }));
    }
    /// A plan for one printer "a", which has enrolled.
    static RolloutId enrolled(PrinterRig &rig)
    {
        rig.add(u"a"_s, u"127.0.0.1"_s);
        const RolloutId id = rig.plan({u"a"_s});
        if (rig.send(u"a.example"_s, rig.password(id, u"a"_s)) != u"issued"_s)
            qFatal("not issued");
        rig.look();
        return id;
    }
};

void TestTlsProbe::served_data()
{
    QTest::addColumn<bool>("own");
    QTest::addColumn<ProbeOutcome>("outcome");
    QTest::addColumn<MemberState>("state");
    QTest::newRow("the new certificate") << true << ProbeOutcome::InUse << MemberState::InUse;
    QTest::newRow("another one, of the same name and key") << false << ProbeOutcome::Other << MemberState::Issued;
}

void TestTlsProbe::served()
{
    QFETCH(bool, own);
    QFETCH(ProbeOutcome, outcome);
    QFETCH(MemberState, state);
    PrinterRig rig;
    const RolloutId id = enrolled(rig);
    const Certificate certificate = own ? rig.newest() : foreign(u"client"_s, u"O=Acme, CN=a.example"_s, rig.now());
    Server server(rig, certificate, u"client"_s);
    const auto seen = peek(rig.scheduler, u"127.0.0.1"_s, server.port());
    QVERIFY_OK(seen);
    QCOMPARE(seen->first(), certificate.der());
    const Probe found = probe(rig, u"a"_s, seen);
    QCOMPARE(found.outcome, outcome);
    QCOMPARE(found.subject, u"O=Acme, CN=a.example"_s);
    QCOMPARE(found.serial, certificate.serialHex());
    QCOMPARE(found.notAfter, certificate.notAfter());
    QCOMPARE(rig.state(id, u"a"_s), state);
    const auto kept = must(rig.read([](Transaction &transaction) { return ProbeStore::list(transaction); }));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.begin()->outcome, outcome);
    QCOMPARE(kept.begin()->fingerprint, certificate.fingerprint(HashAlgorithm::Sha256));
}

void TestTlsProbe::theOneItHadBefore()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"127.0.0.1"_s);
    const Certificate factory = foreign(u"client"_s, u"CN=factory"_s, rig.now());
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{factory.der()}).outcome, ProbeOutcome::Other); // nothing was issued to it
    rig.scheduler.advance(1s);
    const RolloutId id = rig.plan({u"a"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.scheduler.advance(1s);
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{factory.der()}).outcome, ProbeOutcome::Old);
    // A third one, that was never seen there.
    const Certificate third = foreign(u"client"_s, u"CN=third"_s, rig.now());
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{third.der()}).outcome, ProbeOutcome::Other);
}

/// F10: a serial number alone does not say which certificate it is.
void TestTlsProbe::theSameNumberByAnotherCa()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"127.0.0.1"_s);
    const Certificate factory = foreign(u"client"_s, u"CN=factory"_s, rig.now());
    probe(rig, u"a"_s, QList<QByteArray>{factory.der()});
    rig.scheduler.advance(1s);
    const RolloutId id = rig.plan({u"a"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    rig.run("UPDATE rollout_member SET serial = ?", {factory.serialHex()}); // as if both CAs had given this number
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{factory.der()}).outcome, ProbeOutcome::Old);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
}

void TestTlsProbe::old()
{
    PrinterRig rig;
    const RolloutId first = enrolled(rig);
    const Certificate before = rig.newest();
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{before.der()}).outcome, ProbeOutcome::InUse);
    rig.scheduler.advance(1s);
    const RolloutId second = rig.plan({u"a"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(second, u"a"_s)), u"issued"_s);
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{before.der()}).outcome, ProbeOutcome::Old);
    QCOMPARE(rig.state(second, u"a"_s), MemberState::Issued);
    QCOMPARE(rig.state(first, u"a"_s), MemberState::InUse); // what was planned did happen
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{rig.newest().der()}).outcome, ProbeOutcome::InUse);
    QCOMPARE(rig.state(second, u"a"_s), MemberState::InUse);
}

void TestTlsProbe::backToTheOld()
{
    PrinterRig rig;
    rig.add(u"b"_s); // so that the plan stays open
    rig.add(u"a"_s, u"127.0.0.1"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{rig.newest().der()}).outcome, ProbeOutcome::InUse);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::InUse);
    const Certificate factory = foreign(u"client"_s, u"CN=factory"_s, rig.now());
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{factory.der()}).outcome, ProbeOutcome::Other);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
}

void TestTlsProbe::stateOfThePlanWhenThereIsNothingToSee()
{
    PrinterRig rig;
    const RolloutId id = enrolled(rig);
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>{rig.newest().der()}).outcome, ProbeOutcome::InUse);
    const Probe away = probe(rig, u"a"_s, fail(Errc::ConnectionRefused, {}, {u"127.0.0.1:443"_s}));
    QCOMPARE(away.outcome, ProbeOutcome::Unreachable);
    QCOMPARE(away.error->code, Errc::ConnectionRefused);
    QCOMPARE(away.serial, rig.newest().serialHex()); // what it served last
    QCOMPARE(rig.state(id, u"a"_s), MemberState::InUse);
    const DeviceId device = rig.device(u"a"_s).id;
    const auto kept = must(rig.read([&](Transaction &transaction) { return ProbeStore::find(transaction, device); }));
    QCOMPARE(*kept->error, *away.error);
}

void TestTlsProbe::oldProtocols_data()
{
    QTest::addColumn<QStringList>("options");
    const QStringList weak{u"-cipher"_s, u"ALL:@SECLEVEL=0"_s};
    QTest::newRow("TLS 1.0") << QStringList{u"-tls1"_s} + weak;
    QTest::newRow("TLS 1.1") << QStringList{u"-tls1_1"_s} + weak;
    QTest::newRow("TLS 1.2, AES-128-SHA") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"AES128-SHA:@SECLEVEL=0"_s};
    QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s};
}

void TestTlsProbe::oldProtocols()
{
    QFETCH(QStringList, options);
    PrinterRig rig;
    const Certificate certificate = foreign(u"client"_s, u"CN=old"_s, rig.now());
    Server server(rig, certificate, u"client"_s, options);
    const auto seen = peek(rig.scheduler, u"127.0.0.1"_s, server.port());
    QVERIFY_OK(seen);
    QCOMPARE(seen->first(), certificate.der());
}

void TestTlsProbe::wantsACertificateOfOurs()
{
    PrinterRig rig;
    const Certificate certificate = foreign(u"client"_s, u"CN=strict"_s, rig.now());
    Server server(rig, certificate, u"client"_s, {u"-tls1_3"_s, u"-Verify"_s, u"3"_s});
    const auto seen = peek(rig.scheduler, u"127.0.0.1"_s, server.port());
    QVERIFY_OK(seen);
    QCOMPARE(seen->first(), certificate.der());
    // Before TLS 1.3 it hangs up first.
    Server older(rig, certificate, u"client"_s, {u"-tls1_2"_s, u"-Verify"_s, u"3"_s});
    QCOMPARE_ERROR(peek(rig.scheduler, u"127.0.0.1"_s, older.port()), Errc::TlsFailed);
}

void TestTlsProbe::sendsTheName()
{
    PrinterRig rig;
    const Certificate certificate = foreign(u"client"_s, u"CN=default"_s, rig.now());
    const Certificate named = foreign(u"client-next"_s, u"CN=localhost"_s, rig.now());
    const QTemporaryDir folder;
    Server server(rig, certificate, u"client"_s,
                  {u"-servername"_s, u"localhost"_s, u"-cert2"_s, temporaryFile(folder, u"named.pem"_s, named.toPem()), u"-key2"_s,
                   dataPath(u"keys/client-next.pem"_s)});
    const quint16 port = server.port();
    QCOMPARE(must(peek(rig.scheduler, u"127.0.0.1"_s, port)).first(), certificate.der());
    QCOMPARE(must(peek(rig.scheduler, u"localhost"_s, port)).first(), named.der());
}

void TestTlsProbe::overIpv6()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHostIPv6))
        QSKIP("this system has no IPv6");
    probe.close();
    PrinterRig rig;
    const Certificate certificate = foreign(u"client"_s, u"CN=six"_s, rig.now());
    Server server(rig, certificate, u"client"_s, {}, u"[::1]"_s);
    const quint16 port = server.port();
    QCOMPARE(must(peek(rig.scheduler, u"::1"_s, port)).first(), certificate.der());
    QCOMPARE(must(peek(rig.scheduler, u"[::1]"_s, port)).first(), certificate.der());
}

void TestTlsProbe::unreachable_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("says"); // empty: nobody is there
    QTest::addColumn<Errc>("code");
    QTest::newRow("nobody listens") << u"127.0.0.1"_s << QByteArray() << Errc::ConnectionRefused;
    QTest::newRow("no such host") << u"no-such-printer.invalid"_s << QByteArray() << Errc::HostNotFound;
    QTest::newRow("no TLS") << u"127.0.0.1"_s << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << Errc::TlsFailed;
    QTest::newRow("hangs up") << u"127.0.0.1"_s << QByteArray("-") << Errc::ConnectionLost;
}

void TestTlsProbe::unreachable()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, says);
    QFETCH(Errc, code);
    ManualScheduler scheduler;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    if (says.isEmpty())
        server.close();
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        if (says.size() > 1)
            socket->write(says);
        socket->disconnectFromHost();
    });
    QCOMPARE_ERROR(peek(scheduler, host, port), code);
}

void TestTlsProbe::neverAnswers()
{
    ManualScheduler scheduler;
    QTcpServer server; // takes connections, and says nothing
    QVERIFY(server.listen(QHostAddress::LocalHost));
    TlsPeek peeking(scheduler);
    std::optional<Result<QList<QByteArray>>> said;
    const auto ticket = peeking.peek(u"127.0.0.1"_s, server.serverPort(), 10s, [&](const auto &served) { said = served; });
    QVERIFY(QTest::qWaitFor([&] { return scheduler.waiting() == 1; }));
    scheduler.advance(9999ms);
    QCoreApplication::processEvents();
    QVERIFY(!said);
    scheduler.advance(1ms);
    QVERIFY(QTest::qWaitFor([&] { return said.has_value(); }));
    QCOMPARE_ERROR(*said, Errc::Timeout);
    QCOMPARE(said->error().facts.first(), u"10"_s);
}

void TestTlsProbe::notMoreThanSoManyAtOnce()
{
    ManualScheduler scheduler;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    TlsPeek peeking(scheduler, 3);
    int ended = 0;
    std::vector<std::unique_ptr<Ticket>> tickets;
    for (int i = 0; i < 8; ++i)
        tickets.push_back(peeking.peek(u"127.0.0.1"_s, server.serverPort(), 10s, [&](const auto &) { ++ended; }));
    QVERIFY(QTest::qWaitFor([&] { return scheduler.waiting() == 3; })); // a deadline for each that is open
    scheduler.advance(10s);
    QVERIFY(QTest::qWaitFor([&] { return ended == 3 && scheduler.waiting() == 3; }));
    tickets.erase(tickets.begin() + 6); // one that still waits its turn
    scheduler.advance(10s);
    QVERIFY(QTest::qWaitFor([&] { return ended == 6 && scheduler.waiting() == 1; }));
    scheduler.advance(10s);
    QVERIFY(QTest::qWaitFor([&] { return ended == 7; }));
    QCOMPARE(scheduler.waiting(), 0);
}

void TestTlsProbe::goesAway()
{
    ManualScheduler scheduler;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    bool called = false;
    {
        TlsPeek peeking(scheduler);
        auto ticket = peeking.peek(u"127.0.0.1"_s, server.serverPort(), 10s, [&](const auto &) { called = true; });
        QVERIFY(QTest::qWaitFor([&] { return scheduler.waiting() == 1; }));
        ticket.reset();
        QCOMPARE(scheduler.waiting(), 0);
        auto other = peeking.peek(u"127.0.0.1"_s, server.serverPort(), 10s, [&](const auto &) { called = true; });
        QVERIFY(QTest::qWaitFor([&] { return scheduler.waiting() == 1; }));
    } // in the middle
    QCOMPARE(scheduler.waiting(), 0);
    QVERIFY(!called);
}

void TestTlsProbe::isStopped()
{
    PrinterRig rig;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const DeviceId id = rig.add(u"prn-1"_s, u"127.0.0.1"_s);
    TlsProbe probe(rig.database(), rig.scheduler, nullptr, 1);
    const QSignalSpy probed(&probe, &TlsProbe::probed), finished(&probe, &TlsProbe::finished), failed(&probe, &TlsProbe::failed);
    const auto before = rig.scheduler.waiting();
    probe.start({{id, u"127.0.0.1"_s, silent.serverPort()}, {id, u"127.0.0.1"_s, silent.serverPort()}}, 10s);
    QVERIFY(QTest::qWaitFor([&] { return rig.scheduler.waiting() == before + 1; })); // the second one waits for its turn
    probe.stop();
    QCOMPARE(rig.scheduler.waiting(), before);
    rig.scheduler.advance(20s);
    QCoreApplication::processEvents();
    QCOMPARE(probed.size() + finished.size() + failed.size(), 0);
    QVERIFY(!must(rig.read([&](Transaction &transaction) { return ProbeStore::find(transaction, id); })));
}

void TestTlsProbe::rubbishThatIsServed()
{
    PrinterRig rig;
    const RolloutId id = enrolled(rig);
    for (const QByteArray &der : {QByteArray("rubbish"), QByteArray(), QByteArray("\x30\x82\xff\xff", 4)}) {
        const Probe found = probe(rig, u"a"_s, QList<QByteArray>{der});
        QCOMPARE(found.outcome, ProbeOutcome::Other);
        QCOMPARE(found.error->code, Errc::NotACertificate);
        QVERIFY(found.serial.isEmpty());
    }
    QCOMPARE(probe(rig, u"a"_s, QList<QByteArray>()).outcome, ProbeOutcome::Other);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
}

void TestTlsProbe::byPrinter()
{
    PrinterRig rig;
    const RolloutId id = enrolled(rig);
    const DeviceId a = rig.device(u"a"_s).id, dead = rig.add(u"dead"_s, u"127.0.0.1"_s);
    Server server(rig, rig.newest(), u"client"_s);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 deadPort = closed.serverPort();
    closed.close();
    TlsProbe probing(rig.database(), rig.scheduler);
    QHash<DeviceId, ProbeOutcome> told;
    QObject::connect(&probing, &TlsProbe::probed, &probing, [&](const Probe &probe) { told.insert(probe.device, probe.outcome); });
    QSignalSpy finished(&probing, &TlsProbe::finished);
    probing.start({{a, u"127.0.0.1"_s, server.port()}, {dead, u"127.0.0.1"_s, deadPort}}, 10s);
    QVERIFY(QTest::qWaitFor([&] { return finished.count() == 1; }, 20'000));
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.value(a), ProbeOutcome::InUse);
    QCOMPARE(told.value(dead), ProbeOutcome::Unreachable);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::InUse);

    TlsProbe none(rig.database(), rig.scheduler);
    QSignalSpy ended(&none, &TlsProbe::finished);
    none.start({}, 10s);
    QVERIFY(QTest::qWaitFor([&] { return ended.count() == 1; }));
}

QTEST_GUILESS_MAIN(TestTlsProbe)
#include "tst_tlsprobe.moc"
