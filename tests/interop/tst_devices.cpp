#include "tests/interop/connectorrig.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace scepter;

/// Devices as processes against our own connector, which counts: scepterctl device request, run, kill -9.
class TestDevices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAtEveryWrite_data();
    void killedAtEveryWrite();
    void timerUnderRun();
    void settingsTravel();
    void settingsOfAnotherDevice();

private:
    void admin(const QStringList &arguments)
    {
        const auto outcome = m_rig->admin(arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    }
    /// A device that may enrol, with a challenge of its own.
    void addDevice(const QString &name, const QStringList &settings = {});
    QJsonObject show(const QString &name) { return m_rig->admin({u"device"_s, u"show"_s, name}).json(); }
    QJsonArray requests(const QString &name) { return m_rig->admin({u"device"_s, u"status"_s, name}).json()[u"requests"_s].toArray(); }
    /// What the connector issued to a device: the count is the audit log's.
    qsizetype issuedTo(const QString &name)
    {
        const QJsonArray entries = m_rig->admin({u"audit"_s, u"list"_s, u"office"_s}).json()[u"entries"_s].toArray();
        return std::count_if(entries.begin(), entries.end(), [&](const QJsonValue &entry) {
            return entry[u"outcome"_s].toString() == u"issued"_s && entry[u"subject"_s].toString().contains(name);
        });
    }
    QStringList runArguments(const QString &name) const
    {
        return {u"--store"_s,
                u"sqlite:"_s + m_rig->path(u"store.db"_s),
                u"--passphrase-file"_s,
                m_rig->path(u"passphrase"_s),
                u"--json"_s,
                u"device"_s,
                u"run"_s,
                name};
    }
    bool waitForOutcome(QProcess &process, const QByteArray &status)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += process.readAllStandardOutput();
                return m_said.contains(QByteArray("\"status\":\"" + status)) || process.state() == QProcess::NotRunning;
            },
            90'000);
    }

    static void killChildrenOf(qint64 process)
    {
        QFile children(u"/proc/%1/task/%1/children"_s.arg(process));
        QVERIFY(children.open(QIODevice::ReadOnly));
        for (const QByteArray &child : children.readAll().split(' ')) {
            if (child.toInt() > 0)
                ::kill(pid_t(child.toInt()), SIGKILL);
        }
    }

    std::unique_ptr<ConnectorRig> m_rig;
    QByteArray m_said;
};

void TestDevices::initTestCase()
{
    m_rig = std::make_unique<ConnectorRig>(QStringLiteral(SCEPTERCTL));
    admin({u"ca"_s, u"create"_s, u"office"_s, u"--no-recovery"_s});
    admin({u"connector"_s, u"create"_s, u"office"_s, u"--ca"_s, u"office"_s});
    QCOMPARE(m_rig->serve(), QByteArray());
}

void TestDevices::addDevice(const QString &name, const QStringList &settings)
{
    const QString challenge = m_rig->challenge(u"office"_s, {u"--subject"_s, name + u".example"_s});
    admin({u"device"_s, u"add"_s, name, u"--profile"_s, u"mfp-modern"_s, u"--time-zone"_s, u"UTC"_s});
    admin(QStringList{u"device"_s, u"set"_s, name, u"url="_s + m_rig->url(u"office"_s),
                      u"ca-fingerprint="_s + m_rig->fingerprint(u"office"_s), u"key-name=TLS"_s, u"cn="_s + name + u".example"_s,
                      u"challenge-file="_s + challenge, u"location=tls"_s}
          + settings);
    m_rig->write(name + u".challenge"_s, m_rig->read(QFileInfo(challenge).fileName()));
}

void TestDevices::killedAtEveryWrite_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("number");
    // An enrolment syncs the disk for each of its transactions, and writes several pages in each.
    for (int number = 1; number <= 6; ++number)
        QTest::addRow("fdatasync %d", number) << u"fdatasync"_s << number;
    for (int number : {2, 6, 11, 17, 24, 32})
        QTest::addRow("pwrite64 %d", number) << u"pwrite64"_s << number;
}

