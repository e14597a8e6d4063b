#pragma once
#include "core/scep/operations.h"

namespace scepter {

/// What a reply is checked against (S5).
struct CertRepExpectation {
    QByteArray transactionId;
    QByteArray senderNonce; ///< of our request
    CaCertificates ca;
    Signer recipient;     ///< whom the reply is enveloped for: the certificate that signed our request
    Secret password = {}; ///< of a PasswordRecipientInfo, for a key that cannot decrypt (S4)
    WeakAlgorithms weak = WeakAlgorithms::Refuse;
};

/// A reply that passed the checks on the message.
struct CertRep {
    PkiStatus status = PkiStatus::Failure;
    int failInfo = 2; ///< with Failure
    QString failInfoText = {};
    QList<Certificate> certificates = {};
    QList<Crl> crls = {};
    QStringList weaknesses = {}; ///< weak algorithms that were used, by name
    std::optional<QDateTime> signingTime = {};
    std::optional<HashAlgorithm> hash = {};     ///< of its signature
    std::optional<CipherAlgorithm> cipher = {}; ///< of its envelope; nothing where it has none, or one that we do not know
};

/// Checks a CertRep: messageType, signature by the CA or RA, transactionID, recipientNonce, status; opens the envelope.
/// Errors: InvalidReply, ForeignSignature, ForeignTransaction, ForeignNonce, UnknownPkiStatus, UnknownFailInfo,
/// WeakAlgorithm, UndecryptableReply, ChallengeNeeded.
[[nodiscard]] Result<CertRep> checkCertRep(QByteArrayView ber, const CertRepExpectation &expectation);

struct IssuedCertificate {
    Certificate certificate;
    QList<Certificate> chain; ///< from the issuer up to the pinned CA
    QStringList weaknesses = {};

    bool operator==(const IssuedCertificate &) const = default;
};

/// Finds our certificate among those of a Success: it carries our public key and chains to the CA.
/// Errors: NoCertificate, ForeignPublicKey, UntrustedChain.
[[nodiscard]] Result<IssuedCertificate> checkIssued(const CertRep &reply, const PublicKey &ours, const CaCertificates &ca,
                                                    const QDateTime &now);

} // namespace scepter
