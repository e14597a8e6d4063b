#pragma once
#include "core/base/error.h"
#include "core/crypto/name.h"

namespace scepter {

/// What a name in a certificate is; each kind is allowed by itself (C7).
enum class NameKind {
    Host,     ///< a host name with a domain
    Short,    ///< a host name of one label
    Address,  ///< an IP address, also one that stands where a host name belongs
    Wildcard, ///< "*." and a domain of two labels or more
    Uri,
    Email,
    Other,   ///< an otherName of a type that may be allowed
    Text,    ///< of a common name: words that name no host
    Account, ///< names somebody's account (UPN, Kerberos, Intune's sid:): never through a connector of this kind
    Bad      ///< nothing that can stand in a certificate
};

/// What a subjectAltName is.
NameKind nameKind(const SubjectAltName &name);
/// What a common name is: it is read as a host name by whoever finds no subjectAltName.
NameKind commonNameKind(const QString &commonName);
/// RFC 1123 §2.1, and an underscore, which many devices have: labels of 1 to 63 letters, digits, hyphens; 253 characters in all.
bool isHostName(const QString &text);
/// "a.example" of "printer.a.example"; empty for a short name.
QString domainOf(const QString &host);
/// A name for people, with what nobody would see made visible, and no longer than 255 characters. An otherName is told by its type.
QString shownName(const SubjectAltName &name);
QString shownText(const QString &text);

/// The names that a connector issues certificates for (C7): one rule a line, "KIND:NAME".
///
///     dns:.print.example  hosts below the domain        uri:PREFIX         whole up to its authority
///     dns:NAME            this host                     email:DOMAIN       addresses at it; email:.DOMAIN: below it
///     dns:*               hosts of every domain         other:OID          otherNames of this type
///     short:*             names of one label            wildcard:.DOMAIN   wildcards of it and below
///     ip:NET              addresses in the network
///
/// Without any rule hosts, short names and addresses are allowed; with one, only what a rule allows. A value, cheap to copy.
class NameRules {
public:
    /// Errors: InvalidArgument {"--allow-name", rule} with what is wrong with it as the detail.
    [[nodiscard]] static Result<NameRules> parse(const QStringList &rules);
    /// The same of rules that were accepted before: one that cannot be read allows nothing.
    static NameRules of(const QStringList &rules);
    /// What an earlier version kept: "*.d" is "dns:.d", an address "ip:ADDRESS", any other name "dns:NAME"; rules stay as they are.
    static QStringList modernized(const QStringList &kept);

    bool isEmpty() const { return m_rules.isEmpty(); }
    bool accepts(const SubjectAltName &name) const;
    bool acceptsCommonName(const QString &commonName) const;

private:
    enum class Match {
        BelowDomain,
        ThisHost,
        AnyHost,
        AnyShort,
        Network,
        UriPrefix,
        AtDomain,
        BelowMailDomain,
        OtherType,
        WildcardOf,
        Nothing
    };
    struct Rule {
        Match match;
        QString value; ///< in lower case where case does not count
    };
    static tl::expected<Rule, QString> ruleFrom(const QString &text);
    static bool fits(const Rule &rule, NameKind kind, const QString &value);
    bool accepts(NameKind kind, const QString &value) const;
    QList<Rule> m_rules;
};

} // namespace scepter
