// What was recorded once is sent again: as it is or in other octets, soon, the next day, a year later, after a revocation.
#include "core/base/literals.h"
#include "tests/attacks/attackrig.h"
#include "tests/attacks/forger.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours day{24};

} // namespace

class TestAttacksReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOldRequest_data();
    void anOldRequest();
    void anOldRenewal_data();
    void anOldRenewal();
    void afterARevocation_data();
    void afterARevocation();
    void everyDay();
    void inOtherOctets_data();
    void inOtherOctets();
    void theWindowOfARenewableChallenge_data();
    void theWindowOfARenewableChallenge();
    void refusedOnceAndSentAgain();
    void aSheetWrittenAnew();
    void approvedByHand();
    void aKeyThatWasCompromised();
    void oldRepeatsFromElsewhereAreSaid();

private:
    /// Sends what was recorded; nothing new may come of it.
    void replayed(AttackRig &rig, const QByteArray &recorded)
    {
        const WireReply reply = rig.post(recorded);
        QVERIFY2(reply.status != 0, "no answer");
        const QStringList found = rig.strangers();
        QVERIFY2(found.isEmpty(), qPrintable(u"issued: "_s + found.join(u"; "_s)));
    }
    /// The printer is not locked out: its next renewal works, and nobody accuses it.
    void printerGoesOn(AttackRig &rig)
    {
        QCOMPARE(rig.printerSends(rig.printerRenews("GOES-ON")), u"success"_s);
        QCOMPARE(rig.strangers(), QStringList());
        QCOMPARE(rig.alarms().filter(u'@' + printerAddress), QStringList());
    }
};

void TestAttacksReplay::anOldRequest_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("at once") << 0;
    QTest::newRow("after two days") << 2;
    QTest::newRow("after half a year") << 180;
    QTest::newRow("after a year") << 366;
}

/// A challenge that is good as often as one likes.
void TestAttacksReplay::anOldRequest()
{
    QFETCH(int, days);
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    if (days > 0)
        rig.travel(days * day);
    replayed(rig, recorded.bytes);
    if (QTest::currentTestFailed())
        return;
    // The printer asks anew when its certificate has ended, and renews before.
    if (days > 365)
        QCOMPARE(rig.printerSends(rig.printerAsks({.transactionId = "ANEW"})), u"success"_s);
    else
        printerGoesOn(rig);
    QCOMPARE(rig.strangers(), QStringList());
}

void TestAttacksReplay::anOldRenewal_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("newKey");
    QTest::newRow("after two days") << 2 << QString();
    QTest::newRow("after two days, with a new key") << 2 << u"tls"_s;
    QTest::newRow("after half a year") << 180 << QString();
}

/// A renewal is let in by the old certificate, which stays valid until its end.
void TestAttacksReplay::anOldRenewal()
{
    QFETCH(int, days);
    QFETCH(QString, newKey);
    AttackRig rig;
    rig.issueSheet();
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    const ClientMessage recorded = rig.printerRenews("RENEWAL", newKey);
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    rig.travel(days * day);
    replayed(rig, recorded.bytes);
}

void TestAttacksReplay::afterARevocation_data()
{
    QTest::addColumn<bool>("renewal");
    QTest::addColumn<int>("days");
    for (const bool renewal : {false, true}) {
        for (const int days : {0, 2})
            QTest::addRow("%s, after %d days", renewal ? "renewal" : "request", days) << renewal << days;
    }
}

/// What was revoked does not come back, and is not handed out again as if it were good.
void TestAttacksReplay::afterARevocation()
{
    QFETCH(bool, renewal);
    QFETCH(int, days);
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    if (renewal) {
        recorded = rig.printerRenews("RENEWAL");
        QCOMPARE(rig.printerSends(recorded), u"success"_s);
    }
    rig.revoke(rig.own().last(), RevocationReason::Superseded);
    if (days > 0)
        rig.travel(days * day);
    const QString outcome = rig.outcomeOf(rig.post(recorded.bytes), recorded);
    QCOMPARE(rig.strangers(), QStringList());
    QVERIFY2(outcome != u"success"_s, "a revoked certificate is handed out");
}

