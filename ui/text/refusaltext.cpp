#include "ui/text/refusaltext.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/connector/refusalcounter.h"
#include "ui/text/reasontext.h"
#include "ui/text/requestwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Refusal)

public:
    static QString of(Refusal refusal)
    {
        switch (refusal) {
        case Refusal::Unreadable: return tr("What came is not a SCEP message.");
        case Refusal::SignatureInvalid: return tr("The signature of the message does not verify.");
        case Refusal::SignerMissing: return tr("The message lacks the certificate that signed it.");
        case Refusal::NonceMissing: return tr("The message lacks its senderNonce, or has one that is too long.");
        case Refusal::UnexpectedType: return tr("A server cannot act on this type of message.");
        case Refusal::WeakDigest: return tr("The message is signed with a digest that the connector does not accept.");
        case Refusal::WeakCipher: return tr("The request is encrypted with a cipher that the connector does not accept.");
        case Refusal::UnknownAlgorithm: return tr("The message uses an algorithm that is not supported.");
        case Refusal::ForeignEnvelope: return tr("The request is encrypted for another CA: the device may hold an old CA certificate.");
        case Refusal::Undecryptable: return tr("The request cannot be decrypted.");
        case Refusal::NotACsr: return tr("The message does not contain what its type requires.");
        case Refusal::NoProofOfPossession: return tr("The signature of the certification request does not verify.");
        case Refusal::ChallengeMissing: return tr("The challenge password is missing.");
        case Refusal::ChallengeWrong: return tr("The challenge password is wrong.");
        case Refusal::ChallengeExpired: return tr("The challenge password has expired.");
        case Refusal::ChallengeUsed: return tr("The challenge password has been used as often as it may be.");
        case Refusal::ChallengeForeign: return tr("The challenge password is bound to another subject.");
        case Refusal::FurtherName:
            return tr("The challenge password is right and still good, but it was not made for every name in the request.");
        case Refusal::ChallengeNeededByEc:
            return tr("A request signed with an EC key needs a challenge password, under which the answer is encrypted.");
        case Refusal::RenewalForeign: return tr("The renewal is signed with a certificate of another CA.");
        case Refusal::RenewalElsewhere: return tr("The renewal is signed with a certificate that came through another connector.");
        case Refusal::RenewalRevoked: return tr("The request is signed with a revoked certificate.");
        case Refusal::RenewalExpired: return tr("The renewal is signed with a certificate that is not valid now.");
        case Refusal::RenewalTooEarly: return tr("It is too early to renew the certificate.");
        case Refusal::RenewalOtherNames: return tr("The renewal asks for another subject or other names than the old certificate has.");
        case Refusal::TransactionTaken: return tr("The transactionID belongs to a request with another key.");
        case Refusal::SignerForeign: return tr("The message is signed by another key than the one that the certificate is for.");
        case Refusal::MessageReplayed: return tr("This very message came before, and what was issued for it has ended or was revoked.");
        case Refusal::EnvelopeAltered:
            return tr(
                "The same envelope came before with another content: one of the two was altered on its way. This one was not opened.");
        case Refusal::KeyCompromised: return tr("A certificate for this key was revoked because the key is compromised.");
        case Refusal::ChallengeGuessing:
            return tr("Somebody at this address is guessing challenge passwords: many wrong ones came within an hour.");
        case Refusal::KeyNotAllowed: return tr("The connector does not issue certificates for this kind of key.");
        case Refusal::SubjectInvalid: return tr("The subject or a name in the request cannot be used in a certificate.");
        case Refusal::NameNotAllowed: return tr("The connector does not issue certificates for this name.");
        case Refusal::NameNotInInventory: return tr("No device of the inventory has this name, or another device has it.");
        case Refusal::TooManyNames: return tr("The request asks for too many names.");
        case Refusal::UsageNotAllowed: return tr("The connector does not issue certificates for this extendedKeyUsage.");
        case Refusal::UsageMissing: return tr("The request does not say what the certificate is for, and the connector adds nothing.");
        case Refusal::KeyUnsound: return tr("The key protects nothing.");
        case Refusal::KeyOfCa: return tr("The request is for the CA's own key.");
        case Refusal::SubjectOfCa: return tr("The request is for the CA's own subject.");
        case Refusal::Rejected: return tr("An administrator rejected the request.");
        case Refusal::UnknownTransaction: return tr("There is no request with this transactionID, or it was made with another key.");
        case Refusal::UnknownCertificate: return tr("The CA has not issued such a certificate.");
        case Refusal::RsaSignerNeeded:
            return tr("The query is signed with an EC key, which cannot decrypt the answer; it needs an RSA key.");
        case Refusal::CaCannotIssue: return tr("The CA behind the connector cannot issue now.");
        case Refusal::TransactionIdTooLong: return tr("The transactionID of the message is too long.");
        case Refusal::TooManyPending: return tr("Too many requests wait for a decision.");
        }
        Q_UNREACHABLE();
    }
    static QString signers(const QStringList &facts)
    {
        return tr("Signed by: %1. Replaced CAs: %2. May sign for others: %3.")
            .arg(cleanText(facts[0]), cleanText(facts[1]), cleanText(facts[2]));
    }
    static QString technical(const QString &detail) { return tr("Technical details: %1").arg(detail); }
    static QString counted(qint64 count, const QDateTime &first, const QString &what)
    {
        return tr("%n time(s) since %1:", nullptr, int(std::min<qint64>(count, std::numeric_limits<int>::max())))
                   .arg(first.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s))
               + u' ' + what;
    }
    /// What was done, by the name that the audit log gives it; one of a newer version stays as it is.
    static QString outcome(const QString &name)
    {
        if (name == u"issued"_s)
            return tr("issued");
        if (name == u"pending"_s)
            return tr("waits for approval");
        if (name == u"answered"_s)
            return tr("answered");
        if (name == u"answered again"_s)
            return tr("answered again");
        if (name == u"done"_s)
            return tr("done");
        const qsizetype blank = name.indexOf(u' '); // counted ones say which operation it was: "CertPoll pending"
        return blank < 0 ? name : name.first(blank + 1) + outcome(name.sliced(blank + 1));
    }
};

} // namespace

