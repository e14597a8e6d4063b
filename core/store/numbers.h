#pragma once
#include "core/store/transaction.h"

namespace scepter {

/// The next number for what goes by this name ("device"): never one that was given before, whatever was removed since. For rows
/// whose number is part of a seal's identity, or stands where it outlives them.
[[nodiscard]] Result<qint64> nextNumber(Transaction &transaction, const QString &name);

/// Before a restored store takes the place of another, which may be null: what was given in that one is not given again. Where nobody
/// can say what was, numbers jump by `numberMargin`.
[[nodiscard]] Result<void> carryNumbers(Transaction &restored, Transaction *replaced);
/// More than a store numbers between a backup and its restore.
inline constexpr qint64 numberMargin = 100'000'000;

} // namespace scepter
