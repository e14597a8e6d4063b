#include "core/client/scepexchange.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr int maxRedirects = 5;

/// The same host, and never from https to http. The port may change: a server's plain port may send to its TLS port.
bool mayFollow(const QUrl &from, const QUrl &to, bool httpOnly)
{
    const bool web = to.scheme() == u"http"_s || (to.scheme() == u"https"_s && !httpOnly);
    const bool downgrade = from.scheme() == u"https"_s && to.scheme() == u"http"_s;
    return web && !downgrade && from.host().compare(to.host(), Qt::CaseInsensitive) == 0;
}

QString firstLines(const QByteArray &body) { return cleanText(QString::fromUtf8(body.left(600)).simplified().left(300)); }

bool isRedirect(const HttpReply &reply) { return reply.status >= 300 && reply.status < 400 && !reply.location.isEmpty(); }

} // namespace

void ScepExchange::run(Operation operation, const QByteArray &message, bool post, Done done)
{
    m_done = std::move(done);
    m_redirects = 0;
    m_request = HttpRequest{operationUrl(m_server.url, operation, post ? QByteArray() : message)};
    m_request.timeout = m_server.timeout;
    m_request.extraCaPem = m_server.extraCaPem;
    if (post) {
        m_request.method = HttpRequest::Method::Post;
        m_request.body = message;
        m_request.contentType = "application/x-pki-message";
    }
    dispatch();
}

void ScepExchange::dispatch()
{
    m_ticket = m_transport.exchange(m_request, [this](Result<HttpReply> reply) { handle(std::move(reply)); });
}

void ScepExchange::handle(Result<HttpReply> reply)
{
    if (reply && isRedirect(*reply)) {
        if (++m_redirects <= maxRedirects && mayFollow(m_request.url, reply->location, m_server.httpOnly)) {
            m_request.url = reply->location; // the method and the body stay as they were
            return dispatch();
        }
        const QUrl from = m_request.url.adjusted(QUrl::RemoveQuery), to = reply->location.adjusted(QUrl::RemoveQuery);
        reply = fail(Errc::RedirectRefused, u"HTTP %1"_s.arg(reply->status), {from.toString(), cleanText(to.toString())});
    } else if (reply && reply->status != 200) {
        const QString text = firstLines(reply->body);
        QStringList facts{QString::number(reply->status), text};
        if ((reply->status == 429 || reply->status == 503) && reply->retryAfter)
            facts += QString::number(reply->retryAfter->count());
        reply = fail(Errc::HttpStatus, text, facts);
    }
    const Done done = std::exchange(m_done, nullptr);
    done(std::move(reply));
}

} // namespace scepter
