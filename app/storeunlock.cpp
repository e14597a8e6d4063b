#include "app/storeunlock.h"

#include "core/base/literals.h"
#include "core/connector/auditlog.h"

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
        const AuditLog log(vault);
        return log.begin(transaction).and_then([&] {
            return log.append(transaction, AuditEntry{0, now, administratorName(), {}, u"store init"_s, {}, {}, u"done"_s});
        });
    };
    return Vault::create(database, passphrase, random, parameters, beginLog);
}

RemoteUi::Audit deviceAudit(const Vault &vault, const Scheduler &scheduler)
{
    return [log = AuditLog(vault), &scheduler](Transaction &transaction, const QString &operation, const QString &device) {
        return log.append(transaction, AuditEntry{0, scheduler.now(), administratorName(), {}, operation, {}, device, u"done"_s});
    };
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
