#include "core/base/literals.h"
#include "core/crypto/csr.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::HashAlgorithm)

class TestCsr : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensslReadsWhatWeWrite_data();
    void opensslReadsWhatWeWrite();
    void extensionsByOpenssl();
    void nothingMoreThanAsked();
    void challengeTypes_data();
    void challengeTypes();
    void anEmptyChallengeMeansNoAttribute();
    void readsItself();
    void readsOpenssl();
    void verifiesTheBytesReceived();
    void namesBeyondAscii();
    void refusesToWrite_data();
    void refusesToWrite();
    void refusesToRead_data();
    void refusesToRead();
    void tampering_data();
    void tampering();

private:
    static CsrSpec plainSpec() { return {.subject = {{{u"O"_s, u"Acme"_s}, {u"CN"_s, u"printer-7.example"_s}}}}; }
    static QByteArray textByOpenssl(const Csr &csr)
    {
        return openssl({u"req"_s, u"-inform"_s, u"DER"_s, u"-noout"_s, u"-text"_s, u"-nameopt"_s, u"utf8"_s}, csr.der()).out;
    }
};

void TestCsr::opensslReadsWhatWeWrite_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::newRow("RSA SHA-256") << u"client"_s << HashAlgorithm::Sha256 << QByteArray("sha256WithRSAEncryption");
    QTest::newRow("RSA SHA-384") << u"client"_s << HashAlgorithm::Sha384 << QByteArray("sha384WithRSAEncryption");
    QTest::newRow("RSA SHA-512") << u"client"_s << HashAlgorithm::Sha512 << QByteArray("sha512WithRSAEncryption");
    QTest::newRow("P-256") << u"ec-p256"_s << HashAlgorithm::Sha256 << QByteArray("ecdsa-with-SHA256");
    QTest::newRow("P-384") << u"ec-p384"_s << HashAlgorithm::Sha384 << QByteArray("ecdsa-with-SHA384");
}

void TestCsr::opensslReadsWhatWeWrite()
{
    QFETCH(QString, key);
    QFETCH(HashAlgorithm, hash);
    QFETCH(QByteArray, algorithm);
    CsrSpec spec = plainSpec();
    spec.hash = hash;
    const auto csr = Csr::create(spec, testKey(key));
    QVERIFY_OK(csr);
    const ToolResult verified = openssl({u"req"_s, u"-inform"_s, u"DER"_s, u"-verify"_s, u"-noout"_s}, csr->der());
    QCOMPARE(verified.exitCode, 0);
    QVERIFY2(verified.all().contains("verify OK"), verified.all().constData());
    const QByteArray text = textByOpenssl(*csr);
    QVERIFY2(text.contains(QByteArray("Signature Algorithm: " + algorithm)), text.constData());
    QVERIFY2(text.contains("Version: 1 (0x0)"), text.constData());
    QVERIFY2(text.contains("O=Acme, CN=printer-7.example") || text.contains("O = Acme, CN = printer-7.example"), text.constData());
}

void TestCsr::extensionsByOpenssl()
{
    CsrSpec spec = plainSpec();
    spec.altNames = {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"192.0.2.7"_s),
                     SubjectAltName::forHost(u"2001:db8::7"_s)};
    spec.keyUsage = DigitalSignature | KeyEncipherment;
    spec.extendedKeyUsage = {u"serverAuth"_s, u"clientAuth"_s, u"1.3.6.1.5.5.8.2.2"_s};
    spec.challenge = Secret("secret");
    const auto csr = Csr::create(spec, testKey(u"client"_s));
    QVERIFY_OK(csr);
    const QByteArray text = textByOpenssl(*csr);
    for (const char *part :
         {"DNS:printer-7.example, IP Address:192.0.2.7, IP Address:2001:DB8:0:0:0:0:0:7", "Digital Signature, Key Encipherment",
          "TLS Web Server Authentication, TLS Web Client Authentication, 1.3.6.1.5.5.8.2.2", "challengePassword        :secret"})
        QVERIFY2(text.contains(part), missingFrom(text, part).constData());
}

