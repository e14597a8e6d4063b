#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/device/inventoryholders.h"
#include "core/device/settingsfile.h"
#include "core/fleet/printerstory.h"
#include "core/fleet/rolloutretry.h"
#include "tests/fleet/printerrig.h"
#include "tests/support/testdata.h"

#include <QTest>

using namespace scepter;

class TestPrinterPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theUrlThatPrintersAreTold_data();
    void theUrlThatPrintersAreTold();
    void problemsBeforeAnythingIsMade();
    void aChallengeForEach();
    void aChallengeIsGoodForWhatTheInventoryCallsItsPrinter();
    void whoHasAName();
    void renewableChallenges();
    void nothingIsMadeWhenOneFails();
    void theSheet();
    void noChallengeBeforeItsSheet();
    void sheetsAreWrittenAgainUntilTheyAreOfNoUse();
    void eachWritingIsAudited();
    void whatHasExpiredIsMadeAnew();
    void whatWasTakenBackIsMadeAnew();
    void whoWaitsForApprovalGetsNoOther();
    void aRenewableOneIsGivenAgain();
    void theNewestPlanOfEach();
    void wavesFollowEachOther();
    void aWaveIsHeldAndGoesOn();
    void neverAllOfASite();
    void whatIsSeenMustBeInUse();
    void pausedStaysWhereItIs();
    void aRetryKeepsToTheRules();
    void aRetryLooksAtWhoStays();
    void aRenewableChallengeIsWaitedForAgain();
    void aCancelledPlanIsTakenUpAgain();
    void noRolloutOverAPrinter();
    void nothingIsSetAtAPrinter();
    void settingsAreNotImportedToAPrinter();
    void whoBecomesAPrinterSleeps();
    void itsTimeline();
    void anOlderPlanGoesOn();
    void theChallengeIsNowhereInTheClear();
    void withdrawn();
    void endsWhenAllHaveWhatTheyWereToGet_data();
    void endsWhenAllHaveWhatTheyWereToGet();

private:
    static QList<Challenge> challenges(PrinterRig &rig)
    {
        return must(rig.read([](Transaction &transaction) { return Challenges::list(transaction, u"office"_s); }));
    }
};

void TestPrinterPlan::theUrlThatPrintersAreTold_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("url");
    QTest::newRow("of the connector") << u"http://scep.example:8080"_s << QString() << u"http://scep.example:8080/scep/office"_s;
    QTest::newRow("below a path") << u"http://scep.example/pki//"_s << QString() << u"http://scep.example/pki/scep/office"_s;
    QTest::newRow("given") << u"http://scep.example"_s << u"http://10.0.0.1/certsrv/mscep/mscep.dll"_s
                           << u"http://10.0.0.1/certsrv/mscep/mscep.dll"_s;
    QTest::newRow("none at all") << QString() << QString() << u"NoServerAddress"_s;
    QTest::newRow("no URL") << u"http://scep.example"_s << u"ftp://scep.example"_s << u"InvalidUrl"_s;
}

void TestPrinterPlan::theUrlThatPrintersAreTold()
{
    QFETCH(QString, base);
    QFETCH(QString, given);
    QFETCH(QString, url);
    PrinterRig rig;
    ConnectorSettings office = rig.settings();
    office.baseUrl = QUrl(base);
    rig.set(office);
    const auto found = rig.read([&](Transaction &transaction) { return PrinterPlan::serverUrl(transaction, u"office"_s, given); });
    QCOMPARE(found ? found->toString() : errcName(found.error().code), url);
}

void TestPrinterPlan::problemsBeforeAnythingIsMade()
{
    PrinterRig rig;
    rig.add(u"good"_s);
    rig.add(u"twin"_s, u"good.example"_s);
    rig.add(u"nameless"_s);
    rig.add(u"simulated"_s, {}, false);
    rig.add(u"modern"_s, {}, true, u"mfp-modern"_s);
    const auto fill = [&](const QStringList &names, CertificateTemplate wanted, const QString &url) {
        QList<StoredDevice> devices;
        for (const QString &name : names)
            devices.append(rig.device(name));
        return PrinterPlan::fill(devices, wanted, QUrl(url));
    };
    const QString http = u"http://scep.example/scep/office"_s;

    const auto left = fill({u"good"_s, u"simulated"_s}, PrinterRig::wanted(), http);
    QCOMPARE(left.requests.size(), 1);
    QCOMPARE(left.simulated, 1);
    QCOMPARE(left.requests.first().wanted.commonName, u"good.example"_s);
    QVERIFY(left.problems.isEmpty());

    CertificateTemplate byAddress = PrinterRig::wanted();
    byAddress.commonName = u"{fqdn}"_s;
    const auto missing = fill({u"twin"_s, u"nameless"_s}, byAddress, http);
    QCOMPARE(missing.requests.size(), 1);
    QCOMPARE(missing.problems.size(), 1);
    QCOMPARE(missing.problems.first().device, u"nameless"_s);
    QCOMPARE(missing.problems.first().error.code, Errc::VariableMissing);

    CertificateTemplate same = PrinterRig::wanted();
    same.commonName = u"printer.example"_s;
    const auto twins = fill({u"good"_s, u"twin"_s}, same, http);
    QCOMPARE(twins.problems.size(), 1);
    QCOMPARE(twins.problems.first().device, u"twin"_s);
    QCOMPARE(twins.problems.first().error.code, Errc::AlreadyExists);

    // D3: one of them cannot speak HTTPS.
    const auto tls = fill({u"good"_s, u"modern"_s}, PrinterRig::wanted(), u"https://scep.example/scep/office"_s);
    QCOMPARE(tls.problems.size(), 1);
    QCOMPARE(tls.problems.first().device, u"good"_s);
    QCOMPARE(tls.problems.first().error.code, Errc::HttpsNotSupported);

    CertificateTemplate wrong = PrinterRig::wanted();
    wrong.key = KeySpec::EcP256;
    QCOMPARE(fill({u"good"_s}, wrong, http).problems.first().error.code, Errc::InvalidArgument);
    QVERIFY(challenges(rig).isEmpty());
}

