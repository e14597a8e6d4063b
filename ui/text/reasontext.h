#pragma once
#include "core/base/reason.h"

namespace scepter {

/// A reason as a sentence in the language of the application: what stands among the facts of an error or a refusal.
QString reasonText(const GivenReason &given);
/// The sentence without its values, in English: what the test of the arities reads.
QString reasonSource(Reason reason);
/// The sentence of the reason that stands among facts from `at` on; nothing where there is none.
QString reasonTextIn(const QStringList &facts, qsizetype at = 0);

} // namespace scepter
