#include "core/base/literals.h"
#include "core/crypto/certificate.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::HashAlgorithm)

namespace {

const QDateTime noon({2027, 3, 1}, {12, 0}, Qt::UTC);

QByteArray name(const QString &text) { return *DistinguishedName::parse(text)->toDer(); }

/// How one link of a test's chain is made.
struct Link {
    QString subject;
    QString key;
    bool isCa = false;
    QDateTime notBefore = noon.addDays(-1);
    QDateTime notAfter = noon.addDays(100);
    quint32 keyUsage = 0;
    std::optional<int> pathLength = {};
};

TestIdentity make(const Link &link, const TestIdentity *issuer)
{
    CertificateSpec spec{.subjectDer = name(link.subject),
                         .publicKey = testKey(link.key).publicKey(),
                         .serial = QByteArray("\x11"),
                         .notBefore = link.notBefore,
                         .notAfter = link.notAfter};
    spec.isCa = link.isCa;
    spec.pathLength = link.pathLength;
    spec.keyUsage = link.keyUsage;
    std::optional<Certificate> by;
    if (issuer)
        by = issuer->certificate;
    return {*issueCertificate(spec, by, issuer ? issuer->key : testKey(link.key)), testKey(link.key)};
}

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOpenssl();
    void fingerprintsAsOpensslShowsThem();
    void keyUsageThatIsMissingAllowsAll();
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void parsesAllInOrder();
    void opensslReadsWhatWeIssue();
    void opensslVerifiesWhatWeIssue_data();
    void opensslVerifiesWhatWeIssue();
    void farDates();
    void serials_data();
    void serials();
    void signedBy();
    void chains_data();
    void chains();
    void brokenChains_data();
    void brokenChains();
    void chainFromFixtures();
};

void TestCertificate::readsOpenssl()
{
    const auto certificate = Certificate::parse(data(u"formats/certificate.pem"_s));
    QVERIFY_OK(certificate);
    QCOMPARE(certificate->subject().toString(), u"O=S\u00f6derk\u00f6ping, CN=printer-7.example"_s);
    QCOMPARE(certificate->issuer().toString(), u"O=Test, CN=Fixture CA"_s);
    QCOMPARE(certificate->serialHex(), u"F00102030405060708090A0B0C0D0E0F"_s);
    QCOMPARE(certificate->serial(), QByteArray::fromHex("F00102030405060708090A0B0C0D0E0F"));
    QVERIFY(!certificate->isCa());
    QVERIFY(!certificate->isSelfIssued());
    QCOMPARE(certificate->keyUsage(), quint32(DigitalSignature | KeyEncipherment));
    QCOMPARE(certificate->extendedKeyUsage(), (QStringList{u"serverAuth"_s, u"clientAuth"_s, u"1.3.6.1.5.5.8.2.2"_s}));
    QStringList names;
    for (const SubjectAltName &altName : certificate->altNames())
        names.append(altName.toString());
    QCOMPARE(names, (QStringList{u"dns:printer-7.example"_s, u"ip:192.0.2.7"_s, u"email:admin@example.org"_s,
                                 u"uri:urn:uuid:00000000-0000-0000-0000-000000000007"_s}));
    QCOMPARE(certificate->crlDistributionPoints(), QList<QUrl>{QUrl(u"http://pki.example/ca.crl"_s)});
    QCOMPARE(certificate->publicKey(), testKey(u"client"_s).publicKey());
    QCOMPARE(certificate->notBefore().timeSpec(), Qt::UTC);
    QCOMPARE(certificate->notBefore().daysTo(certificate->notAfter()), 36500);
    const auto ca = Certificate::parse(data(u"formats/ca.pem"_s));
    QVERIFY_OK(ca);
    QVERIFY(ca->isCa());
    QVERIFY(ca->isSelfIssued());
    QVERIFY(ca->keyUsage() & KeyCertSign);
}

void TestCertificate::fingerprintsAsOpensslShowsThem()
{
    const QByteArray pem = data(u"formats/certificate.pem"_s);
    const auto certificate = Certificate::parse(pem);
    for (const auto &[option, hash] : {std::pair{u"-sha256"_s, HashAlgorithm::Sha256}, std::pair{u"-sha1"_s, HashAlgorithm::Sha1}}) {
        const QByteArray shown = openssl({u"x509"_s, u"-noout"_s, u"-fingerprint"_s, option}, pem).out.trimmed();
        QCOMPARE(QByteArray(colonHex(certificate->fingerprint(hash)).toLatin1()), shown.mid(shown.indexOf('=') + 1));
    }
}

