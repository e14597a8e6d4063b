#include "core/base/literals.h"
#include "core/scep/message.h"
#include "tests/support/ber.h"
#include "tests/support/seededrandom.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QTemporaryDir>
#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::MessageType)
Q_DECLARE_METATYPE(scepter::CipherAlgorithm)
Q_DECLARE_METATYPE(scepter::HashAlgorithm)

class TestMessage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void roundTrips_data();
    void roundTrips();
    void algorithms_data();
    void algorithms();
    void certRepAttributes_data();
    void certRepAttributes();
    void everyFailInfo_data();
    void everyFailInfo();
    void failureTexts_data();
    void failureTexts();
    void opensslReadsTheAttributes();
    void opensslVerifiesAndOpens();
    void emptyContentIsWritten();
    void encodesAround();
    void recipientsThatCannotDecrypt();
    void transactionIds_data();
    void transactionIds();
    void transactionIdIsOfTheKey();
    void oddStatus_data();
    void oddStatus();
    void refuses_data();
    void refuses();
    void readsBer();
    void oneOctetIsNoEnvelope();
    void claimedSigner();
    void hostileInput();
    void typeNames();

private:
    using Type = CmsAttribute::Type;
    Signer client() const { return {m_client->certificate, m_client->key}; }
    Recipient toCa() const { return {m_ca->root().certificate}; }
    /// A message with these attributes and content, made without the codec.
    QByteArray raw(const QList<CmsAttribute> &attributes, std::optional<QByteArray> content = QByteArray()) const
    {
        return *signData({.content = std::move(content), .attributes = attributes}, m_ca->root().certificate, m_ca->root().key, m_now);
    }
    static QList<CmsAttribute> certRepBasics()
    {
        return {{oid::messageType, Type::PrintableString, "3"},
                {oid::transactionId, Type::PrintableString, "T1"},
                {oid::senderNonce, Type::OctetString, QByteArray(16, 's')},
                {oid::recipientNonce, Type::OctetString, QByteArray(16, 'r')}};
    }

    const QDateTime m_now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    std::optional<TestCa> m_ca;
    std::optional<TestIdentity> m_client;
};

void TestMessage::initTestCase()
{
    m_ca = TestCa::at(m_now);
    m_client = selfSigned(testKey(u"client"_s), u"CN=client"_s, m_now);
}

void TestMessage::roundTrips_data()
{
    QTest::addColumn<MessageType>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("PKCSReq") << MessageType::PkcsReq << derOfPem(data(u"formats/csr.pem"_s));
    QTest::newRow("RenewalReq") << MessageType::RenewalReq << derOfPem(data(u"formats/csr.pem"_s));
    const QByteArray name = *DistinguishedName::parse(u"CN=a"_s)->toDer();
    QTest::newRow("CertPoll") << MessageType::CertPoll << *issuerAndSubject(name, name);
    QTest::newRow("GetCert") << MessageType::GetCert << *issuerAndSerial(name, "\x01");
    QTest::newRow("GetCRL") << MessageType::GetCrl << *issuerAndSerial(name, "\x01");
    QTest::newRow("CertRep") << MessageType::CertRep << *degenerate({m_client->certificate});
}

void TestMessage::roundTrips()
{
    QFETCH(MessageType, type);
    QFETCH(QByteArray, data);
    PkiMessage message{type, "0123456789ABCDEF", QByteArray("\x00\x01 a nonce here", 16)};
    message.messageData = data;
    if (type == MessageType::CertRep) {
        message.recipientNonce = QByteArray(16, 'r');
        message.status = PkiStatus::Success;
    }
    const auto der = encode(message, client(), toCa(), {}, m_now);
    QVERIFY_OK(der);
    const auto received = ReceivedMessage::parse(*der);
    QVERIFY_OK(received);
    const PkiMessage &claims = received->claims();
    QCOMPARE(messageTypeName(claims.type), messageTypeName(type));
    QCOMPARE(claims.transactionId, message.transactionId);
    QCOMPARE(claims.senderNonce, message.senderNonce);
    QCOMPARE(claims.recipientNonce, message.recipientNonce);
    QVERIFY(claims.status == message.status);
    QVERIFY(!claims.failInfo);
    QCOMPARE(received->signingTime(), std::optional(m_now));
    const auto signer = received->verify({m_client->certificate});
    QVERIFY_OK(signer);
    QVERIFY(received->hasEnvelope());
    QVERIFY(!der->contains(data.right(40)));
    const auto opened = openEnvelope(received->envelope(), m_ca->root().key, m_ca->root().certificate, WeakAlgorithms::Refuse);
    QVERIFY_OK(opened);
    QCOMPARE(*opened, data);
}

