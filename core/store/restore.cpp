#include "core/store/restore.h"

#include "core/base/literals.h"
#include "core/store/lease.h"
#include "core/store/numbers.h"
#include "core/store/schema.h"
#include "core/store/turnstile.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

// Why the file is exchanged, and only while nobody has it open: whoever has a store open has the key of its secrets in memory,
// and would seal under it what the restored store could not open again; and SQLite finds its log by name, so that two files
// that have the same name, one after the other, must never be open at once. The turnstile knows who has it open, from before
// the first look to after the last; SQLite's own lock knows the same of other programs.

namespace scepter {
namespace {

QByteArray systemName(const QString &path) { return QFile::encodeName(path); }
bool isThere(const QString &path) { return QFileInfo(path).size() > 0; }

Result<void> checkBackup(const QString &backup, const QString &path, const QList<MigrationSet> &rooms)
{
    const QFileInfo file(backup);
    const int problem = ::access(systemName(backup).constData(), R_OK) != 0 ? errno : file.isDir() ? EISDIR : 0;
    if (problem != 0) {
        const QString reason = QString::fromLocal8Bit(strerror(problem));
        return fail(Errc::FileUnreadable, reason, {backup, reason});
    }
    if (file.canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return fail(Errc::InvalidArgument, u"the store itself"_s, {u"BACKUP"_s, backup});
    const auto damaged = [&](const QString &reason) { return fail(Errc::StoreDamaged, reason, {backup, reason}); };
    if (!isThere(backup))
        return fail(Errc::StoreDamaged, reasonDetail(Reason::EmptyFile), QStringList{backup} + reasonFacts(Reason::EmptyFile));
    if (const auto ours = isUpToDate(backup, rooms); !ours)
        return fail(ours.error());
    const auto findings = Connection::open(backup, Connection::Access::Inspect).and_then([](const std::unique_ptr<Connection> &connection) {
        return findDamage(*connection);
    });
    if (!findings)
        return fail(findings.error());
    return findings->isEmpty() ? Result<void>() : damaged(findings->first());
}

/// Says who has the store open, when one that has it holds a lease.
Error inUse(const QString &path, const QDateTime &now)
{
    const Error unnamed{Errc::StoreInUse, {}, {path}};
    const auto connection = Connection::open(path, Connection::Access::Inspect);
    if (!connection)
        return unnamed;
    Transaction transaction(**connection);
    const auto holder = Lease::anyHolder(transaction, now);
    if (!holder || !*holder)
        return unnamed;
    return {Errc::LeaseHeld, {}, {(*holder)->first, (*holder)->second.toString()}};
}

/// Whether a database of another program lies there. What cannot be read is taken for a store that was damaged.
bool isForeign(const QString &path)
{
    const auto connection = Connection::open(path, Connection::Access::Inspect);
    if (!connection)
        return false;
    const auto application = (*connection)->number(dialect::ownerMark);
    const auto tables = (*connection)->number(dialect::countTables);
    return application && tables && *application != Connection::ourFiles && *tables > 0;
}

/// What SQLite would take for a part of any database that is put there.
void removeLog(const QString &path)
{
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        ::unlink(systemName(path + end).constData());
}

/// The copy of the backup. What is left of it goes with the object.
class Draft {
public:
    explicit Draft(const QString &path) : m_path(path + u".restoring"_s) { clear(); } // of somebody who was killed
    ~Draft() { clear(); }
    Q_DISABLE_COPY_MOVE(Draft)

    const QString &path() const { return m_path; }
    Result<void> fill(const QString &backup, const QList<MigrationSet> &rooms, const QString &store, const BeforeRestore &before);

private:
    Result<void> prepare(const QList<MigrationSet> &rooms, const QString &store, const BeforeRestore &before);
    void clear()
    {
        ::unlink(systemName(m_path).constData());
        ::unlink(systemName(m_path + u".new"_s).constData()); // of copyDatabase
        removeLog(m_path);
    }
    QString m_path;
};

Result<void> runBefore(Transaction &restored, const QString &store, const BeforeRestore &before)
{
    const auto connection = isThere(store) ? Connection::open(store, Connection::Access::Inspect) : fail(Errc::NoStore);
    if (!connection || !(*connection)->beginReading())
        return before(restored, nullptr).and_then([&] { return carryNumbers(restored, nullptr); });
    Transaction replaced(**connection);
    const auto done = before(restored, &replaced);
    Transaction again(**connection); // what could not be read before is not this one's failure
    return done ? carryNumbers(restored, &again) : done;
}

Result<void> Draft::prepare(const QList<MigrationSet> &rooms, const QString &store, const BeforeRestore &before)
{
    const auto opened = Connection::open(m_path, Connection::Access::Write);
    if (!opened)
        return fail(opened.error());
    Connection &connection = **opened;
    const auto fillIn = [&]() -> Result<void> {
        Transaction restored(connection);
        const auto done = restored.run("DELETE FROM lease").and_then([&](int) { return runBefore(restored, store, before); });
        return done && restored.failure() ? fail(*restored.failure()) : done;
    };
    return connection.beginWriting()
        .and_then([&] { return migrateSchema(connection, m_path, rooms, OlderStore::Change); })
        .and_then(fillIn)
        .and_then([&] { return connection.commit(); })
        .and_then([&] { return connection.endLog(); })
        .and_then([&](bool alone) { return alone ? Result<void>() : fail(Errc::StoreInUse, {}, {m_path}); });
}

/// On disk when it answers, in one file.
Result<void> Draft::fill(const QString &backup, const QList<MigrationSet> &rooms, const QString &store, const BeforeRestore &before)
{
    const auto done = copyDatabase(backup, m_path, Connection::Access::Copy).and_then([&] { return prepare(rooms, store, before); });
    if (!done) { // nobody knows of the draft
        Error error = done.error();
        const bool isOfTheDisk = error.code == Errc::DiskFull || error.code == Errc::FileUnwritable;
        error.facts.replaceInStrings(m_path, isOfTheDisk ? store : backup);
        return fail(error);
    }
    const int failure = syncPath(m_path, 0);
    return failure == 0 ? Result<void>() : unwritable(store, failure);
}

/// A damaged store as it is, with its log: the same files under another name.
Result<void> linkAside(const QString &path, const QString &aside)
{
    const QString log = u"-wal"_s;
    if (::link(systemName(path).constData(), systemName(aside).constData()) != 0)
        return unwritable(aside, errno);
    if (::link(systemName(path + log).constData(), systemName(aside + log).constData()) != 0 && errno != ENOENT) {
        const int failure = errno;
        ::unlink(systemName(aside).constData());
        return unwritable(aside, failure);
    }
    syncPath(QFileInfo(aside).path(), O_DIRECTORY);
    removeLog(path);
    return {};
}

/// Leaves one file, without a log, and nobody who has it open while the connection lives; it is null for a damaged store.
Result<std::unique_ptr<Connection>> putAside(const QString &path, const QString &aside)
{
    const auto copied = copyDatabase(path, aside, Connection::Access::Copy);
    if (!copied && (copied.error().code == Errc::DiskFull || copied.error().code == Errc::FileUnwritable))
        return fail(copied.error());
    if (!copied)
        return linkAside(path, aside).map([] { return std::unique_ptr<Connection>(); });
    auto connection = Connection::open(path, Connection::Access::Write);
    const auto alone = connection ? (*connection)->endLog() : fail(connection.error());
    if (alone && *alone)
        return connection;
    ::unlink(systemName(aside).constData());
    return alone ? fail(Errc::StoreInUse, {}, {path}) : fail(alone.error());
}

} // namespace

Result<std::optional<QString>> restoreBackup(const QString &backup, const StoreLocation &to, const QList<MigrationSet> &rooms,
                                             const QDateTime &now, const BeforeRestore &before)
{
    const QString &path = to.path, folder = QFileInfo(path).path();
    if (const auto sound = checkBackup(backup, path, rooms); !sound)
        return fail(sound.error());
    if (QFileInfo(path).isDir())
        return unwritable(path, EISDIR);
    if (const auto made = createFolderOf(path); !made)
        return fail(made.error());
    Turnstile turnstile(path);
    if (!turnstile.hasFile())
        return unwritable(folder, errno);
    if (!turnstile.enterAlone())
        return fail(inUse(path, now));
    std::optional<QString> aside;
    if (isThere(path))
        aside = path + u".before-restore-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    if (aside && QFileInfo::exists(*aside))
        return fail(Errc::AlreadyExists, {}, {u"file"_s, *aside});
    if (aside && isForeign(path))
        return fail(Errc::StoreDamaged, reasonDetail(Reason::OtherProgram), QStringList{path} + reasonFacts(Reason::OtherProgram));

    Draft draft(path);
    if (const auto filled = draft.fill(backup, rooms, path, before); !filled)
        return fail(filled.error());
    const auto replaced = aside ? putAside(path, *aside) : Result<std::unique_ptr<Connection>>();
    if (!replaced)
        return fail(replaced.error());
    if (!aside)
        removeLog(path);
    if (::rename(systemName(draft.path()).constData(), systemName(path).constData()) != 0) {
        const int failure = errno;
        if (*replaced)
            ::unlink(systemName(*aside).constData());
        return unwritable(path, failure);
    }
    syncPath(folder, O_DIRECTORY);
    return aside;
}

} // namespace scepter
