#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

namespace scepter {

enum class HashAlgorithm { Md5, Sha1, Sha256, Sha384, Sha512 };
/// CBC ciphers of CMS envelopes.
enum class CipherAlgorithm { Des, TripleDes, Aes128, Aes192, Aes256 };
/// Whether SHA-1 and 3DES, and for reading MD5 and single DES, may be used with this peer (S3).
enum class WeakAlgorithms { Refuse, Allow };

/// Legacy or broken by S3: SHA-1, MD5; 3DES, DES.
bool isWeak(HashAlgorithm hash);
bool isWeak(CipherAlgorithm cipher);
QString algorithmName(HashAlgorithm hash);     ///< "SHA-256"
QString algorithmName(CipherAlgorithm cipher); ///< "AES-128"

/// The hash functions of new signatures as the command line and JSON write them: "sha256", "sha384", "sha512".
QString hashName(HashAlgorithm hash);
std::optional<HashAlgorithm> hashFromName(const QString &name);

QByteArray digest(HashAlgorithm hash, QByteArrayView bytes);
/// "AB:CD:…"
QString colonHex(QByteArrayView bytes);
/// Hex with or without colons, spaces or a "sha256:" in front; nothing when it is no hex of a SHA-1 or SHA-256 digest.
std::optional<QByteArray> parseFingerprint(const QString &text);

} // namespace scepter
