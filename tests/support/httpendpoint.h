#pragma once
#include <QObject>

#include <chrono>
#include <functional>

class QTcpServer;
class QTcpSocket;

namespace scepter {

struct HttpAsk {
    QByteArray method;
    QByteArray target; ///< as it stands in the request line
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const;
};

struct HttpAnswer {
    enum class Ending {
        Complete,
        Silence,      ///< nothing is sent, and the connection stays open
        CloseAtOnce,  ///< nothing is sent, and the connection is closed
        CloseMidBody, ///< half of the body, then the end
        StallMidBody, ///< half of the body, then silence
    };
    int status = 200;
    QByteArray contentType = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    Ending ending = Ending::Complete;
    bool chunked = false;
    qint64 streamed = 0; ///< so many octets of body are streamed instead of `body`
    std::chrono::milliseconds delay{0};
};

/// A small HTTP/1.1 server on 127.0.0.1 that can misbehave. Lives on the test's event loop.
class HttpEndpoint final : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<HttpAnswer(const HttpAsk &)>;
    explicit HttpEndpoint(Handler handler, QObject *parent = nullptr);
    ~HttpEndpoint() override;

    bool listen(quint16 port = 0);
    bool listenTls(const QByteArray &certificatePem, const QByteArray &keyPem, quint16 port = 0);
    void close();
    quint16 port() const;
    int connections() const { return m_connections; } ///< ever accepted
    int openConnections() const;
    int mostConnections() const { return m_mostConnections; } ///< open at one time
    qint64 bytesSent() const { return m_bytesSent; }

private:
    class Connection;
    void accept(QTcpServer *server);

    Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
    int m_connections = 0;
    int m_mostConnections = 0;
    qint64 m_bytesSent = 0;
};

} // namespace scepter