void TestCertificate::keyUsageThatIsMissingAllowsAll()
{
    const TestIdentity identity = make({u"CN=a"_s, u"client"_s}, nullptr);
    const quint32 all = DigitalSignature | NonRepudiation | KeyEncipherment | DataEncipherment | KeyAgreement | KeyCertSign | CrlSign;
    QCOMPARE(identity.certificate.keyUsage() & all, all);
}

void TestCertificate::parses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pem = data(u"formats/certificate.pem"_s);
    QTest::newRow("PEM") << pem;
    QTest::newRow("DER") << derOfPem(pem);
    QTest::newRow("text around it") << "Certificate:\n  Data: x\n" + pem + "trailing\n";
    QTest::newRow("CRLF") << QByteArray(pem).replace("\n", "\r\n");
    QTest::newRow("the first of two") << pem + data(u"formats/ca.pem"_s);
    QTest::newRow("behind a key") << data(u"keys/client.pem"_s) + pem;
}

void TestCertificate::parses()
{
    QFETCH(QByteArray, bytes);
    const auto certificate = Certificate::parse(bytes);
    QVERIFY_OK(certificate);
    QCOMPARE(certificate->der(), derOfPem(data(u"formats/certificate.pem"_s)));
    QCOMPARE(certificate->toPem(), data(u"formats/certificate.pem"_s));
}

void TestCertificate::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray pem = data(u"formats/certificate.pem"_s);
    const QByteArray der = derOfPem(pem);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("a certificate");
    QTest::newRow("a key") << data(u"keys/client.pem"_s);
    QTest::newRow("a CSR") << data(u"formats/csr.pem"_s);
    QTest::newRow("half a PEM") << pem.left(pem.size() / 2);
    QTest::newRow("half a DER") << der.left(der.size() / 2);
    QTest::newRow("an octet more") << QByteArray(der + '\0');
    QTest::newRow("HTML") << QByteArray("<html><body>Not found</body></html>");
}

void TestCertificate::refuses()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE_ERROR(Certificate::parse(bytes), Errc::NotACertificate);
    QCOMPARE_ERROR(Certificate::parseAll(bytes), Errc::NotACertificate);
}

void TestCertificate::parsesAllInOrder()
{
    const QByteArray leaf = data(u"formats/certificate.pem"_s), ca = data(u"formats/ca.pem"_s);
    const auto all = Certificate::parseAll(QByteArray(leaf + "\n# the CA\n" + ca));
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(toPem(*all), leaf + ca);
    QCOMPARE_ERROR(Certificate::parseAll(QByteArray(leaf + ca.left(ca.size() / 2))), Errc::NotACertificate);
}

void TestCertificate::opensslReadsWhatWeIssue()
{
    const TestCa ca = TestCa::at(noon);
    CertificateSpec spec{.subjectDer = name(u"O=Acme, CN=printer"_s),
                         .publicKey = testKey(u"ec-p256"_s).publicKey(),
                         .serial = QByteArray::fromHex("00a0ff"),
                         .notBefore = noon,
                         .notAfter = noon.addYears(1)};
    spec.keyUsage = DigitalSignature;
    spec.extendedKeyUsage = {u"serverAuth"_s};
    spec.altNames = {SubjectAltName::forHost(u"printer.example"_s), SubjectAltName::forHost(u"10.1.2.3"_s)};
    spec.crlDistributionPoint = QUrl(u"http://pki.example/ca.crl"_s);
    spec.hash = HashAlgorithm::Sha384;
    const auto certificate = issueCertificate(spec, ca.root().certificate, ca.root().key);
    QVERIFY_OK(certificate);
    const QByteArray text = openssl({u"x509"_s, u"-noout"_s, u"-text"_s}, certificate->toPem()).out;
    for (const char *part : {"Version: 3", "Serial Number: 41215 (0xa0ff)", "sha384WithRSAEncryption",
                             "Not Before: Mar  1 12:00:00 2027 GMT", "Not After : Mar  1 12:00:00 2028 GMT", "CA:FALSE",
                             "Digital Signature", "TLS Web Server Authentication", "DNS:printer.example, IP Address:10.1.2.3",
                             "URI:http://pki.example/ca.crl", "Subject Key Identifier", "Authority Key Identifier"})
        QVERIFY2(text.contains(part), missingFrom(text, part).constData());
    // keyUsage and basicConstraints are critical (RFC 5280 §4.2.1.3, §4.2.1.9).
    QVERIFY(text.contains("Key Usage: critical"));
    QVERIFY(text.contains("Basic Constraints: critical"));
}

