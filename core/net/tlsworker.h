#pragma once
#include "core/net/httpconnections.h"

#include <QSslConfiguration>

#include <unordered_map>

class QSslSocket;

namespace scepter {

/// Connections over TLS, on a thread of their own, because handshakes and ciphers compute. Everything but the constructor is called on
/// that thread, and so are the events it tells; values alone cross between it and the server's.
class TlsWorker final : public QObject {
    Q_OBJECT
public:
    TlsWorker(const HttpServerBounds &bounds, HttpConnectionEvents &events, std::chrono::milliseconds tickLength, quint64 tick);
    ~TlsWorker() override;

    /// `date` is the value of the Date field until the next tick.
    void adopt(HttpConnectionId id, HttpSocket socket, const HttpConnectionPeer &peer, const QSslConfiguration &tls,
               const QByteArray &date);
    void abandon(HttpConnectionId id) { close(id); }
    void answer(HttpConnectionId id, const HttpServerReply &reply, const QByteArray &date);
    void tick(quint64 tick, const QByteArray &date);
    void drain();

private:
    struct Connection;
    void readProxyHeader(HttpConnectionId id);
    void pump(HttpConnectionId id);
    void pumpOnce(HttpConnectionId id, Connection &connection);
    void write(Connection &connection);
    void close(HttpConnectionId id);
    Connection *find(HttpConnectionId id);

    HttpConnectionEvents &m_events;
    const std::chrono::milliseconds m_tickLength;
    HttpSessionContext m_context;
    QByteArray m_date;
    qint64 m_bodyBytes = 0;
    quint64 m_tick;
    std::unordered_map<HttpConnectionId, std::unique_ptr<Connection>> m_connections;
};

} // namespace scepter
