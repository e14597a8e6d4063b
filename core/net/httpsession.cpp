#include "core/net/httpsession.h"

#include "core/base/literals.h"
#include "core/net/httprequestparser.h"
#include "core/net/trustedproxies.h"

namespace scepter {
namespace {

constexpr qsizetype writeStep = 64 * 1024; // a client that takes this much in writeTime may go on

/// What a look at the bytes of a header finds.
struct HeaderScan {
    qsizetype end = -1; ///< behind the empty line; -1 when that has not come
    qsizetype seen = 0; ///< need not be looked at again
    const char *offence = nullptr;
};

/// Where the header ends, and whether it holds what two readers could understand differently: a line that ends in a bare LF, a bare CR, a
/// control character, a folded line (RFC 9112 §2.2, §5.2). Looks at each byte once.
HeaderScan scanHeader(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype i = from; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const char before = i > 0 ? bytes[i - 1] : '\0';
        if (before == '\r' && c != '\n')
            return {-1, i, "A CR stands alone."};
        if (c == '\n') {
            if (before != '\r')
                return {-1, i, "A line ends without CR."};
            if (i >= 3 && bytes[i - 2] == '\n')
                return {i + 1, i, nullptr};
        } else if ((uchar(c) < 0x20 && c != '\t' && c != '\r') || c == 0x7f) {
            return {-1, i, "There is a control character."};
        } else if ((c == ' ' || c == '\t') && (i == 0 || before == '\n')) {
            return {-1, i, "A line begins with a space."};
        } else if (c == '\r' && i == 0) {
            return {-1, i, "There is no request line."};
        }
    }
    return {-1, bytes.size(), nullptr};
}

bool isSafeField(const QByteArray &name, const QByteArray &value)
{
    const auto breaks = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return !name.isEmpty() && !std::any_of(name.begin(), name.end(), breaks) && !std::any_of(value.begin(), value.end(), breaks);
}

} // namespace

HttpSession::HttpSession(const HttpSessionContext &context, QString peer, bool isProxy)
    : m_context(context), m_peer(std::move(peer)), m_mayHaveProxyHeader(isProxy)
{
}

HttpSession::~HttpSession() { holdBody(0); }

void HttpSession::enter(Phase phase)
{
    m_phase = phase;
    ++m_episode;
    m_writtenInEpisode = 0;
    if (phase == Phase::Closed) {
        m_input.clear();
        m_output.clear();
        m_parser.reset();
        holdBody(0);
    }
}

void HttpSession::receive(QByteArrayView bytes)
{
    if (m_phase == Phase::Closed || m_inputEnded)
        return;
    if (m_phase == Phase::Refusing || m_phase == Phase::Lingering) {
        m_discarded += bytes.size();
        if (m_discarded > m_context.bounds.lingerBytes)
            enter(Phase::Closed);
        return;
    }
    m_input.append(bytes);
    advance();
}

void HttpSession::inputEnded()
{
    m_inputEnded = true;
    if (m_phase == Phase::Lingering)
        enter(Phase::Closed);
    else
        advance();
}

bool HttpSession::wantsInput() const
{
    if (m_inputEnded)
        return false;
    switch (m_phase) {
    case Phase::Ready:
    case Phase::Computing:
    case Phase::Writing: return m_input.size() < m_context.bounds.headerBytes;
    case Phase::Closed: return false;
    default: return true;
    }
}

/// Reads on as far as the bytes reach.
void HttpSession::advance()
{
    bool goesOn = true;
    while (goesOn) {
        switch (m_phase) {
        case Phase::Idle: goesOn = beginRequest(); break;
        case Phase::Header: goesOn = m_mayHaveProxyHeader ? readProxyHeader() : readHeader(); break;
        case Phase::Body: goesOn = readBody(); break;
        default: return;
        }
    }
    // A request that will never be whole is not answered: whoever ends in the middle of one has gone.
    if (m_inputEnded && (m_phase == Phase::Idle || m_phase == Phase::Header || m_phase == Phase::Body))
        enter(Phase::Closed);
}

/// RFC 9112 §2.2: one empty line before a request is skipped.
bool HttpSession::beginRequest()
{
    if (m_draining) {
        enter(Phase::Closed);
        return false;
    }
    if (!m_skippedLine && !m_mayHaveProxyHeader && m_input.startsWith("\r\n")) {
        m_input.remove(0, 2);
        m_skippedLine = true;
    }
    if (m_input.isEmpty()) {
        m_input = QByteArray(); // an idle connection holds no memory
        return false;
    }
    m_scanned = 0;
    enter(Phase::Header);
    return true;
}

