#pragma once
#include "core/fleet/activitylog.h"

#include <QJsonArray>
#include <QJsonObject>

namespace scepter {

/// What happened as the window and the command line write it.
QJsonObject activityJson(const Activity &activity);
/// Of rows of activityJson(). The columns have the same names as the members of the JSON, in every language.
QByteArray activityCsv(const QJsonArray &rows);

} // namespace scepter