void TestMessage::algorithms_data()
{
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::addColumn<HashAlgorithm>("hash");
    for (const auto cipher : {CipherAlgorithm::TripleDes, CipherAlgorithm::Aes128, CipherAlgorithm::Aes192, CipherAlgorithm::Aes256})
        for (const auto hash : {HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha384, HashAlgorithm::Sha512})
            QTest::addRow("%s %s", qPrintable(algorithmName(cipher)), qPrintable(algorithmName(hash))) << cipher << hash;
}

void TestMessage::algorithms()
{
    QFETCH(CipherAlgorithm, cipher);
    QFETCH(HashAlgorithm, hash);
    PkiMessage message{MessageType::PkcsReq, "T", QByteArray(16, 'n')};
    message.messageData = "data";
    const auto der = encode(message, client(), toCa(), {cipher, hash}, m_now);
    QVERIFY_OK(der);
    const auto received = ReceivedMessage::parse(*der);
    QVERIFY_OK(received);
    QCOMPARE(received->signedData().hash(), std::optional(hash));
    QCOMPARE(inspectEnvelope(received->envelope())->cipher, std::optional(cipher));
    QVERIFY_OK(received->verify({m_client->certificate}));
}

void TestMessage::certRepAttributes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("onTheWire");
    QTest::newRow("SUCCESS") << int(PkiStatus::Success) << QByteArray("0");
    QTest::newRow("FAILURE") << int(PkiStatus::Failure) << QByteArray("2");
    QTest::newRow("PENDING") << int(PkiStatus::Pending) << QByteArray("3");
}

void TestMessage::certRepAttributes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, onTheWire);
    PkiMessage message{MessageType::CertRep, "T", QByteArray(16, 's'), QByteArray(16, 'r'), PkiStatus(status)};
    const auto der = encode(message, {m_ca->root().certificate, m_ca->root().key}, {m_client->certificate}, {}, m_now);
    QVERIFY_OK(der);
    const auto received = ReceivedMessage::parse(*der);
    QVERIFY_OK(received);
    QCOMPARE(int(*received->claims().status), status);
    // RFC 8894 §3.2.1.3: numbers as PrintableString.
    const auto attribute = received->signedData().attribute(oid::pkiStatus);
    QVERIFY(attribute && attribute->type == Type::PrintableString);
    QCOMPARE(attribute->value, onTheWire);
    QVERIFY(!received->hasEnvelope());
}

void TestMessage::everyFailInfo_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {0, 1, 2, 3, 4, 5, 9, 99})
        QTest::newRow(QByteArray::number(number).constData()) << number;
}

void TestMessage::everyFailInfo()
{
    QFETCH(int, number);
    PkiMessage message{
        MessageType::CertRep, "T", QByteArray(16, 's'), QByteArray(16, 'r'), PkiStatus::Failure, number, u"l\u00f6senordet \u00e4r fel"_s};
    const auto der = encode(message, {m_ca->root().certificate, m_ca->root().key}, {m_client->certificate}, {}, m_now);
    QVERIFY_OK(der);
    const auto received = ReceivedMessage::parse(*der);
    QVERIFY_OK(received);
    QCOMPARE(received->claims().failInfo, std::optional(number));
    QCOMPARE(received->claims().failInfoText, message.failInfoText);
    QCOMPARE(received->signedData().attribute(oid::failInfoText)->value, message.failInfoText.toUtf8());
}

