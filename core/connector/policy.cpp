#include "core/connector/policy.h"

#include "core/base/literals.h"

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

/// The very message that came before, however it is written and signed now: the same answer, and never a new certificate.
Found replayed(const Case &c)
{
    if (!c.facts.sameMessage)
        return std::nullopt;
    const EarlierRequest &earlier = *c.facts.sameMessage;
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
        set.insert(name.kind == SubjectAltName::Kind::Dns ? name.toString().toLower() : name.toString());
    return set;
}

/// C7: the same subject and names. A CSR that asks for no names gets those that the certificate has.
bool sameNames(const Csr &csr, const Certificate &old)
{
    const QList<SubjectAltName> asked = csr.altNames();
    return csr.subject() == old.subject() && (asked.isEmpty() || nameSet(asked) == nameSet(old.altNames()));
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

/// Why the certificate that signed the request does not authorize it; nothing when it does (C7).
std::optional<Refused> notRenewable(const Case &c)
{
    if (c.request.replacedCa) // its path and dates were checked when it was found
        return sameNames(*c.request.csr, *c.request.signer)
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
    if (!sameNames(*c.request.csr, certificate))
        return Refused{Refusal::RenewalOtherNames, {certificate.subject().toString()}};
    return std::nullopt;
}

/// Every common name: what holds of the first must hold of a second one.
QStringList commonNames(const DistinguishedName &subject)
{
    QStringList names;
    for (const NameAttribute &attribute : subject.attributes) {
        if (attribute.type == u"CN"_s)
            names += attribute.value;
    }
    return names;
}

/// Whether a challenge that is bound to this common name may be used for the subject (C2).
bool isBoundTo(const DistinguishedName &subject, const QString &name)
{
    const QStringList names = commonNames(subject);
    const auto same = [&](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; };
    return !names.isEmpty() && std::all_of(names.begin(), names.end(), same);
}

Found judgeChallenge(const Case &c)
{
    if (!c.facts.challenge)
        return refuse(Refusal::ChallengeWrong);
    const ChallengeFacts &challenge = *c.facts.challenge;
    if (challenge.expires && *challenge.expires <= c.now)
        return alarm(Refusal::ChallengeExpired, {isoTime(*challenge.expires)});
    if (!challenge.subject.isEmpty() && !isBoundTo(c.request.csr->subject(), challenge.subject))
        return alarm(Refusal::ChallengeForeign);
    if (challenge.usesAllowed && challenge.uses >= *challenge.usesAllowed)
        return alarm(Refusal::ChallengeUsed);
    if (challenge.renewable && challenge.lastNotAfter && c.now < goodAgain(challenge, c.connector))
        return alarm(Refusal::ChallengeUsed);
    return std::nullopt;
}

/// Whether a challenge may speak for a request whose signer could not renew: its own key's, or one for what it already is.
/// Otherwise whoever has a certificate of this CA could sign around anybody's envelope.
bool speaksForItself(const Case &c)
{
    const auto key = c.request.csr->publicKey();
    return c.request.maySignForOthers || (key && *key == c.request.signer->publicKey()) || sameNames(*c.request.csr, *c.request.signer);
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
        if (c.request.type == MessageType::RenewalReq || !carriesChallenge || !speaksForItself(c))
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

/// What is wrong with a text that becomes part of a certificate; nothing when it is fine.
std::optional<QString> badText(const QString &text)
{
    if (text.size() > 255)
        return u"a name of %1 characters"_s.arg(text.size());
    if (text.trimmed().isEmpty())
        return u"an empty name"_s;
    for (const QChar c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            return u"control characters"_s;
    }
    return std::nullopt;
}

bool isHostName(const QString &text)
{
    if (text.isEmpty() || text.size() > 253)
        return false;
    for (const QString &label : text.split(u'.')) {
        const auto plain = [](QChar ch) { return ch.unicode() < 0x80 && (ch.isLetterOrNumber() || ch == u'-' || ch == u'_'); };
        if (label.isEmpty() || label.size() > 63 || !std::all_of(label.begin(), label.end(), plain))
            return false;
    }
    return true;
}

/// The names to issue: those asked for, those of the certificate that is renewed, or (Printers) the common name (C7).
QList<SubjectAltName> namesFor(const Csr &csr, const std::optional<Certificate> &renews, Preset preset)
{
    QList<SubjectAltName> names = csr.altNames();
    if (names.isEmpty() && renews)
        names = renews->altNames();
    if (names.isEmpty() && preset == Preset::Printers) {
        const SubjectAltName name = SubjectAltName::forHost(csr.subject().commonName());
        if (name.kind == SubjectAltName::Kind::Ip || isHostName(name.value))
            names = {name};
    }
    return names;
}

/// Whether it can be written as RFC 5280 §4.2.1.6 wants it: an address of 4 or 16 octets, everything else in ASCII.
bool isWellFormed(const SubjectAltName &name)
{
    if (name.kind == SubjectAltName::Kind::Ip)
        return SubjectAltName::forHost(name.value).kind == SubjectAltName::Kind::Ip;
    return std::all_of(name.value.begin(), name.value.end(), [](QChar c) { return c.unicode() < 0x80; });
}

std::optional<Refuse> badNames(const DistinguishedName &subject, const QList<SubjectAltName> &names, const ConnectorSettings &connector)
{
    if (names.size() > maxNames || subject.attributes.size() > maxNames)
        return refuse(Refusal::TooManyNames,
                      {QString::number(std::max(names.size(), subject.attributes.size())), QString::number(maxNames)});
    if (subject.attributes.isEmpty() && names.isEmpty())
        return refuse(Refusal::SubjectInvalid, {u"it is empty, and there is no subjectAltName"_s});
    for (const NameAttribute &attribute : subject.attributes) {
        if (const auto bad = badText(attribute.value))
            return refuse(Refusal::SubjectInvalid, {attribute.type + u" holds "_s + *bad});
    }
    for (const SubjectAltName &name : names) {
        if (name.kind == SubjectAltName::Kind::Other)
            return refuse(Refusal::NameNotAllowed, {u"of an unknown kind"_s});
        if (const auto bad = badText(name.value))
            return refuse(Refusal::SubjectInvalid, {u"a subjectAltName holds "_s + *bad});
        if (!isWellFormed(name))
            return refuse(Refusal::NameNotAllowed, {name.value});
        if (!connector.acceptsName(name.value))
            return refuse(Refusal::NameNotAllowed, {name.value});
    }
    for (const QString &cn : commonNames(subject)) {
        if (!connector.acceptsName(cn))
            return refuse(Refusal::NameNotAllowed, {cn});
    }
    return std::nullopt;
}

/// Usages that a device may ask for: TLS, e-mail, IPsec, EAP. Never those that make somebody an authority.
bool mayBeAsked(const QString &usage)
{
    static const QSet<QString> allowed{u"serverAuth"_s,
                                       u"clientAuth"_s,
                                       u"emailProtection"_s,
                                       u"ipsecEndSystem"_s,
                                       u"ipsecTunnel"_s,
                                       u"ipsecUser"_s,
                                       u"ipsecIKE"_s,
                                       u"1.3.6.1.5.5.8.2.2"_s /* iKEIntermediate */,
                                       u"1.3.6.1.5.5.7.3.13"_s /* eapOverPPP */,
                                       u"1.3.6.1.5.5.7.3.14"_s /* eapOverLAN */};
    return allowed.contains(usage);
}

std::variant<Refuse, QStringList> usagesFor(const Csr &csr, Preset preset)
{
    QStringList usages = csr.extendedKeyUsage();
    if (preset == Preset::Mobile)
        usages = QStringList{u"clientAuth"_s};
    if (usages.isEmpty() && preset == Preset::Printers)
        usages = QStringList{u"serverAuth"_s, u"clientAuth"_s};
    for (const QString &usage : std::as_const(usages)) {
        if (!mayBeAsked(usage))
            return refuse(Refusal::UsageNotAllowed, {usage});
    }
    usages.removeDuplicates();
    return usages;
}

/// ValidityPeriod and ValidityPeriodUnits of the CSR, within what the connector issues (C7).
QDateTime notAfterFor(const Csr &csr, const ConnectorSettings &connector, const IssuerFacts &issuer, const QDateTime &now)
{
    QDateTime notAfter = now.addDays(connector.validityDays);
    if (const auto asked = csr.validityFrom(now); asked && *asked > now)
        notAfter = std::min(notAfter, *asked);
    return std::min(notAfter, issuer.notAfter);
}

} // namespace

QByteArray keyHash(const PublicKey &key) { return digest(HashAlgorithm::Sha256, key.der()); }

QByteArray signerIdentity(const Certificate &signer, bool isOurs)
{
    return isOurs ? QByteArray("certificate:") + signer.fingerprint(HashAlgorithm::Sha256)
                  : QByteArray("key:") + keyHash(signer.publicKey());
}

std::variant<Refuse, CertificateSpec> shape(const Csr &csr, const std::optional<Certificate> &renews, const ConnectorSettings &connector,
                                            const IssuerFacts &issuer, const QDateTime &now)
{
    if (!issuer.canIssue || issuer.notAfter <= now)
        return refuse(Refusal::CaCannotIssue);
    const auto key = csr.publicKey();
    if (!key || !connector.accepts(*key))
        return refuse(Refusal::KeyNotAllowed, {key ? key->description() : u"one that cannot be read"_s});
    const QList<SubjectAltName> names = namesFor(csr, renews, connector.preset);
    if (const auto bad = badNames(csr.subject(), names, connector))
        return *bad;
    const auto usages = usagesFor(csr, connector.preset);
    if (const auto *bad = std::get_if<Refuse>(&usages))
        return *bad;
    const bool rsa = key->algorithm() == KeyAlgorithm::Rsa;
    CertificateSpec spec{csr.subjectDer(), *key, {}, now.addSecs(-3600), notAfterFor(csr, connector, issuer, now)};
    spec.keyUsage = DigitalSignature | (rsa ? quint32(KeyEncipherment) : 0u);
    spec.extendedKeyUsage = std::get<QStringList>(usages);
    spec.altNames = names;
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
    const auto spec = shape(*request.csr, by.old, connector, issuer, now);
    if (const auto *refused = std::get_if<Refuse>(&spec))
        return *refused;
    if (connector.approval == Approval::Manual)
        return Defer{by.challenge};
    return Issue{std::get<CertificateSpec>(spec), by.challenge, by.renews};
}

} // namespace scepter
