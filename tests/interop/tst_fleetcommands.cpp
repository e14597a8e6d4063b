// The commands of a fleet as an administrator types them: what is wrong with their input, exit codes, a disk that fills up, renewals.
// Each command is a process; the connector is one of its own. Runs in namespaces, for the disk.
#include "core/base/literals.h"
#include "tests/interop/connectorrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/statvfs.h>

using namespace scepter;

namespace {

QString codeOf(const Process::Outcome &outcome) { return outcome.json()[u"error"_s].toObject()[u"code"_s].toString(); }
QByteArray said(const Process::Outcome &outcome) { return "exit code " + QByteArray::number(outcome.exitCode) + ": " + outcome.all(); }

} // namespace

class TestFleetCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void badInventory_data();
    void badInventory();
    void passphraseMissing_data();
    void passphraseMissing();
    void usageErrors_data();
    void usageErrors();
    void emptySubject();
    void allDone();
    void allFailed();
    void partlyDone();
    void theServer();
    void endedBySignal();
    void leftToOthers();
    void renewal();
    void diskFull();

private:
    QStringList on(const QString &store) const
    {
        return {u"--json"_s, u"--store"_s, u"sqlite:"_s + store, u"--passphrase-file"_s, m_rig->path(u"passphrase"_s)};
    }
    QString store() const { return m_rig->path(u"store.db"_s); }
    QByteArray sqlite(const QString &query) const { return sqlite(store(), query); }
    static QByteArray sqlite(const QString &store, const QString &query)
    {
        return runTool(u"sqlite3"_s, {u"-readonly"_s, store, query}).all().trimmed();
    }
    /// Devices NAME-1 to NAME-COUNT, each with an address in this domain.
    void addDevices(const QString &name, int count)
    {
        QByteArray inventory = "name,address,model\n";
        for (int i = 1; i <= count; ++i) {
            const QByteArray device = name.toUtf8() + '-' + QByteArray::number(i);
            inventory += device + ',' + device + ".example,mfp-modern\n";
        }
        const auto done = m_rig->admin({u"fleet"_s, u"import"_s, m_rig->write(name + u".csv"_s, inventory)});
        QVERIFY2(done.exitCode == 0, said(done).constData());
    }
    QStringList enrollArguments(const QString &devices, const QStringList &more, const QString &connector = u"office"_s)
    {
        return QStringList{u"fleet"_s,    u"enroll"_s,           u"--template"_s,  u"tls"_s,
                           u"--filter"_s, u"name~"_s + devices,  u"--connector"_s, connector,
                           u"--url"_s,    m_rig->url(connector), u"--poll"_s,      u"0"_s}
               + more;
    }
    /// How many certificates there are on devices of a name, and on how many devices.
    QByteArray held(const QString &name)
    {
        return sqlite(u"SELECT count(*) || ' ' || count(DISTINCT k.device) FROM device_key k JOIN device d ON d.id = k.device"
                      " WHERE k.certificate IS NOT NULL AND d.name LIKE '%1-%'"_s.arg(name));
    }
    static bool waitFor(QProcess &process, const std::function<bool()> &condition)
    {
        return QTest::qWaitFor([&] { return condition() || process.state() == QProcess::NotRunning; }, 60'000) && condition();
    }

    std::unique_ptr<ConnectorRig> m_rig;
};

void TestFleetCommands::initTestCase()
{
    if (!hasTool(u"sqlite3"_s) || !hasTool(u"openssl"_s))
        QSKIP("sqlite3 or openssl are not installed");
    m_rig = std::make_unique<ConnectorRig>(QStringLiteral(SCEPTERCTL));
    for (const QStringList &command :
         {QStringList{u"ca"_s, u"create"_s, u"office"_s, u"--no-recovery"_s},
          {u"connector"_s, u"create"_s, u"office"_s, u"--ca"_s, u"office"_s},
          {u"connector"_s, u"create"_s, u"brief"_s, u"--ca"_s, u"office"_s, u"--validity"_s, u"20"_s},
          {u"template"_s, u"add"_s, u"tls"_s, u"--key"_s, u"ec:p256"_s, u"--cn"_s, u"{fqdn}"_s, u"--organization"_s, u"Example"_s}}) {
        const auto done = m_rig->admin(command);
        QVERIFY2(done.exitCode == 0, said(done).constData());
    }
    QCOMPARE(m_rig->serve(), QByteArray());
}

