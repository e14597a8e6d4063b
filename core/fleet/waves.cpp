#include "core/fleet/waves.h"

namespace scepter {

WaveJudgement judgeWave(const Rollout &rollout, const RolloutCounts &wave, int unproven)
{
    if (wave.waiting > 0 || wave.running > 0 || wave.expected > 0 || wave.deferred > 0)
        return {};
    if (rollout.wave + 1 >= rollout.waves)
        return {WaveVerdict::Over};
    const int total = wave.total(), failed = wave.failed + wave.refused + wave.missing;
    if (failed * 100 > rollout.settings.holdAbovePercent * total)
        return {WaveVerdict::Hold, HoldReason{HoldReason::Kind::Failures, rollout.wave, failed, total}};
    if (rollout.settings.provenOnly && unproven > 0)
        return {WaveVerdict::Hold, HoldReason{HoldReason::Kind::NotProven, rollout.wave, unproven, total}};
    return {WaveVerdict::Next};
}

void assignWaves(QList<PlannedMember> *members, const RolloutSettings &settings, Random &random)
{
    const auto count = int(members->size());
    const int canary = std::min(settings.canary, count);
    const int others = count - canary;
    const int each = std::max(1, (others * settings.wavePercent + 99) / 100);
    const int first = canary > 0 ? 1 : 0;
    const qint64 jitter = std::chrono::milliseconds(settings.jitter).count();
    for (int i = 0; i < count; ++i) {
        PlannedMember &member = (*members)[i];
        member.wave = i < canary ? 0 : first + (i - canary) / each;
        member.due = std::chrono::milliseconds(jitter > 0 ? random.between(0, quint32(jitter)) : 0);
    }
}

int placeInWaves(QList<PlannedMember> *members, QList<GuardedDevice> *guarded, const RolloutSettings &settings, Random &random, int first)
{
    assignWaves(members, settings, random);
    for (qsizetype i = 0; i < members->size(); ++i)
        (*guarded)[i].wave = first + (*members)[i].wave;
    const int spread = LockoutGuard::spread(guarded);
    for (qsizetype i = 0; i < members->size(); ++i)
        (*members)[i].wave = (*guarded)[i].wave;
    return spread;
}

} // namespace scepter
