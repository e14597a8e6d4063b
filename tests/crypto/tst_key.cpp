#include "core/base/literals.h"
#include "core/base/workpool.h"
#include "core/crypto/csr.h"
#include "core/crypto/key.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::KeySpec)
Q_DECLARE_METATYPE(scepter::Errc)
Q_DECLARE_METATYPE(std::optional<scepter::KeyFault>)

namespace {

PublicKey must(const Result<PublicKey> &key)
{
    if (!key)
        qFatal("%s", describe(key).constData());
    return *key;
}

} // namespace

class TestKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void imports_data();
    void imports();
    void importsDer_data();
    void importsDer();
    void passphrases_data();
    void passphrases();
    void refuses_data();
    void refuses();
    void exportsPlain_data();
    void exportsPlain();
    void exportsUnderScrypt_data();
    void exportsUnderScrypt();
    void generates_data();
    void generates();
    void names();
    void publicKeys();
    void faults_data();
    void faults();
    void anUnsoundKeyIsNotTaken();
    void exponent3IsRemarked();
    void worksOnSeveralThreads();

private:
    enum class Form { Pem, Der };
    static void addKeyFiles(Form form);
    static QByteArray spkiByOpenssl(const QByteArray &key, const QStringList &more = {})
    {
        return openssl(QStringList{u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s} + more, key).out;
    }
};

void TestKey::imports_data() { addKeyFiles(Form::Pem); }

void TestKey::addKeyFiles(Form form)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QString>("sameAs");
    const auto row = [form](const char *file, bool encrypted, const char *sameAs) {
        const bool encryptedByPem = data(QString::fromLatin1(file)).contains("DEK-Info");
        if (form == Form::Pem || !encryptedByPem) // PEM's own encryption has no DER
            QTest::newRow(file) << QString::fromLatin1(file) << encrypted << QString::fromLatin1(sameAs);
    };
    row("keys/client.pem", false, "client");
    row("formats/rsa-pkcs1.pem", false, "client");
    row("formats/rsa-pkcs1-aes128.pem", true, "client");
    row("formats/rsa-pkcs1-des3.pem", true, "client");
    row("formats/rsa-pkcs8-aes256.pem", true, "client");
    row("formats/rsa-pkcs8-scrypt.pem", true, "client");
    row("formats/rsa-pkcs8-des3.pem", true, "client");
    row("keys/ec-p256.pem", false, "ec-p256");
    row("formats/ec-sec1.pem", false, "ec-p256");
    row("formats/ec-sec1-aes128.pem", true, "ec-p256");
    row("formats/ec-sec1-with-parameters.pem", false, "ec-p256");
    row("formats/ec-pkcs8-aes256.pem", true, "ec-p256");
}

void TestKey::imports()
{
    QFETCH(QString, file);
    QFETCH(bool, encrypted);
    QFETCH(QString, sameAs);
    const auto key = PrivateKey::parse(Secret(data(file)), encrypted ? Secret(dataPassphrase) : Secret());
    QVERIFY_OK(key);
    QCOMPARE(key->publicKey().der(), spkiByOpenssl(data(u"keys/"_s + sameAs + u".pem"_s)));
    // A passphrase that is not needed does no harm, and text around the PEM does none either.
    QVERIFY_OK(PrivateKey::parse(Secret(QByteArray("subject: a comment\n" + data(file) + "\n")), Secret(dataPassphrase)));
}

void TestKey::importsDer_data() { addKeyFiles(Form::Der); }

void TestKey::importsDer()
{
    QFETCH(QString, file);
    QFETCH(bool, encrypted);
    QFETCH(QString, sameAs);
    const auto key = PrivateKey::parse(Secret(derOfPem(data(file))), encrypted ? Secret(dataPassphrase) : Secret());
    QVERIFY_OK(key);
    QCOMPARE(key->publicKey(), testKey(sameAs).publicKey());
}

void TestKey::passphrases_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *file : {"formats/rsa-pkcs1-aes128.pem", "formats/rsa-pkcs8-aes256.pem", "formats/rsa-pkcs8-scrypt.pem",
                             "formats/ec-sec1-aes128.pem", "formats/ec-pkcs8-aes256.pem"})
        QTest::newRow(file) << data(QString::fromLatin1(file));
    QTest::newRow("DER") << derOfPem(data(u"formats/rsa-pkcs8-aes256.pem"_s));
}

void TestKey::passphrases()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE_ERROR(PrivateKey::parse(Secret(bytes)), Errc::PassphraseNeeded);
    const auto wrong = PrivateKey::parse(Secret(bytes), Secret("battery staple"));
    QCOMPARE_ERROR(wrong, Errc::WrongPassphrase);
    QVERIFY(!wrong.error().detail.contains(u"staple"_s));
    QCOMPARE_ERROR(PrivateKey::parse(Secret(bytes), Secret(QByteArray(5000, 'x'))), Errc::WrongPassphrase);
}

