#include "core/connector/namerules.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <QHostAddress>

namespace scepter {
namespace {

constexpr qsizetype mostHost = 253, mostLabel = 63, mostText = 255;

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

bool isAddress(const QString &text) { return isAscii(text) && SubjectAltName::forHost(text).kind == SubjectAltName::Kind::Ip; }

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isLabel(const QString &label)
{
    const auto plain = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_'); };
    return !label.isEmpty() && label.size() <= mostLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
           && std::all_of(label.begin(), label.end(), plain);
}

/// "*." and a domain of two labels or more: nobody has all of "*.com".
bool isWildcard(const QString &text) { return text.startsWith(u"*."_s) && isHostName(text.mid(2)) && text.mid(2).contains(u'.'); }

NameKind hostKind(const QString &text)
{
    if (isAddress(text))
        return NameKind::Address;
    if (isHostName(text))
        return text.contains(u'.') ? NameKind::Host : NameKind::Short;
    return isWildcard(text) ? NameKind::Wildcard : NameKind::Bad;
}

/// Microsoft binds a certificate to an account by it (strong mapping).
bool namesAccount(const QString &uri)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(uri.toUtf8())).startsWith(u"tag:microsoft.com,"_s, Qt::CaseInsensitive);
}

/// The scheme with its colon, and the authority with its slashes: "https://a.example".
struct UriParts {
    QString scheme, authority, rest;
};

std::optional<UriParts> uriParts(const QString &uri)
{
    static const QRegularExpression form(u"\\A([A-Za-z][A-Za-z0-9+.-]*:)(//[^/?#]*)?(.*)\\z"_s);
    const auto match = form.match(uri);
    if (!match.hasMatch() || !isAscii(uri) || uri.contains(u'\\'))
        return std::nullopt;
    return UriParts{match.captured(1).toLower(), match.captured(2).toLower(), match.captured(3)};
}

/// Whether a path climbs out of where it seems to be.
bool climbs(const QString &path)
{
    const QString plain = QString::fromUtf8(QByteArray::fromPercentEncoding(path.toUtf8()));
    static const QRegularExpression dots(u"(\\A|/)\\.{1,2}(/|\\z|\\?|#)"_s);
    return plain.contains(u'\\') || dots.match(plain).hasMatch();
}

/// What follows a prefix is compared as it is; scheme and authority are whole, so that no other host begins alike.
bool hasPrefix(const QString &uri, const QString &prefix)
{
    const auto parts = uriParts(uri), rule = uriParts(prefix);
    if (!parts || !rule || parts->scheme != rule->scheme || climbs(parts->rest))
        return false;
    if (rule->authority.isEmpty() && rule->rest.isEmpty())
        return true; // a scheme alone
    return parts->authority == rule->authority && parts->rest.startsWith(rule->rest);
}

std::optional<QString> mailDomain(const QString &address)
{
    const qsizetype at = address.indexOf(u'@');
    const QString domain = address.mid(at + 1);
    return at > 0 && isAscii(address) && isHostName(domain) ? std::optional(domain.toLower()) : std::nullopt;
}

bool isBelow(const QString &host, const QString &domain) { return host.endsWith(u'.' + domain, Qt::CaseInsensitive); }

/// In whatever way it is written; IPv4 also as ::ffff:10.0.0.1.
QHostAddress addressOf(const QString &text)
{
    QHostAddress address(text);
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

bool isNetwork(const QString &text)
{
    const QString address = text.section(u'/', 0, 0), bits = text.section(u'/', 1);
    return isAddress(address) && QHostAddress::parseSubnet(text).second >= 0 && (bits.isEmpty() ? !text.contains(u'/') : isDigits(bits));
}

bool isOid(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-2](\\.[0-9]{1,12}){1,30}\\z"_s);
    return form.match(text).hasMatch();
}

const QStringList &accountTypes()
{
    static const QStringList types{u"1.3.6.1.4.1.311.20.2.3"_s /* UPN */, u"1.3.6.1.5.2.2"_s /* Kerberos principal */};
    return types;
}

} // namespace

