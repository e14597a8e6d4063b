#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace scepter {

/// What a server lets its clients have: every number a setting with a safe default.
struct HttpServerBounds {
    qsizetype headerBytes = 16 * 1024;                  ///< request line and fields of one request; also what waits unread behind one
    qsizetype bodyBytes = 256 * 1024;                   ///< body of one request, chunks joined
    qsizetype lingerBytes = 8 * 1024 * 1024;            ///< what is read and thrown away after a refusal, so that the client gets to see it
    std::chrono::milliseconds headerTime{10'000};       ///< for a header, for a TLS handshake, and for a fresh connection to say something
    std::chrono::milliseconds bodyTime{30'000};         ///< for a body
    std::chrono::milliseconds idleTime{60'000};         ///< between two requests
    std::chrono::milliseconds writeTime{30'000};        ///< for the client to take a reply, or the next 64 KiB of it
    std::chrono::milliseconds lingerTime{5'000};        ///< how long a refused client is listened to
    int connections = 10'000;                           ///< never more than the system's limit for descriptors leaves
    int connectionsPerAddress = 200;                    ///< of an IPv4 address, or of an IPv6 /64 network
    int queueDepth = 512;                               ///< requests in the handler's hands; beyond it 503
    qint64 bodyBytesAtOnce = qint64(256) * 1024 * 1024; ///< bodies that are still being read, of one thread's connections; beyond it 503
    std::chrono::seconds retryAfter{5};                 ///< what a 503 of ours says
};

/// A request that has been read completely.
struct HttpServerRequest {
    QByteArray method;                                     ///< as sent: methods are case-sensitive
    QByteArray path;                                       ///< raw: percent escapes are as sent; begins with '/', or is "*"
    QByteArray query;                                      ///< raw, without the '?'
    QByteArray body;                                       ///< empty for GET and HEAD, whatever was sent
    QString peer;                                          ///< the client's address; behind a proxy that is trusted what that says (O6)
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< in their order, names as sent

    /// The first field of this name; names are compared without case. Empty when there is none.
    QByteArray header(QByteArrayView name) const;
    /// The values of all fields of this name, in their order.
    QList<QByteArray> all(QByteArrayView name) const;
};

/// What to answer. Date, Content-Length and Connection are added by the server.
struct HttpServerReply {
    int status = 200; ///< 200 to 599
    QByteArray contentType = {};
    QByteArray body = {}; ///< shared, not copied; left out for HEAD, 204 and 304
    std::optional<std::chrono::seconds> retryAfter = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< a field with a line break in it is left out
};

} // namespace scepter
