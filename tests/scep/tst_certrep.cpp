#include "core/base/literals.h"
#include "core/scep/certrep.h"
#include "tests/support/ber.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/weakcms.h"

#include <QTest>

using namespace scepter;

/// The one function that a reply has to pass (S5). The replies are made without the codec's own encoder, so that what it
/// would never write can be read.
class TestCertRep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void success_data();
    void success();
    void pendingAndFailure_data();
    void pendingAndFailure();
    void eachCheckIsRed_data();
    void eachCheckIsRed();
    void weakness_data();
    void weakness();
    void failInfo_data();
    void failInfo();
    void ecKeys();
    void ecNeedsThePassword_data();
    void ecNeedsThePassword();
    void crls();

    void issued_data();
    void issued();
    void notIssued_data();
    void notIssued();
    void aServerAheadOfUs();
    void notTaken_data();
    void notTaken();
    void weakSignatures_data();
    void weakSignatures();
    void otherNamesAreNamed_data();
    void otherNamesAreNamed();
    void textsAreCleaned();

private:
    /// What the CA of these tests issues for our key, right in everything but what a test changes.
    CertificateSpec leaf() const
    {
        return {.subjectDer = m_subject,
                .publicKey = m_client->key.publicKey(),
                .serial = QByteArray("\x55\x01"),
                .notBefore = m_now.addSecs(-3600),
                .notAfter = m_now.addDays(90),
                .keyUsage = DigitalSignature | KeyEncipherment,
                .altNames = {{SubjectAltName::Kind::Dns, u"printer.example"_s}}};
    }
    CertRep bringing(const CertificateSpec &spec) const
    {
        CertRep reply{.status = PkiStatus::Success};
        reply.certificates = {*issueCertificate(spec, m_ca->issuer().certificate, m_ca->issuer().key)};
        return reply;
    }
    using Type = CmsAttribute::Type;
    /// A reply, right in everything but what a test changes.
    struct Draft {
        QByteArray messageType = "3";
        QByteArray transactionId = "T1";
        std::optional<QByteArray> recipientNonce = QByteArray(16, 'n');
        std::optional<QByteArray> status = QByteArray("0");
        std::optional<QByteArray> failInfo = {};
        QString text = {};
        std::optional<QByteArray> content = {}; // nothing: the envelope of the issued certificate
        bool noContent = false;
        HashAlgorithm hash = HashAlgorithm::Sha256;
        CipherAlgorithm cipher = CipherAlgorithm::Aes128;
        std::optional<TestIdentity> signer = {};
        bool includeSigner = true;
    };
    QByteArray payload() const { return *degenerate({*m_issued}); }
    QByteArray make(const Draft &draft) const
    {
        SignSpec spec;
        spec.attributes = {{oid::messageType, Type::PrintableString, draft.messageType},
                           {oid::transactionId, Type::PrintableString, draft.transactionId},
                           {oid::senderNonce, Type::OctetString, QByteArray(16, 's')}};
        if (draft.recipientNonce)
            spec.attributes.append({oid::recipientNonce, Type::OctetString, *draft.recipientNonce});
        if (draft.status)
            spec.attributes.append({oid::pkiStatus, Type::PrintableString, *draft.status});
        if (draft.failInfo)
            spec.attributes.append({oid::failInfo, Type::PrintableString, *draft.failInfo});
        if (!draft.text.isEmpty())
            spec.attributes.append({oid::failInfoText, Type::Utf8String, draft.text.toUtf8()});
        if (draft.content)
            spec.content = draft.content;
        else if (!draft.noContent)
            spec.content = draft.cipher == CipherAlgorithm::Des ? singleDesEnvelope(payload(), m_client->certificate)
                                                                : *envelope(payload(), m_client->certificate, draft.cipher);
        else
            spec.content = QByteArray();
        spec.hash = draft.hash;
        spec.includeSigner = draft.includeSigner;
        const TestIdentity signer = draft.signer.value_or(m_ca->signature());
        return *signData(spec, signer.certificate, signer.key, m_now);
    }
    CertRepExpectation expected() const
    {
        return {.transactionId = "T1",
                .senderNonce = QByteArray(16, 'n'),
                .ca = *parseCaCertificates(*degenerate(m_ca->certificates()), m_ca->fingerprint(), m_now),
                .recipient = {m_client->certificate, m_client->key}};
    }

    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    std::optional<TestCa> m_ca;
    std::optional<TestIdentity> m_client, m_stranger;
    std::optional<Certificate> m_issued;
    QByteArray m_subject;
};

