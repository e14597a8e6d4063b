#pragma once
#include "core/fleet/printermatch.h"

#include <QObject>

namespace scepter {

/// Follows a plan while somebody shows it: looks whenever the store changes, and once a minute for what time does. Lives on one
/// thread.
class PrinterWatch final : public QObject {
    Q_OBJECT
public:
    /// All of these outlive it.
    PrinterWatch(Database &database, Scheduler &scheduler, RolloutId plan, QObject *parent = nullptr);
    /// Looks for the first time; changed() with all members follows.
    void start();

Q_SIGNALS:
    /// The rows that are new or other than before, at most ten times a second, and how the plan stands.
    void changed(const scepter::Rollout &plan, const QList<scepter::RolloutMember> &members);
    void failed(const scepter::Error &error);

private:
    void look();

    Database &m_database;
    Scheduler &m_scheduler;
    const RolloutId m_plan;
    qint64 m_revision = -1;
    std::optional<RolloutState> m_state;
    bool m_looking = false, m_again = false;
    Alarm m_next; ///< not before
    Alarm m_minute;
};

} // namespace scepter
