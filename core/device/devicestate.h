#pragma once
#include "core/device/simulatedmfp.h"

#include <QJsonObject>

namespace scepter {

/// A device's state as its row holds it; the keys have rows of their own.
QJsonObject stateJson(const MfpState &state);
/// Nothing when it cannot be understood.
std::optional<MfpState> stateFromJson(const QJsonObject &json);

} // namespace scepter
