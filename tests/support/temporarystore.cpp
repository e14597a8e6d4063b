#include "tests/support/temporarystore.h"

#include "tests/support/testdata.h"

namespace scepter {

TemporaryStore::TemporaryStore(const QStringList &rooms)
{
    m_rooms.append(MigrationSet::fromResources(QStringLiteral("store")));
    for (const QString &room : rooms)
        m_rooms.append(MigrationSet::fromResources(room));
}

std::unique_ptr<Database> TemporaryStore::open() const
{
    auto opened = Database::open(location(), m_rooms, Database::Missing::Create);
    if (!opened)
        qFatal("cannot open a store: %s", describe(opened).constData());
    return std::move(*opened);
}

void TemporaryStore::setLeasesWritable(bool writable)
{
    for (const std::string event : {"UPDATE", "INSERT"}) {
        const std::string name = "full_" + event;
        const std::string sql = writable ? "DROP TRIGGER " + name
                                         : "CREATE TRIGGER " + name + " BEFORE " + event
                                               + " ON lease BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END";
        const auto done = database().write([sql](Transaction &transaction) { return transaction.run(sql); }).takeResult();
        if (!done)
            qFatal("the leases stay as they are: %s", describe(done).constData());
    }
}

Database &TemporaryStore::database()
{
    if (!m_database)
        m_database = open();
    return *m_database;
}

} // namespace scepter
