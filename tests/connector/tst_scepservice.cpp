#include "core/base/literals.h"
#include "tests/support/ber.h"
#include "tests/support/handmade.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "tests/support/weakcms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace scepter;

Q_DECLARE_METATYPE(scepter::CipherAlgorithm)
Q_DECLARE_METATYPE(scepter::HashAlgorithm)

namespace {

constexpr char password[] = "open sesame";
const QString subject = u"CN=printer-7.example"_s;

using Attributes = QList<CmsAttribute>;

Attributes attributes(const QByteArray &type = "19", const QByteArray &transactionId = "T1", const QByteArray &nonce = QByteArray(16, 'n'))
{
    Attributes list{{oid::messageType, CmsAttribute::Type::PrintableString, type}};
    if (!transactionId.isNull())
        list += {oid::transactionId, CmsAttribute::Type::PrintableString, transactionId};
    if (!nonce.isNull())
        list += {oid::senderNonce, CmsAttribute::Type::OctetString, nonce};
    return list;
}

QByteArray join(const QList<DerElement> &elements)
{
    QByteArray all;
    for (const DerElement &each : elements)
        all += derEncode(each.tag, each.content);
    return all;
}

/// A SignedData whose certificates and SignerInfo somebody rewrote without a key.
QByteArray rewritten(const QByteArray &message, const std::function<void(DerElement &certificates, QList<DerElement> &signer)> &edit)
{
    QList<DerElement> info = derElements(derElements(message)[0].content);
    QList<DerElement> data = derElements(derElements(info[1].content)[0].content);
    const auto certificates = std::find_if(data.begin(), data.end(), [](const DerElement &each) { return each.tag == 0xa0; });
    QList<DerElement> signer = derElements(derElements(data.last().content)[0].content);
    edit(*certificates, signer);
    data.last().content = derEncode(0x30, join(signer));
    info[1].content = derEncode(0x30, join(data));
    return derEncode(0x30, join(info));
}

/// The same signature, said to be by another certificate with the same key.
QByteArray withSigner(const QByteArray &message, const Certificate &signer)
{
    return rewritten(message, [&](DerElement &certificates, QList<DerElement> &info) {
        certificates.content = signer.der();
        info[1] = derElements(must(issuerAndSerial(signer.issuerDer(), signer.serial())))[0];
    });
}

/// The other signature that ECDSA over P-256 has for every signature: s becomes n - s, for which no key is needed.
QByteArray withOtherSignature(const QByteArray &message)
{
    return rewritten(message, [](DerElement &, QList<DerElement> &info) {
        const auto octets = std::find_if(info.begin(), info.end(), [](const DerElement &each) { return each.tag == 0x04; });
        QList<DerElement> numbers = derElements(derElements(octets->content)[0].content);
        const QByteArray order = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        const QByteArray s = numbers[1].content.right(32).rightJustified(32, '\0');
        QByteArray difference(32, '\0');
        for (int i = 31, borrow = 0; i >= 0; --i) {
            const int digit = int(quint8(order[i])) - int(quint8(s[i])) - borrow;
            borrow = digit < 0;
            difference[i] = char(digit);
        }
        while (difference.startsWith('\0'))
            difference.remove(0, 1);
        numbers[1] = derElements(derUnsigned(difference))[0];
        octets->content = derEncode(0x30, join(numbers));
    });
}

QByteArray flipped(QByteArray bytes, qsizetype at, int bit)
{
    bytes[at] = char(bytes[at] ^ (1 << bit));
    return bytes;
}

} // namespace

class TestScepService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void enrols_data();
    void enrols();
    void weakAlgorithms_data();
    void weakAlgorithms();
    void singleDesIsAnsweredIn3Des();
    void md5OnlyWithTheSwitch_data();
    void md5OnlyWithTheSwitch();
    void anEcCaAnswersThroughItsRa();
    void readsBer();

    void challengesAreRefusedReadably_data();
    void challengesAreRefusedReadably();
    void aRepeatGetsTheSame();
    void renewalWithAnUnchangedKey();
    void renewals_data();
    void renewals();
    void transactionsGoByKey();
    void aStrangerOccupiesATransaction();
    void replays_data();
    void replays();
    void aStrangerSigns_data();
    void aStrangerSigns();
    void aCompromisedKeyIsNotCertified();
    void alteredEnvelopes();
    void aDecoyRecipient();
    void alteredAtOnce();
    void turnedAwayAndBack();

    void getCert();
    void getCrl();
    void queriesNeedAnRsaSigner_data();
    void queriesNeedAnRsaSigner();

    void pendingUntilApproved_data();
    void pendingUntilApproved();
    void rejected();
    void aPollOfAnotherKeyLearnsNothing();
    void approvedAndAskedTwiceAtOnce_data();
    void approvedAndAskedTwiceAtOnce();
    void approvedWhileTheClientAsks();
    void approvedAfterItsChallengeExpired();
    void approvedAfterItsChallengeWasUsed();
    void anApprovedRenewalIgnoresItsOldChallenge();
    void anApprovedRenewalIsRevokedMeanwhile();
    void aPollForWhatWasIssuedAtOnce_data();
    void aPollForWhatWasIssuedAtOnce();

    void oneUseForAHundred();
    void twentyTimesTheSame();

    void cutAnywhere();
    void aBitAnywhere();
    void hostile_data();
    void hostile();
    void notScep_data();
    void notScep();
    void cheapChecksFirst_data();
    void cheapChecksFirst();

    void alarms_data();
    void alarms();
    void everyRequestHasARow();
    void whatIsNotGrantedIsSaid();
    void theCasOwnKeyAndSubject();
    void aBoundChallengeBindsEveryName();
    void aFurtherNameIsRefusedUntilItIsAllowed();
    void aFurtherNameIsLeftOut_data();
    void aFurtherNameIsLeftOut();
    void theInventoryIsAsked();
    void whatAStrangerWritesIsBounded_data();
    void whatAStrangerWritesIsBounded();
    void aLongTransactionId();
    void refusalsAreCounted();
    void countedRefusalsSurviveAFullDisk();
    void pollsAreCountedToo();
    void guessingRaisesOneAlarm();
    void refusalsThatCostWork_data();
    void refusalsThatCostWork();
    void pendingIsBounded();
    void pendingByNetwork();
    void theLastTenthIsForRightChallenges();
    void pendingExpires();
    void secretsStayOut();
    void aBrokenAuditLogStopsIssuing();
    void nobodyIsLeftToAnswer();

private:
    static QByteArray raw(ServiceRig &rig, const Attributes &list, const QByteArray &content, const TestIdentity &signer,
                          bool includeSigner = true)
    {
        SignSpec spec{content, list};
        spec.includeSigner = includeSigner;
        return must(signData(spec, signer.certificate, signer.key, rig.now()));
    }
    static QByteArray envelopeFor(ServiceRig &rig, const QByteArray &content)
    {
        return must(envelope(content, rig.caCertificate(), CipherAlgorithm::Aes128));
    }
    static TestIdentity client(ServiceRig &rig, const QString &key = u"client"_s) { return selfSigned(testKey(key), subject, rig.now()); }
    static Csr goodCsr(const QString &key = u"client"_s) { return csrFor(key, subject, password); }
    static ClientMessage poll(ServiceRig &rig, const TestIdentity &signer, const QByteArray &transactionId = "T1")
    {
        const QByteArray data = must(issuerAndSubject(rig.caCertificate().subjectDer(), signer.certificate.subjectDer()));
        return rig.message(signer, data, {MessageType::CertPoll, transactionId});
    }
    static ClientMessage query(ServiceRig &rig, const TestIdentity &signer, MessageType type, const QByteArray &issuer,
                               const QByteArray &serial)
    {
        return rig.message(signer, must(issuerAndSerial(issuer, serial)), {type, "SSCEP transactionId"});
    }
    static void change(ServiceRig &rig, const std::function<void(ConnectorSettings &)> &edit)
    {
        ConnectorSettings settings = rig.settings();
        edit(settings);
        rig.set(settings);
    }
    static void approve(ServiceRig &rig)
    {
        const qint64 id = rig.number("SELECT id FROM request WHERE state = 'pending'");
        must(rig.write([=](Transaction &transaction) { return RequestStore::approve(transaction, id); }));
    }
    static void revoke(ServiceRig &rig, const Certificate &certificate)
    {
        must(rig.write([&](Transaction &transaction) {
            return CaStore::revoke(transaction, u"ca"_s, certificate.serial(), RevocationReason::Superseded, rig.now());
        }));
    }
    static void auditIsWhole(ServiceRig &rig)
    {
        QVERIFY_OK(rig.read([&](Transaction &transaction) { return AuditLog(rig.vault).verify(transaction); }));
    }
};

// Enrolling

void TestScepService::enrols_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::newRow("RSA") << u"client"_s << CipherAlgorithm::Aes128 << HashAlgorithm::Sha256;
    QTest::newRow("RSA, AES-192, SHA-384") << u"client"_s << CipherAlgorithm::Aes192 << HashAlgorithm::Sha384;
    QTest::newRow("RSA, AES-256, SHA-512") << u"client"_s << CipherAlgorithm::Aes256 << HashAlgorithm::Sha512;
    QTest::newRow("RSA, 3DES, SHA-1") << u"client"_s << CipherAlgorithm::TripleDes << HashAlgorithm::Sha1;
    QTest::newRow("RSA, 3DES, SHA-256") << u"client"_s << CipherAlgorithm::TripleDes << HashAlgorithm::Sha256;
    QTest::newRow("P-256") << u"ec-p256"_s << CipherAlgorithm::Aes128 << HashAlgorithm::Sha256;
    QTest::newRow("P-384") << u"ec-p384"_s << CipherAlgorithm::Aes256 << HashAlgorithm::Sha384;
    QTest::newRow("P-256, 3DES, SHA-1") << u"ec-p256"_s << CipherAlgorithm::TripleDes << HashAlgorithm::Sha1;
}

void TestScepService::enrols()
{
    QFETCH(QString, key);
    QFETCH(CipherAlgorithm, cipher);
    QFETCH(HashAlgorithm, hash);
    ServiceRig rig;
    rig.addChallenge(password);
    const ClientMessage message = rig.enrolment(key, password, {MessageType::PkcsReq, "T1", {cipher, hash}});
    const ScepAnswer answer = rig.ask(message.bytes);
    QCOMPARE(answer.kind, ScepAnswer::Kind::CertRep);
    QVERIFY(!answer.costsWork);
    const auto reply = rig.open(answer, message);
    QVERIFY_OK(reply);
    QCOMPARE(reply->status, PkiStatus::Success);
    QCOMPARE(reply->certificates.size(), 1);
    const Certificate &certificate = reply->certificates.first();
    QVERIFY(certificate.publicKey() == testKey(key).publicKey());
    QVERIFY(certificate.isSignedBy(rig.caCertificate()));
    QCOMPARE(certificate.subject().toString(), subject);
    // In the request's own algorithms (C7).
    const auto received = ReceivedMessage::parse(answer.body);
    QVERIFY_OK(received);
    QCOMPARE(received->signedData().hash(), hash);
    const auto info = inspectEnvelope(received->envelope());
    QVERIFY_OK(info);
    QCOMPARE(info->cipher, cipher);
    QCOMPARE(info->hasPasswordRecipient, !testKey(key).canDecrypt());
    // It is in the store, and in the log.
    QCOMPARE(rig.certificates(), 1);
    QCOMPARE(rig.number("SELECT count(*) FROM certificate WHERE serial = ? AND connector = 'office'", {certificate.serial()}), 1);
    QCOMPARE(rig.newestRow(), u"issued"_s);
    QCOMPARE(rig.text("SELECT outcome || ' ' || serial || ' ' || who || ' ' || operation FROM audit"),
             u"issued %1 192.0.2.7 PKCSReq"_s.arg(certificate.serialHex()));
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
    auditIsWhole(rig);
}

void TestScepService::weakAlgorithms_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<bool>("allowWeak");
    QTest::addColumn<CipherAlgorithm>("cipher");
    QTest::addColumn<HashAlgorithm>("hash");
    QTest::addColumn<QString>("expected");
    const QString cipherRefused = u"0: The request is encrypted with 3DES, which this connector does not accept. Use AES."_s;
    const QString hashRefused = u"0: The message is signed with SHA-1, which this connector does not accept. Use SHA-256."_s;
    for (const QString &preset : {u"mobile"_s, u"strict"_s}) {
        const QByteArray name = preset.toUtf8();
        QTest::addRow("%s, 3DES", name.constData())
            << preset << false << CipherAlgorithm::TripleDes << HashAlgorithm::Sha256 << cipherRefused;
        QTest::addRow("%s, SHA-1", name.constData()) << preset << false << CipherAlgorithm::Aes128 << HashAlgorithm::Sha1 << hashRefused;
        QTest::addRow("%s, 3DES with the switch", name.constData())
            << preset << true << CipherAlgorithm::TripleDes << HashAlgorithm::Sha1 << u"success"_s;
        QTest::addRow("%s, strong", name.constData())
            << preset << false << CipherAlgorithm::Aes128 << HashAlgorithm::Sha256 << u"success"_s;
    }
    QTest::newRow("printers, 3DES and SHA-1") << u"printers"_s << false << CipherAlgorithm::TripleDes << HashAlgorithm::Sha1
                                              << u"success"_s;
}

void TestScepService::weakAlgorithms()
{
    QFETCH(QString, preset);
    QFETCH(bool, allowWeak);
    QFETCH(CipherAlgorithm, cipher);
    QFETCH(HashAlgorithm, hash);
    QFETCH(QString, expected);
    ServiceRig rig;
    change(rig, [&](ConnectorSettings &s) {
        s.preset = *presetFromName(preset);
        s.allowWeak = allowWeak;
        s.usages = {u"clientAuth"_s};
    });
    rig.addChallenge(password);
    QCOMPARE(rig.outcome(rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "T1", {cipher, hash}})), expected);
    QCOMPARE(rig.certificates(), expected == u"success"_s ? 1 : 0);
}