void HttpSession::setPeer(const QString &peer)
{
    m_peer = peer;
    m_mayHaveProxyHeader = false;
}

/// Before the first request, and with a header's time.
bool HttpSession::readProxyHeader()
{
    const ProxyHeader header = proxyHeaderOf(m_input);
    if (header.kind == ProxyHeader::Kind::Partial)
        return false;
    m_mayHaveProxyHeader = false;
    if (header.kind == ProxyHeader::Kind::Malformed) {
        refuse(400, "The PROXY header is malformed.");
        return false;
    }
    m_input.remove(0, header.size);
    if (!header.source.isEmpty()) {
        m_peer = header.source;
        m_client = header.source;
    }
    enter(Phase::Idle);
    return true;
}

bool HttpSession::readHeader()
{
    if (!m_skippedLine && m_scanned == 0 && m_input.startsWith('\r')) {
        if (m_input.size() == 1)
            return false;
        if (m_input[1] == '\n') {
            enter(Phase::Idle);
            return true;
        }
    }
    const qsizetype limit = m_context.bounds.headerBytes;
    const HeaderScan scan = scanHeader(QByteArrayView(m_input).first(std::min(m_input.size(), limit)), m_scanned);
    m_scanned = scan.seen;
    m_isHead = m_input.startsWith("HEAD ");
    if (scan.offence) {
        refuse(400, scan.offence);
        return false;
    }
    if (scan.end < 0 && m_input.size() >= limit) {
        const bool inRequestLine = !QByteArrayView(m_input).first(limit).contains('\n');
        refuse(inRequestLine ? 414 : 431, inRequestLine ? "The request target is too long." : "The header is too large.");
        return false;
    }
    if (scan.end < 0)
        return false;
    m_parser = std::make_unique<HttpRequestParser>(m_context.bounds.bodyBytes);
    if (const auto judged = m_parser->readHeader(QByteArrayView(m_input).first(scan.end)); !judged) {
        refuse(judged.error().status, judged.error().reason);
        return false;
    }
    m_input.remove(0, scan.end);
    m_bodyOnWire = 0;
    enter(Phase::Body);
    // A client that has begun with the body does not wait (RFC 9110 §10.1.1).
    if (m_parser->expectsContinue() && !m_parser->isComplete() && m_input.isEmpty())
        m_output.push_back("HTTP/1.1 100 Continue\r\n\r\n"_ba);
    return true;
}

bool HttpSession::readBody()
{
    const auto used = m_parser->readBody(m_input);
    if (!used) {
        refuse(used.error().status, used.error().reason);
        return false;
    }
    m_input.remove(0, *used);
    m_bodyOnWire += *used;
    if (m_parser->isComplete()) {
        finishRequest();
        return false;
    }
    // What chunks may cost beside their contents: sizes, extensions, trailers.
    const qsizetype framing = m_context.bounds.headerBytes;
    if (m_input.size() > framing || m_bodyOnWire > 8 * m_context.bounds.bodyBytes + framing) {
        refuse(413, "The framing of the body is too large.");
        return false;
    }
    holdBody(m_parser->bodySize() + m_input.size());
    return false;
}

void HttpSession::finishRequest()
{
    holdBody(0);
    m_isHead = m_parser->isHead();
    m_isHttp10 = m_parser->isHttp10();
    m_keepsAlive = m_parser->keepsAlive();
    m_skippedLine = false;
    m_fresh = false;
    enter(Phase::Ready);
}

/// Tells the context how much of a body is held; refuses the request when all of them together are too much.
void HttpSession::holdBody(qsizetype size)
{
    const qsizetype change = size - std::exchange(m_bodyHeld, size);
    if (change == 0 || !m_context.bodyBytes || m_context.bodyBytes(change) || change < 0)
        return;
    refuse(503, "The server is busy.");
}

std::optional<HttpServerRequest> HttpSession::takeRequest()
{
    if (m_phase != Phase::Ready)
        return std::nullopt;
    enter(Phase::Computing);
    HttpServerRequest request = m_parser->take();
    m_parser.reset();
    request.peer = m_peer;
    return request;
}

void HttpSession::reply(const HttpServerReply &reply)
{
    Q_ASSERT(m_phase == Phase::Computing);
    if (m_phase != Phase::Computing)
        return;
    m_keepsAlive = m_keepsAlive && !m_draining;
    enter(Phase::Writing);
    send(reply);
}

