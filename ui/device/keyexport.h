#pragma once
#include "core/base/workpool.h"
#include "core/device/remoteui.h"

class QWidget;

namespace scepter {

/// Asks for a passphrase, twice, and for a file, and writes key, certificate and chain to it as PKCS#12 for its owner alone.
/// Calls `saved` with the file's path or the error, unless `parent` has gone. The device and the pool outlive the parent.
void exportKey(RemoteUi &device, const DeviceKey &key, WorkPool &pool, QWidget *parent, std::function<void(Result<QString>)> saved);

} // namespace scepter