void TestMessage::failureTexts_data()
{
    QTest::addColumn<QByteArray>("oid");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("RFC 8894") << QByteArray(oid::failInfoText) << int(Type::Utf8String) << QByteArray("s\xc3\xa5") << u"s\u00e5"_s;
    QTest::newRow("RFC 8894, wrong type") << QByteArray(oid::failInfoText) << int(Type::PrintableString) << QByteArray("no") << u"no"_s;
    QTest::newRow("step-ca") << QByteArray(oid::failInfoTextStepCa) << int(Type::PrintableString) << QByteArray("bad challenge")
                             << u"bad challenge"_s;
    QTest::newRow("NDES, UTF-8") << QByteArray(oid::microsoftErrorText) << int(Type::Utf8String) << QByteArray("denied") << u"denied"_s;
    QTest::newRow("NDES, UTF-16") << QByteArray(oid::microsoftErrorText) << int(Type::OctetString) << QByteArray("d\0e\0n\0i\0e\0d\0", 12)
                                  << u"denied"_s;
    QTest::newRow("NDES, UTF-16 big endian") << QByteArray(oid::microsoftErrorText) << int(Type::OctetString)
                                             << QByteArray("\0d\0e\0n\0i\0e\0d", 12) << u"denied"_s;
    QTest::newRow("control characters") << QByteArray(oid::failInfoText) << int(Type::Utf8String) << QByteArray("a\x1b[31mb\r\nc")
                                        << u"a [31mb c"_s;
    QTest::newRow("no UTF-8") << QByteArray(oid::failInfoText) << int(Type::OctetString) << QByteArray("fel\xe5") << u"fel\u00e5"_s;
    QTest::newRow("long") << QByteArray(oid::failInfoText) << int(Type::Utf8String) << QByteArray(100'000, 'x') << QString(1000, u'x');
}

void TestMessage::failureTexts()
{
    QFETCH(QByteArray, oid);
    QFETCH(int, type);
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QList<CmsAttribute> attributes = certRepBasics();
    attributes += {{oid::pkiStatus, Type::PrintableString, "2"}, {oid::failInfo, Type::PrintableString, "2"}, {oid, Type(type), value}};
    const auto received = ReceivedMessage::parse(raw(attributes));
    QVERIFY_OK(received);
    QCOMPARE(received->claims().failInfoText, text);
}

void TestMessage::opensslReadsTheAttributes()
{
    PkiMessage message{MessageType::PkcsReq, "AB12", QByteArray(16, '\x41')};
    message.messageData = "data";
    const QByteArray der = *encode(message, client(), toCa(), {}, m_now);
    const QByteArray text = openssl({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-noout"_s, u"-inform"_s, u"DER"_s}, der).out;
    for (const char *part : {"2.16.840.1.113733.1.9.2", "PRINTABLESTRING:19", "2.16.840.1.113733.1.9.7", "PRINTABLESTRING:AB12",
                             "2.16.840.1.113733.1.9.5", "OCTET STRING:"})
        QVERIFY2(text.contains(part), missingFrom(text, part).constData());
    QVERIFY2(!text.contains("2.16.840.1.113733.1.9.3"), "a request has no pkiStatus");
}

void TestMessage::opensslVerifiesAndOpens()
{
    const QTemporaryDir dir;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    };
    PkiMessage message{MessageType::PkcsReq, "AB12", QByteArray(16, 'n')};
    message.messageData = derOfPem(data(u"formats/csr.pem"_s));
    const QByteArray der = *encode(message, client(), toCa(), {}, m_now);
    const ToolResult verified = openssl({u"cms"_s, u"-verify"_s, u"-inform"_s, u"DER"_s, u"-binary"_s, u"-noverify"_s, u"-certfile"_s,
                                         write(u"client.pem"_s, m_client->certificate.toPem())},
                                        der);
    QVERIFY2(verified.exitCode == 0, verified.all().constData());
    const ToolResult opened = openssl({u"cms"_s, u"-decrypt"_s, u"-inform"_s, u"DER"_s, u"-binary"_s, u"-recip"_s,
                                       write(u"ca.pem"_s, m_ca->root().certificate.toPem()), u"-inkey"_s, dataPath(u"keys/ca.pem"_s)},
                                      verified.out);
    QVERIFY2(opened.exitCode == 0, opened.all().constData());
    QCOMPARE(opened.out, message.messageData);
    QCOMPARE(openssl({u"req"_s, u"-inform"_s, u"DER"_s, u"-verify"_s, u"-noout"_s}, opened.out).exitCode, 0);
}

void TestMessage::emptyContentIsWritten()
{
    // certmonger fails on a PENDING or FAILURE without eContent; an empty one passes.
    PkiMessage message{MessageType::CertRep, "T", QByteArray(16, 's'), QByteArray(16, 'r'), PkiStatus::Pending};
    const auto parsed = SignedData::parse(*encode(message, client(), {m_client->certificate}, {}, m_now));
    QVERIFY_OK(parsed);
    QVERIFY(parsed->content().has_value());
    QVERIFY(parsed->content()->isEmpty());
}

void TestMessage::encodesAround()
{
    PkiMessage first{MessageType::PkcsReq, "T", QByteArray(16, '1')};
    first.messageData = derOfPem(data(u"formats/csr.pem"_s));
    const auto received = ReceivedMessage::parse(*encode(first, client(), toCa(), {}, m_now));
    QVERIFY_OK(received);
    PkiMessage second = first;
    second.senderNonce = QByteArray(16, '2');
    second.messageData.clear();
    const auto again = ReceivedMessage::parse(
        *encodeAround(received->envelope(), second, client(), {CipherAlgorithm::Aes128, HashAlgorithm::Sha512}, m_now.addSecs(60)));
    QVERIFY_OK(again);
    QCOMPARE(again->envelope(), received->envelope());
    QCOMPARE(again->claims().senderNonce, second.senderNonce);
    QCOMPARE(again->claims().transactionId, first.transactionId);
    QCOMPARE(again->signingTime(), std::optional(m_now.addSecs(60)));
    QVERIFY_OK(again->verify({m_client->certificate}));
}

void TestMessage::recipientsThatCannotDecrypt()
{
    const TestIdentity ec = selfSigned(testKey(u"ec-p256"_s), u"CN=ec"_s, m_now);
    PkiMessage message{MessageType::CertRep, "T", QByteArray(16, 's'), QByteArray(16, 'r'), PkiStatus::Success};
    message.messageData = *degenerate({ec.certificate});
    const Signer ca{m_ca->root().certificate, m_ca->root().key};
    QCOMPARE_ERROR(encode(message, ca, {ec.certificate}, {}, m_now), Errc::ChallengeNeeded);
    const auto der = encode(message, ca, {ec.certificate, Secret("a challenge")}, {}, m_now);
    QVERIFY_OK(der);
    const auto received = ReceivedMessage::parse(*der);
    QVERIFY(inspectEnvelope(received->envelope())->hasPasswordRecipient);
    // RFC 8894 §3.1: the password is the content octets of challengePassword; openssl opens it with them.
    const ToolResult opened = openssl(
        {u"cms"_s, u"-decrypt"_s, u"-inform"_s, u"DER"_s, u"-binary"_s, u"-pwri_password"_s, u"a challenge"_s}, received->envelope());
    QVERIFY2(opened.exitCode == 0, opened.all().constData());
    QCOMPARE(opened.out, message.messageData);
    // An EC key signs its own request as well as any.
    PkiMessage request{MessageType::PkcsReq, "T", QByteArray(16, 'n')};
    request.messageData = "csr";
    const auto signedByEc = ReceivedMessage::parse(*encode(request, {ec.certificate, ec.key}, toCa(), {}, m_now));
    QVERIFY_OK(signedByEc);
    QVERIFY_OK(signedByEc->verify({ec.certificate}));
}

void TestMessage::transactionIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("taken");
    QTest::newRow("ours") << transactionIdFor(testKey(u"client"_s).publicKey()) << true;
    QTest::newRow("certmonger: 77 digits") << QByteArray("9").repeated(77) << true;
    QTest::newRow("sscep, for GetCert") << QByteArray("SSCEP transactionId") << true;
    QTest::newRow("one") << QByteArray("1") << true;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("a megabyte") << QByteArray(1024 * 1024, 'a') << false;
}

void TestMessage::transactionIds()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, taken);
    const auto received = ReceivedMessage::parse(
        raw({{oid::messageType, Type::PrintableString, "19"}, {oid::transactionId, Type::PrintableString, id}}));
    QCOMPARE(received.has_value(), taken);
    if (taken)
        QCOMPARE(received->claims().transactionId, id);
}

