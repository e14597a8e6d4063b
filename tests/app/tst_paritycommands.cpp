// What the window can do and the command line has to: certificates, devices, templates, the inventory, what happened.
#include "core/base/literals.h"
#include "core/crypto/pkcs12.h"
#include "core/device/devicestore.h"
#include "core/device/knownserverrows.h"
#include "core/device/requesthistory.h"
#include "core/store/jsoncolumn.h"
#include "tests/support/process.h"
#include "tests/support/servicerig.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

class TestParityCommands final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }
    void certificatesAreListed_data();
    void certificatesAreListed();
    void aCertificateIsShown();
    void certificatesInOneFile();
    void aKeyLeavesUnderItsPassphrase_data();
    void aKeyLeavesUnderItsPassphrase();
    void noKeyThatIsNotHere();
    void severalAreRevoked();
    void devicesAreRemoved();
    void aRequestIsCancelled();
    void aRequestGoesOn();
    void theCsrOfARequest();
    void notOnPrinters_data();
    void notOnPrinters();
    void theCaOfADeviceIsTrusted();
    void aTemplateIsChanged();
    void fieldsAreSet();
    void badFields_data();
    void badFields();
    void whatHappened();
    void listsSayWhatTheyLeaveOut();
    void severalRequestsAreDecided();
    void printersWithoutAnAddressAreNamed();
    void theKeyringIsLeft();

private:
    Process::Outcome run(const QStringList &arguments, bool json = true)
    {
        Process scepterctl(QStringLiteral(SCEPTERCTL));
        scepterctl.setEnvironment(u"XDG_DATA_HOME"_s, m_rig->store.folder());
        QStringList all{u"--store"_s, m_rig->store.location().path, u"--passphrase-file"_s, path(u"passphrase"_s), u"--lang"_s, u"en"_s};
        if (json)
            all += u"--json"_s;
        return scepterctl.run(all + arguments);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString codeOf(const Process::Outcome &outcome) { return outcome.json()[u"error"_s].toObject()[u"code"_s].toString(); }
    DeviceStore devices() { return DeviceStore(m_profiles, m_rig->vault); }
    StoredDevice device(const QString &name)
    {
        return must(m_rig->read([&](Transaction &transaction) { return devices().find(transaction, name); }));
    }
    DeviceId add(const QString &name, bool printer = false, const QString &address = {})
    {
        NewDevice made{.name = name, .address = address};
        made.inventory.printer = printer;
        made.inventory.serial = printer ? u"SN-"_s + name : QString();
        return must(m_rig->write([&](Transaction &transaction) { return devices().add(transaction, made, m_rig->now()); }));
    }
    Certificate issue(const QString &subject, const QByteArray &transactionId)
    {
        m_rig->addChallenge("sesam " + transactionId);
        return m_rig->issued(m_rig->enrolment(u"client"_s, "sesam " + transactionId, {MessageType::PkcsReq, transactionId}, subject));
    }
    /// A key and certificate of another CA on a device, as a request would have left them.
    Certificate hold(DeviceId id, const QString &subject)
    {
        const PrivateKey key = testKey(u"ec-p256"_s);
        const Certificate certificate = m_foreign->issue(must(must(DistinguishedName::parse(subject)).toDer()), key.publicKey());
        const QByteArray place = "device_key/" + QByteArray::number(qint64(id)) + "/7/key";
        m_rig->run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created, certificate, chain,"
                   " sealed_key, not_after) VALUES (?, 7, 'TLS', 'tls', '', 0, 1, ?, ?, ?, ?, ?)",
                   {qint64(id), m_rig->now(), certificate.der(), QString::fromLatin1(m_foreign->root().certificate.toPem()),
                    must(m_rig->vault.seal(key.toPem().view(), place)), certificate.notAfter()});
        return certificate;
    }
    QJsonArray listed(const QString &filter)
    {
        return run({u"cert"_s, u"list"_s, u"--filter"_s, filter}).json()[u"certificates"_s].toArray();
    }
    QString idOf(const QString &filter) { return listed(filter).first()[u"id"_s].toString(); }
    qint64 audited(const QString &operation) { return m_rig->number("SELECT count(*) FROM audit WHERE operation = ?", {operation}); }
    /// A device with a request that nobody works on yet.
    void request(const QString &name)
    {
        add(name, false, u"10.0.0.9"_s);
        const auto set = run({u"device"_s, u"set"_s, name, u"url=http://127.0.0.1:9/scep"_s});
        QVERIFY2(set.exitCode == 0, set.all().constData());
        const auto sent = run({u"device"_s, u"request"_s, name, u"--key-name"_s, u"TLS"_s, u"--cn"_s, u"10.0.0.9"_s, u"--no-wait"_s});
        QVERIFY2(sent.exitCode == 3, sent.all().constData());
    }

    DeviceProfiles m_profiles;
    std::unique_ptr<ServiceRig> m_rig;
    std::unique_ptr<TestCa> m_foreign;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestParityCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_rig = std::make_unique<ServiceRig>(u"ca"_s, QStringList{u"connector"_s, u"device"_s, u"fleet"_s});
    m_foreign = std::make_unique<TestCa>(TestCa::at(m_rig->now()));
    for (const auto &[name, text] : {std::pair(u"passphrase"_s, "correct horse\n"), std::pair(u"p12"_s, "open sesame\n")}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
}

