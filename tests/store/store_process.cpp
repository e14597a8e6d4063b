// store_process FILE commit|saturate|increment COUNT|hold|lease NAME|restore BACKUP: another process on a test's store. It says on standard output what is done.
#include "core/base/random.h"
#include "core/store/lease.h"
#include "core/store/restore.h"
#include "tests/store/testroom.h"
#include "tests/support/testdata.h"

#include <QCoreApplication>

#include <cstdio>
#include <deque>

using namespace scepter;

namespace {

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// Until somebody ends it.
void commitForever(Database &database)
{
    for (int i = 1;; ++i) {
        const auto done = database.write(addItem(u"item %1"_s.arg(i))).result();
        if (!done)
            qFatal("%s", describe(done).constData());
        say(u"committed %1"_s.arg(i));
    }
}

/// As fast as it can, with works always waiting.
void saturateForever(Database &database)
{
    std::deque<QFuture<Result<int>>> waiting;
    for (int i = 1;; ++i) {
        waiting.push_back(database.write(addItem(u"item %1"_s.arg(i))));
        if (waiting.size() < 64)
            continue;
        if (const auto done = waiting.front().takeResult(); !done)
            qFatal("%s", describe(done).constData());
        waiting.pop_front();
        if (i == 1000)
            say(u"committed"_s);
    }
}

void incrementTimes(Database &database, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto done = database.write(increment).result();
        if (!done)
            qFatal("%s", describe(done).constData());
    }
    say(u"done"_s);
}

const QList<MigrationSet> &rooms()
{
    static const QList<MigrationSet> all{MigrationSet::fromResources(u"store"_s), testRoom()};
    return all;
}

void restore(const QString &path, const QString &backup)
{
    const auto mark = [](Transaction &restored, Transaction *) { return addItem(u"restored"_s)(restored).map([](int) {}); };
    const auto done = restoreBackup(backup, {path}, rooms(), QDateTime({2027, 3, 1}, {12, 0}, Qt::UTC), mark);
    if (!done)
        qFatal("%s", describe(done).constData());
    say(u"restored"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    say(u"here"_s);
    if (arguments.at(2) == u"restore"_s) {
        restore(arguments.at(1), arguments.at(3));
        return 0;
    }
    const auto opened = Database::open({arguments.at(1)}, rooms(), Database::Missing::Create);
    if (!opened)
        qFatal("%s", describe(opened).constData());
    Database &database = **opened;
    say(u"open"_s);
    if (arguments.at(2) == u"commit"_s)
        commitForever(database);
    if (arguments.at(2) == u"saturate"_s)
        saturateForever(database);
    if (arguments.at(2) == u"increment"_s) {
        incrementTimes(database, arguments.at(3).toInt());
        return 0;
    }
    if (arguments.at(2) == u"hold"_s)
        return QCoreApplication::exec();
    SystemScheduler scheduler;
    SystemRandom random;
    std::unique_ptr<Lease> lease;
    QObject context;
    Lease::take(database, scheduler, random, arguments.at(3), u"another process"_s, &context, [&](Result<std::unique_ptr<Lease>> taken) {
        if (!taken)
            qFatal("%s", describe(taken).constData());
        lease = std::move(*taken);
        say(u"held"_s);
    });
    return QCoreApplication::exec();
}
