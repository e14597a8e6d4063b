#include "core/crypto/extensions.h"

#include "core/crypto/certificateextensions.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"

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

/// A GeneralName (RFC 5280 §4.2.1.6); empty for what we do not write.
QByteArray generalName(const SubjectAltName &name)
{
    const auto tagged = [](int number, const QByteArray &value) {
        return value.isEmpty() ? QByteArray() : derElement(contextTag(number), value);
    };
    switch (name.kind) {
    case SubjectAltName::Kind::Email: return tagged(1, name.value.toLatin1());
    case SubjectAltName::Kind::Dns: return tagged(2, dnsName(name.value));
    case SubjectAltName::Kind::Uri: return tagged(6, name.value.toLatin1());
    case SubjectAltName::Kind::Ip: return tagged(7, addressBytes(name.value));
    case SubjectAltName::Kind::Other: return name.otherNameType().isEmpty() ? QByteArray() : QByteArray::fromHex(name.value.toLatin1());
    }
    return {};
}

/// extendedKeyUsage's object identifier: dotted, or a name that OpenSSL knows.
QByteArray purposeOid(const QString &usage)
{
    const ObjectHandle object(OBJ_txt2obj(usage.toLatin1().constData(), 0));
    if (!object) {
        ERR_clear_error();
        return {};
    }
    return derElement(DerTag::ObjectIdentifier, QByteArrayView(OBJ_get0_data(object.get()), qsizetype(OBJ_length(object.get()))));
}

/// The http and https addresses of a DistributionPoint (RFC 5280 §4.2.1.13).
void appendUrls(const DIST_POINT *point, QList<QUrl> *urls)
{
    if (!point->distpoint || point->distpoint->type != 0)
        return;
    const GENERAL_NAMES *names = point->distpoint->name.fullname;
    for (int n = 0; n < sk_GENERAL_NAME_num(names); ++n) {
        int type = 0;
        const void *value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names, n), &type);
        const QUrl url = type == GEN_URI ? QUrl::fromEncoded(asn1Bytes(static_cast<const ASN1_STRING *>(value)).toByteArray()) : QUrl();
        if (url.scheme() == u"http"_s || url.scheme() == u"https"_s)
            urls->append(url);
    }
}

template <class H, auto d2i> H find(QByteArrayView extensions, QByteArrayView oid)
{
    const auto value = findExtension(extensions, oid);
    return value ? fromDer<H, d2i>(*value) : H();
}

} // namespace

void ExtensionList::add(QByteArrayView oid, bool critical, QByteArrayView value)
{
    // critical is FALSE by DEFAULT: DER leaves it out.
    const QByteArray flag = critical ? derElement(DerTag::Boolean, QByteArrayView("\xff", 1)) : QByteArray();
    m_entries += derSequence({derElement(DerTag::ObjectIdentifier, oid), flag, derElement(DerTag::OctetString, value)});
}

void ExtensionList::addKeyUsage(quint32 bits)
{
    // A BIT STRING with named bits ends with a bit that is set (X.690 §11.2.2).
    const auto octet = quint8(bits);
    int unused = 0;
    while (unused < 8 && !(octet & (1 << unused)))
        ++unused;
    const char content[] = {char(unused % 8), char(octet)};
    add(oids::keyUsage, true, derElement(DerTag::BitString, QByteArrayView(content, octet ? 2 : 1)));
}

Result<void> ExtensionList::addExtendedKeyUsage(const QStringList &usages)
{
    QByteArray purposes;
    for (const QString &usage : usages) {
        const QByteArray oid = purposeOid(usage);
        if (oid.isEmpty())
            return fail(Errc::InvalidArgument, {}, {u"extendedKeyUsage"_s, usage});
        purposes += oid;
    }
    add(oids::extendedKeyUsage, false, derElement(DerTag::Sequence, purposes));
    return {};
}

Result<void> ExtensionList::addAltNames(const QList<SubjectAltName> &names, bool critical)
{
    QByteArray entries;
    for (const SubjectAltName &name : names) {
        const QByteArray entry = generalName(name);
        if (entry.isEmpty())
            return fail(Errc::InvalidArgument, {}, {u"subjectAltName"_s, name.toString()});
        entries += entry;
    }
    add(oids::subjectAltName, critical, derElement(DerTag::Sequence, entries));
    return {};
}

void ExtensionList::addBasicConstraints(bool isCa, std::optional<int> pathLength)
{
    const QByteArray flag = isCa ? derElement(DerTag::Boolean, QByteArrayView("\xff", 1)) : QByteArray();
    const QByteArray length = isCa && pathLength ? derInteger(quint64(std::max(0, *pathLength))) : QByteArray();
    add(oids::basicConstraints, true, derSequence({flag, length}));
}

