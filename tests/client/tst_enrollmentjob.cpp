#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/enrollmentjob.h"
#include "core/client/transactiondirectory.h"
#include "tests/support/clientrig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QTest>
#include <QTestEventLoop>

using namespace scepter;

using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;
Q_DECLARE_METATYPE(scepter::ScriptedServer::Fault)

namespace {

/// Counts the messages that are given to the transport, which is before the server can have seen them.
class WatchedTransport final : public Transport {
public:
    explicit WatchedTransport(Transport &transport) : m_transport(transport) {}
    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override
    {
        if (request.url.query().contains(u"operation=PKIOperation"_s))
            ++messages;
        return m_transport.exchange(std::move(request), std::move(done));
    }
    int messages = 0;

private:
    Transport &m_transport;
};

/// Keeps what a job wrote down, and how many messages had been sent by then; fails where it is told to.
struct LogBook {
    QStringList calls;
    std::optional<TransactionRecord> record;
    std::optional<IssuedCertificate> issued;
    QList<Certificate> refused;
    QList<int> sent; ///< messages, at each call
    QString failAt = {};
};
class BookLog final : public DirectTransactionLog {
public:
    BookLog(LogBook &book, const WatchedTransport &transport) : m_book(book), m_transport(transport) {}
    Result<void> begin(const TransactionRecord &record) override
    {
        m_book.record = record;
        return note(u"begin"_s);
    }
    Result<void> update(const EnrollmentSnapshot &snapshot, const QByteArray &request) override
    {
        if (m_book.record) {
            m_book.record->snapshot = snapshot;
            if (!request.isEmpty())
                m_book.record->request = request;
        }
        return note(u"update"_s);
    }
    Result<void> succeed(const IssuedCertificate &issued) override
    {
        m_book.issued = issued;
        return note(u"succeed"_s);
    }
    Result<QString> refuse(const QList<Certificate> &certificates) override
    {
        m_book.refused = certificates;
        return note(u"refuse"_s).map([] { return u"/out/refused.pem"_s; });
    }
    void abandon() override { (void)note(u"abandon"_s); }

private:
    Result<void> note(const QString &call)
    {
        m_book.calls.append(call);
        m_book.sent.append(m_transport.messages);
        if (call == m_book.failAt)
            return fail(Errc::DiskFull, {}, {u"/full"_s});
        return {};
    }
    LogBook &m_book;
    const WatchedTransport &m_transport;
};

constexpr char challenge[] = "a_challenge of our own";

} // namespace

class TestEnrollmentJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    // New requests
    void enrols_data();
    void enrols();
    void theRequestSaysWhatWasAsked();
    void theFirstSignerIsSelfSigned();
    void makesTheKeyItself();
    void algorithms_data();
    void algorithms();
    void getOrPost_data();
    void getOrPost();
    void withoutAChallenge();

    // EC keys
    void ecKeys_data();
    void ecKeys();
    void ecNeedsAChallenge();

    // Renewal
    void renews_data();
    void renews();
    void renewsWithAChallenge_data();
    void renewsWithAChallenge();
    void ecRenewals_data();
    void ecRenewals();

    // PENDING
    void polls();
    void deferred();
    void pollsAreRefused_data();
    void pollsAreRefused();
    void waitsOutSilence();

    // What goes wrong
    void badServers_data();
    void badServers();
    void badReplies_data();
    void badReplies();
    void refusals_data();
    void refusals();
    void refusalsInOtherForms_data();
    void refusalsInOtherForms();
    void badTimeNamesTheSkew();
    void weakReplies_data();
    void weakReplies();
    void refusedCertificates_data();
    void refusedCertificates();
    void refusedCertificatesStayOnDisk();
    void otherNamesAreNamed();
    void busyServers_data();
    void busyServers();
    void aSilentServerCostsOneTimeout();

    // S7
    void writesBeforeItSends();
    void whatCannotBeWrittenIsNotSent_data();
    void whatCannotBeWrittenIsNotSent();
    void aResultThatCannotBeWritten();
    void crashBeforeTheReply_data();
    void crashBeforeTheReply();
    void crashAfterPending();
    void crashWithinAPoll();
    void resumedAndRefusedKeepsTheKey();
    void secretsStayAway_data();
    void secretsStayAway();

    // The job as an object
    void neverFromInsideAndOnce();
    void cancels_data();
    void cancels();
    void mayGoAtAnyTime();
    void progress();

private:
    EnrollmentRequest request(const QString &key = u"client"_s) const
    {
        EnrollmentRequest request{.subject = *DistinguishedName::parse(u"O=Acme, CN=printer-7.example"_s),
                                  .altNames = {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"192.0.2.7"_s)}};
        request.challenge = Secret(challenge);
        request.existingKey = testKey(key);
        return request;
    }
    Renewal oldCertificate(const QString &key)
    {
        const QByteArray subject = *DistinguishedName::parse(u"O=Acme, CN=printer-7.example"_s)->toDer();
        return {m_rig->server.ca().issue(subject, testKey(key).publicKey(), {SubjectAltName::forHost(u"printer-7.example"_s)}),
                testKey(key)};
    }
    std::unique_ptr<EnrollmentJob> job(const EnrollmentRequest &request, PollPolicy poll = {}, std::optional<ServerSettings> settings = {})
    {
        return std::make_unique<EnrollmentJob>(m_rig->services(*m_transport), settings.value_or(m_rig->settings()), request, poll,
                                               std::make_unique<BookLog>(m_book, *m_transport));
    }
    /// Runs it to its end; the clocks jump over its waits.
    Result<IssuedCertificate> run(EnrollmentJob &job)
    {
        QList<Result<IssuedCertificate>> results;
        const auto context = std::make_unique<QObject>();
        QTestEventLoop loop;
        connect(&job, &EnrollmentJob::finished, context.get(), [&](const Result<IssuedCertificate> &result) {
            results.append(result);
            loop.exitLoop();
        });
        connect(&job, &EnrollmentJob::progress, context.get(), [&](const EnrollmentProgress &progress) {
            if (progress.kind == EnrollmentProgress::Kind::Waiting)
                QTimer::singleShot(0, context.get(), [this, until = progress.until] {
                    m_rig->scheduler.advance(std::chrono::milliseconds(m_rig->scheduler.now().msecsTo(until)));
                });
        });
        job.start();
        // A resumed job begins on the scheduler.
        QTimer::singleShot(0, context.get(), [this] { m_rig->scheduler.fireDue(); });
        loop.enterLoop(20);
        return results.isEmpty() ? fail(Errc::Cancelled, u"it never finished"_s) : results.first();
    }
    Result<IssuedCertificate> run(const EnrollmentRequest &request, PollPolicy poll = {}, std::optional<ServerSettings> settings = {})
    {
        const auto made = job(request, poll, std::move(settings));
        return run(*made);
    }
    /// What a process that died left in its directory, taken up by another.
    Result<IssuedCertificate> resume(const QString &path, PollPolicy poll = {}, bool allowWeak = false)
    {
        auto directory = std::make_unique<TransactionDirectory>(path);
        auto record = directory->load();
        if (!record)
            return fail(record.error());
        if (allowWeak)
            record->server.weak = WeakAlgorithms::Allow;
        EnrollmentJob job(m_rig->services(), *record, poll, std::move(directory));
        return run(job);
    }
    Csr csrSeen(qsizetype message = 0) const { return *Csr::fromDer(m_rig->server.messages()[message].data); }

    void arrange(const TestCa::Options &ca)
    {
        m_transport.reset();
        m_rig = std::make_unique<ClientRig>(ca);
        m_transport = std::make_unique<WatchedTransport>(m_rig->transport);
    }
    std::unique_ptr<ClientRig> m_rig;
    std::unique_ptr<WatchedTransport> m_transport;
    LogBook m_book;
};