void TestPrinterPlan::aChallengeForEach()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.lifetime = 12h;
    plan.filter = u"site=Oslo"_s;
    const RolloutId id = rig.plan({u"a"_s, u"b"_s}, plan);
    const auto rollout = must(rig.read([&](Transaction &transaction) { return RolloutStore::find(transaction, id); }));
    QCOMPARE(rollout.kind, RolloutKind::Plan);
    QCOMPARE(rollout.state, RolloutState::Running);
    QCOMPARE(rollout.title, u"Spring"_s);
    QCOMPARE(rollout.settings.url, u"http://scep.example:8080/scep/office"_s);
    QCOMPARE(rollout.settings.filter, u"site=Oslo"_s);
    const QList<Challenge> made = challenges(rig);
    QCOMPARE(made.size(), 2);
    for (const QString &name : {u"a"_s, u"b"_s}) {
        const RolloutMember member = rig.member(id, name);
        QCOMPARE(member.state, MemberState::Expected);
        const auto own = std::find_if(made.begin(), made.end(), [&](const Challenge &each) { return each.id == member.challenge; });
        QVERIFY(own != made.end());
        QCOMPARE(own->spec.subject, name + u".example"_s);
        QCOMPARE(own->spec.usesAllowed, 1);
        QCOMPARE(own->spec.expires, rig.now().addSecs(12 * 3600));
        QVERIFY(!own->spec.renewable);
    }
    QVERIFY(rig.password(id, u"a"_s) != rig.password(id, u"b"_s));
}

/// C2, F9: its addresses, FQDN and name, beside the common name.
void TestPrinterPlan::aChallengeIsGoodForWhatTheInventoryCallsItsPrinter()
{
    PrinterRig rig;
    NewDevice device{u"a"_s, {}, u"mfp"_s, u"192.0.2.4"_s};
    device.inventory.printer = true;
    device.inventory.attributes = {{u"fqdn"_s, u"copier.acme.example"_s}, {u"ip"_s, u"no address"_s}};
    must(rig.write([&](Transaction &transaction) { return rig.devices().add(transaction, device, rig.now()); }));
    const RolloutId id = rig.plan({u"a"_s});
    QCOMPARE(challenges(rig).first().spec.also, (QStringList{u"192.0.2.4"_s, u"copier.acme.example"_s, u"a"_s}));
    const QList<SubjectAltName> names{SubjectAltName::forHost(u"a.example"_s), SubjectAltName::forHost(u"192.0.2.4"_s),
                                      SubjectAltName::forHost(u"copier.acme.example"_s), SubjectAltName::forHost(u"a"_s)};
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s), u"192.0.2.4"_s, names + QList{SubjectAltName::forHost(u"192.0.2.5"_s)}),
             u"refused FurtherName"_s);
    rig.look();
    QCOMPARE(rig.refused(id, u"a"_s), (Refused{Refusal::FurtherName, {u"ip:192.0.2.5"_s}})); // the row of this printer
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s), u"192.0.2.4"_s, names), u"issued"_s);
    QCOMPARE(rig.newest().altNames(), names);
}

/// What a connector asks the inventory (C13).
void TestPrinterPlan::whoHasAName()
{
    PrinterRig rig;
    const qint64 a = qint64(rig.add(u"a"_s, u"192.0.2.4"_s)), b = qint64(rig.add(u"b"_s, u"B.example"_s)),
                 c = qint64(rig.add(u"c"_s, u"192.0.2.4"_s, false));
    NewDevice device{u"d"_s, {}, u"mfp"_s, {}};
    device.inventory.attributes = {{u"fqdn"_s, u"Copier.example"_s}, {u"ip"_s, u"192.0.2.9"_s}, {u"room"_s, u"a.room"_s}};
    const qint64 d = qint64(must(rig.write([&](Transaction &transaction) { return rig.devices().add(transaction, device, rig.now()); })));
    const QStringList asked{u"A"_s, u"b.example"_s, u"192.0.2.4"_s, u"copier.EXAMPLE"_s, u"192.0.2.9"_s, u"a.room"_s, u"' OR 1=1 --"_s};
    const NameHolders found = must(rig.read([&](Transaction &transaction) { return InventoryHolders().holders(transaction, asked); }));
    QCOMPARE(
        found,
        (NameHolders{{u"a"_s, {a}}, {u"b.example"_s, {b}}, {u"192.0.2.4"_s, {a, c}}, {u"copier.example"_s, {d}}, {u"192.0.2.9"_s, {d}}}));
}

void TestPrinterPlan::renewableChallenges()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.renewable = true;
    const RolloutId id = rig.plan({u"a"_s}, plan);
    const Challenge made = challenges(rig).first();
    QVERIFY(made.spec.renewable);
    QVERIFY(!made.spec.usesAllowed);
    QVERIFY(!made.spec.expires); // a renewal comes in a year
    // But what has not come after a week is missing all the same.
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Missing);
}

