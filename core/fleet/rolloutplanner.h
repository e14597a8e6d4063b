#pragma once
#include "core/fleet/devicefilter.h"
#include "core/fleet/lockoutguard.h"
#include "core/fleet/rolloutserver.h"
#include "core/fleet/waves.h"

namespace scepter {

/// What a rollout would be, before it is made: nothing has been sent or changed yet.
struct PlannedRollout {
    NewRollout rollout;
    QList<StoredDevice> devices;         ///< that take part, one for each of its members and in their order
    QList<DeviceProblem> problems;       ///< devices that the template, their settings or their challenges leave out (F2, F3)
    QStringList printers;                ///< that the filter chose: they enrol by themselves (F9)
    QList<GuardFinding> findings = {};   ///< what is to be known before it begins (F11)
    QList<DeviceProblem> setUpAnew = {}; ///< devices that take part and lose the server that they are set up for: ServerDiffers (F3)
    int spread = 0;                      ///< devices that go a wave later, so that no site has all of its 802.1X devices in one (F11)
};

/// Chooses devices and makes a rollout for them (F2, F3, F6, F11).
class RolloutPlanner {
public:
    struct Wish {
        QString title = {};
        RolloutKind kind = RolloutKind::Enrol;
        RolloutSettings settings; ///< with the filter; `url` and `caFingerprint` are found for a connector of ours
        Secret challenge = {};    ///< with ChallengeChoice::Kind::One
        std::optional<QDateTime> starts = {};
        std::optional<int> dueWithinDays = {}; ///< F6: certificates that end within so many days, and those that have ended
        QStringList certificates = {};         ///< F6: these only, as certificateId() or by serial number; empty: all
    };
    /// Errors: NotFound {"connector", also of the challenges, or "filter"}, FilterInvalid, NoDevices when the filter chooses none, those of
    /// RolloutSettings::validate, NoServerAddress for a connector that has no public address.
    [[nodiscard]] static Result<PlannedRollout> plan(Transaction &transaction, const DeviceStore &devices, const Wish &wish, Random &random,
                                                     const QDateTime &now);

    /// A device's request, or what keeps it from taking part, as far as it can be known beforehand. Errors: also ServerDiffers (F3).
    [[nodiscard]] static Result<KeyRequest> requestOf(Transaction &transaction, const DeviceStore &devices, const StoredDevice &device,
                                                      const RolloutSettings &settings, const RolloutServer &server,
                                                      const std::optional<RenewedCertificate> &renewal = {});
};

} // namespace scepter