void TestEnrollmentJob::init()
{
    m_book = {};
    arrange({.now = ClientRig::noon()});
    m_rig->server.script.challenge = challenge;
}

void TestEnrollmentJob::cleanup() { m_rig.reset(); }

void TestEnrollmentJob::enrols_data()
{
    QTest::addColumn<QString>("server");
    for (const char *server : {"plain", "one certificate", "RA certificates", "RA for encryption", "intermediate", "intermediate and RA",
                               "BER", "chunked", "no content in PENDING", "GetCACaps 404", "redirected"})
        QTest::newRow(server) << QString::fromLatin1(server);
}

void TestEnrollmentJob::enrols()
{
    QFETCH(QString, server);
    TestCa::Options options{.now = ClientRig::noon()};
    options.raEncryption = server.contains(u"RA cert"_s) || server.contains(u"RA for enc"_s) || server.contains(u"and RA"_s);
    options.raSignature = server.contains(u"RA cert"_s) || server.contains(u"and RA"_s);
    options.intermediate = server.contains(u"intermediate"_s);
    arrange(options);
    m_rig->server.script.challenge = challenge;
    m_rig->server.script.ber = server == u"BER"_s;
    m_rig->server.script.chunked = server == u"chunked"_s;
    m_rig->server.script.rootAlone = server == u"one certificate"_s;
    if (server == u"no content in PENDING"_s) {
        m_rig->server.script.pending = 1;
        m_rig->server.script.emptyContent = false;
    }
    if (server == u"GetCACaps 404"_s)
        m_rig->server.inject(Stage::Caps, Fault::Http404);
    if (server == u"redirected"_s)
        m_rig->server.inject(Stage::Request, Fault::RedirectSameHost);

    const auto issued = run(request(), {.times = 1, .interval = 60s});
    QVERIFY_OK(issued);
    QCOMPARE(issued->certificate.publicKey(), testKey(u"client"_s).publicKey());
    QVERIFY(issued->certificate.isSignedBy(m_rig->server.ca().issuer().certificate));
    QCOMPARE(issued->chain.last(), m_rig->server.ca().root().certificate);
    QCOMPARE(issued->chain.size(), options.intermediate ? 2 : 1);
    QVERIFY(issued->weaknesses.isEmpty());
    QCOMPARE(m_rig->server.issuedCount(), 1);
    QCOMPARE(m_book.issued->certificate, issued->certificate);
    QCOMPARE(m_book.calls.first(), u"begin"_s);
    QCOMPARE(m_book.calls.last(), u"succeed"_s);
}

void TestEnrollmentJob::theRequestSaysWhatWasAsked()
{
    QVERIFY_OK(run(request()));
    QCOMPARE(m_rig->server.messages().size(), 1);
    const auto message = m_rig->server.messages().first();
    QVERIFY(message.claims->type == MessageType::PkcsReq);
    QCOMPARE(message.claims->transactionId, transactionIdFor(testKey(u"client"_s).publicKey()));
    QCOMPARE(message.claims->senderNonce.size(), nonceSize);
    const Csr csr = csrSeen();
    QVERIFY_OK(csr.verify());
    QCOMPARE(csr.subject().toString(), u"O=Acme, CN=printer-7.example"_s);
    QCOMPARE(csr.altNames().size(), 2);
    QCOMPARE(csr.altNames()[0].toString(), u"dns:printer-7.example"_s);
    QCOMPARE(csr.altNames()[1].toString(), u"ip:192.0.2.7"_s);
    QVERIFY(csr.challenge().equals(Secret(challenge)));
    QCOMPARE(*csr.publicKey(), testKey(u"client"_s).publicKey());
}

void TestEnrollmentJob::theFirstSignerIsSelfSigned()
{
    QVERIFY_OK(run(request()));
    // RFC 8894 §2.3: the subject and the key of the CSR, digitalSignature and keyEncipherment; it comes along with the message.
    const auto signer = m_rig->server.messages().first().signer;
    QVERIFY(signer.has_value());
    QVERIFY(signer->isSignedBy(*signer));
    QCOMPARE(signer->subjectDer(), csrSeen().subjectDer());
    QCOMPARE(signer->publicKey(), testKey(u"client"_s).publicKey());
    QCOMPARE(signer->keyUsage(), quint32(DigitalSignature | KeyEncipherment));
    QVERIFY(signer->notBefore() <= m_rig->scheduler.now() && signer->notAfter() > m_rig->scheduler.now());
}

void TestEnrollmentJob::makesTheKeyItself()
{
    for (const KeySpec spec : {KeySpec::Rsa2048, KeySpec::EcP384}) {
        init();
        EnrollmentRequest asked = request();
        asked.existingKey.reset();
        asked.key = spec;
        const auto issued = run(asked);
        QVERIFY_OK(issued);
        QCOMPARE(issued->certificate.publicKey().description(), spec == KeySpec::Rsa2048 ? u"RSA 2048"_s : u"EC P-384"_s);
        QCOMPARE(m_book.record->key.publicKey(), issued->certificate.publicKey());
    }
}

void TestEnrollmentJob::algorithms_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<bool>("allowWeak");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QString>("cipher");
    QTest::addColumn<QString>("hash");
    QTest::newRow("strong") << QByteArray("AES\nSHA-256\nPOSTPKIOperation\n") << false << QByteArray("x") << u"AES-128"_s << u"SHA-256"_s;
    QTest::newRow("nothing said") << QByteArray() << false << QByteArray("x") << u"AES-128"_s << u"SHA-256"_s;
    QTest::newRow("weak only, allowed") << QByteArray("DES3\nSHA-1\n") << true << QByteArray("x") << u"3DES"_s << u"SHA-1"_s;
    QTest::newRow("IIS, allowed") << QByteArray("AES\nSHA-256\n") << true << QByteArray("Microsoft-IIS/10.0") << u"3DES"_s << u"SHA-1"_s;
    QTest::newRow("IIS, not allowed") << QByteArray("AES\nSHA-256\n") << false << QByteArray("Microsoft-IIS/10.0") << u"AES-128"_s
                                      << u"SHA-256"_s;
    QTest::newRow("strong, weak allowed") << QByteArray("AES\nDES3\nSHA-1\nSHA-256\n") << true << QByteArray("x") << u"AES-128"_s
                                          << u"SHA-256"_s;
}