void TestParityCommands::certificatesAreListed_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("subjects");
    const QString a = u"CN=a.example"_s, b = u"CN=b.example"_s, held = u"CN=held.example"_s;
    QTest::newRow("all") << QString() << QStringList{a, b, held};
    QTest::newRow("of a connector") << u"connector=office"_s << QStringList{a, b};
    QTest::newRow("of a CA of ours") << u"ca=ca"_s << QStringList{a, b};
    QTest::newRow("of a device") << u"device=mfp-1"_s << QStringList{held};
    QTest::newRow("used for TLS") << u"location=tls"_s << QStringList{held};
    QTest::newRow("either") << u"subject~b.example or (device=mfp-1 and location!=ipsec)"_s << QStringList{b, held};
    QTest::newRow("a name in quotes") << u"subject='CN=a.example'"_s << QStringList{a};
    QTest::newRow("none is revoked") << u"state=revoked"_s << QStringList{};
    QTest::newRow("not revoked") << u"revoked="_s << QStringList{a, b, held};
    QTest::newRow("ends some day") << u"expires>2000-01-01"_s << QStringList{a, b, held};
}

void TestParityCommands::certificatesAreListed()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, subjects);
    issue(u"CN=a.example"_s, "T1");
    issue(u"CN=b.example"_s, "T2");
    hold(add(u"mfp-1"_s), u"CN=held.example"_s);
    const auto outcome = run({u"cert"_s, u"list"_s, u"--filter"_s, filter});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QStringList found;
    for (const QJsonValue &each : outcome.json()[u"certificates"_s].toArray())
        found.append(each[u"subject"_s].toString());
    found.sort();
    QCOMPARE(found, subjects);
    const auto wrong = run({u"cert"_s, u"list"_s, u"--filter"_s, u"colour=red"_s});
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(codeOf(wrong), u"FilterInvalid"_s);
}

/// An ID is what list tells, and another list tells the same.
void TestParityCommands::aCertificateIsShown()
{
    const Certificate ours = issue(u"CN=a.example"_s, "T1"), held = hold(add(u"mfp-1"_s), u"CN=held.example"_s);
    QCOMPARE(idOf(u"connector=office"_s), idOf(u"serial="_s + ours.serialHex().toLower()));
    const QString id = idOf(u"device=mfp-1"_s);
    QVERIFY2(id.startsWith(u"x-"_s), qPrintable(id));
    const auto shown = run({u"cert"_s, u"show"_s, id});
    QVERIFY2(shown.exitCode == 0, shown.all().constData());
    QCOMPARE(shown.json()[u"certificate"_s][u"pem"_s].toString(), QString::fromLatin1(held.toPem()));
    QCOMPARE(shown.json()[u"chain"_s].toArray().size(), 1);
    QVERIFY(shown.json()[u"hasKey"_s].toBool());
    const auto text = run({u"cert"_s, u"show"_s, idOf(u"connector=office"_s)}, false);
    QVERIFY2(text.err.contains("office") && text.err.contains(ours.serialHex().toLatin1()), text.all().constData());
    const auto nobody = run({u"cert"_s, u"show"_s, u"4711"_s});
    QCOMPARE(nobody.exitCode, 1);
    QCOMPARE(codeOf(nobody), u"NotFound"_s);
}

