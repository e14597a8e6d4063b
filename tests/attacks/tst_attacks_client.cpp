// The other side: whoever sits between a client and its server, or is the server, and wants it to believe, to show or to do something.
#include "core/base/literals.h"
#include "core/scep/message.h"
#include "tests/support/handmade.h"
#include "tests/support/httpendpoint.h"
#include "tests/support/process.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

namespace {

const QString own = u"printer-7.print.example"_s;
/// What moves a cursor, rings, or turns a text round.
const QByteArray trouble = "\x1b[31m\x07\xe2\x80\xaegnp.exe\xe2\x80\xac\r\nfake line\x08\x9b";

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result).constData());
    return *std::move(result);
}

/// A SCEP server that issues what it likes.
class HostileServer {
public:
    HostileServer() : ca(TestCa::at(QDateTime::currentDateTimeUtc()))
    {
        if (!m_endpoint.listen())
            qFatal("cannot listen on loopback");
    }
    QString url() const { return u"http://127.0.0.1:%1/scep"_s.arg(m_endpoint.port()); }

    TestCa ca;
    QByteArray capabilities = "AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\n";
    std::function<void(CertificateSpec &)> leaf = {};            ///< what it makes of the certificate
    std::function<HttpAnswer(const HttpAsk &)> operation = {};   ///< instead of an answer to a PKIOperation
    QString failText = {};                                       ///< not empty: it refuses
    std::function<QByteArray(const QByteArray &)> envelope = {}; ///< what it makes of the envelope
    QList<QByteArray> messages;                                  ///< the PKIOperations that came

private:
    HttpAnswer answer(const HttpAsk &ask)
    {
        if (ask.target.contains("GetCACaps"))
            return {.contentType = "text/plain", .body = capabilities};
        if (ask.target.contains("GetCACert"))
            return {.contentType = "application/x-x509-ca-cert", .body = ca.root().certificate.der()};
        messages += ask.body;
        if (operation)
            return operation(ask);
        return {.contentType = "application/x-pki-message", .body = certRep(ask.body)};
    }

    QByteArray certRep(const QByteArray &bytes)
    {
        const ReceivedMessage request = must(ReceivedMessage::parse(bytes));
        PkiMessage reply{MessageType::CertRep, request.claims().transactionId, QByteArray(16, 's'), request.claims().senderNonce};
        const Signer signer{ca.root().certificate, ca.root().key};
        if (!failText.isEmpty()) {
            reply.status = PkiStatus::Failure;
            reply.failInfo = 2;
            reply.failInfoText = failText;
            return must(encode(reply, signer, {*request.claimedSigner()}, {}, ca.now()));
        }
        reply.status = PkiStatus::Success;
        const Csr csr = must(
            Csr::fromDer(must(openEnvelope(request.envelope(), ca.root().key, ca.root().certificate, WeakAlgorithms::Refuse))));
        CertificateSpec spec{.subjectDer = csr.subjectDer(),
                             .publicKey = must(csr.publicKey()),
                             .serial = "\x10\x01",
                             .notBefore = ca.now().addSecs(-3600),
                             .notAfter = ca.now().addYears(1)};
        spec.keyUsage = DigitalSignature | KeyEncipherment;
        spec.extendedKeyUsage = {u"serverAuth"_s};
        spec.altNames = csr.altNames();
        if (leaf)
            leaf(spec);
        const Certificate issued = must(issueCertificate(spec, ca.root().certificate, ca.root().key));
        QByteArray data = must(scepter::envelope(must(degenerate({issued})), *request.claimedSigner(), CipherAlgorithm::Aes128));
        if (envelope)
            data = envelope(data);
        return must(encodeAround(data, reply, signer, {}, ca.now()));
    }

    HttpEndpoint m_endpoint{[this](const HttpAsk &ask) { return answer(ask); }};
};

