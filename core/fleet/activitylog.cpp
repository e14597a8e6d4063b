#include "core/fleet/activitylog.h"

#include "core/base/literals.h"
#include "core/connector/requeststore.h"
#include "core/device/requesthistory.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr int batchSize = 200; // rows that a source reads at a time

/// One table of those that tell what happened: gives its rows from the newest on.
class Source {
public:
    virtual ~Source() = default;
    /// The newest row that has not been taken; nothing at the end.
    Result<const Activity *> front(Transaction &transaction)
    {
        if (m_place == m_rows.size() && !m_atEnd) {
            auto rows = read(transaction);
            if (!rows)
                return fail(rows.error());
            m_rows = std::move(*rows);
            m_place = 0;
            m_atEnd = m_rows.isEmpty();
        }
        return m_place < m_rows.size() ? &m_rows[m_place] : nullptr;
    }
    void take() { passed(m_rows[m_place++]); }

protected:
    /// The next rows before the cursor.
    virtual Result<QList<Activity>> read(Transaction &transaction) = 0;
    /// Moves the cursor to this row.
    virtual void passed(const Activity &activity) = 0;

private:
    QList<Activity> m_rows;
    qsizetype m_place = 0;
    bool m_atEnd = false;
};

/// The audit log, but for what a request's own row tells better.
class AuditSource final : public Source {
public:
    AuditSource(ActivityCursor &cursor, bool administrators, bool servers)
        : m_cursor(cursor), m_administrators(administrators), m_servers(servers)
    {
    }

private:
    Result<QList<Activity>> read(Transaction &transaction) override
    {
        const auto rows = transaction.all(
            "SELECT number, at, who, connector, operation, subject, outcome, serial FROM audit"
            " WHERE number < ? AND ((? AND who LIKE 'user %') OR (? AND who = 'server')) ORDER BY number DESC LIMIT ?",
            {m_cursor.audit, m_administrators, m_servers, batchSize});
        if (!rows)
            return fail(rows.error());
        QList<Activity> list;
        for (const Row &row : *rows) {
            Activity activity;
            activity.id = row.number(0);
            activity.at = row.instant(1);
            activity.who = row.text(2);
            activity.kind = activity.who == u"server"_s ? ActivityKind::Connector : ActivityKind::Administrator;
            activity.connector = row.text(3);
            activity.operation = row.text(4);
            const bool ofDevice = activity.operation.startsWith(u"device "_s) && activity.operation != u"device import"_s;
            (ofDevice ? activity.device : activity.subject) = row.text(5);
            activity.serial = row.text(7);
            list.append(activity);
        }
        return list;
    }
    void passed(const Activity &activity) override { m_cursor.audit = activity.id; }

    ActivityCursor &m_cursor;
    bool m_administrators, m_servers;
};

class RequestSource final : public Source {
public:
    explicit RequestSource(ActivityCursor &cursor) : m_cursor(cursor) {}

private:
    Result<QList<Activity>> read(Transaction &transaction) override
    {
        const auto rows = transaction.all("SELECT id, at, connector, address, type, subject, state, refusal, facts, decoded FROM request"
                                          " WHERE id < ? ORDER BY id DESC LIMIT ?",
                                          {m_cursor.request, batchSize});
        if (!rows)
            return fail(rows.error());
        QList<Activity> list;
        for (const Row &row : *rows)
            list.append(activityOf(row));
        return list;
    }
    static Activity activityOf(const Row &row)
    {
        Activity activity;
        activity.kind = ActivityKind::Connector;
        activity.id = row.number(0);
        activity.at = row.instant(1);
        activity.connector = row.text(2);
        activity.who = row.text(3);
        activity.operation = row.text(4).isEmpty() ? u"unreadable"_s : row.text(4);
        activity.subject = shownSubject(row.text(5), jsonFromText(row.text(9)));
        activity.state = row.text(6);
        const QStringList facts = jsonListFromText(row.text(8));
        if (const auto why = refusalFromName(row.text(7)))
            activity.refused = Refused{*why, facts};
        else if (activity.state == u"rejected"_s)
            activity.reason = facts.value(0);
        activity.outcome = activity.state == u"refused"_s || activity.state == u"rejected"_s   ? ActivityOutcome::Failed
                           : activity.state == u"pending"_s || activity.state == u"approved"_s ? ActivityOutcome::Waiting
                                                                                               : ActivityOutcome::Done;
        return activity;
    }
    void passed(const Activity &activity) override { m_cursor.request = activity.id; }

    ActivityCursor &m_cursor;
};

