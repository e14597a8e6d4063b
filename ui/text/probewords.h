#pragma once
#include "core/fleet/tlsprobe.h"

namespace scepter {

QString probeOutcomeText(ProbeOutcome outcome); ///< "In use"
/// What a printer's port showed, in a few words: "in use", "another certificate: CN=…", "unreachable: …".
QString probeText(const Probe &probe);
/// "In use: 3 · Old certificate: 1", of those that there are.
QString probeCountsText(const QHash<ProbeOutcome, int> &counts);

/// That so many printers cannot be probed.
QString withoutAddressText(int printers);

} // namespace scepter
