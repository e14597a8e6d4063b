#pragma once
#include "core/store/transaction.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <string>
#include <unordered_map>

namespace scepter {

/// The statements that are SQLite's own; another kind of database would bring its own words for them.
namespace dialect {
inline constexpr std::string_view commitCounter = "PRAGMA data_version"; ///< moves when another connection has committed
inline constexpr std::string_view ownerMark = "PRAGMA application_id";
inline constexpr std::string_view setOwnerMark = "PRAGMA application_id = 0x53636570"; ///< Connection::ourFiles
inline constexpr std::string_view countTables = "SELECT count(*) FROM sqlite_master";
inline constexpr std::string_view copyTo = "VACUUM INTO ?";
inline constexpr std::string_view findDamage = "PRAGMA integrity_check";
inline constexpr std::string_view findBrokenReferences = "PRAGMA foreign_key_check";
} // namespace dialect

/// One connection to a database, and the one place that knows which kind of database it is: its pragmas, how a transaction
/// begins, what its errors mean. Used by one thread at a time. Only this room includes it.
class Connection {
public:
    enum class Access {
        Write,
        Read,    ///< statements that would write fail
        Inspect, ///< the same, and leaves the file as it is, even when a crashed process left a log beside it
        Copy,    ///< as Inspect, but may write copies
    };
    /// Errors: those of failure().
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs a statement; rows are visited until `visit` says false. Answers how many rows were changed.
    Result<int> execute(std::string_view sql, const QList<Value> &values, const std::function<bool(const Row &)> &visit = {});
    Result<int> execute(std::string_view sql) { return execute(sql, {}); }
    Result<qint64> number(std::string_view sql, const QList<Value> &values = {});

    /// Begins a transaction that writes, waiting for other processes for as long as they take, up to half a minute.
    Result<void> beginWriting();
    Result<void> beginReading();
    Result<void> commit();
    void rollBack();
    /// Moves the log into the file, removes it, and keeps everybody out until the connection goes. False: somebody else has
    /// the file open. A later connection that writes makes a log again.
    Result<bool> endLog();

    static constexpr int ourFiles = 0x53636570; ///< application_id: "Scep"

private:
    struct Statement {
        QSqlQuery query;
        qsizetype parameters = -1; ///< after the first use
        int columns = -1;
    };
    Connection(QString path, QString name);
    Result<void> setUp(Access access);
    Result<Statement *> prepare(std::string_view sql);
    static void visitRows(Statement &statement, const std::function<bool(const Row &)> &visit);
    tl::unexpected<Error> failure(const QSqlError &error) const;

    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    QString m_path;
    QString m_name; ///< under which Qt keeps it
    QSqlDatabase m_database;
    int m_visiting = 0; ///< answers that are being read
    std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>> m_statements;
};

} // namespace scepter
