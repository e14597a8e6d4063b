#include "core/base/literals.h"
#include "core/fleet/certificatelist.h"
#include "core/fleet/overviewfeed.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"
#include "tests/support/testca.h"

#include <QSignalSpy>

using namespace scepter;
using Kind = Overview::Attention::Kind;

/// The figures that a dashboard shows, of a store that real code has written.
class TestOverview final : public QObject {
    Q_OBJECT

    static Overview look(FleetRig &fleet, const QTimeZone &zone = QTimeZone::utc())
    {
        return must(fleet.read([&](Transaction &transaction) { return Overview::read(transaction, fleet.now(), zone); }));
    }

private Q_SLOTS:
    void countsWhatARolloutLeaves()
    {
        FleetRig fleet;
        QVERIFY(!look(fleet).isFirstStart()); // there is a connector
        fleet.serve();
        const QList<DeviceId> devices = fleet.addDevices(6);
        QCOMPARE(look(fleet).devices.never, 6);
        fleet.startEngines();
        auto settings = fleet.settings();
        settings.restarts = true;
        const RolloutId id = fleet.create(devices.mid(0, 4), settings);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        const Overview seen = look(fleet);
        QCOMPARE(seen.devices.total, 6);
        QCOMPARE(seen.devices.simulated, 6);
        QCOMPARE(seen.devices.never, 2);
        QCOMPARE(seen.devices.failed, 0);
        QCOMPARE(seen.certificates.total, 4); // each is a device's and the connector's, and counts once
        QCOMPARE(seen.certificates.valid, 4);
        QCOMPARE(seen.certificates.inUse, 4);
        QCOMPARE(seen.certificates.due, 0);
        QCOMPARE(seen.enrolmentsTotal(), 4);
        QCOMPARE(seen.enrolments.back(), 4);
        QCOMPARE(seen.connectors.size(), 1);
        QCOMPARE(seen.connectors.first().name, u"office"_s);
        QVERIFY(!seen.connectors.first().servedBy.isEmpty());
        QVERIFY(seen.lastChange.isValid() && seen.lastChange <= fleet.now());
        QCOMPARE(seen.attentionTotal, 0);
    }

