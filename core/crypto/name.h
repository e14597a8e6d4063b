#pragma once
#include "core/base/error.h"

#include <QList>

namespace scepter {

/// One attribute of a distinguished name: "CN" (a short name that OpenSSL knows, or a dotted OID) and its text.
struct NameAttribute {
    QString type;
    QString value;
    bool isText = true; ///< false: a BIT STRING and the like, whose octets `value` holds as Latin-1
    bool operator==(const NameAttribute &) const = default;
};

/// A subject or issuer, most significant attribute first, as it is encoded.
struct DistinguishedName {
    QList<NameAttribute> attributes;

    /// "CN=a, O=b" (the order written is the order encoded). A backslash escapes the character behind it.
    [[nodiscard]] static Result<DistinguishedName> parse(const QString &text);
    [[nodiscard]] static Result<DistinguishedName> fromDer(QByteArrayView der);
    [[nodiscard]] Result<QByteArray> toDer() const;
    QString toString() const; ///< "CN=a, O=b", cleaned (S5): for showing
    QString value(const QString &type) const;
    QString commonName() const { return value(QStringLiteral("CN")); }
    bool operator==(const DistinguishedName &) const = default;
};

/// Whether these bytes are a Name that OpenSSL can read.
bool isName(QByteArrayView der);
/// Whether two Names say the same (RFC 5280 §7.1): case and white space do not count.
bool isSameName(QByteArrayView a, QByteArrayView b);

struct SubjectAltName {
    enum class Kind { Dns, Ip, Email, Uri, Other };
    Kind kind;
    QString value;

    /// "dns:a.example" or "ip:10.0.0.1" (IPv6 too).
    [[nodiscard]] static Result<SubjectAltName> parse(const QString &text);
    /// An IP address becomes an iPAddress, anything else a dNSName (D7).
    static SubjectAltName forHost(const QString &addressOrName);
    QString toString() const; ///< "dns:a.example", cleaned (S5)
    /// The type of an otherName, dotted (RFC 5280 §4.2.1.6); empty for every other kind of name.
    QString otherNameType() const;
    bool operator==(const SubjectAltName &) const = default;
};

} // namespace scepter
