#include "core/store/database.h"
#include "tests/store/testroom.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QDir>
#include <QProcess>
#include <QSemaphore>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace scepter;

namespace {

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

/// Every file of a folder with what is in it.
QMap<QString, QByteArray> snapshot(const QString &folder)
{
    QMap<QString, QByteArray> all;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        all.insert(file.fileName(), contents(file.filePath()));
    return all;
}

QList<MigrationSet> rooms(int newest = 1) { return {MigrationSet::fromResources(u"store"_s), testRoom(newest)}; }

QByteArray sqlite(const QString &path, const QByteArray &sql)
{
    const ToolResult result = runTool(u"sqlite3"_s, {u"-bail"_s, path}, sql);
    return result.exitCode == 0 ? result.out.trimmed() : result.all();
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void values_data();
    void values();
    void answers();
    void settings();
    void fileModes();
    void noStore();
    void sharesOneCommit();
    void failingWorkLeavesNeighbours();
    void failedStatementFailsTheWork();
    void readersDoNotSeeUncommitted();
    void readersKeepTheirSnapshot();
    void readersCannotWrite();
    void readsHereFromManyThreads();
    void answersComeHome();
    void answersAreDroppedWithTheirContext();
    void endFinishesWhatWasAccepted();
    void processesRace();
    void busyProcessKeepsNobodyOut();
    void waitsForOtherPrograms();
    void committedSurvivesKill();
    void opensTogether();
    void watchSeesOthers();
    void watchEndsWithItsContext();
    void newerSchemaIsLeftAlone();
    void damagedIsLeftAlone_data();
    void damagedIsLeftAlone();
    void damageInside();
    void migratesWithACopy();
    void failedMigrationChangesNothing();
    void newRoomNeedsNoCopy();
    void unreadablePlaces();
    void readOnlyDirectory();
    void diskFull();
    void backup();
    void check();

private:
    Database &database() { return m_store->database(); }
    QString path() const { return m_store->location().path; }
    bool mountTmpfs(const QString &path, const char *options, unsigned long flags = 0)
    {
        return m_ownMounts && ::mount("none", QFile::encodeName(path).constData(), "tmpfs", flags, options) == 0;
    }

    bool m_ownMounts = false;
    std::optional<TemporaryStore> m_store;
};

void TestDatabase::initTestCase()
{
    // Before there is any thread, so that all of them see what is mounted.
    m_ownMounts = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

void TestDatabase::init()
{
    m_store.emplace();
    m_store->addRoom(testRoom());
}

void TestDatabase::cleanup() { m_store.reset(); }

void TestDatabase::values_data()
{
    QTest::addColumn<QVariant>("value"); // only for the test's table of types
    QTest::newRow("text") << QVariant(u"skriv\u00e5re \U0001f5a8"_s);
    QTest::newRow("text with a NUL") << QVariant(QString(u"a\0b"_s));
    QTest::newRow("empty text") << QVariant(u""_s);
    QTest::newRow("null text is empty") << QVariant(QString());
    QTest::newRow("bytes") << QVariant(QByteArray("\0\1\xff\x80", 4));
    QTest::newRow("no bytes") << QVariant(QByteArray(""));
    QTest::newRow("null bytes are none") << QVariant(QByteArray());
    QTest::newRow("largest") << QVariant(std::numeric_limits<qint64>::max());
    QTest::newRow("smallest") << QVariant(std::numeric_limits<qint64>::min());
}

void TestDatabase::values()
{
    QFETCH(QVariant, value);
    const Value bound = value.typeId() == QMetaType::QString      ? Value(value.toString())
                        : value.typeId() == QMetaType::QByteArray ? Value(value.toByteArray())
                                                                  : Value(value.toLongLong());
    const auto row = answerOf(database().write([bound](Transaction &t) -> Result<Row> {
        if (const auto done = t.run("CREATE TABLE v (x)"); !done)
            return fail(done.error());
        if (const auto done = t.run("INSERT INTO v (x) VALUES (?)", {bound}); !done)
            return fail(done.error());
        return t.one("SELECT x, typeof(x) FROM v").map([](const std::optional<Row> &found) { return found.value_or(Row()); });
    }));
    QVERIFY_OK(row);
    QVERIFY(!row->isNull(0));
    if (value.typeId() == QMetaType::QString) {
        QCOMPARE(row->text(0), value.toString());
        QCOMPARE(row->text(1), u"text"_s);
    } else if (value.typeId() == QMetaType::QByteArray) {
        QCOMPARE(row->bytes(0), value.toByteArray());
        QCOMPARE(row->text(1), u"blob"_s);
    } else {
        QCOMPARE(row->number(0), value.toLongLong());
        QCOMPARE(row->text(1), u"integer"_s);
    }
}

void TestDatabase::answers()
{
    const QDateTime instant({2027, 3, 1}, {12, 30, 15, 250}, Qt::UTC);
    const auto done = answerOf(database().write([instant](Transaction &t) -> Result<void> {
        const auto id = t.number("INSERT INTO item (name, at) VALUES (?, ?) RETURNING id", {u"a"_s, instant});
        if (!id || *id != 1)
            return fail(Errc::NotFound, u"id"_s);
        const auto changed = t.run("INSERT INTO item (name, body) VALUES (?, ?), (?, ?)",
                                   {u"b"_s, std::nullopt, u"c"_s, std::optional<QByteArray>("bytes")});
        if (!changed || *changed != 2)
            return fail(Errc::NotFound, u"changed"_s);
        const auto again = t.run("INSERT INTO item (name) VALUES (?) ON CONFLICT DO NOTHING", {u"a"_s});
        if (!again || *again != 0)
            return fail(Errc::NotFound, u"conflict"_s);
        return {};
    }));
    QVERIFY_OK(done);
    const auto seen = database().readHere([&](Transaction &t) -> Result<void> {
        const auto none = t.one("SELECT id FROM item WHERE name = ?", {u"nobody"_s});
        if (!none || *none)
            return fail(Errc::NotFound, u"none"_s);
        const auto rows = t.all("SELECT name, at, body, at IS NULL FROM item WHERE id > 0 ORDER BY id");
        if (!rows || rows->size() != 3)
            return fail(Errc::NotFound, u"rows"_s);
        const Row &a = rows->at(0), &b = rows->at(1), &c = rows->at(2);
        const bool good = a.text(0) == u"a" && a.instant(1) == instant && a.instant(1).timeSpec() == Qt::UTC && !a.flag(3)
                          && !b.instant(1).isValid() && b.isNull(2) && b.flag(3) && c.bytes(2) == "bytes";
        if (!good)
            return fail(Errc::NotFound, u"values"_s);
        int visited = 0;
        if (const auto each = t.each("SELECT name FROM item ORDER BY id", {}, [&](const Row &) { return ++visited < 2; }); !each)
            return each;
        return visited == 2 ? Result<void>() : fail(Errc::NotFound, u"each"_s);
    });
    QVERIFY_OK(seen);
}

void TestDatabase::settings()
{
    const auto pragma = [](std::string_view sql) { return [sql](Transaction &t) { return t.number(sql); }; };
    QCOMPARE(*answerOf(database().write(pragma("PRAGMA synchronous"))), 2); // FULL: a commit is on disk
    QCOMPARE(*answerOf(database().write(pragma("PRAGMA foreign_keys"))), 1);
    QCOMPARE(*answerOf(database().write(pragma("PRAGMA application_id"))), 0x53636570);
    QCOMPARE(sqlite(path(), "PRAGMA journal_mode;"), "wal");
    QCOMPARE_ERROR(answerOf(database().write([](Transaction &t) { return t.run("INSERT INTO part (item) VALUES (99)"); })),
                   Errc::StoreFailed);
}

void TestDatabase::fileModes()
{
    const ::mode_t before = ::umask(0);
    const QString folder = m_store->folder() + u"/new/folder"_s;
    const auto opened = Database::open({folder + u"/scepter.db"_s}, rooms(), Database::Missing::Create);
    QVERIFY_OK(opened);
    QVERIFY_OK(answerOf((*opened)->write(addItem(u"a"_s))));
    ::umask(before);
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(QDir(folder).entryList(QDir::Files),
             (QStringList{u"scepter.db"_s, u"scepter.db-shm"_s, u"scepter.db-turn"_s, u"scepter.db-wal"_s}));
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
        QCOMPARE(modeOf(file.filePath()), 0600);
}

void TestDatabase::noStore()
{
    const auto missing = Database::open(m_store->location(), rooms(), Database::Missing::Refuse);
    QCOMPARE_ERROR(missing, Errc::NoStore);
    QCOMPARE(missing.error().facts, QStringList{path()});
    QVERIFY(snapshot(m_store->folder()).isEmpty());
    put(path(), {}); // made by somebody who then died
    QCOMPARE_ERROR(Database::open(m_store->location(), rooms(), Database::Missing::Refuse), Errc::NoStore);
    QVERIFY_OK(Database::open(m_store->location(), rooms(), Database::Missing::Create));
    QVERIFY_OK(Database::open(m_store->location(), rooms(), Database::Missing::Refuse));
}

/// Holds the writer, so that what is asked for meanwhile waits together.
class Gate {
public:
    explicit Gate(Database &database)
        : m_done(database.write([this](Transaction &) -> Result<void> {
              m_reached.release();
              m_open.acquire();
              return {};
          }))
    {
        m_reached.acquire();
    }
    ~Gate() { open(); }
    void open()
    {
        if (!std::exchange(m_opened, true))
            m_open.release();
        m_done.waitForFinished();
    }

private:
    QSemaphore m_reached, m_open;
    bool m_opened = false;
    QFuture<Result<void>> m_done;
};

void TestDatabase::sharesOneCommit()
{
    Gate gate(database());
    auto first = database().write(addItem(u"a"_s));
    auto second = database().write([this](Transaction &t) -> Result<QPair<qint64, qint64>> {
        return QPair{*countItems(t), *database().readHere(countItems)};
    });
    gate.open();
    QVERIFY_OK(first.takeResult());
    const auto seen = second.takeResult();
    QVERIFY_OK(seen);
    QCOMPARE(seen->first, 1);  // it runs behind the first …
    QCOMPARE(seen->second, 0); // … which is not committed yet
    QCOMPARE(*database().readHere(countItems), 1);
}

void TestDatabase::failingWorkLeavesNeighbours()
{
    Gate gate(database());
    auto first = database().write(addItem(u"a"_s));
    auto second = database().write([](Transaction &t) -> Result<int> {
        const auto added = addItem(u"b"_s)(t);
        return added ? fail(Errc::NotFound, u"after all"_s) : added;
    });
    auto third = database().write(addItem(u"a"_s)); // there is one
    auto fourth = database().write(addItem(u"c"_s));
    gate.open();
    QVERIFY_OK(first.takeResult());
    QCOMPARE_ERROR(second.takeResult(), Errc::NotFound);
    const auto refused = third.takeResult();
    QCOMPARE_ERROR(refused, Errc::StoreFailed);
    QCOMPARE(refused.error().facts.value(0), path());
    QVERIFY_OK(fourth.takeResult());
    QCOMPARE(sqlite(path(), "SELECT group_concat(name) FROM item WHERE id > 0;"), "a,c");
}

void TestDatabase::failedStatementFailsTheWork()
{
    const auto done = answerOf(database().write([](Transaction &t) -> Result<int> {
        const auto added = addItem(u"a"_s)(t);
        (void)t.run("INSERT INTO nowhere (x) VALUES (1)");
        return added;
    }));
    QCOMPARE_ERROR(done, Errc::StoreFailed);
    QCOMPARE(*database().readHere(countItems), 0);
    const auto read = [](Transaction &t) -> Result<int> {
        (void)t.number("SELECT x FROM nowhere");
        return 1;
    };
    QCOMPARE_ERROR(database().readHere(read), Errc::StoreFailed);
    QCOMPARE_ERROR(answerOf(database().read(read)), Errc::StoreFailed);
}

void TestDatabase::readersDoNotSeeUncommitted()
{
    QSemaphore written, looked;
    auto writing = database().write([&](Transaction &t) {
        const auto added = addItem(u"a"_s)(t);
        written.release();
        looked.acquire();
        return added;
    });
    written.acquire();
    const auto other = m_store->open();
    QCOMPARE(*answerOf(database().read(countItems)), 0);
    QCOMPARE(*database().readHere(countItems), 0);
    QCOMPARE(*other->readHere(countItems), 0);
    looked.release();
    QVERIFY_OK(writing.takeResult());
    QCOMPARE(*answerOf(database().read(countItems)), 1);
    QCOMPARE(*database().readHere(countItems), 1);
    QCOMPARE(*other->readHere(countItems), 1);
}

void TestDatabase::readersKeepTheirSnapshot()
{
    const auto seen = database().readHere([this](Transaction &t) -> Result<QPair<qint64, qint64>> {
        const auto before = countItems(t);
        const auto added = answerOf(database().write(addItem(u"a"_s)));
        return added ? Result<QPair<qint64, qint64>>(QPair{*before, *countItems(t)}) : fail(added.error());
    });
    QVERIFY_OK(seen);
    QCOMPARE(seen->second, seen->first);
    QCOMPARE(*database().readHere(countItems), seen->first + 1);
}

void TestDatabase::readersCannotWrite()
{
    QCOMPARE_ERROR(database().readHere(addItem(u"a"_s)), Errc::FileUnwritable);
    QCOMPARE_ERROR(answerOf(database().read(addItem(u"a"_s))), Errc::FileUnwritable);
    QCOMPARE(*database().readHere(countItems), 0);
}

void TestDatabase::readsHereFromManyThreads()
{
    QVERIFY_OK(answerOf(database().write(addItem(u"a"_s))));
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 24; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 50; ++j)
                good += database().readHere(countItems) == Result<qint64>(1);
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 24 * 50);
}

