#include "core/crypto/certificateextensions.h"

#include "core/base/cleantext.h"
#include "core/crypto/certificate.h"
#include "core/crypto/extensions.h"
#include "core/crypto/openssl.h"

namespace scepter {
namespace {

using Kind = CertificateExtension::Kind;

constexpr char microsoftTemplateNameOid[] = "1.3.6.1.4.1.311.20.2";
constexpr char microsoftTemplateOid[] = "1.3.6.1.4.1.311.21.7";
constexpr char userPrincipalNameOid[] = "1.3.6.1.4.1.311.20.2.3";

struct FreeExtensions {
    void operator()(X509_EXTENSIONS *stack) const noexcept { sk_X509_EXTENSION_pop_free(stack, X509_EXTENSION_free); }
};
struct FreeSequence {
    void operator()(ASN1_SEQUENCE_ANY *stack) const noexcept { sk_ASN1_TYPE_pop_free(stack, ASN1_TYPE_free); }
};

bool isOid(const ASN1_OBJECT *object, const char *dotted) { return oidText(object) == QLatin1StringView(dotted); }

Kind kindOf(const ASN1_OBJECT *object)
{
    switch (OBJ_obj2nid(object)) {
    case NID_subject_alt_name: return Kind::AltNames;
    case NID_key_usage: return Kind::KeyUsage;
    case NID_ext_key_usage: return Kind::ExtendedKeyUsage;
    case NID_basic_constraints: return Kind::BasicConstraints;
    case NID_crl_distribution_points: return Kind::CrlDistributionPoints;
    case NID_info_access: return Kind::AuthorityInformationAccess;
    case NID_certificate_policies: return Kind::CertificatePolicies;
    case NID_subject_key_identifier: return Kind::SubjectKeyIdentifier;
    case NID_authority_key_identifier: return Kind::AuthorityKeyIdentifier;
    default: break;
    }
    return isOid(object, microsoftTemplateNameOid) ? Kind::MicrosoftTemplateName
           : isOid(object, microsoftTemplateOid)   ? Kind::MicrosoftTemplate
                                                   : Kind::Other;
}

/// A user's name in Active Directory is told as it is; any other kind of name by its number.
QString otherNameText(const OTHERNAME *name)
{
    const ASN1_TYPE *value = name->value;
    if (value && value->type == V_ASN1_UTF8STRING && isOid(name->type_id, userPrincipalNameOid))
        return cleanText(asn1Text(value->value.utf8string));
    return oidText(name->type_id);
}

QString generalNameText(const GENERAL_NAME *name)
{
    int type = 0;
    const void *value = GENERAL_NAME_get0_value(name, &type);
    switch (type) {
    case GEN_DIRNAME: {
        const auto directory = DistinguishedName::fromDer(toDer<i2d_X509_NAME>(static_cast<const X509_NAME *>(value)));
        return directory ? directory->toString() : QString();
    }
    case GEN_RID: return oidText(static_cast<const ASN1_OBJECT *>(value));
    case GEN_OTHERNAME: return otherNameText(static_cast<const OTHERNAME *>(value));
    default: return cleanText(readGeneralName(name).value);
    }
}

QStringList generalNameTexts(const GENERAL_NAMES *names)
{
    QStringList texts;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i)
        texts.append(generalNameText(sk_GENERAL_NAME_value(names, i)));
    return texts;
}

std::optional<quint64> unsignedNumber(const ASN1_INTEGER *integer)
{
    uint64_t number = 0;
    const bool isNumber = ASN1_INTEGER_get_uint64(&number, integer) == 1;
    ERR_clear_error();
    return isNumber ? std::optional<quint64>(number) : std::nullopt;
}

CertificatePolicy readPolicy(const POLICYINFO *info)
{
    CertificatePolicy policy{oidText(info->policyid)};
    for (int i = 0; i < sk_POLICYQUALINFO_num(info->qualifiers); ++i) {
        const POLICYQUALINFO *qualifier = sk_POLICYQUALINFO_value(info->qualifiers, i);
        const int nid = OBJ_obj2nid(qualifier->pqualid);
        if (nid == NID_id_qt_cps)
            policy.statements.append(cleanText(asn1Text(qualifier->d.cpsuri)));
        else if (nid == NID_id_qt_unotice && qualifier->d.usernotice->exptext)
            policy.notices.append(cleanText(asn1Text(qualifier->d.usernotice->exptext)));
    }
    return policy;
}

} // namespace

