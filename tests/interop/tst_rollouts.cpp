// F5: a rollout as processes against our own connector as a process, both killed with SIGKILL again and again. What counts in the end
// is counted by sqlite3 and read by openssl.
#include "core/base/literals.h"
#include "tests/interop/connectorrig.h"
#include "tests/support/seededrandom.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

namespace {

constexpr auto killsFor = 80s; ///< no longer, however slow the machine is
constexpr int mostKills = 50, leastKills = 10;

/// A fleet of simulated devices in the store of a connector that makes their challenge passwords.
struct Fleet {
    explicit Fleet(int devices) : count(devices), rig(QStringLiteral(SCEPTERCTL)), run(rig.scepterctl())
    {
        run.setEnvironment(u"XDG_DATA_HOME"_s, rig.path(u"data"_s));
    }
    /// What went wrong; empty when all is there and the connector listens.
    QByteArray setUp()
    {
        QByteArray inventory = "name,address,model\n";
        for (int i = 1; i <= count; ++i) {
            const QByteArray number = QByteArray::number(i).rightJustified(3, '0');
            inventory += "mfp-" + number + ",mfp-" + number + ".example,mfp-modern\n";
        }
        const QStringList commands[]{
            {u"ca"_s, u"create"_s, u"office"_s, u"--no-recovery"_s},
            {u"connector"_s, u"create"_s, u"office"_s, u"--ca"_s, u"office"_s},
            {u"fleet"_s, u"import"_s, rig.write(u"fleet.csv"_s, inventory)},
            {u"template"_s, u"add"_s, u"tls"_s, u"--key"_s, u"ec:p256"_s, u"--cn"_s, u"{fqdn}"_s, u"--organization"_s, u"Example"_s}};
        for (const QStringList &command : commands) {
            if (const auto done = rig.admin(command); done.exitCode != 0)
                return done.all();
        }
        return rig.serve();
    }
    void start(const QStringList &command)
    {
        run.start(QStringList{u"--json"_s, u"--store"_s, u"sqlite:"_s + rig.path(u"store.db"_s), u"--passphrase-file"_s,
                              rig.path(u"passphrase"_s)}
                  + command);
    }
    void enroll(const QStringList &more)
    {
        start(QStringList{u"fleet"_s, u"enroll"_s, u"--template"_s, u"tls"_s, u"--connector"_s, u"office"_s, u"--url"_s,
                          rig.url(u"office"_s), u"--challenge-from"_s, u"office"_s}
              + more);
    }
    /// Its first line says that the rollout is in the store and about to be run.
    bool waitForFirstLine()
    {
        return QTest::qWaitFor([&] { return run.process().canReadLine() || run.process().state() == QProcess::NotRunning; }, 30'000)
               && run.process().canReadLine();
    }
    bool waitForEnd(int milliseconds)
    {
        return QTest::qWaitFor([&] { return run.process().state() == QProcess::NotRunning; }, milliseconds);
    }
    /// Keeps what a run told of devices, before somebody killed it, too. Empty when each of its lines is an object; else the line that
    /// is none. The last one may be half of one.
    QByteArray takeReports(const QByteArray &lines)
    {
        for (qsizetype from = 0, end = lines.indexOf('\n'); end >= 0; from = end + 1, end = lines.indexOf('\n', from)) {
            const QByteArray line = lines.mid(from, end - from);
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            if (json.isEmpty())
                return line;
            if (json[u"state"_s] == u"succeeded"_s && json.contains(u"device"_s))
                reported.insert(json[u"device"_s].toString(), json[u"serial"_s].toString());
        }
        return {};
    }
    QByteArray sqlite(const QString &query) const
    {
        return runTool(u"sqlite3"_s, {u"-readonly"_s, rig.path(u"store.db"_s), query}).all().trimmed();
    }
    QStringList complaints();
    QByteArray readByOpenssl();
    /// How many requests were repeats of one that the connector had answered before (C12).
    int repeats() const { return sqlite(u"SELECT count(*) FROM audit WHERE outcome = 'answered again'"_s).toInt(); }

    int count;
    ConnectorRig rig;
    Process run;
    QMultiHash<QString, QString> reported; ///< serial numbers by device, as told while it ran
};

/// What is not as it should be when every device was enrolled once and nobody saw anything else.
QStringList Fleet::complaints()
{
    QStringList wrong;
    const auto expect = [&wrong](const QString &what, const auto &is, const auto &expected) {
        if (is != expected)
            wrong += u"%1: %2, not %3"_s.arg(what, QVariant::fromValue(is).toString(), QVariant::fromValue(expected).toString());
    };
    const QJsonObject status = rig.admin({u"fleet"_s, u"status"_s, u"last"_s}).json();
    expect(u"succeeded"_s, status[u"counts"_s].toObject()[u"succeeded"_s].toInt(), count);
    expect(u"total"_s, status[u"counts"_s].toObject()[u"total"_s].toInt(), count);
    const QByteArray all = QByteArray::number(count);
    const std::pair<QString, QByteArray> queries[]{
        {u"SELECT count(*) FROM rollout"_s, "1"},
        {u"SELECT count(*) FROM certificate"_s, all},
        // One key with a certificate for each device, and each of these was issued, and each issued one is one of these.
        {u"SELECT count(*) || ' ' || count(DISTINCT device) || ' ' || count(DISTINCT serial) FROM device_key WHERE is_default = 0"_s,
         all + ' ' + all + ' ' + all},
        {u"SELECT count(*) FROM device_key WHERE is_default = 0 AND (certificate IS NULL OR sealed_key IS NULL)"_s, "0"},
        {u"SELECT count(*) FROM certificate WHERE der NOT IN (SELECT certificate FROM device_key WHERE certificate IS NOT NULL)"_s, "0"},
        {u"SELECT count(*) FROM device_key WHERE certificate IS NOT NULL AND certificate NOT IN (SELECT der FROM certificate)"_s, "0"},
        // What the rollout says is what is there.
        {u"SELECT count(*) FROM rollout_member m JOIN device_key k ON k.device = m.device AND k.number = m.key_number"
         " JOIN certificate c ON c.der = k.certificate WHERE m.state = 'succeeded' AND upper(m.serial) = hex(c.serial) AND m.attempts = 1"_s,
         all},
        // Each challenge password was made for one device, and used once.
        {u"SELECT count(*) || ' ' || sum(uses) || ' ' || max(uses) FROM challenge"_s, all + ' ' + all + " 1"},
        {u"SELECT count(*) FROM device_transaction"_s, "0"},
        {u"SELECT count(*) FROM device_request WHERE ended = 0"_s, "0"},
    };
    for (const auto &[query, expected] : queries)
        expect(query, sqlite(query), expected);
    const QStringList audit = rig.audit(u"office"_s);
    expect(u"entries of what was issued"_s,
           qsizetype(std::count_if(audit.begin(), audit.end(), [](const QString &line) { return line.endsWith(u" issued"_s); })),
           qsizetype(count));
    for (const QStringList &command : {QStringList{u"store"_s, u"check"_s}, QStringList{u"audit"_s, u"verify"_s}})
        expect(command.join(u' '), rig.admin(command).exitCode, 0);
    // Whoever was told of a certificate, by a process that was killed later, was told the truth.
    QHash<QString, QString> held;
    const QByteArray rows = sqlite(u"SELECT d.name || ' ' || k.serial FROM device d JOIN device_key k ON k.device = d.id"
                                   " WHERE k.certificate IS NOT NULL"_s);
    for (const QByteArray &row : rows.split('\n'))
        held.insert(QString::fromLatin1(row.left(row.indexOf(' '))), QString::fromLatin1(row.mid(row.indexOf(' ') + 1)));
    for (auto it = reported.cbegin(); it != reported.cend(); ++it)
        expect(u"what was reported of "_s + it.key(), *it, held.value(it.key()));
    return wrong;
}

/// All certificates: they verify, and each names another device. Empty, or what openssl has against them.
QByteArray Fleet::readByOpenssl()
{
    QByteArray pem;
    QStringList files;
    for (const QByteArray &der : sqlite(u"SELECT hex(certificate) FROM device_key WHERE certificate IS NOT NULL"_s).split('\n')) {
        const QByteArray one = "-----BEGIN CERTIFICATE-----\n" + QByteArray::fromHex(der).toBase64() + "\n-----END CERTIFICATE-----\n";
        const ToolResult read = openssl({u"x509"_s, u"-outform"_s, u"pem"_s}, one);
        if (read.exitCode != 0)
            return read.all();
        files += rig.write(u"certificate-%1.pem"_s.arg(files.size()), read.out);
        pem += read.out;
    }
    const ToolResult verified = openssl(QStringList{u"verify"_s, u"-CAfile"_s, rig.caFile(u"office"_s)} + files);
    if (verified.exitCode != 0)
        return verified.all();
    const ToolResult pkcs7 = openssl({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, u"/dev/stdin"_s}, pem);
    const QByteArray printed = openssl({u"pkcs7"_s, u"-print_certs"_s, u"-noout"_s}, pkcs7.out).out;
    for (int i = 1; i <= count; ++i) {
        const QByteArray name = "CN = mfp-" + QByteArray::number(i).rightJustified(3, '0') + ".example";
        if (printed.count(name) != 1)
            return name + ": " + QByteArray::number(printed.count(name)) + " times\n" + pkcs7.err;
    }
    return {};
}

} // namespace

class TestRollouts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAtRandomMoments();
    void connectorKilled();
};

