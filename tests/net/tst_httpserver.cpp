#include "core/base/literals.h"
#include "core/net/httpserver.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/process.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace scepter;

namespace {

/// A server, its clock, and what reached its handler.
struct Rig {
    explicit Rig(const HttpServerBounds &bounds = {})
    {
        server = std::make_unique<HttpServer>(bounds, scheduler, [this](HttpServerRequest request, HttpServer::Answer answer) {
            requests.append(request);
            if (request.path.startsWith("/later"))
                answers.push_back(std::move(answer));
            else if (request.path == "/large")
                answer({200, "application/octet-stream", large});
            else if (request.path != "/never")
                answer({200, "text/plain", request.method + ' ' + request.path + ' ' + request.body});
        });
    }
    void listen(const std::optional<TlsIdentity> &tls = std::nullopt) { QVERIFY_OK(server->listen(u"127.0.0.1"_s, 0, tls)); }
    quint16 port() const { return server->port(); }
    HttpServerCounters counters() const { return server->counters(); }
    QString url(const QString &path) const { return u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path); }

    ManualScheduler scheduler;
    QList<HttpServerRequest> requests;
    std::vector<HttpServer::Answer> answers; ///< of /later
    QByteArray large = QByteArray(32 * 1024 * 1024, 'L');
    std::unique_ptr<HttpServer> server;
};

TlsIdentity tlsIdentity()
{
    static const TestIdentity identity = selfSigned(testKey(u"tls"_s), u"CN=127.0.0.1"_s, QDateTime::currentDateTimeUtc());
    return {identity.certificate.toPem(), identity.key.toPem()};
}

/// A client that says what the test says, over TCP or TLS.
class Client {
public:
    Client(quint16 port, bool tls = false)
    {
        QObject::connect(&socket, &QSslSocket::readyRead, &socket, [this] {
            if (reads)
                received += socket.readAll();
        });
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setSslConfiguration(configuration);
        if (tls)
            socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        else
            socket.connectToHost(u"127.0.0.1"_s, port);
        encrypted = tls;
    }
    bool isReady()
    {
        return QTest::qWaitFor([this] { return encrypted ? socket.isEncrypted() : socket.state() == QAbstractSocket::ConnectedState; });
    }
    void send(const QByteArray &bytes)
    {
        if (isReady())
            socket.write(bytes);
    }
    bool hears(const QByteArray &text, int times = 1)
    {
        return QTest::qWaitFor([&] { return received.count(text) >= times; });
    }
    bool isClosed()
    {
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; });
    }
    int status() const { return received.mid(9, 3).toInt(); }

    QSslSocket socket;
    QByteArray received;
    bool encrypted = false;
    bool reads = true;
};

QByteArray get(const QByteArray &target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }
const QByteArray hello = get("/hello");

/// Plain connections that say nothing: descriptors alone, because a socket object is watched in every turn of the event loop.
class IdleConnections {
public:
    explicit IdleConnections(quint16 port) : m_port(port) {}
    ~IdleConnections()
    {
        for (const int descriptor : m_descriptors)
            ::close(descriptor);
    }
    bool add(int count)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (descriptor < 0)
                return false;
            m_descriptors.push_back(descriptor);
            if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
                return false;
        }
        return true;
    }
    int size() const { return int(m_descriptors.size()); }
    int at(int index) const { return m_descriptors[size_t(index)]; }

private:
    quint16 m_port;
    std::vector<int> m_descriptors;
};

int openDescriptors() { return int(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size()); }

/// Sets the soft limit for descriptors, and puts it back.
class DescriptorLimit {
public:
    explicit DescriptorLimit(rlim_t soft)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit changed{soft, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &changed);
    }
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before = {};
};

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void listening();
    void listenErrors();
    void date();
    void pipelinedInOrder_data();
    void pipelinedInOrder();
    void refusals_data();
    void refusals();
    void largeBodyReadsItsRefusal();
    void largeBodyReadsItsRefusalOverTls();
    void lingeringEnds_data();
    void lingeringEnds();
    void times_data();
    void times();
    void notReadingIsDropped_data();
    void notReadingIsDropped();
    void largeReplyArrives_data();
    void largeReplyArrives();
    void noAlarmWithoutConnections();
    void clientLeaves_data();
    void clientLeaves();
    void halfClosedIsAnswered();
    void answersOnce();
    void unanswered();
    void queueDepth();
    void tooManyConnections();
    void tooManyOfOneAddress();
    void noDescriptors();
    void limitFollowsDescriptors();
    void idleBesideBusy();
    void slowHandshakeHoldsNobody();
    void handshakeTime();
    void plainOnTls();
    void oldTls();
    void drain_data();
    void drain();
    void drainWaitsForTheHandler();
    void endsAtAnyTime_data();
    void endsAtAnyTime();
    void endsInsideItsHandler_data();
    void endsInsideItsHandler();
    void curl_data();
    void curl();
    void proxyProtocol_data();
    void proxyProtocol();
    void curlSpeaksProxyProtocol_data();
    void curlSpeaksProxyProtocol();
    void forwardedFor();
    void aProxyBringsMany();
    void clientsOfAProxyAreBounded_data();
    void clientsOfAProxyAreBounded();
    void askersBehindAProxyAreBounded();
};

