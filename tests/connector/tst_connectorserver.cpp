#include "core/base/literals.h"
#include "core/connector/connectorserver.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace scepter;

namespace {

constexpr char password[] = "open sesame";

struct HttpReply {
    int status = 0;
    QByteArray head, body;
    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
};

/// One request on a connection of its own, over loopback; the answer is there when the server has closed it.
class Asking {
public:
    Asking(quint16 port, const QByteArray &request)
    {
        QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this, request] { m_socket.write(request); });
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] { m_ended = true; });
        QObject::connect(&m_socket, &QTcpSocket::errorOccurred, &m_socket, [this] { m_ended = true; });
        m_socket.connectToHost(u"127.0.0.1"_s, port);
    }
    bool isAnswered() const { return m_ended; }
    bool wait(int milliseconds = 20'000)
    {
        return QTest::qWaitFor([this] { return m_ended; }, milliseconds);
    }
    HttpReply reply()
    {
        if (!wait())
            return {};
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        return {m_received.mid(9, 3).toInt(), m_received.left(end), end < 0 ? QByteArray() : m_received.mid(end + 4)};
    }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_ended = false;
};

QByteArray requestFor(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &more = {})
{
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: ca.example\r\nConnection: close\r\n" + more;
    if (!body.isNull())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

/// A store, and a server on it with clocks of the test.
class Rig : public ServiceRig {
public:
    explicit Rig(const QString &caKey = u"ca"_s) : ServiceRig(caKey) {}
    ~Rig() { server.reset(); }

    std::unique_ptr<ConnectorServer> makeServer(const QStringList &names = {}, Database *with = nullptr)
    {
        return std::make_unique<ConnectorServer>(ConnectorServices{with ? *with : database(), scheduler, random, threads}, vault, names);
    }
    /// Nothing, when it has started.
    static std::optional<Error> startIt(ConnectorServer &it, quint16 port = 0, const QStringList &proxies = {})
    {
        bool started = false;
        std::optional<Error> error;
        QObject context;
        QObject::connect(&it, &ConnectorServer::started, &context, [&] { started = true; });
        QObject::connect(&it, &ConnectorServer::failed, &context, [&](const Error &e) { error = e; });
        it.start({u"127.0.0.1"_s, port, std::nullopt, std::nullopt, must(TrustedProxies::parse(proxies))});
        if (!QTest::qWaitFor([&] { return started || error; }, 20'000))
            return Error{Errc::Timeout};
        return error;
    }
    void start(const QStringList &names = {}, const QStringList &proxies = {})
    {
        server = makeServer(names);
        if (const auto error = startIt(*server, 0, proxies))
            qFatal("cannot start: %s", qPrintable(errcName(error->code)));
        m_port = quint16(server->urls().first().second.port()); // stays, also while nothing is served
        settle();
    }
    quint16 port() const { return m_port; }

    /// What was asked of the store and the pool before has been done, and its answers have come home.
    void settle()
    {
        for (int i = 0; i < 3; ++i) { // work on the pool may lead to a write, and a write to a reading
            int left = 3;
            QObject context;
            threads.run(
                &context, [] { return 0; }, [&](int) { --left; });
            database().write(
                &context, [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { --left; });
            database().read(
                &context, [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { --left; });
            if (!QTest::qWaitFor([&] { return left == 0; }, 20'000))
                qFatal("the pool or the store stands still");
        }
    }
    /// Lets virtual time pass in steps that keep the leases alive.
    void pass(std::chrono::milliseconds time)
    {
        for (auto left = time; left.count() > 0;) {
            const auto step = std::min<std::chrono::milliseconds>(left, 4s);
            scheduler.advance(step);
            settle();
            left -= step;
        }
    }
    /// Within a second of virtual time (O2).
    bool follows(const std::function<bool()> &condition)
    {
        for (int i = 0; i < 4; ++i) {
            scheduler.advance(250ms);
            settle();
            if (condition())
                return true;
        }
        return false;
    }

    HttpReply get(const QByteArray &target, const QByteArray &method = "GET") const
    {
        return Asking(port(), requestFor(method, target)).reply();
    }
    HttpReply post(const QByteArray &message, const QByteArray &target = "/scep/office?operation=PKIOperation") const
    {
        return Asking(port(), requestFor("POST", target, message)).reply();
    }
    Result<CertRep> openReply(const HttpReply &reply, const ClientMessage &message, const QString &connector = u"office"_s)
    {
        return open({reply.status == 200 ? ScepAnswer::Kind::CertRep : ScepAnswer::Kind::NotScep, reply.body}, message, connector);
    }
    QString outcomeOverHttp(const ClientMessage &message) { return outcomeOf(openReply(post(message.bytes), message)); }
    CaGeneration addNext()
    {
        CaGeneration next = fixedCa(u"ca"_s, u"other-ca"_s, random, now());
        next.number = 2;
        next.state = GenerationState::Next;
        must(write([&](Transaction &transaction) { return CaStore(vault).add(transaction, next, now()); }));
        return generation(u"ca"_s, GenerationState::Next);
    }
    void change(const std::function<void(ConnectorSettings &)> &edit, const QString &name = u"office"_s)
    {
        ConnectorSettings changed = settings(name);
        edit(changed);
        set(changed);
    }
    void addConnector(const QString &name, const QString &ca = u"ca"_s)
    {
        ConnectorSettings added{name};
        added.ca = ca;
        set(added);
    }

    WorkPool threads{1}; ///< one, so that a test can stop it
    std::unique_ptr<ConnectorServer> server;

private:
    quint16 m_port = 0;
};

/// Stops the pool until it is let go.
class Blocked {
public:
    explicit Blocked(WorkPool &pool)
    {
        pool.run(
            &m_context,
            [gate = m_gate] {
                gate->acquire();
                return 0;
            },
            [](int) {});
    }
    ~Blocked() { release(); }
    void release()
    {
        if (!std::exchange(m_released, true))
            m_gate->release();
    }

private:
    QObject m_context;
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_released = false;
};

} // namespace

class TestConnectorServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paths_data();
    void paths();
    void withoutADefault();
    void methods_data();
    void methods();
    void networks_data();
    void networks();
    void tooLarge();
    void operations_data();
    void operations();
    void messagesByGet_data();
    void messagesByGet();
    void messagesByPost_data();
    void messagesByPost();
    void headEnrolsNobody();

    void capabilities_data();
    void capabilities();
    void caCertificates_data();
    void caCertificates();
    void rolloverOverHttp();
    void crls();
    void health();
    void addresses();

    void startsOnlyWhatIsThere_data();
    void startsOnlyWhatIsThere();
    void oneServerForAConnector();
    void aLostLeaseIsAskedForAgain();
    void servedAgainAfterAFullDisk();
    void sleptMeanwhile();

    void followsChallengesAndApprovals();
    void followsSettings();
    void followsNewAndDeletedConnectors();
    void goesOnAfterOneOfItsNamesIsDeleted();
    void servesOnlyItsNames();
    void aConnectorWhoseCaWaits();

    void failuresAreSlowed();
    void delaysByAddress();
    void concealedAnswersLeaveOnTheGrid();
    void aFullQueue();
    void finishesWhatItAccepted();
    void behindAProxy();
    void aProxyThatIsNotTrusted();
    void delaysByClientBehindAProxy();
    void countedRefusalsAreWritten();
    void whatNobodyDecidedOnExpires();
    void alarmsArePruned();
    void stopsAtOnceWithDelayedAnswers();

    void crlsAreRefreshed();
    void noListAfterAnotherAtTheEndOfACa();
    void raIsRenewed();
    void theNextCaTakesOver();
};

// HTTP (C1, C10)

void TestConnectorServer::paths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("connector") << QByteArray("/scep/office") << 200;
    QTest::newRow("slash") << QByteArray("/scep/office/") << 200;
    QTest::newRow("pkiclient.exe") << QByteArray("/scep/office/pkiclient.exe") << 200;
    QTest::newRow("PKICLIENT.EXE") << QByteArray("/scep/office/PKICLIENT.EXE") << 200;
    QTest::newRow("escaped") << QByteArray("/scep/%6Fffice") << 200;
    QTest::newRow("another") << QByteArray("/scep/branch") << 200;
    QTest::newRow("IOS") << QByteArray("/cgi-bin/pkiclient.exe") << 200;
    QTest::newRow("IOS in capitals") << QByteArray("/CGI-BIN/PKICLIENT.EXE") << 200;
    QTest::newRow("NDES") << QByteArray("/certsrv/mscep/mscep.dll") << 200;
    QTest::newRow("NDES, another case") << QByteArray("/CertSrv/MSCEP/mscep.DLL") << 200;
    QTest::newRow("NDES and pkiclient.exe") << QByteArray("/certsrv/mscep/mscep.dll/pkiclient.exe") << 200;
    QTest::newRow("nobody") << QByteArray("/scep/nobody") << 404;
    QTest::newRow("another case") << QByteArray("/scep/OFFICE") << 404;
    QTest::newRow("below") << QByteArray("/scep/office/below") << 404;
    QTest::newRow("twice") << QByteArray("/scep/office/pkiclient.exe/pkiclient.exe") << 404;
    QTest::newRow("no name") << QByteArray("/scep/") << 404;
    QTest::newRow("no slash") << QByteArray("/scep") << 404;
    QTest::newRow("root") << QByteArray("/") << 404;
    QTest::newRow("dots") << QByteArray("/scep/branch/../office") << 404;
    QTest::newRow("pkiclient.exe alone") << QByteArray("/pkiclient.exe") << 404;
    QTest::newRow("NDES's administration") << QByteArray("/certsrv/mscep_admin/") << 404;
    QTest::newRow("octets") << QByteArray("/scep/%ff%00") << 404;
}

void TestConnectorServer::paths()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    static std::unique_ptr<Rig> rig;
    if (!rig) {
        rig = std::make_unique<Rig>();
        rig->addConnector(u"branch"_s);
        rig->change([](ConnectorSettings &s) { s.isDefault = true; });
        rig->start();
    }
    const HttpReply reply = rig->get(path + "?operation=GetCACaps");
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body.contains("SCEPStandard"), status == 200);
    if (path == "/scep/octets" || QTest::currentDataTag() == QByteArray("octets"))
        rig.reset(); // the last row
}

void TestConnectorServer::withoutADefault()
{
    Rig rig;
    rig.start();
    QCOMPARE(rig.get("/certsrv/mscep/mscep.dll?operation=GetCACaps").status, 404);
    QCOMPARE(rig.get("/cgi-bin/pkiclient.exe?operation=GetCACaps").status, 404);
    // One that is made the default takes the place of the other.
    rig.addConnector(u"branch"_s);
    rig.change([](ConnectorSettings &s) { s.isDefault = true; });
    rig.change(
        [](ConnectorSettings &s) {
            s.isDefault = true;
            s.preset = Preset::Strict;
        },
        u"branch"_s);
    QVERIFY(rig.follows([&] { return rig.get("/certsrv/mscep/mscep.dll?operation=GetCACaps").status == 200; }));
    QVERIFY(!rig.get("/certsrv/mscep/mscep.dll?operation=GetCACaps").body.contains("DES3"));
    QVERIFY(!rig.settings().isDefault);
}

void TestConnectorServer::methods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::newRow("GET") << QByteArray("GET") << 200;
    QTest::newRow("HEAD") << QByteArray("HEAD") << 200;
    QTest::newRow("POST") << QByteArray("POST") << 200;
    for (const char *method : {"PUT", "DELETE", "OPTIONS", "PATCH", "get"})
        QTest::newRow(method) << QByteArray(method) << 405;
}

void TestConnectorServer::methods()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    Rig rig;
    rig.start();
    const HttpReply reply = Asking(rig.port(),
                                   requestFor(method, "/scep/office?operation=GetCACaps", method == "POST" ? QByteArray("") : QByteArray()))
                                .reply();
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("Allow"), status == 405 ? QByteArray("GET, HEAD, POST") : QByteArray());
    if (method == "HEAD") {
        QVERIFY(reply.body.isEmpty());
        QVERIFY(reply.header("Content-Length").toInt() > 10);
    }
}

