#include "core/device/inventoryholders.h"

#include "core/base/literals.h"
#include "core/connector/namerules.h"

namespace scepter {

Result<NameHolders> InventoryHolders::holders(Transaction &transaction, const QStringList &names) const
{
    NameHolders holders;
    for (const QString &name : names) {
        const QString lower = name.toLower();
        const auto rows = transaction.all("SELECT id FROM device WHERE name = ? UNION SELECT device FROM device_alias WHERE alias = ?",
                                          {lower, lower});
        if (!rows)
            return fail(rows.error());
        for (const Row &row : *rows)
            holders[lower].insert(row.number(0));
    }
    return holders;
}

QStringList namesOf(const StoredDevice &device)
{
    QStringList names{device.address, device.inventory.attributes.value(u"fqdn"_s), device.inventory.attributes.value(u"ip"_s),
                      device.name};
    names.removeIf([](const QString &name) { return !isHostName(name) && SubjectAltName::forHost(name).kind != SubjectAltName::Kind::Ip; });
    names.removeDuplicates();
    return names;
}

} // namespace scepter
