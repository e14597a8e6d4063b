#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// The device that a certificate's common name and subjectAltNames mean (F1): the one whose address, name, title or serial number is
/// among them, in any case; else the one whose name is the first label of a host name, unless its own address is another host name.
/// None when there is none, or more than one.
[[nodiscard]] Result<DeviceId> deviceNamed(Transaction &transaction, const Certificate &certificate);

} // namespace scepter
