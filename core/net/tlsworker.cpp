#include "core/net/tlsworker.h"

#include "core/base/logging.h"
#include "core/net/trustedproxies.h"

#include <QSslSocket>

namespace scepter {
namespace {

constexpr qint64 window = 64 * 1024; // what lies in a socket's buffers at one time, in either direction

} // namespace

struct TlsWorker::Connection {
    Connection(const HttpSessionContext &context, const HttpConnectionPeer &peer)
        : session(context, peer.address), awaitsProxyHeader(peer.isProxy)
    {
    }
    HttpSession session;
    HttpDeadline deadline;
    QSslSocket *socket = nullptr; ///< a child of the worker
    qsizetype handed = 0;         ///< given to the socket, and not on the wire yet
    bool wasEncrypted = false;
    bool awaitsProxyHeader; ///< TLS begins behind it
    bool isPumping = false;
    bool again = false; ///< something happened while it was being pumped
};

TlsWorker::TlsWorker(const HttpServerBounds &bounds, HttpConnectionEvents &events, std::chrono::milliseconds tickLength, quint64 tick)
    : m_events(events), m_tickLength(tickLength), m_tick(tick)
{
    m_context.bounds = bounds;
    m_context.date = [this] { return m_date; };
    m_context.refused = [this](int status) { m_events.requestRefused(status); };
    m_context.bodyBytes = [this](qint64 change) { return (m_bodyBytes += change) <= m_context.bounds.bodyBytesAtOnce; };
}

TlsWorker::~TlsWorker()
{
    for (const auto &[id, connection] : m_connections)
        connection->socket->disconnect(this);
}

TlsWorker::Connection *TlsWorker::find(HttpConnectionId id)
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() ? nullptr : found->second.get();
}

void TlsWorker::adopt(HttpConnectionId id, HttpSocket socket, const HttpConnectionPeer &peer, const QSslConfiguration &tls,
                      const QByteArray &date)
{
    m_date = date;
    auto *tlsSocket = new QSslSocket(this);
    if (!tlsSocket->setSocketDescriptor(socket.get())) {
        delete tlsSocket;
        return m_events.connectionClosed(id);
    }
    (void)socket.take();
    auto connection = std::make_unique<Connection>(m_context, peer);
    connection->socket = tlsSocket;
    connection->deadline.follow(connection->session, m_tick, m_tickLength);
    m_connections.emplace(id, std::move(connection));

    // The end comes queued, so that no connection goes while it is being pumped. Nobody reads an answer after it.
    connect(
        tlsSocket, &QSslSocket::disconnected, this, [this, id] { close(id); }, Qt::QueuedConnection);
    connect(
        tlsSocket, &QSslSocket::errorOccurred, this, [this, id] { close(id); }, Qt::QueuedConnection);
    connect(tlsSocket, &QSslSocket::encrypted, this, [this, id] {
        if (Connection *encrypted = find(id))
            encrypted->wasEncrypted = true;
        pump(id);
    });
    connect(tlsSocket, &QSslSocket::readyRead, this, [this, id] {
        readProxyHeader(id);
        pump(id);
    });
    connect(tlsSocket, &QSslSocket::encryptedBytesWritten, this, [this, id] { pump(id); });
    tlsSocket->setReadBufferSize(window);
    tlsSocket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    tlsSocket->setSslConfiguration(tls);
    if (!peer.isProxy)
        tlsSocket->startServerEncryption();
}

/// Of a proxy's connection: what stands in clear before the handshake (O6), within a header's time. It is looked at where it lies,
/// so that not an octet of TLS is taken away.
void TlsWorker::readProxyHeader(HttpConnectionId id)
{
    Connection *connection = find(id);
    if (!connection || !connection->awaitsProxyHeader)
        return;
    const ProxyHeader header = proxyHeaderOf(connection->socket->peek(m_context.bounds.headerBytes));
    if (header.kind == ProxyHeader::Kind::Partial)
        return;
    if (header.kind == ProxyHeader::Kind::Malformed)
        return close(id);
    connection->awaitsProxyHeader = false;
    connection->socket->skip(header.size); // read() would take more, into a buffer that TLS does not see
    if (!header.source.isEmpty()) {
        connection->session.setPeer(header.source);
        m_events.clientKnown(id, header.source);
    }
    connection->socket->startServerEncryption();
}

