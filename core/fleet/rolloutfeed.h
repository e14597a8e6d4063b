#pragma once
#include "core/fleet/rolloutstore.h"

#include <QObject>

#include <deque>

namespace scepter {

/// How a rollout gets on (F4).
struct RolloutProgress {
    RolloutCounts counts;
    double perSecond = 0;                          ///< outcomes, over the last while
    std::optional<std::chrono::seconds> left = {}; ///< nothing: not known
    bool isRun = false;                            ///< some process runs the rollouts
};

/// A rollout as it is shown: a copy that follows the store, whoever runs it, told in batches of what changed, four times a second
/// at most. Lives on one thread; database and scheduler outlive it.
class RolloutFeed final : public QObject {
    Q_OBJECT
public:
    RolloutFeed(Database &database, Scheduler &scheduler, RolloutId id, QObject *parent = nullptr);

    /// loaded() or failed() follows.
    void start();
    const Rollout &rollout() const { return m_rollout; }
    const QList<RolloutMember> &members() const { return m_members; } ///< by position
    const RolloutProgress &progress() const { return m_progress; }
    QString name(DeviceId device) const; ///< of a member

Q_SIGNALS:
    void loaded();
    void failed(const scepter::Error &error); ///< NotFound, those of the database
    /// The rollout has changed, and the members at these places.
    void changed(const QList<int> &places);

private:
    struct Delta {
        Rollout rollout;
        QList<RolloutMember> members;
        bool isRun = false;
    };
    static Result<Delta> delta(Transaction &transaction, RolloutId id, qint64 after, const QDateTime &now);
    void read();
    void take(const Delta &delta);
    void measure();

    Database &m_database;
    Scheduler &m_scheduler;
    RolloutId m_id;
    Rollout m_rollout;
    QList<RolloutMember> m_members;
    QHash<std::pair<qint64, int>, int> m_places; ///< by device and the key that is renewed
    QHash<DeviceId, QString> m_names;
    RolloutProgress m_progress;
    std::deque<std::pair<QDateTime, int>> m_outcomes; ///< how many there were, and when
    bool m_loaded = false, m_reading = false, m_readAgain = false;
};

} // namespace scepter
