#include "core/fleet/printerwatch.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr auto pause = 100ms; // between two looks

struct Seen {
    Rollout plan;
    QList<RolloutMember> members;
    bool more = false;
};

} // namespace

PrinterWatch::PrinterWatch(Database &database, Scheduler &scheduler, RolloutId plan, QObject *parent)
    : QObject(parent), m_database(database), m_scheduler(scheduler), m_plan(plan)
{
}

void PrinterWatch::start()
{
    m_database.watch(this, m_scheduler, [this] { look(); });
    look();
}

void PrinterWatch::look()
{
    if (m_looking || m_next) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_again = false;
    m_minute = m_scheduler.after(1min, [this] { look(); });
    const auto work = [plan = m_plan, after = m_revision, now = m_scheduler.now()](Transaction &transaction) -> Result<Seen> {
        const auto found = PrinterMatch::look(transaction, now);
        const auto rollout = found ? RolloutStore::find(transaction, plan) : fail(found.error());
        const auto members = rollout ? RolloutStore::members(transaction, plan, after) : fail(rollout.error());
        return members ? Result<Seen>(Seen{*rollout, *members, found->more}) : fail(members.error());
    };
    m_database.write(this, work, [this](const Result<Seen> &seen) {
        m_looking = false;
        m_next = m_scheduler.after(pause, [this] {
            m_next.cancel();
            if (m_again)
                look();
        });
        if (!seen)
            return Q_EMIT failed(seen.error());
        m_again = m_again || seen->more;
        m_revision = seen->plan.revision;
        const bool turned = std::exchange(m_state, seen->plan.state) != seen->plan.state;
        if (turned || !seen->members.isEmpty())
            Q_EMIT changed(seen->plan, seen->members);
    });
}

} // namespace scepter
