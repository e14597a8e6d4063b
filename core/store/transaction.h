#pragma once
#include "core/base/error.h"
#include "core/base/secret.h"

#include <QDateTime>
#include <QList>
#include <QVariant>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace scepter {

class Connection;

/// What a statement is given for one "?". NULL is std::nullopt, nullptr or an invalid instant; an empty or null string or
/// array is an empty one.
class Value {
public:
    Value(std::nullptr_t) {}
    Value(std::nullopt_t) {}
    Value(int number) : m_variant(qint64(number)) {}
    Value(qint64 number) : m_variant(number) {}
    Value(long number) : m_variant(qint64(number)) {}
    Value(quint32 number) : m_variant(qint64(number)) {}
    Value(bool yes) : m_variant(qint64(yes)) {}
    Value(const QString &text) : m_variant(text.isNull() ? QStringLiteral("") : text) {}
    Value(const QByteArray &bytes) : m_variant(bytes.isNull() ? QByteArray("") : bytes) {}
    /// Kept in milliseconds since 1970, UTC.
    Value(const QDateTime &instant) : m_variant(instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant()) {}
    template <class T> Value(const std::optional<T> &value) : Value(value ? Value(*value) : Value(nullptr)) {}
    /// Pointers would become numbers.
    template <class T> Value(T *) = delete;
    /// A secret is sealed before it is stored (Vault).
    Value(const Secret &) = delete;

    const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

/// A row of an answer: a value, good after the transaction too. Columns count from 0.
class Row {
public:
    explicit Row(QList<QVariant> columns = {}) : m_columns(std::move(columns)) {}
    bool isNull(int column) const { return m_columns[column].isNull(); }
    QString text(int column) const { return m_columns[column].toString(); }
    QByteArray bytes(int column) const { return m_columns[column].toByteArray(); }
    qint64 number(int column) const { return m_columns[column].toLongLong(); }
    bool flag(int column) const { return number(column) != 0; }
    /// UTC; an invalid one for NULL.
    QDateTime instant(int column) const;

private:
    QList<QVariant> m_columns;
};

/// A statement of two parts: the columns that several share, and the rest. Both are texts of the program, never values.
std::string statement(std::string_view columns, std::string_view rest);

/// What a work does to a database, or asks of it. It exists during the work and on its thread only.
///
/// SQL is the part that SQLite and PostgreSQL share: "?" for values, `ON CONFLICT` for races, `RETURNING` for numbers that
/// the database gave; INTEGER (64 bits, also for instants and truth), TEXT, BLOB. Statements are prepared once for each
/// connection and kept by their text, so build no text from values.
///
/// A statement that fails fails the whole work, whatever the work answers: PostgreSQL knows nothing else.
class Transaction {
public:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(Transaction)

    /// How many rows were changed.
    Result<int> run(std::string_view sql, const QList<Value> &values = {});
    /// The first row of the answer.
    [[nodiscard]] Result<std::optional<Row>> one(std::string_view sql, const QList<Value> &values = {});
    [[nodiscard]] Result<QList<Row>> all(std::string_view sql, const QList<Value> &values = {});
    /// The first column of the first row, 0 when there is none: for count(*), max(…) and `INSERT … RETURNING id`.
    [[nodiscard]] Result<qint64> number(std::string_view sql, const QList<Value> &values = {});
    /// Row by row, for answers that need not fit into memory, until `visit` says false. The row is good for the call only.
    Result<void> each(std::string_view sql, const QList<Value> &values, const std::function<bool(const Row &)> &visit);

    /// The first failure of a statement, which is also the work's.
    const std::optional<Error> &failure() const { return m_failure; }

private:
    template <class T> Result<T> note(Result<T> result)
    {
        if (!result && !m_failure)
            m_failure = result.error();
        return result;
    }
    Connection &m_connection;
    std::optional<Error> m_failure;
};

} // namespace scepter
