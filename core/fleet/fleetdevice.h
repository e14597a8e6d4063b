#pragma once
#include "core/fleet/currentcertificates.h"

namespace scepter {

/// How a device stands, in one word: what its last request came to.
enum class DeviceState { Never, Processing, Successful, Error };
QString deviceStateName(DeviceState state); ///< "never", "processing", "successful", "error"

/// A device as a list of the fleet shows it: read for all devices in a few statements, without their settings.
struct FleetDevice {
    DeviceId id = DeviceId::None;
    QString name, title, profile, model, address;
    Inventory inventory = {};
    QDateTime created = {};
    DeviceState state = DeviceState::Never;
    std::optional<Error> error = {};             ///< with Error
    QDateTime stateSince = {};                   ///< invalid with Never
    std::optional<QDateTime> expires = {};       ///< of the certificates that it uses now, the one that ends first
    int keys = 0;                                ///< the default key included
    QList<CurrentCertificate> certificates = {}; ///< that it uses now (F6); the one that ends first is the first
};

/// What has become of the devices since somebody asked last.
struct FleetChanges {
    QList<FleetDevice> devices; ///< that are new or other than before
    QList<DeviceId> removed;
    qint64 revision = 0; ///< to ask with next time
};

class FleetDevices {
public:
    /// By name.
    [[nodiscard]] static Result<QList<FleetDevice>> list(Transaction &transaction, const DeviceProfiles &profiles);
    /// The first so many of them: what can be shown while the rest is read.
    [[nodiscard]] static Result<QList<FleetDevice>> first(Transaction &transaction, const DeviceProfiles &profiles, int most);
    /// Errors: NotFound {"device", name}.
    [[nodiscard]] static Result<FleetDevice> find(Transaction &transaction, const DeviceProfiles &profiles, const QString &name);
    /// How often a device was changed: what since() is asked with.
    [[nodiscard]] static Result<qint64> revision(Transaction &transaction);
    /// Costs what the changes cost, however many devices there are.
    [[nodiscard]] static Result<FleetChanges> since(Transaction &transaction, const DeviceProfiles &profiles, qint64 revision);
};

} // namespace scepter
