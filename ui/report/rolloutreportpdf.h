#pragma once
#include "core/fleet/rolloutreport.h"

namespace scepter {

/// A report as PDF on A4 in the language of the application (F8), with numbered pages. Needs a QGuiApplication, on any platform
/// and thread; takes about two seconds for a thousand devices, so not the window's.
QByteArray rolloutReportPdf(const RolloutReport &report);

} // namespace scepter
