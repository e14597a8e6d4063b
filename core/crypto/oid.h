#pragma once
// Object identifiers as their content octets, and what they stand for. Private to this room.
#include "core/crypto/algorithms.h"
#include "core/crypto/key.h"

namespace scepter {

namespace oids {
// PKCS#1 and ANSI X9.62 (RFC 3279, RFC 4055, RFC 5758)
inline constexpr QByteArrayView rsaEncryption("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01");
inline constexpr QByteArrayView rsaPss("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a");
inline constexpr QByteArrayView ecPublicKey("\x2a\x86\x48\xce\x3d\x02\x01");
inline constexpr QByteArrayView secp256r1("\x2a\x86\x48\xce\x3d\x03\x01\x07");
inline constexpr QByteArrayView secp384r1("\x2b\x81\x04\x00\x22", 5);
// CMS content types and attributes (RFC 5652)
inline constexpr QByteArrayView data("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01");
inline constexpr QByteArrayView signedData("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
inline constexpr QByteArrayView envelopedData("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03");
inline constexpr QByteArrayView contentType("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03");
inline constexpr QByteArrayView messageDigest("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04");
inline constexpr QByteArrayView signingTime("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05");
inline constexpr QByteArrayView countersignature("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x06");
inline constexpr QByteArrayView pbkdf2("\x2a\x86\x48\x86\xf7\x0d\x01\x05\x0c");
// PKCS#9 attributes of a request (RFC 2985), and Microsoft's of the same meaning
inline constexpr QByteArrayView challengePassword("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07");
inline constexpr QByteArrayView extensionRequest("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e");
inline constexpr QByteArrayView microsoftExtensionRequest("\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0e");
inline constexpr QByteArrayView enrollmentNameValuePair("\x2b\x06\x01\x04\x01\x82\x37\x0d\x02\x01");
// Extensions (RFC 5280 §4.2)
inline constexpr QByteArrayView subjectKeyIdentifier("\x55\x1d\x0e");
inline constexpr QByteArrayView keyUsage("\x55\x1d\x0f");
inline constexpr QByteArrayView subjectAltName("\x55\x1d\x11");
inline constexpr QByteArrayView basicConstraints("\x55\x1d\x13");
inline constexpr QByteArrayView crlDistributionPoints("\x55\x1d\x1f");
inline constexpr QByteArrayView authorityKeyIdentifier("\x55\x1d\x23");
inline constexpr QByteArrayView extendedKeyUsage("\x55\x1d\x25");
} // namespace oids

QByteArray oidToDotted(QByteArrayView content); ///< empty when it is none
/// The content octets of "1.2.3". Empty when it is none.
QByteArray oidFromDotted(QByteArrayView dotted);

QByteArrayView hashOid(HashAlgorithm hash);
std::optional<HashAlgorithm> hashFromOid(QByteArrayView oid);
std::optional<CipherAlgorithm> cipherFromOid(QByteArrayView oid);
QByteArrayView cipherOid(CipherAlgorithm cipher);

/// A signatureAlgorithm: of which kind of key, and the digest where it names one (rsaEncryption and id-ecPublicKey, which some
/// software writes into a SignerInfo, name none). Of no kind when its parameters matter (RSASSA-PSS), or when it is unknown.
struct SignatureScheme {
    KeyAlgorithm key = KeyAlgorithm::Other;
    std::optional<HashAlgorithm> hash = std::nullopt;
};
SignatureScheme signatureSchemeFromOid(QByteArrayView oid);
/// The object identifier of a signature by such a key over this digest; empty where there is none that we write.
QByteArrayView signatureOid(KeyAlgorithm key, HashAlgorithm hash);

} // namespace scepter
