#include "core/base/literals.h"
#include "core/client/scepexchange.h"
#include "tests/support/faketransport.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

class TestScepExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gets();
    void posts();
    void passesOnTheSettings();
    void redirects_data();
    void redirects();
    void redirectsEnd();
    void statuses_data();
    void statuses();
    void errorsPassThrough();
    void goingAwayAborts();
    void serverUrls_data();
    void serverUrls();

private:
    static HttpReply movedTo(const QString &url, int status = 302)
    {
        HttpReply reply = FakeTransport::reply("moved", status);
        reply.location = QUrl(url);
        return reply;
    }
    Result<HttpReply> run(FakeTransport &transport, const ServerSettings &server, const QByteArray &message, bool post)
    {
        ScepExchange exchange(transport, server);
        std::optional<Result<HttpReply>> result;
        exchange.run(Operation::PkiOperation, message, post, [&](Result<HttpReply> reply) { result = std::move(reply); });
        Q_ASSERT(!result);
        if (!QTest::qWaitFor([&] { return result.has_value(); }))
            return fail(Errc::Cancelled, u"no answer"_s);
        return *result;
    }
    const ServerSettings m_server{.url = QUrl(u"http://h:8080/scep"_s)};
};

void TestScepExchange::gets()
{
    FakeTransport transport([](const HttpRequest &) { return FakeTransport::reply("ok"); });
    QVERIFY_OK(run(transport, m_server, QByteArray::fromHex("fbff"), false));
    const HttpRequest request = transport.requests().first();
    QVERIFY(request.method == HttpRequest::Method::Get);
    QCOMPARE(request.url.toEncoded(), QByteArray("http://h:8080/scep?operation=PKIOperation&message=%2B%2F8%3D"));
    QVERIFY(request.body.isEmpty());
}

void TestScepExchange::posts()
{
    FakeTransport transport([](const HttpRequest &) { return FakeTransport::reply("ok"); });
    QVERIFY_OK(run(transport, m_server, "message", true));
    const HttpRequest request = transport.requests().first();
    QVERIFY(request.method == HttpRequest::Method::Post);
    QCOMPARE(request.url.toEncoded(), QByteArray("http://h:8080/scep?operation=PKIOperation"));
    QCOMPARE(request.body, QByteArray("message"));
    QCOMPARE(request.contentType, QByteArray("application/x-pki-message")); // RFC 8894 §4.3
}

void TestScepExchange::passesOnTheSettings()
{
    FakeTransport transport([](const HttpRequest &) { return FakeTransport::reply("ok"); });
    ServerSettings server = m_server;
    server.timeout = 7s;
    server.extraCaPem = "PEM";
    QVERIFY_OK(run(transport, server, "m", true));
    QVERIFY(transport.requests().first().timeout == 7s);
    QCOMPARE(transport.requests().first().extraCaPem, QByteArray("PEM"));
    QVERIFY(transport.requests().first().maxReply <= 16 * 1024 * 1024);
}

void TestScepExchange::redirects_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("followed");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << u"http://h/scep"_s << u"http://h/other?operation=PKIOperation"_s << status << true;
    QTest::newRow("to TLS") << u"http://h/scep"_s << u"https://h/scep"_s << 302 << true;
    QTest::newRow("host in another case") << u"http://h/scep"_s << u"http://H/scep"_s << 302 << true;
    QTest::newRow("to another host") << u"http://h/scep"_s << u"http://evil/scep"_s << 302 << false;
    QTest::newRow("to a host that begins alike") << u"http://h/scep"_s << u"http://h.evil/scep"_s << 302 << false;
    QTest::newRow("to the same host before an @") << u"http://h/scep"_s << u"http://h@evil/scep"_s << 302 << false;
    QTest::newRow("from TLS to none") << u"https://h/scep"_s << u"http://h/scep"_s << 302 << false;
    QTest::newRow("to a file") << u"http://h/scep"_s << u"file://h/etc/passwd"_s << 302 << false;
    QTest::newRow("to ftp") << u"http://h/scep"_s << u"ftp://h/scep"_s << 302 << false;
}

