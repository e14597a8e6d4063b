#pragma once
#include "core/crypto/sealing.h"
#include "core/store/database.h"

namespace scepter {

/// A vault's key under another one, and where that one lies.
struct WrappedKey {
    QString entry;        ///< random: the name of the wrapping key
    Secret wrappingKey;   ///< sealKeySize random octets
    QByteArray sealedKey; ///< bound to the entry
};

/// The key of a store's secrets: 32 random octets, themselves sealed under the passphrase. A value; copies share, and any
/// thread may use them. `random` outlives it and is thread-safe.
class Vault {
public:
    /// Whether the store has a passphrase. In a transaction, so that it fits into any read.
    [[nodiscard]] static Result<bool> exists(Transaction &transaction);
    /// Computes for half a second and waits for the disk: run it on a pool. Tests give cheaper `parameters`; their salt is ignored.
    /// `also` is done in the same transaction: what has to be there from the vault's beginning on.
    /// Errors: AlreadyExists {"vault", path}, InvalidArgument {"passphrase"} for an empty one, those of Database::write.
    [[nodiscard]] static Result<Vault> create(Database &database, const Secret &passphrase, Random &random,
                                              const ScryptParameters &parameters = {},
                                              const std::function<Result<void>(Transaction &, const Vault &)> &also = {});
    /// Computes for half a second: run it on a pool.
    /// Errors: NotFound {"vault", path} when there is none, StorePassphrase {path}, StoreDamaged.
    [[nodiscard]] static Result<Vault> unlock(Database &database, const Secret &passphrase, Random &random);
    /// The same in a transaction, on its thread; errors name the store `path`.
    [[nodiscard]] static Result<Vault> unlock(Transaction &transaction, const QString &path, const Secret &passphrase, Random &random);
    /// Seals the same key under another passphrase: nothing else that is sealed changes. Computes for a second: run it on a pool.
    /// `also` is done in the same transaction. Errors: as unlock and create; StoreFailed when somebody else changed it meanwhile.
    [[nodiscard]] static Result<void> changePassphrase(Database &database, const Secret &passphrase, const Secret &next, Random &random,
                                                       const ScryptParameters &parameters = {},
                                                       const std::function<Result<void>(Transaction &)> &also = {});

    /// Seals the same key under a new random one. Errors: CryptoFailure.
    [[nodiscard]] Result<WrappedKey> wrap() const;
    /// Errors: SealBroken.
    [[nodiscard]] static Result<Vault> unlockWith(const WrappedKey &wrapped, Random &random);

    /// `identity` names the place: table, row, column. Errors: CryptoFailure.
    [[nodiscard]] Result<QByteArray> seal(QByteArrayView clear, QByteArrayView identity) const;
    /// Errors: SealBroken {what}.
    [[nodiscard]] Result<Secret> unseal(QByteArrayView sealed, const QString &what, QByteArrayView identity) const;
    /// A key for another purpose, such as a MAC over records.
    Secret subkey(QByteArrayView label) const;

private:
    Vault(Secret dataKey, Random &random);
    Secret m_dataKey;
    Secret m_sealKey;
    Random *m_random;
};

} // namespace scepter
