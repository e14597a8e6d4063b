#pragma once
#include "core/device/devicesettings.h"

namespace scepter {

/// "IEEE 802.1X", "IPSec: Malmö"
QString locationText(KeyUseLocation location, const QString &destination = {});
/// What the manual warns of: an FQDN without DNS (D7), TLS with an FQDN on Windows (D7), a function that is off (D11). One sentence
/// or two each.
QStringList requestWarnings(const KeyRequest &request, const DeviceSetup &setup);

} // namespace scepter
