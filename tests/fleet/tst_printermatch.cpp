#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/fleet/printerwatch.h"
#include "tests/fleet/printerrig.h"
#include "tests/support/testdata.h"

#include <QSignalSpy>
#include <QTest>

using namespace scepter;

namespace {

const QString elsewhere = QStringLiteral("198.51.100.9");

} // namespace

/// F9: what reaches the connector finds its row. F1: a certificate finds its device.
class TestPrinterMatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byChallenge();
    void byName_data();
    void byName();
    void byAddress();
    void twoAtOneAddressAreNotGuessed();
    void oneNameAtTwoPrintersIsToldByTheAddress();
    void aChallengeOfAnotherIsHeldAgainstWhoSentIt();
    void refusedAndThenIssued();
    void waitsAndIsApproved();
    void waitsAndIsRejected();
    void whatIsIssuedStays();
    void missing_data();
    void missing();
    void comesTooLate();
    void ofThePlanAndAfterItsBeginning();
    void theNewerPlanGetsIt();
    void nothingNewCostsNothing();
    void moreThanOneLookTakes();
    void pollsAndQueriesAreNoAttempts();

    void certificatesFindTheirDevice_data();
    void certificatesFindTheirDevice();
    void renewalsStayWithTheDevice();
    void aDeviceThatIsAddedLaterGetsItsCertificates();
    void hostileNames();

    void theWatchTells();

private:
    static void manual(PrinterRig &rig)
    {
        ConnectorSettings office = rig.settings();
        office.approval = Approval::Manual;
        rig.set(office);
    }
};

void TestPrinterMatch::byChallenge()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s), elsewhere), u"issued"_s);
    const LookOutcome looked = rig.look();
    QCOMPARE(looked.requests, 1);
    QCOMPARE(looked.moved, 1);
    const RolloutMember member = rig.member(id, u"a"_s);
    QCOMPARE(member.state, MemberState::Issued);
    QCOMPARE(member.serial, rig.newest().serialHex());
    QCOMPARE(member.attempts, 1);
    QCOMPARE(member.ended, rig.now());
    QVERIFY(!member.error);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Expected);
    QCOMPARE(rig.certificatesOf(u"a"_s).size(), 1);
    QVERIFY(rig.certificatesOf(u"b"_s).isEmpty());
}

void TestPrinterMatch::byName_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("altName");
    QTest::newRow("common name") << u"a.example"_s << QString();
    QTest::newRow("in another case") << u"A.Example"_s << QString();
    QTest::newRow("subjectAltName") << u"whatever"_s << u"dns:a.example"_s;
    QTest::newRow("its address") << u"192.0.2.4"_s << QString();
    QTest::newRow("its address in a subjectAltName") << u"whatever"_s << u"ip:192.0.2.4"_s;
}

void TestPrinterMatch::byName()
{
    QFETCH(QString, commonName);
    QFETCH(QString, altName);
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    rig.add(u"b"_s, u"192.0.2.5"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    const QList<SubjectAltName> names = altName.isEmpty() ? QList<SubjectAltName>()
                                                          : QList<SubjectAltName>{must(SubjectAltName::parse(altName))};
    // From the other one's address: the name goes before it.
    QCOMPARE(rig.send(commonName, "wrong", u"192.0.2.5"_s, names), u"refused ChallengeWrong"_s);
    rig.look();
    const RolloutMember member = rig.member(id, u"a"_s);
    QCOMPARE(member.state, MemberState::Refused);
    QCOMPARE(rig.refused(id, u"a"_s), Refused{Refusal::ChallengeWrong});
    QCOMPARE(member.error->code, Errc::ScepFailure);
    QCOMPARE(member.error->facts.first(), u"2"_s);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Expected);
}

void TestPrinterMatch::byAddress()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    rig.add(u"b"_s, u"2001:db8::5"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    QCOMPARE(rig.send(u"typo.example"_s, "wrong", u"192.0.2.4"_s), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.send(u"typo.example"_s, "wrong", u"2001:db8::5"_s), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.send(u"typo.example"_s, "wrong", elsewhere), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.look().moved, 2);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Refused);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Refused);
    // What is no SCEP at all has an address, and nothing else.
    (void)rig.ask("rubbish", u"192.0.2.4"_s);
    rig.look();
    QCOMPARE(rig.refused(id, u"a"_s)->why, Refusal::Unreadable);
}

void TestPrinterMatch::twoAtOneAddressAreNotGuessed()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    rig.add(u"b"_s, u"192.0.2.4"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    QCOMPARE(rig.send(u"typo.example"_s, "wrong", u"192.0.2.4"_s), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.look().moved, 0);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
}

