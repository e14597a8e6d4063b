#pragma once
#include "core/base/random.h"
#include "core/fleet/rolloutstore.h"

namespace scepter {

/// A challenge for one request.
struct GivenChallenge {
    Secret password = {}; ///< empty: none
    QString id = {};      ///< of one that our connector made
};

/// Where a rollout's challenges come from (F3). Asked in the transaction that places a device's request, so that none is made
/// for a request that is not sent. Others are to come: a server's own interface that hands them out, say.
class ChallengeSource {
public:
    virtual ~ChallengeSource() = default;
    /// `earlier`: the ID of one that the same device got before, if any; it is not good any more.
    /// Errors: ChallengeMissing {device, column}, ChallengeUnfit {device}, SealBroken, those of the statements.
    [[nodiscard]] virtual Result<GivenChallenge> give(Transaction &transaction, const StoredDevice &device, const KeyRequest &request,
                                                      const QString &earlier, const QDateTime &now) const = 0;

    /// One that was given is not needed: its request was not placed (F12). Sources that only hand out what somebody made have nothing
    /// to do. Errors: those of the statements.
    [[nodiscard]] virtual Result<void> withdraw(Transaction &, const QString & /*id*/) const { return {}; }

    /// For a rollout as it stands. `random` outlives it. Errors: NotFound, SealBroken.
    [[nodiscard]] static Result<std::unique_ptr<ChallengeSource>> of(Transaction &transaction, const Vault &vault,
                                                                     const DeviceStore &devices, const Rollout &rollout, Random &random);
    /// Whether a device asks again and again, so that a challenge that is good once is of no use to it (F3).
    static bool asksPeriodically(const StoredDevice &device);
};

} // namespace scepter
