#include "core/base/literals.h"
#include "core/connector/castore.h"
#include "core/fleet/rolloutplanner.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"

using namespace scepter;

/// Which devices a rollout would be for, and what is said before it is made (F2, F3, F6, F11).
class TestRolloutPlanner final : public QObject {
    Q_OBJECT

    static RolloutPlanner::Wish wish(FleetRig &fleet)
    {
        RolloutPlanner::Wish wish{u"test"_s, RolloutKind::Enrol, fleet.settings()};
        wish.settings.connector = u"office"_s;
        return wish;
    }
    static Result<PlannedRollout> plan(FleetRig &fleet, const RolloutPlanner::Wish &wish)
    {
        return fleet.read([&](Transaction &transaction) {
            return RolloutPlanner::plan(transaction, fleet.rig.devices(), wish, fleet.rig.client.random, fleet.now());
        });
    }
    static DeviceId add(FleetRig &fleet, const QString &name, const Inventory &inventory)
    {
        const NewDevice device{.name = name, .profile = u"mfp-modern"_s, .address = name + u".example"_s, .inventory = inventory};
        return must(fleet.write([&](Transaction &transaction) { return fleet.rig.devices().add(transaction, device, fleet.now()); }));
    }
    static void setInventory(FleetRig &fleet, const QString &name, const Inventory &inventory)
    {
        must(fleet.write([&](Transaction &transaction) {
            const StoredDevice device = must(fleet.rig.devices().find(transaction, name));
            return fleet.rig.devices().setInventory(transaction, device, {.address = device.address, .inventory = inventory});
        }));
    }
    static QStringList names(const PlannedRollout &planned)
    {
        QStringList names;
        for (const PlannedMember &member : planned.rollout.members)
            names += member.name;
        return names;
    }
    static QMap<QString, Errc> problems(const PlannedRollout &planned)
    {
        QMap<QString, Errc> problems;
        for (const DeviceProblem &problem : planned.problems)
            problems.insert(problem.device, problem.error.code);
        return problems;
    }

    /// Enrols devices for a location, and restarts them.
    static void enrol(FleetRig &fleet, const QList<DeviceId> &devices, KeyUseLocation location, bool deletesOld = true)
    {
        RolloutSettings settings = fleet.settings();
        settings.wanted.location = location;
        settings.deletesOld = deletesOld;
        settings.restarts = true;
        const RolloutId id = fleet.create(devices, settings);
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, int(devices.size()));
    }
    /// A renewal of what is due within so many days, without a template.
    static RolloutPlanner::Wish renewal(FleetRig &fleet, int days)
    {
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.kind = RolloutKind::Renew;
        wish.dueWithinDays = days;
        wish.settings.wanted = CertificateTemplate();
        wish.settings.deletesOld = true;
        return wish;
    }
    static QList<KeyUseLocation> locations(const PlannedRollout &planned)
    {
        QList<KeyUseLocation> locations;
        for (const PlannedMember &member : planned.rollout.members)
            locations += member.renewal->wanted.location;
        return locations;
    }
    static bool nothingIsDue(FleetRig &fleet, const RolloutPlanner::Wish &wish)
    {
        const auto none = plan(fleet, wish);
        return !none && none.error().code == Errc::NoDevices;
    }

