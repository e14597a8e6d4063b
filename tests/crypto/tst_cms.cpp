#include "core/base/literals.h"
#include "core/crypto/cms.h"
#include "tests/support/ber.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"
#include "tests/support/weakcms.h"

#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::HashAlgorithm)
Q_DECLARE_METATYPE(scepter::CipherAlgorithm)

class TestCms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    // SignedData
    void opensslVerifiesWhatWeSign_data();
    void opensslVerifiesWhatWeSign();
    void signaturesSayRsaEncryption();
    void attributes();
    void contents_data();
    void contents();
    void signerMayBeLeftOut();
    void verifiesWhatOpensslSigns_data();
    void verifiesWhatOpensslSigns();
    void signersThatAreNot_data();
    void signersThatAreNot();
    void neverBelievesTheCertificateInside();
    void tampering_data();
    void tampering();
    void md5IsNeverWritten();
    void degenerateMessages();
    void signedBer();

    // EnvelopedData
    void opensslOpensWhatWeSeal_data();
    void opensslOpensWhatWeSeal();
    void opensslOpensOurPasswordEnvelope_data();
    void opensslOpensOurPasswordEnvelope();
    void opensWhatOpensslSeals_data();
    void opensWhatOpensslSeals();
    void opensOpensslsPasswordEnvelope();
    void weakCiphersNeedLeave_data();
    void weakCiphersNeedLeave();
    void desIsNeverWritten();
    void unknownCiphersAreNamed();
    void wrongKeys();
    void wrongPasswords();
    void iterationsAreBounded_data();
    void iterationsAreBounded();
    void sealedBer();
    void sizes_data();
    void sizes();

    // The small structures
    void issuerAndSubjectRoundTrip();
    void issuerAndSerialRoundTrip();
    void smallStructuresRefuse_data();
    void smallStructuresRefuse();
    void notCms_data();
    void notCms();

