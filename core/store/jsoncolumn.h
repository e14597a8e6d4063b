#pragma once
#include "core/base/error.h"

#include <QJsonObject>

#include <optional>

namespace scepter {

// What a TEXT column holds that is JSON.

QString jsonText(const QJsonObject &json);         ///< in one line, without spaces
QJsonObject jsonFromText(const QString &text);     ///< empty for what is no object
QString jsonListText(const QStringList &list);     ///< an array of strings; empty for none
QStringList jsonListFromText(const QString &text); ///< empty for what is no array
/// An error, {"code", "detail", "facts"}; empty for none.
QString errorText(const std::optional<Error> &error);
/// Nothing for an empty text; StateDamaged for a code that this version does not know.
std::optional<Error> errorFromText(const QString &text);

} // namespace scepter