void TestScepExchange::redirects()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, status);
    QFETCH(bool, followed);
    for (const bool post : {true, false}) {
        FakeTransport transport;
        transport.setAnswer(
            [&](const HttpRequest &) { return transport.requests().size() == 1 ? movedTo(to, status) : FakeTransport::reply("there"); });
        ServerSettings server = m_server;
        server.url = QUrl(from);
        const auto reply = run(transport, server, "message", post);
        QCOMPARE(reply.has_value(), followed);
        if (!followed) {
            QCOMPARE_ERROR(reply, Errc::RedirectRefused);
            QCOMPARE(transport.requests().size(), 1);
            QCOMPARE(reply.error().facts, (QStringList{from, to}));
            continue;
        }
        QCOMPARE(reply->body, QByteArray("there"));
        QCOMPARE(transport.requests().size(), 2);
        const HttpRequest second = transport.requests().last();
        QCOMPARE(second.url, QUrl(to));
        QVERIFY(second.method == (post ? HttpRequest::Method::Post : HttpRequest::Method::Get)); // a POST stays a POST
        QCOMPARE(second.body, post ? QByteArray("message") : QByteArray());
    }
}

void TestScepExchange::redirectsEnd()
{
    FakeTransport transport([](const HttpRequest &) { return movedTo(u"http://h:8080/again"_s); });
    const auto reply = run(transport, m_server, "m", true);
    QCOMPARE_ERROR(reply, Errc::RedirectRefused);
    QVERIFY(transport.requests().size() <= 10);
}

void TestScepExchange::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("404") << 404 << QByteArray("404 page not found\n") << u"404 page not found"_s;
    QTest::newRow("500, several lines") << 500 << QByteArray("first\r\nsecond\n\nthird") << u"first second third"_s;
    QTest::newRow("500, nothing said") << 500 << QByteArray() << QString();
    QTest::newRow("204") << 204 << QByteArray() << QString();
    QTest::newRow("redirect that leads nowhere") << 302 << QByteArray("?") << u"?"_s;
    QTest::newRow("long") << 500 << QByteArray(100'000, 'x') << QString(300, u'x');
}

void TestScepExchange::statuses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    FakeTransport transport([&](const HttpRequest &) { return FakeTransport::reply(body, status); });
    const auto reply = run(transport, m_server, "m", true);
    QCOMPARE_ERROR(reply, Errc::HttpStatus);
    QCOMPARE(reply.error().facts, (QStringList{QString::number(status), text}));
}

void TestScepExchange::errorsPassThrough()
{
    FakeTransport transport([](const HttpRequest &) -> Result<HttpReply> { return fail(Errc::ConnectionRefused, {}, {u"h:8080"_s}); });
    const auto reply = run(transport, m_server, "m", true);
    QCOMPARE_ERROR(reply, Errc::ConnectionRefused);
    QCOMPARE(reply.error().facts, QStringList{u"h:8080"_s});
}

void TestScepExchange::goingAwayAborts()
{
    FakeTransport transport; // never answers
    int calls = 0;
    auto exchange = std::make_unique<ScepExchange>(transport, m_server);
    exchange->run(Operation::PkiOperation, "m", true, [&](const Result<HttpReply> &) { ++calls; });
    exchange.reset();
    QCOMPARE(transport.aborted(), 1);
    QCOMPARE(calls, 0);
}

void TestScepExchange::serverUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *text : {"http://h/scep", "https://h", "HTTP://H/scep", " http://h/scep \n", "http://10.0.0.1:8080/a/b",
                             "http://[2001:db8::1]/scep", "http://h/certsrv/mscep/mscep.dll", "http://h/scep?tenant=1"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "h/scep", "h", "ftp://h/scep", "http://", "http:///scep", "file:///scep", "http://h:0/scep",
                             "http://h:70000/scep", "http://h/a b", "http://[::1", "not a url at all"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text) << false;
}

void TestScepExchange::serverUrls()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto url = parseServerUrl(text);
    QCOMPARE(url.has_value(), good);
    if (!good) {
        QCOMPARE_ERROR(url, Errc::InvalidUrl);
        QCOMPARE(url.error().facts.value(0), text);
    }
}

QTEST_GUILESS_MAIN(TestScepExchange)
#include "tst_scepexchange.moc"
