#pragma once
#include "core/store/vault.h"

namespace scepter {

/// The user of this process, as the audit log names an administrator: "user NAME".
QString administratorName();

/// What unlocks the store unattended (O3): the file that the environment names, or a systemd credential. Empty: nothing does.
QString standardPassphraseFile();

/// Gives the store its passphrase. The audit log begins in the same transaction: from there on, a log that is gone was taken away.
/// On a pool. Errors: those of Vault::create.
[[nodiscard]] Result<Vault> createVault(Database &database, const Secret &passphrase, Random &random, const QDateTime &now,
                                        const ScryptParameters &parameters = {});

struct UnlockedStore {
    Vault vault;
    bool created = false; ///< the passphrase was set just now
};
/// Unlocks the store, or gives it its passphrase when it has none. On a pool. Errors: those of Vault::unlock and create.
[[nodiscard]] Result<UnlockedStore> unlockOrCreateVault(Database &database, const Secret &passphrase, Random &random, const QDateTime &now,
                                                        const ScryptParameters &parameters = {});

} // namespace scepter