void TestCertRep::initTestCase()
{
    m_ca = TestCa(TestCa::Options{.now = m_now, .raEncryption = true, .raSignature = true});
    m_client = selfSigned(testKey(u"client"_s), u"CN=printer"_s, m_now);
    m_stranger = selfSigned(testKey(u"client-next"_s), u"CN=Stranger"_s, m_now);
    m_subject = *DistinguishedName::parse(u"CN=printer"_s)->toDer();
    m_issued = m_ca->issue(m_subject, m_client->key.publicKey());
}

void TestCertRep::success_data()
{
    QTest::addColumn<int>("signer");
    QTest::addColumn<bool>("ber");
    QTest::addColumn<bool>("includeSigner");
    QTest::newRow("signed by the RA") << 0 << false << true;
    QTest::newRow("signed by the CA itself") << 1 << false << true;
    QTest::newRow("signed by the RA that decrypts") << 2 << false << true;
    QTest::newRow("in BER") << 0 << true << true;
    QTest::newRow("without the signer's certificate") << 0 << false << false;
}

void TestCertRep::success()
{
    QFETCH(int, signer);
    QFETCH(bool, ber);
    QFETCH(bool, includeSigner);
    Draft draft;
    draft.signer = signer == 0 ? m_ca->signature() : signer == 1 ? m_ca->root() : m_ca->encryption();
    draft.includeSigner = includeSigner;
    if (ber)
        draft.content = toBer(*envelope(toBer(payload()), m_client->certificate, CipherAlgorithm::Aes256));
    const QByteArray der = make(draft);
    const auto reply = checkCertRep(ber ? toBer(der) : der, expected());
    QVERIFY_OK(reply);
    QVERIFY(reply->status == PkiStatus::Success);
    QCOMPARE(reply->certificates, QList<Certificate>{*m_issued});
    QVERIFY(reply->weaknesses.isEmpty());
    QCOMPARE(reply->signingTime, std::optional(m_now));
}

void TestCertRep::pendingAndFailure_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("present");
    for (const char *status : {"2", "3"}) {
        const QByteArray name = *status == '2' ? "FAILURE" : "PENDING";
        QTest::newRow(QByteArray(name + ", empty content").constData()) << QByteArray(status) << QByteArray() << true;
        QTest::newRow(QByteArray(name + ", no content").constData()) << QByteArray(status) << QByteArray() << false;
        QTest::newRow(QByteArray(name + ", one octet as NDES").constData()) << QByteArray(status) << QByteArray(1, '\0') << true;
    }
}

void TestCertRep::pendingAndFailure()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, content);
    QFETCH(bool, present);
    QList<CmsAttribute> attributes{{oid::messageType, Type::PrintableString, "3"},
                                   {oid::transactionId, Type::PrintableString, "T1"},
                                   {oid::recipientNonce, Type::OctetString, QByteArray(16, 'n')},
                                   {oid::pkiStatus, Type::PrintableString, status},
                                   {oid::failInfo, Type::PrintableString, "2"}};
    const SignSpec spec{.content = present ? std::optional(content) : std::nullopt, .attributes = attributes};
    const auto der = signData(spec, m_ca->signature().certificate, m_ca->signature().key, m_now);
    QVERIFY_OK(der);
    const auto reply = checkCertRep(*der, expected());
    QVERIFY_OK(reply);
    QVERIFY(reply->status == (status == "2" ? PkiStatus::Failure : PkiStatus::Pending));
    QVERIFY(reply->certificates.isEmpty());
}

