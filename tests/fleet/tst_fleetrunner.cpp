#include "core/base/literals.h"
#include "core/fleet/fleetrunner.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"

#include <QSignalSpy>

using namespace scepter;

/// Who runs the devices and rollouts of a store, and what is made ready for them (F3, F5).
class TestFleetRunner final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What one process runs is taken over by another when that one has gone.
    void anotherTakesOver()
    {
        FleetRig fleet;
        fleet.serve();
        const RolloutId id = fleet.create(fleet.addDevices(6), fleet.settings());
        fleet.startEngines();
        const auto elsewhere = fleet.rig.store.open();
        FleetRunner runner(fleet.rig.client.services(), *elsewhere, fleet.rig.devices(), *fleet.rig.vault, {});
        runner.start();
        QVERIFY(fleet.until([&] { return runner.devicesProblem() && runner.rolloutsProblem(); }));
        QCOMPARE(runner.rolloutsProblem()->code, Errc::LeaseHeld);
        fleet.killEngines(); // which gives the leases back
        QVERIFY(fleet.until([&] { return !runner.devicesProblem() && !runner.rolloutsProblem() && runner.rollouts()->isRunning(); }, 50ms));
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 6);
        QSignalSpy stopped(&runner, &FleetRunner::stopped);
        runner.stop();
        QVERIFY(fleet.until([&] { return stopped.count() == 1; }));
    }

    /// O4: the store cannot be written for longer than a lease lives; it says so, and goes on by itself when it can be again.
    void goesOnAfterAFullDisk()
    {
        FleetRig fleet;
        FleetRunner runner(fleet.rig.client.services(), fleet.database(), fleet.rig.devices(), *fleet.rig.vault, {});
        runner.start();
        QVERIFY(fleet.until([&] { return runner.rollouts()->isRunning() && runner.devices()->isRunning(); }));
        fleet.rig.store.setLeasesWritable(false);
        QVERIFY(fleet.until([&] { return runner.devicesProblem() && runner.rolloutsProblem(); }, 500ms));
        QVERIFY(runner.devicesProblem()->code != Errc::LeaseHeld && runner.rolloutsProblem()->code != Errc::LeaseHeld);
        QVERIFY(!runner.devices()->isRunning() && !runner.rollouts()->isRunning());
        fleet.rig.store.setLeasesWritable(true);
        QVERIFY(fleet.until([&] { return !runner.devicesProblem() && !runner.rolloutsProblem(); }, 50ms));
        fleet.serve();
        const RolloutId id = fleet.create(fleet.addDevices(3), fleet.settings());
        QVERIFY(fleet.untilState(id, RolloutState::Finished));
        QCOMPARE(fleet.counts(id).succeeded, 3);
    }

    /// Keys for a rollout that waits for its time are made while nothing else is to do.
    void keysAreMadeAhead()
    {
        FleetRig fleet;
        RolloutSettings settings = fleet.settings();
        const RolloutId id = fleet.create(fleet.addDevices(5), settings, RolloutKind::Enrol, fleet.now().addSecs(3600));
        FleetRunner runner(fleet.rig.client.services(), fleet.database(), fleet.rig.devices(), *fleet.rig.vault, {});
        runner.start();
        const auto stocked = [&] { return fleet.number("SELECT count(*) FROM key_stock WHERE spec = 'ec:p256'"); };
        QVERIFY(fleet.until([&] { return stocked() == 5; }));
        QCOMPARE(fleet.rollout(id).state, RolloutState::Scheduled);
        fleet.rig.client.scheduler.setWallClock(fleet.now().addSecs(3600));
        QVERIFY(fleet.until([&] { return fleet.rollout(id).state == RolloutState::Finished; }));
        QCOMPARE(stocked(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFleetRunner)
#include "tst_fleetrunner.moc"
