#pragma once
#include "core/fleet/printerstory.h"

namespace scepter {

/// Why a printer gets no settings sheet now, and what would help; `wave` counts from 0.
QString noSheetText(NoSheet why, int wave);
/// Who gets no settings sheet, and why: a line for each reason.
QStringList missingSheetsText(const QList<MissingSheet> &missing);
/// What a printer of a plan waits for, in one sentence or two (F9, F11).
QString plannedPrinterText(const PrinterStory::Part &part);
/// What a probe saw, in a sentence, without when and where (F10); in a few words: probeText().
QString probeSentence(const Probe &probe);
QString printerEventText(const PrinterEvent &event);

} // namespace scepter