void TestCertRep::eachCheckIsRed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, const char *code) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(code);
    };
    row("another messageType", "InvalidReply");
    row("transactionID of another", "ForeignTransaction");
    row("transactionID in another case", "ForeignTransaction");
    row("nonce of another", "ForeignNonce");
    row("nonce missing", "ForeignNonce");
    row("nonce cut short", "ForeignNonce");
    row("signature by a stranger", "ForeignSignature");
    row("signature by a stranger who calls himself the CA", "ForeignSignature");
    row("signature by a certificate of the CA that is no RA", "ForeignSignature");
    row("signature broken", "ForeignSignature");
    row("status missing", "InvalidReply");
    row("status unknown", "UnknownPkiStatus");
    row("success without an envelope", "InvalidReply");
    row("envelope is garbage", "InvalidReply");
    row("envelope for another", "UndecryptableReply");
    row("envelope holds no CMS", "UndecryptableReply");
    row("no CMS at all", "InvalidReply");
    row("nothing at all", "InvalidReply");
    row("failInfo in words", "UnknownFailInfo");
    row("failInfo missing", "UnknownFailInfo");
}

void TestCertRep::eachCheckIsRed()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    Draft draft;
    if (what.startsWith(u"another messageType"))
        draft.messageType = "19";
    else if (what == u"transactionID of another")
        draft.transactionId = "T2";
    else if (what == u"transactionID in another case")
        draft.transactionId = "t1";
    else if (what == u"nonce of another")
        draft.recipientNonce = QByteArray(16, 'm');
    else if (what == u"nonce missing")
        draft.recipientNonce.reset();
    else if (what == u"nonce cut short")
        draft.recipientNonce = QByteArray(15, 'n');
    else if (what == u"signature by a stranger")
        draft.signer = m_stranger;
    else if (what == u"signature by a stranger who calls himself the CA")
        draft.signer = TestCa(TestCa::Options{.now = m_now, .key = u"client-next"_s}).root();
    else if (what == u"signature by a certificate of the CA that is no RA")
        draft.signer = TestIdentity{*m_issued, m_client->key};
    else if (what == u"status missing")
        draft.status.reset();
    else if (what == u"status unknown")
        draft.status = "7";
    else if (what == u"success without an envelope")
        draft.noContent = true;
    else if (what == u"envelope is garbage")
        draft.content = QByteArray("no envelope at all");
    else if (what == u"envelope for another")
        draft.content = *envelope(payload(), m_stranger->certificate, CipherAlgorithm::Aes128);
    else if (what == u"envelope holds no CMS")
        draft.content = *envelope("no CMS", m_client->certificate, CipherAlgorithm::Aes128);
    else if (what == u"failInfo in words")
        draft = {.status = "2", .failInfo = "badRequest", .text = u"why"_s, .noContent = true};
    else if (what == u"failInfo missing")
        draft = {.status = "2", .text = u"why"_s, .noContent = true};
    QByteArray der = make(draft);
    if (what == u"signature broken")
        der[der.size() - 1] = char(der[der.size() - 1] ^ 1);
    else if (what == u"no CMS at all")
        der = "<html><body>hello</body></html>";
    else if (what == u"nothing at all")
        der.clear();
    const auto reply = checkCertRep(der, expected());
    QVERIFY(!reply.has_value());
    QCOMPARE(errcName(reply.error().code), code);
    if (code == u"UnknownFailInfo")
        QCOMPARE(reply.error().facts, (QStringList{QString::fromLatin1(draft.failInfo.value_or(QByteArray())), u"why"_s}));
}

void TestCertRep::weakness_data()
{
    QTest::addColumn<int>("hash");
    QTest::addColumn<int>("cipher");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("SHA-1") << int(HashAlgorithm::Sha1) << int(CipherAlgorithm::Aes128) << QStringList{u"SHA-1"_s};
    QTest::newRow("3DES") << int(HashAlgorithm::Sha256) << int(CipherAlgorithm::TripleDes) << QStringList{u"3DES"_s};
    QTest::newRow("SHA-1 and 3DES") << int(HashAlgorithm::Sha1) << int(CipherAlgorithm::TripleDes) << QStringList{u"SHA-1"_s, u"3DES"_s};
    QTest::newRow("SHA-1 and single DES, as scepserver")
        << int(HashAlgorithm::Sha1) << int(CipherAlgorithm::Des) << QStringList{u"SHA-1"_s, u"DES"_s};
}

