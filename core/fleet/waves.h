#pragma once
#include "core/base/random.h"
#include "core/fleet/lockoutguard.h"
#include "core/fleet/rolloutstore.h"

namespace scepter {

/// What becomes of a rollout when it is looked at: pure, so that every case can be tried.
enum class WaveVerdict {
    GoesOn, ///< the wave has devices that are not done
    Next,   ///< the next wave may begin
    Hold,   ///< too many failed (F3), or it is not proven (F11)
    Over    ///< it was the last
};
struct WaveJudgement {
    WaveVerdict verdict = WaveVerdict::GoesOn;
    std::optional<HoldReason> held = {};
    bool operator==(const WaveJudgement &) const = default;
};

/// `wave`: the counts of the wave that runs; of a plan, refused and missing printers have failed (F9). `unproven`: how many of its
/// successes are not seen in use (F11), with provenOnly.
WaveJudgement judgeWave(const Rollout &rollout, const RolloutCounts &wave, int unproven);

/// Puts devices into waves: the canary first, by themselves, then waves of a share each (F3), in their order; and draws each
/// one's wait from the jitter.
void assignWaves(QList<PlannedMember> *members, const RolloutSettings &settings, Random &random);

/// The same with the first of the waves at `first`, and no site's 802.1X devices all in one (F11): of the guarded devices the first are the
/// members, in their order, and those behind them count for their sites only. Answers how many go a wave later.
int placeInWaves(QList<PlannedMember> *members, QList<GuardedDevice> *guarded, const RolloutSettings &settings, Random &random,
                 int first = 0);

} // namespace scepter