void TestScepService::singleDesIsAnsweredIn3Des()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const TestIdentity signer = client(rig);
    const PkiMessage claims{MessageType::PkcsReq, "T1", QByteArray(16, 'n')};
    const QByteArray bytes = must(
        encodeAround(singleDesEnvelope(goodCsr().der(), rig.caCertificate()), claims, {signer.certificate, signer.key}, {}, rig.now()));
    const ClientMessage message{bytes, claims, signer};
    QCOMPARE(rig.outcome(message), u"0: The request is encrypted with DES, which this connector does not accept. Use AES."_s);
    QCOMPARE(rig.certificates(), 0);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 0);
    change(rig, [](ConnectorSettings &s) { s.allowWeak = true; });
    const ScepAnswer answer = rig.ask(bytes);
    QCOMPARE(ServiceRig::outcomeOf(rig.open(answer, message)), u"success"_s);
    QCOMPARE(must(inspectEnvelope(must(ReceivedMessage::parse(answer.body)).envelope())).cipher, CipherAlgorithm::TripleDes);
}

void TestScepService::md5OnlyWithTheSwitch_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<bool>("allowWeak");
    QTest::addColumn<QString>("expected");
    QTest::newRow("MD5") << QByteArray("md5") << false
                         << u"0: The message is signed with MD5, which this connector does not accept. Use SHA-256."_s;
    QTest::newRow("MD5 with the switch") << QByteArray("md5") << true << u"success"_s;
    QTest::newRow("SHA-1, made the same way") << QByteArray("sha1") << false << u"success"_s;
    QTest::newRow("SHA-256, made the same way") << QByteArray("sha256") << false << u"success"_s;
    QTest::newRow("a digest that nobody knows")
        << QByteArray("sha224") << true
        << u"0: The message uses an algorithm that is not supported. The digest of the message is not known."_s;
}

void TestScepService::md5OnlyWithTheSwitch()
{
    QFETCH(QByteArray, digest);
    QFETCH(bool, allowWeak);
    QFETCH(QString, expected);
    ServiceRig rig;
    change(rig, [&](ConnectorSettings &s) { s.allowWeak = allowWeak; });
    rig.addChallenge(password);
    ClientMessage message = rig.enrolment(u"client"_s, password);
    message.bytes = resigned(message.bytes, digest, u"client"_s);
    const ScepAnswer answer = rig.ask(message.bytes);
    QCOMPARE(ServiceRig::outcomeOf(rig.open(answer, message)), expected);
    QVERIFY(must(ReceivedMessage::parse(answer.body)).signedData().hash() != HashAlgorithm::Md5);
}

void TestScepService::anEcCaAnswersThroughItsRa()
{
    for (const QString &ca : {u"ec-p256"_s, u"ec-p384"_s}) {
        ServiceRig rig(ca);
        rig.addChallenge(password);
        for (const QString &key : {u"client"_s, u"ec-p256-next"_s}) {
            const ClientMessage message = rig.enrolment(key, password, {MessageType::PkcsReq, key.toUtf8()});
            const ScepAnswer answer = rig.ask(message.bytes);
            const auto reply = rig.open(answer, message);
            QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
            QVERIFY(reply->certificates.first().isSignedBy(rig.caCertificate()));
            const auto received = must(ReceivedMessage::parse(answer.body));
            QVERIFY(received.verify({rig.generation().raCertificates.first()}));
            QVERIFY(!received.verify({rig.caCertificate()}));
        }
        // Enveloped for the CA itself, whose key cannot decrypt.
        QCOMPARE(rig.certificates(), 2);
    }
}

void TestScepService::readsBer()
{
    ServiceRig rig;
    rig.addChallenge(password);
    ClientMessage message = rig.enrolment(u"client"_s, password);
    message.bytes = toBer(message.bytes);
    QVERIFY(quint8(message.bytes[1]) == 0x80);
    QCOMPARE(rig.outcome(message), u"success"_s);
}

// C3, C12

void TestScepService::challengesAreRefusedReadably_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("missing") << QByteArray() << subject << u"refused ChallengeMissing"_s
                             << u"2: The challenge password is missing. Ask the administrator of the connector for one."_s;
    QTest::newRow("wrong") << QByteArray("open seasame") << subject << u"refused ChallengeWrong"_s
                           << u"2: The challenge password is wrong. Check it for typing errors."_s;
    QTest::newRow("foreign subject")
        << QByteArray("bound") << u"CN=printer-9"_s << u"refused ChallengeForeign"_s
        << u"2: The challenge password is meant for another subject. Check the common name, or ask for a challenge of its own."_s;
    QTest::newRow("of another connector") << QByteArray("other's") << subject << u"refused ChallengeWrong"_s
                                          << u"2: The challenge password is wrong. Check it for typing errors."_s;
    QTest::newRow("expired") << QByteArray("short") << subject << u"refused ChallengeExpired"_s
                             << u"2: The challenge password has expired. Ask the administrator for a new one."_s;
}

void TestScepService::challengesAreRefusedReadably()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, subject);
    QFETCH(QString, row);
    QFETCH(QString, expected);
    ServiceRig rig;
    ConnectorSettings other{u"other"_s};
    other.ca = u"ca"_s;
    rig.set(other);
    rig.addChallenge(password);
    rig.addChallenge("bound", {u"office"_s, u"printer-8"_s});
    rig.addChallenge("other's", {u"other"_s});
    rig.addChallenge("short", {u"office"_s, {}, rig.now().addSecs(60)});
    rig.scheduler.advance(1min);
    const ClientMessage message = rig.enrolment(u"client"_s, sent, {}, subject);
    const ScepAnswer answer = rig.ask(message.bytes);
    QCOMPARE(answer.kind, ScepAnswer::Kind::CertRep); // never HTTP 500
    QVERIFY(answer.costsWork);
    const auto reply = rig.open(answer, message);
    QCOMPARE(ServiceRig::outcomeOf(reply), expected);
    QVERIFY(reply->certificates.isEmpty());
    const auto received = must(ReceivedMessage::parse(answer.body));
    QVERIFY(received.signedData().content() && received.signedData().content()->isEmpty()); // some clients fail without one
    QCOMPARE(rig.newestRow(), row);
    QCOMPARE(rig.certificates(), 0);
    QCOMPARE(rig.number("SELECT sum(uses) FROM challenge"), 0);
}

void TestScepService::aRepeatGetsTheSame()
{
    for (const QString &key : {u"client"_s, u"ec-p256"_s}) {
        ServiceRig rig;
        rig.addChallenge(password, {u"office"_s, {}, {}, 1});
        const Csr csr = goodCsr(key);
        const ClientMessage first = rig.message(client(rig, key), csr);
        const Certificate certificate = rig.issued(first);
        rig.scheduler.advance(23h);
        // The very bytes, then a message made anew with another self-signed certificate.
        const ClientMessage anew = rig.message(client(rig, key), csr);
        QVERIFY(anew.signer.certificate.der() != first.signer.certificate.der());
        QByteArrayList nonces;
        for (const ClientMessage &message : {first, anew}) {
            const ScepAnswer answer = rig.ask(message.bytes);
            const auto reply = rig.open(answer, message); // checks the recipientNonce
            QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
            QVERIFY(reply->certificates.first() == certificate);
            nonces += must(ReceivedMessage::parse(answer.body)).claims().senderNonce;
            QCOMPARE(nonces.last().size(), 16);
        }
        QVERIFY(nonces[0] != nonces[1]);
        QCOMPARE(rig.certificates(), 1);
        QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
        QCOMPARE(rig.newestRow(), u"answered"_s);
        QCOMPARE(rig.number("SELECT count(*) FROM audit WHERE outcome = 'answered again'"), 2);
        // Who asks again after that is no thief: it gets what it has (C12).
        rig.scheduler.advance(24h * 30);
        QVERIFY(rig.issued(rig.message(client(rig, key), csr, {MessageType::PkcsReq, "T9"})) == certificate);
        QCOMPARE(rig.certificates(), 1);
        QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 0);
    }
}

void TestScepService::renewalWithAnUnchangedKey()
{
    for (const MessageType type : {MessageType::PkcsReq, MessageType::RenewalReq}) {
        ServiceRig rig;
        rig.addChallenge(password, {u"office"_s, {}, {}, 1});
        const Csr csr = goodCsr();
        const Certificate first = rig.issued(rig.message(client(rig), csr));
        rig.scheduler.advance(1h);
        // The same transactionID, the same CSR to the octet, and the used challenge in it.
        const ClientMessage renewal = rig.message({first, testKey(u"client"_s)}, csr, {type, "T1"});
        const Certificate second = rig.issued(renewal);
        QVERIFY(second.serial() != first.serial());
        QVERIFY(second.publicKey() == first.publicKey());
        QCOMPARE(rig.certificates(), 2);
        QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
        // Its repeat is one.
        QVERIFY(rig.issued(renewal) == second);
        // And the first request's repeat still gets the first certificate.
        QVERIFY(rig.issued(rig.message(client(rig), csr)) == first);
        QCOMPARE(rig.certificates(), 2);
        QCOMPARE(rig.number("SELECT renews FROM request WHERE certificate = 2"), 1);
    }
}

void TestScepService::renewals_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("row");
    const auto row = [](const char *how, const char *state) {
        QTest::newRow(how) << QString::fromLatin1(how) << QString::fromLatin1(state);
    };
    row("good", "issued");
    row("to a new key", "issued");
    row("by EC with a password for the reply", "issued");
    row("by EC without one", "refused ChallengeNeededByEc");
    row("revoked", "refused RenewalRevoked");
    row("expired", "refused RenewalExpired");
    row("foreign", "refused RenewalForeign");
    row("by itself", "refused RenewalForeign");
    row("by a certificate of our serial number from elsewhere", "refused RenewalForeign");
    row("by the CA", "refused RenewalForeign");
    row("elsewhere", "refused RenewalElsewhere");
    row("another subject", "refused RenewalOtherNames");
    row("another name", "refused RenewalOtherNames");
}

void TestScepService::renewals()
{
    QFETCH(QString, how);
    QFETCH(QString, row);
    ServiceRig rig;
    ConnectorSettings other{u"other"_s};
    other.ca = u"ca"_s;
    rig.set(other);
    rig.addChallenge(password);
    const bool ec = how.startsWith(u"by EC"_s);
    const QString key = ec ? u"ec-p256"_s : u"client"_s;
    const Certificate first = rig.issued(rig.enrolment(key, password));
    rig.scheduler.advance(24h);
    TestIdentity signer{first, testKey(key)};
    Csr csr = csrFor(key, subject, ec && how.contains(u"with a"_s) ? QByteArray("for the reply") : QByteArray());
    QString connector = u"office"_s;
    if (how == u"to a new key"_s) {
        csr = csrFor(u"client-next"_s, subject, {});
    } else if (how == u"revoked"_s) {
        revoke(rig, first);
    } else if (how == u"expired"_s) {
        rig.scheduler.setWallClock(first.notAfter().addSecs(1));
    } else if (how == u"foreign"_s) {
        TestCa foreign({.now = rig.now(), .key = u"other-ca"_s});
        signer = {foreign.issue(csr), testKey(key)};
    } else if (how == u"by itself"_s) {
        signer = client(rig);
    } else if (how == u"by a certificate of our serial number from elsewhere"_s) {
        // The same issuer's name and serial number, another CA's key.
        CertificateSpec spec{first.subjectDer(), testKey(key).publicKey(), first.serial(), first.notBefore(), first.notAfter()};
        spec.keyUsage = first.keyUsage();
        CertificateSpec twin{rig.caCertificate().subjectDer(), testKey(u"other-ca"_s).publicKey(), "\x05", first.notBefore(),
                             first.notAfter()};
        twin.isCa = true;
        const Certificate evil = must(issueCertificate(twin, std::nullopt, testKey(u"other-ca"_s)));
        signer = {must(issueCertificate(spec, evil, testKey(u"other-ca"_s))), testKey(key)};
        QCOMPARE(signer.certificate.issuerDer(), first.issuerDer());
    } else if (how == u"by the CA"_s) {
        signer = {rig.caCertificate(), testKey(u"ca"_s)};
    } else if (how == u"elsewhere"_s) {
        connector = u"other"_s;
    } else if (how == u"another subject"_s) {
        csr = csrFor(key, u"CN=printer-8.example"_s, {});
    } else if (how == u"another name"_s) {
        csr = csrFor(key, subject, {}, {SubjectAltName::forHost(u"boss.example"_s)});
    }
    const ClientMessage message = rig.message(signer, csr, {MessageType::RenewalReq, "T2"});
    const ScepAnswer answer = rig.ask(message.bytes, u"192.0.2.7"_s, connector);
    const auto reply = rig.open(answer, message, connector);
    QVERIFY_OK(reply);
    QCOMPARE(rig.newestRow(), row);
    QCOMPARE(reply->status, row == u"issued"_s ? PkiStatus::Success : PkiStatus::Failure);
    QCOMPARE(answer.costsWork, row != u"issued"_s);
    QCOMPARE(rig.certificates(), row == u"issued"_s ? 2 : 1);
}

