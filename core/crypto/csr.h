#pragma once
#include "core/crypto/algorithms.h"
#include "core/crypto/key.h"
#include "core/crypto/name.h"

struct X509_req_st;

namespace scepter {

/// Bits of the keyUsage extension (RFC 5280 §4.2.1.3).
enum KeyUsageBit : quint32 {
    DigitalSignature = 0x80,
    NonRepudiation = 0x40,
    KeyEncipherment = 0x20,
    DataEncipherment = 0x10,
    KeyAgreement = 0x08,
    KeyCertSign = 0x04,
    CrlSign = 0x02,
};

/// What a certification request asks for.
struct CsrSpec {
    DistinguishedName subject;
    QList<SubjectAltName> altNames = {};
    Secret challenge = {};             ///< PKCS#9 challengePassword; empty: no attribute (D7)
    quint32 keyUsage = 0;              ///< KeyUsageBit; 0: not asked for
    QStringList extendedKeyUsage = {}; ///< "serverAuth", "clientAuth" or dotted OIDs
    HashAlgorithm hash = HashAlgorithm::Sha256;
};

/// A PKCS#10 certification request (RFC 2986). Immutable; copies share.
class Csr {
public:
    /// challengePassword is a PrintableString when that can hold it, otherwise a UTF8String (RFC 2985 §5.4.1).
    [[nodiscard]] static Result<Csr> create(const CsrSpec &spec, const PrivateKey &key);
    /// Errors: NotACsr.
    [[nodiscard]] static Result<Csr> fromDer(QByteArrayView der);

    const QByteArray &der() const { return m_der; } ///< as it was received; holds the challenge in clear
    DistinguishedName subject() const;
    QByteArray subjectDer() const;
    QList<SubjectAltName> altNames() const;
    Secret challenge() const;
    quint32 keyUsage() const;
    QStringList extendedKeyUsage() const;
    [[nodiscard]] Result<PublicKey> publicKey() const;
    /// Proof of possession, over the bytes as they were received.
    [[nodiscard]] Result<void> verify() const;

private:
    std::shared_ptr<X509_req_st> m_req;
    QByteArray m_der;
};

} // namespace scepter