void TestEnrollmentJob::algorithms()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(bool, allowWeak);
    QFETCH(QByteArray, server);
    QFETCH(QString, cipher);
    QFETCH(QString, hash);
    m_rig->server.script.capabilities = capabilities;
    m_rig->server.script.serverHeader = server;
    ServerSettings settings = m_rig->settings();
    settings.weak = allowWeak ? WeakAlgorithms::Allow : WeakAlgorithms::Refuse;
    QVERIFY_OK(run(request(), {}, settings));
    QCOMPARE(algorithmName(*m_rig->server.messages().first().cipher), cipher);
    QCOMPARE(algorithmName(*m_rig->server.messages().first().hash), hash);
}

void TestEnrollmentJob::getOrPost_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("POST offered") << QByteArray("AES\nSHA-256\nPOSTPKIOperation\n") << QByteArray("POST");
    QTest::newRow("implied") << QByteArray("SCEPStandard\n") << QByteArray("POST");
    QTest::newRow("not offered") << QByteArray("AES\nSHA-256\n") << QByteArray("GET");
    QTest::newRow("nothing said") << QByteArray() << QByteArray("GET");
}

void TestEnrollmentJob::getOrPost()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QByteArray, method);
    m_rig->server.script.capabilities = capabilities;
    m_rig->server.script.pending = 1;
    QVERIFY_OK(run(request(), {.times = 1, .interval = 60s})); // the server reads strict Base64 from the query
    for (const auto &message : m_rig->server.messages()) {
        QCOMPARE(message.method, method);
        if (method == "POST")
            QCOMPARE(message.contentType, QByteArray("application/x-pki-message"));
    }
}

void TestEnrollmentJob::withoutAChallenge()
{
    m_rig->server.script.challenge.clear();
    EnrollmentRequest asked = request();
    asked.challenge = {};
    QVERIFY_OK(run(asked));
    QVERIFY(csrSeen().challenge().isEmpty()); // D7: empty means no attribute
}

void TestEnrollmentJob::ecKeys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("ber");
    QTest::newRow("P-256") << u"ec-p256"_s << false;
    QTest::newRow("P-384") << u"ec-p384"_s << false;
    QTest::newRow("P-256, BER") << u"ec-p256"_s << true;
}