void TestRollouts::initTestCase()
{
    if (!hasTool(u"sqlite3"_s) || !hasTool(u"openssl"_s))
        QSKIP("sqlite3 or openssl are not installed");
}

void TestRollouts::killedAtRandomMoments()
{
    SeededRandom random; // prints its seed
    const auto below = [&random](int bound) { return (quint8(random.bytes(1)[0]) * 256 + quint8(random.bytes(1)[0])) % bound; };
    Fleet fleet(300);
    QCOMPARE(fleet.setUp(), QByteArray());

    QElapsedTimer clock;
    clock.start();
    int kills = 0;
    bool over = false;
    fleet.enroll({u"--concurrency"_s, u"16"_s, u"--rate"_s, u"60/s"_s});
    QVERIFY(fleet.waitForFirstLine());
    while (!over && kills < mostKills && clock.elapsed() < killsFor.count() * 1000) {
        // One in eight is killed while it still opens the store; a few have time to get far.
        if (below(8) == 0 && kills > 0)
            over = fleet.waitForEnd(below(600));
        else
            over = !fleet.waitForFirstLine() || fleet.waitForEnd(below(10) == 0 ? 30 + below(370) : below(120));
        if (!over)
            ++kills;
        fleet.run.process().kill();
        const auto said = fleet.run.finish();
        QCOMPARE(fleet.takeReports(said.out), QByteArray());
        QVERIFY2(!over || said.exitCode == 0, said.err.constData());
        fleet.start({u"fleet"_s, u"watch"_s, u"last"_s});
    }
    const QByteArray done = fleet.sqlite(u"SELECT count(*) FROM rollout_member WHERE state = 'succeeded'"_s);
    qInfo("killed %d times in %lld s, with %s of %d devices done", kills, clock.elapsed() / 1000, done.constData(), fleet.count);
    QVERIFY(kills >= leastKills);

    const auto said = fleet.run.finish();
    QVERIFY2(said.exitCode == 0, said.err.constData());
    QCOMPARE(fleet.takeReports(said.out), QByteArray());
    QVERIFY(fleet.reported.size() > fleet.count / 10); // or there would be little to compare
    qInfo("%d requests had been answered before the kill", fleet.repeats());
    QCOMPARE(fleet.complaints().join(u"\n"_s), QString());
    QCOMPARE(fleet.readByOpenssl(), QByteArray());
}

