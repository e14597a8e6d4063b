#pragma once
#include "core/store/transaction.h"

namespace scepter {

/// What a store that is replaced by a backup knew and the backup does not (O1).
struct CarriedOver {
    int certificates = 0;    ///< issued since, and now in the restored store too
    int revocations = 0;     ///< made since, and now in the restored store too
    qint64 leftBehind = 0;   ///< certificates of key pairs that the backup does not have
    bool isComplete = false; ///< false: there was no store to ask, or it could not be read to its end
};

/// Brings what is known of the certificates of the backup's key pairs up to date, before it takes the place of `replaced`, which
/// may be null. A CRL number never goes back: it becomes the greater of both, and where nobody can say which was the last one
/// published, it jumps by `crlNumberMargin`. Every CRL counts as out of date from then on.
/// Errors: those of statements on the restored store.
[[nodiscard]] Result<CarriedOver> carryOver(Transaction &restored, Transaction *replaced);
/// More CRLs than a CA publishes between a backup and its restore: one for each revocation, and one every few days.
inline constexpr qint64 crlNumberMargin = 1'000'000;

} // namespace scepter
