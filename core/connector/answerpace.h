#pragma once
#include "core/base/scheduler.h"

#include <map>

namespace scepter {

/// Lets an answer go at a full 250 ms after its request came, so that how long the request took is not seen from outside (C15).
/// The grid begins with the request and not with the end of the work, whose fractions would show. Holds no thread and no place
/// in a queue. Lives on one thread; what waits when it goes is dropped.
class AnswerPace {
public:
    static constexpr std::chrono::milliseconds step{250};
    /// A number and no more: work that holds it may end on any thread, and its alarm must not.
    enum class Ticket : quint64 {};

    explicit AnswerPace(Scheduler &scheduler) : m_scheduler(scheduler) {}
    /// A request came. Ends with answer() or forget().
    Ticket arrived();
    /// Calls `send` at the next full step once `delay` is over too (C3).
    void answer(Ticket ticket, std::chrono::milliseconds delay, std::function<void()> send);
    void forget(Ticket ticket) { m_open.erase(ticket); } ///< its answer goes at once

private:
    struct Request {
        QDateTime came;
        qint64 ticks = 0; ///< full steps that have passed
        qint64 due = 0;
        Alarm alarm = {};
        std::function<void()> send = {};
    };
    void tickLater(Ticket ticket);

    Scheduler &m_scheduler;
    quint64 m_last = 0;
    std::map<Ticket, Request> m_open;
};

} // namespace scepter
