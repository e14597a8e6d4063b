#include "core/connector/connectorserver.h"

#include "core/base/literals.h"
#include "core/base/logging.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
namespace {

constexpr std::chrono::minutes maintenanceTime{10};

HttpServerReply text(int status, const QByteArray &body) { return {status, "text/plain; charset=utf-8", body + '\n'}; }

HttpServerReply notAllowed(const QByteArray &methods)
{
    HttpServerReply reply = text(405, "SCEP uses GET and POST.");
    reply.headers = {{"Allow", methods}};
    return reply;
}

/// Its lease is another process's, or lost because the store could not be written: it will be back.
HttpServerReply notServedNow()
{
    HttpServerReply reply = text(503, "This connector is not served at present. Try again later.");
    reply.retryAfter = LeaseKeeper::askEvery;
    return reply;
}

/// For machines that watch over it: no names of processes or files, because anybody may ask.
QJsonObject awayJson(const HeldLeases::Missing &away)
{
    return {{u"connector"_s, away.connector},
            {u"since"_s, away.since.toUTC().toString(Qt::ISODate)},
            {u"why"_s, away.why.code == Errc::LeaseHeld ? u"another process serves it"_s : u"the store could not be written"_s},
            {u"error"_s, errcName(away.why.code)}};
}

/// The value of a query's parameter, percent-decoded. '+' stays: it is Base64's, and means a space in forms only.
std::optional<QByteArray> parameter(const QByteArray &query, QByteArrayView name)
{
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (QByteArrayView(part).first(equals < 0 ? part.size() : equals) == name)
            return equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(part.mid(equals + 1));
    }
    return std::nullopt;
}

/// Base64 as clients put it into a URL: line breaks, and spaces where somebody took '+' for one.
std::optional<QByteArray> messageFromQuery(const QByteArray &value)
{
    QByteArray base64;
    base64.reserve(value.size());
    for (const char c : value) {
        if (c == ' ')
            base64 += '+';
        else if (c != '\r' && c != '\n' && c != '\t')
            base64 += c;
    }
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !decoded.decoded.isEmpty() ? std::optional(decoded.decoded) : std::nullopt;
}

const QStringList &ndesPaths()
{
    static const QStringList paths{u"/cgi-bin/pkiclient.exe"_s, u"/certsrv/mscep/mscep.dll"_s, u"/certsrv/mscep/mscep.dll/pkiclient.exe"_s};
    return paths;
}

} // namespace

std::chrono::milliseconds FailureDelay::count(const QString &address, const QDateTime &now)
{
    constexpr int free = 3, longest = 5000, remembered = 10'000, forgetAfter = 600;
    if (m_byAddress.size() >= remembered)
        m_byAddress.removeIf([&](const auto &entry) { return entry->last.addSecs(forgetAfter) < now; });
    if (m_byAddress.size() >= remembered) // an attack from everywhere: forgetting is better than growing
        m_byAddress.clear();
    Failures &failures = m_byAddress[addressNetwork(address)];
    if (failures.last.isValid() && failures.last.addSecs(forgetAfter) < now)
        failures.count = 0;
    failures.last = now;
    const int beyond = ++failures.count - free;
    return std::chrono::milliseconds(beyond <= 0 ? 0 : beyond > 6 ? longest : std::min(longest, 100 << beyond));
}

