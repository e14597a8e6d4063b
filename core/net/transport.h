#pragma once
#include "core/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace scepter {

struct HttpRequest {
    enum class Method { Get, Post };
    QUrl url;
    Method method = Method::Get;
    QByteArray body = {};
    QByteArray contentType = {};
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< from dispatch to the last byte (D4)
    qint64 maxReply = 4 * 1024 * 1024;                            ///< a longer body is refused while it comes
    QByteArray extraCaPem = {};                                   ///< trusted beside the system's store (D3)
};

/// Any answer with an HTTP status; a redirect is one too and is not followed.
struct HttpReply {
    int status = 0;
    QByteArray body = {};
    QString contentType = {};
    QString server = {};                                 ///< Server header
    std::optional<QDateTime> date = {};                  ///< Date header, UTC
    QUrl location = {};                                  ///< absolute target of a redirect
    std::optional<std::chrono::seconds> retryAfter = {}; ///< Retry-After, from when it came (RFC 9110 §10.2.3)
};

/// A running exchange. Destroying it aborts silently: `done` is not called any more.
class Ticket {
public:
    virtual ~Ticket() = default;
};

class Transport {
public:
    using Done = std::function<void(Result<HttpReply>)>;
    virtual ~Transport() = default;
    /// Calls `done` exactly once, later, on the caller's thread.
    /// Errors: InvalidUrl, HostNotFound, ConnectionRefused, ConnectionLost, Timeout, TlsFailed, ProxyFailed, NetworkFailed, ReplyTooLarge.
    [[nodiscard]] virtual std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) = 0;
};

} // namespace scepter
