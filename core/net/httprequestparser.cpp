#include "core/net/httprequestparser.h"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/status.hpp>

namespace scepter {

namespace http = boost::beast::http;
using boost::beast::string_view;
using ErrorCode = boost::beast::error_code;
using Refusal = HttpRequestParser::Refusal;

namespace {

QByteArray bytes(string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

bool equalsIgnoringCase(const QByteArray &a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

/// Two words and "HTTP/" DIGIT "." DIGIT: then only the number is wrong.
bool endsWithVersion(QByteArrayView requestLine)
{
    const QByteArrayView end = requestLine.last(std::min<qsizetype>(requestLine.size(), 9));
    return end.size() == 9 && std::count(requestLine.begin(), requestLine.end(), ' ') == 2 && end.startsWith(" HTTP/") && end[6] >= '0'
           && end[6] <= '9' && end[7] == '.' && end[8] >= '0' && end[8] <= '9';
}

/// RFC 3986 §3.2.2 and a port, loosely: nothing that ends a host or begins another.
bool isHost(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || QByteArrayView("-._~:[]%!$&'()*+;=").contains(c);
    });
}

Refusal refusalOf(const ErrorCode &error, QByteArrayView header)
{
    if (error == http::error::body_limit)
        return {413, "The body is too large."};
    if (error == http::error::bad_version && endsWithVersion(header.first(std::max<qsizetype>(header.indexOf('\r'), 0))))
        return {505, "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    return {400, "The request is malformed: " + QByteArray::fromStdString(error.message()) + '.'};
}

} // namespace

/// Collects what Beast's parser finds. Trailer fields come through the same door as fields, and are dropped.
class HttpRequestParser::Parser final : public http::basic_parser<true> {
public:
    tl::expected<void, Refusal> judge();
    void removeBodyOfGet();

    HttpServerRequest request;
    QByteArray target;
    int version = 11;
    bool headerDone = false;
    bool expectsContinue = false;

private:
    tl::expected<void, Refusal> judgeTarget();
    tl::expected<void, Refusal> judgeHost();
    tl::expected<void, Refusal> judgeFraming();
    tl::expected<void, Refusal> judgeExpect();

