#include "core/fleet/goingon.h"

#include "core/device/devicestore.h"

namespace scepter {

bool GoingOn::matters(const QDateTime &now) const
{
    const auto isSoon = [tomorrow = now.addDays(1)](const std::optional<QDateTime> &time) { return time && *time <= tomorrow; };
    return !connectors.isEmpty() || sending > 0 || isSoon(next)
           || std::any_of(rollouts.begin(), rollouts.end(), [&](const Rollout &rollout) {
                  return rollout.state != RolloutState::Scheduled || !rollout.starts || isSoon(rollout.starts);
              });
}

Result<GoingOn> GoingOn::inStore(Transaction &transaction)
{
    const auto rollouts = RolloutStore::open(transaction);
    const auto waking = rollouts ? DeviceStore::waking(transaction) : fail(rollouts.error());
    if (!waking)
        return fail(waking.error());
    GoingOn all;
    for (const scepter::Rollout &rollout : *rollouts) {
        if (rollout.kind != RolloutKind::Plan && rollout.state != RolloutState::Paused)
            all.rollouts.append({rollout.title, rollout.state, rollout.starts});
    }
    all.sending = waking->attempting;
    all.waiting = waking->waiting;
    all.next = waking->next;
    return all;
}

} // namespace scepter