void TestPrinterMatch::oneNameAtTwoPrintersIsToldByTheAddress()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    rig.add(u"b"_s, u"192.0.2.5"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    const QList<SubjectAltName> both{{SubjectAltName::Kind::Dns, u"a.example"_s}, {SubjectAltName::Kind::Dns, u"b.example"_s}};
    QCOMPARE(rig.send(u"x"_s, "wrong", u"192.0.2.5"_s, both), u"refused ChallengeWrong"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Refused);
}

void TestPrinterMatch::aChallengeOfAnotherIsHeldAgainstWhoSentIt()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"b"_s)), u"refused ChallengeForeign"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Refused);
    QCOMPARE(rig.refused(id, u"a"_s)->why, Refusal::ChallengeForeign);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Expected);
    // Where nobody has that name, it is the row of the challenge.
    QCOMPARE(rig.send(u"nobody.example"_s, rig.password(id, u"b"_s)), u"refused ChallengeForeign"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Refused);
}

void TestPrinterMatch::refusedAndThenIssued()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    QCOMPARE(rig.send(u"a.example"_s, "wrong"), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.send(u"a.example"_s, {}), u"refused ChallengeMissing"_s);
    rig.look();
    QCOMPARE(rig.refused(id, u"a"_s)->why, Refusal::ChallengeMissing);
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    const RolloutMember member = rig.member(id, u"a"_s);
    QCOMPARE(member.state, MemberState::Issued);
    QCOMPARE(member.attempts, 3);
    QVERIFY(!member.error);
    QVERIFY(!rig.refused(id, u"a"_s));
}

void TestPrinterMatch::waitsAndIsApproved()
{
    PrinterRig rig;
    manual(rig);
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    const QByteArray password = rig.password(id, u"a"_s);
    const ClientMessage sent = rig.enrolment(u"client"_s, password, {}, u"CN=a.example"_s);
    (void)rig.ask(sent.bytes);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Deferred);
    must(rig.write([](Transaction &transaction) { return RequestStore::approve(transaction, 1); }));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Deferred); // until it asks again
    (void)rig.ask(sent.bytes);
    QCOMPARE(rig.certificates(), 1);
    rig.look();
    const RolloutMember member = rig.member(id, u"a"_s);
    QCOMPARE(member.state, MemberState::Issued);
    QCOMPARE(member.serial, rig.newest().serialHex());
    QCOMPARE(rig.certificatesOf(u"a"_s).size(), 1);
}

void TestPrinterMatch::waitsAndIsRejected()
{
    PrinterRig rig;
    manual(rig);
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    (void)rig.send(u"a.example"_s, rig.password(id, u"a"_s));
    rig.look();
    // Something wrong from the same printer does not end the waiting.
    (void)rig.send(u"a.example"_s, "wrong");
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Deferred);
    must(rig.write([&](Transaction &transaction) { return RequestStore::reject(transaction, 1, u"not ours"_s, rig.now()); }));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Refused);
    QCOMPARE(rig.refused(id, u"a"_s), (Refused{Refusal::Rejected, {u"not ours"_s}}));
}

void TestPrinterMatch::whatIsIssuedStays()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    const QByteArray password = rig.password(id, u"a"_s);
    QCOMPARE(rig.send(u"a.example"_s, password), u"issued"_s);
    rig.look();
    QCOMPARE(rig.send(u"a.example"_s, password), u"answered"_s); // with what it has (C12)
    QCOMPARE(rig.look().moved, 0);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
}

void TestPrinterMatch::missing_data()
{
    QTest::addColumn<bool>("deleted");
    QTest::newRow("its time is over") << false;
    QTest::newRow("its challenge was deleted") << true;
}

void TestPrinterMatch::missing()
{
    QFETCH(bool, deleted);
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    (void)rig.send(u"b.example"_s, "wrong");
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    if (deleted)
        rig.run("DELETE FROM challenge");
    else
        rig.scheduler.setWallClock(rig.now().addDays(7));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Missing);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Refused); // which says more
}

void TestPrinterMatch::comesTooLate()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    const QByteArray password = rig.password(id, u"a"_s);
    rig.scheduler.setWallClock(rig.now().addDays(7));
    rig.look();
    QCOMPARE(rig.send(u"a.example"_s, password), u"refused ChallengeExpired"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Refused);
    QCOMPARE(rig.refused(id, u"a"_s)->facts.size(), 1);
}

