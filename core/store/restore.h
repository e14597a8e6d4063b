#pragma once
#include "core/store/migration.h"
#include "core/store/storelocation.h"
#include "core/store/transaction.h"

namespace scepter {

/// What is done in the copy of a backup, in one transaction, before it takes a store's place. `replaced` is that store; null
/// when there is none, or none that can be read. Its tables may be those of another version of this program.
using BeforeRestore = std::function<Result<void>(Transaction &restored, Transaction *replaced)>;

/// Puts a copy of a backup in the place of a store, whole or not at all, up to date with `rooms`. The store that was there is
/// kept beside it as FILE.before-restore-YYYYMMDDThhmmssZ: answers that path, or nothing when there was none.
/// Here and now, and long: on a pool. Whoever opens the store meanwhile waits.
/// Errors: FileUnreadable, StoreDamaged and StoreTooNew for the backup; InvalidArgument {"BACKUP", path} when it is the store
/// itself; LeaseHeld or StoreInUse while another process has the store open; StoreDamaged when another program's database lies
/// in its place; what `before` answers; StoreFailed, FileUnwritable, DiskFull. After any of them the store is as it was.
[[nodiscard]] Result<std::optional<QString>> restoreBackup(const QString &backup, const StoreLocation &to, const QList<MigrationSet> &rooms,
                                                           const QDateTime &now, const BeforeRestore &before);

} // namespace scepter
