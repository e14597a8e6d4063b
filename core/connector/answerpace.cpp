#include "core/connector/answerpace.h"

namespace scepter {

AnswerPace::Ticket AnswerPace::arrived()
{
    const Ticket ticket{++m_last};
    m_open[ticket].came = m_scheduler.now();
    tickLater(ticket);
    return ticket;
}

void AnswerPace::tickLater(Ticket ticket)
{
    m_open[ticket].alarm = m_scheduler.after(step, [this, ticket] {
        Request &request = m_open[ticket];
        if (++request.ticks < request.due || !request.send)
            return tickLater(ticket);
        const auto send = std::exchange(request.send, {});
        m_open.erase(ticket);
        send();
    });
}

void AnswerPace::answer(Ticket ticket, std::chrono::milliseconds delay, std::function<void()> send)
{
    Request &request = m_open[ticket];
    // The wall clock, which somebody may set meanwhile, says only where within the present step the answer became ready.
    const qint64 begun = request.ticks * step.count();
    const qint64 elapsed = std::clamp<qint64>(request.came.msecsTo(m_scheduler.now()), begun, begun + step.count() - 1);
    request.due = (elapsed + delay.count()) / step.count() + 1;
    request.send = std::move(send);
}

} // namespace scepter
