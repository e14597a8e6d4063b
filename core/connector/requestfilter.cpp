#include "core/connector/requestfilter.h"

#include "core/base/literals.h"
#include "core/net/trustedproxies.h"

#include <QJsonArray>

#include <array>

namespace scepter {
namespace {

constexpr qsizetype mostText = 2000;
constexpr int mostDepth = 32;

enum class Field { Connector, Address, Subject, Name, Type, State, Challenge, Id, Age };
constexpr std::array fields{
    std::pair(u"connector", Field::Connector), std::pair(u"address", Field::Address), std::pair(u"subject", Field::Subject),
    std::pair(u"name", Field::Name),           std::pair(u"type", Field::Type),       std::pair(u"state", Field::State),
    std::pair(u"challenge", Field::Challenge), std::pair(u"id", Field::Id),           std::pair(u"age", Field::Age)};

struct Condition {
    Field field = Field::Subject;
    QChar sign = u'=';  ///< '!' for "!="
    QString value = {}; ///< case-folded
    std::optional<double> number = {};
    std::optional<TrustedProxies> network = {}; ///< of an address: every one that it holds
};

bool compare(const Condition &condition, const QString &text)
{
    const QString folded = text.toCaseFolded();
    switch (condition.sign.unicode()) {
    case u'=': return folded == condition.value;
    case u'!': return folded != condition.value;
    case u'~': return !folded.isEmpty() && folded.contains(condition.value);
    case u'<': return folded < condition.value;
    default: return folded > condition.value;
    }
}

bool compare(const Condition &condition, double number)
{
    const double asked = condition.number.value_or(0);
    switch (condition.sign.unicode()) {
    case u'=': return number == asked;
    case u'!': return number != asked;
    case u'<': return number < asked;
    default: return number > asked;
    }
}

bool compareAddress(const Condition &condition, const QString &address)
{
    if (!condition.network || (condition.sign != u'=' && condition.sign != u'!'))
        return compare(condition, address);
    return condition.network->contains(address) == (condition.sign == u'=');
}

bool compareNames(const Condition &condition, const QJsonArray &names)
{
    Condition each = condition;
    if (condition.sign == u'!')
        each.sign = u'=';
    const bool any = std::any_of(names.begin(), names.end(), [&](const QJsonValue &name) {
        return compare(each, name.toString().section(u':', 1)); // behind its kind
    });
    return any != (condition.sign == u'!');
}

bool holds(const Condition &condition, const RequestRow &row, const QDateTime &now)
{
    const RequestRecord &record = row.record;
    switch (condition.field) {
    case Field::Connector: return compare(condition, record.connector);
    case Field::Address: return compareAddress(condition, record.address);
    case Field::Subject: return compare(condition, record.subject);
    case Field::Name: return compareNames(condition, record.decoded[u"subjectAltNames"_s].toArray());
    case Field::Type: return compare(condition, record.type);
    case Field::State: return compare(condition, row.state);
    case Field::Challenge: return compare(condition, record.challenge);
    case Field::Id: return compare(condition, double(row.id));
    case Field::Age: return compare(condition, double(record.at.msecsTo(now)) / 86'400'000);
    }
    Q_UNREACHABLE();
}

} // namespace

struct RequestFilter::Node {
    enum class Kind { Condition, And, Or };
    Kind kind = Kind::Condition;
    Condition condition = {};
    std::vector<std::shared_ptr<const Node>> parts = {};

    bool matches(const RequestRow &row, const QDateTime &now) const
    {
        const auto part = [&](const auto &each) { return each->matches(row, now); };
        if (kind == Kind::Condition)
            return holds(condition, row, now);
        return kind == Kind::And ? std::all_of(parts.begin(), parts.end(), part) : std::any_of(parts.begin(), parts.end(), part);
    }
};

/// choice = all {"or" all}; all = one {"and" one}; one = "(" choice ")" | condition. Null: it went wrong at m_at.
class RequestFilterParser {
public:
    using Node = RequestFilter::Node;
    using NodePointer = std::shared_ptr<const Node>;

    explicit RequestFilterParser(const QString &text) : m_text(text) {}
    Result<RequestFilter> parse()
    {
        skipSpaces();
        RequestFilter filter;
        filter.m_root = m_text.size() > mostText ? nullptr : choice();
        if (!filter.m_root || m_at < m_text.size())
            return fail(Errc::FilterInvalid, {}, {m_text.left(200), m_at < m_text.size() ? m_text.mid(m_at, 40) : m_text.right(40)});
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
        const QString name = m_text.mid(begin, m_at - begin).toLower();
        skipSpaces();
        const auto *const known = std::find_if(fields.begin(), fields.end(),
                                               [&](const auto &each) { return name == QStringView(each.first); });
        Node node;
        Condition &condition = node.condition;
        if (known == fields.end() || !takeSign(&condition.sign))
            return wrongAt(begin);
        condition.field = known->second;
        const auto text = value();
        if (!text)
            return nullptr;
        condition.value = text->toCaseFolded();
        bool isNumber = false;
        if (const double number = condition.value.toDouble(&isNumber); isNumber && std::isfinite(number))
            condition.number = number;
        if (const auto network = TrustedProxies::parse({*text}); network && condition.field == Field::Address)
            condition.network = *network;
        const bool isNumeric = condition.field == Field::Id || condition.field == Field::Age;
        if (isNumeric && (!condition.number || condition.sign == u'~'))
            return wrongAt(begin);
        return std::make_shared<const Node>(std::move(node));
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
    /// In quotes, or up to a space or a parenthesis.
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
        } else {
            while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'(' && m_text[m_at] != u')')
                ++m_at;
            text = m_text.mid(begin, m_at - begin);
        }
        skipSpaces();
        return text;
    }
    bool takeWord(QStringView word)
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        if (!rest.startsWith(word, Qt::CaseInsensitive) || (rest.size() > word.size() && rest[word.size()].isLetterOrNumber()))
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
    qsizetype m_at = 0;
    int m_depth = 0;
};

Result<RequestFilter> RequestFilter::parse(const QString &text) { return RequestFilterParser(text).parse(); }

bool RequestFilter::matches(const RequestRow &row, const QDateTime &now) const { return m_root->matches(row, now); }

} // namespace scepter
