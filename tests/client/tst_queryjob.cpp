#include "core/base/literals.h"
#include "core/client/queryjob.h"
#include "tests/support/clientrig.h"
#include "tests/support/testdata.h"

#include <QTest>
#include <QTestEventLoop>

using namespace scepter;

using Stage = ScriptedServer::Stage;
using Fault = ScriptedServer::Fault;
Q_DECLARE_METATYPE(scepter::ScriptedServer::Fault)

class TestQueryJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }

    void getCert_data();
    void getCert();
    void getCertUnknown();
    void getCertAnotherOne();
    void getCrl_data();
    void getCrl();
    void getCrlByHttp();
    void foreignCrl();
    void withoutASigner();
    void ecSigners();
    void getNextCa();
    void forgedNextCa();
    void notOffered_data();
    void notOffered();
    void badReplies_data();
    void badReplies();
    void untrusted();
    void neverFromInsideAndOnce();

private:
    Result<QueryAnswer> ask(const Query &query, std::optional<ServerSettings> settings = {})
    {
        QueryJob job(m_rig->services(), settings.value_or(m_rig->settings()), query);
        QList<Result<QueryAnswer>> results;
        QTestEventLoop loop;
        connect(&job, &QueryJob::finished, &job, [&](const Result<QueryAnswer> &result) {
            results.append(result);
            loop.exitLoop();
        });
        job.start();
        loop.enterLoop(20);
        return results.isEmpty() ? fail(Errc::Cancelled, u"it never finished"_s) : results.first();
    }
    /// A certificate that the server issued by SCEP, so that it can be asked for.
    Signer enrolled(const QString &key = u"client"_s);
    static Query query(Query::Kind kind, std::optional<Signer> signer = {}, const QByteArray &serial = {})
    {
        return {.kind = kind, .signer = std::move(signer), .serial = serial};
    }
    std::unique_ptr<ClientRig> m_rig;
};

void TestQueryJob::init() { m_rig = std::make_unique<ClientRig>(); }

Signer TestQueryJob::enrolled(const QString &key)
{
    const QByteArray subject = *DistinguishedName::parse(u"CN=printer"_s)->toDer();
    return {m_rig->server.issueAndKeep(subject, testKey(key).publicKey()), testKey(key)};
}

void TestQueryJob::getCert_data()
{
    QTest::addColumn<bool>("post");
    QTest::addColumn<bool>("intermediate");
    QTest::newRow("POST") << true << false;
    QTest::newRow("GET") << false << false;
    QTest::newRow("by an intermediate") << true << true;
}

void TestQueryJob::getCert()
{
    QFETCH(bool, post);
    QFETCH(bool, intermediate);
    m_rig = std::make_unique<ClientRig>(
        TestCa::Options{.now = ClientRig::noon(), .raEncryption = true, .raSignature = true, .intermediate = intermediate});
    if (!post)
        m_rig->server.script.capabilities = "AES\nSHA-256\n";
    const Signer signer = enrolled();
    const auto answer = ask(query(Query::Kind::Certificate, signer, signer.certificate.serial()));
    QVERIFY_OK(answer);
    QCOMPARE(answer->certificates.first(), signer.certificate);
    QCOMPARE(m_rig->server.messages().size(), 1);
    const auto message = m_rig->server.messages().first();
    QVERIFY(message.claims->type == MessageType::GetCert);
    QCOMPARE(message.method, post ? QByteArray("POST") : QByteArray("GET"));
    QCOMPARE(message.signer, std::optional(signer.certificate));
    // RFC 8894 §3.3.4: of the CA that issued, which need not be the one to pin.
    const auto named = parseIssuerAndSerial(message.data);
    QVERIFY_OK(named);
    QCOMPARE(named->issuerDer, m_rig->server.ca().issuer().certificate.subjectDer());
    QCOMPARE(named->serial, signer.certificate.serial());
}

void TestQueryJob::getCertUnknown()
{
    const auto answer = ask(query(Query::Kind::Certificate, enrolled(), QByteArray("\x77\x77")));
    QCOMPARE_ERROR(answer, Errc::ScepFailure);
    QCOMPARE(answer.error().facts.value(0), u"4"_s);
}

void TestQueryJob::getCertAnotherOne()
{
    // A server that answers with another certificate than the one that was asked for.
    const Signer signer = enrolled();
    const Certificate other = enrolled(u"client-next"_s).certificate;
    m_rig->server.answerGetCertWith(other);
    QCOMPARE_ERROR(ask(query(Query::Kind::Certificate, signer, signer.certificate.serial())), Errc::NoCertificate);
}

