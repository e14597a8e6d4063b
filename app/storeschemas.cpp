#include "app/storeschemas.h"

#include "core/base/literals.h"

namespace scepter {

QList<MigrationSet> roomSchemas()
{
    QList<MigrationSet> schemas;
    for (const QString &room : {u"store"_s, u"connector"_s, u"device"_s, u"fleet"_s})
        schemas.append(MigrationSet::fromResources(room));
    return schemas;
}

} // namespace scepter
