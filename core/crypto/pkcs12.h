#pragma once
#include "core/crypto/certificate.h"

namespace scepter {

struct Pkcs12 {
    PrivateKey key;
    Certificate certificate;
    QList<Certificate> chain = {};
    QString friendlyName = {};
};

/// How a file is sealed under its passphrase.
enum class Pkcs12Encryption {
    Modern, ///< PBES2 with AES-256 and PBKDF2, MACed with SHA-256 (RFC 7292)
    Legacy  ///< 3DES and SHA-1, which devices from before about 2018 read
};
[[nodiscard]] Result<QByteArray> writePkcs12(const Pkcs12 &contents, const Secret &passphrase,
                                             Pkcs12Encryption encryption = Pkcs12Encryption::Modern);
/// Errors: InvalidArgument, WrongPassphrase, WeakAlgorithm (an old file under RC2 or 40 bits without `Allow`).
[[nodiscard]] Result<Pkcs12> readPkcs12(QByteArrayView der, const Secret &passphrase, WeakAlgorithms weak = WeakAlgorithms::Refuse);

} // namespace scepter