void TestPrinterPlan::nothingIsMadeWhenOneFails()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    NewPlan plan = PrinterRig::newPlan();
    const QList<PrinterRequest> requests{{rig.device(u"a"_s).id, u"a"_s, KeyRequest{.commonName = u"a.example"_s}},
                                         {DeviceId(99), u"ghost"_s, KeyRequest{.commonName = u"ghost.example"_s}}};
    const auto made = rig.write(
        [&](Transaction &transaction) { return PrinterPlan::create(transaction, rig.vault, plan, requests, rig.now()); });
    QVERIFY(!made);
    QVERIFY(challenges(rig).isEmpty());
    QCOMPARE(rig.number("SELECT count(*) FROM rollout"), 0);
    const auto empty = rig.write(
        [&](Transaction &transaction) { return PrinterPlan::create(transaction, rig.vault, plan, {}, rig.now()); });
    QCOMPARE_ERROR(empty, Errc::NoDevices);
}

void TestPrinterPlan::theSheet()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    const RolloutId id = rig.plan({u"a"_s});
    const QList<SettingsSheet> sheets = rig.writeSheets({id}).sheets;
    QCOMPARE(sheets.size(), 1);
    const SettingsSheet &sheet = sheets.first();
    QCOMPARE(sheet.device, u"a"_s);
    QCOMPARE(sheet.model, u"iR-ADV C3730"_s);
    QCOMPARE(sheet.serial, u"SN-a"_s);
    QCOMPARE(sheet.site, u"Oslo"_s);
    QCOMPARE(sheet.address, u"192.0.2.4"_s);
    QCOMPARE(sheet.url, u"http://scep.example:8080/scep/office"_s);
    QCOMPARE(sheet.port, 8080);
    QCOMPARE(sheet.wanted.commonName, u"a.example"_s);
    QCOMPARE(sheet.wanted.organization, u"Acme"_s);
    QCOMPARE(sheet.wanted.location, KeyUseLocation::Tls);
    QCOMPARE(sheet.challengeExpires, rig.now().addDays(7));
    QCOMPARE(sheet.ca, rig.caCertificate().subject().toString());
    QCOMPARE(sheet.caSha256, rig.caCertificate().fingerprint(HashAlgorithm::Sha256));
    QCOMPARE(sheet.caSha1, rig.caCertificate().fingerprint(HashAlgorithm::Sha1));
    // It is what the printer can enrol with.
    QCOMPARE(rig.send(u"a.example"_s, sheet.challenge.view().toByteArray()), u"issued"_s);
}

/// F12: just in time, and its time counts from then.
void TestPrinterPlan::noChallengeBeforeItsSheet()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.planOnly({u"a"_s});
    QVERIFY(challenges(rig).isEmpty());
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected); // nobody could have told it anything
    const WrittenSheets written = rig.writeSheets({id});
    QCOMPARE(written.sheets.size(), 1);
    QCOMPARE(written.made, 1);
    QCOMPARE(challenges(rig).size(), 1);
    QCOMPARE(written.sheets.first().challengeExpires, rig.now().addDays(7));
    rig.scheduler.setWallClock(rig.now().addDays(6));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
}

/// F9: any time until a printer is in use.
void TestPrinterPlan::sheetsAreWrittenAgainUntilTheyAreOfNoUse()
{
    PrinterRig rig;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        rig.add(name);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s, u"c"_s});
    const QByteArray password = rig.password(id, u"a"_s);
    const WrittenSheets again = rig.writeSheets({id});
    QCOMPARE(again.sheets.size(), 3);
    QCOMPARE(again.made, 0);
    QCOMPARE(again.sheets.first().challenge.view().toByteArray(), password);
    QCOMPARE(rig.writeSheets({id, {{rig.device(u"b"_s).id}}}).sheets.size(), 1);

    // Its challenge has done what it was for. Nobody has looked since.
    QCOMPARE(rig.send(u"a.example"_s, password), u"issued"_s);
    const WrittenSheets others = rig.writeSheets({id});
    QCOMPARE(others.sheets.size(), 2);
    QCOMPARE(others.missing.size(), 1);
    QCOMPARE(others.missing.first().device, u"a"_s);
    QVERIFY(others.missing.first().why == NoSheet::UsedUp);
    const DeviceId device = rig.device(u"a"_s).id;
    must(rig.write([&](Transaction &transaction) {
        return PrinterPlan::move(transaction, id, device, MemberState::Issued, MemberState::InUse, rig.now());
    }));
    QVERIFY(rig.writeSheets({id, {{device}}}).missing.first().why == NoSheet::InUse);
    QCOMPARE(challenges(rig).size(), 3);

    const SheetWriter writer(rig.devices(), Administrator(rig.vault, u"user test"_s), rig.random);
    QCOMPARE_ERROR(rig.write([&](Transaction &transaction) { return writer.write(transaction, {RolloutId(77)}, {}, rig.now()); }),
                   Errc::NotFound);
}

