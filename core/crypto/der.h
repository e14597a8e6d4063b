#pragma once
// Reads and writes DER (X.690 §10) without a schema. Private to this room.
#include <QByteArray>
#include <QDateTime>

#include <initializer_list>
#include <optional>

namespace scepter {

/// Identifier octets (X.690 §8.1.2). A tag number above 30 occurs in nothing that we read.
enum class DerTag : quint8 {
    Boolean = 0x01,
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    Null = 0x05,
    ObjectIdentifier = 0x06,
    Utf8String = 0x0c,
    PrintableString = 0x13,
    Ia5String = 0x16,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    BmpString = 0x1e,
    Sequence = 0x30,
    Set = 0x31,
};
constexpr quint8 derConstructed = 0x20;
constexpr DerTag contextTag(int number) { return DerTag(0x80 | number); }            ///< primitive
constexpr DerTag contextConstructedTag(int number) { return DerTag(0xa0 | number); } ///< constructed

/// One value: where its content lies, and the whole of it with its header.
struct DerItem {
    DerTag tag = DerTag(0);
    QByteArrayView content = {};
    QByteArrayView whole = {};
};

/// Reads elements one after the other. Strict: definite lengths in their shortest form. The first failure sticks, and whatever
/// is read after it is empty: a caller reads a structure to its end and asks once, with finished().
class DerReader {
public:
    explicit DerReader(QByteArrayView der) : m_rest(der) {}

    DerItem read();
    /// The next element, when it is a `tag`; fails otherwise.
    DerItem read(DerTag tag);
    /// The next element when it is a `tag`; otherwise an empty one, and nothing is read.
    std::optional<DerItem> readIf(DerTag tag);
    /// A reader of the next element's content; a failed one when that is no `tag`.
    DerReader enter(DerTag tag);
    /// An INTEGER's octets, in their shortest form (X.690 §8.3.2), as two's complement.
    QByteArrayView readInteger();
    /// A BIT STRING of whole octets.
    QByteArrayView readBits();
    QByteArrayView readOid();
    bool nextIs(DerTag tag) const { return !m_rest.isEmpty() && DerTag(quint8(m_rest[0])) == tag; }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_failed || m_rest.isEmpty(); } ///< so that a loop ends after a failure
    bool finished() const { return !m_failed && m_rest.isEmpty(); }
    QByteArrayView rest() const { return m_rest; }
    void fail();

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

/// The first element of these bytes as DER lengths and strings: BER's indefinite or long lengths become definite and short,
/// strings in pieces become whole. What follows the element is left away. The order of a SET stays. Bytes that are in this
/// form already come back as they are. Nothing when it is no BER, or nested deeper than anything that we read.
std::optional<QByteArray> normalisedBer(QByteArrayView ber);

QByteArray derElement(DerTag tag, QByteArrayView content);
QByteArray derElement(DerTag tag, std::initializer_list<QByteArrayView> parts);
inline QByteArray derSequence(std::initializer_list<QByteArrayView> parts) { return derElement(DerTag::Sequence, parts); }
/// A SET OF: its elements in ascending order (X.690 §11.6).
QByteArray derSetOf(DerTag tag, QList<QByteArray> elements);
/// A number that is not negative; big endian, with or without leading zeros.
QByteArray derInteger(QByteArrayView bigEndian);
QByteArray derInteger(quint64 value);
QByteArray derBits(QByteArrayView octets); ///< a BIT STRING of whole octets
/// UTCTime before 2050, GeneralizedTime from then on (RFC 5280 §4.1.2.5, RFC 5652 §11.3). Empty for a year beyond four digits.
QByteArray derTime(const QDateTime &time);

bool isShortestInteger(QByteArrayView content); ///< X.690 §8.3.2
bool isOid(QByteArrayView content);             ///< whole subidentifiers, each in its shortest form (X.690 §8.19)
/// The same INTEGER as a number that is not negative, without leading zeros; nothing for a negative one.
std::optional<QByteArrayView> magnitude(QByteArrayView integer);

} // namespace scepter