/// Another key's transaction is another one, whatever its transactionID.
void TestScepService::transactionsGoByKey()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Certificate first = rig.issued(rig.enrolment(u"client"_s, password));
    const Certificate strangers = rig.issued(rig.enrolment(u"client-next"_s, password));
    QVERIFY(!(first == strangers));
    // Another CSR of the same key is new (C12).
    const Certificate second = rig.issued(rig.message(client(rig), csrFor(u"client"_s, u"CN=printer-8"_s, password)));
    QVERIFY(!(first == second));
    // Fifty strangers' rows do not hide the owner's.
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    const TestIdentity owner = client(rig, u"ec-p256"_s);
    const Csr csr = csrFor(u"ec-p256"_s, subject, password);
    QCOMPARE(rig.outcome(rig.message(owner, csr, {MessageType::PkcsReq, "occupied"})), u"pending"_s);
    for (int i = 0; i < 60; ++i) {
        const Csr other = csrFor(u"client-next"_s, u"CN=stranger-%1"_s.arg(i), password);
        QCOMPARE(rig.outcome(rig.message(client(rig, u"client-next"_s), other, {MessageType::PkcsReq, "occupied"})), u"pending"_s);
    }
    QCOMPARE(rig.outcome(rig.message(owner, csr, {MessageType::PkcsReq, "occupied"})), u"pending"_s);
    QCOMPARE(rig.newestRow(), u"answered"_s);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 61);
}

void TestScepService::aStrangerOccupiesATransaction()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    const QByteArray id = transactionIdFor(testKey(u"client"_s).publicKey());
    QCOMPARE(rig.outcome(rig.enrolment(u"client-next"_s, {}, {MessageType::PkcsReq, id}, u"CN=stranger"_s)), u"pending"_s);
    const ClientMessage owner = rig.enrolment(u"client"_s, {}, {MessageType::PkcsReq, id});
    QCOMPARE(rig.outcome(owner), u"pending"_s);
    must(rig.write([&](Transaction &transaction) { return RequestStore::approve(transaction, 2); }));
    QVERIFY(rig.issued(owner).publicKey() == testKey(u"client"_s).publicKey());
    QCOMPARE(rig.certificates(), 1);
}

void TestScepService::replays_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("alarms");
    const auto row = [](const char *how, const char *outcome, int alarms) {
        QTest::newRow(how) << QString::fromLatin1(how) << QString::fromLatin1(outcome) << alarms;
    };
    row("after a day, used once", "the same", 0);
    row("after a day, any number of uses", "the same", 0);
    row("after a day, written in other BER", "the same", 0);
    row("after a day, with another ECDSA signature", "the same", 0);
    row("after a day, with the printer's certificate as its signer", "the same", 0);
    row("after it was revoked", "MessageReplayed", 0);
    row("after it was revoked, from elsewhere", "MessageReplayed", 1);
    row("after it has ended, from elsewhere", "MessageReplayed", 1);
    row("after it has ended, when a renewable challenge is good again", "MessageReplayed", 0);
    row("a renewal", "the same", 0);
    row("a renewal that was too early", "RenewalTooEarly", 0);
    row("refused for its name, which is allowed by now", "NameNotAllowed", 0);
    row("another day, compromised", "MessageReplayed", 0);
}

/// C12: recorded octets never get a new certificate.
void TestScepService::replays()
{
    QFETCH(QString, how);
    QFETCH(QString, outcome);
    QFETCH(int, alarms);
    ServiceRig rig;
    const bool ec = how.contains(u"ECDSA"_s), renews = how.startsWith(u"a renewal"_s), refused = how.startsWith(u"refused"_s);
    ChallengeSpec challenge{u"office"_s};
    if (how.contains(u"used once"_s))
        challenge.usesAllowed = 1;
    if (how.contains(u"renewable"_s)) {
        challenge.subject = u"printer-7.example"_s;
        challenge.renewable = true;
    }
    rig.addChallenge(password, challenge);
    if (refused)
        change(rig, [](ConnectorSettings &s) { s.names = {u"dns:other.example"_s}; });
    const QString key = ec ? u"ec-p256"_s : u"client"_s;
    ClientMessage message = rig.enrolment(key, password);
    std::optional<Certificate> certificate;
    if (refused)
        QVERIFY(rig.outcome(message).startsWith(u"2: "_s));
    else
        certificate = rig.issued(message);
    if (renews) {
        if (how.endsWith(u"early"_s))
            change(rig, [](ConnectorSettings &s) { s.renewalWindowDays = 30; });
        rig.scheduler.advance(1h);
        message = rig.message({*certificate, testKey(key)}, csrFor(key, subject, {}), {MessageType::RenewalReq, "R"});
        if (how.endsWith(u"early"_s))
            QVERIFY(rig.outcome(message).startsWith(u"2: "_s));
        else
            certificate = rig.issued(message);
    }
    const qint64 issued = rig.certificates();

    QByteArray bytes = message.bytes;
    if (how.contains(u"early"_s))
        change(rig, [](ConnectorSettings &s) { s.renewalWindowDays = 0; });
    else if (refused)
        change(rig, [](ConnectorSettings &s) { s.names = {}; });
    else if (how.contains(u"revoked"_s))
        revoke(rig, *certificate);
    else if (how.contains(u"compromised"_s))
        must(rig.write([&](Transaction &transaction) {
            return CaStore::revoke(transaction, u"ca"_s, certificate->serial(), RevocationReason::KeyCompromise, rig.now());
        }));
    else if (how.contains(u"other BER"_s))
        bytes = toBer(bytes);
    else if (ec)
        bytes = withOtherSignature(bytes);
    else if (how.contains(u"certificate as its signer"_s)) // whose key is the same
        bytes = withSigner(message.bytes, message.signer.certificate = *certificate);
    if (how.contains(u"ended"_s))
        rig.scheduler.setWallClock(certificate->notAfter().addSecs(1));
    else
        rig.scheduler.advance(25h);

    const ScepAnswer answer = rig.ask(bytes, how.endsWith(u"elsewhere"_s) ? u"198.51.100.9"_s : u"192.0.2.7"_s);
    if (outcome == u"the same"_s) {
        const auto reply = rig.open(answer, message);
        QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
        QVERIFY(reply->certificates.first() == *certificate);
    } else {
        QCOMPARE(rig.newestRow(), u"refused "_s + outcome);
    }
    QCOMPARE(rig.certificates(), issued);
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), alarms);
}

/// C12: nobody signs around another's envelope.
void TestScepService::aStrangerSigns_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("row");
    const auto row = [](const char *how, const char *state) {
        QTest::newRow(how) << QString::fromLatin1(how) << QString::fromLatin1(state);
    };
    row("a stranger", "refused SignerForeign");
    row("a stranger's RenewalReq", "refused RenewalForeign");
    row("who has a certificate of this CA", "refused RenewalOtherNames");
    row("who has one, as a renewal", "refused RenewalOtherNames");
    row("one that may sign for others", "issued");
    row("one that may sign for others, without a challenge", "refused ChallengeMissing");
    row("one that might sign for others, and has ended", "refused SignerForeign");
    row("the key itself, in another's name", "issued");
    row("the key itself, with a clock of another year", "issued");
    row("a certificate of a CA that is replaced", "issued");
    row("a certificate of a CA that is replaced, that has ended", "refused RenewalForeign");
    row("a certificate of a CA that is replaced, for another name", "refused RenewalOtherNames");
}

void TestScepService::aStrangerSigns()
{
    QFETCH(QString, how);
    QFETCH(QString, row);
    ServiceRig rig;
    rig.addChallenge(password, {u"office"_s, {}, {}, 1});
    const QByteArray envelope = envelopeFor(rig, goodCsr().der());
    TestIdentity signer = client(rig, u"client-next"_s);
    Csr csr = goodCsr();
    ClientOptions options{MessageType::PkcsReq, "S"};
    if (how == u"a stranger's RenewalReq"_s)
        options.type = MessageType::RenewalReq;
    if (how.startsWith(u"who has"_s)) {
        rig.addChallenge("mine");
        signer.certificate = rig.issued(rig.enrolment(u"client-next"_s, "mine", {}, u"CN=mallory"_s));
        if (how.endsWith(u"renewal"_s))
            options.type = MessageType::RenewalReq;
    } else if (how.contains(u"for others"_s)) {
        if (how.endsWith(u"ended"_s))
            signer.certificate = selfSigned(testKey(u"client-next"_s), u"CN=mdm"_s, rig.now().addYears(-20)).certificate;
        change(rig, [&](ConnectorSettings &s) { s.maySignFor = {signer.certificate}; });
        if (how.contains(u"without"_s))
            csr = csrFor(u"client"_s, subject, {});
    } else if (how.contains(u"another's name"_s)) {
        signer = selfSigned(testKey(u"client"_s), u"CN=jscep"_s, rig.now());
    } else if (how.contains(u"another year"_s)) {
        signer = selfSigned(testKey(u"client"_s), subject, rig.now().addYears(-20));
    } else if (how.contains(u"replaced"_s)) {
        TestCa replaced({.now = rig.now(), .key = u"other-ca"_s});
        csr = csrFor(u"client"_s, subject, {});
        signer = {replaced.issue(csr), testKey(u"client"_s)};
        options.type = MessageType::RenewalReq;
        change(rig, [&](ConnectorSettings &s) {
            s.renewFrom = {replaced.root().certificate};
            s.names = {u"dns:printer-7.example"_s, u"dns:printer-8.example"_s};
        });
        csr = csrFor(u"client-next"_s, how.endsWith(u"name"_s) ? u"CN=printer-8.example"_s : subject, {});
        if (how.endsWith(u"ended"_s))
            rig.scheduler.setWallClock(signer.certificate.notAfter().addSecs(1));
    }
    const ClientMessage message = rig.message(signer, csr, options);
    const qint64 before = rig.certificates();
    const ScepAnswer answer = rig.ask(message.bytes, u"198.51.100.9"_s);
    QCOMPARE(rig.newestRow(), row);
    QCOMPARE(rig.certificates(), before + (row == u"issued"_s ? 1 : 0));
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 0);
    if (row == u"refused SignerForeign"_s) {
        QVERIFY(answer.isConcealed);
        QCOMPARE(ServiceRig::outcomeOf(rig.open(answer, message)), u"2: The request could not be read."_s);
    }
    if (how == u"a stranger"_s) { // the printer's own turn is not spoilt
        QCOMPARE(rig.number("SELECT uses FROM challenge"), 0);
        QVERIFY(rig.issued(rig.message(client(rig), goodCsr())).publicKey() == testKey(u"client"_s).publicKey());
    }
    if (how == u"a certificate of a CA that is replaced"_s)
        QVERIFY(rig.text("SELECT decoded FROM request ORDER BY id DESC LIMIT 1").contains(u"replacedCa"_s));
}

void TestScepService::aCompromisedKeyIsNotCertified()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Certificate certificate = rig.issued(rig.enrolment(u"client"_s, password));
    must(rig.write([&](Transaction &transaction) {
        return CaStore::revoke(transaction, u"ca"_s, certificate.serial(), RevocationReason::KeyCompromise, rig.now());
    }));
    const auto asks = [&] {
        QVERIFY(rig.outcome(rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "T5"}, u"CN=other-name"_s)).startsWith(u"2: "_s));
        QCOMPARE(rig.newestRow(), u"refused KeyCompromised"_s);
    };
    asks();
    rig.run("UPDATE certificate SET key_hash = NULL"); // as rows of an older store have it
    asks();
    rig.issued(rig.enrolment(u"client-next"_s, password, {MessageType::PkcsReq, "T6"}));
    // Not after an approval either.
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    const ClientMessage waiting = rig.enrolment(u"ec-p256"_s, password, {MessageType::PkcsReq, "T7"});
    QCOMPARE(rig.outcome(waiting), u"pending"_s);
    approve(rig);
    rig.run("UPDATE certificate SET key_hash = ? WHERE revoked IS NOT NULL", {keyHash(testKey(u"ec-p256"_s).publicKey())});
    QVERIFY(rig.outcome(waiting).startsWith(u"2: "_s));
    QCOMPARE(rig.newestRow(), u"refused KeyCompromised"_s);
}

/// C15: whatever is wrong inside is answered alike, and the same envelope with other contents is not opened.
void TestScepService::alteredEnvelopes()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const QByteArray enveloped = envelopeFor(rig, goodCsr().der());
    QVERIFY(rig.ask(raw(rig, attributes("19", "P"), enveloped, client(rig))).kind == ScepAnswer::Kind::CertRep);
    QCOMPARE(rig.newestRow(), u"issued"_s);
    const auto mallory = client(rig, u"client-next"_s);
    for (const qsizetype fromEnd : {qsizetype(1), qsizetype(17), qsizetype(40)}) {
        const ScepAnswer answer = rig.ask(raw(rig, attributes("19", "M"), flipped(enveloped, enveloped.size() - fromEnd, 0), mallory));
        QCOMPARE(rig.newestRow(), u"refused EnvelopeAltered"_s);
        QVERIFY(answer.isConcealed && answer.costsWork);
    }
    QCOMPARE(rig.number("SELECT count(*) FROM alarm WHERE refusal = 'EnvelopeAltered'"), 3);
    // The owner is not in the way of himself: the same envelope again is no other.
    rig.ask(raw(rig, attributes("19", "P"), enveloped, client(rig)));
    QCOMPARE(rig.newestRow(), u"answered"_s);
    // The first to come is opened, and what he learns is what everybody learns.
    const QByteArray fresh = envelopeFor(rig, goodCsr().der());
    QSet<QString> texts;
    for (const QByteArray &each : {flipped(fresh, fresh.size() - 1, 0), flipped(envelopeFor(rig, "no CSR"), 300, 0),
                                   envelopeFor(rig, "no CSR"), envelopeFor(rig, QByteArray())}) {
        const ScepAnswer answer = rig.ask(raw(rig, attributes("19", "M"), each, mallory));
        QVERIFY(answer.isConcealed);
        const PkiMessage claims = must(ReceivedMessage::parse(answer.body)).claims();
        texts += u"%1 %2"_s.arg(*claims.failInfo).arg(claims.failInfoText);
        QCOMPARE(answer.body.size(), rig.ask(raw(rig, attributes("19", "M"), each, mallory)).body.size());
    }
    QCOMPARE(texts, QSet<QString>{u"2 The request could not be read."_s});
}