void TestCsr::nothingMoreThanAsked()
{
    const auto csr = Csr::create(plainSpec(), testKey(u"client"_s));
    QVERIFY_OK(csr);
    const QByteArray text = textByOpenssl(*csr);
    QVERIFY2(!text.contains("X509v3") && !text.contains("challengePassword"), text.constData());
}

void TestCsr::challengeTypes_data()
{
    QTest::addColumn<QString>("challenge");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("letters and digits") << u"1ED0DD50F7459D6E"_s << QByteArray("PRINTABLESTRING");
    QTest::newRow("all of PrintableString") << u"aZ09 '()+,-./:=?"_s << QByteArray("PRINTABLESTRING");
    QTest::newRow("underscore") << u"under_score"_s << QByteArray("UTF8STRING");
    QTest::newRow("asterisk") << u"a*b"_s << QByteArray("UTF8STRING");
    QTest::newRow("at sign") << u"a@b"_s << QByteArray("UTF8STRING");
    QTest::newRow("Swedish") << u"l\u00f6sen"_s << QByteArray("UTF8STRING");
    QTest::newRow("as long as it gets") << QString(255, u'x') << QByteArray("PRINTABLESTRING");
}

void TestCsr::challengeTypes()
{
    QFETCH(QString, challenge);
    QFETCH(QByteArray, type);
    CsrSpec spec = plainSpec();
    spec.challenge = Secret::fromText(challenge);
    const auto csr = Csr::create(spec, testKey(u"ec-p256"_s));
    QVERIFY_OK(csr);
    const QList<QByteArray> lines = openssl({u"asn1parse"_s, u"-inform"_s, u"DER"_s}, csr->der()).out.split('\n');
    qsizetype at = 0;
    while (at < lines.size() && !lines[at].contains("challengePassword"))
        ++at;
    QVERIFY(at + 2 < lines.size());
    QVERIFY2(lines[at + 2].contains(type), lines[at + 2].constData());
    QVERIFY(csr->challenge().equals(Secret::fromText(challenge)));
    const auto again = Csr::fromDer(csr->der());
    QVERIFY_OK(again);
    QVERIFY(again->challenge().equals(Secret::fromText(challenge)));
}

void TestCsr::anEmptyChallengeMeansNoAttribute()
{
    CsrSpec spec = plainSpec();
    spec.challenge = Secret("");
    const auto csr = Csr::create(spec, testKey(u"client"_s));
    QVERIFY_OK(csr);
    QVERIFY(csr->challenge().isEmpty());
    QVERIFY(!openssl({u"asn1parse"_s, u"-inform"_s, u"DER"_s}, csr->der()).out.contains("challengePassword"));
}

void TestCsr::readsItself()
{
    CsrSpec spec = plainSpec();
    spec.altNames = {SubjectAltName::forHost(u"a.example"_s), SubjectAltName::forHost(u"10.0.0.1"_s)};
    spec.keyUsage = DigitalSignature;
    spec.extendedKeyUsage = {u"clientAuth"_s};
    const auto created = Csr::create(spec, testKey(u"ec-p384"_s));
    QVERIFY_OK(created);
    const auto csr = Csr::fromDer(created->der());
    QVERIFY_OK(csr);
    QVERIFY_OK(csr->verify());
    QCOMPARE(csr->subject(), spec.subject);
    QCOMPARE(csr->subjectDer(), *spec.subject.toDer());
    QCOMPARE(csr->altNames(), spec.altNames);
    QCOMPARE(csr->keyUsage(), spec.keyUsage);
    QCOMPARE(csr->extendedKeyUsage(), spec.extendedKeyUsage);
    QVERIFY_OK(csr->publicKey());
    QCOMPARE(*csr->publicKey(), testKey(u"ec-p384"_s).publicKey());
}

