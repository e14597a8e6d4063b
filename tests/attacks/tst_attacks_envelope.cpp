// A stranger's signature around an envelope that he recorded: he cannot read it, and wants what is in it to work for him.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/forger.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

class TestAttacksEnvelope : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStrangersSignature_data();
    void aStrangersSignature();
    void aStrangersSignatureManyTimes();
    void aStrangerBeforeThePrinter_data();
    void aStrangerBeforeThePrinter();
    void aStrangerAndAnEcPrinter();
    void aStrangersSignatureWaitsForNobody();
    void aHolderRenewsIntoAnothersName();
    void anAlteredEnvelopeBeforeThePrinter();
    void aCsrThatWasSeen();
    void aStrangersSignatureByGet();
    void aForgedOldCertificate_data();
    void aForgedOldCertificate();
    void aRevokedCertificateRenewsNothing();
    void aRecordingAtAnotherConnector();

private:
    /// Who signs around the printer's envelope.
    TestIdentity thief(AttackRig &rig, const QString &who) const { return who == u"holder"_s ? rig.holder() : rig.stranger(); }
    ClientMessage theft(AttackRig &rig, const ClientMessage &recorded, const TestIdentity &by, MessageType type, int number = 0) const
    {
        const PkiMessage claims{type, "THIEF-" + QByteArray::number(number), QByteArray(16, 't')};
        return wrapped(envelopeIn(recorded.bytes), by, claims, rig.now());
    }
};

namespace {

void thieves()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("type");
    for (const char *who : {"stranger", "holder"}) {
        QTest::addRow("%s, PKCSReq", who) << QString::fromLatin1(who) << int(MessageType::PkcsReq);
        QTest::addRow("%s, RenewalReq", who) << QString::fromLatin1(who) << int(MessageType::RenewalReq);
    }
}

} // namespace

void TestAttacksEnvelope::aStrangersSignature_data() { thieves(); }

/// The printer has its certificate; its challenge is good as often as one likes.
void TestAttacksEnvelope::aStrangersSignature()
{
    QFETCH(QString, who);
    QFETCH(int, type);
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const TestIdentity by = thief(rig, who);
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    const ClientMessage stolen = theft(rig, recorded, by, MessageType(type));
    const QString outcome = rig.outcomeOf(rig.post(stolen.bytes), stolen);
    QCOMPARE(rig.strangers(), QStringList());
    QVERIFY2(outcome != u"success"_s, qPrintable(outcome));
}

void TestAttacksEnvelope::aStrangersSignatureManyTimes()
{
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    const TestIdentity by = rig.stranger();
    for (int i = 0; i < 8; ++i)
        (void)rig.post(theft(rig, recorded, by, MessageType::PkcsReq, i).bytes, u"127.0.1.%1"_s.arg(i + 1));
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms().filter(AttackRig::commonName() + u" /"_s), QStringList());
}

void TestAttacksEnvelope::aStrangerBeforeThePrinter_data() { thieves(); }

/// Good once: whoever comes first has it. The printer must still be served, and nobody may say that it did wrong.
void TestAttacksEnvelope::aStrangerBeforeThePrinter()
{
    QFETCH(QString, who);
    QFETCH(int, type);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const TestIdentity by = thief(rig, who);
    const ClientMessage recorded = rig.printerAsks();
    const ClientMessage stolen = theft(rig, recorded, by, MessageType(type));
    const QString outcome = rig.outcomeOf(rig.post(stolen.bytes), stolen);
    QVERIFY2(outcome != u"success"_s, qPrintable(outcome));
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms().filter(u'@' + printerAddress), QStringList());
    // What is known of the printer afterwards is that it renews.
    QCOMPARE(rig.printerSends(rig.printerRenews("RENEWAL")), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// A key that cannot decrypt gets its reply under the challenge: who knows neither must not become the recipient either.
void TestAttacksEnvelope::aStrangerAndAnEcPrinter()
{
    AttackRig rig(u"ec-p256"_s);
    rig.issueSheet();
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    const ClientMessage stolen = theft(rig, recorded, rig.stranger(), MessageType::PkcsReq); // RSA: the reply would be his to open
    const auto reply = rig.read(rig.post(stolen.bytes), stolen);
    QVERIFY2(!reply || reply->status != PkiStatus::Success, "a stranger reads the printer's reply");
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

/// Manual approval: what an administrator approves is the printer's, and nothing waits beside it.
void TestAttacksEnvelope::aStrangersSignatureWaitsForNobody()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.issueSheet();
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    const ClientMessage stolen = theft(rig, recorded, rig.stranger(), MessageType::PkcsReq);
    (void)rig.post(stolen.bytes);
    QCOMPARE(rig.printerSends(recorded), u"pending"_s);
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 1);
    rig.approveAll();
    (void)rig.post(stolen.bytes);
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// Who has one certificate of this CA asks for the printer's name, and knows no challenge.
void TestAttacksEnvelope::aHolderRenewsIntoAnothersName()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const TestIdentity by = rig.holder();
    const Csr csr = csrFor(u"ra-signature"_s, u"CN="_s + AttackRig::commonName(), {}, {SubjectAltName::forHost(AttackRig::commonName())});
    for (const MessageType type : {MessageType::PkcsReq, MessageType::RenewalReq}) {
        const ClientMessage asked = rig.ask(by, csr, {.type = type, .transactionId = "HOLDER-" + QByteArray::number(int(type))});
        const QString outcome = rig.outcomeOf(rig.post(asked.bytes), asked);
        QVERIFY2(outcome != u"success"_s, qPrintable(outcome));
    }
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// What a stranger altered comes first, under the printer's encryptedKey: at most this one message is lost, the next is served.
void TestAttacksEnvelope::anAlteredEnvelopeBeforeThePrinter()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    EnvelopeParts parts = partsOf(envelopeIn(recorded.bytes));
    parts.content.back() = char(parts.content.back() ^ 0x40);
    const PkiMessage claims{MessageType::PkcsReq, recorded.claims.transactionId, QByteArray(16, 't')};
    (void)rig.post(wrapped(withParts(envelopeIn(recorded.bytes), parts), rig.stranger(), claims, rig.now()).bytes);
    const QString first = rig.printerSends(recorded);
    QVERIFY2(first == u"success"_s || rig.printerSends(rig.printerAsks()) == u"success"_s, qPrintable(first));
    QCOMPARE(rig.strangers(), QStringList());
}

