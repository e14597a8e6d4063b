#pragma once
#include "core/connector/lostrenewals.h"
#include "core/connector/requeststore.h"

namespace scepter {

/// What is worth a remark about a request, a sentence each: what was left out, what is unusual (C2, C7, C14).
QStringList requestRemarks(const RequestRow &row);
/// What a change of a connector's names costs: that certificates can no longer be renewed, and which; empty: none.
QStringList lostRenewalTexts(const LostRenewals &lost);
/// That the rules for names were written in an earlier version's way; said once, when they are kept anew.
QString renamedRulesText(const QStringList &rules);
/// What makes a key unfit for a certificate, for a sentence (C7): "an even RSA exponent"; unknown words as they are.
QString keyFaultWords(const QString &fault);
/// What a CSR asked for and its certificate does not get (C7), separated by commas; empty: nothing.
QString notGrantedText(const QJsonObject &decoded);

} // namespace scepter
