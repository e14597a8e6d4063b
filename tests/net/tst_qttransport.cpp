#include "core/base/literals.h"
#include "core/net/qttransport.h"
#include "tests/support/httpendpoint.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <arpa/inet.h>
#include <atomic>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace scepter;

namespace {

/// A server that answers these very bytes to whatever comes.
class RawServer {
public:
    explicit RawServer(QByteArray answer)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort())); }

private:
    QTcpServer m_server;
};

/// A server on a thread of its own that streams chunks without end, for as long as somebody takes them.
class EndlessServer {
public:
    explicit EndlessServer(QByteArray status) : m_status(std::move(status))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 1) != 0
            || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("cannot listen on loopback");
        m_port = ntohs(address.sin_port);
        m_thread.reset(QThread::create([this] { serve(); }));
        m_thread->start();
    }
    ~EndlessServer()
    {
        m_go.release();
        m_thread->wait();
        ::close(m_listener);
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port)); }
    bool wasAsked() const { return m_asked; }
    /// Lets it stream, and waits until nobody takes any more, or more has gone than anybody should have taken.
    qint64 taken()
    {
        m_go.release();
        m_thread->wait();
        return m_sent;
    }
    static constexpr qint64 most = 128 * 1024 * 1024;

private:
    void serve()
    {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        char request[4096];
        if (socket < 0 || ::read(socket, request, sizeof(request)) <= 0)
            return;
        m_asked = true;
        m_go.acquire();
        QByteArray block = "HTTP/1.1 " + m_status + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
        // Whether it is taken is seen after a second without room: a slow machine lets this pass, and never fail.
        pollfd room{socket, POLLOUT, 0};
        while (m_sent < most && ::poll(&room, 1, 1000) == 1 && (room.revents & (POLLERR | POLLHUP)) == 0) {
            const ssize_t count = ::send(socket, block.constData(), size_t(block.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (count < 0)
                break;
            m_sent += count;
            block.remove(0, count);
            if (block.isEmpty())
                block = chunk;
        }
        ::close(socket);
    }

    QByteArray m_status;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_asked = false;
    QSemaphore m_go;
    qint64 m_sent = 0;
    std::unique_ptr<QThread> m_thread;
};

} // namespace

class TestQtTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void gets();
    void posts();
    void keepsTheQueryAsItIs();
    void headers();
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void bodies_data();
    void bodies();

    void neverFromInsideAndOnce();
    void invalidUrls_data();
    void invalidUrls();
    void hostNotFound();
    void connectionRefused();
    void connectionLost_data();
    void connectionLost();
    void notHttp_data();
    void notHttp();
    void timeouts_data();
    void timeouts();
    void timeoutBeginsWithDispatch();
    void inTimeIsInTime();

    void largeReplies_data();
    void largeReplies();
    void endlessChunksAreNotTaken_data();
    void endlessChunksAreNotTaken();
    void decompressionIsBounded();
    void retryAfter_data();
    void retryAfter();

    void ticketsAbort();
    void waitingTicketsAbort();
    void endingAbortsAll();
    void admission();
    void admissionIsByHost();

    void environmentProxyIsIgnored();
    void environmentProxyWhenAskedFor();
    void explicitProxy();
    void proxyFailed_data();
    void proxyFailed();

    void tlsNeedsTrust_data();
    void tlsNeedsTrust();
    void tlsWithoutTls();

private:
    /// One exchange; the result when it has come.
    struct Pending {
        std::unique_ptr<Ticket> ticket;
        std::optional<Result<HttpReply>> result;
        int calls = 0;
    };
    std::shared_ptr<Pending> send(HttpRequest request, QtTransport *transport = nullptr)
    {
        auto pending = std::make_shared<Pending>();
        pending->ticket =
            (transport ? *transport : *m_transport).exchange(std::move(request), [pending = pending.get()](Result<HttpReply> result) {
                pending->result = std::move(result);
                ++pending->calls;
            });
        return pending;
    }
    QUrl url(const QString &path = u"/"_s) const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_endpoint->port()) + path); }

    ManualScheduler m_scheduler;
    std::unique_ptr<HttpEndpoint> m_endpoint;
    std::unique_ptr<QtTransport> m_transport;
    QList<HttpAsk> m_asked;
    HttpAnswer m_answer;
};

