#include "core/crypto/name.h"

#include "core/base/cleantext.h"
#include "core/crypto/der.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"

#include <arpa/inet.h>

namespace scepter {
namespace {

QString attributeType(const ASN1_OBJECT *object)
{
    const int nid = OBJ_obj2nid(object);
    return nid == NID_undef ? oidText(object) : QString::fromLatin1(OBJ_nid2sn(nid));
}

/// What can hold a DirectoryString (RFC 5280 §4.1.2.4) or an IA5String; string types that clients mix up are texts all the same.
bool isTextType(int type)
{
    switch (type) {
    case V_ASN1_UTF8STRING:
    case V_ASN1_NUMERICSTRING:
    case V_ASN1_PRINTABLESTRING:
    case V_ASN1_T61STRING:
    case V_ASN1_IA5STRING:
    case V_ASN1_VISIBLESTRING:
    case V_ASN1_GENERALSTRING:
    case V_ASN1_UNIVERSALSTRING:
    case V_ASN1_BMPSTRING: return true;
    default: return false;
    }
}

/// Splits at unescaped commas; "\," and "\\" stand for the character behind the backslash.
QStringList splitEscaped(const QString &text)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size())
            parts.last() += text[++i];
        else if (text[i] == u',')
            parts += QString();
        else
            parts.last() += text[i];
    }
    return parts;
}

QString escaped(const QString &value)
{
    QString result;
    for (const QChar c : cleanText(value)) {
        if (c == u',' || c == u'\\')
            result += u'\\';
        result += c;
    }
    return result;
}

} // namespace

Result<DistinguishedName> DistinguishedName::parse(const QString &text)
{
    DistinguishedName name;
    const QStringList parts = splitEscaped(text);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        const QString type = part.left(equals).trimmed().toUpper();
        const QString value = part.mid(equals + 1).trimmed();
        if (equals <= 0 || type.isEmpty() || value.isEmpty())
            return fail(Errc::InvalidArgument, u"no TYPE=value"_s, {u"subject"_s, part});
        name.attributes.append({type, value});
    }
    return name.toDer().map([&](const QByteArray &) { return name; });
}

Result<DistinguishedName> DistinguishedName::fromDer(QByteArrayView der)
{
    const auto raw = scepter::fromDer<NameHandle, d2i_X509_NAME>(der);
    if (!raw)
        return fail(Errc::InvalidArgument, u"not a Name"_s, {u"subject"_s});
    DistinguishedName name;
    for (int i = 0; i < X509_NAME_entry_count(raw.get()); ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(raw.get(), i);
        const ASN1_STRING *value = X509_NAME_ENTRY_get_data(entry);
        name.attributes.append({attributeType(X509_NAME_ENTRY_get_object(entry)), asn1Text(value), isTextType(ASN1_STRING_type(value))});
    }
    return name;
}

Result<QByteArray> DistinguishedName::toDer() const
{
    const NameHandle raw(X509_NAME_new());
    for (const NameAttribute &attribute : attributes) {
        const QByteArray type = attribute.type.toLatin1(), value = attribute.value.toUtf8();
        if (X509_NAME_add_entry_by_txt(raw.get(), type.constData(), MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()), -1, 0)
            != 1)
            return fail(Errc::InvalidArgument, takeOpensslErrors(), {u"subject"_s, attribute.type + u'=' + attribute.value});
    }
    return scepter::toDer<i2d_X509_NAME>(raw.get());
}

QString DistinguishedName::toString() const
{
    QStringList parts;
    for (const NameAttribute &attribute : attributes)
        parts += attribute.type + u'=' + escaped(attribute.value);
    return parts.join(u", "_s);
}

QString DistinguishedName::value(const QString &type) const
{
    for (const NameAttribute &attribute : attributes) {
        if (attribute.type == type)
            return attribute.value;
    }
    return {};
}

bool isName(QByteArrayView der) { return fromDer<NameHandle, d2i_X509_NAME>(der) != nullptr; }

bool isSameName(QByteArrayView a, QByteArrayView b)
{
    if (a == b)
        return true;
    const auto first = fromDer<NameHandle, d2i_X509_NAME>(a), second = fromDer<NameHandle, d2i_X509_NAME>(b);
    return first && second && X509_NAME_cmp(first.get(), second.get()) == 0;
}

Result<SubjectAltName> SubjectAltName::parse(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString kind = text.left(colon).toLower(), value = text.mid(colon + 1).trimmed();
    if (colon > 0 && !value.isEmpty()) {
        if (kind == u"dns"_s)
            return SubjectAltName{Kind::Dns, value};
        if (kind == u"ip"_s && forHost(value).kind == Kind::Ip)
            return SubjectAltName{Kind::Ip, value};
    }
    return fail(Errc::InvalidArgument, {}, {u"subjectAltName"_s, text});
}

SubjectAltName SubjectAltName::forHost(const QString &addressOrName)
{
    unsigned char bytes[16];
    const QByteArray text = addressOrName.toLatin1();
    const bool ip = inet_pton(AF_INET, text.constData(), bytes) == 1 || inet_pton(AF_INET6, text.constData(), bytes) == 1;
    return {ip ? Kind::Ip : Kind::Dns, addressOrName};
}

QString SubjectAltName::toString() const
{
    const QString shown = cleanText(value);
    switch (kind) {
    case Kind::Dns: return u"dns:"_s + shown;
    case Kind::Ip: return u"ip:"_s + shown;
    case Kind::Email: return u"email:"_s + shown;
    case Kind::Uri: return u"uri:"_s + shown;
    case Kind::Other: break;
    }
    return u"other:"_s + shown;
}

QString SubjectAltName::otherNameType() const
{
    if (kind != Kind::Other)
        return {};
    const QByteArray der = QByteArray::fromHex(value.toLatin1());
    DerReader name(der);
    DerReader fields = name.enter(contextConstructedTag(0));
    const QByteArrayView type = fields.readOid();
    return fields.failed() || !name.finished() ? QString() : QString::fromLatin1(oidToDotted(type));
}

} // namespace scepter