/// C9: in the transaction that gives them out.
void TestPrinterPlan::eachWritingIsAudited()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    const auto entries = [&] {
        QStringList found;
        must(rig.read([&](Transaction &transaction) {
            return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &entry) {
                if (entry.operation == u"fleet sheets"_s)
                    found += entry.who + u' ' + entry.connector + u' ' + entry.subject;
                return true;
            });
        }));
        return found;
    };
    const QString who = u"user test office plan %1: "_s.arg(qint64(id));
    QCOMPARE(entries(), QStringList{who + u"a, b; sheets.csv"_s});
    (void)rig.writeSheets({id, {{rig.device(u"b"_s).id}}});
    QCOMPARE(entries().last(), who + u"b; sheets.csv"_s);
    const QString challenge = rig.member(id, u"b"_s).challenge;
    must(rig.write([&](Transaction &transaction) { return Challenges::remove(transaction, challenge); }));
    (void)rig.writeSheets({id});
    QCOMPARE(entries().last(), who + u"a, b; challenge made anew: b; sheets.csv"_s);
    // Where none is given out, nothing is said to have been.
    rig.add(u"c"_s);
    QVERIFY(rig.writeSheets({RolloutId::None, {{rig.device(u"c"_s).id}}}).missing.first().why == NoSheet::NoPlan);
    QCOMPARE(entries().size(), 3);
}

void TestPrinterPlan::whatHasExpiredIsMadeAnew()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    const QByteArray old = rig.password(id, u"a"_s);
    const QString challenge = rig.member(id, u"a"_s).challenge;
    must(rig.write([&](Transaction &transaction) { return Challenges::allow(transaction, challenge, {u"further.example"_s}); }));
    const QStringList names = challenges(rig).first().spec.also + challenges(rig).last().spec.also;
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Missing);
    const WrittenSheets written = rig.writeSheets({id, {{rig.device(u"a"_s).id}}});
    QCOMPARE(written.made, 1);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    QVERIFY(!rig.member(id, u"a"_s).ended);
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Missing);
    QVERIFY(rig.password(id, u"a"_s) != old);
    QCOMPARE(written.sheets.first().challengeExpires, rig.now().addDays(7));
    const QStringList now = challenges(rig).first().spec.also + challenges(rig).last().spec.also;
    QCOMPARE(QSet<QString>(now.begin(), now.end()), QSet<QString>(names.begin(), names.end())); // bound to the same
    QCOMPARE(rig.send(u"a.example"_s, old, u"192.0.2.77"_s), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
}

void TestPrinterPlan::whatWasTakenBackIsMadeAnew()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    const QString challenge = rig.member(id, u"a"_s).challenge;
    must(rig.write([&](Transaction &transaction) { return Challenges::remove(transaction, challenge); }));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Missing);
    const WrittenSheets written = rig.writeSheets({id});
    QCOMPARE(written.sheets.size(), 2);
    QCOMPARE(written.made, 1);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
}

/// It would have two certificates.
void TestPrinterPlan::whoWaitsForApprovalGetsNoOther()
{
    PrinterRig rig;
    ConnectorSettings office = rig.settings();
    office.approval = Approval::Manual;
    rig.set(office);
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"pending"_s);
    QCOMPARE(rig.writeSheets({id}).sheets.size(), 1);
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Deferred);
    rig.scheduler.setWallClock(rig.now().addDays(8));
    const WrittenSheets late = rig.writeSheets({id});
    QVERIFY(late.sheets.isEmpty());
    QVERIFY(late.missing.first().why == NoSheet::WaitsForApproval);
}

void TestPrinterPlan::aRenewableOneIsGivenAgain()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.renewable = true;
    const RolloutId id = rig.plan({u"a"_s}, plan);
    const QByteArray password = rig.password(id, u"a"_s);
    QCOMPARE(rig.send(u"a.example"_s, password), u"issued"_s);
    const WrittenSheets again = rig.writeSheets({id});
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
    QCOMPARE(again.sheets.size(), 1);
    QCOMPARE(again.made, 0);
    QCOMPARE(again.sheets.first().challenge.view().toByteArray(), password);
    QVERIFY(again.sheets.first().renewable);
}

void TestPrinterPlan::theNewestPlanOfEach()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    rig.add(u"simulated"_s, {}, false);
    const RolloutId first = rig.planOnly({u"a"_s, u"b"_s});
    const RolloutId second = rig.planOnly({u"a"_s});
    const WrittenSheets written = rig.writeSheets(
        {RolloutId::None, {{rig.device(u"a"_s).id, rig.device(u"b"_s).id, rig.device(u"simulated"_s).id}}});
    QCOMPARE(written.sheets.size(), 2);
    QCOMPARE(written.missing.size(), 1);
    QCOMPARE(written.missing.first().device, u"simulated"_s);
    QVERIFY(rig.member(first, u"a"_s).challenge.isEmpty());
    QVERIFY(!rig.member(first, u"b"_s).challenge.isEmpty());
    QVERIFY(!rig.member(second, u"a"_s).challenge.isEmpty());
}

/// F11: the canary first, and the next wave when it is proven; its sheets not before.
void TestPrinterPlan::wavesFollowEachOther()
{
    PrinterRig rig;
    const QStringList names{u"a"_s, u"b"_s, u"c"_s};
    for (const QString &name : names)
        rig.add(name);
    NewPlan plan = PrinterRig::newPlan();
    plan.canary = 1;
    plan.wavePercent = 50;
    plan.wanted.location = KeyUseLocation::None;
    const RolloutId id = rig.planOnly(names, plan);
    QCOMPARE(rig.rollout(id).waves, 3);
    const auto written = [&] {
        QStringList sheets;
        for (const SettingsSheet &sheet : rig.writeSheets({id}).sheets)
            sheets += sheet.device;
        return sheets;
    };
    QCOMPARE(written(), QStringList{u"a"_s});
    const WrittenSheets early = rig.writeSheets({id, {{rig.device(u"b"_s).id}}});
    QVERIFY(early.sheets.isEmpty());
    QVERIFY(early.missing.first().why == NoSheet::WaveNotBegun);
    QCOMPARE(early.missing.first().wave, 1);
    QCOMPARE(challenges(rig).size(), 1);

    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    QCOMPARE(rig.rollout(id).wave, 1); // nobody could see more than the certificate
    QCOMPARE(written(), QStringList{u"b"_s});
    QCOMPARE(rig.send(u"b.example"_s, rig.password(id, u"b"_s)), u"issued"_s);
    QCOMPARE(written(), QStringList{u"c"_s}); // whoever writes looks first
    QCOMPARE(rig.send(u"c.example"_s, rig.password(id, u"c"_s)), u"issued"_s);
    rig.look();
    QCOMPARE(rig.rollout(id).state, RolloutState::Finished);
}