    void revokedExpiredAndDueOnesAreToldApart()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const RolloutId id = fleet.create(fleet.addDevices(3), fleet.settings());
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(look(fleet).certificates.inUse, 0); // until they restart (D10)
        const QByteArray serial = QByteArray::fromHex(fleet.members(id).first().serial.toLatin1());
        must(fleet.write([&](Transaction &transaction) {
            return CaStore::revoke(transaction, u"ca"_s, serial, RevocationReason::Superseded, fleet.now());
        }));
        Overview seen = look(fleet);
        QCOMPARE(seen.certificates.revoked, 1);
        QCOMPARE(seen.certificates.valid, 2);
        QCOMPARE(seen.expiry.size(), Overview::months);
        QCOMPARE(seen.expiry.first().first, QDate(2027, 3, 1));
        QCOMPARE(seen.expiry[11].first, QDate(2028, 2, 1));
        QCOMPARE(seen.expiry[11].count, 2); // on 29 February
        fleet.rig.advance(std::chrono::hours(24 * 345));
        seen = look(fleet);
        QCOMPARE(seen.certificates.due, 2);
        QCOMPARE(seen.expiry.first().first, QDate(2028, 2, 1));
        QCOMPARE(seen.expiry.first().count, 2);
        QCOMPARE(seen.enrolmentsTotal(), 0);
        fleet.rig.advance(std::chrono::hours(24 * 30));
        QCOMPARE(look(fleet).certificates.expired, 2);
        QCOMPARE(look(fleet).certificates.valid, 0);
    }

    /// What was renewed is not due any more, on the dashboard as in the list that its figure leads to.
    void renewedOnesAreNotDue()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        auto settings = fleet.settings();
        settings.restarts = true;
        settings.wanted.location = KeyUseLocation::Tls;
        const QList<DeviceId> devices = fleet.addDevices(3);
        QVERIFY(fleet.untilState(fleet.create(devices, settings), RolloutState::Finished));
        fleet.rig.advance(std::chrono::hours(24 * 345));
        const auto inList = [&](CertificateState state) {
            const auto all = must(fleet.read([](Transaction &transaction) { return CertificateList::list(transaction); }));
            return int(std::count_if(all.begin(), all.end(), [&](const auto &each) { return each.state(fleet.now()) == state; }));
        };
        QCOMPARE(look(fleet).certificates.due, 3);
        QCOMPARE(inList(CertificateState::Due), 3);
        settings.wanted.keyName = u"TLS2028"_s;
        QVERIFY(fleet.untilState(fleet.create(devices.mid(0, 1), settings), RolloutState::Finished));
        QCOMPARE(look(fleet).certificates.due, 2);
        QCOMPARE(inList(CertificateState::Due), 2);
        QCOMPARE(inList(CertificateState::Replaced), 1);
    }

    /// A certificate is its issuer's: another CA may give the same serial number, to another device.
    void theSameNumberByAnotherCaIsAnotherCertificate()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const QList<DeviceId> devices = fleet.addDevices(2);
        const RolloutId id = fleet.create(devices.mid(0, 1), fleet.settings());
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        const QString serial = fleet.members(id).first().serial;
        const TestCa other(TestCa::Options{.now = fleet.now(), .name = u"Other CA"_s, .key = u"other-ca"_s});
        const Certificate same = must(
            issueCertificate({must(must(DistinguishedName::parse(u"CN=other"_s)).toDer()), testKey(u"client"_s).publicKey(),
                              QByteArray::fromHex(serial.toLatin1()), fleet.now(), fleet.now().addDays(100)},
                             other.issuer().certificate, other.issuer().key));
        // By this program, and by an older one, which did not keep who issued it.
        for (const auto &[issuer, number] : {std::pair(std::optional(issuerHash(same)), 7), std::pair(std::optional<QByteArray>(), 8)}) {
            must(fleet.write([&, issuer = issuer, number = number](Transaction &transaction) {
                return transaction.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created,"
                                       " certificate, chain, not_after, serial, issuer)"
                                       " VALUES (?, ?, 'k', 'none', '', 0, 1, ?, ?, '', ?, ?, ?)",
                                       {qint64(devices[1]), number, fleet.now(), same.der(), same.notAfter(), same.serialHex(), issuer});
            }));
            QCOMPARE(look(fleet).certificates.total, 2);
            const auto listed = must(fleet.read([](Transaction &transaction) { return CertificateList::list(transaction); }));
            QCOMPARE(listed.size(), 2);
            QCOMPARE(listed[0].device, devices[0]);
            QCOMPARE(listed[1].device, devices[1]);
            QCOMPARE(listed[1].issuer, u"O=Test, CN=Other CA"_s);
            must(fleet.write([&, number = number](Transaction &transaction) {
                return transaction.run("DELETE FROM device_key WHERE number = ?", {number});
            }));
        }
    }

    void failuresHoldsAndWaitingRequestsWantAttention()
    {
        FleetRig fleet;
        fleet.serve();
        auto settings = fleet.settings();
        settings.url = u"http://127.0.0.1:9/scep"_s;
        settings.polling.reset();
        settings.canary = 2;
        settings.holdAbovePercent = 20;
        fleet.startEngines();
        const RolloutId id = fleet.create(fleet.addDevices(4), settings);
        QVERIFY(fleet.untilState(id, RolloutState::Held));
        const Overview seen = look(fleet);
        QCOMPARE(seen.devices.failed, 2);
        QCOMPARE(seen.rollouts.size(), 1);
        QVERIFY(seen.rollouts.first().held);
        QCOMPARE(seen.attentionTotal, 3);
        QCOMPARE(seen.attention.size(), 3);
        QCOMPARE(seen.attention[0].kind, Kind::Rollout);
        QCOMPARE(seen.attention[0].rollout, id);
        QCOMPARE(seen.attention[1].kind, Kind::Device);
        QCOMPARE(seen.attention[1].error->code, Errc::ConnectionRefused);
    }

    void tellsOfAnEmptyStore()
    {
        FleetRig fleet;
        must(fleet.write([](Transaction &transaction) { return ConnectorStore::remove(transaction, u"office"_s); }));
        QVERIFY(look(fleet).isFirstStart());
        must(fleet.write([&, devices = fleet.rig.devices()](Transaction &transaction) {
            return devices.add(transaction, {.name = u"this-computer"_s, .profile = u"this-computer"_s}, fleet.now());
        }));
        QVERIFY(look(fleet).isFirstStart());
        fleet.addDevices(1);
        QVERIFY(!look(fleet).isFirstStart());
    }

    /// Not more often than once a second, and nothing is said when nothing is different.
    void theFeedFollowsAndRests()
    {
        FleetRig fleet;
        OverviewFeed feed(fleet.database(), fleet.rig.client.scheduler, QTimeZone::utc());
        QSignalSpy changed(&feed, &OverviewFeed::changed);
        feed.start();
        QVERIFY(fleet.until([&] { return feed.isLoaded(); }));
        QCOMPARE(changed.size(), 1);
        fleet.addDevices(1);
        QVERIFY(fleet.until([&] { return feed.overview().devices.total == 1; }));
        const QDateTime seen = fleet.now();
        fleet.addDevices(1);
        QVERIFY(fleet.until([&] { return feed.overview().devices.total == 2; }));
        QVERIFY(seen.msecsTo(fleet.now()) >= 900);
        QCOMPARE(changed.size(), 3);
    }
};

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
