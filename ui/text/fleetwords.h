#pragma once
#include "core/fleet/fleetdevice.h"
#include "core/fleet/inventoryfile.h"

namespace scepter {

/// Why a row of an inventory is not imported: one sentence.
QString rowProblemText(const RowProblem &problem);
/// "Serial number", or the name of a further column.
QString inventoryFieldText(const InventoryDifference &difference);
/// "Successful", "No request yet"
QString deviceStateText(DeviceState state);
QString deviceKindText(bool printer); ///< "Printer", "Simulated"

} // namespace scepter
