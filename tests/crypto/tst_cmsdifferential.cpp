#include "core/base/literals.h"
#include "core/crypto/cms.h"
#include "core/crypto/cmsparts.h"
#include "core/crypto/openssl.h"
#include "core/crypto/signature.h"
#include "tests/support/ber.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QSet>
#include <QTemporaryFile>
#include <QTest>

using namespace scepter;

/// Our reader and OpenSSL's CMS functions are given the same messages, good ones and altered ones: they have to come to the same
/// result. Where they do not, ours is the one that refuses, and the reason stands here.
class TestCmsDifferential : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void signedMessages_data();
    void signedMessages();
    void attributeRules_data();
    void attributeRules();
    void envelopes_data();
    void envelopes();
    void noErrorsAreLeftBehind();

private:
    struct Verified {
        bool valid = false;
        QByteArray content;
        QList<std::pair<QByteArray, QByteArray>> attributes; ///< those with a string value
        bool operator==(const Verified &) const = default;
    };
    static Verified byOpenssl(const QByteArray &ber, const Certificate &signer);
    static Verified byUs(const QByteArray &ber, const Certificate &signer);
    static std::optional<QByteArray> openedByOpenssl(const QByteArray &ber, const TestIdentity &recipient);
    /// A SignedData with these attributes, in this order, over "content", signed by m_rsa.
    QByteArray crafted(const QList<QByteArray> &attributes, const QList<QByteArray> &unsignedAttributes = {}) const;
    QByteArray noAttributes() const;

    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    std::optional<TestIdentity> m_rsa, m_ec;
};

namespace {

CmsHandle readCms(const QByteArray &ber)
{
    const auto *p = reinterpret_cast<const unsigned char *>(ber.constData());
    CmsHandle cms(d2i_CMS_ContentInfo(nullptr, &p, long(ber.size())));
    ERR_clear_error();
    return cms;
}

QByteArray attributeOf(QByteArrayView oid, const QList<QByteArray> &values)
{
    return derSequence({derElement(DerTag::ObjectIdentifier, oid), derElement(DerTag::Set, values.join())});
}

QByteArray vector(const char *name) { return QByteArray::fromBase64(data(u"vectors/"_s + QString::fromLatin1(name) + u".b64"_s)); }

/// Whether this octet lies in `part`, which is somewhere in `whole`.
bool isWithin(qsizetype at, const QByteArray &whole, QByteArrayView part)
{
    const qsizetype begin = part.isEmpty() ? -1 : whole.indexOf(part);
    return begin >= 0 && at >= begin && at < begin + part.size();
}

/// Where we refuse what OpenSSL verifies.
bool isStricter(const QByteArray &message, qsizetype at, int bit)
{
    const auto within = [&](qsizetype begin, QByteArrayView part) { return begin >= 0 && at >= begin && at < begin + part.size(); };
    // An identifier that says of a SET that it has no parts, or of a string that it has: OpenSSL does not look, or looks for parts
    // only where it reads them. In pieces of a string it takes any type.
    const auto tag = quint8(message[at]);
    if (bit == 5 && (tag == 0x30 || tag == 0x31 || tag == 0x04 || (tag & 0xe0) == 0xa0))
        return true;
    if (tag == 0x04 && message.mid(at - 2, 2) == QByteArray("\x24\x80"))
        return true;
    // eContentType: OpenSSL does not compare it with the contentType attribute (RFC 5652 §11.1).
    if (within(message.indexOf(oids::data), oids::data))
        return true;
    // The signatureAlgorithm: of an EC key OpenSSL does not look at it; for RSA there are digests that we do not know.
    for (const QByteArrayView algorithm : {signatureOid(KeyAlgorithm::Ec, HashAlgorithm::Sha256), oids::rsaEncryption}) {
        if (within(message.lastIndexOf(algorithm), algorithm))
            return true;
    }
    // The digest of a SignerInfo without attributes: OpenSSL 3.0 takes one that it does not know for the first that is listed.
    const QByteArrayView hash = hashOid(HashAlgorithm::Sha256);
    return !message.contains(oids::contentType.toByteArray()) && within(message.lastIndexOf(hash), hash);
}

} // namespace

