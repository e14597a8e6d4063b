#include "core/base/literals.h"
#include "core/net/httpsession.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;
using Phase = HttpSession::Phase;

namespace {

/// A session with everything around it in the test's hand.
class Rig {
public:
    explicit Rig(HttpServerBounds bounds = {}, bool isProxy = false)
        : m_isProxy(isProxy),
          m_context{bounds, [] { return "Mon, 01 Mar 2027 12:00:00 GMT"_ba; }, [this](int status) { refused.append(status); },
                    [this](qint64 change) { return (bodyBytes += change) <= m_context.bounds.bodyBytesAtOnce; }}
    {
    }
    void feed(const QByteArray &bytes)
    {
        session.receive(bytes);
        settle();
    }
    /// Answers each request with what it was, and takes what there is to write.
    void settle()
    {
        flush();
        while (auto request = session.takeRequest()) {
            requests.append(*request);
            if (!answers)
                return;
            session.reply({200, "text/plain", request->method + ' ' + request->path + '?' + request->query + ' ' + request->body});
            flush();
        }
    }
    void flush()
    {
        while (session.hasOutput()) {
            const QByteArrayView piece = session.output(1).first();
            const qsizetype step = std::min<qsizetype>(piece.size(), writeStep);
            written += piece.first(step).toByteArray();
            session.written(step);
        }
    }
    int status() const { return written.startsWith("HTTP/1.1 ") ? written.mid(9, 3).toInt() : 0; }

    QList<int> refused;
    qint64 bodyBytes = 0;
    QList<HttpServerRequest> requests;
    QByteArray written;
    bool answers = true;
    qsizetype writeStep = std::numeric_limits<qsizetype>::max();

private:
    const bool m_isProxy;
    HttpSessionContext m_context;

public:
    HttpSession session{m_context, u"192.0.2.7"_s, m_isProxy};
};

QByteArray get(const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

const QByteArray chunkedPost = "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nHost: trailer\r\nX: y\r\n\r\n";
const QByteArray lengthPost = "POST /l?q HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody";

QList<QByteArray> targets(const QList<HttpServerRequest> &requests)
{
    QList<QByteArray> all;
    for (const HttpServerRequest &request : requests)
        all.append(request.method + ' ' + request.path + ' ' + request.body);
    return all;
}

} // namespace

class TestHttpSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRequest();
    void byteByByte_data();
    void byteByByte();
    void twoPipelinedSplitAnywhere();
    void oneRequestAtATime();
    void boundedWhileComputing();
    void targets_data();
    void targets();
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void neverSmuggled_data();
    void neverSmuggled();
    void limits_data();
    void limits();
    void trickledFieldsAreCounted();
    void chunkFramingIsBounded();
    void trailersAreDropped();
    void bodyOfGetIsIgnored();
    void replies_data();
    void replies();
    void replyFieldsAreSafe();
    void keepAlive_data();
    void keepAlive();
    void expectContinue();
    void expectContinueIsJudgedFirst();
    void expectContinueWithBodyAtHand();
    void refusalLingers();
    void lingeringIsBounded();
    void closeWithMoreWaiting();
    void partialWrites();
    void time_data();
    void time();
    void timeBeginsAnew();
    void progressBeginsAnew();
    void inputEnds_data();
    void inputEnds();
    void halfClosedIsAnswered();
    void drain_data();
    void drain();
    void bodiesTogetherAreBounded();
    void proxyHeader_data();
    void proxyHeader();
    void proxyHeaderSplitAnywhere();
    void proxyHeaderHasItsTime();
};

void TestHttpSession::aRequest()
{
    Rig rig;
    rig.feed(
        "POST /scep/a%20b?operation=PKIOperation&message=%2B HTTP/1.1\r\nHost: ca.example:8080\r\nContent-Type: a/b\r\ncontent-length: 3\r\n\r\nxyz");
    QCOMPARE(rig.requests.size(), 1);
    const HttpServerRequest &request = rig.requests.first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/scep/a%20b");
    QCOMPARE(request.query, "operation=PKIOperation&message=%2B");
    QCOMPARE(request.body, "xyz");
    QCOMPARE(request.peer, u"192.0.2.7"_s);
    QCOMPARE(request.header("CONTENT-TYPE"), "a/b");
    QCOMPARE(request.header("Accept"), QByteArray());
    QCOMPARE(rig.session.phase(), Phase::Idle);
    QVERIFY(rig.refused.isEmpty());
}

void TestHttpSession::byteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("GET") << get("/a?b") << "GET /a "_ba;
    QTest::newRow("length") << lengthPost << "POST /l body"_ba;
    QTest::newRow("chunked") << chunkedPost << "POST /c hello world"_ba;
    QTest::newRow("empty line before") << "\r\n" + get("/a") << "GET /a "_ba;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n\r\n"_ba
                              << "GET / "_ba;
}

