// A rollout's results as somebody gets them on the command line, on a machine without a display.
#include "core/base/literals.h"
#include "core/connector/auditlog.h"
#include "tests/fleet/reportrig.h"
#include "tests/support/process.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace scepter;

class TestFleetReport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFileInEachForm_data();
    void aFileInEachForm();
    void anOlderFileIsReplacedWholeOrNotAtAll();
    void usageErrors_data();
    void usageErrors();
    void keysLeaveWithAnEntryInTheAuditLog();
    void noEntryForWhatDoesNotLeave();

private:
    Process::Outcome run(const QStringList &arguments)
    {
        Process scepterctl(QStringLiteral(SCEPTERCTL));
        scepterctl.setEnvironment(u"QT_QPA_PLATFORM"_s, u"no-such-platform"_s); // a display must not be looked for
        scepterctl.setEnvironment(u"XDG_DATA_HOME"_s, m_rig.store.folder());
        return scepterctl.run(QStringList{u"--store"_s, m_rig.store.location().path, u"--lang"_s, u"en"_s, u"fleet"_s} + arguments);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList exports()
    {
        QStringList subjects;
        const auto read = m_rig.read([&](Transaction &transaction) -> Result<void> {
            return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &entry) {
                if (entry.operation == u"key export"_s)
                    subjects.append(entry.subject);
                return true;
            });
        });
        return read ? subjects : QStringList{u"unreadable"_s};
    }

    ReportRig m_rig;
    QTemporaryDir m_folder;
};

void TestFleetReport::initTestCase()
{
    const DeviceId good = m_rig.add({.name = u"mfp-good"_s}), bad = m_rig.add({.name = u"mfp-bad"_s});
    const RolloutId id = m_rig.create({good, bad});
    m_rig.succeed(id, good);
    m_rig.end(id, bad, MemberState::Failed, Error{Errc::ConnectionRefused, {}, {u"ca.example:80"_s}});
    QVERIFY_OK(m_rig.write([&](Transaction &transaction) { return AuditLog(*m_rig.vault).begin(transaction); }));
    for (const auto &[name, text] : {std::pair(u"store"_s, "passphrase\n"), std::pair(u"p12"_s, "open sesame\n")}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
}

void TestFleetReport::aFileInEachForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("csv") << u"r.csv"_s << QByteArray("\xef\xbb\xbfName,Title,");
    QTest::newRow("json") << u"r.json"_s << QByteArray("{");
    QTest::newRow("html") << u"r.html"_s << QByteArray("<!DOCTYPE html>\n<html lang=\"en");
    QTest::newRow("pdf") << u"r.pdf"_s << QByteArray("%PDF-");
    QTest::newRow("pdf in capitals") << u"R.PDF"_s << QByteArray("%PDF-");
}

void TestFleetReport::aFileInEachForm()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    const auto outcome = run({u"report"_s, u"--out"_s, path(name), u"--json"_s}); // the newest, and no passphrase
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    const QJsonObject json = outcome.json();
    QCOMPARE(json[u"out"_s].toString(), path(name));
    QCOMPARE(json[u"counts"_s].toObject()[u"failed"_s].toInt(), 1);
    QByteArray file = contents(name);
    QVERIFY2(file.startsWith(begin), file.left(100).constData());
    if (begin.startsWith("%PDF-") && hasTool(u"pdftotext"_s))
        file = runTool(u"pdftotext"_s, {u"-layout"_s, path(name), u"-"_s}).out;
    for (const char *part : {"mfp-good", "mfp-bad", "ca.example:80"})
        QVERIFY2(file.contains(part) || begin.startsWith("%PDF-") == !hasTool(u"pdftotext"_s), missingFrom(file, part).constData());
}

