#include "tests/support/httpendpoint.h"

#include "core/base/literals.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace scepter {
namespace {

constexpr qint64 streamBlock = 64 * 1024;

std::optional<HttpAsk> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines = buffer.left(end).split('\n');
    HttpAsk ask;
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    ask.method = first.value(0);
    ask.target = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        ask.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = ask.header("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    ask.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return ask;
}

QByteArray head(const HttpAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    if (answer.chunked)
        text += "Transfer-Encoding: chunked\r\n";
    else
        text += "Content-Length: " + QByteArray::number(answer.streamed ? answer.streamed : answer.body.size()) + "\r\n";
    return text + "\r\n";
}

QByteArray inChunks(const QByteArray &body)
{
    QByteArray chunks;
    for (qsizetype at = 0; at < body.size(); at += 700) {
        const QByteArray chunk = body.mid(at, 700);
        chunks += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return chunks + "0\r\n\r\n";
}

} // namespace

QByteArray HttpAsk::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

class HttpEndpoint::Connection final : public QObject {
public:
    Connection(HttpEndpoint *endpoint, QTcpSocket *socket) : QObject(endpoint), m_endpoint(endpoint), m_socket(socket)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 count) {
            m_endpoint->m_bytesSent += count;
            stream();
        });
        read();
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        while (const auto ask = takeRequest(m_buffer)) {
            const HttpAnswer answer = m_endpoint->m_handler(*ask);
            if (answer.delay.count() > 0)
                QTimer::singleShot(answer.delay, this, [this, answer] { write(answer); });
            else
                write(answer);
        }
    }

    void write(const HttpAnswer &answer)
    {
        using Ending = HttpAnswer::Ending;
        const QByteArray body = answer.chunked ? inChunks(answer.body) : answer.body;
        switch (answer.ending) {
        case Ending::Complete:
            m_socket->write(head(answer) + body);
            m_toStream = answer.streamed;
            stream();
            break;
        case Ending::Silence: break;
        case Ending::CloseAtOnce: m_socket->disconnectFromHost(); break;
        case Ending::CloseMidBody:
            m_socket->write(head(answer) + body.left(body.size() / 2));
            m_socket->disconnectFromHost();
            break;
        case Ending::StallMidBody: m_socket->write(head(answer) + body.left(body.size() / 2)); break;
        }
    }

    void stream()
    {
        if (m_toStream <= 0 || m_socket->bytesToWrite() > streamBlock)
            return;
        const qint64 count = std::min(m_toStream, streamBlock);
        m_toStream -= count;
        m_socket->write(QByteArray(count, 'x'));
    }

    HttpEndpoint *m_endpoint;
    QTcpSocket *m_socket;
    QByteArray m_buffer;
    qint64 m_toStream = 0;
};

HttpEndpoint::HttpEndpoint(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler)) {}

HttpEndpoint::~HttpEndpoint()
{
    // The connections' sockets belong to the server's sockets: they go first.
    qDeleteAll(findChildren<Connection *>(Qt::FindDirectChildrenOnly));
}

bool HttpEndpoint::listen(quint16 port)
{
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] { accept(m_server.get()); });
    return m_server->listen(QHostAddress::LocalHost, port);
}

bool HttpEndpoint::listenTls(const QByteArray &certificatePem, const QByteArray &keyPem, quint16 port)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(certificatePem));
    configuration.setPrivateKey(QSslKey(keyPem, QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    connect(server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(m_server.get()); });
    m_server = std::move(server);
    return m_server->listen(QHostAddress::LocalHost, port);
}

void HttpEndpoint::accept(QTcpServer *server)
{
    while (QTcpSocket *socket = server->nextPendingConnection()) {
        ++m_connections;
        new Connection(this, socket);
        m_mostConnections = std::max(m_mostConnections, openConnections());
    }
}

void HttpEndpoint::close() { m_server->close(); }

quint16 HttpEndpoint::port() const { return m_server->serverPort(); }

int HttpEndpoint::openConnections() const { return int(findChildren<Connection *>(Qt::FindDirectChildrenOnly).size()); }

} // namespace scepter
