#include "core/base/literals.h"
#include "core/scep/operations.h"
#include "tests/support/ber.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QTest>
#include <QUrlQuery>

using namespace scepter;

class TestOperations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void urls_data();
    void urls();
    void base64SurvivesTheQuery();

    void formsOfGetCaCert_data();
    void formsOfGetCaCert();
    void roles_data();
    void roles();
    void keyUsagePrefersAndNeverExcludes_data();
    void keyUsagePrefersAndNeverExcludes();
    void fingerprintPicksTheCa();
    void fingerprintMismatch_data();
    void fingerprintMismatch();
    void ambiguous();
    void unrelatedDoNotCount();
    void forgedRaDoesNotCount();
    void signersAndIntermediates();
    void notCertificates_data();
    void notCertificates();
    void everyPrefixOfGetCaCert();

    void nextCa();
    void nextCaByTheWrongHand_data();
    void nextCaByTheWrongHand();
    void nextCaIsWeak();
    void nextCaIsNotThere_data();
    void nextCaIsNotThere();

    void whatIsNoCms_data();
    void whatIsNoCms();

private:
    TestCa::Options options() const { return {.now = m_now}; }
    static QByteArray cms(const QList<Certificate> &certificates) { return *degenerate(certificates); }
    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
};

void TestOperations::urls_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("operation");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *server, Operation operation, const QByteArray &message, const char *url) {
        QTest::newRow(name) << QString::fromUtf8(server) << int(operation) << message << QByteArray(url);
    };
    row("GetCACert, empty identifier", "http://h/scep", Operation::GetCaCert, "", "http://h/scep?operation=GetCACert&message=");
    row("GetCACaps", "http://h/scep", Operation::GetCaCaps, "my ca", "http://h/scep?operation=GetCACaps&message=my%20ca");
    row("identifier with every trap", "http://h/scep", Operation::GetCaCert, "a&b=c#d+e/f?g%h",
        "http://h/scep?operation=GetCACert&message=a%26b%3Dc%23d%2Be%2Ff%3Fg%25h");
    row("identifier in UTF-8", "http://h/scep", Operation::GetCaCert, "\xc3\xb6", "http://h/scep?operation=GetCACert&message=%C3%B6");
    row("GetNextCACert", "https://h:8443/a/b", Operation::GetNextCaCert, "", "https://h:8443/a/b?operation=GetNextCACert&message=");
    row("PKIOperation by GET", "http://h/scep", Operation::PkiOperation, QByteArray::fromHex("fbffbf3e"),
        "http://h/scep?operation=PKIOperation&message=%2B%2F%2B%2FPg%3D%3D");
    row("PKIOperation by POST", "http://h/scep", Operation::PkiOperation, {}, "http://h/scep?operation=PKIOperation");
    row("mscep", "http://h/certsrv/mscep/mscep.dll/pkiclient.exe", Operation::GetCaCaps, "x",
        "http://h/certsrv/mscep/mscep.dll/pkiclient.exe?operation=GetCACaps&message=x");
    row("a query of its own", "http://h/scep?tenant=7", Operation::GetCaCaps, "x", "http://h/scep?tenant=7&operation=GetCACaps&message=x");
    row("a fragment goes", "http://h/scep#top", Operation::GetCaCaps, "x", "http://h/scep?operation=GetCACaps&message=x");
    row("an encoded path stays", "http://h/a%2Fb%20c", Operation::GetCaCaps, "x", "http://h/a%2Fb%20c?operation=GetCACaps&message=x");
    row("IPv6", "http://[2001:db8::1]:8080/scep", Operation::GetCaCaps, "x",
        "http://[2001:db8::1]:8080/scep?operation=GetCACaps&message=x");
}

void TestOperations::urls()
{
    QFETCH(QString, server);
    QFETCH(int, operation);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, url);
    QCOMPARE(operationUrl(QUrl(server), Operation(operation), message).toEncoded(), url);
}