void TestCertRep::weakness()
{
    QFETCH(int, hash);
    QFETCH(int, cipher);
    QFETCH(QStringList, names);
    Draft draft;
    draft.hash = HashAlgorithm(hash);
    draft.cipher = CipherAlgorithm(cipher);
    const QByteArray der = make(draft);
    const auto refused = checkCertRep(der, expected());
    QCOMPARE_ERROR(refused, Errc::WeakAlgorithm);
    QCOMPARE(refused.error().facts, QStringList{names.join(u", "_s)});
    CertRepExpectation lenient = expected();
    lenient.weak = WeakAlgorithms::Allow;
    const auto reply = checkCertRep(der, lenient);
    QVERIFY_OK(reply);
    QCOMPARE(reply->weaknesses, names);
    QCOMPARE(checkIssued(*reply, m_client->key.publicKey(), lenient.ca, m_now)
                 .map([](const IssuedCertificate &i) { return i.weaknesses; })
                 .value_or(QStringList()),
             names);
    // Leave for weak algorithms is no leave for anything else.
    draft.signer = m_stranger;
    QCOMPARE_ERROR(checkCertRep(make(draft), lenient), Errc::ForeignSignature);
}

void TestCertRep::failInfo_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("number");
    for (const int number : {0, 1, 2, 3, 4, 5, 9, 42})
        QTest::newRow(QByteArray::number(number).constData()) << QByteArray::number(number) << number;
}

void TestCertRep::failInfo()
{
    QFETCH(QByteArray, wire);
    QFETCH(int, number);
    const auto reply = checkCertRep(make({.status = "2", .failInfo = wire, .text = u"since it is so"_s, .noContent = true}), expected());
    QVERIFY_OK(reply);
    QVERIFY(reply->status == PkiStatus::Failure);
    QCOMPARE(reply->failInfo, number); // S6: never guessed
    QCOMPARE(reply->failInfoText, u"since it is so"_s);
}

void TestCertRep::ecKeys()
{
    const TestIdentity ec = selfSigned(testKey(u"ec-p256"_s), u"CN=ec"_s, m_now);
    CertRepExpectation expectation = expected();
    expectation.recipient = {ec.certificate, ec.key};
    expectation.password = Secret("0123456789abcdef");
    const Certificate issued = m_ca->issue(m_subject, ec.key.publicKey());
    Draft draft;
    draft.content = *envelope(*degenerate({issued}), Secret("0123456789abcdef"), CipherAlgorithm::Aes128);
    const auto reply = checkCertRep(make(draft), expectation);
    QVERIFY_OK(reply);
    QCOMPARE(reply->certificates, QList<Certificate>{issued});
    // Not in RFC 8894, but a key agreement would do.
    draft.content = *envelope(*degenerate({issued}), ec.certificate, CipherAlgorithm::Aes128);
    QVERIFY_OK(checkCertRep(make(draft), expectation));
}

void TestCertRep::ecNeedsThePassword_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QByteArray() << u"ChallengeNeeded"_s;
    QTest::newRow("another") << QByteArray("wrong") << u"UndecryptableReply"_s;
}

void TestCertRep::ecNeedsThePassword()
{
    QFETCH(QByteArray, password);
    QFETCH(QString, code);
    const TestIdentity ec = selfSigned(testKey(u"ec-p256"_s), u"CN=ec"_s, m_now);
    CertRepExpectation expectation = expected();
    expectation.recipient = {ec.certificate, ec.key};
    expectation.password = Secret(password);
    Draft draft;
    draft.content = *envelope(payload(), Secret("right"), CipherAlgorithm::Aes128);
    const auto reply = checkCertRep(make(draft), expectation);
    QVERIFY(!reply.has_value());
    QCOMPARE(errcName(reply.error().code), code);
}

