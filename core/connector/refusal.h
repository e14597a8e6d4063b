#pragma once
#include "core/scep/message.h"

namespace scepter {

/// Why a connector refuses a request. The comment names the facts that Refused::facts carries for it; none is a sentence of ours.
enum class Refusal {
    // The message
    Unreadable,          ///< why, technically; answered with HTTP 400, because there is nothing to answer to
    SignatureInvalid,    ///< (none)
    SignerMissing,       ///< (none)
    NonceMissing,        ///< (none)
    UnexpectedType,      ///< messageType
    WeakDigest,          ///< digest
    WeakCipher,          ///< cipher
    UnknownAlgorithm,    ///< object identifier, or a Reason
    ForeignEnvelope,     ///< (none): for another CA than this connector's
    Undecryptable,       ///< (none)
    NotACsr,             ///< (none)
    NoProofOfPossession, ///< (none): the signature of the CSR does not verify
    // Authorization
    ChallengeMissing,    ///< (none)
    ChallengeWrong,      ///< (none)
    ChallengeExpired,    ///< when, ISO 8601
    ChallengeUsed,       ///< (none)
    ChallengeForeign,    ///< the names that it is not for
    ChallengeNeededByEc, ///< (none)
    FurtherName,         ///< names that the challenge, which is right, does not list
    RenewalForeign,      ///< (none): signed with a certificate of another CA
    RenewalElsewhere,    ///< (none): signed with a certificate that came through another connector
    RenewalRevoked,      ///< serial number
    RenewalExpired,      ///< notAfter, ISO 8601
    RenewalTooEarly,     ///< from when, ISO 8601
    RenewalOtherNames,   ///< the names that the old certificate has
    TransactionTaken,    ///< (none): in old rows only; another key's transaction is not in the way any more (C12)
    SignerForeign,       ///< the signer, the CAs that --renew-from names, the certificates that --may-sign-for names
    MessageReplayed,     ///< (none): it was answered before, and what it got has ended
    EnvelopeAltered,     ///< (none): its encryptedKey came before, with another content (C15)
    KeyCompromised,      ///< (none): a certificate for this key was revoked for keyCompromise
    ChallengeGuessing,   ///< (none): of an alarm alone: an address has sent many wrong challenges
    // Policy
    KeyNotAllowed,      ///< the key, or a Reason
    SubjectInvalid,     ///< a Reason
    NameNotAllowed,     ///< name
    NameNotInInventory, ///< name
    TooManyNames,       ///< number, limit
    UsageNotAllowed,    ///< extendedKeyUsage
    UsageMissing,       ///< (none): nothing says what the certificate is for
    KeyUnsound,         ///< what is wrong with it (keyFaultText)
    KeyOfCa,            ///< (none)
    SubjectOfCa,        ///< subject
    // Approval and what was asked for
    Rejected,           ///< the administrator's reason, or nothing
    UnknownTransaction, ///< (none)
    UnknownCertificate, ///< (none)
    RsaSignerNeeded,    ///< messageType
    CaCannotIssue,      ///< (none): expired, or not installed yet
    // Bounds
    TransactionIdTooLong, ///< its octets, the limit
    TooManyPending,       ///< how many wait, of the connector or of the client's address; answered with HTTP 503
};

struct Refused {
    Refusal why;
    QStringList facts = {};
    bool operator==(const Refused &) const = default;
};

/// Whether a refusal counts against its address (C3): it was asked for by somebody without a right challenge, and answering it costs
/// an RSA operation at least. What is refused although the challenge was right is answered at once.
bool isOfStranger(Refusal refusal);
/// The stable name of a refusal, as it stands in the store ("ChallengeWrong").
QString refusalName(Refusal refusal);
std::optional<Refusal> refusalFromName(const QString &name);
/// Whether its facts may be a Reason. Of the others the facts are what clients wrote, and never read as one.
bool mayHaveReason(Refusal refusal);
/// The failInfo that goes with it (RFC 8894 §3.2.1.4).
FailInfo failInfoFor(Refusal refusal);
/// What the client is told: English, because it is part of the protocol (RFC 8894 §3.2.1.4.1), for a person who reads a
/// printer's log. Never holds a secret.
QString failInfoText(const Refused &refused);

} // namespace scepter