void TestPrinterMatch::ofThePlanAndAfterItsBeginning()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    ConnectorSettings other{u"other"_s};
    other.ca = u"ca"_s;
    rig.set(other);
    (void)rig.send(u"a.example"_s, "too early");
    rig.scheduler.advance(1s);
    const RolloutId id = rig.plan({u"a"_s});
    const ClientMessage sent = rig.enrolment(u"client"_s, "elsewhere", {}, u"CN=a.example"_s);
    (void)rig.ask(sent.bytes, elsewhere, u"other"_s);
    QCOMPARE(rig.look().moved, 0);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
}

void TestPrinterMatch::theNewerPlanGetsIt()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId first = rig.plan({u"a"_s});
    const RolloutId second = rig.plan({u"a"_s});
    (void)rig.send(u"a.example"_s, "wrong");
    rig.look();
    QCOMPARE(rig.state(first, u"a"_s), MemberState::Expected);
    QCOMPARE(rig.state(second, u"a"_s), MemberState::Refused);
    // But a challenge names its plan.
    QCOMPARE(rig.send(u"a.example"_s, rig.password(first, u"a"_s)), u"issued"_s);
    rig.look();
    QCOMPARE(rig.state(first, u"a"_s), MemberState::Issued);
    QCOMPARE(rig.state(second, u"a"_s), MemberState::Refused);
}

void TestPrinterMatch::nothingNewCostsNothing()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    (void)rig.send(u"a.example"_s, rig.password(id, u"a"_s));
    QCOMPARE(rig.look().requests, 1);
    const LookOutcome again = rig.look();
    QCOMPARE(again.requests, 0);
    QCOMPARE(again.certificates, 0);
    QCOMPARE(again.moved, 0);
    QVERIFY(!again.more);
    const qint64 version = rig.number("PRAGMA data_version");
    rig.look();
    QCOMPARE(rig.number("PRAGMA data_version"), version);
}

void TestPrinterMatch::moreThanOneLookTakes()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    must(rig.write([&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < 300; ++i) {
            RequestRecord record{u"office"_s, rig.now(), elsewhere, u"PKCSReq"_s, "T", u"CN=stranger-%1"_s.arg(i)};
            if (i == 299)
                record.subject = u"CN=a.example"_s;
            const auto added = RequestStore::addClosed(transaction, record, Refused{Refusal::ChallengeWrong});
            if (!added)
                return fail(added.error());
        }
        return {};
    }));
    const LookOutcome first = rig.look();
    QCOMPARE(first.requests, 256);
    QVERIFY(first.more);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    const LookOutcome second = rig.look();
    QCOMPARE(second.requests, 44);
    QVERIFY(!second.more);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Refused);
}

void TestPrinterMatch::pollsAndQueriesAreNoAttempts()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    const RolloutId id = rig.plan({u"a"_s});
    for (const QString &type : {u"CertPoll"_s, u"GetCert"_s, u"GetCRL"_s}) {
        const RequestRecord record{u"office"_s, rig.now(), u"192.0.2.4"_s, type, "T", u"CN=a.example"_s};
        must(rig.write(
            [&](Transaction &transaction) { return RequestStore::addClosed(transaction, record, Refused{Refusal::UnknownTransaction}); }));
    }
    QCOMPARE(rig.look().moved, 0);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
}

void TestPrinterMatch::certificatesFindTheirDevice_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("altName");
    QTest::addColumn<QString>("device"); // empty: nobody's
    QTest::newRow("its FQDN") << u"Copier.Example"_s << QString() << u"by-fqdn"_s;
    QTest::newRow("its FQDN in a subjectAltName") << u"x"_s << u"dns:copier.example"_s << u"by-fqdn"_s;
    QTest::newRow("its IP address") << u"192.0.2.4"_s << QString() << u"by-ip"_s;
    QTest::newRow("its name") << u"by-ip"_s << QString() << u"by-ip"_s;
    QTest::newRow("its serial number") << u"SN-by-ip"_s << QString() << u"by-ip"_s;
    QTest::newRow("its name in a domain") << u"by-ip.example"_s << QString() << u"by-ip"_s;
    QTest::newRow("its name in a domain that is not its own") << u"by-fqdn.example"_s << QString() << QString();
    QTest::newRow("a simulated device") << u"simulated.example"_s << QString() << u"simulated"_s;
    QTest::newRow("two devices") << u"by-ip"_s << u"dns:simulated"_s << QString();
    QTest::newRow("two, and the address of one") << u"simulated"_s << u"dns:copier.example"_s << u"by-fqdn"_s;
    QTest::newRow("a stranger") << u"stranger.example"_s << QString() << QString();
}

