#pragma once
#include "core/base/scheduler.h"

#include <QSet>

namespace scepter {

/// Lets an answer go at a full 250 ms after its request came, so that how long the request took is not seen from outside (C15).
/// The grid begins with the request and not with the end of the work, whose fractions would show. Holds no thread and no place
/// in a queue. Lives on one thread; what waits when it goes is dropped.
class AnswerPace {
public:
    static constexpr std::chrono::milliseconds step{250};
    class Request;
    using Ticket = std::shared_ptr<Request>;

    explicit AnswerPace(Scheduler &scheduler) : m_state(std::make_shared<State>(State{scheduler})) {}
    /// A request came; the ticket may be dropped when its answer is not to be paced.
    Ticket arrived();
    /// Calls `send` at the next full step once `delay` is over too (C3).
    void answer(const Ticket &ticket, std::chrono::milliseconds delay, std::function<void()> send);

private:
    struct State {
        Scheduler &scheduler;
        QSet<Ticket> waiting = {};
    };
    static void tickLater(const std::shared_ptr<State> &state, const Ticket &ticket);

    std::shared_ptr<State> m_state; // a ticket may be held by work that ends later
};

} // namespace scepter
