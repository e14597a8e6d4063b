#pragma once
#include <QLoggingCategory>

namespace scepter {
Q_DECLARE_LOGGING_CATEGORY(lcNet)
Q_DECLARE_LOGGING_CATEGORY(lcScep)
Q_DECLARE_LOGGING_CATEGORY(lcConnector)
Q_DECLARE_LOGGING_CATEGORY(lcDevice)

/// `--log-level`: debug, info, warning or error; false for any other word.
bool setLogLevel(const QString &level);
/// From here on, what is logged is cleaned of what a terminal would obey (S5): peers' words are in it. Once, when a program starts.
void cleanLog();
} // namespace scepter