void TestQueryJob::getCrl_data()
{
    QTest::addColumn<bool>("intermediate");
    QTest::newRow("the CA's") << false;
    QTest::newRow("an intermediate's") << true;
}

void TestQueryJob::getCrl()
{
    QFETCH(bool, intermediate);
    m_rig = std::make_unique<ClientRig>(TestCa::Options{.now = ClientRig::noon(), .intermediate = intermediate});
    const Signer signer = enrolled();
    const auto answer = ask(query(Query::Kind::Crl, signer, signer.certificate.serial()));
    QVERIFY_OK(answer);
    QCOMPARE(answer->crls.size(), 1);
    QVERIFY(answer->crls.first().isSignedBy(m_rig->server.ca().issuer().certificate));
    QCOMPARE(answer->crls.first().revokedCount(), 1);
    QVERIFY(m_rig->server.messages().first().claims->type == MessageType::GetCrl);
}

void TestQueryJob::getCrlByHttp()
{
    // S4: an EC key cannot open an answer to GetCRL; the certificate says where the CRL lies.
    const auto crl = Crl::issue({.number = 5, .thisUpdate = ClientRig::noon(), .nextUpdate = ClientRig::noon().addDays(1), .revoked = {}},
                                m_rig->server.ca().root().certificate, m_rig->server.ca().root().key);
    QByteArray served = crl->der();
    int asked = 0;
    HttpEndpoint web([&](const HttpAsk &) {
        ++asked;
        return HttpAnswer{.contentType = "application/pkix-crl", .body = served};
    });
    QVERIFY(web.listen());
    CertificateSpec spec{.subjectDer = *DistinguishedName::parse(u"CN=ec"_s)->toDer(),
                         .publicKey = testKey(u"ec-p256"_s).publicKey(),
                         .serial = "\x31",
                         .notBefore = ClientRig::noon().addDays(-1),
                         .notAfter = ClientRig::noon().addDays(1)};
    spec.crlDistributionPoint = QUrl(u"http://127.0.0.1:%1/ca.crl"_s.arg(web.port()));
    const auto certificate = issueCertificate(spec, m_rig->server.ca().root().certificate, m_rig->server.ca().root().key);
    QVERIFY_OK(certificate);
    const Query byEc = query(Query::Kind::Crl, Signer{*certificate, testKey(u"ec-p256"_s)}, certificate->serial());
    const auto answer = ask(byEc);
    QVERIFY_OK(answer);
    QCOMPARE(answer->crls.first().der(), crl->der());
    QCOMPARE(asked, 1);
    QVERIFY(m_rig->server.messages().isEmpty());
    // What lies there has to be the CA's all the same.
    const TestCa stranger(TestCa::Options{.now = ClientRig::noon(), .key = u"other-ca"_s});
    served = Crl::issue({.number = 5, .thisUpdate = ClientRig::noon(), .nextUpdate = ClientRig::noon().addDays(1), .revoked = {}},
                        stranger.root().certificate, stranger.root().key)
                 ->der();
    QCOMPARE_ERROR(ask(byEc), Errc::ForeignSignature);
    served = "<html>gone</html>";
    QVERIFY(!ask(byEc).has_value());
}

void TestQueryJob::foreignCrl()
{
    const TestCa stranger(TestCa::Options{.now = ClientRig::noon(), .key = u"other-ca"_s});
    m_rig->server.answerGetCrlWith(
        *Crl::issue({.number = 1, .thisUpdate = ClientRig::noon(), .nextUpdate = ClientRig::noon().addDays(1), .revoked = {}},
                    stranger.root().certificate, stranger.root().key));
    const Signer signer = enrolled();
    QCOMPARE_ERROR(ask(query(Query::Kind::Crl, signer, signer.certificate.serial())), Errc::ForeignSignature);
}

void TestQueryJob::withoutASigner()
{
    const QByteArray serial = enrolled().certificate.serial();
    const auto answer = ask(query(Query::Kind::Certificate, {}, serial));
    QVERIFY_OK(answer);
    QCOMPARE(answer->certificates.first().serial(), serial);
    const auto signer = m_rig->server.messages().first().signer;
    QVERIFY(signer->isSignedBy(*signer));
    QVERIFY(signer->publicKey().canEncrypt());
}

void TestQueryJob::ecSigners()
{
    const Signer signer = enrolled(u"ec-p256"_s);
    for (const auto &[kind, name] : {std::pair{Query::Kind::Certificate, u"GetCert"_s}, std::pair{Query::Kind::Crl, u"GetCRL"_s}}) {
        const auto answer = ask(query(kind, signer, signer.certificate.serial()));
        QCOMPARE_ERROR(answer, Errc::RsaSignerNeeded);
        QCOMPARE(answer.error().facts, QStringList{name});
    }
    QVERIFY(m_rig->server.messages().isEmpty());
}