void TestEnrollmentJob::ecKeys()
{
    QFETCH(QString, key);
    QFETCH(bool, ber);
    m_rig->server.script.ber = ber;
    m_rig->server.script.pending = 1;
    const auto issued = run(request(key), {.times = 1, .interval = 60s});
    QVERIFY_OK(issued);
    QCOMPARE(issued->certificate.publicKey(), testKey(key).publicKey());
    // RFC 8894 §3.1: the reply was enveloped under the octets of the challengePassword, and openssl reads it with them.
    const QByteArray sealed = m_rig->server.lastEnvelope();
    QVERIFY(inspectEnvelope(sealed)->hasPasswordRecipient);
    const ToolResult opened = openssl(
        {u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-pwri_password"_s, QString::fromLatin1(challenge)}, sealed);
    QVERIFY2(opened.exitCode == 0, opened.all().constData());
    QCOMPARE(SignedData::parse(opened.out)->certificates(), QList<Certificate>{issued->certificate});
    QVERIFY(m_rig->server.messages().first().signer->keyUsage() & DigitalSignature);
}

void TestEnrollmentJob::ecNeedsAChallenge()
{
    for (const bool existing : {true, false}) {
        init();
        EnrollmentRequest asked = request(u"ec-p256"_s);
        asked.challenge = {};
        if (!existing) {
            asked.existingKey.reset();
            asked.key = KeySpec::EcP256;
        }
        QCOMPARE_ERROR(run(asked), Errc::ChallengeNeeded);
        QVERIFY(m_rig->server.messages().isEmpty());
        QVERIFY(!m_book.record); // no key was written for nothing
    }
}

void TestEnrollmentJob::renews_data()
{
    QTest::addColumn<bool>("offered");
    QTest::addColumn<bool>("intermediate");
    QTest::newRow("RenewalReq") << true << false;
    QTest::newRow("no Renewal: PKCSReq") << false << false;
    QTest::newRow("RenewalReq, issued by an intermediate") << true << true;
}

void TestEnrollmentJob::renews()
{
    QFETCH(bool, offered);
    QFETCH(bool, intermediate);
    arrange({.now = ClientRig::noon(), .intermediate = intermediate});
    m_rig->server.script.challenge = challenge;
    if (!offered)
        m_rig->server.script.capabilities = "AES\nPOSTPKIOperation\nSHA-256\n";
    EnrollmentRequest asked = request(u"client-next"_s);
    asked.challenge = {};
    asked.renews = oldCertificate(u"client"_s);
    const auto issued = run(asked);
    QVERIFY_OK(issued);
    QCOMPARE(issued->certificate.publicKey(), testKey(u"client-next"_s).publicKey());
    QVERIFY(!(issued->certificate.serial() == asked.renews->certificate.serial()));
    const auto message = m_rig->server.messages().first();
    QVERIFY(message.claims->type == (offered ? MessageType::RenewalReq : MessageType::PkcsReq));
    QCOMPARE(message.signer, std::optional(asked.renews->certificate)); // signed with the old key either way
    QVERIFY(csrSeen().challenge().isEmpty());                           // RFC 8894 §2.4
    QCOMPARE(*csrSeen().publicKey(), testKey(u"client-next"_s).publicKey());
}

void TestEnrollmentJob::renewsWithAChallenge_data()
{
    QTest::addColumn<bool>("given");
    QTest::newRow("given") << true;
    QTest::newRow("not given") << false;
}

void TestEnrollmentJob::renewsWithAChallenge()
{
    // Some servers want a challenge even for type 17.
    QFETCH(bool, given);
    m_rig->server.script.renewalNeedsChallenge = true;
    EnrollmentRequest asked = request(u"client-next"_s);
    if (!given)
        asked.challenge = {};
    asked.renews = oldCertificate(u"client"_s);
    const auto issued = run(asked);
    if (given) {
        QVERIFY_OK(issued);
        QVERIFY(csrSeen().challenge().equals(Secret(challenge)));
    } else {
        QCOMPARE_ERROR(issued, Errc::ScepFailure);
        QCOMPARE(issued.error().facts.value(1), u"The challenge password is wrong."_s);
    }
}

void TestEnrollmentJob::ecRenewals_data()
{
    QTest::addColumn<QString>("oldKey");
    QTest::addColumn<QString>("newKey");
    QTest::addColumn<bool>("needsPassword");
    QTest::newRow("EC follows EC") << u"ec-p256"_s << u"ec-p256-next"_s << true;
    QTest::newRow("RSA follows EC") << u"ec-p256"_s << u"client"_s << true;
    QTest::newRow("EC follows RSA") << u"client"_s << u"ec-p256"_s << false;
}

void TestEnrollmentJob::ecRenewals()
{
    QFETCH(QString, oldKey);
    QFETCH(QString, newKey);
    QFETCH(bool, needsPassword);
    QList<QByteArray> passwords;
    for (int round = 0; round < 2; ++round) {
        EnrollmentRequest asked = request(newKey);
        asked.challenge = {};
        asked.renews = oldCertificate(oldKey);
        m_rig->server.forgetTransactions();
        const auto issued = run(asked);
        QVERIFY_OK(issued);
        QCOMPARE(issued->certificate.publicKey(), testKey(newKey).publicKey());
        passwords.append(csrSeen(round).challenge().view().toByteArray());
    }
    if (!needsPassword) { // the old RSA key opens the reply
        QVERIFY(passwords[0].isEmpty());
        return;
    }
    // S4: 128 random bits that serve only as the envelope's password, never the same twice.
    QVERIFY2(passwords[0].size() >= 22, passwords[0].constData());
    QVERIFY(passwords[0] != passwords[1]);
}

void TestEnrollmentJob::polls()
{
    m_rig->server.script.pending = 3;
    const QDateTime begin = m_rig->scheduler.now();
    const auto issued = run(request(), {.times = 5, .interval = 300s});
    QVERIFY_OK(issued);
    QCOMPARE(m_rig->server.messages().size(), 4);
    QCOMPARE(begin.secsTo(m_rig->scheduler.now()), 900); // at the interval, and not before
    QSet<QByteArray> nonces;
    for (qsizetype i = 0; i < 4; ++i) {
        const auto message = m_rig->server.messages()[i];
        QVERIFY(message.claims->type == (i == 0 ? MessageType::PkcsReq : MessageType::CertPoll));
        QCOMPARE(message.claims->transactionId, m_rig->server.messages()[0].claims->transactionId);
        nonces.insert(message.claims->senderNonce);
        if (i > 0) { // RFC 8894 §3.3.3
            const auto names = parseIssuerAndSubject(message.data);
            QVERIFY_OK(names);
            QCOMPARE(names->issuerDer, m_rig->server.ca().root().certificate.subjectDer());
            QCOMPARE(names->subjectDer, csrSeen().subjectDer());
        }
    }
    QCOMPARE(nonces.size(), 4);
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestEnrollmentJob::deferred()
{
    m_rig->server.script.pending = 10;
    const auto made = job(request(), {.times = 2, .interval = 60s});
    QCOMPARE_ERROR(run(*made), Errc::Deferred);
    QVERIFY(made->mayBeResumed());
    QCOMPARE(m_rig->server.messages().size(), 3);
    QVERIFY(!m_book.calls.contains(u"abandon"_s));
    // [Continue], with the transaction as it was written down.
    m_rig->server.script.pending = 0;
    EnrollmentJob next(m_rig->services(), *m_book.record, {.times = 9, .interval = 60s}, std::make_unique<BookLog>(m_book, *m_transport));
    QVERIFY_OK(run(next));
    QVERIFY(!next.mayBeResumed());
    QVERIFY(m_rig->server.messages()[3].claims->type == MessageType::CertPoll);
    QCOMPARE(m_rig->server.messages()[3].claims->transactionId, m_rig->server.messages()[0].claims->transactionId);
}

void TestEnrollmentJob::pollsAreRefused_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("HTTP 500") << Fault::Http500;
    QTest::newRow("HTTP 400") << Fault::Http400;
    QTest::newRow("FAILURE badRequest") << Fault::Refuse;
    QTest::newRow("an empty 200") << Fault::EmptyBody;
    QTest::newRow("a page") << Fault::HtmlPage;
}

void TestEnrollmentJob::pollsAreRefused()
{
    QFETCH(Fault, fault);
    m_rig->server.script.pending = 1;
    m_rig->server.inject(Stage::Poll, fault);
    const auto issued = run(request(), {.times = 2, .interval = 60s});
    QVERIFY_OK(issued);
    // S7: exactly one new request, about the same key and transaction, around the same envelope; so no second certificate.
    QCOMPARE(m_rig->server.messages().size(), 3);
    const auto first = m_rig->server.messages()[0], again = m_rig->server.messages()[2];
    QVERIFY(m_rig->server.messages()[1].claims->type == MessageType::CertPoll);
    QVERIFY(again.claims->type == MessageType::PkcsReq);
    QCOMPARE(again.claims->transactionId, first.claims->transactionId);
    QVERIFY(again.claims->senderNonce != first.claims->senderNonce);
    QCOMPARE(ReceivedMessage::parse(again.message)->envelope(), ReceivedMessage::parse(first.message)->envelope());
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestEnrollmentJob::waitsOutSilence()
{
    m_rig->server.inject(Stage::Request, Fault::Silence, 2);
    const auto issued = run(request(), {.times = 2, .interval = 60s});
    QVERIFY_OK(issued);
    QCOMPARE(m_rig->server.messages().size(), 3);
    for (const auto &message : m_rig->server.messages())
        QCOMPARE(message.message, m_rig->server.messages()[0].message); // D13: the same message again
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestEnrollmentJob::badServers_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("an HTML page") << Fault::HtmlPage << u"HtmlPage"_s;
    QTest::newRow("an empty 200") << Fault::EmptyBody << u"EmptyReply"_s;
    QTest::newRow("HTTP 404") << Fault::Http404 << u"HttpStatus"_s;
    QTest::newRow("HTTP 500") << Fault::Http500 << u"HttpStatus"_s;
    QTest::newRow("never answers") << Fault::Silence << u"Timeout"_s;
    QTest::newRow("closes at once") << Fault::CloseAtOnce << u"ConnectionLost"_s;
    QTest::newRow("stops in the middle") << Fault::CloseMidBody << u"ConnectionLost"_s;
    QTest::newRow("falls silent in the middle") << Fault::StallMidBody << u"Timeout"_s;
    QTest::newRow("redirects to another host") << Fault::RedirectOtherHost << u"RedirectRefused"_s;
    QTest::newRow("garbage") << Fault::Garbage << u"InvalidReply"_s;
    QTest::newRow("100 MB") << Fault::Huge << u"ReplyTooLarge"_s;
}

void TestEnrollmentJob::badServers()
{
    QFETCH(Fault, fault);
    QFETCH(QString, code);
    // While the CA is asked for: nothing was begun, nothing stays.
    m_rig->server.inject(Stage::CaCert, fault);
    const auto early = job(request());
    const auto first = run(*early);
    QVERIFY(!first.has_value());
    QVERIFY2(errcName(first.error().code) == code, describe(first).constData());
    QVERIFY(m_rig->server.messages().isEmpty());
    QCOMPARE(m_book.calls, QStringList{u"abandon"_s});
    QVERIFY(!early->mayBeResumed());
    // After the request: a certificate may exist, so the transaction stays.
    m_rig->server.clearFaults();
    m_rig->server.inject(Stage::Request, fault);
    m_book = {};
    const auto late = job(request());
    const auto second = run(*late);
    QVERIFY(!second.has_value());
    QVERIFY2(errcName(second.error().code) == code, describe(second).constData());
    QVERIFY(!m_book.calls.contains(u"abandon"_s));
    QVERIFY(late->mayBeResumed());
    if (fault != Fault::CloseAtOnce && fault != Fault::CloseMidBody) // QNetworkAccessManager may send once more by itself
        QCOMPARE(m_rig->server.messages().size(), 1);
}

void TestEnrollmentJob::badReplies_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("a foreign transactionID") << Fault::ForeignTransaction << u"ForeignTransaction"_s;
    QTest::newRow("a foreign nonce") << Fault::ForeignNonce << u"ForeignNonce"_s;
    QTest::newRow("no nonce") << Fault::NoNonce << u"ForeignNonce"_s;
    QTest::newRow("a signature by a stranger") << Fault::ForeignSignature << u"ForeignSignature"_s;
    QTest::newRow("a signature by a stranger in the CA's name") << Fault::ForgedCaSignature << u"ForeignSignature"_s;
    QTest::newRow("a broken signature") << Fault::BrokenSignature << u"ForeignSignature"_s;
    QTest::newRow("no CertRep") << Fault::NotACertRep << u"InvalidReply"_s;
    QTest::newRow("an unknown pkiStatus") << Fault::UnknownStatus << u"UnknownPkiStatus"_s;
    QTest::newRow("no pkiStatus") << Fault::NoStatus << u"InvalidReply"_s;
    QTest::newRow("another key's certificate") << Fault::ForeignKey << u"ForeignPublicKey"_s;
    QTest::newRow("a certificate that does not chain") << Fault::ForeignIssuer << u"UntrustedChain"_s;
    QTest::newRow("no certificate") << Fault::NoCertificate << u"NoCertificate"_s;
    QTest::newRow("no envelope") << Fault::NoEnvelope << u"InvalidReply"_s;
    QTest::newRow("an envelope for somebody else") << Fault::ForeignEnvelope << u"UndecryptableReply"_s;
    QTest::newRow("half a message") << Fault::TruncatedMessage << u"InvalidReply"_s;
}

void TestEnrollmentJob::badReplies()
{
    QFETCH(Fault, fault);
    QFETCH(QString, code);
    m_rig->server.inject(Stage::Request, fault);
    const auto made = job(request(), {.times = 5, .interval = 60s});
    const auto issued = run(*made);
    QVERIFY(!issued.has_value());
    QVERIFY2(errcName(issued.error().code) == code, describe(issued).constData());
    QCOMPARE(m_rig->server.messages().size(), 1); // D14: never polled
    QVERIFY(!m_book.issued);
    // Forged or broken, it proves nothing: the certificate may exist, and the true answer can still be had.
    QVERIFY(made->mayBeResumed());
    QVERIFY(!m_book.calls.contains(u"abandon"_s));
    m_rig->server.clearFaults();
    EnrollmentJob next(m_rig->services(), *m_book.record, {}, std::make_unique<BookLog>(m_book, *m_transport));
    const auto after = run(next);
    QVERIFY_OK(after);
    QCOMPARE(m_rig->server.messages()[1].message, m_rig->server.messages()[0].message);
    QVERIFY(m_book.issued.has_value());
}

void TestEnrollmentJob::refusals_data()
{
    QTest::addColumn<QByteArray>("failInfo");
    QTest::addColumn<QString>("code");
    for (const char *number : {"0", "1", "2", "3", "4", "7", "99"})
        QTest::newRow(number) << QByteArray(number) << u"ScepFailure"_s;
    QTest::newRow("in words") << QByteArray("badRequest") << u"UnknownFailInfo"_s;
}

void TestEnrollmentJob::refusals()
{
    QFETCH(QByteArray, failInfo);
    QFETCH(QString, code);
    m_rig->server.script.failInfo = failInfo;
    m_rig->server.script.failInfoText = u"not f\u00f6r you"_s;
    const auto made = job(request(), {.times = 5, .interval = 60s});
    const auto issued = run(*made);
    QVERIFY(!issued.has_value());
    QCOMPARE(errcName(issued.error().code), code);
    QCOMPARE(issued.error().facts.first(2), (QStringList{QString::fromLatin1(failInfo), u"not f\u00f6r you"_s}));
    QCOMPARE(m_rig->server.messages().size(), 1);
    if (code == u"ScepFailure"_s) { // refused for good: nothing of it stays
        QCOMPARE(m_book.calls.last(), u"abandon"_s);
        QVERIFY(!made->mayBeResumed());
    }
}

void TestEnrollmentJob::refusalsInOtherForms_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<bool>("emptyContent");
    QTest::newRow("RFC 8894") << int(ScriptedServer::FailText::Standard) << true;
    QTest::newRow("no content") << int(ScriptedServer::FailText::Standard) << false;
    QTest::newRow("step-ca") << int(ScriptedServer::FailText::StepCa) << true;
    QTest::newRow("NDES") << int(ScriptedServer::FailText::Microsoft) << true;
}

void TestEnrollmentJob::refusalsInOtherForms()
{
    QFETCH(int, form);
    QFETCH(bool, emptyContent);
    m_rig->server.script.failInfo = "2";
    m_rig->server.script.failInfoText = u"The challenge is wrong"_s;
    m_rig->server.script.failText = ScriptedServer::FailText(form);
    m_rig->server.script.emptyContent = emptyContent;
    const auto issued = run(request());
    QCOMPARE_ERROR(issued, Errc::ScepFailure);
    QCOMPARE(issued.error().facts, (QStringList{u"2"_s, u"The challenge is wrong"_s}));
}

void TestEnrollmentJob::badTimeNamesTheSkew()
{
    m_rig->server.script.failInfo = "3";
    m_rig->server.script.clockSkew = 7200s;
    const auto issued = run(request());
    QCOMPARE_ERROR(issued, Errc::ScepFailure);
    QCOMPARE(issued.error().facts, (QStringList{u"3"_s, QString(), u"7200"_s}));
}

void TestEnrollmentJob::weakReplies_data()
{
    QTest::addColumn<int>("cipher");
    QTest::addColumn<int>("hash");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("scepserver: single DES and SHA-1")
        << int(CipherAlgorithm::Des) << int(HashAlgorithm::Sha1) << QStringList{u"SHA-1"_s, u"DES"_s};
    QTest::newRow("3DES") << int(CipherAlgorithm::TripleDes) << int(HashAlgorithm::Sha256) << QStringList{u"3DES"_s};
    QTest::newRow("SHA-1") << int(CipherAlgorithm::Aes128) << int(HashAlgorithm::Sha1) << QStringList{u"SHA-1"_s};
}

void TestEnrollmentJob::weakReplies()
{
    QFETCH(int, cipher);
    QFETCH(int, hash);
    QFETCH(QStringList, names);
    m_rig->server.script.cipher = CipherAlgorithm(cipher);
    m_rig->server.script.hash = HashAlgorithm(hash);
    const auto refused = run(request());
    QCOMPARE_ERROR(refused, Errc::WeakAlgorithm);
    QCOMPARE(refused.error().facts, QStringList{names.join(u", "_s)});
    QCOMPARE(m_book.record->negotiated.algorithms.cipher, CipherAlgorithm::Aes128); // what we send stays strong
    // The user allows it for this server: the same transaction is finished.
    TransactionRecord record = *m_book.record;
    record.server.weak = WeakAlgorithms::Allow;
    EnrollmentJob next(m_rig->services(), record, {}, std::make_unique<BookLog>(m_book, *m_transport));
    const auto issued = run(next);
    QVERIFY_OK(issued);
    QCOMPARE(issued->weaknesses, names);
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

namespace {

/// What a CA issues that takes no heed of what was asked for.
Certificate issueLike(const TestIdentity &issuer, const Csr &csr, const std::function<void(CertificateSpec &)> &change)
{
    CertificateSpec spec{.subjectDer = csr.subjectDer(),
                         .publicKey = *csr.publicKey(),
                         .serial = QByteArray("\x55\x01"),
                         .notBefore = ClientRig::noon().addSecs(-60),
                         .notAfter = ClientRig::noon().addDays(30),
                         .keyUsage = DigitalSignature | KeyEncipherment,
                         .altNames = csr.altNames()};
    change(spec);
    return *issueCertificate(spec, issuer.certificate, issuer.key);
}

} // namespace

void TestEnrollmentJob::refusedCertificates_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("error");
    QTest::newRow("a CA's") << u"ca"_s << QStringList{u"IssuedCa"_s, u"O=Acme, CN=printer-7.example"_s, u"/out/refused.pem"_s};
    QTest::newRow("in ten years") << u"early"_s << QStringList{u"IssuedTooEarly"_s, u"2036-01-01T00:00:00Z"_s, u"/out/refused.pem"_s};
    QTest::newRow("signed with SHA-1") << u"sha1"_s << QStringList{u"WeakAlgorithm"_s, u"SHA-1"_s, u"/out/refused.pem"_s};
}

/// S5: what was issued and is not taken goes to the log, and the error says where it is.
void TestEnrollmentJob::refusedCertificates()
{
    QFETCH(QString, what);
    QFETCH(QStringList, error);
    m_rig->server.script.issue = [what](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [&](CertificateSpec &spec) {
            spec.isCa = what == u"ca";
            if (what == u"early")
                spec.notBefore = QDateTime({2036, 1, 1}, {0, 0}, Qt::UTC), spec.notAfter = spec.notBefore.addDays(1);
            if (what == u"sha1")
                spec.hash = HashAlgorithm::Sha1;
        });
    };
    const auto made = job(request());
    const auto refused = run(*made);
    QVERIFY(!refused.has_value());
    QCOMPARE(QStringList{errcName(refused.error().code)} + refused.error().facts, error);
    QVERIFY(made->keptRefused() && made->mayBeResumed());
    QCOMPARE(m_book.refused.size(), 1);
    QCOMPARE(m_book.refused.first().serialHex(), u"5501"_s);
    QVERIFY(!m_book.issued && !m_book.calls.contains(u"abandon"_s));
}