void TestCmsDifferential::initTestCase()
{
    m_rsa = selfSigned(testKey(u"client"_s), u"CN=client"_s, m_now);
    m_ec = selfSigned(testKey(u"ec-p256"_s), u"CN=ec client"_s, m_now);
}

TestCmsDifferential::Verified TestCmsDifferential::byOpenssl(const QByteArray &ber, const Certificate &signer)
{
    const CmsHandle cms = readCms(ber);
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return {};
    STACK_OF(CMS_SignerInfo) *infos = CMS_get0_SignerInfos(cms.get());
    if (sk_CMS_SignerInfo_num(infos) != 1)
        return {};
    const CertificatesHandle certs(sk_X509_new_null());
    X509_up_ref(signer.handle());
    sk_X509_push(certs.get(), signer.handle());
    ASN1_OCTET_STRING **content = CMS_get0_content(cms.get());
    const BioHandle empty = readBio(QByteArrayView("", 0)), out = memoryBio();
    constexpr unsigned int flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_NOINTERN | CMS_BINARY;
    Verified result;
    result.valid = CMS_verify(cms.get(), certs.get(), nullptr, content && *content ? nullptr : empty.get(), out.get(), flags) == 1;
    ERR_clear_error();
    if (!result.valid)
        return {};
    result.content = bioBytes(out.get());
    CMS_SignerInfo *info = sk_CMS_SignerInfo_value(infos, 0);
    for (int i = 0; i < CMS_signed_get_attr_count(info); ++i) {
        X509_ATTRIBUTE *attribute = CMS_signed_get_attr(info, i);
        const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(attribute, 0);
        if (value && (value->type == V_ASN1_PRINTABLESTRING || value->type == V_ASN1_UTF8STRING || value->type == V_ASN1_OCTET_STRING))
            result.attributes.append(
                {oidText(X509_ATTRIBUTE_get0_object(attribute)).toLatin1(), asn1Bytes(value->value.asn1_string).toByteArray()});
    }
    return result;
}

TestCmsDifferential::Verified TestCmsDifferential::byUs(const QByteArray &ber, const Certificate &signer)
{
    const auto message = SignedData::parse(ber);
    if (!message || !message->verify({signer}))
        return {};
    Verified result{true, message->content().value_or(QByteArray("")), {}};
    for (const CmsAttribute &attribute : message->attributes()) {
        if (attribute.type != CmsAttribute::Type::Other)
            result.attributes.append({attribute.oid, attribute.value});
    }
    return result;
}

std::optional<QByteArray> TestCmsDifferential::openedByOpenssl(const QByteArray &ber, const TestIdentity &recipient)
{
    const CmsHandle cms = readCms(ber);
    const BioHandle out = memoryBio();
    const bool opened = cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_enveloped
                        && CMS_decrypt(cms.get(), recipient.key.handle(), recipient.certificate.handle(), nullptr, out.get(), CMS_BINARY)
                               == 1;
    ERR_clear_error();
    return opened ? std::optional(bioBytes(out.get())) : std::nullopt;
}

QByteArray TestCmsDifferential::crafted(const QList<QByteArray> &attributes, const QList<QByteArray> &unsignedAttributes) const
{
    const QByteArray set = derElement(DerTag::Set, attributes.join()), hash = algorithmIdentifier(hashOid(HashAlgorithm::Sha256));
    const QByteArray version = derInteger(quint64(1)), null = derElement(DerTag::Null, QByteArray());
    const QByteArray info = derSequence(
        {version, issuerAndSerialOf(m_rsa->certificate), hash, derElement(contextConstructedTag(0), attributes.join()),
         algorithmIdentifier(oids::rsaEncryption, null),
         derElement(DerTag::OctetString, *signBytes(set, m_rsa->key, HashAlgorithm::Sha256)),
         unsignedAttributes.isEmpty() ? QByteArray() : derElement(contextConstructedTag(1), unsignedAttributes.join())});
    const QByteArray content = derElement(contextConstructedTag(0), derElement(DerTag::OctetString, QByteArray("content")));
    return contentInfo(oids::signedData, derSequence({version, derElement(DerTag::Set, hash),
                                                      derSequence({derElement(DerTag::ObjectIdentifier, oids::data), content}),
                                                      derElement(DerTag::Set, info)}));
}