void TestDevices::killedAtEveryWrite()
{
    QFETCH(const QString, call);
    QFETCH(const int, number);
    const QString name = call; // one device for each column of rows: it holds them all
    if (m_rig->admin({u"device"_s, u"show"_s, name}).exitCode != 0)
        addDevice(name);
    const qsizetype before = issuedTo(name), keysBefore = show(name)[u"keys"_s].toArray().size();
    const auto sent = m_rig->admin({u"device"_s, u"request"_s, name, u"--key-name"_s, u"TLS"_s, u"--cn"_s, name + u".example"_s,
                                    u"--location"_s, u"tls"_s, u"--challenge-file"_s, m_rig->path(name + u".challenge"_s), u"--no-wait"_s});
    QCOMPARE(sent.exitCode, 3);

    m_said.clear();
    Process traced(u"strace"_s);
    traced.start(QStringList{u"-f"_s, u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s, u"trace="_s + call, u"-e"_s,
                             u"inject=%1:signal=SIGKILL:when=%2"_s.arg(call).arg(number), m_rig->scepterctl()}
                 + runArguments(name));
    const bool ended = waitForOutcome(traced.process(), "succeeded");
    const bool wasKilled = traced.process().state() == QProcess::NotRunning;
    if (!wasKilled)
        killChildrenOf(traced.process().processId()); // else they would live on without their tracer
    traced.finish();
    QVERIFY2(ended, m_said.constData());
    if (wasKilled)
        qInfo("killed with %lld issued", qint64(issuedTo(name) - before));

    // The same transaction goes on, or has come to its end.
    m_said.clear();
    Process again(m_rig->scepterctl());
    again.start(runArguments(name));
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_said += again.process().readAllStandardOutput();
            const QJsonArray rows = requests(name);
            return m_said.contains("running") && !rows.isEmpty() && rows.first()[u"status"_s] == u"succeeded"_s;
        },
        30'000));
    ::kill(pid_t(again.process().processId()), SIGTERM);
    const auto outcome = again.finish();
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());

    QCOMPARE(issuedTo(name), before + 1); // no second certificate
    const QJsonArray keys = show(name)[u"keys"_s].toArray();
    QCOMPARE(keys.size(), keysBefore + 1);
    QVERIFY(!keys.last()[u"certificate"_s].toObject().isEmpty());
    const auto check = m_rig->admin({u"store"_s, u"check"_s});
    QCOMPARE(check.exitCode, 0);
}

void TestDevices::timerUnderRun()
{
    addDevice(u"timer"_s);
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(75); // a set time has no seconds
    admin({u"device"_s, u"set"_s, u"timer"_s, u"timer=on"_s, u"start="_s + start.toString(u"yyyy-MM-ddTHH:mm"_s), u"polling=on"_s,
           u"poll-times=2"_s, u"poll-minutes=1"_s, u"interval=30"_s, u"restart-after=on"_s, u"delete-old=on"_s});
    const QString next = show(u"timer"_s)[u"next"_s].toString();
    QCOMPARE(next, start.toString(u"yyyy-MM-ddTHH:mm"_s) + u":00Z"_s);
    m_said.clear();
    Process run(m_rig->scepterctl());
    run.start(runArguments(u"timer"_s));
    // A second one says who runs them.
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_said += run.process().readAllStandardOutput();
            return m_said.contains("running");
        },
        20'000));
    Process second(m_rig->scepterctl());
    const auto refused = second.run(runArguments(u"timer"_s));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("scepterctl device run"), refused.err.constData());

    QVERIFY2(waitForOutcome(run.process(), "succeeded"), m_said.constData());
    ::kill(pid_t(run.process().processId()), SIGTERM);
    QCOMPARE(run.finish().exitCode, 0);
    const QJsonArray rows = requests(u"timer"_s);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"status"_s].toString(), u"toBeProcessed"_s);
    QCOMPARE(QDateTime::fromString(rows[0][u"at"_s].toString(), Qt::ISODate), QDateTime::fromString(next, Qt::ISODate).addDays(30));
    QCOMPARE(rows[1][u"status"_s].toString(), u"succeeded"_s);
    QVERIFY(QDateTime::fromString(rows[1][u"at"_s].toString(), Qt::ISODate) >= QDateTime::fromString(next, Qt::ISODate));
    QCOMPARE(show(u"timer"_s)[u"restartNeeded"_s].toBool(), false); // D16
}