void TestQtTransport::init()
{
    m_asked.clear();
    m_answer = {.contentType = "text/plain", .body = "hello"};
    m_endpoint = std::make_unique<HttpEndpoint>([this](const HttpAsk &ask) {
        m_asked.append(ask);
        return m_answer;
    });
    QVERIFY(m_endpoint->listen());
    m_transport = std::make_unique<QtTransport>(m_scheduler);
}

void TestQtTransport::cleanup()
{
    m_transport.reset();
    m_endpoint.reset();
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    QCOMPARE(m_scheduler.waiting(), 0); // no deadline outlives its exchange
}

void TestQtTransport::gets()
{
    const auto pending = send({.url = url(u"/a/b"_s)});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->status, 200);
    QCOMPARE((*pending->result)->body, QByteArray("hello"));
    QCOMPARE((*pending->result)->contentType, u"text/plain"_s);
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked[0].method, QByteArray("GET"));
    QCOMPARE(m_asked[0].target, QByteArray("/a/b"));
    QVERIFY(m_asked[0].body.isEmpty());
}

void TestQtTransport::posts()
{
    QByteArray body(5000, '\0');
    body[3] = '\xff';
    const auto pending = send({.url = url(u"/scep?operation=PKIOperation"_s),
                               .method = HttpRequest::Method::Post,
                               .body = body,
                               .contentType = "application/x-pki-message"});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE(m_asked[0].method, QByteArray("POST"));
    QCOMPARE(m_asked[0].target, QByteArray("/scep?operation=PKIOperation"));
    QCOMPARE(m_asked[0].body, body);
    QCOMPARE(m_asked[0].header("Content-Type"), QByteArray("application/x-pki-message"));
    QCOMPARE(m_asked[0].header("Content-Length"), QByteArray("5000"));
}

void TestQtTransport::keepsTheQueryAsItIs()
{
    const QByteArray query = "message=%2B%2F%3D%20a%26b%25";
    const auto pending = send({.url = QUrl::fromEncoded(url(u"/scep"_s).toEncoded() + '?' + query)});
    QTRY_VERIFY(pending->result);
    QCOMPARE(m_asked[0].target, QByteArray("/scep?" + query));
}

void TestQtTransport::headers()
{
    m_answer.headers = {{"Server", "Microsoft-IIS/10.0"}, {"Date", "Mon, 01 Mar 2027 12:34:56 GMT"}};
    auto pending = send({.url = url()});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->server, u"Microsoft-IIS/10.0"_s);
    QCOMPARE((*pending->result)->date, std::optional(QDateTime({2027, 3, 1}, {12, 34, 56}, Qt::UTC)));
    m_answer.headers = {{"Date", "yesterday"}};
    pending = send({.url = url()});
    QTRY_VERIFY(pending->result);
    QVERIFY(!(*pending->result)->date);
    QVERIFY((*pending->result)->server.isEmpty());
}

void TestQtTransport::statusesAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {201, 204, 400, 401, 403, 404, 405, 408, 413, 418, 429, 500, 501, 502, 503, 504})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

void TestQtTransport::statusesAreAnswers()
{
    QFETCH(int, status);
    m_answer = {.status = status, .contentType = "text/plain", .body = status == 204 ? QByteArray() : QByteArray("because\nof this")};
    const auto pending = send({.url = url()});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->status, status);
    QCOMPARE((*pending->result)->body, m_answer.body);
    QCOMPARE(pending->calls, 1);
}

