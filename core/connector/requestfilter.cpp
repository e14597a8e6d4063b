#include "core/connector/requestfilter.h"

#include "core/base/literals.h"

#include <QJsonArray>

namespace scepter {
namespace {

bool isSensible(const FilterCondition &condition)
{
    static const QStringList texts{u"connector"_s, u"address"_s, u"subject"_s, u"name"_s, u"type"_s, u"state"_s, u"challenge"_s};
    static const QStringList numbers{u"id"_s, u"age"_s};
    return texts.contains(condition.field) || (numbers.contains(condition.field) && condition.number && condition.sign != u'~');
}

bool holdsNames(const FilterCondition &condition, const QJsonArray &names)
{
    FilterCondition each = condition;
    if (condition.sign == u'!')
        each.sign = u'=';
    const bool any = std::any_of(names.begin(), names.end(), [&](const QJsonValue &name) {
        return each.holds(name.toString().section(u':', 1)); // behind its kind
    });
    return any != (condition.sign == u'!');
}

} // namespace

Result<RequestFilter> RequestFilter::parse(const QString &text)
{
    RequestFilter filter;
    const auto expression = FilterExpression::parse(text, [&](const FilterCondition &condition) {
        const bool whole = condition.sign == u'=' || condition.sign == u'!';
        if (const auto network = TrustedProxies::parse({condition.value}); network && whole && condition.field == u"address"_s)
            filter.m_networks.insert(condition.place, *network);
        return isSensible(condition);
    });
    if (!expression)
        return fail(expression.error());
    if (expression->isEmpty())
        return fail(Errc::FilterInvalid, {}, {text.left(200), QString()});
    filter.m_expression = *expression;
    return filter;
}

bool RequestFilter::matches(const RequestRow &row, const QDateTime &now) const
{
    const RequestRecord &record = row.record;
    return m_expression.matches([&](const FilterCondition &condition) {
        const QString &field = condition.field;
        if (const auto network = m_networks.constFind(condition.place); network != m_networks.constEnd())
            return network->contains(record.address) == (condition.sign == u'=');
        if (field == u"id"_s)
            return condition.holds(double(row.id));
        if (field == u"age"_s)
            return condition.holds(double(record.at.msecsTo(now)) / 86'400'000);
        if (field == u"name"_s)
            return holdsNames(condition, record.decoded[u"subjectAltNames"_s].toArray());
        return condition.holds(field == u"connector"_s ? record.connector
                               : field == u"address"_s ? record.address
                               : field == u"subject"_s ? record.subject
                               : field == u"type"_s    ? record.type
                               : field == u"state"_s   ? row.state
                                                       : record.challenge);
    });
}

} // namespace scepter
