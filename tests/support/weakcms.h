#pragma once
#include "core/crypto/cms.h"

namespace scepter {

/// EnvelopedData in single DES, which our own code never writes: made by `openssl cms` with the legacy provider. DER.
QByteArray singleDesEnvelope(const QByteArray &content, const Certificate &recipient);
/// EnvelopedData for a password with this many PBKDF2 iterations, patched into an envelope of ours: nobody can open it.
QByteArray withIterations(const QByteArray &passwordEnvelope, quint64 iterations);

} // namespace scepter
