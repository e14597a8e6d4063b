#include "core/net/httpserver.h"

#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/net/acceptor.h"
#include "core/net/httpdate.h"
#include "core/net/netreasons.h"
#include "core/net/plainconnections.h"
#include "core/net/tlsconfiguration.h"
#include "core/net/tlsworker.h"

#include <QHostAddress>
#include <QThread>

namespace scepter {
namespace {

constexpr int tlsThreads = 2;
constexpr auto acceptPause = 1s; // after the system had no descriptor left

/// How often is looked for who is late: a quarter of the shortest time, but no more often than a hundred times and no less than once a second.
std::chrono::milliseconds tickLengthOf(const HttpServerBounds &bounds)
{
    const auto shortest = std::min({bounds.headerTime, bounds.bodyTime, bounds.idleTime, bounds.writeTime, bounds.lingerTime});
    return std::clamp<std::chrono::milliseconds>(shortest / 4, 10ms, 1s);
}

QString endpointText(const QString &address, quint16 port)
{
    return (address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address).arg(port);
}

} // namespace

class HttpServer::Private final : public HttpConnectionEvents {
public:
    Private(HttpServer *server, const HttpServerBounds &wanted, Scheduler &clocks, Handler handle);
    ~Private() override;

    void clientKnown(HttpConnectionId id, const QString &client) override;
    void requestRead(HttpConnectionId id, HttpServerRequest request) override;
    void requestRefused(int status) override { ++counters.refused[status]; }
    void handshakeFailed() override { ++counters.handshakesFailed; }
    void connectionClosed(HttpConnectionId id) override;

    Result<void> listen(const QHostAddress &address, quint16 port, std::optional<QSslConfiguration> tls);
    void drain(std::function<void()> then);

    HttpServerBounds bounds;
    TrustedProxies proxies;
    HttpServerCounters counters;
    std::vector<std::pair<std::unique_ptr<Acceptor>, bool>> acceptors; ///< and whether with TLS
    bool draining = false;

private:
    class TlsThread;
    class PendingAnswer;
    struct Client {
        QString network;          ///< what it is counted by; empty while it is a proxy's that has not said whose
        TlsThread *tls = nullptr; ///< null for a plain connection
        bool isProxy = false;     ///< the peer
        bool isOver = false;      ///< one too many, and about to be closed
        QString asks = {};        ///< the network of the request in the handler's hands, when a proxy sent it
    };

    void accept(HttpSocket socket, const std::optional<QSslConfiguration> &tls);
    TlsThread *nextTlsThread();
    void abandon(HttpConnectionId id);
    void forgetRequest(Client &client);
    void answer(HttpConnectionId id, HttpServerReply reply);
    void finish(HttpConnectionId id, HttpServerReply reply);
    void pauseAccepting();
    void startTicking();
    void tick();
    void checkDrained();

    HttpServer *const q;
    Scheduler &m_scheduler;
    const std::shared_ptr<const Handler> m_handler; ///< shared with its own calls: one of them may end the server
    HttpDate m_date;
    const std::chrono::milliseconds m_tickLength;
    quint64 m_tick = 1;
    qint64 m_bodyBytes = 0;
    HttpSessionContext m_context;
    std::unique_ptr<PlainConnections> m_plain;
    std::vector<std::unique_ptr<TlsThread>> m_tlsThreads;
    size_t m_nextTlsThread = 0;
    HttpConnectionId m_lastId = 0;
    std::unordered_map<HttpConnectionId, Client> m_clients;
    QHash<QString, int> m_byNetwork;
    QHash<QString, int> m_asking;      ///< requests in the handler's hands that came by proxies, by network
    std::shared_ptr<Private *> m_self; ///< null inside when this has gone: what answers hold
    std::function<void()> m_drained;
    Alarm m_ticking;
    Alarm m_acceptAgain;
};

/// A thread of TLS connections, and the way to it and back.
class HttpServer::Private::TlsThread final : public HttpConnectionEvents {
public:
    explicit TlsThread(Private &server)
        : m_server(server), m_worker(new TlsWorker(server.bounds, *this, server.m_tickLength, server.m_tick))
    {
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }
    ~TlsThread() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// Runs `call(worker)` on the thread, in the order of asking.
    template <class Call> void run(Call call)
    {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, call = std::move(call)]() mutable { call(*worker); }, Qt::QueuedConnection);
    }