void TestDatabase::answersComeHome()
{
    QObject context;
    QThread *home = nullptr;
    std::optional<Result<qint64>> read;
    database().write(&context, addItem(u"a"_s), [&](const Result<int> &added) {
        home = QThread::currentThread();
        QVERIFY_OK(added);
        database().read(&context, countItems, [&](Result<qint64> count) { read = std::move(count); });
    });
    QVERIFY(!home);
    QTRY_VERIFY(read.has_value());
    QCOMPARE(home, QThread::currentThread());
    QCOMPARE(**read, 1);
}

void TestDatabase::answersAreDroppedWithTheirContext()
{
    auto context = std::make_unique<QObject>();
    auto held = std::make_shared<int>();
    database().write(context.get(), addItem(u"a"_s), [held](const Result<int> &) { QFAIL("nobody is there"); });
    const auto later = answerOf(database().write(addItem(u"b"_s))); // the first has been answered by then
    QVERIFY_OK(later);
    context.reset();
    QCOMPARE(held.use_count(), 1);
    {
        const Gate gate(database());
        context = std::make_unique<QObject>();
        database().write(context.get(), addItem(u"c"_s), [held](const Result<int> &) { QFAIL("nobody is there"); });
        context.reset();
    }
    bool here = false;
    QObject next;
    database().write(&next, addItem(u"d"_s), [&](const Result<int> &) { here = true; });
    QTRY_VERIFY(here);
    QCOMPARE(*database().readHere(countItems), 4); // done all the same
}