static void plainAndTls()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

#define FETCH_AND_LISTEN(rig)                                                                                                              \
    QFETCH(bool, tls);                                                                                                                     \
    (rig).listen(tls ? std::optional(tlsIdentity()) : std::nullopt)

void TestHttpServer::answers_data() { plainAndTls(); }
void TestHttpServer::answers()
{
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.send("POST /a?b=c HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody");
    QVERIFY(client.hears("POST /a body"));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\nDate: Mon, 01 Mar 2027 12:00:00 GMT\r\nContent-Type: text/plain\r\n"));
    QVERIFY(!client.received.contains("Server:"));
    QCOMPARE(rig.requests.first().peer, u"127.0.0.1"_s);
    QCOMPARE(rig.requests.first().query, "b=c");
    client.send(hello);
    QVERIFY(client.hears("GET /hello "));
    const HttpServerCounters counters = rig.counters();
    QCOMPARE(counters.accepted, 1);
    QCOMPARE(counters.connections, 1);
    QCOMPARE(counters.served, 2);
    QCOMPARE(counters.computing, 0);
    client.socket.disconnectFromHost();
    QTRY_COMPARE(rig.counters().connections, 0);
}

void TestHttpServer::listening()
{
    Rig rig;
    QCOMPARE(rig.port(), 0);
    rig.listen();
    rig.listen(tlsIdentity());
    const bool v6 = rig.server->listen(u"::1"_s, 0).has_value(); // not every machine has it
    const QList<HttpServer::Listener> listeners = rig.server->listeners();
    QCOMPARE(listeners.size(), v6 ? 3 : 2);
    QCOMPARE(listeners[0].address, u"127.0.0.1"_s);
    QVERIFY(!listeners[0].tls);
    QVERIFY(listeners[1].tls);
    Client plain(listeners[0].port);
    Client encrypted(listeners[1].port, true);
    for (Client *client : {&plain, &encrypted}) {
        client->send(hello);
        QVERIFY(client->hears("GET /hello "));
    }
}

void TestHttpServer::listenErrors()
{
    Rig rig;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto taken = rig.server->listen(u"127.0.0.1"_s, other.serverPort());
    QCOMPARE_ERROR(taken, Errc::AddressInUse);
    QCOMPARE(taken.error().facts.value(1), u"AddressTaken"_s);
    QCOMPARE(taken.error().facts.size(), 2);
    QCOMPARE(taken.error().facts.first(), u"127.0.0.1:%1"_s.arg(other.serverPort()));
    QCOMPARE_ERROR(rig.server->listen(u"localhost"_s, 0), Errc::InvalidArgument);
    TlsIdentity identity = tlsIdentity();
    identity.keyPem = Secret("nonsense");
    QCOMPARE_ERROR(rig.server->listen(u"127.0.0.1"_s, 0, identity), Errc::NotAKey);
    identity.certificatePem = "nonsense";
    QCOMPARE_ERROR(rig.server->listen(u"127.0.0.1"_s, 0, identity), Errc::NotACertificate);
    QVERIFY(rig.server->listeners().isEmpty());
}

void TestHttpServer::date()
{
    Rig rig;
    rig.listen();
    Client client(rig.port());
    client.send(hello);
    QVERIFY(client.hears("Date: Mon, 01 Mar 2027 12:00:00 GMT\r\n"));
    rig.scheduler.advance(7s);
    client.send(hello);
    QVERIFY(client.hears("Date: Mon, 01 Mar 2027 12:00:07 GMT\r\n"));
}

void TestHttpServer::pipelinedInOrder_data() { plainAndTls(); }
void TestHttpServer::pipelinedInOrder()
{
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.send(get("/later/1") + get("/2") + get("/later/3") + get("/4"));
    QTRY_COMPARE(rig.answers.size(), 1U);
    rig.answers[0]({200, {}, "first"});
    QTRY_COMPARE(rig.answers.size(), 2U);
    rig.answers[1]({200, {}, "third"});
    QVERIFY(client.hears("GET /4 "));
    const QList<qsizetype> places{client.received.indexOf("first"), client.received.indexOf("GET /2 "), client.received.indexOf("third"),
                                  client.received.indexOf("GET /4 ")};
    QVERIFY(places.first() > 0 && std::is_sorted(places.begin(), places.end()));
    // More than any buffer of the server takes: most of it waits in the sockets.
    client.received.clear();
    const QByteArray longRequest = "GET /long HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(8000, 'x') + "\r\n\r\n";
    client.send(longRequest.repeated(100));
    QVERIFY(client.hears("GET /long ", 100));
}

void TestHttpServer::refusals_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    for (const bool tls : {false, true}) {
        const char *over = tls ? "TLS" : "plain";
        QTest::addRow("%s: no Host", over) << tls << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
        QTest::addRow("%s: both lengths", over) << tls << post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" << 400;
        QTest::addRow("%s: body", over) << tls << post + "Content-Length: 262145\r\n\r\n" << 413;
        QTest::addRow("%s: target", over) << tls << "GET /" + QByteArray(20'000, 'x') << 414;
        QTest::addRow("%s: expectation", over) << tls << post + "Expect: miracles\r\n\r\n" << 417;
        QTest::addRow("%s: header", over) << tls << post + QByteArray("X: y\r\n").repeated(4000) << 431;
        QTest::addRow("%s: coding", over) << tls << post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" << 501;
        QTest::addRow("%s: version", over) << tls << "GET / HTTP/3.0\r\n\r\n"_ba << 505;
    }
}

