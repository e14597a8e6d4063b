#include "core/fleet/devicefilter.h"

#include "core/base/filterexpression.h"
#include "core/base/literals.h"

#include <array>

namespace scepter {
namespace {

// However a filter is nested, it cannot eat the stack, and however saved ones name each other, it stays small.
constexpr int mostDepth = 64;
constexpr int mostConditions = 1000;

enum class Subject { Name, Title, Address, Profile, Model, Serial, Site, Tag, Kind, State, Expires, Created, Keys, Attribute };
constexpr std::array subjects{
    std::pair(u"name", Subject::Name),       std::pair(u"title", Subject::Title), std::pair(u"address", Subject::Address),
    std::pair(u"profile", Subject::Profile), std::pair(u"model", Subject::Model), std::pair(u"serial", Subject::Serial),
    std::pair(u"site", Subject::Site),       std::pair(u"tag", Subject::Tag),     std::pair(u"tags", Subject::Tag),
    std::pair(u"kind", Subject::Kind),       std::pair(u"state", Subject::State), std::pair(u"expires", Subject::Expires),
    std::pair(u"created", Subject::Created), std::pair(u"keys", Subject::Keys)};

enum class Operator { Equal, NotEqual, Holds, Less, Greater };

/// One condition, with its value read.
struct Condition {
    Subject subject = Subject::Name;
    QString attribute = {};
    Operator op = Operator::Equal;
    QString value = {};                ///< case-folded
    std::optional<double> number = {}; ///< when the value is one
    QDate date = {};                   ///< when the value is one
};

std::optional<double> numberIn(const QString &text)
{
    bool good = false;
    const double number = text.toDouble(&good);
    return good && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool isTime(Subject subject) { return subject == Subject::Expires || subject == Subject::Created; }

/// Whether a field can be asked this.
bool isSensible(const Condition &condition)
{
    const auto isWord = [&](const QStringList &words) {
        const bool whole = condition.op == Operator::Equal || condition.op == Operator::NotEqual;
        return !whole || words.contains(condition.value);
    };
    const bool ordered = condition.op == Operator::Less || condition.op == Operator::Greater;
    if (ordered && condition.value.isEmpty())
        return false;
    if (condition.subject == Subject::Kind)
        return isWord({u"simulated"_s, u"printer"_s});
    if (condition.subject == Subject::State)
        return isWord({u"never"_s, u"processing"_s, u"successful"_s, u"error"_s});
    if (condition.op == Operator::Holds || condition.value.isEmpty())
        return true;
    if (condition.subject == Subject::Keys)
        return condition.number.has_value();
    return !isTime(condition.subject) || (condition.number ? FilterCondition::isDays(*condition.number) : condition.date.isValid());
}

bool compareText(const Condition &condition, const QString &text)
{
    const QString folded = text.toCaseFolded();
    const auto number = condition.number ? numberIn(text) : std::nullopt;
    switch (condition.op) {
    case Operator::Equal: return folded == condition.value;
    case Operator::NotEqual: return folded != condition.value;
    case Operator::Holds: return !folded.isEmpty() && folded.contains(condition.value);
    case Operator::Less: return !folded.isEmpty() && (number ? *number < *condition.number : folded < condition.value);
    case Operator::Greater: return !folded.isEmpty() && (number ? *number > *condition.number : folded > condition.value);
    }
    Q_UNREACHABLE();
}

bool compareTags(const Condition &condition, const QStringList &tags)
{
    Condition each = condition;
    const bool negated = condition.op == Operator::NotEqual;
    if (negated)
        each.op = Operator::Equal;
    const bool any = condition.value.isEmpty() && each.op == Operator::Equal
                         ? tags.isEmpty()
                         : std::any_of(tags.begin(), tags.end(), [&](const QString &tag) { return compareText(each, tag); });
    return any != negated;
}

/// `instant` is invalid when the device has none. A number counts days: `direction` 1 from now on, -1 back from now.
bool compareTime(const Condition &condition, const QDateTime &instant, const QDateTime &now, int direction)
{
    if (condition.value.isEmpty() && condition.op != Operator::Holds)
        return (condition.op == Operator::Equal) != instant.isValid();
    if (!instant.isValid())
        return condition.op == Operator::NotEqual;
    constexpr double day = 86'400'000;
    const double distance = double(now.msecsTo(instant)) * direction; // what a number is compared with
    const QDateTime utc = instant.toUTC();
    const QDate asked = condition.number ? now.toUTC().date().addDays(qint64(*condition.number) * direction) : condition.date;
    switch (condition.op) {
    case Operator::Equal: return utc.date() == asked;
    case Operator::NotEqual: return utc.date() != asked;
    case Operator::Holds: return utc.toString(Qt::ISODate).toCaseFolded().contains(condition.value);
    case Operator::Less: return condition.number ? distance < *condition.number * day : utc.date() < asked;
    case Operator::Greater: return condition.number ? distance > *condition.number * day : utc.date() > asked;
    }
    Q_UNREACHABLE();
}

/// Of any certificate that the device uses now.
bool compareEnds(const Condition &condition, const FleetDevice &device, const QDateTime &now)
{
    Condition each = condition;
    const bool negated = condition.op == Operator::NotEqual;
    if (negated)
        each.op = Operator::Equal;
    const auto meets = [&](const QDateTime &end) { return compareTime(each, end, now, 1); };
    const bool any = device.certificates.isEmpty()
                         ? meets(device.expires.value_or(QDateTime()))
                         : std::any_of(device.certificates.begin(), device.certificates.end(),
                                       [&](const CurrentCertificate &certificate) { return meets(certificate.notAfter); });
    return any != negated;
}

bool holds(const Condition &condition, const FleetDevice &device, const QDateTime &now)
{
    const Inventory &inventory = device.inventory;
    switch (condition.subject) {
    case Subject::Name: return compareText(condition, device.name);
    case Subject::Title: return compareText(condition, device.title);
    case Subject::Address: return compareText(condition, device.address);
    case Subject::Profile: return compareText(condition, device.profile);
    case Subject::Model: return compareText(condition, device.model);
    case Subject::Serial: return compareText(condition, inventory.serial);
    case Subject::Site: return compareText(condition, inventory.site);
    case Subject::Tag: return compareTags(condition, inventory.tags);
    case Subject::Kind: return compareText(condition, inventory.printer ? u"printer"_s : u"simulated"_s);
    case Subject::State: return compareText(condition, deviceStateName(device.state));
    case Subject::Expires: return compareEnds(condition, device, now);
    case Subject::Created: return compareTime(condition, device.created, now, -1);
    case Subject::Keys: return compareText(condition, QString::number(device.keys));
    case Subject::Attribute: return compareText(condition, inventory.attributes.value(condition.attribute));
    }
    Q_UNREACHABLE();
}

} // namespace

struct DeviceFilter::Node {
    enum class Kind { Condition, And, Or };
    Kind kind = Kind::Condition;
    Condition condition = {};
    std::vector<std::shared_ptr<const Node>> parts = {}; ///< with And and Or: two or more