void TestPrinterPlan::aWaveIsHeldAndGoesOn()
{
    PrinterRig rig;
    const QStringList names{u"a"_s, u"b"_s, u"c"_s};
    for (const QString &name : names)
        rig.add(name);
    NewPlan plan = PrinterRig::newPlan();
    plan.canary = 1;
    const RolloutId id = rig.plan(names, plan);
    // Whoever names the printers of a wave that has not begun neither settles nor holds it.
    QCOMPARE(rig.send(u"b.example"_s, "wrong"), u"refused ChallengeWrong"_s);
    QCOMPARE(rig.send(u"c.example"_s, "wrong"), u"refused ChallengeWrong"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"b"_s), MemberState::Expected);
    QCOMPARE(rig.state(id, u"c"_s), MemberState::Expected);
    QCOMPARE(rig.send(u"a.example"_s, "wrong"), u"refused ChallengeWrong"_s);
    rig.look();
    QCOMPARE(rig.rollout(id).state, RolloutState::Held);
    QVERIFY(rig.rollout(id).held == (HoldReason{HoldReason::Kind::Failures, 0, 1, 1}));
    QVERIFY(rig.writeSheets({id, {{rig.device(u"b"_s).id}}}).sheets.isEmpty());
    // It is mended at the printer: an administrator need not say more.
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    QCOMPARE(rig.rollout(id).state, RolloutState::Running); // it has no address to be probed at
    QCOMPARE(rig.rollout(id).wave, 1);
    QVERIFY(!rig.rollout(id).held);

    // Or he says to go on all the same.
    const RolloutId other = rig.plan(names, plan);
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.state(other, u"a"_s), MemberState::Missing);
    QCOMPARE(rig.rollout(other).state, RolloutState::Held);
    must(rig.write([&](Transaction &transaction) { return RolloutStore::resume(transaction, other, rig.now()); }));
    QCOMPARE(rig.rollout(other).state, RolloutState::Running);
    QCOMPARE(rig.rollout(other).wave, 1);
    QCOMPARE(rig.writeSheets({other, {{rig.device(u"b"_s).id}}}).sheets.size(), 1);
}

void TestPrinterPlan::neverAllOfASite()
{
    PrinterRig rig;
    const QStringList names{u"a"_s, u"b"_s, u"c"_s, u"d"_s}; // all in Oslo
    for (const QString &name : names)
        rig.add(name);
    NewPlan plan = PrinterRig::newPlan();
    plan.wanted.location = KeyUseLocation::Ieee8021x;
    const RolloutId id = rig.planOnly(names, plan);
    QCOMPARE(rig.rollout(id).waves, 2);
    QList<int> waves;
    for (const QString &name : names)
        waves += rig.member(id, name).wave;
    QCOMPARE(waves, (QList<int>{0, 0, 1, 1}));
    QCOMPARE(rig.writeSheets({id}).sheets.size(), 2);
}

/// F10: a TLS port that can be opened shows it; a certificate alone proves nothing.
void TestPrinterPlan::whatIsSeenMustBeInUse()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    rig.add(u"b"_s, u"192.0.2.5"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.canary = 1;
    const RolloutId id = rig.plan({u"a"_s, u"b"_s}, plan);
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    QCOMPARE(rig.rollout(id).state, RolloutState::Held);
    QVERIFY(rig.rollout(id).held == (HoldReason{HoldReason::Kind::NotProven, 0, 1, 1}));
    const DeviceId device = rig.device(u"a"_s).id;
    const QList<QByteArray> served{rig.newest().der()};
    must(rig.write([&](Transaction &transaction) { return ProbeStore::record(transaction, device, 443, served, rig.now()); }));
    QCOMPARE(rig.state(id, u"a"_s), MemberState::InUse);
    QCOMPARE(rig.rollout(id).state, RolloutState::Running);
    QCOMPARE(rig.rollout(id).wave, 1);
}

void TestPrinterPlan::pausedStaysWhereItIs()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.canary = 1;
    const RolloutId id = rig.plan({u"a"_s, u"b"_s}, plan);
    must(rig.write([&](Transaction &transaction) { return RolloutStore::pause(transaction, id); }));
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
    QCOMPARE(rig.rollout(id).state, RolloutState::Paused);
    QCOMPARE(rig.rollout(id).wave, 0);
    must(rig.write([&](Transaction &transaction) { return RolloutStore::resume(transaction, id, rig.now()); }));
    QCOMPARE(rig.rollout(id).state, RolloutState::Running);
    rig.look();
    QCOMPARE(rig.rollout(id).wave, 1);
}