/// C15: a recipient that only looks like ours does not hide the encryptedKey that is opened.
void TestScepService::aDecoyRecipient()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Certificate ca = rig.caCertificate();
    const QByteArray enveloped = envelopeFor(rig, goodCsr().der());
    QVERIFY(rig.ask(raw(rig, attributes("19", "P"), enveloped, client(rig))).kind == ScepAnswer::Kind::CertRep);
    QCOMPARE(rig.newestRow(), u"issued"_s);
    const auto withDecoy = [&](char filling) {
        QList<DerElement> info = derElements(derElements(enveloped)[0].content);
        QList<DerElement> data = derElements(derElements(info[1].content)[0].content);
        QList<DerElement> ours = derElements(derElements(data[1].content)[0].content);
        const QByteArray looksLikeUs = must(issuerAndSerial(ca.subjectDer(), ca.serial()));
        const QByteArray decoy = derEncode(0x30, derUnsigned("\x02") + derEncode(0x80, looksLikeUs)
                                                     + derEncode(ours[2].tag, ours[2].content) + derEncode(0x04, QByteArray(256, filling)));
        data[1].content = decoy + data[1].content;
        data.last().content.back() = char(data.last().content.back() ^ filling);
        info[1].content = derEncode(0x30, join(data));
        return derEncode(0x30, join(info));
    };
    for (const char filling : {'\x01', '\x02', '\x03'}) {
        const ScepAnswer answer = rig.ask(raw(rig, attributes("19", "M"), withDecoy(filling), client(rig, u"client-next"_s)));
        QVERIFY(answer.isConcealed);
        QVERIFY2(rig.newestRow() == u"refused EnvelopeAltered"_s || rig.newestRow() == u"refused Undecryptable"_s,
                 qPrintable(rig.newestRow()));
        // Nothing of it was opened: no key of the recording is noted with another content.
        QCOMPARE(rig.number("SELECT count(DISTINCT envelope_content) FROM request WHERE envelope_key ="
                            " (SELECT envelope_key FROM request WHERE state = 'issued')"),
                 1);
        QVERIFY(!openEnvelope(withDecoy(filling), testKey(u"ca"_s), ca, WeakAlgorithms::Allow));
    }
}

/// C15: at the same time, too.
void TestScepService::alteredAtOnce()
{
    ServiceRig rig;
    const QByteArray enveloped = envelopeFor(rig, goodCsr().der());
    QList<QByteArray> messages;
    for (int i = 1; i <= 32; ++i)
        messages += raw(rig, attributes("19", "M"), flipped(enveloped, enveloped.size() - i, 0), client(rig, u"client-next"_s));
    rig.askAll(messages);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE refusal = 'EnvelopeAltered'"), 31);
}

/// Whoever found no room is no replay when it comes again, with the very same octets.
void TestScepService::turnedAwayAndBack()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) {
        s.approval = Approval::Manual;
        s.pendingLimit = 1;
    });
    rig.addChallenge(password);
    QCOMPARE(rig.outcome(rig.enrolment(u"client-next"_s, password)), u"pending"_s);
    const ClientMessage message = rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "T2"});
    QCOMPARE(rig.ask(message.bytes).kind, ScepAnswer::Kind::Unavailable);
    approve(rig);
    QCOMPARE(rig.outcome(message), u"pending"_s);
}

// GetCert, GetCRL

void TestScepService::getCert()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Certificate certificate = rig.issued(rig.enrolment(u"client"_s, password));
    const Certificate ca = rig.caCertificate();
    // Anybody with an RSA key may ask, under any transactionID.
    const ClientMessage asks = query(rig, client(rig, u"client-next"_s), MessageType::GetCert, ca.subjectDer(), certificate.serial());
    for (int i = 0; i < 2; ++i)
        QVERIFY(rig.issued(asks) == certificate);
    QCOMPARE(rig.newestRow(), u"answered"_s);
    const QString unknown = u"4: This CA has not issued such a certificate."_s;
    QCOMPARE(rig.outcome(query(rig, client(rig), MessageType::GetCert, ca.subjectDer(), QByteArray(16, '\x33'))), unknown);
    QCOMPARE(rig.outcome(query(rig, client(rig), MessageType::GetCert, certificate.subjectDer(), certificate.serial())), unknown);
    QCOMPARE(rig.outcome(query(rig, client(rig), MessageType::GetCert, ca.subjectDer(), ca.serial())), unknown);
    QCOMPARE(rig.certificates(), 1);
}

void TestScepService::getCrl()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Certificate certificate = rig.issued(rig.enrolment(u"client"_s, password));
    revoke(rig, certificate);
    const Crl crl = must(rebuildCrl(rig.database(), rig.generation(), rig.now()));
    const Certificate ca = rig.caCertificate();
    for (const QByteArray &serial : {certificate.serial(), ca.serial(), QByteArray(16, '\x33')}) {
        const auto reply = rig.exchange(query(rig, client(rig), MessageType::GetCrl, ca.subjectDer(), serial));
        QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
        QVERIFY(reply->certificates.isEmpty());
        QCOMPARE(reply->crls, QList<Crl>{crl});
        QVERIFY(reply->crls.first().isRevoked(certificate));
    }
    QCOMPARE(rig.outcome(query(rig, client(rig), MessageType::GetCrl, certificate.subjectDer(), certificate.serial())),
             u"4: This CA has not issued such a certificate."_s);
}

void TestScepService::queriesNeedAnRsaSigner_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("GetCert") << int(MessageType::GetCert);
    QTest::newRow("GetCRL") << int(MessageType::GetCrl);
}

void TestScepService::queriesNeedAnRsaSigner()
{
    QFETCH(int, type);
    ServiceRig rig;
    const QString outcome = rig.outcome(query(rig, client(rig, u"ec-p256"_s), MessageType(type), rig.caCertificate().subjectDer(), "\x01"));
    QVERIFY2(outcome.startsWith(u"2: "_s) && outcome.contains(u"needs a signer with an RSA key"_s), qPrintable(outcome));
    QCOMPARE(rig.newestRow(), u"refused RsaSignerNeeded"_s);
}

// C6

void TestScepService::pendingUntilApproved_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<bool>("polls"); ///< or sends the request again
    QTest::newRow("RSA, without a challenge") << u"client"_s << QByteArray() << true;
    QTest::newRow("RSA, with one") << u"client"_s << QByteArray(password) << true;
    QTest::newRow("EC, which needs one") << u"ec-p256"_s << QByteArray(password) << true;
    QTest::newRow("RSA, asks again") << u"client"_s << QByteArray() << false;
    QTest::newRow("EC, asks again") << u"ec-p256"_s << QByteArray(password) << false;
}

void TestScepService::pendingUntilApproved()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, challenge);
    QFETCH(bool, polls);
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.addChallenge(password, {u"office"_s, {}, {}, 1});
    const TestIdentity signer = client(rig, key);
    const Csr csr = csrFor(key, subject, challenge);
    const ClientMessage first = rig.message(signer, csr);
    const auto asks = [&] {
        ClientMessage message = polls ? poll(rig, signer) : rig.message(signer, csr);
        message.password = Secret(challenge);
        return message;
    };
    QCOMPARE(rig.outcome(first), u"pending"_s);
    QCOMPARE(rig.outcome(asks()), u"pending"_s);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 1);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 0);
    rig.scheduler.advance(24h * 10);
    approve(rig);
    QCOMPARE(rig.certificates(), 0); // approving only marks
    const Certificate certificate = rig.issued(asks());
    QVERIFY(certificate.publicKey() == testKey(key).publicKey());
    QCOMPARE(certificate.notAfter(), rig.now().addDays(365));
    QCOMPARE(rig.number("SELECT uses FROM challenge"), challenge.isEmpty() ? 0 : 1);
    // And again, when the answer was lost.
    QVERIFY(rig.issued(asks()) == certificate);
    QCOMPARE(rig.certificates(), 1);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), challenge.isEmpty() ? 0 : 1);
    QCOMPARE(rig.number("SELECT count(*) FROM audit WHERE outcome = 'issued'"), 1);
    auditIsWhole(rig);
}

void TestScepService::rejected()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    const TestIdentity signer = client(rig);
    const Csr csr = csrFor(u"client"_s, subject, {});
    QCOMPARE(rig.outcome(rig.message(signer, csr)), u"pending"_s);
    const qint64 id = rig.number("SELECT id FROM request WHERE state = 'pending'");
    const auto reject = [&](Transaction &transaction) {
        return RequestStore::reject(transaction, id, u"Not one of %1 ours, %2"_s, rig.now());
    };
    must(rig.write(reject));
    const QString expected = u"2: The administrator rejected the request. Not one of %1 ours, %2"_s;
    QCOMPARE(rig.outcome(poll(rig, signer)), expected);
    QCOMPARE(rig.outcome(rig.message(signer, csr)), expected);
    QCOMPARE(rig.certificates(), 0);
    QVERIFY(must(rig.read([&](Transaction &t) {
                return t.one("SELECT csr FROM request WHERE id = ?", {id});
            }))->isNull(0)); // with its challenge
    QCOMPARE_ERROR(rig.write(reject), Errc::NotPending);
    QCOMPARE_ERROR(rig.write([&](Transaction &transaction) { return RequestStore::approve(transaction, id); }), Errc::NotPending);
    QCOMPARE_ERROR(rig.write([&](Transaction &transaction) { return RequestStore::approve(transaction, 999); }), Errc::NotFound);
    rig.scheduler.advance(25h);
    QCOMPARE(rig.outcome(rig.message(signer, csr)), u"pending"_s); // asked anew
}

void TestScepService::aPollOfAnotherKeyLearnsNothing()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    QCOMPARE(rig.outcome(rig.enrolment(u"client"_s, {})), u"pending"_s);
    const TestIdentity stranger = client(rig, u"client-next"_s);
    const QString nothing = u"4: There is no such request."_s;
    QCOMPARE(rig.outcome(poll(rig, stranger)), nothing);
    QCOMPARE(rig.outcome(poll(rig, stranger, "T2")), nothing); // one that nobody has
    approve(rig);
    QCOMPARE(rig.outcome(poll(rig, stranger)), nothing);
    QCOMPARE(rig.certificates(), 0);
    rig.issued(poll(rig, client(rig)));
    QCOMPARE(rig.outcome(poll(rig, stranger)), nothing);
    // A poll on another connector, by the right key.
    ConnectorSettings other{u"other"_s};
    other.ca = u"ca"_s;
    rig.set(other);
    const ClientMessage elsewhere = poll(rig, client(rig));
    QCOMPARE(ServiceRig::outcomeOf(rig.open(rig.ask(elsewhere.bytes, u"192.0.2.7"_s, u"other"_s), elsewhere, u"other"_s)), nothing);
}

void TestScepService::approvedAndAskedTwiceAtOnce_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("challenge");
    for (int round = 1; round <= 3; ++round) { // who is faster is up to the machine
        QTest::addRow("without a challenge, %d", round) << u"client"_s << QByteArray();
        QTest::addRow("a challenge for many, %d", round) << u"client"_s << QByteArray("many");
        QTest::addRow("a challenge for one, %d", round) << u"client"_s << QByteArray("once");
        QTest::addRow("EC, a challenge for one, %d", round) << u"ec-p256"_s << QByteArray("once");
    }
}

void TestScepService::approvedAndAskedTwiceAtOnce()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, challenge);
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.addChallenge("many");
    rig.addChallenge("once", {u"office"_s, {}, {}, 1});
    const TestIdentity signer = client(rig, key);
    QCOMPARE(rig.outcome(rig.message(signer, csrFor(key, subject, challenge))), u"pending"_s);
    approve(rig);
    QList<ClientMessage> polls;
    QList<QByteArray> bytes;
    for (int i = 0; i < 20; ++i) {
        polls += poll(rig, signer);
        polls.last().password = Secret(challenge);
        bytes += polls.last().bytes;
    }
    const QList<ScepAnswer> answers = rig.askAll(bytes);
    QSet<QByteArray> serials;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const auto reply = rig.open(answers[i], polls[i]);
        QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
        serials.insert(reply->certificates.first().serial());
    }
    QCOMPARE(serials.size(), 1);
    QCOMPARE(rig.certificates(), 1); // and none that nobody got
    QCOMPARE(rig.number("SELECT sum(uses) FROM challenge"), challenge.isEmpty() ? 0 : 1);
    QCOMPARE(rig.number("SELECT count(*) FROM audit WHERE outcome = 'issued'"), 1);
    auditIsWhole(rig);
}

void TestScepService::approvedWhileTheClientAsks()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    const TestIdentity signer = client(rig);
    QCOMPARE(rig.outcome(rig.message(signer, csrFor(u"client"_s, subject, {}))), u"pending"_s);
    const qint64 id = rig.number("SELECT id FROM request WHERE state = 'pending'");
    QList<QByteArray> polls;
    for (int i = 0; i < 10; ++i)
        polls += poll(rig, signer).bytes;
    const auto approved = rig.database().write([=](Transaction &transaction) { return RequestStore::approve(transaction, id); });
    for (const ScepAnswer &answer : rig.askAll(polls))
        QCOMPARE(answer.kind, ScepAnswer::Kind::CertRep); // pending or issued, as it came
    QVERIFY_OK(approved.result());
    rig.issued(poll(rig, signer));
    QCOMPARE(rig.certificates(), 1);
}