private:
    template <class Call> void tell(Call call)
    {
        QMetaObject::invokeMethod(
            m_server.q, [server = &m_server, call = std::move(call)]() mutable { call(*server); }, Qt::QueuedConnection);
    }
    void clientKnown(HttpConnectionId id, const QString &client) override
    {
        tell([id, client](Private &server) { server.clientKnown(id, client); });
    }
    void requestRead(HttpConnectionId id, HttpServerRequest request) override
    {
        tell([id, request = std::move(request)](Private &server) mutable { server.requestRead(id, std::move(request)); });
    }
    void requestRefused(int status) override
    {
        tell([status](Private &server) { server.requestRefused(status); });
    }
    void handshakeFailed() override
    {
        tell([](Private &server) { server.handshakeFailed(); });
    }
    void connectionClosed(HttpConnectionId id) override
    {
        tell([id](Private &server) { server.connectionClosed(id); });
    }

    Private &m_server;
    QThread m_thread;
    TlsWorker *m_worker; ///< goes with the thread
};

/// What an Answer holds: answers once, and with 500 when nobody has.
class HttpServer::Private::PendingAnswer {
public:
    PendingAnswer(std::shared_ptr<Private *> server, HttpConnectionId id) : m_server(std::move(server)), m_id(id) {}
    ~PendingAnswer() { give({500, "text/plain; charset=utf-8", "The request was not answered.\n"}); }
    Q_DISABLE_COPY_MOVE(PendingAnswer)

    void give(HttpServerReply reply)
    {
        const auto server = std::exchange(m_server, nullptr);
        if (server && *server)
            (*server)->finish(m_id, std::move(reply));
    }

private:
    std::shared_ptr<Private *> m_server;
    HttpConnectionId m_id;
};

HttpServer::Private::Private(HttpServer *server, const HttpServerBounds &wanted, Scheduler &clocks, Handler handle)
    : bounds(wanted),
      q(server),
      m_scheduler(clocks),
      m_handler(std::make_shared<const Handler>(std::move(handle))),
      m_tickLength(tickLengthOf(wanted)),
      m_self(std::make_shared<Private *>(this))
{
    bounds.connections = std::min(bounds.connections, connectionsAllowed());
    m_context.bounds = bounds;
    m_context.date = [this] { return m_date.at(m_scheduler.now()); };
    m_context.refused = [this](int status) { requestRefused(status); };
    m_context.bodyBytes = [this](qint64 change) { return (m_bodyBytes += change) <= bounds.bodyBytesAtOnce; };
    m_plain = std::make_unique<PlainConnections>(m_context, *this, m_tickLength);
}

HttpServer::Private::~Private()
{
    *m_self = nullptr; // answers find nobody from here on
    acceptors.clear();
    m_tlsThreads.clear();
    m_plain.reset();
}

Result<void> HttpServer::Private::listen(const QHostAddress &address, quint16 port, std::optional<QSslConfiguration> tls)
{
    const bool isTls = tls.has_value();
    auto acceptor = std::make_unique<Acceptor>([this, tls = std::move(tls)](HttpSocket socket) { accept(std::move(socket), tls); },
                                               [this] { pauseAccepting(); });
    if (!acceptor->listen(address, port))
        return fail(Errc::AddressInUse, acceptor->errorString(),
                    QStringList{endpointText(address.toString(), port)} + reasonFacts(reasonOf(acceptor->error())));
    acceptors.push_back({std::move(acceptor), isTls});
    return {};
}

