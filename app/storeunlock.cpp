#include "app/storeunlock.h"

#include "core/base/literals.h"
#include "core/connector/administrator.h"

#include <QFileInfo>

#include <pwd.h>
#include <unistd.h>

namespace scepter {

QString administratorName()
{
    const passwd *entry = getpwuid(getuid());
    return u"user "_s + (entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(getuid()));
}

QString standardPassphraseFile()
{
    const QString named = QString::fromLocal8Bit(qgetenv("SCEPTER_PASSPHRASE_FILE"));
    const QString credential = QString::fromLocal8Bit(qgetenv("CREDENTIALS_DIRECTORY")) + u"/scepter-passphrase"_s;
    return !named.isEmpty() || !QFileInfo::exists(credential) ? named : credential;
}

Result<Vault> createVault(Database &database, const Secret &passphrase, Random &random, const QDateTime &now,
                          const ScryptParameters &parameters)
{
    const auto beginLog = [now](Transaction &transaction, const Vault &vault) {
        const Administrator administrator(vault, administratorName());
        return AuditLog(vault).begin(transaction).and_then([&] {
            return administrator.log(transaction, administrator.act(now, u"store init"_s));
        });
    };
    return Vault::create(database, passphrase, random, parameters, beginLog);
}

Result<UnlockedStore> unlockOrCreateVault(Database &database, const Secret &passphrase, Random &random, const QDateTime &now,
                                          const ScryptParameters &parameters)
{
    const auto exists = database.readHere([](Transaction &transaction) { return Vault::exists(transaction); });
    if (!exists)
        return fail(exists.error());
    const auto vault = *exists ? Vault::unlock(database, passphrase, random) : createVault(database, passphrase, random, now, parameters);
    if (!vault)
        return fail(vault.error());
    return UnlockedStore{*vault, !*exists};
}

} // namespace scepter
