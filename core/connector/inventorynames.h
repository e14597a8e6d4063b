#pragma once
#include "core/store/database.h"

#include <QHash>
#include <QSet>

namespace scepter {

/// Devices by the names that they have; names are in lower case.
using NameHolders = QHash<QString, QSet<qint64>>;

/// What a connector asks the inventory of devices, in the transaction that reads a decision's other facts (C2, C13). The room
/// that has the devices implements it, and the composition passes it in. Good on every thread.
class InventoryNames {
public:
    virtual ~InventoryNames() = default;
    /// Which devices have these names, as their name, address or FQDN. A name that no device has is left out.
    [[nodiscard]] virtual Result<NameHolders> holders(Transaction &transaction, const QStringList &names) const = 0;
};

} // namespace scepter