private:
    QString write(const QString &file, const QByteArray &bytes)
    {
        QFile out(m_dir.filePath(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        return out.fileName();
    }
    SignSpec spec(std::optional<QByteArray> content = QByteArray("content")) const
    {
        return {.content = std::move(content), .attributes = {}};
    }

    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    QTemporaryDir m_dir;
    std::optional<TestIdentity> m_rsa, m_ec;
};

void TestCms::initTestCase()
{
    m_rsa = selfSigned(testKey(u"client"_s), u"CN=client"_s, m_now);
    m_ec = selfSigned(testKey(u"ec-p256"_s), u"CN=ec client"_s, m_now);
    write(u"rsa.pem"_s, m_rsa->certificate.toPem());
    write(u"ec.pem"_s, m_ec->certificate.toPem());
}

void TestCms::opensslVerifiesWhatWeSign_data()
{
    QTest::addColumn<bool>("ec");
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::newRow("RSA SHA-1") << false << HashAlgorithm::Sha1;
    QTest::newRow("RSA SHA-256") << false << HashAlgorithm::Sha256;
    QTest::newRow("RSA SHA-384") << false << HashAlgorithm::Sha384;
    QTest::newRow("RSA SHA-512") << false << HashAlgorithm::Sha512;
    QTest::newRow("EC SHA-256") << true << HashAlgorithm::Sha256;
    QTest::newRow("EC SHA-512") << true << HashAlgorithm::Sha512;
}

void TestCms::opensslVerifiesWhatWeSign()
{
    QFETCH(bool, ec);
    QFETCH(HashAlgorithm, hash);
    const TestIdentity &signer = ec ? *m_ec : *m_rsa;
    SignSpec what = spec("what\r\nis signed\0 stays binary");
    what.hash = hash;
    const auto der = signData(what, signer.certificate, signer.key, m_now);
    QVERIFY_OK(der);
    const ToolResult result = openssl({u"cms"_s, u"-verify"_s, u"-inform"_s, u"DER"_s, u"-binary"_s, u"-purpose"_s, u"any"_s, u"-attime"_s,
                                       QString::number(m_now.toSecsSinceEpoch()), u"-CAfile"_s,
                                       m_dir.filePath(ec ? u"ec.pem"_s : u"rsa.pem"_s)},
                                      *der);
    QVERIFY2(result.exitCode == 0, result.all().constData());
    QCOMPARE(result.out, *what.content);
    const auto parsed = SignedData::parse(*der);
    QVERIFY_OK(parsed);
    QCOMPARE(parsed->hash(), std::optional(hash));
    QVERIFY_OK(parsed->verify({signer.certificate}));
}

void TestCms::signaturesSayRsaEncryption()
{
    // pki of strongSwan knows no sha256WithRSAEncryption here.
    const auto der = signData(spec(), m_rsa->certificate, m_rsa->key, m_now);
    QVERIFY_OK(der);
    const QByteArray text = openssl({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-noout"_s, u"-inform"_s, u"DER"_s}, *der).out;
    const qsizetype signerInfos = text.indexOf("signerInfos");
    QVERIFY2(text.indexOf("algorithm: rsaEncryption", signerInfos) > 0, text.mid(signerInfos).constData());
}

void TestCms::attributes()
{
    using Type = CmsAttribute::Type;
    SignSpec what = spec();
    what.attributes = {{"2.16.840.1.113733.1.9.2", Type::PrintableString, "19"},
                       {"2.16.840.1.113733.1.9.5", Type::OctetString, QByteArray("\0\xff nonce", 8)},
                       {"1.3.6.1.5.5.7.24.1", Type::Utf8String, "l\xc3\xb6sen"},
                       {"2.16.840.1.113733.1.9.7", Type::PrintableString, QByteArray(77, '9')}};
    const auto der = signData(what, m_rsa->certificate, m_rsa->key, m_now);
    QVERIFY_OK(der);
    const auto parsed = SignedData::parse(*der);
    QVERIFY_OK(parsed);
    for (const CmsAttribute &attribute : std::as_const(what.attributes)) {
        const auto found = parsed->attribute(attribute.oid);
        QVERIFY2(found, attribute.oid.constData());
        QCOMPARE(int(found->type), int(attribute.type));
        QCOMPARE(found->value, attribute.value);
    }
    QVERIFY(!parsed->attribute("1.2.3"));
    QCOMPARE(parsed->signingTime(), std::optional(m_now));
    const QByteArray text = openssl({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-noout"_s, u"-inform"_s, u"DER"_s}, *der).out;
    for (const char *part : {"object: contentType", "object: messageDigest", "object: signingTime", "PRINTABLESTRING:19", "UTF8STRING:l"})
        QVERIFY2(text.contains(part), missingFrom(text, part).constData());
}

void TestCms::contents_data()
{
    QTest::addColumn<bool>("present");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("none") << false << QByteArray();
    QTest::newRow("empty") << true << QByteArray("");
    QTest::newRow("one octet") << true << QByteArray(1, '\0');
    QTest::newRow("binary") << true << QByteArray("\r\n\0\n\r", 5);
    QTest::newRow("large") << true << QByteArray(300'000, 'x');
}

void TestCms::contents()
{
    QFETCH(bool, present);
    QFETCH(QByteArray, content);
    const auto der = signData(spec(present ? std::optional(content) : std::nullopt), m_rsa->certificate, m_rsa->key, m_now);
    QVERIFY_OK(der);
    const auto parsed = SignedData::parse(*der);
    QVERIFY_OK(parsed);
    QCOMPARE(parsed->content().has_value(), present);
    QCOMPARE(parsed->content().value_or(QByteArray()), content);
    QVERIFY_OK(parsed->verify({m_rsa->certificate}));
}

void TestCms::signerMayBeLeftOut()
{
    SignSpec what = spec();
    what.includeSigner = false;
    const auto bare = SignedData::parse(*signData(what, m_rsa->certificate, m_rsa->key, m_now));
    QVERIFY_OK(bare);
    QVERIFY(bare->certificates().isEmpty());
    QVERIFY(bare->hasSigner());
    QVERIFY(bare->isSignerOf(m_rsa->certificate));
    QVERIFY_OK(bare->verify({m_ec->certificate, m_rsa->certificate}));
    what.includeSigner = true;
    what.extraCertificates = {m_ec->certificate};
    const auto full = SignedData::parse(*signData(what, m_rsa->certificate, m_rsa->key, m_now));
    QVERIFY_OK(full);
    QCOMPARE(full->certificates().size(), 2);
}

void TestCms::verifiesWhatOpensslSigns_data()
{
    QTest::addColumn<bool>("ec");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("RSA") << false << QStringList{u"-md"_s, u"sha256"_s};
    QTest::newRow("RSA-PSS") << false << QStringList{u"-md"_s, u"sha256"_s, u"-keyopt"_s, u"rsa_padding_mode:pss"_s};
    QTest::newRow("EC") << true << QStringList{u"-md"_s, u"sha384"_s};
    QTest::newRow("without certificates") << false << QStringList{u"-md"_s, u"sha256"_s, u"-nocerts"_s};
    QTest::newRow("BER, as a stream") << false << QStringList{u"-md"_s, u"sha256"_s, u"-stream"_s};
}

void TestCms::verifiesWhatOpensslSigns()
{
    QFETCH(bool, ec);
    QFETCH(QStringList, options);
    const TestIdentity &signer = ec ? *m_ec : *m_rsa;
    const ToolResult made = openssl(QStringList{u"cms"_s, u"-sign"_s, u"-nodetach"_s, u"-binary"_s, u"-outform"_s, u"DER"_s, u"-signer"_s,
                                                m_dir.filePath(ec ? u"ec.pem"_s : u"rsa.pem"_s), u"-inkey"_s,
                                                dataPath(ec ? u"keys/ec-p256.pem"_s : u"keys/client.pem"_s)}
                                        + options,
                                    "signed elsewhere");
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto parsed = SignedData::parse(made.out);
    QVERIFY_OK(parsed);
    QCOMPARE(parsed->content().value_or(QByteArray()), QByteArray("signed elsewhere"));
    const auto by = parsed->verify({signer.certificate});
    QVERIFY_OK(by);
    QCOMPARE(*by, signer.certificate);
}

void TestCms::signersThatAreNot_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("nobody") << 0;
    QTest::newRow("another") << 1;
    QTest::newRow("the same name and serial number, another key") << 2;
    QTest::newRow("the same key, another name") << 3;
}

void TestCms::signersThatAreNot()
{
    QFETCH(int, who);
    const auto parsed = SignedData::parse(*signData(spec(), m_rsa->certificate, m_rsa->key, m_now));
    QVERIFY_OK(parsed);
    QList<Certificate> signers;
    if (who == 1)
        signers = {m_ec->certificate};
    else if (who == 2)
        signers = {selfSigned(testKey(u"client-next"_s), u"CN=client"_s, m_now).certificate};
    else if (who == 3)
        signers = {selfSigned(testKey(u"client"_s), u"CN=somebody else"_s, m_now).certificate};
    QCOMPARE_ERROR(parsed->verify(signers), Errc::ForeignSignature);
    // A failure leaves nothing behind that spoils a second try.
    QVERIFY_OK(parsed->verify(signers + QList<Certificate>{m_rsa->certificate}));
    QCOMPARE_ERROR(parsed->verify(signers), Errc::ForeignSignature);
}

void TestCms::neverBelievesTheCertificateInside()
{
    // A stranger signs and brings a certificate with our CA's name and serial number along.
    const TestCa real = TestCa::at(m_now);
    const TestCa forged(TestCa::Options{.now = m_now, .key = u"client-next"_s});
    const auto parsed = SignedData::parse(*signData(spec(), forged.root().certificate, forged.root().key, m_now));
    QVERIFY_OK(parsed);
    QVERIFY(parsed->isSignerOf(real.root().certificate));
    QCOMPARE_ERROR(parsed->verify({real.root().certificate}), Errc::ForeignSignature);
}

void TestCms::tampering_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("content") << QByteArray("the content");
    QTest::newRow("attribute") << QByteArray("an attribute");
    QTest::newRow("signature") << QByteArray();
}

void TestCms::tampering()
{
    QFETCH(QByteArray, what);
    SignSpec signing = spec("the content");
    signing.attributes = {{"2.16.840.1.113733.1.9.7", CmsAttribute::Type::PrintableString, "an attribute"}};
    QByteArray der = *signData(signing, m_rsa->certificate, m_rsa->key, m_now);
    const qsizetype at = what.isEmpty() ? der.size() - 1 : der.indexOf(what);
    QVERIFY(at > 0);
    der[at] = char(der[at] ^ 1);
    const auto parsed = SignedData::parse(der);
    QVERIFY_OK(parsed);
    QCOMPARE_ERROR(parsed->verify({m_rsa->certificate}), Errc::ForeignSignature);
}

void TestCms::md5IsNeverWritten()
{
    SignSpec what = spec();
    what.hash = HashAlgorithm::Md5;
    QVERIFY(!signData(what, m_rsa->certificate, m_rsa->key, m_now).has_value());
}

void TestCms::degenerateMessages()
{
    const auto crl = *Crl::parse(data(u"formats/crl.pem"_s));
    const auto der = degenerate({m_rsa->certificate, m_ec->certificate}, {crl});
    QVERIFY_OK(der);
    const auto parsed = SignedData::parse(*der);
    QVERIFY_OK(parsed);
    QCOMPARE(parsed->certificates().size(), 2);
    QCOMPARE(parsed->crls().size(), 1);
    QCOMPARE(parsed->crls().first().der(), crl.der());
    QVERIFY(!parsed->hasSigner());
    QVERIFY(!parsed->content());
    QCOMPARE_ERROR(parsed->verify({m_rsa->certificate}), Errc::ForeignSignature);
    const ToolResult listed = openssl({u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-print_certs"_s}, *der);
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.out.count("-----BEGIN CERTIFICATE-----"), 2);
    QCOMPARE(listed.out.count("-----BEGIN X509 CRL-----"), 1);
    const auto empty = degenerate({});
    QVERIFY_OK(empty);
    QVERIFY(SignedData::parse(*empty)->certificates().isEmpty());
}

void TestCms::signedBer()
{
    const QByteArray content(5000, 'b');
    const QByteArray der = *signData(spec(content), m_rsa->certificate, m_rsa->key, m_now);
    const QByteArray ber = toBer(der);
    QVERIFY(ber != der);
    QCOMPARE(ber.left(2), QByteArray("\x30\x80"));
    QVERIFY(ber.endsWith(QByteArray(4, '\0')));
    // openssl agrees that this is the same message.
    QCOMPARE(openssl({u"cms"_s, u"-verify"_s, u"-noverify"_s, u"-inform"_s, u"DER"_s, u"-binary"_s}, ber).out, content);
    const auto parsed = SignedData::parse(ber);
    QVERIFY_OK(parsed);
    QCOMPARE(parsed->content().value_or(QByteArray()), content);
    QVERIFY_OK(parsed->verify({m_rsa->certificate}));
    QCOMPARE_ERROR(parsed->verify({m_ec->certificate}), Errc::ForeignSignature);
    const auto bare = SignedData::parse(toBer(*degenerate({m_rsa->certificate})));
    QVERIFY_OK(bare);
    QCOMPARE(bare->certificates(), QList<Certificate>{m_rsa->certificate});
}

void TestCms::opensslOpensWhatWeSeal_data()
{
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::addColumn<bool>("ec");
    QTest::newRow("3DES") << CipherAlgorithm::TripleDes << false;
    QTest::newRow("AES-128") << CipherAlgorithm::Aes128 << false;
    QTest::newRow("AES-192") << CipherAlgorithm::Aes192 << false;
    QTest::newRow("AES-256") << CipherAlgorithm::Aes256 << false;
    QTest::newRow("AES-128, key agreement") << CipherAlgorithm::Aes128 << true;
}

void TestCms::opensslOpensWhatWeSeal()
{
    QFETCH(CipherAlgorithm, cipher);
    QFETCH(bool, ec);
    const TestIdentity &recipient = ec ? *m_ec : *m_rsa;
    const QByteArray content("sealed\r\n\0bytes", 14);
    const auto der = envelope(content, recipient.certificate, cipher);
    QVERIFY_OK(der);
    QVERIFY(!der->contains("sealed"));
    const ToolResult opened = openssl({u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-recip"_s,
                                       m_dir.filePath(ec ? u"ec.pem"_s : u"rsa.pem"_s), u"-inkey"_s,
                                       dataPath(ec ? u"keys/ec-p256.pem"_s : u"keys/client.pem"_s)},
                                      *der);
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    QCOMPARE(opened.out, content);
    const auto info = inspectEnvelope(*der);
    QVERIFY_OK(info);
    QCOMPARE(info->cipher, std::optional(cipher));
    QVERIFY(!info->hasPasswordRecipient);
    const auto ours = openEnvelope(*der, recipient.key, recipient.certificate, WeakAlgorithms::Allow);
    QVERIFY_OK(ours);
    QCOMPARE(*ours, content);
}

void TestCms::opensslOpensOurPasswordEnvelope_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::newRow("AES-128") << QByteArray("0123456789ABCDEF0123456789ABCDEF") << CipherAlgorithm::Aes128;
    QTest::newRow("AES-256") << QByteArray("secret") << CipherAlgorithm::Aes256;
    QTest::newRow("UTF-8") << QByteArray("l\xc3\xb6sen") << CipherAlgorithm::Aes128;
}

void TestCms::opensslOpensOurPasswordEnvelope()
{
    QFETCH(QByteArray, password);
    QFETCH(CipherAlgorithm, cipher);
    const QByteArray content = *degenerate({m_rsa->certificate});
    const auto der = envelope(content, Secret(password), cipher);
    QVERIFY_OK(der);
    const ToolResult opened = openssl(
        {u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-pwri_password"_s, QString::fromUtf8(password)}, *der);
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    QCOMPARE(opened.out, content);
    const auto info = inspectEnvelope(*der);
    QVERIFY_OK(info);
    QVERIFY(info->hasPasswordRecipient);
    QCOMPARE(info->cipher, std::optional(cipher));
    QVERIFY2(info->iterations >= 10'000 && info->iterations <= maxPbkdf2Iterations, QByteArray::number(info->iterations).constData());
    const auto ours = openEnvelope(*der, Secret(password), WeakAlgorithms::Refuse);
    QVERIFY_OK(ours);
    QCOMPARE(*ours, content);
}

void TestCms::opensWhatOpensslSeals_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("ec");
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::newRow("AES-128") << u"-aes128"_s << false << CipherAlgorithm::Aes128;
    QTest::newRow("AES-192") << u"-aes192"_s << false << CipherAlgorithm::Aes192;
    QTest::newRow("AES-256") << u"-aes256"_s << false << CipherAlgorithm::Aes256;
    QTest::newRow("3DES") << u"-des3"_s << false << CipherAlgorithm::TripleDes;
    QTest::newRow("AES-256, key agreement") << u"-aes256"_s << true << CipherAlgorithm::Aes256;
}

void TestCms::opensWhatOpensslSeals()
{
    QFETCH(QString, option);
    QFETCH(bool, ec);
    QFETCH(CipherAlgorithm, cipher);
    const TestIdentity &recipient = ec ? *m_ec : *m_rsa;
    for (const bool stream : {false, true}) {
        QStringList arguments{u"cms"_s, u"-encrypt"_s, u"-binary"_s, option, u"-outform"_s, u"DER"_s};
        if (stream)
            arguments.append(u"-stream"_s);
        const ToolResult made = openssl(arguments + QStringList{m_dir.filePath(ec ? u"ec.pem"_s : u"rsa.pem"_s)}, "sealed elsewhere");
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const auto info = inspectEnvelope(made.out);
        QVERIFY_OK(info);
        QCOMPARE(info->cipher, std::optional(cipher));
        const auto opened = openEnvelope(made.out, recipient.key, recipient.certificate, WeakAlgorithms::Allow);
        QVERIFY_OK(opened);
        QCOMPARE(*opened, QByteArray("sealed elsewhere"));
    }
}

void TestCms::opensOpensslsPasswordEnvelope()
{
    const ToolResult made = openssl(
        {u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-aes256"_s, u"-pwri_password"_s, u"secret"_s, u"-outform"_s, u"DER"_s},
        "sealed elsewhere");
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto opened = openEnvelope(made.out, Secret("secret"), WeakAlgorithms::Refuse);
    QVERIFY_OK(opened);
    QCOMPARE(*opened, QByteArray("sealed elsewhere"));
    QCOMPARE(inspectEnvelope(made.out)->iterations, quint64(2048)); // OpenSSL's own
}

void TestCms::weakCiphersNeedLeave_data()
{
    QTest::addColumn<bool>("singleDes");
    QTest::newRow("3DES") << false;
    QTest::newRow("single DES") << true;
}

void TestCms::weakCiphersNeedLeave()
{
    QFETCH(bool, singleDes);
    const QByteArray der = singleDes ? singleDesEnvelope("old", m_rsa->certificate)
                                     : *envelope("old", m_rsa->certificate, CipherAlgorithm::TripleDes);
    QCOMPARE(inspectEnvelope(der)->cipher, std::optional(singleDes ? CipherAlgorithm::Des : CipherAlgorithm::TripleDes));
    const auto refused = openEnvelope(der, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Refuse);
    QCOMPARE_ERROR(refused, Errc::WeakAlgorithm);
    QVERIFY(refused.error().facts.value(0).contains(u"DES"_s));
    const auto opened = openEnvelope(der, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Allow);
    QVERIFY_OK(opened);
    QCOMPARE(*opened, QByteArray("old"));
    // What the legacy provider was loaded for stays out of everything else.
    QVERIFY_OK(openEnvelope(*envelope("new", m_rsa->certificate, CipherAlgorithm::Aes128), m_rsa->key, m_rsa->certificate,
                            WeakAlgorithms::Refuse));
}

void TestCms::desIsNeverWritten()
{
    QVERIFY(!envelope("x", m_rsa->certificate, CipherAlgorithm::Des).has_value());
    QVERIFY(!envelope("x", Secret("secret"), CipherAlgorithm::Des).has_value());
}

void TestCms::unknownCiphersAreNamed()
{
    const ToolResult made = openssl(
        {u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-camellia128"_s, u"-outform"_s, u"DER"_s, m_dir.filePath(u"rsa.pem"_s)}, "x");
    QVERIFY2(made.exitCode == 0, made.err.constData());
    const auto info = inspectEnvelope(made.out);
    QVERIFY_OK(info);
    QVERIFY(!info->cipher);
    QCOMPARE(info->cipherOid, QByteArray("1.2.392.200011.61.1.1.1.2"));
    QVERIFY(!openEnvelope(made.out, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Allow).has_value());
}

void TestCms::wrongKeys()
{
    const QByteArray der = *envelope("for the client", m_rsa->certificate, CipherAlgorithm::Aes128);
    const TestIdentity other = selfSigned(testKey(u"client-next"_s), u"CN=other"_s, m_now);
    QCOMPARE_ERROR(openEnvelope(der, other.key, other.certificate, WeakAlgorithms::Refuse), Errc::UndecryptableReply);
    // The certificate names the recipient; the key beside it does not belong to it. A wrong key must never give the content.
    const auto mixed = openEnvelope(der, other.key, m_rsa->certificate, WeakAlgorithms::Refuse);
    QVERIFY(!mixed || *mixed != "for the client");
    QCOMPARE_ERROR(openEnvelope(der, Secret("secret"), WeakAlgorithms::Refuse), Errc::UndecryptableReply);
}

void TestCms::wrongPasswords()
{
    const QByteArray der = *envelope("for the client", Secret("secret"), CipherAlgorithm::Aes128);
    for (const char *wrong : {"Secret", "secret ", "secre", ""})
        QCOMPARE_ERROR(openEnvelope(der, Secret(wrong), WeakAlgorithms::Refuse), Errc::UndecryptableReply);
    QCOMPARE_ERROR(openEnvelope(der, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Refuse), Errc::UndecryptableReply);
}

void TestCms::iterationsAreBounded_data()
{
    QTest::addColumn<quint64>("iterations");
    QTest::addColumn<bool>("refused");
    QTest::newRow("one") << quint64(1) << false;
    QTest::newRow("two billion") << quint64(2'000'000'000) << true;
    QTest::newRow("one too many") << maxPbkdf2Iterations + 1 << true;
    QTest::newRow("beyond 32 bits") << (quint64(1) << 33) << true;
    QTest::newRow("beyond 63 bits") << (quint64(1) << 63) << true;
}

void TestCms::iterationsAreBounded()
{
    QFETCH(quint64, iterations);
    QFETCH(bool, refused);
    const QByteArray der = withIterations(*envelope("x", Secret("secret"), CipherAlgorithm::Aes128), iterations);
    QElapsedTimer watch;
    watch.start();
    const auto opened = openEnvelope(der, Secret("secret"), WeakAlgorithms::Refuse);
    QVERIFY(!opened.has_value());
    QVERIFY2(opened.error().code == (refused ? Errc::InvalidReply : Errc::UndecryptableReply), describe(opened).constData());
    QVERIFY2(watch.elapsed() < 2000, "the iterations were computed");
}

void TestCms::sealedBer()
{
    const QByteArray content(5000, 'e');
    const QByteArray der = *envelope(content, m_rsa->certificate, CipherAlgorithm::Aes128);
    const QByteArray ber = toBer(der);
    QCOMPARE(ber.left(2), QByteArray("\x30\x80"));
    QCOMPARE(openssl({u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-recip"_s, m_dir.filePath(u"rsa.pem"_s), u"-inkey"_s,
                      dataPath(u"keys/client.pem"_s)},
                     ber)
                 .out,
             content);
    const auto opened = openEnvelope(ber, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Refuse);
    QVERIFY_OK(opened);
    QCOMPARE(*opened, content);
    QCOMPARE(inspectEnvelope(ber)->cipher, std::optional(CipherAlgorithm::Aes128));
    const QByteArray password = toBer(*envelope(content, Secret("secret"), CipherAlgorithm::Aes256));
    QVERIFY(inspectEnvelope(password)->hasPasswordRecipient);
    QCOMPARE(openEnvelope(password, Secret("secret"), WeakAlgorithms::Refuse).value_or(QByteArray()), content);
}

void TestCms::sizes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 15, 16, 17, 4095, 4096, 1'000'000})
        QTest::newRow(QByteArray::number(size).constData()) << size;
}

void TestCms::sizes()
{
    QFETCH(int, size);
    const QByteArray content(size, 'z');
    const auto der = envelope(content, m_rsa->certificate, CipherAlgorithm::Aes128);
    QVERIFY_OK(der);
    const auto opened = openEnvelope(*der, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Refuse);
    QVERIFY_OK(opened);
    QCOMPARE(*opened, content);
}

void TestCms::issuerAndSubjectRoundTrip()
{
    const QByteArray issuer = *DistinguishedName::parse(u"CN=CA"_s)->toDer(), subject = *DistinguishedName::parse(u"CN=printer"_s)->toDer();
    const auto der = issuerAndSubject(issuer, subject);
    QVERIFY_OK(der);
    QCOMPARE(*der, derEncode(0x30, issuer + subject));
    const auto parsed = parseIssuerAndSubject(*der);
    QVERIFY_OK(parsed);
    QCOMPARE(parsed->issuerDer, issuer);
    QCOMPARE(parsed->subjectDer, subject);
}

void TestCms::issuerAndSerialRoundTrip()
{
    const QByteArray issuer = *DistinguishedName::parse(u"CN=CA"_s)->toDer();
    for (const char *hex : {"01", "7f", "80", "ff00", "0102030405060708090a0b0c0d0e0f1011121314"}) {
        const QByteArray serial = QByteArray::fromHex(hex);
        const auto der = issuerAndSerial(issuer, serial);
        QVERIFY_OK(der);
        // Positive: a high bit is kept from being a sign.
        QCOMPARE(*der, derEncode(0x30, issuer + derEncode(0x02, (serial[0] & 0x80 ? QByteArray(1, '\0') : QByteArray()) + serial)));
        const auto parsed = parseIssuerAndSerial(*der);
        QVERIFY_OK(parsed);
        QCOMPARE(parsed->issuerDer, issuer);
        QCOMPARE(parsed->serial, serial);
    }
}

void TestCms::smallStructuresRefuse_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray name = *DistinguishedName::parse(u"CN=CA"_s)->toDer();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty SEQUENCE") << derEncode(0x30, {});
    QTest::newRow("one name") << derEncode(0x30, name);
    QTest::newRow("no SEQUENCE") << derEncode(0x31, name + name);
    QTest::newRow("cut off") << derEncode(0x30, name + name).chopped(3);
    QTest::newRow("text") << QByteArray("text");
}

void TestCms::smallStructuresRefuse()
{
    QFETCH(QByteArray, der);
    QVERIFY(!parseIssuerAndSubject(der).has_value());
    QVERIFY(!parseIssuerAndSerial(der).has_value());
}

void TestCms::notCms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no CMS");
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("a certificate") << m_rsa->certificate.der();
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("plain data") << QByteArray::fromHex("300f06092a864886f70d010701a0020400");
    QTest::newRow("endless lengths") << QByteArray("\x30\x80").repeated(2000);
    QTest::newRow("a huge length") << QByteArray::fromHex("30847fffffff06092a864886f70d010702");
}

void TestCms::notCms()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE_ERROR(SignedData::parse(bytes), Errc::InvalidReply);
    QCOMPARE_ERROR(inspectEnvelope(bytes), Errc::InvalidReply);
    QCOMPARE_ERROR(openEnvelope(bytes, m_rsa->key, m_rsa->certificate, WeakAlgorithms::Allow), Errc::InvalidReply);
    QCOMPARE_ERROR(openEnvelope(bytes, Secret("secret"), WeakAlgorithms::Allow), Errc::InvalidReply);
}

QTEST_GUILESS_MAIN(TestCms)
#include "tst_cms.moc"