void TestQtTransport::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("resolved");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status << QByteArray("http://other.example/x?y=%2B") << u"http://other.example/x?y=%2B"_s;
    QTest::newRow("relative") << 302 << QByteArray("/elsewhere") << u"HOST/elsewhere"_s;
    QTest::newRow("to TLS") << 302 << QByteArray("https://127.0.0.1/x") << u"https://127.0.0.1/x"_s;
}

void TestQtTransport::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(QString, resolved);
    m_answer = {.status = status, .headers = {{"Location", location}}, .body = "moved"};
    const auto pending = send({.url = url(u"/a"_s), .method = HttpRequest::Method::Post, .body = "x", .contentType = "text/plain"});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->status, status);
    QCOMPARE((*pending->result)->location.toString(QUrl::FullyEncoded), resolved.replace(u"HOST"_s, url(QString()).toString()));
    QCOMPARE(m_asked.size(), 1);
}

void TestQtTransport::bodies_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("chunked");
    for (const bool chunked : {false, true})
        for (const int size : {0, 1, 2047, 2048, 70'000, 3'000'000})
            QTest::addRow("%d%s", size, chunked ? ", chunked" : "") << size << chunked;
}

void TestQtTransport::bodies()
{
    QFETCH(int, size);
    QFETCH(bool, chunked);
    m_answer.body = QByteArray(size, '\0');
    m_answer.chunked = chunked;
    const auto pending = send({.url = url()});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->body, m_answer.body);
}

void TestQtTransport::neverFromInsideAndOnce()
{
    const auto good = send({.url = url()});
    const auto bad = send({.url = QUrl(u"ftp://h/"_s)});
    QVERIFY(!good->result && !bad->result);
    QTRY_VERIFY(good->result && bad->result);
    m_scheduler.advance(1h);
    QCOMPARE(good->calls, 1);
    QCOMPARE(bad->calls, 1);
}

void TestQtTransport::invalidUrls_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "ftp://127.0.0.1/", "http:///scep", "scep", "file:///etc/passwd", "data:,x", "http://[::1", "javascript:alert(1)"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text);
}

void TestQtTransport::invalidUrls()
{
    QFETCH(QString, text);
    const auto pending = send({.url = QUrl(text)});
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::InvalidUrl);
}

void TestQtTransport::hostNotFound()
{
    const auto pending = send({.url = QUrl(u"http://no-such-host.invalid/scep"_s)}); // RFC 6761 §6.4
    QTRY_VERIFY_WITH_TIMEOUT(pending->result, 30'000);
    QCOMPARE_ERROR(*pending->result, Errc::HostNotFound);
    QCOMPARE(pending->result->error().facts, QStringList{u"no-such-host.invalid"_s});
}

void TestQtTransport::connectionRefused()
{
    const QUrl gone = url();
    m_endpoint.reset();
    const auto pending = send({.url = gone});
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::ConnectionRefused);
    QCOMPARE(pending->result->error().facts, QStringList{u"127.0.0.1:%1"_s.arg(gone.port())});
}

void TestQtTransport::connectionLost_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<bool>("chunked");
    QTest::newRow("before an answer") << int(HttpAnswer::Ending::CloseAtOnce) << false;
    QTest::newRow("in the middle of the body") << int(HttpAnswer::Ending::CloseMidBody) << false;
    QTest::newRow("in the middle of a chunked body") << int(HttpAnswer::Ending::CloseMidBody) << true;
}

void TestQtTransport::connectionLost()
{
    QFETCH(int, ending);
    QFETCH(bool, chunked);
    m_answer.body = QByteArray(4000, 'x');
    m_answer.chunked = chunked;
    m_answer.ending = HttpAnswer::Ending(ending);
    const auto pending = send({.url = url()});
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::ConnectionLost);
    QCOMPARE(pending->result->error().facts, QStringList{u"127.0.0.1:%1"_s.arg(m_endpoint->port())});
}