QList<CertificateExtension> readExtensions(const Certificate &certificate)
{
    const QByteArray der = derElement(DerTag::Sequence, certificate.extensionsView());
    const auto all = fromDer<std::unique_ptr<X509_EXTENSIONS, FreeExtensions>, d2i_X509_EXTENSIONS>(der);
    QList<CertificateExtension> extensions;
    for (int i = 0; all && i < sk_X509_EXTENSION_num(all.get()); ++i) {
        X509_EXTENSION *extension = sk_X509_EXTENSION_value(all.get(), i);
        const ASN1_OBJECT *oid = X509_EXTENSION_get_object(extension);
        extensions.append({kindOf(oid), oidText(oid), X509_EXTENSION_get_critical(extension) == 1,
                           asn1Bytes(X509_EXTENSION_get_data(extension)).toByteArray()});
    }
    return extensions;
}

std::optional<QStringList> decodeGeneralNames(QByteArrayView value)
{
    const auto names = fromDer<Handle<GENERAL_NAMES, GENERAL_NAMES_free>, d2i_GENERAL_NAMES>(value);
    return names ? std::optional(generalNameTexts(names.get())) : std::nullopt;
}

std::optional<quint32> decodeKeyUsage(QByteArrayView value)
{
    const auto string = fromDer<Handle<ASN1_BIT_STRING, ASN1_BIT_STRING_free>, d2i_ASN1_BIT_STRING>(value);
    if (!string)
        return std::nullopt;
    quint32 bits = 0;
    for (int i = 0; i < 8; ++i) {
        if (ASN1_BIT_STRING_get_bit(string.get(), i))
            bits |= 0x80u >> i;
    }
    return bits;
}

std::optional<QStringList> decodeExtendedKeyUsage(QByteArrayView value)
{
    const auto purposes = fromDer<Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>, d2i_EXTENDED_KEY_USAGE>(value);
    if (!purposes)
        return std::nullopt;
    QStringList usages;
    for (int i = 0; i < sk_ASN1_OBJECT_num(purposes.get()); ++i) {
        const ASN1_OBJECT *object = sk_ASN1_OBJECT_value(purposes.get(), i);
        const int nid = OBJ_obj2nid(object);
        usages += nid == NID_undef ? oidText(object) : QString::fromLatin1(OBJ_nid2sn(nid));
    }
    return usages;
}

QString extendedKeyUsageName(const QString &text)
{
    const bool isDotted = std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); });
    const ObjectHandle object(text.size() > 64 ? nullptr : OBJ_txt2obj(text.toLatin1().constData(), isDotted ? 1 : 0));
    if (!object) {
        ERR_clear_error();
        return {};
    }
    // A name may be any object's: id-kp (RFC 5280 §4.2.1.12), PKINIT's and Microsoft's are purposes.
    const QString oid = oidText(object.get());
    const auto isBelow = [&](const char *arc) { return oid.startsWith(QLatin1StringView(arc)); };
    if (!isDotted && !isBelow("1.3.6.1.5.5.7.3.") && !isBelow("1.3.6.1.5.2.3.") && !isBelow("1.3.6.1.4.1.311.") && oid != u"2.5.29.37.0"_s)
        return {};
    const int nid = OBJ_obj2nid(object.get());
    return nid == NID_undef ? oid : QString::fromLatin1(OBJ_nid2sn(nid));
}

std::optional<BasicConstraints> decodeBasicConstraints(QByteArrayView value)
{
    const auto read = fromDer<Handle<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>, d2i_BASIC_CONSTRAINTS>(value);
    if (!read)
        return std::nullopt;
    BasicConstraints constraints{read->ca != 0};
    if (read->pathlen) {
        constraints.pathLength = unsignedNumber(read->pathlen);
        if (!constraints.pathLength) // negative, or beyond all sense
            return std::nullopt;
    }
    return constraints;
}