void TestQueryJob::getNextCa()
{
    const auto answer = ask(query(Query::Kind::NextCa));
    QVERIFY_OK(answer);
    QVERIFY(answer->nextCa.has_value());
    QCOMPARE(answer->nextCa->ca, m_rig->server.ca().successor());
    QVERIFY(m_rig->server.seen().last().target.contains("operation=GetNextCACert"));
}

void TestQueryJob::forgedNextCa()
{
    // Another CA signs what GetNextCACert answers: its certificate is refused (RFC 8894 §4.7.1).
    m_rig->server.forgeNextCa();
    QCOMPARE_ERROR(ask(query(Query::Kind::NextCa)), Errc::ForeignSignature);
}

void TestQueryJob::notOffered_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Fault>("fault");
    const QList<std::tuple<Query::Kind, QString, const char *>> kinds{{Query::Kind::Certificate, u"GetCert"_s, "GetCert"},
                                                                      {Query::Kind::Crl, u"GetCRL"_s, "GetCRL"},
                                                                      {Query::Kind::NextCa, u"GetNextCACert"_s, "GetNextCACert"}};
    for (const auto &[kind, operation, name] : kinds)
        for (const auto &[fault, what] : {std::pair{Fault::Http500, "HTTP 500"}, std::pair{Fault::Http404, "HTTP 404"},
                                          std::pair{Fault::EmptyBody, "an empty 200"}, std::pair{Fault::HtmlPage, "a page"}})
            QTest::addRow("%s: %s", name, what) << int(kind) << operation << fault;
}

void TestQueryJob::notOffered()
{
    QFETCH(int, kind);
    QFETCH(QString, operation);
    QFETCH(Fault, fault);
    for (const Stage stage : {Stage::GetCert, Stage::GetCrl, Stage::NextCa})
        m_rig->server.inject(stage, fault);
    const Signer signer = enrolled();
    const auto answer = ask(query(Query::Kind(kind), signer, signer.certificate.serial()));
    QCOMPARE_ERROR(answer, Errc::NotOffered);
    QCOMPARE(answer.error().facts, QStringList{operation});
    QVERIFY(!answer.error().detail.isEmpty());
}

void TestQueryJob::badReplies_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("a foreign transactionID") << Fault::ForeignTransaction << u"ForeignTransaction"_s;
    QTest::newRow("a foreign nonce") << Fault::ForeignNonce << u"ForeignNonce"_s;
    QTest::newRow("a signature by a stranger") << Fault::ForeignSignature << u"ForeignSignature"_s;
    QTest::newRow("an envelope for somebody else") << Fault::ForeignEnvelope << u"UndecryptableReply"_s;
    QTest::newRow("refused") << Fault::Refuse << u"ScepFailure"_s;
    QTest::newRow("never answered") << Fault::Silence << u"Timeout"_s;
    QTest::newRow("garbage") << Fault::Garbage << u"InvalidReply"_s;
}

void TestQueryJob::badReplies()
{
    QFETCH(Fault, fault);
    QFETCH(QString, code);
    m_rig->server.inject(Stage::GetCert, fault);
    const Signer signer = enrolled();
    const auto answer = ask(query(Query::Kind::Certificate, signer, signer.certificate.serial()));
    QVERIFY(!answer.has_value());
    QVERIFY2(errcName(answer.error().code) == code, describe(answer).constData());
}

void TestQueryJob::untrusted()
{
    ServerSettings settings = m_rig->settings();
    settings.trust = {};
    QCOMPARE_ERROR(ask(query(Query::Kind::NextCa), settings), Errc::CaNotTrusted);
    const Signer signer = enrolled();
    QCOMPARE_ERROR(ask(query(Query::Kind::Certificate, signer, signer.certificate.serial()), settings), Errc::CaNotTrusted);
    QVERIFY(m_rig->server.messages().isEmpty());
}

void TestQueryJob::neverFromInsideAndOnce()
{
    const Signer signer = enrolled();
    QueryJob job(m_rig->services(), m_rig->settings(), query(Query::Kind::Certificate, signer, signer.certificate.serial()));
    int calls = 0;
    connect(&job, &QueryJob::finished, this, [&] { ++calls; });
    job.start();
    QCOMPARE(calls, 0);
    QTRY_COMPARE_WITH_TIMEOUT(calls, 1, 20'000);
    m_rig->scheduler.advance(24h);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestQueryJob)
#include "tst_queryjob.moc"
