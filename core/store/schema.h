#pragma once
#include "core/store/connection.h"
#include "core/store/migration.h"

namespace scepter {

/// Looks at a file without changing it: whether it is a store of ours, and every room's schema the newest. An empty file is a
/// store to be made. Errors: StoreDamaged, StoreTooNew.
Result<bool> isUpToDate(const QString &path, const QList<MigrationSet> &rooms);
/// Inside a transaction that writes: runs what is missing. An older store is copied first.
/// Errors: as inspectSchema, and those of Connection and copyDatabase.
Result<void> migrateSchema(Connection &connection, const QString &path, const QList<MigrationSet> &rooms);
/// A copy of what is committed, on disk (0600). Replaces `to`. Errors: FileUnwritable, DiskFull, those of Connection.
Result<void> copyDatabase(const QString &path, const QString &to);

} // namespace scepter