void TestDevices::settingsTravel()
{
    addDevice(u"from"_s, {u"timer=on"_s, u"start=2090-01-01T02:00"_s, u"adjust=on"_s});
    const QString file = m_rig->path(u"settings.json"_s);
    admin({u"device"_s, u"export"_s, u"from"_s, u"--out"_s, file});
    QVERIFY(!m_rig->read(u"settings.json"_s).contains(m_rig->read(u"from.challenge"_s).trimmed()));
    m_rig->write(u"settings.json"_s, m_rig->read(u"settings.json"_s).replace("\"name\": \"from\"", "\"name\": \"to\""));
    const auto shown = m_rig->admin({u"device"_s, u"import"_s, file, u"--dry-run"_s});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY(!shown.json()[u"changes"_s].toArray().isEmpty());
    QCOMPARE(m_rig->admin({u"device"_s, u"show"_s, u"to"_s}).exitCode, 1); // not yet
    admin({u"device"_s, u"import"_s, file});
    QCOMPARE(show(u"to"_s)[u"settings"_s], show(u"from"_s)[u"settings"_s]);
    QCOMPARE(m_rig->admin({u"device"_s, u"import"_s, file}).json()[u"changes"_s].toArray().size(), 0);
    // D5: the timer is on, and the pages refuse what the import may do.
    QCOMPARE(m_rig->admin({u"device"_s, u"set"_s, u"to"_s, u"timeout=60"_s}).json()[u"error"_s][u"code"_s].toString(), u"TimerOn"_s);
    m_rig->write(u"settings.json"_s, m_rig->read(u"settings.json"_s).replace("\"timeoutSeconds\": 30", "\"timeoutSeconds\": \"60\""));
    const auto wrong = m_rig->admin({u"device"_s, u"import"_s, file});
    QCOMPARE(wrong.json()[u"error"_s][u"code"_s].toString(), u"SettingsInvalid"_s);
    QVERIFY(wrong.json()[u"error"_s][u"facts"_s].toArray().at(1).toString().toInt() > 1);
}

/// D22: for the device that is named, whichever the file was exported from.
void TestDevices::settingsOfAnotherDevice()
{
    addDevice(u"model-1"_s, {u"timer=on"_s, u"start=2090-01-01T02:00"_s, u"organization=Clone"_s});
    addDevice(u"clone-1"_s);
    const QString file = m_rig->path(u"clone.json"_s);
    admin({u"device"_s, u"export"_s, u"model-1"_s, u"--out"_s, file});
    const QJsonObject before = show(u"model-1"_s);
    QCOMPARE(m_rig->admin({u"device"_s, u"import"_s, file, u"--to"_s, u"nobody"_s}).json()[u"error"_s][u"code"_s].toString(),
             u"NotFound"_s);
    const auto done = m_rig->admin({u"device"_s, u"import"_s, file, u"--to"_s, u"clone-1"_s});
    QVERIFY2(done.exitCode == 0, done.all().constData());
    QCOMPARE(done.json()[u"from"_s][u"device"_s].toString(), u"model-1"_s);
    QCOMPARE(show(u"model-1"_s), before);
    QJsonObject settings = show(u"clone-1"_s)[u"settings"_s].toObject(), automatic = settings[u"automatic"_s].toObject();
    QJsonObject request = automatic[u"request"_s].toObject();
    QCOMPARE(request[u"commonName"_s].toString(), u"clone-1.example"_s);
    request[u"commonName"_s] = u"model-1.example"_s;
    automatic[u"request"_s] = request;
    settings[u"automatic"_s] = automatic;
    QCOMPARE(settings, before[u"settings"_s].toObject()); // all the rest
    const auto kept = m_rig->admin({u"device"_s, u"import"_s, file, u"--to"_s, u"clone-1"_s, u"--keep-cn"_s});
    QCOMPARE(kept.json()[u"changes"_s].toArray().size(), 1);
    QVERIFY(kept.json()[u"changes"_s][0][u"namesOther"_s].toBool());
}

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