void TestCertificate::opensslVerifiesWhatWeIssue_data()
{
    QTest::addColumn<QString>("caKey");
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::newRow("RSA") << u"ca"_s << HashAlgorithm::Sha256;
    QTest::newRow("RSA SHA-512") << u"ca"_s << HashAlgorithm::Sha512;
    QTest::newRow("EC") << u"ec-p384"_s << HashAlgorithm::Sha384;
}

void TestCertificate::opensslVerifiesWhatWeIssue()
{
    QFETCH(QString, caKey);
    QFETCH(HashAlgorithm, hash);
    const TestIdentity ca = make({.subject = u"CN=CA"_s, .key = caKey, .isCa = true, .keyUsage = KeyCertSign | CrlSign}, nullptr);
    CertificateSpec spec{.subjectDer = name(u"CN=printer"_s),
                         .publicKey = testKey(u"client"_s).publicKey(),
                         .serial = QByteArray(16, '\x7f'),
                         .notBefore = noon.addDays(-1),
                         .notAfter = noon.addDays(1)};
    spec.hash = hash;
    const auto leaf = issueCertificate(spec, ca.certificate, ca.key);
    QVERIFY_OK(leaf);
    const QTemporaryDir dir;
    QFile caFile(dir.filePath(u"ca.pem"_s)), leafFile(dir.filePath(u"leaf.pem"_s));
    QVERIFY(caFile.open(QIODevice::WriteOnly) && leafFile.open(QIODevice::WriteOnly));
    caFile.write(ca.certificate.toPem());
    leafFile.write(leaf->toPem());
    caFile.close();
    leafFile.close();
    const ToolResult result = openssl({u"verify"_s, u"-attime"_s, QString::number(noon.toSecsSinceEpoch()), u"-x509_strict"_s, u"-CAfile"_s,
                                       caFile.fileName(), leafFile.fileName()});
    QVERIFY2(result.exitCode == 0, result.all().constData());
}

void TestCertificate::farDates()
{
    // UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5).
    const TestIdentity identity = make({.subject = u"CN=a"_s,
                                        .key = u"ec-p256"_s,
                                        .notBefore = QDateTime({2049, 12, 31}, {23, 59, 59}, Qt::UTC),
                                        .notAfter = QDateTime({2050, 1, 1}, {0, 0}, Qt::UTC)},
                                       nullptr);
    QCOMPARE(identity.certificate.notBefore(), QDateTime({2049, 12, 31}, {23, 59, 59}, Qt::UTC));
    QCOMPARE(identity.certificate.notAfter(), QDateTime({2050, 1, 1}, {0, 0}, Qt::UTC));
    const QByteArray structure = openssl({u"asn1parse"_s, u"-inform"_s, u"DER"_s}, identity.certificate.der()).out;
    QVERIFY2(structure.contains("UTCTIME           :491231235959Z"), structure.constData());
    QVERIFY2(structure.contains("GENERALIZEDTIME   :20500101000000Z"), structure.constData());
}

void TestCertificate::serials_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one") << QByteArray("01") << u"01"_s;
    QTest::newRow("high bit") << QByteArray("ff") << u"FF"_s;
    QTest::newRow("leading zero goes") << QByteArray("00ff") << u"FF"_s;
    QTest::newRow("twenty octets") << QByteArray("7f").repeated(20) << u"7F"_s.repeated(20);
    QTest::newRow("zero inside") << QByteArray("010002") << u"010002"_s;
}

void TestCertificate::serials()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, shown);
    CertificateSpec spec{.subjectDer = name(u"CN=a"_s),
                         .publicKey = testKey(u"ec-p256"_s).publicKey(),
                         .serial = QByteArray::fromHex(hex),
                         .notBefore = noon,
                         .notAfter = noon.addDays(1)};
    const auto certificate = issueCertificate(spec, std::nullopt, testKey(u"ec-p256"_s));
    QVERIFY_OK(certificate);
    QCOMPARE(certificate->serialHex(), shown);
    QCOMPARE(certificate->serial().toHex().toUpper(), shown.toLatin1());
}

void TestCertificate::signedBy()
{
    const auto leaf = *Certificate::parse(data(u"formats/certificate.pem"_s));
    const auto ca = *Certificate::parse(data(u"formats/ca.pem"_s));
    QVERIFY(leaf.isSignedBy(ca));
    QVERIFY(ca.isSignedBy(ca));
    QVERIFY(!ca.isSignedBy(leaf));
    QVERIFY(!leaf.isSignedBy(leaf));
    // The right name on the wrong key, and the right key under another name.
    const TestIdentity impostor = make({u"O=Test, CN=Fixture CA"_s, u"other-ca"_s, true}, nullptr);
    QVERIFY(!leaf.isSignedBy(impostor.certificate));
    const TestIdentity renamed = make({u"O=Test, CN=Another CA"_s, u"ca"_s, true}, nullptr);
    QVERIFY(!leaf.isSignedBy(renamed.certificate));
}

