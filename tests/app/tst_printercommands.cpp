// Printers on the command line: their settings sheets, at any time, and what is refused for one (F9, F11).
#include "core/base/literals.h"
#include "tests/fleet/printerrig.h"
#include "tests/support/process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace scepter;

class TestPrinterCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }
    void sheetsAtAnyTime();
    void whatASimulatedDeviceAloneObeys_data();
    void whatASimulatedDeviceAloneObeys();
    void whatIsKnownOfAPrinter();
    void aPlanIsRetried();

private:
    Process::Outcome run(const QStringList &arguments)
    {
        Process scepterctl(QStringLiteral(SCEPTERCTL));
        scepterctl.setEnvironment(u"XDG_DATA_HOME"_s, m_rig->store.folder());
        return scepterctl.run(QStringList{u"--store"_s, m_rig->store.location().path, u"--passphrase-file"_s, path(u"passphrase"_s),
                                          u"--lang"_s, u"en"_s, u"--json"_s}
                              + arguments);
    }
    Process::Outcome plan(const QStringList &more)
    {
        return run(QStringList{u"fleet"_s, u"plan"_s, u"--template"_s, u"tls"_s, u"--connector"_s, u"office"_s} + more);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int writings()
    {
        int count = 0;
        must(m_rig->read([&](Transaction &transaction) {
            return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &entry) {
                count += entry.operation == u"fleet sheets"_s ? 1 : 0;
                return true;
            });
        }));
        return count;
    }

    std::unique_ptr<PrinterRig> m_rig;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrinterCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_rig = std::make_unique<PrinterRig>();
    QFile file(path(u"passphrase"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("correct horse\n") > 0);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        m_rig->add(name, u"192.0.2.4"_s);
    must(m_rig->write([&](Transaction &transaction) { return TemplateStore::add(transaction, PrinterRig::wanted(), m_rig->now()); }));
}

