#include "core/base/literals.h"
#include "core/crypto/pkcs12.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

class TestPkcs12 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensslReadsWhatWeWrite_data();
    void opensslReadsWhatWeWrite();
    void algorithms();
    void olderDevicesReadIt();
    void readsItself();
    void readsOpenssl();
    void oldFilesAreWeak();
    void wrongPassphrase();
    void refuses_data();
    void refuses();
    void keyAndCertificateBelongTogether();

private:
    static Pkcs12 contents()
    {
        return {testKey(u"client"_s),
                *Certificate::parse(data(u"formats/certificate.pem"_s)),
                {*Certificate::parse(data(u"formats/ca.pem"_s))},
                u"skrivare \u00e5tta"_s};
    }
    static QByteArray fixture(const QString &name) { return QByteArray::fromBase64(data(name)); }
};

void TestPkcs12::opensslReadsWhatWeWrite_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("RSA") << u"client"_s << u"correct horse"_s;
    QTest::newRow("EC") << u"ec-p384"_s << u"correct horse"_s;
    QTest::newRow("UTF-8 passphrase") << u"client"_s << u"l\u00f6sen\u20ac"_s;
}

void TestPkcs12::opensslReadsWhatWeWrite()
{
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    TestCa ca = TestCa::at(QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC));
    const Certificate certificate = ca.issue(*DistinguishedName::parse(u"CN=p12"_s)->toDer(), testKey(key).publicKey());
    const auto der = writePkcs12({testKey(key), certificate, {ca.root().certificate}, u"printer"_s}, Secret::fromText(passphrase));
    QVERIFY_OK(der);
    const QString pass = u"pass:"_s + passphrase;
    const QByteArray keyPem = openssl({u"pkcs12"_s, u"-nodes"_s, u"-nocerts"_s, u"-passin"_s, pass}, *der).out;
    QCOMPARE(
        PrivateKey::parse(Secret(keyPem)).map([](const PrivateKey &k) { return k.publicKey(); }).value_or(testKey(u"tls"_s).publicKey()),
        testKey(key).publicKey());
    const QByteArray certificates = openssl({u"pkcs12"_s, u"-nokeys"_s, u"-passin"_s, pass}, *der).out;
    QCOMPARE(*Certificate::parseAll(certificates), (QList<Certificate>{certificate, ca.root().certificate}));
    QVERIFY(certificates.contains("friendlyName: printer"));
    QVERIFY(openssl({u"pkcs12"_s, u"-noout"_s, u"-passin"_s, u"pass:wrong"_s}, *der).exitCode != 0);
}

void TestPkcs12::algorithms()
{
    const auto der = writePkcs12(contents(), Secret(dataPassphrase));
    QVERIFY_OK(der);
    const QByteArray info = openssl({u"pkcs12"_s, u"-info"_s, u"-noout"_s, u"-passin"_s, u"pass:correct horse"_s}, *der).all();
    QVERIFY2(info.contains("MAC: sha256"), info.constData());
    QCOMPARE(info.count("PBES2, PBKDF2, AES-256-CBC"), 2);
    QVERIFY2(!info.contains("RC2") && !info.contains("3DES"), info.constData());
}

/// Both the key and the certificate under 3DES, which no default of today writes any more.
void TestPkcs12::olderDevicesReadIt()
{
    const auto der = writePkcs12(contents(), Secret(dataPassphrase), Pkcs12Encryption::Legacy);
    QVERIFY_OK(der);
    const QByteArray info = openssl({u"pkcs12"_s, u"-info"_s, u"-noout"_s, u"-passin"_s, u"pass:correct horse"_s}, *der).all();
    QVERIFY2(info.contains("MAC: sha1") && info.count("pbeWithSHA1And3-KeyTripleDES-CBC") == 2, info.constData());
    const auto read = readPkcs12(*der, Secret(dataPassphrase));
    QVERIFY_OK(read);
    QCOMPARE(read->certificate, contents().certificate);
    QCOMPARE(read->chain, contents().chain);
}

void TestPkcs12::readsItself()
{
    const Pkcs12 written = contents();
    const auto der = writePkcs12(written, Secret(dataPassphrase));
    QVERIFY_OK(der);
    const auto read = readPkcs12(*der, Secret(dataPassphrase));
    QVERIFY_OK(read);
    QCOMPARE(read->key.publicKey(), written.key.publicKey());
    QCOMPARE(read->certificate, written.certificate);
    QCOMPARE(read->chain, written.chain);
    QCOMPARE(read->friendlyName, written.friendlyName);
}

void TestPkcs12::readsOpenssl()
{
    const auto read = readPkcs12(fixture(u"formats/pkcs12.b64"_s), Secret(dataPassphrase));
    QVERIFY_OK(read);
    QCOMPARE(read->key.publicKey(), testKey(u"client"_s).publicKey());
    QCOMPARE(read->certificate.toPem(), data(u"formats/certificate.pem"_s));
    QCOMPARE(read->chain.size(), 1);
    QCOMPARE(read->friendlyName, u"printer seven"_s);
}

void TestPkcs12::oldFilesAreWeak()
{
    const QByteArray der = fixture(u"formats/pkcs12-legacy.b64"_s);
    QCOMPARE_ERROR(readPkcs12(der, Secret(dataPassphrase)), Errc::WeakAlgorithm);
    const auto read = readPkcs12(der, Secret(dataPassphrase), WeakAlgorithms::Allow);
    QVERIFY_OK(read);
    QCOMPARE(read->key.publicKey(), testKey(u"client"_s).publicKey());
    QCOMPARE_ERROR(readPkcs12(der, Secret("wrong"), WeakAlgorithms::Allow), Errc::WrongPassphrase);
}

void TestPkcs12::wrongPassphrase()
{
    const QByteArray der = fixture(u"formats/pkcs12.b64"_s);
    QCOMPARE_ERROR(readPkcs12(der, Secret("wrong")), Errc::WrongPassphrase);
    QCOMPARE_ERROR(readPkcs12(der, Secret()), Errc::PassphraseNeeded);
}

void TestPkcs12::refuses_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray der = fixture(u"formats/pkcs12.b64"_s);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("p12");
    QTest::newRow("PEM key") << data(u"keys/client.pem"_s);
    QTest::newRow("half") << der.left(der.size() / 2);
    QTest::newRow("zeros") << QByteArray(500, '\0');
}

void TestPkcs12::refuses()
{
    QFETCH(QByteArray, der);
    QCOMPARE_ERROR(readPkcs12(der, Secret(dataPassphrase), WeakAlgorithms::Allow), Errc::InvalidArgument);
}

void TestPkcs12::keyAndCertificateBelongTogether()
{
    Pkcs12 mixed = contents();
    mixed.key = testKey(u"client-next"_s);
    QCOMPARE_ERROR(writePkcs12(mixed, Secret(dataPassphrase)), Errc::KeyMismatch);
}

QTEST_GUILESS_MAIN(TestPkcs12)
#include "tst_pkcs12.moc"