/// Sends chunks for as long as they are taken, and no more than a bound.
class EndlessServer {
public:
    EndlessServer(const QByteArray &operation, const QByteArray &status) : m_operation(operation), m_status(status)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { begin(socket, socket->readAll()); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen on loopback");
    }
    QString url() const { return u"http://127.0.0.1:%1/scep"_s.arg(m_server.serverPort()); }
    qint64 sent() const { return m_sent; }
    static constexpr qint64 bound = qint64(768) * 1024 * 1024;

private:
    void begin(QTcpSocket *socket, const QByteArray &request)
    {
        if (!request.contains(m_operation)) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nAES\n");
            return;
        }
        socket->write("HTTP/1.1 " + m_status + "\r\nContent-Type: application/x-x509-ca-cert\r\nTransfer-Encoding: chunked\r\n\r\n");
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket] { more(socket); });
        more(socket);
    }
    void more(QTcpSocket *socket)
    {
        static const QByteArray chunk = "40000\r\n" + QByteArray(0x40000, 'x') + "\r\n";
        if (m_sent < bound && socket->bytesToWrite() < chunk.size()) {
            m_sent += chunk.size();
            socket->write(chunk);
        }
    }

    QByteArray m_operation, m_status;
    QTcpServer m_server;
    qint64 m_sent = 0;
};

} // namespace

class TestAttacksClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void certificatesThatAreRefused_data();
    void certificatesThatAreRefused();
    void certificatesThatAreNamed_data();
    void certificatesThatAreNamed();
    void textsOfTheServer_data();
    void textsOfTheServer();
    void aReplyThatCannotBeOpened_data();
    void aReplyThatCannotBeOpened();
    void aReplyWithoutEnd_data();
    void aReplyWithoutEnd();

private:
    QStringList enroll(const HostileServer &server, const QStringList &more = {}) const
    {
        return QStringList{u"enroll"_s,
                           u"--url"_s,
                           server.url(),
                           u"--cn"_s,
                           own,
                           u"--san"_s,
                           u"dns:"_s + own,
                           u"--key-file"_s,
                           dataPath(u"keys/client.pem"_s),
                           u"--ca-fingerprint"_s,
                           colonHex(server.ca.fingerprint()),
                           u"--challenge-file"_s,
                           challengeFile(),
                           u"--timeout"_s,
                           u"10"_s,
                           u"--out"_s,
                           m_folder->filePath(u"out"_s)}
               + more;
    }
    QString challengeFile() const
    {
        QFile file(m_folder->filePath(u"challenge"_s));
        return file.open(QIODevice::WriteOnly) && file.write("k3v7-p2wq\n") > 0 ? file.fileName() : QString();
    }
    Process::Outcome run(const QStringList &arguments) { return m_process.run(arguments); }
    /// Whether some file of the request holds these octets, as DER or PEM.
    bool isOnDisk(const QByteArray &der) const
    {
        const QDir out(m_folder->filePath(u"out"_s));
        for (const QFileInfo &info : out.entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            if (bytes.contains(der) || QByteArray(bytes).replace('\n', "").contains(der.toBase64()))
                return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Process m_process{QStringLiteral(SCEPTERCTL)};
};

void TestAttacksClient::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_process.setEnvironment(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
}

void TestAttacksClient::certificatesThatAreRefused_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"a CA's", "may sign certificates", "begins in ten years", "begins in two days", "signed with SHA-1"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// S5: what is refused after it was issued stays on disk beside its key, for it exists.
void TestAttacksClient::certificatesThatAreRefused()
{
    QFETCH(QString, what);
    HostileServer server;
    server.leaf = [&](CertificateSpec &spec) {
        const QDateTime now = server.ca.now();
        if (what == u"a CA's"_s) {
            spec.isCa = true;
            spec.keyUsage = DigitalSignature | KeyCertSign | CrlSign;
        } else if (what == u"may sign certificates"_s) {
            spec.keyUsage |= KeyCertSign;
        } else if (what == u"begins in ten years"_s) {
            spec.notBefore = now.addYears(9);
            spec.notAfter = now.addYears(9).addDays(200);
        } else if (what == u"begins in two days"_s) {
            spec.notBefore = now.addDays(2);
        } else {
            spec.hash = HashAlgorithm::Sha1;
        }
    };
    const auto done = run(enroll(server));
    QVERIFY2(done.exitCode == 1, QByteArray("believed: " + done.all()).constData());
    QVERIFY2(!QFile::exists(m_folder->filePath(u"out/cert.pem"_s)), "taken as the certificate");
    QVERIFY(QFile::exists(m_folder->filePath(u"out/key.pem"_s)));
    QVERIFY2(isOnDisk(testKey(u"client"_s).publicKey().der()) || QDir(m_folder->filePath(u"out"_s)).entryList(QDir::Files).size() > 1,
             "nothing is left of it");
}

void TestAttacksClient::certificatesThatAreNamed_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("another name") << u"dns"_s;
    QTest::newRow("another subject") << u"subject"_s;
}