void TestEnrollmentJob::refusedCertificatesStayOnDisk()
{
    const QString out = m_rig->dir.filePath(u"out"_s);
    m_rig->server.script.issue = [](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [](CertificateSpec &spec) { spec.hash = HashAlgorithm::Sha1; });
    };
    {
        auto directory = std::make_unique<TransactionDirectory>(out);
        QVERIFY_OK(directory->prepare());
        EnrollmentRequest asked = request();
        EnrollmentJob job(m_rig->services(), m_rig->settings(), asked, {}, std::move(directory));
        const auto refused = run(job);
        QCOMPARE_ERROR(refused, Errc::WeakAlgorithm);
        QCOMPARE(refused.error().facts, (QStringList{u"SHA-1"_s, out + u"/refused.pem"_s}));
    }
    const auto kept = Certificate::parse(readFile(out + u"/refused.pem"_s).value_or(QByteArray()));
    QVERIFY_OK(kept);
    QCOMPARE(kept->publicKey(), testKey(u"client"_s).publicKey());
    QVERIFY(QFile::exists(out + u"/key.pem"_s));
    // Once weak algorithms are allowed it is taken, and named.
    const auto taken = resume(out, {}, true);
    QVERIFY_OK(taken);
    QCOMPARE(taken->certificate, *kept);
    QCOMPARE(taken->weaknesses, QStringList{u"SHA-1"_s});
    QVERIFY(!QFile::exists(out + u"/refused.pem"_s) && QFile::exists(out + u"/cert.pem"_s));
}

