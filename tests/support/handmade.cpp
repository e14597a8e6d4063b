#include "tests/support/handmade.h"

#include "core/base/literals.h"
#include "tests/support/ber.h"
#include "tests/support/testca.h"
#include "tests/support/testdata.h"
#include "tests/support/tool.h"

#include <QStringEncoder>

namespace scepter {
namespace {

constexpr quint8 sequence = 0x30, set = 0x31, octetString = 0x04, bitString = 0x03, bmpString = 0x1e, printableString = 0x13,
                 context0 = 0xa0;

QByteArray joined(const QList<QByteArray> &parts)
{
    QByteArray all;
    for (const QByteArray &part : parts)
        all += part;
    return all;
}

QByteArray signByOpenssl(const QByteArray &bytes, const QByteArray &digestName, const QString &key)
{
    const ToolResult result = openssl(
        {u"dgst"_s, u"-"_s + QString::fromLatin1(digestName), u"-sign"_s, dataPath(u"keys/"_s + key + u".pem"_s)}, bytes);
    if (result.exitCode != 0)
        qFatal("openssl dgst: %s", result.err.constData());
    return result.out;
}

QByteArray digestByOpenssl(const QByteArray &bytes, const QByteArray &digestName)
{
    const ToolResult result = openssl({u"dgst"_s, u"-"_s + QString::fromLatin1(digestName), u"-binary"_s}, bytes);
    if (result.exitCode != 0)
        qFatal("openssl dgst: %s", result.err.constData());
    return result.out;
}

QByteArray digestOid(const QByteArray &name)
{
    if (name == "md5")
        return derOid("1.2.840.113549.2.5");
    if (name == "sha1")
        return derOid("1.3.14.3.2.26");
    if (name == "sha224")
        return derOid("2.16.840.1.101.3.4.2.4");
    return derOid("2.16.840.1.101.3.4.2.1");
}

QByteArray bmp(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16BE);
    return derEncode(bmpString, encoder(text));
}

} // namespace

QByteArray derOid(const QByteArray &dotted)
{
    const QList<QByteArray> arcs = dotted.split('.');
    QByteArray content(1, char(arcs[0].toInt() * 40 + arcs[1].toInt()));
    for (qsizetype i = 2; i < arcs.size(); ++i) {
        quint32 arc = arcs[i].toUInt();
        QByteArray octets(1, char(arc & 0x7f));
        while (arc >>= 7)
            octets.prepend(char(0x80 | (arc & 0x7f)));
        content += octets;
    }
    return derEncode(0x06, content);
}

QByteArray derUnsigned(QByteArray octets)
{
    if (octets.isEmpty() || (octets[0] & 0x80))
        octets.prepend('\0');
    return derEncode(0x02, octets);
}

QByteArray nameByHand(const QList<std::pair<QByteArray, QByteArray>> &attributes)
{
    QByteArray rdns;
    for (const auto &[type, value] : attributes)
        rdns += derEncode(set, derEncode(sequence, derOid(type) + value));
    return derEncode(sequence, rdns);
}

QByteArray extensionByHand(const QByteArray &oid, const QByteArray &value, bool critical)
{
    return derEncode(sequence, derOid(oid) + (critical ? QByteArray("\x01\x01\xff", 3) : QByteArray()) + derEncode(octetString, value));
}

QByteArray attributeByHand(const QByteArray &oid, const QByteArray &value)
{
    return derEncode(sequence, derOid(oid) + derEncode(set, value));
}

QList<QByteArray> validityAttributes(const QString &period, const QString &units)
{
    const auto pair = [](const QString &name, const QString &value) {
        return attributeByHand("1.3.6.1.4.1.311.13.2.1", derEncode(sequence, bmp(name) + bmp(value)));
    };
    return {pair(u"ValidityPeriod"_s, period), pair(u"ValidityPeriodUnits"_s, units)};
}

QByteArray csrByHand(const CsrByHand &parts, const QString &key)
{
    QList<QByteArray> attributes = parts.attributes;
    if (!parts.extensions.isEmpty())
        attributes += attributeByHand("1.2.840.113549.1.9.14", derEncode(sequence, joined(parts.extensions)));
    if (!parts.challenge.isEmpty())
        attributes += attributeByHand("1.2.840.113549.1.9.7", derEncode(printableString, parts.challenge));
    const PrivateKey signer = testKey(key);
    const QByteArray info = derEncode(sequence, derUnsigned(QByteArray(1, '\0')) + parts.subject + signer.publicKey().der()
                                                    + derEncode(context0, joined(attributes)));
    const bool rsa = signer.canDecrypt();
    const QByteArray algorithm = rsa ? derOid("1.2.840.113549.1.1.11") + QByteArray("\x05\x00", 2) : derOid("1.2.840.10045.4.3.2");
    const QByteArray signature = signByOpenssl(parts.goodSignature ? info : info + 'x', "sha256", key);
    return derEncode(sequence, info + derEncode(sequence, algorithm) + derEncode(bitString, QByteArray(1, '\0') + signature));
}

QByteArray resigned(const QByteArray &signedData, const QByteArray &opensslDigest, const QString &key,
                    const std::function<QList<QByteArray>(QList<QByteArray>)> &edit)
{
    const QByteArray messageDigestOid = derOid("1.2.840.113549.1.9.4");
    const QByteArray algorithm = derEncode(sequence, digestOid(opensslDigest) + QByteArray("\x05\x00", 2));
    const auto again = [](const DerElement &element) { return derEncode(element.tag, element.content); };

    const QList<DerElement> info = derElements(derElements(signedData).value(0).content);
    QList<DerElement> parts = derElements(derElements(info[1].content).value(0).content); // version, digests, content, …, signers
    parts[1].content = algorithm;
    const QByteArray content = derElements(derElements(parts[2].content).value(1).content).value(0).content;

    QList<DerElement> signer = derElements(derElements(parts.last().content).value(0).content);
    QList<QByteArray> attributes;
    for (const DerElement &attribute : derElements(signer[3].content)) {
        if (attribute.content.startsWith(messageDigestOid))
            attributes += attributeByHand("1.2.840.113549.1.9.4", derEncode(octetString, digestByOpenssl(content, opensslDigest)));
        else
            attributes += again(attribute);
    }
    if (edit)
        attributes = edit(attributes);
    std::sort(attributes.begin(), attributes.end());
    const QByteArray signature = signByOpenssl(derEncode(set, joined(attributes)), opensslDigest, key);
    const QByteArray signerInfo = again(signer[0]) + again(signer[1]) + algorithm + derEncode(context0, joined(attributes))
                                  + again(signer[4]) + derEncode(octetString, signature);
    parts.last().content = derEncode(sequence, signerInfo);
    QByteArray body;
    for (const DerElement &part : parts)
        body += again(part);
    return derEncode(sequence, again(info[0]) + derEncode(context0, derEncode(sequence, body)));
}

} // namespace scepter
