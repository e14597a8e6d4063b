#pragma once
#include "core/base/error.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

namespace scepter {

/// `field=value`: one condition of a filter, with its value read.
struct FilterCondition {
    QString field = {}; ///< small letters
    QChar sign = u'=';  ///< '=', '!' for "!=", '~', '<' or '>'
    QString value = {}; ///< as it was typed
    QString folded = {};
    std::optional<double> number = {}; ///< when the value is one
    QDate date = {};                   ///< when the value is one
    int place = 0;                     ///< among the conditions of the filter, from 0

    bool isOrdered() const { return sign == u'<' || sign == u'>'; }
    bool holds(const QString &text) const;
    bool holds(double number) const;
    /// `instant` is invalid when there is none. A number counts days: `direction` 1 from now on, -1 back from now.
    bool holds(const QDateTime &instant, const QDateTime &now, int direction) const;
    /// What a time can be asked.
    bool isTime() const { return sign != u'~' && (value.isEmpty() ? !isOrdered() : number ? isDays(*number) : date.isValid()); }
    /// Whether so many days can be counted: some thousand years.
    static bool isDays(double number) { return number >= -mostDays && number <= mostDays; }
    static constexpr double mostDays = 1'000'000;
};

/// A filter in the language that all lists share: `field=value`, `field!=value`, `field~text` (holds the text), `field<value` and
/// `field>value`, joined by `and` and `or`, with parentheses; `and` binds closer. Case does not count. A value with spaces or
/// parentheses stands in quotes; no value at all means that the field is empty. Whose fields they are is another's. A value.
class FilterExpression {
public:
    using Test = std::function<bool(const FilterCondition &)>;

    FilterExpression() = default;
    /// `isSensible`: whether there is such a field and it can be asked this. An empty text lets everything through.
    /// Errors: FilterInvalid {text, from where on it is not understood}.
    [[nodiscard]] static Result<FilterExpression> parse(const QString &text, const Test &isSensible);
    bool isEmpty() const { return !m_root; }
    bool matches(const Test &holds) const;

    static constexpr qsizetype mostText = 2000;

private:
    friend class FilterExpressionParser;
    struct Node;
    std::shared_ptr<const Node> m_root; ///< null: all
};

} // namespace scepter
