#pragma once
#include "core/device/inventory.h"
#include "core/store/transaction.h"

namespace scepter {

// How an inventory stands in the columns printer, serial, site, tags and attributes of a device's row.
Inventory inventoryOf(const Row &row, int first); ///< from the column of `printer` on
QString tagsText(const QStringList &tags);
/// The names of all columns that any device has sealed (DeviceStore::setSecret).
[[nodiscard]] Result<QStringList> secretColumnNames(Transaction &transaction);
QString attributesText(const QMap<QString, QString> &attributes);

} // namespace scepter
