#pragma once
#include "core/fleet/lockoutguard.h"

namespace scepter {

/// A finding in a sentence or two, without its devices (F11).
QString guardText(const GuardFinding &finding);
/// How a device gets back to what it had.
QString wayBackText(WayBack way);

} // namespace scepter