QByteArray TestCmsDifferential::noAttributes() const
{
    QTemporaryFile signer;
    if (!signer.open() || signer.write(m_rsa->certificate.toPem()) < 0 || !signer.flush())
        qFatal("cannot write");
    return openssl({u"cms"_s, u"-sign"_s, u"-nodetach"_s, u"-binary"_s, u"-noattr"_s, u"-outform"_s, u"DER"_s, u"-md"_s, u"sha256"_s,
                    u"-signer"_s, signer.fileName(), u"-inkey"_s, dataPath(u"keys/client.pem"_s)},
                   "no attributes at all")
        .out;
}

void TestCmsDifferential::signedMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("ec");
    QTest::addColumn<QByteArray>("signer"); // DER; empty: the fixture's
    const QList<CmsAttribute> attributes{{"2.16.840.1.113733.1.9.2", CmsAttribute::Type::PrintableString, "19"},
                                         {"2.16.840.1.113733.1.9.5", CmsAttribute::Type::OctetString, QByteArray(16, 'n')},
                                         {"1.3.6.1.5.5.7.24.1", CmsAttribute::Type::Utf8String, "l\xc3\xb6sen"}};
    const SignSpec spec{.content = QByteArray("the content"), .attributes = attributes};
    const QByteArray rsa = *signData(spec, m_rsa->certificate, m_rsa->key, m_now);
    QTest::newRow("RSA") << rsa << false << QByteArray();
    QTest::newRow("RSA, BER") << toBer(rsa) << false << QByteArray();
    QTest::newRow("EC") << *signData(spec, m_ec->certificate, m_ec->key, m_now) << true << QByteArray();
    QTest::newRow("detached") << *signData({.content = {}, .attributes = attributes}, m_rsa->certificate, m_rsa->key, m_now) << false
                              << QByteArray();
    QTest::newRow("no attributes") << noAttributes() << false << QByteArray();
    for (const char *name : {"scepclient-pkcsreq", "scepserver-success", "scepserver-failure"}) {
        const QByteArray message = vector(name);
        const auto parsed = SignedData::parse(message);
        QVERIFY_OK(parsed);
        const auto ca = SignedData::parse(vector("scepserver-getcacert"));
        QByteArray signer;
        for (const Certificate &certificate : parsed->certificates() + (ca ? ca->certificates() : QList<Certificate>())) {
            if (parsed->isSignerOf(certificate))
                signer = certificate.der();
        }
        if (signer.isEmpty()) // GetCACert is a bare certificate
            signer = vector("scepserver-getcacert");
        QTest::newRow(name) << message << false << signer;
    }
}

void TestCmsDifferential::signedMessages()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, ec);
    QFETCH(QByteArray, signer);
    const Certificate by = signer.isEmpty() ? (ec ? *m_ec : *m_rsa).certificate : *Certificate::parse(signer);
    const Verified good = byUs(message, by);
    QVERIFY(good.valid);
    QVERIFY(good == byOpenssl(message, by));
    const QList<Certificate> carried = SignedData::parse(message)->certificates();
    int agreed = 0, stricter = 0;
    for (qsizetype at = 0; at < message.size(); ++at) {
        const int first = int(at % 8), second = message.size() < 2000 ? (first + 3) % 8 : first; // the long ones take their time
        for (const int bit : QSet<int>{first, second}) {
            QByteArray altered = message;
            altered[at] = char(altered[at] ^ (1 << bit));
            const Verified ours = byUs(altered, by), theirs = byOpenssl(altered, by);
            const QByteArray where = QByteArray::number(at) + " bit " + QByteArray::number(bit);
            if (ours == theirs) {
                agreed += ours.valid;
                continue;
            }
            if (ours.valid) {
                // OpenSSL refuses the whole message for a certificate in it that it cannot read; we leave the certificate out, and
                // verify with none that a message brings along anyway.
                const bool inCertificate = std::any_of(carried.begin(), carried.end(),
                                                       [&](const Certificate &one) { return isWithin(at, message, one.der()); });
                QVERIFY2(inCertificate && !theirs.valid && ours == good, where.constData());
                continue;
            }
            QVERIFY2(isStricter(message, at, bit), where.constData());
            QVERIFY2(theirs.content == good.content, where.constData());
            ++stricter;
        }
    }
    qInfo("%d alterations accepted by both, %d by OpenSSL alone", agreed, stricter);
}

