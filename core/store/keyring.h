#pragma once
#include "core/store/vault.h"

namespace scepter {

/// Where a desktop keeps its user's secrets. Each call answers once, later, on the context's thread, which is the caller's, unless
/// the context has gone by then. The keyring outlives the contexts.
/// Errors of each: KeyringUnavailable {reason}, also when it does not answer; KeyringRefused {reason}.
class Keyring {
public:
    using Found = std::function<void(Result<Secret>)>;
    using Done = std::function<void(Result<void>)>;
    virtual ~Keyring() = default;
    /// Errors: NotFound {"keyring", entry}.
    virtual void read(const QString &entry, QObject *context, Found found) = 0;
    /// Replaces what is there.
    virtual void write(const QString &entry, const Secret &secret, QObject *context, Done done) = 0;
    /// Errors: NotFound {"keyring", entry}.
    virtual void remove(const QString &entry, QObject *context, Done done) = 0;
};

/// What is done in the transaction in which a store begins or ends to know a keyring, such as an entry in a log.
using WithKeyring = std::function<Result<void>(Transaction &)>;

// The keyring as a second way into a store (O3). Each answers once, later, on the context's thread, unless the context has gone.
// Database, keyring and random outlive the contexts.

/// Whether the store has been given to a keyring; not whether that is this user's.
[[nodiscard]] Result<bool> isInKeyring(Transaction &transaction);
/// Puts a key to the vault's key into the keyring, in the place of an earlier one. The passphrase stays as it is.
/// Errors: those of Keyring, of Database::write and of `with`; after any of them the store is as it was.
void giveToKeyring(Database &database, const Vault &vault, Keyring &keyring, QObject *context, WithKeyring with, Keyring::Done done);
/// Opens the vault without its passphrase.
/// Errors: those of Keyring and Database::read; NotFound {"keyring", path} when store or keyring does not know of the other, or what
/// the keyring has does not open the vault.
void unlockFromKeyring(Database &database, Keyring &keyring, Random &random, QObject *context, std::function<void(Result<Vault>)> done);
/// Takes the key out of the store first, from when on no keyring opens it, and then out of the keyring. Neither need have one.
/// Errors: those of Database::write, and of Keyring: then the useless key is still in the keyring.
void takeFromKeyring(Database &database, Keyring &keyring, QObject *context, WithKeyring with, Keyring::Done done);

/// Takes the key out of the store alone, for whoever has no keyring at hand: no keyring opens the store any more, and what one keeps is
/// useless. Answers whether there was one.
[[nodiscard]] Result<bool> closeToKeyring(Transaction &transaction);

} // namespace scepter