    void on_request_impl(http::verb, string_view method, string_view requestTarget, int requestVersion, ErrorCode &) override
    {
        request.method = bytes(method);
        target = bytes(requestTarget);
        version = requestVersion;
    }
    void on_response_impl(int, string_view, int, ErrorCode &) override {}
    void on_field_impl(http::field, string_view name, string_view value, ErrorCode &) override
    {
        if (!headerDone)
            request.headers.append({bytes(name), bytes(value)});
    }
    void on_header_impl(ErrorCode &) override { headerDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &) override
    {
        // At most a page ahead of what has come: whoever announces much has not sent it yet.
        request.body.reserve(qsizetype(std::min<std::uint64_t>(length.value_or(0), 16 * 1024)));
    }
    std::size_t on_body_impl(string_view body, ErrorCode &) override
    {
        request.body.append(body.data(), qsizetype(body.size()));
        return body.size();
    }
    void on_chunk_header_impl(std::uint64_t, string_view, ErrorCode &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view body, ErrorCode &error) override { return on_body_impl(body, error); }
    void on_finish_impl(ErrorCode &) override { removeBodyOfGet(); }
};

void HttpRequestParser::Parser::removeBodyOfGet()
{
    if (request.method == "GET" || request.method == "HEAD")
        request.body.clear();
}

tl::expected<void, Refusal> HttpRequestParser::Parser::judge()
{
    return judgeTarget().and_then([this] { return judgeHost(); }).and_then([this] { return judgeFraming(); }).and_then([this] {
        return judgeExpect();
    });
}

/// RFC 9112 §3.2: the origin form, the absolute form, and the asterisk form for OPTIONS.
tl::expected<void, Refusal> HttpRequestParser::Parser::judgeTarget()
{
    QByteArray rest = target;
    const qsizetype scheme = rest.startsWith('/') ? -1 : rest.indexOf("://");
    if (scheme > 0) {
        const QByteArray name = rest.first(scheme).toLower();
        const qsizetype authorityEnd = [&] {
            for (qsizetype i = scheme + 3; i < rest.size(); ++i)
                if (rest[i] == '/' || rest[i] == '?')
                    return i;
            return rest.size();
        }();
        const QByteArray authority = rest.sliced(scheme + 3, authorityEnd - scheme - 3);
        if ((name != "http" && name != "https") || authority.isEmpty() || !isHost(authority))
            return tl::unexpected(Refusal{400, "The request target is no URL of this server."});
        rest = rest.sliced(authorityEnd);
        if (!rest.startsWith('/'))
            rest.prepend('/');
    }
    const bool asterisk = rest == "*" && request.method == "OPTIONS";
    if ((!rest.startsWith('/') && !asterisk) || rest.contains('#'))
        return tl::unexpected(Refusal{400, "The request target is no path."});
    const qsizetype mark = rest.indexOf('?');
    request.path = mark < 0 ? rest : rest.first(mark);
    request.query = mark < 0 ? QByteArray() : rest.sliced(mark + 1);
    return {};
}

/// RFC 9112 §3.2: a request of HTTP/1.1 without Host, any with two, and any with a wrong one is refused.
tl::expected<void, Refusal> HttpRequestParser::Parser::judgeHost()
{
    const QList<QByteArray> hosts = request.all("Host");
    if (hosts.size() > 1)
        return tl::unexpected(Refusal{400, "There is more than one Host field."});
    if (hosts.isEmpty() && version >= 11)
        return tl::unexpected(Refusal{400, "There is no Host field."});
    if (!hosts.isEmpty() && !isHost(hosts.first()))
        return tl::unexpected(Refusal{400, "The Host field is malformed."});
    return {};
}

/// RFC 9112 §6: exactly one way to tell where the body ends.
tl::expected<void, Refusal> HttpRequestParser::Parser::judgeFraming()
{
    const QList<QByteArray> lengths = request.all("Content-Length");
    const QList<QByteArray> codings = request.all("Transfer-Encoding");
    if (!lengths.isEmpty() && !codings.isEmpty())
        return tl::unexpected(Refusal{400, "There are both Content-Length and Transfer-Encoding."});
    if (lengths.size() > 1 || codings.size() > 1)
        return tl::unexpected(Refusal{400, "The length of the body is given more than once."});
    if (!lengths.isEmpty() && !std::all_of(lengths.first().begin(), lengths.first().end(), [](char c) { return c >= '0' && c <= '9'; }))
        return tl::unexpected(Refusal{400, "Content-Length is no number."});
    if (codings.isEmpty())
        return {};
    if (version < 11)
        return tl::unexpected(Refusal{400, "HTTP/1.0 has no Transfer-Encoding."});
    // Beast takes "xchunked" for another coding and reads no body at all, and takes "gzip, chunked" for chunked.
    if (!equalsIgnoringCase(codings.first(), "chunked"))
        return tl::unexpected(Refusal{501, "The only Transfer-Encoding known here is chunked."});
    return {};
}

/// RFC 9110 §10.1.1: an expectation of HTTP/1.0 is ignored.
tl::expected<void, Refusal> HttpRequestParser::Parser::judgeExpect()
{
    if (version < 11)
        return {};
    for (const QByteArray &expectation : request.all("Expect")) {
        if (!equalsIgnoringCase(expectation, "100-continue"))
            return tl::unexpected(Refusal{417, "The only expectation known here is 100-continue."});
        expectsContinue = true;
    }
    return {};
}

HttpRequestParser::HttpRequestParser(qsizetype bodyLimit) : m_parser(std::make_unique<Parser>())
{
    m_parser->body_limit(std::uint64_t(bodyLimit));
    m_parser->header_limit(std::numeric_limits<std::uint32_t>::max()); // the header is whole, and was measured before
}

HttpRequestParser::~HttpRequestParser() = default;

tl::expected<void, Refusal> HttpRequestParser::readHeader(QByteArrayView header)
{
    ErrorCode error;
    const std::size_t used = m_parser->put(boost::asio::const_buffer(header.data(), size_t(header.size())), error);
    // What is wrong with the framing counts more than that the body is too large.
    if (error && error != http::error::body_limit)
        return tl::unexpected(refusalOf(error, header));
    m_parser->headerDone = true;
    if (const auto judged = m_parser->judge(); !judged)
        return judged;
    if (error || qsizetype(used) != header.size())
        return tl::unexpected(refusalOf(error ? error : http::make_error_code(http::error::bad_field), header));
    return {};
}

tl::expected<qsizetype, Refusal> HttpRequestParser::readBody(QByteArrayView bytes)
{
    qsizetype used = 0;
    // Beast asserts that it has five octets of the last chunk when it looks at that again. No chunked body can end in fewer than
    // "0 CRLF CRLF", so that nothing is held up by waiting for them.
    const qsizetype least = m_parser->chunked() ? 5 : 1;
    while (!m_parser->is_done() && bytes.size() - used >= least) {
        ErrorCode error;
        const QByteArrayView rest = bytes.sliced(used);
        used += qsizetype(m_parser->put(boost::asio::const_buffer(rest.data(), size_t(rest.size())), error));
        if (error == http::error::need_more)
            break;
        if (error)
            return tl::unexpected(refusalOf(error, {}));
    }
    return used;
}

bool HttpRequestParser::isComplete() const { return m_parser->is_done(); }
bool HttpRequestParser::expectsContinue() const { return m_parser->expectsContinue; }
bool HttpRequestParser::keepsAlive() const { return m_parser->keep_alive(); }
bool HttpRequestParser::isHead() const { return m_parser->request.method == "HEAD"; }
bool HttpRequestParser::isHttp10() const { return m_parser->version < 11; }
qsizetype HttpRequestParser::bodySize() const { return m_parser->request.body.size(); }
HttpServerRequest HttpRequestParser::take() { return std::move(m_parser->request); }

QByteArray httpReasonPhrase(int status) { return bytes(http::obsolete_reason(http::int_to_status(unsigned(status)))); }

QList<QByteArray> HttpServerRequest::all(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers)
        if (equalsIgnoringCase(key, name))
            values.append(value);
    return values;
}

QByteArray HttpServerRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers)
        if (equalsIgnoringCase(key, name))
            return value;
    return {};
}

} // namespace scepter