void TestAttacksReplay::everyDay()
{
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    for (int i = 0; i < 4; ++i) {
        rig.travel(25h);
        (void)rig.post(recorded.bytes);
    }
    QCOMPARE(rig.strangers(), QStringList());
}

void TestAttacksReplay::inOtherOctets_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("how");
    for (const char *how : {"BER", "an unsigned attribute", "another certificate", "attributes reversed"}) {
        QTest::addRow("RSA, %s", how) << u"client"_s << QString::fromLatin1(how);
        QTest::addRow("EC, %s", how) << u"ec-p256"_s << QString::fromLatin1(how);
    }
    QTest::newRow("EC, the other signature") << u"ec-p256"_s << u"malleated"_s;
}

/// The same signed attributes are the same message, whatever is around them.
void TestAttacksReplay::inOtherOctets()
{
    QFETCH(QString, key);
    QFETCH(QString, how);
    AttackRig rig(key);
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    QByteArray other;
    if (how == u"BER"_s)
        other = inBer(recorded.bytes);
    else if (how == u"an unsigned attribute"_s)
        other = withUnsignedAttribute(recorded.bytes);
    else if (how == u"another certificate"_s)
        other = withAnotherCertificate(recorded.bytes, rig.stranger().certificate);
    else if (how == u"malleated"_s)
        other = withMalleatedSignature(recorded.bytes);
    else
        other = withAttributesReversed(recorded.bytes);
    QVERIFY(other != recorded.bytes);
    replayed(rig, other);
    if (QTest::currentTestFailed())
        return;
    rig.travel(2 * day);
    replayed(rig, other);
}

void TestAttacksReplay::theWindowOfARenewableChallenge_data()
{
    QTest::addColumn<int>("window");
    QTest::newRow("of ninety days") << 90;
    QTest::newRow("the connector sets none") << 0;
}

/// A challenge that is good again when its certificate may be renewed: who has a recording waits for that day.
void TestAttacksReplay::theWindowOfARenewableChallenge()
{
    QFETCH(int, window);
    AttackRig rig;
    rig.change([&](ConnectorSettings &s) { s.renewalWindowDays = window; });
    ChallengeSpec renewable = AttackRig::bound(std::nullopt);
    renewable.renewable = true;
    rig.issueSheet(renewable);
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    // Not at once with another key either: without a window of the connector's it is the last third.
    const ClientMessage anotherKey = rig.ask(rig.stranger(),
                                             csrFor(u"client-next"_s, u"CN="_s + AttackRig::commonName(), AttackRig::challenge()));
    (void)rig.post(anotherKey.bytes);
    QCOMPARE(rig.strangers(), QStringList());
    rig.travel(330 * day);
    replayed(rig, recorded.bytes);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(rig.printerSends(rig.printerAsks({.transactionId = "NEXT-YEAR"})), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms().filter(u'@' + printerAddress), QStringList());
}

/// Refused although its challenge was right: an administrator mends the setting, and the recording is not what gets in.
void TestAttacksReplay::refusedOnceAndSentAgain()
{
    AttackRig rig;
    rig.issueSheet();
    rig.change([](ConnectorSettings &s) { s.names = QStringList{u"dns:.other.example"_s}; });
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    const QString refused = rig.printerSends(recorded);
    QVERIFY2(refused.startsWith(u"2:"_s), qPrintable(refused));
    rig.change([](ConnectorSettings &s) { s.names.clear(); });
    rig.travel(2 * day);
    replayed(rig, recorded.bytes);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(rig.printerSends(rig.printerAsks({.transactionId = "MENDED"})), u"success"_s);
    QCOMPARE(rig.strangers(), QStringList());
}

