#pragma once
#include "core/fleet/rolloutretry.h"

namespace scepter {

/// The retry of a plan: refused, missing and cancelled printers are expected again, in waves by the plan's rules from the one that runs
/// on, or this one (F9, F11). RolloutRetry does it for whoever asks.
class PrinterRetry {
public:
    /// A challenge that is good stays where its wave has begun. Errors: RolloutState when there are none to try again.
    [[nodiscard]] static Result<PlannedRetry> plan(Transaction &transaction, const DeviceStore &devices, const Rollout &rollout,
                                                   Random &random, const QDateTime &now, const QList<DeviceId> &only);
    /// Does what was planned: in one transaction with the planning.
    [[nodiscard]] static Result<void> begin(Transaction &transaction, const PlannedRetry &planned, const QDateTime &now);
};

} // namespace scepter