void TestHttpServer::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.send(hello + bytes + hello);
    QVERIFY(client.hears(".\n"));
    client.received = client.received.mid(client.received.indexOf("GET /hello ") + 11);
    QVERIFY2(client.status() == status, client.received.constData());
    QVERIFY(client.received.contains("\r\nConnection: close\r\n"));
    if (!tls) // a TLS client is not told of a half-closed connection
        QVERIFY(client.isClosed());
    client.socket.disconnectFromHost();
    QTRY_COMPARE(rig.counters().connections, 0);
    QCOMPARE(rig.requests.size(), 1);
    QCOMPARE(rig.counters().refused, (QMap<int, qint64>{{status, 1}}));
}

/// A client that does not listen before it has said everything: without the lingering it would see a reset.
void TestHttpServer::largeBodyReadsItsRefusal()
{
    Rig rig;
    rig.listen();
    IdleConnections clients(rig.port());
    QVERIFY(clients.add(1));
    const QByteArray bytes = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n\r\n" + QByteArray(1024 * 1024, 'b');
    qsizetype sent = 0;
    QTRY_VERIFY([&] {
        const ssize_t count = ::send(clients.at(0), bytes.data() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        sent += std::max<ssize_t>(count, 0);
        return sent == bytes.size();
    }());
    QTRY_COMPARE(rig.counters().refused.value(413), 1);
    QByteArray received(1000, '\0');
    received.truncate(std::max<ssize_t>(::recv(clients.at(0), received.data(), size_t(received.size()), 0), 0));
    char more = 0;
    QTRY_COMPARE(::recv(clients.at(0), &more, 1, MSG_DONTWAIT), 0); // the end, and no reset
    QCOMPARE(rig.counters().connections, 1);
    ::shutdown(clients.at(0), SHUT_WR);
    QTRY_COMPARE(rig.counters().connections, 0);
    QVERIFY2(received.startsWith("HTTP/1.1 413 ") && received.endsWith("The body is too large.\n"), received.constData());
}

void TestHttpServer::largeBodyReadsItsRefusalOverTls()
{
    Rig rig;
    rig.listen(tlsIdentity());
    Client client(rig.port(), true);
    client.reads = false;
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048576\r\n\r\n" + QByteArray(1024 * 1024, 'b'));
    QVERIFY(QTest::qWaitFor([&] { return client.socket.bytesToWrite() == 0 && client.socket.encryptedBytesToWrite() == 0; }));
    QTRY_COMPARE(rig.counters().refused.value(413), 1);
    client.reads = true;
    client.received += client.socket.readAll();
    QVERIFY(client.hears("The body is too large.\n"));
    QCOMPARE(client.status(), 413);
}

void TestHttpServer::lingeringEnds_data() { plainAndTls(); }
void TestHttpServer::lingeringEnds()
{
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.reads = false;
    if (!tls)
        client.socket.setReadBufferSize(1); // does not notice the end; over TLS it is not told
    client.send("x\r\n\r\n");
    QTRY_COMPARE(rig.counters().refused.value(400), 1);
    QCOMPARE(rig.counters().connections, 1);
    rig.scheduler.advance(10s);
    QTRY_COMPARE(rig.counters().connections, 0);
}

void TestHttpServer::times_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("status");
    for (const bool tls : {false, true}) {
        const char *over = tls ? "TLS" : "plain";
        QTest::addRow("%s: silent", over) << tls << ""_ba << 10 << 0;
        QTest::addRow("%s: header", over) << tls << "GET / HTTP/1.1\r\n"_ba << 10 << 408;
        QTest::addRow("%s: body", over) << tls << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbod"_ba << 30 << 408;
        QTest::addRow("%s: idle", over) << tls << hello << 60 << 0;
    }
}

void TestHttpServer::times()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, seconds);
    QFETCH(int, status);
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.send(bytes);
    QTRY_COMPARE(rig.counters().connections, 1);
    QTRY_COMPARE(client.socket.bytesToWrite() + client.socket.encryptedBytesToWrite(), 0);
    if (bytes == hello)
        QVERIFY(client.hears("GET /hello "));
    // Another connection's round trip: what was sent before it has been read by then.
    Client other(rig.port(), tls);
    other.send(hello);
    QVERIFY(other.hears("GET /hello "));
    other.send(get("/later"));
    QTRY_COMPARE(rig.answers.size(), 1U);
    client.received.clear();

    rig.scheduler.advance(std::chrono::seconds(seconds) - 1s);
    rig.answers.front()({}); // and another one: nothing has ended
    QVERIFY(other.hears("200 OK", 2));
    QCOMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
    QCOMPARE(client.received, QByteArray());
    rig.scheduler.advance(3s);
    if (status)
        QVERIFY(client.hears("\r\nConnection: close\r\n"));
    else
        QVERIFY(client.isClosed());
    QCOMPARE(client.status(), status);
}