void TestQtTransport::notHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a greeting of SMTP") << QByteArray("220 mail.example ESMTP\r\n");
    QTest::newRow("binary") << QByteArray("\x16\x03\x01\x02\x00\xff\xfe", 7);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("headers cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: te");
    QTest::newRow("no status") << QByteArray("HTTP/1.1\r\n\r\nbody");
    QTest::newRow("a chunk that never ends") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nbody");
}

void TestQtTransport::notHttp()
{
    QFETCH(QByteArray, bytes);
    const RawServer server(bytes);
    const auto pending = send({.url = server.url()});
    QTRY_VERIFY(pending->result);
    QVERIFY2(!pending->result->has_value(), "taken for a whole answer");
    const Errc code = pending->result->error().code;
    QVERIFY2(code == Errc::ConnectionLost || code == Errc::NetworkFailed, describe(*pending->result).constData());
    QVERIFY2(!pending->result->error().facts.contains(u"Unreachable"_s), describe(*pending->result).constData()); // something came
}

void TestQtTransport::timeouts_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("no answer") << int(HttpAnswer::Ending::Silence);
    QTest::newRow("silence in the middle of the body") << int(HttpAnswer::Ending::StallMidBody);
}

void TestQtTransport::timeouts()
{
    QFETCH(int, ending);
    m_answer.body = QByteArray(4000, 'x');
    m_answer.ending = HttpAnswer::Ending(ending);
    const auto pending = send({.url = url(), .timeout = 5s});
    QTRY_COMPARE(m_asked.size(), 1);
    m_scheduler.advance(4999ms);
    QVERIFY(!pending->result);
    m_scheduler.advance(1ms);
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::Timeout);
    QCOMPARE(pending->result->error().facts, QStringList{u"5"_s});
    QTRY_COMPARE(m_endpoint->openConnections(), 0); // D4: the connection is cut
    QCOMPARE(pending->calls, 1);
}

void TestQtTransport::timeoutBeginsWithDispatch()
{
    QtTransport narrow(m_scheduler, {}, 1);
    m_answer.ending = HttpAnswer::Ending::Silence;
    QList<std::shared_ptr<Pending>> first;
    for (int i = 0; i < 6; ++i)
        first.append(send({.url = url(), .timeout = 100s}, &narrow));
    const auto waiting = send({.url = url(), .timeout = 10s}, &narrow);
    QTRY_COMPARE(m_asked.size(), 6);
    m_scheduler.advance(50s); // it has waited longer than its timeout, and has not been sent
    QVERIFY(!waiting->result);
    m_answer = {.body = "late"};
    first[0]->ticket.reset();
    QTRY_VERIFY(waiting->result);
    QVERIFY_OK(*waiting->result);
    QCOMPARE((*waiting->result)->body, QByteArray("late"));
}

void TestQtTransport::inTimeIsInTime()
{
    const auto pending = send({.url = url(), .timeout = 5s});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE(m_scheduler.waiting(), 0);
}

