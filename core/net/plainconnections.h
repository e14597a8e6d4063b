#pragma once
#include "core/net/httpconnections.h"

#include <QSocketNotifier>

#include <array>
#include <unordered_map>
#include <vector>

namespace scepter {

/// Connections without TLS: descriptors behind one epoll descriptor, which the event loop watches with one notifier, so that an idle
/// connection costs a busy one nothing. Lives on the server's thread. What it tells may destroy it.
class PlainConnections {
public:
    PlainConnections(const HttpSessionContext &context, HttpConnectionEvents &events, std::chrono::milliseconds tickLength);
    ~PlainConnections();
    Q_DISABLE_COPY_MOVE(PlainConnections)

    void adopt(HttpConnectionId id, HttpSocket socket, const HttpConnectionPeer &peer);
    /// Ends a connection; nothing when it has gone. Not from inside of what it tells.
    void abandon(HttpConnectionId id);
    void answer(HttpConnectionId id, const HttpServerReply &reply);
    void tick(quint64 tick);
    void drain();

private:
    struct Connection;
    void awake();
    void handle(HttpConnectionId id, quint32 what);
    void read(Connection &connection);
    bool write(Connection &connection);
    void pump(Connection &connection);
    void watch(Connection &connection);
    void close(Connection &connection);
    void deliver();
    Connection *find(HttpConnectionId id);

    const HttpSessionContext &m_context;
    HttpConnectionEvents &m_events;
    const std::chrono::milliseconds m_tickLength;
    quint64 m_tick = 1;
    HttpSocket m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<HttpConnectionId, std::unique_ptr<Connection>> m_connections;
    std::vector<std::pair<HttpConnectionId, HttpServerRequest>> m_requests; ///< read, and not told yet
    bool m_delivering = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    std::unique_ptr<std::array<char, 64 * 1024>> m_buffer; ///< for every read
};

} // namespace scepter