/// Brings a connection as far as it goes without new events. A socket reports from inside its own functions: what it says meanwhile is
/// looked at in another round.
void TlsWorker::pump(HttpConnectionId id)
{
    Connection *connection = find(id);
    if (!connection)
        return;
    connection->again = true;
    if (connection->isPumping)
        return;
    connection->isPumping = true;
    while (std::exchange(connection->again, false))
        pumpOnce(id, *connection);
    connection->isPumping = false;
    connection->deadline.follow(connection->session, m_tick, m_tickLength);
    if (connection->session.phase() == HttpSession::Phase::Closed)
        close(id);
}

void TlsWorker::pumpOnce(HttpConnectionId id, Connection &connection)
{
    HttpSession &session = connection.session;
    write(connection);
    // What is not wanted now is read when the request before it has been answered, which comes here again.
    // Reading until there is nothing makes the socket decrypt what it holds back while its buffer is full.
    if (connection.socket->isEncrypted() && session.wantsInput()) {
        const QByteArray bytes = connection.socket->read(window);
        session.receive(bytes);
        connection.again = connection.again || !bytes.isEmpty();
    }
    if (auto request = session.takeRequest())
        m_events.requestRead(id, std::move(*request));
    connection.again = connection.again || (session.hasOutput() && connection.handed == 0 && connection.socket->isEncrypted());
}

void TlsWorker::write(Connection &connection)
{
    QSslSocket &socket = *connection.socket;
    const auto settle = [&] {
        if (connection.handed > 0 && socket.bytesToWrite() == 0 && socket.encryptedBytesToWrite() == 0)
            connection.session.written(std::exchange(connection.handed, 0));
    };
    settle();
    if (connection.handed > 0 || !connection.session.hasOutput() || !socket.isEncrypted())
        return;
    for (const QByteArrayView piece : connection.session.output(8)) {
        const qsizetype step = std::min<qsizetype>(piece.size(), window - connection.handed);
        socket.write(piece.data(), step);
        connection.handed += step;
    }
    socket.flush();
    settle(); // mostly the system has taken all of it by now
}

void TlsWorker::close(HttpConnectionId id)
{
    const auto node = m_connections.extract(id);
    if (node.empty())
        return;
    QSslSocket *socket = node.mapped()->socket;
    if (!node.mapped()->wasEncrypted)
        m_events.handshakeFailed();
    socket->disconnect(this);
    socket->disconnectFromHost(); // says close_notify
    socket->deleteLater();
    m_events.connectionClosed(id);
}

void TlsWorker::answer(HttpConnectionId id, const HttpServerReply &reply, const QByteArray &date)
{
    m_date = date;
    if (Connection *connection = find(id)) {
        connection->session.reply(reply);
        pump(id);
    }
}

void TlsWorker::tick(quint64 tick, const QByteArray &date)
{
    m_tick = tick;
    m_date = date;
    std::vector<HttpConnectionId> late;
    for (const auto &[id, connection] : m_connections)
        if (connection->deadline.isOver(tick))
            late.push_back(id);
    for (const HttpConnectionId id : late) {
        find(id)->session.timeUp();
        pump(id);
    }
}

void TlsWorker::drain()
{
    std::vector<HttpConnectionId> all;
    for (const auto &[id, connection] : m_connections)
        all.push_back(id);
    for (const HttpConnectionId id : all) {
        find(id)->session.drain();
        pump(id);
    }
}

} // namespace scepter
