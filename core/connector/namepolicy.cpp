#include "core/connector/namepolicy.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <QJsonArray>

namespace scepter {
namespace {

constexpr qsizetype mostText = 255, mostForeign = 20;

Refuse refuse(Refusal why, QStringList facts) { return {{why, std::move(facts)}}; }

/// What two names are compared by: without what nobody sees, so that no difference is invisible.
QString plain(const QString &text)
{
    QString seen;
    eachCharacter(text, [&](char32_t c, QStringView part) {
        if (QChar::isPrint(c))
            seen += part;
    });
    return seen.trimmed().toLower();
}

/// A name that a request asks for.
struct Asked {
    SubjectAltName name;
    bool isCommonName = false;

    NameKind kind() const { return isCommonName ? commonNameKind(name.value) : nameKind(name); }
    /// As it can be listed beside a challenge.
    QString entry() const
    {
        if (isCommonName)
            return shownText(name.value);
        return name.kind == SubjectAltName::Kind::Other ? name.toString() : shownName(name);
    }
    QString shown() const { return isCommonName ? u"CN="_s + shownText(name.value) : shownName(name); }
    bool isAllowed(const NameRules &rules) const { return isCommonName ? rules.acceptsCommonName(name.value) : rules.accepts(name); }
};

QList<Asked> asked(const DistinguishedName &subject, const QList<SubjectAltName> &altNames)
{
    QList<Asked> names;
    for (const QString &cn : commonNames(subject))
        names.append({SubjectAltName::forHost(cn), true});
    for (const SubjectAltName &name : altNames)
        names.append({name});
    return names;
}
QList<Asked> asked(const Csr &csr) { return asked(csr.subject(), csr.altNames()); }

/// A name as somebody wrote it beside a challenge: "KIND:NAME", or a host, an address or a common name alone.
bool isListed(const QString &entry, const Asked &asked)
{
    if (plain(entry) == plain(asked.name.value))
        return true;
    return !asked.isCommonName && plain(entry) == plain(asked.name.toString());
}

bool isHost(NameKind kind) { return kind == NameKind::Host || kind == NameKind::Short || kind == NameKind::Address; }

/// Whom a challenge was made for (C2).
class Binding {
public:
    enum class Is {
        Bound,
        Further, ///< firmware adds such names: no accusation
        Foreign  ///< somebody else's
    };

    Binding(const ChallengeFacts &challenge, const ConnectorSettings &connector, const std::optional<NameHolders> &holders)
        : m_listed(QStringList{challenge.subject} + challenge.also),
          m_subject(plain(challenge.subject)),
          m_rules(connector.nameRules()),
          m_holders(holders.value_or(NameHolders()))
    {
        const NameKind kind = commonNameKind(m_subject);
        if (kind == NameKind::Host || kind == NameKind::Short)
            m_label = m_subject.section(u'.', 0, 0);
        m_isShort = kind == NameKind::Short;
        m_devices = m_holders.value(m_subject);
        if (m_devices.isEmpty())
            m_devices = m_holders.value(m_label);
        for (const QString &each : std::as_const(m_listed)) {
            const QString host = plain(each.startsWith(u"dns:"_s) ? each.mid(4) : each);
            if (commonNameKind(host) == NameKind::Host)
                m_domains.append(domainOf(host));
        }
    }