/// Devices whose connection breaks in the middle send the same message again (D13, S7), and the connector, which may have issued
/// before it was killed, gives the same certificate (C12).
void TestRollouts::connectorKilled()
{
    Fleet fleet(90);
    QCOMPARE(fleet.setUp(), QByteArray());
    fleet.enroll({u"--rate"_s, u"20/s"_s, u"--poll"_s, u"3"_s, u"--poll-interval"_s, u"1"_s});
    QVERIFY(fleet.waitForFirstLine());
    for (const int pause : {700, 400, 300}) {
        QVERIFY(!fleet.waitForEnd(pause));
        fleet.rig.kill();
        QCOMPARE(fleet.rig.serve(), QByteArray());
    }
    // Not one was given up: those that found nobody are polling.
    QCOMPARE(fleet.sqlite(u"SELECT count(*) FROM rollout_member WHERE state = 'failed'"_s), "0");
    QVERIFY(fleet.waitForEnd(200'000)); // a minute from poll to poll
    const auto said = fleet.run.finish();
    QVERIFY2(said.exitCode == 0, said.all().constData());
    QCOMPARE(fleet.takeReports(said.out), QByteArray());
    const int polled = fleet.sqlite(u"SELECT count(*) FROM device_request WHERE ended = 1 AND timeline LIKE '%waiting%'"_s).toInt();
    qInfo("%d devices polled, %d got what had been issued before the kill", polled, fleet.repeats());
    QCOMPARE(fleet.complaints().join(u"\n"_s), QString());
    QCOMPARE(fleet.readByOpenssl(), QByteArray());
}

QTEST_GUILESS_MAIN(TestRollouts)
#include "tst_rollouts.moc"