void HttpServer::Private::accept(HttpSocket socket, const std::optional<QSslConfiguration> &tls)
{
    const std::optional<HttpPeer> peer = peerOf(socket);
    if (!peer)
        return; // it has gone already
    if (counters.connections >= bounds.connections) {
        ++counters.overConnections;
        return;
    }
    const bool isProxy = proxies.contains(peer->address); // it brings many clients: they are counted, not it
    if (!isProxy && m_byNetwork.value(peer->network) >= bounds.connectionsPerAddress) {
        ++counters.overAddress;
        return;
    }
    if (!isProxy)
        ++m_byNetwork[peer->network];
    ++counters.connections;
    ++counters.accepted;
    const HttpConnectionId id = ++m_lastId;
    TlsThread *thread = tls ? nextTlsThread() : nullptr;
    m_clients.emplace(id, Client{isProxy ? QString() : peer->network, thread, isProxy});
    startTicking();
    const HttpConnectionPeer who{peer->address, isProxy};
    if (!thread)
        return m_plain->adopt(id, std::move(socket), who);
    thread->run(
        [id, shared = std::make_shared<HttpSocket>(std::move(socket)), who, configuration = *tls,
         date = m_date.at(m_scheduler.now())](TlsWorker &worker) { worker.adopt(id, std::move(*shared), who, configuration, date); });
}

/// From here on a proxy's connection is its client's, and counts as one.
void HttpServer::Private::clientKnown(HttpConnectionId id, const QString &address)
{
    const auto found = m_clients.find(id);
    const QString network = addressNetwork(address);
    if (found == m_clients.end() || proxies.contains(address)) // a proxy behind a proxy: its requests say whose they are
        return;
    if (m_byNetwork.value(network) >= bounds.connectionsPerAddress) {
        ++counters.overAddress;
        found->second.isOver = true;
        QMetaObject::invokeMethod(
            q, [this, id] { abandon(id); }, Qt::QueuedConnection);
        return;
    }
    found->second.network = network;
    ++m_byNetwork[network];
}

void HttpServer::Private::abandon(HttpConnectionId id)
{
    const auto client = m_clients.find(id);
    if (client == m_clients.end())
        return;
    if (TlsThread *thread = client->second.tls)
        thread->run([id](TlsWorker &worker) { worker.abandon(id); });
    else
        m_plain->abandon(id);
}

HttpServer::Private::TlsThread *HttpServer::Private::nextTlsThread()
{
    if (m_tlsThreads.size() < tlsThreads)
        m_tlsThreads.push_back(std::make_unique<TlsThread>(*this));
    m_nextTlsThread = (m_nextTlsThread + 1) % m_tlsThreads.size();
    return m_tlsThreads[m_nextTlsThread].get();
}

void HttpServer::Private::pauseAccepting()
{
    ++counters.acceptFailures;
    m_acceptAgain = m_scheduler.after(acceptPause, [this] {
        qCWarning(lcNet) << "no descriptor was left for another connection; accepting again";
        for (const auto &[acceptor, isTls] : acceptors)
            acceptor->resume();
    });
}

void HttpServer::Private::requestRead(HttpConnectionId id, HttpServerRequest request)
{
    const auto client = m_clients.find(id);
    const bool isHere = client != m_clients.end();
    if (isHere && client->second.isOver)
        return;
    bool tooMany = counters.computing >= bounds.queueDepth;
    if (proxies.contains(request.peer))
        request.peer = proxies.clientOf(request.peer, request.all("X-Forwarded-For"));
    if (isHere && client->second.isProxy && client->second.network.isEmpty()) {
        // A proxy's connection carries requests of many: as many at once for each as it could have connections of its own.
        client->second.asks = addressNetwork(request.peer);
        tooMany = tooMany || m_asking.value(client->second.asks) >= bounds.connectionsPerAddress;
        ++m_asking[client->second.asks];
    }
    if (tooMany) {
        if (isHere)
            forgetRequest(client->second);
        ++counters.overQueue;
        return answer(id, {503, "text/plain; charset=utf-8", "The server is busy.\n", bounds.retryAfter});
    }
    ++counters.computing;
    auto pending = std::make_shared<PendingAnswer>(m_self, id);
    const auto handler = m_handler;
    (*handler)(std::move(request), [pending = std::move(pending)](HttpServerReply reply) { pending->give(std::move(reply)); });
}