void TestDatabase::endFinishesWhatWasAccepted()
{
    QObject context;
    int home = 0;
    QList<QFuture<Result<int>>> futures;
    for (int i = 0; i < 300; ++i) {
        futures.append(database().write(addItem(u"%1"_s.arg(i))));
        database().write(&context, addItem(u"home %1"_s.arg(i)), [&](const Result<int> &) { ++home; });
    }
    m_store->close();
    for (auto &future : futures) {
        QVERIFY(future.isFinished());
        QVERIFY_OK(future.takeResult());
    }
    QTRY_COMPARE(home, 300);
    QCOMPARE(*database().readHere(countItems), 600);
}

void TestDatabase::processesRace()
{
    const auto second = m_store->open();
    QVERIFY(database().readHere(counter).has_value());
    QProcess others[2];
    for (QProcess &other : others)
        other.start(QStringLiteral(STORE_PROCESS), {path(), u"increment"_s, u"100"_s});
    QList<QFuture<Result<void>>> futures;
    for (int i = 0; i < 100; ++i)
        futures << database().write(increment) << second->write(increment);
    for (auto &future : futures)
        QVERIFY_OK(future.takeResult());
    for (QProcess &other : others) {
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
        QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
    }
    QCOMPARE(*database().readHere(counter), 400);
}

