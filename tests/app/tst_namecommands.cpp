// The names that a connector issues for, and that its challenges are good for, as an administrator gives them.
#include "core/base/literals.h"
#include "tests/support/process.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace scepter;

/// C2, C7, C13.
class TestNameCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }
    void rulesAreKept();
    void badValues_data();
    void badValues();
    void olderRulesAreWrittenAnewAndThatIsSaidOnce();
    void tighteningSaysWhatCanNoLongerBeRenewed();
    void aFurtherNameIsAllowed();
    void namesAreSeenWhereverASubjectIs();
    void theNamesOfWhoWaits();
    void whoSignsBesideTheKey();
    void aDevicesTimesAreThoseOfItsZone();

private:
    Process::Outcome run(const QStringList &arguments, bool json = true)
    {
        Process scepterctl(QStringLiteral(SCEPTERCTL));
        scepterctl.setEnvironment(u"XDG_DATA_HOME"_s, m_rig->store.folder());
        QStringList all{u"--store"_s, m_rig->store.location().path, u"--passphrase-file"_s, m_folder.filePath(u"passphrase"_s), u"--lang"_s,
                        u"en"_s};
        if (json)
            all += u"--json"_s;
        return scepterctl.run(all + arguments);
    }
    ClientMessage asks(const QByteArray &challenge, const QStringList &names, const QByteArray &transactionId = "T1")
    {
        QList<SubjectAltName> altNames;
        for (const QString &name : names)
            altNames.append(SubjectAltName::forHost(name));
        return m_rig->message(selfSigned(testKey(u"client"_s), u"CN=printer-7.example"_s, m_rig->now()),
                              csrFor(u"client"_s, u"CN=printer-7.example"_s, challenge, altNames), {MessageType::PkcsReq, transactionId});
    }

    std::unique_ptr<ServiceRig> m_rig;
    QTemporaryDir m_folder;
};

void TestNameCommands::init()
{
    m_rig = std::make_unique<ServiceRig>(u"ca"_s, QStringList{u"connector"_s, u"device"_s, u"fleet"_s});
    QFile file(m_folder.filePath(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("correct horse\n") > 0);
}

void TestNameCommands::rulesAreKept()
{
    const auto set = run({u"connector"_s, u"set"_s, u"office"_s, u"--allow-name"_s, u"dns:.print.example"_s, u"--allow-name"_s,
                          u"ip:10.0.0.0/8"_s, u"--inventory-only"_s, u"--further-names"_s, u"leave-out"_s});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    QCOMPARE(set.json()[u"names"_s].toArray(), (QJsonArray{u"dns:.print.example"_s, u"ip:10.0.0.0/8"_s}));
    const ConnectorSettings kept = m_rig->settings();
    QCOMPARE(kept.names, (QStringList{u"dns:.print.example"_s, u"ip:10.0.0.0/8"_s}));
    QVERIFY(kept.inventoryOnly);
    QCOMPARE(kept.furtherNames, FurtherNames::LeaveOut);
    const auto shown = run({u"connector"_s, u"show"_s, u"office"_s}, false);
    QVERIFY2(shown.err.contains("dns:.print.example, ip:10.0.0.0/8; only those of devices in the inventory"), shown.all().constData());
    QCOMPARE(run({u"connector"_s, u"set"_s, u"office"_s, u"--no-inventory-only"_s, u"--allow-name"_s, u""_s}).exitCode, 0);
    QVERIFY(m_rig->settings().names.isEmpty() && !m_rig->settings().inventoryOnly);
}

void TestNameCommands::badValues_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    const QStringList set{u"connector"_s, u"set"_s, u"office"_s};
    QTest::newRow("no rule") << set + QStringList{u"--allow-name"_s, u"*.print.example"_s} << u"*.print.example"_s;
    QTest::newRow("an account") << set + QStringList{u"--allow-name"_s, u"other:1.3.6.1.4.1.311.20.2.3"_s} << u"account"_s;
    QTest::newRow("further names") << set + QStringList{u"--further-names"_s, u"drop"_s} << u"leave-out"_s;
    QTest::newRow("also, for anybody") << QStringList{u"challenge"_s, u"create"_s, u"office"_s, u"--also"_s, u"10.0.0.7"_s}
                                       << u"--subject"_s;
    QTest::newRow("no such challenge") << QStringList{u"challenge"_s, u"allow"_s, u"abc"_s, u"--name"_s, u"10.0.0.7"_s} << u"abc"_s;
}

void TestNameCommands::badValues()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const auto outcome = run(arguments, false);
    QVERIFY2(outcome.exitCode != 0 && outcome.err.contains(said.toUtf8()), outcome.all().constData());
    QVERIFY(m_rig->settings().names.isEmpty());
}

