#include "tests/support/manualscheduler.h"

namespace scepter {

using std::chrono::milliseconds;

struct ManualScheduler::Entries {
    std::list<Entry> list; // in the order of asking
    quint64 asked = 0;
    int tokens = 0;
};

class ManualScheduler::EntryToken final : public Alarm::Token {
public:
    EntryToken(const std::shared_ptr<Entries> &entries, quint64 number) : m_entries(entries), m_number(number) { ++entries->tokens; }
    ~EntryToken() override
    {
        const auto entries = m_entries.lock();
        if (!entries)
            return;
        --entries->tokens;
        entries->list.remove_if([this](const Entry &other) { return other.number == m_number; });
    }

private:
    std::weak_ptr<Entries> m_entries;
    quint64 m_number; // an entry that has fired is in no list any more
};

ManualScheduler::ManualScheduler(QDateTime start) : m_entries(std::make_shared<Entries>()) { setWall(std::move(start)); }
ManualScheduler::~ManualScheduler() = default;

std::function<QDateTime()> ManualScheduler::clock() const
{
    return [wall = m_shared] {
        const std::lock_guard lock(wall->mutex);
        return wall->now;
    };
}

void ManualScheduler::setWall(QDateTime now)
{
    m_wall = std::move(now);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->now = m_wall;
}

Alarm ManualScheduler::at(QDateTime when, std::function<void()> fire) { return add(Entry{0, std::move(when), {}, std::move(fire)}); }

Alarm ManualScheduler::after(milliseconds delay, std::function<void()> fire)
{
    return add(Entry{0, std::nullopt, m_monotonic + delay, std::move(fire)});
}

Alarm ManualScheduler::add(Entry entry)
{
    entry.number = ++m_entries->asked;
    m_entries->list.push_back(std::move(entry));
    return Alarm(std::make_unique<EntryToken>(m_entries, m_entries->asked));
}

milliseconds ManualScheduler::due(const Entry &entry) const
{
    const milliseconds left = entry.wall ? milliseconds(m_wall.msecsTo(*entry.wall)) : entry.monotonic - m_monotonic;
    return std::max(left, milliseconds(0));
}

void ManualScheduler::advance(milliseconds by)
{
    // A call made for now by a call that fires now is made too: keep to what was asked for, and end.
    for (int calls = 0;; ++calls) {
        Q_ASSERT_X(calls < 1'000'000, "ManualScheduler", "calls beget calls without time passing");
        const auto next = untilNext();
        if (!next || *next > by)
            break;
        by -= *next;
        advanceToNext();
    }
    setWall(m_wall.addMSecs(by.count()));
    m_monotonic += by;
}

bool ManualScheduler::advanceToNext()
{
    auto &list = m_entries->list;
    const auto next = std::min_element(list.begin(), list.end(), [this](const Entry &a, const Entry &b) { return due(a) < due(b); });
    if (next == list.end())
        return false;
    const milliseconds by = due(*next);
    setWall(m_wall.addMSecs(by.count()));
    m_monotonic += by;
    std::list<Entry> fired; // out of the list, so that its token finds nothing to remove
    fired.splice(fired.begin(), list, next);
    fired.front().fire();
    return true;
}

void ManualScheduler::setWallClock(QDateTime now)
{
    setWall(std::move(now));
    fireDue();
}

int ManualScheduler::kept() const { return m_entries->tokens; }

qsizetype ManualScheduler::waiting() const { return qsizetype(m_entries->list.size()); }

std::optional<milliseconds> ManualScheduler::untilNext() const
{
    std::optional<milliseconds> next;
    for (const Entry &entry : m_entries->list)
        next = next ? std::min(*next, due(entry)) : due(entry);
    return next;
}

} // namespace scepter