void ExtensionList::addSubjectKeyId(const PublicKey &key)
{
    // RFC 5280 §4.2.1.2 (1): SHA-1 of the subjectPublicKey's bits; a name, not a proof.
    DerReader spki = DerReader(key.der()).enter(DerTag::Sequence);
    (void)spki.read(DerTag::Sequence);
    const QByteArrayView bits = spki.readBits();
    if (!spki.failed())
        add(oids::subjectKeyIdentifier, false, derElement(DerTag::OctetString, digest(HashAlgorithm::Sha1, bits)));
}

void ExtensionList::addAuthorityKeyId(QByteArrayView keyId)
{
    add(oids::authorityKeyIdentifier, false, derSequence({derElement(contextTag(0), keyId)}));
}

void ExtensionList::addCrlDistributionPoint(const QByteArray &url)
{
    const QByteArray names = derElement(contextConstructedTag(0), derElement(contextTag(6), url)); // fullName
    add(oids::crlDistributionPoints, false, derSequence({derSequence({derElement(contextConstructedTag(0), names)})}));
}

bool areExtensions(QByteArrayView extensions)
{
    DerReader list(extensions);
    while (!list.atEnd()) {
        DerReader extension = list.enter(DerTag::Sequence);
        (void)extension.readOid();
        const auto critical = extension.readIf(DerTag::Boolean);
        (void)extension.read(DerTag::OctetString);
        if (!extension.finished() || (critical && critical->content.size() != 1))
            return false;
    }
    return list.finished();
}

std::optional<QByteArrayView> findExtension(QByteArrayView extensions, QByteArrayView oid)
{
    std::optional<QByteArrayView> found;
    DerReader list(extensions);
    while (!list.atEnd()) {
        DerReader extension = list.enter(DerTag::Sequence);
        const bool wanted = extension.readOid() == oid;
        (void)extension.readIf(DerTag::Boolean);
        const QByteArrayView value = extension.read(DerTag::OctetString).content;
        if (!extension.finished() || (wanted && found))
            return std::nullopt;
        if (wanted)
            found = value;
    }
    return list.failed() ? std::nullopt : found;
}

QStringList extensionOids(QByteArrayView extensions)
{
    QStringList oids;
    DerReader list(extensions);
    while (!list.atEnd())
        oids += QString::fromLatin1(oidToDotted(list.enter(DerTag::Sequence).readOid()));
    return oids;
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

QList<SubjectAltName> readAltNames(QByteArrayView extensions)
{
    QList<SubjectAltName> names;
    const auto value = find<GeneralNamesHandle, d2i_GENERAL_NAMES>(extensions, oids::subjectAltName);
    for (int i = 0; value && i < sk_GENERAL_NAME_num(value.get()); ++i)
        names.append(readGeneralName(sk_GENERAL_NAME_value(value.get(), i)));
    return names;
}

bool hasReadableAltNames(QByteArrayView extensions)
{
    int count = 0;
    for (DerReader list(extensions); !list.atEnd();) {
        DerReader extension = list.enter(DerTag::Sequence);
        count += extension.readOid() == oids::subjectAltName ? 1 : 0;
        if (list.failed())
            return false;
    }
    return count == 0 || (count == 1 && find<GeneralNamesHandle, d2i_GENERAL_NAMES>(extensions, oids::subjectAltName));
}

quint32 readKeyUsage(QByteArrayView extensions, quint32 whenMissing)
{
    const auto value = findExtension(extensions, oids::keyUsage);
    return value ? decodeKeyUsage(*value).value_or(whenMissing) : whenMissing;
}

QStringList readExtendedKeyUsage(QByteArrayView extensions)
{
    const auto value = findExtension(extensions, oids::extendedKeyUsage);
    return value ? decodeExtendedKeyUsage(*value).value_or(QStringList()) : QStringList();
}

QByteArray readSubjectKeyId(QByteArrayView extensions)
{
    const auto value = findExtension(extensions, oids::subjectKeyIdentifier);
    DerReader reader(value.value_or(QByteArrayView()));
    const QByteArrayView id = reader.read(DerTag::OctetString).content;
    return reader.finished() ? id.toByteArray() : QByteArray();
}

QList<QUrl> readCrlDistributionPoints(QByteArrayView extensions)
{
    QList<QUrl> urls;
    const auto points = find<Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free>, d2i_CRL_DIST_POINTS>(extensions, oids::crlDistributionPoints);
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i)
        appendUrls(sk_DIST_POINT_value(points.get(), i), &urls);
    return urls;
}

} // namespace scepter
