#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/device/inventoryholders.h"
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
    void sheetsAreThereWhileTheChallengeIs();
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
    QTest::newRow("none at all") << QString() << QString() << u"InvalidArgument"_s;
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
        [&](Transaction &transaction) { return PrinterPlan::create(transaction, rig.vault, rig.random, plan, requests, rig.now()); });
    QVERIFY(!made);
    QVERIFY(challenges(rig).isEmpty());
    QCOMPARE(rig.number("SELECT count(*) FROM rollout"), 0);
    const auto empty = rig.write(
        [&](Transaction &transaction) { return PrinterPlan::create(transaction, rig.vault, rig.random, plan, {}, rig.now()); });
    QCOMPARE_ERROR(empty, Errc::NoDevices);
}

void TestPrinterPlan::theSheet()
{
    PrinterRig rig;
    rig.add(u"a"_s, u"192.0.2.4"_s);
    const RolloutId id = rig.plan({u"a"_s});
    const auto sheets = must(
        rig.read([&](Transaction &transaction) { return PrinterPlan::sheets(transaction, rig.devices(), rig.vault, id); }));
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

void TestPrinterPlan::sheetsAreThereWhileTheChallengeIs()
{
    PrinterRig rig;
    rig.add(u"a"_s);
    rig.add(u"b"_s);
    const RolloutId id = rig.plan({u"a"_s, u"b"_s});
    const QString challenge = rig.member(id, u"a"_s).challenge;
    must(rig.write([&](Transaction &transaction) { return Challenges::remove(transaction, challenge); }));
    const auto sheets = must(
        rig.read([&](Transaction &transaction) { return PrinterPlan::sheets(transaction, rig.devices(), rig.vault, id); }));
    QCOMPARE(sheets.size(), 1);
    QCOMPARE(sheets.first().device, u"b"_s);
    QCOMPARE_ERROR(
        rig.read([&](Transaction &transaction) { return PrinterPlan::sheets(transaction, rig.devices(), rig.vault, RolloutId(77)); }),
        Errc::NotFound);
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

QTEST_GUILESS_MAIN(TestPrinterPlan)
#include "tst_printerplan.moc"
