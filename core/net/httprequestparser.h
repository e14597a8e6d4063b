#pragma once
#include "core/net/httpservermessages.h"

#include <tl/expected.hpp>

#include <memory>

namespace scepter {

/// One request, from bytes to values, and the judgement of its framing (RFC 9112 §3, §6, §7). The syntax is read by Boost.Beast; what that
/// lets through although two readers might understand it differently is refused here.
class HttpRequestParser {
public:
    /// What the client is told before its connection is closed.
    struct Refusal {
        int status = 400;
        QByteArray reason = {}; ///< one English line
    };
    explicit HttpRequestParser(qsizetype bodyLimit);
    ~HttpRequestParser();

    /// One whole header, from the request line to the empty line, which holds neither control characters nor folded lines.
    tl::expected<void, Refusal> readHeader(QByteArrayView header);
    /// As much of the body as these bytes give. Returns how many were used; the rest has to be shown again, with more behind it.
    tl::expected<qsizetype, Refusal> readBody(QByteArrayView bytes);

    bool isComplete() const;
    bool expectsContinue() const; ///< the client waits for a 100 before it sends the body
    bool keepsAlive() const;
    bool isHead() const;
    bool isHttp10() const;
    qsizetype bodySize() const; ///< so far
    HttpServerRequest take();

private:
    class Parser;
    std::unique_ptr<Parser> m_parser;
};

/// The reason phrase of a status ("Not Found").
QByteArray httpReasonPhrase(int status);

} // namespace scepter
