#pragma once
// Signing and verifying bytes, and the structures that are signed. Private to this room.
#include "core/crypto/algorithms.h"
#include "core/crypto/der.h"
#include "core/crypto/key.h"

namespace scepter {

/// PKCS#1 v1.5 or ECDSA over the digest of these bytes. Errors: CryptoFailure (also for MD5, which is never written, S3).
Result<QByteArray> signBytes(QByteArrayView bytes, const PrivateKey &key, HashAlgorithm hash);
/// False for a wrong signature, and for a key that is neither RSA nor EC.
bool verifyBytes(QByteArrayView bytes, QByteArrayView signature, const PublicKey &key, HashAlgorithm hash);

/// SEQUENCE { what is signed, AlgorithmIdentifier, BIT STRING }: a certificate, a request (RFC 5280 §4.1, RFC 2986 §4.2).
struct SignedStructure {
    DerItem toBeSigned;
    DerItem algorithm;
    QByteArrayView signature;

    static std::optional<SignedStructure> read(QByteArrayView der);
    /// Nothing when the algorithm is none that we know (RSASSA-PSS, Ed25519): somebody else has to judge.
    std::optional<bool> isSignedWith(const PublicKey &key) const;
};
/// AlgorithmIdentifier of a signature. Errors: CryptoFailure.
Result<QByteArray> signatureAlgorithm(const PublicKey &key, HashAlgorithm hash);
/// Signs, and puts the three together. `algorithm` is what signatureAlgorithm() says.
Result<QByteArray> signStructure(QByteArrayView toBeSigned, QByteArrayView algorithm, const PrivateKey &key, HashAlgorithm hash);

} // namespace scepter