class AlarmSource final : public Source {
public:
    explicit AlarmSource(ActivityCursor &cursor) : m_cursor(cursor) {}

private:
    Result<QList<Activity>> read(Transaction &transaction) override
    {
        const auto rows = transaction.all("SELECT id, at, connector, address, refusal, subject, expected FROM alarm"
                                          " WHERE id < ? ORDER BY id DESC LIMIT ?",
                                          {m_cursor.alarm, batchSize});
        if (!rows)
            return fail(rows.error());
        QList<Activity> list;
        for (const Row &row : *rows) {
            Activity activity;
            activity.kind = ActivityKind::Alarm;
            activity.id = row.number(0);
            activity.at = row.instant(1);
            activity.operation = u"alarm"_s;
            activity.outcome = ActivityOutcome::Failed;
            activity.connector = row.text(2);
            activity.who = row.text(3);
            activity.refused = Refused{refusalFromName(row.text(4)).value_or(Refusal::ChallengeUsed)};
            activity.subject = row.text(5);
            activity.expected = row.text(6);
            list.append(activity);
        }
        return list;
    }
    void passed(const Activity &activity) override { m_cursor.alarm = activity.id; }

    ActivityCursor &m_cursor;
};

/// Each rollout twice: when it was made, and when it was over.
class RolloutSource final : public Source {
public:
    explicit RolloutSource(ActivityCursor &cursor) : m_cursor(cursor) {}

private:
    Result<QList<Activity>> read(Transaction &transaction) override
    {
        const auto rows = transaction.all("SELECT key, at, title, state, over FROM ("
                                          " SELECT 2 * id AS key, created AS at, title, state, 0 AS over FROM rollout"
                                          " UNION ALL SELECT 2 * id + 1, ended, title, state, 1 FROM rollout WHERE ended IS NOT NULL)"
                                          " WHERE at < ? OR (at = ? AND key < ?) ORDER BY at DESC, key DESC LIMIT ?",
                                          {m_cursor.rolloutAt, m_cursor.rolloutAt, m_cursor.rollout, batchSize});
        if (!rows)
            return fail(rows.error());
        QList<Activity> list;
        for (const Row &row : *rows) {
            Activity activity;
            activity.kind = ActivityKind::Rollout;
            activity.id = row.number(0);
            activity.rolloutId = RolloutId(row.number(0) / 2);
            activity.at = row.instant(1);
            activity.rollout = row.text(2);
            const bool over = row.flag(4);
            activity.operation = over ? u"rollout ended"_s : u"rollout created"_s;
            activity.state = over ? row.text(3) : QString();
            list.append(activity);
        }
        return list;
    }
    void passed(const Activity &activity) override
    {
        m_cursor.rolloutAt = activity.at.toMSecsSinceEpoch();
        m_cursor.rollout = activity.id;
    }

    ActivityCursor &m_cursor;
};

class DeviceSource final : public Source {
public:
    explicit DeviceSource(ActivityCursor &cursor) : m_cursor(cursor) {}

private:
    Result<QList<Activity>> read(Transaction &transaction) override
    {
        const auto rows = transaction.all(
            "SELECT r.time, r.device, r.number, d.name, r.subject, r.status FROM device_request r JOIN device d ON d.id = r.device"
            " WHERE r.ended = 1 AND (r.time, r.device, r.number) < (?, ?, ?)"
            " ORDER BY r.time DESC, r.device DESC, r.number DESC LIMIT ?",
            {m_cursor.deviceAt, m_cursor.device, m_cursor.deviceRequest, batchSize});
        if (!rows)
            return fail(rows.error());
        QList<Activity> list;
        m_devices.clear();
        for (const Row &row : *rows) {
            Activity activity;
            activity.kind = ActivityKind::Device;
            activity.at = row.instant(0);
            activity.id = row.number(2);
            activity.device = row.text(3);
            activity.operation = u"request"_s;
            activity.subject = row.text(4);
            const auto status = statusFromJson(jsonFromText(row.text(5)), activity.at);
            if (!status)
                return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {activity.device}));
            if (const auto *failed = std::get_if<Failed>(&*status)) {
                activity.outcome = ActivityOutcome::Failed;
                activity.error = failed->error;
            }
            m_devices.append(row.number(1));
            list.append(activity);
        }
        return list;
    }
    void passed(const Activity &activity) override
    {
        m_cursor.deviceAt = activity.at.toMSecsSinceEpoch();
        m_cursor.device = m_devices.takeFirst();
        m_cursor.deviceRequest = activity.id;
    }

    ActivityCursor &m_cursor;
    QList<qint64> m_devices; ///< of the rows that were read, in their order
};

std::vector<std::unique_ptr<Source>> sourcesOf(const ActivityFilter &filter, ActivityCursor &cursor)
{
    const auto has = [&](ActivityKind kind) { return filter.kinds.contains(kind); };
    std::vector<std::unique_ptr<Source>> sources;
    if (has(ActivityKind::Administrator) || has(ActivityKind::Connector))
        sources.push_back(std::make_unique<AuditSource>(cursor, has(ActivityKind::Administrator), has(ActivityKind::Connector)));
    if (has(ActivityKind::Connector))
        sources.push_back(std::make_unique<RequestSource>(cursor));
    if (has(ActivityKind::Alarm))
        sources.push_back(std::make_unique<AlarmSource>(cursor));
    if (has(ActivityKind::Rollout))
        sources.push_back(std::make_unique<RolloutSource>(cursor));
    if (has(ActivityKind::Device))
        sources.push_back(std::make_unique<DeviceSource>(cursor));
    return sources;
}

} // namespace