void TestEnrollmentJob::otherNamesAreNamed()
{
    m_rig->server.script.issue = [](const TestIdentity &issuer, const Csr &csr) {
        return issueLike(issuer, csr, [](CertificateSpec &spec) {
            spec.subjectDer = *DistinguishedName::parse(u"CN=boss"_s)->toDer();
            spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"vpn.example"_s)};
        });
    };
    const auto issued = run(request());
    QVERIFY_OK(issued);
    QCOMPARE(issued->differences, (IssuedDifferences{u"O=Acme, CN=printer-7.example"_s, {u"dns:vpn.example"_s}, {u"ip:192.0.2.7"_s}}));
}

void TestEnrollmentJob::busyServers_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("polls");
    QTest::addColumn<int>("waited"); // seconds; -1: the error that it is
    QTest::newRow("the request") << Stage::Request << QByteArray("120") << 1 << 1 << 120;
    QTest::newRow("twice") << Stage::Request << QByteArray("120") << 2 << 2 << 240;
    QTest::newRow("GetCACert") << Stage::CaCert << QByteArray("120") << 1 << 1 << 120;
    QTest::newRow("at once") << Stage::Request << QByteArray("0") << 1 << 1 << 1;
    QTest::newRow("in a day") << Stage::Request << QByteArray("86400") << 1 << 1 << 3600;
    QTest::newRow("without polls") << Stage::Request << QByteArray("120") << 1 << 0 << -1;
    QTest::newRow("GetCACert, without polls") << Stage::CaCert << QByteArray("120") << 1 << 0 << -1;
    QTest::newRow("no polls left") << Stage::Request << QByteArray("120") << 2 << 1 << -1;
    QTest::newRow("without a time") << Stage::Request << QByteArray() << 1 << 3 << -1;
}

/// A server that is busy and says for how long is asked again then, with polls that are left.
void TestEnrollmentJob::busyServers()
{
    QFETCH(Stage, stage);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, times);
    QFETCH(int, polls);
    QFETCH(int, waited);
    m_rig->server.script.retryAfter = retryAfter;
    m_rig->server.inject(stage, Fault::Busy, times);
    const QDateTime begun = m_rig->scheduler.now();
    const auto issued = run(request(), {.times = polls, .interval = 5min});
    QCOMPARE(issued.has_value(), waited >= 0);
    if (!issued) {
        QVERIFY(issued.error().code == Errc::HttpStatus);
        QCOMPARE(issued.error().facts.first(), u"503"_s);
        return;
    }
    QCOMPARE(begun.secsTo(m_rig->scheduler.now()), qint64(waited));
    if (stage == Stage::Request) // the same message again (S7)
        QCOMPARE(m_rig->server.messages().first().message, m_rig->server.messages().last().message);
}

/// D4
void TestEnrollmentJob::aSilentServerCostsOneTimeout()
{
    for (const Stage stage : {Stage::Caps, Stage::CaCert, Stage::Request})
        m_rig->server.inject(stage, Fault::Silence);
    const QDateTime begun = m_rig->scheduler.now();
    QCOMPARE_ERROR(run(request()), Errc::Timeout);
    QCOMPARE(begun.secsTo(m_rig->scheduler.now()), qint64(30));
}