/// F11: the canary first, never all of a site's 802.1X at once.
void TestPrinterPlan::aRetryKeepsToTheRules()
{
    PrinterRig rig;
    const QStringList names{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (const QString &name : names)
        rig.add(name);
    NewPlan plan = PrinterRig::newPlan();
    plan.wanted.location = KeyUseLocation::Ieee8021x;
    plan.holdAbovePercent = 100;
    const RolloutId id = rig.plan(names, plan);
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look(); // the first wave is missing, and the second begins
    QCOMPARE(rig.rollout(id).wave, 1);
    (void)rig.writeSheets({id, {{rig.device(u"c"_s).id, rig.device(u"d"_s).id}}});
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.send(u"d.example"_s, "wrong"), u"refused ChallengeWrong"_s);
    rig.look();
    QCOMPARE(rig.state(id, u"d"_s), MemberState::Refused);

    const auto retry = [&](const QList<DeviceId> &only) {
        return rig.write(
            [&](Transaction &transaction) { return RolloutRetry::retry(transaction, rig.devices(), id, rig.random, rig.now(), only); });
    };
    const auto look = rig.read(
        [&](Transaction &transaction) { return RolloutRetry::plan(transaction, rig.devices(), id, rig.random, rig.now()); });
    QCOMPARE(must(look).waves, 2); // nothing has been changed yet
    QCOMPARE(rig.state(id, u"d"_s), MemberState::Refused);
    const PlannedRetry planned = must(retry({}));
    QCOMPARE(planned.members.size(), 4);
    QCOMPARE(planned.firstWave, 1);
    QCOMPARE(planned.newSheets, 4);
    QCOMPARE(planned.spread, 2);
    QList<int> waves;
    for (const QString &name : names) {
        const RolloutMember member = rig.member(id, name);
        QCOMPARE(member.state, MemberState::Expected);
        QVERIFY(member.challenge.isEmpty()); // none was good any more
        waves += member.wave;
    }
    QCOMPARE(waves, (QList<int>{1, 1, 2, 2}));
    QVERIFY(!rig.refused(id, u"d"_s));
    QCOMPARE(rig.rollout(id).state, RolloutState::Running);
    QCOMPARE(rig.writeSheets({id}).sheets.size(), 2);
    QCOMPARE_ERROR(retry({}), Errc::RolloutState); // nobody is over
    QCOMPARE_ERROR(retry({DeviceId(77)}), Errc::RolloutState);
}

/// F11: one of the wave that ran before does not make the next one all of its site.
void TestPrinterPlan::aRetryLooksAtWhoStays()
{
    PrinterRig rig;
    const QStringList names{u"a"_s, u"b"_s};
    for (const QString &name : names)
        rig.add(name);
    NewPlan plan = PrinterRig::newPlan();
    plan.wanted.location = KeyUseLocation::Ieee8021x;
    plan.holdAbovePercent = 100;
    const RolloutId id = rig.plan(names, plan);
    QCOMPARE(rig.member(id, u"b"_s).wave, 1);
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Missing);
    QCOMPARE(rig.rollout(id).wave, 1);
    must(rig.write([&](Transaction &transaction) { return RolloutRetry::retry(transaction, rig.devices(), id, rig.random, rig.now()); }));
    QCOMPARE(rig.member(id, u"a"_s).wave, 2);
    QCOMPARE(rig.member(id, u"b"_s).wave, 1);
}

/// F12: a renewable one does not expire, and is waited for no longer than another.
void TestPrinterPlan::aRenewableChallengeIsWaitedForAgain()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.renewable = true;
    const RolloutId id = rig.plan({u"a"_s}, plan);
    rig.scheduler.setWallClock(rig.now().addDays(8));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Missing);
    must(rig.write([&](Transaction &transaction) { return RolloutRetry::retry(transaction, rig.devices(), id, rig.random, rig.now()); }));
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
    QCOMPARE(rig.writeSheets({id}).made, 1);
    rig.look();
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Expected);
}

void TestPrinterPlan::aCancelledPlanIsTakenUpAgain()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    must(rig.write([&](Transaction &transaction) {
        return PrinterPlan::withdraw(transaction, id).and_then([&](int) { return RolloutStore::cancel(transaction, id, rig.now()); });
    }));
    QVERIFY(rig.writeSheets({id}).missing.first().why == NoSheet::Cancelled);
    must(rig.write([&](Transaction &transaction) { return RolloutRetry::retry(transaction, rig.devices(), id, rig.random, rig.now()); }));
    QCOMPARE(rig.rollout(id).state, RolloutState::Running);
    QVERIFY(!rig.rollout(id).ended);
    (void)rig.writeSheets({id});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
}

/// F9: whoever asks, and however.
void TestPrinterPlan::noRolloutOverAPrinter()
{
    PrinterRig rig;
    const DeviceId device = rig.add(u"a"_s);
    for (const RolloutKind kind : {RolloutKind::Enrol, RolloutKind::Renew}) {
        NewRollout rollout{u"Spring"_s, kind, RolloutSettings{PrinterRig::wanted()}, {}, {}, {{device, u"a"_s}}};
        const auto made = rig.write(
            [&](Transaction &transaction) { return RolloutStore::create(transaction, rig.vault, rollout, rig.now()); });
        QCOMPARE_ERROR(made, Errc::IsPrinter);
        QCOMPARE(made.error().facts, QStringList{u"a"_s});
    }
    QCOMPARE(rig.number("SELECT count(*) FROM rollout"), 0);
}