void TestHttpSession::byteByByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    Rig rig;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QVERIFY2(rig.requests.isEmpty(), QByteArray::number(i).constData());
        rig.feed(bytes.mid(i, 1));
    }
    QCOMPARE(::targets(rig.requests), QList<QByteArray>{expected});
    QCOMPARE(rig.status(), 200);
    QCOMPARE(rig.bodyBytes, 0);
}

void TestHttpSession::twoPipelinedSplitAnywhere()
{
    const QList<QByteArray> expected{"POST /c hello world", "POST /l body", "GET /end "};
    const QByteArray bytes = chunkedPost + lengthPost + get("/end");
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        Rig rig;
        rig.feed(bytes.left(split));
        rig.feed(bytes.mid(split));
        QCOMPARE(::targets(rig.requests), expected);
        QCOMPARE(rig.written.count("HTTP/1.1 200 OK\r\n"), 3);
        QVERIFY(rig.written.indexOf("hello world") < rig.written.indexOf("POST /l?q body"));
        QVERIFY(rig.written.endsWith("GET /end? "));
        QCOMPARE(rig.session.phase(), Phase::Idle);
    }
}

void TestHttpSession::oneRequestAtATime()
{
    Rig rig;
    rig.answers = false;
    rig.feed(get("/1") + get("/2"));
    QCOMPARE(rig.requests.size(), 1);
    QCOMPARE(rig.session.phase(), Phase::Computing);
    rig.feed(get("/3"));
    QCOMPARE(rig.requests.size(), 1);
    rig.session.reply({});
    rig.settle();
    QCOMPARE(::targets(rig.requests), (QList<QByteArray>{"GET /1 ", "GET /2 "}));
}

void TestHttpSession::boundedWhileComputing()
{
    Rig rig;
    rig.answers = false;
    rig.feed(get("/1"));
    QVERIFY(rig.session.wantsInput()); // to see the client leave
    int fed = 0;
    for (; rig.session.wantsInput() && fed < 10'000; ++fed)
        rig.feed(get("/more"));
    QVERIFY2(fed < 1000, QByteArray::number(fed).constData());
    rig.answers = true;
    rig.session.reply({});
    rig.settle();
    QCOMPARE(rig.requests.size(), 1 + fed);
    QVERIFY(rig.session.wantsInput());
}

void TestHttpSession::targets_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("origin") << "GET /a/b?c=d?e"_ba
                            << "/a/b"_ba
                            << "c=d?e"_ba;
    QTest::newRow("root") << "GET /"_ba
                          << "/"_ba
                          << ""_ba;
    QTest::newRow("two slashes") << "GET //a"_ba
                                 << "//a"_ba
                                 << ""_ba;
    QTest::newRow("URL inside the query") << "GET /a?u=http://b/c"_ba
                                          << "/a"_ba
                                          << "u=http://b/c"_ba;
    QTest::newRow("absolute") << "GET http://host:80/a?b"_ba
                              << "/a"_ba
                              << "b"_ba;
    QTest::newRow("absolute https") << "POST HTTPS://host/a"_ba
                                    << "/a"_ba
                                    << ""_ba;
    QTest::newRow("absolute without path") << "GET http://host"_ba
                                           << "/"_ba
                                           << ""_ba;
    QTest::newRow("absolute with query only") << "GET http://host?a/b"_ba
                                              << "/"_ba
                                              << "a/b"_ba;
    QTest::newRow("asterisk") << "OPTIONS *"_ba
                              << "*"_ba
                              << ""_ba;
}

void TestHttpSession::targets()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    Rig rig;
    rig.feed(line + " HTTP/1.1\r\nHost: other\r\n\r\n");
    QCOMPARE(rig.requests.size(), 1);
    QCOMPARE(rig.requests.first().path, path);
    QCOMPARE(rig.requests.first().query, query);
}

void TestHttpSession::accepted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty Host") << "GET / HTTP/1.1\r\nHost:\r\n\r\n"_ba;
    QTest::newRow("IPv6 Host") << "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"_ba;
    QTest::newRow("spaces around a value") << "POST / HTTP/1.1\r\nHost: \t a \t\r\nContent-Length:  0 \r\n\r\n"_ba;
    QTest::newRow("Transfer-Encoding in capitals") << "POST / HTTP/1.1\r\nHost: a\r\nTRANSFER-ENCODING: Chunked\r\n\r\n0\r\n\r\n"_ba;
    QTest::newRow("unknown method") << "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"_ba;
    QTest::newRow("octets in a value") << "GET / HTTP/1.1\r\nHost: a\r\nX: \xc3\xa5\r\n\r\n"_ba;
    QTest::newRow("Expect of HTTP/1.0") << "GET / HTTP/1.0\r\nExpect: miracles\r\n\r\n"_ba;
    QTest::newRow("Upgrade") << "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n"_ba;
}

void TestHttpSession::accepted()
{
    QFETCH(QByteArray, bytes);
    Rig rig;
    rig.feed(bytes);
    QCOMPARE(rig.requests.size(), 1);
    QCOMPARE(rig.status(), 200);
}

