#pragma once
#include "core/fleet/fleetdevice.h"

#include <QObject>

#include <memory>

namespace scepter {

/// Shared between the feed and whoever shows it; never changed.
using FleetDevicePtr = std::shared_ptr<const FleetDevice>;

/// How many devices there are, and of what kind.
class FleetCounts {
public:
    void add(const FleetDevice &device) { count(device, 1); }
    void remove(const FleetDevice &device) { count(device, -1); }

    int total() const { return m_total; }
    int printers() const { return m_printers; }
    int inState(DeviceState state) const { return m_states[size_t(state)]; }
    const QMap<QString, int> &sites() const { return m_sites; } ///< an empty name: devices without a site
    const QMap<QString, int> &tags() const { return m_tags; }
    bool operator==(const FleetCounts &) const = default;

private:
    void count(const FleetDevice &device, int by);

    int m_total = 0, m_printers = 0;
    std::array<int, 4> m_states{};
    QMap<QString, int> m_sites, m_tags;
};

/// The devices of a store as a list shows them: a copy that follows the store, whoever changes it, told in batches of what changed,
/// four times a second at most (F4). What a batch costs goes by its changes, not by the fleet. Lives on one thread; all that it is
/// given outlives it.
class FleetFeed final : public QObject {
    Q_OBJECT
public:
    FleetFeed(Database &database, Scheduler &scheduler, const DeviceProfiles &profiles, QObject *parent = nullptr);

    /// loaded() or failed() follows.
    void start();
    static constexpr int firstDevices = 200; ///< that begun() tells of
    bool isLoaded() const { return m_revision.has_value(); }
    const FleetCounts &counts() const { return m_counts; }
    FleetDevicePtr find(DeviceId id) const { return m_devices.value(id); } ///< null for none

Q_SIGNALS:
    /// Of a large fleet: a few devices to be shown while the others are read.
    void begun(const QList<scepter::FleetDevicePtr> &devices);
    /// All devices, by name.
    void loaded(const QList<scepter::FleetDevicePtr> &devices);
    /// Devices that are new or other than before, and those that are gone.
    void changed(const QList<scepter::FleetDevicePtr> &devices, const QList<scepter::DeviceId> &removed);
    void failed(const scepter::Error &error); ///< StateDamaged, those of the database

private:
    using Places = QHash<DeviceId, FleetDevicePtr>;
    struct Snapshot {
        QList<FleetDevicePtr> devices;
        Places places;
        FleetCounts counts;
        qint64 revision = 0;
    };
    struct Delta {
        QList<FleetDevicePtr> devices;
        QList<DeviceId> removed;
        qint64 revision = 0;
    };
    void read();
    void readFirst();
    void readAll();
    void readChanges();
    void take(Snapshot snapshot);
    void take(const Delta &delta);
    void readAgainWhenAsked();

    Database &m_database;
    Scheduler &m_scheduler;
    const DeviceProfiles &m_profiles;
    Places m_devices;
    FleetCounts m_counts;
    std::optional<qint64> m_revision; ///< of what is here
    bool m_reading = false, m_readAgain = false;
};

} // namespace scepter