    bool matches(const FleetDevice &device, const QDateTime &now) const
    {
        const auto matchesPart = [&](const auto &part) { return !part || part->matches(device, now); }; // none: an empty filter
        switch (kind) {
        case Kind::Condition: return holds(condition, device, now);
        case Kind::And: return std::all_of(parts.begin(), parts.end(), matchesPart);
        case Kind::Or: return std::any_of(parts.begin(), parts.end(), matchesPart);
        }
        Q_UNREACHABLE();
    }
};

/// Recursive descent: choice = all {"or" all}; all = one {"and" one}; one = "(" choice ")" | "@" name | condition.
class FilterParser {
public:
    using Node = DeviceFilter::Node;
    using NodePointer = std::shared_ptr<const Node>;
    using Lookup = std::function<Result<QString>(const QString &name)>;

    static Result<DeviceFilter> parse(const QString &text, const Lookup &lookup)
    {
        int conditions = 0;
        FilterParser parser(text, lookup, conditions, 0);
        auto root = parser.whole();
        if (!root && root.error().code == Errc::FilterInvalid)
            return fail(Errc::FilterInvalid, {}, {text.left(200), root.error().facts.value(1)});
        if (!root)
            return fail(root.error());
        DeviceFilter filter;
        filter.m_text = text;
        filter.m_root = *root;
        return filter;
    }

private:
    FilterParser(const QString &text, const Lookup &lookup, int &conditions, int depth)
        : m_text(text), m_lookup(lookup), m_conditions(conditions), m_depth(depth)
    {
    }

