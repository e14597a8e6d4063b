#include "tests/support/faketransport.h"

namespace scepter {

class FakeTransport::FakeTicket final : public Ticket {
public:
    FakeTicket(std::shared_ptr<Done> done, std::shared_ptr<int> aborted) : m_done(std::move(done)), m_aborted(std::move(aborted)) {}
    ~FakeTicket() override
    {
        if (*m_done)
            ++*m_aborted;
        *m_done = nullptr;
    }

private:
    std::shared_ptr<Done> m_done;
    std::shared_ptr<int> m_aborted;
};

std::unique_ptr<Ticket> FakeTransport::exchange(HttpRequest request, Done done)
{
    m_requests.append(request);
    auto pending = std::make_shared<Done>(std::move(done));
    auto ticket = std::make_unique<FakeTicket>(pending, m_aborted);
    QMetaObject::invokeMethod(
        this,
        [this, pending, request = std::move(request)] {
            const auto answer = m_answer ? m_answer(request) : std::nullopt;
            if (answer && *pending)
                std::exchange(*pending, nullptr)(*answer);
        },
        Qt::QueuedConnection);
    return ticket;
}

HttpReply FakeTransport::reply(const QByteArray &body, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

} // namespace scepter