void TestCertRep::crls()
{
    const auto crl = Crl::issue({.number = 1, .thisUpdate = m_now, .nextUpdate = m_now.addDays(1), .revoked = {}}, m_ca->root().certificate,
                                m_ca->root().key);
    Draft draft;
    draft.content = *envelope(*degenerate({}, {*crl}), m_client->certificate, CipherAlgorithm::Aes128);
    const auto reply = checkCertRep(make(draft), expected());
    QVERIFY_OK(reply);
    QCOMPARE(reply->crls.size(), 1);
    QVERIFY(reply->certificates.isEmpty());
}

void TestCertRep::issued_data()
{
    QTest::addColumn<bool>("intermediate");
    QTest::addColumn<bool>("others");
    QTest::newRow("alone") << false << false;
    QTest::newRow("among others, in any order") << false << true;
    QTest::newRow("by an intermediate") << true << false;
    QTest::newRow("by an intermediate, among others") << true << true;
}

void TestCertRep::issued()
{
    QFETCH(bool, intermediate);
    QFETCH(bool, others);
    TestCa ca(TestCa::Options{.now = m_now, .intermediate = intermediate});
    const Certificate ours = ca.issue(m_subject, m_client->key.publicKey());
    const Certificate foreign = ca.issue(m_subject, m_stranger->key.publicKey());
    const auto known = parseCaCertificates(*degenerate(ca.certificates()), ca.fingerprint(), m_now);
    QVERIFY_OK(known);
    CertRep reply{.status = PkiStatus::Success};
    reply.certificates = others ? QList<Certificate>{foreign, ca.root().certificate, ours, ca.issuer().certificate}
                                : QList<Certificate>{ours};
    const auto result = checkIssued(reply, m_client->key.publicKey(), *known, m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->certificate, ours);
    QCOMPARE(result->chain, intermediate ? (QList<Certificate>{ca.issuer().certificate, ca.root().certificate})
                                         : QList<Certificate>{ca.root().certificate});
}

void TestCertRep::notIssued_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing in it") << 0 << u"NoCertificate"_s;
    QTest::newRow("another key's certificate") << 1 << u"ForeignPublicKey"_s;
    QTest::newRow("by another CA") << 2 << u"UntrustedChain"_s;
    QTest::newRow("by another CA of the same name") << 3 << u"UntrustedChain"_s;
    QTest::newRow("expired") << 4 << u"UntrustedChain"_s;
    QTest::newRow("self-signed") << 5 << u"UntrustedChain"_s;
    QTest::newRow("by another CA that came along") << 6 << u"UntrustedChain"_s;
}

void TestCertRep::notIssued()
{
    QFETCH(int, what);
    QFETCH(QString, code);
    TestCa other(TestCa::Options{.now = m_now, .name = what == 3 ? u"Test CA"_s : u"Another CA"_s, .key = u"other-ca"_s});
    CertRep reply{.status = PkiStatus::Success};
    QDateTime now = m_now;
    switch (what) {
    case 1: reply.certificates = {m_ca->issue(m_subject, m_stranger->key.publicKey())}; break;
    case 2:
    case 3: reply.certificates = {other.issue(m_subject, m_client->key.publicKey())}; break;
    case 4:
        reply.certificates = {*m_issued};
        now = m_issued->notAfter().addSecs(1);
        break;
    case 5: reply.certificates = {m_client->certificate}; break;
    case 6: reply.certificates = {other.issue(m_subject, m_client->key.publicKey()), other.root().certificate}; break;
    }
    const auto result = checkIssued(reply, m_client->key.publicKey(), expected().ca, now);
    QVERIFY(!result.has_value());
    QCOMPARE(errcName(result.error().code), code);
}

void TestCertRep::aServerAheadOfUs()
{
    // Issued by a server whose clock is ahead: it begins in our future, and is ours all the same.
    CertRep reply{.status = PkiStatus::Success};
    reply.certificates = {*m_issued};
    QVERIFY_OK(checkIssued(reply, m_client->key.publicKey(), expected().ca, m_issued->notBefore().addSecs(-120)));
}

