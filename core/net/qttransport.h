#pragma once
#include "core/base/scheduler.h"
#include "core/net/transport.h"

#include <QObject>

#include <deque>
#include <vector>

class QNetworkAccessManager;

namespace scepter {

/// Which proxy to use. The environment's variables count only when they are asked for.
struct ProxySettings {
    enum class Kind { None, Environment, Explicit };
    Kind kind = Kind::None;
    QUrl url = {}; ///< http://host:port or socks5://host:port, for Explicit
};

/// HTTP and HTTPS over a pool of QNetworkAccessManagers. At most six requests per manager and host are under way, the rest
/// wait, and their timeouts begin when they are sent.
class QtTransport final : public QObject, public Transport {
    Q_OBJECT
public:
    explicit QtTransport(Scheduler &scheduler, ProxySettings proxy = {}, int managers = 4);
    ~QtTransport() override;
    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override;

private:
    class Exchange;
    class ExchangeTicket;
    void release(Exchange *exchange, bool wasUnderWay);
    void admitNext();

    Scheduler &m_scheduler;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    size_t m_next = 0;
    QHash<QString, int> m_underWay; ///< by scheme, host and port
    std::deque<Exchange *> m_waiting;
};

} // namespace scepter
