#include "tests/support/certificatelint.h"

#include "core/base/literals.h"
#include "tests/support/ber.h"
#include "tests/support/handmade.h"

#include <QDateTime>
#include <QMap>
#include <QSet>

namespace scepter {
namespace {

constexpr quint8 boolean = 0x01, integer = 0x02, bitString = 0x03, octetString = 0x04, objectIdentifier = 0x06, utcTime = 0x17,
                 generalizedTime = 0x18, sequence = 0x30, set = 0x31, context0 = 0xa0, context3 = 0xa3;
constexpr quint8 digitalSignature = 0x80, keyEncipherment = 0x20, keyAgreement = 0x08, keyCertSign = 0x04, crlSign = 0x02;

QByteArray whole(const DerElement &element) { return derEncode(element.tag, element.content); }

class Findings {
public:
    void check(bool good, const QString &what)
    {
        if (!good)
            list += what;
    }
    QStringList list;
};

void walk(const QByteArray &bytes, int depth, Findings &found)
{
    if (depth > 30)
        return found.check(false, u"nesting"_s);
    for (qsizetype at = 0; at < bytes.size();) {
        if (bytes.size() - at < 2)
            return found.check(false, u"an element is cut"_s);
        const auto tag = quint8(bytes[at++]);
        found.check((tag & 0x1f) != 0x1f, u"a tag of several octets"_s);
        qsizetype length = quint8(bytes[at++]);
        if (length == 0x80)
            return found.check(false, u"an indefinite length"_s);
        if (length > 0x80) {
            const qsizetype octets = length & 0x7f;
            if (octets > 4 || bytes.size() - at < octets)
                return found.check(false, u"a length is cut"_s);
            length = 0;
            for (qsizetype i = 0; i < octets; ++i)
                length = (length << 8) | quint8(bytes[at++]);
            found.check(length >= 0x80 && (octets == 1 || length >= (qsizetype(1) << (8 * (octets - 1)))),
                        u"a length longer than needed"_s);
        }
        if (bytes.size() - at < length)
            return found.check(false, u"an element is cut"_s);
        const QByteArray content = bytes.mid(at, length);
        at += length;
        if (tag == boolean)
            found.check(content == QByteArray(1, '\xff'), u"a BOOLEAN that is not TRUE as DER writes it"_s);
        if (tag == integer || tag == 0x0a) {
            const bool padded = content.size() > 1
                                && ((content[0] == '\0' && !(content[1] & 0x80)) || (content[0] == '\xff' && (content[1] & 0x80)));
            found.check(!content.isEmpty() && !padded, u"an INTEGER longer than needed"_s);
        }
        if (tag == bitString)
            found.check(!content.isEmpty() && quint8(content[0]) < 8 && (content.size() > 1 || content[0] == '\0'), u"a BIT STRING"_s);
        if (tag == objectIdentifier)
            found.check(!content.isEmpty() && !(content.back() & 0x80), u"an OBJECT IDENTIFIER"_s);
        if (tag == set) {
            QList<QByteArray> members;
            for (const DerElement &element : derElements(content))
                members += whole(element);
            found.check(!members.isEmpty() && std::is_sorted(members.begin(), members.end()), u"a SET out of order"_s);
        }
        if (tag & 0x20)
            walk(content, depth + 1, found);
    }
}

struct Extension {
    bool critical = false;
    QByteArray value;
};
using Extensions = QMap<QByteArray, Extension>; ///< by the OID's DER

Extensions extensionsOf(const QByteArray &list, Findings &found)
{
    Extensions extensions;
    const QList<DerElement> entries = derElements(list);
    found.check(!entries.isEmpty(), u"an empty list of extensions"_s);
    for (const DerElement &entry : entries) {
        const QList<DerElement> parts = derElements(entry.content);
        if (parts.size() < 2 || parts.size() > 3 || parts[0].tag != objectIdentifier || parts.last().tag != octetString) {
            found.check(false, u"an extension"_s);
            continue;
        }
        const QByteArray oid = whole(parts[0]);
        found.check(!extensions.contains(oid), u"an extension twice"_s);
        found.check(parts.size() == 2 || parts[1].tag == boolean, u"an extension"_s);
        extensions.insert(oid, {parts.size() == 3, parts.last().content});
        walk(parts.last().content, 0, found);
    }
    return extensions;
}

struct Certified {
    QByteArray signature, outerSignature, issuer, subject, spki, serial;
    QDateTime notBefore, notAfter;
    Extensions extensions;
    bool isEc = false;
};

QDateTime timeOf(const DerElement &element, Findings &found)
{
    const QString text = QString::fromLatin1(element.content);
    const bool utc = element.tag == utcTime;
    found.check((utc && text.size() == 13) || (element.tag == generalizedTime && text.size() == 15), u"the form of a time"_s);
    found.check(text.endsWith(u'Z'), u"a time that is not in UTC"_s);
    QDateTime time = QDateTime::fromString(text.chopped(1), utc ? u"yyMMddHHmmss"_s : u"yyyyMMddHHmmss"_s);
    if (utc && time.isValid()) // §4.1.2.5.1
        time = time.addYears(text.left(2).toInt() < 50 ? 2000 + text.left(2).toInt() - time.date().year() : 0);
    time.setTimeSpec(Qt::UTC);
    found.check(time.isValid(), u"a time that is none"_s);
    found.check(utc == (time.date().year() < 2050), u"UTCTime through 2049, GeneralizedTime from 2050 on"_s);
    return time;
}

void checkAlgorithm(const QByteArray &algorithm, Findings &found)
{
    const QList<DerElement> parts = derElements(derElements(algorithm).value(0).content);
    const QByteArray oid = parts.isEmpty() ? QByteArray() : whole(parts[0]);
    const bool rsa = oid.contains(derOid("1.2.840.113549.1.1").mid(2));
    const bool ecdsa = oid.contains(derOid("1.2.840.10045.4").mid(2));
    found.check(rsa || ecdsa, u"an unknown signatureAlgorithm"_s);
    if (rsa) // RFC 4055 §5
        found.check(parts.size() == 2 && whole(parts[1]) == QByteArray("\x05\x00", 2), u"RSA without NULL"_s);
    if (ecdsa) // RFC 5758 §3.2
        found.check(parts.size() == 1, u"ECDSA with parameters"_s);
    for (const char *bad : {"1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.10045.4.1"})
        found.check(oid != derOid(bad), u"signed with a broken digest"_s);
}

Certified read(const QByteArray &der, Findings &found)
{
    Certified c;
    const QList<DerElement> outer = derElements(der);
    const QList<DerElement> parts = outer.size() == 1 ? derElements(outer[0].content) : QList<DerElement>();
    QList<DerElement> fields = parts.size() == 3 ? derElements(parts[0].content) : QList<DerElement>();
    if (fields.size() < 7 || fields[0].tag != context0) {
        found.check(false, u"the shape of a certificate"_s);
        return c;
    }
    found.check(fields[0].content == QByteArray("\x02\x01\x02", 3), u"not version 3"_s);
    c.serial = fields[1].content;
    c.signature = whole(fields[2]);
    c.outerSignature = whole(parts[1]);
    c.issuer = whole(fields[3]);
    const QList<DerElement> times = derElements(fields[4].content);
    if (times.size() == 2) {
        c.notBefore = timeOf(times[0], found);
        c.notAfter = timeOf(times[1], found);
    }
    c.subject = whole(fields[5]);
    c.spki = whole(fields[6]);
    c.isEc = c.spki.contains(derOid("1.2.840.10045.2.1"));
    found.check(fields.size() == 8 && fields[7].tag == context3, u"extensions are missing, or something else is there"_s);
    if (fields.size() == 8)
        c.extensions = extensionsOf(derElements(fields[7].content).value(0).content, found);
    return c;
}

QByteArray subjectKeyId(const Certified &c)
{
    const QByteArray value = c.extensions.value(derOid("2.5.29.14")).value;
    return derElements(value).value(0).content;
}

void checkKeyUsage(const Certified &c, bool isCa, Findings &found)
{
    const auto extension = c.extensions.constFind(derOid("2.5.29.15"));
    if (extension == c.extensions.constEnd())
        return found.check(false, u"no keyUsage"_s);
    found.check(extension->critical, u"keyUsage is not critical"_s);
    const QByteArray bits = derElements(extension->value).value(0).content;
    if (bits.size() != 2)
        return found.check(false, u"keyUsage without a bit"_s);
    const auto usage = quint8(bits[1]);
    // A list of named bits ends with one that is set (X.690 §11.2.2).
    found.check(usage != 0 && (usage & (1 << bits[0])) && !(usage & ((1 << bits[0]) - 1)), u"keyUsage has bits behind its last"_s);
    found.check(isCa == bool(usage & keyCertSign), u"keyCertSign and cA do not agree"_s);
    found.check(isCa || !(usage & crlSign), u"cRLSign without cA"_s);
    found.check(!isCa || (usage & crlSign), u"a CA that cannot sign its CRL"_s);
    found.check(!c.isEc || !(usage & (keyEncipherment | 0x10)), u"an EC key cannot encipher"_s);
    found.check(c.isEc || !(usage & keyAgreement), u"an RSA key cannot agree"_s);
    const QByteArray purposes = c.extensions.value(derOid("2.5.29.37")).value;
    const bool tlsServer = purposes.contains(derOid("1.3.6.1.5.5.7.3.1")), tlsClient = purposes.contains(derOid("1.3.6.1.5.5.7.3.2"));
    found.check(!tlsServer || (usage & (digitalSignature | keyEncipherment | keyAgreement)), u"serverAuth against keyUsage"_s);
    found.check(!tlsClient || (usage & (digitalSignature | keyAgreement)), u"clientAuth against keyUsage"_s);
}

void checkNames(const Certified &c, Findings &found)
{
    found.check(!derElements(c.issuer).value(0).content.isEmpty(), u"an empty issuer"_s);
    const auto names = c.extensions.constFind(derOid("2.5.29.17"));
    const bool emptySubject = derElements(c.subject).value(0).content.isEmpty();
    if (names == c.extensions.constEnd())
        return found.check(!emptySubject, u"an empty subject without subjectAltName"_s);
    found.check(names->critical == emptySubject, u"subjectAltName is critical when the subject is empty, and only then"_s);
    const QList<DerElement> list = derElements(derElements(names->value).value(0).content);
    found.check(!list.isEmpty(), u"an empty subjectAltName"_s);
    for (const DerElement &name : list) {
        found.check(!name.content.isEmpty(), u"an empty name in subjectAltName"_s);
        if (name.tag == 0x87)
            found.check(name.content.size() == 4 || name.content.size() == 16, u"an iPAddress of %1 octets"_s.arg(name.content.size()));
        if (name.tag == 0x82 || name.tag == 0x81 || name.tag == 0x86)
            found.check(std::all_of(name.content.begin(), name.content.end(), [](char ch) { return ch > 0x20 && ch < 0x7f; }),
                        u"a name that is no IA5String"_s);
    }
}

void checkAuthorityKeyId(const Extensions &extensions, const Certified &issuer, Findings &found)
{
    const auto extension = extensions.constFind(derOid("2.5.29.35"));
    if (extension == extensions.constEnd())
        return found.check(false, u"no authorityKeyIdentifier"_s);
    found.check(!extension->critical, u"authorityKeyIdentifier is critical"_s);
    const QList<DerElement> parts = derElements(derElements(extension->value).value(0).content);
    found.check(parts.size() == 1 && parts[0].tag == 0x80 && parts[0].content == subjectKeyId(issuer),
                u"authorityKeyIdentifier is not the issuer's"_s);
}

bool isCaCertificate(const Certified &c, Findings &found)
{
    const auto extension = c.extensions.constFind(derOid("2.5.29.19"));
    if (extension == c.extensions.constEnd())
        return false;
    found.check(extension->critical, u"basicConstraints is not critical"_s);
    const QList<DerElement> parts = derElements(derElements(extension->value).value(0).content);
    const bool isCa = parts.value(0).tag == boolean; // FALSE is the DEFAULT, and DER leaves it out
    found.check(isCa || parts.isEmpty(), u"pathLenConstraint without cA"_s);
    return isCa;
}

} // namespace

QStringList lintDer(const QByteArray &der)
{
    Findings found;
    found.check(derElements(der).size() == 1, u"not one element"_s);
    walk(der, 0, found);
    return found.list;
}

QStringList lintCertificate(const QByteArray &der, const QByteArray &issuerDer)
{
    Findings found;
    found.list = lintDer(der);
    const Certified c = read(der, found);
    const bool selfSigned = issuerDer.isEmpty();
    Findings ignored;
    const Certified issuer = selfSigned ? c : read(issuerDer, ignored);
    found.check(c.serial.size() >= 8 && c.serial.size() <= 20, u"a serial number of %1 octets"_s.arg(c.serial.size()));
    found.check(!c.serial.isEmpty() && !(c.serial[0] & 0x80), u"a negative serial number"_s);
    found.check(c.signature == c.outerSignature, u"signatureAlgorithm differs inside and outside"_s);
    checkAlgorithm(c.signature, found);
    found.check(c.issuer == issuer.subject, u"the issuer's name is not its subject"_s);
    found.check(c.notBefore < c.notAfter, u"it ends before it begins"_s);
    found.check(c.notAfter <= issuer.notAfter, u"it outlives its issuer"_s);
    const bool isCa = isCaCertificate(c, found);
    checkNames(c, found);
    checkKeyUsage(c, isCa, found);
    const auto keyId = c.extensions.constFind(derOid("2.5.29.14"));
    found.check(keyId != c.extensions.constEnd() && !keyId->critical && subjectKeyId(c).size() >= 8, u"no subjectKeyIdentifier"_s);
    if (!selfSigned || c.extensions.contains(derOid("2.5.29.35")))
        checkAuthorityKeyId(c.extensions, issuer, found);
    if (const auto purposes = c.extensions.constFind(derOid("2.5.29.37")); purposes != c.extensions.constEnd()) {
        const QByteArray list = derElements(purposes->value).value(0).content;
        found.check(!derElements(list).isEmpty(), u"an empty extendedKeyUsage"_s);
        found.check(!purposes->critical || !list.contains(derOid("2.5.29.37.0")), u"anyExtendedKeyUsage is critical"_s);
    }
    if (const auto points = c.extensions.constFind(derOid("2.5.29.31")); points != c.extensions.constEnd())
        found.check(!points->critical && points->value.contains("http"), u"cRLDistributionPoints"_s);
    return found.list;
}

QStringList lintCrl(const QByteArray &der, const QByteArray &issuerDer)
{
    Findings found;
    found.list = lintDer(der);
    Findings ignored;
    const Certified issuer = read(issuerDer, ignored);
    const QList<DerElement> parts = derElements(derElements(der).value(0).content);
    QList<DerElement> fields = parts.size() == 3 ? derElements(parts[0].content) : QList<DerElement>();
    if (fields.size() < 5 || fields.size() > 7) {
        found.check(false, u"the shape of a CRL"_s);
        return found.list;
    }
    found.check(whole(fields[0]) == QByteArray("\x02\x01\x01", 3), u"not version 2"_s);
    found.check(whole(fields[1]) == whole(parts[1]), u"signatureAlgorithm differs inside and outside"_s);
    checkAlgorithm(whole(fields[1]), found);
    found.check(whole(fields[2]) == issuer.subject, u"the issuer's name is not its subject"_s);
    const QDateTime thisUpdate = timeOf(fields[3], found), nextUpdate = timeOf(fields[4], found);
    found.check(thisUpdate < nextUpdate, u"nextUpdate is not after thisUpdate"_s);
    found.check(fields.last().tag == context0, u"a CRL without extensions"_s);
    const Extensions extensions = extensionsOf(derElements(fields.last().content).value(0).content, found);
    checkAuthorityKeyId(extensions, issuer, found);
    const auto number = extensions.constFind(derOid("2.5.29.20"));
    if (number == extensions.constEnd())
        found.check(false, u"no cRLNumber"_s);
    else
        found.check(!number->critical && derElements(number->value).value(0).content.size() <= 20, u"cRLNumber"_s);
    if (fields.size() == 7) {
        const QList<DerElement> entries = derElements(fields[5].content);
        found.check(fields[5].tag == sequence && !entries.isEmpty(), u"an empty list of revoked certificates"_s); // §5.1.2.6
        QSet<QByteArray> serials;
        for (const DerElement &entry : entries) {
            const QList<DerElement> revoked = derElements(entry.content);
            found.check(revoked.size() >= 2 && revoked[0].tag == integer && !(revoked[0].content[0] & 0x80), u"an entry"_s);
            found.check(!serials.contains(revoked.value(0).content), u"a serial number twice"_s);
            serials.insert(revoked.value(0).content);
            found.check(timeOf(revoked.value(1), found) <= thisUpdate, u"revoked in the future"_s);
            if (revoked.size() == 3) {
                const Extensions reasons = extensionsOf(revoked[2].content, found);
                const auto reason = reasons.constFind(derOid("2.5.29.21"));
                found.check(reason == reasons.constEnd() || (!reason->critical && reason->value != QByteArray("\x0a\x01\x00", 3)),
                            u"reasonCode"_s);
            }
        }
    }
    return found.list;
}

} // namespace scepter
