#include "core/base/literals.h"
#include "core/connector/connectorhost.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "tests/support/tlsclient.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace scepter {

using State = ConnectorHost::State;

class TestConnectorHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesAndStops();
    void servesNothingWithoutAVault();
    void saysThatThereIsNoConnector();
    void saysThatThePortIsInUse();
    void servesWithTlsAndWithout();
    void readsTheFilesOfTls();
    void forgetsAnEarlierStart();
    void leavesAloneWhatAnotherServes();
    void servesWhatTheOtherDoesNot();
    void stopsWhenTheStoreIsLocked();
    void canBeStoppedWhileItStarts();
    void removesADeletedConnectorAndGoesOn();
    void servesAgainAfterAFullDisk();
};

namespace {

class Rig {
public:
    Rig() { host->setVault(service.vault); }
    ConnectorServices services(Database &database) { return services(database, service.pool); }
    ConnectorServices services(Database &database, WorkPool &pool) { return {database, service.scheduler, service.random, pool}; }
    bool until(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(
            [&] {
                service.scheduler.advance(std::chrono::milliseconds(100));
                return condition();
            },
            20'000);
    }
    bool reaches(State state)
    {
        return until([&] { return host->state() == state; });
    }

    ServiceRig service;
    std::unique_ptr<ConnectorHost> host = std::make_unique<ConnectorHost>(services(service.database()));
};

const ConnectorHost::Listening anyPort{u"127.0.0.1"_s, 0, std::nullopt};

} // namespace

void TestConnectorHost::servesAndStops()
{
    Rig rig;
    QList<State> states;
    connect(rig.host.get(), &ConnectorHost::changed, this, [&] { states.append(rig.host->state()); });
    QVERIFY(rig.host->urls().isEmpty());
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
    QCOMPARE(rig.host->urls().size(), 1);
    QCOMPARE(rig.host->urls().first().first, u"office"_s);
    QCOMPARE(rig.host->urls().first().second.path(), u"/scep/office"_s);
    QVERIFY(rig.host->urls().first().second.port() > 0);
    rig.host->start(anyPort); // does nothing
    rig.host->stop();
    QVERIFY(rig.reaches(State::Stopped));
    QVERIFY(!rig.host->problem());
    QVERIFY(rig.host->urls().isEmpty());
    QCOMPARE(states, (QList<State>{State::Starting, State::Serving, State::Stopping, State::Stopped}));
    rig.host->start(anyPort); // and again
    QVERIFY(rig.reaches(State::Serving));
}

void TestConnectorHost::servesNothingWithoutAVault()
{
    Rig rig;
    rig.host->setVault(std::nullopt);
    rig.host->start(anyPort);
    QCOMPARE(rig.host->state(), State::Stopped);
    QVERIFY(rig.host->problem());
    QCOMPARE(rig.host->problem()->code, Errc::StoreLocked);
}

void TestConnectorHost::saysThatThereIsNoConnector()
{
    Rig rig;
    must(rig.service.write([](Transaction &transaction) { return ConnectorStore::remove(transaction, u"office"_s); }));
    rig.host->start(anyPort);
    QVERIFY(rig.until([&] { return rig.host->problem().has_value(); }));
    QCOMPARE(rig.host->state(), State::Stopped);
    QCOMPARE(rig.host->problem()->code, Errc::NotFound);
    // A problem is gone when it is started again.
    ConnectorSettings office{u"office"_s};
    office.ca = u"ca"_s;
    rig.service.set(office);
    rig.host->start(anyPort);
    QVERIFY(!rig.host->problem());
    QVERIFY(rig.reaches(State::Serving));
}

void TestConnectorHost::saysThatThePortIsInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Rig rig;
    rig.host->start({u"127.0.0.1"_s, other.serverPort(), std::nullopt});
    QVERIFY(rig.reaches(State::Stopped));
    QVERIFY(rig.host->problem());
    QCOMPARE(rig.host->problem()->code, Errc::AddressInUse);
    // The lease was given back: it can be started again at once.
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
}

void TestConnectorHost::servesWithTlsAndWithout()
{
    Rig rig;
    const TlsServer server;
    ConnectorHost::Listening both = anyPort;
    both.tls = server.identity();
    both.plainPort = 0;
    rig.host->start(both);
    QVERIFY(rig.reaches(State::Serving));
    const QUrl secure = rig.host->urls().first().second, plain = rig.host->plainUrls().first().second;
    QCOMPARE(secure.scheme(), u"https"_s);
    QCOMPARE(plain.scheme(), u"http"_s);
    QVERIFY(secure.port() != plain.port());
    for (const QUrl &url : {secure, plain}) {
        TlsGet get(url, server.root());
        QVERIFY(rig.until([&] { return get.isFinished(); }));
        QVERIFY2(get.body().contains("SCEPStandard"), get.error().constData());
    }
    rig.host->stop();
    QVERIFY(rig.reaches(State::Stopped));
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
    QCOMPARE(rig.host->plainUrls(), rig.host->urls());
}

