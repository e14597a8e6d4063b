#pragma once
#include "core/base/random.h"
#include "core/scep/message.h"

namespace scepter {

/// A self-signed certificate for a key that has none yet, to sign a request with (RFC 8894 §2.3). Valid about `now`.
[[nodiscard]] Result<Signer> selfSignedSigner(const QByteArray &subjectDer, const PrivateKey &key, HashAlgorithm hash, const QDateTime &now,
                                              Random &random);

} // namespace scepter
