#pragma once
#include "core/fleet/certificatetemplate.h"
#include "core/fleet/currentcertificates.h"

namespace scepter {

enum class RolloutId : qint64 { None = 0 };

enum class RolloutKind {
    Enrol,
    Renew, ///< F6
    Plan   ///< over printers, which enrol by themselves (F9)
};
enum class RolloutState {
    Scheduled, ///< its time has not come
    Running,
    Paused,   ///< by an administrator: what is being sent is seen through, nothing new is
    Held,     ///< by itself, between waves: too many failed (F3), or the wave is not proven (F11)
    Finished, ///< every device has an outcome
    Cancelled
};
enum class MemberState {
    Waiting,
    Running, ///< its request is in its device's hands
    Succeeded,
    Failed,
    Cancelled,
    // Of a plan (F9)
    Expected, ///< nothing has come yet
    Refused,  ///< the connector refused what came
    Deferred, ///< waits for approval
    Issued,
    InUse,  ///< F10: the printer serves the certificate
    Missing ///< its challenge has expired, and nothing came
};
QString rolloutKindName(RolloutKind kind);
QString rolloutStateName(RolloutState state);
QString memberStateName(MemberState state);
std::optional<RolloutKind> rolloutKindFromName(const QString &name);
std::optional<RolloutState> rolloutStateFromName(const QString &name);
std::optional<MemberState> memberStateFromName(const QString &name);

/// Where the challenges come from (F3).
struct ChallengeChoice {
    enum class Kind {
        None,
        One,      ///< one for all, sealed in the rollout's row
        Column,   ///< a secret column of the inventory
        Connector ///< made for each device by a connector of ours: good once, bound to its subject, expiring
    };
    Kind kind = Kind::None;
    QString column = {};                                    ///< with Column
    QString connector = {};                                 ///< with Connector
    std::chrono::seconds lifetime = std::chrono::hours(24); ///< with Connector
    bool renewable = false;                                 ///< of a plan: good for the renewals, too (C2)
    bool operator==(const ChallengeChoice &) const = default;
};

/// How a rollout is run (F3).
struct RolloutSettings {
    CertificateTemplate wanted; ///< a copy: what is changed later does not change a rollout; without a name: a renewal needs none
    QString connector = {};     ///< ours, when it has one
    QString url = {};           ///< of the server of every device in it (F3)
    QByteArray caFingerprint = {};
    bool replaceServer = false; ///< devices that are set up for another server are set up anew for this one
    ChallengeChoice challenge = {};
    QString filter = {};       ///< as it was typed
    int canary = 0;            ///< how many devices go first, by themselves
    int wavePercent = 100;     ///< of the devices after the canary, in each wave
    int holdAbovePercent = 10; ///< a wave of which more failed holds the rest
    bool provenOnly = false;   ///< F11: the next wave only when the last one is seen in use
    int concurrency = 64;
    double perSecond = 0;           ///< 0: as fast as it goes
    std::chrono::seconds jitter{0}; ///< each device waits at random up to so long
    std::optional<Polling> polling = Polling{};
    bool deletesOld = false; ///< D17: the key for the same use is overwritten
    bool restarts = false;   ///< D16: the device restarts when it has its certificate
    bool operator==(const RolloutSettings &) const = default;

    QJsonObject toJson() const;
    [[nodiscard]] static Result<RolloutSettings> fromJson(const QJsonObject &json); ///< Errors: StateDamaged
    /// Errors: InvalidArgument with the option ("--waves") and value.
    [[nodiscard]] Result<void> validate() const;
    RolloutTerms terms() const { return {polling, deletesOld, restarts}; }
    bool hasTemplate() const { return !wanted.name.isEmpty(); }
};

/// Why a rollout is held.
struct HoldReason {
    enum class Kind { Failures, NotProven };
    Kind kind = Kind::Failures;
    int wave = 0;   ///< that was ended
    int failed = 0; ///< or not proven
    int of = 0;
    bool operator==(const HoldReason &) const = default;
};

/// How many members are in each state.
struct RolloutCounts {
    int waiting = 0, running = 0, succeeded = 0, failed = 0, cancelled = 0;
    int expected = 0, refused = 0, deferred = 0, issued = 0, inUse = 0, missing = 0;
    int total() const
    {
        return waiting + running + succeeded + failed + cancelled + expected + refused + deferred + issued + inUse + missing;
    }
    int &of(MemberState state);
    int of(MemberState state) const { return const_cast<RolloutCounts *>(this)->of(state); }
    bool operator==(const RolloutCounts &) const = default;
};

/// A rollout as it stands in the store.
struct Rollout {
    RolloutId id = RolloutId::None;
    QString title;
    RolloutKind kind = RolloutKind::Enrol;
    RolloutState state = RolloutState::Scheduled;
    RolloutSettings settings;
    int wave = 0;  ///< that is running; counts from 0
    int waves = 1; ///< how many there are
    std::optional<QDateTime> waveStarted = {};
    std::optional<HoldReason> held = {};
    qint64 revision = 0;
    QDateTime created;
    std::optional<QDateTime> starts = {}, started = {}, ended = {};
    bool isOpen() const { return state != RolloutState::Finished && state != RolloutState::Cancelled; }
};

/// A device that cannot take part, and why.
struct DeviceProblem {
    QString device; ///< its name
    Error error;
};

/// A device of a rollout.
struct RolloutMember {
    DeviceId device = DeviceId::None;
    QString name; ///< of the device
    int position = 0, wave = 0;
    MemberState state = MemberState::Waiting;
    std::chrono::milliseconds due{0}; ///< after its wave began
    RequestId request = RequestId::None;
    int attempts = 0;
    std::optional<QDateTime> started = {}, ended = {};
    std::optional<Error> error = {}; ///< of the last failure
    QString challenge = {};          ///< ID of the challenge that our connector made for it
    QString serial = {};             ///< hex, of the certificate that came of it
    std::optional<int> keyNumber = {};
    qint64 revision = 0;
    std::optional<RenewedCertificate> renewal = {}; ///< F6: of the device's certificates the one that it is for; nothing: an enrolment
    int renews() const { return renewal ? renewal->key : 0; }
};

} // namespace scepter