void TestConnectorServer::networks_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<int>("status");
    QTest::newRow("everybody") << QStringList{} << 200;
    QTest::newRow("this one") << QStringList{u"127.0.0.1/32"_s} << 200;
    QTest::newRow("this network") << QStringList{u"10.0.0.0/8"_s, u"127.0.0.0/8"_s} << 200;
    QTest::newRow("another network") << QStringList{u"10.0.0.0/8"_s, u"2001:db8::/32"_s} << 403;
    QTest::newRow("all of IPv6") << QStringList{u"::/0"_s} << 403;
}

void TestConnectorServer::networks()
{
    QFETCH(QStringList, allowed);
    QFETCH(int, status);
    Rig rig;
    rig.addChallenge(password);
    rig.change([&](ConnectorSettings &s) { s.allowFrom = allowed; });
    rig.start();
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, status);
    QCOMPARE(rig.post(rig.enrolment(u"client"_s, password).bytes).status, status);
    QCOMPARE(rig.certificates(), status == 200 ? 1 : 0);
    QVERIFY(rig.follows([&] { return rig.get("/crl/ca.crl").status == 200; })); // whoever has a certificate checks others
}

void TestConnectorServer::tooLarge()
{
    Rig rig;
    rig.addConnector(u"branch"_s);
    rig.change([](ConnectorSettings &s) { s.http.bodyBytes = 16 * 1024; });
    rig.start();
    const QByteArray small(16 * 1024, 'x'), large(16 * 1024 + 1, 'x');
    QCOMPARE(rig.post(small).status, 400);
    QCOMPARE(rig.post(large).status, 413);
    QCOMPARE(rig.post(large, "/scep/branch?operation=PKIOperation").status, 400); // it takes more
    QCOMPARE(rig.post(QByteArray(256 * 1024 + 1, 'x'), "/scep/branch?operation=PKIOperation").status, 413);
}

void TestConnectorServer::operations_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QByteArray("") << 400;
    QTest::newRow("empty") << QByteArray("?operation=") << 400;
    QTest::newRow("without a value") << QByteArray("?operation") << 400;
    QTest::newRow("unknown") << QByteArray("?operation=GetCACerts") << 400;
    QTest::newRow("another parameter") << QByteArray("?op=GetCACaps") << 400;
    QTest::newRow("GetCACaps") << QByteArray("?operation=GetCACaps") << 200;
    QTest::newRow("another case") << QByteArray("?operation=getcacaps") << 200;
    QTest::newRow("escaped") << QByteArray("?operation=Get%43ACaps") << 200;
    QTest::newRow("CA identifier") << QByteArray("?operation=GetCACert&message=CAIdentifier") << 200;
    QTest::newRow("CA identifier first") << QByteArray("?message=0&operation=GetCACert") << 200;
    QTest::newRow("empty message") << QByteArray("?operation=GetCACaps&message=") << 200;
    QTest::newRow("no next CA") << QByteArray("?operation=GetNextCACert") << 404;
    QTest::newRow("PKIOperation without a message") << QByteArray("?operation=PKIOperation") << 400;
    QTest::newRow("PKIOperation with an empty one") << QByteArray("?operation=PKIOperation&message=") << 400;
    QTest::newRow("PKIOperation with text") << QByteArray("?operation=PKIOperation&message=hello*") << 400;
    QTest::newRow("PKIOperation with Base64 of text") << QByteArray("?operation=PKIOperation&message=aGVsbG8%3D") << 400;
}

