#pragma once
#include "core/net/httpsession.h"

#include <QHash>
#include <QObject>

namespace scepter {

using HttpConnectionId = quint64; ///< never used twice

/// An accepted socket, which does not block, on its way to whoever serves it. Closes it, unless it was taken.
class HttpSocket {
public:
    explicit HttpSocket(int descriptor = -1) : m_descriptor(descriptor) {}
    ~HttpSocket();
    HttpSocket(HttpSocket &&other) noexcept : m_descriptor(other.take()) {}
    HttpSocket &operator=(HttpSocket &&other) noexcept;
    int get() const { return m_descriptor; }
    int take() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

/// Who is at the other end of a connection.
struct HttpConnectionPeer {
    QString address;
    bool isProxy = false; ///< it is believed when it says whom it brings
};

/// What connections tell the server. Called on the thread they live on.
class HttpConnectionEvents {
public:
    virtual ~HttpConnectionEvents() = default;
    /// The peer is a proxy and has said whom it brings (O6).
    virtual void clientKnown(HttpConnectionId id, const QString &client) = 0;
    virtual void requestRead(HttpConnectionId id, HttpServerRequest request) = 0;
    virtual void requestRefused(int status) = 0;
    virtual void handshakeFailed() = 0;
    virtual void connectionClosed(HttpConnectionId id) = 0;
};

/// When a session's time is up, counted in ticks of the server's one alarm.
class HttpDeadline {
public:
    /// To be called after whatever happened to the session.
    void follow(const HttpSession &session, quint64 tick, std::chrono::milliseconds tickLength);
    bool isOver(quint64 tick) const { return m_tick != 0 && tick >= m_tick; }

private:
    quint32 m_episode = 0;
    quint64 m_tick = 0; ///< 0: never
    bool m_begun = false;
};

} // namespace scepter