void TestFleetCommands::badInventory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("problem"); ///< of the file, or of the row
    QTest::addColumn<int>("line");        ///< 0: the whole file
    QTest::addColumn<int>("imported");
    const auto file = [](const char *name, const QByteArray &bytes, const QString &problem) {
        QTest::newRow(name) << bytes << 1 << problem << 0 << 0;
    };
    file("empty", {}, u"empty"_s);
    file("blank lines", "\n\r\n  \n", u"empty"_s);
    file("a program",
         QByteArray("\x7f"
                    "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0name,address\n",
                    29),
         u"binary"_s);
    file("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), u"binary"_s);
    file("no names", "colour,weight\nred,12\n", u"no name column"_s);
    const auto row = [](const char *name, const QByteArray &bytes, const QString &problem, int line, int imported) {
        QTest::newRow(name) << bytes << (imported > 0 ? 4 : 1) << problem << line << imported;
    };
    row("a name twice", "name,address\na,a.example\nb,b.example\nA,c.example\n", u"nameTwice"_s, 4, 2);
    row("a serial number twice", "name,serial number\na,SN1\nb,SN1\n", u"serialTwice"_s, 3, 1);
    row("an address that is none", "name,address\na,not an address!\nb,10.0.0.300\nc,10.0.0.3\n", u"addressInvalid"_s, 2, 1);
    row("nothing but bad rows", "name,address\na,http://a.example/\n", u"addressInvalid"_s, 2, 0);
    row("a model that nobody makes", "name,model\na,copier 3000\n", u"modelUnknown"_s, 2, 0);
    row("an open quotation mark", "name,address\na,a.example\nb,\"b.example\n", u"openQuote"_s, 3, 1);
}

void TestFleetCommands::badInventory()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, exitCode);
    QFETCH(const QString, problem);
    QFETCH(const int, line);
    QFETCH(const int, imported);
    const QString file = m_rig->write(u"inventory.csv"_s, bytes), other = m_rig->path(u"inventory.db"_s);
    Process process(m_rig->scepterctl());
    for (const QString &each : {other, QString(other + u"-wal"_s), QString(other + u"-shm"_s)})
        QFile::remove(each);
    const auto got = process.run(on(other) + QStringList{u"fleet"_s, u"import"_s, file});
    QVERIFY2(got.exitCode == exitCode, said(got).constData());
    if (line == 0) {
        QCOMPARE(codeOf(got), u"InventoryInvalid"_s);
        QCOMPARE(got.json()[u"error"_s].toObject()[u"facts"_s].toArray().at(1).toString(), problem);
        QVERIFY2(got.err.contains("scepterctl: The inventory “"), got.err.constData());
    } else {
        const QJsonArray rows = got.json()[u"rows"_s].toArray();
        const auto bad = std::find_if(rows.begin(), rows.end(), [](const QJsonValue &each) { return each[u"action"_s] == u"bad"_s; });
        QVERIFY2(bad != rows.end(), said(got).constData());
        QCOMPARE((*bad)[u"line"_s].toInt(), line);
        QCOMPARE((*bad)[u"problem"_s][u"kind"_s].toString(), problem);
        QVERIFY(!(*bad)[u"problem"_s][u"text"_s].toString().isEmpty());
    }
    QCOMPARE(sqlite(other, u"SELECT count(*) FROM device"_s), QByteArray::number(imported));
}