void TestCertRep::notTaken_data()
{
    QTest::addColumn<int>("usage");
    QTest::addColumn<bool>("isCa");
    QTest::addColumn<int>("hoursAhead");
    QTest::addColumn<int>("serverHoursAhead");
    QTest::addColumn<QString>("code");
    const int good = DigitalSignature | KeyEncipherment;
    QTest::newRow("a CA's") << int(good | KeyCertSign) << true << 0 << 0 << u"IssuedCa"_s;
    QTest::newRow("CA:TRUE alone") << good << true << 0 << 0 << u"IssuedCa"_s;
    QTest::newRow("keyCertSign alone") << int(good | KeyCertSign) << false << 0 << 0 << u"IssuedCa"_s;
    QTest::newRow("cRLSign alone") << int(good | CrlSign) << false << 0 << 0 << u"IssuedCa"_s;
    QTest::newRow("in ten years") << good << false << 87'600 << 0 << u"IssuedTooEarly"_s;
    QTest::newRow("in 25 hours") << good << false << 25 << 0 << u"IssuedTooEarly"_s;
    QTest::newRow("in 23 hours") << good << false << 23 << 0 << QString();
    QTest::newRow("in 25 hours, by a clock that is behind the server's") << good << false << 25 << 2 << QString();
    QTest::newRow("in 25 hours, by a clock that is ahead of the server's") << good << false << 25 << -2 << u"IssuedTooEarly"_s;
}

/// S5: what nobody asked for is not taken, though key and CA are right.
void TestCertRep::notTaken()
{
    QFETCH(int, usage);
    QFETCH(bool, isCa);
    QFETCH(int, hoursAhead);
    QFETCH(int, serverHoursAhead);
    QFETCH(QString, code);
    CertificateSpec spec = leaf();
    spec.keyUsage = quint32(usage);
    spec.isCa = isCa;
    if (hoursAhead > 0) {
        spec.notBefore = m_now.addSecs(3600 * hoursAhead);
        spec.notAfter = std::min(spec.notBefore.addDays(1), m_ca->root().certificate.notAfter());
    }
    const IssuedTerms terms{.serverDate = m_now.addSecs(3600 * serverHoursAhead)};
    const auto issued = checkIssued(bringing(spec), m_client->key.publicKey(), expected().ca, m_now, terms);
    QCOMPARE(issued ? QString() : errcName(issued.error().code), code);
    if (code == u"IssuedCa")
        QCOMPARE(issued.error().facts, QStringList{u"CN=printer"_s});
    if (code == u"IssuedTooEarly")
        QCOMPARE(issued.error().facts, QStringList{spec.notBefore.toString(Qt::ISODate)});
}

void TestCertRep::weakSignatures_data()
{
    QTest::addColumn<bool>("weakLeaf");
    QTest::addColumn<bool>("weakIntermediate");
    QTest::newRow("strong") << false << false;
    QTest::newRow("the certificate") << true << false;
    QTest::newRow("its issuer") << false << true;
    QTest::newRow("both") << true << true;
}

/// S3, S5: refused unless weak algorithms are allowed there, and named where they are.
void TestCertRep::weakSignatures()
{
    QFETCH(bool, weakLeaf);
    QFETCH(bool, weakIntermediate);
    const TestIdentity &root = m_ca->root();
    CertificateSpec middle = leaf();
    middle.subjectDer = *DistinguishedName::parse(u"CN=Middle"_s)->toDer();
    middle.publicKey = testKey(u"other-ca"_s).publicKey();
    middle.altNames.clear();
    middle.isCa = true;
    middle.keyUsage = KeyCertSign;
    middle.hash = weakIntermediate ? HashAlgorithm::Sha1 : HashAlgorithm::Sha256;
    const auto issuer = issueCertificate(middle, root.certificate, root.key);
    QVERIFY_OK(issuer);
    CertificateSpec spec = leaf();
    spec.hash = weakLeaf ? HashAlgorithm::Sha1 : HashAlgorithm::Sha384;
    const auto certificate = issueCertificate(spec, *issuer, testKey(u"other-ca"_s));
    QVERIFY_OK(certificate);
    CertRep reply{.status = PkiStatus::Success};
    reply.certificates = {*certificate, *issuer};
    const QStringList weak = weakLeaf || weakIntermediate ? QStringList{u"SHA-1"_s} : QStringList();
    const auto refused = checkIssued(reply, m_client->key.publicKey(), expected().ca, m_now);
    QCOMPARE(refused.has_value(), weak.isEmpty());
    if (!refused) {
        QVERIFY(refused.error().code == Errc::WeakAlgorithm);
        QCOMPARE(refused.error().facts, weak);
    }
    const auto taken = checkIssued(reply, m_client->key.publicKey(), expected().ca, m_now, {.weak = WeakAlgorithms::Allow});
    QVERIFY_OK(taken);
    QCOMPARE(taken->weaknesses, weak);
}