    Is judge(const Asked &asked) const
    {
        const QString value = plain(asked.name.value);
        const NameKind kind = asked.kind();
        if (std::any_of(m_listed.begin(), m_listed.end(), [&](const QString &entry) { return isListed(entry, asked); }))
            return Is::Bound;
        if (isLabel(value) && isHost(kind))
            return asked.isAllowed(m_rules) && m_devices.contains(m_holders.value(value)) ? Is::Bound : Is::Further;
        if (isHost(kind) && isOfBoundDevice(value))
            return Is::Bound;
        if (asked.isCommonName || value.contains(u'*') || (isHost(kind) && isAnothers(value)))
            return Is::Foreign;
        return kind == NameKind::Host && isOfAnotherDomain(value) ? Is::Foreign : Is::Further;
    }

private:
    bool isLabel(const QString &value) const { return !m_label.isEmpty() && (value == m_label || value == m_label + u".local"_s); }
    bool isAnothers(const QString &value) const
    {
        const QSet<qint64> holders = m_holders.value(value);
        return !holders.isEmpty() && !m_devices.intersects(holders);
    }
    bool isOfBoundDevice(const QString &value) const
    {
        const QSet<qint64> holders = m_holders.value(value);
        return !holders.isEmpty() && m_devices.size() == 1 && holders == m_devices;
    }
    /// A challenge for a short name says nothing of its domain; a host with that label may be the same printer.
    bool isOfAnotherDomain(const QString &host) const
    {
        if (m_domains.isEmpty())
            return m_isShort && host.section(u'.', 0, 0) != m_label;
        return std::none_of(m_domains.begin(), m_domains.end(), [&](const QString &domain) { return host.endsWith(u'.' + domain); });
    }

    const QStringList m_listed;
    const QString m_subject;
    const NameRules m_rules;
    const NameHolders m_holders;
    QString m_label;
    bool m_isShort = false;
    QSet<qint64> m_devices;
    QStringList m_domains;
};

/// What is wrong with a text that becomes part of a certificate, and stands in this attribute or extension; nothing when it is fine.
std::optional<Refuse> badText(const QString &place, const QString &text)
{
    if (text.size() > mostText)
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::LongName, {place, QString::number(text.size())}));
    if (text.trimmed().isEmpty())
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::EmptyName, {place}));
    if (!isSeenWhole(text))
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::HiddenCharacters, {place, shownText(text)}));
    return std::nullopt;
}

std::optional<Refuse> badName(const QString &place, const QString &text)
{
    if (const auto bad = badText(place, text))
        return bad;
    if (text != text.trimmed())
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::OuterBlank, {place, shownText(text)}));
    return std::nullopt;
}

/// x500UniqueIdentifier is the one attribute of a name that holds bits (RFC 4519 §2.40).
std::optional<Refuse> badAttribute(const NameAttribute &attribute)
{
    if (!attribute.isText && attribute.type != u"x500UniqueIdentifier"_s)
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::NameNoText, {attribute.type}));
    return attribute.type == u"CN"_s ? badName(attribute.type, attribute.value) : badText(attribute.type, attribute.value);
}

std::optional<Refuse> badSubject(const Csr &csr, const QList<SubjectAltName> &names)
{
    const DistinguishedName subject = csr.subject();
    if (names.size() > maxNames || subject.attributes.size() > maxNames)
        return refuse(Refusal::TooManyNames,
                      {QString::number(std::max(names.size(), subject.attributes.size())), QString::number(maxNames)});
    if (!csr.hasReadableAltNames())
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::AltNameUnreadable));
    if (commonNames(subject).isEmpty() && names.isEmpty())
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::NoNames));
    for (const NameAttribute &attribute : subject.attributes) {
        if (auto bad = badAttribute(attribute))
            return bad;
    }
    return std::nullopt;
}

std::optional<Refuse> notAllowed(const DistinguishedName &subject, const QList<SubjectAltName> &names, const NameRules &rules,
                                 bool isForMail)
{
    for (const SubjectAltName &name : names) {
        if (name.kind != SubjectAltName::Kind::Other) {
            if (auto bad = badName(u"subjectAltName"_s, name.value))
                return bad;
        }
        if (!rules.accepts(name))
            return refuse(Refusal::NameNotAllowed, {shownName(name)});
    }
    for (const NameAttribute &attribute : subject.attributes) {
        if (attribute.type == u"CN"_s && !rules.acceptsCommonName(attribute.value))
            return refuse(Refusal::NameNotAllowed, {shownText(attribute.value)});
        // An address of the old place (RFC 5280 §4.1.2.6) is one all the same; without rules, and in a certificate that is not for
        // mail, it is a text like the others: printers' forms have a field for it.
        if (attribute.type == u"emailAddress"_s && (isForMail || !rules.isEmpty())
            && !rules.accepts({SubjectAltName::Kind::Email, attribute.value}))
            return refuse(Refusal::NameNotAllowed, {u"email:"_s + shownText(attribute.value)});
    }
    return std::nullopt;
}

