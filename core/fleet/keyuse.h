#pragma once
#include "core/device/deviceprofile.h"

#include <optional>

namespace scepter {

/// Whether a function of the device works with this key: nothing has taken its place, whatever else there is for the same name.
inline bool isUsedByFunction(bool inUse, std::optional<KeyUseLocation> location)
{
    return inUse && location.value_or(KeyUseLocation::None) != KeyUseLocation::None;
}

} // namespace scepter