void TestDatabase::busyProcessKeepsNobodyOut()
{
    QVERIFY(database().readHere(counter).has_value());
    QProcess busy;
    busy.start(QStringLiteral(STORE_PROCESS), {path(), u"saturate"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += busy.readAllStandardOutput()).contains("committed"), 30'000);
    for (int i = 0; i < 50; ++i)
        QVERIFY_OK(answerOf(database().write(increment)));
    QCOMPARE(busy.state(), QProcess::Running);
    busy.kill();
    QTRY_COMPARE(busy.state(), QProcess::NotRunning);
}

void TestDatabase::waitsForOtherPrograms()
{
    QVERIFY(database().readHere(counter).has_value());
    QProcess other;
    other.start(u"sqlite3"_s, {u"-batch"_s, path()});
    other.write("BEGIN IMMEDIATE;\nINSERT INTO item (name) VALUES ('theirs');\nSELECT 'begun';\n");
    QByteArray said;
    QTRY_VERIFY((said += other.readAllStandardOutput()).contains("begun"));
    auto writing = database().write(countItems);
    QCOMPARE(*answerOf(database().read(countItems)), 0); // readers wait for nobody
    QVERIFY(!writing.isFinished());
    other.write("COMMIT;\n.quit\n");
    QTRY_VERIFY_WITH_TIMEOUT(writing.isFinished(), 30'000);
    QCOMPARE(*writing.takeResult(), 1);
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
}

void TestDatabase::committedSurvivesKill()
{
    QProcess other;
    other.start(QStringLiteral(STORE_PROCESS), {path(), u"commit"_s});
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += other.readAllStandardOutput()).contains("committed 50\n"), 30'000);
    other.kill();
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    said += other.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n'));
    const qint64 promised = said.mid(said.lastIndexOf(' ') + 1).toLongLong();
    QVERIFY(promised >= 50);
    const auto opened = Database::open(m_store->location(), rooms(), Database::Missing::Refuse);
    QVERIFY_OK(opened);
    const qint64 found = *(*opened)->readHere(countItems);
    QVERIFY2(found >= promised, qPrintable(u"%1 promised, %2 found"_s.arg(promised).arg(found)));
    QCOMPARE((*opened)->check().value(), QStringList());
}

void TestDatabase::opensTogether()
{
    QProcess others[4];
    for (QProcess &other : others)
        other.start(QStringLiteral(STORE_PROCESS), {path(), u"increment"_s, u"5"_s});
    QVERIFY(database().readHere(counter).has_value());
    for (QProcess &other : others) {
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
        QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
    }
    QCOMPARE(*database().readHere(counter), 20);
}

void TestDatabase::watchSeesOthers()
{
    ManualScheduler scheduler;
    QObject context;
    int changes = 0;
    QCOMPARE(scheduler.waiting(), 0); // nobody asked
    database().watch(&context, scheduler, [&] { ++changes; });
    const auto look = [&] {
        scheduler.advance(250ms);
        QVERIFY(QTest::qWaitFor([&] { return scheduler.waiting() == 1; })); // the answer is home
    };
    look();
    QCOMPARE(changes, 0);
    sqlite(path(), "INSERT INTO item (name) VALUES ('theirs');");
    QCOMPARE(changes, 0);
    look();
    QCOMPARE(changes, 1);
    look();
    QCOMPARE(changes, 1);
    QVERIFY_OK(answerOf(database().write(addItem(u"ours"_s))));
    look();
    QCOMPARE(changes, 2);
    const auto second = m_store->open();
    QVERIFY_OK(answerOf(second->write(addItem(u"another's"_s))));
    int later = 0;
    QObject other;
    database().watch(&other, scheduler, [&] { ++later; });
    sqlite(path(), "INSERT INTO item (name) VALUES ('after');"); // at once after the call, before any look
    scheduler.advance(250ms);
    QTRY_COMPARE(later, 1);
    QCOMPARE(changes, 3);
}

void TestDatabase::watchEndsWithItsContext()
{
    ManualScheduler scheduler;
    auto context = std::make_unique<QObject>();
    int changes = 0;
    database().watch(context.get(), scheduler, [&] {
        ++changes;
        context.reset();
    });
    QVERIFY_OK(answerOf(database().write(addItem(u"a"_s))));
    scheduler.advance(250ms);
    QTRY_COMPARE(changes, 1);
    QCOMPARE(scheduler.waiting(), 0);
    context = std::make_unique<QObject>();
    database().watch(context.get(), scheduler, [&] { ++changes; });
    m_store->close();
    scheduler.advance(250ms);
    QCOMPARE(changes, 1);
}

void TestDatabase::newerSchemaIsLeftAlone()
{
    QVERIFY_OK(Database::open(m_store->location(), rooms(2), Database::Missing::Create));
    QVERIFY(QFile::remove(path() + u"-turn"_s));
    const auto before = snapshot(m_store->folder());
    for (const auto missing : {Database::Missing::Refuse, Database::Missing::Create}) {
        const auto opened = Database::open(m_store->location(), rooms(1), missing);
        QCOMPARE_ERROR(opened, Errc::StoreTooNew);
        QCOMPARE(opened.error().facts, (QStringList{path(), u"test"_s, u"2"_s, u"1"_s}));
        QCOMPARE(snapshot(m_store->folder()), before);
    }
    // Also while a newer program is using it, and what that one wrote is not in the main file yet.
    const auto newer = Database::open(m_store->location(), rooms(2), Database::Missing::Refuse);
    QVERIFY_OK(answerOf((*newer)->write(addItem(u"a"_s))));
    const QByteArray file = contents(path()), log = contents(path() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    QCOMPARE_ERROR(Database::open(m_store->location(), rooms(1), Database::Missing::Refuse), Errc::StoreTooNew);
    QCOMPARE(contents(path()), file);
    QCOMPARE(contents(path() + u"-wal"_s), log);
    // And as a newer program leaves it that is killed: the log holds what the file does not.
    const StoreLocation crashed{m_store->folder() + u"/crashed.db"_s};
    put(crashed.path, file);
    put(crashed.path + u"-wal"_s, log);
    QCOMPARE_ERROR(Database::open(crashed, rooms(1), Database::Missing::Refuse), Errc::StoreTooNew);
    QCOMPARE(contents(crashed.path), file);
    QCOMPARE(contents(crashed.path + u"-wal"_s), log);
    const auto recovered = Database::open(crashed, rooms(2), Database::Missing::Refuse);
    QVERIFY_OK(recovered);
    QCOMPARE(*(*recovered)->readHere(countItems), 1);
}

void TestDatabase::damagedIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(500);
    QTest::newRow("short text") << QByteArray("Dear diary,\n");
    QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("header and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\x5a');
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("another program's") << QByteArray();
    QTest::newRow("first page gone") << QByteArray();
    QTest::newRow("ours without a schema") << QByteArray();
}

void TestDatabase::damagedIsLeftAlone()
{
    QFETCH(QByteArray, bytes);
    const QByteArray tag = QTest::currentDataTag();
    if (tag == "another program's") {
        sqlite(path(), "CREATE TABLE bookmarks (url); INSERT INTO bookmarks VALUES ('http://example.com');");
    } else if (tag == "ours without a schema") {
        sqlite(path(), "PRAGMA application_id = 0x53636570; CREATE TABLE stray (x);");
    } else if (tag == "first page gone") {
        QVERIFY_OK(answerOf(database().write(addItem(u"a"_s))));
        m_store->close();
        put(path(), contents(path()).replace(100, 3000, QByteArray(3000, '\x7f')));
    } else {
        put(path(), bytes);
    }
    QFile::remove(path() + u"-turn"_s);
    const auto before = snapshot(m_store->folder());
    for (const auto missing : {Database::Missing::Refuse, Database::Missing::Create}) {
        const auto opened = Database::open(m_store->location(), rooms(), missing);
        QCOMPARE_ERROR(opened, Errc::StoreDamaged);
        QCOMPARE(opened.error().facts.value(0), path());
        QVERIFY(!opened.error().facts.value(1).isEmpty());
        QCOMPARE(snapshot(m_store->folder()), before);
    }
}

void TestDatabase::damageInside()
{
    const auto filled = answerOf(database().write([](Transaction &t) {
        return t.run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) "
                     "INSERT INTO item (name, body) SELECT 'item ' || i, zeroblob(2000) FROM n");
    }));
    QVERIFY_OK(filled);
    m_store->close();
    QByteArray bytes = contents(path());
    bytes.replace(bytes.size() / 2, 40'000, QByteArray(40'000, '\x7f'));
    put(path(), bytes);
    const auto opened = Database::open(m_store->location(), rooms(), Database::Missing::Refuse);
    QVERIFY_OK(opened);
    const auto everything = [](Transaction &t) { return t.number("SELECT sum(length(body)) + sum(length(name)) FROM item"); };
    QCOMPARE_ERROR((*opened)->readHere(everything), Errc::StoreDamaged);
    const auto findings = (*opened)->check();
    QVERIFY(!findings || !findings->isEmpty());
}

