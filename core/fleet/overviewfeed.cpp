#include "core/fleet/overviewfeed.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr auto shortestRest = 1000ms;
constexpr int restPerRead = 20; ///< the thread that reads is not kept busy by this for more than a twentieth of its time

} // namespace

OverviewFeed::OverviewFeed(Database &database, Scheduler &scheduler, QTimeZone zone, QObject *parent)
    : QObject(parent), m_database(database), m_scheduler(scheduler), m_zone(std::move(zone))
{
}

void OverviewFeed::start()
{
    if (std::exchange(m_started, true))
        return;
    m_database.watch(this, m_scheduler, [this] { look(); });
    look();
}

void OverviewFeed::look()
{
    m_wanted = true;
    if (!m_resting)
        read();
}

void OverviewFeed::read()
{
    m_resting = true;
    m_wanted = false;
    const QDateTime now = m_scheduler.now();
    const auto work = [now, zone = m_zone](Transaction &transaction) { return Overview::read(transaction, now, zone); };
    m_database.read(this, work, [this, now](const Result<Overview> &read) {
        rest(now);
        if (!read) {
            Q_EMIT failed(read.error());
            return;
        }
        const bool same = std::exchange(m_loaded, true) && *read == m_overview;
        m_overview = *read;
        if (!same)
            Q_EMIT changed();
    });
}

void OverviewFeed::rest(const QDateTime &begun)
{
    const qint64 took = std::max<qint64>(0, begun.msecsTo(m_scheduler.now()));
    m_rest = m_scheduler.after(std::max(shortestRest, std::chrono::milliseconds(std::min<qint64>(took, 3000) * restPerRead)), [this] {
        m_resting = false;
        if (m_wanted)
            read();
    });
    // Certificates end and hours pass though nothing is written.
    const qint64 hour = 3'600'000;
    m_hour = m_scheduler.at(QDateTime::fromMSecsSinceEpoch((begun.toMSecsSinceEpoch() / hour + 1) * hour, Qt::UTC), [this] { look(); });
}

} // namespace scepter
