#pragma once
#include "core/base/random.h"
#include "core/crypto/cms.h"

namespace scepter {

/// messageType (RFC 8894 §3.2.1.2).
enum class MessageType { CertRep = 3, RenewalReq = 17, PkcsReq = 19, CertPoll = 20, GetCert = 21, GetCrl = 22 };
QString messageTypeName(MessageType type); ///< "PKCSReq"
std::optional<MessageType> messageTypeFromName(const QString &name);

/// pkiStatus (RFC 8894 §3.2.1.3).
enum class PkiStatus { Success = 0, Failure = 2, Pending = 3 };

/// failInfo (RFC 8894 §3.2.1.4). Numbers beyond these are kept as they came (S6).
enum class FailInfo { BadAlg = 0, BadMessageCheck = 1, BadRequest = 2, BadTime = 3, BadCertId = 4 };

/// The object identifiers of the signed attributes (RFC 8894 §3.2.1), dotted.
namespace oid {
inline constexpr char messageType[] = "2.16.840.1.113733.1.9.2";
inline constexpr char pkiStatus[] = "2.16.840.1.113733.1.9.3";
inline constexpr char failInfo[] = "2.16.840.1.113733.1.9.4";
inline constexpr char senderNonce[] = "2.16.840.1.113733.1.9.5";
inline constexpr char recipientNonce[] = "2.16.840.1.113733.1.9.6";
inline constexpr char transactionId[] = "2.16.840.1.113733.1.9.7";
inline constexpr char failInfoText[] = "1.3.6.1.5.5.7.24.1";
inline constexpr char failInfoTextStepCa[] = "1.3.6.1.5.5.7.24";      ///< what step-ca 0.19 sends
inline constexpr char microsoftErrorText[] = "1.3.6.1.4.1.311.21.33"; ///< what NDES sends
} // namespace oid

inline constexpr qsizetype nonceSize = 16;

/// A pkiMessage as values (RFC 8894 §3.2): attributes, and the clear messageData.
struct PkiMessage {
    MessageType type = MessageType::PkcsReq;
    QByteArray transactionId;
    QByteArray senderNonce;
    QByteArray recipientNonce = {};       ///< CertRep only
    std::optional<PkiStatus> status = {}; ///< CertRep only
    std::optional<int> failInfo = {};     ///< CertRep with Failure only
    QString failInfoText = {};
    /// DER of what the envelope holds: a CSR, an IssuerAndSubject, an IssuerAndSerialNumber or a degenerate SignedData.
    /// Empty for a CertRep that is Pending or Failure.
    QByteArray messageData = {};
};

/// Whose key signs a message.
struct Signer {
    Certificate certificate;
    PrivateKey key;
};

/// For whom a message is enveloped: the certificate's key, or, when that cannot decrypt, the password (RFC 8894 §3.1).
struct Recipient {
    Certificate certificate;
    Secret password = {};
};

/// The algorithms of one message.
struct MessageAlgorithms {
    CipherAlgorithm cipher = CipherAlgorithm::Aes128;
    HashAlgorithm hash = HashAlgorithm::Sha256;
    bool operator==(const MessageAlgorithms &) const = default;
};

/// Envelopes and signs. DER. Errors: ChallengeNeeded, CryptoFailure.
[[nodiscard]] Result<QByteArray> encode(const PkiMessage &message, const Signer &signer, const Recipient &recipient,
                                        const MessageAlgorithms &algorithms, const QDateTime &now);
/// Signs `message` around an envelope that exists already (S7: a new message that needs no challenge).
[[nodiscard]] Result<QByteArray> encodeAround(const QByteArray &envelope, const PkiMessage &message, const Signer &signer,
                                              const MessageAlgorithms &algorithms, const QDateTime &now);

/// A pkiMessage that was received: its attributes are claims until verify() says otherwise.
class ReceivedMessage {
public:
    /// Accepts BER. Reads every attribute, in the forms that real software writes. Costs no RSA operation.
    /// Errors: InvalidReply, UnknownPkiStatus.
    [[nodiscard]] static Result<ReceivedMessage> parse(QByteArrayView ber);

    const PkiMessage &claims() const { return m_claims; } ///< without messageData
    QString rawFailInfo() const { return m_rawFailInfo; } ///< as it came, when it is not a number
    const SignedData &signedData() const { return m_signed; }
    /// The certificate that the message brings for its signer, if it brings one.
    std::optional<Certificate> claimedSigner() const;
    [[nodiscard]] Result<Certificate> verify(const QList<Certificate> &signers) const { return m_signed.verify(signers); }
    bool hasEnvelope() const;
    QByteArray envelope() const; ///< the eContent
    std::optional<QDateTime> signingTime() const { return m_signed.signingTime(); }

private:
    SignedData m_signed;
    PkiMessage m_claims;
    QString m_rawFailInfo;
};

/// A transactionID from the public key: upper-case hex of SHA-256 over the SPKI (RFC 8894 §3.2.1.1).
QByteArray transactionIdFor(const PublicKey &key);

} // namespace scepter