void TestDatabase::migratesWithACopy()
{
    QVERIFY_OK(answerOf(database().write(addItem(u"old"_s))));
    m_store->close();
    {
        const auto opened = Database::open(m_store->location(), rooms(3), Database::Missing::Refuse);
        QVERIFY_OK(opened);
        const auto colour = [](Transaction &t) { return t.one("SELECT colour FROM item WHERE name = 'old'"); };
        QCOMPARE((*opened)->readHere(colour).value()->text(0), u"red"_s);
    }
    QCOMPARE(sqlite(path(), "SELECT version FROM schema WHERE room = 'test';"), "3");
    const QString copy = path() + u".before-test-2"_s;
    QCOMPARE(modeOf(copy), 0600);
    QCOMPARE(QDir(m_store->folder()).entryList({u"*.before-*"_s}), QStringList{QFileInfo(copy).fileName()});
    // The copy is a store that the older program opens.
    const auto older = Database::open({copy}, rooms(1), Database::Missing::Refuse);
    QVERIFY_OK(older);
    QCOMPARE(*(*older)->readHere(countItems), 1);
    QVERIFY_OK(answerOf((*older)->write(addItem(u"still works"_s))));
}

void TestDatabase::failedMigrationChangesNothing()
{
    QVERIFY_OK(answerOf(database().write(addItem(u"old"_s))));
    m_store->close();
    QList<MigrationSet> wrong = rooms(3);
    wrong[1].migrations[2].sql = u"CREATE TABLE third (x INTEGER);\nCREATE TABLE item (twice INTEGER);\n"_s;
    const auto opened = Database::open(m_store->location(), wrong, Database::Missing::Refuse);
    QCOMPARE_ERROR(opened, Errc::StoreFailed);
    QVERIFY(opened.error().detail.contains(u"test migration 3"_s));
    QCOMPARE(sqlite(path(), "SELECT version FROM schema WHERE room = 'test';"), "1");
    QCOMPARE(sqlite(path(), "SELECT count(*) FROM pragma_table_info('item') WHERE name = 'colour';"), "0");
    QCOMPARE(*database().readHere(countItems), 1);
}

