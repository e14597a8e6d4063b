#include "core/store/lease.h"
#include "core/store/numbers.h"
#include "core/store/restore.h"
#include "tests/store/testroom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>

using namespace scepter;

namespace {

const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
const QString stamp = u".before-restore-20270301T120000Z"_s;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

int modeOf(const QString &path)
{
    struct stat info {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
}

QList<MigrationSet> rooms(int newest = 1) { return {MigrationSet::fromResources(u"store"_s), testRoom(newest)}; }

/// The names of a store's items, in the order they came; what another program reads. A log beside it counts.
QByteArray items(const QString &path)
{
    const ToolResult result = runTool(u"sqlite3"_s, {u"-bail"_s, u"-readonly"_s, path},
                                      "SELECT group_concat(name) FROM item WHERE id > 0;");
    return result.exitCode == 0 ? result.out.trimmed() : result.all();
}

Result<void> nothing(Transaction &, Transaction *) { return {}; }

} // namespace

class TestRestore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void takesThePlace();
    void seesBoth();
    void numbersAreNotGivenAgain_data();
    void numbersAreNotGivenAgain();
    void nothingThere();
    void olderIsMigrated();
    void failureChangesNothing();
    void unsoundBackup_data();
    void unsoundBackup();
    void newerBackup();
    void notTheStoreItself();
    void twiceInASecond();
    void refusedWhileOpen();
    void namesWhoHasIt();
    void refusedForOtherPrograms();
    void openersWait();
    void damagedStoreIsKept_data();
    void damagedStoreIsKept();
    void anotherProgramsDatabaseIsLeft();
    void diskFull();
    void killedAnywhere_data();
    void killedAnywhere();

private:
    QString path() const { return m_store->location().path; }
    QString backup() const { return m_store->folder() + u"/backup.db"_s; }
    auto restore(const BeforeRestore &before = nothing) const { return restoreBackup(backup(), m_store->location(), rooms(), now, before); }
    /// Every file of the store's, and what stands in it, but for the turnstile.
    QMap<QString, QByteArray> snapshot() const
    {
        QMap<QString, QByteArray> all;
        for (const QFileInfo &file : QDir(m_store->folder()).entryInfoList({u"scepter.db*"_s}, QDir::Files | QDir::Hidden)) {
            if (!file.fileName().endsWith(u"-turn"_s))
                all.insert(file.fileName(), contents(file.filePath()));
        }
        return all;
    }

    bool m_ownMounts = false;
    std::optional<TemporaryStore> m_store;
};

void TestRestore::initTestCase()
{
    m_ownMounts = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A backup with the item "saved", and a store that has "lost" besides.
void TestRestore::init()
{
    m_store.emplace();
    m_store->addRoom(testRoom());
    QVERIFY_OK(answerOf(m_store->database().write(addItem(u"saved"_s))));
    QVERIFY_OK(m_store->database().backup(backup()));
    QVERIFY_OK(answerOf(m_store->database().write(addItem(u"lost"_s))));
    m_store->close();
}

void TestRestore::cleanup() { m_store.reset(); }

void TestRestore::takesThePlace()
{
    const QByteArray before = contents(backup());
    const auto kept = restore();
    QVERIFY_OK(kept);
    QCOMPARE(*kept, path() + stamp);
    QCOMPARE(items(path()), "saved");
    QCOMPARE(items(**kept), "saved,lost");
    for (const QString &file : {path(), **kept})
        QCOMPARE(modeOf(file), 0600);
    QCOMPARE(snapshot().keys(), (QStringList{u"scepter.db"_s, u"scepter.db"_s + stamp})); // and nothing of the work
    QCOMPARE(contents(backup()), before);
    QCOMPARE(QDir(m_store->folder()).entryList({u"backup.db*"_s}), QStringList{u"backup.db"_s});
    QVERIFY_OK(answerOf(m_store->database().write(addItem(u"new"_s))));
    QCOMPARE(m_store->database().check().value(), QStringList());
}

/// What was numbered after the backup keeps its numbers for itself, whoever has the store that was replaced.
void TestRestore::numbersAreNotGivenAgain_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("beside the store") << true;
    QTest::newRow("the store is gone") << false;
}

