#pragma once
#include "core/fleet/challengesource.h"

namespace scepter {

/// Puts a rollout's request into a device's hands, and looks what became of it: what a rollout does to one device.
class MemberRequest {
public:
    MemberRequest(DeviceStore devices, Random &random) : m_devices(std::move(devices)), m_random(random) {}

    /// In one transaction with the member's row: the device has the request, or the member the reason why not. A request that an
    /// error ended, and whose certificate may exist, is continued (F5).
    /// Errors: of the statements only; what speaks against the device's request is the member's error.
    [[nodiscard]] Result<void> place(Transaction &transaction, const Rollout &rollout, const ChallengeSource &challenges,
                                     RolloutMember *member, const QDateTime &now) const;

    /// The running members whose device's request has ended, as they are now. The challenge of one that failed and cannot be continued
    /// is withdrawn: it will not be sent again (F12).
    [[nodiscard]] static Result<QList<std::pair<RolloutId, RolloutMember>>> ended(Transaction &transaction);

private:
    struct Placed {
        RequestId request = RequestId::None;
        bool runs = false; ///< false: the device refused it with a row of its own, and sends nothing
    };
    Result<Placed> send(Transaction &transaction, const Rollout &rollout, const ChallengeSource &challenges, RolloutMember *member,
                        const QDateTime &now) const;
    Result<Placed> change(Transaction &transaction, const StoredDevice &device, const Rollout &rollout, const Belongings &belongings,
                          std::optional<RequestId> continued, const QDateTime &now) const;

    DeviceStore m_devices;
    Random &m_random;
};

} // namespace scepter
