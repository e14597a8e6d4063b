#include "core/fleet/rolloutnews.h"

namespace scepter {

RolloutNews::RolloutNews(Database &database, Scheduler &scheduler, QObject *parent)
    : QObject(parent), m_database(database), m_scheduler(scheduler)
{
}

void RolloutNews::start()
{
    m_database.watch(this, m_scheduler, [this] { look(); });
    look();
}

void RolloutNews::look()
{
    if (std::exchange(m_looking, true)) {
        m_again = true;
        return;
    }
    const QList<RolloutId> known = m_open ? m_open->keys() : QList<RolloutId>();
    const auto work = [known](Transaction &transaction) -> Result<QList<Item>> {
        const auto open = RolloutStore::open(transaction);
        if (!open)
            return fail(open.error());
        QList<Item> items;
        QSet<RolloutId> seen;
        for (const Rollout &rollout : *open) {
            items.append({rollout, {}});
            seen.insert(rollout.id);
        }
        for (const RolloutId id : known) {
            if (seen.contains(id))
                continue;
            const auto over = RolloutStore::find(transaction, id);
            const auto counts = over ? RolloutStore::counts(transaction, id) : fail(over.error());
            if (counts)
                items.append({*over, *counts});
            else if (counts.error().code != Errc::NotFound)
                return fail(counts.error());
        }
        return items;
    };
    m_database.read(this, work, [this](const Result<QList<Item>> &items) {
        m_looking = false;
        if (items)
            take(*items);
        if (std::exchange(m_again, false))
            look();
    });
}

void RolloutNews::take(const QList<Item> &items)
{
    const auto before = std::exchange(m_open, QHash<RolloutId, RolloutState>());
    for (const auto &[rollout, counts] : items) {
        if (rollout.isOpen())
            m_open->insert(rollout.id, rollout.state);
    }
    if (!before)
        return;
    for (const auto &[rollout, counts] : items) {
        if (!rollout.isOpen())
            Q_EMIT ended(rollout, counts);
        else if (rollout.state == RolloutState::Held && before->value(rollout.id, RolloutState::Scheduled) != RolloutState::Held)
            Q_EMIT held(rollout);
    }
}

} // namespace scepter