/// Other names than asked for are no reason to throw a certificate away, and one to say it.
void TestAttacksClient::certificatesThatAreNamed()
{
    QFETCH(QString, what);
    HostileServer server;
    server.leaf = [&](CertificateSpec &spec) {
        if (what == u"dns"_s)
            spec.altNames = {SubjectAltName::forHost(u"vpn.bank.example"_s)};
        else
            spec.subjectDer = must(must(DistinguishedName::parse(u"CN=vpn.bank.example"_s)).toDer());
    };
    const auto done = run(enroll(server));
    QVERIFY2(done.all().contains("vpn.bank.example"), QByteArray("not named: " + done.all()).constData());
    // The asked-for name stands beside it, or there is nothing to compare.
    QVERIFY2(done.all().contains(own.toUtf8()), QByteArray("not said what was asked for: " + done.all()).constData());
}

void TestAttacksClient::textsOfTheServer_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : {"failInfoText", "an HTTP error's page", "an HTTP error's reason", "a word of GetCACaps",
                              "the certificate's names", "the certificate's subject", "the CA's subject", "the CA's subject, getca"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

/// Nothing that moves a cursor, starts a line or turns a text round reaches the terminal.
void TestAttacksClient::textsOfTheServer()
{
    QFETCH(QString, where);
    HostileServer server;
    const QByteArray utf8 = trouble.chopped(1); // without an octet that is no UTF-8
    QStringList arguments;
    if (where == u"failInfoText"_s) {
        server.failText = QString::fromUtf8(utf8);
    } else if (where.startsWith(u"an HTTP error"_s)) {
        server.operation = [&](const HttpAsk &) {
            return HttpAnswer{.status = 500, .contentType = "text/plain", .body = trouble + "\nmore " + trouble};
        };
    } else if (where == u"a word of GetCACaps"_s) {
        server.capabilities += utf8 + "\nAES\x1b]0;owned\x07\n\xe2\x80\xaexyz\n";
        arguments = {u"getca"_s, u"--url"_s, server.url(), u"--ca-fingerprint"_s, colonHex(server.ca.fingerprint())};
    } else if (where.startsWith(u"the CA's"_s)) {
        server.ca = TestCa(TestCa::Options{.now = server.ca.now(), .name = u"Test\u001b[31m\u0007\u202egnp"_s});
        if (where.endsWith(u"getca"_s))
            arguments = {u"getca"_s, u"--url"_s, server.url(), u"--ca-fingerprint"_s, colonHex(server.ca.fingerprint())};
    } else {
        server.leaf = [&](CertificateSpec &spec) {
            if (where.endsWith(u"names"_s))
                spec.altNames += SubjectAltName{SubjectAltName::Kind::Dns, u"x\u001b[31m\u0007y"_s};
            else
                spec.subjectDer = nameByHand({{"2.5.4.3", QByteArray("\x0c") + char(utf8.size()) + utf8}});
        };
    }
    const auto done = run(arguments.isEmpty() ? enroll(server) : arguments);
    const QString shown = QString::fromUtf8(done.all());
    QVERIFY(!shown.isEmpty());
    for (const QChar c : shown) {
        const bool bad = (c.unicode() < 0x20 && c != u'\n') || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
                         || (c.unicode() >= 0x202a && c.unicode() <= 0x202e) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
        QVERIFY2(!bad,
                 QByteArray("U+" + QByteArray::number(c.unicode(), 16) + " in: " + done.all().toPercentEncoding(" \n():,.-'")).constData());
    }
    QVERIFY2(!shown.split(u'\n').contains(u"fake line"_s), done.all().constData());
    for (const QString &line : shown.split(u'\n'))
        QVERIFY2(!line.startsWith(u"fake line"_s), done.all().constData());
}

void TestAttacksClient::aReplyThatCannotBeOpened_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"for somebody else", "a bit of the content", "the last bit", "cut", "empty", "no certificates inside"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// A client that says why, or sends something else then, is an oracle too: one error, and nothing different goes out.
void TestAttacksClient::aReplyThatCannotBeOpened()
{
    QFETCH(QString, how);
    HostileServer server;
    server.envelope = [&](const QByteArray &envelope) -> QByteArray {
        QByteArray altered = envelope;
        if (how == u"for somebody else"_s) {
            const TestIdentity other = selfSigned(testKey(u"client-next"_s), u"CN=other"_s, server.ca.now());
            return must(scepter::envelope("x", other.certificate, CipherAlgorithm::Aes128));
        }
        if (how == u"a bit of the content"_s)
            altered[altered.size() - 200] = char(altered[altered.size() - 200] ^ 1);
        else if (how == u"the last bit"_s)
            altered.back() = char(altered.back() ^ 1);
        else if (how == u"no certificates inside"_s)
            return must(scepter::envelope("no certificates", selfSigned(testKey(u"client"_s), u"CN=x"_s, server.ca.now()).certificate,
                                          CipherAlgorithm::Aes128));
        else if (how == u"cut"_s)
            altered.chop(16);
        else
            altered.clear();
        return altered;
    };
    const auto done = run(enroll(server, {u"--json"_s}));
    QCOMPARE(done.exitCode, 1);
    QCOMPARE(server.messages.size(), 1);
    // What was sent is what would be sent again.
    server.envelope = {};
    const auto again = run({u"resume"_s, u"--out"_s, m_folder->filePath(u"out"_s)});
    if (server.messages.size() > 1)
        QVERIFY2(server.messages.last() == server.messages.first(), QByteArray("something else was sent: " + again.all()).constData());
    QVERIFY(!QFile::exists(m_folder->filePath(u"out/cert.pem"_s)) || again.exitCode == 0);
}

void TestAttacksClient::aReplyWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("status");
    for (const char *operation : {"GetCACaps", "GetCACert"}) {
        QTest::addRow("%s", operation) << QByteArray(operation) << QByteArray("200 OK");
        QTest::addRow("%s, an error", operation) << QByteArray(operation) << QByteArray("500 Too bad");
        QTest::addRow("%s, a redirect", operation) << QByteArray(operation) << QByteArray("302 Found\r\nLocation: /elsewhere");
    }
}

/// Chunk after chunk: the client's memory does not grow with them.
void TestAttacksClient::aReplyWithoutEnd()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, status);
    EndlessServer server(operation, status);
    m_process.start({u"getca"_s, u"--url"_s, server.url(), u"--trust-first-use"_s, u"--timeout"_s, u"5"_s});
    const qint64 id = m_process.process().processId();
    qint64 most = 0;
    const auto look = [&] {
        QFile process(u"/proc/%1/status"_s.arg(id));
        if (process.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : process.readAll().split('\n')) {
                if (line.startsWith("VmHWM:"))
                    most = std::max(most, line.mid(6).trimmed().split(' ').first().toLongLong() / 1024);
            }
        }
        return m_process.process().state() == QProcess::NotRunning;
    };
    const bool ended = QTest::qWaitFor(look, 50'000);
    if (!ended)
        m_process.kill();
    QVERIFY(ended);
    QVERIFY2(most > 0 && most < 300, qPrintable(u"%1 MB of memory for %2 MB"_s.arg(most).arg(server.sent() / 1'048'576)));
}

QTEST_GUILESS_MAIN(TestAttacksClient)
#include "tst_attacks_client.moc"
