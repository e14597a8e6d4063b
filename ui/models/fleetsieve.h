#pragma once
#include "core/fleet/devicefilter.h"

namespace scepter {

/// What a list of the fleet is to show only: what stands in its search field, the choices beside it, and a filter. A value, good on
/// every thread.
struct FleetSieve {
    enum class Expiry { Any, Expired, Week, Month, Quarter, NoCertificate };

    QString text = {}; ///< words that all must be somewhere in a device
    DeviceFilter filter = {};
    std::optional<QString> site = {}; ///< an empty one: devices without a site
    std::optional<QString> tag = {};
    std::optional<DeviceState> state = {};
    Expiry expiry = Expiry::Any;
    QDateTime now = {}; ///< that days count from

    bool isOpen() const; ///< lets everything through
    bool matches(const FleetDevice &device) const;
    /// The same as a filter's text: what a rollout over the devices that are shown is given.
    QString expression() const;
};

/// A condition for one value, in quotes where it needs them: `site="Stora Essingen"`.
QString filterCondition(const QString &field, QChar sign, const QString &value);

} // namespace scepter
