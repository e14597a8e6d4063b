#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// What `device set NAME KEY=VALUE…` changes of a device.
struct DeviceAssignments {
    DeviceSettings settings;
    std::optional<Secret> challenge = {};                         ///< of the automatic request
    std::optional<bool> allowWeak = {};                           ///< for the server of the settings (S3)
    DestinationChanges destinations = {};                         ///< with setup: what was renamed
    bool communication = false, automatic = false, setup = false; ///< which groups are touched
};
/// The keys that `device set` knows, for its help.
QStringList deviceSettingKeys();
/// Reads secrets from the files that are named. Errors: InvalidArgument {key, value}, those of a file.
[[nodiscard]] Result<DeviceAssignments> assign(const DeviceSettings &settings, const QStringList &assignments);

} // namespace scepter
