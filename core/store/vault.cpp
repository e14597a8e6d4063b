#include "core/store/vault.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

struct SealedKey {
    ScryptParameters parameters;
    QByteArray sealed;
};

/// Bound to its parameters, so that none of them can be changed alone.
QByteArray identityOf(const ScryptParameters &parameters)
{
    return "vault/" + QByteArray::number(parameters.n) + '/' + QByteArray::number(parameters.r) + '/' + QByteArray::number(parameters.p)
           + '/' + parameters.salt.toHex();
}

QByteArray wrappingIdentity(const QString &entry) { return "vault_keyring/" + entry.toUtf8(); }

Result<SealedKey> sealKey(const Secret &dataKey, const Secret &passphrase, Random &random, ScryptParameters parameters)
{
    if (passphrase.isEmpty())
        return fail(Errc::InvalidArgument, u"an empty passphrase"_s, {u"passphrase"_s});
    parameters.salt = random.bytes(16);
    return deriveKey(passphrase, parameters)
        .and_then([&](const Secret &key) { return seal(key, dataKey.view(), identityOf(parameters), random); })
        .map([&](const QByteArray &sealed) {
            return SealedKey{parameters, sealed};
        });
}

/// Out of bounds stays out of bounds, for deriveKey() to refuse.
quint32 factor(qint64 stored) { return quint32(std::clamp<qint64>(stored, 0, std::numeric_limits<quint32>::max())); }

Result<SealedKey> readKey(Transaction &transaction, const QString &path)
{
    return transaction.one("SELECT n, r, p, salt, sealed_key FROM vault WHERE id = 1")
        .and_then([&](const std::optional<Row> &row) -> Result<SealedKey> {
            if (!row)
                return fail(Errc::NotFound, {}, {u"vault"_s, path});
            const ScryptParameters parameters{quint64(row->number(0)), factor(row->number(1)), factor(row->number(2)), row->bytes(3)};
            return SealedKey{parameters, row->bytes(4)};
        });
}

Result<SealedKey> readKey(Database &database)
{
    return database.readHere([&](Transaction &transaction) { return readKey(transaction, database.location().path); });
}

Result<Secret> openKey(const QString &path, const SealedKey &key, const Secret &passphrase)
{
    const auto wrapping = deriveKey(passphrase, key.parameters);
    if (!wrapping) {
        return wrapping.error().code == Errc::InvalidArgument
                   ? fail(Errc::StoreDamaged, wrapping.error().detail, QStringList{path} + reasonFacts(Reason::SealParameters))
                   : fail(wrapping.error());
    }
    const auto dataKey = unseal(*wrapping, key.sealed, u"vault"_s, identityOf(key.parameters));
    if (!dataKey || dataKey->size() != sealKeySize)
        return fail(Errc::StorePassphrase, {}, {path});
    return dataKey;
}

} // namespace

Vault::Vault(Secret dataKey, Random &random)
    : m_dataKey(std::move(dataKey)), m_sealKey(scepter::subkey(m_dataKey, "scepter vault: sealing")), m_random(&random)
{
}

Result<bool> Vault::exists(Transaction &transaction)
{
    return transaction.number("SELECT count(*) FROM vault").map([](qint64 rows) { return rows > 0; });
}

Result<Vault> Vault::create(Database &database, const Secret &passphrase, Random &random, const ScryptParameters &parameters,
                            const std::function<Result<void>(Transaction &, const Vault &)> &also)
{
    QByteArray bytes = random.bytes(sealKeySize);
    const Vault vault(Secret::take(bytes), random);
    const auto key = sealKey(vault.m_dataKey, passphrase, random, parameters);
    if (!key)
        return fail(key.error());
    const auto keep = [key = *key, vault, also, path = database.location().path](Transaction &transaction) -> Result<void> {
        const auto &[n, r, p, salt] = key.parameters;
        const auto written = transaction.run("INSERT INTO vault (id, n, r, p, salt, sealed_key) VALUES (1, ?, ?, ?, ?, ?) "
                                             "ON CONFLICT DO NOTHING",
                                             {qint64(n), r, p, salt, key.sealed});
        if (!written)
            return fail(written.error());
        if (*written == 0)
            return fail(Errc::AlreadyExists, {}, {u"vault"_s, path});
        return also ? also(transaction, vault) : Result<void>();
    };
    return database.write(keep).result().map([&] { return vault; });
}