void TestConnectorServer::operations()
{
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    Rig rig;
    rig.start();
    const HttpReply reply = rig.get("/scep/office" + query);
    QCOMPARE(reply.status, status);
    if (status != 200) {
        QVERIFY(reply.header("Content-Type").startsWith("text/plain"));
        QVERIFY(reply.body.size() > 10 && reply.body.endsWith('\n'));
    }
}

void TestConnectorServer::messagesByGet_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("good");
    for (const char *form :
         {"percent-encoded", "raw plus", "space for plus", "%20 for plus", "lines", "CRLF lines", "no padding", "lower-case escapes"})
        QTest::newRow(form) << QString::fromLatin1(form) << true;
    for (const char *form : {"cut", "a letter wrong", "not Base64"})
        QTest::newRow(form) << QString::fromLatin1(form) << false;
}

void TestConnectorServer::messagesByGet()
{
    QFETCH(QString, form);
    QFETCH(bool, good);
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    ClientMessage message = rig.enrolment(u"client"_s, password);
    for (int i = 0;
         !message.bytes.toBase64().contains('+') || !message.bytes.toBase64().contains('/') || !message.bytes.toBase64().endsWith('=');
         ++i) {
        QVERIFY(i < 1000);
        message = rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "T" + QByteArray(i % 7, 'x')});
    }
    const QByteArray base64 = message.bytes.toBase64();
    QByteArray text = base64;
    if (form == u"percent-encoded"_s || form == u"cut"_s)
        text = (form == u"cut"_s ? base64.left(base64.size() / 2) : base64).toPercentEncoding();
    else if (form == u"lower-case escapes"_s)
        text = text.replace('+', "%2b").replace('/', "%2f").replace('=', "%3d");
    else if (form == u"%20 for plus"_s)
        text = text.replace('+', "%20");
    else if (form == u"space for plus"_s)
        text = base64.toPercentEncoding("+").replace('+', "%20"); // a client that read its own '+' as a space
    else if (form == u"lines"_s || form == u"CRLF lines"_s) {
        text.clear();
        for (qsizetype i = 0; i < base64.size(); i += 64)
            text += base64.mid(i, 64).toPercentEncoding() + (form == u"lines"_s ? "%0A" : "%0D%0A");
    } else if (form == u"no padding"_s)
        text = text.replace("=", "");
    else if (form == u"a letter wrong"_s)
        text[700] = text[700] == 'A' ? 'B' : 'A';
    else if (form == u"not Base64"_s)
        text[700] = '*';
    const HttpReply reply = rig.get("/scep/office?operation=PKIOperation&message=" + text);
    if (good) {
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Content-Type"), QByteArray("application/x-pki-message"));
        QCOMPARE(Rig::outcomeOf(rig.openReply(reply, message)), u"success"_s);
    }
    QCOMPARE(rig.certificates(), good ? 1 : 0);
    if (form == u"cut"_s || form == u"not Base64"_s)
        QCOMPARE(reply.status, 400);
}

void TestConnectorServer::messagesByPost_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("no Content-Type") << QByteArray();
    QTest::newRow("application/x-pki-message") << QByteArray("Content-Type: application/x-pki-message\r\n");
    QTest::newRow("a form") << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n");
}

void TestConnectorServer::messagesByPost()
{
    QFETCH(QByteArray, more);
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    const ClientMessage message = rig.enrolment(u"ec-p256"_s, password);
    const HttpReply reply = Asking(rig.port(), requestFor("POST", "/scep/office/pkiclient.exe?operation=PKIOperation&message=ignored",
                                                          message.bytes, more))
                                .reply();
    QCOMPARE(reply.status, 200);
    QCOMPARE(Rig::outcomeOf(rig.openReply(reply, message)), u"success"_s);
    QCOMPARE(rig.text("SELECT address FROM request"), u"127.0.0.1"_s);
}

void TestConnectorServer::headEnrolsNobody()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    const QByteArray base64 = rig.enrolment(u"client"_s, password).bytes.toBase64().toPercentEncoding();
    rig.get("/scep/office?operation=PKIOperation&message=" + base64, "HEAD");
    QCOMPARE(rig.certificates(), 0); // RFC 9110 §9.2.1: a safe method
}

// What everybody is told

void TestConnectorServer::capabilities_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<bool>("allowWeak");
    QTest::addColumn<bool>("hasNext");
    QTest::addColumn<QByteArrayList>("more");
    const QByteArrayList weak{"DES3", "SHA-1"};
    QTest::newRow("printers") << u"printers"_s << false << false << weak;
    QTest::newRow("mobile") << u"mobile"_s << false << false << QByteArrayList();
    QTest::newRow("strict") << u"strict"_s << false << false << QByteArrayList();
    QTest::newRow("strict with the switch") << u"strict"_s << true << false << weak;
    QTest::newRow("rollover") << u"strict"_s << false << true << QByteArrayList{"GetNextCACert"};
}

void TestConnectorServer::capabilities()
{
    QFETCH(QString, preset);
    QFETCH(bool, allowWeak);
    QFETCH(bool, hasNext);
    QFETCH(QByteArrayList, more);
    Rig rig;
    rig.change([&](ConnectorSettings &s) {
        s.preset = *presetFromName(preset);
        s.allowWeak = allowWeak;
    });
    if (hasNext)
        rig.addNext();
    rig.start();
    const HttpReply reply = rig.get("/scep/office?operation=GetCACaps");
    QVERIFY(reply.header("Content-Type").startsWith("text/plain"));
    QVERIFY(reply.body.endsWith('\n') && !reply.body.contains("\n\n") && !reply.body.startsWith('\n') && !reply.body.contains('\r'));
    QByteArrayList expected{"AES", "POSTPKIOperation", "Renewal", "SCEPStandard", "SHA-256", "SHA-384", "SHA-512"};
    expected += more;
    QByteArrayList words = reply.body.chopped(1).split('\n');
    std::sort(words.begin(), words.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(words, expected);
}

void TestConnectorServer::caCertificates_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<bool>("subordinate");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("count");
    QTest::newRow("RSA") << u"ca"_s << false << QByteArray("application/x-x509-ca-cert") << 1;
    QTest::newRow("EC with its RA") << u"ec-p256"_s << false << QByteArray("application/x-x509-ca-ra-cert") << 2;
    QTest::newRow("below another") << u"ca"_s << true << QByteArray("application/x-x509-ca-ra-cert") << 2;
    QTest::newRow("EC below another") << u"ec-p384"_s << true << QByteArray("application/x-x509-ca-ra-cert") << 3;
}

