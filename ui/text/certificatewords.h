#pragma once
#include "core/connector/castore.h"
#include "core/crypto/certificateextensions.h"
#include "core/fleet/certificatelist.h"

namespace scepter {

QString certificateStateText(CertificateState state); ///< "Valid"
QString revocationReasonText(RevocationReason reason);
/// What a key may be used for: "Digital signature, key encipherment". Empty: not said.
QString keyUsageText(quint32 keyUsage);
/// "TLS server, TLS client"; unknown usages by their numbers.
QString extendedKeyUsageText(const QStringList &usages);
QString altNamesText(const QList<SubjectAltName> &names); ///< one a line

/// What an extension says. Its value has no control characters and is of bounded length, whatever the certificate holds.
struct ExtensionWords {
    CertificateExtension::Kind kind;
    QString caption, value;
    bool isFixed = false; ///< a URL, an identifier
};
/// Those of a certificate, what matters most first; one that cannot be read says so.
QList<ExtensionWords> extensionWords(const Certificate &certificate);

} // namespace scepter
