#pragma once
#include "core/connector/inventorynames.h"
#include "core/connector/issuancerules.h"

namespace scepter {

/// A pkiMessage that was read: its signature verified, its envelope opened.
struct ScepRequest {
    MessageType type = MessageType::PkcsReq;
    QByteArray transactionId;
    QByteArray senderNonce;
    MessageAlgorithms algorithms = {}; ///< of the request
    std::optional<Certificate> signer = {};
    std::optional<QDateTime> signingTime = {};
    std::optional<Csr> csr = {};                         ///< PKCSReq, RenewalReq
    std::optional<IssuerAndSerial> issuerAndSerial = {}; ///< GetCert, GetCRL
    QByteArray csrHash = {};                             ///< SHA-256 of the CSR's DER
    QByteArray attributesDigest = {};                    ///< SignedData::attributesDigest(): the same for a replay (C12)
    std::optional<Certificate> replacedCa = {};          ///< that issued the signer's certificate, of those that --renew-from names
    bool maySignForOthers = false;                       ///< the signer is one that --may-sign-for names
};

/// How a certificate that we issued stands.
struct KnownCertificate {
    qint64 id = 0;
    Certificate certificate;
    QString connector; ///< that it was issued through
    bool revoked = false;
};

/// How a challenge stands (C2).
struct ChallengeFacts {
    QString id;
    QString subject = {}; ///< common name that it is bound to
    std::optional<QDateTime> expires = {};
    std::optional<int> usesAllowed = {};
    int uses = 0;
    bool renewable = false;
    QString lastSubject = {};                   ///< who used it last
    std::optional<QDateTime> lastNotAfter = {}; ///< of the certificate that its last use produced
    std::optional<QDateTime> lastNotBefore = {};
    QStringList also = {}; ///< further names that it is good for
};

/// Where a request stands.
enum class RequestState { Pending, Approved, Rejected, Issued, Refused };

/// An earlier request: one that was let in, or (C12) one that was refused though its challenge or certificate was right.
struct EarlierRequest {
    qint64 id = 0;
    RequestState state = RequestState::Pending;
    MessageType type = MessageType::PkcsReq;
    QByteArray signer;    ///< signerIdentity()
    QByteArray signerKey; ///< SHA-256 of the signer's SPKI
    QByteArray csrHash;
    std::optional<QDateTime> firstAnswer = {}; ///< the first final one
    std::optional<Certificate> certificate = {};
    QString reason = {};   ///< of a rejection
    bool revoked = false;  ///< its certificate
    bool hasDigest = true; ///< ScepRequest::attributesDigest was noted: not by an older program
    QString address = {};  ///< that it came from
    QString challenge = {};
    std::optional<Refused> refused = {};

    /// Whether its certificate may still be given out.
    bool isGood(const QDateTime &now) const { return certificate && !revoked && now <= certificate->notAfter(); }
};

/// What the store knows of a request.
struct RequestFacts {
    std::optional<KnownCertificate> signer;         ///< the certificate that signed it, when it is one of ours
    QList<EarlierRequest> earlier;                  ///< let in, of this transaction and the signer's key, the newest first
    std::optional<EarlierRequest> sameMessage = {}; ///< by ScepRequest::attributesDigest
    std::optional<EarlierRequest> sameCsr = {};     ///< the newest that was issued to this signer's key for this CSR
    bool keyCompromised = false;                    ///< a certificate for the CSR's key was revoked for keyCompromise
    std::optional<ChallengeFacts> challenge = {};   ///< the one that the CSR carries, when there is such a one
    std::optional<NameHolders> holders = {};        ///< what the inventory says of the names; nothing: nobody asked it
};

/// What is known of the names in a request, beside the request.
struct NameFacts {
    std::optional<ChallengeFacts> challenge = {}; ///< that authorised it
    std::optional<NameHolders> holders = {};
};

/// The CA's part in a decision.
struct IssuerFacts {
    bool canIssue = false;
    QDateTime notAfter;
    QUrl crlUrl = {};
    QDateTime notBefore = {}; ///< of its certificate: none that it issues begins earlier
    Authority authority = {};
};

// What is decided.
struct Refuse {
    Refused refused;
    bool raisesAlarm = false; ///< C13
};
struct AnswerAgain { ///< C12: a repeat
    EarlierRequest earlier;
};
struct Defer {
    QString challenge; ///< its ID; used up when the certificate is issued
};
struct Issue {
    CertificateSpec spec; ///< without serial number; notAfter before spreading
    QString challenge = {};
    std::optional<qint64> renews = {}; ///< the old certificate's ID
};
using Decision = std::variant<Refuse, AnswerAgain, Defer, Issue>;

/// Who a signer is, for C12: a certificate of ours is itself, anything else is its key (clients make a new self-signed
/// certificate for each message).
QByteArray signerIdentity(const Certificate &signer, bool isOurs);
QByteArray keyHash(const PublicKey &key);

/// Decides on a PKCSReq or RenewalReq that came from `address`. Pure. The chain: repeat (C12) → challenge or old certificate
/// (C2, C7) → policy (C7) → approval (C6) → issue.
Decision decide(const ScepRequest &request, const RequestFacts &facts, const ConnectorSettings &connector, const IssuerFacts &issuer,
                const QDateTime &now, const QString &address = {});
/// The certificate for a request that an administrator approved: policy alone decides again.
std::variant<Refuse, CertificateSpec> shape(const Csr &csr, const std::optional<Certificate> &renews, const ConnectorSettings &connector,
                                            const IssuerFacts &issuer, const QDateTime &now, const NameFacts &known = {});

/// Whether a request that its signer's certificate does not authorize may go on to its challenge (C12): its own key's, one for what
/// the signer already is, or by somebody who may sign for others. Otherwise whoever has a certificate of this CA could sign around
/// anybody's envelope.
bool speaksForItself(const Csr &csr, const ScepRequest &request, const ConnectorSettings &connector);

/// For how long the same CSR, signed afresh, is a repeat (C12).
inline constexpr std::chrono::hours repeatTime{24};
inline constexpr int maxNames = 100;

} // namespace scepter
