#include "core/connector/requestupkeep.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr int keptClosedRequests = 100'000, keptAlarms = 10'000, deletedAtOnce = 5'000;

} // namespace

void RequestUpkeep::run(const QList<std::shared_ptr<const ServedConnector>> &connectors, const QDateTime &now)
{
    prune(now);
    for (const auto &connector : connectors)
        expire(connector->settings, now);
}

void RequestUpkeep::answered(const QDateTime &now)
{
    if (++m_answered >= deletedAtOnce)
        prune(now);
}

void RequestUpkeep::prune(const QDateTime &now)
{
    if (std::exchange(m_pruning, true))
        return;
    m_answered = 0;
    const auto work = [now](Transaction &transaction) -> Result<bool> {
        const auto requests = RequestStore::prune(transaction, keptClosedRequests, deletedAtOnce, now);
        const auto alarms = RequestStore::pruneAlarms(transaction, keptAlarms, deletedAtOnce);
        if (!requests || !alarms)
            return fail(requests ? alarms.error() : requests.error());
        return *requests >= deletedAtOnce || *alarms >= deletedAtOnce;
    };
    m_database.write(this, work, [this, now](const Result<bool> &more) {
        m_pruning = false;
        if (more && *more)
            prune(now);
    });
}

/// The audit log says how many.
void RequestUpkeep::expire(const ConnectorSettings &connector, const QDateTime &now)
{
    const auto work = [log = AuditLog(m_vault), name = connector.name, now,
                       before = now.addDays(-connector.pendingDays)](Transaction &transaction) -> Result<void> {
        const auto gone = RequestStore::expire(transaction, name, before, deletedAtOnce);
        if (!gone || *gone == 0)
            return gone ? Result<void>() : fail(gone.error());
        return log.append(transaction, {0, now, u"server"_s, name, u"pending expired"_s, {}, {}, u"deleted: %1"_s.arg(*gone)});
    };
    m_database.write(this, work, [](const Result<void> &) {});
}

} // namespace scepter
