#pragma once
#include "core/fleet/rolloutstore.h"

#include <QObject>

namespace scepter {

/// Tells when a rollout ends or is held, whoever runs it. What had ended before it began to look is no news. Lives on one thread.
class RolloutNews final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    RolloutNews(Database &database, Scheduler &scheduler, QObject *parent = nullptr);
    void start();
    /// It knows what was there when it began; what changes from here on is news.
    bool isFollowing() const { return m_open.has_value(); }

Q_SIGNALS:
    void ended(const scepter::Rollout &rollout, const scepter::RolloutCounts &counts); ///< finished or cancelled
    void held(const scepter::Rollout &rollout);

private:
    struct Item {
        Rollout rollout;
        RolloutCounts counts; ///< of one that has ended
    };
    void look();
    void take(const QList<Item> &items);

    Database &m_database;
    Scheduler &m_scheduler;
    std::optional<QHash<RolloutId, RolloutState>> m_open; ///< those that were not over at the last look
    bool m_looking = false, m_again = false;
};

} // namespace scepter
