#pragma once
#include "core/base/error.h"
#include "core/base/scheduler.h"
#include "core/base/secret.h"
#include "core/net/httpservermessages.h"
#include "core/net/trustedproxies.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <memory>

namespace scepter {

/// What a TLS server shows of itself.
struct TlsIdentity {
    QByteArray certificatePem; ///< the server's certificate, then what signed it
    Secret keyPem;             ///< its private key, not encrypted
};

/// For a page of health: what there is, and what has been since the start.
struct HttpServerCounters {
    int connections = 0;            ///< open now
    int computing = 0;              ///< requests in the handler's hands now
    qint64 accepted = 0;            ///< connections
    qint64 served = 0;              ///< requests that the handler answered
    qint64 overConnections = 0;     ///< closed at once: too many connections
    qint64 overAddress = 0;         ///< closed at once: too many of one address
    qint64 overQueue = 0;           ///< answered 503: too many requests in the handler's hands, of all or of one address
    qint64 acceptFailures = 0;      ///< the system had no descriptor left
    qint64 handshakesFailed = 0;    ///< TLS connections that ended before TLS began
    QMap<int, qint64> refused = {}; ///< by status: what never reached the handler, because it was malformed, too large or too late
};

/// HTTP/1.1 for many clients, not all of them friendly. Lives on one thread with an event loop; everything it calls, it calls there. Plain
/// connections live on that thread too; TLS ones on two threads of the server's own, so that their handshakes slow nobody else.
///
/// A connection beyond the bounds is accepted and closed at once: a reply would have to be paid for by the clients within the bounds. A
/// request beyond the queue is answered 503 with Retry-After and keeps its connection. What is malformed, too large or too late gets its
/// status, and its connection ends; the reasons are English and for whoever reads a trace.
class HttpServer final : public QObject {
    Q_OBJECT
public:
    /// To be called once, on the server's thread, at any time. Harmless after the client has left or the server has ended; when the last
    /// copy goes without a call, 500 is answered.
    using Answer = std::function<void(HttpServerReply)>;
    using Handler = std::function<void(HttpServerRequest, Answer)>;

    struct Listener {
        QString address;
        quint16 port = 0;
        bool tls = false;
    };

    /// Raises the process's soft limit for descriptors to its hard one, and lowers bounds.connections to what that leaves.
    HttpServer(const HttpServerBounds &bounds, Scheduler &scheduler, Handler handler, QObject *parent = nullptr);
    /// Closes every connection, and waits for the threads of the TLS connections to end.
    ~HttpServer() override;

    /// Listens at an address of this machine ("127.0.0.1", "::1"; "0.0.0.0" and "::" are all of their kind); port 0 takes a free one. May
    /// be called more than once. TLS is 1.2 or later. Whether the key belongs to the certificate is not checked.
    /// Errors: InvalidArgument ("address", value), NotACertificate, NotAKey, AddressInUse.
    [[nodiscard]] Result<void> listen(const QString &address, quint16 port, const std::optional<TlsIdentity> &tls = std::nullopt);
    /// Believes these when they say for whom they speak, by X-Forwarded-For or in PROXY protocol (O6): `peer` of a request is the client
    /// then, and connections are counted by it. Before listening.
    void trust(const TrustedProxies &proxies);
    QList<Listener> listeners() const;
    quint16 port() const; ///< of the first listener; 0 without one

    /// Accepts nothing more, closes idle connections, answers 503 to requests that were not read completely, and lets the handler answer
    /// the others. Calls `done` once, later, when all is answered and every connection has ended.
    void drain(std::function<void()> done);

    HttpServerCounters counters() const;
    int connectionLimit() const; ///< bounds.connections, or what the system allows

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace scepter
