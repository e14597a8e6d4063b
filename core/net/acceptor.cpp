#include "core/net/acceptor.h"

#include "core/net/trustedproxies.h"

#include <cerrno>
#include <sys/resource.h>
#include <sys/socket.h>

namespace scepter {
namespace {

constexpr int backlog = 1024;
constexpr int acceptedAtOnce = 64; // then other things of the event loop have their turn

/// The one connection has gone; the next may be well (accept(2)).
bool isOfOneConnection(int error)
{
    return error == EINTR || error == ECONNABORTED || error == EPROTO || error == EPERM || error == ENETDOWN || error == EHOSTDOWN
           || error == EHOSTUNREACH || error == ENETUNREACH || error == ENONET || error == ENOPROTOOPT || error == EOPNOTSUPP;
}

} // namespace

Acceptor::Acceptor(std::function<void(HttpSocket)> accepted, std::function<void()> exhausted)
    : m_accepted(std::move(accepted)), m_exhausted(std::move(exhausted))
{
    m_server.setListenBacklogSize(backlog);
}

Acceptor::~Acceptor()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
}

bool Acceptor::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return false;
    m_server.pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(m_server.socketDescriptor(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { accept(); });
    return true;
}

void Acceptor::resume() { m_notifier->setEnabled(true); }

void Acceptor::accept()
{
    for (int i = 0; i < acceptedAtOnce; ++i) {
        const int descriptor = ::accept4(int(m_server.socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor >= 0) {
            m_accepted(HttpSocket(descriptor));
        } else if (errno == EAGAIN) {
            return;
        } else if (!isOfOneConnection(errno)) {
            m_notifier->setEnabled(false);
            return m_exhausted();
        }
    }
}

std::optional<HttpPeer> peerOf(const HttpSocket &socket)
{
    sockaddr_storage storage = {};
    socklen_t length = sizeof storage;
    if (::getpeername(socket.get(), reinterpret_cast<sockaddr *>(&storage), &length) != 0)
        return std::nullopt;
    QHostAddress address(reinterpret_cast<const sockaddr *>(&storage));
    address.setScopeId(QString());
    const QString plain = plainAddress(address.toString());
    return HttpPeer{plain, addressNetwork(plain)};
}

int connectionsAllowed()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 512;
    if (limit.rlim_cur < limit.rlim_max) {
        const rlimit raised = {limit.rlim_max, limit.rlim_max};
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    const rlim_t most = std::min<rlim_t>(limit.rlim_cur, 1'000'000);
    return int(most - std::min<rlim_t>(most / 4, 256));
}

} // namespace scepter
