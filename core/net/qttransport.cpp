#include "core/net/qttransport.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/net/netreasons.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslConfiguration>

namespace scepter {
namespace {

constexpr qint64 readBuffer = 256 * 1024; // of a reply, before it is taken
constexpr int connectionsPerManager = 6;  // QNetworkAccessManager's own limit for a host

/// Reads http_proxy, https_proxy and no_proxy: only for users who asked for it.
class EnvironmentProxyFactory final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

QNetworkProxy explicitProxy(const QUrl &url)
{
    const bool socks = url.scheme().startsWith(u"socks"_s);
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), quint16(url.port(socks ? 1080 : 8080)),
                         url.userName(), url.password());
}

QString hostAndPort(const QUrl &url) { return u"%1:%2"_s.arg(url.host()).arg(url.port(url.scheme() == u"https"_s ? 443 : 80)); }

QString hostKey(const QUrl &url) { return url.scheme() + u"://"_s + hostAndPort(url); }

std::optional<QDateTime> parseHttpDate(const QByteArray &header)
{
    // IMF-fixdate of RFC 9110 §5.6.7
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// Seconds or a date, which counts by the server's own clock where it tells that.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    bool number = false;
    const qlonglong seconds = header.trimmed().toLongLong(&number);
    if (number)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    const auto when = parseHttpDate(header);
    return when ? std::optional(std::chrono::seconds(std::max<qint64>(0, now.secsTo(*when)))) : std::nullopt;
}

/// host:port of the HTTP proxy that a request to this URL goes through; empty for none.
QString httpProxyFor(const QNetworkAccessManager &manager, const QUrl &url)
{
    QNetworkProxy proxy = manager.proxy();
    if (manager.proxyFactory())
        proxy = manager.proxyFactory()->queryProxy(QNetworkProxyQuery(url)).value(0);
    const bool http = proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    return http ? u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port()) : QString();
}

/// QNetworkAccessManager reports a proxy that cannot be reached as the server itself (http) or as an unknown error (https).
bool mayBeTheProxy(const QNetworkReply &reply)
{
    const auto error = reply.error();
    if (reply.url().scheme() == u"https"_s)
        return error == QNetworkReply::UnknownNetworkError;
    return error == QNetworkReply::HostNotFoundError || error == QNetworkReply::ConnectionRefusedError;
}

Error networkError(const QNetworkReply &reply, const QList<QSslError> &tlsErrors)
{
    const QUrl url = reply.url();
    QString text = cleanText(reply.errorString());
    const QString proxy = mayBeTheProxy(reply) ? httpProxyFor(*reply.manager(), url) : QString();
    if (!proxy.isEmpty())
        return {Errc::ProxyFailed, text, reasonFacts(Reason::ProxyUnreachable, {proxy})};
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError: return {Errc::HostNotFound, text, {url.host()}};
    case QNetworkReply::ConnectionRefusedError: return {Errc::ConnectionRefused, text, {hostAndPort(url)}};
    case QNetworkReply::RemoteHostClosedError: return {Errc::ConnectionLost, text, {hostAndPort(url)}};
    case QNetworkReply::SslHandshakeFailedError:
        for (const QSslError &each : tlsErrors)
            text += u"; "_s + cleanText(each.errorString());
        return {Errc::TlsFailed, text,
                QStringList{hostAndPort(url)}
                    + (tlsErrors.isEmpty() ? reasonFacts(Reason::TlsHandshake) : reasonOf(tlsErrors.first().error()))};
    case QNetworkReply::ProtocolUnknownError: return {Errc::InvalidUrl, text, {cleanText(url.toString())}};
    default: break;
    }
    if (reply.error() > 100 && reply.error() < 200)
        return {Errc::ProxyFailed, text, reasonOf(reply.error())};
    return {Errc::NetworkFailed, text, QStringList{hostAndPort(url)} + reasonOf(reply.error())};
}

} // namespace

/// One request on its way: waits for admission, runs, reports once.
class QtTransport::Exchange final : public QObject {
public:
    Exchange(QtTransport &transport, HttpRequest request, Done done)
        : QObject(&transport),
          m_transport(transport),
          m_request(std::move(request)),
          m_host(hostKey(m_request.url)),
          m_done(std::move(done))
    {
    }
    ~Exchange() override { dropReply(); }

    const HttpRequest &request() const { return m_request; }
    const QString &host() const { return m_host; }
    /// Whose request it is, by number; nothing while it waits.
    std::optional<size_t> manager() const { return m_manager; }

