#include "core/base/literals.h"
#include "core/fleet/rolloutnews.h"
#include "tests/fleet/fleetrig.h"
#include "tests/support/servicerig.h"

#include <QSignalSpy>

using namespace scepter;

/// What is told to somebody who does not look.
class TestRolloutNews final : public QObject {
    Q_OBJECT

    static void set(FleetRig &fleet, RolloutId id, RolloutState state, const std::optional<HoldReason> &reason = {})
    {
        must(fleet.write([&](Transaction &transaction) { return RolloutStore::setState(transaction, id, state, reason, fleet.now()); }));
    }

private Q_SLOTS:
    void endsAndHoldsAreToldOnce()
    {
        FleetRig fleet;
        const QList<DeviceId> devices = fleet.addDevices(3);
        const RolloutId old = fleet.create(devices, fleet.settings()), id = fleet.create(devices, fleet.settings());
        set(fleet, old, RolloutState::Finished);
        set(fleet, id, RolloutState::Running);
        const auto here = fleet.rig.store.open();
        RolloutNews news(*here, fleet.rig.client.scheduler);
        QList<std::pair<RolloutId, int>> ended;
        QList<RolloutId> held;
        connect(&news, &RolloutNews::ended, &news, [&](const Rollout &rollout, const RolloutCounts &counts) {
            ended.append({rollout.id, counts.waiting});
        });
        connect(&news, &RolloutNews::held, &news, [&](const Rollout &rollout) { held.append(rollout.id); });
        news.start();
        QVERIFY(fleet.until([&] { return news.isFollowing(); }));
        set(fleet, id, RolloutState::Held, HoldReason{HoldReason::Kind::Failures, 0, 2, 3});
        QVERIFY(fleet.until([&] { return !held.isEmpty(); }));
        must(fleet.write([&](Transaction &transaction) { return RolloutStore::resume(transaction, id, fleet.now()); }));
        set(fleet, id, RolloutState::Cancelled);
        QVERIFY(fleet.until([&] { return !ended.isEmpty(); }));
        QCOMPARE(held, QList<RolloutId>{id});
        QCOMPARE(ended, (QList<std::pair<RolloutId, int>>{{id, 3}})); // and not the one that had ended before
    }
};

QTEST_GUILESS_MAIN(TestRolloutNews)
#include "tst_rolloutnews.moc"