void TestHttpSession::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto fields = [](const char *name, const QByteArray &lines, int status, const QByteArray &body = "") {
        QTest::newRow(name) << "POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n" + body << status;
    };
    const auto whole = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
    const auto chunks = [](const char *name, const QByteArray &body, int status = 400) {
        QTest::newRow(name) << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body << status;
    };
    // The request line
    whole("no HTTP", "\x16\x03\x01\x02", 400);
    whole("HTTP/0.9", "GET /\r\n\r\n", 400);
    whole("HTTP/2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    whole("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505);
    whole("HTTP/0.9 by name", "GET / HTTP/0.9\r\n\r\n", 505);
    whole("HTTP/11", "GET / HTTP/11\r\nHost: a\r\n\r\n", 400);
    whole("http/1.1", "GET / http/1.1\r\nHost: a\r\n\r\n", 400);
    whole("HTTP/1.1x", "GET / HTTP/1.1x\r\nHost: a\r\n\r\n", 400);
    whole("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("tab", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("space before", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("two empty lines before", "\r\n\r\n" + get("/"), 400);
    whole("no method", "/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("colon in the method", "GE:T / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("relative", "GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("ftp", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("no authority", "GET http:///a HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    whole("user in the authority", "GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    // Lines
    whole("bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400);
    whole("bare LF after a field", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n", 400);
    whole("bare LFs at the end", "GET / HTTP/1.1\r\nHost: a\n\n", 400);
    whole("bare CR", "GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n", 400);
    whole("CR CR LF", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400);
    whole("NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \0y\r\n\r\n"_ba, 400);
    fields("vertical tab before chunked",
           "Transfer-Encoding:\x0b"
           "chunked\r\n",
           400);
    fields("space before the colon", "Content-Length : 0\r\n", 400);
    fields("tab before the colon", "Transfer-Encoding\t: chunked\r\n", 400);
    fields("no colon", "Content-Length\r\n", 400);
    fields("empty name", ": x\r\n", 400);
    fields("folded", "X: a\r\n b\r\n", 400);
    fields("folded coding", "Transfer-Encoding:\r\n chunked\r\n", 400);
    whole("folded request line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400);
    // Host
    whole("no Host", "GET / HTTP/1.1\r\n\r\n", 400);
    whole("no Host with an absolute target", "GET http://a/ HTTP/1.1\r\n\r\n", 400);
    whole("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400);
    whole("two Hosts of HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n", 400);
    whole("two in one Host", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400);
    whole("path in Host", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400);
    whole("user in Host", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400);
    // Framing
    fields("length and chunked", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", 400, "0\r\n\r\n");
    fields("chunked and length", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", 400, "0\r\n\r\n");
    fields("length and other coding", "Content-Length: 4\r\nTransfer-Encoding: xchunked\r\n", 400, "body");
    fields("other coding and length", "Transfer-Encoding: identity\r\nContent-Length: 4\r\n", 400, "body");
    fields("two lengths", "Content-Length: 4\r\nContent-Length: 5\r\n", 400, "body");
    fields("the same length twice", "Content-Length: 4\r\nContent-Length: 4\r\n", 400, "body");
    fields("list of lengths", "Content-Length: 4, 4\r\n", 400, "body");
    fields("empty length", "Content-Length:\r\n", 400);
    fields("length with a sign", "Content-Length: +4\r\n", 400, "body");
    fields("negative length", "Content-Length: -1\r\n", 400, "body");
    fields("hexadecimal length", "Content-Length: 0x4\r\n", 400, "body");
    fields("length with a point", "Content-Length: 4.0\r\n", 400, "body");
    fields("length and a word", "Content-Length: 4 4\r\n", 400, "body");
    fields("length in quotes", "Content-Length: \"4\"\r\n", 400, "body");
    fields("length beyond 64 bits", "Content-Length: 18446744073709551620\r\n", 400, "body");
    fields("length of 64 bits", "Content-Length: 18446744073709551615\r\n", 413, "body");
    fields("xchunked", "Transfer-Encoding: xchunked\r\n", 501, "0\r\n\r\n");
    fields("gzip, chunked", "Transfer-Encoding: gzip, chunked\r\n", 501, "0\r\n\r\n");
    fields("chunked, gzip", "Transfer-Encoding: chunked, gzip\r\n", 501, "0\r\n\r\n");
    fields("chunked, chunked", "Transfer-Encoding: chunked, chunked\r\n", 501, "0\r\n\r\n");
    fields("comma before chunked", "Transfer-Encoding: ,chunked\r\n", 501, "0\r\n\r\n");
    fields("comma behind chunked", "Transfer-Encoding: chunked,\r\n", 501, "0\r\n\r\n");
    fields("chunked in quotes", "Transfer-Encoding: \"chunked\"\r\n", 501, "0\r\n\r\n");
    fields("chunked with a parameter", "Transfer-Encoding: chunked;q=1\r\n", 501, "0\r\n\r\n");
    fields("identity", "Transfer-Encoding: identity\r\n", 501);
    fields("empty coding", "Transfer-Encoding:\r\n", 501);
    fields("two codings", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", 400, "0\r\n\r\n");
    fields("two codings the other way", "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n", 400, "0\r\n\r\n");
    whole("chunked of HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    fields("expectation", "Expect: miracles\r\nContent-Length: 4\r\n", 417);
    fields("expectations", "Expect: 100-continue, miracles\r\nContent-Length: 4\r\n", 417);
    fields("body too large", "Content-Length: 262145\r\n", 413);
    // Chunks
    chunks("chunk without size", "\r\nhello\r\n0\r\n\r\n");
    chunks("chunk size with a sign", "+5\r\nhello\r\n0\r\n\r\n");
    chunks("chunk size with 0x", "0x5\r\nhello\r\n0\r\n\r\n");
    chunks("space before the chunk size", " 5\r\nhello\r\n0\r\n\r\n");
    chunks("no number", "g\r\nhello\r\n0\r\n\r\n");
    chunks("chunk size beyond 64 bits", "10000000000000005\r\nhello\r\n0\r\n\r\n");
    chunks("longer than its size", "5\r\nhelloX\r\n0\r\n\r\n");
    chunks("shorter than its size", "6\r\nhello\r\n0\r\n\r\n");
    chunks("chunk size and bare LF", "5\nhello\r\n0\r\n\r\n");
    chunks("chunk and bare LF", "5\r\nhello\n0\r\n\r\n");
    chunks("chunk size and CR alone", "5\rXhello\r\n0\r\n\r\n");
    chunks("extension with bare LF", "5;a\nb\r\nhello\r\n0\r\n\r\n");
    chunks("extension without name", "5;\r\nhello\r\n0\r\n\r\n");
    chunks("length in the trailer", "0\r\nContent-Length: 5\r\n\r\n");
    chunks("coding in the trailer", "0\r\nTransfer-Encoding: chunked\r\n\r\n");
    chunks("trailer without colon", "0\r\nX\r\n\r\n");
    chunks("chunk too large", "40001\r\n", 413);
    chunks("chunks too large", "40000\r\n" + QByteArray(0x40000, 'x') + "\r\n1\r\nx\r\n0\r\n\r\n", 413);
}

void TestHttpSession::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const bool trickle : {false, true}) {
        if (trickle && bytes.size() > 1000)
            continue;
        Rig rig;
        for (qsizetype i = 0; trickle && i < bytes.size(); ++i)
            rig.feed(bytes.mid(i, 1));
        if (!trickle)
            rig.feed(bytes + get("/smuggled"));
        QVERIFY2(rig.requests.isEmpty(), ::targets(rig.requests).join(", ").constData());
        QVERIFY2(rig.status() == status, rig.written.constData());
        QCOMPARE(rig.refused, QList<int>{status});
        QCOMPARE(rig.written.count("HTTP/1.1"), 1 + (status == 505 ? 1 : 0)); // its reason names the version
        QVERIFY2(rig.written.contains("\r\nConnection: close\r\n"), rig.written.constData());
        QVERIFY2(rig.written.contains("\r\nContent-Type: text/plain; charset=utf-8\r\n"), rig.written.constData());
        QVERIFY(rig.written.endsWith(".\n"));
        QCOMPARE(rig.session.phase(), Phase::Lingering);
        QCOMPARE(rig.bodyBytes, 0);
    }
}

/// What a body holds is never a request.
void TestHttpSession::neverSmuggled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("expected");
    const QByteArray inner = get("/smuggled");
    const QByteArray size = QByteArray::number(inner.size());
    QTest::newRow("length") << "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + "\r\n\r\n" + inner + get("/b")
                            << QList<QByteArray>{"POST /a " + inner, "GET /b "};
    QTest::newRow("GET") << "GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + "\r\n\r\n" + inner + get("/b")
                         << QList<QByteArray>{"GET /a ", "GET /b "};
    QTest::newRow("HEAD") << "HEAD /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + "\r\n\r\n" + inner + get("/b")
                          << QList<QByteArray>{"HEAD /a ", "GET /b "};
    QTest::newRow("chunked GET") << "GET /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + QByteArray::number(inner.size(), 16) + "\r\n" + inner + "\r\n0\r\n\r\n" + get("/b")
                                 << QList<QByteArray>{"GET /a ", "GET /b "};
    QTest::newRow("other names") << "POST /a HTTP/1.1\r\nHost: a\r\nContent_Length: 0\r\nX-Transfer-Encoding: chunked\r\nContent-Length: "
                                        + size + "\r\n\r\n" + inner + get("/b")
                                 << QList<QByteArray>{"POST /a " + inner, "GET /b "};
    QTest::newRow("zeros before the length") << "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 000" + size + "\r\n\r\n" + inner + get("/b")
                                             << QList<QByteArray>{"POST /a " + inner, "GET /b "};
}

void TestHttpSession::neverSmuggled()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, expected);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        Rig rig;
        rig.feed(bytes.left(split));
        rig.feed(bytes.mid(split));
        QCOMPARE(::targets(rig.requests), expected);
    }
}

void TestHttpSession::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto sized = [](qsizetype total, const QByteArray &before, const QByteArray &after) -> QByteArray {
        return before + QByteArray(total - before.size() - after.size(), 'x') + after;
    };
    QTest::newRow("largest target") << sized(1000, "GET /", " HTTP/1.1\r\nHost: a\r\n\r\n") << 200;
    QTest::newRow("largest field") << sized(1000, "GET / HTTP/1.1\r\nHost: a\r\nX: ", "\r\n\r\n") << 200;
    QTest::newRow("target and field too large") << sized(1001, "GET /", " HTTP/1.1\r\nHost: a\r\n\r\n") << 431;
    QTest::newRow("target too long") << sized(2000, "GET /", " HTTP/1.1\r\nHost: a\r\n\r\n") << 414;
    QTest::newRow("target without end") << sized(1000, "GET /", "") << 414;
    QTest::newRow("field too large") << sized(1001, "GET / HTTP/1.1\r\nHost: a\r\nX: ", "\r\n\r\n") << 431;
    QTest::newRow("field without end") << sized(1000, "GET / HTTP/1.1\r\nHost: a\r\nX: ", "") << 431;
    QTest::newRow("largest body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n" + QByteArray(100, 'b') << 200;
    QTest::newRow("body too large") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n"_ba << 413;
    QTest::newRow("largest chunks") << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           + QByteArray("1\r\nx\r\n").repeated(100) + "0\r\n\r\n"
                                    << 200;
    QTest::newRow("chunks too large") << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                             + QByteArray("1\r\nx\r\n").repeated(101)
                                      << 413;
}

void TestHttpSession::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        Rig rig({.headerBytes = 1000, .bodyBytes = 100});
        for (qsizetype i = 0; i < bytes.size(); i += step)
            rig.feed(bytes.mid(i, step));
        QVERIFY2(rig.status() == status, rig.written.constData());
    }
}

/// Each packet one whole field: the parser alone would never see its limit.
void TestHttpSession::trickledFieldsAreCounted()
{
    Rig rig;
    rig.feed("GET / HTTP/1.1\r\nHost: a\r\n");
    int fields = 0;
    for (; rig.written.isEmpty() && fields < 10'000; ++fields)
        rig.feed("X-Field: value\r\n");
    QCOMPARE(rig.status(), 431);
    QVERIFY(fields <= 16 * 1024 / 16);
}

void TestHttpSession::chunkFramingIsBounded()
{
    const QByteArray header = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    {
        Rig rig({.headerBytes = 1000, .bodyBytes = 1000});
        rig.feed(header + "1;" + QByteArray(2000, 'x'));
        QCOMPARE(rig.status(), 413);
    }
    {
        Rig rig({.headerBytes = 1000, .bodyBytes = 1000});
        rig.feed(header + "0\r\n" + QByteArray("X: y\r\n").repeated(500));
        QCOMPARE(rig.status(), 413);
    }
    {
        Rig rig({.headerBytes = 1000, .bodyBytes = 1000});
        rig.feed(header);
        for (int i = 0; i < 100 && rig.written.isEmpty(); ++i)
            rig.feed("1;" + QByteArray(900, 'x') + "\r\nx\r\n");
        QCOMPARE(rig.status(), 413);
    }
}

void TestHttpSession::trailersAreDropped()
{
    Rig rig;
    rig.feed(chunkedPost);
    QCOMPARE(rig.requests.first().headers.size(), 2);
    QCOMPARE(rig.requests.first().header("Host"), "a");
    QCOMPARE(rig.requests.first().header("X"), QByteArray());
}

void TestHttpSession::bodyOfGetIsIgnored()
{
    Rig rig;
    rig.feed("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody");
    QCOMPARE(rig.requests.first().body, QByteArray());
    QCOMPARE(rig.session.phase(), Phase::Idle);
}

void TestHttpSession::replies_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<HttpServerReply>("reply");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray date = "Date: Mon, 01 Mar 2027 12:00:00 GMT\r\n";
    QTest::newRow("body") << get("/") << HttpServerReply{200, "a/b", "body"}
                          << "HTTP/1.1 200 OK\r\n" + date + "Content-Type: a/b\r\nContent-Length: 4\r\n\r\nbody";
    QTest::newRow("empty") << get("/") << HttpServerReply{404} << "HTTP/1.1 404 Not Found\r\n" + date + "Content-Length: 0\r\n\r\n";
    QTest::newRow("HEAD") << "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"_ba << HttpServerReply{200, "a/b", "body"}
                          << "HTTP/1.1 200 OK\r\n" + date + "Content-Type: a/b\r\nContent-Length: 4\r\n\r\n";
    QTest::newRow("204") << get("/") << HttpServerReply{204, {}, "x"} << "HTTP/1.1 204 No Content\r\n" + date + "\r\n";
    QTest::newRow("304") << get("/") << HttpServerReply{304, {}, "x"} << "HTTP/1.1 304 Not Modified\r\n" + date + "\r\n";
    QTest::newRow("Retry-After") << get("/") << HttpServerReply{503, {}, {}, std::chrono::seconds(7)}
                                 << "HTTP/1.1 503 Service Unavailable\r\n" + date + "Content-Length: 0\r\nRetry-After: 7\r\n\r\n";
    QTest::newRow("fields") << get("/") << HttpServerReply{405, {}, {}, {}, {{"Allow", "GET"}, {"X", "y"}}}
                            << "HTTP/1.1 405 Method Not Allowed\r\n" + date + "Content-Length: 0\r\nAllow: GET\r\nX: y\r\n\r\n";
    QTest::newRow("impossible status") << get("/") << HttpServerReply{100}
                                       << "HTTP/1.1 500 Internal Server Error\r\n" + date + "Content-Length: 0\r\n\r\n";
    QTest::newRow("Connection: close") << "GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n"_ba << HttpServerReply{200, {}, "b"}
                                       << "HTTP/1.1 200 OK\r\n" + date + "Content-Length: 1\r\nConnection: close\r\n\r\nb";
}

void TestHttpSession::replies()
{
    QFETCH(QByteArray, request);
    QFETCH(HttpServerReply, reply);
    QFETCH(QByteArray, expected);
    Rig rig;
    rig.answers = false;
    rig.feed(request);
    rig.session.reply(reply);
    rig.flush();
    QCOMPARE(rig.written, expected);
}

void TestHttpSession::replyFieldsAreSafe()
{
    Rig rig;
    rig.answers = false;
    rig.feed(get("/"));
    rig.session.reply({200, "a\r\nSet-Cookie: b", {}, {}, {{"X", "y\r\nEvil: z"}, {"Ev\nil", "z"}, {"", "z"}}});
    rig.flush();
    QCOMPARE(rig.written, "HTTP/1.1 200 OK\r\nDate: Mon, 01 Mar 2027 12:00:00 GMT\r\nContent-Length: 0\r\n\r\n");
}

void TestHttpSession::keepAlive_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("HTTP/1.1") << "GET / HTTP/1.1\r\nHost: a\r\n"_ba << true << QByteArray();
    QTest::newRow("HTTP/1.1 close") << "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, close\r\n"_ba << false << "close"_ba;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n"_ba << false << "close"_ba;
    QTest::newRow("HTTP/1.0 keep-alive") << "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n"_ba << true << "keep-alive"_ba;
}

void TestHttpSession::keepAlive()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, keeps);
    QFETCH(QByteArray, field);
    Rig rig;
    rig.feed(head + "\r\n");
    QCOMPARE(rig.session.phase(), keeps ? Phase::Idle : Phase::Closed);
    QCOMPARE(rig.written.contains("Connection: "), !field.isEmpty());
    QVERIFY(field.isEmpty() || rig.written.contains(QByteArray("\r\nConnection: " + field + "\r\n")));
    rig.feed(head + "\r\n");
    QCOMPARE(rig.requests.size(), keeps ? 2 : 1);
}

