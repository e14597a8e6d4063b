// What honest clients do looks like an attack at times: a wrong clock, an identity of their own, a question asked anew after days.
// They get their certificates, at once, and nobody accuses them.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/forger.h"
#include "tests/support/handmade.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours day{24};

} // namespace

class TestAttacksBystanders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void identitiesOfTheirOwn_data();
    void identitiesOfTheirOwn();
    void aPrinterWithAWrongClock_data();
    void aPrinterWithAWrongClock();
    void aReplyThatWasLost();
    void sendsOnceMoreWithAFreshSignature();
    void asksAgainAfterDays_data();
    void asksAgainAfterDays();
    void asksAgainAfterARevocation();
    void renewals_data();
    void renewals();
    void twiceTheSameKeyInOneTransaction();
    void waitsForItsApproval();
    void aRightChallengeIsNeverHeldBack();
    void manyPrintersBehindOneAddress();

private:
    Csr csr(const QString &key = u"client"_s) const
    {
        return csrFor(key, u"CN="_s + AttackRig::commonName(), AttackRig::challenge(), {SubjectAltName::forHost(AttackRig::commonName())});
    }
};

void TestAttacksBystanders::identitiesOfTheirOwn_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("otherCa");
    QTest::addColumn<QString>("key");
    for (const char *key : {"client", "ec-p256"}) {
        const QString name = QString::fromLatin1(key);
        QTest::addRow("the CSR's subject, %s", key) << u"CN="_s + AttackRig::commonName() << false << name;
        QTest::addRow("another subject, as jscep and IOS have, %s", key) << u"CN=client identity, O=jscep"_s << false << name;
        QTest::addRow("a certificate of another CA, %s", key) << u"CN=made in a factory"_s << true << name;
    }
}

/// The signer's key is the CSR's: what its certificate says is nobody's business (RFC 8894 §2.3).
void TestAttacksBystanders::identitiesOfTheirOwn()
{
    QFETCH(QString, subject);
    QFETCH(bool, otherCa);
    QFETCH(QString, key);
    AttackRig rig(key);
    rig.issueSheet();
    rig.start();
    TestIdentity signer = selfSigned(testKey(key), subject, rig.now());
    if (otherCa) {
        TestCa factory(TestCa::Options{.now = rig.now(), .name = u"Factory"_s, .key = u"other-ca"_s});
        signer.certificate = factory.issue(must(must(DistinguishedName::parse(subject)).toDer()), testKey(key).publicKey());
    }
    QCOMPARE(rig.printerSends(rig.ask(signer, csr(key), {.transactionId = "OWN"})), u"success"_s);
    QCOMPARE(rig.alarms(), QStringList());
}

void TestAttacksBystanders::aPrinterWithAWrongClock_data()
{
    QTest::addColumn<QDateTime>("clock");
    QTest::addColumn<bool>("md5");
    QTest::newRow("1970") << QDateTime({1970, 1, 2}, {0, 0}, Qt::UTC) << false;
    QTest::newRow("2001, MD5") << QDateTime({2001, 1, 1}, {0, 0}, Qt::UTC) << true;
    QTest::newRow("2049") << QDateTime({2049, 6, 1}, {0, 0}, Qt::UTC) << false;
}

/// The self-signed certificate's dates and its own signature are not judged.
void TestAttacksBystanders::aPrinterWithAWrongClock()
{
    QFETCH(QDateTime, clock);
    QFETCH(bool, md5);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    TestIdentity signer = selfSigned(testKey(u"client"_s), u"CN="_s + AttackRig::commonName(), clock);
    if (md5) // said to be signed with MD5, which nobody checks
        signer.certificate = must(Certificate::parse(
            QByteArray(signer.certificate.der()).replace(derOid("1.2.840.113549.1.1.11"), derOid("1.2.840.113549.1.1.4"))));
    const std::chrono::seconds ahead(rig.now().secsTo(clock));
    QCOMPARE(rig.printerSends(rig.ask(signer, csr(), {.transactionId = "CLOCK", .clockAhead = ahead})), u"success"_s);
    QCOMPARE(rig.alarms(), QStringList());
}

/// The same octets at once: nothing is used up, and the same certificate comes.
void TestAttacksBystanders::aReplyThatWasLost()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const ClientMessage asked = rig.printerAsks();
    (void)rig.post(asked.bytes, printerAddress); // nobody reads the answer
    QCOMPARE(rig.printerSends(asked), u"success"_s);
    rig.travel(2h);
    QCOMPARE(rig.printerSends(asked), u"success"_s);
    QCOMPARE(rig.own().size(), 1);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

void TestAttacksBystanders::sendsOnceMoreWithAFreshSignature()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    const Csr same = csr();
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    rig.travel(2h);
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    QCOMPARE(rig.own().size(), 1);
    QCOMPARE(rig.alarms(), QStringList());
}

void TestAttacksBystanders::asksAgainAfterDays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("unlimited");
    QTest::newRow("after a long weekend, no use left") << 4 << false;
    QTest::newRow("next month, no use left") << 31 << false;
    QTest::newRow("after a long weekend, a challenge without a limit") << 4 << true;
    QTest::newRow("next month, a challenge without a limit") << 31 << true;
}

/// The same key, transactionID and CSR, signed afresh: no thief, but a client that lost its certificate or never got the reply.
void TestAttacksBystanders::asksAgainAfterDays()
{
    QFETCH(int, days);
    QFETCH(bool, unlimited);
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(unlimited ? std::optional<int>() : 1));
    rig.start();
    const Csr same = csr();
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    rig.travel(days * day);
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    QCOMPARE(rig.own().size(), unlimited ? 2 : 1);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