void TestOperations::base64SurvivesTheQuery()
{
    // Every octet, so every Base64 character, in each of the three alignments.
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray message = all.mid(shift);
        const QByteArray url = operationUrl(QUrl(u"http://h/scep"_s), Operation::PkiOperation, message).toEncoded();
        QByteArray value = url.mid(url.indexOf("message=") + 8);
        QVERIFY2(!value.contains('+') && !value.contains('/') && !value.contains('=') && !value.contains('\n'), value.constData());
        // As a form decoder reads it.
        value = QByteArray::fromPercentEncoding(value.replace('+', ' '));
        QCOMPARE(QByteArray::fromBase64(value, QByteArray::AbortOnBase64DecodingErrors), message);
    }
}

void TestOperations::formsOfGetCaCert_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ra");
    TestCa::Options with = options();
    with.raEncryption = with.raSignature = true;
    const TestCa alone(options()), ras(with);
    const QByteArray der = alone.root().certificate.der();
    QTest::newRow("one, DER") << der << false;
    QTest::newRow("one, PEM") << alone.root().certificate.toPem() << false;
    QTest::newRow("one, in a CMS") << cms({alone.root().certificate}) << false;
    QTest::newRow("one, twice") << cms({alone.root().certificate, alone.root().certificate}) << false;
    QTest::newRow("with RAs, in a CMS") << cms(ras.certificates()) << true;
    QTest::newRow("with RAs, in BER") << toBer(cms(ras.certificates())) << true;
    QTest::newRow("with RAs, as PEM") << toPem(ras.certificates()) << true;
    QList<Certificate> reversed = ras.certificates();
    std::reverse(reversed.begin(), reversed.end());
    QTest::newRow("with RAs, CA last") << cms(reversed) << true;
}

void TestOperations::formsOfGetCaCert()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ra);
    const auto result = parseCaCertificates(body, std::nullopt, m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->ca, TestCa(options()).root().certificate);
    QCOMPARE(result->hasRa(), ra);
    QVERIFY(result->unrelated.isEmpty());
}

void TestOperations::roles_data()
{
    QTest::addColumn<bool>("raEncryption");
    QTest::addColumn<bool>("raSignature");
    QTest::addColumn<bool>("intermediate");
    for (int i = 0; i < 8; ++i)
        QTest::addRow("%s%s%s", i & 1 ? "RA encryption, " : "", i & 2 ? "RA signature, " : "", i & 4 ? "intermediate" : "root only")
            << bool(i & 1) << bool(i & 2) << bool(i & 4);
}

void TestOperations::roles()
{
    QFETCH(bool, raEncryption);
    QFETCH(bool, raSignature);
    QFETCH(bool, intermediate);
    TestCa::Options with = options();
    with.raEncryption = raEncryption;
    with.raSignature = raSignature;
    with.intermediate = intermediate;
    const TestCa ca(with);
    const auto result = parseCaCertificates(cms(ca.certificates()), std::nullopt, m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->ca, ca.root().certificate);
    if (raEncryption || !raSignature)
        QCOMPARE(result->encryption, ca.encryption().certificate);
    if (raSignature || !raEncryption)
        QCOMPARE(result->signature, ca.signature().certificate);
    // Whoever may have signed is among those that a reply is checked against.
    QVERIFY(result->signers().contains(ca.signature().certificate));
    QCOMPARE(result->others.size(), ca.certificates().size() - 1);
}

void TestOperations::keyUsagePrefersAndNeverExcludes_data()
{
    QTest::addColumn<quint32>("usage");
    QTest::newRow("keyEncipherment alone") << quint32(KeyEncipherment);
    QTest::newRow("digitalSignature alone") << quint32(DigitalSignature);
    QTest::newRow("both") << quint32(DigitalSignature | KeyEncipherment);
    QTest::newRow("neither") << quint32(NonRepudiation);
    QTest::newRow("none said") << quint32(0);
}