void TestKey::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Errc>("code");
    QTest::addColumn<QString>("fact");
    const QByteArray pem = data(u"keys/client.pem"_s);
    QTest::newRow("nothing") << QByteArray() << Errc::NotAKey << QString();
    QTest::newRow("text") << QByteArray("this is my key file\n") << Errc::NotAKey << QString();
    QTest::newRow("a certificate") << data(u"formats/certificate.pem"_s) << Errc::NotAKey << QString();
    QTest::newRow("a public key") << data(u"formats/ec-public.pem"_s) << Errc::NotAKey << QString();
    QTest::newRow("half a PEM") << pem.left(pem.size() / 2) << Errc::NotAKey << QString();
    QTest::newRow("half a DER") << derOfPem(pem).left(600) << Errc::NotAKey << QString();
    QTest::newRow("zeros") << QByteArray(1000, '\0') << Errc::NotAKey << QString();
    QTest::newRow("RSA 1024") << data(u"formats/rsa-1024.pem"_s) << Errc::UnsupportedKey << u"RSA 1024"_s;
    QTest::newRow("EC P-521") << data(u"formats/ec-p521.pem"_s) << Errc::UnsupportedKey << u"EC secp521r1"_s;
    QTest::newRow("Ed25519") << data(u"formats/ed25519.pem"_s) << Errc::UnsupportedKey << u"ED25519"_s;
}

void TestKey::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Errc, code);
    QFETCH(QString, fact);
    const auto key = PrivateKey::parse(Secret(bytes), Secret(dataPassphrase));
    QVERIFY(!key.has_value());
    QVERIFY2(key.error().code == code, describe(key).constData());
    QCOMPARE(key.error().facts.value(0), fact);
}

void TestKey::exportsPlain_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"client", "ec-p256", "ec-p384"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestKey::exportsPlain()
{
    QFETCH(QString, name);
    const PrivateKey key = testKey(name);
    const QByteArray pem = key.toPem().view().toByteArray();
    QVERIFY(pem.startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QCOMPARE(spkiByOpenssl(pem), key.publicKey().der());
    const auto again = PrivateKey::parse(Secret(pem));
    QVERIFY_OK(again);
    QCOMPARE(again->toPem().view(), QByteArrayView(pem));
}

void TestKey::exportsUnderScrypt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("RSA") << u"client"_s << u"correct horse"_s;
    QTest::newRow("EC") << u"ec-p384"_s << u"correct horse"_s;
    QTest::newRow("UTF-8") << u"ec-p256"_s << u"l\u00f6sen\u20ac"_s;
    QTest::newRow("long") << u"ec-p256"_s << QString(300, u'p');
}