private Q_SLOTS:
    void theFilterChooses()
    {
        FleetRig fleet;
        fleet.addDevices(4);
        setInventory(fleet, u"mfp-2"_s, {.site = u"Malmö"_s});
        setInventory(fleet, u"mfp-3"_s, {.site = u"malmö"_s, .tags = {u"hr"_s}});
        RolloutPlanner::Wish asked = wish(fleet);
        asked.settings.url = u"http://scep.example/scep/office"_s;
        asked.settings.filter = u"site=Malmö"_s;
        QCOMPARE(names(must(plan(fleet, asked))), (QStringList{u"mfp-2"_s, u"mfp-3"_s}));
        asked.settings.filter = u"site=Malmö and tag=hr"_s;
        QCOMPARE(names(must(plan(fleet, asked))), QStringList{u"mfp-3"_s});
        asked.settings.filter = u"site=Lund"_s;
        const auto none = plan(fleet, asked);
        QVERIFY(!none && none.error().code == Errc::NoDevices);
        asked.settings.filter = u"site="_s + QString(3000, u'x');
        QVERIFY(!plan(fleet, asked));
    }

    void whatCannotWorkIsRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("code");
        QTest::newRow("https on a model without it (D3)") << 0 << int(Errc::HttpsNotSupported);
        QTest::newRow("the timer is on (D8)") << 1 << int(Errc::TimerOn);
        QTest::newRow("periodic, and a challenge good once (F3)") << 2 << int(Errc::ChallengeUnfit);
        QTest::newRow("no challenge in the column") << 3 << int(Errc::ChallengeMissing);
        QTest::newRow("a key that the model does not make") << 4 << int(Errc::InvalidArgument);
    }
    void whatCannotWorkIsRefused()
    {
        QFETCH(int, what);
        QFETCH(int, code);
        FleetRig fleet;
        fleet.addDevices(1, what == 0 || what == 4 ? u"mfp"_s : u"mfp-modern"_s);
        RolloutPlanner::Wish asked = wish(fleet);
        asked.settings.url = u"http://scep.example/scep/office"_s;
        if (what == 0) {
            asked.settings.wanted.key = KeySpec::Rsa2048;
            asked.settings.connector.clear();
            asked.settings.url = u"https://scep.example/scep"_s;
        }
        if (what == 1 || what == 2) {
            QVERIFY(fleet.rig.change(u"mfp-1"_s, [&](SimulatedMfp &machine) {
                return machine.updateCommunication({.url = u"http://scep.example/"_s}, fleet.now());
            }));
            QVERIFY(fleet.rig.setTimer(u"mfp-1"_s, [&](AutoRequestSettings &automatic) {
                if (what == 2)
                    automatic.intervalDays = 30;
            }));
        }
        if (what == 3)
            asked.settings.challenge = {ChallengeChoice::Kind::Column, u"challenge"_s};
        const PlannedRollout planned = must(plan(fleet, asked));
        QVERIFY(planned.rollout.members.isEmpty());
        QCOMPARE(int(planned.problems.first().error.code), code);
    }

    /// F6: certificates that end within so many days, and those that have ended; what has none is not due.
    void onlyWhatIsDue()
    {
        const QDateTime noon({2027, 3, 1}, {12, 0}, Qt::UTC);
        QVERIFY(endsWithin(noon.addDays(30), 30, noon) && !endsWithin(noon.addDays(30).addSecs(1), 30, noon)); // as on the dashboard
        QVERIFY(endsWithin(noon, 0, noon) && !endsWithin(noon.addSecs(1), 0, noon));
        FleetRig fleet;
        fleet.serve();
        const auto devices = fleet.addDevices(3);
        const RolloutId id = fleet.create({devices[0], devices[1]}, fleet.settings()); // good for a year
        fleet.startEngines();
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        fleet.killEngines();
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.kind = RolloutKind::Renew;
        wish.dueWithinDays = 360;
        const auto none = plan(fleet, wish);
        QVERIFY(!none && none.error().code == Errc::NoDevices);
        wish.dueWithinDays = 370;
        QCOMPARE(names(must(plan(fleet, wish))), (QStringList{u"mfp-1"_s, u"mfp-2"_s}));
        fleet.rig.advance(std::chrono::hours(24 * 400));
        wish.dueWithinDays = 0;
        QCOMPARE(names(must(plan(fleet, wish))), (QStringList{u"mfp-1"_s, u"mfp-2"_s}));
        wish.settings.filter = u"name=mfp-2"_s;
        QCOMPARE(names(must(plan(fleet, wish))), QStringList{u"mfp-2"_s});
    }

    /// F6: each certificate by itself. A newer one for another location hides none; one that was replaced or revoked is not due.
    void eachCertificateByItself()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.startEngines();
        const auto devices = fleet.addDevices(1);
        enrol(fleet, devices, KeyUseLocation::Tls);
        fleet.rig.advance(std::chrono::hours(24 * 360));
        enrol(fleet, devices, KeyUseLocation::Ieee8021x);
        const PlannedRollout tls = must(plan(fleet, renewal(fleet, 10)));
        QCOMPARE(locations(tls), QList{KeyUseLocation::Tls});
        const RenewedCertificate renewed = *tls.rollout.members.first().renewal;
        QCOMPARE(renewed.wanted.commonName, u"mfp-1.example"_s);
        QCOMPARE(renewed.wanted.key, KeySpec::EcP256);
        QCOMPARE(renewed.wanted.keyName, u"TLS2027"_s);
        QCOMPARE(locations(must(plan(fleet, renewal(fleet, 400)))), (QList{KeyUseLocation::Tls, KeyUseLocation::Ieee8021x}));
        // By their names, whenever they end.
        RolloutPlanner::Wish named = renewal(fleet, 0);
        named.dueWithinDays.reset();
        named.certificates = {u"mfp-1/2"_s};
        QCOMPARE(locations(must(plan(fleet, named))), QList{KeyUseLocation::Ieee8021x});
        named.certificates = {renewed.serial, u"mfp-1/7"_s};
        const PlannedRollout some = must(plan(fleet, named));
        QCOMPARE(locations(some), QList{KeyUseLocation::Tls});
        QCOMPARE(problems(some), (QMap<QString, Errc>{{u"mfp-1"_s, Errc::NotFound}}));
        // A template that is given says what the keys are like.
        RolloutPlanner::Wish stronger = renewal(fleet, 10);
        stronger.settings.wanted = fleet.settings().wanted;
        stronger.settings.wanted.key = KeySpec::EcP384;
        stronger.settings.wanted.commonName = u"another.example"_s;
        const KeyRequest asked = must(plan(fleet, stronger)).rollout.members.first().renewal->wanted;
        QCOMPARE(asked.key, KeySpec::EcP384);
        QCOMPARE(asked.commonName, u"mfp-1.example"_s);
        // Replaced: the old key stays on the device, bound to nothing.
        enrol(fleet, devices, KeyUseLocation::Tls, false);
        QCOMPARE(fleet.rig.keys(u"mfp-1"_s).size(), 4);
        QVERIFY(nothingIsDue(fleet, renewal(fleet, 10)));
        // Revoked.
        QCOMPARE(locations(must(plan(fleet, renewal(fleet, 400)))), (QList{KeyUseLocation::Ieee8021x, KeyUseLocation::Tls}));
        const QByteArray serial = fleet.rig.keys(u"mfp-1"_s).last().certificate->serial();
        must(fleet.write([&](Transaction &transaction) {
            return CaStore::revoke(transaction, u"ca"_s, serial, RevocationReason::KeyCompromise, fleet.now());
        }));
        QCOMPARE(locations(must(plan(fleet, renewal(fleet, 400)))), QList{KeyUseLocation::Ieee8021x});
        // Its key was removed.
        QVERIFY(fleet.rig.change(u"mfp-1"_s, [](SimulatedMfp &machine) -> FieldResult<Effects> { return *machine.deleteKey(2); }));
        QVERIFY(nothingIsDue(fleet, renewal(fleet, 400)));
    }

    /// Only a renewal does without a template.
    void anEnrolmentNeedsATemplate()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.addDevices(1);
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.settings.wanted = CertificateTemplate();
        const auto refused = plan(fleet, wish);
        QVERIFY(!refused && refused.error().code == Errc::InvalidArgument);
    }

    /// Nothing is sent for a device of which it is known beforehand that it would fail; each says why.
    void whatCannotTakePartIsNamed()
    {
        FleetRig fleet;
        fleet.serve();
        add(fleet, u"good"_s, {.serial = u"1"_s});
        add(fleet, u"no-serial"_s, {});
        add(fleet, u"periodic"_s, {.serial = u"2"_s});
        add(fleet, u"timed"_s, {.serial = u"3"_s});
        add(fleet, u"real"_s, {.printer = true, .serial = u"4"_s});
        for (const auto &[name, days] : {std::pair(u"periodic"_s, 30), std::pair(u"timed"_s, 0)}) {
            QVERIFY(fleet.rig.change(name, [&](SimulatedMfp &machine) {
                return machine.updateCommunication({.url = fleet.settings().url, .timeoutSeconds = 5}, fleet.now());
            }));
            QVERIFY(fleet.rig.setTimer(name, [days = days](AutoRequestSettings &automatic) {
                automatic.startDate = QDate(2030, 1, 1);
                automatic.intervalDays = days > 0 ? std::optional(days) : std::nullopt;
                automatic.request.commonName = u"mfp.example"_s;
            }));
        }
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.settings.wanted.organization = u"{serial}"_s;
        const PlannedRollout planned = must(plan(fleet, wish));
        QCOMPARE(names(planned), QStringList{u"good"_s});
        QCOMPARE(planned.printers, QStringList{u"real"_s});
        QCOMPARE(problems(planned),
                 (QMap<QString, Errc>{
                     {u"no-serial"_s, Errc::VariableMissing}, {u"periodic"_s, Errc::ChallengeUnfit}, {u"timed"_s, Errc::TimerOn}}));
    }

    void challengesThatAreNotThere()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.addDevices(1);
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.settings.challenge.connector = u"other"_s;
        const auto none = plan(fleet, wish);
        QVERIFY(!none && none.error().code == Errc::NotFound);
        QCOMPARE(none.error().facts, (QStringList{u"connector"_s, u"other"_s}));
        wish.settings.challenge = {ChallengeChoice::Kind::Column, u"pin"_s};
        QCOMPARE(problems(must(plan(fleet, wish))), (QMap<QString, Errc>{{u"mfp-1"_s, Errc::ChallengeMissing}}));
    }

    /// A connector of ours needs no fingerprint to be typed; it knows its CA.
    void theConnectorsCaIsTrusted()
    {
        FleetRig fleet;
        fleet.serve();
        fleet.addDevices(1);
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        QVERIFY(wish.settings.caFingerprint.isEmpty());
        const PlannedRollout planned = must(plan(fleet, wish));
        const CaInfoRow ca = must(fleet.read([](Transaction &transaction) { return CaStore::show(transaction, u"ca"_s); }));
        QCOMPARE(planned.rollout.settings.caFingerprint, ca.current()->certificate->fingerprint(HashAlgorithm::Sha256));
        wish.settings.caFingerprint = QByteArray(32, '\x07'); // another CA's: its server would get this connector's challenge
        const auto foreign = plan(fleet, wish);
        QVERIFY(!foreign && foreign.error().code == Errc::InvalidArgument);
        QCOMPARE(foreign.error().facts.first(), u"--ca-fingerprint"_s);
        wish.settings.caFingerprint = ca.current()->certificate->fingerprint(HashAlgorithm::Sha1);
        QVERIFY(plan(fleet, wish).has_value());
        wish.settings.caFingerprint.clear();
        wish.settings.url.clear();
        const auto unknown = plan(fleet, wish); // it has no public address, and none was given
        QVERIFY(!unknown && unknown.error().code == Errc::NoServerAddress);
        QCOMPARE(unknown.error().facts, QStringList{u"office"_s});
    }

    /// F3: the rollout's server is the server of every device in it.
    void anotherServerIsLeftOut_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("port"); ///< 0: not typed
        QTest::addColumn<QByteArray>("fingerprint");
        QTest::addColumn<bool>("differs");
        const QByteArray none, other(32, '\x07');
        QTest::newRow("the same") << u"http://scep.example/scep/office"_s << 0 << none << false;
        QTest::newRow("a slash at the end") << u"http://scep.example/scep/office/"_s << 0 << none << false;
        QTest::newRow("capitals") << u"HTTP://SCEP.Example/scep/office"_s << 0 << none << false;
        QTest::newRow("the scheme's port") << u"http://scep.example:80/scep/office"_s << 0 << none << false;
        QTest::newRow("the scheme's port typed") << u"http://scep.example:8080/scep/office"_s << 80 << none << false;
        QTest::newRow("another port typed (D2)") << u"http://scep.example/scep/office"_s << 8080 << none << true;
        QTest::newRow("another connector") << u"http://scep.example/scep/other"_s << 0 << none << true;
        QTest::newRow("another host") << u"http://old.example/scep/office"_s << 0 << none << true;
        QTest::newRow("another CA") << u"http://scep.example/scep/office"_s << 0 << other << true;
    }
    void anotherServerIsLeftOut()
    {
        QFETCH(QString, url);
        QFETCH(int, port);
        QFETCH(QByteArray, fingerprint);
        QFETCH(bool, differs);
        FleetRig fleet;
        fleet.addDevices(2);
        const CommunicationSettings own{.url = url, .port = port > 0 ? std::optional(port) : std::nullopt, .caFingerprint = fingerprint};
        QVERIFY(fleet.rig.change(u"mfp-2"_s, [&](SimulatedMfp &machine) { return machine.updateCommunication(own, fleet.now()); }));
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.settings.url = u"http://scep.example/scep/office"_s;
        const PlannedRollout planned = must(plan(fleet, wish));
        QCOMPARE(names(planned), differs ? QStringList{u"mfp-1"_s} : (QStringList{u"mfp-1"_s, u"mfp-2"_s}));
        QVERIFY(planned.setUpAnew.isEmpty());
        if (differs) {
            const Error error = planned.problems.first().error;
            QCOMPARE(error.code, Errc::ServerDiffers);
            QCOMPARE(error.facts.value(0), u"mfp-2"_s);
            QCOMPARE(error.facts.value(1), must(own.effectiveUrl()).toString());
            QCOMPARE(error.facts.value(2), wish.settings.url);
            wish.settings.replaceServer = true;
            const PlannedRollout anew = must(plan(fleet, wish));
            QCOMPARE(names(anew), (QStringList{u"mfp-1"_s, u"mfp-2"_s}));
            QCOMPARE(anew.setUpAnew.size(), 1);
        }
    }

    /// F11: half of a site's 802.1X devices wait for the next wave, and what is exchanged is said.
    void neverAWholeSiteInOneWave()
    {
        FleetRig fleet;
        fleet.serve();
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            add(fleet, name, {.site = name == u"d"_s ? u"Oslo"_s : u"Umeå"_s});
        RolloutPlanner::Wish wish = TestRolloutPlanner::wish(fleet);
        wish.settings.wanted.location = KeyUseLocation::Ieee8021x;
        const PlannedRollout planned = must(plan(fleet, wish));
        QCOMPARE(planned.spread, 2);
        QList<int> waves;
        for (const PlannedMember &member : planned.rollout.members)
            waves += member.wave;
        QCOMPARE(waves, (QList<int>{0, 1, 1, 0}));
        QMap<GuardKind, QStringList> found;
        for (const GuardFinding &finding : planned.findings)
            found[finding.kind] += finding.devices;
        QVERIFY(!found.contains(GuardKind::WholeSite));
        QCOMPARE(found[GuardKind::AloneAtSite], QStringList{u"d"_s});
        QCOMPARE(found[GuardKind::NetworkAtRisk].size(), 4);
        QCOMPARE(found[GuardKind::Rebound].size(), 4);
        const RolloutId id = must(fleet.write(
            [&](Transaction &transaction) { return RolloutStore::create(transaction, *fleet.rig.vault, planned.rollout, fleet.now()); }));
        QCOMPARE(fleet.rollout(id).waves, 2);
    }
};

QTEST_GUILESS_MAIN(TestRolloutPlanner)
#include "tst_rolloutplanner.moc"
