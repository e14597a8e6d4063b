#pragma once
#include "core/connector/castore.h"
#include "core/fleet/certificatelist.h"

namespace scepter {

QString certificateStateText(CertificateState state); ///< "Valid"
/// What a key may be used for: "Digital signature, key encipherment". Empty: not said.
QString keyUsageText(quint32 keyUsage);
/// "TLS server, TLS client"; unknown usages by their numbers.
QString extendedKeyUsageText(const QStringList &usages);
QString altNamesText(const QList<SubjectAltName> &names); ///< one a line
QString revocationReasonText(RevocationReason reason);

} // namespace scepter