void TestHttpServer::notReadingIsDropped_data() { plainAndTls(); }
void TestHttpServer::notReadingIsDropped()
{
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.reads = false;
    client.socket.setReadBufferSize(1024);
    client.send(get("/large"));
    QTRY_COMPARE(rig.counters().served, 1);
    Client other(rig.port(), tls);
    other.send(hello);
    QVERIFY(other.hears("GET /hello "));
    QCOMPARE(rig.counters().connections, 2);
    rig.scheduler.advance(35s);
    QTRY_COMPARE(rig.counters().connections, 1);
    QVERIFY(client.socket.bytesAvailable() <= 64 * 1024);
}

void TestHttpServer::largeReplyArrives_data() { plainAndTls(); }
void TestHttpServer::largeReplyArrives()
{
    Rig rig;
    FETCH_AND_LISTEN(rig);
    Client client(rig.port(), tls);
    client.send(get("/large") + hello);
    QVERIFY(QTest::qWaitFor([&] { return client.received.endsWith("GET /hello "); }, 30'000));
    QCOMPARE(client.received.count('L'), rig.large.size() + 2); // and two in Content-Length
}

void TestHttpServer::noAlarmWithoutConnections()
{
    Rig rig;
    rig.listen();
    QCOMPARE(rig.scheduler.waiting(), 0);
    {
        IdleConnections idle(rig.port());
        QVERIFY(idle.add(50));
        QTRY_COMPARE(rig.counters().connections, 50);
        QCOMPARE(rig.scheduler.waiting(), 1); // one for all of them
    }
    QTRY_COMPARE(rig.counters().connections, 0);
    rig.scheduler.advance(1s);
    QCOMPARE(rig.scheduler.waiting(), 0);
}

void TestHttpServer::clientLeaves_data() { plainAndTls(); }
void TestHttpServer::clientLeaves()
{
    Rig rig({.queueDepth = 1});
    FETCH_AND_LISTEN(rig);
    {
        Client client(rig.port(), tls);
        client.send(get("/later"));
        QTRY_COMPARE(rig.answers.size(), 1U);
        client.socket.abort();
    }
    QTRY_VERIFY(tls ? rig.counters().connections == 0 : true);
    QCOMPARE(rig.counters().computing, 1);
    Client other(rig.port(), tls);
    other.send(hello);
    QVERIFY(other.hears("503")); // the slot is taken until the answer comes
    rig.answers.front()({200, {}, "too late"});
    QCOMPARE(rig.counters().computing, 0);
    other.send(hello);
    QVERIFY(other.hears("GET /hello "));
    QTRY_COMPARE(rig.counters().connections, 1);
}

void TestHttpServer::halfClosedIsAnswered()
{
    Rig rig;
    rig.listen();
    IdleConnections clients(rig.port());
    QVERIFY(clients.add(1));
    const QByteArray bytes = get("/later");
    QCOMPARE(::send(clients.at(0), bytes.data(), size_t(bytes.size()), 0), bytes.size());
    ::shutdown(clients.at(0), SHUT_WR);
    QTRY_COMPARE(rig.answers.size(), 1U);
    rig.answers.front()({200, {}, "answer"});
    QTRY_COMPARE(rig.counters().connections, 0);
    QByteArray received(1000, '\0');
    received.truncate(::recv(clients.at(0), received.data(), size_t(received.size()), 0));
    QVERIFY2(received.endsWith("\r\n\r\nanswer"), received.constData());
}

void TestHttpServer::answersOnce()
{
    Rig rig;
    rig.listen();
    Client client(rig.port());
    client.send(get("/later"));
    QTRY_COMPARE(rig.answers.size(), 1U);
    const HttpServer::Answer copy = rig.answers.front();
    rig.answers.front()({200, {}, "first"});
    copy({200, {}, "second"});
    client.send(hello);
    QVERIFY(client.hears("GET /hello "));
    QVERIFY(client.received.contains("first"));
    QVERIFY(!client.received.contains("second"));
    QCOMPARE(rig.counters().computing, 0);
    QCOMPARE(rig.counters().served, 2);
}

void TestHttpServer::unanswered()
{
    Rig rig;
    rig.listen();
    Client client(rig.port());
    client.send(get("/never"));
    QVERIFY(client.hears("HTTP/1.1 500 "));
    client.send(hello);
    QVERIFY(client.hears("GET /hello "));
}

void TestHttpServer::queueDepth()
{
    Rig rig({.queueDepth = 2});
    rig.listen();
    Client first(rig.port()), second(rig.port()), third(rig.port());
    first.send(get("/later"));
    second.send(get("/later"));
    QTRY_COMPARE(rig.counters().computing, 2);
    third.send(hello);
    QVERIFY(third.hears("The server is busy.\n"));
    QCOMPARE(third.status(), 503);
    QVERIFY(third.received.contains("\r\nRetry-After: 5\r\n"));
    QVERIFY(!third.received.contains("Connection: close"));
    QCOMPARE(rig.requests.size(), 2);
    QCOMPARE(rig.counters().overQueue, 1);
    rig.answers.front()({});
    third.send(hello);
    QVERIFY(third.hears("GET /hello "));
}

void TestHttpServer::tooManyConnections()
{
    Rig rig({.connections = 3});
    rig.listen();
    QCOMPARE(rig.server->connectionLimit(), 3);
    IdleConnections idle(rig.port());
    QVERIFY(idle.add(3));
    QTRY_COMPARE(rig.counters().connections, 3);
    Client refused(rig.port());
    QVERIFY(refused.isReady());
    QVERIFY(refused.isClosed());
    QTRY_COMPARE(rig.counters().overConnections, 1);
    QCOMPARE(rig.counters().connections, 3);
    ::shutdown(idle.at(0), SHUT_RDWR);
    QTRY_COMPARE(rig.counters().connections, 2);
    Client welcome(rig.port());
    welcome.send(hello);
    QVERIFY(welcome.hears("GET /hello "));
}

void TestHttpServer::tooManyOfOneAddress()
{
    Rig rig({.connectionsPerAddress = 2});
    QVERIFY_OK(rig.server->listen(u"0.0.0.0"_s, 0));
    IdleConnections idle(rig.port());
    QVERIFY(idle.add(2));
    QTRY_COMPARE(rig.counters().connections, 2);
    Client refused(rig.port());
    QVERIFY(refused.isReady());
    QVERIFY(refused.isClosed());
    QCOMPARE(rig.counters().overAddress, 1);

    Client elsewhere(0);
    elsewhere.socket.abort();
    QVERIFY(elsewhere.socket.bind(QHostAddress(u"127.0.0.2"_s)));
    elsewhere.socket.connectToHost(u"127.0.0.1"_s, rig.port());
    elsewhere.send(hello);
    QVERIFY(elsewhere.hears("GET /hello "));
    QCOMPARE(rig.requests.first().peer, u"127.0.0.2"_s);
}

/// Without descriptors the server waits a second instead of spinning.
void TestHttpServer::noDescriptors()
{
    Rig rig;
    rig.listen();
    Client before(rig.port());
    before.send(hello);
    QVERIFY(before.hears("GET /hello "));
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto closing = qScopeGuard([descriptor] { ::close(descriptor); });
    {
        const DescriptorLimit limit(rlim_t(descriptor + 1));
        std::vector<int> taken; // what is free below that
        const auto freeing = qScopeGuard([&taken] { std::for_each(taken.begin(), taken.end(), ::close); });
        for (int copy = ::dup(descriptor); copy >= 0; copy = ::dup(descriptor))
            taken.push_back(copy);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(rig.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QTRY_COMPARE(rig.counters().acceptFailures, 1);
        for (int i = 0; i < 20; ++i) {
            before.send(hello);
            QVERIFY(before.hears("GET /hello ", i + 2));
        }
        QCOMPARE(rig.counters().acceptFailures, 1);
        QCOMPARE(rig.counters().connections, 1);
    }
    rig.scheduler.advance(2s);
    QTRY_COMPARE(rig.counters().connections, 2);
}

void TestHttpServer::limitFollowsDescriptors()
{
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const DescriptorLimit lower(100);
    Rig rig({.connections = std::numeric_limits<int>::max()});
    rlimit raised = {};
    ::getrlimit(RLIMIT_NOFILE, &raised);
    QCOMPARE(raised.rlim_cur, limit.rlim_max);
    QVERIFY(rlim_t(rig.server->connectionLimit()) < raised.rlim_cur);
    QVERIFY(rig.server->connectionLimit() > 50);
}

void TestHttpServer::idleBesideBusy()
{
    Rig rig({.connectionsPerAddress = 100'000});
    rig.listen();
    // Both ends are in this process.
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const int room = (int(std::min<rlim_t>(limit.rlim_cur, 100'000)) - openDescriptors() - 100) / 2;
    const int count = std::min({10'000 - 10, room, rig.server->connectionLimit() - 10});
    qInfo() << count << "idle connections";
    QVERIFY(count > 100);
    IdleConnections idle(rig.port());
    while (idle.size() < count) {
        QVERIFY(idle.add(std::min(500, count - idle.size())));
        QTRY_COMPARE_WITH_TIMEOUT(rig.counters().connections, idle.size(), 30'000);
    }
    Client busy(rig.port());
    for (int i = 0; i < 200; ++i) {
        busy.send(hello);
        QVERIFY(busy.hears("GET /hello ", 1));
        busy.received.clear();
    }
    QCOMPARE(rig.counters().served, 200);
    // Some of them wake.
    for (int i = 0; i < count; i += count / 50)
        QCOMPARE(::send(idle.at(i), hello.data(), size_t(hello.size()), 0), hello.size());
    QTRY_VERIFY(rig.counters().served >= 250);
    // And all of them are late at once.
    rig.scheduler.advance(65s);
    QTRY_COMPARE_WITH_TIMEOUT(rig.counters().connections, 0, 30'000);
}

void TestHttpServer::slowHandshakeHoldsNobody()
{
    Rig rig;
    rig.listen(tlsIdentity());
    rig.listen();
    IdleConnections slow(rig.port());
    QVERIFY(slow.add(20));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(::send(slow.at(i), "\x16\x03\x01\x02", 4, 0), 4); // the beginning of a ClientHello
    QTRY_COMPARE(rig.counters().connections, 20);
    Client plain(rig.server->listeners().last().port);
    Client encrypted(rig.port(), true);
    Client another(rig.port(), true); // the other thread
    for (Client *client : {&plain, &encrypted, &another}) {
        client->send(hello);
        QVERIFY(client->hears("GET /hello "));
    }
}

void TestHttpServer::handshakeTime()
{
    Rig rig;
    rig.listen(tlsIdentity());
    IdleConnections slow(rig.port());
    QVERIFY(slow.add(2));
    QCOMPARE(::send(slow.at(0), "\x16\x03\x01\x02", 4, 0), 4);
    QTRY_COMPARE(rig.counters().connections, 2);
    rig.scheduler.advance(12s);
    QTRY_COMPARE(rig.counters().connections, 0);
    QCOMPARE(rig.counters().handshakesFailed, 2);
}

void TestHttpServer::plainOnTls()
{
    Rig rig;
    rig.listen(tlsIdentity());
    Client client(rig.port());
    client.send(hello);
    QVERIFY(client.isClosed());
    QTRY_COMPARE(rig.counters().handshakesFailed, 1);
    QVERIFY(rig.requests.isEmpty());
}

void TestHttpServer::oldTls()
{
    Rig rig;
    rig.listen(tlsIdentity());
    const QString address = u"127.0.0.1:%1"_s.arg(rig.port());
    Process tool(u"openssl"_s);
    // At level 0 the client would speak 1.1; only the server keeps it from that.
    const auto old = tool.run({u"s_client"_s, u"-connect"_s, address, u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT@SECLEVEL=0"_s});
    QVERIFY2(old.exitCode != 0, old.all().constData());
    const auto good = tool.run({u"s_client"_s, u"-connect"_s, address, u"-tls1_2"_s});
    QVERIFY2(good.exitCode == 0 && good.out.contains("TLSv1.2"), good.all().constData());
}

void TestHttpServer::drain_data() { plainAndTls(); }
void TestHttpServer::drain()
{
    Rig rig;
    FETCH_AND_LISTEN(rig);
    const quint16 port = rig.port();
    Client idle(port, tls), computing(port, tls), reading(port, tls);
    idle.send(hello);
    QVERIFY(idle.hears("GET /hello "));
    reading.send(hello + "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n");
    QVERIFY(reading.hears("GET /hello "));
    computing.send(get("/later"));
    QTRY_COMPARE(rig.answers.size(), 1U);

    int done = 0;
    rig.server->drain([&done] { ++done; });
    QVERIFY(idle.isClosed());
    QVERIFY(reading.hears("HTTP/1.1 503 "));
    reading.socket.disconnectFromHost();
    QTRY_COMPARE(rig.counters().connections, 1);
    Client late(port, tls);
    QVERIFY(late.isClosed());
    QCOMPARE(done, 0);
    rig.answers.front()({200, {}, "the last"});
    QCOMPARE(done, 0); // never from inside
    QVERIFY(computing.hears("the last"));
    QVERIFY(computing.received.contains("\r\nConnection: close\r\n"));
    QTRY_COMPARE(done, 1);
    QCOMPARE(rig.counters().connections, 0);
}

void TestHttpServer::drainWaitsForTheHandler()
{
    Rig rig;
    rig.listen();
    {
        Client client(rig.port());
        client.send(get("/later"));
        QTRY_COMPARE(rig.answers.size(), 1U);
    }
    int done = 0;
    rig.server->drain([&done] { ++done; });
    rig.answers.front()({});
    QTRY_COMPARE(done, 1);
    Rig unused;
    unused.server->drain([&done] { ++done; });
    QCOMPARE(done, 1);
    QTRY_COMPARE(done, 2);
}

void TestHttpServer::endsAtAnyTime_data() { plainAndTls(); }
void TestHttpServer::endsAtAnyTime()
{
    QFETCH(bool, tls);
    for (int turns = 0; turns < 40; ++turns) {
        Rig rig;
        rig.listen(tls ? std::optional(tlsIdentity()) : std::nullopt);
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 4; ++i)
            clients.push_back(std::make_unique<Client>(rig.port(), tls));
        // As far as it comes in so many turns of the event loop: connecting, shaking hands, sending, waiting.
        for (const auto &client : clients)
            client->socket.write(get("/later") + get("/large"));
        for (int turn = 0; turn < turns; ++turn)
            QCoreApplication::processEvents();
        rig.server.reset();
        for (const HttpServer::Answer &answer : rig.answers)
            answer({200, {}, "nobody hears this"});
    }
}

void TestHttpServer::endsInsideItsHandler_data() { plainAndTls(); }
void TestHttpServer::endsInsideItsHandler()
{
    QFETCH(bool, tls);
    ManualScheduler scheduler;
    std::unique_ptr<HttpServer> server;
    int calls = 0;
    server = std::make_unique<HttpServer>(HttpServerBounds(), scheduler, [&](const HttpServerRequest &, const HttpServer::Answer &answer) {
        ++calls;
        server.reset();
        answer({});
    });
    QVERIFY_OK(server->listen(u"127.0.0.1"_s, 0, tls ? std::optional(tlsIdentity()) : std::nullopt));
    Client client(server->port(), tls), other(server->port(), tls);
    client.send(hello + hello);
    other.send(hello);
    QVERIFY(client.isClosed());
    QCOMPARE(calls, 1);
}

/// Somebody else's client.
void TestHttpServer::curl_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArrayList>("expected");
    const QString body = QString(2000, u'b');
    for (const bool tls : {false, true}) {
        const char *over = tls ? "TLS" : "plain";
        QTest::addRow("%s: GET", over) << tls << QStringList{u"-i"_s, u"@/a?b"_s} << QByteArrayList{"HTTP/1.1 200 OK", "GET /a "};
        QTest::addRow("%s: HTTP/1.0", over) << tls << QStringList{u"-i"_s, u"--http1.0"_s, u"@/a"_s}
                                            << QByteArrayList{"Connection: close", "GET /a "};
        QTest::addRow("%s: HEAD", over) << tls << QStringList{u"-I"_s, u"@/a"_s} << QByteArrayList{"Content-Length: 8"};
        QTest::addRow("%s: POST", over) << tls << QStringList{u"-i"_s, u"--data-binary"_s, body, u"@/a"_s}
                                        << QByteArrayList{"POST /a " + body.toLatin1()};
        QTest::addRow("%s: chunked", over) << tls << QStringList{u"-H"_s, u"Transfer-Encoding: chunked"_s, u"-d"_s, body, u"@/a"_s}
                                           << QByteArrayList{"POST /a " + body.toLatin1()};
        QTest::addRow("%s: Expect", over)
            << tls << QStringList{u"-v"_s, u"-H"_s, u"Expect: 100-continue"_s, u"--expect100-timeout"_s, u"50"_s, u"-d"_s, body, u"@/a"_s}
            << QByteArrayList{"< HTTP/1.1 100 Continue", "< HTTP/1.1 200 OK", "POST /a " + body.toLatin1()};
        QTest::addRow("%s: keep-alive", over) << tls << QStringList{u"-v"_s, u"@/a"_s, u"@/b"_s, u"@/c"_s}
                                              << QByteArrayList{"Re-using existing connection", "GET /a ", "GET /b ", "GET /c "};
        QTest::addRow("%s: too large", over) << tls
                                             << QStringList{u"-i"_s, u"-H"_s, u"Expect:"_s, u"--data-binary"_s, u"#large"_s, u"@/a"_s}
                                             << QByteArrayList{"HTTP/1.1 413 ", "The body is too large."};
    }
}

void TestHttpServer::curl()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArrayList, expected);
    Rig rig;
    FETCH_AND_LISTEN(rig);
    QTemporaryDir directory;
    QFile large(directory.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    large.write(QByteArray(1024 * 1024, 'x'));
    large.close();
    for (QString &argument : arguments) {
        if (argument.startsWith(u"@/"_s))
            argument = (tls ? u"https"_s : u"http"_s) + rig.url(argument.mid(1)).mid(4);
        else if (argument == u"#large"_s)
            argument = u"@"_s + large.fileName();
    }
    Process tool(u"curl"_s);
    const auto outcome = tool.run(QStringList{u"-sS"_s, u"--insecure"_s, u"--max-time"_s, u"50"_s} + arguments);
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    for (const QByteArray &text : expected)
        QVERIFY2(outcome.all().contains(text), missingFrom(outcome.all(), text.constData()).constData());
    QTRY_COMPARE(rig.counters().connections, 0);
}

// Behind a proxy (O6)

static TrustedProxies loopback() { return TrustedProxies::parse({u"127.0.0.1"_s}).value_or(TrustedProxies()); }
static QByteArray from(const QByteArray &address, const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + address + "\r\n\r\n";
}

void TestHttpServer::proxyProtocol_data() { plainAndTls(); }
void TestHttpServer::proxyProtocol()
{
    Rig rig;
    rig.server->trust(loopback());
    FETCH_AND_LISTEN(rig);
    const QByteArray block = QByteArray("\r\n\r\n\0\r\nQUIT\n", 12) + QByteArray::fromHex("2111000cc6336409c0000201dc040050");
    for (const QByteArray &start : {"PROXY TCP4 198.51.100.9 192.0.2.1 56324 80\r\n"_ba, block, QByteArray()}) {
        Client client(rig.port());
        QVERIFY(client.isReady());
        // In two pieces, so that it is not there at once.
        client.socket.write(start.first(start.size() / 2));
        client.socket.flush();
        QTRY_COMPARE(client.socket.bytesToWrite(), 0);
        client.socket.write(start.sliced(start.size() / 2));
        if (tls)
            client.socket.startClientEncryption();
        client.encrypted = tls;
        client.send(hello);
        QVERIFY(client.hears("GET /hello "));
        QCOMPARE(rig.requests.last().peer, start.isEmpty() ? u"127.0.0.1"_s : u"198.51.100.9"_s);
    }
    // What is none is no handshake either.
    Client hostile(rig.port());
    hostile.send("PROXY TCP4 x\r\n");
    QVERIFY(hostile.isClosed());
    QCOMPARE(rig.requests.size(), 3);
}

/// Real framing: curl tells its own address, before the handshake.
void TestHttpServer::curlSpeaksProxyProtocol_data() { plainAndTls(); }
void TestHttpServer::curlSpeaksProxyProtocol()
{
    Rig rig;
    rig.server->trust(loopback());
    FETCH_AND_LISTEN(rig);
    Process curl(u"curl"_s);
    const QString url = (tls ? u"https://127.0.0.1:%1/hello"_s : u"http://127.0.0.1:%1/hello"_s).arg(rig.port());
    const auto outcome = curl.run({u"-sS"_s, u"--insecure"_s, u"--max-time"_s, u"50"_s, u"--haproxy-protocol"_s, url});
    QVERIFY2(outcome.exitCode == 0 && outcome.out.contains("GET /hello"), outcome.all().constData());
    QCOMPARE(rig.requests.first().peer, u"127.0.0.1"_s);
}

void TestHttpServer::forwardedFor()
{
    Rig rig;
    rig.server->trust(loopback());
    QVERIFY_OK(rig.server->listen(u"0.0.0.0"_s, 0));
    Client proxy(rig.port());
    proxy.send(from("127.0.0.1, 198.51.100.9", "/1") + from("2001:db8::1", "/2") + get("/3"));
    QVERIFY(proxy.hears("GET /3 "));
    QCOMPARE(rig.requests[0].peer, u"198.51.100.9"_s);
    QCOMPARE(rig.requests[1].peer, u"2001:db8::1"_s);
    QCOMPARE(rig.requests[2].peer, u"127.0.0.1"_s);

    // Another machine is not believed.
    Client stranger(0);
    stranger.socket.abort();
    QVERIFY(stranger.socket.bind(QHostAddress(u"127.0.0.2"_s)));
    stranger.socket.connectToHost(u"127.0.0.1"_s, rig.port());
    stranger.send(from("198.51.100.9", "/4"));
    QVERIFY(stranger.hears("GET /4 "));
    QCOMPARE(rig.requests[3].peer, u"127.0.0.2"_s);
}

void TestHttpServer::aProxyBringsMany()
{
    Rig rig({.connectionsPerAddress = 2});
    rig.server->trust(loopback());
    rig.listen();
    IdleConnections idle(rig.port());
    QVERIFY(idle.add(20));
    QTRY_COMPARE(rig.counters().connections, 20);
    QCOMPARE(rig.counters().overAddress, 0);
}

void TestHttpServer::clientsOfAProxyAreBounded_data() { plainAndTls(); }
void TestHttpServer::clientsOfAProxyAreBounded()
{
    Rig rig({.connectionsPerAddress = 2});
    rig.server->trust(loopback());
    FETCH_AND_LISTEN(rig);
    std::vector<std::unique_ptr<Client>> clients;
    const auto add = [&](const QByteArray &address) -> Client & {
        clients.push_back(std::make_unique<Client>(rig.port()));
        Client &client = *clients.back();
        client.send("PROXY TCP4 " + address + " 192.0.2.1 1 80\r\n");
        if (tls)
            client.socket.startClientEncryption();
        client.encrypted = tls;
        return client;
    };
    const auto isServed = [](Client &client) {
        client.send(hello);
        return client.hears("GET /hello ");
    };
    QVERIFY(isServed(add("198.51.100.9")));
    QVERIFY(isServed(add("198.51.100.9")));
    QVERIFY(add("198.51.100.9").isClosed());
    QCOMPARE(rig.counters().overAddress, 1);
    QVERIFY(isServed(add("198.51.100.10")));
    // A place is free again when its connection has gone.
    clients[0]->socket.abort();
    QTRY_COMPARE(rig.counters().connections, 2);
    QVERIFY(isServed(add("198.51.100.9")));
    QCOMPARE(rig.counters().overAddress, 1);
}

/// As many requests at once as it could have connections without the proxy.
void TestHttpServer::askersBehindAProxyAreBounded()
{
    Rig rig({.connectionsPerAddress = 2});
    rig.server->trust(loopback());
    rig.listen();
    std::vector<std::unique_ptr<Client>> connections;
    const auto ask = [&](const QByteArray &address) -> Client & {
        connections.push_back(std::make_unique<Client>(rig.port()));
        connections.back()->send(from(address, "/later"));
        return *connections.back();
    };
    ask("198.51.100.9");
    ask("198.51.100.9");
    QTRY_COMPARE(rig.answers.size(), size_t(2));
    Client &third = ask("198.51.100.9");
    QVERIFY(third.hears("HTTP/1.1 503 "));
    QVERIFY(third.received.contains("\r\nRetry-After: 5\r\n"));
    ask("198.51.100.10");
    QTRY_COMPARE(rig.answers.size(), size_t(3));
    rig.answers[0]({200});
    QVERIFY(connections[0]->hears("HTTP/1.1 200 "));
    third.send(from("198.51.100.9", "/later"));
    QTRY_COMPARE(rig.answers.size(), size_t(4));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