ConnectorServer::ConnectorServer(const ConnectorServices &services, const Vault &vault, QStringList names, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_vault(vault),
      m_names(std::move(names)),
      m_pace(services.scheduler),
      m_service(services.database, services.pool, services.random, vault, nullptr, services.inventory),
      m_upkeep(services.database, vault),
      m_leases({services.database, services.scheduler, services.random}, QCoreApplication::applicationName())
{
    connect(&m_leases, &HeldLeases::held, this, &ConnectorServer::leaseHeld);
    connect(&m_leases, &HeldLeases::missed, this, &ConnectorServer::leaseMissed);
}

ConnectorServer::~ConnectorServer() = default;

// Start and stop

void ConnectorServer::start(const Listening &listening)
{
    load([this, listening](const Result<void> &loaded) {
        if (!loaded)
            return Q_EMIT failed(loaded.error());
        for (const QString &name : std::as_const(m_names)) { // later, one that is deleted does not keep the others from being followed
            if (!m_served.connectors.contains(name) && !m_served.deleting.contains(name))
                return Q_EMIT failed({Errc::NotFound, {}, {u"connector"_s, name}});
        }
        if (m_served.connectors.isEmpty())
            return Q_EMIT failed({Errc::NotFound, u"nothing to serve"_s, {u"connector"_s, m_names.value(0, u"*"_s)}});
        takeLeases(listening);
    });
}

void ConnectorServer::takeLeases(const Listening &listening)
{
    m_listening = listening;
    QStringList names = m_served.connectors.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        m_leases.want(name);
}

/// At the start all of them are needed; later each is served whenever it is held.
void ConnectorServer::leaseHeld(const QString &name)
{
    if (m_failed || m_stopping)
        return;
    if (!m_http) {
        if (m_leases.areAllHeld())
            listen(std::exchange(m_listening, {}));
        return;
    }
    removeDeleted(m_served.deleting);
    maintainCas();
    if (m_away.remove(name))
        Q_EMIT cameBack(name);
}

void ConnectorServer::leaseMissed(const QString &name, const Error &why)
{
    if (m_failed || m_stopping)
        return;
    if (!m_http) {
        m_failed = true;
        return Q_EMIT failed(why);
    }
    m_away.insert(name);
    Q_EMIT went(name, why);
}

QList<HeldLeases::Missing> ConnectorServer::away() const
{
    QList<HeldLeases::Missing> away = m_leases.missing();
    away.removeIf([this](const HeldLeases::Missing &each) { return !m_served.connectors.contains(each.connector); });
    return away;
}

QMap<QString, QDateTime> ConnectorServer::listEnds() const
{
    QMap<QString, QDateTime> ends;
    for (const auto &connector : m_served.connectors) {
        const QDateTime end = m_served.crlNextUpdates.value(connector->current()->crlName());
        if (end.isValid())
            ends.insert(connector->current()->ca, end);
    }
    return ends;
}

/// Whether to go on now. Else the request is answered: with 503, or, where the machine may have slept, when it is known that the
/// lease is still held (F5).
bool ConnectorServer::isServed(const std::shared_ptr<const ServedConnector> &connector, const HttpServerRequest &request,
                               const HttpServer::Answer &answer)
{
    const QString &name = connector->settings.name;
    if (m_leases.isSure(name))
        return true;
    m_leases.whenSure(name, this, [this, request, answer](bool sure) {
        if (sure)
            handle(request, answer);
        else
            answer(notServedNow());
    });
    return false;
}

HttpServerBounds ConnectorServer::bounds() const
{
    // One server for all connectors: the widest of their bounds. The queue is counted here, where delayed answers do not fill it.
    std::optional<HttpServerBounds> widest;
    for (const auto &connector : m_served.connectors) {
        const HttpServerBounds &one = connector->settings.http;
        if (!widest) {
            widest = one;
            continue;
        }
        widest->headerBytes = std::max(widest->headerBytes, one.headerBytes);
        widest->bodyBytes = std::max(widest->bodyBytes, one.bodyBytes);
        widest->headerTime = std::max(widest->headerTime, one.headerTime);
        widest->bodyTime = std::max(widest->bodyTime, one.bodyTime);
        widest->idleTime = std::max(widest->idleTime, one.idleTime);
        widest->connections = std::max(widest->connections, one.connections);
        widest->connectionsPerAddress = std::max(widest->connectionsPerAddress, one.connectionsPerAddress);
    }
    widest->queueDepth = widest->connections;
    return *widest;
}

void ConnectorServer::listen(const Listening &listening)
{
    m_http = std::make_unique<HttpServer>(
        bounds(), m_services.scheduler,
        [this](const HttpServerRequest &request, const HttpServer::Answer &answer) { handle(request, answer); });
    m_http->trust(listening.proxies);
    auto done = m_http->listen(listening.address, listening.port, listening.tls);
    if (done && listening.tls && listening.plainPort)
        done = m_http->listen(listening.address, *listening.plainPort);
    if (!done)
        return Q_EMIT failed(done.error());
    m_services.database.watch(this, m_services.scheduler, [this] { storeChanged(); });
    maintain();
    Q_EMIT started();
}

void ConnectorServer::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_maintenance.cancel();
    m_refusalsDue.cancel();
    const auto finish = [this] {
        m_service.writeRefusals(m_services.scheduler.now(), [this] { m_leases.release(this, [this] { Q_EMIT stopped(); }); });
    };
    if (m_http)
        m_http->drain(finish);
    else
        finish();
}