void TestPrinterMatch::certificatesFindTheirDevice()
{
    QFETCH(QString, commonName);
    QFETCH(QString, altName);
    QFETCH(QString, device);
    PrinterRig rig;
    rig.add(u"by-fqdn"_s, u"copier.example"_s);
    rig.add(u"by-ip"_s, u"192.0.2.4"_s);
    rig.add(u"simulated"_s, {}, false);
    rig.addChallenge("open");
    const QList<SubjectAltName> names = altName.isEmpty() ? QList<SubjectAltName>()
                                                          : QList<SubjectAltName>{must(SubjectAltName::parse(altName))};
    QCOMPARE(rig.send(commonName, "open", elsewhere, names), u"issued"_s);
    QCOMPARE(rig.look().certificates, 1);
    for (const QString &each : {u"by-fqdn"_s, u"by-ip"_s, u"simulated"_s}) {
        const auto found = rig.certificatesOf(each);
        QCOMPARE(found.size(), each == device ? 1 : 0);
        if (!found.isEmpty()) {
            QCOMPARE(found.first().certificate, rig.newest());
            QCOMPARE(found.first().connector, u"office"_s);
        }
    }
}

void TestPrinterMatch::renewalsStayWithTheDevice()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.wanted.commonName = u"quite-another.example"_s; // that nothing in the inventory is called
    const RolloutId id = rig.plan({u"a"_s}, plan);
    QCOMPARE(rig.send(u"quite-another.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    const TestIdentity signer{rig.newest(), testKey(u"client"_s)};
    ClientOptions options;
    options.type = MessageType::RenewalReq;
    options.transactionId = "R";
    const ClientMessage renewal = rig.message(signer, csrFor(u"client-next"_s, u"O=Acme, CN=quite-another.example"_s, {}), options);
    (void)rig.ask(renewal.bytes);
    QCOMPARE(rig.newestRow().trimmed(), u"issued"_s);
    rig.look();
    const auto found = rig.certificatesOf(u"a"_s);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().certificate, rig.newest()); // the newest first
}

void TestPrinterMatch::aDeviceThatIsAddedLaterGetsItsCertificates()
{
    PrinterRig rig;
    rig.addChallenge("open");
    QCOMPARE(rig.send(u"late.example"_s, "open"), u"issued"_s);
    rig.look();
    rig.add(u"late"_s);
    rig.look();
    QVERIFY(rig.certificatesOf(u"late"_s).isEmpty());
    must(rig.write([](Transaction &transaction) { return PrinterMatch::begin(transaction); }));
    rig.look();
    QCOMPARE(rig.certificatesOf(u"late"_s).size(), 1);
    must(rig.write([](Transaction &transaction) { return PrinterMatch::begin(transaction); }));
    rig.look();
    QCOMPARE(rig.certificatesOf(u"late"_s).size(), 1); // once is enough
}

void TestPrinterMatch::hostileNames()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    rig.addChallenge("open");
    QList<SubjectAltName> many;
    for (int i = 0; i < 90; ++i)
        many.append({SubjectAltName::Kind::Dns, u"%1.evil.example"_s.arg(i)});
    for (const QString &name :
         {u"' OR 1=1 --"_s, u"%"_s, u"a\\, CN=b"_s, u"ä"_s.repeated(30), u"xa.example"_s, u"evil.a.example"_s, u"."_s})
        (void)rig.send(name, "open", elsewhere, many);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    QVERIFY(rig.certificatesOf(u"a"_s).isEmpty());
}

void TestPrinterMatch::theWatchTells()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    SystemScheduler system; // the store's own watch looks by the clock
    PrinterWatch watch(rig.database(), system, id);
    QList<RolloutMember> told;
    QObject::connect(&watch, &PrinterWatch::changed, &watch,
                     [&](const Rollout &, const QList<RolloutMember> &members) { told += members; });
    QSignalSpy failed(&watch, &PrinterWatch::failed);
    watch.start();
    QVERIFY(QTest::qWaitFor([&] { return told.size() == 2; })); // all of them, at first
    told.clear();
    const auto store = rig.store.open(); // another process
    const RequestRecord record{u"office"_s, system.now().addYears(10), elsewhere, u"PKCSReq"_s, "T", u"CN=b.example"_s};
    must(answerOf(store->write(
        [&](Transaction &transaction) { return RequestStore::addClosed(transaction, record, Refused{Refusal::ChallengeWrong}); })));
    QVERIFY(QTest::qWaitFor([&] { return !told.isEmpty(); }));
    QCOMPARE(told.first().name, u"b"_s);
    QCOMPARE(told.first().state, MemberState::Refused);
    QCOMPARE(failed.count(), 0);
}

QTEST_GUILESS_MAIN(TestPrinterMatch)
#include "tst_printermatch.moc"
