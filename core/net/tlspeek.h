#pragma once
#include "core/base/scheduler.h"
#include "core/net/transport.h"

#include <QObject>

#include <deque>

namespace scepter {

/// Opens TLS ports and tells what certificates are served there. Nothing is trusted and nothing is sent: old printers are let speak
/// what they can, down to TLS 1.0. Who hangs up because we show no certificate of our own is not seen, unless by TLS 1.3. At most so many at once; the rest wait, and their timeouts begin when they are opened. Lives on one
/// thread.
class TlsPeek final : public QObject {
    Q_OBJECT
public:
    /// DER, the server's own certificate first.
    using Done = std::function<void(Result<QList<QByteArray>>)>;

    explicit TlsPeek(Scheduler &scheduler, int atOnce = 32);
    ~TlsPeek() override;

    /// Calls `done` exactly once, later. A host is a name, whose SNI is sent, or an IPv4 or IPv6 address. Destroying the ticket ends
    /// it silently. Errors: HostNotFound, ConnectionRefused, ConnectionLost, Timeout, TlsFailed, NetworkFailed.
    [[nodiscard]] std::unique_ptr<Ticket> peek(const QString &host, quint16 port, std::chrono::milliseconds timeout, Done done);

private:
    class Peek;
    class PeekTicket;
    void admit();
    void release(Peek *peek, bool wasOpen);

    Scheduler &m_scheduler;
    const int m_atOnce;
    int m_open = 0;
    std::deque<Peek *> m_waiting;
};

} // namespace scepter