QList<std::pair<QString, QUrl>> ConnectorServer::urls() const
{
    const QList<HttpServer::Listener> listeners = m_http ? m_http->listeners() : QList<HttpServer::Listener>();
    return urlsAt(listeners.value(0));
}

QList<std::pair<QString, QUrl>> ConnectorServer::plainUrls() const
{
    const QList<HttpServer::Listener> listeners = m_http ? m_http->listeners() : QList<HttpServer::Listener>();
    const auto plain = std::find_if(listeners.begin(), listeners.end(), [](const HttpServer::Listener &each) { return !each.tls; });
    return plain == listeners.end() ? QList<std::pair<QString, QUrl>>() : urlsAt(*plain);
}

QList<std::pair<QString, QUrl>> ConnectorServer::urlsAt(const HttpServer::Listener &listener) const
{
    QList<std::pair<QString, QUrl>> urls;
    QStringList names = m_served.connectors.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (!m_leases.isHeld(name))
            continue;
        QUrl url;
        url.setScheme(listener.tls ? u"https"_s : u"http"_s);
        url.setHost(listener.address);
        url.setPort(listener.port);
        url.setPath(u"/scep/"_s + name);
        urls.append({name, url});
    }
    return urls;
}

// Following the store

void ConnectorServer::load(std::function<void(Result<void>)> then)
{
    m_loading = true;
    m_services.pool.run(
        this,
        [&database = m_services.database, vault = m_vault, names = m_names, now = m_services.scheduler.now()]() -> Result<Served> {
            return database.readHere([&](Transaction &transaction) { return loadServed(transaction, vault, names, now); });
        },
        [this, then = std::move(then)](const Result<Served> &served) {
            m_loading = false;
            if (served)
                adopt(*served);
            then(served ? Result<void>() : fail(served.error()));
            if (std::exchange(m_changedMeanwhile, false))
                storeChanged();
        });
}

/// Something was committed, by whomever: when it was a connector or a CA, everything is read again.
void ConnectorServer::storeChanged()
{
    if (m_stopping)
        return;
    if (m_loading) {
        m_changedMeanwhile = true;
        return;
    }
    m_services.database.read(
        this, [](Transaction &transaction) { return CaStore::revision(transaction); },
        [this](const Result<qint64> &revision) {
            if (!revision || *revision == m_served.revision || m_loading || m_stopping)
                return;
            load([](const Result<void> &loaded) {
                if (!loaded) // what was served before goes on
                    qCWarning(lcConnector) << "connectors could not be read again:" << errcName(loaded.error().code)
                                           << loaded.error().detail;
            });
        });
}

void ConnectorServer::adopt(const Served &served)
{
    const bool first = m_http == nullptr;
    m_served = served;
    if (first)
        return;
    removeDeleted(served.deleting);
    for (const QString &name : m_leases.wanted()) { // gone, or its CA waits for a certificate again
        if (!served.connectors.contains(name) && !served.deleting.contains(name)) {
            m_leases.drop(name);
            m_away.remove(name);
        }
    }
    maintainCas();
    for (const auto &connector : served.connectors) // made since: it is served as soon as the lease is ours
        m_leases.want(connector->settings.name);
}

void ConnectorServer::removeDeleted(const QStringList &names)
{
    for (const QString &name : names) {
        if (!m_leases.isHeld(name)) // whoever serves it removes it
            continue;
        m_services.database.write(
            this,
            [name, guard = m_leases.guard(name)](Transaction &transaction) {
                return guard.check(transaction).and_then([&] { return ConnectorStore::remove(transaction, name); });
            },
            [](const Result<void> &) {});
        m_leases.drop(name);
    }
}

void ConnectorServer::maintain()
{
    m_maintenance = m_services.scheduler.after(maintenanceTime, [this] { maintain(); });
    maintainCas();
    if (urls().isEmpty()) // nothing is held here at present
        return;
    m_upkeep.run(m_served.connectors.values(), m_services.scheduler.now());
}

/// C9: what is counted is written when its hour has ended.
void ConnectorServer::followRefusals()
{
    const QDateTime end = m_service.refusalsUntil();
    if (m_refusalsDue || m_stopping || !end.isValid())
        return;
    m_refusalsDue = m_services.scheduler.at(end, [this] {
        m_refusalsDue.cancel();
        m_service.writeRefusals(m_services.scheduler.now());
    });
}

