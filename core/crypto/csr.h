#pragma once
#include "core/crypto/algorithms.h"
#include "core/crypto/key.h"
#include "core/crypto/name.h"

#include <QDateTime>

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
    bool isCa = false; ///< asks for basicConstraints with CA:TRUE
};

/// A PKCS#10 certification request (RFC 2986). Immutable; copies share. Its structure and its key are read once.
class Csr {
public:
    Csr(); ///< empty: it has no key and does not verify
    /// challengePassword is a PrintableString when that can hold it, otherwise a UTF8String (RFC 2985 §5.4.1).
    [[nodiscard]] static Result<Csr> create(const CsrSpec &spec, const PrivateKey &key);
    /// Errors: NotACsr.
    [[nodiscard]] static Result<Csr> fromDer(QByteArrayView der);

    const QByteArray &der() const; ///< as it was received; holds the challenge in clear
    QByteArray toPem() const;
    DistinguishedName subject() const;
    QByteArray subjectDer() const;
    QList<SubjectAltName> altNames() const;
    /// Whether altNames() is all that it asks for: false where its extensions or its subjectAltName cannot be read, or come twice.
    bool hasReadableAltNames() const;
    Secret challenge() const;
    quint32 keyUsage() const;
    QStringList extendedKeyUsage() const;
    QStringList extensions() const; ///< that it asks for, whatever they are, by their dotted OIDs
    bool asksForCa() const;         ///< basicConstraints with CA:TRUE
    /// By an extension of Microsoft's (szOID_ENROLL_CERTTYPE, szOID_CERTIFICATE_TEMPLATE), or a CertificateTemplate among its
    /// enrollmentNameValuePairs.
    bool asksForTemplate() const;
    /// Until when it asks to be valid, counted from `now`: ValidityPeriod and ValidityPeriodUnits as Windows writes them
    /// (enrollmentNameValuePair, MS-WCCE §2.2.2.7.10). Nothing when it does not ask, or asks for nonsense.
    std::optional<QDateTime> validityFrom(const QDateTime &now) const;
    [[nodiscard]] Result<PublicKey> publicKey() const;
    /// Proof of possession, over the bytes as they were received.
    [[nodiscard]] Result<void> verify() const;

private:
    struct Fields;
    explicit Csr(std::shared_ptr<const Fields> fields) : m_fields(std::move(fields)) {}
    std::shared_ptr<const Fields> m_fields;
};

} // namespace scepter
