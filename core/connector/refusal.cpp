#include "core/connector/refusal.h"

#include "core/base/literals.h"

#include <array>

namespace scepter {
namespace {

struct Row {
    Refusal refusal;
    const char *name;
    FailInfo failInfo;
    const char *text;
};

/// In the order of the enum.
constexpr std::array rows{
    Row{Refusal::Unreadable, "Unreadable", FailInfo::BadMessageCheck, "This is not a SCEP message: %1."},
    Row{Refusal::SignatureInvalid, "SignatureInvalid", FailInfo::BadMessageCheck, "The signature of the message does not verify."},
    Row{Refusal::SignerMissing, "SignerMissing", FailInfo::BadMessageCheck, "The message does not bring the certificate that signed it."},
    Row{Refusal::NonceMissing, "NonceMissing", FailInfo::BadRequest, "The message has no senderNonce, or one that is too long."},
    Row{Refusal::UnexpectedType, "UnexpectedType", FailInfo::BadRequest, "A server cannot act on a message of type %1."},
    Row{Refusal::WeakDigest, "WeakDigest", FailInfo::BadAlg,
        "The message is signed with %1, which this connector does not accept. Use SHA-256."},
    Row{Refusal::WeakCipher, "WeakCipher", FailInfo::BadAlg,
        "The request is encrypted with %1, which this connector does not accept. Use AES."},
    Row{Refusal::UnknownAlgorithm, "UnknownAlgorithm", FailInfo::BadAlg, "The message uses an algorithm that is not supported: %1."},
    Row{Refusal::ForeignEnvelope, "ForeignEnvelope", FailInfo::BadMessageCheck,
        "The request is encrypted for another CA than this connector's. Fetch the CA certificate again (GetCACert)."},
    Row{Refusal::Undecryptable, "Undecryptable", FailInfo::BadMessageCheck,
        "The request cannot be decrypted. Fetch the CA certificate again (GetCACert) and send a new request."},
    Row{Refusal::NotACsr, "NotACsr", FailInfo::BadRequest, "What is encrypted is not what this type of message should hold."},
    Row{Refusal::NoProofOfPossession, "NoProofOfPossession", FailInfo::BadMessageCheck,
        "The signature of the certification request does not verify."},
    Row{Refusal::ChallengeMissing, "ChallengeMissing", FailInfo::BadRequest,
        "The challenge password is missing. Ask the administrator of the connector for one."},
    Row{Refusal::ChallengeWrong, "ChallengeWrong", FailInfo::BadRequest, "The challenge password is wrong. Check it for typing errors."},
    Row{Refusal::ChallengeExpired, "ChallengeExpired", FailInfo::BadRequest,
        "The challenge password has expired. Ask the administrator for a new one."},
    Row{Refusal::ChallengeUsed, "ChallengeUsed", FailInfo::BadRequest,
        "The challenge password has been used as often as it may be. Ask the administrator for a new one."},
    Row{Refusal::ChallengeForeign, "ChallengeForeign", FailInfo::BadRequest,
        "The challenge password is meant for another subject. Check the common name, or ask for a challenge of its own."},
    Row{Refusal::ChallengeNeededByEc, "ChallengeNeededByEc", FailInfo::BadRequest,
        "A request signed with an EC key needs a challenge password, under which the reply is encrypted (RFC 8894, section 3.1)."},
    Row{Refusal::FurtherName, "FurtherName", FailInfo::BadRequest,
        "The challenge password is right and still good, but not for the further name %1. Ask for the bound name alone, or ask the "
        "administrator to allow this name."},
    Row{Refusal::RenewalForeign, "RenewalForeign", FailInfo::BadRequest,
        "The certificate that signed the renewal was not issued by this CA. Enrol with a challenge password."},
    Row{Refusal::RenewalElsewhere, "RenewalElsewhere", FailInfo::BadRequest,
        "The certificate that signed the renewal was issued through another connector. Renew it there, or enrol with a challenge password."},
    Row{Refusal::RenewalRevoked, "RenewalRevoked", FailInfo::BadRequest,
        "The certificate that signed the request is revoked (serial number %1)."},
    Row{Refusal::RenewalExpired, "RenewalExpired", FailInfo::BadRequest,
        "The certificate that signed the renewal is not valid now (until %1). Enrol with a challenge password."},
    Row{Refusal::RenewalTooEarly, "RenewalTooEarly", FailInfo::BadRequest, "The certificate can be renewed from %1 on."},
    Row{Refusal::RenewalOtherNames, "RenewalOtherNames", FailInfo::BadRequest,
        "A renewal must ask for the subject and names of the certificate that it renews: %1."},
    Row{Refusal::TransactionTaken, "TransactionTaken", FailInfo::BadRequest,
        "This transactionID belongs to a request with another key. Use a new one."},
    Row{Refusal::SignerForeign, "SignerForeign", FailInfo::BadRequest, "The request is signed by another key than the one that it is for."},
    Row{Refusal::MessageReplayed, "MessageReplayed", FailInfo::BadRequest,
        "This request was answered before, and its certificate has ended or was revoked. Make a new one, with a challenge password."},
    Row{Refusal::EnvelopeAltered, "EnvelopeAltered", FailInfo::BadRequest, "The envelope of an earlier message was altered."},
    Row{Refusal::KeyCompromised, "KeyCompromised", FailInfo::BadRequest,
        "A certificate for this key was revoked because the key is compromised. Make a new key."},
    Row{Refusal::ChallengeGuessing, "ChallengeGuessing", FailInfo::BadRequest,
        "Too many wrong challenge passwords came from this address."},
    Row{Refusal::KeyNotAllowed, "KeyNotAllowed", FailInfo::BadAlg, "Certificates for this kind of key are not issued: %1."},
    Row{Refusal::SubjectInvalid, "SubjectInvalid", FailInfo::BadRequest, "The subject cannot be used: %1."},
    Row{Refusal::NameNotAllowed, "NameNotAllowed", FailInfo::BadRequest, "This connector does not issue certificates for the name %1."},
    Row{Refusal::NameNotInInventory, "NameNotInInventory", FailInfo::BadRequest,
        "No device of the inventory has the name %1, or another device has it. Ask the administrator to enter it."},
    Row{Refusal::TooManyNames, "TooManyNames", FailInfo::BadRequest, "The request asks for %1 names; at most %2 are issued."},
    Row{Refusal::UsageNotAllowed, "UsageNotAllowed", FailInfo::BadRequest,
        "This connector does not issue certificates for the extendedKeyUsage %1."},
    Row{Refusal::UsageMissing, "UsageMissing", FailInfo::BadRequest,
        "The request names no extendedKeyUsage, and this connector adds none. Name what the certificate is for."},
    Row{Refusal::KeyUnsound, "KeyUnsound", FailInfo::BadAlg, "The key protects nothing: it has %1. Make a new one."},
    Row{Refusal::KeyOfCa, "KeyOfCa", FailInfo::BadRequest, "The key is the CA's own. Make a new one."},
    Row{Refusal::SubjectOfCa, "SubjectOfCa", FailInfo::BadRequest, "The subject is the CA's own: %1. Use the device's name."},
    Row{Refusal::Rejected, "Rejected", FailInfo::BadRequest, "The administrator rejected the request. %1"},
    Row{Refusal::UnknownTransaction, "UnknownTransaction", FailInfo::BadCertId, "There is no such request."},
    Row{Refusal::UnknownCertificate, "UnknownCertificate", FailInfo::BadCertId, "This CA has not issued such a certificate."},
    Row{Refusal::RsaSignerNeeded, "RsaSignerNeeded", FailInfo::BadRequest,
        "%1 needs a signer with an RSA key. The CRL is served over HTTP too."},
    Row{Refusal::CaCannotIssue, "CaCannotIssue", FailInfo::BadRequest,
        "The CA behind this connector cannot issue now. Tell its administrator."},
    Row{Refusal::TransactionIdTooLong, "TransactionIdTooLong", FailInfo::BadRequest,
        "The transactionID has %1 octets; at most %2 are read."},
    Row{Refusal::TooManyPending, "TooManyPending", FailInfo::BadRequest,
        "Too many requests wait for the administrator (%1). Try again later."},
};

const Row &rowOf(Refusal refusal)
{
    const Row &row = rows.at(size_t(refusal));
    Q_ASSERT(row.refusal == refusal);
    return row;
}

/// The first few of them: a reply is no place for a hundred.
QString listed(const QStringList &names)
{
    constexpr qsizetype few = 3;
    const QString more = names.size() > few ? u" and %1 more"_s.arg(names.size() - few) : QString();
    return names.mid(0, few).join(u", "_s) + more;
}

} // namespace

bool isOfStranger(Refusal refusal)
{
    switch (refusal) {
    // Judged when the challenge or the old certificate was found right.
    case Refusal::SubjectInvalid:
    case Refusal::NameNotAllowed:
    case Refusal::NameNotInInventory:
    case Refusal::FurtherName:
    case Refusal::TooManyNames:
    case Refusal::UsageNotAllowed:
    case Refusal::UsageMissing:
    case Refusal::KeyUnsound:
    case Refusal::KeyOfCa:
    case Refusal::SubjectOfCa:
    case Refusal::Rejected:
    case Refusal::CaCannotIssue: return false;
    case Refusal::Unreadable: return false; // no signature, no decryption: HTTP 400
    default: return true;
    }
}

QString refusalName(Refusal refusal) { return QString::fromLatin1(rowOf(refusal).name); }

std::optional<Refusal> refusalFromName(const QString &name)
{
    for (const Row &row : rows) {
        if (name == QLatin1StringView(row.name))
            return row.refusal;
    }
    return std::nullopt;
}

bool mayHaveReason(Refusal refusal)
{
    return refusal == Refusal::UnknownAlgorithm || refusal == Refusal::KeyNotAllowed || refusal == Refusal::SubjectInvalid;
}

FailInfo failInfoFor(Refusal refusal) { return rowOf(refusal).failInfo; }

QString failInfoText(const Refused &refused)
{
    const QString text = QString::fromLatin1(rowOf(refused.why).text);
    if (const auto given = mayHaveReason(refused.why) ? reasonIn(refused.facts) : std::nullopt)
        return QString(text).replace(u": %1."_s, u". "_s + reasonDetail(given->reason, given->values));
    if (refused.why == Refusal::FurtherName)
        return QString(text).replace(u"%1"_s, listed(refused.facts));
    // Several at once: a fact that holds "%2" is a printer's name, not a place; and some texts say nothing of their facts.
    if (!text.contains(u"%1"_s) || refused.facts.isEmpty())
        return QString(text).remove(u"%1"_s).trimmed();
    if (refused.facts.size() == 1 || !text.contains(u"%2"_s))
        return QString(text).replace(u"%1"_s, refused.facts[0]).trimmed();
    return text.arg(refused.facts[0], refused.facts[1]).trimmed();
}

} // namespace scepter