void HttpServer::Private::forgetRequest(Client &client)
{
    const auto asking = client.asks.isEmpty() ? m_asking.end() : m_asking.find(std::exchange(client.asks, {}));
    if (asking != m_asking.end() && --*asking == 0)
        m_asking.erase(asking);
}

void HttpServer::Private::finish(HttpConnectionId id, HttpServerReply reply)
{
    --counters.computing;
    ++counters.served;
    if (const auto client = m_clients.find(id); client != m_clients.end())
        forgetRequest(client->second);
    checkDrained();
    answer(id, std::move(reply));
}

void HttpServer::Private::answer(HttpConnectionId id, HttpServerReply reply)
{
    const auto client = m_clients.find(id);
    if (client == m_clients.end())
        return; // it has left
    if (TlsThread *thread = client->second.tls) {
        thread->run(
            [id, reply = std::move(reply), date = m_date.at(m_scheduler.now())](TlsWorker &worker) { worker.answer(id, reply, date); });
        return;
    }
    m_plain->answer(id, reply);
}

void HttpServer::Private::connectionClosed(HttpConnectionId id)
{
    const auto client = m_clients.find(id);
    if (client == m_clients.end())
        return;
    --counters.connections;
    const auto network = m_byNetwork.find(client->second.network);
    if (network != m_byNetwork.end() && --*network == 0)
        m_byNetwork.erase(network);
    forgetRequest(client->second);
    m_clients.erase(client);
    checkDrained();
}

/// One alarm for all connections; none without any.
void HttpServer::Private::startTicking()
{
    if (!m_ticking)
        m_ticking = m_scheduler.after(m_tickLength, [this] { tick(); });
}

void HttpServer::Private::tick()
{
    m_ticking.cancel();
    ++m_tick;
    m_plain->tick(m_tick);
    for (const auto &thread : m_tlsThreads)
        thread->run([tick = m_tick, date = m_date.at(m_scheduler.now())](TlsWorker &worker) { worker.tick(tick, date); });
    if (counters.connections > 0)
        startTicking();
}

void HttpServer::Private::drain(std::function<void()> then)
{
    // Whoever has connected already is not turned away with a reset.
    for (const auto &[acceptor, isTls] : acceptors)
        acceptor->accept();
    draining = true;
    m_drained = std::move(then);
    m_acceptAgain.cancel();
    acceptors.clear();
    m_plain->drain();
    for (const auto &thread : m_tlsThreads)
        thread->run([](TlsWorker &worker) { worker.drain(); });
    checkDrained();
}

void HttpServer::Private::checkDrained()
{
    if (!draining || !m_drained || counters.connections > 0 || counters.computing > 0)
        return;
    QMetaObject::invokeMethod(
        q, [done = std::exchange(m_drained, nullptr)] { done(); }, Qt::QueuedConnection);
}

HttpServer::HttpServer(const HttpServerBounds &bounds, Scheduler &scheduler, Handler handler, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, bounds, scheduler, std::move(handler)))
{
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen(const QString &address, quint16 port, const std::optional<TlsIdentity> &tls)
{
    const QHostAddress parsed(address);
    if (parsed.isNull())
        return fail(Errc::InvalidArgument, u"no IP address"_s, {u"address"_s, address});
    if (!tls)
        return d->listen(parsed, port, std::nullopt);
    return configurationOf(*tls).and_then([&](const QSslConfiguration &configuration) { return d->listen(parsed, port, configuration); });
}

void HttpServer::trust(const TrustedProxies &proxies) { d->proxies = proxies; }

QList<HttpServer::Listener> HttpServer::listeners() const
{
    QList<Listener> all;
    for (const auto &[acceptor, isTls] : d->acceptors)
        all.append({acceptor->address().toString(), acceptor->port(), isTls});
    return all;
}

quint16 HttpServer::port() const { return d->acceptors.empty() ? 0 : d->acceptors.front().first->port(); }

void HttpServer::drain(std::function<void()> done) { d->drain(std::move(done)); }

HttpServerCounters HttpServer::counters() const { return d->counters; }

int HttpServer::connectionLimit() const { return d->bounds.connections; }

} // namespace scepter
