#include "core/crypto/extensions.h"

#include <QUrl>

#include <arpa/inet.h>

namespace scepter {
namespace {

using GeneralNamesHandle = Handle<GENERAL_NAMES, GENERAL_NAMES_free>;

QByteArray addressBytes(const QString &text)
{
    unsigned char bytes[16];
    const QByteArray latin = text.toLatin1();
    if (inet_pton(AF_INET, latin.constData(), bytes) == 1)
        return QByteArray(reinterpret_cast<const char *>(bytes), 4);
    if (inet_pton(AF_INET6, latin.constData(), bytes) == 1)
        return QByteArray(reinterpret_cast<const char *>(bytes), 16);
    return {};
}

QString addressText(QByteArrayView bytes)
{
    char text[INET6_ADDRSTRLEN];
    const int family = bytes.size() == 4 ? AF_INET : AF_INET6;
    if ((bytes.size() != 4 && bytes.size() != 16) || !inet_ntop(family, bytes.data(), text, sizeof text))
        return QString::fromLatin1(bytes.toByteArray().toHex());
    return QString::fromLatin1(text);
}

/// The A-labels of an internationalized name (RFC 5280 §7.2).
QByteArray dnsName(const QString &text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    return ascii ? text.toLatin1() : QUrl::toAce(text);
}

/// GEN_* type, and the text's bytes.
std::optional<std::pair<int, QByteArray>> generalNameParts(const SubjectAltName &name)
{
    switch (name.kind) {
    case SubjectAltName::Kind::Dns: return std::pair{GEN_DNS, dnsName(name.value)};
    case SubjectAltName::Kind::Ip: return std::pair{GEN_IPADD, addressBytes(name.value)};
    case SubjectAltName::Kind::Email: return std::pair{GEN_EMAIL, name.value.toLatin1()};
    case SubjectAltName::Kind::Uri: return std::pair{GEN_URI, name.value.toLatin1()};
    case SubjectAltName::Kind::Other: break;
    }
    return std::nullopt;
}

SubjectAltName readGeneralName(const GENERAL_NAME *name)
{
    int type = 0;
    const void *value = GENERAL_NAME_get0_value(name, &type);
    const auto *string = static_cast<const ASN1_STRING *>(value);
    switch (type) {
    case GEN_DNS: return {SubjectAltName::Kind::Dns, QString::fromLatin1(asn1Bytes(string))};
    case GEN_IPADD: return {SubjectAltName::Kind::Ip, addressText(asn1Bytes(string))};
    case GEN_EMAIL: return {SubjectAltName::Kind::Email, QString::fromLatin1(asn1Bytes(string))};
    case GEN_URI: return {SubjectAltName::Kind::Uri, QString::fromLatin1(asn1Bytes(string))};
    default: break;
    }
    return {SubjectAltName::Kind::Other, QString::fromLatin1(toDer<i2d_GENERAL_NAME>(name).toHex())};
}

template <class H> H find(const STACK_OF(X509_EXTENSION) *extensions, int nid)
{
    return H(static_cast<typename H::pointer>(X509V3_get_d2i(extensions, nid, nullptr, nullptr)));
}

} // namespace

void ExtensionList::add(int nid, bool critical, void *value)
{
    if (X509_EXTENSION *extension = X509V3_EXT_i2d(nid, critical, value))
        sk_X509_EXTENSION_push(m_list.get(), extension);
}

void ExtensionList::addKeyUsage(quint32 bits)
{
    const Handle<ASN1_BIT_STRING, ASN1_BIT_STRING_free> value(ASN1_BIT_STRING_new());
    for (int i = 0; i < 8; ++i) {
        if (bits & (0x80u >> i))
            ASN1_BIT_STRING_set_bit(value.get(), i, 1);
    }
    add(NID_key_usage, true, value.get());
}

Result<void> ExtensionList::addExtendedKeyUsage(const QStringList &usages)
{
    const Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free> value(EXTENDED_KEY_USAGE_new());
    for (const QString &usage : usages) {
        ASN1_OBJECT *object = OBJ_txt2obj(usage.toLatin1().constData(), 0);
        if (!object) {
            ERR_clear_error();
            return fail(Errc::InvalidArgument, {}, {u"extendedKeyUsage"_s, usage});
        }
        sk_ASN1_OBJECT_push(value.get(), object);
    }
    add(NID_ext_key_usage, false, value.get());
    return {};
}

Result<void> ExtensionList::addAltNames(const QList<SubjectAltName> &names, bool critical)
{
    const GeneralNamesHandle value(GENERAL_NAMES_new());
    for (const SubjectAltName &name : names) {
        const auto parts = generalNameParts(name);
        if (!parts || parts->second.isEmpty())
            return fail(Errc::InvalidArgument, {}, {u"subjectAltName"_s, name.toString()});
        ASN1_STRING *string = parts->first == GEN_IPADD ? ASN1_OCTET_STRING_new() : ASN1_IA5STRING_new();
        ASN1_STRING_set(string, parts->second.constData(), int(parts->second.size()));
        GENERAL_NAME *entry = GENERAL_NAME_new();
        GENERAL_NAME_set0_value(entry, parts->first, string);
        sk_GENERAL_NAME_push(value.get(), entry);
    }
    add(NID_subject_alt_name, critical, value.get());
    return {};
}

void ExtensionList::addBasicConstraints(bool isCa, std::optional<int> pathLength)
{
    const Handle<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free> value(BASIC_CONSTRAINTS_new());
    value->ca = isCa ? 0xff : 0;
    if (isCa && pathLength) {
        value->pathlen = ASN1_INTEGER_new();
        ASN1_INTEGER_set(value->pathlen, *pathLength);
    }
    add(NID_basic_constraints, true, value.get());
}

void ExtensionList::addSubjectKeyId(const PublicKey &key)
{
    // RFC 5280 §4.2.1.2 (1): SHA-1 of the subjectPublicKey's bits; a name, not a proof.
    const auto spki = fromDer<Handle<X509_PUBKEY, X509_PUBKEY_free>, d2i_X509_PUBKEY>(key.der());
    const unsigned char *bits = nullptr;
    int size = 0;
    if (!spki || X509_PUBKEY_get0_param(nullptr, &bits, &size, nullptr, spki.get()) != 1)
        return;
    const QByteArray id = digest(HashAlgorithm::Sha1, QByteArrayView(bits, size));
    const Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(value.get(), reinterpret_cast<const unsigned char *>(id.constData()), int(id.size()));
    add(NID_subject_key_identifier, false, value.get());
}

void ExtensionList::addAuthorityKeyId(QByteArrayView keyId)
{
    const Handle<AUTHORITY_KEYID, AUTHORITY_KEYID_free> value(AUTHORITY_KEYID_new());
    value->keyid = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(value->keyid, reinterpret_cast<const unsigned char *>(keyId.data()), int(keyId.size()));
    add(NID_authority_key_identifier, false, value.get());
}

void ExtensionList::addCrlDistributionPoint(const QByteArray &url)
{
    const Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free> value(CRL_DIST_POINTS_new());
    ASN1_STRING *string = ASN1_IA5STRING_new();
    ASN1_STRING_set(string, url.constData(), int(url.size()));
    GENERAL_NAME *name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, GEN_URI, string);
    DIST_POINT *point = DIST_POINT_new();
    point->distpoint = DIST_POINT_NAME_new();
    point->distpoint->type = 0;
    point->distpoint->name.fullname = GENERAL_NAMES_new();
    sk_GENERAL_NAME_push(point->distpoint->name.fullname, name);
    sk_DIST_POINT_push(value.get(), point);
    add(NID_crl_distribution_points, false, value.get());
}

