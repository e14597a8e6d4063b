#include "core/base/literals.h"
#include "core/scep/certrep.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

/// Messages that other software wrote are read as their writers meant them.
class TestVectors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void capabilities();
    void caCertificate();
    void requests_data();
    void requests();
    void success();
    void failure();
    void repliesBelongToTheirRequests();

private:
    static QByteArray vector(const QString &name) { return QByteArray::fromBase64(data(u"vectors/"_s + name + u".b64"_s)); }
    CaCertificates ca() const { return *parseCaCertificates(vector(u"scepserver-getcacert"_s), std::nullopt, m_now); }
    /// What the client of this request expects of its reply.
    CertRepExpectation expectationOf(const QString &request, WeakAlgorithms weak) const
    {
        const auto message = ReceivedMessage::parse(vector(request));
        return {.transactionId = message->claims().transactionId,
                .senderNonce = message->claims().senderNonce,
                .ca = ca(),
                .recipient = {*message->claimedSigner(), testKey(u"client"_s)},
                .weak = weak};
    }
    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
};

void TestVectors::capabilities()
{
    const Capabilities said = Capabilities::parse(data(u"vectors/scepserver-getcacaps.txt"_s));
    for (const auto keyword : {Capabilities::Renewal, Capabilities::Sha1, Capabilities::Sha256, Capabilities::Aes, Capabilities::Des3,
                               Capabilities::ScepStandard, Capabilities::PostPkiOperation})
        QVERIFY2(said.has(keyword), qPrintable(said.words().join(u' ')));
    QVERIFY(!said.has(Capabilities::GetNextCaCert));
    const auto negotiated = negotiate(said, HashAlgorithm::Sha256, WeakAlgorithms::Refuse, false);
    QVERIFY_OK(negotiated);
    QVERIFY(negotiated->post && negotiated->renewal);
}

void TestVectors::caCertificate()
{
    QVERIFY(!ca().hasRa());
    QVERIFY(ca().ca.isCa());
    QCOMPARE(ca().ca.subject().value(u"O"_s), u"Test"_s);
    // A CA without digitalSignature signs its replies all the same.
    QVERIFY(!(ca().ca.keyUsage() & DigitalSignature));
}

void TestVectors::requests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("right challenge") << u"scepclient-pkcsreq"_s << u"printer-7.example"_s << QByteArray("secret_challenge");
    QTest::newRow("wrong challenge") << u"scepclient-pkcsreq-wrong-challenge"_s << u"printer-8.example"_s << QByteArray("wrong");
}

void TestVectors::requests()
{
    QFETCH(QString, name);
    QFETCH(QString, commonName);
    QFETCH(QByteArray, challenge);
    const auto message = ReceivedMessage::parse(vector(name));
    QVERIFY_OK(message);
    QVERIFY(message->claims().type == MessageType::PkcsReq);
    QCOMPARE(message->claims().senderNonce.size(), nonceSize);
    QVERIFY(!message->claims().transactionId.isEmpty());
    QVERIFY(message->signedData().hash() == HashAlgorithm::Sha1);
    const auto signer = message->claimedSigner();
    QVERIFY(signer.has_value());
    QVERIFY_OK(message->verify({*signer}));
    QCOMPARE(signer->publicKey(), testKey(u"client"_s).publicKey());
    // Single DES, whatever was negotiated.
    QVERIFY(inspectEnvelope(message->envelope())->cipher == CipherAlgorithm::Des);
    const auto key = PrivateKey::parse(Secret(data(u"vectors/scepserver-ca-key.pem"_s)));
    QVERIFY_OK(key);
    QCOMPARE_ERROR(openEnvelope(message->envelope(), *key, ca().ca, WeakAlgorithms::Refuse), Errc::WeakAlgorithm);
    const auto opened = openEnvelope(message->envelope(), *key, ca().ca, WeakAlgorithms::Allow);
    QVERIFY_OK(opened);
    const auto csr = Csr::fromDer(*opened);
    QVERIFY_OK(csr);
    QVERIFY_OK(csr->verify());
    QCOMPARE(csr->subject().commonName(), commonName);
    QVERIFY(csr->challenge().equals(Secret(challenge)));
}

void TestVectors::success()
{
    const QByteArray reply = vector(u"scepserver-success"_s);
    const auto refused = checkCertRep(reply, expectationOf(u"scepclient-pkcsreq"_s, WeakAlgorithms::Refuse));
    QCOMPARE_ERROR(refused, Errc::WeakAlgorithm);
    QCOMPARE(refused.error().facts, QStringList{u"SHA-1, DES"_s});
    const auto checked = checkCertRep(reply, expectationOf(u"scepclient-pkcsreq"_s, WeakAlgorithms::Allow));
    QVERIFY_OK(checked);
    const auto issued = checkIssued(*checked, testKey(u"client"_s).publicKey(), ca(), m_now);
    QVERIFY_OK(issued);
    QCOMPARE(issued->certificate.subject().commonName(), u"printer-7.example"_s);
    QCOMPARE(issued->chain, QList<Certificate>{ca().ca});
}

void TestVectors::failure()
{
    const auto checked = checkCertRep(vector(u"scepserver-failure"_s),
                                      expectationOf(u"scepclient-pkcsreq-wrong-challenge"_s, WeakAlgorithms::Allow));
    QVERIFY_OK(checked);
    QVERIFY(checked->status == PkiStatus::Failure);
    QCOMPARE(checked->failInfo, int(FailInfo::BadRequest));
}

void TestVectors::repliesBelongToTheirRequests()
{
    // One key, so one transactionID (sscep and scepclient derive it from the key): only the nonce tells the replies apart.
    QCOMPARE_ERROR(
        checkCertRep(vector(u"scepserver-success"_s), expectationOf(u"scepclient-pkcsreq-wrong-challenge"_s, WeakAlgorithms::Allow)),
        Errc::ForeignNonce);
    QCOMPARE_ERROR(checkCertRep(vector(u"scepserver-failure"_s), expectationOf(u"scepclient-pkcsreq"_s, WeakAlgorithms::Allow)),
                   Errc::ForeignNonce);
}

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
