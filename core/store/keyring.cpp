#include "core/store/keyring.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

/// The name of the entry; empty when there is none.
Result<QString> entryIn(Transaction &transaction)
{
    return transaction.one("SELECT entry FROM vault_keyring WHERE id = 1").map([](const std::optional<Row> &row) {
        return row ? row->text(0) : QString();
    });
}

/// Answers the name of the entry that was there before.
Result<QString> replaceEntry(Transaction &transaction, const QString &entry, const QByteArray &sealedKey)
{
    return entryIn(transaction).and_then([&](const QString &old) {
        return transaction
            .run("INSERT INTO vault_keyring (id, entry, sealed_key) VALUES (1, ?, ?)"
                 " ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, sealed_key = excluded.sealed_key",
                 {entry, sealedKey})
            .map([&](int) { return old; });
    });
}

Result<QString> removeEntry(Transaction &transaction)
{
    return entryIn(transaction).and_then([&](const QString &old) {
        return transaction.run("DELETE FROM vault_keyring").map([&](int) { return old; });
    });
}

auto afterwards(const WithKeyring &with, Transaction &transaction)
{
    return [&with, &transaction](const QString &old) {
        const auto done = with ? with(transaction) : Result<void>();
        return done.map([&] { return old; });
    };
}

/// What nobody needs any more; when it cannot be removed, it opens nothing.
void removeUseless(Keyring &keyring, const QString &entry, QObject *context, std::function<void()> then)
{
    if (entry.isEmpty())
        return then();
    keyring.remove(entry, context, [then = std::move(then)](const Result<void> &) { then(); });
}

} // namespace

Result<bool> isInKeyring(Transaction &transaction)
{
    return entryIn(transaction).map([](const QString &entry) { return !entry.isEmpty(); });
}

Result<bool> closeToKeyring(Transaction &transaction)
{
    return removeEntry(transaction).map([](const QString &old) { return !old.isEmpty(); });
}

void giveToKeyring(Database &database, const Vault &vault, Keyring &keyring, QObject *context, WithKeyring with, Keyring::Done done)
{
    const auto wrapped = vault.wrap();
    if (!wrapped) { // told later, like all the rest
        const auto tell = [error = wrapped.error()](Transaction &) -> Result<void> { return fail(error); };
        return database.read(context, tell, std::move(done));
    }
    const QString entry = wrapped->entry;
    const auto keep = [entry, sealed = wrapped->sealedKey, with = std::move(with)](Transaction &transaction) {
        return replaceEntry(transaction, entry, sealed).and_then(afterwards(with, transaction));
    };
    // The keyring first: a key there without a store is useless, a store that counts on a keyring without a key is locked.
    keyring.write(entry, wrapped->wrappingKey, context,
                  [=, &database, &keyring, done = std::move(done)](const Result<void> &written) mutable {
                      if (!written)
                          return done(fail(written.error()));
                      database.write(context, keep, [=, &keyring, done = std::move(done)](const Result<QString> &old) mutable {
                          const Result<void> answer = old ? Result<void>() : fail(old.error());
                          removeUseless(keyring, old ? *old : entry, context, [answer, done = std::move(done)] { done(answer); });
                      });
                  });
}

void unlockFromKeyring(Database &database, Keyring &keyring, Random &random, QObject *context, std::function<void(Result<Vault>)> done)
{
    const auto look = [](Transaction &transaction) { return transaction.one("SELECT entry, sealed_key FROM vault_keyring WHERE id = 1"); };
    const auto unknown = [path = database.location().path] { return fail(Errc::NotFound, {}, {u"keyring"_s, path}); };
    database.read(context, look, [=, &keyring, &random, done = std::move(done)](const Result<std::optional<Row>> &row) mutable {
        if (!row)
            return done(fail(row.error()));
        if (!*row)
            return done(unknown());
        const QString entry = (*row)->text(0);
        const QByteArray sealed = (*row)->bytes(1);
        keyring.read(entry, context, [=, &random, done = std::move(done)](const Result<Secret> &key) {
            if (!key)
                return done(key.error().code == Errc::NotFound ? unknown() : fail(key.error()));
            const auto vault = Vault::unlockWith({entry, *key, sealed}, random);
            done(vault ? vault : Result<Vault>(unknown()));
        });
    });
}

void takeFromKeyring(Database &database, Keyring &keyring, QObject *context, WithKeyring with, Keyring::Done done)
{
    const auto forget = [with = std::move(with)](Transaction &transaction) {
        return removeEntry(transaction).and_then(afterwards(with, transaction));
    };
    database.write(context, forget, [=, &keyring, done = std::move(done)](const Result<QString> &old) mutable {
        if (!old || old->isEmpty())
            return done(old ? Result<void>() : fail(old.error()));
        keyring.remove(*old, context, [done = std::move(done)](const Result<void> &removed) {
            done(!removed && removed.error().code == Errc::NotFound ? Result<void>() : removed);
        });
    });
}

} // namespace scepter
