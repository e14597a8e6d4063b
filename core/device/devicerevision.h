#pragma once
#include <string>
#include <string_view>

namespace scepter {

/// A statement with the next revision of the devices between its two parts: what it writes is seen by whoever follows the list
/// (FleetDevices::since). Removed devices keep theirs, so that none is given twice.
std::string countingOn(std::string_view before, std::string_view behind);

} // namespace scepter