void TestConnectorServer::caCertificates()
{
    QFETCH(QString, ca);
    QFETCH(bool, subordinate);
    QFETCH(QByteArray, type);
    QFETCH(int, count);
    Rig rig(ca);
    const TestCa above({.now = rig.now(), .name = u"Root"_s, .key = u"other-ca"_s});
    if (subordinate) {
        CaGeneration generation = rig.generation();
        CertificateSpec spec{generation.certificate->subjectDer(), generation.key.publicKey(), "\x09", rig.now().addDays(-1),
                             rig.now().addYears(5)};
        spec.isCa = true;
        spec.keyUsage = generation.certificate->keyUsage();
        const Certificate own = must(issueCertificate(spec, above.root().certificate, above.root().key));
        generation.raKey.reset();
        generation.raCertificates.clear();
        generation = must(install(generation, {own, above.root().certificate}, rig.random, rig.now()));
        must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).update(transaction, generation); }));
    }
    rig.addChallenge(password);
    rig.start();
    const HttpReply reply = rig.get("/scep/office?operation=GetCACert");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), type);
    const Certificate issuing = rig.caCertificate();
    if (count == 1)
        QCOMPARE(reply.body, issuing.der());
    else
        QCOMPARE(must(SignedData::parse(reply.body)).certificates().size(), count);
    const auto parsed = parseCaCertificates(reply.body, std::nullopt, rig.now());
    QVERIFY_OK(parsed);
    QVERIFY(parsed->ca == (subordinate ? above.root().certificate : issuing));
    QVERIFY(parsed->encryption == rig.generation().responder().certificate);
    QVERIFY(parsed->unrelated.isEmpty());
    // A client with nothing but this can enrol, and follow the chain.
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    const auto issued = rig.openReply(rig.post(message.bytes), message);
    QCOMPARE(Rig::outcomeOf(issued), u"success"_s);
    const auto checked = checkIssued(*issued, testKey(u"client"_s).publicKey(), *parsed, rig.now());
    QVERIFY_OK(checked);
    QVERIFY(checked->chain.last() == parsed->ca);
}

void TestConnectorServer::rolloverOverHttp()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    QCOMPARE(rig.get("/scep/office?operation=GetNextCACert").status, 404);
    const Certificate current = rig.caCertificate();
    const ClientMessage first = rig.enrolment(u"client"_s, password);
    QCOMPARE(rig.outcomeOverHttp(first), u"success"_s);
    const Certificate old = must(rig.openReply(rig.post(first.bytes), first)).certificates.first();

    const Certificate next = *rig.addNext().certificate;
    QVERIFY(rig.follows([&] { return rig.get("/scep/office?operation=GetNextCACert").status == 200; }));
    const HttpReply announced = rig.get("/scep/office?operation=GetNextCACert");
    QCOMPARE(announced.header("Content-Type"), QByteArray("application/x-x509-next-ca-cert"));
    const auto parsed = parseNextCaCertificates(announced.body, current, WeakAlgorithms::Refuse, rig.now());
    QVERIFY_OK(parsed);
    QVERIFY(parsed->ca == next);
    QVERIFY(!parseNextCaCertificates(announced.body, next, WeakAlgorithms::Refuse, rig.now()));
    QVERIFY(rig.get("/scep/office?operation=GetCACert").body == current.der());

    // The recipient of the envelope decides which CA issues, and signs the CertRep.
    const auto enrolWith = [&](const Certificate &to, const QString &key, const QByteArray &id) {
        ClientOptions options{MessageType::PkcsReq, id};
        options.recipient = to;
        const ClientMessage message = rig.enrolment(key, password, options);
        const HttpReply reply = rig.post(message.bytes);
        const CaCertificates pinned{to, to, to};
        const auto checked = checkCertRep(
            reply.body, {id, message.claims.senderNonce, pinned, {message.signer.certificate, message.signer.key}, message.password});
        if (!checked || checked->certificates.isEmpty())
            return QString::fromUtf8(describe(checked));
        const Certificate &issued = checked->certificates.first();
        return issued.isSignedBy(next) ? u"next"_s : issued.isSignedBy(current) ? u"current"_s : u"nobody"_s;
    };
    QCOMPARE(enrolWith(current, u"client-next"_s, "T2"), u"current"_s);
    QCOMPARE(enrolWith(next, u"ec-p256"_s, "T3"), u"next"_s);

    must(rig.write([](Transaction &transaction) { return CaStore::promoteNext(transaction, u"ca"_s); }));
    QVERIFY(rig.follows([&] { return rig.get("/scep/office?operation=GetCACert").body == next.der(); }));
    QCOMPARE(rig.get("/scep/office?operation=GetNextCACert").status, 404);
    QCOMPARE(enrolWith(current, u"ec-p384"_s, "T4"), u"current"_s);
    QCOMPARE(enrolWith(next, u"intermediate"_s, "T5"), u"next"_s);
    // An old certificate renews under the new CA.
    ClientOptions renewal{MessageType::RenewalReq, "T6"};
    renewal.recipient = next;
    const ClientMessage renews = rig.message({old, testKey(u"client"_s)}, csrFor(u"client"_s, u"CN=printer-7.example"_s, {}), renewal);
    const auto renewed = rig.openReply(rig.post(renews.bytes), renews);
    QCOMPARE(Rig::outcomeOf(renewed), u"success"_s);
    QVERIFY(renewed->certificates.first().isSignedBy(next));
    // Both lists go on.
    rig.pass(10min);
    QVERIFY(rig.follows([&] { return rig.get("/crl/ca.crl").status == 200 && rig.get("/crl/ca.2.crl").status == 200; }));
    QVERIFY(must(Crl::parse(rig.get("/crl/ca.crl").body)).isSignedBy(current));
    QVERIFY(must(Crl::parse(rig.get("/crl/ca.2.crl").body)).isSignedBy(next));
}

void TestConnectorServer::crls()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    QVERIFY(rig.follows([&] { return rig.get("/crl/ca.crl").status == 200; })); // made when there was none
    const HttpReply reply = rig.get("/crl/ca.crl");
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/pkix-crl"));
    QCOMPARE(must(Crl::parse(reply.body)).revokedCount(), 0);
    for (const char *path : {"/crl/", "/crl/ca", "/crl/ca.2.crl", "/crl/nobody.crl", "/crl/.crl", "/crl/../crl/ca.crl", "/crl/CA.crl"})
        QVERIFY2(rig.get(path).status == 404, path);
    QVERIFY(rig.get("/crl/ca.crl", "HEAD").body.isEmpty());
    // What somebody else revokes is on the list within a second of the new one.
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    const Certificate certificate = must(rig.openReply(rig.post(message.bytes), message)).certificates.first();
    const auto other = rig.store.open();
    must(other
             ->write([serial = certificate.serial(), now = rig.now()](Transaction &t) {
                 return CaStore::revoke(t, u"ca"_s, serial, RevocationReason::KeyCompromise, now);
             })
             .takeResult());
    // The server makes the list, should the other process not get to it.
    QVERIFY(rig.follows([&] { return must(Crl::parse(rig.get("/crl/ca.crl").body)).isRevoked(certificate); }));
}

void TestConnectorServer::health()
{
    Rig rig;
    rig.start();
    rig.post("garbage");
    const HttpReply reply = rig.get("/health");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json"));
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    QCOMPARE(json[u"status"_s].toString(), u"ok"_s);
    QCOMPARE(json[u"connectors"_s].toInt(), 1);
    QCOMPARE(json[u"computing"_s].toInt(), 0);
    QCOMPARE(json[u"messages"_s].toInt(), 1);
    QVERIFY(json[u"connections"_s].toInt() >= 1);
    QCOMPARE(Asking(rig.port(), requestFor("POST", "/health", "")).reply().status, 404);
}

void TestConnectorServer::addresses()
{
    Rig rig;
    rig.addConnector(u"branch"_s);
    rig.start();
    const auto urls = rig.server->urls();
    QCOMPARE(urls.size(), 2);
    QCOMPARE(urls[0].first, u"branch"_s);
    QCOMPARE(urls[1].second.toString(), u"http://127.0.0.1:%1/scep/office"_s.arg(rig.port()));
}

// Starting, leases

void TestConnectorServer::startsOnlyWhatIsThere_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("errc");
    QTest::newRow("nothing in the store") << u"empty"_s << int(Errc::NotFound);
    QTest::newRow("an unknown name") << u"unknown"_s << int(Errc::NotFound);
    QTest::newRow("a name whose CA waits") << u"waiting"_s << int(Errc::CaNotReady);
    QTest::newRow("an address in use") << u"address"_s << int(Errc::AddressInUse);
    QTest::newRow("a key that is not as it was sealed") << u"seal"_s << int(Errc::SealBroken);
}