void TestOperations::keyUsagePrefersAndNeverExcludes()
{
    // NDES: a CA whose certificate carries only one of the bits, and one RA certificate for both roles.
    QFETCH(quint32, usage);
    const TestCa ca(options());
    CertificateSpec spec{.subjectDer = *DistinguishedName::parse(u"CN=RA"_s)->toDer(),
                         .publicKey = testKey(u"ra-encryption"_s).publicKey(),
                         .serial = "\x21",
                         .notBefore = m_now.addDays(-1),
                         .notAfter = m_now.addDays(1)};
    spec.keyUsage = usage;
    const auto ra = issueCertificate(spec, ca.root().certificate, ca.root().key);
    QVERIFY_OK(ra);
    const auto result = parseCaCertificates(cms({ca.root().certificate, *ra}), std::nullopt, m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->encryption, *ra);
    QVERIFY(result->signers().contains(*ra));
    QVERIFY(result->signers().contains(ca.root().certificate));
    TestCa::Options odd = options();
    odd.keyUsage = KeyCertSign | CrlSign;
    const TestCa alone(odd);
    const auto single = parseCaCertificates(alone.root().certificate.der(), std::nullopt, m_now);
    QVERIFY_OK(single);
    QCOMPARE(single->encryption, alone.root().certificate);
    QCOMPARE(single->signature, alone.root().certificate);
}

void TestOperations::fingerprintPicksTheCa()
{
    const TestCa one(options()), two(TestCa::Options{.now = m_now, .name = u"Another CA"_s, .key = u"other-ca"_s});
    const QByteArray body = cms({one.root().certificate, two.root().certificate});
    for (const TestCa *wanted : {&one, &two}) {
        for (const auto hash : {HashAlgorithm::Sha256, HashAlgorithm::Sha1}) {
            const auto result = parseCaCertificates(body, wanted->root().certificate.fingerprint(hash), m_now);
            QVERIFY_OK(result);
            QCOMPARE(result->ca, wanted->root().certificate);
            QCOMPARE(result->encryption, wanted->root().certificate);
            QVERIFY(!result->signers().contains(wanted == &one ? two.root().certificate : one.root().certificate));
        }
    }
}

void TestOperations::fingerprintMismatch_data()
{
    QTest::addColumn<QByteArray>("fingerprint");
    QTest::newRow("SHA-256") << QByteArray(32, '\x11');
    QTest::newRow("SHA-1") << QByteArray(20, '\x11');
}

void TestOperations::fingerprintMismatch()
{
    QFETCH(QByteArray, fingerprint);
    const TestCa ca(options());
    const auto result = parseCaCertificates(ca.root().certificate.der(), fingerprint, m_now);
    QCOMPARE_ERROR(result, Errc::CaFingerprintMismatch);
    const auto hash = fingerprint.size() == 20 ? HashAlgorithm::Sha1 : HashAlgorithm::Sha256;
    QCOMPARE(result.error().facts, (QStringList{colonHex(fingerprint), colonHex(ca.root().certificate.fingerprint(hash))}));
}

void TestOperations::ambiguous()
{
    const TestCa one(options()), two(TestCa::Options{.now = m_now, .name = u"Another CA"_s, .key = u"other-ca"_s});
    const auto result = parseCaCertificates(cms({one.root().certificate, two.root().certificate}), std::nullopt, m_now);
    QCOMPARE_ERROR(result, Errc::CaAmbiguous);
    QCOMPARE(result.error().facts, QStringList{u"2"_s});
}

void TestOperations::unrelatedDoNotCount()
{
    const TestCa ca(options());
    const Certificate nobody = selfSigned(testKey(u"ra-signature"_s), u"CN=Nobody"_s, m_now).certificate;
    const auto result = parseCaCertificates(cms({ca.root().certificate, nobody}), ca.fingerprint(), m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->unrelated, QList<Certificate>{nobody});
    QCOMPARE(result->encryption, ca.root().certificate);
    QCOMPARE(result->signature, ca.root().certificate);
    QVERIFY(!result->signers().contains(nobody));
}

