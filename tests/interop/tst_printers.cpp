// F9 and F10 as an administrator lives them: a plan for twenty printers, settings sheets, printers that enrol by themselves with our
// connector, and a look at what they then serve. The printers are strongSwan's pki, certmonger and our own simulated devices in a
// store of their own, each a process; their TLS ports are OpenSSL's s_server. Runs in a network namespace.
#include "app/storeschemas.h"
#include "core/base/literals.h"
#include "core/fleet/fleetdevice.h"
#include "core/fleet/printerwatch.h"
#include "tests/interop/certmonger.h"
#include "tests/interop/connectorrig.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

namespace {

constexpr int printers = 20;
constexpr int tlsPort = 8443;

QString nameOf(int number) { return u"p-%1"_s.arg(number, 2, 10, QLatin1Char('0')); }
QString addressOf(int number) { return u"127.0.1.%1"_s.arg(number); }

/// Who plays a printer.
enum class Player { Pki, Certmonger, Simulated };
Player playerOf(int number) { return number <= 7 ? Player::Pki : number <= 13 ? Player::Certmonger : Player::Simulated; }

template <class T> T answerOf(QFuture<T> future) { return future.takeResult(); }

/// What a settings sheet tells to type.
using Sheet = QMap<QString, QString>;

} // namespace

class TestPrinters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void planned();
    void asTheyLeftTheFactory();
    void strongswanEnrols();
    void certmongerEnrols();
    void simulatedDevicesEnrol();
    void notInUseBeforeTheyServeIt();
    void inUse();
    void everyRowWentItsWay();
    void theCertificatesAreTheDevices();
    void cleanupTestCase() { stopServers(); }