void ConnectorServer::maintainCas()
{
    QSet<qint64> seen;
    for (const auto &connector : std::as_const(m_served.connectors)) {
        if (!m_leases.isHeld(connector->settings.name)) // F5
            continue;
        for (const auto &generation : connector->generations) {
            if (!seen.contains(generation->id))
                maintain(*generation);
            seen.insert(generation->id);
        }
    }
}

AuditEntry ConnectorServer::audit(const QString &operation, const CaGeneration &generation) const
{
    return {0, m_services.scheduler.now(), u"server"_s, {}, operation, {}, generation.certificate->subject().toString(), u"done"_s};
}

void ConnectorServer::maintain(const CaGeneration &generation)
{
    const QDateTime now = m_services.scheduler.now();
    const AuditLog log(m_vault);
    const auto report = [](const auto &done) {
        if (!done)
            qCWarning(lcConnector) << "a CA could not be maintained:" << errcName(done.error().code) << done.error().detail;
    };
    const QDateTime nextUpdate = m_served.crlNextUpdates.value(generation.crlName());
    // One that ends with its CA is the last: no later one could be made.
    const bool isLast = nextUpdate >= generation.certificate->notAfter();
    if (generation.canIssue(now) && (!nextUpdate.isValid() || (nextUpdate < now.addDays(crlRefreshDays) && !isLast))) {
        m_services.pool.run(
            this,
            [&database = m_services.database, log, entry = audit(u"crl issued"_s, generation), generation, now] {
                return rebuildCrl(database, generation, now, [&](Transaction &transaction) { return log.append(transaction, entry); });
            },
            report);
    }
    if (raNeedsRenewal(generation, now)) {
        m_services.pool.run(
            this, [generation, &random = m_services.random, now] { return renewRa(generation, random, now); },
            [this, report, log, entry = audit(u"ra renewed"_s, generation)](const Result<CaGeneration> &renewed) {
                if (!renewed)
                    return report(renewed);
                const auto keep = [vault = m_vault, renewed = *renewed, log, entry](Transaction &transaction) {
                    return CaStore(vault).update(transaction, renewed).and_then([&] { return log.append(transaction, entry); });
                };
                m_services.database.write(this, keep, report);
            });
    }
    // C8: the next CA takes over when the current one ends, if no administrator has done it before.
    if (generation.state == GenerationState::Current && generation.certificate->notAfter() <= now) {
        const auto promote = [ca = generation.ca, log,
                              entry = audit(u"ca rollover: takes over"_s, generation)](Transaction &transaction) -> Result<void> {
            const auto next = CaStore::promoteNext(transaction, ca);
            if (!next) // there is none: nothing to do, and nothing to report every ten minutes
                return next.error().code == Errc::NotFound ? Result<void>() : next;
            return log.append(transaction, entry);
        };
        m_services.database.write(this, promote, report);
    }
}

// HTTP

std::shared_ptr<const ServedConnector> ConnectorServer::connectorAt(const QString &path) const
{
    if (ndesPaths().contains(path, Qt::CaseInsensitive))
        return m_served.connectors.value(m_served.defaultConnector);
    if (!path.startsWith(u"/scep/"_s))
        return nullptr;
    QString name = path.sliced(6);
    if (name.endsWith(u"/pkiclient.exe"_s, Qt::CaseInsensitive))
        name.chop(14);
    else if (name.endsWith(u'/'))
        name.chop(1);
    return m_served.connectors.value(name);
}

void ConnectorServer::handle(const HttpServerRequest &request, const HttpServer::Answer &answer)
{
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (path == u"/health"_s && reads)
        return answer(health(QHostAddress(request.peer).isLoopback()));
    if (path.startsWith(u"/crl/"_s) && reads)
        return answer(crl(path));
    const auto connector = connectorAt(path);
    if (!connector)
        return answer(text(404, "There is no connector at this address."));
    if (!connector->settings.acceptsAddress(request.peer))
        return answer(text(403, "This connector does not serve your network."));
    if (!isServed(connector, request, answer))
        return;
    if (!reads && request.method != "POST")
        return answer(notAllowed("GET, HEAD, POST"));
    if (request.body.size() > connector->settings.http.bodyBytes)
        return answer(text(413, "The message is too large."));
    scep(connector, request, answer);
}

