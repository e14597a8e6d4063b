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

/// The names that a request asked for.
struct AskedNames {
    QByteArray subjectDer;
    QList<SubjectAltName> altNames = {};

    bool operator==(const AskedNames &) const = default;
};

/// In what the issued certificate says something else than the request asked for; texts are cleaned. CAs may do so (S5).
struct IssuedDifferences {
    QString subject = {};                 ///< asked for, where another was issued
    QStringList added = {}, missing = {}; ///< subjectAltNames

    bool isEmpty() const { return subject.isEmpty() && added.isEmpty() && missing.isEmpty(); }
    bool operator==(const IssuedDifferences &) const = default;
};

struct IssuedCertificate {
    Certificate certificate;
    QList<Certificate> chain;    ///< from the issuer up to the pinned CA
    QStringList weaknesses = {}; ///< weak algorithms of the reply and of the signatures in the chain, by name
    IssuedDifferences differences = {};
    QDateTime receivedAt = {}; ///< when it came: the CA had issued it by then (D19)

    bool operator==(const IssuedCertificate &) const = default;
};

/// By what an issued certificate is judged, beside its key and its CA (S5).
struct IssuedTerms {
    WeakAlgorithms weak = WeakAlgorithms::Refuse;
    std::optional<QDateTime> serverDate = {}; ///< the Date header of the answer, for a clock of ours that is behind
    std::optional<AskedNames> asked = {};     ///< nothing: not known any more
};

/// Finds our certificate among those of a Success: it carries our public key, chains to the CA, is no CA's, begins at most a day
/// ahead and is signed by strong algorithms all the way up, unless weak ones are allowed (S3, S5).
/// Errors: NoCertificate, ForeignPublicKey, UntrustedChain, IssuedCa, IssuedTooEarly, WeakAlgorithm.
[[nodiscard]] Result<IssuedCertificate> checkIssued(const CertRep &reply, const PublicKey &ours, const CaCertificates &ca,
                                                    const QDateTime &now, const IssuedTerms &terms = {});

} // namespace scepter
