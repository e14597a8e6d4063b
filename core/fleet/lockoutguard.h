#pragma once
#include "core/fleet/rollout.h"

namespace scepter {

/// What an administrator is told before a rollout (F11).
enum class GuardKind {
    // Refused
    Printer,        ///< a real one, in a rollout of requests that Scepter sends
    Simulated,      ///< not a real one, in a plan for printers
    TimerOn,        ///< its automatic request is on, so none can be sent (D8)
    ChallengeUnfit, ///< it requests periodically, and its challenge is good once (F3)
    KeyLimit,       ///< it holds as many keys as it can (D23); facts: the limit
    // Warned of
    NetworkAtRisk, ///< the key that opens its network port is exchanged: one that is refused loses the network
    WholeSite,     ///< every 802.1X device of a site is in one wave; facts: the site
    AloneAtSite,   ///< the only 802.1X device of its site, so no other can prove the certificate first; facts: the site
    NotProven,     ///< waves with 802.1X devices follow each other unproven
    FunctionOff,   ///< the certificate is bound, and the function stays off (D11)
    // Noted
    Rebound,        ///< TLS, 802.1X or IPSec uses the new key from then on
    RestartFollows, ///< it restarts by itself when it has its certificate (D16)
    RestartNeeded,  ///< the new key is not in use before somebody restarts it (D10)
};
enum class GuardSeverity { Refuse, Warn, Note };
/// How a device that does not work with its new certificate gets back to the old one.
enum class WayBack {
    OldKey,     ///< it stays on the device, unbound: bind it again there
    DefaultKey, ///< the same, and it is the one that the device came with
    Deleted,    ///< D17 takes it away: only another request helps, or the default key
    Nothing     ///< there was none before
};

struct GuardFinding {
    GuardKind kind;
    QStringList devices; ///< by name
    QStringList facts = {};
    std::optional<KeyUseLocation> location = {}; ///< with Rebound, FunctionOff
    std::optional<WayBack> wayBack = {};         ///< with Rebound, NetworkAtRisk
    GuardSeverity severity() const;
    bool operator==(const GuardFinding &) const = default;
};

/// A device of a rollout that is about to begin. The device outlives it.
struct GuardedDevice {
    const StoredDevice *device = nullptr; ///< never null
    KeyRequest wanted;
    int wave = 0;
    std::optional<RenewedCertificate> renewal = {}; ///< F6
    bool isTold = true;                             ///< false: it is in the rollout, and counts for its site, but nothing is said of it
};
struct GuardTerms {
    RolloutKind kind = RolloutKind::Enrol;
    bool challengeIsGoodOnce = false;
    bool deletesOld = false; ///< D17
    bool restarts = false;   ///< D16
    bool provenOnly = false;

    static GuardTerms of(RolloutKind kind, const RolloutSettings &settings);
};

/// Sees to it that a rollout does not lock anybody out (F11). Pure.
class LockoutGuard {
public:
    /// The refusals first, then the warnings; one finding for all devices that it is the same for.
    static QList<GuardFinding> check(const QList<GuardedDevice> &devices, const GuardTerms &terms);
    /// Puts half of a site's 802.1X devices into the next wave where all of them would have been in one. Answers how many moved.
    static int spread(QList<GuardedDevice> *devices);
};

} // namespace scepter