void ConnectorServer::scep(const std::shared_ptr<const ServedConnector> &connector, const HttpServerRequest &request,
                           const HttpServer::Answer &answer)
{
    const QByteArray operation = parameter(request.query, "operation").value_or(QByteArray()).toLower();
    if (operation == "getcacaps")
        return answer({200, "text/plain", connector->capabilities});
    if (operation == "getcacert")
        return answer({200, connector->caContentType, connector->caCertificates});
    if (operation == "getnextcacert") {
        if (connector->nextCaCertificates.isEmpty())
            return answer(text(404, "The CA has no successor yet."));
        return answer({200, "application/x-x509-next-ca-cert", connector->nextCaCertificates});
    }
    if (operation != "pkioperation")
        return answer(text(400, operation.isEmpty() ? "The operation parameter is missing: this is the address of a SCEP server."
                                                    : "The operation is not one of SCEP's."));
    if (request.method == "POST")
        return pkiOperation(connector, request.body, request.peer, answer);
    if (request.method == "HEAD") // a safe method issues nothing (RFC 9110 §9.2.1)
        return answer(notAllowed("GET, POST"));
    const auto message = messageFromQuery(parameter(request.query, "message").value_or(QByteArray()));
    if (!message)
        return answer(text(400, "The message parameter is missing, or is not Base64."));
    pkiOperation(connector, *message, request.peer, answer);
}

void ConnectorServer::pkiOperation(const std::shared_ptr<const ServedConnector> &connector, const QByteArray &message,
                                   const QString &address, const HttpServer::Answer &answer)
{
    if (m_computing >= connector->settings.http.queueDepth) {
        HttpServerReply reply = text(503, "The server is busy.");
        reply.retryAfter = connector->settings.http.retryAfter;
        return answer(reply);
    }
    ++m_computing;
    m_service.handle(
        connector, message, address, m_services.scheduler.now(),
        [this, address, answer, ticket = m_pace.arrived(), retryAfter = connector->settings.http.retryAfter](const ScepAnswer &done) {
            --m_computing;
            ++m_answered;
            followRefusals();
            m_upkeep.answered(m_services.scheduler.now());
            give(done, ticket, address, retryAfter, answer);
        });
}

void ConnectorServer::give(const ScepAnswer &done, AnswerPace::Ticket ticket, const QString &address, std::chrono::seconds retryAfter,
                           const HttpServer::Answer &answer)
{
    HttpServerReply reply{200, "application/x-pki-message", done.body};
    if (done.kind == ScepAnswer::Kind::NotScep)
        reply = {400, "text/plain; charset=utf-8", done.body};
    else if (done.kind == ScepAnswer::Kind::Unavailable)
        reply = {503, "text/plain; charset=utf-8", done.body, retryAfter};
    const auto delay = done.costsWork ? m_failures.count(address, m_services.scheduler.now()) : std::chrono::milliseconds(0);
    if (done.isConcealed)
        return m_pace.answer(ticket, m_stopping ? 0ms : delay, [answer, reply] { answer(reply); });
    m_pace.forget(ticket);
    if (delay.count() == 0 || m_stopping)
        return answer(reply);
    auto alarm = std::make_shared<Alarm>();
    *alarm = m_services.scheduler.after(delay, [this, answer, reply, key = alarm.get()] {
        answer(reply);
        m_delayed.remove(key);
    });
    m_delayed.insert(alarm.get(), alarm);
}

HttpServerReply ConnectorServer::crl(const QString &path) const
{
    const QString name = path.sliced(5);
    const auto found = name.endsWith(u".crl"_s) ? m_served.crls.constFind(name.chopped(4)) : m_served.crls.constEnd();
    if (found == m_served.crls.constEnd())
        return text(404, "There is no such revocation list.");
    return {200, "application/pkix-crl", *found};
}

HttpServerReply ConnectorServer::health(bool inFull) const
{
    const HttpServerCounters counters = m_http->counters();
    QJsonArray notServed;
    for (const HeldLeases::Missing &each : away())
        notServed.append(awayJson(each));
    const bool whole = m_stopping || notServed.isEmpty();
    QJsonObject json{{u"status"_s, m_stopping ? u"stopping"_s
                                   : whole    ? u"ok"_s
                                              : u"incomplete"_s},
                     {u"connectors"_s, int(m_served.connectors.size() - notServed.size())},
                     {u"notServed"_s, notServed},
                     {u"connections"_s, counters.connections}};
    if (inFull) {
        json[u"computing"_s] = m_computing;
        json[u"messages"_s] = m_answered;
    }
    return {whole ? 200 : 503, "application/json", QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n'};
}

} // namespace scepter