void TestCertRep::otherNamesAreNamed_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QStringList>("added");
    QTest::addColumn<QStringList>("missing");
    const QStringList asked{u"dns:printer.example"_s, u"ip:10.0.0.7"_s};
    QTest::newRow("as asked for") << u"CN=printer"_s << asked << QString() << QStringList() << QStringList();
    QTest::newRow("in another case and order") << u"CN=PRINTER"_s << QStringList{u"ip:10.0.0.7"_s, u"dns:Printer.Example"_s} << QString()
                                               << QStringList() << QStringList();
    QTest::newRow("another subject") << u"CN=boss"_s << asked << u"CN=printer"_s << QStringList() << QStringList();
    QTest::newRow("an organization more") << u"O=Example, CN=printer"_s << asked << u"CN=printer"_s << QStringList() << QStringList();
    QTest::newRow("a name more") << u"CN=printer"_s << asked + QStringList{u"dns:vpn.example"_s} << QString()
                                 << QStringList{u"dns:vpn.example"_s} << QStringList();
    QTest::newRow("a name less") << u"CN=printer"_s << QStringList{u"dns:printer.example"_s} << QString() << QStringList()
                                 << QStringList{u"ip:10.0.0.7"_s};
    QTest::newRow("another name") << u"CN=printer"_s << QStringList{u"dns:printer.example"_s, u"ip:10.0.0.8"_s} << QString()
                                  << QStringList{u"ip:10.0.0.8"_s} << QStringList{u"ip:10.0.0.7"_s};
}

/// S5: a CA may know better, and the result says in what.
void TestCertRep::otherNamesAreNamed()
{
    QFETCH(QString, subject);
    QFETCH(QStringList, names);
    QFETCH(QString, asked);
    QFETCH(QStringList, added);
    QFETCH(QStringList, missing);
    CertificateSpec spec = leaf();
    spec.subjectDer = *DistinguishedName::parse(subject)->toDer();
    spec.altNames.clear();
    for (const QString &name : names)
        spec.altNames.append(*SubjectAltName::parse(name));
    const AskedNames request{m_subject, {*SubjectAltName::parse(u"dns:printer.example"_s), *SubjectAltName::parse(u"ip:10.0.0.7"_s)}};
    const auto issued = checkIssued(bringing(spec), m_client->key.publicKey(), expected().ca, m_now, {.asked = request});
    QVERIFY_OK(issued);
    QCOMPARE(issued->differences, (IssuedDifferences{asked, added, missing}));
}

/// S5: what a peer wrote holds nothing that a terminal would obey.
void TestCertRep::textsAreCleaned()
{
    const QString hostile = u"red\x1b[31m\a \u202egnp.\u2066x\u200f\u061c\u0085\u009b2J\r\nnext"_s;
    const auto reply = checkCertRep(make({.status = "2", .failInfo = "2", .text = hostile, .noContent = true}), expected());
    QVERIFY_OK(reply);
    CertificateSpec spec = leaf();
    spec.subjectDer = *DistinguishedName{{{u"CN"_s, hostile}}}.toDer();
    spec.altNames = {{SubjectAltName::Kind::Uri, u"urn:x\x1b]0;owned\a"_s}};
    const Certificate certificate = bringing(spec).certificates.first();
    for (const QString &text : {reply->failInfoText, certificate.subject().toString(), certificate.altNames().first().toString()}) {
        for (const QChar c : text)
            QVERIFY2(c.isPrint(), qPrintable(text));
    }
    QVERIFY(certificate.subject().toString().contains(u"red\ufffd[31m"_s)); // it shows that something was there
}

QTEST_GUILESS_MAIN(TestCertRep)
#include "tst_certrep.moc"
