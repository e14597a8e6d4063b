#pragma once
#include "core/fleet/rolloutreport.h"

namespace scepter {

/// A report as one HTML file in the language of the application (F8): nothing is loaded from elsewhere, and it prints well. Texts
/// that came from printers, servers and files are shown as text, whatever they hold. UTF-8.
QByteArray rolloutReportHtml(const RolloutReport &report);

/// What the page and the PDF share: the body, in the part of HTML that QTextDocument knows too. In parts: the first is everything
/// but the devices beyond so many, which the others have.
QStringList rolloutReportParts(const RolloutReport &report, qsizetype devicesInAPart);
QString rolloutReportTitle(const RolloutReport &report);

} // namespace scepter
