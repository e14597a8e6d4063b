#pragma once
#include "core/scep/message.h"

namespace scepter {

/// Why a connector refuses a request. The comment names the facts that Refused::facts carries for it.
enum class Refusal {
    // The message
    Unreadable,          ///< why, technically; answered with HTTP 400, because there is nothing to answer to
    SignatureInvalid,    ///< (none)
    SignerMissing,       ///< (none)
    NonceMissing,        ///< (none)
    UnexpectedType,      ///< messageType
    WeakDigest,          ///< digest
    WeakCipher,          ///< cipher
    UnknownAlgorithm,    ///< object identifier, or what it is for
    ForeignEnvelope,     ///< (none): for another CA than this connector's
    Undecryptable,       ///< (none)
    NotACsr,             ///< (none)
    NoProofOfPossession, ///< (none): the signature of the CSR does not verify
    // Authorization
    ChallengeMissing,    ///< (none)
    ChallengeWrong,      ///< (none)
    ChallengeExpired,    ///< when, ISO 8601
    ChallengeUsed,       ///< (none)
    ChallengeForeign,    ///< (none): bound to another subject
    ChallengeNeededByEc, ///< (none)
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
    // Policy
    KeyNotAllowed,   ///< the key
    SubjectInvalid,  ///< what is wrong with it
    NameNotAllowed,  ///< name
    TooManyNames,    ///< number, limit
    UsageNotAllowed, ///< extendedKeyUsage
    // Approval and what was asked for
    Rejected,           ///< the administrator's reason, or nothing
    UnknownTransaction, ///< (none)
    UnknownCertificate, ///< (none)
    RsaSignerNeeded,    ///< messageType
    CaCannotIssue,      ///< (none): expired, or not installed yet
};

struct Refused {
    Refusal why;
    QStringList facts = {};
    bool operator==(const Refused &) const = default;
};

/// The stable name of a refusal, as it stands in the store ("ChallengeWrong").
QString refusalName(Refusal refusal);
std::optional<Refusal> refusalFromName(const QString &name);
/// The failInfo that goes with it (RFC 8894 §3.2.1.4).
FailInfo failInfoFor(Refusal refusal);
/// What the client is told: English, because it is part of the protocol (RFC 8894 §3.2.1.4.1), for a person who reads a
/// printer's log. Never holds a secret.
QString failInfoText(const Refused &refused);

} // namespace scepter