    Result<NodePointer> whole()
    {
        if (m_text.size() > DeviceFilter::mostText)
            return wrong(DeviceFilter::mostText);
        skipSpaces();
        if (atEnd())
            return NodePointer();
        auto root = choice();
        if (root && !atEnd())
            return wrong(m_at);
        return root;
    }

    Result<NodePointer> choice()
    {
        return joined(Node::Kind::Or, u"or", [this] { return joined(Node::Kind::And, u"and", [this] { return one(); }); });
    }

    template <class F> Result<NodePointer> joined(Node::Kind kind, QStringView word, F part)
    {
        Node node;
        node.kind = kind;
        do {
            auto next = part();
            if (!next)
                return next;
            node.parts.push_back(*next);
        } while (takeWord(word));
        return node.parts.size() == 1 ? node.parts.front() : std::make_shared<const Node>(std::move(node));
    }

    Result<NodePointer> one()
    {
        m_last = m_at;
        if (m_depth >= mostDepth)
            return wrong(m_at);
        if (take(u'(')) {
            const qsizetype opened = m_last;
            ++m_depth;
            auto inner = choice();
            --m_depth;
            if (!inner)
                return inner;
            return take(u')') ? inner : wrong(atEnd() ? opened : m_at);
        }
        return take(u'@') ? saved() : condition();
    }

    /// What was saved under a name. It counts as deep as it stands, so that filters which name each other come to an end.
    Result<NodePointer> saved()
    {
        const qsizetype begin = m_last;
        const QString name = bare(u"()");
        if (!DeviceStore::isName(name))
            return wrong(begin);
        const auto text = m_lookup(name);
        if (!text)
            return text.error().code == Errc::FilterInvalid ? wrong(begin) : fail(text.error());
        FilterParser parser(*text, m_lookup, m_conditions, m_depth + 1);
        auto root = parser.whole();
        if (!root && root.error().code == Errc::FilterInvalid)
            return wrong(begin);
        return root;
    }

    Result<NodePointer> condition()
    {
        const qsizetype begin = m_at;
        Condition condition;
        const bool isField = !isWordAhead(u"and") && !isWordAhead(u"or");
        const auto field = isField ? word(u"()=!~<>\"'") : Result<QString>(QString());
        if (!field || field->isEmpty())
            return wrong(begin);
        const QString name = field->simplified().toLower();
        const auto *const known = std::find_if(subjects.begin(), subjects.end(),
                                               [&](const auto &each) { return name == QString::fromUtf16(each.first); });
        condition.subject = known != subjects.end() ? known->second : Subject::Attribute;
        condition.attribute = name;
        const auto op = takeOperator();
        if (!op)
            return wrong(m_at < m_text.size() ? m_at : begin);
        condition.op = *op;
        const qsizetype valueAt = m_at;
        const auto value = isWordAhead(u"and") || isWordAhead(u"or") ? Result<QString>(QString()) : word(u"()");
        if (!value)
            return wrong(valueAt);
        condition.value = value->toCaseFolded();
        condition.number = numberIn(condition.value);
        condition.date = QDate::fromString(condition.value, Qt::ISODate);
        if (++m_conditions > mostConditions || !isSensible(condition))
            return wrong(begin);
        Node node;
        node.condition = condition;
        return std::make_shared<const Node>(std::move(node));
    }

    std::optional<Operator> takeOperator()
    {
        if (m_text.mid(m_at, 2) == u"!="_s) {
            m_at += 2;
            skipSpaces();
            return Operator::NotEqual;
        }
        constexpr std::array operators{std::pair(u'=', Operator::Equal), std::pair(u'~', Operator::Holds), std::pair(u'<', Operator::Less),
                                       std::pair(u'>', Operator::Greater)};
        for (const auto &[sign, op] : operators) {
            if (take(sign))
                return op;
        }
        return std::nullopt;
    }

    /// In quotes, or up to a space or one of these signs.
    Result<QString> word(QStringView signs)
    {
        const QChar quote = atEnd() ? QChar() : m_text[m_at];
        if (quote != u'"' && quote != u'\'')
            return bare(signs);
        QString text;
        for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == quote) {
                m_at = i + 1;
                skipSpaces();
                return text;
            }
            if (m_text[i] == u'\\' && i + 1 < m_text.size())
                ++i;
            text += m_text[i];
        }
        return wrong(m_at);
    }

