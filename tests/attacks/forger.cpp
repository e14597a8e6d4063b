#include "tests/attacks/forger.h"

#include "core/base/literals.h"
#include "tests/support/handmade.h"
#include "tests/support/tool.h"

namespace scepter {
namespace {

constexpr quint8 integer = 0x02, octetString = 0x04, sequence = 0x30, set = 0x31, content0 = 0x80, context0 = 0xa0, context1 = 0xa1;
using Elements = QList<DerElement>;

QByteArray joined(const Elements &elements)
{
    QByteArray all;
    for (const DerElement &element : elements)
        all += derEncode(element.tag, element.content);
    return all;
}

/// The parts of what a ContentInfo holds, changed by `edit`, and the whole again.
QByteArray edited(const QByteArray &contentInfo, const std::function<void(Elements &)> &edit)
{
    const Elements info = derElements(derElements(contentInfo).value(0).content);
    Elements parts = derElements(derElements(info.value(1).content).value(0).content);
    edit(parts);
    return derEncode(sequence, derEncode(info[0].tag, info[0].content) + derEncode(context0, derEncode(sequence, joined(parts))));
}

/// The parts of the one SignerInfo: version, sid, digest, [0] attributes, algorithm, signature.
QByteArray withSigner(const QByteArray &message, const std::function<void(Elements &)> &edit)
{
    return edited(message, [&](Elements &parts) {
        Elements signer = derElements(derElements(parts.last().content).value(0).content);
        edit(signer);
        parts.last().content = derEncode(sequence, joined(signer));
    });
}

/// a − b of big endian numbers of one size.
QByteArray difference(const QByteArray &a, const QByteArray &b)
{
    QByteArray result(a.size(), '\0');
    int borrow = 0;
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        const int value = int(quint8(a[i])) - int(quint8(b[i])) - borrow;
        borrow = value < 0 ? 1 : 0;
        result[i] = char(value & 0xff);
    }
    return result;
}

QByteArray withoutLeadingZeros(QByteArray octets)
{
    while (octets.size() > 1 && octets[0] == '\0')
        octets.remove(0, 1);
    return octets;
}

QByteArray ofSize(QByteArray octets, qsizetype size)
{
    octets = withoutLeadingZeros(octets);
    return QByteArray(std::max<qsizetype>(0, size - octets.size()), '\0') + octets;
}

} // namespace

QByteArray envelopeIn(const QByteArray &message) { return must(ReceivedMessage::parse(message)).envelope(); }

ClientMessage wrapped(const QByteArray &envelope, const TestIdentity &signer, const PkiMessage &claims, const QDateTime &now)
{
    return {must(encodeAround(envelope, claims, {signer.certificate, signer.key}, {}, now)), claims, signer};
}

EnvelopeParts partsOf(const QByteArray &envelope)
{
    EnvelopeParts found;
    (void)edited(envelope, [&](Elements &parts) { // version, recipientInfos, encryptedContentInfo
        found.encryptedKey = derElements(derElements(parts[1].content).value(0).content).last().content;
        const Elements info = derElements(parts[2].content); // type, algorithm, [0] content
        found.iv = derElements(info[1].content).value(1).content;
        found.content = info[2].content;
    });
    return found;
}

QByteArray withParts(const QByteArray &envelope, const EnvelopeParts &with)
{
    return edited(envelope, [&](Elements &parts) {
        Elements recipient = derElements(derElements(parts[1].content).value(0).content);
        recipient.last().content = with.encryptedKey;
        parts[1].content = derEncode(sequence, joined(recipient));
        Elements info = derElements(parts[2].content);
        const Elements algorithm = derElements(info[1].content);
        info[1].content = derEncode(algorithm[0].tag, algorithm[0].content) + derEncode(octetString, with.iv);
        info[2] = {content0, with.content};
        parts[2].content = joined(info);
    });
}

QByteArray rawRsa(const QByteArray &block, const Certificate &recipient)
{
    QTemporaryDir folder;
    const QString file = temporaryFile(folder, u"ca.pem"_s, recipient.toPem());
    const ToolResult done = openssl(
        {u"pkeyutl"_s, u"-encrypt"_s, u"-certin"_s, u"-inkey"_s, file, u"-pkeyopt"_s, u"rsa_padding_mode:none"_s}, block);
    if (done.exitCode != 0)
        qFatal("openssl pkeyutl: %s", done.err.constData());
    return done.out;
}

QByteArray inBer(const QByteArray &message) { return toBer(message); }

QByteArray withUnsignedAttribute(const QByteArray &message)
{
    return withSigner(message, [](Elements &signer) {
        signer.append({context1, attributeByHand("1.3.6.1.4.1.55555.1", derEncode(octetString, "anything"))});
    });
}

QByteArray withAnotherCertificate(const QByteArray &message, const Certificate &certificate)
{
    return edited(message, [&](Elements &parts) {
        for (DerElement &part : parts) {
            if (part.tag == context0)
                part.content += certificate.der();
        }
    });
}

QByteArray withAttributesReversed(const QByteArray &message)
{
    return withSigner(message, [](Elements &signer) {
        Elements attributes = derElements(signer[3].content);
        std::reverse(attributes.begin(), attributes.end());
        signer[3].content = joined(attributes);
    });
}

QByteArray withMalleatedSignature(const QByteArray &message)
{
    const QByteArray n = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    return withSigner(message, [&](Elements &signer) {
        Elements numbers = derElements(derElements(signer[5].content).value(0).content);
        const QByteArray s = withoutLeadingZeros(difference(n, ofSize(numbers[1].content, n.size())));
        numbers[1].content = (s[0] & 0x80) ? '\0' + s : s;
        signer[5].content = derEncode(sequence, joined(numbers));
    });
}

QByteArray signedBy(const QByteArray &message, const OddSigner &odd)
{
    bool isSigned = true;
    const QByteArray other = withSigner(message, [&](Elements &signer) {
        signer[1] = derElements(odd.issuerAndSerial).value(0);
        const QByteArray signature = odd.sign(derEncode(set, signer[3].content));
        isSigned = !signature.isEmpty();
        signer[5].content = signature;
    });
    if (!isSigned)
        return {};
    return edited(other, [&](Elements &parts) {
        for (DerElement &part : parts) {
            if (part.tag == context0)
                part.content = odd.certificate;
        }
    });
}

QByteArray withoutWhatMayDiffer(const QByteArray &certRep)
{
    QList<QByteArray> differing{derOid("1.2.840.113549.1.9.5")};
    for (const char *each : {oid::senderNonce, oid::recipientNonce, oid::transactionId})
        differing += derOid(each);
    return withSigner(certRep, [&](Elements &signer) {
        Elements kept;
        for (const DerElement &attribute : derElements(signer[3].content)) {
            const auto begins = [&](const QByteArray &prefix) { return attribute.content.startsWith(prefix); };
            if (std::none_of(differing.begin(), differing.end(), begins))
                kept += attribute;
        }
        signer[3].content = joined(kept);
        signer[5].content = QByteArray::number(signer[5].content.size());
    });
}

} // namespace scepter
