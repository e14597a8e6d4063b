#include "core/base/jsonfile.h"

#include "core/base/files.h"
#include "core/base/literals.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace scepter {

Result<std::optional<QJsonObject>> readJson(const QString &path, int version)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    const auto bytes = readFile(path);
    if (!bytes)
        return fail(bytes.error());
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(*bytes, &error).object();
    if (error.error != QJsonParseError::NoError || json[u"version"_s].toInt() != version)
        return fail(Errc::StateDamaged, error.errorString(), {path});
    return json;
}

} // namespace scepter