Result<Vault> Vault::unlock(Database &database, const Secret &passphrase, Random &random)
{
    return readKey(database)
        .and_then([&](const SealedKey &key) { return openKey(database.location().path, key, passphrase); })
        .map([&](const Secret &dataKey) { return Vault(dataKey, random); });
}

Result<Vault> Vault::unlock(Transaction &transaction, const QString &path, const Secret &passphrase, Random &random)
{
    return readKey(transaction, path)
        .and_then([&](const SealedKey &key) { return openKey(path, key, passphrase); })
        .map([&](const Secret &dataKey) { return Vault(dataKey, random); });
}

Result<void> Vault::changePassphrase(Database &database, const Secret &passphrase, const Secret &next, Random &random,
                                     const ScryptParameters &parameters, const std::function<Result<void>(Transaction &)> &also)
{
    const auto before = readKey(database);
    if (!before)
        return fail(before.error());
    const QString path = database.location().path;
    const auto key = openKey(path, *before, passphrase).and_then([&](const Secret &dataKey) {
        return sealKey(dataKey, next, random, parameters);
    });
    if (!key)
        return fail(key.error());
    const auto change = [key = *key, old = before->sealed, path, also](Transaction &transaction) -> Result<void> {
        const auto &[n, r, p, salt] = key.parameters;
        const auto written = transaction.run("UPDATE vault SET n = ?, r = ?, p = ?, salt = ?, sealed_key = ? "
                                             "WHERE id = 1 AND sealed_key = ?",
                                             {qint64(n), r, p, salt, key.sealed, old});
        if (!written)
            return fail(written.error());
        if (*written == 0)
            return fail(Errc::StoreFailed, reasonDetail(Reason::PassphraseRace), QStringList{path} + reasonFacts(Reason::PassphraseRace));
        return also ? also(transaction) : Result<void>();
    };
    return database.write(change).result();
}

Result<WrappedKey> Vault::wrap() const
{
    const QString entry = u"store-"_s + QString::fromLatin1(m_random->bytes(16).toHex());
    QByteArray bytes = m_random->bytes(sealKeySize);
    const Secret key = Secret::take(bytes);
    return scepter::seal(key, m_dataKey.view(), wrappingIdentity(entry), *m_random).map([&](const QByteArray &sealed) {
        return WrappedKey{entry, key, sealed};
    });
}

Result<Vault> Vault::unlockWith(const WrappedKey &wrapped, Random &random)
{
    const QString what = u"vault"_s;
    if (wrapped.wrappingKey.size() != sealKeySize)
        return fail(Errc::SealBroken, u"a key of the wrong size"_s, {what});
    return scepter::unseal(wrapped.wrappingKey, wrapped.sealedKey, what, wrappingIdentity(wrapped.entry))
        .and_then([&](const Secret &dataKey) -> Result<Vault> {
            if (dataKey.size() != sealKeySize)
                return fail(Errc::SealBroken, {}, {what});
            return Vault(dataKey, random);
        });
}

Result<QByteArray> Vault::seal(QByteArrayView clear, QByteArrayView identity) const
{
    return scepter::seal(m_sealKey, clear, identity, *m_random);
}

Result<Secret> Vault::unseal(QByteArrayView sealed, const QString &what, QByteArrayView identity) const
{
    return scepter::unseal(m_sealKey, sealed, what, identity);
}

Secret Vault::subkey(QByteArrayView label) const { return scepter::subkey(m_dataKey, label); }

} // namespace scepter
