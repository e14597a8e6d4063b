#include "core/connector/policy.h"

#include "core/base/literals.h"
#include "core/connector/namepolicy.h"

namespace scepter {
namespace {

struct Case {
    const ScepRequest &request;
    const RequestFacts &facts;
    const ConnectorSettings &connector;
    const QDateTime &now;
    const QString &address;
};
using Found = std::optional<Decision>;

Refuse refuse(Refusal why, QStringList facts = {}) { return {{why, std::move(facts)}}; }
Refuse alarm(Refusal why, QStringList facts = {}) { return {{why, std::move(facts)}, true}; }

QString isoTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

// C12

/// What an older program issued, which noted no digests, for a message that was signed before it was answered.
std::optional<EarlierRequest> recordedBefore(const Case &c)
{
    const auto &issued = c.facts.sameCsr;
    const bool isOld = issued && !issued->hasDigest && issued->type == c.request.type && issued->firstAnswer;
    return isOld && c.request.signingTime && *c.request.signingTime <= *issued->firstAnswer ? issued : std::nullopt;
}

/// The very message that came before, however it is written and signed now: the same answer, and never a new certificate.
Found replayed(const Case &c)
{
    const auto &same = c.facts.sameMessage ? c.facts.sameMessage : recordedBefore(c);
    if (!same)
        return std::nullopt;
    const EarlierRequest &earlier = *same;
    if (earlier.state == RequestState::Refused)
        return Decision(Refuse{earlier.refused.value_or(Refused{Refusal::MessageReplayed})});
    if (earlier.state != RequestState::Issued || earlier.isGood(c.now))
        return AnswerAgain{earlier};
    const bool elsewhere = earlier.address != c.address;
    return elsewhere ? alarm(Refusal::MessageReplayed) : refuse(Refusal::MessageReplayed);
}

/// The same CSR, signed afresh by whoever signed it before.
Found repeated(const Case &c)
{
    const QByteArray signer = signerIdentity(*c.request.signer, c.facts.signer.has_value());
    for (const EarlierRequest &earlier : c.facts.earlier) {
        if (earlier.type != c.request.type || earlier.signer != signer || earlier.csrHash != c.request.csrHash)
            continue;
        const bool open = earlier.state == RequestState::Pending || earlier.state == RequestState::Approved;
        const bool recent = earlier.firstAnswer && earlier.firstAnswer->addSecs(std::chrono::seconds(repeatTime).count()) > c.now;
        if (open || (recent && (earlier.state != RequestState::Issued || earlier.isGood(c.now))))
            return AnswerAgain{earlier};
    }
    return std::nullopt;
}

/// Whoever asks again with a challenge that is spent is no thief when it is the one who spent it: it gets what it has.
Found hasItAlready(const Case &c, Refusal refused)
{
    const bool spent = refused == Refusal::ChallengeUsed || refused == Refusal::ChallengeExpired || refused == Refusal::ChallengeWrong;
    return spent && c.facts.sameCsr && c.facts.sameCsr->isGood(c.now) ? Found(AnswerAgain{*c.facts.sameCsr}) : std::nullopt;
}

// Challenge or old certificate

QSet<QString> nameSet(const QList<SubjectAltName> &names)
{
    QSet<QString> set;
    for (const SubjectAltName &name : names)
        set.insert(QString::number(int(name.kind)) + u':' + (name.kind == SubjectAltName::Kind::Dns ? name.value.toLower() : name.value));
    return set;
}

/// From when on a certificate may be renewed: without a window of the connector's, at once.
QDateTime windowStart(const QDateTime &notBefore, const QDateTime &notAfter, const ConnectorSettings &connector)
{
    return connector.renewalWindowDays == 0 ? notBefore : std::max(notBefore, notAfter.addDays(-connector.renewalWindowDays));
}

/// C2: from when on a renewable challenge is good again: without a window, in the last third of the validity of what it produced.
QDateTime goodAgain(const ChallengeFacts &challenge, const ConnectorSettings &connector)
{
    const QDateTime notAfter = *challenge.lastNotAfter;
    if (connector.renewalWindowDays > 0)
        return notAfter.addDays(-connector.renewalWindowDays);
    const QDateTime notBefore = challenge.lastNotBefore.value_or(notAfter.addDays(-connector.validityDays));
    return notAfter.addSecs(-notBefore.secsTo(notAfter) / 3);
}

/// C7: the same subject and names. A CSR that asks for no names gets those that the certificate has; so does one that asks for
/// further names again, where these are left out (C2).
bool sameNames(const Csr &csr, const Certificate &old, FurtherNames further)
{
    const QSet<QString> asked = nameSet(csr.altNames()), had = nameSet(old.altNames());
    if (csr.subject() != old.subject())
        return false;
    return asked.isEmpty() || asked == had || (further == FurtherNames::LeaveOut && asked.contains(had));
}

/// Why the certificate that signed the request does not authorize it; nothing when it does (C7).
std::optional<Refused> notRenewable(const Case &c)
{
    if (c.request.replacedCa) // its path and dates were checked when it was found
        return sameNames(*c.request.csr, *c.request.signer, FurtherNames::Refuse)
                   ? std::nullopt
                   : std::optional(Refused{Refusal::RenewalOtherNames, {c.request.signer->subject().toString()}});
    if (!c.facts.signer)
        return Refused{Refusal::RenewalForeign};
    const KnownCertificate &old = *c.facts.signer;
    const Certificate &certificate = old.certificate;
    if (old.connector != c.connector.name)
        return Refused{Refusal::RenewalElsewhere};
    if (c.now > certificate.notAfter() || c.now < certificate.notBefore())
        return Refused{Refusal::RenewalExpired, {isoTime(certificate.notAfter())}};
    const QDateTime from = windowStart(certificate.notBefore(), certificate.notAfter(), c.connector);
    if (c.now < from)
        return Refused{Refusal::RenewalTooEarly, {isoTime(from)}};
    if (!sameNames(*c.request.csr, certificate, c.connector.furtherNames))
        return Refused{Refusal::RenewalOtherNames, {certificate.subject().toString()}};
    return std::nullopt;
}

Found judgeChallenge(const Case &c)
{
    if (!c.facts.challenge)
        return refuse(Refusal::ChallengeWrong);
    const ChallengeFacts &challenge = *c.facts.challenge;
    if (challenge.expires && *challenge.expires <= c.now)
        return alarm(Refusal::ChallengeExpired, {isoTime(*challenge.expires)});
    const auto names = judgeBoundNames(*c.request.csr, c.connector, challenge, c.facts.holders);
    if (names && names->raisesAlarm)
        return *names;
    if (challenge.usesAllowed && challenge.uses >= *challenge.usesAllowed)
        return alarm(Refusal::ChallengeUsed);
    if (challenge.renewable && challenge.lastNotAfter && c.now < goodAgain(challenge, c.connector))
        return alarm(Refusal::ChallengeUsed);
    return names ? Found(*names) : std::nullopt;
}

struct Authorization {
    QString challenge = {};
    std::optional<qint64> renews = {};   ///< a certificate of ours
    std::optional<Certificate> old = {}; ///< what is renewed, ours or of a CA that is replaced
};

std::variant<Refuse, Authorization> authorize(const Case &c)
{
    const bool carriesChallenge = !c.request.csr->challenge().isEmpty();
    // RFC 8894 §3.1: a key that cannot decrypt has its reply enveloped under the challenge.
    if (!c.request.signer->publicKey().canEncrypt() && !carriesChallenge)
        return refuse(Refusal::ChallengeNeededByEc);
    if (c.facts.signer && c.facts.signer->revoked)
        return refuse(Refusal::RenewalRevoked, {c.facts.signer->certificate.serialHex()});
    if (c.facts.signer || c.request.replacedCa || c.request.type == MessageType::RenewalReq) {
        const auto refused = notRenewable(c);
        if (!refused)
            return Authorization{{}, c.facts.signer ? std::optional(c.facts.signer->id) : std::nullopt, c.request.signer};
        if (c.request.type == MessageType::RenewalReq || !carriesChallenge || !speaksForItself(*c.request.csr, c.request, c.connector))
            return Refuse{*refused};
    }
    if (!carriesChallenge) {
        if (c.connector.approval == Approval::Manual && !c.connector.requireChallenge)
            return Authorization();
        return refuse(Refusal::ChallengeMissing);
    }
    if (const auto refused = judgeChallenge(c))
        return std::get<Refuse>(*refused);
    return Authorization{c.facts.challenge->id};
}

// Policy

/// ValidityPeriod and ValidityPeriodUnits of the CSR, within what the connector issues (C7).
QDateTime notAfterFor(const Csr &csr, const ConnectorSettings &connector, const IssuerFacts &issuer, const QDateTime &now)
{
    QDateTime notAfter = now.addDays(connector.validityDays);
    if (const auto asked = csr.validityFrom(now); asked && *asked > now)
        notAfter = std::min(notAfter, *asked);
    return std::min(notAfter, issuer.notAfter);
}

/// An hour back, for clocks that are behind, but never before the CA itself: no path through it would be valid then.
QDateTime notBeforeFor(const IssuerFacts &issuer, const QDateTime &now)
{
    const QDateTime early = now.addSecs(-3600);
    return issuer.notBefore.isValid() ? std::max(early, issuer.notBefore) : early;
}

} // namespace

bool speaksForItself(const Csr &csr, const ScepRequest &request, const ConnectorSettings &connector)
{
    const auto key = csr.publicKey();
    return request.maySignForOthers || (key && *key == request.signer->publicKey())
           || sameNames(csr, *request.signer, connector.furtherNames);
}

QByteArray keyHash(const PublicKey &key) { return digest(HashAlgorithm::Sha256, key.der()); }

QByteArray signerIdentity(const Certificate &signer, bool isOurs)
{
    return isOurs ? QByteArray("certificate:") + signer.fingerprint(HashAlgorithm::Sha256)
                  : QByteArray("key:") + keyHash(signer.publicKey());
}

std::variant<Refuse, CertificateSpec> shape(const Csr &csr, const std::optional<Certificate> &renews, const ConnectorSettings &connector,
                                            const IssuerFacts &issuer, const QDateTime &now, const NameFacts &known)
{
    if (!issuer.canIssue || issuer.notAfter <= now)
        return refuse(Refusal::CaCannotIssue);
    const auto key = csr.publicKey();
    if (!key || !connector.accepts(*key))
        return refuse(Refusal::KeyNotAllowed, key ? QStringList{key->description()} : reasonFacts(Reason::KeyUnreadable));
    if (const auto bad = unsound(*key))
        return Refuse{*bad};
    if (const auto bad = ofAuthority(csr, *key, issuer.authority))
        return Refuse{*bad};
    const auto names = namesToIssue(csr, renews, connector, known);
    if (const auto *bad = std::get_if<Refuse>(&names))
        return *bad;
    const auto usages = usagesFor(csr, connector);
    if (const auto *bad = std::get_if<Refused>(&usages))
        return Refuse{*bad};
    const bool rsa = key->algorithm() == KeyAlgorithm::Rsa;
    CertificateSpec spec{csr.subjectDer(), *key, {}, notBeforeFor(issuer, now), notAfterFor(csr, connector, issuer, now)};
    spec.keyUsage = DigitalSignature | (rsa ? quint32(KeyEncipherment) : 0u);
    spec.extendedKeyUsage = std::get<QStringList>(usages);
    spec.altNames = std::get<NamesToIssue>(names).names;
    spec.crlDistributionPoint = issuer.crlUrl;
    return spec;
}

Decision decide(const ScepRequest &request, const RequestFacts &facts, const ConnectorSettings &connector, const IssuerFacts &issuer,
                const QDateTime &now, const QString &address)
{
    const Case c{request, facts, connector, now, address};
    if (const auto found = replayed(c))
        return *found;
    if (const auto found = repeated(c))
        return *found;
    if (facts.keyCompromised)
        return refuse(Refusal::KeyCompromised);
    const auto authorized = authorize(c);
    if (const auto *refused = std::get_if<Refuse>(&authorized))
        return hasItAlready(c, refused->refused.why).value_or(*refused);
    const auto &by = std::get<Authorization>(authorized);
    const NameFacts known{by.challenge.isEmpty() ? std::nullopt : facts.challenge, facts.holders};
    const auto spec = shape(*request.csr, by.old, connector, issuer, now, known);
    if (const auto *refused = std::get_if<Refuse>(&spec))
        return *refused;
    if (connector.approval == Approval::Manual)
        return Defer{by.challenge};
    return Issue{std::get<CertificateSpec>(spec), by.challenge, by.renews};
}

} // namespace scepter