bool isHostName(const QString &text)
{
    if (text.isEmpty() || text.size() > mostHost)
        return false;
    const QStringList labels = text.split(u'.');
    // A last label of digits alone would be read as a part of an address.
    return std::all_of(labels.begin(), labels.end(), isLabel) && (labels.size() == 1 || !isDigits(labels.last()));
}

QString domainOf(const QString &host) { return host.section(u'.', 1); }

NameKind nameKind(const SubjectAltName &name)
{
    switch (name.kind) {
    case SubjectAltName::Kind::Dns: return hostKind(name.value);
    case SubjectAltName::Kind::Ip: return isAddress(name.value) ? NameKind::Address : NameKind::Bad;
    case SubjectAltName::Kind::Email: return mailDomain(name.value) ? NameKind::Email : NameKind::Bad;
    case SubjectAltName::Kind::Uri:
        return namesAccount(name.value) ? NameKind::Account : uriParts(name.value) ? NameKind::Uri : NameKind::Bad;
    case SubjectAltName::Kind::Other: break;
    }
    const QString type = name.otherNameType();
    if (accountTypes().contains(type))
        return NameKind::Account;
    return type.isEmpty() ? NameKind::Bad : NameKind::Other;
}

NameKind commonNameKind(const QString &commonName)
{
    const NameKind kind = hostKind(commonName);
    if (kind != NameKind::Bad)
        return kind;
    // "*", "*.com", "a*.example": a reader that looks for a host name may take it for many.
    return commonName.contains(u'*') ? NameKind::Wildcard : NameKind::Text;
}

QString shownText(const QString &text)
{
    QString shown;
    eachCharacter(QStringView(text).left(mostText), [&](char32_t c, QStringView part) {
        if (QChar::isPrint(c))
            shown += part;
        else
            shown += u"<U+%1>"_s.arg(uint(c), 4, 16, QChar(u'0'));
    });
    if (text.size() > mostText)
        shown += u'…';
    const bool hasEdge = !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    return hasEdge ? u'"' + shown + u'"' : shown;
}

QString shownName(const SubjectAltName &name)
{
    if (name.kind == SubjectAltName::Kind::Other) {
        const QString type = name.otherNameType();
        return type.isEmpty() ? u"other:%1"_s.arg(name.value.left(64)) : u"other:"_s + type;
    }
    const QString text = name.toString();
    const qsizetype colon = text.indexOf(u':');
    return text.left(colon + 1) + shownText(name.value);
}

tl::expected<NameRules::Rule, QString> NameRules::ruleFrom(const QString &text)
{
    const auto wrong = [](const QString &why) { return tl::unexpected(why); };
    const QString kind = text.section(u':', 0, 0).toLower(), value = text.section(u':', 1), lower = value.toLower();
    const bool isBelowOne = value.startsWith(u'.');
    if (value.isEmpty() || text.size() > mostText)
        return wrong(u"a rule is KIND:NAME, 255 characters at most"_s);
    if (kind == u"dns"_s) {
        if (value == u"*"_s)
            return Rule{Match::AnyHost, {}};
        if (!isHostName(isBelowOne ? value.mid(1) : value))
            return wrong(u"not a host name or a domain"_s);
        return isBelowOne ? Rule{Match::BelowDomain, lower.mid(1)} : Rule{Match::ThisHost, lower};
    }
    if (kind == u"short"_s)
        return value == u"*"_s ? tl::expected<Rule, QString>(Rule{Match::AnyShort, {}}) : wrong(u"only short:* is known"_s);
    if (kind == u"ip"_s)
        return isNetwork(value) ? tl::expected<Rule, QString>(Rule{Match::Network, value}) : wrong(u"not an address or a network"_s);
    if (kind == u"uri"_s) {
        const auto parts = uriParts(value);
        if (!parts || (parts->authority.isEmpty() && parts->rest.startsWith(u'/')) || parts->authority == u"//"_s || climbs(parts->rest))
            return wrong(u"not the beginning of a URI, with its scheme and whole host"_s);
        return namesAccount(value) ? wrong(u"such a URI names an account"_s) : tl::expected<Rule, QString>(Rule{Match::UriPrefix, value});
    }
    if (kind == u"email"_s) {
        if (!isHostName(isBelowOne ? value.mid(1) : value))
            return wrong(u"not a domain"_s);
        return isBelowOne ? Rule{Match::BelowMailDomain, lower.mid(1)} : Rule{Match::AtDomain, lower};
    }
    if (kind == u"other"_s) {
        if (!isOid(value))
            return wrong(u"not an object identifier"_s);
        return accountTypes().contains(value) ? wrong(u"such a name is an account"_s)
                                              : tl::expected<Rule, QString>(Rule{Match::OtherType, value});
    }
    if (kind == u"wildcard"_s)
        return isBelowOne && isHostName(value.mid(1)) ? tl::expected<Rule, QString>(Rule{Match::WildcardOf, lower.mid(1)})
                                                      : wrong(u"not a domain behind a dot"_s);
    return wrong(u"the kinds are dns, short, ip, uri, email, other and wildcard"_s);
}

