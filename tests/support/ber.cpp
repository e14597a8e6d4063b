#include "tests/support/ber.h"

#include <QList>

namespace scepter {
namespace {

constexpr quint8 sequence = 0x30, octetString = 0x04, objectIdentifier = 0x06, context0 = 0x80, context0Constructed = 0xa0;

QByteArray indefinite(quint8 tag, const QByteArray &content)
{
    return QByteArray(1, char(tag)) + char(0x80) + content + QByteArray(2, '\0');
}

QByteArray der(const DerElement &element) { return derEncode(element.tag, element.content); }

/// An OCTET STRING in pieces of at most 1000 octets.
QByteArray inPieces(quint8 tag, const QByteArray &content)
{
    QByteArray pieces;
    for (qsizetype at = 0; at < content.size(); at += 1000)
        pieces += derEncode(octetString, content.mid(at, 1000));
    return indefinite(quint8(tag | 0x20), pieces);
}

QByteArray signedData(const QByteArray &content)
{
    QByteArray result;
    QList<DerElement> parts = derElements(content);
    for (DerElement &part : parts) {
        const bool encapsulated = part.tag == sequence && derElements(part.content).value(0).tag == objectIdentifier;
        if (encapsulated) {
            QByteArray inner;
            for (const DerElement &element : derElements(part.content)) {
                if (element.tag == context0Constructed)
                    inner += indefinite(element.tag, inPieces(octetString, derElements(element.content).value(0).content));
                else
                    inner += der(element);
            }
            result += indefinite(sequence, inner);
        } else if (part.tag == context0Constructed) {
            result += indefinite(part.tag, part.content);
        } else {
            result += der(part);
        }
    }
    return indefinite(sequence, result);
}

QByteArray envelopedData(const QByteArray &content)
{
    QByteArray result;
    for (const DerElement &part : derElements(content)) {
        if (part.tag != sequence) {
            result += der(part);
            continue;
        }
        QByteArray inner;
        for (const DerElement &element : derElements(part.content))
            inner += element.tag == context0 ? inPieces(element.tag, element.content) : der(element);
        result += indefinite(sequence, inner);
    }
    return indefinite(sequence, result);
}

} // namespace

QByteArray derEncode(quint8 tag, const QByteArray &content)
{
    QByteArray length;
    if (content.size() < 0x80) {
        length = QByteArray(1, char(content.size()));
    } else {
        for (qsizetype left = content.size(); left > 0; left >>= 8)
            length.prepend(char(left & 0xff));
        length.prepend(char(0x80 | length.size()));
    }
    return QByteArray(1, char(tag)) + length + content;
}

QList<DerElement> derElements(const QByteArray &bytes)
{
    QList<DerElement> elements;
    for (qsizetype at = 0; at < bytes.size();) {
        if (bytes.size() - at < 2)
            return {};
        const auto tag = quint8(bytes[at]);
        qsizetype length = quint8(bytes[at + 1]);
        at += 2;
        if (length & 0x80) {
            const qsizetype octets = length & 0x7f;
            if (octets == 0 || octets > 4 || bytes.size() - at < octets)
                return {};
            length = 0;
            for (qsizetype i = 0; i < octets; ++i)
                length = (length << 8) | quint8(bytes[at++]);
        }
        if (bytes.size() - at < length)
            return {};
        elements.append({tag, bytes.mid(at, length)});
        at += length;
    }
    return elements;
}

QByteArray toBer(const QByteArray &cms)
{
    constexpr char signedDataOid[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
    const QList<DerElement> info = derElements(derElements(cms).value(0).content);
    Q_ASSERT(info.size() == 2);
    const QByteArray content = derElements(info[1].content).value(0).content;
    const QByteArray body = info[0].content == signedDataOid ? signedData(content) : envelopedData(content);
    return indefinite(sequence, der(info[0]) + indefinite(context0Constructed, body));
}

} // namespace scepter
