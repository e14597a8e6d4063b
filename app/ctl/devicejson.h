#pragma once
#include "core/device/devicestore.h"
#include "core/device/settingsjson.h"

namespace scepter {

/// {id, name, title, profile, address, timer, next, processing, restartNeeded}
QJsonObject deviceSummaryJson(const StoredDevice &device);
/// {request, status, at, keyName, subject, resumable}, and of an Error detail, failInfo or httpStatus, and error.
QJsonObject historyRowJson(const HistoryRow &row);

} // namespace scepter