Result<NameRules> NameRules::parse(const QStringList &rules)
{
    NameRules parsed;
    for (const QString &text : rules) {
        const auto rule = ruleFrom(text);
        if (!rule)
            return fail(Errc::InvalidArgument, rule.error(), {u"--allow-name"_s, text});
        parsed.m_rules.append(*rule);
    }
    return parsed;
}

NameRules NameRules::of(const QStringList &rules)
{
    NameRules parsed;
    for (const QString &text : rules)
        parsed.m_rules.append(ruleFrom(text).value_or(Rule{Match::Nothing, {}}));
    return parsed;
}

QStringList NameRules::modernized(const QStringList &kept)
{
    QStringList rules;
    for (const QString &each : kept) {
        if (isAddress(each))
            rules += u"ip:"_s + each;
        else if (ruleFrom(each))
            rules += each;
        else if (each.startsWith(u"*."_s))
            rules += u"dns:"_s + each.mid(1);
        else
            rules += each.contains(u':') ? each : u"dns:"_s + each;
    }
    return rules;
}

bool NameRules::fits(const Rule &rule, NameKind kind, const QString &value)
{
    switch (rule.match) {
    case Match::BelowDomain: return kind == NameKind::Host && isBelow(value, rule.value);
    case Match::ThisHost: return (kind == NameKind::Host || kind == NameKind::Short) && value.compare(rule.value, Qt::CaseInsensitive) == 0;
    case Match::AnyHost: return kind == NameKind::Host;
    case Match::AnyShort: return kind == NameKind::Short;
    case Match::Network: return kind == NameKind::Address && addressOf(value).isInSubnet(QHostAddress::parseSubnet(rule.value));
    case Match::UriPrefix: return kind == NameKind::Uri && hasPrefix(value, rule.value);
    case Match::AtDomain: return kind == NameKind::Email && mailDomain(value) == rule.value;
    case Match::BelowMailDomain: return kind == NameKind::Email && isBelow(mailDomain(value).value_or(QString()), rule.value);
    case Match::OtherType: return kind == NameKind::Other && value == rule.value;
    case Match::Nothing: return false;
    case Match::WildcardOf:
        return kind == NameKind::Wildcard && isWildcard(value)
               && (value.mid(2).compare(rule.value, Qt::CaseInsensitive) == 0 || isBelow(value, rule.value));
    }
    Q_UNREACHABLE();
}

bool NameRules::accepts(NameKind kind, const QString &value) const
{
    if (kind == NameKind::Account || kind == NameKind::Bad)
        return false;
    if (m_rules.isEmpty())
        return kind == NameKind::Host || kind == NameKind::Short || kind == NameKind::Address || kind == NameKind::Text;
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const Rule &rule) { return fits(rule, kind, value); });
}

bool NameRules::accepts(const SubjectAltName &name) const
{
    return accepts(nameKind(name), name.kind == SubjectAltName::Kind::Other ? name.otherNameType() : name.value);
}

bool NameRules::acceptsCommonName(const QString &commonName) const { return accepts(commonNameKind(commonName), commonName); }

} // namespace scepter
