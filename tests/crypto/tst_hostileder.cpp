#include "core/base/literals.h"
#include "core/crypto/certificateextensions.h"
#include "core/crypto/cms.h"
#include "core/crypto/pkcs12.h"
#include "tests/support/ber.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

/// What comes from the network is cut short and altered in every place: nothing may crash, and nothing wrong may verify.
/// Worth running under the address sanitizer.
class TestHostileDer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPrefix_data();
    void everyPrefix();
    void flippedBits_data();
    void flippedBits();
    void swappedOctets_data();
    void swappedOctets();
    void nothingAlteredVerifies();

private:
    void addMessages();
    static void decodeAll(const QByteArray &extension);
    /// Reads it as everything that it could be.
    void readAll(const QByteArray &bytes);

    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    std::optional<TestIdentity> m_rsa;
    QByteArray m_signed;
};

void TestHostileDer::initTestCase()
{
    m_rsa = selfSigned(testKey(u"client"_s), u"CN=client"_s, m_now);
    SignSpec spec{.content = *envelope("content", m_rsa->certificate, CipherAlgorithm::Aes128), .attributes = {}};
    spec.attributes = {{"2.16.840.1.113733.1.9.2", CmsAttribute::Type::PrintableString, "19"},
                       {"2.16.840.1.113733.1.9.5", CmsAttribute::Type::OctetString, QByteArray(16, 'n')}};
    m_signed = *signData(spec, m_rsa->certificate, m_rsa->key, m_now);
}

void TestHostileDer::addMessages()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto crl = *Crl::parse(data(u"formats/crl.pem"_s));
    QTest::newRow("SignedData") << m_signed;
    QTest::newRow("SignedData, BER") << toBer(m_signed);
    QTest::newRow("degenerate") << *degenerate({m_rsa->certificate}, {crl});
    QTest::newRow("EnvelopedData") << *envelope("content", m_rsa->certificate, CipherAlgorithm::Aes128);
    QTest::newRow("EnvelopedData, BER") << toBer(*envelope("content", m_rsa->certificate, CipherAlgorithm::Aes128));
    QTest::newRow("EnvelopedData for a password") << *envelope("content", Secret("secret"), CipherAlgorithm::Aes128);
    QTest::newRow("certificate") << derOfPem(data(u"formats/certificate.pem"_s));
    QTest::newRow("certificate with many extensions") << derOfPem(data(u"formats/extensions.pem"_s));
    QTest::newRow("CSR") << derOfPem(data(u"formats/csr.pem"_s));
    QTest::newRow("CRL") << crl.der();
    QTest::newRow("key") << derOfPem(data(u"keys/ec-p256.pem"_s));
    QTest::newRow("IssuerAndSubject") << *issuerAndSubject(m_rsa->certificate.subjectDer(), m_rsa->certificate.subjectDer());
}

void TestHostileDer::decodeAll(const QByteArray &extension)
{
    (void)decodeGeneralNames(extension);
    (void)decodeKeyUsage(extension);
    (void)decodeExtendedKeyUsage(extension);
    (void)decodeBasicConstraints(extension);
    (void)decodeCrlDistributionPoints(extension);
    (void)decodeAuthorityInformationAccess(extension);
    (void)decodeCertificatePolicies(extension);
    (void)decodeMicrosoftTemplateName(extension);
    (void)decodeMicrosoftTemplate(extension);
    (void)decodeSubjectKeyIdentifier(extension);
    (void)decodeAuthorityKeyIdentifier(extension);
}

