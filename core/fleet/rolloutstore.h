#pragma once
#include "core/fleet/rollout.h"
#include "core/store/vault.h"

namespace scepter {

/// A device that a new rollout is for, with its place in it.
struct PlannedMember {
    DeviceId device = DeviceId::None;
    QString name;
    int wave = 0;
    std::chrono::milliseconds due{0};
    std::optional<RenewedCertificate> renewal = {}; ///< F6
};
struct NewRollout {
    QString title;
    RolloutKind kind = RolloutKind::Enrol;
    RolloutSettings settings;
    Secret challenge = {}; ///< with ChallengeChoice::Kind::One
    std::optional<QDateTime> starts = {};
    QList<PlannedMember> members; ///< in the order in which they are taken
};

/// The rollouts in a store. Every change of a member counts one revision of its rollout on, so that whoever shows it asks for
/// what is newer than what he has (F4).
class RolloutStore {
public:
    // What everybody may read.
    /// Newest first.
    [[nodiscard]] static Result<QList<Rollout>> list(Transaction &transaction);
    [[nodiscard]] static Result<Rollout> find(Transaction &transaction, RolloutId id); ///< Errors: NotFound {"rollout", id}
    [[nodiscard]] static Result<Rollout> newest(Transaction &transaction);             ///< Errors: NotFound {"rollout", ""}
    [[nodiscard]] static Result<QList<Rollout>> open(Transaction &transaction);        ///< that are not over, oldest first
    /// In their order; those of a later revision than `after` only.
    [[nodiscard]] static Result<QList<RolloutMember>> members(Transaction &transaction, RolloutId id, qint64 after = -1);
    /// `renews`: the number of the key whose certificate it is to renew; without one the device's first member. Errors: NotFound
    [[nodiscard]] static Result<RolloutMember> member(Transaction &transaction, RolloutId id, DeviceId device,
                                                      std::optional<int> renews = {});
    /// Of one wave, or of all.
    [[nodiscard]] static Result<RolloutCounts> counts(Transaction &transaction, RolloutId id, std::optional<int> wave = {});

    // Changes.
    /// Errors: NoDevices, IsPrinter where it is no plan, those of RolloutSettings::validate, those of the vault.
    [[nodiscard]] static Result<RolloutId> create(Transaction &transaction, const Vault &vault, const NewRollout &rollout,
                                                  const QDateTime &now);
    /// The one challenge for all. Errors: NotFound, SealBroken.
    [[nodiscard]] static Result<Secret> challenge(Transaction &transaction, const Vault &vault, RolloutId id);
    /// Errors: RolloutState {title, state} when it is not what the change is for.
    [[nodiscard]] static Result<void> pause(Transaction &transaction, RolloutId id);
    /// Goes on with one that is paused or held, past the wave that held it.
    [[nodiscard]] static Result<void> resume(Transaction &transaction, RolloutId id, const QDateTime &now);
    /// What has not been sent is not; what is being sent is seen through.
    [[nodiscard]] static Result<void> cancel(Transaction &transaction, RolloutId id, const QDateTime &now);
    // Of a retry (see RolloutRetry).
    /// Waves from `wave` on come `count` later.
    [[nodiscard]] static Result<void> makeRoom(Transaction &transaction, RolloutId id, int wave, int count);
    /// One that is held or over runs again, in the wave that it is in.
    [[nodiscard]] static Result<void> reopen(Transaction &transaction, RolloutId id, const QDateTime &now);
    [[nodiscard]] static Result<void> setState(Transaction &transaction, RolloutId id, RolloutState state,
                                               const std::optional<HoldReason> &held, const QDateTime &now);
    /// A wave begins, and with it the rollout where it has not.
    [[nodiscard]] static Result<void> beginWave(Transaction &transaction, RolloutId id, int wave, const QDateTime &now);
    /// Keeps members as they are given, and counts a revision.
    [[nodiscard]] static Result<void> save(Transaction &transaction, RolloutId id, const QList<RolloutMember> &members);
    [[nodiscard]] static Result<void> save(Transaction &transaction, RolloutId id, const RolloutMember &member)
    {
        return save(transaction, id, QList<RolloutMember>{member});
    }

    // For whoever runs them: none of these looks at more rows than it answers with.
    [[nodiscard]] static Result<int> running(Transaction &transaction, RolloutId id);              ///< how many members are
    [[nodiscard]] static Result<bool> isWaiting(Transaction &transaction, RolloutId id, int wave); ///< whether any member is
    /// The waiting ones of a wave whose time has come `elapsed` after its beginning, in their order; of a device one at a time.
    [[nodiscard]] static Result<QList<RolloutMember>> due(Transaction &transaction, RolloutId id, int wave,
                                                          std::chrono::milliseconds elapsed, int most);
    /// How many devices of a wave have their certificate, and wait for the restart that puts its key to use (D10, F11).
    [[nodiscard]] static Result<int> unproven(Transaction &transaction, RolloutId id, int wave);
    /// When the next waiting one of a wave is due, after its beginning.
    [[nodiscard]] static Result<std::optional<std::chrono::milliseconds>> nextDue(Transaction &transaction, RolloutId id, int wave);
};

} // namespace scepter