void TestRestore::numbersAreNotGivenAgain()
{
    QFETCH(bool, isThere);
    const auto next = [&] {
        const auto number = answerOf(m_store->database().write([](Transaction &t) { return nextNumber(t, u"device"_s); }));
        return number.value_or(0);
    };
    QCOMPARE(next(), 1);
    QFile::remove(backup());
    QVERIFY_OK(m_store->database().backup(backup()));
    QCOMPARE(next(), 2);
    QCOMPARE(next(), 3);
    m_store->close();
    if (!isThere)
        QVERIFY(QFile::remove(path()));
    QVERIFY_OK(restore());
    QCOMPARE(next(), isThere ? 4 : 2 + numberMargin);
}

void TestRestore::seesBoth()
{
    const auto lease = [](Transaction &t) {
        return t.run("INSERT INTO lease (name, holder, machine, process, host, description, heartbeat) VALUES ('a', '', '', 1, '', '', ?)",
                     {now});
    };
    {
        const auto copy = Database::open({backup()}, rooms(), Database::Missing::Refuse);
        QVERIFY_OK(answerOf((*copy)->write(lease)));
    }
    qint64 theirs = 0, leases = -1;
    const auto before = [&](Transaction &restored, Transaction *replaced) -> Result<void> {
        theirs = *countItems(*replaced);
        leases = *restored.number("SELECT count(*) FROM lease"); // whoever held one holds nothing of this store
        return addItem(u"added"_s)(restored).map([](int) {});
    };
    QVERIFY_OK(restore(before));
    QCOMPARE(theirs, 2);
    QCOMPARE(leases, 0);
    QCOMPARE(items(path()), "saved,added");
    QCOMPARE(items(backup()), "saved");
}

void TestRestore::nothingThere()
{
    const QString place = m_store->folder() + u"/new/folder/scepter.db"_s;
    bool isAlone = false;
    const auto before = [&](Transaction &, Transaction *replaced) -> Result<void> {
        isAlone = !replaced;
        return {};
    };
    const auto kept = restoreBackup(backup(), {place}, rooms(), now, before);
    QVERIFY_OK(kept);
    QVERIFY(!*kept);
    QVERIFY(isAlone);
    QCOMPARE(items(place), "saved");
    QCOMPARE(modeOf(QFileInfo(place).path()), 0700);
    QCOMPARE(modeOf(place), 0600);
    // A log that somebody forgot beside it would be read as a part of what comes.
    {
        const auto opened = m_store->open();
        QVERIFY_OK(answerOf(opened->write(addItem(u"in the log"_s))));
        put(place + u"-wal"_s, contents(path() + u"-wal"_s));
    }
    QVERIFY(QFile::remove(place));
    QVERIFY_OK(restoreBackup(backup(), {place}, rooms(), now, nothing));
    QCOMPARE(items(place), "saved");
}

void TestRestore::olderIsMigrated()
{
    const auto colour = [](Transaction &restored, Transaction *) {
        return restored.run("UPDATE item SET colour = 'blue' WHERE name = 'saved'").map([](int) {});
    };
    QVERIFY_OK(restoreBackup(backup(), m_store->location(), rooms(3), now, colour));
    QCOMPARE(snapshot().keys(), (QStringList{u"scepter.db"_s, u"scepter.db"_s + stamp})); // the backup is its own copy
    const auto opened = Database::open(m_store->location(), rooms(3), Database::Missing::Refuse);
    QVERIFY_OK(opened);
    QCOMPARE((*opened)->readHere([](Transaction &t) { return t.one("SELECT colour FROM item WHERE name = 'saved'"); }).value()->text(0),
             u"blue"_s);
}

void TestRestore::failureChangesNothing()
{
    const auto before = snapshot();
    const auto refuse = [](Transaction &restored, Transaction *) -> Result<void> {
        (void)addItem(u"half"_s)(restored);
        return fail(Errc::StorePassphrase, {}, {u"it"_s});
    };
    QCOMPARE_ERROR(restore(refuse), Errc::StorePassphrase);
    QCOMPARE(snapshot(), before);
    const auto hide = [](Transaction &restored, Transaction *) -> Result<void> {
        (void)restored.run("INSERT INTO nowhere (x) VALUES (1)");
        return {};
    };
    const auto done = restore(hide);
    QCOMPARE_ERROR(done, Errc::StoreFailed);
    QCOMPARE(done.error().facts.value(0), backup()); // nobody knows of the draft
    QCOMPARE(snapshot(), before);
}