private:
    void admin(const QStringList &arguments)
    {
        const auto outcome = m_rig->admin(arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    }
    Process::Outcome other(const QStringList &arguments)
    {
        Process process(m_rig->scepterctl());
        process.setEnvironment(u"XDG_DATA_HOME"_s, m_rig->path(u"other-data"_s));
        return process.run(QStringList{u"--json"_s, u"--store"_s, u"sqlite:"_s + m_rig->path(u"other.db"_s), u"--passphrase-file"_s,
                                       m_rig->path(u"passphrase"_s)}
                           + arguments);
    }
    QString keyFile(int number) const { return m_rig->path(nameOf(number) + u".key"_s); }
    QString certificateFile(int number) const { return m_rig->path(nameOf(number) + u".pem"_s); }
    ToolResult pki(int number, const QString &password);
    QString reached(int number, const QString &state)
    {
        const bool there = QTest::qWaitFor(
            [&] { return m_states.value(nameOf(number)).value(m_states.value(nameOf(number)).size() - 1) == state; }, 10'000);
        return there ? QString() : nameOf(number) + u": "_s + m_states.value(nameOf(number)).join(u", "_s);
    }
    void stopServers()
    {
        for (const auto &server : m_servers)
            server->kill();
        m_servers.clear();
    }
    void serve(const std::function<std::pair<QString, QString>(int)> &certificateAndKey);
    QHash<QString, QString> probe(int exitCode);

    std::unique_ptr<ConnectorRig> m_rig;
    std::unique_ptr<Database> m_store, m_otherStore;
    SystemScheduler m_scheduler;
    std::unique_ptr<PrinterWatch> m_watch;
    RolloutId m_plan = RolloutId::None;
    RolloutState m_planState = RolloutState::Scheduled;
    QMap<QString, QStringList> m_states; ///< by name, in their order
    QMap<QString, QString> m_serials;
    QMap<QString, Sheet> m_sheets;
    std::vector<std::unique_ptr<Process>> m_servers;
};

void TestPrinters::initTestCase()
{
    if (!hasTool(u"pki"_s) || !Certmonger::isInstalled())
        QSKIP("strongSwan's pki or certmonger are not installed");
    m_rig = std::make_unique<ConnectorRig>(QStringLiteral(SCEPTERCTL));
    admin({u"ca"_s, u"create"_s, u"office"_s, u"--no-recovery"_s});
    admin({u"connector"_s, u"create"_s, u"office"_s, u"--ca"_s, u"office"_s});
    QCOMPARE(m_rig->serve(), QByteArray());
    QByteArray inventory = "name,address,serial,site\n";
    for (int i = 1; i <= printers; ++i)
        inventory += nameOf(i).toUtf8() + ',' + addressOf(i).toUtf8() + ",SN" + QByteArray::number(i) + (i % 2 ? ",Oslo\n" : ",Lund\n");
    admin({u"fleet"_s, u"import"_s, m_rig->write(u"inventory.csv"_s, inventory), u"--printers"_s});
    admin({u"template"_s, u"add"_s, u"tls"_s, u"--cn"_s, u"{name}.example"_s, u"--organization"_s, u"Example"_s});
}

void TestPrinters::planned()
{
    const QString out = m_rig->path(u"sheets"_s);
    const auto made = m_rig->admin({u"fleet"_s, u"plan"_s, u"--template"_s, u"tls"_s, u"--connector"_s, u"office"_s, u"--url"_s,
                                    m_rig->url(u"office"_s), u"--out"_s, out});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    m_plan = RolloutId(made.json()[u"rollout"_s].toInteger());
    QCOMPARE(made.json()[u"printers"_s].toArray().size(), printers);

    // Nobody else may read what holds the passwords.
    QCOMPARE(QFileInfo(out).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
    for (const QString &file : {u"sheets/sheets.csv"_s, u"sheets/sheets.html"_s})
        QCOMPARE(QFileInfo(m_rig->path(file)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const ToolResult read = runTool(
        u"python3"_s, {u"-c"_s, u"import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='')))))"_s,
                       out + u"/sheets.csv"_s});
    const QJsonArray rows = QJsonDocument::fromJson(read.out).array();
    for (const QJsonValue &row : rows) {
        Sheet sheet;
        const QVariantMap fields = row.toObject().toVariantMap();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            sheet.insert(it.key(), it->toString());
        m_sheets.insert(sheet[u"device"_s], sheet);
    }
    QCOMPARE(m_sheets.size(), printers);
    const QByteArray pages = m_rig->read(u"sheets/sheets.html"_s);
    QCOMPARE(pages.count("<section>"), printers);
    for (const Sheet &sheet : std::as_const(m_sheets)) {
        QVERIFY(pages.contains(sheet[u"challenge"_s].toUtf8()));
        QCOMPARE(sheet[u"url"_s], m_rig->url(u"office"_s));
        QCOMPARE(sheet[u"caSha256"_s], m_rig->fingerprint(u"office"_s));
    }

    m_store = *Database::open({m_rig->path(u"store.db"_s)}, roomSchemas(), Database::Missing::Refuse);
    m_watch = std::make_unique<PrinterWatch>(*m_store, m_scheduler, m_plan);
    connect(m_watch.get(), &PrinterWatch::changed, this, [this](const Rollout &plan, const QList<RolloutMember> &members) {
        m_planState = plan.state;
        for (const RolloutMember &member : members) {
            QStringList &states = m_states[member.name];
            if (states.isEmpty() || states.last() != memberStateName(member.state))
                states += memberStateName(member.state);
            m_serials[member.name] = member.serial;
        }
    });
    m_watch->start();
    QVERIFY(QTest::qWaitFor([&] { return m_states.size() == printers; }));
    QCOMPARE(m_states[nameOf(1)], QStringList{u"expected"_s});
}

/// Each printer's TLS port, on its own address.
void TestPrinters::serve(const std::function<std::pair<QString, QString>(int)> &certificateAndKey)
{
    stopServers();
    for (int i = 1; i <= printers; ++i) {
        const auto [certificate, key] = certificateAndKey(i);
        auto server = std::make_unique<Process>(u"openssl"_s);
        server->start({u"s_server"_s, u"-accept"_s, u"%1:%2"_s.arg(addressOf(i)).arg(tlsPort), u"-cert"_s, certificate, u"-key"_s, key});
        m_servers.push_back(std::move(server));
    }
    for (const auto &server : m_servers) {
        QByteArray said;
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         said += server->process().readAllStandardOutput() + server->process().readAllStandardError();
                         return said.contains("ACCEPT");
                     },
                     20'000),
                 said.constData());
    }
}

/// The outcomes by name.
QHash<QString, QString> TestPrinters::probe(int exitCode)
{
    const auto probed = m_rig->admin({u"fleet"_s, u"probe"_s, u"--port"_s, QString::number(tlsPort), u"--timeout"_s, u"20"_s});
    if (probed.exitCode != exitCode)
        qWarning("exit code %d: %s", probed.exitCode, probed.all().constData());
    QHash<QString, QString> outcomes;
    const QJsonArray probes = probed.json()[u"probes"_s].toArray();
    for (const QJsonValue &each : probes)
        outcomes.insert(each[u"device"_s].toString(), each[u"outcome"_s].toString());
    return probed.exitCode == exitCode ? outcomes : QHash<QString, QString>();
}

void TestPrinters::asTheyLeftTheFactory()
{
    const QString key = m_rig->path(u"factory.key"_s), certificate = m_rig->path(u"factory.pem"_s);
    QVERIFY(makeKey(key));
    const ToolResult made = openssl(
        {u"req"_s, u"-x509"_s, u"-key"_s, key, u"-days"_s, u"3650"_s, u"-subj"_s, u"/CN=Default Key"_s, u"-out"_s, certificate});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    serve([&](int) { return std::pair(certificate, key); });
    const auto outcomes = probe(1);
    QCOMPARE(outcomes.size(), printers);
    QCOMPARE(outcomes.values().count(u"other"_s), printers);
}

ToolResult TestPrinters::pki(int number, const QString &password)
{
    const Sheet sheet = m_sheets.value(nameOf(number));
    const QString ca = m_rig->caFile(u"office"_s);
    const ToolResult done = runTool(u"pki"_s, {u"--scep"_s, u"--url"_s, sheet[u"url"_s], u"--in"_s, keyFile(number), u"--dn"_s,
                                               u"O=%1, CN=%2"_s.arg(sheet[u"organization"_s], sheet[u"commonName"_s]), u"--san"_s,
                                               sheet[u"commonName"_s], u"--password"_s, password, u"--cacert-enc"_s, ca, u"--cacert-sig"_s,
                                               ca, u"--outform"_s, u"pem"_s});
    m_rig->write(nameOf(number) + u".pem"_s, done.out);
    return done;
}

void TestPrinters::strongswanEnrols()
{
    for (int i = 1; i <= printers; ++i) {
        if (playerOf(i) != Player::Pki)
            continue;
        QVERIFY(makeKey(keyFile(i)));
        if (i == 1) { // somebody mistyped it
            QVERIFY(pki(i, u"7hq4z9m2k5w8x3v6t1n0p4r7c2"_s).exitCode != 0);
            QCOMPARE(reached(i, u"refused"_s), QString());
            const DeviceId device = answerOf(m_store->read([](Transaction &transaction) {
                                        return FleetDevices::find(transaction, DeviceProfiles(), nameOf(1));
                                    }))->id;
            const auto rows = answerOf(m_store->read([&](Transaction &transaction) { return PrinterPlan::printers(transaction, m_plan); }));
            QCOMPARE(rows->value(device).refused, Refused{Refusal::ChallengeWrong});
        }
        const ToolResult done = pki(i, m_sheets[nameOf(i)][u"challenge"_s]);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(reached(i, u"issued"_s), QString());
    }
}

void TestPrinters::certmongerEnrols()
{
    Certmonger certmonger(m_rig->path(u"certmonger"_s));
    QVERIFY(certmonger.start());
    QVERIFY(certmonger.addCa(m_rig->url(u"office"_s), m_rig->caFile(u"office"_s)));
    for (int i = 1; i <= printers; ++i) {
        if (playerOf(i) != Player::Certmonger)
            continue;
        const QString challenge = m_rig->write(nameOf(i) + u".challenge"_s, m_sheets[nameOf(i)][u"challenge"_s].toUtf8() + '\n');
        const auto asked = certmonger.request(nameOf(i), m_sheets[nameOf(i)][u"commonName"_s], challenge, keyFile(i), certificateFile(i));
        QVERIFY2(asked.exitCode == 0, asked.all().constData());
    }
    for (int i = 1; i <= printers; ++i) {
        if (playerOf(i) != Player::Certmonger)
            continue;
        QVERIFY2(certmonger.reaches("MONITORING", nameOf(i)), certmonger.all().constData());
        QCOMPARE(reached(i, u"issued"_s), QString());
    }
    QCOMPARE(certmonger.stop(), 0);
}

void TestPrinters::simulatedDevicesEnrol()
{
    for (int i = 1; i <= printers; ++i) {
        if (playerOf(i) != Player::Simulated)
            continue;
        const Sheet sheet = m_sheets[nameOf(i)];
        const QString challenge = m_rig->write(nameOf(i) + u".challenge"_s, sheet[u"challenge"_s].toUtf8() + '\n');
        const QStringList enrol[]{
            {u"device"_s, u"add"_s, nameOf(i), u"--profile"_s, u"mfp"_s},
            {u"device"_s, u"set"_s, nameOf(i), u"url="_s + sheet[u"url"_s], u"ca-fingerprint="_s + sheet[u"caSha256"_s]},
            {u"device"_s, u"request"_s, nameOf(i), u"--key-name"_s, sheet[u"keyName"_s], u"--cn"_s, sheet[u"commonName"_s],
             u"--organization"_s, sheet[u"organization"_s], u"--key"_s, sheet[u"keyLength"_s], u"--hash"_s, sheet[u"hash"_s],
             u"--location"_s, sheet[u"location"_s], u"--challenge-file"_s, challenge}};
        for (const QStringList &command : enrol) {
            const auto done = other(command);
            QVERIFY2(done.exitCode == 0, done.all().constData());
        }
        QCOMPARE(reached(i, u"issued"_s), QString());
    }
    // What a machine would never give away: its key, for the server that stands for it.
    SystemRandom random;
    const DeviceProfiles profiles;
    m_otherStore = *Database::open({m_rig->path(u"other.db"_s)}, roomSchemas(), Database::Missing::Refuse);
    const auto vault = Vault::unlock(*m_otherStore, Secret("correct horse"), random);
    QVERIFY(vault.has_value());
    const DeviceStore devices(profiles, *vault);
    for (int i = 1; i <= printers; ++i) {
        if (playerOf(i) != Player::Simulated)
            continue;
        const auto written = answerOf(m_otherStore->read([&](Transaction &transaction) -> Result<void> {
            const auto device = devices.find(transaction, nameOf(i));
            const auto keys = device ? DeviceStore::keys(transaction, device->id) : fail(device.error());
            const auto key = keys ? devices.privateKey(transaction, device->id, keys->last().slot.number) : fail(keys.error());
            if (!key)
                return fail(key.error());
            m_rig->write(nameOf(i) + u".key"_s, key->toPem().view().toByteArray());
            m_rig->write(nameOf(i) + u".pem"_s, keys->last().certificate->toPem());
            return {};
        }));
        QVERIFY(written.has_value());
    }
}

void TestPrinters::notInUseBeforeTheyServeIt()
{
    const auto outcomes = probe(1);
    QCOMPARE(outcomes.values().count(u"old"_s), printers); // what they had before
    QVERIFY(m_planState == RolloutState::Running);
}

void TestPrinters::inUse()
{
    // Half of them first.
    const QString key = m_rig->path(u"factory.key"_s), certificate = m_rig->path(u"factory.pem"_s);
    serve([&](int i) { return i <= 10 ? std::pair(certificateFile(i), keyFile(i)) : std::pair(certificate, key); });
    const auto half = probe(4);
    QCOMPARE(half.values().count(u"inUse"_s), 10);
    QCOMPARE(half.value(nameOf(20)), u"old"_s);
    for (int i = 1; i <= printers; ++i)
        QCOMPARE(reached(i, i <= 10 ? u"inUse"_s : u"issued"_s), QString());
    QCOMPARE(m_planState, RolloutState::Running);

    serve([&](int i) { return std::pair(certificateFile(i), keyFile(i)); });
    QCOMPARE(probe(0).values().count(u"inUse"_s), printers);
    for (int i = 1; i <= printers; ++i)
        QCOMPARE(reached(i, u"inUse"_s), QString());
    QVERIFY(QTest::qWaitFor([&] { return m_planState == RolloutState::Finished; }));

    // And one that is switched off.
    m_servers.back()->kill();
    m_servers.pop_back();
    const auto away = probe(4);
    QCOMPARE(away.value(nameOf(20)), u"unreachable"_s);
    QCOMPARE(away.values().count(u"inUse"_s), printers - 1);
}

void TestPrinters::everyRowWentItsWay()
{
    for (int i = 1; i <= printers; ++i) {
        QStringList way{u"expected"_s, u"issued"_s, u"inUse"_s};
        if (i == 1)
            way.insert(1, u"refused"_s);
        QCOMPARE(m_states[nameOf(i)], way);
        QCOMPARE(m_serials[nameOf(i)].toUpper(), QString::fromLatin1(serialOf(certificateFile(i))).toUpper());
    }
    QCOMPARE(m_rig->issued(u"office"_s), printers); // and not one more
}

void TestPrinters::theCertificatesAreTheDevices()
{
    const DeviceProfiles profiles;
    const auto devices = answerOf(m_store->read([&](Transaction &transaction) { return FleetDevices::list(transaction, profiles); }));
    QVERIFY(devices.has_value());
    QCOMPARE(devices->size(), printers);
    for (const FleetDevice &device : *devices) {
        const auto certificates = answerOf(
            m_store->read([&](Transaction &transaction) { return PrinterMatch::certificates(transaction, device.id); }));
        QCOMPARE(certificates->size(), 1);
        QCOMPARE(certificates->first().certificate.subject().commonName(), device.name + u".example"_s);
        QCOMPARE(device.expires, certificates->first().certificate.notAfter());
    }
}

QTEST_GUILESS_MAIN(TestPrinters)
#include "tst_printers.moc"