QList<SubjectAltName> readAltNames(const STACK_OF(X509_EXTENSION) *extensions)
{
    QList<SubjectAltName> names;
    const auto value = find<GeneralNamesHandle>(extensions, NID_subject_alt_name);
    for (int i = 0; value && i < sk_GENERAL_NAME_num(value.get()); ++i)
        names.append(readGeneralName(sk_GENERAL_NAME_value(value.get(), i)));
    return names;
}

quint32 readKeyUsage(const STACK_OF(X509_EXTENSION) *extensions, quint32 whenMissing)
{
    const auto value = find<Handle<ASN1_BIT_STRING, ASN1_BIT_STRING_free>>(extensions, NID_key_usage);
    if (!value)
        return whenMissing;
    quint32 bits = 0;
    for (int i = 0; i < 8; ++i) {
        if (ASN1_BIT_STRING_get_bit(value.get(), i))
            bits |= 0x80u >> i;
    }
    return bits;
}

QStringList readExtendedKeyUsage(const STACK_OF(X509_EXTENSION) *extensions)
{
    QStringList usages;
    const auto value = find<Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>>(extensions, NID_ext_key_usage);
    for (int i = 0; value && i < sk_ASN1_OBJECT_num(value.get()); ++i) {
        const ASN1_OBJECT *object = sk_ASN1_OBJECT_value(value.get(), i);
        const int nid = OBJ_obj2nid(object);
        usages += nid == NID_undef ? oidText(object) : QString::fromLatin1(OBJ_nid2sn(nid));
    }
    return usages;
}

} // namespace scepter