/// A CSR of the printer's key that a stranger saw in clear (it is no secret), sent as his own renewal.
void TestAttacksEnvelope::aCsrThatWasSeen()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const Csr seen = csrFor(u"client"_s, u"CN="_s + AttackRig::commonName(), {}, {SubjectAltName::forHost(AttackRig::commonName())});
    for (const TestIdentity &by : {rig.stranger(), rig.holder()}) {
        for (const MessageType type : {MessageType::PkcsReq, MessageType::RenewalReq}) {
            const ClientMessage asked = rig.ask(by, seen, {.type = type, .transactionId = "SEEN-" + QByteArray::number(int(type))});
            const QString outcome = rig.outcomeOf(rig.post(asked.bytes), asked);
            QVERIFY2(outcome != u"success"_s, qPrintable(outcome));
        }
    }
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// What holds for POST holds for GET, and at the other addresses of the connector.
void TestAttacksEnvelope::aStrangersSignatureByGet()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.isDefault = true; });
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    int number = 100;
    for (const char *path : {"/scep/office", "/cgi-bin/pkiclient.exe", "/certsrv/mscep/mscep.dll"}) {
        const ClientMessage stolen = theft(rig, recorded, rig.stranger(), MessageType::PkcsReq, ++number);
        const QByteArray message = stolen.bytes.toBase64().toPercentEncoding();
        const WireReply reply = rig.get(path + QByteArray("?operation=PKIOperation&message=") + message);
        QCOMPARE(reply.status, 200);
        QCOMPARE(rig.strangers(), QStringList());
    }
}

void TestAttacksEnvelope::aForgedOldCertificate_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("the CA's name and the printer's serial number") << u"self"_s;
    QTest::newRow("issued by who has a certificate") << u"holder"_s;
}

/// A certificate that says that it is the printer's, and that this CA did not issue.
void TestAttacksEnvelope::aForgedOldCertificate()
{
    QFETCH(QString, how);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    const Certificate real = rig.own().first();
    const PrivateKey key = testKey(u"client-next"_s);
    CertificateSpec spec{real.subjectDer(), key.publicKey(), real.serial(), real.notBefore(), real.notAfter()};
    spec.keyUsage = DigitalSignature | KeyEncipherment;
    spec.altNames = real.altNames();
    const TestIdentity holder = rig.holder();
    // A CA of the same name signs, with a key of the stranger's.
    CertificateSpec likeTheCa{rig.caCertificate().subjectDer(), key.publicKey(), rig.caCertificate().serial(),
                              rig.caCertificate().notBefore(), rig.caCertificate().notAfter()};
    likeTheCa.isCa = true;
    likeTheCa.keyUsage = KeyCertSign;
    const Certificate falseCa = must(issueCertificate(likeTheCa, std::nullopt, key));
    const bool byHolder = how == u"holder"_s;
    const Certificate forged = must(issueCertificate(spec, byHolder ? holder.certificate : falseCa, byHolder ? holder.key : key));
    const Csr csr = csrFor(u"client-next"_s, u"CN="_s + AttackRig::commonName(), {}, {SubjectAltName::forHost(AttackRig::commonName())});
    for (const MessageType type : {MessageType::PkcsReq, MessageType::RenewalReq}) {
        const ClientMessage asked = rig.ask({forged, key}, csr, {.type = type, .transactionId = "FORGED-" + QByteArray::number(int(type))});
        (void)rig.post(asked.bytes);
        QCOMPARE(rig.strangers(), QStringList());
    }
}

/// Who found a printer's key after it was reported.
void TestAttacksEnvelope::aRevokedCertificateRenewsNothing()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    rig.revoke(rig.own().first(), RevocationReason::CessationOfOperation);
    for (const QString &newKey : {QString(), u"client-next"_s}) {
        (void)rig.post(rig.printerRenews("FOUND" + newKey.toLatin1(), newKey).bytes);
        QCOMPARE(rig.strangers(), QStringList());
    }
}

/// Another connector before the same CA, which asks for nothing but an administrator's word.
void TestAttacksEnvelope::aRecordingAtAnotherConnector()
{
    AttackRig rig;
    ConnectorSettings branch{u"branch"_s};
    branch.ca = u"ca"_s;
    rig.set(branch);
    branch.name = u"manual"_s;
    branch.approval = Approval::Manual;
    rig.set(branch);
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    const ClientMessage renewal = rig.printerRenews("RENEWAL");
    QCOMPARE(rig.printerSends(renewal), u"success"_s);
    for (const char *connector : {"branch", "manual"}) {
        for (const QByteArray &message : {recorded.bytes, renewal.bytes}) {
            const QByteArray request = AttackRig::postOf(message).replace("/scep/office", QByteArray("/scep/").append(connector));
            QCOMPARE(rig.send(request, strangerAddress).status, 200);
            QCOMPARE(rig.strangers(), QStringList());
        }
    }
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 0);
}

QTEST_GUILESS_MAIN(TestAttacksEnvelope)
#include "tst_attacks_envelope.moc"
