#include "core/connector/answerpace.h"

namespace scepter {

class AnswerPace::Request {
public:
    QDateTime came;
    qint64 ticks = 0; ///< full steps that have passed
    qint64 due = 0;
    Alarm alarm;
    std::function<void()> send;
};

AnswerPace::Ticket AnswerPace::arrived()
{
    auto ticket = std::make_shared<Request>();
    ticket->came = m_state->scheduler.now();
    tickLater(m_state, ticket);
    return ticket;
}

void AnswerPace::tickLater(const std::shared_ptr<State> &state, const Ticket &ticket)
{
    ticket->alarm = state->scheduler.after(step, [weakState = std::weak_ptr(state), weak = std::weak_ptr(ticket)] {
        const auto known = weakState.lock();
        const Ticket held = weak.lock();
        if (!known || !held)
            return;
        if (++held->ticks < held->due || !held->send)
            return tickLater(known, held);
        known->waiting.remove(held);
        std::exchange(held->send, {})();
    });
}

void AnswerPace::answer(const Ticket &ticket, std::chrono::milliseconds delay, std::function<void()> send)
{
    // The wall clock, which somebody may set meanwhile, says only where within the present step the answer became ready.
    const qint64 begun = ticket->ticks * step.count();
    const qint64 elapsed = std::clamp<qint64>(ticket->came.msecsTo(m_state->scheduler.now()), begun, begun + step.count() - 1);
    ticket->due = (elapsed + delay.count()) / step.count() + 1;
    ticket->send = std::move(send);
    m_state->waiting.insert(ticket);
}

} // namespace scepter
