#pragma once
#include "core/base/scheduler.h"
#include "core/net/transport.h"

#include <QObject>

#include <deque>
#include <map>
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
/// wait, and their timeouts begin when they are sent. A manager is used when those before it are full: it has a thread once it
/// has had a request, and connections that are kept alive are worth most to few.
class QtTransport final : public QObject, public Transport {
    Q_OBJECT
public:
    explicit QtTransport(Scheduler &scheduler, ProxySettings proxy = {}, int managers = 32);
    ~QtTransport() override;
    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override;

private:
    class Exchange;
    class ExchangeTicket;
    struct Host {
        std::vector<int> underWay; ///< of each manager
        std::deque<Exchange *> waiting;
    };
    void release(Exchange *exchange);
    void admitNext(const QString &host);

    Scheduler &m_scheduler;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::map<QString, Host> m_hosts; ///< by scheme, host and port; those that have something under way or waiting
};

} // namespace scepter