void HttpSession::refuse(int status, const QByteArray &reason)
{
    if (m_context.refused)
        m_context.refused(status);
    m_keepsAlive = false;
    m_isHttp10 = false;
    m_discarded = m_input.size();
    m_input = QByteArray();
    m_parser.reset();
    holdBody(0);
    enter(Phase::Refusing);
    HttpServerReply reply{status, "text/plain; charset=utf-8"_ba, reason + '\n'};
    if (status == 503)
        reply.retryAfter = m_context.bounds.retryAfter;
    send(reply);
}

void HttpSession::send(const HttpServerReply &reply)
{
    const int status = reply.status >= 200 && reply.status <= 599 ? reply.status : 500;
    const bool bodiless = status == 204 || status == 304;
    QByteArray head;
    head.reserve(256);
    head += "HTTP/1.1 " + QByteArray::number(status) + ' ' + httpReasonPhrase(status) + "\r\nDate: " + m_context.date() + "\r\n";
    const auto field = [&head](const QByteArray &name, const QByteArray &value) {
        if (isSafeField(name, value))
            head += name + ": " + value + "\r\n";
    };
    if (!reply.contentType.isEmpty())
        field("Content-Type", reply.contentType);
    if (!bodiless)
        field("Content-Length", QByteArray::number(reply.body.size()));
    if (reply.retryAfter)
        field("Retry-After", QByteArray::number(qint64(reply.retryAfter->count())));
    for (const auto &[name, value] : reply.headers)
        field(name, value);
    if (!m_keepsAlive)
        field("Connection", "close");
    else if (m_isHttp10)
        field("Connection", "keep-alive");
    m_output.push_back(head + "\r\n");
    if (!bodiless && !m_isHead && !reply.body.isEmpty())
        m_output.push_back(reply.body);
}

QList<QByteArrayView> HttpSession::output(qsizetype count) const
{
    QList<QByteArrayView> pieces;
    for (const QByteArray &piece : m_output) {
        if (pieces.size() == count)
            break;
        pieces.append(pieces.isEmpty() ? QByteArrayView(piece).sliced(m_writtenOfFirst) : QByteArrayView(piece));
    }
    return pieces;
}

void HttpSession::written(qsizetype count)
{
    m_writtenInEpisode += count;
    while (count > 0 && !m_output.empty()) {
        const qsizetype step = std::min(count, m_output.front().size() - m_writtenOfFirst);
        count -= step;
        m_writtenOfFirst += step;
        if (m_writtenOfFirst == m_output.front().size()) {
            m_output.pop_front();
            m_writtenOfFirst = 0;
        }
    }
    if (!m_output.empty()) {
        if (m_phase != Phase::Body && m_writtenInEpisode >= writeStep)
            enter(m_phase); // its time begins anew
        return;
    }
    // A socket that is closed with something unread in it takes the reply back (RFC 9112 §9.6).
    const bool mayHoldMore = !m_inputEnded && (m_phase == Phase::Refusing || !m_input.isEmpty());
    if (m_phase == Phase::Refusing || (m_phase == Phase::Writing && !m_keepsAlive)) {
        enter(mayHoldMore ? Phase::Lingering : Phase::Closed);
    } else if (m_phase == Phase::Writing) {
        enter(Phase::Idle);
        advance();
    }
}

std::optional<std::chrono::milliseconds> HttpSession::timeAllowed() const
{
    const HttpServerBounds &bounds = m_context.bounds;
    switch (m_phase) {
    case Phase::Idle: return m_fresh ? bounds.headerTime : bounds.idleTime;
    case Phase::Header: return bounds.headerTime;
    case Phase::Body: return bounds.bodyTime;
    case Phase::Ready:
    case Phase::Computing: return std::nullopt;
    case Phase::Writing:
    case Phase::Refusing: return bounds.writeTime;
    case Phase::Lingering: return bounds.lingerTime;
    case Phase::Closed: break;
    }
    return std::chrono::milliseconds(0);
}

void HttpSession::timeUp()
{
    if (m_phase == Phase::Header || m_phase == Phase::Body)
        refuse(408, "The request took too long to arrive.");
    else if (timeAllowed())
        enter(Phase::Closed);
}

void HttpSession::drain()
{
    m_draining = true;
    if (m_phase == Phase::Idle)
        enter(Phase::Closed);
    else if (m_phase == Phase::Header || m_phase == Phase::Body)
        refuse(503, "The server is ending.");
}

} // namespace scepter
