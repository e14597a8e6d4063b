#pragma once
#include "core/fleet/overview.h"
#include "core/store/database.h"

namespace scepter {

/// Follows how everything in a store stands, for as long as this exists: reads it anew when the store has changed, not more often
/// than once a second, and less often where reading takes long. Lives on one thread.
class OverviewFeed final : public QObject {
    Q_OBJECT
public:
    /// Database and scheduler outlive it; months are those of `zone`.
    OverviewFeed(Database &database, Scheduler &scheduler, QTimeZone zone, QObject *parent = nullptr);

    /// changed() or failed() follows.
    void start();
    bool isLoaded() const { return m_loaded; }
    const Overview &overview() const { return m_overview; }

Q_SIGNALS:
    void changed();
    void failed(const scepter::Error &error);

private:
    void look();
    void read();
    void rest(const QDateTime &begun);

    Database &m_database;
    Scheduler &m_scheduler;
    QTimeZone m_zone;
    Overview m_overview;
    Alarm m_rest, m_hour;
    bool m_started = false, m_loaded = false, m_resting = false, m_wanted = false;
};

} // namespace scepter
