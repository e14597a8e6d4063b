#pragma once
#include "core/fleet/lockoutguard.h"

#include <QJsonArray>

namespace scepter {

/// What an administrator is told before a rollout (F11), a line each: what could go wrong, and what simply follows.
QStringList guardWarnings(const QList<GuardFinding> &findings);
QStringList guardNotes(const QList<GuardFinding> &findings);
QJsonArray guardJson(const QList<GuardFinding> &findings);
/// Devices that cannot take part: their errors, each with its device.
QJsonArray problemsJson(const QList<DeviceProblem> &problems);

} // namespace scepter
