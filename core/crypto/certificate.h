#pragma once
#include "core/crypto/csr.h"

#include <QDateTime>
#include <QUrl>

struct x509_st;

namespace scepter {

/// An X.509 certificate. Immutable; copies share. Its structure, names and key are read when it is parsed; what only a path
/// needs is read then.
class Certificate {
public:
    /// DER, or the first certificate of a PEM. Errors: NotACertificate.
    [[nodiscard]] static Result<Certificate> parse(QByteArrayView bytes);
    /// Every certificate of a PEM file, in its order. Errors: NotACertificate (also for none).
    [[nodiscard]] static Result<QList<Certificate>> parseAll(QByteArrayView pem);

    const QByteArray &der() const;
    QByteArray toPem() const;
    QByteArray fingerprint(HashAlgorithm hash) const { return digest(hash, der()); }
    DistinguishedName subject() const;
    DistinguishedName issuer() const;
    QByteArray subjectDer() const;
    QByteArray issuerDer() const;
    QByteArray serial() const; ///< big endian, without leading zeros
    QString serialHex() const;
    QDateTime notBefore() const;
    QDateTime notAfter() const;
    bool isCa() const;
    bool claimsCa() const; ///< basicConstraints with CA:TRUE, whatever keyUsage says
    bool isSelfIssued() const;
    quint32 keyUsage() const; ///< KeyUsageBit; all bits when the extension is missing
    QStringList extendedKeyUsage() const;
    QList<SubjectAltName> altNames() const;
    QList<QUrl> crlDistributionPoints() const; ///< http and https ones
    const PublicKey &publicKey() const;
    bool isSignedBy(const Certificate &issuer) const;
    std::optional<HashAlgorithm> signatureHash() const; ///< of its own signature; nothing for one that signs without, or is unknown
    bool operator==(const Certificate &other) const { return der() == other.der(); }

    // For crypto only.
    static Result<Certificate> adopt(x509_st *cert); ///< takes ownership
    /// OpenSSL's own object, made when it is first asked for. Never null: an empty one stands for what OpenSSL cannot read.
    x509_st *handle() const;
    bool isReadable() const; ///< whether handle() is this certificate
    QByteArrayView issuerView() const;
    QByteArrayView extensionsView() const; ///< the contents of Extensions; empty without them
    QByteArrayView serialInteger() const;  ///< an INTEGER's octets, as they are
    QByteArray subjectKeyId() const;       ///< empty without the extension

private:
    struct Fields;
    explicit Certificate(std::shared_ptr<const Fields> fields) : m_fields(std::move(fields)) {}
    std::shared_ptr<const Fields> m_fields;
};

/// What a certificate to be issued holds. Names and times are written as given; a policy decides them.
struct CertificateSpec {
    QByteArray subjectDer;
    PublicKey publicKey;
    QByteArray serial; ///< big endian, at most 20 octets, positive
    QDateTime notBefore;
    QDateTime notAfter;
    quint32 keyUsage = 0;
    QStringList extendedKeyUsage = {};
    QList<SubjectAltName> altNames = {};
    bool isCa = false;
    std::optional<int> pathLength = {};
    QUrl crlDistributionPoint = {};
    HashAlgorithm hash = HashAlgorithm::Sha256;
};

/// Signs a certificate. Without an issuer it is self-signed with `issuerKey`.
[[nodiscard]] Result<Certificate> issueCertificate(const CertificateSpec &spec, const std::optional<Certificate> &issuer,
                                                   const PrivateKey &issuerKey);

/// Finds and checks the path from `leaf` to the anchor (RFC 5280 §6): signatures, validity at `now`, CA flags.
/// The result starts with the leaf and ends with the anchor. Errors: UntrustedChain.
[[nodiscard]] Result<QList<Certificate>> buildChain(const Certificate &leaf, const QList<Certificate> &intermediates,
                                                    const Certificate &anchor, const QDateTime &now);

/// Several certificates as one PEM.
QByteArray toPem(const QList<Certificate> &certificates);

/// SHA-256 of a certificate's issuer, or of the Name of one: beside the serial number it says which certificate is meant.
QByteArray issuerHash(const Certificate &certificate);
QByteArray issuerHash(QByteArrayView issuerDer);

} // namespace scepter