void TestHttpSession::expectContinue()
{
    Rig rig;
    rig.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 4\r\n\r\n");
    QCOMPARE(rig.written, "HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(rig.session.phase(), Phase::Body);
    rig.feed("body");
    QVERIFY(rig.written.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"));
    QCOMPARE(rig.requests.first().body, "body");
}

void TestHttpSession::expectContinueIsJudgedFirst()
{
    Rig rig;
    rig.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n");
    QCOMPARE(rig.status(), 413);
    QVERIFY(!rig.written.contains("100 Continue"));
}

void TestHttpSession::expectContinueWithBodyAtHand()
{
    Rig rig;
    rig.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbo");
    rig.feed("dy");
    QCOMPARE(rig.status(), 200);
    Rig nothing;
    nothing.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(nothing.status(), 200);
}

void TestHttpSession::refusalLingers()
{
    Rig rig;
    rig.session.receive("GET / HTTP/9.9\r\n\r\n");
    QCOMPARE(rig.session.phase(), Phase::Refusing);
    QVERIFY(rig.session.wantsInput());
    rig.session.receive(get("/more"));
    rig.flush();
    QCOMPARE(rig.session.phase(), Phase::Lingering);
    rig.feed(get("/more"));
    QVERIFY(rig.requests.isEmpty());
    rig.session.inputEnded();
    QCOMPARE(rig.session.phase(), Phase::Closed);
}

void TestHttpSession::lingeringIsBounded()
{
    Rig rig({.lingerBytes = 10'000});
    rig.feed("x\r\n\r\n");
    for (int i = 0; i < 9; ++i)
        rig.feed(QByteArray(1000, 'x'));
    QCOMPARE(rig.session.phase(), Phase::Lingering);
    rig.feed(QByteArray(1000, 'x'));
    QCOMPARE(rig.session.phase(), Phase::Closed);
}

void TestHttpSession::closeWithMoreWaiting()
{
    Rig rig;
    rig.feed("GET / HTTP/1.0\r\n\r\n" + get("/more"));
    QCOMPARE(rig.requests.size(), 1);
    QCOMPARE(rig.session.phase(), Phase::Lingering); // closing now would take the reply back
}

void TestHttpSession::partialWrites()
{
    Rig whole, byBytes;
    byBytes.writeStep = 1;
    for (Rig *rig : {&whole, &byBytes})
        rig->feed(get("/1") + lengthPost + get("/3"));
    QCOMPARE(byBytes.written, whole.written);
    QCOMPARE(byBytes.requests.size(), 3);
}

void TestHttpSession::time_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<std::chrono::milliseconds>("allowed");
    QTest::addColumn<int>("status");
    const HttpServerBounds bounds;
    QTest::newRow("fresh") << ""_ba << bounds.headerTime << 0;
    QTest::newRow("header") << "GET"_ba << bounds.headerTime << 408;
    QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbod"_ba << bounds.bodyTime << 408;
    QTest::newRow("idle") << get("/") << bounds.idleTime << 0;
    QTest::newRow("lingering") << "x\r\n\r\n"_ba << bounds.lingerTime << 0;
}

void TestHttpSession::time()
{
    QFETCH(QByteArray, before);
    QFETCH(std::chrono::milliseconds, allowed);
    QFETCH(int, status);
    Rig rig;
    if (!before.isEmpty())
        rig.feed(before);
    QCOMPARE(rig.session.timeAllowed(), std::optional(allowed));
    rig.written.clear();
    rig.session.timeUp();
    rig.flush();
    QCOMPARE(rig.status(), status);
    QCOMPARE(rig.session.phase(), status == 408 ? Phase::Lingering : Phase::Closed);
    QCOMPARE(rig.bodyBytes, 0);
}

void TestHttpSession::timeBeginsAnew()
{
    Rig rig;
    rig.answers = false;
    quint32 last = rig.session.episode();
    const auto isNew = [&] { return std::exchange(last, rig.session.episode()) != last; };
    rig.feed("POST / HTTP/1.1\r\n");
    QVERIFY(isNew());
    rig.feed("Host: a\r\n");
    QVERIFY(!isNew()); // a header that trickles gets no more time
    rig.feed("Content-Length: 4\r\n\r\n");
    QVERIFY(isNew());
    rig.feed("bod");
    QVERIFY(!isNew());
    rig.feed("y");
    QVERIFY(isNew());
    QVERIFY(!rig.session.timeAllowed()); // the handler's time
    rig.session.timeUp();
    QCOMPARE(rig.session.phase(), Phase::Computing);
    rig.session.reply({});
    QVERIFY(isNew());
    QCOMPARE(rig.session.timeAllowed(), std::optional(HttpServerBounds().writeTime));
    rig.flush();
    QVERIFY(isNew());
    QCOMPARE(rig.session.phase(), Phase::Idle);
}

void TestHttpSession::progressBeginsAnew()
{
    Rig rig;
    rig.answers = false;
    rig.feed(get("/"));
    rig.session.reply({200, {}, QByteArray(200'000, 'x')});
    const quint32 begun = rig.session.episode();
    rig.session.written(60'000);
    QCOMPARE(rig.session.episode(), begun);
    rig.session.written(6'000);
    QVERIFY(rig.session.episode() != begun);
    rig.session.timeUp();
    QCOMPARE(rig.session.phase(), Phase::Closed);
}

void TestHttpSession::inputEnds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("fresh") << ""_ba;
    QTest::newRow("header") << "GET / HTTP/1.1\r\n"_ba;
    QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbod"_ba;
    QTest::newRow("chunks") << "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"_ba;
    QTest::newRow("idle") << get("/");
}

void TestHttpSession::inputEnds()
{
    QFETCH(QByteArray, before);
    Rig rig;
    rig.feed(before);
    rig.session.inputEnded();
    QCOMPARE(rig.session.phase(), Phase::Closed);
    QCOMPARE(rig.requests.size(), before == get("/") ? 1 : 0);
    QCOMPARE(rig.bodyBytes, 0);
}

void TestHttpSession::halfClosedIsAnswered()
{
    Rig rig;
    rig.answers = false;
    rig.feed(get("/1") + get("/2"));
    rig.session.inputEnded();
    QCOMPARE(rig.session.phase(), Phase::Computing);
    QVERIFY(!rig.session.wantsInput());
    rig.answers = true;
    rig.session.reply({});
    rig.settle();
    QCOMPARE(rig.requests.size(), 2);
    QCOMPARE(rig.written.count("200 OK"), 2);
    QCOMPARE(rig.session.phase(), Phase::Closed);
}

void TestHttpSession::drain_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("status");
    QTest::newRow("fresh") << ""_ba << 0;
    QTest::newRow("header") << "GET / HTTP/1.1\r\n"_ba << 503;
    QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbod"_ba << 503;
    QTest::newRow("computing") << get("/") << 200;
    QTest::newRow("computing, with another behind") << get("/") + get("/2") << 200;
}

void TestHttpSession::drain()
{
    QFETCH(QByteArray, before);
    QFETCH(int, status);
    Rig rig;
    rig.answers = false;
    rig.feed(before);
    rig.session.drain();
    if (rig.session.phase() == Phase::Computing)
        rig.session.reply({});
    rig.settle();
    QCOMPARE(rig.status(), status);
    QVERIFY(status == 0 || rig.written.contains("\r\nConnection: close\r\n"));
    QCOMPARE(rig.written.contains("\r\nRetry-After: 5\r\n"), status == 503);
    QVERIFY(rig.session.phase() == Phase::Closed || rig.session.phase() == Phase::Lingering);
    QVERIFY(rig.requests.size() <= 1);
}

void TestHttpSession::bodiesTogetherAreBounded()
{
    Rig rig({.bodyBytesAtOnce = 50'000});
    rig.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" + QByteArray(50'000, 'x'));
    QCOMPARE(rig.status(), 0);
    QCOMPARE(rig.bodyBytes, 50'000);
    rig.feed("x");
    QCOMPARE(rig.status(), 503);
    QVERIFY(rig.written.contains("\r\nRetry-After: 5\r\n"));
    QCOMPARE(rig.bodyBytes, 0);
}

// PROXY protocol (O6)

static const QByteArray lineOfProxy = "PROXY TCP4 198.51.100.9 192.0.2.1 56324 80\r\n";
static QByteArray blockOfProxy()
{
    return QByteArray("\r\n\r\n\0\r\nQUIT\n", 12) + QByteArray::fromHex("2111000cc6336409c0000201dc040050");
}

void TestHttpSession::proxyHeader_data()
{
    QTest::addColumn<bool>("isProxy");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("peer");
    QTest::newRow("v1") << true << lineOfProxy + get("/a") << 200 << u"198.51.100.9"_s;
    QTest::newRow("v2") << true << blockOfProxy() + get("/a") << 200 << u"198.51.100.9"_s;
    QTest::newRow("none") << true << get("/a") << 200 << u"192.0.2.7"_s;
    QTest::newRow("an empty line instead") << true << "\r\n" + get("/a") << 200 << u"192.0.2.7"_s;
    QTest::newRow("an empty line behind it") << true << lineOfProxy + "\r\n" + get("/a") << 200 << u"198.51.100.9"_s;
    QTest::newRow("UNKNOWN") << true << "PROXY UNKNOWN\r\n" + get("/a") << 200 << u"192.0.2.7"_s;
    QTest::newRow("malformed") << true << "PROXY TCP4 x y 1 2\r\n" + get("/a") << 400 << QString();
    QTest::newRow("twice") << true << lineOfProxy + lineOfProxy + get("/a") << 400 << QString();
    QTest::newRow("before the second request") << true << get("/a") + lineOfProxy + get("/b") << 400 << u"192.0.2.7"_s;
    QTest::newRow("v1 of a stranger") << false << lineOfProxy + get("/a") << 400 << QString();
    QTest::newRow("v2 of a stranger") << false << blockOfProxy() + get("/a") << 400 << QString();
}

void TestHttpSession::proxyHeader()
{
    QFETCH(bool, isProxy);
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, peer);
    Rig rig({}, isProxy);
    rig.feed(bytes);
    QCOMPARE(rig.written.mid(rig.written.lastIndexOf("HTTP/1.1 ") + 9, 3).toInt(), status);
    QCOMPARE(rig.requests.size(), peer.isEmpty() ? 0 : 1);
    if (!peer.isEmpty())
        QCOMPARE(rig.requests.first().peer, peer);
    QCOMPARE(rig.session.takeClient().has_value(), peer == u"198.51.100.9"_s || QTest::currentDataTag() == "twice"_ba);
}

void TestHttpSession::proxyHeaderSplitAnywhere()
{
    for (const QByteArray &start : {lineOfProxy, blockOfProxy()}) {
        const QByteArray bytes = start + get("/a") + get("/b");
        for (qsizetype split = 0; split <= bytes.size(); ++split) {
            Rig rig({}, true);
            rig.feed(bytes.left(split));
            rig.feed(bytes.mid(split));
            QCOMPARE(::targets(rig.requests), (QList<QByteArray>{"GET /a ", "GET /b "}));
            QCOMPARE(rig.requests.last().peer, u"198.51.100.9"_s);
        }
    }
}

void TestHttpSession::proxyHeaderHasItsTime()
{
    Rig rig({}, true);
    rig.feed("PROXY TCP4 ");
    QCOMPARE(rig.session.phase(), Phase::Header);
    QCOMPARE(rig.session.timeAllowed(), HttpServerBounds().headerTime);
    rig.session.timeUp();
    rig.flush();
    QCOMPARE(rig.status(), 408);
}

QTEST_GUILESS_MAIN(TestHttpSession)
#include "tst_httpsession.moc"