void TestMessage::transactionIdIsOfTheKey()
{
    const PublicKey key = testKey(u"client"_s).publicKey();
    QCOMPARE(transactionIdFor(key), digest(HashAlgorithm::Sha256, key.der()).toHex().toUpper());
    QVERIFY(transactionIdFor(key) != transactionIdFor(testKey(u"client-next"_s).publicKey()));
}

void TestMessage::oddStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"1", "4", "7", "-1", "SUCCESS", "", "00000000000000000000000000000000000000000000001"})
        QTest::newRow(*status ? status : "(empty)") << QByteArray(status);
}

void TestMessage::oddStatus()
{
    QFETCH(QByteArray, status);
    QList<CmsAttribute> attributes = certRepBasics();
    attributes.append({oid::pkiStatus, Type::PrintableString, status});
    const auto received = ReceivedMessage::parse(raw(attributes));
    QCOMPARE_ERROR(received, Errc::UnknownPkiStatus);
    QCOMPARE(received.error().facts.value(0), QString::fromLatin1(status));
}

void TestMessage::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>");
    QTest::newRow("a degenerate message") << *degenerate({m_client->certificate});
    QTest::newRow("no attributes of SCEP") << raw({});
    QTest::newRow("no transactionID") << raw({{oid::messageType, Type::PrintableString, "3"}});
    QTest::newRow("no messageType") << raw({{oid::transactionId, Type::PrintableString, "T"}});
    QTest::newRow("unknown messageType") << raw(
        {{oid::messageType, Type::PrintableString, "18"}, {oid::transactionId, Type::PrintableString, "T"}});
    QTest::newRow("messageType in words") << raw(
        {{oid::messageType, Type::PrintableString, "PKCSReq"}, {oid::transactionId, Type::PrintableString, "T"}});
    QTest::newRow("an envelope alone") << *envelope("x", m_client->certificate, CipherAlgorithm::Aes128);
}

