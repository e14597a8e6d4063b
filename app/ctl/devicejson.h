#pragma once
#include "core/device/requestoutlook.h"
#include "core/device/settingsjson.h"

namespace scepter {

/// {id, name, title, profile, address, timer, next, processing, restartNeeded}, and while it works on a request pollsUsed (made, D13), pollsAllowed, nextPoll
QJsonObject deviceSummaryJson(const StoredDevice &device);
/// {request, status, at, keyName, subject, resumable}, and of an Error detail {kind, failInfo or httpStatus}, cause (D20) and error.
QJsonObject historyRowJson(const HistoryRow &row);
/// What a request will do to its device: {full, functionOff, defaultKeyStays, restart}, and of the keys there overwrites or unbinds.
QJsonObject outlookJson(const RequestOutlook &outlook);
/// What became of a request's key, to stand in its row's JSON as "key".
QJsonObject registeredKeyJson(const RegisteredKey &what);

} // namespace scepter
