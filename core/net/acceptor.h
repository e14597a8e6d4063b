#pragma once
#include "core/net/httpconnections.h"

#include <QSocketNotifier>
#include <QTcpServer>

namespace scepter {

/// A listening socket that hands out descriptors. QTcpServer binds it; accepting is our own, because QTcpServer spins silently when the
/// system has no descriptor left for a connection.
class Acceptor {
public:
    /// What comes is told with accepted(socket); exhausted() is told when a connection waits for which there is no descriptor, and then
    /// nothing is accepted before resume().
    Acceptor(std::function<void(HttpSocket)> accepted, std::function<void()> exhausted);
    ~Acceptor();

    bool listen(const QHostAddress &address, quint16 port);
    QString errorString() const { return m_server.errorString(); }
    QAbstractSocket::SocketError error() const { return m_server.serverError(); }
    QHostAddress address() const { return m_server.serverAddress(); }
    quint16 port() const { return m_server.serverPort(); }
    void resume();
    /// Accepts what waits now; done by itself whenever something comes.
    void accept();

private:
    std::function<void(HttpSocket)> m_accepted;
    std::function<void()> m_exhausted;
    QTcpServer m_server;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Who is at the other end of an accepted socket.
struct HttpPeer {
    QString address; ///< an IPv4 address by itself, also where it comes in the clothes of IPv6
    QString network; ///< what connections are counted by
};
/// Nothing when it has gone already.
std::optional<HttpPeer> peerOf(const HttpSocket &socket);

/// Raises the soft limit for descriptors to the hard one. Returns how many connections that leaves, beside what else a process opens.
int connectionsAllowed();

} // namespace scepter
