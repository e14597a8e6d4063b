#include "core/base/filterexpression.h"

#include "core/base/literals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace scepter {
namespace {

constexpr int mostDepth = 32; // however a filter is nested, it cannot eat the stack

} // namespace

bool FilterCondition::holds(const QString &text) const
{
    const QString other = text.toCaseFolded();
    switch (sign.unicode()) {
    case u'=': return other == folded;
    case u'!': return other != folded;
    case u'~': return !other.isEmpty() && other.contains(folded);
    case u'<': return !other.isEmpty() && other < folded;
    default: return !other.isEmpty() && other > folded;
    }
}

bool FilterCondition::holds(double other) const
{
    const double asked = number.value_or(0);
    switch (sign.unicode()) {
    case u'=': return other == asked;
    case u'!': return other != asked;
    case u'<': return other < asked;
    default: return other > asked;
    }
}

bool FilterCondition::holds(const QDateTime &instant, const QDateTime &now, int direction) const
{
    if (value.isEmpty())
        return (sign == u'=') != instant.isValid();
    if (!instant.isValid())
        return sign == u'!';
    constexpr double day = 86'400'000;
    const double distance = double(now.msecsTo(instant)) * direction;
    const QDate there = instant.toUTC().date();
    const QDate asked = number ? now.toUTC().date().addDays(qint64(*number) * direction) : date;
    switch (sign.unicode()) {
    case u'=': return there == asked;
    case u'!': return there != asked;
    case u'<': return number ? distance < *number * day : there < asked;
    default: return number ? distance > *number * day : there > asked;
    }
}

struct FilterExpression::Node {
    enum class Kind { Condition, And, Or };
    Kind kind = Kind::Condition;
    FilterCondition condition = {};
    std::vector<std::shared_ptr<const Node>> parts = {}; ///< with And and Or: two or more

    bool matches(const Test &holds) const
    {
        const auto part = [&](const auto &each) { return each->matches(holds); };
        if (kind == Kind::Condition)
            return holds(condition);
        return kind == Kind::And ? std::all_of(parts.begin(), parts.end(), part) : std::any_of(parts.begin(), parts.end(), part);
    }
};

/// choice = all {"or" all}; all = one {"and" one}; one = "(" choice ")" | condition. Null: it went wrong at m_at.
class FilterExpressionParser {
public:
    using Node = FilterExpression::Node;
    using NodePointer = std::shared_ptr<const Node>;

    FilterExpressionParser(const QString &text, const FilterExpression::Test &isSensible) : m_text(text), m_isSensible(isSensible) {}

    Result<FilterExpression> parse()
    {
        skipSpaces();
        FilterExpression filter;
        if (m_text.size() <= FilterExpression::mostText && m_at == m_text.size())
            return filter;
        filter.m_root = m_text.size() > FilterExpression::mostText ? nullptr : choice();
        constexpr qsizetype shown = 40, whole = 200;
        if (!filter.m_root || m_at < m_text.size())
            return fail(Errc::FilterInvalid, {},
                        {m_text.left(whole), m_at < m_text.size() ? m_text.mid(m_at, shown) : m_text.right(shown)});
        return filter;
    }

private:
    NodePointer choice()
    {
        return joined(Node::Kind::Or, u"or", [this] { return joined(Node::Kind::And, u"and", [this] { return one(); }); });
    }
    template <class F> NodePointer joined(Node::Kind kind, QStringView word, F part)
    {
        Node node;
        node.kind = kind;
        do {
            node.parts.push_back(part());
            if (!node.parts.back())
                return nullptr;
        } while (takeWord(word));
        return node.parts.size() == 1 ? node.parts.front() : std::make_shared<const Node>(std::move(node));
    }
    NodePointer one()
    {
        if (!take(u'('))
            return condition();
        if (++m_depth > mostDepth)
            return nullptr;
        const NodePointer inner = choice();
        --m_depth;
        return inner && take(u')') ? inner : nullptr;
    }
    NodePointer condition()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        Node node;
        FilterCondition &condition = node.condition;
        condition.field = m_text.mid(begin, m_at - begin).toLower();
        skipSpaces();
        if (condition.field.isEmpty() || !takeSign(&condition.sign))
            return wrongAt(begin);
        const auto text = value();
        if (!text)
            return nullptr;
        condition.value = *text;
        condition.folded = text->toCaseFolded();
        bool isNumber = false;
        if (const double number = condition.folded.toDouble(&isNumber); isNumber && std::isfinite(number))
            condition.number = number;
        condition.date = QDate::fromString(*text, Qt::ISODate);
        condition.place = m_conditions++;
        return m_isSensible(condition) ? std::make_shared<const Node>(std::move(node)) : wrongAt(begin);
    }
    bool takeSign(QChar *sign)
    {
        if (m_text.mid(m_at, 2) == u"!="_s) {
            ++m_at;
            take(u'=');
            *sign = u'!';
            return true;
        }
        for (const QChar each : {u'=', u'~', u'<', u'>'}) {
            if (take(each)) {
                *sign = each;
                return true;
            }
        }
        return false;
    }
    /// In quotes, or up to a space or a parenthesis; a word that joins conditions is no value.
    std::optional<QString> value()
    {
        const qsizetype begin = m_at;
        QString text;
        if (m_at < m_text.size() && (m_text[m_at] == u'"' || m_text[m_at] == u'\'')) {
            const qsizetype end = m_text.indexOf(m_text[m_at], m_at + 1);
            if (end < 0)
                return std::nullopt;
            text = m_text.mid(begin + 1, end - begin - 1);
            m_at = end + 1;
        } else if (!isWordAhead(u"and") && !isWordAhead(u"or")) {
            while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'(' && m_text[m_at] != u')')
                ++m_at;
            text = m_text.mid(begin, m_at - begin);
        }
        skipSpaces();
        return text;
    }
    bool isWordAhead(QStringView word) const
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        return rest.startsWith(word, Qt::CaseInsensitive) && (rest.size() == word.size() || !rest[word.size()].isLetterOrNumber());
    }
    bool takeWord(QStringView word)
    {
        if (!isWordAhead(word))
            return false;
        m_at += word.size();
        skipSpaces();
        return true;
    }
    bool take(QChar sign)
    {
        if (m_at >= m_text.size() || m_text[m_at] != sign)
            return false;
        ++m_at;
        skipSpaces();
        return true;
    }
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    NodePointer wrongAt(qsizetype at)
    {
        m_at = at;
        return nullptr;
    }

    const QString &m_text;
    const FilterExpression::Test &m_isSensible;
    qsizetype m_at = 0;
    int m_depth = 0, m_conditions = 0;
};

Result<FilterExpression> FilterExpression::parse(const QString &text, const Test &isSensible)
{
    return FilterExpressionParser(text, isSensible).parse();
}

bool FilterExpression::matches(const Test &holds) const { return !m_root || m_root->matches(holds); }

} // namespace scepter
