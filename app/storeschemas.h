#pragma once
#include "core/store/migration.h"

namespace scepter {

/// The schemas of the rooms whose tables a store holds: what every program gives to Database::open.
QList<MigrationSet> roomSchemas();

} // namespace scepter