void TestConnectorServer::startsOnlyWhatIsThere()
{
    QFETCH(QString, what);
    QFETCH(int, errc);
    Rig rig;
    QStringList names;
    QTcpServer occupied;
    quint16 port = 0;
    if (what == u"empty"_s) {
        must(rig.write([](Transaction &transaction) { return ConnectorStore::remove(transaction, u"office"_s); }));
    } else if (what == u"unknown"_s) {
        names = {u"office"_s, u"nobody"_s};
    } else if (what == u"waiting"_s) {
        const CaGeneration waiting{0, u"sub"_s, 1, GenerationState::Waiting, testKey(u"client"_s)};
        must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, waiting, {}, rig.now()); }));
        rig.addConnector(u"branch"_s, u"sub"_s);
        names = {u"branch"_s};
    } else if (what == u"address"_s) {
        QVERIFY(occupied.listen(QHostAddress::LocalHost));
        port = occupied.serverPort();
    } else if (what == u"seal"_s) {
        rig.run("UPDATE ca_generation SET key = zeroblob(100)");
    }
    const auto server = rig.makeServer(names);
    const auto error = Rig::startIt(*server, port);
    QVERIFY(error);
    QCOMPARE(error->code, Errc(errc));
}

void TestConnectorServer::oneServerForAConnector()
{
    Rig rig;
    rig.start();
    const auto other = rig.store.open();
    {
        const auto second = rig.makeServer({}, other.get());
        const auto error = Rig::startIt(*second);
        QVERIFY(error);
        QCOMPARE(error->code, Errc::LeaseHeld);
        QCOMPARE(error->facts.value(0), u"connector/office"_s);
    }
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 200); // the first one is not disturbed
    // Another connector may be served by another process.
    rig.addConnector(u"branch"_s);
    rig.settle();
    const auto third = rig.makeServer({u"branch"_s}, other.get());
    QVERIFY(!Rig::startIt(*third));
    // When it has stopped, the lease is free.
    QSignalSpy stopped(rig.server.get(), &ConnectorServer::stopped);
    rig.server->stop();
    QVERIFY(QTest::qWaitFor([&] { return stopped.size() == 1; }, 20'000));
    const auto fourth = rig.makeServer({u"office"_s}, other.get());
    QVERIFY(!Rig::startIt(*fourth));
}

/// What another process took is its own until it lets it go (O4); the path says that it comes back, and so does /health.
void TestConnectorServer::aLostLeaseIsAskedForAgain()
{
    Rig rig;
    rig.addConnector(u"branch"_s);
    rig.start();
    QSignalSpy went(rig.server.get(), &ConnectorServer::went), cameBack(rig.server.get(), &ConnectorServer::cameBack);
    rig.run("UPDATE lease SET holder = 'somebody', machine = 'elsewhere', heartbeat = heartbeat + 3600000 WHERE name = 'connector/office'");
    rig.run("UPDATE lease SET heartbeat = ? WHERE name = 'connector/office'", {rig.now()});
    const auto beat = [&] { rig.run("UPDATE lease SET heartbeat = ? WHERE name = 'connector/office'", {rig.now()}); };
    rig.pass(8s);
    beat();
    QCOMPARE(went.size(), 1);
    QCOMPARE(went[0][0].toString(), u"office"_s);
    QCOMPARE(went[0][1].value<Error>().code, Errc::LeaseHeld);
    const HttpReply away = rig.get("/scep/office?operation=GetCACaps");
    QCOMPARE(away.status, 503);
    QVERIFY(away.header("Retry-After").toInt() > 0);
    QCOMPARE(rig.get("/scep/nobody?operation=GetCACaps").status, 404);
    QCOMPARE(rig.get("/scep/branch?operation=GetCACaps").status, 200);
    QCOMPARE(rig.server->urls().size(), 1);
    // Not when the store changes either, as long as somebody else has it.
    rig.change([](ConnectorSettings &s) { s.preset = Preset::Strict; }, u"branch"_s);
    QVERIFY(rig.follows([&] { return !rig.get("/scep/branch?operation=GetCACaps").body.contains("DES3"); }));
    for (int i = 0; i < 5; ++i) {
        rig.pass(8s);
        beat();
    }
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 503);
    QCOMPARE(cameBack.size(), 0);
    rig.run("DELETE FROM lease WHERE name = 'connector/office'"); // it ends
    rig.pass(6s);
    QCOMPARE(cameBack.size(), 1);
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 200);
    QCOMPARE(went.size(), 1);
}

/// Twenty seconds without the store, and it is served again by itself (O4).
void TestConnectorServer::servedAgainAfterAFullDisk()
{
    Rig rig;
    rig.start();
    QSignalSpy went(rig.server.get(), &ConnectorServer::went), cameBack(rig.server.get(), &ConnectorServer::cameBack);
    const QDateTime before = rig.now();
    rig.store.setLeasesWritable(false);
    rig.pass(20s);
    QCOMPARE(went.size(), 1);
    QVERIFY(went[0][1].value<Error>().code != Errc::LeaseHeld);
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 503);
    const HttpReply health = rig.get("/health");
    QCOMPARE(health.status, 503);
    const QJsonObject json = QJsonDocument::fromJson(health.body).object();
    QCOMPARE(json[u"status"_s].toString(), u"incomplete"_s);
    QCOMPARE(json[u"connectors"_s].toInt(), 0);
    const QJsonArray missing = json[u"notServed"_s].toArray();
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing[0][u"connector"_s].toString(), u"office"_s);
    const QDateTime since = QDateTime::fromString(missing[0][u"since"_s].toString(), Qt::ISODate);
    QVERIFY(since > before && since <= rig.now());
    QVERIFY(missing[0][u"why"_s].toString().contains(u"could not be written"_s));
    rig.store.setLeasesWritable(true);
    rig.pass(6s);
    QCOMPARE(cameBack.size(), 1);
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 200);
    QCOMPARE(rig.get("/health").status, 200);
    QCOMPARE(QJsonDocument::fromJson(rig.get("/health").body).object()[u"notServed"_s].toArray().size(), 0);
}

/// A laptop that slept: nothing is answered as if the lease were held before that is known (F5).
void TestConnectorServer::sleptMeanwhile()
{
    Rig rig;
    rig.start();
    rig.scheduler.setWallClock(rig.now().addSecs(3600));
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 200); // it waited for the renewal
    rig.scheduler.setWallClock(rig.now().addSecs(3600));
    rig.run("UPDATE lease SET holder = 'somebody', machine = 'elsewhere', heartbeat = ?", {rig.now()});
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 503);
    QCOMPARE(rig.get("/health").status, 503);
}

// O2

void TestConnectorServer::followsChallengesAndApprovals()
{
    Rig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.start();
    const auto other = rig.store.open();
    must(
        other
            ->write([&](Transaction &t) { return Challenges(rig.vault).create(t, {u"office"_s}, Secret(password), rig.random, rig.now()); })
            .takeResult());
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    QCOMPARE(rig.outcomeOverHttp(message), u"pending"_s); // nothing needs to be read again
    const qint64 id = rig.number("SELECT id FROM request WHERE state = 'pending'");
    must(other->write([=](Transaction &t) { return RequestStore::approve(t, id); }).takeResult());
    QCOMPARE(rig.outcomeOverHttp(message), u"success"_s);
}