/// "Only names in the inventory": one device has all of them. A host of an allowed domain is known by its first label, too.
std::optional<Refuse> notInInventory(const DistinguishedName &subject, const QList<SubjectAltName> &names, const NameRules &rules,
                                     const std::optional<NameHolders> &holders)
{
    const QList<Asked> all = asked(subject, names);
    std::optional<QSet<qint64>> common;
    for (const Asked &each : all) {
        const QString value = plain(each.name.value);
        QSet<qint64> found = holders.value_or(NameHolders()).value(value);
        if (found.isEmpty() && each.kind() == NameKind::Host && !rules.isEmpty())
            found = holders.value_or(NameHolders()).value(value.section(u'.', 0, 0));
        common = common ? common->intersect(found) : found;
        if (common->isEmpty())
            return refuse(Refusal::NameNotInInventory, {each.shown()});
    }
    return std::nullopt;
}

/// What neither the old certificate has nor the challenge was made for. What names an account is refused all the same.
void leaveOut(NamesToIssue *issue, const std::optional<Certificate> &renews, const ConnectorSettings &connector, const NameFacts &known)
{
    std::function<bool(const SubjectAltName &)> isFurther;
    if (renews) {
        isFurther = [had = renews->altNames()](const SubjectAltName &name) {
            return std::none_of(had.begin(), had.end(), [&](const SubjectAltName &each) {
                return each.kind == name.kind && each.value.compare(name.value, Qt::CaseInsensitive) == 0;
            });
        };
    } else if (known.challenge && !known.challenge->subject.isEmpty()) {
        const auto binding = std::make_shared<const Binding>(*known.challenge, connector, known.holders);
        isFurther = [binding](const SubjectAltName &name) { return binding->judge({name}) == Binding::Is::Further; };
    } else {
        return;
    }
    const auto further = std::stable_partition(issue->names.begin(), issue->names.end(), [&](const SubjectAltName &name) {
        return nameKind(name) == NameKind::Account || !isFurther(name);
    });
    for (auto name = further; name != issue->names.end(); ++name)
        issue->leftOut += shownName(*name);
    issue->names.erase(further, issue->names.end());
}

/// A host or an address, and a host's first label.
QStringList lookedUp(const QString &text)
{
    const QString name = plain(text);
    const NameKind kind = commonNameKind(name);
    if (kind == NameKind::Host)
        return {name, name.section(u'.', 0, 0)};
    return isHost(kind) ? QStringList{name} : QStringList();
}

} // namespace

QStringList commonNames(const DistinguishedName &subject)
{
    QStringList names;
    for (const NameAttribute &attribute : subject.attributes) {
        if (attribute.type == u"CN"_s)
            names += attribute.value;
    }
    return names;
}

QStringList namesToLookUp(const DistinguishedName &subject, const QList<SubjectAltName> &altNames)
{
    QStringList names;
    for (const Asked &each : asked(subject, altNames).mid(0, 2 * maxNames))
        names += lookedUp(each.name.value);
    names.removeDuplicates();
    return names;
}

QStringList namesToLookUp(const Csr &csr, const std::optional<ChallengeFacts> &challenge)
{
    QStringList names = namesToLookUp(csr.subject(), csr.altNames());
    if (challenge)
        names += lookedUp(challenge->subject);
    names.removeDuplicates();
    return names;
}

