#pragma once
#include "core/store/connection.h"
#include "core/store/migration.h"

namespace scepter {

/// Looks at a file without changing it: whether it is a store of ours, and every room's schema the newest. An empty file is a
/// store to be made. Errors: StoreDamaged, StoreTooNew.
Result<bool> isUpToDate(const QString &path, const QList<MigrationSet> &rooms);
enum class OlderStore { Copy, Change };
/// Inside a transaction that writes: runs what is missing. An older store is copied first, unless it is a copy itself.
/// Errors: as isUpToDate, and those of Connection and copyDatabase.
Result<void> migrateSchema(Connection &connection, const QString &path, const QList<MigrationSet> &rooms,
                           OlderStore older = OlderStore::Copy);
/// A copy of what is committed, on disk (0600). Replaces `to`. Errors: FileUnwritable, DiskFull, those of Connection.
Result<void> copyDatabase(const QString &path, const QString &to, Connection::Access access = Connection::Access::Write);
/// Where it is written until it is whole.
QString draftOf(const QString &to);
/// What the database finds wrong with itself, in its own words.
Result<QStringList> findDamage(Connection &connection);

/// The error for a system call that failed on a file: DiskFull or FileUnwritable.
tl::unexpected<Error> unwritable(const QString &path, int code);
/// Brings a file, or with O_DIRECTORY a folder, to the disk. Answers errno, or 0.
int syncPath(const QString &path, int flags);
/// Makes the folder of a file (0700), unless it is there. Errors: as unwritable.
Result<void> createFolderOf(const QString &path);
/// Makes an empty file that only its owner may read, and its folder, unless they are there. Errors: as unwritable.
Result<void> createFile(const QString &path);

} // namespace scepter
