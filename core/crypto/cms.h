#pragma once
#include "core/crypto/crl.h"

namespace scepter {

/// One signed attribute with a single value.
struct CmsAttribute {
    enum class Type { PrintableString, Utf8String, OctetString, Other };
    QByteArray oid; ///< dotted
    Type type = Type::Other;
    QByteArray value; ///< the content octets
};

struct SignSpec {
    std::optional<QByteArray> content; ///< nothing: no eContent; empty: an empty one
    QList<CmsAttribute> attributes;
    HashAlgorithm hash = HashAlgorithm::Sha256;
    QList<Certificate> extraCertificates = {};
    bool includeSigner = true;
};

/// CMS SignedData (RFC 5652 §5) as DER, with one SignerInfo, and signingTime from `now`. For RSA its signatureAlgorithm is
/// rsaEncryption: some clients know no other.
[[nodiscard]] Result<QByteArray> signData(const SignSpec &spec, const Certificate &signer, const PrivateKey &key, const QDateTime &now);

/// A SignedData that was received. Immutable; copies share. Nothing in it is to be believed before verify().
class SignedData {
public:
    /// Accepts BER. Errors: InvalidReply.
    [[nodiscard]] static Result<SignedData> parse(QByteArrayView ber);

    const QList<Certificate> &certificates() const { return m_certificates; } ///< those that can be parsed
    const QList<Crl> &crls() const { return m_crls; }
    bool hasSigner() const { return m_hash.has_value(); }
    /// The digest of the SignerInfo; nothing when it is unknown or there is no signer.
    std::optional<HashAlgorithm> hash() const { return m_hash; }
    /// Signed attributes of the SignerInfo, unverified.
    const QList<CmsAttribute> &attributes() const { return m_attributes; }
    /// SHA-256 over the signer's key and the signed attributes, sorted: the same for every way to write or sign the same message
    /// (C12), which its signature is not. Empty without signed attributes.
    QByteArray attributesDigest(const PublicKey &signer) const;
    std::optional<CmsAttribute> attribute(QByteArrayView oid) const;
    std::optional<QDateTime> signingTime() const { return m_signingTime; }
    /// eContent; nothing when it is absent.
    const std::optional<QByteArray> &content() const { return m_content; }
    bool isSignerOf(const Certificate &certificate) const; ///< whether the SignerInfo names it
    /// Checks the signature with one of these certificates, never with one that the message brings along.
    /// Returns the one that signed. Errors: ForeignSignature.
    [[nodiscard]] Result<Certificate> verify(const QList<Certificate> &signers) const;

private:
    struct Signer;
    void take(std::shared_ptr<const Signer> signer);
    std::shared_ptr<const Signer> m_signer;
    QList<Certificate> m_certificates;
    QList<Crl> m_crls;
    QList<CmsAttribute> m_attributes;
    std::optional<HashAlgorithm> m_hash;
    std::optional<QDateTime> m_signingTime;
    std::optional<QByteArray> m_content;
};

/// Certificates and CRLs without signer or content, as GetCACert and CertRep carry them (RFC 8894 §3.4).
[[nodiscard]] Result<QByteArray> degenerate(const QList<Certificate> &certificates, const QList<Crl> &crls = {});

/// EnvelopedData for one recipient by key transport (RSA) or key agreement (EC).
[[nodiscard]] Result<QByteArray> envelope(QByteArrayView content, const Certificate &recipient, CipherAlgorithm cipher);
/// EnvelopedData with a PasswordRecipientInfo under PBKDF2 (RFC 8894 §3.1).
[[nodiscard]] Result<QByteArray> envelope(QByteArrayView content, const Secret &password, CipherAlgorithm cipher);

/// How an envelope that was received is made, known before it is opened.
struct EnvelopeInfo {
    std::optional<CipherAlgorithm> cipher; ///< nothing: one that we do not know
    QByteArray cipherOid;
    bool hasPasswordRecipient = false;
    quint64 iterations = 0; ///< PBKDF2's, of a password recipient
    /// Recipients by key transport: DER of the IssuerAndSerialNumber, or the subjectKeyIdentifier's octets.
    QList<QByteArray> recipients = {};
    QList<QByteArray> encryptedKeys = {};                             ///< theirs, as numbers: without leading zeros
    QByteArray contentDigest = {};                                    ///< SHA-256 over the encrypted content and how it is encrypted
    bool isFor(const Certificate &certificate) const;                 ///< whether one of them is this certificate
    QByteArray encryptedKeyFor(const Certificate &certificate) const; ///< of the first that is; empty without one
};
/// Accepts BER. Errors: InvalidReply.
[[nodiscard]] Result<EnvelopeInfo> inspectEnvelope(QByteArrayView ber);

/// Opens an envelope. Errors: InvalidReply, WeakAlgorithm, UndecryptableReply.
[[nodiscard]] Result<QByteArray> openEnvelope(QByteArrayView ber, const PrivateKey &key, const Certificate &recipient, WeakAlgorithms weak);
/// At most `maxPbkdf2Iterations` are computed.
[[nodiscard]] Result<QByteArray> openEnvelope(QByteArrayView ber, const Secret &password, WeakAlgorithms weak);
inline constexpr quint64 maxPbkdf2Iterations = 1'000'000;

/// IssuerAndSubject (RFC 8894 §3.3.3).
[[nodiscard]] Result<QByteArray> issuerAndSubject(QByteArrayView issuerDer, QByteArrayView subjectDer);
struct IssuerAndSubject {
    QByteArray issuerDer, subjectDer;
};
[[nodiscard]] Result<IssuerAndSubject> parseIssuerAndSubject(QByteArrayView der);
/// IssuerAndSerialNumber (RFC 5652 §10.2.4).
[[nodiscard]] Result<QByteArray> issuerAndSerial(QByteArrayView issuerDer, QByteArrayView serial);
struct IssuerAndSerial {
    QByteArray issuerDer, serial;
};
[[nodiscard]] Result<IssuerAndSerial> parseIssuerAndSerial(QByteArrayView der);

} // namespace scepter