void TestPrinterCommands::sheetsAtAnyTime()
{
    const auto made = plan({u"--canary"_s, u"1"_s, u"--out"_s, path(u"first"_s)});
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QCOMPARE(made.json()[u"waves"_s].toInt(), 2);
    QCOMPARE(made.json()[u"printers"_s].toArray().size(), 3);
    const QByteArray first = contents(u"first/sheets.csv"_s);
    QCOMPARE(first.count("\r\n"), 2); // the heading and the canary
    QCOMPARE(writings(), 1);

    // Any time again, with the same password, and never over what lies there.
    const auto over = run({u"fleet"_s, u"sheets"_s, u"last"_s, u"--out"_s, path(u"first"_s)});
    QCOMPARE(over.exitCode, 1);
    QCOMPARE(contents(u"first/sheets.csv"_s), first);
    const auto again = run({u"fleet"_s, u"sheets"_s, u"last"_s, u"--out"_s, path(u"again"_s)});
    QVERIFY2(again.exitCode == 0, again.all().constData());
    QCOMPARE(contents(u"again/sheets.csv"_s), first);
    QVERIFY(contents(u"again/sheets.html"_s).contains("a.example"));
    QCOMPARE(QFile(path(u"again/sheets.csv"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(again.json()[u"printers"_s].toArray(), (QJsonArray{u"a"_s}));
    const QJsonArray left = again.json()[u"leftOut"_s].toArray();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left[0].toObject()[u"why"_s].toString(), u"waveNotBegun"_s);
    QCOMPARE(left[0].toObject()[u"wave"_s].toInt(), 1);
    QCOMPARE(writings(), 2);

    // Of printers, by a filter; and of one that has to wait there is none.
    const auto one = run({u"fleet"_s, u"sheets"_s, u"--filter"_s, u"name=a"_s, u"--out"_s, path(u"one"_s)});
    QVERIFY2(one.exitCode == 0, one.all().constData());
    QCOMPARE(contents(u"one/sheets.csv"_s), first);
    QCOMPARE(writings(), 3);
    const auto none = run({u"fleet"_s, u"sheets"_s, u"--filter"_s, u"name=b"_s, u"--out"_s, path(u"none"_s)});
    QCOMPARE(none.exitCode, 1);
    QVERIFY2(none.out.contains("waveNotBegun"), none.all().constData());
    QVERIFY(!QFile::exists(path(u"none/sheets.csv"_s)));
    QCOMPARE(writings(), 3);
}

void TestPrinterCommands::whatASimulatedDeviceAloneObeys_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("settings") << QStringList{u"set"_s, u"a"_s, u"url=http://scep.example/scep"_s};
    QTest::newRow("timer") << QStringList{u"set"_s, u"a"_s, u"timer=on"_s};
    QTest::newRow("restart") << QStringList{u"restart"_s, u"a"_s};
    QTest::newRow("its timers") << QStringList{u"run"_s, u"a"_s};
    QTest::newRow("delete a key") << QStringList{u"delete-key"_s, u"a"_s, u"1"_s};
}

/// F9: refused with the reason, and nothing of it happens.
void TestPrinterCommands::whatASimulatedDeviceAloneObeys()
{
    QFETCH(const QStringList, command);
    const auto got = run(QStringList{u"device"_s} + command);
    QCOMPARE(got.exitCode, 1);
    QVERIFY2(got.out.contains("\"IsPrinter\"") || got.err.contains("is a printer"), got.all().constData());
    QCOMPARE(m_rig->number("SELECT count(*) FROM device_request"), 0);
    QCOMPARE(m_rig->number("SELECT count(*) FROM device WHERE wake IS NOT NULL"), 0);
    QVERIFY(!m_rig->device(u"a"_s).settings.communication);
    QVERIFY(!m_rig->device(u"a"_s).settings.automatic.timer);
}

void TestPrinterCommands::whatIsKnownOfAPrinter()
{
    QCOMPARE(plan({}).exitCode, 0);
    const auto shown = run({u"device"_s, u"show"_s, u"a"_s});
    QVERIFY2(shown.exitCode == 0, shown.all().constData());
    QVERIFY(shown.json()[u"printer"_s].toBool());
    QCOMPARE(shown.json()[u"serial"_s].toString(), u"SN-a"_s);
    QVERIFY(!shown.json().contains(u"settings"_s)); // nobody here knows them
    const QJsonObject part = shown.json()[u"plans"_s].toArray()[0].toObject();
    QCOMPARE(part[u"state"_s].toString(), u"expected"_s);
    QCOMPARE(shown.json()[u"timeline"_s].toArray()[0].toObject()[u"kind"_s].toString(), u"planned"_s);
}

void TestPrinterCommands::aPlanIsRetried()
{
    QCOMPARE(plan({}).exitCode, 0);
    QCOMPARE(run({u"fleet"_s, u"retry"_s, u"last"_s}).exitCode, 1); // nobody is over
    must(m_rig->write([](Transaction &transaction) { return transaction.run("UPDATE rollout_member SET state = 'missing'", {}); }));
    const auto dry = run({u"fleet"_s, u"retry"_s, u"last"_s, u"--dry-run"_s});
    QVERIFY2(dry.exitCode == 0, dry.all().constData());
    const QJsonObject retry = dry.json()[u"retry"_s].toObject();
    QVERIFY(retry[u"dryRun"_s].toBool());
    QVERIFY(retry[u"devices"_s].toArray().size() > 1);
    QCOMPARE(retry[u"newSheets"_s].toInt(), retry[u"devices"_s].toArray().size());
    QCOMPARE(m_rig->number("SELECT count(*) FROM rollout_member WHERE state = 'expected'"), 0);
    const auto again = run({u"fleet"_s, u"retry"_s, u"last"_s, u"--device"_s, u"b"_s});
    QVERIFY2(again.exitCode == 0, again.all().constData());
    QCOMPARE(m_rig->number("SELECT count(*) FROM rollout_member WHERE state = 'expected'"), 1);
}

QTEST_GUILESS_MAIN(TestPrinterCommands)
#include "tst_printercommands.moc"