QString refusalText(const Refused &refused)
{
    const QString text = Words::of(refused.why);
    QStringList facts = refused.facts;
    if (refused.why == Refusal::SignerForeign && facts.size() == 3)
        return text + u' ' + Words::signers(facts);
    if (const QString reason = mayHaveReason(refused.why) ? reasonTextIn(facts) : QString(); !reason.isEmpty())
        return text + u' ' + cleanText(reason);
    if (refused.why == Refusal::Unreadable && !facts.isEmpty()) // what the parsers say
        return text + u' ' + Words::technical(cleanText(facts[0]));
    if (refused.why == Refusal::KeyUnsound && !facts.isEmpty())
        facts[0] = keyFaultWords(facts[0]);
    facts = facts.filter(QRegularExpression(u"\\S"_s));
    constexpr qsizetype few = 5; // of a hundred names the first ones tell
    const QString more = facts.size() > few ? u", …"_s : QString();
    return facts.isEmpty() ? text : text + u" ("_s + cleanText(facts.mid(0, few).join(u", "_s)) + more + u')';
}

QString auditOutcomeText(const QString &outcome)
{
    const auto told = refusalsTold(outcome);
    if (told)
        return told->count > 1 ? Words::counted(told->count, told->first, Words::of(told->why)) : refusalText({told->why});
    static const QRegularExpression answers(u"^answered (\\d{1,18}) times since (\\S+): (.*)$"_s); // countedOutcome()
    if (const auto match = answers.match(outcome); match.hasMatch())
        return Words::counted(match.captured(1).toLongLong(), QDateTime::fromString(match.captured(2), Qt::ISODate),
                              Words::outcome(match.captured(3)));
    return Words::outcome(outcome);
}

} // namespace scepter