void TestFleetCommands::passphraseMissing_data()
{
    QTest::addColumn<QStringList>("command");
    const QStringList enroll = enrollArguments(u"locked"_s, {u"--challenge-from"_s, u"office"_s});
    QTest::newRow("enroll") << enroll;
    QTest::newRow("enroll, left to others") << enroll + QStringList{u"--detach"_s};
    QTest::newRow("renew") << QStringList{u"fleet"_s, u"renew"_s} + enroll.mid(2) + QStringList{u"--within"_s, u"30"_s};
    QTest::newRow("plan") << QStringList{u"fleet"_s, u"plan"_s, u"--template"_s, u"tls"_s, u"--connector"_s, u"office"_s};
    QTest::newRow("import") << QStringList{u"fleet"_s, u"import"_s, m_rig->write(u"more.csv"_s, "name\nlocked-9\n")};
    QTest::newRow("retry") << QStringList{u"fleet"_s, u"retry"_s, u"last"_s};
    QTest::newRow("template") << QStringList{u"template"_s, u"add"_s, u"more"_s, u"--cn"_s, u"{fqdn}"_s};
}

void TestFleetCommands::passphraseMissing()
{
    QFETCH(const QStringList, command);
    if (sqlite(u"SELECT count(*) FROM device WHERE name LIKE 'locked-%'"_s) == "0")
        addDevices(u"locked"_s, 2);
    const auto everything = [&] { // but for the heartbeat of the process that serves
        QList<QByteArray> lines = sqlite(u".dump"_s).split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("INSERT INTO lease"); });
        return lines;
    };
    const QList<QByteArray> before = everything();
    Process process(m_rig->scepterctl());
    process.setEnvironment(u"SCEPTER_PASSPHRASE_FILE"_s, {});
    const auto got = process.run(QStringList{u"--store"_s, u"sqlite:"_s + store()} + command);
    QCOMPARE(got.exitCode, 1);
    QCOMPARE(got.out, QByteArray());
    QCOMPARE(got.err.count('\n'), 1); // one sentence after the other, on one line
    QVERIFY2(got.err.startsWith("scepterctl: The store is locked.") && got.err.contains("--passphrase-file"), got.err.constData());
    QVERIFY(everything() == before);
}

void TestFleetCommands::usageErrors_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("no number of waves") << QStringList{u"--waves"_s, u"many"_s};
    QTest::newRow("a rate of nothing") << QStringList{u"--rate"_s, u"0/s"_s};
    QTest::newRow("a rate per fortnight") << QStringList{u"--rate"_s, u"3/fortnight"_s};
    QTest::newRow("no time") << QStringList{u"--at"_s, u"yesterday"_s};
    QTest::newRow("no fingerprint") << QStringList{u"--ca-fingerprint"_s, u"abc"_s};
    QTest::newRow("two sources of challenges") << QStringList{u"--challenge-from"_s, u"office"_s, u"--challenge-column"_s, u"pin"_s};
    QTest::newRow("an option that nobody knows") << QStringList{u"--faster"_s};
}

void TestFleetCommands::usageErrors()
{
    QFETCH(const QStringList, more);
    const QByteArray before = sqlite(u"SELECT count(*) FROM rollout"_s);
    const auto got = m_rig->admin(enrollArguments(u"locked"_s, more));
    QVERIFY2(got.exitCode == 2, said(got).constData());
    QVERIFY(!got.err.isEmpty());
    QCOMPARE(sqlite(u"SELECT count(*) FROM rollout"_s), before);
}

void TestFleetCommands::emptySubject()
{
    addDevices(u"untitled"_s, 2);
    const QByteArray before = sqlite(u"SELECT count(*) FROM rollout"_s);
    const auto empty = m_rig->admin({u"template"_s, u"add"_s, u"empty"_s, u"--cn"_s, QString()});
    QVERIFY2(empty.exitCode == 1 && codeOf(empty) == u"TemplateInvalid"_s, said(empty).constData());
    const auto added = m_rig->admin({u"template"_s, u"add"_s, u"titles"_s, u"--cn"_s, u"{title}"_s});
    QVERIFY2(added.exitCode == 0, said(added).constData());

    QStringList command = enrollArguments(u"untitled"_s, {u"--challenge-from"_s, u"office"_s});
    command[3] = u"titles"_s;
    const auto got = m_rig->admin(command);
    QVERIFY2(got.exitCode == 1 && codeOf(got) == u"VariableMissing"_s, said(got).constData());
    for (const char *words : {"untitled-1", "untitled-2", "{title}", "Nothing was sent."})
        QVERIFY2(got.err.contains(words), got.err.constData());
    // Nobody is left when those are left out.
    const auto none = m_rig->admin(command + QStringList{u"--leave-out"_s});
    QVERIFY2(none.exitCode == 1, said(none).constData());
    QCOMPARE(sqlite(u"SELECT count(*) FROM rollout"_s), before);
    QCOMPARE(sqlite(u"SELECT count(*) FROM challenge"_s), "0");
}