void TestEnrollmentJob::writesBeforeItSends()
{
    m_rig->server.script.pending = 2;
    QVERIFY_OK(run(request(), {.times = 3, .interval = 60s}));
    // The transaction before the first message; then, for each PENDING and each CertPoll: what was learned, what is sent.
    QCOMPARE(m_book.calls, (QStringList{u"begin"_s, u"update"_s, u"update"_s, u"update"_s, u"update"_s, u"succeed"_s}));
    QCOMPARE(m_book.sent, (QList<int>{0, 1, 1, 2, 2, 3}));
    QVERIFY(m_book.record.has_value());
    QCOMPARE(m_book.record->request, m_rig->server.messages().first().message);
    QVERIFY(m_book.record->plan.csr.isEmpty());
}

void TestEnrollmentJob::whatCannotBeWrittenIsNotSent_data()
{
    QTest::addColumn<QString>("failAt");
    QTest::addColumn<int>("messages");
    QTest::newRow("the transaction") << u"begin"_s << 0;
    QTest::newRow("what follows an answer") << u"update"_s << 1;
}

void TestEnrollmentJob::whatCannotBeWrittenIsNotSent()
{
    QFETCH(QString, failAt);
    QFETCH(int, messages);
    m_rig->server.script.pending = 1;
    m_book.failAt = failAt;
    const auto issued = run(request(), {.times = 3, .interval = 60s});
    QCOMPARE_ERROR(issued, Errc::DiskFull);
    QCOMPARE(issued.error().facts, QStringList{u"/full"_s});
    QCOMPARE(m_transport->messages, messages);
}

void TestEnrollmentJob::aResultThatCannotBeWritten()
{
    m_book.failAt = u"succeed"_s;
    const auto made = job(request());
    QCOMPARE_ERROR(run(*made), Errc::DiskFull);
    QVERIFY(made->mayBeResumed());
    QVERIFY(!m_book.calls.contains(u"abandon"_s));
    // Room was made; the same certificate comes again.
    m_book.failAt.clear();
    EnrollmentJob next(m_rig->services(), *m_book.record, {}, std::make_unique<BookLog>(m_book, *m_transport));
    QVERIFY_OK(run(next));
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestEnrollmentJob::crashBeforeTheReply_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("renewal");
    QTest::newRow("RSA") << u"client"_s << false;
    QTest::newRow("RSA, renewal") << u"client"_s << true;
    QTest::newRow("EC") << u"ec-p256"_s << false;
    QTest::newRow("EC, renewal") << u"ec-p256"_s << true;
}

void TestEnrollmentJob::crashBeforeTheReply()
{
    QFETCH(QString, key);
    QFETCH(bool, renewal);
    m_rig->stallsTimeOut = false;
    const QString out = m_rig->dir.filePath(u"out"_s);
    EnrollmentRequest asked = request(key);
    asked.existingKey.reset();
    asked.key = key == u"client"_s ? KeySpec::Rsa2048 : KeySpec::EcP256;
    if (renewal)
        asked.renews = oldCertificate(key);
    const int issuedBefore = m_rig->server.issuedCount();
    m_rig->server.inject(Stage::Request, Fault::LostReply, 1);
    {
        auto directory = std::make_unique<TransactionDirectory>(out);
        QVERIFY_OK(directory->prepare());
        EnrollmentJob job(m_rig->services(), m_rig->settings(), asked, {}, std::move(directory));
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->server.messages().size(), 1, 20'000);
        // Everything that a resume needs was there before.
        QVERIFY(TransactionDirectory(out).isPending());
        QVERIFY(!TransactionDirectory(out).isFinished());
    } // the process dies
    const auto issued = resume(out);
    QVERIFY_OK(issued);
    QCOMPARE(m_rig->server.messages().size(), 2);
    QCOMPARE(m_rig->server.messages()[1].message, m_rig->server.messages()[0].message); // byte for byte
    QCOMPARE(m_rig->server.issuedCount(), issuedBefore + 1);
    QVERIFY(TransactionDirectory(out).isFinished() && !TransactionDirectory(out).isPending());
    const auto stored = PrivateKey::parse(Secret(*readFile(out + u"/key.pem"_s)));
    QVERIFY_OK(stored);
    QCOMPARE(stored->publicKey(), issued->certificate.publicKey());
    QCOMPARE(*readFile(out + u"/cert.pem"_s), issued->certificate.toPem());
}

