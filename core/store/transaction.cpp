#include "core/store/transaction.h"

#include "core/store/connection.h"

namespace scepter {

std::string statement(std::string_view columns, std::string_view rest)
{
    std::string text;
    text.reserve(columns.size() + rest.size());
    return text.append(columns).append(rest);
}

QDateTime Row::instant(int column) const { return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC); }

Result<int> Transaction::run(std::string_view sql, const QList<Value> &values) { return note(m_connection.execute(sql, values)); }

Result<std::optional<Row>> Transaction::one(std::string_view sql, const QList<Value> &values)
{
    std::optional<Row> found;
    const auto take = [&](const Row &row) {
        found = row;
        return false;
    };
    if (const auto done = note(m_connection.execute(sql, values, take)); !done)
        return fail(done.error());
    return found;
}

Result<QList<Row>> Transaction::all(std::string_view sql, const QList<Value> &values)
{
    QList<Row> rows;
    const auto take = [&](const Row &row) {
        rows.append(row);
        return true;
    };
    if (const auto done = note(m_connection.execute(sql, values, take)); !done)
        return fail(done.error());
    return rows;
}

Result<qint64> Transaction::number(std::string_view sql, const QList<Value> &values) { return note(m_connection.number(sql, values)); }

Result<void> Transaction::each(std::string_view sql, const QList<Value> &values, const std::function<bool(const Row &)> &visit)
{
    return note(m_connection.execute(sql, values, visit)).map([](int) {});
}

} // namespace scepter