void TestFleetCommands::allDone()
{
    addDevices(u"good"_s, 4);
    const auto got = m_rig->admin(
        enrollArguments(u"good"_s, {u"--challenge-from"_s, u"office"_s, u"--title"_s, u"Alla får nya nycklar"_s}));
    QVERIFY2(got.exitCode == 0, said(got).constData());
    // An object a line, each by itself.
    QList<QByteArray> lines = got.out.split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    int succeeded = 0;
    for (const QByteArray &line : lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        QVERIFY2(!json.isEmpty(), line.constData());
        succeeded += json.contains(u"device"_s) && json[u"state"_s] == u"succeeded"_s;
    }
    QCOMPARE(succeeded, 4);
    QCOMPARE(QJsonDocument::fromJson(lines.last()).object()[u"counts"_s].toObject(), (QJsonObject{{u"total"_s, 4}, {u"succeeded"_s, 4}}));
    QCOMPARE(held(u"good"_s), "4 4");

    const QByteArray der = QByteArray::fromHex(sqlite(
        u"SELECT hex(k.certificate) FROM device_key k JOIN device d ON d.id = k.device WHERE d.name = 'good-3' AND k.serial <> ''"_s));
    const ToolResult pem = openssl({u"x509"_s, u"-inform"_s, u"der"_s, u"-subject"_s, u"-ext"_s, u"subjectAltName"_s}, der);
    QVERIFY2(pem.out.contains("O = Example, CN = good-3.example") && pem.out.contains("DNS:good-3.example"), pem.all().constData());
    QCOMPARE(verifyError(m_rig->caFile(u"office"_s), m_rig->write(u"good-3.pem"_s, pem.out.mid(pem.out.indexOf("-----BEGIN")))),
             QByteArray());
}

void TestFleetCommands::allFailed()
{
    addDevices(u"bad"_s, 3);
    const QString wrong = m_rig->write(u"wrong"_s, "no such password at all\n");
    const auto got = m_rig->admin(enrollArguments(u"bad"_s, {u"--challenge-file"_s, wrong}));
    QVERIFY2(got.exitCode == 1, said(got).constData());
    const QJsonObject status = m_rig->admin({u"fleet"_s, u"status"_s, u"last"_s}).json();
    QCOMPARE(status[u"counts"_s].toObject()[u"failed"_s].toInt(), 3);
    QCOMPARE(status[u"failures"_s].toArray().at(0)[u"error"_s][u"code"_s].toString(), u"ScepFailure"_s);
    QCOMPARE(held(u"bad"_s), "0 0");
    // People read why, and which.
    Process process(m_rig->scepterctl());
    const auto words = process.run(QStringList{u"--store"_s, u"sqlite:"_s + store()} + QStringList{u"fleet"_s, u"status"_s, u"last"_s});
    QVERIFY2(words.err.contains("bad-1") && words.err.contains("Fail Info 2"), words.err.constData());
}