void TestConnectorServer::followsSettings()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    QVERIFY(rig.get("/scep/office?operation=GetCACaps").body.contains("DES3"));
    const auto other = rig.store.open();
    ConnectorSettings changed = rig.settings();
    changed.preset = Preset::Strict;
    changed.usages = {u"clientAuth"_s};
    changed.validityDays = 10;
    must(other->write([=](Transaction &transaction) { return ConnectorStore::change(transaction, changed); }).takeResult());
    QVERIFY(rig.follows([&] { return !rig.get("/scep/office?operation=GetCACaps").body.contains("DES3"); }));
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    const auto reply = rig.openReply(rig.post(message.bytes), message);
    QCOMPARE(Rig::outcomeOf(reply), u"success"_s);
    QCOMPARE(reply->certificates.first().notAfter().date(), rig.now().addDays(10).date());
}

void TestConnectorServer::followsNewAndDeletedConnectors()
{
    Rig rig;
    rig.start();
    const auto other = rig.store.open();
    ConnectorSettings branch{u"branch"_s};
    branch.ca = u"ca"_s;
    must(other->write([=, now = rig.now()](Transaction &transaction) { return ConnectorStore::create(transaction, branch, now); })
             .takeResult());
    QVERIFY(rig.follows([&] { return rig.get("/scep/branch?operation=GetCACaps").status == 200; }));
    QCOMPARE(rig.number("SELECT count(*) FROM lease WHERE name = 'connector/branch'"), 1);
    rig.addChallenge(password, {u"office"_s});
    must(other->write([](Transaction &transaction) { return ConnectorStore::markDeleting(transaction, u"office"_s); }).takeResult());
    QVERIFY(rig.follows([&] { return rig.get("/scep/office?operation=GetCACaps").status == 404; }));
    QCOMPARE(rig.get("/scep/branch?operation=GetCACaps").status, 200);
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM connector WHERE name = 'office'"), 0);
    QCOMPARE(rig.number("SELECT count(*) FROM challenge"), 0);
    QCOMPARE(rig.number("SELECT count(*) FROM lease WHERE name = 'connector/office'"), 0);
    // It may be made again.
    rig.addConnector(u"office"_s);
    QVERIFY(rig.follows([&] { return rig.get("/scep/office?operation=GetCACaps").status == 200; }));
}

void TestConnectorServer::goesOnAfterOneOfItsNamesIsDeleted()
{
    Rig rig;
    rig.addConnector(u"branch"_s);
    rig.addConnector(u"cellar"_s);
    rig.start({u"office"_s, u"branch"_s});
    const quint16 port = rig.port();
    must(rig.write([](Transaction &transaction) { return ConnectorStore::markDeleting(transaction, u"office"_s); }));
    QVERIFY(rig.follows([&] { return rig.get("/scep/office?operation=GetCACaps").status == 404; }));
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM connector"), 2);
    rig.change([](ConnectorSettings &s) { s.preset = Preset::Strict; }, u"branch"_s);
    QVERIFY(rig.follows([&] { return !rig.get("/scep/branch?operation=GetCACaps").body.contains("DES3"); }));
    QCOMPARE(rig.get("/scep/cellar?operation=GetCACaps").status, 404);
    // The last of them.
    must(rig.write([](Transaction &transaction) { return ConnectorStore::markDeleting(transaction, u"branch"_s); }));
    QVERIFY(rig.follows([&] { return rig.number("SELECT count(*) FROM connector") == 1; }));
    rig.change([](ConnectorSettings &s) { s.preset = Preset::Strict; }, u"cellar"_s);
    rig.follows([] { return false; });
    QCOMPARE(QJsonDocument::fromJson(Asking(port, requestFor("GET", "/health")).reply().body).object()[u"connectors"_s].toInt(), 0);
}

void TestConnectorServer::servesOnlyItsNames()
{
    Rig rig;
    rig.addConnector(u"branch"_s);
    rig.start({u"branch"_s});
    QCOMPARE(rig.get("/scep/branch?operation=GetCACaps").status, 200);
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 404);
    QCOMPARE(rig.number("SELECT count(*) FROM lease"), 1);
    rig.addConnector(u"cellar"_s);
    QVERIFY(!rig.follows([&] { return rig.get("/scep/cellar?operation=GetCACaps").status == 200; }));
}

void TestConnectorServer::aConnectorWhoseCaWaits()
{
    Rig rig;
    const CaGeneration made{0, u"sub"_s, 1, GenerationState::Waiting, testKey(u"client"_s)};
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).create(transaction, made, {}, rig.now()); }));
    rig.addConnector(u"branch"_s, u"sub"_s);
    rig.start(); // the others are served
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 200);
    QCOMPARE(rig.get("/scep/branch?operation=GetCACaps").status, 404);
    // Its chain comes.
    CaGeneration generation = rig.generation(u"sub"_s, GenerationState::Waiting);
    const TestCa above({.now = rig.now(), .key = u"other-ca"_s});
    CertificateSpec spec{must(must(DistinguishedName::parse(u"CN=Sub"_s)).toDer()), generation.key.publicKey(), "\x09", rig.now(),
                         rig.now().addYears(5)};
    spec.isCa = true;
    generation = must(install(generation,
                              {must(issueCertificate(spec, above.root().certificate, above.root().key)), above.root().certificate},
                              rig.random, rig.now()));
    generation.state = GenerationState::Current;
    must(rig.write([&](Transaction &transaction) { return CaStore(rig.vault).update(transaction, generation); }));
    QVERIFY(rig.follows([&] { return rig.get("/scep/branch?operation=GetCACaps").status == 200; }));
}

// C3, C10

void TestConnectorServer::failuresAreSlowed()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    const QByteArray guess = rig.enrolment(u"client-next"_s, "guess", {MessageType::PkcsReq, "G"}).bytes;
    const QByteArray wrong = requestFor("POST", "/scep/office?operation=PKIOperation", guess);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Asking(rig.port(), wrong).reply().status, 200); // typing errors are nobody's attack
    int id = 0;
    for (const auto delay : {200ms, 400ms, 800ms, 1600ms, 3200ms, 5000ms, 5000ms}) {
        Asking guessing(rig.port(), wrong);
        const qint64 before = rig.number("SELECT count(*) FROM request");
        QVERIFY(QTest::qWaitFor([&] { return rig.number("SELECT count(*) FROM request") > before; }, 20'000));
        rig.settle();
        // From the same address a right challenge is answered at once.
        const ClientMessage right = rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "T" + QByteArray::number(++id)});
        QCOMPARE(rig.outcomeOverHttp(right), u"success"_s);
        rig.scheduler.advance(delay - 1ms);
        QVERIFY(!guessing.wait(50));
        rig.scheduler.advance(1ms);
        QVERIFY2(guessing.wait(), qPrintable(QString::number(delay.count())));
        QCOMPARE(guessing.reply().status, 200);
    }
    // What is no message at all costs nothing, and is not slowed.
    QCOMPARE(rig.post("garbage").status, 400);
}