void TestMessage::refuses()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE_ERROR(ReceivedMessage::parse(bytes), Errc::InvalidReply);
}

void TestMessage::readsBer()
{
    PkiMessage message{MessageType::PkcsReq, "T", QByteArray(16, 'n')};
    message.messageData = derOfPem(data(u"formats/csr.pem"_s));
    const QByteArray sealed = toBer(*envelope(message.messageData, m_ca->root().certificate, CipherAlgorithm::Aes128));
    const QByteArray ber = toBer(*encodeAround(sealed, message, client(), {}, m_now));
    const auto received = ReceivedMessage::parse(ber);
    QVERIFY_OK(received);
    QVERIFY_OK(received->verify({m_client->certificate}));
    QCOMPARE(received->envelope(), sealed);
    QCOMPARE(openEnvelope(received->envelope(), m_ca->root().key, m_ca->root().certificate, WeakAlgorithms::Refuse).value_or(QByteArray()),
             message.messageData);
}

void TestMessage::oneOctetIsNoEnvelope()
{
    // NDES sends one octet with a FAILURE.
    QList<CmsAttribute> attributes = certRepBasics();
    attributes += {{oid::pkiStatus, Type::PrintableString, "2"}, {oid::failInfo, Type::PrintableString, "2"}};
    const auto received = ReceivedMessage::parse(raw(attributes, QByteArray(1, '\0')));
    QVERIFY_OK(received);
    QVERIFY(!received->hasEnvelope());
    const auto without = ReceivedMessage::parse(raw(attributes, std::nullopt));
    QVERIFY_OK(without);
    QVERIFY(!without->hasEnvelope());
}

void TestMessage::claimedSigner()
{
    PkiMessage message{MessageType::PkcsReq, "T", QByteArray(16, 'n')};
    message.messageData = "x";
    const auto received = ReceivedMessage::parse(*encode(message, client(), toCa(), {}, m_now));
    QCOMPARE(received->claimedSigner(), std::optional(m_client->certificate));
    const SignSpec bare{.content = QByteArray(), .attributes = certRepBasics(), .includeSigner = false};
    const auto without = ReceivedMessage::parse(*signData(bare, m_client->certificate, m_client->key, m_now));
    QVERIFY_OK(without);
    QVERIFY(!without->claimedSigner());
}

void TestMessage::hostileInput()
{
    PkiMessage message{MessageType::CertRep, "T", QByteArray(16, 's'), QByteArray(16, 'r'), PkiStatus::Success};
    message.messageData = *degenerate({m_client->certificate});
    const QByteArray der = *encode(message, client(), {m_client->certificate}, {}, m_now);
    for (qsizetype size = 0; size < der.size(); ++size)
        QVERIFY2(!ReceivedMessage::parse(QByteArray(der.constData(), size)).has_value(), QByteArray::number(size).constData());
    for (qsizetype at = 0; at < der.size(); ++at) {
        QByteArray altered = der;
        altered[at] = char(altered[at] ^ (1 << (at % 8)));
        if (const auto received = ReceivedMessage::parse(altered)) {
            (void)received->claimedSigner();
            (void)received->rawFailInfo();
            (void)received->hasEnvelope();
        }
    }
}

void TestMessage::typeNames()
{
    const QList<std::pair<MessageType, QString>> names{{MessageType::CertRep, u"CertRep"_s}, {MessageType::RenewalReq, u"RenewalReq"_s},
                                                       {MessageType::PkcsReq, u"PKCSReq"_s}, {MessageType::CertPoll, u"CertPoll"_s},
                                                       {MessageType::GetCert, u"GetCert"_s}, {MessageType::GetCrl, u"GetCRL"_s}};
    for (const auto &[type, name] : names) {
        QCOMPARE(messageTypeName(type), name);
        QVERIFY(messageTypeFromName(name) == std::optional(type));
    }
    QVERIFY(!messageTypeFromName(u"NoSuchType"_s));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