void TestFleetCommands::partlyDone()
{
    addDevices(u"some"_s, 5);
    const auto made = m_rig->admin(
        enrollArguments(u"some"_s, {u"--challenge-from"_s, u"office"_s, u"--hold-above"_s, u"50%"_s, u"--detach"_s}));
    QVERIFY2(made.exitCode == 0, said(made).constData());
    // Set up for another server meanwhile: nothing is sent there (F3).
    const auto set = m_rig->admin({u"device"_s, u"set"_s, u"some-2"_s, u"url=http://127.0.0.1:1/scep/office"_s,
                                   u"ca-fingerprint="_s + m_rig->fingerprint(u"office"_s)});
    QVERIFY2(set.exitCode == 0, said(set).constData());
    const auto got = m_rig->admin({u"fleet"_s, u"watch"_s, u"last"_s});
    QVERIFY2(got.exitCode == 4, said(got).constData());
    QCOMPARE(held(u"some"_s), "4 4");
    const QJsonArray failures = m_rig->admin({u"fleet"_s, u"status"_s, u"last"_s}).json()[u"failures"_s].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0][u"error"_s][u"code"_s].toString(), u"ServerDiffers"_s);
    QCOMPARE(failures[0][u"devices"_s].toArray(), QJsonArray{u"some-2"_s});

    // Mended, and tried again.
    for (const QStringList &command : {QStringList{u"device"_s, u"set"_s, u"some-2"_s, u"url="_s + m_rig->url(u"office"_s)},
                                       {u"fleet"_s, u"retry"_s, u"last"_s},
                                       {u"fleet"_s, u"watch"_s, u"last"_s}}) {
        const auto done = m_rig->admin(command);
        QVERIFY2(done.exitCode == 0, said(done).constData());
    }
    QCOMPARE(held(u"some"_s), "5 5");
}

/// F3: a connector without a public address is asked for it, and a device of another server is named with both URLs.
void TestFleetCommands::theServer()
{
    addDevices(u"server"_s, 2);
    const auto none = m_rig->admin({u"fleet"_s, u"enroll"_s, u"--template"_s, u"tls"_s, u"--filter"_s, u"name~server"_s, u"--connector"_s,
                                    u"office"_s, u"--dry-run"_s});
    QVERIFY2(none.exitCode == 2, said(none).constData());
    QVERIFY2(none.err.contains("--url") && none.err.contains("connector set office --base-url"), none.err.constData());
    const QString other = u"http://127.0.0.1:1/scep/office"_s;
    const auto set = m_rig->admin(
        {u"device"_s, u"set"_s, u"server-2"_s, u"url="_s + other, u"ca-fingerprint="_s + m_rig->fingerprint(u"office"_s)});
    QVERIFY2(set.exitCode == 0, said(set).constData());
    const QStringList from{u"--challenge-from"_s, u"office"_s, u"--dry-run"_s};
    const auto refused = m_rig->admin(enrollArguments(u"server"_s, from));
    QVERIFY2(refused.exitCode == 1, said(refused).constData());
    QVERIFY2(refused.err.contains(other.toUtf8()) && refused.err.contains(m_rig->url(u"office"_s).toUtf8())
                 && refused.err.contains("--replace-server"),
             refused.err.constData());
    const QJsonObject left = m_rig->admin(enrollArguments(u"server"_s, from + QStringList{u"--leave-out"_s})).json();
    QCOMPARE(left[u"devices"_s].toInt(), 1);
    QCOMPARE(left[u"problems"_s].toArray().at(0)[u"code"_s].toString(), u"ServerDiffers"_s);
    QCOMPARE(left[u"server"_s].toObject()[u"connector"_s].toString(), u"office"_s);
    const QJsonObject anew = m_rig->admin(enrollArguments(u"server"_s, from + QStringList{u"--replace-server"_s})).json();
    QCOMPARE(anew[u"devices"_s].toInt(), 2);
    QCOMPARE(anew[u"setUpAnew"_s].toArray().size(), 1);
}

void TestFleetCommands::endedBySignal()
{
    addDevices(u"slow"_s, 6);
    for (const int number : {SIGTERM, SIGINT}) {
        Process process(m_rig->scepterctl());
        process.start(on(store())
                      + (number == SIGTERM ? enrollArguments(u"slow"_s, {u"--challenge-from"_s, u"office"_s, u"--rate"_s, u"1/s"_s})
                                           : QStringList{u"fleet"_s, u"watch"_s, u"last"_s}));
        QByteArray lines;
        QVERIFY(waitFor(process.process(), [&] {
            lines += process.process().readAllStandardOutput();
            return lines.contains("\"state\":\"succeeded\"");
        }));
        ::kill(pid_t(process.process().processId()), number);
        const auto outcome = process.finish();
        QVERIFY2(outcome.exitCode == 3, said(outcome).constData());
        QVERIFY(sqlite(u"SELECT count(*) FROM rollout_member WHERE state = 'waiting'"_s) != "0");
    }
    const auto rest = m_rig->admin({u"fleet"_s, u"watch"_s});
    QVERIFY2(rest.exitCode == 0, said(rest).constData());
    QCOMPARE(held(u"slow"_s), "6 6");
}

