#pragma once
#include "core/connector/refusal.h"

namespace scepter {

/// Why a connector refused a request, for its administrator, in the language of the application (C14). Facts that are not
/// known are left out.
QString refusalText(const Refused &refused);
/// The outcome of an entry of the audit log: refusals in words, counted ones with their number (C9).
QString auditOutcomeText(const QString &outcome);

} // namespace scepter
