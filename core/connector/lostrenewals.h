#pragma once
#include "core/connector/connectorsettings.h"
#include "core/connector/inventorynames.h"

namespace scepter {

/// A valid certificate whose names a connector is about to allow no longer, so that it cannot be renewed (C7).
struct LostRenewal {
    QString serial;
    QString subject; ///< with its subjectAltNames
    Refused why;
};
struct LostRenewals {
    int count = 0;
    QList<LostRenewal> first = {}; ///< some of them, the oldest first
};

/// What a change of the names that are allowed costs; nothing is looked at where it does not touch them. Parses every valid
/// certificate of the connector. `inventory` may be null.
[[nodiscard]] Result<LostRenewals> lostRenewals(Transaction &transaction, const ConnectorSettings &before, const ConnectorSettings &after,
                                                const InventoryNames *inventory, const QDateTime &now);

} // namespace scepter
