#pragma once
#include "core/base/filterexpression.h"
#include "core/connector/refusal.h"
#include "core/fleet/rollout.h"

namespace scepter {

/// Who or what did something.
enum class ActivityKind {
    Administrator, ///< a person, from the audit log (C9)
    Connector,     ///< a request that reached a connector (C14), or what connectors do by themselves
    Device,        ///< a device's request came to its end (D19)
    Rollout,       ///< a rollout was made, or is over
    Alarm          ///< a challenge was used that should not have been (C13)
};
inline constexpr std::array allActivityKinds{ActivityKind::Administrator, ActivityKind::Connector, ActivityKind::Device,
                                             ActivityKind::Rollout, ActivityKind::Alarm};
QString activityKindName(ActivityKind kind); ///< "administrator"

enum class ActivityOutcome { Done, Waiting, Failed };
QString activityOutcomeName(ActivityOutcome outcome); ///< "done"

/// Something that happened. A value without secrets.
struct Activity {
    ActivityKind kind = ActivityKind::Administrator;
    qint64 id = 0; ///< of its row, unique together with kind, device and operation
    QDateTime at = {};
    QString operation = {}; ///< "ca create", "PKCSReq", "request", "rollout created", "rollout ended", "alarm"
    ActivityOutcome outcome = ActivityOutcome::Done;
    QString state = {};  ///< of a connector's request or a rollout: "pending", "issued", "cancelled"
    QString who = {};    ///< "user NAME", or an address
    QString device = {}; ///< its name
    QString connector = {};
    QString rollout = {}; ///< its title
    RolloutId rolloutId = RolloutId::None;
    QString subject = {};
    QString expected = {};               ///< with Alarm: whom the challenge was for
    QString serial = {};                 ///< of a certificate, hex
    QString reason = {};                 ///< an administrator's, of a rejection
    std::optional<Refused> refused = {}; ///< a connector's
    std::optional<Error> error = {};     ///< a device's

    bool isSame(const Activity &other) const
    {
        return kind == other.kind && id == other.id && device == other.device && operation == other.operation;
    }
};

struct ActivityFilter {
    QList<ActivityKind> kinds = {allActivityKinds.begin(), allActivityKinds.end()};
    QString text = {};    ///< that any of the fields holds; case does not count
    QDateTime since = {}; ///< invalid: from the beginning
    FilterExpression expression = {};
    QDateTime now = {}; ///< what days in the expression are counted from

    /// In the language of FilterExpression. Fields: kind (administrator, connector, device, rollout, alarm), outcome (done, waiting,
    /// failed), operation, who, device, connector, rollout, subject, serial, state, at (a date, or how many days ago), and text, which
    /// any of the fields holds. Errors: FilterInvalid {text, from where on it is not understood}.
    [[nodiscard]] static Result<ActivityFilter> parse(const QString &text, const QDateTime &now);
    bool matches(const Activity &activity) const;
};

/// How far back one has read.
struct ActivityCursor {
    qint64 audit = std::numeric_limits<qint64>::max(), request = audit, alarm = audit; ///< rows before these
    qint64 rolloutAt = audit, rollout = audit;                                         ///< milliseconds since 1970, row
    qint64 deviceAt = audit, device = audit, deviceRequest = audit;                    ///< milliseconds, device, number
    bool atEnd = false;                                                                ///< there is nothing before
};
struct ActivityRows {
    QList<Activity> rows; ///< the newest first
    ActivityCursor next;
};

/// Everything that happened, from the tables that tell of it, as one list (Activity page).
class ActivityLog {
public:
    /// At most `limit` rows before the cursor, fewer when `mostRead` rows were looked through without finding as many: ask again with
    /// `next`, until it is atEnd. Costs nothing for what is older. Errors: StateDamaged.
    [[nodiscard]] static Result<ActivityRows> before(Transaction &transaction, const ActivityCursor &cursor, const ActivityFilter &filter,
                                                     int limit, int mostRead = 20'000);
    /// Everything that a filter lets through, the newest first, until `take` answers false. Reads page by page and waits for each: on a
    /// pool.
    [[nodiscard]] static Result<void> each(Database &database, const ActivityFilter &filter,
                                           const std::function<bool(const Activity &)> &take);
};

} // namespace scepter
