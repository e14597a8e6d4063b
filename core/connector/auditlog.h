#pragma once
#include "core/store/vault.h"

namespace scepter {

/// One line of the audit log (C9). Never holds a challenge, a key or a passphrase.
struct AuditEntry {
    qint64 number = 0; ///< given by the log, from 1
    QDateTime at;
    QString who; ///< the client's address, or "user NAME" for an administrator's act
    QString connector;
    QString operation; ///< "PKCSReq", "ca create", …
    QString transactionId = {};
    QString subject = {};
    QString outcome; ///< "issued", "pending", "refused: ChallengeWrong", "done"
    QString serial = {};
};

/// The append-only log (C9): each row is MACed over the one before under a key that only the vault can derive; the count and
/// the last MAC are sealed. A value, cheap to copy, good on every thread.
class AuditLog {
public:
    explicit AuditLog(const Vault &vault) : m_vault(vault), m_key(vault.subkey("audit")) {}

    /// Seals the count of an empty log, once, when the vault is made: from here on, a log that is gone was taken away.
    [[nodiscard]] Result<void> begin(Transaction &transaction) const;
    /// Within the transaction of what it tells of. Processes take turns, because a transaction that writes is alone.
    /// Errors: AuditBroken when the head is missing or forged; those of the statements.
    [[nodiscard]] Result<void> append(Transaction &transaction, const AuditEntry &entry) const;
    /// How many entries there are, when none was changed, removed, reordered, cut off or made anew.
    /// Errors: AuditBroken {number of the first entry that is not as it was written, a Reason}.
    [[nodiscard]] Result<qint64> verify(Transaction &transaction) const;

    /// Calls for each entry, oldest first. Needs no key. An empty `connector` stands for all.
    static Result<void> each(Transaction &transaction, const QString &connector, const QDateTime &since,
                             const std::function<bool(const AuditEntry &)> &visit);

private:
    struct Head {
        qint64 count = 0;
        QByteArray mac;
    };
    Result<Head> head(Transaction &transaction) const;
    Result<void> setHead(Transaction &transaction, const Head &head) const;
    QByteArray macOf(const AuditEntry &entry, QByteArrayView previous) const;

    Vault m_vault;
    Secret m_key;
};

} // namespace scepter
