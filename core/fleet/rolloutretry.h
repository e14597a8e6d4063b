#pragma once
#include "core/fleet/rolloutplanner.h"

namespace scepter {

/// What a retry would be, of one state of the store: nothing has been changed yet.
struct PlannedRetry {
    Rollout rollout;                    ///< as it stands
    QList<RolloutMember> members = {};  ///< that wait again, with the waves that they come in
    int firstWave = 0, waves = 0;       ///< that they make; counts from 0
    bool goesFirst = false;             ///< before waves that have not begun: those were held for what is tried again
    bool waits = false;                 ///< the rollout stays paused or held, and begins them when somebody goes on with it
    int spread = 0;                     ///< devices that go a wave later, so that no site has all of its 802.1X devices in one
    QList<GuardFinding> findings = {};  ///< what is to be known before it begins
    QList<DeviceProblem> problems = {}; ///< devices that stay as they are: they cannot take part
    QStringList later = {};             ///< devices that failed in the wave that is running: it is to be judged with them first
    int newSheets = 0;                  ///< of a plan: printers that need another settings sheet
    QStringList takenBack = {};         ///< of a plan: challenges that are good no more
};

/// The failed and cancelled devices of a rollout again, by the rules of the rollout: in waves of their own behind those that there are,
/// the canary first, no site's 802.1X devices all in one; each is judged, and proven where the rollout asks for that (F3, F11).
/// Printers of a plan by PrinterRetry.
class RolloutRetry {
public:
    /// These devices only, when there are any. What a rollout was held for goes before the waves that were held back, and lifts the hold
    /// where enough of it is tried again. Errors: NotFound, RolloutState when nobody failed, the first device's when none can
    /// take part.
    [[nodiscard]] static Result<PlannedRetry> plan(Transaction &transaction, const DeviceStore &devices, RolloutId id, Random &random,
                                                   const QDateTime &now, const QList<DeviceId> &only = {});
    /// Does what was planned: in one transaction with the planning.
    [[nodiscard]] static Result<void> begin(Transaction &transaction, const PlannedRetry &planned, const QDateTime &now);
    /// Both.
    [[nodiscard]] static Result<PlannedRetry> retry(Transaction &transaction, const DeviceStore &devices, RolloutId id, Random &random,
                                                    const QDateTime &now, const QList<DeviceId> &only = {});
};

} // namespace scepter
