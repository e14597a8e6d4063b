#include "core/store/numbers.h"

namespace scepter {

Result<qint64> nextNumber(Transaction &transaction, const QString &name)
{
    return transaction.number("INSERT INTO given_number (name, last) VALUES (?, 1)"
                              " ON CONFLICT (name) DO UPDATE SET last = given_number.last + 1 RETURNING last",
                              {name});
}

Result<void> carryNumbers(Transaction &restored, Transaction *replaced)
{
    const auto rows = replaced ? replaced->all("SELECT name, last FROM given_number") : fail(Errc::NoStore);
    if (!rows) // there is none, it is damaged, or it is older than the table
        return restored.run("UPDATE given_number SET last = last + ?", {numberMargin}).map([](int) {});
    for (const Row &row : *rows) {
        const auto carried = restored.run("INSERT INTO given_number (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE"
                                          " SET last = excluded.last WHERE excluded.last > given_number.last",
                                          {row.text(0), row.number(1)});
        if (!carried)
            return fail(carried.error());
    }
    return {};
}

} // namespace scepter
