#include "core/fleet/csv.h"

#include "core/base/literals.h"

#include <QStringDecoder>

#include <array>
#include <csv.h>

namespace scepter {
namespace {

tl::unexpected<Error> unreadable(const QString &path, const QString &why, qint64 most = 0)
{
    QStringList facts{path, why};
    if (most)
        facts.append(QString::number(most));
    return fail(Errc::InventoryInvalid, {}, facts);
}

/// Spreadsheets, archives, pictures: they have other characters than text has near their beginning, or NULs anywhere.
bool isBinary(const QByteArray &bytes)
{
    constexpr qsizetype beginning = 64 * 1024;
    const auto control = [](char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1a'; };
    const auto end = bytes.begin() + std::min(bytes.size(), beginning);
    return bytes.startsWith("PK\3\4") || bytes.startsWith("%PDF-") || bytes.contains('\0') || std::any_of(bytes.begin(), end, control);
}

/// Windows-1252 to UTF-8; Qt knows this encoding only where it is built with ICU. Nothing when it has octets that mean nothing.
std::optional<QByteArray> fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> upper{0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
                                                    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
                                                    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const uchar octet = uchar(bytes[i]);
        const bool special = octet >= 0x80 && octet < 0xa0;
        text[i] = QChar(special ? upper[octet - 0x80] : char16_t(octet));
        if (special && text[i].isNull())
            return std::nullopt;
    }
    return text.toUtf8();
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    return !decoder.hasError();
}

/// The text as UTF-8, without a mark.
Result<QByteArray> utf8Of(const QByteArray &bytes, const QString &path)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        const bool little = bytes.startsWith('\xff');
        QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(QByteArrayView(bytes).sliced(2));
        if (decoder.hasError() || bytes.size() % 2 != 0 || !text.isValidUtf16())
            return unreadable(path, u"encoding"_s);
        const QByteArray utf8 = text.toUtf8();
        return isBinary(utf8) ? unreadable(path, u"binary"_s) : Result<QByteArray>(utf8);
    }
    if (isBinary(bytes))
        return unreadable(path, u"binary"_s);
    if (bytes.startsWith("\xef\xbb\xbf"))
        return isUtf8(bytes) ? Result<QByteArray>(bytes.sliced(3)) : unreadable(path, u"encoding"_s);
    if (isUtf8(bytes))
        return bytes;
    const auto converted = fromWindows1252(bytes);
    return converted ? Result<QByteArray>(*converted) : unreadable(path, u"encoding"_s);
}

/// Takes line after line off a text, whatever they end with.
class Lines {
public:
    explicit Lines(QByteArrayView text) : m_rest(text) {}
    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArrayView next()
    {
        qsizetype end = 0;
        while (end < m_rest.size() && m_rest[end] != '\n' && m_rest[end] != '\r')
            ++end;
        const QByteArrayView line = m_rest.first(end);
        const bool pair = end + 1 < m_rest.size() && m_rest[end] == '\r' && m_rest[end + 1] == '\n';
        m_rest = m_rest.sliced(std::min(m_rest.size(), end + (pair ? 2 : 1)));
        return line;
    }

private:
    QByteArrayView m_rest;
};

/// What separates the fields: whichever stands in the column names most often, outside of quotes.
char delimiterOf(QByteArrayView line)
{
    std::array counts{std::pair(',', 0), std::pair(';', 0), std::pair('\t', 0)};
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        for (auto &[delimiter, count] : counts)
            count += !quoted && c == delimiter;
    }
    return std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; })->first;
}

/// libcsv with its rows' lines. It is given one line at a time, so that it is known where a row begins.
class Parser {
public:
    Parser(const std::function<void(CsvRow &)> &visit, char delimiter) : m_visit(visit)
    {
        // Each line is fed with one line feed, and each of them outside of quotes ends a row.
        csv_init(&m_parser, CSV_REPALL_NL);
        csv_set_delim(&m_parser, uchar(delimiter));
    }
    ~Parser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)

    int rows = 0;
    int widest = 0;

    /// False when it cannot go on.
    bool feed(QByteArrayView line, int number)
    {
        if (!m_open)
            m_row = {number, {}, {}};
        m_rowBytes = (m_open ? m_rowBytes : 0) + line.size() + 1;
        if (m_rowBytes > Csv::mostRowBytes && m_open)
            return false;
        m_open = true;
        return parse(line) && parse("\n");
    }
    void finish()
    {
        if (m_open) { // every line has ended, but not the row
            m_row.fields.clear();
            m_row.damage = CsvRow::Damage::OpenQuote;
            rowEnds();
        }
    }

private:
    bool parse(QByteArrayView bytes)
    {
        return csv_parse(
                   &m_parser, bytes.data(), size_t(bytes.size()),
                   [](void *field, size_t size, void *self) { static_cast<Parser *>(self)->fieldEnds(static_cast<char *>(field), size); },
                   [](int, void *self) { static_cast<Parser *>(self)->rowEnds(); }, this)
               == size_t(bytes.size());
    }
    void fieldEnds(char *field, size_t size)
    {
        ++m_fields;
        if (m_fields > Csv::mostColumns)
            return;
        if (qsizetype(size) > Csv::mostFieldBytes)
            m_row.damage = CsvRow::Damage::FieldTooLong;
        m_row.fields.append(QString::fromUtf8(field, std::min(qsizetype(size), Csv::mostFieldBytes)));
    }
    void rowEnds()
    {
        m_open = false;
        widest = std::max(widest, std::exchange(m_fields, 0));
        const bool blank = std::all_of(m_row.fields.begin(), m_row.fields.end(),
                                       [](const QString &field) { return field.trimmed().isEmpty(); });
        if (blank && m_row.damage == CsvRow::Damage::None)
            return;
        ++rows;
        m_visit(m_row);
    }

    const std::function<void(CsvRow &)> &m_visit;
    csv_parser m_parser;
    CsvRow m_row;
    qsizetype m_rowBytes = 0;
    int m_fields = 0;
    bool m_open = false;
};

} // namespace

Result<void> Csv::each(const QByteArray &bytes, const QString &path, const std::function<void(CsvRow &)> &visit)
{
    if (bytes.size() > mostBytes)
        return fail(Errc::FileTooLarge, {}, {path, QString::number(mostBytes)});
    const auto text = utf8Of(bytes, path);
    if (!text)
        return fail(text.error());
    Lines lines(*text);
    QByteArrayView line;
    int number = 0;
    const auto take = [&] {
        line = lines.next();
        ++number;
    };
    while (!lines.atEnd() && line.trimmed().isEmpty())
        take();
    char delimiter = delimiterOf(line);
    // Excel's own way of telling.
    if (const QByteArrayView told = line.trimmed(); line.size() >= 5 && told.size() <= 5 && qstrnicmp(line.data(), 4, "sep=", 4) == 0) {
        delimiter = line[4];
        line = {};
    }
    Parser parser(visit, delimiter);
    bool going = parser.feed(line, number);
    while (going && !lines.atEnd()) {
        take();
        going = parser.feed(line, number);
        if (parser.rows > mostRows + 1)
            return unreadable(path, u"rows"_s, mostRows);
        if (parser.widest > mostColumns)
            return unreadable(path, u"columns"_s, mostColumns);
    }
    parser.finish();
    if (parser.widest > mostColumns)
        return unreadable(path, u"columns"_s, mostColumns);
    return parser.rows > 0 ? Result<void>() : unreadable(path, u"empty"_s);
}

} // namespace scepter
