#pragma once
#include "core/crypto/certificate.h"

struct X509_crl_st;

namespace scepter {

/// Reason codes of RFC 5280 §5.3.1; Unspecified writes no extension.
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    CaCompromise = 2,
    AffiliationChanged = 3,
    Superseded = 4,
    CessationOfOperation = 5,
    CertificateHold = 6,
    PrivilegeWithdrawn = 9
};
/// "keyCompromise", as RFC 5280 §5.3.1 writes it; case does not count. Nothing for certificateHold, which could be taken back.
std::optional<RevocationReason> revocationReasonFromName(const QString &name);

struct RevokedCertificate {
    QByteArray serial;
    QDateTime revokedAt;
    RevocationReason reason = RevocationReason::Unspecified;
};

struct CrlSpec {
    quint64 number;
    QDateTime thisUpdate;
    QDateTime nextUpdate;
    QList<RevokedCertificate> revoked;
    HashAlgorithm hash = HashAlgorithm::Sha256;
};

/// A certificate revocation list. Immutable; copies share.
class Crl {
public:
    [[nodiscard]] static Result<Crl> parse(QByteArrayView bytes); ///< DER or PEM. Errors: NotACrl.
    [[nodiscard]] static Result<Crl> issue(const CrlSpec &spec, const Certificate &issuer, const PrivateKey &issuerKey);

    const QByteArray &der() const { return m_der; }
    QByteArray toPem() const;
    DistinguishedName issuer() const;
    QDateTime thisUpdate() const;
    QDateTime nextUpdate() const;
    qsizetype revokedCount() const;
    bool isRevoked(const Certificate &certificate) const;
    bool isSignedBy(const Certificate &issuer) const;
    bool operator==(const Crl &other) const { return m_der == other.m_der; }
    X509_crl_st *handle() const { return m_crl.get(); } ///< for crypto only

    static Result<Crl> adopt(X509_crl_st *crl); ///< for crypto only: takes ownership

private:
    Crl() = default;
    std::shared_ptr<X509_crl_st> m_crl;
    QByteArray m_der;
};

} // namespace scepter
