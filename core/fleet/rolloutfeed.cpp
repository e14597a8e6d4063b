#include "core/fleet/rolloutfeed.h"

#include "core/fleet/rolloutengine.h"

namespace scepter {
namespace {

constexpr qint64 rateWindow = 10'000; ///< milliseconds that a rate is measured over

int outcomes(const RolloutCounts &counts) { return counts.succeeded + counts.failed; }

} // namespace

RolloutFeed::RolloutFeed(Database &database, Scheduler &scheduler, RolloutId id, QObject *parent)
    : QObject(parent), m_database(database), m_scheduler(scheduler), m_id(id)
{
}

void RolloutFeed::start()
{
    m_database.watch(this, m_scheduler, [this] { read(); });
    read();
}

QString RolloutFeed::name(DeviceId device) const { return m_names.value(device); }

Result<RolloutFeed::Delta> RolloutFeed::delta(Transaction &transaction, RolloutId id, qint64 after, const QDateTime &now)
{
    auto rollout = RolloutStore::find(transaction, id);
    const auto holder = rollout ? Lease::holder(transaction, QString::fromUtf16(RolloutEngine::leaseName), now) : fail(rollout.error());
    if (!holder)
        return fail(holder.error());
    if (rollout->revision == after)
        return Delta{std::move(*rollout), {}, holder->has_value()};
    auto members = RolloutStore::members(transaction, id, after);
    if (!members)
        return fail(members.error());
    return Delta{std::move(*rollout), std::move(*members), holder->has_value()};
}

void RolloutFeed::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    const auto work = [id = m_id, after = m_loaded ? m_rollout.revision : -1, now = m_scheduler.now()](Transaction &transaction) {
        return delta(transaction, id, after, now);
    };
    m_database.read(this, work, [this](const Result<Delta> &delta) {
        m_reading = false;
        if (!delta)
            Q_EMIT failed(delta.error());
        else
            take(*delta);
        if (std::exchange(m_readAgain, false))
            read();
    });
}

void RolloutFeed::take(const Delta &delta)
{
    const bool same = m_loaded && delta.rollout.revision == m_rollout.revision && delta.isRun == m_progress.isRun;
    m_progress.isRun = delta.isRun;
    m_rollout = delta.rollout;
    QList<int> places;
    for (const RolloutMember &member : delta.members) {
        const std::pair place(qint64(member.device), member.renews());
        const auto found = m_places.constFind(place);
        if (found == m_places.constEnd()) {
            m_names.insert(member.device, member.name);
            m_places.insert(place, int(m_members.size()));
            m_members.append(member);
        } else {
            --m_progress.counts.of(m_members[*found].state);
            m_members[*found] = member;
            places.append(*found);
        }
        ++m_progress.counts.of(member.state);
    }
    measure();
    if (!std::exchange(m_loaded, true))
        Q_EMIT loaded();
    else if (!same)
        Q_EMIT changed(places);
}

void RolloutFeed::measure()
{
    const QDateTime now = m_scheduler.now();
    if (!m_outcomes.empty() && m_outcomes.back().first > now) // the clock was set back
        m_outcomes.clear();
    m_outcomes.emplace_back(now, outcomes(m_progress.counts));
    while (m_outcomes.size() > 2 && m_outcomes.front().first.msecsTo(now) > rateWindow)
        m_outcomes.pop_front();
    const qint64 milliseconds = m_outcomes.front().first.msecsTo(now);
    const int done = m_outcomes.back().second - m_outcomes.front().second;
    m_progress.perSecond = milliseconds > 0 ? std::max(0, done) * 1000.0 / double(milliseconds) : 0;
    const int open = m_progress.counts.waiting + m_progress.counts.running;
    m_progress.left.reset();
    if (m_progress.perSecond > 0 && m_rollout.state == RolloutState::Running)
        m_progress.left = std::chrono::seconds(qint64(double(open) / m_progress.perSecond));
}

} // namespace scepter