void TestFleetCommands::leftToOthers()
{
    addDevices(u"left"_s, 2);
    const auto made = m_rig->admin(enrollArguments(u"left"_s, {u"--challenge-from"_s, u"office"_s, u"--detach"_s}));
    QVERIFY2(made.exitCode == 0, said(made).constData());
    QCOMPARE(made.json()[u"devices"_s].toInt(), 2);
    QCOMPARE(held(u"left"_s), "0 0");
    QCOMPARE(m_rig->admin({u"fleet"_s, u"cancel"_s, u"last"_s}).exitCode, 0);
    QCOMPARE(m_rig->admin({u"fleet"_s, u"watch"_s, u"last"_s}).exitCode, 1); // none of them was enrolled
    QCOMPARE(held(u"left"_s), "0 0");
    for (const QString &name : {u"4711"_s, u"none"_s})
        QVERIFY(m_rig->admin({u"fleet"_s, u"watch"_s, name}).exitCode > 0);
}

void TestFleetCommands::renewal()
{
    addDevices(u"brief"_s, 3);
    addDevices(u"long"_s, 2);
    for (const auto &[devices, connector] : {std::pair(u"brief"_s, u"brief"_s), std::pair(u"long"_s, u"office"_s)}) {
        const auto got = m_rig->admin(enrollArguments(devices, {u"--challenge-from"_s, connector, u"--restart"_s}, connector));
        QVERIFY2(got.exitCode == 0, said(got).constData());
    }
    const QByteArray before = sqlite(u"SELECT group_concat(serial) FROM device_key WHERE serial <> ''"_s);
    const QByteArray rollouts = sqlite(u"SELECT count(*) FROM rollout"_s);
    const auto renew = [&](const QString &days) {
        QStringList command = enrollArguments(u"-"_s, {u"--challenge-from"_s, u"brief"_s, u"--restart"_s, u"--within"_s, days}, u"brief"_s);
        command[1] = u"renew"_s;
        return m_rig->admin(command);
    };
    const auto none = renew(u"10"_s);
    QVERIFY2(none.exitCode == 1 && codeOf(none) == u"NoDevices"_s, said(none).constData());
    QCOMPARE(sqlite(u"SELECT count(*) FROM rollout"_s), rollouts);

    QStringList named = enrollArguments(u"brief"_s, {u"--dry-run"_s, u"--certificate"_s, u"brief-1/1"_s, u"--within"_s, u"30"_s},
                                        u"brief"_s);
    named[1] = u"renew"_s;
    const auto one = m_rig->admin(named);
    QVERIFY2(one.exitCode == 0, said(one).constData());
    QCOMPARE(one.json()[u"certificates"_s].toArray().size(), 1);
    QCOMPARE(one.json()[u"certificates"_s][0][u"location"_s].toString(), u"tls"_s);

    const auto due = renew(u"30"_s);
    QVERIFY2(due.exitCode == 0, said(due).constData());
    const QJsonObject status = m_rig->admin({u"fleet"_s, u"status"_s, u"last"_s}).json();
    QCOMPARE(status[u"counts"_s].toObject()[u"total"_s].toInt(), 3);
    QCOMPARE(status[u"rollout"_s][u"kind"_s].toString(), u"renew"_s);
    QCOMPARE(held(u"brief"_s), "3 3"); // the old keys are overwritten
    QCOMPARE(held(u"long"_s), "2 2");
    QCOMPARE(sqlite(u"SELECT count(*) FROM certificate WHERE connector = 'brief'"_s), "6");
    const QByteArray after = sqlite(u"SELECT group_concat(serial) FROM device_key WHERE serial <> ''"_s);
    const QList<QByteArray> old = before.split(',');
    const auto stayed = std::count_if(old.begin(), old.end(), [&](const QByteArray &serial) { return after.contains(serial); });
    QCOMPARE(stayed, old.size() - 3);
}

