#include "core/net/plainconnections.h"

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace scepter {
namespace {

constexpr int eventsAtOnce = 256; // then other things of the event loop have their turn
constexpr qsizetype piecesAtOnce = 8;

} // namespace

struct PlainConnections::Connection {
    Connection(HttpConnectionId connectionId, HttpSocket accepted, const HttpSessionContext &context, const HttpConnectionPeer &peer)
        : id(connectionId), socket(std::move(accepted)), session(context, peer.address, peer.isProxy)
    {
    }
    const HttpConnectionId id;
    HttpSocket socket;
    HttpSession session;
    HttpDeadline deadline;
    quint32 watched = 0; ///< the events that epoll was asked for
    bool isWatched = false;
    bool inputEnded = false;
    bool isShutDown = false; ///< our side of it
};

PlainConnections::PlainConnections(const HttpSessionContext &context, HttpConnectionEvents &events, std::chrono::milliseconds tickLength)
    : m_context(context),
      m_events(events),
      m_tickLength(tickLength),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_buffer(std::make_unique<std::array<char, 64 * 1024>>())
{
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { awake(); });
}

PlainConnections::~PlainConnections()
{
    *m_alive = false;
    m_notifier->setEnabled(false);
    m_notifier.release()->deleteLater(); // it may be its own signal that brought us here
}

PlainConnections::Connection *PlainConnections::find(HttpConnectionId id)
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() ? nullptr : found->second.get();
}

void PlainConnections::adopt(HttpConnectionId id, HttpSocket socket, const HttpConnectionPeer &peer)
{
    const int descriptor = socket.get();
    const int on = 1; // a reply is one write: there is nothing to wait for
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    auto connection = std::make_unique<Connection>(id, std::move(socket), m_context, peer);
    Connection &adopted = *connection;
    m_connections.emplace(id, std::move(connection));
    pump(adopted);
}

void PlainConnections::awake()
{
    std::array<epoll_event, eventsAtOnce> events;
    const int count = ::epoll_wait(m_epoll.get(), events.data(), eventsAtOnce, 0);
    for (int i = 0; i < count; ++i)
        handle(events[size_t(i)].data.u64, events[size_t(i)].events);
    deliver();
}

void PlainConnections::handle(HttpConnectionId id, quint32 what)
{
    Connection *connection = find(id);
    if (!connection)
        return;
    if (what & (EPOLLHUP | EPOLLERR))
        return close(*connection); // nobody is there to read an answer
    if (what & (EPOLLIN | EPOLLRDHUP))
        read(*connection);
    pump(*connection);
}

void PlainConnections::read(Connection &connection)
{
    if (!connection.session.wantsInput())
        return;
    const ssize_t count = ::recv(connection.socket.get(), m_buffer->data(), m_buffer->size(), 0);
    if (count > 0) {
        connection.session.receive(QByteArrayView(m_buffer->data(), count));
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        connection.inputEnded = true;
        connection.session.inputEnded();
    }
}

/// Writes what the socket takes. False when the client has gone.
bool PlainConnections::write(Connection &connection)
{
    while (connection.session.hasOutput()) {
        std::array<iovec, piecesAtOnce> vectors;
        size_t count = 0;
        size_t offered = 0;
        for (const QByteArrayView piece : connection.session.output(piecesAtOnce)) {
            vectors[count++] = {const_cast<char *>(piece.data()), size_t(piece.size())};
            offered += size_t(piece.size());
        }
        msghdr message = {};
        message.msg_iov = vectors.data();
        message.msg_iovlen = count;
        const ssize_t sent = ::sendmsg(connection.socket.get(), &message, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return errno == EAGAIN;
        connection.session.written(sent);
        if (size_t(sent) < offered)
            return true;
    }
    return true;
}

/// Brings a connection as far as it goes without new events; it may be closed afterwards.
void PlainConnections::pump(Connection &connection)
{
    using Phase = HttpSession::Phase;
    HttpSession &session = connection.session;
    if (!write(connection) || session.phase() == Phase::Closed)
        return close(connection);
    if (session.phase() == Phase::Lingering && !std::exchange(connection.isShutDown, true))
        ::shutdown(connection.socket.get(), SHUT_WR);
    if (const auto client = session.takeClient())
        m_events.clientKnown(connection.id, *client);
    if (auto request = session.takeRequest())
        m_requests.emplace_back(connection.id, std::move(*request));
    connection.deadline.follow(session, m_tick, m_tickLength);
    watch(connection);
}

void PlainConnections::watch(Connection &connection)
{
    quint32 wanted = 0;
    if (connection.session.wantsInput())
        wanted |= EPOLLIN;
    if (connection.session.hasOutput())
        wanted |= EPOLLOUT;
    if (connection.isWatched && wanted == connection.watched)
        return;
    epoll_event event = {};
    event.events = wanted;
    event.data.u64 = connection.id;
    ::epoll_ctl(m_epoll.get(), connection.isWatched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, connection.socket.get(), &event);
    connection.isWatched = true;
    connection.watched = wanted;
}

void PlainConnections::close(Connection &connection)
{
    const HttpConnectionId id = connection.id;
    m_connections.erase(id); // closes the descriptor, which takes it out of epoll
    m_events.connectionClosed(id);
}

/// Tells the requests, last of all: what they lead to may reach every other function here, and the destructor.
void PlainConnections::deliver()
{
    if (m_delivering)
        return;
    const auto alive = m_alive;
    m_delivering = true;
    while (!m_requests.empty()) {
        auto requests = std::exchange(m_requests, {});
        for (auto &[id, request] : requests) {
            m_events.requestRead(id, std::move(request));
            if (!*alive)
                return;
        }
    }
    m_delivering = false;
}

void PlainConnections::answer(HttpConnectionId id, const HttpServerReply &reply)
{
    Connection *connection = find(id);
    if (!connection)
        return;
    connection->session.reply(reply);
    pump(*connection);
    deliver();
}

void PlainConnections::abandon(HttpConnectionId id)
{
    if (Connection *connection = find(id))
        close(*connection);
}

void PlainConnections::tick(quint64 tick)
{
    m_tick = tick;
    std::vector<HttpConnectionId> late;
    for (const auto &[id, connection] : m_connections)
        if (connection->deadline.isOver(tick))
            late.push_back(id);
    for (const HttpConnectionId id : late) {
        Connection &connection = *find(id);
        connection.session.timeUp();
        pump(connection);
    }
}

void PlainConnections::drain()
{
    std::vector<HttpConnectionId> all;
    for (const auto &[id, connection] : m_connections)
        all.push_back(id);
    for (const HttpConnectionId id : all) {
        Connection &connection = *find(id);
        read(connection); // what has arrived whole is answered, even if nobody has looked at it yet
        connection.session.drain();
        pump(connection);
    }
    deliver();
}

} // namespace scepter