void TestKey::exportsUnderScrypt()
{
    QFETCH(QString, name);
    QFETCH(QString, passphrase);
    const PrivateKey key = testKey(name);
    const auto sealed = key.toEncryptedPem(Secret::fromText(passphrase));
    QVERIFY_OK(sealed);
    const QByteArray pem = sealed->view().toByteArray();
    QVERIFY(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    QCOMPARE(spkiByOpenssl(pem, {u"-passin"_s, u"pass:"_s + passphrase}), key.publicKey().der());
    QVERIFY(openssl({u"pkey"_s, u"-noout"_s, u"-passin"_s, u"pass:wrong"_s}, pem).exitCode != 0);
    const QByteArray structure = openssl({u"asn1parse"_s}, pem).out;
    QVERIFY2(structure.contains(":PBES2") && structure.contains("scrypt") && structure.contains(":aes-256-cbc"), structure.constData());
    const auto again = PrivateKey::parse(*sealed, Secret::fromText(passphrase));
    QVERIFY_OK(again);
    QCOMPARE(again->publicKey(), key.publicKey());
}

void TestKey::generates_data()
{
    QTest::addColumn<KeySpec>("spec");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("description");
    QTest::newRow("RSA 2048") << KeySpec::Rsa2048 << u"rsa:2048"_s << u"RSA 2048"_s;
    QTest::newRow("RSA 3072") << KeySpec::Rsa3072 << u"rsa:3072"_s << u"RSA 3072"_s;
    QTest::newRow("RSA 4096") << KeySpec::Rsa4096 << u"rsa:4096"_s << u"RSA 4096"_s;
    QTest::newRow("P-256") << KeySpec::EcP256 << u"ec:p256"_s << u"EC P-256"_s;
    QTest::newRow("P-384") << KeySpec::EcP384 << u"ec:p384"_s << u"EC P-384"_s;
}

void TestKey::generates()
{
    QFETCH(KeySpec, spec);
    QFETCH(QString, name);
    QFETCH(QString, description);
    QCOMPARE(keySpecName(spec), name);
    QCOMPARE(keySpecFromName(name), std::optional(spec));
    const auto key = PrivateKey::generate(spec);
    QVERIFY_OK(key);
    QCOMPARE(key->publicKey().description(), description);
    QCOMPARE(key->canDecrypt(), name.startsWith(u"rsa"_s));
    const ToolResult check = openssl({u"pkey"_s, u"-check"_s, u"-noout"_s}, key->toPem().view().toByteArray());
    QVERIFY2(check.all().contains("Key is valid"), check.all().constData());
    if (!key->canDecrypt()) {
        // A named curve, never its parameters: RFC 5480 §2.1.1.
        QVERIFY(openssl({u"pkey"_s, u"-text"_s, u"-noout"_s}, key->toPem().view().toByteArray()).out.contains("ASN1 OID:"));
        QVERIFY(!(PrivateKey::generate(spec)->publicKey() == key->publicKey()));
    }
}

void TestKey::names()
{
    QCOMPARE(keySpecFromName(u"RSA:2048"_s), std::optional(KeySpec::Rsa2048));
    for (const QString &name : {u""_s, u"rsa"_s, u"rsa:1024"_s, u"ec:p521"_s, u"rsa:2048 "_s})
        QVERIFY2(!keySpecFromName(name), qPrintable(name));
}

void TestKey::publicKeys()
{
    const PublicKey rsa = testKey(u"client"_s).publicKey();
    QCOMPARE(rsa.bits(), 2048);
    QVERIFY(rsa.algorithm() == KeyAlgorithm::Rsa);
    QVERIFY(rsa.canEncrypt());
    const PublicKey ec = testKey(u"ec-p256"_s).publicKey();
    QVERIFY(ec.algorithm() == KeyAlgorithm::Ec);
    QVERIFY(!ec.canEncrypt());
    QVERIFY(!(rsa == ec));
    const auto again = PublicKey::fromDer(rsa.der());
    QVERIFY_OK(again);
    QCOMPARE(*again, rsa);
    QCOMPARE_ERROR(PublicKey::fromDer("nonsense"), Errc::NotAKey);
    QCOMPARE_ERROR(PublicKey::fromDer(QByteArray(rsa.der() + '\0')), Errc::NotAKey);
    QCOMPARE_ERROR(PublicKey::fromDer({}), Errc::NotAKey);
}

/// C7: keys that prove nothing or fall to a moment's work; tests/data/oddkeys.
void TestKey::faults_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<std::optional<KeyFault>>("fault");
    const auto row = [](const char *file, std::optional<KeyFault> fault) { QTest::newRow(file) << QString::fromLatin1(file) << fault; };
    row("rsa-e1", KeyFault::ExponentSmall);
    row("rsa-e2", KeyFault::ExponentEven);
    row("rsa-e-even", KeyFault::ExponentEven);
    row("rsa-e-2-64-plus", KeyFault::ExponentLarge);
    row("rsa-n-even", KeyFault::ModulusEven);
    row("rsa-n-square", KeyFault::ModulusSquare);
    row("rsa-n-3", KeyFault::ModulusSmallFactor);
    row("rsa-n-751", KeyFault::ModulusSmallFactor);
    row("ec-explicit", KeyFault::ExplicitParameters);
    row("ec-infinity", KeyFault::PointAtInfinity);
    row("rsa-e3", std::nullopt);
    row("rsa-e-2-64-minus", std::nullopt);
    row("rsa-n-757", std::nullopt);
    row("rsa-n-near-square", std::nullopt);
}

void TestKey::faults()
{
    QFETCH(QString, file);
    QFETCH(std::optional<KeyFault>, fault);
    const auto key = PublicKey::fromDer(derOfPem(data(u"oddkeys/"_s + file + u".pem"_s)));
    QVERIFY_OK(key);
    QVERIFY(key->fault() == fault);
    if (fault)
        QVERIFY(keyFaultFromText(keyFaultText(*fault)) == fault);
    for (const char *sound : {"client", "ca", "ec-p256", "ec-p384"})
        QVERIFY(!testKey(QString::fromLatin1(sound)).publicKey().fault());
    // An exponent of nothing is no key at all.
    const auto zero = PublicKey::fromDer(derOfPem(data(u"oddkeys/rsa-e0.pem"_s)));
    QVERIFY(!zero || zero->fault() == KeyFault::ExponentSmall);
}

/// Nor is it used: as the key of a client, or of a CA that is imported.
void TestKey::anUnsoundKeyIsNotTaken()
{
    const auto key = PrivateKey::parse(Secret(data(u"oddkeys/ec-explicit-key.pem"_s)));
    QCOMPARE_ERROR(key, Errc::UnsoundKey);
    QCOMPARE(key.error().facts, QStringList{keyFaultText(KeyFault::ExplicitParameters)});
}

void TestKey::exponent3IsRemarked()
{
    QVERIFY(must(PublicKey::fromDer(derOfPem(data(u"oddkeys/rsa-e3.pem"_s)))).hasExponent3());
    QVERIFY(!testKey(u"client"_s).publicKey().hasExponent3());
    QVERIFY(!testKey(u"ec-p256"_s).publicKey().hasExponent3());
}

void TestKey::worksOnSeveralThreads()
{
    const PrivateKey key = testKey(u"client"_s);
    WorkPool pool(4);
    int verified = 0;
    for (int i = 0; i < 40; ++i) {
        pool.run(
            this,
            [key, i] {
                const CsrSpec spec{.subject = {{{u"CN"_s, QString::number(i)}}}};
                const auto csr = Csr::create(spec, key);
                return csr && csr->verify();
            },
            [&](bool good) { verified += good; });
    }
    QTRY_COMPARE(verified, 40);
}

QTEST_GUILESS_MAIN(TestKey)
#include "tst_key.moc"