/// F9: it is refused below everybody who could ask, and leaves no rows, no settings and no timer.
void TestPrinterPlan::nothingIsSetAtAPrinter()
{
    PrinterRig rig;
    const DeviceId device = rig.add(u"a"_s);
    const DeviceSettings before = rig.device(u"a"_s).settings;
    CommunicationSettings communication;
    communication.url = u"http://scep.example/scep"_s;
    const auto plain = [](FieldResult<Effects> done) { return done.map_error([](const FieldError &error) { return error.error; }); };
    const std::function<Result<Effects>(SimulatedMfp &)> acts[] = {
        [&](SimulatedMfp &machine) { return plain(machine.updateCommunication(communication, rig.now())); },
        [&](SimulatedMfp &machine) { return plain(machine.updateSetup(machine.settings().setup, rig.now(), rig.random)); },
        [&](SimulatedMfp &machine) { return Result<Effects>(machine.restart()); },
        [&](SimulatedMfp &machine) { return Result<Effects>(machine.cancel(rig.now())); },
        [&](SimulatedMfp &machine) {
            return plain(machine.updateCommunication(communication, rig.now())).and_then([&](const Effects &) {
                return plain(machine.sendRequest(KeyRequest{.commonName = u"a.example"_s}, rig.now()));
            });
        },
        [&](SimulatedMfp &machine) {
            DeviceSettings settings = before;
            settings.communication = communication;
            return plain(machine.replaceSettings(settings, false, rig.now(), rig.random));
        }};
    for (const auto &act : acts) {
        const auto done = rig.write([&](Transaction &transaction) { return rig.devices().change(transaction, device, rig.now(), act); });
        QCOMPARE_ERROR(done, Errc::IsPrinter);
        QCOMPARE(done.error().facts, QStringList{u"a"_s});
    }
    const auto exported = rig.read(
        [&](Transaction &transaction) { return SettingsFile::exportDevices(transaction, rig.devices(), {u"a"_s}, {}, rig.random); });
    QCOMPARE_ERROR(exported, Errc::IsPrinter);
    QVERIFY(rig.device(u"a"_s).settings == before);
    QCOMPARE(rig.number("SELECT count(*) FROM device_request"), 0);
    QCOMPARE(rig.number("SELECT count(*) FROM device WHERE wake IS NOT NULL"), 0);
}

void TestPrinterPlan::settingsAreNotImportedToAPrinter()
{
    PrinterRig rig;
    rig.add(u"a"_s, {}, false);
    const QByteArray json = must(rig.read(
        [&](Transaction &transaction) { return SettingsFile::exportDevices(transaction, rig.devices(), {u"a"_s}, {}, rig.random); }));
    const SettingsFile file = must(SettingsFile::parse(json, u"settings.json"_s, rig.profiles, {}));
    const StoredDevice stored = rig.device(u"a"_s);
    InventoryChange change{.address = stored.address, .inventory = stored.inventory};
    change.inventory.printer = true;
    must(rig.write([&](Transaction &transaction) { return rig.devices().setInventory(transaction, stored, change); }));
    QCOMPARE_ERROR(rig.read([&](Transaction &transaction) { return file.preview(transaction, rig.devices()); }), Errc::IsPrinter);
    QCOMPARE_ERROR(rig.write([&](Transaction &transaction) { return file.apply(transaction, rig.devices(), rig.now(), rig.random); }),
                   Errc::IsPrinter);
}

/// A simulated device that an inventory makes a printer takes its timer with it.
void TestPrinterPlan::whoBecomesAPrinterSleeps()
{
    PrinterRig rig;
    const DeviceId device = rig.add(u"a"_s, {}, false);
    must(rig.write([&](Transaction &transaction) {
        return transaction.run("UPDATE device SET wake = 1, attempting = 1 WHERE id = ?", {qint64(device)});
    }));
    const StoredDevice stored = rig.device(u"a"_s);
    InventoryChange change{.address = stored.address, .inventory = stored.inventory};
    change.inventory.printer = true;
    must(rig.write([&](Transaction &transaction) { return rig.devices().setInventory(transaction, stored, change); }));
    QCOMPARE(rig.number("SELECT count(*) FROM device WHERE wake IS NOT NULL OR attempting <> 0"), 0);
}

void TestPrinterPlan::itsTimeline()
{
    PrinterRig rig;
    const DeviceId device = rig.add(u"a"_s, u"192.0.2.4"_s);
    const RolloutId id = rig.plan({u"a"_s});
    rig.scheduler.setWallClock(rig.now().addSecs(60));
    QCOMPARE(rig.send(u"a.example"_s, "wrong"), u"refused ChallengeWrong"_s);
    rig.look();
    rig.scheduler.setWallClock(rig.now().addSecs(60));
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    rig.scheduler.setWallClock(rig.now().addSecs(60));
    const auto probe = [&](const Result<QList<QByteArray>> &served) {
        must(rig.write([&](Transaction &transaction) { return ProbeStore::record(transaction, device, 443, served, rig.now()); }));
        rig.scheduler.setWallClock(rig.now().addSecs(60));
    };
    probe(fail(Errc::ConnectionRefused));
    probe(fail(Errc::ConnectionRefused)); // nothing new
    probe(QList<QByteArray>{rig.newest().der()});
    const PrinterStory story = must(
        rig.read([&](Transaction &transaction) { return PrinterStory::read(transaction, rig.devices(), device, rig.now()); }));
    QStringList lines;
    for (const PrinterEvent &event : story.timeline)
        lines.prepend(printerEventName(event.kind) + (event.state.isEmpty() ? QString() : u' ' + event.state));
    lines.sort();
    QCOMPARE(lines,
             (QStringList{u"issued"_s, u"planned"_s, u"probed"_s, u"probed"_s, u"request issued"_s, u"request refused"_s, u"sheetMade"_s}));
    QCOMPARE(story.timeline.first().probe->outcome, ProbeOutcome::InUse);
    QCOMPARE(story.parts.size(), 1);
    QCOMPARE(story.parts.first().member.state, MemberState::InUse);
    QVERIFY(story.parts.first().noSheet == NoSheet::InUse);
    QVERIFY(story.parts.first().sheetWritten);
    QCOMPARE(story.certificates.size(), 1);
    QCOMPARE(story.probe->outcome, ProbeOutcome::InUse);
}

