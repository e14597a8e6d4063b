#include "core/base/cleantext.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

/// What a terminal or a page of text would obey instead of showing it, or would not show at all.
bool isUnsafe(char32_t c)
{
    constexpr char32_t nonJoiner = 0x200c, joiner = 0x200d; // some scripts cannot be written without them
    if (c == nonJoiner || c == joiner)
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // direction marks, a byte order mark, invisible separators, tags
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

/// The text with `replace(c)` in place of each unsafe character that `keeps` does not keep.
template <class Keeps, class Replace> QString replaced(const QString &text, Keeps keeps, Replace replace)
{
    QString result;
    result.reserve(text.size());
    eachCharacter(text, [&](char32_t c, QStringView part) {
        if (isUnsafe(c) && !keeps(c))
            result += replace(part);
        else
            result += part;
    });
    return result;
}

} // namespace

bool isSeenWhole(QStringView text)
{
    bool seen = true;
    eachCharacter(text, [&](char32_t c, QStringView) { seen = seen && QChar::isPrint(c); });
    return seen;
}

QString cleanText(const QString &text, qsizetype most)
{
    const bool cut = text.size() > most;
    const QString clean = replaced(
        cut ? text.first(most) : text, [](char32_t) { return false; }, [](QStringView) { return QChar(QChar::ReplacementCharacter); });
    return cut ? clean + u'…' : clean;
}

QString printable(const QString &text)
{
    return replaced(
        text, [](char32_t c) { return c == U'\n' || c == U'\t'; }, [](QStringView) { return QChar(QChar::ReplacementCharacter); });
}

QByteArray printableJson(const QByteArray &utf8)
{
    const auto escaped = [](QStringView units) {
        QString text;
        for (const QChar unit : units)
            text += u"\\u%1"_s.arg(unit.unicode(), 4, 16, QChar(u'0'));
        return text;
    };
    return replaced(
               QString::fromUtf8(utf8), [](char32_t c) { return c == U'\n'; }, escaped)
        .toUtf8();
}

} // namespace scepter