void TestConnectorServer::delaysByAddress()
{
    FailureDelay delay;
    const QDateTime now = ManualScheduler().now();
    const auto after = [&](int failures, const QString &address, const QDateTime &when) {
        std::chrono::milliseconds last{0};
        for (int i = 0; i < failures; ++i)
            last = delay.count(address, when);
        return last;
    };
    QCOMPARE(after(3, u"a"_s, now), 0ms);
    QCOMPARE(after(1, u"a"_s, now), 200ms);
    QCOMPARE(after(1, u"b"_s, now), 0ms); // somebody else
    QCOMPARE(after(100, u"a"_s, now), 5000ms);
    QCOMPARE(after(1, u"a"_s, now.addSecs(600)), 5000ms);
    QCOMPARE(after(1, u"a"_s, now.addSecs(1201)), 0ms); // forgotten after ten minutes
    // An attack from everywhere is bounded in memory.
    for (int i = 0; i < 50'000; ++i)
        QVERIFY(delay.count(QString::number(i), now) == 0ms);
}

/// C15: when an answer leaves says nothing of how long its envelope took.
void TestConnectorServer::concealedAnswersLeaveOnTheGrid()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    const QByteArray unreadable = rig.message(selfSigned(testKey(u"client-next"_s), u"CN=x"_s, rig.now()), QByteArray("no CSR")).bytes;
    const QByteArray request = requestFor("POST", "/scep/office?operation=PKIOperation", unreadable);
    int failures = 0;
    // With C3's delays of 0, 0, 0, 200 and 400 ms.
    for (const auto due : {250ms, 250ms, 250ms, 250ms, 500ms}) {
        Asking asking(rig.port(), request);
        ++failures;
        QVERIFY(QTest::qWaitFor([&] { return rig.number("SELECT count(*) FROM request WHERE refusal = 'NotACsr'") == failures; }, 20'000));
        rig.settle();
        rig.scheduler.advance(due - 1ms);
        rig.settle();
        QVERIFY2(!asking.wait(20), qPrintable(QString::number(failures)));
        rig.scheduler.advance(1ms);
        QVERIFY2(asking.wait(), qPrintable(QString::number(failures)));
        QCOMPARE(asking.reply().status, 200);
    }
    // It holds no place in the queue, and a right request does not wait.
    QCOMPARE(QJsonDocument::fromJson(rig.get("/health").body).object()[u"computing"_s].toInt(), 0);
    QCOMPARE(rig.outcomeOverHttp(rig.enrolment(u"client"_s, password)), u"success"_s);
}

void TestConnectorServer::aFullQueue()
{
    Rig rig;
    rig.addChallenge(password);
    rig.change([](ConnectorSettings &s) { s.http.queueDepth = 2; });
    rig.start();
    Blocked blocked(rig.threads);
    std::vector<std::unique_ptr<Asking>> accepted;
    for (int i = 0; i < 2; ++i) {
        const ClientMessage message = rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "T" + QByteArray::number(i)});
        accepted.push_back(std::make_unique<Asking>(rig.port(), requestFor("POST", "/scep/office?operation=PKIOperation", message.bytes)));
        const auto computing = [&] { return QJsonDocument::fromJson(rig.get("/health").body).object()[u"computing"_s].toInt(); };
        QVERIFY(QTest::qWaitFor([&] { return computing() == i + 1; }, 20'000));
    }
    for (int i = 0; i < 5; ++i) {
        const HttpReply refused = rig.post("one too many");
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.header("Retry-After"), QByteArray("5"));
    }
    QCOMPARE(rig.get("/scep/office?operation=GetCACaps").status, 200); // costs nothing
    QVERIFY(!accepted[0]->isAnswered() && !accepted[1]->isAnswered());
    blocked.release();
    for (const auto &asking : accepted)
        QCOMPARE(asking->reply().status, 200);
    QCOMPARE(rig.post("garbage").status, 400); // there is room again
    QCOMPARE(rig.certificates(), 2);
}

void TestConnectorServer::finishesWhatItAccepted()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start();
    const quint16 port = rig.port();
    Blocked blocked(rig.threads);
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    Asking accepted(port, requestFor("POST", "/scep/office?operation=PKIOperation", message.bytes));
    const auto computing = [&] { return QJsonDocument::fromJson(rig.get("/health").body).object()[u"computing"_s].toInt(); };
    QVERIFY(QTest::qWaitFor([&] { return computing() == 1; }, 20'000));
    QSignalSpy stopped(rig.server.get(), &ConnectorServer::stopped);
    rig.server->stop();
    rig.server->stop();                                                     // once is enough
    QCOMPARE(Asking(port, requestFor("GET", "/health")).reply().status, 0); // nobody new
    QVERIFY(!accepted.isAnswered() && stopped.isEmpty());
    blocked.release();
    const HttpReply reply = accepted.reply();
    QCOMPARE(Rig::outcomeOf(rig.openReply(reply, message)), u"success"_s);
    QVERIFY(QTest::qWaitFor([&] { return !stopped.isEmpty(); }, 20'000));
    rig.settle();
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(rig.number("SELECT count(*) FROM lease"), 0);
}

// Behind a proxy (O6)

static QByteArray forwarded(const QByteArray &clients) { return "X-Forwarded-For: " + clients + "\r\n"; }

void TestConnectorServer::behindAProxy()
{
    Rig rig;
    rig.addChallenge(password);
    rig.change([](ConnectorSettings &s) { s.allowFrom = {u"198.51.100.0/24"_s, u"2001:db8::/32"_s}; });
    rig.start({}, {u"127.0.0.0/8"_s});
    const auto ask = [&](const QByteArray &more, const QByteArray &before = {}) {
        return Asking(rig.port(), before + requestFor("GET", "/scep/office?operation=GetCACaps", {}, more)).reply().status;
    };
    QCOMPARE(ask(forwarded("198.51.100.9")), 200);
    QCOMPARE(ask(forwarded("192.0.2.9")), 403);
    QCOMPARE(ask(forwarded("198.51.100.9, 192.0.2.9")), 403); // the client wrote the first one itself
    QCOMPARE(ask(forwarded("192.0.2.9, 198.51.100.9, 127.0.0.2")), 200);
    QCOMPARE(ask({}), 403); // the proxy itself
    QCOMPARE(ask(forwarded("garbage")), 403);
    QCOMPARE(ask({}, "PROXY TCP4 198.51.100.9 127.0.0.1 4711 80\r\n"), 200);
    QCOMPARE(ask({}, "PROXY TCP6 2001:db8::9 ::1 4711 80\r\n"), 200);
    QCOMPARE(ask(forwarded("198.51.100.9"), "PROXY TCP4 192.0.2.9 127.0.0.1 4711 80\r\n"), 403); // a client's own field
    QCOMPARE(ask({}, "PROXY TCP4 nobody\r\n"), 400);

    const ClientMessage message = rig.enrolment(u"client"_s, password);
    const QByteArray request = requestFor("POST", "/scep/office?operation=PKIOperation", message.bytes, forwarded("[2001:DB8::7]:4711"));
    QCOMPARE(Rig::outcomeOf(rig.openReply(Asking(rig.port(), request).reply(), message)), u"success"_s);
    QCOMPARE(rig.text("SELECT address FROM request"), u"2001:db8::7"_s);
    QCOMPARE(rig.text("SELECT who FROM audit WHERE operation = 'PKCSReq'"), u"2001:db8::7"_s);
}

void TestConnectorServer::aProxyThatIsNotTrusted()
{
    Rig rig;
    rig.addChallenge(password);
    rig.start({}, {u"10.0.0.0/8"_s});
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    const QByteArray request = requestFor("POST", "/scep/office?operation=PKIOperation", message.bytes, forwarded("198.51.100.9"));
    QCOMPARE(Asking(rig.port(), "PROXY TCP4 198.51.100.9 127.0.0.1 4711 80\r\n" + request).reply().status, 400);
    QCOMPARE(Asking(rig.port(), request).reply().status, 200);
    QCOMPARE(rig.text("SELECT address FROM request"), u"127.0.0.1"_s);
}

/// C3: one who guesses does not slow everybody that comes through the same proxy.
void TestConnectorServer::delaysByClientBehindAProxy()
{
    Rig rig;
    rig.start({}, {u"127.0.0.1"_s});
    const auto guess = [&](const QByteArray &client) {
        static int id = 0;
        const QByteArray bytes = rig.enrolment(u"client"_s, "guess", {MessageType::PkcsReq, "G" + QByteArray::number(++id)}).bytes;
        return requestFor("POST", "/scep/office?operation=PKIOperation", bytes, forwarded(client));
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Asking(rig.port(), guess("198.51.100.9")).reply().status, 200);
    Asking slowed(rig.port(), guess("198.51.100.9"));
    QVERIFY(QTest::qWaitFor([&] { return rig.number("SELECT count(*) FROM request") == 4; }, 20'000));
    rig.settle();
    QCOMPARE(Asking(rig.port(), guess("198.51.100.10")).reply().status, 200);
    QVERIFY(!slowed.isAnswered());
    rig.scheduler.advance(200ms);
    QCOMPARE(slowed.reply().status, 200);
}

// C9

void TestConnectorServer::countedRefusalsAreWritten()
{
    Rig rig;
    rig.start();
    const auto refuse = [&](int times) {
        for (int i = 0; i < times; ++i)
            QCOMPARE(rig.post(rig.enrolment(u"client"_s, "guess").bytes).status, 200);
    };
    const auto totals = [&] { return rig.number("SELECT count(*) FROM audit WHERE operation = 'refusals'"); };
    refuse(3);
    rig.pass(59min);
    QCOMPARE(totals(), 0);
    rig.pass(61s);
    QCOMPARE(totals(), 1); // at the end of the hour
    QVERIFY(rig.text("SELECT outcome FROM audit WHERE operation = 'refusals'").startsWith(u"refused 3 times since "_s));
    refuse(2);
    QSignalSpy stopped(rig.server.get(), &ConnectorServer::stopped);
    rig.server->stop();
    QVERIFY(QTest::qWaitFor([&] { return !stopped.isEmpty(); }, 20'000));
    QCOMPARE(totals(), 2); // and at the end of serving
    QVERIFY_OK(rig.read([&](Transaction &transaction) { return AuditLog(rig.vault).verify(transaction); }));
}

/// C6
void TestConnectorServer::whatNobodyDecidedOnExpires()
{
    Rig rig;
    rig.change([](ConnectorSettings &s) {
        s.approval = Approval::Manual;
        s.pendingDays = 30;
    });
    rig.start();
    for (int i = 0; i < 2; ++i)
        rig.post(rig.enrolment(u"client"_s, {}, {MessageType::PkcsReq, "T" + QByteArray::number(i)}, u"CN=p%1"_s.arg(i)).bytes);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 2);
    rig.run("UPDATE request SET at = at - 31 * 86400000 WHERE transaction_id = CAST('T0' AS BLOB)");
    rig.pass(10min + 1s);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 1);
    QCOMPARE(rig.text("SELECT who || ' ' || connector || ' ' || outcome FROM audit WHERE operation = 'pending expired'"),
             u"server office deleted: 1"_s);
}

void TestConnectorServer::alarmsArePruned()
{
    Rig rig;
    rig.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 21000)"
            " INSERT INTO alarm (at, connector, address, refusal, challenge, subject, expected)"
            " SELECT i, 'office', '192.0.2.7', 'ChallengeExpired', 'c', 's', '' FROM n");
    rig.start();
    rig.settle();
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 10'000);
    QCOMPARE(rig.number("SELECT min(at) FROM alarm"), 11'001);
}

void TestConnectorServer::stopsAtOnceWithDelayedAnswers()
{
    Rig rig;
    rig.start();
    const QByteArray wrong = requestFor("POST", "/scep/office?operation=PKIOperation", rig.enrolment(u"client"_s, "guess").bytes);
    for (int i = 0; i < 3; ++i)
        Asking(rig.port(), wrong).reply();
    Asking delayed(rig.port(), wrong);
    QVERIFY(QTest::qWaitFor([&] { return rig.number("SELECT count(*) FROM request") == 4; }, 20'000));
    rig.settle();
    QVERIFY(!delayed.isAnswered());
    rig.server.reset(); // its answer goes with it
    QVERIFY(delayed.wait());
    QCOMPARE(rig.scheduler.waiting(), 0);
}

// Keeping things fresh (C8)

void TestConnectorServer::crlsAreRefreshed()
{
    Rig rig;
    rig.start();
    QVERIFY(rig.follows([&] { return rig.get("/crl/ca.crl").status == 200; }));
    const QByteArray first = rig.get("/crl/ca.crl").body;
    rig.pass(10min);
    QCOMPARE(rig.get("/crl/ca.crl").body, first); // not before it is time
    QCOMPARE(rig.number("SELECT crl_number FROM ca_generation"), 1);
    for (int week = 0; week < 3; ++week) {
        const Crl before = must(Crl::parse(rig.get("/crl/ca.crl").body));
        rig.scheduler.setWallClock(rig.now().addDays(4));
        QVERIFY(rig.now() < before.nextUpdate());
        rig.pass(10min);
        QVERIFY(rig.follows([&] { return must(Crl::parse(rig.get("/crl/ca.crl").body)).nextUpdate() > before.nextUpdate(); }));
    }
    QCOMPARE(rig.number("SELECT crl_number FROM ca_generation"), 4);
}

void TestConnectorServer::noListAfterAnotherAtTheEndOfACa()
{
    Rig rig;
    rig.scheduler.setWallClock(rig.caCertificate().notAfter().addDays(-2));
    rig.start();
    QVERIFY(rig.follows([&] { return rig.get("/crl/ca.crl").status == 200; }));
    QCOMPARE(must(Crl::parse(rig.get("/crl/ca.crl").body)).nextUpdate(), rig.caCertificate().notAfter());
    rig.pass(10min);
    rig.pass(10s);
    QCOMPARE(rig.number("SELECT crl_number FROM ca_generation"), 1);
    QCOMPARE(rig.number("SELECT count(*) FROM audit WHERE operation = 'crl issued'"), 1);
}

void TestConnectorServer::raIsRenewed()
{
    Rig rig(u"ec-p256"_s);
    rig.addChallenge(password);
    rig.start();
    const Certificate ca = rig.caCertificate(), first = rig.generation().raCertificates.first();
    rig.scheduler.setWallClock(first.notAfter().addDays(-20));
    rig.pass(10min);
    QVERIFY(rig.follows([&] { return rig.generation().raCertificates.size() == 2; }));
    const auto served = [&] {
        return must(parseCaCertificates(rig.get("/scep/office?operation=GetCACert").body, std::nullopt, rig.now()));
    };
    QVERIFY(rig.follows([&] { return !(served().encryption == first); }));
    QVERIFY(served().ca == ca);
    QVERIFY(served().encryption.notAfter() > first.notAfter());
    // A client that still has the old one is understood.
    ClientOptions options;
    options.recipient = first;
    const ClientMessage message = rig.enrolment(u"client"_s, password, options);
    QCOMPARE(rig.outcomeOverHttp(message), u"success"_s);
    rig.pass(10min);
    QCOMPARE(rig.generation().raCertificates.size(), 2); // once
}

void TestConnectorServer::theNextCaTakesOver()
{
    Rig rig;
    rig.start();
    const Certificate first = rig.caCertificate();
    rig.scheduler.setWallClock(first.notAfter().addDays(-100));
    const Certificate next = *rig.addNext().certificate;
    rig.pass(10min);
    QVERIFY(rig.get("/scep/office?operation=GetCACert").body == first.der());
    rig.scheduler.setWallClock(first.notAfter());
    rig.pass(10min);
    QVERIFY(rig.follows([&] { return rig.get("/scep/office?operation=GetCACert").body == next.der(); }));
    QCOMPARE(rig.generation().number, 2);
    rig.addChallenge(password);
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    QCOMPARE(rig.outcomeOverHttp(message), u"success"_s);
}

QTEST_GUILESS_MAIN(TestConnectorServer)
#include "tst_connectorserver.moc"