void TestPrinterPlan::theChallengeIsNowhereInTheClear()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    const RolloutId id = rig.plan({u"a"_s});
    const QByteArray password = rig.password(id, u"a"_s);
    QCOMPARE(password.size(), 26);
    QVERIFY(!rig.everyByte().contains(password));
}

void TestPrinterPlan::withdrawn()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    const QByteArray password = rig.password(id, u"b"_s);
    rig.look();
    QCOMPARE(must(rig.write([&](Transaction &transaction) { return PrinterPlan::withdraw(transaction, id); })), 1);
    QCOMPARE(rig.send(u"b.example"_s, password), u"refused ChallengeWrong"_s);
}

void TestPrinterPlan::endsWhenAllHaveWhatTheyWereToGet_data()
{
    QTest::addColumn<KeyUseLocation>("location");
    QTest::addColumn<RolloutState>("state");
    QTest::newRow("TLS, which can be looked at") << KeyUseLocation::Tls << RolloutState::Running;
    QTest::newRow("802.1X, which nobody sees") << KeyUseLocation::Ieee8021x << RolloutState::Finished;
}

void TestPrinterPlan::endsWhenAllHaveWhatTheyWereToGet()
{
    QFETCH(KeyUseLocation, location);
    QFETCH(RolloutState, state);
    PrinterRig rig;
    rig.add(u"a"_s);
    NewPlan plan = PrinterRig::newPlan();
    plan.wanted.location = location;
    const RolloutId id = rig.plan({u"a"_s}, plan);
    QCOMPARE(rig.send(u"a.example"_s, rig.password(id, u"a"_s)), u"issued"_s);
    rig.look();
    const auto stands = [&] { return must(rig.read([&](Transaction &transaction) { return RolloutStore::find(transaction, id); })).state; };
    QCOMPARE(stands(), state);
    if (state == RolloutState::Finished)
        return;
    const DeviceId device = rig.device(u"a"_s).id;
    const auto move = [&](MemberState from, MemberState to) {
        return must(rig.write([&](Transaction &transaction) { return PrinterPlan::move(transaction, id, device, from, to, rig.now()); }));
    };
    QVERIFY(!move(MemberState::Expected, MemberState::InUse)); // it is not in that state
    QCOMPARE(rig.state(id, u"a"_s), MemberState::Issued);
    QVERIFY(move(MemberState::Issued, MemberState::InUse));
    QCOMPARE(stands(), RolloutState::Finished);
}

/// A plan of before there were waves is in its first one, and what its printers sent is in their timelines.
void TestPrinterPlan::anOlderPlanGoesOn()
{
    QTemporaryDir folder;
    const StoreLocation location{folder.filePath(u"scepter.db"_s)};
    QList<MigrationSet> rooms;
    for (const QString &room : {u"store"_s, u"connector"_s, u"device"_s, u"fleet"_s})
        rooms.append(MigrationSet::fromResources(room));
    const DeviceProfiles profiles;
    {
        QList<MigrationSet> older = rooms;
        older.last().migrations.resize(1);
        const auto store = must(Database::open(location, older, Database::Missing::Create));
        must(answerOf(store->write([&](Transaction &transaction) -> Result<void> {
            NewDevice printer{.name = u"a"_s};
            printer.inventory.printer = true;
            const auto id = DeviceStore(profiles).add(transaction, printer, QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC));
            if (!id)
                return fail(id.error());
            const char *rows[] = {
                "INSERT INTO rollout (id, title, kind, state, settings, wave, created) VALUES (1, 'Spring', 'plan', 'running', '{}', 0, 5000)",
                "INSERT INTO rollout_member (rollout, device, name, position, wave, state, due, challenge)"
                " SELECT 1, id, name, 0, 0, 'refused', 0, 'c1' FROM device",
                "INSERT INTO plan_member (rollout, device, wanted, request) SELECT 1, id, '{}', 7 FROM device"};
            for (const char *row : rows) {
                if (const auto added = transaction.run(row, {}); !added)
                    return fail(added.error());
            }
            return {};
        })));
    }
    const auto store = must(Database::open(location, rooms, Database::Missing::Refuse));
    const auto row = must(answerOf(store->read([](Transaction &transaction) {
        return transaction.one("SELECT r.started, r.wave_started, r.state, m.challenge, m.state, p.request FROM rollout r"
                               " JOIN rollout_member m ON m.rollout = r.id JOIN plan_request p ON p.device = m.device");
    })));
    QVERIFY(row);
    QCOMPARE(row->number(0), 5000);
    QCOMPARE(row->number(1), 5000);
    QCOMPARE(row->text(2), u"running"_s);
    QCOMPARE(row->text(3), u"c1"_s);
    QCOMPARE(row->text(4), u"refused"_s);
    QCOMPARE(row->number(5), 7);
}

QTEST_GUILESS_MAIN(TestPrinterPlan)
#include "tst_printerplan.moc"