void TestCmsDifferential::attributeRules_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<bool>("opensslAgrees");
    const QByteArray content = attributeOf(oids::contentType, {derElement(DerTag::ObjectIdentifier, oids::data)});
    const QByteArray other = attributeOf(oids::contentType, {derElement(DerTag::ObjectIdentifier, oids::signedData)});
    const QByteArray right = derElement(DerTag::OctetString, digest(HashAlgorithm::Sha256, "content"));
    const QByteArray wrong = derElement(DerTag::OctetString, digest(HashAlgorithm::Sha256, "another"));
    const QByteArray longer = derElement(DerTag::OctetString, QByteArray(digest(HashAlgorithm::Sha256, "content") + 'x'));
    const QByteArray hash = attributeOf(oids::messageDigest, {right});
    const QByteArray time = attributeOf(oids::signingTime, {derTime(m_now)});
    const QByteArray countersignature = attributeOf(oids::countersignature, {right});
    const QByteArray nonce = attributeOf("\x60\x86\x48\x01\x86\xf8\x45\x01\x09\x05",
                                         {derElement(DerTag::OctetString, QByteArray(16, 'n'))});
    QTest::newRow("both that are needed") << crafted({content, hash}) << true << true;
    QTest::newRow("not in DER's order") << crafted({hash, time, content, nonce}) << true << true;
    QTest::newRow("no messageDigest") << crafted({content, time}) << false << true;
    QTest::newRow("no contentType") << crafted({hash, time}) << false << true;
    QTest::newRow("neither") << crafted({nonce}) << false << true;
    QTest::newRow("empty") << crafted({}) << false << true;
    QTest::newRow("another digest") << crafted({content, attributeOf(oids::messageDigest, {wrong})}) << false << true;
    QTest::newRow("a longer digest") << crafted({content, attributeOf(oids::messageDigest, {longer})}) << false << true;
    QTest::newRow("a digest that is no OCTET STRING")
        << crafted({content, attributeOf(oids::messageDigest, {derElement(DerTag::Utf8String, digest(HashAlgorithm::Sha256, "content"))})})
        << false << true;
    QTest::newRow("two digests, the right one first")
        << crafted({content, hash, attributeOf(oids::messageDigest, {wrong})}) << false << true;
    QTest::newRow("two digests, the right one last")
        << crafted({content, attributeOf(oids::messageDigest, {wrong}), hash}) << false << true;
    QTest::newRow("a digest of two values") << crafted({content, attributeOf(oids::messageDigest, {right, wrong})}) << false << true;
    QTest::newRow("a digest of no value") << crafted({content, attributeOf(oids::messageDigest, {})}) << false << true;
    QTest::newRow("the same digest twice") << crafted({content, hash, hash}) << false << true;
    QTest::newRow("two contentTypes") << crafted({content, content, hash}) << false << true;
    QTest::newRow("two signingTimes") << crafted({content, hash, time, time}) << false << true;
    QTest::newRow("a signed countersignature") << crafted({content, hash, countersignature}) << false << true;
    QTest::newRow("an unsigned countersignature") << crafted({content, hash}, {countersignature}) << true << true;
    QTest::newRow("an unsigned countersignature without value")
        << crafted({content, hash}, {attributeOf(oids::countersignature, {})}) << false << true;
    QTest::newRow("an unsigned messageDigest") << crafted({content, hash}, {hash}) << false << true;
    QTest::newRow("an unsigned signingTime") << crafted({content, hash}, {time}) << false << true;
    QTest::newRow("an unsigned nonce") << crafted({content, hash}, {nonce}) << true << true;
    QTest::newRow("another contentType") << crafted({other, hash}) << false << false; // RFC 5652 §11.1; OpenSSL does not look
}