void TestQtTransport::largeReplies_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("announced");
    QTest::addColumn<bool>("refused");
    QTest::newRow("as large as allowed") << qint64(100'000) << true << false;
    QTest::newRow("as large as allowed, chunked") << qint64(100'000) << false << false;
    QTest::newRow("an octet more") << qint64(100'001) << true << true;
    QTest::newRow("an octet more, chunked") << qint64(100'001) << false << true;
    QTest::newRow("100 MB") << qint64(100 * 1024 * 1024) << true << true;
}

void TestQtTransport::largeReplies()
{
    QFETCH(qint64, size);
    QFETCH(bool, announced);
    QFETCH(bool, refused);
    if (size > 1'000'000)
        m_answer.streamed = size;
    else
        m_answer.body = QByteArray(size, 'x');
    m_answer.chunked = !announced;
    const auto pending = send({.url = url(), .maxReply = 100'000});
    QTRY_VERIFY(pending->result);
    QCOMPARE(pending->result->has_value(), !refused);
    if (refused) {
        QCOMPARE_ERROR(*pending->result, Errc::ReplyTooLarge);
        QCOMPARE(pending->result->error().facts, QStringList{u"100000"_s});
        QVERIFY2(m_endpoint->bytesSent() < 20 * 1024 * 1024, "it was read to its end");
    }
}

void TestQtTransport::endlessChunksAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("an answer") << QByteArray("200 OK");
    QTest::newRow("an error") << QByteArray("500 Internal Server Error");
    QTest::newRow("a redirect") << QByteArray("302 Found\r\nLocation: /elsewhere");
}

/// While whoever asked is busy with something else, an answer without end fills buffers and not the memory.
void TestQtTransport::endlessChunksAreNotTaken()
{
    QFETCH(QByteArray, status);
    EndlessServer server(status);
    const auto pending = send({.url = server.url(), .maxReply = 100'000});
    QTRY_VERIFY(server.wasAsked());
    const qint64 taken = server.taken(); // this thread takes nothing meanwhile
    QVERIFY2(taken < EndlessServer::most / 4, QByteArray::number(taken).constData());
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::ReplyTooLarge);
    QCOMPARE(pending->result->error().facts, QStringList{u"100000"_s});
}

void TestQtTransport::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds"); // -1: not known
    const QByteArray now = QLocale::c().toString(m_scheduler.now(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    const QByteArray later = QLocale::c().toString(m_scheduler.now().addSecs(90), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    QTest::newRow("none") << QByteArray() << QByteArray() << -1;
    QTest::newRow("seconds") << QByteArray("120") << QByteArray() << 120;
    QTest::newRow("none at all") << QByteArray("0") << QByteArray() << 0;
    QTest::newRow("a date by our clock") << later << QByteArray() << 90;
    QTest::newRow("a date by the server's clock") << later << now << 90;
    QTest::newRow("a date that is over") << now << later << 0;
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << -1;
    QTest::newRow("words") << QByteArray("soon") << QByteArray() << -1;
}

/// RFC 9110 §10.2.3
void TestQtTransport::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, date);
    QFETCH(int, seconds);
    m_answer.status = 503;
    if (!header.isEmpty())
        m_answer.headers.append({"Retry-After", header});
    if (!date.isEmpty())
        m_answer.headers.append({"Date", date});
    const auto pending = send({.url = url()});
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->retryAfter.value_or(-1s).count(), qint64(seconds));
}

void TestQtTransport::decompressionIsBounded()
{
    // A small body that grows large: 20 MB of zeros in 20 kB of zlib.
    m_answer.headers = {{"Content-Encoding", "deflate"}};
    m_answer.body = qCompress(QByteArray(20 * 1024 * 1024, '\0')).mid(4);
    const auto pending = send({.url = url(), .maxReply = 1'000'000});
    QTRY_VERIFY(pending->result);
    QVERIFY2(!pending->result->has_value() || (*pending->result)->body.size() <= 1'000'000, "grew without bound");
}

void TestQtTransport::ticketsAbort()
{
    m_answer.ending = HttpAnswer::Ending::Silence;
    const auto pending = send({.url = url()});
    QTRY_COMPARE(m_asked.size(), 1);
    pending->ticket.reset();
    QTRY_COMPARE(m_endpoint->openConnections(), 0);
    m_scheduler.advance(1h);
    QCOMPARE(pending->calls, 0);
    // Before anything was sent.
    const auto never = send({.url = url()});
    never->ticket.reset();
    m_answer.ending = HttpAnswer::Ending::Complete;
    const auto next = send({.url = url()});
    QTRY_VERIFY(next->result);
    QCOMPARE(never->calls, 0);
    // And one that was invalid.
    const auto invalid = send({.url = QUrl(u"ftp://h"_s)});
    invalid->ticket.reset();
    const auto last = send({.url = url()});
    QTRY_VERIFY(last->result);
    QCOMPARE(invalid->calls, 0);
}

void TestQtTransport::waitingTicketsAbort()
{
    QtTransport narrow(m_scheduler, {}, 1);
    m_answer.ending = HttpAnswer::Ending::Silence;
    QList<std::shared_ptr<Pending>> all;
    for (int i = 0; i < 12; ++i)
        all.append(send({.url = url()}, &narrow));
    QTRY_COMPARE(m_asked.size(), 6);
    for (int i = 6; i < 11; ++i)
        all[i]->ticket.reset();
    m_answer = {.body = "x"};
    all[0]->ticket.reset();
    QTRY_VERIFY(all[11]->result);
    for (int i = 6; i < 11; ++i)
        QCOMPARE(all[i]->calls, 0);
}

void TestQtTransport::endingAbortsAll()
{
    m_transport = std::make_unique<QtTransport>(m_scheduler, ProxySettings(), 4);
    m_answer.ending = HttpAnswer::Ending::Silence;
    QList<std::shared_ptr<Pending>> all;
    for (int i = 0; i < 30; ++i)
        all.append(send({.url = url()}));
    QTRY_COMPARE(m_asked.size(), 24);
    m_transport.reset();
    QTRY_COMPARE(m_endpoint->openConnections(), 0);
    for (const auto &pending : all) {
        QCOMPARE(pending->calls, 0);
        pending->ticket.reset(); // outlives the transport
    }
}

void TestQtTransport::admission()
{
    QtTransport narrow(m_scheduler, {}, 1);
    m_answer.delay = 5ms;
    QList<std::shared_ptr<Pending>> all;
    for (int i = 0; i < 40; ++i)
        all.append(send({.url = url()}, &narrow));
    QTRY_VERIFY(std::all_of(all.begin(), all.end(), [](const auto &pending) { return pending->result.has_value(); }));
    QVERIFY(std::all_of(all.begin(), all.end(), [](const auto &pending) { return pending->result->has_value() && pending->calls == 1; }));
    QVERIFY2(m_endpoint->mostConnections() <= 6, QByteArray::number(m_endpoint->mostConnections()).constData());
    QCOMPARE(m_asked.size(), 40);
}

void TestQtTransport::admissionIsByHost()
{
    QtTransport narrow(m_scheduler, {}, 1);
    m_answer.ending = HttpAnswer::Ending::Silence;
    QList<std::shared_ptr<Pending>> stuck;
    for (int i = 0; i < 10; ++i)
        stuck.append(send({.url = url()}, &narrow));
    HttpEndpoint other([](const HttpAsk &) { return HttpAnswer{.body = "other"}; });
    QVERIFY(other.listen());
    const auto pending = send({.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(other.port()))}, &narrow);
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    for (const auto &one : stuck)
        one->ticket.reset();
}

void TestQtTransport::environmentProxyIsIgnored()
{
    HttpEndpoint proxy([](const HttpAsk &) { return HttpAnswer{.body = "proxy"}; });
    QVERIFY(proxy.listen());
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    QtTransport plain(m_scheduler);
    const auto pending = send({.url = url()}, &plain);
    QTRY_VERIFY(pending->result);
    QCOMPARE((*pending->result)->body, QByteArray("hello"));
    QCOMPARE(proxy.connections(), 0);
}

void TestQtTransport::environmentProxyWhenAskedFor()
{
    QByteArray target;
    HttpEndpoint proxy([&](const HttpAsk &ask) {
        target = ask.target;
        return HttpAnswer{.body = "proxy"};
    });
    QVERIFY(proxy.listen());
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    QtTransport through(m_scheduler, {.kind = ProxySettings::Kind::Environment});
    const auto pending = send({.url = QUrl(u"http://scep.example/scep?x=%2B"_s)}, &through);
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE((*pending->result)->body, QByteArray("proxy"));
    QCOMPARE(target, QByteArray("http://scep.example/scep?x=%2B"));
}

void TestQtTransport::explicitProxy()
{
    QByteArray target;
    HttpEndpoint proxy([&](const HttpAsk &ask) {
        target = ask.target;
        return HttpAnswer{.body = "proxy"};
    });
    QVERIFY(proxy.listen());
    QtTransport through(m_scheduler, {.kind = ProxySettings::Kind::Explicit, .url = QUrl(u"http://127.0.0.1:%1"_s.arg(proxy.port()))});
    const auto pending = send({.url = QUrl(u"http://scep.example/scep"_s)}, &through);
    QTRY_VERIFY(pending->result);
    QVERIFY_OK(*pending->result);
    QCOMPARE(target, QByteArray("http://scep.example/scep"));
}

void TestQtTransport::proxyFailed_data()
{
    QTest::addColumn<bool>("environment");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("explicit, http") << false << u"http"_s;
    QTest::newRow("explicit, https") << false << u"https"_s;
    QTest::newRow("environment, http") << true << u"http"_s;
    QTest::newRow("environment, https") << true << u"https"_s;
}

void TestQtTransport::proxyFailed()
{
    QFETCH(bool, environment);
    QFETCH(QString, scheme);
    qputenv("http_proxy", "http://127.0.0.1:1");
    qputenv("https_proxy", "http://127.0.0.1:1");
    ProxySettings settings{.kind = ProxySettings::Kind::Explicit, .url = QUrl(u"http://127.0.0.1:1"_s)};
    if (environment)
        settings = {.kind = ProxySettings::Kind::Environment};
    QtTransport through(m_scheduler, settings);
    const auto pending = send({.url = QUrl(scheme + u"://scep.example/scep"_s)}, &through);
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::ProxyFailed); // the server is not to blame
    QCOMPARE(pending->result->error().facts, (QStringList{u"ProxyUnreachable"_s, u"127.0.0.1:1"_s}));
}

void TestQtTransport::tlsNeedsTrust_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("named");
    QTest::addColumn<bool>("works");
    QTest::newRow("trusted CA, right name") << true << true << true;
    QTest::newRow("unknown CA") << false << true << false;
    QTest::newRow("trusted CA, another name") << true << false << false;
}

void TestQtTransport::tlsNeedsTrust()
{
    QFETCH(bool, trusted);
    QFETCH(bool, named);
    QFETCH(bool, works);
    TestCa ca(TestCa::Options{.now = QDateTime::currentDateTimeUtc(), .key = u"other-ca"_s});
    const PrivateKey key = testKey(u"tls"_s);
    const Certificate certificate = ca.issue(*DistinguishedName::parse(u"CN=web"_s)->toDer(), key.publicKey(),
                                             {SubjectAltName::forHost(named ? u"127.0.0.1"_s : u"elsewhere.example"_s)});
    HttpEndpoint web([](const HttpAsk &) { return HttpAnswer{.body = "secure"}; });
    QVERIFY(web.listenTls(certificate.toPem(), key.toPem().view().toByteArray()));
    HttpRequest request{.url = QUrl(u"https://127.0.0.1:%1/"_s.arg(web.port()))};
    if (trusted)
        request.extraCaPem = ca.root().certificate.toPem();
    const auto pending = send(request);
    QTRY_VERIFY(pending->result);
    if (works) {
        QVERIFY_OK(*pending->result);
        QCOMPARE((*pending->result)->body, QByteArray("secure"));
    } else {
        QCOMPARE_ERROR(*pending->result, Errc::TlsFailed);
        QCOMPARE(pending->result->error().facts.value(0), u"127.0.0.1:%1"_s.arg(web.port()));
        QCOMPARE(pending->result->error().facts.value(1), trusted ? u"TlsOtherHost"_s : u"PathWithoutIssuer"_s);
        QVERIFY(!pending->result->error().detail.isEmpty());
    }
}

void TestQtTransport::tlsWithoutTls()
{
    const RawServer plain("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    QUrl secure = plain.url();
    secure.setScheme(u"https"_s);
    const auto pending = send({.url = secure});
    QTRY_VERIFY(pending->result);
    QCOMPARE_ERROR(*pending->result, Errc::TlsFailed);
}

QTEST_GUILESS_MAIN(TestQtTransport)
#include "tst_qttransport.moc"