/// The store's disk fills up in the middle of a rollout. The connector has another disk.
void TestFleetCommands::diskFull()
{
    const QString folder = m_rig->path(u"small"_s), small = folder + u"/store.db"_s;
    const QByteArray name = QFile::encodeName(folder);
    QVERIFY(QDir().mkpath(folder));
    if (::mount("none", name.constData(), "tmpfs", 0, "size=32m") != 0)
        QSKIP("this system lets nobody mount");
    constexpr int devices = 150;
    QByteArray inventory = "name,address,model\n";
    for (int i = 1; i <= devices; ++i)
        inventory += "full-" + QByteArray::number(i) + ",full-" + QByteArray::number(i) + ".example,mfp-modern\n";
    const QString challenge = m_rig->challenge(u"office"_s);
    Process process(m_rig->scepterctl());
    process.setEnvironment(u"XDG_DATA_HOME"_s, m_rig->path(u"small-data"_s));
    for (const QStringList &command : {QStringList{u"fleet"_s, u"import"_s, m_rig->write(u"full.csv"_s, inventory)},
                                       {u"template"_s, u"add"_s, u"tls"_s, u"--key"_s, u"ec:p256"_s, u"--cn"_s, u"{fqdn}"_s}}) {
        const auto done = process.run(on(small) + command);
        QVERIFY2(done.exitCode == 0, said(done).constData());
    }
    const int issuedBefore = m_rig->issued(u"office"_s);
    const auto resize = [&](quint64 bytes) {
        return ::mount("none", name.constData(), nullptr, MS_REMOUNT, QByteArray("size=" + QByteArray::number(bytes)).constData());
    };
    struct statvfs disk = {};
    QCOMPARE(::statvfs(name.constData(), &disk), 0);
    QCOMPARE(resize(quint64(disk.f_blocks - disk.f_bfree) * disk.f_frsize + 1'500'000), 0);

    process.start(on(small)
                  + QStringList{u"fleet"_s, u"enroll"_s, u"--template"_s, u"tls"_s, u"--url"_s, m_rig->url(u"office"_s),
                                u"--ca-fingerprint"_s, m_rig->fingerprint(u"office"_s), u"--challenge-file"_s, challenge});
    QByteArray errors, lines;
    QVERIFY2(waitFor(process.process(),
                     [&] {
                         errors += process.process().readAllStandardError();
                         lines += process.process().readAllStandardOutput();
                         return errors.contains("is full");
                     }),
             QByteArray(errors + lines).constData());
    const int doneBefore = sqlite(small, u"SELECT count(*) FROM rollout_member WHERE state = 'succeeded'"_s).toInt();
    ::kill(pid_t(process.process().processId()), SIGTERM);
    const auto stopped = process.finish();
    QVERIFY2(stopped.exitCode == 3, said(stopped).constData());
    lines += stopped.out;
    for (const QByteArray &line : lines.split('\n'))
        QVERIFY2(line.isEmpty() || !QJsonDocument::fromJson(line).object().isEmpty(), line.constData());

    QCOMPARE(resize(32'000'000), 0);
    const auto rest = process.run(on(small) + QStringList{u"fleet"_s, u"watch"_s, u"last"_s});
    qInfo("%d of %d were done when the disk was full", doneBefore, devices);
    QVERIFY2(rest.exitCode == 0, said(rest).constData());
    QCOMPARE(sqlite(small, u"SELECT count(*) FROM rollout_member WHERE state = 'succeeded'"_s), QByteArray::number(devices));
    QCOMPARE(
        sqlite(small, u"SELECT count(DISTINCT device) || ' ' || count(DISTINCT serial) FROM device_key WHERE certificate IS NOT NULL"_s),
        "150 150");
    QCOMPARE(m_rig->issued(u"office"_s) - issuedBefore, devices); // the same messages were sent again
    QCOMPARE(process.run(on(small) + QStringList{u"store"_s, u"check"_s}).exitCode, 0);
    QCOMPARE(process.run(on(small) + QStringList{u"audit"_s, u"verify"_s}).exitCode, 0);
    QCOMPARE(::umount(name.constData()), 0);
}

QTEST_GUILESS_MAIN(TestFleetCommands)
#include "tst_fleetcommands.moc"