void TestParityCommands::certificatesInOneFile()
{
    const Certificate a = issue(u"CN=a.example"_s, "T1"), b = issue(u"CN=b.example"_s, "T2");
    const QStringList both{u"cert"_s, u"export"_s, idOf(u"subject~a.example"_s), idOf(u"subject~b.example"_s)};
    const auto pem = run(both + QStringList{u"--out"_s, path(u"both.pem"_s)});
    QVERIFY2(pem.exitCode == 0, pem.all().constData());
    QCOMPARE(*Certificate::parseAll(contents(u"both.pem"_s)), (QList<Certificate>{a, b}));
    QCOMPARE(run(both + QStringList{u"--out"_s, path(u"root.pem"_s), u"--with-root"_s}).exitCode, 0);
    QCOMPARE(*Certificate::parseAll(contents(u"root.pem"_s)), (QList<Certificate>{a, b, m_rig->caCertificate()}));
    QCOMPARE(run(both + QStringList{u"--out"_s, path(u"both.p7b"_s)}).exitCode, 0);
    const QByteArray printed = openssl({u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-print_certs"_s, u"-in"_s, path(u"both.p7b"_s)}).out;
    QCOMPARE(printed.count("BEGIN CERTIFICATE"), 2);
    // DER holds one certificate, and a name has to say what the file is.
    for (const QString &name : {u"both.der"_s, u"both.txt"_s, u"both.p12"_s}) {
        const auto refused = run(both + QStringList{u"--out"_s, path(name)});
        QVERIFY2(refused.exitCode == 2 && !QFile::exists(path(name)), refused.all().constData());
    }
    QCOMPARE(run({u"cert"_s, u"export"_s, both[2], u"--out"_s, path(u"a.der"_s)}).exitCode, 0);
    QCOMPARE(contents(u"a.der"_s), a.der());
    // All of them or none.
    QCOMPARE(run({u"cert"_s, u"export"_s, both[2], u"4711"_s, u"--out"_s, path(u"none.pem"_s)}).exitCode, 1);
    QVERIFY(!QFile::exists(path(u"none.pem"_s)));
}

void TestParityCommands::aKeyLeavesUnderItsPassphrase_data()
{
    QTest::addColumn<QString>("encryption");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("mac");
    QTest::newRow("modern") << u"modern"_s << QByteArray("AES-256-CBC") << QByteArray("MAC: sha256");
    QTest::newRow("legacy") << u"legacy"_s << QByteArray("pbeWithSHA1And3-KeyTripleDES-CBC") << QByteArray("MAC: sha1");
}

/// C9, F8
void TestParityCommands::aKeyLeavesUnderItsPassphrase()
{
    QFETCH(QString, encryption);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, mac);
    const Certificate held = hold(add(u"mfp-1"_s), u"CN=held.example"_s);
    const QStringList out{u"cert"_s, u"export"_s, idOf(u"device=mfp-1"_s), u"--out"_s, path(u"key.p12"_s)};
    const auto bare = run(out);
    QVERIFY2(bare.exitCode == 2 && bare.all().contains("--p12-passphrase-file"), bare.all().constData());
    QCOMPARE(audited(u"device key export"_s), 0);
    const auto done = run(out + QStringList{u"--p12-passphrase-file"_s, path(u"p12"_s), u"--p12-encryption"_s, encryption});
    QVERIFY2(done.exitCode == 0, done.all().constData());
    const auto read = readPkcs12(contents(u"key.p12"_s), Secret("open sesame"));
    QVERIFY(read && read->certificate == held);
    QVERIFY(read->key.publicKey() == testKey(u"ec-p256"_s).publicKey());
    const QByteArray info =
        openssl({u"pkcs12"_s, u"-info"_s, u"-noout"_s, u"-in"_s, path(u"key.p12"_s), u"-passin"_s, u"pass:open sesame"_s}).all();
    QVERIFY2(info.contains(cipher) && info.contains(mac), info.constData());
    QCOMPARE(QFile::permissions(path(u"key.p12"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(audited(u"device key export"_s), 1);
    // Nothing is replaced, and what does not leave is not written down.
    QCOMPARE(run(out + QStringList{u"--p12-passphrase-file"_s, path(u"p12"_s)}).exitCode, 1);
    QCOMPARE(audited(u"device key export"_s), 1);
}

void TestParityCommands::noKeyThatIsNotHere()
{
    issue(u"CN=a.example"_s, "T1");
    const auto refused = run(
        {u"cert"_s, u"export"_s, idOf(u"connector=office"_s), u"--out"_s, path(u"key.p12"_s), u"--p12-passphrase-file"_s, path(u"p12"_s)});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(codeOf(refused), u"NoPrivateKey"_s);
    QVERIFY(!QFile::exists(path(u"key.p12"_s)));
    QCOMPARE(audited(u"device key export"_s), 0);
}

void TestParityCommands::severalAreRevoked()
{
    issue(u"CN=a.example"_s, "T1");
    hold(add(u"mfp-1"_s), u"CN=held.example"_s);
    const QString ours = idOf(u"connector=office"_s), held = idOf(u"device=mfp-1"_s);
    const auto outcome = run({u"cert"_s, u"revoke"_s, ours, u"4711"_s, held, u"--reason"_s, u"superseded"_s});
    QVERIFY2(outcome.exitCode == 4, outcome.all().constData());
    const QJsonArray each = outcome.json()[u"certificates"_s].toArray();
    QCOMPARE(each.size(), 3);
    QCOMPARE(each[0][u"status"_s].toString(), u"revoked"_s);
    QCOMPARE(each[1][u"error"_s][u"code"_s].toString(), u"NotFound"_s);
    QCOMPARE(each[2][u"error"_s][u"code"_s].toString(), u"NotOurs"_s);
    QVERIFY2(outcome.err.contains("4711") && outcome.err.contains("No CA of this store issued"), outcome.err.constData());
    QCOMPARE(audited(u"ca revoke"_s), 1);
    QCOMPARE(listed(u"state=revoked"_s).size(), 1);
    const auto again = run({u"cert"_s, u"revoke"_s, ours});
    QVERIFY2(again.exitCode == 1 && again.err.contains("revoked already"), again.all().constData());
    QCOMPARE(run({u"cert"_s, u"revoke"_s, ours, u"--reason"_s, u"boredom"_s}).exitCode, 2);
    QCOMPARE(audited(u"ca revoke"_s), 1);
}

void TestParityCommands::devicesAreRemoved()
{
    add(u"mfp-1"_s);
    add(u"prn-1"_s, true);
    request(u"busy"_s);
    const auto some = run({u"device"_s, u"remove"_s, u"mfp-1"_s, u"nobody"_s, u"prn-1"_s, u"busy"_s});
    QVERIFY2(some.exitCode == 4, some.all().constData());
    const QJsonArray each = some.json()[u"devices"_s].toArray();
    QCOMPARE(each[1][u"error"_s][u"code"_s].toString(), u"NotFound"_s);
    QCOMPARE(each[3][u"error"_s][u"code"_s].toString(), u"RequestRunning"_s);
    QVERIFY2(some.err.contains("--force"), some.err.constData());
    QCOMPARE(m_rig->text("SELECT group_concat(name) FROM device"), u"busy"_s);
    QCOMPARE(audited(u"device remove"_s), 2);
    QCOMPARE(run({u"device"_s, u"remove"_s, u"busy"_s, u"--force"_s}).exitCode, 0);
    QCOMPARE(m_rig->number("SELECT count(*) FROM device"), 0);
}

void TestParityCommands::aRequestIsCancelled()
{
    request(u"busy"_s);
    QVERIFY(device(u"busy"_s).state.run);
    const auto outcome = run({u"device"_s, u"cancel"_s, u"busy"_s});
    QVERIFY2(outcome.exitCode == 0 && outcome.json()[u"cancelled"_s].toBool(), outcome.all().constData());
    QVERIFY(!device(u"busy"_s).state.run);
    const QJsonArray rows = run({u"device"_s, u"status"_s, u"busy"_s}).json()[u"requests"_s].toArray();
    QCOMPARE(rows[0][u"error"_s][u"code"_s].toString(), u"Cancelled"_s);
    QCOMPARE(audited(u"device cancel"_s), 1);
    const auto again = run({u"device"_s, u"cancel"_s, u"busy"_s});
    QVERIFY2(again.exitCode == 0 && !again.json()[u"cancelled"_s].toBool(true), again.all().constData());
    QCOMPARE(audited(u"device cancel"_s), 1);
}

/// D13
void TestParityCommands::aRequestGoesOn()
{
    request(u"busy"_s);
    QCOMPARE(run({u"device"_s, u"cancel"_s, u"busy"_s}).exitCode, 0);
    m_rig->run("UPDATE device_request SET resumable = 0");
    const auto none = run({u"device"_s, u"continue"_s, u"busy"_s, u"--no-wait"_s});
    QVERIFY2(none.exitCode == 1 && codeOf(none) == u"NotFound"_s && none.err.contains("no request that could be continued"),
             none.all().constData());
    m_rig->run("UPDATE device_request SET resumable = 1");
    const auto outcome = run({u"device"_s, u"continue"_s, u"busy"_s, u"--no-wait"_s});
    QVERIFY2(outcome.exitCode == 3, outcome.all().constData());
    QVERIFY(device(u"busy"_s).state.run);
    const QJsonArray rows = run({u"device"_s, u"status"_s, u"busy"_s}).json()[u"requests"_s].toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"status"_s].toString(), u"processing"_s);
}

/// As on the page of statuses: with the request's own key.
void TestParityCommands::theCsrOfARequest()
{
    add(u"idle"_s);
    QCOMPARE(codeOf(run({u"device"_s, u"csr"_s, u"idle"_s})), u"NotFound"_s); // no request
    request(u"busy"_s);
    QCOMPARE(codeOf(run({u"device"_s, u"csr"_s, u"busy"_s})), u"NotFound"_s); // its key has not been made yet
    QCOMPARE(codeOf(run({u"device"_s, u"csr"_s, u"busy"_s, u"--request"_s, u"9"_s})), u"NotFound"_s);
    hold(device(u"busy"_s).id, u"CN=10.0.0.9"_s);
    m_rig->run("UPDATE device_request SET status = ?, time = ?, key_name = 'TLS'",
               {jsonText(statusJson(Succeeded{m_rig->now()})), m_rig->now()});
    const QString file = path(u"request.csr"_s);
    const auto made = run({u"device"_s, u"csr"_s, u"busy"_s, u"--request"_s, u"1"_s, u"--out"_s, file});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QVERIFY(made.json()[u"csr"_s].toString().startsWith(u"-----BEGIN CERTIFICATE REQUEST-----"_s));
    QCOMPARE(contents(u"request.csr"_s), made.json()[u"csr"_s].toString().toUtf8());
}

void TestParityCommands::notOnPrinters_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("cancel") << QStringList{u"cancel"_s, u"prn-1"_s};
    QTest::newRow("csr") << QStringList{u"csr"_s, u"prn-1"_s};
    QTest::newRow("continue") << QStringList{u"continue"_s, u"prn-1"_s};
    QTest::newRow("trust") << QStringList{u"trust"_s, u"prn-1"_s, u"--ca-fingerprint"_s, u"ab"_s.repeated(32)};
}

void TestParityCommands::notOnPrinters()
{
    QFETCH(QStringList, command);
    add(u"prn-1"_s, true);
    const auto refused = run(QStringList{u"device"_s} + command);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(codeOf(refused), u"IsPrinter"_s);
}

/// S1
void TestParityCommands::theCaOfADeviceIsTrusted()
{
    add(u"mfp-1"_s);
    const QStringList trust{u"device"_s, u"trust"_s, u"mfp-1"_s, u"--ca-fingerprint"_s};
    QCOMPARE(codeOf(run(trust + QStringList{u"ab"_s.repeated(32)})), u"SettingsMissing"_s);
    QCOMPARE(run({u"device"_s, u"set"_s, u"mfp-1"_s, u"url=http://127.0.0.1:9/scep"_s}).exitCode, 0);
    QCOMPARE(run(trust + QStringList{u"ab"_s.repeated(20)}).exitCode, 2); // SHA-1
    const auto outcome = run(trust + QStringList{u"ab"_s.repeated(32)});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    const auto known = must(m_rig->read([](Transaction &transaction) { return KnownServerRows::list(transaction); }));
    QCOMPARE(known.size(), 1);
    QCOMPARE(known[0].server.caSha256, QByteArray(32, '\xab'));
    QCOMPARE(audited(u"server trust"_s), 1);
}

void TestParityCommands::aTemplateIsChanged()
{
    const auto made = run({u"template"_s, u"add"_s, u"tls"_s, u"--cn"_s, u"{fqdn}"_s, u"--organization"_s, u"Acme"_s, u"--location"_s,
                           u"ipsec"_s, u"--destination"_s, u"hq"_s});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    const auto set = run({u"template"_s, u"set"_s, u"tls"_s, u"--key"_s, u"ec:p256"_s, u"--location"_s, u"tls"_s});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    const QJsonObject shown = run({u"template"_s, u"show"_s, u"tls"_s}).json();
    QCOMPARE(shown[u"organization"_s].toString(), u"Acme"_s); // what is not named stays
    QCOMPARE(shown[u"commonName"_s].toString(), u"{fqdn}"_s);
    QCOMPARE(shown[u"key"_s].toString(), u"ec:p256"_s);
    QCOMPARE(shown[u"location"_s].toString(), u"tls"_s);
    QCOMPARE(shown[u"destination"_s].toString(), QString()); // it was IPSec's
    QCOMPARE(audited(u"template set"_s), 1);
    QCOMPARE(run({u"template"_s, u"set"_s, u"tls"_s, u"--organization"_s, u""_s}).exitCode, 0);
    QCOMPARE(run({u"template"_s, u"show"_s, u"tls"_s}).json()[u"organization"_s].toString(), QString());
    QCOMPARE(codeOf(run({u"template"_s, u"set"_s, u"none"_s, u"--key"_s, u"ec:p256"_s})), u"NotFound"_s);
    QCOMPARE(run({u"template"_s, u"set"_s, u"tls"_s, u"--key"_s, u"dsa"_s}).exitCode, 2);
}

/// F1
void TestParityCommands::fieldsAreSet()
{
    const auto made = run({u"device"_s, u"add"_s, u"prn-1"_s, u"--printer"_s, u"--serial"_s, u"SN-prn-1"_s, u"--site"_s, u"Oslo"_s,
                           u"--tag"_s, u"west"_s, u"--tag"_s, u"colour"_s, u"--address"_s, u"10.0.0.1"_s});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(device(u"prn-1"_s).inventory, (Inventory{true, u"SN-prn-1"_s, u"Oslo"_s, {u"colour"_s, u"west"_s}}));
    add(u"prn-2"_s, true, u"10.0.0.2"_s);
    const auto both = run({u"fleet"_s, u"set"_s, u"prn-1"_s, u"prn-2"_s, u"site=Malmö"_s, u"tags=floor-2, lobby"_s});
    QVERIFY2(both.exitCode == 0 && both.json()[u"changed"_s].toInt() == 2, both.all().constData());
    QCOMPARE(device(u"prn-2"_s).inventory.site, u"Malmö"_s);
    QCOMPARE(device(u"prn-1"_s).inventory.tags, (QStringList{u"floor-2"_s, u"lobby"_s}));
    const auto one = run(
        {u"fleet"_s, u"set"_s, u"prn-1"_s, u"serial=NEW"_s, u"title=Reception"_s, u"address=prn-1.example"_s, u"model=mfp-modern"_s});
    QVERIFY2(one.exitCode == 0, one.all().constData());
    QCOMPARE(device(u"prn-1"_s).inventory.serial, u"NEW"_s);
    QCOMPARE(device(u"prn-1"_s).title, u"Reception"_s);
    QCOMPARE(device(u"prn-1"_s).address, u"prn-1.example"_s);
    QCOMPARE(device(u"prn-1"_s).profile->id, u"mfp-modern"_s);
    // By a filter; nothing behind the sign takes a field away.
    const auto filtered = run({u"fleet"_s, u"set"_s, u"--filter"_s, u"tag=lobby and serial=NEW"_s, u"tags="_s, u"title="_s});
    QVERIFY2(filtered.exitCode == 0 && filtered.json()[u"changed"_s].toInt() == 1, filtered.all().constData());
    QVERIFY(device(u"prn-1"_s).inventory.tags.isEmpty() && device(u"prn-1"_s).title.isEmpty());
    QCOMPARE(device(u"prn-2"_s).inventory.tags.size(), 2);
    QCOMPARE(audited(u"device set"_s), 3);
    const auto same = run({u"fleet"_s, u"set"_s, u"prn-2"_s, u"site=Malmö"_s});
    QVERIFY2(same.exitCode == 0 && same.json()[u"unchanged"_s].toInt() == 1, same.all().constData());
    QCOMPARE(audited(u"device set"_s), 3);
}

void TestParityCommands::badFields_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no field") << QStringList{u"prn-1"_s} << 2 << QByteArray("FIELD=VALUE");
    QTest::newRow("no device") << QStringList{u"site=x"_s} << 2 << QByteArray("--filter");
    QTest::newRow("both") << QStringList{u"prn-1"_s, u"--filter"_s, u"site=x"_s, u"site=y"_s} << 2 << QByteArray("--filter");
    QTest::newRow("unknown field") << QStringList{u"prn-1"_s, u"colour=red"_s} << 2 << QByteArray("colour=red");
    QTest::newRow("twice") << QStringList{u"prn-1"_s, u"site=x"_s, u"site=y"_s} << 2 << QByteArray("site=y");
    QTest::newRow("unknown device") << QStringList{u"nobody"_s, u"site=x"_s} << 1 << QByteArray("nobody");
    QTest::newRow("no address") << QStringList{u"prn-1"_s, u"address=not an address!"_s} << 1 << QByteArray("neither an IP address");
    QTest::newRow("another's serial number") << QStringList{u"prn-1"_s, u"serial=SN-prn-2"_s} << 1
                                             << QByteArray("Another device has the serial number SN-prn-2.");
    QTest::newRow("one serial number for two") << QStringList{u"prn-1"_s, u"prn-2"_s, u"serial=S"_s} << 2 << QByteArray("serial=S");
    QTest::newRow("unknown model") << QStringList{u"prn-1"_s, u"model=copier 3000"_s} << 1 << QByteArray("copier 3000");
}

