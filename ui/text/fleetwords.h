#pragma once
#include "core/fleet/challengelist.h"
#include "core/fleet/fleetdevice.h"
#include "core/fleet/inventoryfile.h"

namespace scepter {

/// Why a row of an inventory is not imported: one sentence.
QString rowProblemText(const RowProblem &problem);
/// Why a row of a list of common names gets no challenge password: one sentence.
QString challengeProblemText(const ChallengeLine &line);
/// "Serial number", or the name of a further column.
QString inventoryFieldText(const InventoryDifference &difference);
/// "Successful", "No request yet"
QString deviceStateText(DeviceState state);
QString deviceKindText(bool printer); ///< "Printer", "Simulated"

} // namespace scepter
