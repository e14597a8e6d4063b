// store-bench DIRECTORY: how fast a store is, by hand; not a test.
#include "core/base/literals.h"
#include "core/store/database.h"
#include "tests/support/testdata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <thread>

using namespace scepter;

namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

MigrationSet benchRoom()
{
    return {u"bench"_s,
            {{1, u"CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body BLOB NOT NULL, at INTEGER);\n"
                 "CREATE INDEX item_name ON item (name);\n"_s}}};
}

const QByteArray body(300, 'x');

/// What a request of a connector does: five statements.
Result<void> work(Transaction &transaction, int number)
{
    const QString name = u"item-%1"_s.arg(number);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + number, Qt::UTC);
    for (int i = 0; i < 2; ++i) {
        if (const auto row = transaction.one("SELECT id, name, body, at FROM item WHERE name = ?", {name}); !row)
            return fail(row.error());
    }
    const auto id = transaction.number("INSERT INTO item (name, body, at) VALUES (?, ?, ?) RETURNING id", {name, body, now});
    if (!id)
        return fail(id.error());
    if (const auto done = transaction.run("UPDATE item SET body = ? WHERE id = ?", {body, *id}); !done)
        return fail(done.error());
    return transaction.run("UPDATE item SET at = ? WHERE id = ?", {now, *id}).map([](int) {});
}

void writers(Database &database, int threads, int each)
{
    QElapsedTimer clock;
    clock.start();
    const double before = cpuSeconds();
    std::vector<std::thread> all;
    for (int thread = 0; thread < threads; ++thread)
        all.emplace_back([&database, thread, each] {
            for (int i = 0; i < each; ++i) {
                const auto done = database.write([number = thread * 1'000'000 + i](Transaction &t) { return work(t, number); }).result();
                if (!done)
                    qFatal("%s", describe(done).constData());
            }
        });
    for (std::thread &thread : all)
        thread.join();
    const int works = threads * each;
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    std::printf("%3d writers: %6.0f works/s, %5.1f us of CPU a work\n", threads, works / seconds, (cpuSeconds() - before) / works * 1e6);
}

template <class F> void statements(const char *name, Database &database, F statement)
{
    constexpr int count = 200'000;
    const auto run = [&](Transaction &transaction) -> Result<void> {
        const double before = cpuSeconds();
        for (int i = 0; i < count; ++i)
            statement(transaction, i);
        std::printf("%-28s %5.2f us of CPU\n", name, (cpuSeconds() - before) / count * 1e6);
        return {};
    };
    (void)database.write(run).result();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder(app.arguments().value(1, u"."_s) + u"/bench-XXXXXX"_s);
    const auto opened = Database::open({folder.filePath(u"scepter.db"_s)}, {MigrationSet::fromResources(u"store"_s), benchRoom()},
                                       Database::Missing::Create);
    if (!opened)
        qFatal("%s", describe(opened).constData());
    Database &database = **opened;
    writers(database, 1, 1000);
    writers(database, 8, 500);
    writers(database, 64, 200);
    writers(database, 256, 100);
    statements("insert", database, [](Transaction &t, int i) {
        (void)t.run("INSERT INTO item (name, body, at) VALUES (?, ?, ?)", {u"x%1"_s.arg(i), body, i});
    });
    statements("select by index, 4 columns", database,
               [](Transaction &t, int i) { (void)t.one("SELECT id, name, body, at FROM item WHERE name = ?", {u"x%1"_s.arg(i)}); });
    statements("select by key, number", database,
               [](Transaction &t, int i) { (void)t.number("SELECT at FROM item WHERE id = ?", {i + 1}); });
    statements("update by key", database, [](Transaction &t, int i) { (void)t.run("UPDATE item SET at = ? WHERE id = ?", {i, i + 1}); });
    const double before = cpuSeconds();
    constexpr int reads = 100'000;
    for (int i = 0; i < reads; ++i)
        (void)database.readHere(
            [i](Transaction &t) { return t.one("SELECT id, name, body, at FROM item WHERE name = ?", {u"x%1"_s.arg(i)}); });
    std::printf("%-28s %5.2f us of CPU\n", "readHere with one select", (cpuSeconds() - before) / reads * 1e6);
}