void TestParityCommands::badFields()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    add(u"prn-1"_s, true, u"10.0.0.1"_s);
    add(u"prn-2"_s, true, u"10.0.0.2"_s);
    const auto refused = run(QStringList{u"fleet"_s, u"set"_s} + arguments, false);
    QVERIFY2(refused.exitCode == code && refused.err.contains(said), refused.all().constData());
    QCOMPARE(device(u"prn-1"_s).inventory, (Inventory{true, u"SN-prn-1"_s}));
    QCOMPARE(m_rig->number("SELECT count(*) FROM device"), 2);
    QCOMPARE(audited(u"device set"_s), 0);
}

void TestParityCommands::whatHappened()
{
    issue(u"CN=a.example"_s, "T1");
    QCOMPARE(run({u"template"_s, u"add"_s, u"tls"_s}).exitCode, 0);
    QCOMPARE(run({u"template"_s, u"set"_s, u"tls"_s, u"--title"_s, u"TLS"_s}).exitCode, 0);
    const auto all = run({u"activity"_s});
    QVERIFY2(all.exitCode == 0, all.all().constData());
    const qsizetype count = all.json()[u"activity"_s].toArray().size();
    QVERIFY(count >= 3 && !all.json()[u"more"_s].toBool(true));
    const auto templates = run({u"activity"_s, u"--filter"_s, u"kind=administrator and operation~template"_s});
    QCOMPARE(templates.json()[u"activity"_s].toArray().size(), 2);
    const auto newest = run({u"activity"_s, u"--filter"_s, u"operation~template"_s, u"--last"_s, u"1"_s});
    QCOMPARE(newest.json()[u"activity"_s][0][u"operation"_s].toString(), u"template set"_s);
    QVERIFY(newest.json()[u"more"_s].toBool());
    const auto text = run({u"activity"_s, u"--last"_s, u"1"_s}, false);
    QVERIFY2(text.err.contains("--last"), text.all().constData());
    QCOMPARE(run({u"activity"_s, u"--since"_s, u"2999-01-01"_s}).json()[u"activity"_s].toArray().size(), 0);
    // To a file: all of it, whatever is shown.
    const auto written = run({u"activity"_s, u"--out"_s, path(u"a.json"_s), u"--last"_s, u"1"_s});
    QVERIFY2(written.exitCode == 0, written.all().constData());
    QCOMPARE(QJsonDocument::fromJson(contents(u"a.json"_s)).array().size(), count);
    QCOMPARE(run({u"activity"_s, u"--out"_s, path(u"a.csv"_s)}).exitCode, 0);
    QVERIFY(contents(u"a.csv"_s).contains("template set"));
    QCOMPARE(run({u"activity"_s, u"--out"_s, path(u"a.csv"_s)}).exitCode, 1); // it is there already
    QCOMPARE(run({u"activity"_s, u"--out"_s, path(u"a.txt"_s)}).exitCode, 2);
    QCOMPARE(codeOf(run({u"activity"_s, u"--filter"_s, u"mood=good"_s})), u"FilterInvalid"_s);
}