/// After a revocation it is a new request under the challenge's own rules.
void TestAttacksBystanders::asksAgainAfterARevocation()
{
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const Csr same = csr();
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    rig.revoke(rig.own().first(), RevocationReason::Superseded);
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    QCOMPARE(rig.own().size(), 2);
    QCOMPARE(rig.strangers(), QStringList());
}

void TestAttacksBystanders::renewals_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("newKey");
    QTest::newRow("RenewalReq, the same key (pki)") << int(MessageType::RenewalReq) << u"client"_s;
    QTest::newRow("RenewalReq, a new key (pki)") << int(MessageType::RenewalReq) << u"tls"_s;
    QTest::newRow("PKCSReq, the same key (certmonger)") << int(MessageType::PkcsReq) << u"client"_s;
    QTest::newRow("PKCSReq, a new key (certmonger, scepclient)") << int(MessageType::PkcsReq) << u"tls"_s;
}

/// Signed with the old certificate, under a transactionID that is derived from the new key; without a challenge and with the old one,
/// which is used up.
void TestAttacksBystanders::renewals()
{
    QFETCH(int, type);
    QFETCH(QString, newKey);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks({.transactionId = transactionIdFor(testKey(u"client"_s).publicKey())})), u"success"_s);
    rig.travel(30 * day);
    const QByteArray id = transactionIdFor(testKey(newKey).publicKey());
    for (const QByteArray &password : {QByteArray(), AttackRig::challenge()}) {
        const Csr renewal = csrFor(newKey, u"CN="_s + AttackRig::commonName(), password,
                                   {SubjectAltName::forHost(AttackRig::commonName())});
        const ClientMessage asked = rig.ask({rig.own().first(), testKey(u"client"_s)}, renewal,
                                            {.type = MessageType(type), .transactionId = id});
        QCOMPARE(rig.printerSends(asked), u"success"_s);
    }
    QCOMPARE(rig.own().size(), 3);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

/// Clients derive the transactionID from the key, so what they ask next stands in the same transaction.
void TestAttacksBystanders::twiceTheSameKeyInOneTransaction()
{
    AttackRig rig;
    rig.issueSheet(AttackRig::anybody());
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    const Csr another = csrFor(u"client"_s, u"O=Acme, CN="_s + AttackRig::commonName(), AttackRig::challenge());
    QCOMPARE(rig.printerSends(rig.printerAsks(another)), u"success"_s);
    QCOMPARE(rig.own().size(), 2);
    QCOMPARE(rig.alarms(), QStringList());
}

/// By polls, and by the same request again, over a weekend.
void TestAttacksBystanders::waitsForItsApproval()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.issueSheet();
    rig.start();
    const Csr same = csr();
    const ClientMessage asked = rig.printerAsks(same);
    QCOMPARE(rig.printerSends(asked), u"pending"_s);
    QCOMPARE(rig.printerSends(asked), u"pending"_s);
    rig.travel(4 * day);
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"pending"_s);
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 1);
    rig.approveAll();
    const QByteArray data = must(issuerAndSubject(rig.caCertificate().subjectDer(), rig.printer().certificate.subjectDer()));
    const ClientMessage poll = rig.message(rig.printer(), data,
                                           {.type = MessageType::CertPoll, .transactionId = asked.claims.transactionId});
    QCOMPARE(rig.printerSends(poll), u"success"_s);
    QCOMPARE(rig.printerSends(rig.printerAsks(same)), u"success"_s);
    QCOMPARE(rig.own().size(), 1);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

/// Only what says too much has to wait for its time.
void TestAttacksBystanders::aRightChallengeIsNeverHeldBack()
{
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    for (int i = 0; i < 6; ++i) { // somebody guesses at the same address
        const Csr guess = csrFor(u"client-next"_s, u"CN=x.print.example"_s, "guess");
        (void)rig.post(rig.ask(rig.stranger(), guess, {.transactionId = "GUESS-" + QByteArray::number(i)}).bytes, printerAddress);
    }
    const ClientMessage asked = rig.printerAsks();
    WireAsk ask(rig.port(), AttackRig::postOf(asked.bytes), printerAddress);
    QVERIFY2(ask.answeredWithin(20'000), "held back"); // the clock stands still
    QCOMPARE(rig.outcomeOf(ask.reply(), asked), u"success"_s);
}

/// Each with a challenge of its own, after strangers there did what they could.
void TestAttacksBystanders::manyPrintersBehindOneAddress()
{
    AttackRig rig;
    rig.start();
    for (int i = 0; i < 12; ++i)
        (void)rig.post(rig.ask(rig.stranger(), csrFor(u"client-next"_s, u"CN=x.print.example"_s, "guess"), {.transactionId = "X"}).bytes);
    int number = 0;
    for (const char *key : {"client", "tls", "ra-encryption", "intermediate", "ec-p256", "ec-p384"}) {
        const QString name = u"printer-%1.print.example"_s.arg(++number);
        const QByteArray password = "a password for printer " + QByteArray::number(number);
        ChallengeSpec spec;
        spec.subject = name;
        spec.usesAllowed = 1;
        rig.addChallenge(password, spec);
        const QString file = QString::fromLatin1(key);
        const TestIdentity printer = selfSigned(testKey(file), u"CN="_s + name, rig.now());
        const ClientMessage asked = rig.ask(printer, csrFor(file, u"CN="_s + name, password), {.transactionId = name.toLatin1()});
        QCOMPARE(rig.printerSends(asked, strangerAddress), u"success"_s);
    }
    QCOMPARE(rig.own().size(), number);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

QTEST_GUILESS_MAIN(TestAttacksBystanders)
#include "tst_attacks_bystanders.moc"
