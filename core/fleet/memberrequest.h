#pragma once
#include "core/fleet/challengesource.h"
#include "core/fleet/rolloutserver.h"

namespace scepter {

/// Puts a rollout's request into a device's hands, and looks what became of it: what a rollout does to one device.
class MemberRequest {
public:
    explicit MemberRequest(DeviceStore devices) : m_devices(std::move(devices)) {}

    /// In one transaction with the member's row: the device has the request, or the member the reason why not. A request that an
    /// error ended, and whose certificate may exist, is continued with the server that it began with (F5). A device that has been set up
    /// for another server than the rollout's is left as it is, and no challenge is made for it (F3).
    /// Errors: of the statements only; what speaks against the device's request is the member's error.
    [[nodiscard]] Result<void> place(Transaction &transaction, const Rollout &rollout, const RolloutServer &server,
                                     const ChallengeSource &challenges, RolloutMember *member, const QDateTime &now) const;

    /// What a member's device is to ask for. A certificate that is to be renewed may have been replaced or deleted since it was chosen;
    /// nothing takes its place then. Its IPSec destination may have another name by now: keys follow those.
    /// Errors: those of CertificateTemplate::fill, NotFound {"current certificate"}.
    [[nodiscard]] static Result<KeyRequest> wantedOf(const StoredDevice &device, const Rollout &rollout, const RolloutMember &member);

    /// The running members whose device's request has ended, as they are now. The challenge of one that failed and cannot be continued
    /// is withdrawn: it will not be sent again (F12). A certificate that another CA issued is no success (F3).
    [[nodiscard]] static Result<QList<std::pair<RolloutId, RolloutMember>>> ended(Transaction &transaction);

private:
    struct Placed {
        RequestId request = RequestId::None;
        bool runs = false; ///< false: the device refused it with a row of its own, and sends nothing
    };
    /// What a device is told to do.
    struct Order {
        std::optional<CommunicationSettings> server = {}; ///< that it gets first
        Belongings belongings = {};
        std::optional<RequestId> continued = {}; ///< nothing: a new one
    };
    Result<Placed> send(Transaction &transaction, const Rollout &rollout, const RolloutServer &server, const ChallengeSource &challenges,
                        RolloutMember *member, const QDateTime &now) const;
    Result<Placed> change(Transaction &transaction, const StoredDevice &device, const Rollout &rollout, const RolloutMember &member,
                          const Order &order, const QDateTime &now) const;

    DeviceStore m_devices;
};

} // namespace scepter