/// C13, C14
void TestParityCommands::listsSayWhatTheyLeaveOut()
{
    for (int i = 0; i < 25; ++i) {
        const RequestRecord record{u"office"_s, m_rig->now(), u"198.51.100.%1"_s.arg(i), u"PKCSReq"_s, "T", u"CN=guess-%1"_s.arg(i)};
        must(m_rig->write([&](Transaction &transaction) {
            return RequestStore::addAlarm(transaction, record, {}, Refused{Refusal::ChallengeGuessing}).and_then([&] {
                return RequestStore::addClosed(transaction, record, Refused{Refusal::ChallengeWrong});
            });
        }));
    }
    const auto text = run({u"connector"_s, u"show"_s, u"office"_s}, false);
    QVERIFY2(text.err.contains("newest 20 of 25 alarm") && text.err.contains("newest 20 of 25 request"), text.all().constData());
    const QJsonObject shown = run({u"connector"_s, u"show"_s, u"office"_s}).json();
    QCOMPARE(shown[u"requests"_s].toArray().size(), 20);
    QCOMPARE(shown[u"requestCount"_s].toInt(), 25);
    QCOMPARE(shown[u"alarmCount"_s].toInt(), 25);
    const auto whole = run({u"connector"_s, u"show"_s, u"office"_s, u"--last"_s, u"25"_s});
    QCOMPARE(whole.json()[u"requests"_s].toArray().size(), 25);
    QCOMPARE(whole.json()[u"alarms"_s].toArray().size(), 25);
    const auto quiet = run({u"connector"_s, u"show"_s, u"office"_s, u"--last"_s, u"25"_s}, false);
    QVERIFY2(!quiet.err.contains("--last"), quiet.all().constData());
    QCOMPARE(run({u"connector"_s, u"show"_s, u"office"_s, u"--last"_s, u"0"_s}).exitCode, 2);
}

