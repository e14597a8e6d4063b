#pragma once
#include "core/fleet/activitylog.h"

namespace scepter {

QString activityKindText(ActivityKind kind); ///< "Administrators"
/// What happened, in a few words: "Connector created", "Certificate issued".
QString activityText(const Activity &activity);
/// Where it happened: a device, connector or rollout by its name.
QString activityPlace(const Activity &activity);
/// What the audit log calls "user root" or "server"; an address stays as it is.
QString whoText(const QString &who);
/// An operation of the audit log: "Connector created". One that has no words stays as it is.
QString operationText(const QString &operation);
/// What more there is to say: why something was refused or failed, for whom a challenge was. One sentence or several, or none.
QString activityDetails(const Activity &activity);

} // namespace scepter
