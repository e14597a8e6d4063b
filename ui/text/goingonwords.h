#pragma once
#include "core/fleet/goingon.h"

namespace scepter {

/// What goes on in a locked window, in sentences; empty when nothing does (O4).
QString goesOnText(const GoingOn &goingOn);
/// What stops when it ends, a sentence each; the day on which a CA's revocation list ends, too.
QStringList stopsTexts(const GoingOn &goingOn);

} // namespace scepter
