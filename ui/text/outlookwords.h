#pragma once
#include "core/device/requestoutlook.h"

namespace scepter {

/// What a request will do to its device, a sentence each, to be said before it is sent (D10, D16, D17, D23). That a function is off
/// is among requestWarnings().
QStringList outlookTexts(const RequestOutlook &outlook, const KeyRequest &request, const QList<DeviceKey> &keys);
/// What became of the key of a request that succeeded (D10, D11, D16), a sentence each.
QStringList registeredTexts(const RegisteredKey &what);
/// What the deletion of a key takes with it, a sentence each.
QStringList deletionTexts(const KeyDeletion &deletion);

} // namespace scepter