void TestHostileDer::readAll(const QByteArray &bytes)
{
    if (const auto message = SignedData::parse(bytes)) {
        for (const CmsAttribute &attribute : message->attributes())
            (void)message->attribute(attribute.oid);
        (void)message->isSignerOf(m_rsa->certificate);
        for (const Certificate &certificate : message->certificates()) {
            (void)certificate.subject().toString();
            (void)certificate.altNames();
            (void)certificate.extendedKeyUsage();
            (void)certificate.crlDistributionPoints();
        }
        for (const Crl &crl : message->crls())
            (void)crl.revokedCount();
    }
    if (const auto info = inspectEnvelope(bytes); info && info->iterations <= 20'000)
        (void)openEnvelope(bytes, Secret("secret"), WeakAlgorithms::Allow);
    if (const auto certificate = Certificate::parse(bytes)) {
        (void)certificate->subject().toString();
        (void)certificate->altNames();
        (void)certificate->keyUsage();
        (void)certificate->isCa();
        (void)certificate->notAfter();
        (void)certificate->crlDistributionPoints();
        (void)certificate->publicKey().description();
        (void)certificate->serialHex();
        for (const CertificateExtension &extension : readExtensions(*certificate))
            decodeAll(extension.value);
    }
    if (const auto csr = Csr::fromDer(bytes)) {
        (void)csr->subject().toString();
        (void)csr->altNames();
        (void)csr->challenge();
        (void)csr->extendedKeyUsage();
        (void)csr->publicKey();
    }
    if (const auto crl = Crl::parse(bytes)) {
        (void)crl->issuer().toString();
        (void)crl->isRevoked(m_rsa->certificate);
    }
    if (qstrcmp(QTest::currentDataTag(), "key") == 0) // OpenSSL's decoders take a millisecond for each try
        (void)PrivateKey::parse(Secret(bytes), Secret("secret"));
    (void)parseIssuerAndSubject(bytes);
    (void)parseIssuerAndSerial(bytes);
    (void)DistinguishedName::fromDer(bytes);
}

void TestHostileDer::everyPrefix_data() { addMessages(); }

void TestHostileDer::everyPrefix()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        // An array of its own: reading past its end is then seen by a sanitizer.
        const QByteArray prefix(bytes.constData(), size);
        readAll(prefix);
        QVERIFY2(!SignedData::parse(prefix).has_value(), QByteArray::number(size).constData());
        QVERIFY2(!inspectEnvelope(prefix).has_value(), QByteArray::number(size).constData());
        QVERIFY2(!Certificate::parse(prefix).has_value(), QByteArray::number(size).constData());
        QVERIFY2(!Csr::fromDer(prefix).has_value(), QByteArray::number(size).constData());
    }
}

void TestHostileDer::flippedBits_data() { addMessages(); }

void TestHostileDer::flippedBits()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray altered = bytes;
        altered[at] = char(altered[at] ^ (1 << (at % 8)));
        readAll(altered);
    }
}

void TestHostileDer::swappedOctets_data() { addMessages(); }

void TestHostileDer::swappedOctets()
{
    QFETCH(QByteArray, bytes);
    SeededRandom random;
    for (int round = 0; round < 300; ++round) {
        QByteArray altered = bytes;
        const auto last = quint32(altered.size() - 1);
        for (int i = 0; i < 4; ++i)
            altered[random.between(0, last)] = random.bytes(1)[0];
        if (round % 3 == 0)
            altered.remove(random.between(0, last), random.between(1, 20));
        readAll(altered);
    }
}

void TestHostileDer::nothingAlteredVerifies()
{
    // Where a bit is flipped outside of what is signed, the message may still hold; then it says the same as before.
    const auto original = SignedData::parse(m_signed);
    QVERIFY_OK(original);
    for (qsizetype at = 0; at < m_signed.size(); ++at) {
        QByteArray altered = m_signed;
        altered[at] = char(altered[at] ^ 1);
        const auto message = SignedData::parse(altered);
        if (!message || !message->verify({m_rsa->certificate}))
            continue;
        QCOMPARE(message->content(), original->content());
        for (const char *oid : {"2.16.840.1.113733.1.9.2", "2.16.840.1.113733.1.9.5"})
            QCOMPARE(message->attribute(oid)->value, original->attribute(oid)->value);
    }
}

QTEST_GUILESS_MAIN(TestHostileDer)
#include "tst_hostileder.moc"