void TestOperations::forgedRaDoesNotCount()
{
    // An RA certificate that names the CA as its issuer, and is signed by another key.
    const TestCa ca(options());
    TestCa::Options with = options();
    with.key = u"other-ca"_s;
    with.raEncryption = with.raSignature = true;
    const TestCa forged(with);
    const auto result = parseCaCertificates(cms({ca.root().certificate, forged.encryption().certificate, forged.signature().certificate}),
                                            ca.fingerprint(), m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->encryption, ca.root().certificate);
    QCOMPARE(result->signers(), QList<Certificate>{ca.root().certificate});
    QCOMPARE(result->unrelated.size(), 2);
}

void TestOperations::signersAndIntermediates()
{
    TestCa::Options with = options();
    with.intermediate = with.raEncryption = with.raSignature = true;
    const TestCa ca(with);
    const auto result = parseCaCertificates(cms(ca.certificates()), std::nullopt, m_now);
    QVERIFY_OK(result);
    QCOMPARE(result->intermediates(), QList<Certificate>{ca.issuer().certificate});
    QVERIFY(result->signers().contains(ca.signature().certificate));
    QSet<QByteArray> unique;
    for (const Certificate &signer : result->signers())
        unique.insert(signer.der());
    QCOMPARE(unique.size(), result->signers().size());
}

void TestOperations::notCertificates_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const TestCa ca(options());
    QTest::newRow("nothing") << QByteArray() << u"EmptyReply"_s;
    QTest::newRow("blanks") << QByteArray(" \r\n") << u"EmptyReply"_s;
    QTest::newRow("HTML") << QByteArray("<html><body>IIS</body></html>") << u"HtmlPage"_s;
    QTest::newRow("HTML after blanks") << QByteArray("\r\n\r\n<!DOCTYPE html>") << u"HtmlPage"_s;
    QTest::newRow("text") << QByteArray("404 page not found") << u"InvalidReply"_s;
    QTest::newRow("a key") << data(u"keys/client.pem"_s) << u"InvalidReply"_s;
    QTest::newRow("a CMS without certificates") << cms({}) << u"InvalidReply"_s;
    QTest::newRow("half a certificate") << ca.root().certificate.der().left(300) << u"InvalidReply"_s;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << u"InvalidReply"_s;
    QList<Certificate> many;
    TestCa issuing(options());
    for (int i = 0; i < 200; ++i)
        many.append(issuing.issue(*DistinguishedName::parse(u"CN=a"_s)->toDer(), testKey(u"client"_s).publicKey()));
    QTest::newRow("two hundred certificates") << cms(many) << u"InvalidReply"_s;
}

void TestOperations::notCertificates()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const auto result = parseCaCertificates(body, std::nullopt, m_now);
    QVERIFY(!result.has_value());
    QCOMPARE(errcName(result.error().code), code);
}

void TestOperations::everyPrefixOfGetCaCert()
{
    TestCa::Options with = options();
    with.raEncryption = true;
    const QByteArray der = cms(TestCa(with).certificates());
    for (qsizetype size = 0; size < der.size(); ++size) {
        const QByteArray prefix(der.constData(), size);
        QVERIFY2(!parseCaCertificates(prefix, std::nullopt, m_now).has_value(), QByteArray::number(size).constData());
    }
}

void TestOperations::nextCa()
{
    const TestCa ca(options());
    for (const bool inside : {true, false}) {
        SignSpec spec{.content = inside ? cms({ca.successor()}) : QByteArray(), .attributes = {}};
        if (!inside)
            spec.extraCertificates = {ca.successor()}; // some servers put them beside the signer's
        const auto body = signData(spec, ca.root().certificate, ca.root().key, m_now);
        QVERIFY_OK(body);
        const auto result = parseNextCaCertificates(*body, ca.root().certificate, WeakAlgorithms::Refuse, m_now);
        QVERIFY_OK(result);
        QCOMPARE(result->ca, ca.successor());
        QVERIFY_OK(parseNextCaCertificates(toBer(*body), ca.root().certificate, WeakAlgorithms::Refuse, m_now));
    }
}

