#include "core/store/connection.h"

#include "core/base/literals.h"

#include <QFileInfo>
#include <QSqlRecord>

#include <atomic>
#include <sys/statvfs.h>

namespace scepter {
namespace {

/// SQLite's result codes (sqlite.org/rescode.html), of which only the low byte counts here.
enum SqliteCode { Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

int codeOf(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }
bool isBusy(const QSqlError &error) { return codeOf(error) == Busy || codeOf(error) == Locked; }

/// A full disk also shows as an error of I/O, where the file that two processes share could not grow.
bool isDiskFull(const QString &path)
{
    struct statvfs space {};
    return ::statvfs(QFile::encodeName(QFileInfo(path).path()).constData(), &space) == 0 && space.f_bavail == 0;
}

constexpr size_t mostStatements = 256;

} // namespace

Connection::Connection(QString path, QString name) : m_path(std::move(path)), m_name(std::move(name)) {}

Connection::~Connection()
{
    m_statements.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    static std::atomic<quint64> counter = 0;
    std::unique_ptr<Connection> connection(new Connection(path, u"scepter-%1"_s.arg(++counter)));
    if (const auto done = connection->setUp(access); !done)
        return fail(done.error());
    return connection;
}

Result<void> Connection::setUp(Access access)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_path);
    // While another process commits, SQLite asks again for up to 5 s. Only threads that may wait have a connection.
    // Who opens a log for reading only can neither move it into the file, which would change it, nor clear away an empty one.
    const bool leaveLog = (access == Access::Inspect || access == Access::Copy) && QFileInfo(m_path + u"-wal"_s).size() > 0;
    m_database.setConnectOptions(leaveLog ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return failure(m_database.lastError());
    QList<std::string_view> pragmas;
    if (access == Access::Write)
        pragmas << "PRAGMA journal_mode = WAL";
    if (access == Access::Read || access == Access::Inspect)
        pragmas << "PRAGMA query_only = ON";
    pragmas << "PRAGMA synchronous = FULL"
            << "PRAGMA foreign_keys = ON"
            << "PRAGMA trusted_schema = OFF"
            << "PRAGMA cache_size = -16000"
            << "PRAGMA journal_size_limit = 67108864";
    for (const std::string_view pragma : std::as_const(pragmas)) {
        if (const auto done = execute(pragma); !done)
            return fail(done.error());
    }
    m_statements.clear();
    return {};
}

tl::unexpected<Error> Connection::failure(const QSqlError &error) const
{
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString detail = u"%1 (%2)"_s.arg(reason, error.nativeErrorCode());
    switch (codeOf(error)) {
    case Corrupt:
    case NotADatabase: return fail(Errc::StoreDamaged, detail, {m_path, reason});
    case Full: return fail(Errc::DiskFull, detail, {m_path});
    case Perm:
    case ReadOnly: return fail(Errc::FileUnwritable, detail, {m_path, reason});
    case CannotOpen:
    case IoError:
        if (isDiskFull(m_path))
            return fail(Errc::DiskFull, detail, {m_path});
        break;
    default: break;
    }
    return fail(Errc::StoreFailed, detail, {m_path, reason});
}

Result<Connection::Statement *> Connection::prepare(std::string_view sql)
{
    if (const auto found = m_statements.find(sql); found != m_statements.end())
        return found->second.get();
    if (m_statements.size() >= mostStatements && m_visiting == 0)
        m_statements.clear();
    auto statement = std::make_unique<Statement>(Statement{QSqlQuery(m_database)});
    statement->query.setForwardOnly(true);
    if (!statement->query.prepare(QString::fromUtf8(sql.data(), qsizetype(sql.size()))))
        return failure(statement->query.lastError());
    return m_statements.emplace(sql, std::move(statement)).first->second.get();
}

void Connection::visitRows(Statement &statement, const std::function<bool(const Row &)> &visit)
{
    QSqlQuery &query = statement.query;
    if (statement.columns < 0)
        statement.columns = query.record().count();
    while (query.next()) {
        QList<QVariant> row;
        row.reserve(statement.columns);
        for (int i = 0; i < statement.columns; ++i)
            row.append(query.value(i));
        if (!visit(Row(std::move(row))))
            break;
    }
}

Result<int> Connection::execute(std::string_view sql, const QList<Value> &values, const std::function<bool(const Row &)> &visit)
{
    const auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    QSqlQuery &query = (*statement)->query;
    Q_ASSERT((*statement)->parameters < 0 || (*statement)->parameters == values.size()); // Qt would keep the values of last time
    (*statement)->parameters = values.size();
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i].variant());
    if (!query.exec()) {
        const auto error = failure(query.lastError());
        query.finish();
        return error;
    }
    if (visit && query.isSelect()) {
        ++m_visiting;
        visitRows(**statement, visit);
        --m_visiting;
        if (query.lastError().isValid()) {
            const auto error = failure(query.lastError());
            query.finish();
            return error;
        }
    }
    const int changed = query.numRowsAffected();
    query.finish(); // a statement that is still open would hold its snapshot
    return changed;
}

Result<qint64> Connection::number(std::string_view sql, const QList<Value> &values)
{
    qint64 number = 0;
    const auto take = [&](const Row &row) {
        number = row.number(0);
        return false;
    };
    return execute(sql, values, take).map([&](int) { return number; });
}

Result<void> Connection::beginWriting()
{
    // IMMEDIATE: a transaction that reads first and then wants to write fails when another has written meanwhile.
    constexpr int attempts = 6; // each of 5 s
    for (int attempt = 1;; ++attempt) {
        const auto statement = prepare("BEGIN IMMEDIATE");
        if (!statement)
            return fail(statement.error());
        QSqlQuery &query = (*statement)->query;
        const bool begun = query.exec();
        const QSqlError error = query.lastError();
        query.finish();
        if (begun)
            return {};
        if (!isBusy(error) || attempt == attempts)
            return failure(error);
    }
}

Result<void> Connection::beginReading()
{
    return execute("BEGIN").map([](int) {});
}

Result<void> Connection::commit()
{
    return execute("COMMIT").map([](int) {});
}

Result<bool> Connection::endLog()
{
    m_statements.clear(); // an open one would count as somebody else
    for (const QString &sql : {u"PRAGMA journal_mode = DELETE"_s, u"BEGIN EXCLUSIVE"_s}) {
        QSqlQuery query(m_database);
        const bool done = query.exec(sql);
        if (!done && isBusy(query.lastError()))
            return false;
        if (!done)
            return failure(query.lastError());
        if (query.next() && query.value(0).toString() != u"delete"_s)
            return false;
    }
    return true;
}

void Connection::rollBack()
{
    [[maybe_unused]] const auto done = execute("ROLLBACK"); // fails when the database has done so itself
}

} // namespace scepter