void TestFleetReport::anOlderFileIsReplacedWholeOrNotAtAll()
{
    QFile older(path(u"older.csv"_s));
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write(QByteArray(100'000, 'x')) > 0);
    older.close();
    QCOMPARE(run({u"report"_s, u"99"_s, u"--out"_s, older.fileName()}).exitCode, 1);
    QCOMPARE(contents(u"older.csv"_s).size(), 100'000);
    QCOMPARE(run({u"report"_s, u"1"_s, u"--out"_s, older.fileName()}).exitCode, 1); // it is no report of ours
    QCOMPARE(contents(u"older.csv"_s).size(), 100'000);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(run({u"report"_s, u"1"_s, u"--out"_s, path(u"report.csv"_s)}).exitCode, 0);
    QVERIFY(contents(u"report.csv"_s).endsWith("\r\n"));
}

void TestFleetReport::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QStringList &arguments, int code, const char *said) {
        QTest::newRow(name) << arguments << code << QByteArray(said);
    };
    row("no file", {u"report"_s}, 2, "--out");
    row("another form", {u"report"_s, u"--out"_s, u"r.xlsx"_s}, 2, ".csv, .json, .html or .pdf");
    row("no number", {u"report"_s, u"spring"_s, u"--out"_s, u"r.csv"_s}, 2, "ROLLOUT");
    row("no such rollout", {u"report"_s, u"99"_s, u"--out"_s, u"r.csv"_s}, 1, "There is no rollout 99.");
    row("no directory", {u"report"_s, u"--out"_s, u"missing/r.pdf"_s}, 1, "missing/r.pdf");
    row("a locked store", {u"export"_s, u"--p12"_s, u"keys"_s, u"--p12-passphrase-file"_s, u"x"_s}, 1, "passphrase");
}

void TestFleetReport::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    const auto outcome = run(arguments);
    QVERIFY2(outcome.exitCode == code, outcome.all().constData());
    QVERIFY2(outcome.all().contains(said), missingFrom(outcome.all(), said.constData()).constData());
}

void TestFleetReport::keysLeaveWithAnEntryInTheAuditLog()
{
    const auto outcome = run({u"export"_s, u"last"_s, u"--p12"_s, path(u"keys"_s), u"--p12-passphrase-file"_s, path(u"p12"_s),
                              u"--passphrase-file"_s, path(u"store"_s), u"--json"_s});
    QVERIFY2(outcome.exitCode == 0, outcome.all().constData());
    QCOMPARE(outcome.json()[u"keys"_s].toArray().size(), 1);
    QCOMPARE(QDir(path(u"keys"_s)).entryList(QDir::Files), (QStringList{u"index.csv"_s, u"mfp-good.p12"_s}));
    const auto read = openssl(
        {u"pkcs12"_s, u"-in"_s, path(u"keys/mfp-good.p12"_s), u"-passin"_s, u"file:"_s + path(u"p12"_s), u"-nodes"_s});
    QVERIFY2(read.exitCode == 0 && read.out.contains("PRIVATE KEY"), read.all().constData());
    QVERIFY(!outcome.all().contains("open sesame") && !outcome.all().contains("PRIVATE KEY"));
    QCOMPARE(exports(), QStringList{u"mfp-good: CN=mfp-good.example"_s});
}

void TestFleetReport::noEntryForWhatDoesNotLeave()
{
    const QStringList before = exports();
    QVERIFY(QDir().mkpath(path(u"full/of something"_s)));
    const auto outcome = run(
        {u"export"_s, u"--p12"_s, path(u"full"_s), u"--p12-passphrase-file"_s, path(u"p12"_s), u"--passphrase-file"_s, path(u"store"_s)});
    QVERIFY2(outcome.exitCode == 1, outcome.all().constData());
    QCOMPARE(exports(), before);
    const auto needsPassphrase = run({u"export"_s, u"--p12"_s, path(u"keys-2"_s), u"--passphrase-file"_s, path(u"store"_s)});
    QVERIFY2(needsPassphrase.exitCode == 2, needsPassphrase.all().constData());
    QCOMPARE(exports(), before);
    QVERIFY(!QDir(path(u"keys-2"_s)).exists());
}

QTEST_GUILESS_MAIN(TestFleetReport)
#include "tst_fleetreport.moc"