void TestDatabase::newRoomNeedsNoCopy()
{
    QVERIFY_OK(Database::open(m_store->location(), {MigrationSet::fromResources(u"store"_s)}, Database::Missing::Create));
    QVERIFY_OK(Database::open(m_store->location(), rooms(), Database::Missing::Refuse));
    QCOMPARE(QDir(m_store->folder()).entryList({u"*.before-*"_s}), QStringList());
    QCOMPARE(*database().readHere(counter), 0);
    // And who does not know the room leaves it be.
    QVERIFY_OK(Database::open(m_store->location(), {MigrationSet::fromResources(u"store"_s)}, Database::Missing::Refuse));
}

void TestDatabase::unreadablePlaces()
{
    QCOMPARE_ERROR(Database::open({m_store->folder()}, rooms(), Database::Missing::Create), Errc::FileUnwritable);
    put(m_store->folder() + u"/file"_s, "x");
    QCOMPARE_ERROR(Database::open({m_store->folder() + u"/file/scepter.db"_s}, rooms(), Database::Missing::Create), Errc::FileUnwritable);
}

void TestDatabase::readOnlyDirectory()
{
    const QString folder = m_store->folder() + u"/sealed"_s;
    QVERIFY(QDir().mkpath(folder));
    if (!mountTmpfs(folder, "size=4m"))
        QSKIP("no mount namespace");
    const StoreLocation location{folder + u"/scepter.db"_s};
    QVERIFY_OK(Database::open(location, rooms(), Database::Missing::Create));
    const QByteArray name = QFile::encodeName(folder);
    QCOMPARE(::mount("none", name.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
    QCOMPARE_ERROR(Database::open(location, rooms(), Database::Missing::Refuse), Errc::FileUnwritable);
    QCOMPARE_ERROR(Database::open({folder + u"/other.db"_s}, rooms(), Database::Missing::Create), Errc::FileUnwritable);
    QCOMPARE(::umount(name.constData()), 0);
}

void TestDatabase::diskFull()
{
    const QString folder = m_store->folder() + u"/small"_s;
    QVERIFY(QDir().mkpath(folder));
    if (!mountTmpfs(folder, "size=1m"))
        QSKIP("no mount namespace");
    const StoreLocation location{folder + u"/scepter.db"_s};
    {
        const auto opened = Database::open(location, rooms(), Database::Missing::Create);
        QVERIFY_OK(opened);
        Database &small = **opened;
        const auto add = [](Transaction &t) { return t.run("INSERT INTO item (body) VALUES (zeroblob(20000))"); };
        qint64 promised = 0;
        Result<int> last;
        while ((last = answerOf(small.write(add))) && promised < 1000)
            ++promised;
        QCOMPARE_ERROR(last, Errc::DiskFull);
        QVERIFY(promised > 5);
        QCOMPARE_ERROR(small.backup(folder + u"/copy.db"_s), Errc::DiskFull);
        QVERIFY(!QFile::exists(folder + u"/copy.db"_s));
        // Nothing of the works that failed is there, and with room it goes on.
        QCOMPARE(*small.readHere(countItems), promised);
        const QByteArray name = QFile::encodeName(folder);
        QCOMPARE(::mount("none", name.constData(), nullptr, MS_REMOUNT, "size=8m"), 0);
        QVERIFY_OK(answerOf(small.write(add)));
        QCOMPARE(*small.readHere(countItems), promised + 1);
        QCOMPARE(small.check().value(), QStringList());
    }
    QCOMPARE(::umount(QFile::encodeName(folder).constData()), 0);
}

void TestDatabase::backup()
{
    QVERIFY_OK(answerOf(database().write(addItem(u"a"_s))));
    const QString copy = m_store->folder() + u"/copy's.db"_s;
    {
        Gate gate(database()); // while somebody writes
        QVERIFY_OK(database().backup(copy));
    }
    QCOMPARE(modeOf(copy), 0600);
    const auto opened = Database::open({copy}, rooms(), Database::Missing::Refuse);
    QVERIFY_OK(opened);
    QCOMPARE(*(*opened)->readHere(countItems), 1);
    const auto again = database().backup(copy);
    QCOMPARE_ERROR(again, Errc::AlreadyExists);
    QCOMPARE(again.error().facts, (QStringList{u"file"_s, copy}));
    QCOMPARE_ERROR(database().backup(m_store->folder() + u"/nowhere/copy.db"_s), Errc::FileUnwritable);
    const QString unwanted = m_store->folder() + u"/unwanted.db"_s;
    for (int steps = 0; steps < 3; ++steps) { // whenever it is cancelled, nothing is left
        int asked = 0;
        QCOMPARE_ERROR(database().backup(unwanted, [&] { return asked++ < steps; }), Errc::Cancelled);
        QVERIFY(!QFile::exists(unwanted) && !QFile::exists(unwanted + u".new"_s));
    }
    QCOMPARE(database().backupProgress(unwanted), 0);
    QVERIFY(database().backupProgress(copy) > 0);
}

void TestDatabase::check()
{
    QCOMPARE(database().check().value(), QStringList());
    sqlite(path(), "PRAGMA foreign_keys = OFF; INSERT INTO part (item) VALUES (99);");
    QCOMPARE(database().check().value().size(), 1);
    QVERIFY(database().check().value().first().contains(u"part"_s));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