void TestRestore::unsoundBackup_data()
{
    QTest::addColumn<Errc>("code");
    QTest::newRow("missing") << Errc::FileUnreadable;
    QTest::newRow("a folder") << Errc::FileUnreadable;
    QTest::newRow("empty") << Errc::StoreDamaged;
    QTest::newRow("text") << Errc::StoreDamaged;
    QTest::newRow("cut off") << Errc::StoreDamaged;
    QTest::newRow("damaged inside") << Errc::StoreDamaged;
    QTest::newRow("another program's") << Errc::StoreDamaged;
    QTest::newRow("broken references") << Errc::StoreDamaged;
}

void TestRestore::unsoundBackup()
{
    QFETCH(Errc, code);
    const QByteArray tag = QTest::currentDataTag();
    const auto change = [this](const QByteArray &sql) { QCOMPARE(runTool(u"sqlite3"_s, {backup()}, sql).all(), QByteArray()); };
    if (tag == "missing" || tag == "a folder" || tag == "another program's")
        QVERIFY(QFile::remove(backup()));
    if (tag == "a folder")
        QVERIFY(QDir().mkpath(backup()));
    if (tag == "another program's")
        change("CREATE TABLE bookmarks (url);");
    if (tag == "broken references")
        change("INSERT INTO part (item) VALUES (99);");
    if (tag == "damaged inside" || tag == "cut off")
        change("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
               " INSERT INTO item (name, body) SELECT 'item ' || i, zeroblob(2000) FROM n;");
    const QByteArray bytes = contents(backup());
    if (tag == "empty")
        put(backup(), {});
    if (tag == "text")
        put(backup(), QByteArray("Dear diary,\n").repeated(500));
    if (tag == "cut off")
        put(backup(), bytes.chopped(100'000));
    if (tag == "damaged inside")
        put(backup(), QByteArray(bytes).replace(bytes.size() / 2, 40'000, QByteArray(40'000, '\x7f')));
    const auto before = snapshot();
    const auto done = restore();
    QCOMPARE_ERROR(done, code);
    QCOMPARE(done.error().facts.value(0), backup());
    QVERIFY(!done.error().facts.value(1).isEmpty());
    QCOMPARE(snapshot(), before);
}

void TestRestore::newerBackup()
{
    QVERIFY_OK(Database::open({backup()}, rooms(2), Database::Missing::Refuse));
    const auto before = snapshot();
    const auto done = restore();
    QCOMPARE_ERROR(done, Errc::StoreTooNew);
    QCOMPARE(done.error().facts.value(0), backup());
    QCOMPARE(snapshot(), before);
}

void TestRestore::notTheStoreItself()
{
    QVERIFY(QFile::remove(backup()));
    QVERIFY(QFile::link(path(), backup()));
    QCOMPARE_ERROR(restore(), Errc::InvalidArgument);
    QCOMPARE(items(path()), "saved,lost");
}

void TestRestore::twiceInASecond()
{
    QVERIFY_OK(restore());
    QCOMPARE_ERROR(restore(), Errc::AlreadyExists);
    QCOMPARE(items(path() + stamp), "saved,lost");
    QVERIFY_OK(restoreBackup(path() + stamp, m_store->location(), rooms(), now.addSecs(1), nothing)); // and back again
    QCOMPARE(items(path()), "saved,lost");
}

void TestRestore::refusedWhileOpen()
{
    QProcess other;
    other.start(QStringLiteral(STORE_PROCESS), {path(), u"hold"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += other.readAllStandardOutput()).contains("open"), 30'000);
    const auto done = restore();
    QCOMPARE_ERROR(done, Errc::StoreInUse);
    QCOMPARE(done.error().facts, QStringList{path()});
    QVERIFY(!QFile::exists(path() + stamp));
    // What was open works on, and what it writes is there.
    QVERIFY_OK(answerOf(m_store->database().write(addItem(u"later"_s))));
    QCOMPARE_ERROR(restore(), Errc::StoreInUse); // in this process too
    other.kill();
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    QCOMPARE_ERROR(restore(), Errc::StoreInUse);
    m_store->close();
    QVERIFY_OK(restore());
    QCOMPARE(items(path()), "saved");
    QCOMPARE(items(path() + stamp), "saved,lost,later");
}

void TestRestore::namesWhoHasIt()
{
    QProcess other;
    other.start(QStringLiteral(STORE_PROCESS), {path(), u"lease"_s, u"connector/office"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += other.readAllStandardOutput()).contains("held"), 30'000);
    const auto done = restoreBackup(backup(), m_store->location(), rooms(), QDateTime::currentDateTimeUtc(), nothing);
    QCOMPARE_ERROR(done, Errc::LeaseHeld);
    QCOMPARE(done.error().facts.value(0), u"connector/office"_s);
    QVERIFY2(done.error().facts.value(1).contains(QString::number(other.processId())), describe(done).constData());
    other.kill();
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    QVERIFY_OK(restore());
}

void TestRestore::refusedForOtherPrograms()
{
    QProcess other;
    other.start(u"sqlite3"_s, {u"-batch"_s, path()});
    other.write("SELECT 'seen ' || count(*) FROM item;\n");
    QByteArray said;
    QTRY_VERIFY((said += other.readAllStandardOutput()).contains("seen"));
    QCOMPARE_ERROR(restore(), Errc::StoreInUse);
    QCOMPARE(items(path()), "saved,lost");
    QVERIFY(!QFile::exists(path() + stamp));
    other.write("INSERT INTO item (name) VALUES ('theirs');\n.quit\n");
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    QCOMPARE(items(path()), "saved,lost,theirs");
    QVERIFY_OK(restore());
    QCOMPARE(items(path()), "saved");
}

void TestRestore::openersWait()
{
    QProcess other;
    const auto before = [&](Transaction &, Transaction *) -> Result<void> {
        other.start(QStringLiteral(STORE_PROCESS), {path(), u"increment"_s, u"3"_s});
        return other.waitForReadyRead(30'000) ? Result<void>() : fail(Errc::Timeout); // "here": it opens next
    };
    QVERIFY_OK(restore(before));
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
    QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
    QCOMPARE(*m_store->database().readHere(counter), 3);
    QCOMPARE(items(path()), "saved");
}

void TestRestore::damagedStoreIsKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(500) << QByteArray();
    QTest::newRow("text with a log") << QByteArray("Dear diary,\n").repeated(500) << QByteArray("and its log");
    QTest::newRow("zeros") << QByteArray(8192, '\0') << QByteArray();
    QTest::newRow("inside") << QByteArray() << QByteArray();
}

void TestRestore::damagedStoreIsKept()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, log);
    if (bytes.isEmpty()) {
        QVERIFY_OK(answerOf(m_store->database().write([](Transaction &t) {
            return t.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                         "INSERT INTO item (name, body) SELECT 'item ' || i, zeroblob(2000) FROM n");
        })));
        m_store->close();
        bytes = contents(path());
        bytes.replace(bytes.size() / 2, 40'000, QByteArray(40'000, '\x7f'));
    }
    put(path(), bytes);
    if (!log.isEmpty())
        put(path() + u"-wal"_s, log);
    const auto before = [](Transaction &restored, Transaction *replaced) -> Result<void> {
        if (replaced && replaced->number("SELECT sum(length(body)) + sum(length(name)) FROM item"))
            return fail(Errc::NotFound, u"it could be read"_s);
        return addItem(u"all the same"_s)(restored).map([](int) {});
    };
    QVERIFY_OK(restore(before));
    QCOMPARE(items(path()), "saved,all the same");
    QCOMPARE(contents(path() + stamp), bytes);
    QCOMPARE(contents(path() + stamp + u"-wal"_s), log.isEmpty() ? QByteArray("(missing)") : log);
    QCOMPARE(m_store->database().check().value(), QStringList());
}

