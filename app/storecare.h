#pragma once
#include "core/connector/administrator.h"

namespace scepter {

/// What is done with a store as a whole, the same from the window and from the command line (O1, O3). Its works compute and wait
/// for the disk: run them on a pool. A value; database and random outlive it.
class StoreCare {
public:
    /// Nobody: only what needs no passphrase is done.
    StoreCare(Database &database, Random &random, std::optional<Administrator> administrator, QDateTime now)
        : m_database(database), m_random(random), m_administrator(std::move(administrator)), m_now(std::move(now))
    {
    }

    /// A backup is given out, so the log knows before it is there, and so does the backup (C9). A store without a passphrase has no
    /// secrets, and no log. Errors: AlreadyExists {"file", out}, StoreLocked, those of Database::backup.
    [[nodiscard]] Result<void> backup(const QString &out, const std::function<bool()> &isWanted = {}) const;
    /// What is wrong with the store, in the database's words; nothing is well.
    [[nodiscard]] Result<QStringList> check() const { return m_database.check(); }
    /// Whether it is the passphrase that the store has. Errors: those of Vault::unlock.
    [[nodiscard]] Result<void> tryPassphrase(const Secret &passphrase) const;
    /// What runs and serves has the key already and goes on; a keyring has a key of its own and stays a way in. Tests give cheaper
    /// `parameters`. Errors: StoreLocked, those of Vault::changePassphrase.
    [[nodiscard]] Result<void> changePassphrase(const Secret &old, const Secret &next, const ScryptParameters &parameters = {}) const;

private:
    Database &m_database;
    Random &m_random;
    std::optional<Administrator> m_administrator;
    QDateTime m_now;
};

} // namespace scepter
