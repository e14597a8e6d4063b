#pragma once
#include "app/ctl/storesession.h"
#include "core/fleet/printerstory.h"

namespace scepter {

/// What `device show` and `device status` say of a real printer (F9, F10).
Output printerOutput(const PrinterStory &story);

} // namespace scepter