void TestRestore::anotherProgramsDatabaseIsLeft()
{
    QVERIFY(QFile::remove(path()));
    QCOMPARE(runTool(u"sqlite3"_s, {path()}, "CREATE TABLE bookmarks (url);").all(), QByteArray());
    const auto before = snapshot();
    const auto done = restore();
    QCOMPARE_ERROR(done, Errc::StoreDamaged);
    QCOMPARE(done.error().facts.value(0), path());
    QCOMPARE(snapshot(), before);
}

void TestRestore::diskFull()
{
    const QString folder = m_store->folder() + u"/small"_s;
    QVERIFY(QDir().mkpath(folder));
    const QByteArray name = QFile::encodeName(folder);
    if (!m_ownMounts || ::mount("none", name.constData(), "tmpfs", 0, "size=1m") != 0)
        QSKIP("no mount namespace");
    const StoreLocation small{folder + u"/scepter.db"_s};
    QVERIFY(QFile::copy(path(), small.path));
    put(folder + u"/ballast"_s, QByteArray(qsizetype(1'048'576 - 20'480 - QFileInfo(path()).size()), 'x')); // less than a copy takes
    QCOMPARE_ERROR(restoreBackup(backup(), small, rooms(), now, nothing), Errc::DiskFull);
    QCOMPARE(QDir(folder).entryList({u"scepter.db.*"_s}, QDir::Files), QStringList());
    QVERIFY(QFile::remove(folder + u"/ballast"_s));
    QCOMPARE(items(small.path), "saved,lost");
    QVERIFY_OK(restoreBackup(backup(), small, rooms(), now, nothing));
    QCOMPARE(items(small.path), "saved");
    QCOMPARE(::umount(name.constData()), 0);
}

void TestRestore::killedAnywhere_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"openat", "unlink", "rename", "fsync", "fdatasync", "ftruncate", "pwrite64"})
        QTest::newRow(call) << QString::fromLatin1(call);
}

