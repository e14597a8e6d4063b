#pragma once
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/secret.h"

namespace scepter {

inline constexpr qsizetype sealKeySize = 32;
/// What sealing adds to the clear bytes.
inline constexpr qsizetype sealOverhead = 1 + 12 + 16;

/// AES-256-GCM (NIST SP 800-38D): version octet 1, nonce of 12 octets, ciphertext, tag of 16. `identity` says where the bytes
/// belong (table, row, column) and is authenticated with them, so that a sealed value cannot be moved to another place.
/// The nonce is random: one key seals 2^32 values at most. Errors: CryptoFailure (the key is not sealKeySize long).
[[nodiscard]] Result<QByteArray> seal(const Secret &key, QByteArrayView clear, QByteArrayView identity, Random &random);
/// Errors: SealBroken with `what`, when anything is not as it was sealed.
[[nodiscard]] Result<Secret> unseal(const Secret &key, QByteArrayView sealed, const QString &what, QByteArrayView identity);

/// The cost of scrypt (RFC 7914 §2): 128·r·n octets of memory, and 0.3 to 0.5 s with these values.
struct ScryptParameters {
    quint64 n = 1 << 17; ///< a power of two
    quint32 r = 8;
    quint32 p = 1;
    QByteArray salt = {};
};
/// sealKeySize octets from a passphrase. Computes for half a second: run it on the pool.
/// Errors: InvalidArgument for parameters out of bounds (n above 2^20, p above 16, more than 1 GiB), which a tampered store could ask for.
[[nodiscard]] Result<Secret> deriveKey(const Secret &passphrase, const ScryptParameters &parameters);

/// RFC 2104.
QByteArray hmacSha256(const Secret &key, QByteArrayView bytes);
/// HKDF-Expand with SHA-256 (RFC 5869 §2.3) to sealKeySize octets: a key for one purpose, which tells nothing of the key it
/// comes from. The key must be uniformly random, as a data key is.
Secret subkey(const Secret &key, QByteArrayView label);

} // namespace scepter