void TestEnrollmentJob::crashAfterPending()
{
    const QString out = m_rig->dir.filePath(u"out"_s);
    m_rig->server.script.pending = 1;
    {
        auto directory = std::make_unique<TransactionDirectory>(out);
        QVERIFY_OK(directory->prepare());
        EnrollmentJob job(m_rig->services(), m_rig->settings(), request(), {.times = 3, .interval = 60s}, std::move(directory));
        bool waiting = false;
        connect(&job, &EnrollmentJob::progress, this,
                [&](const EnrollmentProgress &progress) { waiting |= progress.kind == EnrollmentProgress::Kind::Waiting; });
        job.start();
        QTRY_VERIFY_WITH_TIMEOUT(waiting, 20'000);
    }
    QVERIFY_OK(resume(out));
    QCOMPARE(m_rig->server.messages().size(), 2);
    QVERIFY(m_rig->server.messages()[1].claims->type == MessageType::CertPoll);
    QCOMPARE(m_rig->server.messages()[1].claims->transactionId, m_rig->server.messages()[0].claims->transactionId);
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestEnrollmentJob::crashWithinAPoll()
{
    m_rig->stallsTimeOut = false;
    const QString out = m_rig->dir.filePath(u"out"_s);
    m_rig->server.script.pending = 1;
    m_rig->server.inject(Stage::Poll, Fault::LostReply, 1);
    {
        auto directory = std::make_unique<TransactionDirectory>(out);
        QVERIFY_OK(directory->prepare());
        EnrollmentJob job(m_rig->services(), m_rig->settings(), request(u"ec-p256"_s), {.times = 3, .interval = 60s}, std::move(directory));
        connect(&job, &EnrollmentJob::progress, this, [&](const EnrollmentProgress &progress) {
            if (progress.kind == EnrollmentProgress::Kind::Waiting)
                QTimer::singleShot(0, this, [this] { m_rig->scheduler.advance(60s); });
        });
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->server.seen(Stage::Poll).size(), 1, 20'000);
    }
    QVERIFY_OK(resume(out));
    QCOMPARE(m_rig->server.seen(Stage::Poll).size(), 2);
    QCOMPARE(m_rig->server.seen(Stage::Request).size(), 1);
    QCOMPARE(m_rig->server.issuedCount(), 1);
}

void TestEnrollmentJob::resumedAndRefusedKeepsTheKey()
{
    m_rig->stallsTimeOut = false;
    // The first answer was lost and may have been a certificate: a refusal of the repeat deletes nothing.
    const QString out = m_rig->dir.filePath(u"out"_s);
    m_rig->server.inject(Stage::Request, Fault::LostReply, 1);
    {
        auto directory = std::make_unique<TransactionDirectory>(out);
        QVERIFY_OK(directory->prepare());
        EnrollmentRequest asked = request();
        asked.existingKey.reset();
        EnrollmentJob job(m_rig->services(), m_rig->settings(), asked, {}, std::move(directory));
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->server.messages().size(), 1, 20'000);
    }
    m_rig->server.script.failInfo = "2";
    QCOMPARE_ERROR(resume(out), Errc::ScepFailure);
    QVERIFY(QFileInfo::exists(out + u"/key.pem"_s));
    QVERIFY(TransactionDirectory(out).isPending());
}

void TestEnrollmentJob::secretsStayAway_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("RSA") << u"client"_s;
    QTest::newRow("EC") << u"ec-p256"_s;
}

void TestEnrollmentJob::secretsStayAway()
{
    QFETCH(QString, key);
    const QString out = m_rig->dir.filePath(u"out"_s);
    m_rig->server.inject(Stage::Request, Fault::Http500);
    auto directory = std::make_unique<TransactionDirectory>(out);
    QVERIFY_OK(directory->prepare());
    EnrollmentJob job(m_rig->services(), m_rig->settings(), request(key), {}, std::move(directory));
    const auto result = run(job);
    QVERIFY(!describe(result).contains(challenge));
    const QByteArray secret(challenge);
    const QStringList files = QDir(out).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(files.contains(u"request.p7"_s));
    for (const QString &file : files) {
        const QByteArray bytes = *readFile(out + u'/' + file);
        QVERIFY2(!bytes.contains(secret) && !bytes.contains(secret.toBase64()) && !bytes.contains(secret.toHex()), qPrintable(file));
    }
}

void TestEnrollmentJob::neverFromInsideAndOnce()
{
    const auto made = job(request());
    int calls = 0;
    connect(made.get(), &EnrollmentJob::finished, this, [&] { ++calls; });
    made->start();
    QCOMPARE(calls, 0);
    QTRY_COMPARE_WITH_TIMEOUT(calls, 1, 20'000);
    made->cancel();
    m_rig->scheduler.advance(24h);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 1);
    // One that cannot even begin says so later, too.
    ServerSettings wrong = m_rig->settings();
    wrong.url = QUrl(u"ftp://h"_s);
    const auto bad = job(request(), {}, wrong);
    int badCalls = 0;
    connect(bad.get(), &EnrollmentJob::finished, this, [&] { ++badCalls; });
    bad->start();
    QCOMPARE(badCalls, 0);
    QTRY_COMPARE(badCalls, 1);
}

void TestEnrollmentJob::cancels_data()
{
    QTest::addColumn<int>("when");
    QTest::addColumn<bool>("resumable");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("while the CA is asked for") << 1 << false;
    QTest::newRow("while the reply is waited for") << 2 << true;
    QTest::newRow("between two polls") << 3 << true;
}

void TestEnrollmentJob::cancels()
{
    QFETCH(int, when);
    QFETCH(bool, resumable);
    if (when == 1)
        m_rig->server.inject(Stage::CaCert, Fault::Silence);
    if (when == 2)
        m_rig->server.inject(Stage::Request, Fault::Silence);
    m_rig->server.script.pending = 5;
    m_rig->stallsTimeOut = false;
    const auto made = job(request(), {.times = 3, .interval = 60s});
    QList<Result<IssuedCertificate>> results;
    bool waiting = false;
    connect(made.get(), &EnrollmentJob::finished, this, [&](const Result<IssuedCertificate> &result) { results.append(result); });
    connect(made.get(), &EnrollmentJob::progress, this,
            [&](const EnrollmentProgress &progress) { waiting |= progress.kind == EnrollmentProgress::Kind::Waiting; });
    made->start();
    if (when == 1)
        QTRY_COMPARE(m_rig->server.seen(Stage::CaCert).size(), 1);
    else if (when == 2)
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->server.messages().size(), 1, 20'000);
    else if (when == 3)
        QTRY_VERIFY_WITH_TIMEOUT(waiting, 20'000);
    made->cancel();
    QVERIFY(results.isEmpty());
    QTRY_COMPARE(results.size(), 1);
    QCOMPARE_ERROR(results.first(), Errc::Cancelled);
    QCOMPARE(made->mayBeResumed(), resumable);
    QCOMPARE(m_book.calls.contains(u"abandon"_s), !resumable);
    m_rig->scheduler.advance(1h);
    QCOMPARE(results.size(), 1);
}

void TestEnrollmentJob::mayGoAtAnyTime()
{
    // Whatever it is doing when it is destroyed, nothing is called any more and nothing crashes.
    for (int events = 0; events < 40; ++events) {
        auto made = job(request());
        int calls = 0;
        connect(made.get(), &EnrollmentJob::finished, this, [&] { ++calls; });
        made->start();
        for (int i = 0; i < events; ++i)
            QCoreApplication::processEvents();
        const int before = calls;
        made.reset();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(calls, before);
    }
    m_rig->scheduler.advance(24h);
}

void TestEnrollmentJob::progress()
{
    m_rig->server.script.pending = 1;
    EnrollmentRequest asked = request();
    asked.existingKey.reset();
    asked.key = KeySpec::EcP256;
    const auto made = job(asked, {.times = 4, .interval = 60s});
    using Kind = EnrollmentProgress::Kind;
    QList<Kind> kinds;
    QList<PkiStatus> statuses;
    connect(made.get(), &EnrollmentJob::progress, this, [&](const EnrollmentProgress &progress) {
        kinds.append(progress.kind);
        QCOMPARE(progress.at, m_rig->scheduler.now());
        if (progress.kind == Kind::CaFound)
            QCOMPARE(progress.ca->certificates.ca, m_rig->server.ca().root().certificate);
        if (progress.kind == Kind::Waiting) {
            QCOMPARE(progress.until, m_rig->scheduler.now().addSecs(60));
            QCOMPARE(progress.pollsUsed, 0); // made: none yet (D13)
            QCOMPARE(progress.pollsAllowed, 4);
        }
        if (progress.kind == Kind::Sent)
            QVERIFY(progress.bytes > 500);
        if (progress.kind == Kind::Sent || progress.kind == Kind::Answered) {
            QCOMPARE(progress.hash, HashAlgorithm::Sha256);
            QCOMPARE(progress.cipher.has_value(), progress.status != PkiStatus::Pending); // which has no envelope
        }
        if (progress.kind == Kind::Answered) {
            QVERIFY(progress.bytes > 500 && !progress.error);
            statuses.append(*progress.status);
        }
    });
    QVERIFY_OK(run(*made));
    QCOMPARE(kinds, (QList<Kind>{Kind::AskingCapabilities, Kind::CaFound, Kind::GeneratingKey, Kind::Saved, Kind::Sent, Kind::Answered,
                                 Kind::Waiting, Kind::PollSent, Kind::Answered}));
    QCOMPARE(statuses, (QList<PkiStatus>{PkiStatus::Pending, PkiStatus::Success}));
}

QTEST_GUILESS_MAIN(TestEnrollmentJob)
#include "tst_enrollmentjob.moc"
