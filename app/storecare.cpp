#include "app/storecare.h"

#include "core/base/files.h"
#include "core/base/literals.h"

#include <QFileInfo>

namespace scepter {

Result<void> StoreCare::backup(const QString &out, const std::function<bool()> &isWanted) const
{
    if (auto free = mustBeFree(out); !free)
        return free;
    const auto hasVault = m_database.readHere([](Transaction &transaction) { return Vault::exists(transaction); });
    if (!hasVault)
        return fail(hasVault.error());
    if (*hasVault && !m_administrator)
        return fail(Errc::StoreLocked);
    if (*hasVault) {
        const auto logged = m_database
                                .write(
                                    m_administrator->audited(m_administrator->act(m_now, u"store backup"_s, {}, QFileInfo(out).fileName()),
                                                             [](Transaction &) -> Result<void> { return {}; }))
                                .takeResult();
        if (!logged)
            return logged;
    }
    return m_database.backup(out, isWanted);
}

Result<void> StoreCare::tryPassphrase(const Secret &passphrase) const
{
    return Vault::unlock(m_database, passphrase, m_random).map([](const Vault &) {});
}

Result<void> StoreCare::changePassphrase(const Secret &old, const Secret &next, const ScryptParameters &parameters) const
{
    if (!m_administrator)
        return fail(Errc::StoreLocked);
    const auto writeDown = [administrator = *m_administrator, now = m_now](Transaction &transaction) {
        return administrator.log(transaction, administrator.act(now, u"store passphrase"_s));
    };
    return Vault::changePassphrase(m_database, old, next, m_random, parameters, writeDown);
}

} // namespace scepter
