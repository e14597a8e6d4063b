#pragma once
#include <QString>

namespace scepter {

/// A setting by its path in a settings file ("automatic/polling/times"), as its page calls it. An unknown path stays as it is.
QString settingText(const QString &path);

} // namespace scepter
