#include "core/net/httpserver.h"

#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/net/acceptor.h"
#include "core/net/plainconnections.h"
#include "core/net/tlsworker.h"

#include <QHostAddress>
#include <QLocale>
#include <QSslCertificate>
#include <QSslKey>
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

Result<QSslConfiguration> configurationOf(const TlsIdentity &identity)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(identity.certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return fail(Errc::NotACertificate, u"the TLS certificate is no PEM"_s);
    QByteArray pem = identity.keyPem.view().toByteArray();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    wipe(pem);
    if (key.isNull())
        return fail(Errc::NotAKey, u"the TLS key is no PEM of an RSA or EC key"_s);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

/// The Date field, formatted once a second.
class HttpDate {
public:
    const QByteArray &at(const QDateTime &now)
    {
        const qint64 second = now.toSecsSinceEpoch();
        if (second != m_second || m_text.isEmpty()) {
            m_second = second;
            m_text = QLocale::c().toString(now.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        }
        return m_text;
    }

private:
    qint64 m_second = 0;
    QByteArray m_text;
};

} // namespace

class HttpServer::Private final : public HttpConnectionEvents {
public:
    Private(HttpServer *server, const HttpServerBounds &wanted, Scheduler &clocks, Handler handle);
    ~Private() override;

    void requestRead(HttpConnectionId id, HttpServerRequest request) override;
    void requestRefused(int status) override { ++counters.refused[status]; }
    void handshakeFailed() override { ++counters.handshakesFailed; }
    void connectionClosed(HttpConnectionId id) override;

    Result<void> listen(const QHostAddress &address, quint16 port, std::optional<QSslConfiguration> tls);
    void drain(std::function<void()> then);

    HttpServerBounds bounds;
    HttpServerCounters counters;
    std::vector<std::pair<std::unique_ptr<Acceptor>, bool>> acceptors; ///< and whether with TLS
    bool draining = false;

private:
    class TlsThread;
    class PendingAnswer;
    struct Client {
        QByteArray network;
        TlsThread *tls = nullptr; ///< null for a plain connection
    };

    void accept(HttpSocket socket, const std::optional<QSslConfiguration> &tls);
    TlsThread *nextTlsThread();
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
    QHash<QByteArray, int> m_byNetwork;
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
        return fail(Errc::AddressInUse, {}, {endpointText(address.toString(), port), acceptor->errorString()});
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
    int &ofNetwork = m_byNetwork[peer->network];
    if (ofNetwork >= bounds.connectionsPerAddress) {
        ++counters.overAddress;
        return;
    }
    ++ofNetwork;
    ++counters.connections;
    ++counters.accepted;
    const HttpConnectionId id = ++m_lastId;
    TlsThread *thread = tls ? nextTlsThread() : nullptr;
    m_clients.emplace(id, Client{peer->network, thread});
    startTicking();
    if (!thread)
        return m_plain->adopt(id, std::move(socket), peer->address);
    thread->run(
        [id, shared = std::make_shared<HttpSocket>(std::move(socket)), address = peer->address, configuration = *tls,
         date = m_date.at(m_scheduler.now())](TlsWorker &worker) { worker.adopt(id, std::move(*shared), address, configuration, date); });
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
    if (counters.computing >= bounds.queueDepth) {
        ++counters.overQueue;
        return answer(id, {503, "text/plain; charset=utf-8", "The server is busy.\n", bounds.retryAfter});
    }
    ++counters.computing;
    auto pending = std::make_shared<PendingAnswer>(m_self, id);
    const auto handler = m_handler;
    (*handler)(std::move(request), [pending = std::move(pending)](HttpServerReply reply) { pending->give(std::move(reply)); });
}

void HttpServer::Private::finish(HttpConnectionId id, HttpServerReply reply)
{
    --counters.computing;
    ++counters.served;
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
    if (--*network == 0)
        m_byNetwork.erase(network);
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