void TestScepService::approvedAfterItsChallengeExpired()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.addChallenge(password, {u"office"_s, {}, rig.now().addDays(1), 1});
    const TestIdentity signer = client(rig);
    QCOMPARE(rig.outcome(rig.message(signer, goodCsr())), u"pending"_s);
    rig.scheduler.advance(24h * 3); // a weekend
    approve(rig);
    QCOMPARE(rig.outcome(poll(rig, signer)), u"success"_s);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
}

void TestScepService::approvedAfterItsChallengeWasUsed()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.addChallenge(password, {u"office"_s, {}, {}, 1});
    const TestIdentity first = client(rig), second = client(rig, u"client-next"_s);
    QCOMPARE(rig.outcome(rig.message(first, goodCsr(), {MessageType::PkcsReq, "T1"})), u"pending"_s);
    QCOMPARE(rig.outcome(rig.message(second, goodCsr(u"client-next"_s), {MessageType::PkcsReq, "T2"})), u"pending"_s);
    must(rig.write([](Transaction &transaction) { return RequestStore::approve(transaction, 1); }));
    must(rig.write([](Transaction &transaction) { return RequestStore::approve(transaction, 2); }));
    QCOMPARE(rig.outcome(poll(rig, first, "T1")), u"success"_s);
    QCOMPARE(rig.outcome(poll(rig, second, "T2")),
             u"2: The challenge password has been used as often as it may be. Ask the administrator for a new one."_s);
    QCOMPARE(rig.certificates(), 1);
}

void TestScepService::anApprovedRenewalIgnoresItsOldChallenge()
{
    ServiceRig rig;
    rig.addChallenge(password, {u"office"_s, {}, {}, 1});
    const Certificate first = rig.issued(rig.enrolment(u"client"_s, password));
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.scheduler.advance(24h);
    const TestIdentity signer{first, testKey(u"client"_s)};
    QCOMPARE(rig.outcome(rig.message(signer, goodCsr(), {MessageType::PkcsReq, "T2"})), u"pending"_s);
    approve(rig);
    QCOMPARE(rig.outcome(poll(rig, signer, "T2")), u"success"_s);
    QCOMPARE(rig.certificates(), 2);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
}

void TestScepService::anApprovedRenewalIsRevokedMeanwhile()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Certificate first = rig.issued(rig.enrolment(u"client"_s, password));
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    const TestIdentity signer{first, testKey(u"client"_s)};
    QCOMPARE(rig.outcome(rig.message(signer, csrFor(u"client"_s, subject, {}), {MessageType::RenewalReq, "T2"})), u"pending"_s);
    approve(rig);
    revoke(rig, first);
    QCOMPARE(rig.outcome(poll(rig, signer, "T2")),
             u"2: The certificate that signed the request is revoked (serial number %1)."_s.arg(first.serialHex()));
    QCOMPARE(rig.certificates(), 1);
}

void TestScepService::aPollForWhatWasIssuedAtOnce_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("RSA") << u"client"_s << u"success"_s;
    // The challenge, under which the answer would be enveloped, is not kept: an answer all the same.
    QTest::newRow("EC")
        << u"ec-p256"_s
        << u"2: A request signed with an EC key needs a challenge password, under which the reply is encrypted (RFC 8894, section 3.1)."_s;
}

void TestScepService::aPollForWhatWasIssuedAtOnce()
{
    QFETCH(QString, key);
    QFETCH(QString, expected);
    ServiceRig rig;
    rig.addChallenge(password);
    rig.issued(rig.enrolment(key, password));
    QCOMPARE(rig.outcome(poll(rig, client(rig, key))), expected);
    QCOMPARE(rig.certificates(), 1);
}

// At the same time

void TestScepService::oneUseForAHundred()
{
    ServiceRig rig;
    rig.addChallenge("once", {u"office"_s, {}, {}, 1});
    QList<ClientMessage> messages;
    QList<QByteArray> bytes;
    for (int i = 0; i < 100; ++i) {
        const PrivateKey key = must(PrivateKey::generate(KeySpec::EcP256));
        CsrSpec spec{.subject = must(DistinguishedName::parse(u"CN=printer-%1"_s.arg(i)))};
        spec.challenge = Secret("once");
        messages += rig.message(selfSigned(key, u"CN=printer-%1"_s.arg(i), rig.now()), must(Csr::create(spec, key)),
                                {MessageType::PkcsReq, "T" + QByteArray::number(i)});
        bytes += messages.last().bytes;
    }
    const QList<ScepAnswer> answers = rig.askAll(bytes);
    QHash<QString, int> outcomes;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const auto reply = rig.open(answers[i], messages[i]);
        ++outcomes[ServiceRig::outcomeOf(reply).left(40)];
        if (reply && reply->status == PkiStatus::Success)
            QVERIFY(reply->certificates.first().publicKey() == messages[i].signer.key.publicKey());
    }
    QCOMPARE(outcomes.value(u"success"_s), 1);
    QCOMPARE(outcomes.value(u"2: The challenge password has been used as often"_s.left(40)), 99);
    QCOMPARE(rig.certificates(), 1);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE refusal = 'ChallengeUsed'"), 99);
    QCOMPARE(rig.number("SELECT count(*) FROM alarm WHERE refusal = 'ChallengeUsed'"), 99);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 2); // the one that was issued, and the first that was refused
    auditIsWhole(rig);
}

void TestScepService::twentyTimesTheSame()
{
    ServiceRig rig;
    rig.addChallenge("once", {u"office"_s, {}, {}, 1});
    const ClientMessage message = rig.enrolment(u"client"_s, "once");
    const QList<ScepAnswer> answers = rig.askAll(QList<QByteArray>(20, message.bytes));
    QSet<QByteArray> serials;
    for (const ScepAnswer &answer : answers) {
        const auto reply = rig.open(answer, message);
        QCOMPARE(ServiceRig::outcomeOf(reply), u"success"_s);
        serials.insert(reply->certificates.first().serial());
    }
    QCOMPARE(serials.size(), 1);
    QCOMPARE(rig.certificates(), 1);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
}

// C10

void TestScepService::cutAnywhere()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const QByteArray whole = rig.enrolment(u"client"_s, password).bytes;
    QList<QByteArray> cut;
    for (qsizetype size = 0; size < whole.size(); ++size)
        cut += whole.first(size);
    const QList<ScepAnswer> answers = rig.askAll(cut);
    for (qsizetype i = 0; i < answers.size(); ++i)
        QVERIFY2(answers[i].kind == ScepAnswer::Kind::NotScep, qPrintable(u"%1 octets"_s.arg(i)));
    QCOMPARE(rig.certificates(), 0);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE refusal = 'Unreadable'"), whole.size());
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 0);
}

/// One bit of every octet: a message that means the same is answered the same, everything else is refused.
void TestScepService::aBitAnywhere()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const ClientMessage message = rig.enrolment(u"client"_s, password);
    const Certificate certificate = rig.issued(message);
    QList<QByteArray> changed;
    for (qsizetype at = 0; at < message.bytes.size(); ++at)
        changed += flipped(message.bytes, at, int(at % 8));
    const QList<ScepAnswer> answers = rig.askAll(changed);
    int same = 0;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const QByteArray where = "octet " + QByteArray::number(i);
        QVERIFY2(answers[i].kind != ScepAnswer::Kind::Unavailable, where.constData());
        if (answers[i].kind == ScepAnswer::Kind::NotScep)
            continue;
        const auto received = ReceivedMessage::parse(answers[i].body);
        QVERIFY2(received && received->claims().type == MessageType::CertRep, where.constData());
        if (received->claims().status == PkiStatus::Failure)
            continue;
        // The certificate that the message brings is not covered by the signature: its key is what counts.
        const auto reply = rig.open(answers[i], message);
        QVERIFY2(reply && reply->status == PkiStatus::Success && reply->certificates.first() == certificate, where.constData());
        ++same;
    }
    QVERIFY2(same > 0 && same < answers.size() / 3, QByteArray::number(same).constData());
    QCOMPARE(rig.certificates(), 1);
}

void TestScepService::hostile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("failInfo");
    const auto row = [](const char *what, const char *refusal, FailInfo failInfo) {
        QTest::newRow(what) << QString::fromLatin1(what) << u"refused "_s + QString::fromLatin1(refusal) << int(failInfo);
    };
    row("for another CA", "ForeignEnvelope", FailInfo::BadMessageCheck);
    row("CSR of another key's signature", "NoProofOfPossession", FailInfo::BadRequest);
    row("3,000 names", "TooManyNames", FailInfo::BadRequest);
    row("control characters", "SubjectInvalid", FailInfo::BadRequest);
    row("CSR that is none", "NotACsr", FailInfo::BadRequest);
    row("empty CSR", "NotACsr", FailInfo::BadRequest);
    row("CSR of a megabyte", "NotACsr", FailInfo::BadRequest);
    row("CSR and something behind it", "NotACsr", FailInfo::BadRequest);
    row("an address of 5 octets", "NameNotAllowed", FailInfo::BadRequest);
    row("a name that is not ASCII", "NameNotAllowed", FailInfo::BadRequest);
    row("no envelope", "NotACsr", FailInfo::BadRequest);
    row("envelope that is none", "NotACsr", FailInfo::BadRequest);
    row("envelope for nobody's key", "Undecryptable", FailInfo::BadRequest);
    row("no senderNonce", "NonceMissing", FailInfo::BadRequest);
    row("empty senderNonce", "NonceMissing", FailInfo::BadRequest);
    row("long senderNonce", "NonceMissing", FailInfo::BadRequest);
    row("no signer", "SignerMissing", FailInfo::BadMessageCheck);
    row("wrong signature", "SignatureInvalid", FailInfo::BadMessageCheck);
    row("another's certificate", "SignatureInvalid", FailInfo::BadMessageCheck);
    row("a CertRep", "UnexpectedType", FailInfo::BadRequest);
    row("a CertPoll with text", "UnknownTransaction", FailInfo::BadCertId);
    row("a GetCert with a CSR", "NotACsr", FailInfo::BadRequest);
    row("a PKCSReq with a name", "NotACsr", FailInfo::BadRequest);
}

void TestScepService::hostile()
{
    QFETCH(QString, what);
    QFETCH(QString, row);
    QFETCH(int, failInfo);
    ServiceRig rig;
    rig.addChallenge(password);
    const TestIdentity signer = client(rig);
    const QByteArray subjectDer = must(must(DistinguishedName::parse(subject)).toDer());
    const QByteArray good = goodCsr().der(), enveloped = envelopeFor(rig, good);
    const auto altName = [&](const QByteArray &names) {
        return csrByHand({subjectDer, {extensionByHand("2.5.29.17", derEncode(0x30, names))}, password}, u"client"_s);
    };
    const QByteArray names = must(issuerAndSubject(rig.caCertificate().subjectDer(), subjectDer));
    QByteArray bytes;
    if (what == u"for another CA"_s)
        bytes = rig.message(signer, goodCsr(), {.recipient = TestCa({.now = rig.now(), .key = u"other-ca"_s}).root().certificate}).bytes;
    else if (what == u"CSR of another key's signature"_s)
        bytes = rig.message(signer, csrByHand({subjectDer, {}, password, {}, false}, u"client"_s)).bytes;
    else if (what == u"3,000 names"_s) {
        QByteArray list;
        for (int i = 0; i < 3'000; ++i)
            list += derEncode(0x82, "h" + QByteArray::number(i) + ".example");
        bytes = rig.message(signer, altName(list)).bytes;
    } else if (what == u"control characters"_s)
        bytes =
            rig.message(signer, csrByHand({nameByHand({{"2.5.4.3", derEncode(0x0c, "\x01\x02\x03")}}), {}, password}, u"client"_s)).bytes;
    else if (what == u"CSR that is none"_s)
        bytes = rig.message(signer, QByteArray("hello")).bytes;
    else if (what == u"empty CSR"_s)
        bytes = rig.message(signer, QByteArray("\x30\x00", 2)).bytes;
    else if (what == u"CSR of a megabyte"_s)
        bytes = rig.message(signer, altName(derEncode(0x82, QByteArray(1'000'000, 'a')))).bytes;
    else if (what == u"CSR and something behind it"_s)
        bytes = rig.message(signer, QByteArray(good + "x")).bytes;
    else if (what == u"an address of 5 octets"_s)
        bytes = rig.message(signer, altName(derEncode(0x87, "abcde"))).bytes;
    else if (what == u"a name that is not ASCII"_s)
        bytes = rig.message(signer, altName(derEncode(0x82, "\xe9..example"))).bytes;
    else if (what == u"no envelope"_s)
        bytes = raw(rig, attributes(), {}, signer);
    else if (what == u"envelope that is none"_s)
        bytes = raw(rig, attributes(), "hello", signer);
    else if (what == u"envelope for nobody's key"_s) {
        // The key that it was encrypted with is somebody else's; only the name is ours.
        CertificateSpec spec{rig.caCertificate().subjectDer(), testKey(u"other-ca"_s).publicKey(), rig.caCertificate().serial(), rig.now(),
                             rig.now().addDays(1)};
        spec.isCa = true;
        bytes = rig.message(signer, goodCsr(), {.recipient = must(issueCertificate(spec, std::nullopt, testKey(u"other-ca"_s)))}).bytes;
    } else if (what == u"no senderNonce"_s)
        bytes = raw(rig, attributes("19", "T1", {}), enveloped, signer);
    else if (what == u"empty senderNonce"_s)
        bytes = raw(rig, attributes("19", "T1", ""), enveloped, signer);
    else if (what == u"long senderNonce"_s)
        bytes = raw(rig, attributes("19", "T1", QByteArray(65, 'n')), enveloped, signer);
    else if (what == u"no signer"_s)
        bytes = raw(rig, attributes(), enveloped, signer, false);
    else if (what == u"wrong signature"_s) {
        bytes = rig.message(signer, goodCsr()).bytes;
        bytes = flipped(bytes, bytes.size() - 20, 3);
    } else if (what == u"another's certificate"_s) {
        // The victim's certificate under a signature of ours.
        const Certificate victim = rig.issued(rig.enrolment(u"client-next"_s, password, {MessageType::PkcsReq, "V"}));
        const ClientMessage renewal = rig.message({victim, testKey(u"client-next"_s)}, goodCsr(), {MessageType::RenewalReq});
        bytes = resigned(renewal.bytes, "sha256", u"client"_s);
    } else if (what == u"a CertRep"_s)
        bytes = raw(rig, attributes("3"), enveloped, signer);
    else if (what == u"a CertPoll with text"_s)
        bytes = rig.message(signer, QByteArray("hello"), {MessageType::CertPoll}).bytes;
    else if (what == u"a GetCert with a CSR"_s)
        bytes = rig.message(signer, good, {MessageType::GetCert}).bytes;
    else if (what == u"a PKCSReq with a name"_s)
        bytes = rig.message(signer, names).bytes;
    QVERIFY(!bytes.isEmpty());
    const qint64 before = rig.certificates();
    const ScepAnswer answer = rig.ask(bytes);
    // A random key in the place of one that cannot be decrypted opens one envelope in 256 to nonsense.
    if (row != u"refused Undecryptable"_s || rig.newestRow() != u"refused NotACsr"_s)
        QCOMPARE(rig.newestRow(), row);
    QCOMPARE(answer.kind, ScepAnswer::Kind::CertRep);
    const auto received = ReceivedMessage::parse(answer.body);
    QVERIFY_OK(received);
    QVERIFY(received->verify({rig.caCertificate()}));
    QCOMPARE(received->claims().status, PkiStatus::Failure);
    QCOMPARE(received->claims().failInfo, failInfo);
    QVERIFY(!received->claims().failInfoText.isEmpty());
    QCOMPARE(rig.certificates(), before);
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 0);
    auditIsWhole(rig);
}

