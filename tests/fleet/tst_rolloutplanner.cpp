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
        wish.settings.url.clear();
        const auto unknown = plan(fleet, wish); // it has no public address, and none was given
        QVERIFY(!unknown && unknown.error().code == Errc::InvalidArgument);
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
