#include "core/net/httpconnections.h"

#include <unistd.h>

namespace scepter {

HttpSocket::~HttpSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

HttpSocket &HttpSocket::operator=(HttpSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

void HttpDeadline::follow(const HttpSession &session, quint64 tick, std::chrono::milliseconds tickLength)
{
    if (m_begun && m_episode == session.episode())
        return;
    m_begun = true;
    m_episode = session.episode();
    const auto allowed = session.timeAllowed();
    // One tick more than it takes, because part of the current one is over.
    m_tick = allowed ? tick + quint64((*allowed + tickLength - std::chrono::milliseconds(1)) / tickLength) + 1 : 0;
}

} // namespace scepter