    QString bare(QStringView signs)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !m_text[m_at].isSpace() && !signs.contains(m_text[m_at]))
            ++m_at;
        const QString text = m_text.mid(begin, m_at - begin);
        skipSpaces();
        return text;
    }

    bool isWordAhead(QStringView word) const
    {
        const QStringView rest = QStringView(m_text).sliced(m_at);
        const bool ends = rest.size() == word.size()
                          || (rest.size() > word.size() && (rest[word.size()].isSpace() || rest[word.size()] == u'('));
        return rest.startsWith(word, Qt::CaseInsensitive) && ends;
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
        if (atEnd() || m_text[m_at] != sign)
            return false;
        ++m_at;
        skipSpaces();
        return true;
    }
    void skipSpaces()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool atEnd() const { return m_at >= m_text.size(); }
    /// What is wrong from there on; at the end it is the last words that are wrong.
    tl::unexpected<Error> wrong(qsizetype at) const
    {
        constexpr qsizetype shown = 40;
        const QString rest = m_text.mid(at, shown).trimmed();
        return fail(Errc::FilterInvalid, {}, {m_text.left(200), rest.isEmpty() ? m_text.trimmed().right(shown) : rest});
    }

    const QString &m_text;
    const Lookup &m_lookup;
    int &m_conditions;
    int m_depth;
    qsizetype m_at = 0, m_last = 0;
};

Result<DeviceFilter> DeviceFilter::parse(const QString &text)
{
    return FilterParser::parse(text, [&](const QString &) -> Result<QString> { return fail(Errc::FilterInvalid); });
}

bool DeviceFilter::matches(const FleetDevice &device, const QDateTime &now) const { return !m_root || m_root->matches(device, now); }

namespace {

FilterParser::Lookup lookupIn(Transaction &transaction, const QString &except = {})
{
    return [&transaction, except](const QString &name) -> Result<QString> {
        if (name == except)
            return fail(Errc::FilterInvalid);
        const auto row = transaction.one("SELECT expression FROM device_filter WHERE name = ?", {name});
        if (!row)
            return fail(row.error());
        return *row ? Result<QString>((*row)->text(0)) : fail(Errc::NotFound, {}, {u"filter"_s, name});
    };
}

} // namespace

Result<void> FilterStore::save(Transaction &transaction, const SavedFilter &filter, const QDateTime &now)
{
    if (!DeviceStore::isName(filter.name))
        return fail(Errc::InvalidArgument, {}, {u"name"_s, filter.name});
    // It may be what another one names: without itself in it, none of them names itself.
    if (const auto good = FilterParser::parse(filter.expression, lookupIn(transaction, filter.name)); !good)
        return fail(good.error());
    return transaction
        .run("INSERT INTO device_filter (name, expression, created) VALUES (?, ?, ?)"
             " ON CONFLICT (name) DO UPDATE SET expression = excluded.expression",
             {filter.name, filter.expression, now})
        .map([](int) {});
}

Result<QList<SavedFilter>> FilterStore::list(Transaction &transaction)
{
    return transaction.all("SELECT name, expression FROM device_filter ORDER BY name").map([](const QList<Row> &rows) {
        QList<SavedFilter> filters;
        for (const Row &row : rows)
            filters.append({row.text(0), row.text(1)});
        return filters;
    });
}

Result<void> FilterStore::remove(Transaction &transaction, const QString &name)
{
    const auto removed = transaction.run("DELETE FROM device_filter WHERE name = ?", {name});
    if (!removed)
        return fail(removed.error());
    return *removed == 1 ? Result<void>() : fail(Errc::NotFound, {}, {u"filter"_s, name});
}

Result<DeviceFilter> FilterStore::resolve(Transaction &transaction, const QString &text)
{
    return FilterParser::parse(text, lookupIn(transaction));
}

Result<QList<FleetDevice>> FilterStore::choose(Transaction &transaction, const DeviceProfiles &profiles, const QString &text,
                                               const QDateTime &now)
{
    const auto filter = resolve(transaction, text);
    const auto devices = filter ? FleetDevices::list(transaction, profiles) : fail(filter.error());
    if (!devices)
        return fail(devices.error());
    QList<FleetDevice> chosen;
    std::copy_if(devices->begin(), devices->end(), std::back_inserter(chosen),
                 [&](const FleetDevice &device) { return filter->matches(device, now); });
    return chosen;
}

} // namespace scepter