void TestScepService::notScep_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("isScep");
    const auto row = [](const char *what, bool isScep) { QTest::newRow(what) << QString::fromLatin1(what) << isScep; };
    row("nothing", false);
    row("text", false);
    row("zeros", false);
    row("a certificate", false);
    row("a degenerate SignedData", false);
    row("an envelope", false);
    row("nested a thousand times", false);
    row("a length of 4 GB", false);
    row("no messageType", false);
    row("an unknown messageType", false);
    row("a messageType of text", false);
    row("no transactionID", false);
    row("an empty transactionID", false);
    row("a transactionID of 77 digits", true);
    row("a transactionID of 255 octets", true);
    row("a transactionID of 1025 octets", false);
    row("a transactionID of a megabyte", false);
    row("a transactionID of control characters", true);
}

void TestScepService::notScep()
{
    QFETCH(QString, what);
    QFETCH(bool, isScep);
    ServiceRig rig;
    rig.addChallenge(password);
    const TestIdentity signer = client(rig);
    const QByteArray enveloped = envelopeFor(rig, goodCsr().der());
    QByteArray bytes, transactionId;
    if (what == u"text"_s)
        bytes = "GET / HTTP/1.1";
    else if (what == u"zeros"_s)
        bytes = QByteArray(5000, '\0');
    else if (what == u"a certificate"_s)
        bytes = signer.certificate.der();
    else if (what == u"a degenerate SignedData"_s)
        bytes = must(degenerate({signer.certificate}));
    else if (what == u"an envelope"_s)
        bytes = enveloped;
    else if (what == u"nested a thousand times"_s)
        bytes = QByteArray("\x30\x80", 2).repeated(1000);
    else if (what == u"a length of 4 GB"_s)
        bytes = QByteArray("\x30\x84\xff\xff\xff\xff\x06\x09", 8) + QByteArray(100, 'x');
    else if (what == u"no messageType"_s)
        bytes = raw(rig, attributes().mid(1), enveloped, signer);
    else if (what == u"an unknown messageType"_s)
        bytes = raw(rig, attributes("18"), enveloped, signer);
    else if (what == u"a messageType of text"_s)
        bytes = raw(rig, attributes("PKCSReq"), enveloped, signer);
    else if (what == u"no transactionID"_s)
        bytes = raw(rig, attributes("19", {}), enveloped, signer);
    else if (what.startsWith(u"a transactionID of 77"_s))
        transactionId = QByteArray(77, '9');
    else if (what.startsWith(u"a transactionID of 255"_s))
        transactionId = QByteArray(255, 'a');
    else if (what.startsWith(u"a transactionID of 1025"_s))
        transactionId = QByteArray(1025, 'a');
    else if (what.startsWith(u"a transactionID of a megabyte"_s))
        transactionId = QByteArray(1'000'000, 'a');
    else if (what.startsWith(u"a transactionID of control"_s))
        transactionId = QByteArray("\0\1\n\r%\x1b[2J", 9);
    else if (what.startsWith(u"an empty"_s))
        bytes = raw(rig, attributes("19", ""), enveloped, signer);
    if (!transactionId.isEmpty())
        bytes = raw(rig, attributes("19", transactionId), enveloped, signer);
    const ScepAnswer answer = rig.ask(bytes);
    QCOMPARE(answer.kind, isScep ? ScepAnswer::Kind::CertRep : ScepAnswer::Kind::NotScep);
    QVERIFY(!answer.costsWork);
    QCOMPARE(rig.certificates(), isScep ? 1 : 0);
    QCOMPARE(rig.newestRow(), isScep ? u"issued"_s : u"refused Unreadable"_s);
    if (isScep) {
        QCOMPARE(must(ReceivedMessage::parse(answer.body)).claims().transactionId, transactionId);
        const QString logged = rig.text("SELECT transaction_id FROM audit");
        QVERIFY(std::all_of(logged.begin(), logged.end(), [](QChar c) { return c.isPrint(); }));
        auditIsWhole(rig);
    } else {
        QVERIFY2(answer.body.startsWith("This is not a SCEP message: ") && answer.body.endsWith(".\n"), answer.body.constData());
        QVERIFY(answer.body.size() < 300);
        QCOMPARE(rig.number("SELECT count(*) FROM audit"), 0);
    }
}

/// Of two faults the one is told that costs less to find: no key is used for what is not well-formed.
void TestScepService::cheapChecksFirst_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("row");
    const auto row = [](const char *what, const char *refusal) {
        QTest::newRow(what) << QString::fromLatin1(what) << u"refused "_s + QString::fromLatin1(refusal);
    };
    row("weak cipher, wrong signature", "WeakCipher");
    row("weak digest, wrong signature", "WeakDigest");
    row("no nonce, weak cipher", "NonceMissing");
    row("for another CA, wrong signature", "ForeignEnvelope");
    row("wrong signature, undecryptable", "SignatureInvalid");
    row("wrong signature, not a CSR", "SignatureInvalid");
    row("key not allowed, no proof of possession", "KeyNotAllowed");
    row("no proof of possession, wrong challenge", "NoProofOfPossession");
}

void TestScepService::cheapChecksFirst()
{
    QFETCH(QString, what);
    QFETCH(QString, row);
    ServiceRig rig;
    change(rig, [&](ConnectorSettings &s) {
        s.preset = Preset::Strict;
        if (what.startsWith(u"key not"_s))
            s.keys = {u"ec:p256"_s};
    });
    const TestIdentity signer = client(rig);
    const QByteArray subjectDer = signer.certificate.subjectDer();
    QByteArray bytes;
    if (what.startsWith(u"weak cipher"_s))
        bytes = rig.message(signer, goodCsr(), {.algorithms = {CipherAlgorithm::TripleDes, HashAlgorithm::Sha256}}).bytes;
    else if (what.startsWith(u"weak digest"_s))
        bytes = rig.message(signer, goodCsr(), {.algorithms = {CipherAlgorithm::Aes128, HashAlgorithm::Sha1}}).bytes;
    else if (what.startsWith(u"no nonce"_s))
        bytes = raw(rig, attributes("19", "T1", {}), must(envelope("x", rig.caCertificate(), CipherAlgorithm::TripleDes)), signer);
    else if (what.startsWith(u"for another CA"_s))
        bytes = rig.message(signer, goodCsr(), {.recipient = TestCa({.now = rig.now(), .key = u"other-ca"_s}).root().certificate}).bytes;
    else if (what.endsWith(u"not a CSR"_s))
        bytes = rig.message(signer, QByteArray("hello")).bytes;
    else if (what.endsWith(u"undecryptable"_s))
        bytes = raw(rig, attributes(), flipped(envelopeFor(rig, goodCsr().der()), 250, 1), signer);
    else
        bytes = rig.message(signer, csrByHand({subjectDer, {}, "wrong", {}, false}, u"client"_s)).bytes;
    if (what.contains(u"wrong signature"_s))
        bytes = flipped(bytes, bytes.size() - 20, 3);
    QCOMPARE(rig.ask(bytes).kind, ScepAnswer::Kind::CertRep);
    QCOMPARE(rig.newestRow(), row);
}

// C9, C13, C14

void TestScepService::alarms_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected"); ///< of the alarm
    QTest::newRow("used") << u"used"_s << u"ChallengeUsed CN=printer-9|CN=printer-8"_s;
    QTest::newRow("expired") << u"expired"_s << u"ChallengeExpired CN=printer-9|"_s;
    QTest::newRow("foreign") << u"foreign"_s << u"ChallengeForeign CN=printer-9|printer-8"_s;
    QTest::newRow("wrong") << u"wrong"_s << QString();
    QTest::newRow("missing") << u"missing"_s << QString();
}

void TestScepService::alarms()
{
    QFETCH(QString, what);
    QFETCH(QString, expected);
    ServiceRig rig;
    const QString used = rig.addChallenge("used", {u"office"_s, {}, {}, 1});
    rig.addChallenge("expired", {u"office"_s, {}, rig.now().addSecs(1)});
    rig.addChallenge("foreign", {u"office"_s, u"printer-8"_s});
    rig.issued(rig.enrolment(u"client-next"_s, "used", {MessageType::PkcsReq, "T8"}, u"CN=printer-8"_s));
    rig.scheduler.advance(1s);
    const ClientMessage message = rig.enrolment(u"client"_s, what == u"missing"_s ? QByteArray() : what.toUtf8(),
                                                {MessageType::PkcsReq, "T9"}, u"CN=printer-9"_s);
    const ScepAnswer answer = rig.ask(message.bytes, u"198.51.100.9"_s);
    QVERIFY(answer.costsWork);
    if (expected.isEmpty()) {
        QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 0);
        return;
    }
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 1);
    QCOMPARE(rig.text("SELECT refusal || ' ' || subject || '|' || expected FROM alarm"), expected);
    QCOMPARE(rig.text("SELECT address FROM alarm"), u"198.51.100.9"_s);
    QCOMPARE(rig.text("SELECT connector FROM alarm"), u"office"_s);
    QCOMPARE(rig.number("SELECT at FROM alarm"), rig.now().toMSecsSinceEpoch());
    if (what == u"used"_s)
        QCOMPARE(rig.text("SELECT challenge FROM alarm"), used);
}

/// C2, C13: one right challenge is no way to other names, and all of them are seen.
void TestScepService::aBoundChallengeBindsEveryName()
{
    ServiceRig rig;
    rig.addChallenge(password, {u"office"_s, u"printer-7.example"_s, {}, 1});
    QList<SubjectAltName> names{SubjectAltName::forHost(u"vpn.bank.test"_s), SubjectAltName::forHost(u"*.bank.test"_s),
                                SubjectAltName::forHost(u"10.9.9.9"_s)};
    for (int i = 0; i < 90; ++i)
        names.append(SubjectAltName::forHost(u"host-%1.bank.test"_s.arg(i)));
    const ClientMessage message = rig.message(client(rig), csrFor(u"client"_s, subject, password, names));
    QVERIFY(rig.outcome(message).startsWith(u"2: "_s));
    QCOMPARE(rig.newestRow(), u"refused ChallengeForeign"_s);
    QCOMPARE(rig.certificates(), 0);
    const auto alarms = must(rig.read([](Transaction &transaction) { return RequestStore::alarms(transaction, u"office"_s, 5); }));
    QCOMPARE(alarms.size(), 1);
    QCOMPARE(alarms[0].expected, u"printer-7.example"_s);
    QVERIFY2(alarms[0].subject.startsWith(subject + u" (dns:vpn.bank.test, dns:*.bank.test, ip:10.9.9.9, "_s),
             qPrintable(alarms[0].subject));
    QVERIFY(alarms[0].names.contains(u"dns:vpn.bank.test"_s) && alarms[0].names.contains(u"dns:*.bank.test"_s));
    const QString logged = rig.text("SELECT subject FROM audit ORDER BY number DESC LIMIT 1");
    QVERIFY2(logged.contains(u"dns:vpn.bank.test"_s), qPrintable(logged));
    QVERIFY(logged.size() <= 1024);
    // The printer itself still has its challenge.
    rig.issued(rig.enrolment(u"client-next"_s, password, {MessageType::PkcsReq, "T2"}));
}