std::optional<QStringList> decodeCrlDistributionPoints(QByteArrayView value)
{
    const auto points = fromDer<Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free>, d2i_CRL_DIST_POINTS>(value);
    if (!points)
        return std::nullopt;
    QStringList places;
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT *point = sk_DIST_POINT_value(points.get(), i);
        if (point->distpoint && point->distpoint->type == 0) // fullName
            places += generalNameTexts(point->distpoint->name.fullname);
        else if (point->CRLissuer)
            places += generalNameTexts(point->CRLissuer);
    }
    return places;
}

std::optional<QList<AccessDescription>> decodeAuthorityInformationAccess(QByteArrayView value)
{
    const auto read = fromDer<Handle<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free>, d2i_AUTHORITY_INFO_ACCESS>(value);
    if (!read)
        return std::nullopt;
    QList<AccessDescription> descriptions;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(read.get()); ++i) {
        const ACCESS_DESCRIPTION *description = sk_ACCESS_DESCRIPTION_value(read.get(), i);
        const int nid = OBJ_obj2nid(description->method);
        descriptions.append({nid == NID_ad_OCSP         ? AccessDescription::Method::Ocsp
                             : nid == NID_ad_ca_issuers ? AccessDescription::Method::CaIssuers
                                                        : AccessDescription::Method::Other,
                             oidText(description->method), generalNameText(description->location)});
    }
    return descriptions;
}

std::optional<QList<CertificatePolicy>> decodeCertificatePolicies(QByteArrayView value)
{
    const auto read = fromDer<Handle<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free>, d2i_CERTIFICATEPOLICIES>(value);
    if (!read)
        return std::nullopt;
    QList<CertificatePolicy> policies;
    for (int i = 0; i < sk_POLICYINFO_num(read.get()); ++i)
        policies.append(readPolicy(sk_POLICYINFO_value(read.get(), i)));
    return policies;
}

std::optional<QString> decodeMicrosoftTemplateName(QByteArrayView value)
{
    const auto name = fromDer<Handle<ASN1_STRING, ASN1_STRING_free>, d2i_DIRECTORYSTRING>(value);
    return name ? std::optional(cleanText(asn1Text(name.get()))) : std::nullopt;
}

std::optional<MicrosoftTemplate> decodeMicrosoftTemplate(QByteArrayView value)
{
    const auto parts = fromDer<std::unique_ptr<ASN1_SEQUENCE_ANY, FreeSequence>, d2i_ASN1_SEQUENCE_ANY>(value);
    const int count = parts ? sk_ASN1_TYPE_num(parts.get()) : 0;
    if (count < 1 || count > 3 || sk_ASN1_TYPE_value(parts.get(), 0)->type != V_ASN1_OBJECT)
        return std::nullopt;
    MicrosoftTemplate found{oidText(sk_ASN1_TYPE_value(parts.get(), 0)->value.object)};
    for (int i = 1; i < count; ++i) {
        const ASN1_TYPE *part = sk_ASN1_TYPE_value(parts.get(), i);
        auto &version = i == 1 ? found.majorVersion : found.minorVersion;
        if (part->type == V_ASN1_INTEGER)
            version = unsignedNumber(part->value.integer);
        if (!version)
            return std::nullopt;
    }
    return found;
}

std::optional<QByteArray> decodeSubjectKeyIdentifier(QByteArrayView value)
{
    const auto id = fromDer<Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>, d2i_ASN1_OCTET_STRING>(value);
    return id ? std::optional(asn1Bytes(id.get()).toByteArray()) : std::nullopt;
}

std::optional<AuthorityKeyIdentifier> decodeAuthorityKeyIdentifier(QByteArrayView value)
{
    const auto read = fromDer<Handle<AUTHORITY_KEYID, AUTHORITY_KEYID_free>, d2i_AUTHORITY_KEYID>(value);
    if (!read)
        return std::nullopt;
    return AuthorityKeyIdentifier{read->keyid ? asn1Bytes(read->keyid).toByteArray() : QByteArray(), generalNameTexts(read->issuer),
                                  read->serial ? integerBytes(read->serial) : QByteArray()};
}

} // namespace scepter