void TestCmsDifferential::attributeRules()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, valid);
    QFETCH(bool, opensslAgrees);
    QCOMPARE(byUs(message, m_rsa->certificate).valid, valid);
    QCOMPARE(byOpenssl(message, m_rsa->certificate).valid == valid, opensslAgrees);
    // Unsigned attributes are no attributes.
    if (const auto parsed = SignedData::parse(message); parsed && valid)
        QCOMPARE(parsed->attributes().size(), byOpenssl(message, m_rsa->certificate).attributes.size() + (parsed->signingTime() ? 1 : 0));
}

void TestCmsDifferential::envelopes_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray content("what lies in the envelope, which is more than two blocks long");
    for (const CipherAlgorithm cipher : {CipherAlgorithm::Aes128, CipherAlgorithm::Aes256, CipherAlgorithm::TripleDes}) {
        const QByteArray der = *envelope(content, m_rsa->certificate, cipher);
        QTest::newRow(algorithmName(cipher).toLatin1().constData()) << der;
        QTest::newRow((algorithmName(cipher) + u", BER"_s).toLatin1().constData()) << toBer(der);
    }
}

void TestCmsDifferential::envelopes()
{
    QFETCH(QByteArray, message);
    const auto openedByUs = [&](const QByteArray &ber) {
        const auto opened = openEnvelope(ber, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Allow);
        return opened ? std::optional(*opened) : std::nullopt;
    };
    const auto good = openedByUs(message);
    QVERIFY(good.has_value());
    QCOMPARE(openedByOpenssl(message, *m_rsa), good);
    // The encrypted key: when it is altered, a random key takes its place, on either side.
    const qsizetype key = message.indexOf(QByteArray::fromHex("04820100"));
    QVERIFY(key > 0);
    for (qsizetype at = 0; at < message.size(); ++at) {
        if (at >= key && at < key + 4 + 256)
            continue;
        QByteArray altered = message;
        altered[at] = char(altered[at] ^ (1 << (at % 8)));
        const auto ours = openedByUs(altered), theirs = openedByOpenssl(altered, *m_rsa);
        if (ours == theirs)
            continue;
        // Another cipher, or another mode than CBC, that OpenSSL knows and we do not; a random key that happened to fit.
        const auto info = inspectEnvelope(altered);
        const QByteArray where = QByteArray::number(at);
        QVERIFY2(!ours && (!info || !info->cipher || theirs != good), where.constData());
    }
    for (qsizetype at = key + 4; at < key + 4 + 256; at += 16) {
        QByteArray altered = message;
        altered[at] = char(altered[at] ^ 1);
        QVERIFY(openedByUs(altered) != good);
    }
}

void TestCmsDifferential::noErrorsAreLeftBehind()
{
    ERR_clear_error();
    const QByteArray good = *signData({.content = QByteArray("c"), .attributes = {}}, m_rsa->certificate, m_rsa->key, m_now);
    const QByteArray sealed = *envelope("c", m_rsa->certificate, CipherAlgorithm::Aes128);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray altered = good;
        altered[at] = char(altered[at] ^ 0x11);
        (void)byUs(altered, m_rsa->certificate);
        QVERIFY2(ERR_peek_error() == 0, QByteArray::number(at).constData());
    }
    for (qsizetype at = 0; at < sealed.size(); ++at) {
        QByteArray altered = sealed;
        altered[at] = char(altered[at] ^ 0x11);
        (void)openEnvelope(altered, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Allow);
        QVERIFY2(ERR_peek_error() == 0, QByteArray::number(at).constData());
    }
}

QTEST_GUILESS_MAIN(TestCmsDifferential)
#include "tst_cmsdifferential.moc"