/// The challenge is made again for a printer that lost its certificate: it is the printer's to use, not the recording's.
void TestAttacksReplay::aSheetWrittenAnew()
{
    AttackRig rig;
    const QString challenge = rig.issueSheet();
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    rig.travel(40 * day);
    rig.issueSheetAnew(challenge);
    replayed(rig, recorded.bytes);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(rig.printerSends(rig.printerAsks({.transactionId = "ANEW"})), u"success"_s);
    QCOMPARE(rig.own().size(), 2);
    QCOMPARE(rig.strangers(), QStringList());
    QCOMPARE(rig.alarms(), QStringList());
}

/// Approved once, which is not approved for ever.
void TestAttacksReplay::approvedByHand()
{
    AttackRig rig;
    rig.change([](ConnectorSettings &s) { s.approval = Approval::Manual; });
    rig.start();
    const ClientMessage recorded = rig.printerAsks(csrFor(u"client"_s, u"CN="_s + AttackRig::commonName(), {}));
    QCOMPARE(rig.printerSends(recorded), u"pending"_s);
    rig.approveAll();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    rig.travel(2 * day);
    replayed(rig, recorded.bytes);
    rig.settle();
    QCOMPARE(rig.number("SELECT count(*) FROM request WHERE state = 'pending'"), 0);
}

/// Whoever has the key of a certificate that was revoked for that has it still.
void TestAttacksReplay::aKeyThatWasCompromised()
{
    AttackRig rig;
    rig.issueSheet(AttackRig::anybody());
    rig.start();
    QCOMPARE(rig.printerSends(rig.printerAsks()), u"success"_s);
    rig.revoke(rig.own().first(), RevocationReason::KeyCompromise);
    // The thief has key and challenge: under the same name and under another one, in a new transaction.
    for (const QString &name : {AttackRig::commonName(), u"printer-8.print.example"_s}) {
        const TestIdentity thief = selfSigned(testKey(u"client"_s), u"CN="_s + name, rig.now());
        const ClientMessage asked = rig.ask(thief, csrFor(u"client"_s, u"CN="_s + name, AttackRig::challenge()),
                                            {.transactionId = "KEY-" + name.toLatin1()});
        (void)rig.post(asked.bytes);
        QCOMPARE(rig.strangers(), QStringList());
    }
    rig.travel(40 * day);
    const ClientMessage later = rig.printerAsks({.transactionId = "LATER"});
    (void)rig.post(later.bytes);
    QCOMPARE(rig.strangers(), QStringList());
    // A new key of the printer is welcome.
    const TestIdentity anew = selfSigned(testKey(u"tls"_s), u"CN="_s + AttackRig::commonName(), rig.now());
    const ClientMessage newKey = rig.ask(anew, csrFor(u"tls"_s, u"CN="_s + AttackRig::commonName(), AttackRig::challenge()),
                                         {.transactionId = "NEW-KEY"});
    QCOMPARE(rig.printerSends(newKey), u"success"_s);
}

/// An alarm for an old repeat from elsewhere, and none for the printer that repeats what it sent.
void TestAttacksReplay::oldRepeatsFromElsewhereAreSaid()
{
    AttackRig rig;
    rig.issueSheet(AttackRig::bound(std::nullopt));
    rig.start();
    const ClientMessage recorded = rig.printerAsks();
    QCOMPARE(rig.printerSends(recorded), u"success"_s);
    rig.revoke(rig.own().first(), RevocationReason::Superseded);
    rig.travel(2 * day);
    (void)rig.post(recorded.bytes, printerAddress);
    QCOMPARE(rig.alarms(), QStringList());
    (void)rig.post(recorded.bytes, strangerAddress);
    const QStringList alarms = rig.alarms();
    QVERIFY2(alarms.size() == 1 && alarms.first().contains(u'@' + strangerAddress), qPrintable(alarms.join(u"; "_s)));
    QCOMPARE(rig.strangers(), QStringList());
}

QTEST_GUILESS_MAIN(TestAttacksReplay)
#include "tst_attacks_replay.moc"