void TestOperations::nextCaByTheWrongHand_data()
{
    QTest::addColumn<int>("who");
    QTest::newRow("an RA of the CA") << 0; // RFC 8894 §4.6.1: the CA's own key
    QTest::newRow("a stranger") << 1;
    QTest::newRow("a stranger under the CA's name and serial number") << 2;
    QTest::newRow("the next CA itself") << 3;
    QTest::newRow("nobody") << 4;
}

void TestOperations::nextCaByTheWrongHand()
{
    QFETCH(int, who);
    TestCa::Options with = options();
    with.raSignature = true;
    const TestCa ca(with);
    const TestIdentity signer = who == 0   ? ca.signature()
                                : who == 2 ? TestCa(TestCa::Options{.now = m_now, .key = u"client-next"_s}).root()
                                : who == 3 ? TestIdentity{ca.successor(), testKey(u"other-ca"_s)}
                                           : selfSigned(testKey(u"client"_s), u"CN=Stranger"_s, m_now);
    const QByteArray content = cms({ca.successor()});
    const QByteArray body = who == 4 ? content : *signData({.content = content, .attributes = {}}, signer.certificate, signer.key, m_now);
    QCOMPARE_ERROR(parseNextCaCertificates(body, ca.root().certificate, WeakAlgorithms::Allow, m_now), Errc::ForeignSignature);
}

void TestOperations::nextCaIsWeak()
{
    const TestCa ca(options());
    const SignSpec spec{.content = cms({ca.successor()}), .attributes = {}, .hash = HashAlgorithm::Sha1};
    const QByteArray body = *signData(spec, ca.root().certificate, ca.root().key, m_now);
    QCOMPARE_ERROR(parseNextCaCertificates(body, ca.root().certificate, WeakAlgorithms::Refuse, m_now), Errc::WeakAlgorithm);
    QVERIFY_OK(parseNextCaCertificates(body, ca.root().certificate, WeakAlgorithms::Allow, m_now));
}

void TestOperations::nextCaIsNotThere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const TestCa ca(options());
    QTest::newRow("nothing") << QByteArray() << u"EmptyReply"_s;
    QTest::newRow("HTML") << QByteArray("<html>") << u"HtmlPage"_s;
    QTest::newRow("text") << QByteArray("no") << u"InvalidReply"_s;
    QTest::newRow("only the current CA") << *signData({.content = cms({ca.root().certificate}), .attributes = {}}, ca.root().certificate,
                                                      ca.root().key, m_now)
                                         << u"NoCertificate"_s;
}

void TestOperations::nextCaIsNotThere()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const auto result = parseNextCaCertificates(body, TestCa(options()).root().certificate, WeakAlgorithms::Refuse, m_now);
    QVERIFY(!result.has_value());
    QCOMPARE(errcName(result.error().code), code);
}

void TestOperations::whatIsNoCms_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("fact");
    QTest::newRow("nothing") << QByteArray() << u"EmptyReply"_s << u"PKIOperation"_s;
    QTest::newRow("HTML") << QByteArray("<html>") << u"HtmlPage"_s << u"http://h/scep"_s;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0'?>") << u"HtmlPage"_s << u"http://h/scep"_s;
    QTest::newRow("HTML with a byte order mark") << QByteArray("\xef\xbb\xbf<html>") << u"HtmlPage"_s << u"http://h/scep"_s;
    QTest::newRow("text") << QByteArray("error") << u"InvalidReply"_s << u"PKIOperation"_s;
    QTest::newRow("binary") << QByteArray(3000, '\x30') << u"InvalidReply"_s << u"PKIOperation"_s;
}

void TestOperations::whatIsNoCms()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, fact);
    const Error error = notCms(body, Operation::PkiOperation, QUrl(u"http://h/scep"_s));
    QCOMPARE(errcName(error.code), code);
    QCOMPARE(error.facts.value(0), fact);
    QVERIFY(error.detail.size() < 1000);
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