/// Killed before its first, second … call of this kind, until it gets to its end: there is the old store or the new one.
void TestRestore::killedAnywhere()
{
    QFETCH(QString, call);
    const QStringList start{QStringLiteral(STORE_PROCESS), path(), u"restore"_s, backup()};
    if (runTool(u"strace"_s, {u"-o"_s, u"/dev/null"_s, u"true"_s}).exitCode != 0)
        QSKIP("strace may not trace here");
    // The store as a killed process leaves it: its last item stands in the log alone.
    QByteArray file, log;
    {
        const auto opened = m_store->open();
        QVERIFY_OK(answerOf(opened->write(addItem(u"in the log"_s))));
        file = contents(path());
        log = contents(path() + u"-wal"_s);
    }
    int olds = 0, news = 0;
    for (int nth = 1;; ++nth) {
        QVERIFY(nth < 2000);
        QFile::remove(path() + stamp);
        QFile::remove(path() + u"-shm"_s);
        put(path(), file);
        put(path() + u"-wal"_s, log);
        const QStringList fault{u"-E"_s, u"ASAN_OPTIONS=detect_leaks=0"_s,
                                u"-o"_s, u"/dev/null"_s,
                                u"-e"_s, u"trace="_s + call,
                                u"-e"_s, u"inject=%1:signal=SIGKILL:when=%2"_s.arg(call).arg(nth)};
        const ToolResult result = runTool(u"strace"_s, fault + start);
        const bool killed = !result.out.contains("restored");
        QVERIFY2(killed || result.exitCode == 0, result.all().constData());
        QCOMPARE(result.err, QByteArray());
        const auto opened = Database::open(m_store->location(), rooms(), Database::Missing::Refuse);
        QVERIFY_OK(opened);
        QCOMPARE((*opened)->check().value(), QStringList());
        const QByteArray found = items(path());
        QVERIFY2(found == "saved,restored" || (killed && found == "saved,lost,in the log"), found.constData());
        (found == "saved,restored" ? news : olds) += 1;
        if (found == "saved,restored")
            QCOMPARE(items(path() + stamp), "saved,lost,in the log");
        if (!killed)
            break;
    }
    QVERIFY(news > 0);
    if (call != u"ftruncate")
        QVERIFY(olds > 0);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