/// C6
void TestParityCommands::severalRequestsAreDecided()
{
    ConnectorSettings settings = m_rig->settings();
    settings.approval = Approval::Manual;
    m_rig->set(settings);
    for (int i = 1; i <= 3; ++i)
        m_rig->ask(m_rig->enrolment(u"client"_s, {}, {MessageType::PkcsReq, "P" + QByteArray::number(i)}, u"CN=p-%1"_s.arg(i)).bytes,
                   u"10.0.0.%1"_s.arg(i));
    QCOMPARE(m_rig->number("SELECT count(*) FROM request WHERE state = 'pending'"), 3);
    const auto some = run({u"pending"_s, u"approve"_s, u"1"_s, u"4711"_s, u"3"_s});
    QVERIFY2(some.exitCode == 4, some.all().constData());
    QCOMPARE(some.json()[u"requests"_s].toArray().size(), 3);
    QCOMPARE(some.json()[u"requests"_s][1][u"error"_s][u"code"_s].toString(), u"NotFound"_s);
    QCOMPARE(m_rig->number("SELECT count(*) FROM request WHERE state = 'approved'"), 2);
    QCOMPARE(audited(u"pending approve"_s), 2);
}

/// F10
void TestParityCommands::printersWithoutAnAddressAreNamed()
{
    add(u"prn-1"_s, true);
    const auto none = run({u"fleet"_s, u"probe"_s}, false);
    QVERIFY2(none.exitCode == 1 && none.err.contains("no address in the inventory"), none.all().constData());
    for (const QStringList &wrong :
         {QStringList{u"--port"_s, u"0"_s}, QStringList{u"--at-once"_s, u"0"_s}, QStringList{u"--timeout"_s, u"0"_s}})
        QCOMPARE(run(QStringList{u"fleet"_s, u"probe"_s} + wrong).exitCode, 2);
}

/// O3: a desktop that is gone does not keep its way in.
void TestParityCommands::theKeyringIsLeft()
{
    const QStringList show{u"store"_s, u"keyring"_s, u"show"_s}, remove{u"store"_s, u"keyring"_s, u"remove"_s};
    QVERIFY(!run(show).json()[u"inKeyring"_s].toBool(true));
    QVERIFY(!run(remove).json()[u"removed"_s].toBool(true));
    m_rig->run("INSERT INTO vault_keyring (id, entry, sealed_key) VALUES (1, 'entry', 'x')");
    QVERIFY(run(show).json()[u"inKeyring"_s].toBool());
    const auto removed = run(remove);
    QVERIFY2(removed.exitCode == 0, removed.all().constData());
    QVERIFY(removed.json()[u"removed"_s].toBool());
    QVERIFY(!run(show).json()[u"inKeyring"_s].toBool(true));
    QCOMPARE(m_rig->number("SELECT count(*) FROM audit WHERE operation = 'store keyring remove'"), 1);
}

QTEST_GUILESS_MAIN(TestParityCommands)
#include "tst_paritycommands.moc"