void TestConnectorHost::readsTheFilesOfTls()
{
    Rig rig;
    const TlsServer server;
    QTemporaryDir folder;
    const QString missing = folder.filePath(u"missing.pem"_s);
    ConnectorHost::Listening listening = anyPort;
    listening.files = TlsFiles{missing, missing};
    rig.host->start(listening);
    QVERIFY(rig.reaches(State::Stopped));
    QVERIFY(rig.host->problem());
    QCOMPARE(rig.host->problem()->code, Errc::FileUnreadable); // and not served without TLS
    const QString both = temporaryFile(folder, u"both.pem"_s,
                                       server.identity().certificatePem + server.identity().keyPem.view().toByteArray());
    listening.files = TlsFiles{both};
    rig.host->start(listening);
    QVERIFY(rig.reaches(State::Serving));
    TlsGet get(rig.host->urls().first().second, server.root());
    QVERIFY(rig.until([&] { return get.isFinished(); }));
    QVERIFY2(get.body().contains("SCEPStandard"), get.error().constData());
    QVERIFY(rig.host->plainUrls().isEmpty());
}

void TestConnectorHost::forgetsAnEarlierStart()
{
    Rig rig;
    QTemporaryDir folder;
    ConnectorHost::Listening broken = anyPort;
    broken.files = TlsFiles{folder.filePath(u"missing.pem"_s)};
    rig.host->start(broken);
    rig.host->stop();
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
    QVERIFY(!rig.host->problem());
}

void TestConnectorHost::leavesAloneWhatAnotherServes()
{
    Rig rig;
    const auto database = rig.service.store.open();
    WorkPool pool{1};
    ConnectorHost other(rig.services(*database, pool));
    other.setVault(rig.service.vault);
    other.start(anyPort);
    QVERIFY(rig.until([&] { return other.state() == State::Serving; }));
    rig.host->start(anyPort);
    QVERIFY(rig.until([&] { return rig.host->problem().has_value(); }));
    QCOMPARE(rig.host->problem()->code, Errc::LeaseHeld);
    QCOMPARE(rig.host->state(), State::Stopped);
    QCOMPARE(other.state(), State::Serving);
    other.stop();
    QVERIFY(rig.until([&] { return other.state() == State::Stopped; }));
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
}

void TestConnectorHost::servesWhatTheOtherDoesNot()
{
    Rig rig;
    const auto database = rig.service.store.open();
    WorkPool pool{1};
    ConnectorHost other(rig.services(*database, pool));
    other.setVault(rig.service.vault);
    std::unique_ptr<Lease> lease;
    Lease::take(rig.service.database(), rig.service.scheduler, rig.service.random, u"connector/office"_s, u"serve"_s, this,
                [&](Result<std::unique_ptr<Lease>> taken) { lease = must(std::move(taken)); });
    QVERIFY(rig.until([&] { return lease != nullptr; }));
    ConnectorSettings branch{u"branch"_s};
    branch.ca = u"ca"_s;
    rig.service.set(branch);
    other.start(anyPort);
    QVERIFY(rig.until([&] { return other.state() == State::Serving; }));
    QCOMPARE(other.urls().size(), 1);
    QCOMPARE(other.urls().first().first, u"branch"_s);
}

void TestConnectorHost::stopsWhenTheStoreIsLocked()
{
    Rig rig;
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
    rig.host->setVault(std::nullopt);
    QVERIFY(rig.reaches(State::Stopped));
    const auto holder = must(
        rig.service.read([&](Transaction &transaction) { return Lease::holder(transaction, u"connector/office"_s, rig.service.now()); }));
    QVERIFY(!holder);
}

void TestConnectorHost::canBeStoppedWhileItStarts()
{
    Rig rig;
    rig.host->start(anyPort);
    QCOMPARE(rig.host->state(), State::Starting);
    rig.host->stop();
    QVERIFY(rig.reaches(State::Stopped));
    QVERIFY(rig.until([&] {
        return !must(rig.service.read(
            [&](Transaction &transaction) { return Lease::holder(transaction, u"connector/office"_s, rig.service.now()); }));
    }));
    QCOMPARE(rig.host->state(), State::Stopped);
}

void TestConnectorHost::removesADeletedConnectorAndGoesOn()
{
    Rig rig;
    ConnectorSettings branch{u"branch"_s};
    branch.ca = u"ca"_s;
    rig.service.set(branch);
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
    QCOMPARE(rig.host->urls().size(), 2);
    must(rig.service.write([](Transaction &transaction) { return ConnectorStore::markDeleting(transaction, u"branch"_s); }));
    QVERIFY(rig.until([&] { return rig.host->urls().size() == 1; }));
    QCOMPARE(rig.host->state(), State::Serving);
}

/// O4: it says since when and why, goes on meaning to serve, and does so when it can.
void TestConnectorHost::servesAgainAfterAFullDisk()
{
    Rig rig;
    rig.host->start(anyPort);
    QVERIFY(rig.reaches(State::Serving));
    QVERIFY(rig.until([&] { return rig.host->listEnds().keys() == QStringList{u"ca"_s}; }));
    QSignalSpy changed(rig.host.get(), &ConnectorHost::changed);
    rig.service.store.setLeasesWritable(false);
    QVERIFY(rig.until([&] { return rig.host->away().size() == 1; }));
    QVERIFY(changed.size() >= 1);
    QCOMPARE(rig.host->away().first().connector, u"office"_s);
    QVERIFY(rig.host->away().first().why.code != Errc::LeaseHeld);
    QCOMPARE(rig.host->urls().size(), 0);
    QCOMPARE(rig.host->state(), State::Serving);
    QVERIFY(!rig.host->problem());
    rig.service.store.setLeasesWritable(true);
    QVERIFY(rig.until([&] { return rig.host->away().isEmpty() && rig.host->urls().size() == 1; }));
}

} // namespace scepter

QTEST_GUILESS_MAIN(scepter::TestConnectorHost)
#include "tst_connectorhost.moc"