QString activityKindName(ActivityKind kind)
{
    static const QStringList names{u"administrator"_s, u"connector"_s, u"device"_s, u"rollout"_s, u"alarm"_s};
    return names[int(kind)];
}

QString activityOutcomeName(ActivityOutcome outcome)
{
    static const QStringList names{u"done"_s, u"waiting"_s, u"failed"_s};
    return names[int(outcome)];
}

namespace {

bool holdsText(const Activity &activity, const QString &text)
{
    const auto holds = [&](const QString &field) { return field.contains(text, Qt::CaseInsensitive); };
    return holds(activity.who) || holds(activity.device) || holds(activity.connector) || holds(activity.rollout) || holds(activity.subject)
           || holds(activity.expected) || holds(activity.serial) || holds(activity.operation);
}

bool isSensible(const FilterCondition &condition)
{
    static const QStringList texts{u"operation"_s, u"who"_s,     u"device"_s, u"connector"_s,
                                   u"rollout"_s,   u"subject"_s, u"serial"_s, u"state"_s};
    static const QStringList kinds{u"administrator"_s, u"connector"_s, u"device"_s, u"rollout"_s, u"alarm"_s};
    static const QStringList outcomes{u"done"_s, u"waiting"_s, u"failed"_s};
    const bool isWord = condition.sign == u'=' || condition.sign == u'!';
    if (condition.field == u"kind"_s)
        return isWord && kinds.contains(condition.folded);
    if (condition.field == u"outcome"_s)
        return isWord && outcomes.contains(condition.folded);
    if (condition.field == u"at"_s)
        return condition.isTime();
    return condition.field == u"text"_s ? condition.sign == u'~' : texts.contains(condition.field);
}

bool holds(const FilterCondition &condition, const Activity &activity, const QDateTime &now)
{
    const QString &field = condition.field;
    if (field == u"at"_s)
        return condition.holds(activity.at, now, -1);
    if (field == u"text"_s)
        return holdsText(activity, condition.value);
    return condition.holds(field == u"kind"_s        ? activityKindName(activity.kind)
                           : field == u"outcome"_s   ? activityOutcomeName(activity.outcome)
                           : field == u"operation"_s ? activity.operation
                           : field == u"who"_s       ? activity.who
                           : field == u"device"_s    ? activity.device
                           : field == u"connector"_s ? activity.connector
                           : field == u"rollout"_s   ? activity.rollout
                           : field == u"subject"_s   ? activity.subject
                           : field == u"serial"_s    ? activity.serial
                                                     : activity.state);
}

} // namespace

Result<ActivityFilter> ActivityFilter::parse(const QString &text, const QDateTime &now)
{
    return FilterExpression::parse(text, isSensible).map([&](const FilterExpression &expression) {
        ActivityFilter filter;
        filter.expression = expression;
        filter.now = now;
        return filter;
    });
}

bool ActivityFilter::matches(const Activity &activity) const
{
    if (since.isValid() && activity.at < since)
        return false;
    return (text.isEmpty() || holdsText(activity, text))
           && expression.matches([&](const FilterCondition &condition) { return holds(condition, activity, now); });
}

Result<void> ActivityLog::each(Database &database, const ActivityFilter &filter, const std::function<bool(const Activity &)> &take)
{
    constexpr int atOnce = 5000;
    ActivityCursor cursor;
    while (!cursor.atEnd) {
        const auto page = database.readHere([&](Transaction &transaction) { return before(transaction, cursor, filter, atOnce); });
        if (!page)
            return fail(page.error());
        if (!std::all_of(page->rows.begin(), page->rows.end(), take))
            return {};
        cursor = page->next;
    }
    return {};
}

Result<ActivityRows> ActivityLog::before(Transaction &transaction, const ActivityCursor &cursor, const ActivityFilter &filter, int limit,
                                         int mostRead)
{
    ActivityRows page{{}, cursor};
    const auto sources = sourcesOf(filter, page.next);
    for (int seen = 0; page.rows.size() < limit && seen < mostRead; ++seen) {
        Source *newest = nullptr;
        const Activity *found = nullptr;
        for (const auto &source : sources) {
            const auto front = source->front(transaction);
            if (!front)
                return fail(front.error());
            if (*front && (!found || (*front)->at > found->at)) {
                found = *front;
                newest = source.get();
            }
        }
        if (!found || (filter.since.isValid() && found->at < filter.since)) {
            page.next.atEnd = true;
            break;
        }
        if (filter.matches(*found))
            page.rows.append(*found);
        newest->take();
    }
    return page;
}

} // namespace scepter
