#pragma once
#include "core/base/literals.h"
#include "core/store/database.h"

namespace scepter {

/// A room whose tables the tests of the store may use, as far as the given step.
inline MigrationSet testRoom(int newest = 1)
{
    MigrationSet set{u"test"_s,
                     {{1, u"CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE, body BLOB, at INTEGER);\n"
                          "CREATE TABLE part (item INTEGER NOT NULL REFERENCES item (id));\n"
                          "INSERT INTO item (id, name) VALUES (0, 'counter');\n"
                          "UPDATE item SET at = 0 WHERE id = 0;\n"_s},
                      {2, u"ALTER TABLE item ADD COLUMN colour TEXT NOT NULL DEFAULT 'red';\n"_s},
                      {3, u"CREATE TABLE third (x INTEGER);\n"_s}}};
    set.migrations.resize(newest);
    return set;
}

inline auto addItem(const QString &name)
{
    return [name](Transaction &transaction) { return transaction.run("INSERT INTO item (name) VALUES (?)", {name}); };
}

inline Result<qint64> countItems(Transaction &transaction) { return transaction.number("SELECT count(*) FROM item WHERE id > 0"); }

/// Reads, then writes: what fails "locked" when a transaction does not say at its start that it will write.
inline Result<void> increment(Transaction &transaction)
{
    return transaction.number("SELECT at FROM item WHERE id = 0").and_then([&](qint64 before) {
        return transaction.run("UPDATE item SET at = ? WHERE id = 0", {before + 1}).map([](int) {});
    });
}

inline Result<qint64> counter(Transaction &transaction) { return transaction.number("SELECT at FROM item WHERE id = 0"); }

} // namespace scepter