    void send(QNetworkAccessManager &manager, size_t number)
    {
        m_manager = number;
        QNetworkRequest request(m_request.url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Scepter"_s);
        if (!m_request.extraCaPem.isEmpty()) {
            QSslConfiguration tls = request.sslConfiguration();
            tls.addCaCertificates(QSslCertificate::fromData(m_request.extraCaPem, QSsl::Pem));
            request.setSslConfiguration(tls);
        }
        if (m_request.method == HttpRequest::Method::Post) {
            request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
            m_reply = manager.post(request, m_request.body);
        } else {
            m_reply = manager.get(request);
        }
        connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
        connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
        connect(m_reply, &QNetworkReply::finished, this, &Exchange::complete);
        // Without a limit, the manager's thread takes from a fast server whatever comes, however slowly it is read here.
        m_reply->setReadBufferSize(readBuffer);
        m_deadline = m_transport.m_scheduler.after(m_request.timeout, [this] {
            const auto seconds = std::chrono::duration<double>(m_request.timeout).count();
            report(fail(Errc::Timeout, {}, {QString::number(seconds)}));
        });
    }

    /// Calls done, unless that has happened or nobody wants to know any more.
    void report(Result<HttpReply> result)
    {
        const Done done = std::exchange(m_done, nullptr);
        retire();
        if (done)
            done(std::move(result));
    }

    void abandon()
    {
        m_done = nullptr;
        retire();
    }

private:
    void takeAvailable()
    {
        // QIODevice makes room for all that it is asked for before it looks how much there is.
        m_body += m_reply->read(std::min(m_reply->bytesAvailable(), m_request.maxReply + 1 - m_body.size()));
    }

    void read()
    {
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        takeAvailable();
        if (m_body.size() > m_request.maxReply || announced > m_request.maxReply)
            report(fail(Errc::ReplyTooLarge, {}, {QString::number(m_request.maxReply)}));
    }

    void complete()
    {
        takeAvailable();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto error = m_reply->error();
        // Errors above 200 are statuses in disguise; those below are failures even when a status came.
        if (status == 0 || (error != QNetworkReply::NoError && error < 200))
            return report(fail(networkError(*m_reply, m_tlsErrors)));
        if (m_body.size() > m_request.maxReply)
            return report(fail(Errc::ReplyTooLarge, {}, {QString::number(m_request.maxReply)}));
        HttpReply reply{status, m_body};
        reply.contentType = cleanText(m_reply->header(QNetworkRequest::ContentTypeHeader).toString(), 200);
        reply.server = cleanText(QString::fromLatin1(m_reply->rawHeader("Server")).left(200));
        reply.date = parseHttpDate(m_reply->rawHeader("Date"));
        reply.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), reply.date.value_or(m_transport.m_scheduler.now()));
        const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!target.isEmpty())
            reply.location = m_request.url.resolved(target);
        qCDebug(lcNet) << m_request.url.toDisplayString(QUrl::RemoveQuery) << status << m_body.size() << "bytes";
        report(std::move(reply));
    }

    void retire()
    {
        if (m_retired)
            return;
        m_retired = true;
        m_deadline.cancel();
        dropReply();
        m_transport.release(this);
        deleteLater();
    }

    void dropReply()
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }

    QtTransport &m_transport;
    HttpRequest m_request;
    QString m_host;
    Done m_done;
    std::optional<size_t> m_manager;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    Alarm m_deadline;
    bool m_retired = false;
};

class QtTransport::ExchangeTicket final : public Ticket {
public:
    explicit ExchangeTicket(Exchange *exchange) : m_exchange(exchange) {}
    ~ExchangeTicket() override
    {
        if (m_exchange)
            m_exchange->abandon();
    }

private:
    QPointer<Exchange> m_exchange;
};

QtTransport::QtTransport(Scheduler &scheduler, ProxySettings proxy, int managers) : m_scheduler(scheduler)
{
    for (int i = 0; i < std::max(1, managers); ++i) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        switch (proxy.kind) {
        case ProxySettings::Kind::None: manager->setProxy(QNetworkProxy::NoProxy); break;
        case ProxySettings::Kind::Environment: manager->setProxyFactory(new EnvironmentProxyFactory); break;
        case ProxySettings::Kind::Explicit: manager->setProxy(explicitProxy(proxy.url)); break;
        }
        m_managers.push_back(std::move(manager));
    }
}

QtTransport::~QtTransport()
{
    m_hosts.clear();
    const QObjectList exchanges = children();
    qDeleteAll(exchanges);
}

std::unique_ptr<Ticket> QtTransport::exchange(HttpRequest request, Done done)
{
    auto *exchange = new Exchange(*this, std::move(request), std::move(done));
    const QUrl &url = exchange->request().url;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http"_s && url.scheme() != u"https"_s)) {
        QMetaObject::invokeMethod(
            exchange, [exchange, url] { exchange->report(fail(Errc::InvalidUrl, {}, {url.toString()})); }, Qt::QueuedConnection);
        return std::make_unique<ExchangeTicket>(exchange);
    }
    m_hosts[exchange->host()].waiting.push_back(exchange);
    admitNext(exchange->host());
    return std::make_unique<ExchangeTicket>(exchange);
}

void QtTransport::admitNext(const QString &host)
{
    const auto there = m_hosts.find(host);
    if (there == m_hosts.end())
        return;
    auto &[underWay, waiting] = there->second;
    underWay.resize(m_managers.size());
    while (!waiting.empty()) {
        const auto free = std::find_if(underWay.begin(), underWay.end(), [](int count) { return count < connectionsPerManager; });
        if (free == underWay.end())
            return;
        ++*free;
        Exchange *exchange = waiting.front();
        waiting.pop_front();
        const auto number = size_t(free - underWay.begin());
        exchange->send(*m_managers[number], number);
    }
}

void QtTransport::release(Exchange *exchange)
{
    const auto there = m_hosts.find(exchange->host());
    if (there == m_hosts.end()) // what never was admitted, such as an invalid URL
        return;
    Host &host = there->second;
    if (const auto manager = exchange->manager())
        --host.underWay[*manager];
    else
        std::erase(host.waiting, exchange);
    if (!host.waiting.empty())
        QMetaObject::invokeMethod(
            this, [this, name = exchange->host()] { admitNext(name); }, Qt::QueuedConnection);
    else if (std::all_of(host.underWay.begin(), host.underWay.end(), [](int count) { return count == 0; }))
        m_hosts.erase(there);
}

} // namespace scepter
