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

Database &TemporaryStore::database()
{
    if (!m_database)
        m_database = open();
    return *m_database;
}

} // namespace scepter