void TestScepService::aFurtherNameIsRefusedUntilItIsAllowed()
{
    ServiceRig rig;
    const QString id = rig.addChallenge(password, {u"office"_s, u"printer-7.example"_s, {}, 1});
    const QList<SubjectAltName> names{SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)};
    const Csr csr = csrFor(u"client"_s, subject, password, names);
    const ScepAnswer answer = rig.ask(rig.message(client(rig), csr).bytes);
    QVERIFY(!answer.costsWork); // it was right
    const QString refused = rig.outcome(rig.message(client(rig), csr, {MessageType::PkcsReq, "T2"}));
    QVERIFY2(refused.contains(u"still good, but not for the further name ip:10.0.0.7."_s), qPrintable(refused));
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 0);
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 0);
    const RequestRow row = must(rig.read([](Transaction &transaction) {
                               return RequestStore::newest(transaction, u"office"_s, 1);
                           })).first();
    QCOMPARE(row.refused, (Refused{Refusal::FurtherName, {u"ip:10.0.0.7"_s}}));
    QCOMPARE(row.record.challenge, id);
    const Challenge allowed = must(
        rig.write([&](Transaction &transaction) { return Challenges::allow(transaction, row.record.challenge, row.refused->facts); }));
    QCOMPARE(allowed.spec.also, QStringList{u"ip:10.0.0.7"_s});
    const Certificate certificate = rig.issued(rig.message(client(rig), csr, {MessageType::PkcsReq, "T3"}));
    QCOMPARE(certificate.altNames(), names);
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
    auditIsWhole(rig);
}

void TestScepService::aFurtherNameIsLeftOut_data()
{
    QTest::addColumn<bool>("byHand");
    QTest::newRow("at once") << false;
    QTest::newRow("after approval") << true;
}

void TestScepService::aFurtherNameIsLeftOut()
{
    QFETCH(bool, byHand);
    ServiceRig rig;
    change(rig, [&](ConnectorSettings &s) {
        s.furtherNames = FurtherNames::LeaveOut;
        s.approval = byHand ? Approval::Manual : Approval::Automatic;
    });
    rig.addChallenge(password, {u"office"_s, u"printer-7.example"_s, {}, 1});
    const Csr csr = csrFor(u"client"_s, subject, password,
                           {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)});
    const TestIdentity signer = client(rig);
    ClientMessage message = rig.message(signer, csr);
    if (byHand) {
        QCOMPARE(rig.outcome(message), u"pending"_s);
        approve(rig);
        message = poll(rig, signer);
    }
    QCOMPARE(rig.issued(message).altNames(), QList<SubjectAltName>{SubjectAltName::forHost(u"printer-7.example"_s)});
    const auto rows = must(rig.read([](Transaction &transaction) { return RequestStore::newest(transaction, u"office"_s, 9); }));
    const QJsonObject decoded = rows.last().record.decoded;
    QCOMPARE(decoded[u"leftOut"_s].toArray(), QJsonArray{u"ip:10.0.0.7"_s});
    QCOMPARE(decoded[u"subjectAltNames"_s].toArray().size(), 2); // what was asked for stays to be seen
}

/// C2, C13: another device's name is an accusation, its own address is not.
void TestScepService::theInventoryIsAsked()
{
    class Inventory final : public InventoryNames {
    public:
        Result<NameHolders> holders(Transaction &, const QStringList &names) const override
        {
            const NameHolders all{{u"printer-7.example"_s, {7}}, {u"10.0.0.7"_s, {7}}, {u"10.0.0.8"_s, {8}}};
            NameHolders found;
            for (const QString &name : names) {
                if (all.contains(name))
                    found.insert(name, all[name]);
            }
            return found;
        }
    };
    ServiceRig rig;
    ScepService service(rig.database(), rig.pool, rig.random, rig.vault, nullptr, std::make_shared<const Inventory>());
    rig.addChallenge(password, {u"office"_s, u"printer-7.example"_s});
    const auto ask = [&](const QString &address, const QByteArray &transaction) {
        const Csr csr = csrFor(u"client"_s, subject, password, {SubjectAltName::forHost(address)});
        bool answered = false;
        service.handle(rig.served(), rig.message(client(rig), csr, {MessageType::PkcsReq, transaction}).bytes, u"192.0.2.7"_s, rig.now(),
                       [&](const ScepAnswer &) { answered = true; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answered, 30'000); }();
        return rig.newestRow();
    };
    QCOMPARE(ask(u"10.0.0.9"_s, "T1"), u"refused FurtherName"_s);
    QCOMPARE(ask(u"10.0.0.8"_s, "T2"), u"refused ChallengeForeign"_s);
    QCOMPARE(ask(u"10.0.0.7"_s, "T3"), u"issued"_s);
    change(rig, [](ConnectorSettings &s) { s.inventoryOnly = true; });
    rig.addChallenge("for anybody");
    const auto anybody = [&](const QString &cn, const QByteArray &transaction) {
        bool answered = false;
        service.handle(rig.served(), rig.enrolment(u"client"_s, "for anybody", {MessageType::PkcsReq, transaction}, cn).bytes,
                       u"192.0.2.7"_s, rig.now(), [&](const ScepAnswer &) { answered = true; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answered, 30'000); }();
        return rig.newestRow();
    };
    QCOMPARE(anybody(u"CN=vpn.example"_s, "T4"), u"refused NameNotInInventory"_s);
    QCOMPARE(anybody(subject, "T5"), u"issued"_s);
}

void TestScepService::everyRequestHasARow()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const Csr csr = csrFor(u"client"_s, subject, "wrong",
                           {SubjectAltName::forHost(u"printer-7.example"_s), SubjectAltName::forHost(u"10.0.0.7"_s)});
    rig.ask(rig.message(client(rig), csr, {MessageType::PkcsReq, "T1", {CipherAlgorithm::Aes256, HashAlgorithm::Sha384}, 90s}).bytes,
            u"2001:db8::9"_s);
    rig.ask("garbage", u"198.51.100.9"_s);
    rig.ask(
        rig.message(client(rig, u"ec-p384"_s), csrFor(u"ec-p384"_s, subject, password), {MessageType::PkcsReq, "T2", {}, -3600s}).bytes);
    const auto rows = must(rig.read([](Transaction &transaction) { return RequestStore::newest(transaction, u"office"_s, 10); }));
    QCOMPARE(rows.size(), 3);
    const RequestRow &issued = rows[0], &garbage = rows[1], &refused = rows[2];
    QCOMPARE(refused.state, u"refused"_s);
    QCOMPARE(refused.refused, (Refused{Refusal::ChallengeWrong}));
    QCOMPARE(refused.record.type, u"PKCSReq"_s);
    QCOMPARE(refused.record.transactionId, QByteArray("T1"));
    QCOMPARE(refused.record.address, u"2001:db8::9"_s);
    QCOMPARE(refused.record.subject, subject);
    QCOMPARE(refused.record.at, rig.now());
    QCOMPARE(refused.record.clockOffset, 90); // C13
    const QJsonObject decoded = refused.record.decoded;
    QCOMPARE(decoded[u"cipher"_s].toString(), u"AES-256"_s);
    QCOMPARE(decoded[u"hash"_s].toString(), u"SHA-384"_s);
    QCOMPARE(decoded[u"signer"_s].toString(), subject);
    QCOMPARE(decoded[u"key"_s].toString(), u"RSA 2048"_s);
    QCOMPARE(decoded[u"subjectAltNames"_s].toArray(), (QJsonArray{u"dns:printer-7.example"_s, u"ip:10.0.0.7"_s}));
    QVERIFY(!QJsonDocument(decoded).toJson().contains("wrong"));

    QCOMPARE(garbage.state, u"refused"_s);
    QCOMPARE(garbage.refused->why, Refusal::Unreadable);
    QVERIFY(!garbage.refused->facts.value(0).isEmpty());
    QCOMPARE(garbage.record.address, u"198.51.100.9"_s);
    QCOMPARE(garbage.record.type, QString());
    QVERIFY(!garbage.record.clockOffset);

    QCOMPARE(issued.state, u"issued"_s);
    QVERIFY(!issued.refused);
    QCOMPARE(issued.record.clockOffset, -3600);
    QCOMPARE(issued.record.decoded[u"key"_s].toString(), u"EC P-384"_s);
    // Old rows go, but never one that was let in.
    must(rig.write([now = rig.now()](Transaction &transaction) { return RequestStore::prune(transaction, 1, 100, now); }));
    QCOMPARE(rig.number("SELECT count(*) FROM request"), 2);
    must(rig.write([now = rig.now()](Transaction &transaction) { return RequestStore::prune(transaction, 0, 100, now); }));
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'issued'"), 1);
}

/// C7: in the row of a request that is let in, whether it waits or got its certificate.
void TestScepService::whatIsNotGrantedIsSaid()
{
    for (const Approval approval : {Approval::Automatic, Approval::Manual}) {
        ServiceRig rig;
        rig.addChallenge(password);
        change(rig, [=](ConnectorSettings &settings) { settings.approval = approval; });
        CsrSpec spec{.subject = must(DistinguishedName::parse(subject)), .challenge = Secret(password)};
        spec.isCa = true;
        spec.keyUsage = DigitalSignature | KeyCertSign;
        const Csr csr = must(Csr::create(spec, testKey(u"client"_s)));
        rig.ask(rig.message(client(rig), csr).bytes);
        const auto row = must(rig.read([](Transaction &transaction) { return RequestStore::newest(transaction, u"office"_s, 1); })).first();
        QCOMPARE(row.state, approval == Approval::Manual ? u"pending"_s : u"issued"_s);
        QCOMPARE(row.record.decoded[u"notGranted"_s].toArray(), (QJsonArray{u"ca"_s, u"keyUsage:keyCertSign"_s}));
        QVERIFY(!row.record.decoded.contains(u"remarks"_s));
        // Who asks for nothing special gets no word about it.
        rig.addChallenge("another password");
        rig.ask(rig.enrolment(u"client-next"_s, "another password", {MessageType::PkcsReq, "T2"}).bytes);
        const auto plain = must(rig.read([](Transaction &transaction) {
                               return RequestStore::newest(transaction, u"office"_s, 1);
                           })).first();
        QVERIFY(!plain.record.decoded.contains(u"notGranted"_s));
    }
}

/// C7: what a served connector knows of its CA, an RA's subject and key included.
void TestScepService::theCasOwnKeyAndSubject()
{
    ServiceRig rig(u"ec-p256"_s);
    rig.addChallenge(password);
    const CaGeneration ca = rig.generation();
    QVERIFY(ca.raKey);
    for (const Certificate &own : {*ca.certificate, ca.raCertificates.first()}) {
        const ClientMessage message = rig.enrolment(u"client"_s, password, {}, own.subject().toString());
        rig.ask(message.bytes);
        QCOMPARE(rig.newestRow(), u"refused SubjectOfCa"_s);
    }
    QCOMPARE(rig.certificates(), 0);
    QVERIFY(rig.served()->authority.keys.contains(ca.raKey->publicKey().der()));
    QVERIFY(rig.served()->authority.keys.contains(ca.key.publicKey().der()));
    // A certificate of a young CA does not begin before it.
    const Certificate issued = rig.issued(rig.enrolment(u"client"_s, password));
    QVERIFY(issued.notBefore() >= ca.certificate->notBefore());
}

// C9, C17: nobody fills the disk

void TestScepService::whatAStrangerWritesIsBounded_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"signer", "subject", "names"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// A RenewalReq by anybody, with as much text in it as fits.
void TestScepService::whatAStrangerWritesIsBounded()
{
    QFETCH(QString, what);
    ServiceRig rig;
    const auto nameOf = [](qsizetype size) { return nameByHand({{"2.5.4.3", derEncode(0x0c, QByteArray(size, '\1'))}}); };
    CertificateSpec made{nameOf(what == u"signer"_s ? 211'000 : 9), testKey(u"client"_s).publicKey(), "\x07", rig.now(),
                         rig.now().addDays(7)};
    const TestIdentity signer{must(issueCertificate(made, std::nullopt, testKey(u"client"_s))), testKey(u"client"_s)};
    QList<SubjectAltName> names;
    for (int i = 0; i < 300; ++i)
        names.append(SubjectAltName::forHost(u"%1.example"_s.arg(i, 60, 10, QChar(u'n'))));
    const QByteArray csr = what == u"names"_s ? csrFor(u"client"_s, subject, {}, names).der()
                                              : csrByHand({nameOf(what == u"subject"_s ? 60'000 : 9)}, u"client"_s);
    for (int i = 0; i < 20; ++i)
        rig.ask(rig.message(signer, csr, {MessageType::RenewalReq, "T" + QByteArray::number(i)}).bytes);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'refused'"), 20);
    const qint64 row = rig.number("SELECT max(length(CAST(subject AS BLOB)) + length(CAST(decoded AS BLOB)) + length(CAST(facts AS BLOB))"
                                  " + length(transaction_id)) FROM request");
    QVERIFY2(row < 8'000, QByteArray::number(row).constData());
    const qint64 logged = rig.number("SELECT sum(length(subject) + length(transaction_id) + length(outcome)) FROM audit");
    QVERIFY2(logged < 3'000, QByteArray::number(logged).constData());
    const auto rows = must(rig.read([](Transaction &transaction) { return RequestStore::newest(transaction, u"office"_s, 1); }));
    QVERIFY(rows[0].record.subject.size() <= 1024);
    QCOMPARE(rows[0].record.decoded[u"cipher"_s].toString(), u"AES-128"_s);
    auditIsWhole(rig);
}

void TestScepService::aLongTransactionId()
{
    ServiceRig rig;
    const QByteArray transactionId(1024, 't');
    const TestIdentity signer = client(rig);
    const ClientMessage message = poll(rig, signer, transactionId);
    // It costs no verification: a signature that is wrong is not noticed.
    for (const QByteArray &bytes : {message.bytes, flipped(message.bytes, message.bytes.size() - 20, 3)}) {
        const ScepAnswer answer = rig.ask(bytes);
        QCOMPARE(answer.kind, ScepAnswer::Kind::CertRep);
        QCOMPARE(must(ReceivedMessage::parse(answer.body)).claims().transactionId, transactionId);
        QCOMPARE(rig.newestRow(), u"refused TransactionIdTooLong"_s);
    }
    QCOMPARE(rig.number("SELECT max(length(transaction_id)) FROM request"), 255);
    QVERIFY(rig.number("SELECT max(length(transaction_id)) FROM audit") <= 1024);
}

void TestScepService::refusalsAreCounted()
{
    ServiceRig rig;
    const QDateTime begun = rig.now();
    for (int i = 0; i < 30; ++i) {
        rig.ask(rig.enrolment(u"client"_s, "wrong", {MessageType::PkcsReq, "T" + QByteArray::number(i)}, u"CN=guess-%1"_s.arg(i)).bytes);
        rig.scheduler.advance(1s);
    }
    // The first was written at once.
    QCOMPARE(rig.number("SELECT count(*) FROM request"), 30);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 1);
    QCOMPARE(rig.text("SELECT who || ' ' || operation || ' ' || outcome || ' ' || subject FROM audit"),
             u"192.0.2.7 PKCSReq refused: ChallengeWrong CN=guess-0"_s);
    QCOMPARE(rig.service->refusalsUntil(), begun.addSecs(3600));
    bool written = false;
    rig.service->writeRefusals(rig.now(), [&] { written = true; });
    QTRY_VERIFY(written);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 2);
    QCOMPARE(rig.text("SELECT who || ' ' || connector || ' ' || operation || ' ' || outcome || ' ' || subject FROM audit WHERE number = 2"),
             u"192.0.2.7 office refusals refused 30 times since %1: ChallengeWrong CN=guess-29"_s.arg(begun.toString(Qt::ISODate)));
    // What was let in has an entry of its own.
    rig.addChallenge(password);
    rig.issued(rig.enrolment(u"client"_s, password, {MessageType::PkcsReq, "good"}));
    QCOMPARE(rig.text("SELECT outcome FROM audit WHERE number = 3"), u"issued"_s);
    auditIsWhole(rig);
}

void TestScepService::countedRefusalsSurviveAFullDisk()
{
    ServiceRig rig;
    rig.run("CREATE TRIGGER full BEFORE INSERT ON request BEGIN SELECT raise(ABORT, 'full'); END");
    QCOMPARE(rig.ask(rig.enrolment(u"client"_s, "wrong").bytes).kind, ScepAnswer::Kind::Unavailable);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 0);
    rig.run("DROP TRIGGER full");
    bool written = false;
    rig.service->writeRefusals(rig.now(), [&] { written = true; });
    QTRY_VERIFY(written);
    QVERIFY(rig.text("SELECT outcome FROM audit").startsWith(u"refused 1 times since "_s));
}

/// What tells nothing new has a hundred entries of its own an hour.
void TestScepService::pollsAreCountedToo()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    QCOMPARE(rig.outcome(rig.enrolment(u"client"_s, {})), u"pending"_s);
    for (int i = 0; i < 130; ++i)
        QCOMPARE(rig.outcome(poll(rig, client(rig))), u"pending"_s);
    QCOMPARE(rig.number("SELECT count(*) FROM audit WHERE operation = 'CertPoll'"), 100);
    bool written = false;
    rig.service->writeRefusals(rig.now(), [&] { written = true; });
    QTRY_VERIFY(written);
    QVERIFY(rig.text("SELECT outcome FROM audit WHERE operation = 'answers'").startsWith(u"answered 130 times since "_s));
    auditIsWhole(rig);
}

void TestScepService::guessingRaisesOneAlarm()
{
    ServiceRig rig;
    for (int i = 0; i < 120; ++i) {
        rig.ask(rig.enrolment(u"client"_s, "guess", {MessageType::PkcsReq, "T" + QByteArray::number(i)}).bytes);
        QCOMPARE(rig.number("SELECT count(*) FROM alarm"), i < 99 ? 0 : 1);
    }
    const auto alarms = must(rig.read([](Transaction &transaction) { return RequestStore::alarms(transaction, u"office"_s, 10); }));
    QCOMPARE(alarms[0].refusal, Refusal::ChallengeGuessing);
    QCOMPARE(alarms[0].address, u"192.0.2.7"_s);
    QCOMPARE(rig.number("SELECT count(*) FROM audit"), 1);
    // Alarms are pruned as rows are.
    must(rig.write([](Transaction &transaction) { return RequestStore::pruneAlarms(transaction, 0, 10); }));
    QCOMPARE(rig.number("SELECT count(*) FROM alarm"), 0);
}

void TestScepService::refusalsThatCostWork_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("costs");
    QTest::newRow("a wrong challenge") << u"wrong"_s << true;
    QTest::newRow("none") << u"none"_s << true;
    QTest::newRow("a wrong signature") << u"signature"_s << true;
    QTest::newRow("no CSR") << u"csr"_s << true;
    QTest::newRow("a poll for nothing") << u"poll"_s << true;
    QTest::newRow("a renewal by a stranger") << u"renewal"_s << true;
    QTest::newRow("a right challenge") << u"right"_s << false;
    QTest::newRow("a right challenge for a name that is not allowed") << u"name"_s << false;
    QTest::newRow("no message at all") << u"garbage"_s << false;
}

/// C3
void TestScepService::refusalsThatCostWork()
{
    QFETCH(QString, what);
    QFETCH(bool, costs);
    ServiceRig rig;
    rig.addChallenge(password);
    if (what == u"name"_s)
        change(rig, [](ConnectorSettings &s) { s.names = {u"dns:elsewhere.example"_s}; });
    QByteArray bytes = rig.enrolment(u"client"_s, what == u"wrong"_s  ? "wrong"
                                                  : what == u"none"_s ? QByteArray()
                                                                      : QByteArray(password))
                           .bytes;
    if (what == u"signature"_s)
        bytes = flipped(bytes, bytes.size() - 20, 3);
    else if (what == u"csr"_s)
        bytes = rig.message(client(rig), QByteArray("no CSR")).bytes;
    else if (what == u"poll"_s)
        bytes = poll(rig, client(rig)).bytes;
    else if (what == u"renewal"_s)
        bytes = rig.message(client(rig), csrFor(u"client"_s, subject, {}), {MessageType::RenewalReq}).bytes;
    else if (what == u"garbage"_s)
        bytes = "garbage";
    QCOMPARE(rig.ask(bytes).costsWork, costs);
}

void TestScepService::pendingIsBounded()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) {
        s.approval = Approval::Manual;
        s.pendingPerAddress = 3;
        s.pendingLimit = 8;
    });
    rig.addChallenge(password);
    int id = 0;
    const auto ask = [&](const QString &address, const QByteArray &challenge) {
        const ClientMessage message = rig.enrolment(u"client"_s, challenge, {MessageType::PkcsReq, "T" + QByteArray::number(++id)},
                                                    u"CN=printer-%1.example"_s.arg(id));
        return rig.ask(message.bytes, address);
    };
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(u"192.0.2.1"_s, {}).kind, ScepAnswer::Kind::CertRep);
    const ScepAnswer full = ask(u"192.0.2.1"_s, {});
    QCOMPARE(full.kind, ScepAnswer::Kind::Unavailable);
    QVERIFY(full.costsWork);
    QCOMPARE(rig.newestRow(), u"refused TooManyPending"_s);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE csr IS NOT NULL"), 3);
    QCOMPARE(rig.text("SELECT outcome FROM audit ORDER BY number DESC LIMIT 1"), u"refused: TooManyPending"_s);
    // No bound by address keeps a right challenge out, nor another address.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(u"192.0.2.1"_s, password).kind, ScepAnswer::Kind::CertRep);
    QCOMPARE(rig.newestRow(), u"pending"_s);
    QCOMPARE(ask(u"192.0.2.2"_s, {}).kind, ScepAnswer::Kind::CertRep);
    QCOMPARE(ask(u"192.0.2.3"_s, {}).kind, ScepAnswer::Kind::CertRep);
    // The bound of the connector holds for everybody.
    QCOMPARE(ask(u"192.0.2.4"_s, password).kind, ScepAnswer::Kind::Unavailable);
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 8);
    // Who waits already is answered, and a decision makes room.
    approve(rig);
    QCOMPARE(ask(u"192.0.2.4"_s, password).kind, ScepAnswer::Kind::CertRep);
    auditIsWhole(rig);
}