void TestCsr::readsOpenssl()
{
    const auto csr = Csr::fromDer(derOfPem(data(u"formats/csr.pem"_s)));
    QVERIFY_OK(csr);
    QVERIFY_OK(csr->verify());
    QCOMPARE(csr->subject().toString(), u"O=S\u00f6derk\u00f6ping, CN=printer-7.example"_s);
    QVERIFY(csr->challenge().equals(Secret("secret_with_underscore")));
    QCOMPARE(csr->altNames().size(), 3);
    QCOMPARE(csr->altNames()[2].toString(), u"ip:2001:db8::7"_s);
    QCOMPARE(csr->keyUsage(), quint32(DigitalSignature | KeyEncipherment));
    QCOMPARE(csr->extendedKeyUsage(), (QStringList{u"serverAuth"_s, u"clientAuth"_s}));
    QCOMPARE(*csr->publicKey(), testKey(u"client"_s).publicKey());
    QCOMPARE(csr->der(), derOfPem(data(u"formats/csr.pem"_s)));
}

void TestCsr::verifiesTheBytesReceived()
{
    // strongSwan leaves the SET of attributes unsorted: encoded anew, the signature would not hold.
    const QByteArray der = derOfPem(data(u"formats/csr-unsorted.pem"_s));
    QVERIFY(der != derOfPem(data(u"formats/csr.pem"_s)));
    const auto csr = Csr::fromDer(der);
    QVERIFY_OK(csr);
    QVERIFY_OK(csr->verify());
    QCOMPARE(csr->der(), der);
    QVERIFY(csr->challenge().equals(Secret("secret_with_underscore")));
}

void TestCsr::namesBeyondAscii()
{
    // A dNSName is an IA5String (RFC 5280 §4.2.1.6): an international name stands there in its ASCII form or not at all.
    CsrSpec spec = plainSpec();
    spec.altNames = {SubjectAltName::forHost(u"s\u00f6der.example"_s)};
    const auto csr = Csr::create(spec, testKey(u"client"_s));
    if (!csr) {
        QCOMPARE_ERROR(csr, Errc::InvalidArgument);
        return;
    }
    QCOMPARE(csr->altNames().first().value, u"xn--sder-5qa.example"_s);
}

void TestCsr::refusesToWrite_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("challenge that is no UTF-8") << 0;
    QTest::newRow("unknown extended key usage") << 1;
    QTest::newRow("address that is none") << 2;
    QTest::newRow("unknown name attribute") << 3;
    QTest::newRow("challenge that ends within a character") << 4;
}

void TestCsr::refusesToWrite()
{
    QFETCH(int, what);
    CsrSpec spec = plainSpec();
    switch (what) {
    case 0: spec.challenge = Secret("\xff\xfe"); break;
    case 1: spec.extendedKeyUsage = {u"no such usage"_s}; break;
    case 2: spec.altNames = {{SubjectAltName::Kind::Ip, u"printer"_s}}; break;
    case 3: spec.subject.attributes.append({u"NOSUCH"_s, u"x"_s}); break;
    case 4: spec.challenge = Secret("l\xc3"); break;
    }
    const auto csr = Csr::create(spec, testKey(u"client"_s));
    QCOMPARE_ERROR(csr, Errc::InvalidArgument);
    QVERIFY(!csr.error().facts.isEmpty());
}

void TestCsr::refusesToRead_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray der = derOfPem(data(u"formats/csr.pem"_s));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("CSR");
    QTest::newRow("PEM") << data(u"formats/csr.pem"_s);
    QTest::newRow("a certificate") << derOfPem(data(u"formats/certificate.pem"_s));
    QTest::newRow("an octet short") << der.chopped(1);
    QTest::newRow("an octet more") << QByteArray(der + '\0');
}

void TestCsr::refusesToRead()
{
    QFETCH(QByteArray, der);
    QCOMPARE_ERROR(Csr::fromDer(der), Errc::NotACsr);
}

void TestCsr::tampering_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("subject") << QByteArray("printer-7");
    QTest::newRow("challenge") << QByteArray("secret_with");
    QTest::newRow("signature") << QByteArray();
}

void TestCsr::tampering()
{
    QFETCH(QByteArray, what);
    QByteArray der = derOfPem(data(u"formats/csr.pem"_s));
    const qsizetype at = what.isEmpty() ? der.size() - 1 : der.indexOf(what);
    QVERIFY(at > 0);
    der[at] = char(der[at] ^ 1);
    const auto csr = Csr::fromDer(der);
    QVERIFY_OK(csr);
    QVERIFY(!csr->verify().has_value());
}

QTEST_GUILESS_MAIN(TestCsr)
#include "tst_csr.moc"
