#pragma once
#include "core/base/scheduler.h"

#include <list>
#include <mutex>

namespace scepter {

/// Both clocks in a test's hand. Nothing fires but from advance(), fireDue() and setWallClock().
class ManualScheduler final : public Scheduler {
public:
    explicit ManualScheduler(QDateTime start = QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC));
    ~ManualScheduler() override;

    QDateTime now() const override { return m_wall; }
    std::function<QDateTime()> clock() const override;
    Alarm at(QDateTime when, std::function<void()> fire) override;
    Alarm after(std::chrono::milliseconds delay, std::function<void()> fire) override;

    /// Moves both clocks on and fires what falls due on the way, in the order of its time, then of its asking.
    void advance(std::chrono::milliseconds by);
    void fireDue() { advance(std::chrono::milliseconds(0)); }
    /// Moves on to the next call and makes it. False when none is waiting.
    bool advanceToNext();
    /// Somebody set the machine's clock: only calls by the wall clock are touched.
    void setWallClock(QDateTime now);

    qsizetype waiting() const;
    /// Alarms that somebody keeps, those that have fired too.
    int kept() const;
    /// How long until the next call.
    std::optional<std::chrono::milliseconds> untilNext() const;

private:
    struct Entry {
        quint64 number = 0;                  // its name: an address may come again
        std::optional<QDateTime> wall;       // at()
        std::chrono::milliseconds monotonic; // after()
        std::function<void()> fire;
    };
    struct Entries;
    class EntryToken;
    std::chrono::milliseconds due(const Entry &entry) const;
    Alarm add(Entry entry);
    void setWall(QDateTime now);
    /// What other threads see.
    struct Wall {
        std::mutex mutex;
        QDateTime now;
    };

    QDateTime m_wall;
    std::shared_ptr<Wall> m_shared = std::make_shared<Wall>();
    std::chrono::milliseconds m_monotonic{0};
    std::shared_ptr<Entries> m_entries;
};

} // namespace scepter