void TestScepService::pendingByNetwork()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) {
        s.approval = Approval::Manual;
        s.pendingPerAddress = 2;
    });
    const auto ask = [&](const QString &address) {
        static int id = 0;
        return rig
            .ask(rig.enrolment(u"client"_s, {}, {MessageType::PkcsReq, "N" + QByteArray::number(++id)}, u"CN=n%1"_s.arg(id)).bytes, address)
            .kind;
    };
    QCOMPARE(ask(u"2001:db8:1:2::1"_s), ScepAnswer::Kind::CertRep);
    QCOMPARE(ask(u"2001:db8:1:2::2"_s), ScepAnswer::Kind::CertRep);
    QCOMPARE(ask(u"2001:db8:1:2:ffff::3"_s), ScepAnswer::Kind::Unavailable);
    QCOMPARE(ask(u"2001:db8:1:3::1"_s), ScepAnswer::Kind::CertRep);
}

void TestScepService::theLastTenthIsForRightChallenges()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) {
        s.approval = Approval::Manual;
        s.pendingLimit = 10;
    });
    rig.addChallenge(password);
    const auto ask = [&](int i, const QByteArray &challenge) {
        return rig
            .ask(rig.enrolment(u"client"_s, challenge, {MessageType::PkcsReq, "L" + QByteArray::number(i)}, u"CN=l%1"_s.arg(i)).bytes,
                 u"198.51.100.%1"_s.arg(i))
            .kind;
    };
    for (int i = 0; i < 9; ++i)
        QCOMPARE(ask(i, {}), ScepAnswer::Kind::CertRep);
    QCOMPARE(ask(9, {}), ScepAnswer::Kind::Unavailable);
    QCOMPARE(ask(10, password), ScepAnswer::Kind::CertRep);
    QCOMPARE(ask(11, password), ScepAnswer::Kind::Unavailable);
}

void TestScepService::pendingExpires()
{
    ServiceRig rig;
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.addChallenge(password);
    QCOMPARE(rig.outcome(rig.enrolment(u"client"_s, password)), u"pending"_s);
    const auto expire = [&](const QDateTime &before) {
        return must(rig.write([&](Transaction &transaction) { return RequestStore::expire(transaction, u"office"_s, before, 100); }));
    };
    QCOMPARE(expire(rig.now()), 0);
    QCOMPARE(expire(rig.now().addSecs(1)), 1);
    QCOMPARE(rig.number("SELECT count(*) FROM request"), 0);
}

void TestScepService::secretsStayOut()
{
    ServiceRig rig(u"ec-p256"_s);
    const QByteArray good = "a good password 4711", wrong = "a wrong password 4712", pending = "a pending password 4713";
    rig.addChallenge(good);
    rig.addChallenge(pending);
    QCOMPARE(rig.outcome(rig.enrolment(u"client"_s, good)), u"success"_s);
    QVERIFY(rig.outcome(rig.enrolment(u"client-next"_s, wrong, {MessageType::PkcsReq, "T2"})).startsWith(u"2:"_s));
    change(rig, [](ConnectorSettings &s) { s.approval = Approval::Manual; });
    QCOMPARE(rig.outcome(rig.enrolment(u"ec-p384"_s, pending, {MessageType::PkcsReq, "T3"})), u"pending"_s);
    approve(rig);
    ClientMessage asks = poll(rig, client(rig, u"ec-p384"_s), "T3");
    asks.password = Secret(pending);
    QCOMPARE(rig.outcome(asks), u"success"_s);
    const QByteArray bytes = rig.everyByte();
    QVERIFY(bytes.contains("printer-7.example")); // what may be seen is seen
    for (const QByteArray &secret : {good, wrong, pending}) {
        QVERIFY2(!bytes.contains(secret), secret.constData());
        QVERIFY(!bytes.contains(secret.toBase64()));
        QVERIFY(!bytes.contains(secret.toHex()));
    }
    QVERIFY(!bytes.contains("PRIVATE KEY"));
    for (const char *column : {"who", "operation", "transaction_id", "subject", "outcome", "serial"}) {
        const std::string sql = std::string("SELECT count(*) FROM audit WHERE ") + column + " LIKE '%password 47%'";
        QCOMPARE(rig.number(sql.c_str()), 0);
    }
}

void TestScepService::aBrokenAuditLogStopsIssuing()
{
    ServiceRig rig;
    rig.addChallenge(password, {u"office"_s, {}, {}, 2});
    rig.issued(rig.enrolment(u"client"_s, password));
    rig.run("DELETE FROM audit_head");
    const ClientMessage message = rig.enrolment(u"client-next"_s, password, {MessageType::PkcsReq, "T2"});
    const ScepAnswer answer = rig.ask(message.bytes);
    QCOMPARE(answer.kind, ScepAnswer::Kind::Unavailable);
    QVERIFY(!answer.body.contains("AuditBroken"));
    QCOMPARE(rig.certificates(), 1); // nothing of it was kept
    QCOMPARE(rig.number("SELECT uses FROM challenge"), 1);
    QCOMPARE(rig.number("SELECT count(*) FROM request"), 1);
}

void TestScepService::nobodyIsLeftToAnswer()
{
    ServiceRig rig;
    rig.addChallenge(password);
    const auto served = rig.served();
    int answers = 0;
    for (int i = 0; i < 20; ++i)
        rig.service->handle(served, rig.enrolment(u"client"_s, password).bytes, u"192.0.2.7"_s, rig.now(),
                            [&](const ScepAnswer &) { ++answers; });
    QTRY_VERIFY_WITH_TIMEOUT(answers > 0, 30'000);
    rig.service.reset();
    const int until = answers;
    QVERIFY(rig.read([](Transaction &transaction) { return transaction.number("SELECT count(*) FROM request"); }));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, until);
    QVERIFY(rig.certificates() <= 1);
}

QTEST_GUILESS_MAIN(TestScepService)
#include "tst_scepservice.moc"
