#pragma once
#include "core/crypto/certificate.h"

#include <QByteArrayView>

namespace scepter {

// What a file holds that may be replaced by its like (replaceFile): nothing else may stand beside it, a private key least of all.

/// Certificates as PEM or one as DER, and nothing else.
bool isCertificateFile(QByteArrayView bytes);
/// A list of revoked certificates as PEM or DER, and nothing else.
bool isCrlFile(QByteArrayView bytes);

/// The certificates of a file: PEM, or one as DER. Errors: NotACertificate.
[[nodiscard]] Result<QList<Certificate>> certificatesIn(QByteArrayView bytes);

} // namespace scepter
