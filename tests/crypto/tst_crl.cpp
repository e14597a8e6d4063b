#include "core/base/literals.h"
#include "core/crypto/crl.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTemporaryFile>
#include <QTest>

using namespace scepter;

class TestCrl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOpenssl();
    void opensslReadsWhatWeIssue();
    void opensslVerifiesWhatWeIssue();
    void knowsWhoIsRevoked();
    void knowsWhoSigned();
    void anEmptyListIsAList();
    void refuses_data();
    void refuses();

private:
    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
};

void TestCrl::readsOpenssl()
{
    const auto crl = Crl::parse(data(u"formats/crl.pem"_s));
    QVERIFY_OK(crl);
    QCOMPARE(crl->der(), derOfPem(data(u"formats/crl.pem"_s)));
    QCOMPARE(crl->toPem(), data(u"formats/crl.pem"_s));
    QCOMPARE(Crl::parse(crl->der())->der(), crl->der());
    QCOMPARE(crl->issuer().toString(), u"O=Test, CN=Fixture CA"_s);
    QCOMPARE(crl->revokedCount(), 1);
    QCOMPARE(crl->thisUpdate().daysTo(crl->nextUpdate()), 36500);
    QVERIFY(crl->isRevoked(*Certificate::parse(data(u"formats/certificate.pem"_s))));
    QVERIFY(!crl->isRevoked(*Certificate::parse(data(u"formats/ca.pem"_s))));
    QVERIFY(crl->isSignedBy(*Certificate::parse(data(u"formats/ca.pem"_s))));
}

void TestCrl::opensslReadsWhatWeIssue()
{
    const TestCa ca = TestCa::at(m_now);
    const CrlSpec spec{.number = 70000,
                       .thisUpdate = m_now,
                       .nextUpdate = m_now.addDays(7),
                       .revoked = {{QByteArray::fromHex("ff01"), m_now.addDays(-2), RevocationReason::Superseded},
                                   {QByteArray::fromHex("0a"), m_now.addDays(-1)}},
                       .hash = HashAlgorithm::Sha384};
    const auto crl = Crl::issue(spec, ca.root().certificate, ca.root().key);
    QVERIFY_OK(crl);
    const QByteArray text = openssl({u"crl"_s, u"-noout"_s, u"-text"_s}, crl->toPem()).out;
    for (const char *part :
         {"Version 2", "sha384WithRSAEncryption", "Last Update: Mar  1 12:00:00 2027 GMT", "Next Update: Mar  8 12:00:00 2027 GMT", "70000",
          "Serial Number: FF01", "Superseded", "Serial Number: 0A", "Authority Key Identifier"})
        QVERIFY2(text.contains(part), missingFrom(text, part).constData());
    QCOMPARE(text.count("CRL Reason Code"), 1); // Unspecified writes none (RFC 5280 §5.3.1)
}

void TestCrl::opensslVerifiesWhatWeIssue()
{
    for (const QString &key : {u"ca"_s, u"ec-p256"_s}) {
        const TestCa ca(TestCa::Options{.now = m_now, .key = key});
        const auto crl = Crl::issue({.number = 1, .thisUpdate = m_now, .nextUpdate = m_now.addDays(1), .revoked = {}},
                                    ca.root().certificate, ca.root().key);
        QVERIFY_OK(crl);
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(ca.root().certificate.toPem());
        file.flush();
        const ToolResult result = openssl({u"crl"_s, u"-noout"_s, u"-verify"_s, u"-CAfile"_s, file.fileName()}, crl->toPem());
        QVERIFY2(result.all().contains("verify OK"), result.all().constData());
    }
}

void TestCrl::knowsWhoIsRevoked()
{
    TestCa ca = TestCa::at(m_now);
    const QByteArray subject = *DistinguishedName::parse(u"CN=a"_s)->toDer();
    const Certificate good = ca.issue(subject, testKey(u"client"_s).publicKey());
    const Certificate bad = ca.issue(subject, testKey(u"client"_s).publicKey());
    const auto crl = Crl::issue({.number = 1, .thisUpdate = m_now, .nextUpdate = m_now.addDays(1), .revoked = {{bad.serial(), m_now}}},
                                ca.root().certificate, ca.root().key);
    QVERIFY_OK(crl);
    QVERIFY(crl->isRevoked(bad));
    QVERIFY(!crl->isRevoked(good));
}

void TestCrl::knowsWhoSigned()
{
    const auto crl = *Crl::parse(data(u"formats/crl.pem"_s));
    QVERIFY(!crl.isSignedBy(*Certificate::parse(data(u"formats/certificate.pem"_s))));
    // The same name on another key.
    const TestCa impostor(TestCa::Options{.now = m_now, .name = u"Fixture CA"_s, .key = u"other-ca"_s});
    QVERIFY(!crl.isSignedBy(impostor.root().certificate));
    QByteArray der = crl.der();
    der[der.size() - 1] = char(der[der.size() - 1] ^ 1);
    QVERIFY(!Crl::parse(der)->isSignedBy(*Certificate::parse(data(u"formats/ca.pem"_s))));
}

void TestCrl::anEmptyListIsAList()
{
    const TestCa ca = TestCa::at(m_now);
    const auto crl = Crl::issue({.number = 1, .thisUpdate = m_now, .nextUpdate = m_now.addDays(1), .revoked = {}}, ca.root().certificate,
                                ca.root().key);
    QVERIFY_OK(crl);
    QCOMPARE(crl->revokedCount(), 0);
    QVERIFY(!crl->isRevoked(ca.root().certificate));
}

void TestCrl::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray der = derOfPem(data(u"formats/crl.pem"_s));
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a certificate") << data(u"formats/certificate.pem"_s);
    QTest::newRow("half") << der.left(der.size() / 2);
    QTest::newRow("an octet more") << QByteArray(der + '\0');
    QTest::newRow("HTML") << QByteArray("<html></html>");
}

void TestCrl::refuses()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE_ERROR(Crl::parse(bytes), Errc::NotACrl);
}

QTEST_GUILESS_MAIN(TestCrl)
#include "tst_crl.moc"