void TestNameCommands::olderRulesAreWrittenAnewAndThatIsSaidOnce()
{
    m_rig->run("UPDATE connector SET settings = json_set(settings, '$.names', json('[\"*.print.example\", \"10.0.0.7\"]'))");
    const auto first = run({u"connector"_s, u"set"_s, u"office"_s, u"--title"_s, u"Office"_s}, false);
    QVERIFY2(first.exitCode == 0 && first.err.contains("are written with their kind now: dns:.print.example, ip:10.0.0.7"),
             first.all().constData());
    QCOMPARE(m_rig->text("SELECT json_extract(settings, '$.names') FROM connector"), u"[\"dns:.print.example\",\"ip:10.0.0.7\"]"_s);
    const auto second = run({u"connector"_s, u"set"_s, u"office"_s, u"--title"_s, u"Again"_s}, false);
    QVERIFY2(second.exitCode == 0 && !second.err.contains("are written with their kind"), second.all().constData());
}

void TestNameCommands::tighteningSaysWhatCanNoLongerBeRenewed()
{
    m_rig->addChallenge("anybody");
    const Certificate certificate = m_rig->issued(asks("anybody", {u"printer-7.example"_s}));
    const auto wide = run({u"connector"_s, u"set"_s, u"office"_s, u"--allow-name"_s, u"dns:.example"_s});
    QVERIFY2(wide.exitCode == 0, wide.all().constData());
    QCOMPARE(wide.json()[u"lostRenewals"_s].toInt(-1), 0);
    const auto tight = run({u"connector"_s, u"set"_s, u"office"_s, u"--allow-name"_s, u"dns:.print.example"_s}, false);
    QVERIFY2(tight.exitCode == 0, tight.all().constData());
    for (const QByteArray &part : {QByteArray("can no longer be renewed"), certificate.serialHex().toUtf8()})
        QVERIFY2(tight.err.contains(part), tight.all().constData());
}

void TestNameCommands::aFurtherNameIsAllowed()
{
    const auto made = run(
        {u"challenge"_s, u"create"_s, u"office"_s, u"--subject"_s, u"printer-7.example"_s, u"--also"_s, u"copier.example"_s});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(made.json()[u"also"_s].toArray(), QJsonArray{u"copier.example"_s});
    const QByteArray password = made.json()[u"password"_s].toString().toUtf8();
    const QStringList names{u"printer-7.example"_s, u"copier.example"_s, u"10.0.0.7"_s};
    QVERIFY(m_rig->outcome(asks(password, names)).contains(u"ip:10.0.0.7"_s));
    const auto allowed = run({u"challenge"_s, u"allow"_s, made.json()[u"id"_s].toString(), u"--name"_s, u"10.0.0.7"_s});
    QVERIFY2(allowed.exitCode == 0, allowed.all().constData());
    QCOMPARE(allowed.json()[u"also"_s].toArray(), (QJsonArray{u"copier.example"_s, u"10.0.0.7"_s}));
    QCOMPARE(m_rig->issued(asks(password, names, "T2")).altNames().size(), 3);
    QCOMPARE(m_rig->number("SELECT count(*) FROM audit WHERE operation = 'challenge allow' AND subject = '10.0.0.7'"), 1);
    const auto listed = run({u"challenge"_s, u"list"_s, u"office"_s}, false);
    QVERIFY2(listed.err.contains("printer-7.example, copier.example, 10.0.0.7"), listed.all().constData());
}

void TestNameCommands::namesAreSeenWhereverASubjectIs()
{
    m_rig->addChallenge("bound", {u"office"_s, u"printer-7.example"_s});
    m_rig->ask(asks("bound", {u"vpn.bank.test"_s, u"*.bank.test"_s}).bytes);
    const auto shown = run({u"connector"_s, u"show"_s, u"office"_s}, false);
    QCOMPARE(shown.err.count("CN=printer-7.example (dns:vpn.bank.test, dns:*.bank.test)"), 2); // the request, and its alarm
    const auto json = run({u"connector"_s, u"show"_s, u"office"_s}).json();
    const QJsonObject alarm = json[u"alarms"_s].toArray().first().toObject();
    QCOMPARE(alarm[u"names"_s].toArray(), (QJsonArray{u"dns:vpn.bank.test"_s, u"dns:*.bank.test"_s}));
    const auto audit = run({u"audit"_s, u"list"_s, u"office"_s}, false);
    QVERIFY2(audit.err.contains("dns:vpn.bank.test, dns:*.bank.test"), audit.all().constData());
}

