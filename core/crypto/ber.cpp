#include "core/crypto/der.h"

namespace scepter {
namespace {

/// Deeper than any message, certificate or envelope of ours; OpenSSL stops at 30, too.
constexpr int maxDepth = 30;

constexpr bool isUniversal(quint8 tag) { return (tag & 0xc0) == 0; }

/// String types that BER may send in pieces (X.690 §8.7, §8.23). A BIT STRING in pieces occurs nowhere.
constexpr bool isStringType(quint8 number)
{
    constexpr quint32 types = 1u << 4 | 1u << 12 | 0x1fu << 18 | 1u << 23 | 1u << 24 | 0xfu << 25 | 1u << 30;
    return types >> number & 1;
}
constexpr bool isInPieces(quint8 tag) { return isUniversal(tag) && (tag & derConstructed) && isStringType(tag & 0x1f); }

/// Whether a value of this type has such content at all: what OpenSSL refuses wherever it stands is refused here.
bool isPossible(DerTag tag, QByteArrayView content)
{
    switch (quint8(tag)) {
    case 0x01: return content.size() == 1; // BOOLEAN
    case 0x02:
    case 0x0a: return isShortestInteger(content);                    // INTEGER, ENUMERATED
    case 0x03: return !content.isEmpty() && quint8(content[0]) <= 7; // BIT STRING
    case 0x05: return content.isEmpty();                             // NULL
    case 0x06: return isOid(content);                                // OBJECT IDENTIFIER
    case 0x17: return content.size() >= 13;                          // UTCTime
    case 0x18: return content.size() >= 15;                          // GeneralizedTime
    case 0x1c: return content.size() % 4 == 0;                       // UniversalString
    case 0x1e: return content.size() % 2 == 0;                       // BMPString
    case 0x10:
    case 0x11: return false; // SEQUENCE, SET: constructed always
    case 0x21:
    case 0x22:
    case 0x23:
    case 0x25:
    case 0x26:
    case 0x2a: return false; // never constructed
    default: return true;
    }
}

/// Whether these bytes are elements in a row that need no change.
bool isNormal(QByteArrayView bytes, int depth)
{
    DerReader reader(bytes);
    while (!reader.atEnd()) {
        const DerItem item = reader.read();
        if (reader.failed() || isInPieces(quint8(item.tag)) || !isPossible(item.tag, item.content))
            return false;
        if ((quint8(item.tag) & derConstructed) && (depth == 0 || !isNormal(item.content, depth - 1)))
            return false;
    }
    return !reader.failed();
}

/// Reads BER and appends the same in DER. Each octet is read once and copied once a level.
class Transcoder {
public:
    explicit Transcoder(QByteArrayView ber) : m_rest(ber) {}
    /// One element.
    bool element(QByteArray *out, int depth);

private:
    struct Length {
        bool indefinite = false;
        qsizetype octets = 0;
    };
    std::optional<Length> length();
    /// What a constructed element holds, up to its end.
    bool content(const Length &length, QByteArray *out, int depth, bool pieces, quint8 tag);
    bool piece(QByteArray *out, int depth, quint8 tag);

    QByteArrayView m_rest;
};

std::optional<Transcoder::Length> Transcoder::length()
{
    if (m_rest.isEmpty())
        return std::nullopt;
    const auto first = quint8(m_rest[0]);
    m_rest = m_rest.sliced(1);
    Length result{first == 0x80, first};
    if (first > 0x80) {
        const int octets = first & 0x7f;
        if (m_rest.size() < octets)
            return std::nullopt;
        result.octets = 0;
        for (int i = 0; i < octets; ++i) {
            result.octets = (result.octets << 8) | quint8(m_rest[i]);
            if (result.octets > m_rest.size()) // no room for it, however many octets are to come
                return std::nullopt;
        }
        m_rest = m_rest.sliced(octets);
    }
    if (result.indefinite)
        result.octets = 0;
    if (result.octets > m_rest.size())
        return std::nullopt;
    return result;
}

bool Transcoder::element(QByteArray *out, int depth)
{
    if (m_rest.isEmpty())
        return false;
    const auto tag = quint8(m_rest[0]);
    m_rest = m_rest.sliced(1);
    const auto size = length();
    if (!size || tag == 0 || (tag & 0x1f) == 0x1f || (size->indefinite && !(tag & derConstructed)))
        return false;
    if (!(tag & derConstructed)) {
        if (!isPossible(DerTag(tag), m_rest.first(size->octets)))
            return false;
        out->append(derElement(DerTag(tag), m_rest.first(size->octets)));
        m_rest = m_rest.sliced(size->octets);
        return true;
    }
    const bool pieces = isInPieces(tag);
    if (!isPossible(DerTag(tag), {}))
        return false;
    QByteArray inner;
    if (depth == 0 || !content(*size, &inner, depth - 1, pieces, quint8(tag & ~derConstructed)))
        return false;
    out->append(derElement(DerTag(pieces ? tag & ~derConstructed : tag), inner));
    return true;
}

bool Transcoder::content(const Length &size, QByteArray *out, int depth, bool pieces, quint8 tag)
{
    const QByteArrayView after = size.indefinite ? QByteArrayView() : m_rest.sliced(size.octets);
    if (!size.indefinite)
        m_rest = m_rest.first(size.octets);
    for (;;) {
        if (!size.indefinite && m_rest.isEmpty())
            break;
        if (size.indefinite && m_rest.startsWith(QByteArrayView("\0\0", 2))) {
            m_rest = m_rest.sliced(2);
            return true;
        }
        if (!(pieces ? piece(out, depth, tag) : element(out, depth)))
            return false;
    }
    m_rest = after;
    return true;
}

/// A piece of a string: the same type, or an OCTET STRING (X.690 §8.23.6), which may be in pieces itself.
bool Transcoder::piece(QByteArray *out, int depth, quint8 tag)
{
    if (m_rest.isEmpty())
        return false;
    const auto type = quint8(quint8(m_rest[0]) & ~derConstructed);
    if (type != tag && type != quint8(DerTag::OctetString))
        return false;
    QByteArray whole;
    if (!element(&whole, depth))
        return false;
    DerReader reader(whole);
    out->append(reader.read().content);
    return reader.finished();
}

} // namespace

std::optional<QByteArray> normalisedBer(QByteArrayView ber)
{
    DerReader reader(ber);
    const DerItem first = reader.read();
    if (!reader.failed() && isNormal(first.whole, maxDepth))
        return first.whole.toByteArray();
    QByteArray der;
    if (!Transcoder(ber).element(&der, maxDepth))
        return std::nullopt;
    return der;
}

} // namespace scepter
