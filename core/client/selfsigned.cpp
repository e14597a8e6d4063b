#include "core/client/selfsigned.h"

namespace scepter {

Result<Signer> selfSignedSigner(const QByteArray &subjectDer, const PrivateKey &key, HashAlgorithm hash, const QDateTime &now,
                                Random &random)
{
    CertificateSpec spec{subjectDer, key.publicKey(), random.bytes(16), now.addDays(-1), now.addDays(365)};
    spec.serial[0] = char((spec.serial[0] & 0x3f) | 0x40); // positive, 16 octets
    spec.keyUsage = quint32(DigitalSignature) | quint32(key.canDecrypt() ? KeyEncipherment : KeyAgreement);
    spec.hash = hash;
    return issueCertificate(spec, std::nullopt, key).map([&](const Certificate &certificate) { return Signer{certificate, key}; });
}

} // namespace scepter
