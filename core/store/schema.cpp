#include "core/store/schema.h"

#include "core/base/literals.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace scepter {
namespace {

struct Schema {
    bool isEmpty = false; ///< the file holds nothing yet
    QHash<QString, int> versions = {};
};

Result<Schema> readSchema(Connection &connection, const QString &path)
{
    // In this order: whoever makes the store just now commits both at once, and tables that are there have their mark by now.
    const auto tables = connection.number(dialect::countTables);
    if (!tables)
        return fail(tables.error());
    const auto application = connection.number(dialect::ownerMark);
    if (!application)
        return fail(application.error());
    if (*application == 0 && *tables == 0)
        return Schema{true};
    if (*application != Connection::ourFiles) {
        return fail(Errc::StoreDamaged, reasonDetail(Reason::OtherProgram), QStringList{path} + reasonFacts(Reason::OtherProgram));
    }
    Schema schema;
    const auto take = [&](const Row &row) {
        schema.versions.insert(row.text(0), int(row.number(1)));
        return true;
    };
    if (const auto done = connection.execute("SELECT room, version FROM schema", {}, take); !done) {
        const QString &reason = done.error().facts.value(1, done.error().detail);
        return done.error().code == Errc::StoreFailed ? fail(Errc::StoreDamaged, done.error().detail, {path, reason}) : fail(done.error());
    }
    return schema;
}

Result<void> refuseNewer(const Schema &schema, const QString &path, const QList<MigrationSet> &rooms)
{
    for (const MigrationSet &set : rooms) {
        const int version = schema.versions.value(set.room);
        if (version > set.newest())
            return fail(Errc::StoreTooNew, {}, {path, set.room, QString::number(version), QString::number(set.newest())});
    }
    return {};
}

Result<void> migrateRoom(Connection &connection, const MigrationSet &set, int from)
{
    for (const Migration &migration : set.migrations) {
        if (migration.number <= from)
            continue;
        for (const QString &statement : splitStatements(migration.sql)) {
            if (const auto done = connection.execute(statement.toUtf8().toStdString()); !done) {
                Error error = done.error();
                error.detail = u"%1 migration %2: %3"_s.arg(set.room).arg(migration.number).arg(error.detail);
                return fail(error);
            }
        }
    }
    return connection
        .execute("INSERT INTO schema (room, version) VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET version = excluded.version",
                 {set.room, set.newest()})
        .map([](int) {});
}

} // namespace

tl::unexpected<Error> unwritable(const QString &path, int code)
{
    const QString reason = QString::fromLocal8Bit(strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return fail(Errc::DiskFull, reason, {path});
    return fail(Errc::FileUnwritable, reason, {path, reason});
}

int syncPath(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | flags);
    if (fd < 0)
        return errno;
    const int failure = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    return failure;
}

Result<void> createFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    errno = 0;
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return unwritable(folder, errno ? errno : EACCES);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {};
}

Result<void> createFile(const QString &path)
{
    if (const auto folder = createFolderOf(path); !folder)
        return folder;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno != EEXIST)
        return unwritable(path, errno);
    if (fd >= 0)
        ::close(fd);
    return {};
}

Result<bool> isUpToDate(const QString &path, const QList<MigrationSet> &rooms)
{
    const auto connection = Connection::open(path, Connection::Access::Inspect);
    if (!connection)
        return fail(connection.error());
    const auto schema = readSchema(**connection, path);
    if (!schema)
        return fail(schema.error());
    return refuseNewer(*schema, path, rooms).map([&] {
        return std::all_of(rooms.begin(), rooms.end(),
                           [&](const MigrationSet &set) { return schema->versions.value(set.room) == set.newest(); });
    });
}

Result<void> migrateSchema(Connection &connection, const QString &path, const QList<MigrationSet> &rooms, OlderStore older)
{
    auto schema = readSchema(connection, path);
    if (!schema)
        return fail(schema.error());
    if (const auto known = refuseNewer(*schema, path, rooms); !known)
        return known;
    if (schema->isEmpty) {
        for (const std::string_view statement :
             {dialect::setOwnerMark, std::string_view("CREATE TABLE schema (room TEXT PRIMARY KEY, version INTEGER NOT NULL)")}) {
            if (const auto done = connection.execute(statement); !done)
                return fail(done.error());
        }
    }
    bool copied = schema->isEmpty || older == OlderStore::Change;
    for (const MigrationSet &set : rooms) {
        const int version = schema->versions.value(set.room);
        if (version == set.newest())
            continue;
        // A room that is new to the store changes nothing that is there.
        if (!copied && version > 0) {
            const QString copy = u"%1.before-%2-%3"_s.arg(path, set.room).arg(version + 1);
            if (const auto done = copyDatabase(path, copy); !done)
                return done;
            copied = true;
        }
        if (const auto done = migrateRoom(connection, set, version); !done)
            return done;
    }
    return {};
}

QString draftOf(const QString &to) { return to + u".new"_s; }

Result<void> copyDatabase(const QString &path, const QString &to, Connection::Access access)
{
    static_assert(Connection::ourFiles == 0x53636570);
    const QString draft = draftOf(to);
    const QByteArray draftName = QFile::encodeName(draft);
    // Made before SQLite fills it, so that nobody else can ever read it.
    ::unlink(draftName.constData());
    const int fd = ::open(draftName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return unwritable(to, errno);
    ::close(fd);
    const auto copied = Connection::open(path, access).and_then([&](const std::unique_ptr<Connection> &connection) {
        return connection->execute(dialect::copyTo, {draft});
    });
    if (!copied) {
        ::unlink(draftName.constData());
        Error error = copied.error();
        if (error.code == Errc::DiskFull || error.code == Errc::FileUnwritable)
            error.facts[0] = to;
        return fail(error);
    }
    int failure = syncPath(draft, 0);
    if (failure == 0 && ::rename(draftName.constData(), QFile::encodeName(to).constData()) != 0)
        failure = errno;
    if (failure != 0) {
        ::unlink(draftName.constData());
        return unwritable(to, failure);
    }
    syncPath(QFileInfo(to).path(), O_DIRECTORY);
    return {};
}

Result<QStringList> findDamage(Connection &connection)
{
    QStringList findings;
    const auto pages = [&](const Row &row) {
        if (row.text(0) != u"ok"_s)
            findings.append(row.text(0));
        return true;
    };
    const auto references = [&](const Row &row) {
        findings.append(u"FOREIGN KEY %1 (%2) → %3"_s.arg(row.text(0), row.text(1), row.text(2)));
        return true;
    };
    return connection.execute(dialect::findDamage, {}, pages)
        .and_then([&](int) { return connection.execute(dialect::findBrokenReferences, {}, references); })
        .map([&](int) { return findings; });
}

} // namespace scepter