void TestNameCommands::theNamesOfWhoWaits()
{
    ConnectorSettings settings = m_rig->settings();
    settings.approval = Approval::Manual;
    settings.furtherNames = FurtherNames::LeaveOut;
    m_rig->set(settings);
    m_rig->addChallenge("bound", {u"office"_s, u"printer-7.example"_s});
    QCOMPARE(m_rig->outcome(asks("bound", {u"printer-7.example"_s, u"10.0.0.7"_s})), u"pending"_s);
    const auto waiting = run({u"pending"_s, u"list"_s}, false);
    QVERIFY2(waiting.err.contains("CN=printer-7.example (dns:printer-7.example, ip:10.0.0.7) Left out of the certificate: ip:10.0.0.7."),
             waiting.all().constData());
}

/// C12: a CA that is replaced, and who signs for others.
void TestNameCommands::whoSignsBesideTheKey()
{
    TestCa replaced({.now = m_rig->now(), .key = u"other-ca"_s});
    const Certificate mdm = selfSigned(testKey(u"client-next"_s), u"CN=MDM"_s, m_rig->now()).certificate;
    const QString ca = temporaryFile(m_folder, u"ca.pem"_s, replaced.root().certificate.toPem());
    const QString signer = temporaryFile(m_folder, u"mdm.der"_s, mdm.der());
    const QStringList set{u"connector"_s, u"set"_s, u"office"_s};
    // What the other CA let in is not known here: names have to be said.
    const auto open = run(set + QStringList{u"--renew-from"_s, ca}, false);
    QVERIFY2(open.exitCode == 2 && open.err.contains("--inventory-only"), open.all().constData());
    QVERIFY(m_rig->settings().renewFrom.isEmpty());
    const auto kept = run(set + QStringList{u"--renew-from"_s, ca, u"--may-sign-for"_s, signer, u"--allow-name"_s, u"dns:.example"_s},
                          false);
    QVERIFY2(kept.exitCode == 0 && kept.err.contains("CN=MDM"), kept.all().constData());
    QCOMPARE(m_rig->settings().renewFrom, QList<Certificate>{replaced.root().certificate});
    QCOMPARE(m_rig->settings().maySignFor, QList<Certificate>{mdm});
    // A certificate of the replaced CA is renewed for its own names, with another key.
    const Csr csr = csrFor(u"client"_s, u"CN=printer-7.example"_s, {});
    const TestIdentity old{replaced.issue(csr), testKey(u"client"_s)};
    const Csr next = csrFor(u"ec-p256"_s, u"CN=printer-7.example"_s, {});
    QVERIFY(m_rig->issued(m_rig->message(old, next, {MessageType::RenewalReq, "R"})).publicKey() == testKey(u"ec-p256"_s).publicKey());
    const auto shown = run({u"connector"_s, u"show"_s, u"office"_s}, false);
    QVERIFY2(shown.err.contains("whose revocation list was not looked at"), shown.all().constData());
    QCOMPARE(run(set + QStringList{u"--renew-from"_s, u""_s, u"--may-sign-for"_s, u""_s}).exitCode, 0);
    QVERIFY(m_rig->settings().renewFrom.isEmpty() && m_rig->settings().maySignFor.isEmpty());
    const auto noCertificate = run(set + QStringList{u"--may-sign-for"_s, temporaryFile(m_folder, u"notes"_s, "notes")}, false);
    QVERIFY2(noCertificate.exitCode == 1, noCertificate.all().constData());
}

/// D15: what a device's pages show by its own clock, the command line shows by it, too, and says so; documents are in UTC.
void TestNameCommands::aDevicesTimesAreThoseOfItsZone()
{
    const auto added = run({u"device"_s, u"add"_s, u"mfp"_s, u"--time-zone"_s, u"Asia/Jakarta"_s});
    QVERIFY2(added.exitCode == 0, added.all().constData());
    const auto set = run({u"device"_s, u"set"_s, u"mfp"_s, u"url=http://127.0.0.1:9/scep"_s, u"start=2099-03-01T02:00"_s, u"key-name=TLS"_s,
                          u"cn=10.0.0.7"_s, u"timer=on"_s},
                         false);
    QVERIFY2(set.exitCode == 0 && set.err.contains("Next request: 2099-03-01 02:00:00 +07:00"), set.all().constData());
    for (const QString &command : {u"list"_s, u"show"_s}) {
        const QStringList what = command == u"list"_s ? QStringList() : QStringList{u"mfp"_s};
        const auto told = run(QStringList{u"device"_s, command} + what, false);
        QVERIFY2(told.err.contains("2099-03-01 02:00:00 +07:00"), told.all().constData());
    }
    QCOMPARE(run({u"device"_s, u"show"_s, u"mfp"_s}).json()[u"next"_s].toString(), u"2099-02-28T19:00:00Z"_s);
}

QTEST_GUILESS_MAIN(TestNameCommands)
#include "tst_namecommands.moc"
