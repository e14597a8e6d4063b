#pragma once
#include "core/base/error.h"

#include <QJsonObject>

namespace scepter {

/// A JSON document of ours: an object with this "version". Nothing when there is no file.
/// Errors: FileUnreadable, FileTooLarge, StateDamaged (no JSON, or another version).
[[nodiscard]] Result<std::optional<QJsonObject>> readJson(const QString &path, int version);

} // namespace scepter