std::optional<Refuse> judgeBoundNames(const Csr &csr, const ConnectorSettings &connector, const ChallengeFacts &challenge,
                                      const std::optional<NameHolders> &holders)
{
    if (challenge.subject.isEmpty())
        return std::nullopt;
    const QList<Asked> names = asked(csr);
    if (names.isEmpty() && csr.hasReadableAltNames())
        return refuse(Refusal::SubjectInvalid, reasonFacts(Reason::NoNames));
    const Binding binding(challenge, connector, holders);
    const NameRules rules = connector.nameRules();
    QStringList foreign, further;
    bool canLeaveOut = connector.furtherNames == FurtherNames::LeaveOut;
    std::optional<Refuse> forbidden;
    for (const Asked &each : names) {
        const Binding::Is is = binding.judge(each);
        if (is == Binding::Is::Foreign)
            foreign += each.shown();
        if (is != Binding::Is::Further)
            continue;
        further += each.entry();
        canLeaveOut = canLeaveOut && !each.isCommonName;
        if (!forbidden && !each.isAllowed(rules))
            forbidden = refuse(Refusal::NameNotAllowed, {each.shown()});
    }
    if (!foreign.isEmpty())
        return Refuse{{Refusal::ChallengeForeign, foreign.mid(0, mostForeign)}, true};
    if (further.isEmpty() || canLeaveOut)
        return std::nullopt;
    return forbidden ? *forbidden : refuse(Refusal::FurtherName, further.mid(0, maxNames));
}

std::variant<Refuse, NamesToIssue> namesToIssue(const Csr &csr, const std::optional<Certificate> &renews,
                                                const ConnectorSettings &connector, const NameFacts &known)
{
    NamesToIssue issue{csr.altNames()};
    if (auto bad = badSubject(csr, issue.names.isEmpty() && renews ? renews->altNames() : issue.names))
        return *bad;
    if (connector.furtherNames == FurtherNames::LeaveOut)
        leaveOut(&issue, renews, connector, known);
    if (issue.names.isEmpty() && renews)
        issue.names = renews->altNames();
    if (issue.names.isEmpty() && connector.preset == Preset::Printers) {
        const QString cn = csr.subject().commonName();
        if (isHost(commonNameKind(cn)))
            issue.names = {SubjectAltName::forHost(cn)};
    }
    if (commonNames(csr.subject()).isEmpty() && issue.names.isEmpty()) // all of them were left out
        return refuse(Refusal::NameNotAllowed, issue.leftOut.mid(0, 1));
    if (auto bad = judgeNames(csr.subject(), issue.names, connector, known.holders, csr.extendedKeyUsage()))
        return *bad;
    for (const SubjectAltName &name : std::as_const(issue.names)) {
        if (name.kind == SubjectAltName::Kind::Dns && name.value.contains(u'_'))
            issue.underscored += name.value;
    }
    return issue;
}

std::optional<Refuse> judgeNames(const DistinguishedName &subject, const QList<SubjectAltName> &altNames,
                                 const ConnectorSettings &connector, const std::optional<NameHolders> &holders, const QStringList &usages)
{
    const NameRules rules = connector.nameRules();
    const bool isForMail = (usages.isEmpty() ? connector.usages : usages).contains(u"emailProtection"_s);
    if (auto bad = notAllowed(subject, altNames, rules, isForMail))
        return bad;
    return connector.inventoryOnly ? notInInventory(subject, altNames, rules, holders) : std::nullopt;
}

void noteNames(QJsonObject *decoded, const NamesToIssue &names)
{
    if (!names.leftOut.isEmpty())
        decoded->insert(u"leftOut"_s, QJsonArray::fromStringList(names.leftOut));
    if (!names.underscored.isEmpty())
        decoded->insert(u"underscored"_s, QJsonArray::fromStringList(names.underscored));
}

} // namespace scepter
