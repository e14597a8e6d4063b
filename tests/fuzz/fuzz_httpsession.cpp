// One connection's bytes, as a server gets them: in one piece, and again in pieces of a size that the first byte says.
#include "core/net/httpsession.h"
#include "tests/fuzz/fuzztarget.h"

#include <cstdlib>

using Phase = scepter::HttpSession::Phase;

/// Serves the bytes, and returns what reached the handler. What it leads to must not depend on how the bytes were cut.
static QByteArray serve(QByteArrayView bytes, qsizetype step, bool isProxy)
{
    qint64 held = 0;
    const scepter::HttpSessionContext context{{.headerBytes = 2048, .bodyBytes = 4096, .lingerBytes = 4096},
                                              [] { return QByteArray("Mon, 01 Mar 2027 12:00:00 GMT"); },
                                              {},
                                              [&held](qint64 change) { return (held += change) >= 0; }};
    QByteArray seen;
    {
        scepter::HttpSession session(context, QString(), isProxy);
        const auto settle = [&] {
            for (bool goesOn = true; goesOn;) {
                while (session.hasOutput())
                    session.written(session.output(1).first().size());
                const auto request = session.takeRequest();
                goesOn = request.has_value();
                if (!goesOn)
                    continue;
                seen += request->peer.toLatin1() + ' ' + request->method + ' ' + request->path + '?' + request->query + '\n' + request->body
                        + '\n';
                session.reply({200, "text/plain", request->body});
            }
        };
        for (qsizetype at = 0; at < bytes.size() && session.phase() != Phase::Closed; at += step) {
            session.receive(bytes.sliced(at, std::min(step, bytes.size() - at)));
            settle();
        }
        session.inputEnded();
        settle();
        if (session.phase() != Phase::Closed)
            std::abort();
    }
    if (held != 0)
        std::abort();
    return seen;
}

static void read(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const qsizetype step = 1 + uchar(bytes.first()) % 64;
    const bool isProxy = uchar(bytes.first()) & 0x80; // it may begin with a PROXY header
    const QByteArrayView stream = bytes.sliced(1);
    const QByteArray whole = serve(stream, std::max<qsizetype>(stream.size(), 1), isProxy);
    const QByteArray inPieces = serve(stream, step, isProxy);
    // The framing of chunks is measured by what waits, and longer streams reach that limit in pieces alone.
    if (stream.size() < 2048 && whole != inPieces)
        std::abort();
}
SCEPTER_FUZZ_TARGET(read)
