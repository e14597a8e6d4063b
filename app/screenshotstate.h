#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// Puts made-up devices with a past into a store, by the same steps that a device takes: this computer (settings alone),
/// "mfp-sth-001" (manual requests, one certificate waits for a restart) and "mfp-sth-002" (the timer is on, a request polls).
[[nodiscard]] Result<void> makeUpDevices(Transaction &transaction, const DeviceStore &store, const QDateTime &now, Random &random);

} // namespace scepter
