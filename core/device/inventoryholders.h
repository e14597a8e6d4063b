#pragma once
#include "core/connector/inventorynames.h"
#include "core/device/devicestore.h"

namespace scepter {

/// The inventory as a connector asks it (C2, C13): a device has its name, its address, and the "fqdn" and "ip" of its attributes,
/// which an import fills where a file names several addresses.
class InventoryHolders final : public InventoryNames {
public:
    [[nodiscard]] Result<NameHolders> holders(Transaction &transaction, const QStringList &names) const override;
};

/// What a device is called in the same sense: for what is kept beside its challenge.
QStringList namesOf(const StoredDevice &device);

} // namespace scepter