void TestCertificate::chains_data()
{
    QTest::addColumn<bool>("intermediate");
    QTest::addColumn<bool>("anchorIsIntermediate");
    QTest::addColumn<int>("length");
    QTest::newRow("straight") << false << false << 2;
    QTest::newRow("over an intermediate") << true << false << 3;
    QTest::newRow("up to a pinned intermediate") << true << true << 2;
}

void TestCertificate::chains()
{
    QFETCH(bool, intermediate);
    QFETCH(bool, anchorIsIntermediate);
    QFETCH(int, length);
    const TestIdentity root = make({u"CN=Root"_s, u"ca"_s, true}, nullptr);
    const TestIdentity middle = make({u"CN=Middle"_s, u"intermediate"_s, true}, &root);
    const TestIdentity stranger = make({u"CN=Stranger"_s, u"other-ca"_s, true}, nullptr);
    const TestIdentity leaf = make({u"CN=Leaf"_s, u"client"_s}, intermediate ? &middle : &root);
    const Certificate anchor = anchorIsIntermediate ? middle.certificate : root.certificate;
    // In any order, and with others among them.
    const QList<Certificate> bag{stranger.certificate, root.certificate, leaf.certificate, middle.certificate};
    const auto chain = buildChain(leaf.certificate, bag, anchor, noon);
    QVERIFY_OK(chain);
    QCOMPARE(chain->size(), length);
    QCOMPARE(chain->first(), leaf.certificate);
    QCOMPARE(chain->last(), anchor);
}

void TestCertificate::brokenChains_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("leaf expired") << 0;
    QTest::newRow("leaf not yet valid") << 1;
    QTest::newRow("intermediate expired") << 2;
    QTest::newRow("anchor expired") << 3;
    QTest::newRow("intermediate missing") << 4;
    QTest::newRow("another anchor") << 5;
    QTest::newRow("anchor of the same name, another key") << 6;
    QTest::newRow("issuer is no CA") << 7;
    QTest::newRow("issuer may not sign certificates") << 8;
    QTest::newRow("path too long") << 9;
    QTest::newRow("leaf altered") << 10;
    QTest::newRow("leaf is self-signed") << 11;
}

void TestCertificate::brokenChains()
{
    QFETCH(int, what);
    const QDateTime past = noon.addSecs(-1), future = noon.addSecs(60);
    Link root{u"CN=Root"_s, u"ca"_s, true}, middle{u"CN=Middle"_s, u"intermediate"_s, true}, end{u"CN=Leaf"_s, u"client"_s};
    switch (what) {
    case 0: end.notAfter = past; break;
    case 1: end.notBefore = future; break;
    case 2: middle.notAfter = past; break;
    case 3: root.notAfter = past; break;
    case 7: middle.isCa = false; break;
    case 8: middle.keyUsage = DigitalSignature; break;
    case 9: root.pathLength = 0; break;
    }
    const TestIdentity top = make(root, nullptr);
    const TestIdentity issuer = make(middle, &top);
    const TestIdentity leaf = make(end, what == 11 ? nullptr : &issuer);
    Certificate given = leaf.certificate;
    if (what == 10) {
        QByteArray der = given.der();
        der[der.indexOf("Leaf")] = 'l';
        given = *Certificate::parse(der);
    }
    const Certificate anchor = what == 5   ? make({u"CN=Other"_s, u"other-ca"_s, true}, nullptr).certificate
                               : what == 6 ? make({u"CN=Root"_s, u"other-ca"_s, true}, nullptr).certificate
                                           : top.certificate;
    const QList<Certificate> bag = what == 4 ? QList<Certificate>{} : QList<Certificate>{issuer.certificate, top.certificate};
    const auto chain = buildChain(given, bag, anchor, noon);
    QCOMPARE_ERROR(chain, Errc::UntrustedChain);
    QVERIFY(!chain.error().facts.value(0).isEmpty());
}

void TestCertificate::chainFromFixtures()
{
    const auto leaf = *Certificate::parse(data(u"formats/certificate.pem"_s));
    const auto ca = *Certificate::parse(data(u"formats/ca.pem"_s));
    QVERIFY_OK(buildChain(leaf, {}, ca, noon));
    QCOMPARE_ERROR(buildChain(leaf, {}, ca, leaf.notAfter().addSecs(1)), Errc::UntrustedChain);
    const auto itself = buildChain(ca, {}, ca, noon);
    QVERIFY_OK(itself);
    QCOMPARE(*itself, QList<Certificate>{ca});
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
