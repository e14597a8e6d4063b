#include "core/crypto/der.h"

#include <algorithm>

namespace scepter {
namespace {

struct Header {
    quint8 tag = 0;
    qsizetype headerSize = 0;
    qsizetype length = 0;
};

/// The header of the element that begins here, when it is DER and its content lies within these bytes.
bool readHeader(QByteArrayView bytes, Header *header)
{
    if (bytes.size() < 2)
        return false;
    header->tag = quint8(bytes[0]);
    if ((header->tag & 0x1f) == 0x1f || header->tag == 0) // a high tag number, or BER's end of contents
        return false;
    const auto first = quint8(bytes[1]);
    header->headerSize = 2;
    header->length = first;
    if (first & 0x80) {
        const int octets = first & 0x7f;
        if (octets < 1 || octets > 4 || bytes.size() < 2 + octets || bytes[2] == 0)
            return false;
        header->length = 0;
        for (int i = 0; i < octets; ++i)
            header->length = (header->length << 8) | quint8(bytes[2 + i]);
        if (header->length < 0x80)
            return false;
        header->headerSize += octets;
    }
    return header->length <= bytes.size() - header->headerSize;
}

void appendHeader(QByteArray *out, DerTag tag, qsizetype length)
{
    out->append(char(tag));
    if (length < 0x80) {
        out->append(char(length));
        return;
    }
    int octets = 1;
    while (octets < 4 && (length >> (8 * octets)) != 0)
        ++octets;
    out->append(char(0x80 | octets));
    for (int i = octets - 1; i >= 0; --i)
        out->append(char(length >> (8 * i)));
}

} // namespace

bool isShortestInteger(QByteArrayView integer)
{
    if (integer.isEmpty())
        return false;
    const auto first = quint8(integer[0]);
    return integer.size() == 1 || !((first == 0x00 && !(integer[1] & 0x80)) || (first == 0xff && (integer[1] & 0x80)));
}

bool isOid(QByteArrayView content)
{
    if (content.isEmpty() || (content.back() & 0x80))
        return false;
    bool begins = true;
    for (const char c : content) {
        if (begins && quint8(c) == 0x80)
            return false;
        begins = !(c & 0x80);
    }
    return true;
}

void DerReader::fail()
{
    m_failed = true;
    m_rest = {};
}

DerItem DerReader::read()
{
    Header header;
    if (m_failed || !readHeader(m_rest, &header)) {
        fail();
        return {};
    }
    const qsizetype size = header.headerSize + header.length;
    const DerItem element{DerTag(header.tag), m_rest.sliced(header.headerSize, header.length), m_rest.first(size)};
    m_rest = m_rest.sliced(size);
    return element;
}

DerItem DerReader::read(DerTag tag)
{
    if (!nextIs(tag)) {
        fail();
        return {};
    }
    return read();
}

std::optional<DerItem> DerReader::readIf(DerTag tag)
{
    if (!nextIs(tag))
        return std::nullopt;
    const DerItem element = read();
    return m_failed ? std::nullopt : std::optional(element);
}

DerReader DerReader::enter(DerTag tag)
{
    const DerItem element = read(tag);
    DerReader inner(element.content);
    inner.m_failed = m_failed;
    return inner;
}

QByteArrayView DerReader::readInteger()
{
    const DerItem element = read(DerTag::Integer);
    if (!m_failed && !isShortestInteger(element.content))
        fail();
    return m_failed ? QByteArrayView() : element.content;
}

QByteArrayView DerReader::readBits()
{
    const DerItem element = read(DerTag::BitString);
    if (!m_failed && (element.content.isEmpty() || element.content[0] != 0))
        fail();
    return m_failed ? QByteArrayView() : element.content.sliced(1);
}

QByteArrayView DerReader::readOid()
{
    const DerItem element = read(DerTag::ObjectIdentifier);
    if (!m_failed && !isOid(element.content))
        fail();
    return m_failed ? QByteArrayView() : element.content;
}

QByteArray derElement(DerTag tag, QByteArrayView content) { return derElement(tag, std::initializer_list<QByteArrayView>{content}); }

QByteArray derElement(DerTag tag, std::initializer_list<QByteArrayView> parts)
{
    qsizetype length = 0;
    for (const QByteArrayView part : parts)
        length += part.size();
    QByteArray der;
    der.reserve(length + 6);
    appendHeader(&der, tag, length);
    for (const QByteArrayView part : parts)
        der.append(part);
    return der;
}

QByteArray derSetOf(DerTag tag, QList<QByteArray> elements)
{
    // X.690 §11.6 pads the shorter with zeros: as no element is a prefix of another, comparing octets does the same.
    std::sort(elements.begin(), elements.end(), [](const QByteArray &a, const QByteArray &b) {
        const int order = memcmp(a.constData(), b.constData(), size_t(std::min(a.size(), b.size())));
        return order < 0 || (order == 0 && a.size() < b.size());
    });
    return derElement(tag, elements.join());
}

QByteArray derInteger(QByteArrayView bigEndian)
{
    while (!bigEndian.isEmpty() && bigEndian[0] == 0)
        bigEndian = bigEndian.sliced(1);
    const bool needsZero = bigEndian.isEmpty() || (bigEndian[0] & 0x80);
    return derElement(DerTag::Integer, {needsZero ? QByteArrayView("\0", 1) : QByteArrayView(), bigEndian});
}

QByteArray derInteger(quint64 value)
{
    char octets[8];
    for (int i = 0; i < 8; ++i)
        octets[i] = char(value >> (8 * (7 - i)));
    return derInteger(QByteArrayView(octets, 8));
}

QByteArray derBits(QByteArrayView octets) { return derElement(DerTag::BitString, {QByteArrayView("\0", 1), octets}); }

QByteArray derTime(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    if (!utc.isValid() || date.year() < 0 || date.year() > 9999)
        return {};
    const bool shortYear = date.year() >= 1950 && date.year() < 2050;
    char text[16];
    const QTime clock = utc.time();
    const int size = shortYear ? snprintf(text, sizeof text, "%02d%02d%02d%02d%02d%02dZ", date.year() % 100, date.month(), date.day(),
                                          clock.hour(), clock.minute(), clock.second())
                               : snprintf(text, sizeof text, "%04d%02d%02d%02d%02d%02dZ", date.year(), date.month(), date.day(),
                                          clock.hour(), clock.minute(), clock.second());
    return derElement(shortYear ? DerTag::UtcTime : DerTag::GeneralizedTime, QByteArrayView(text, size));
}

std::optional<QByteArrayView> magnitude(QByteArrayView integer)
{
    if (integer.isEmpty() || (integer[0] & 0x80))
        return std::nullopt;
    return integer.size() > 1 && integer[0] == 0 ? integer.sliced(1) : integer;
}

} // namespace scepter
