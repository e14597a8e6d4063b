#include "core/fleet/fleetfeed.h"

namespace scepter {
namespace {

void countIn(QMap<QString, int> *counts, const QString &name, int by)
{
    int &count = (*counts)[name];
    count += by;
    if (count == 0)
        counts->remove(name);
}

} // namespace

void FleetCounts::count(const FleetDevice &device, int by)
{
    m_total += by;
    m_printers += device.inventory.printer ? by : 0;
    m_states[size_t(device.state)] += by;
    countIn(&m_sites, device.inventory.site, by);
    for (const QString &tag : device.inventory.tags)
        countIn(&m_tags, tag, by);
}

FleetFeed::FleetFeed(Database &database, Scheduler &scheduler, const DeviceProfiles &profiles, QObject *parent)
    : QObject(parent), m_database(database), m_scheduler(scheduler), m_profiles(profiles)
{
}

void FleetFeed::start()
{
    m_database.watch(this, m_scheduler, [this] { read(); });
    read();
}

void FleetFeed::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    if (isLoaded())
        readChanges();
    else
        readFirst();
}

void FleetFeed::readFirst()
{
    const auto work = [&profiles = m_profiles](Transaction &transaction) -> Result<QList<FleetDevicePtr>> {
        const auto devices = FleetDevices::first(transaction, profiles, firstDevices);
        if (!devices)
            return fail(devices.error());
        QList<FleetDevicePtr> shared;
        for (const FleetDevice &device : *devices)
            shared.append(std::make_shared<const FleetDevice>(device));
        return shared;
    };
    m_database.read(this, work, [this](const Result<QList<FleetDevicePtr>> &devices) {
        if (devices && devices->size() == firstDevices)
            Q_EMIT begun(*devices);
        readAll(); // which tells what is wrong, too
    });
}

/// All that the window would have to do with many devices is done over there.
void FleetFeed::readAll()
{
    const auto work = [&profiles = m_profiles](Transaction &transaction) -> Result<Snapshot> {
        const auto revision = FleetDevices::revision(transaction);
        auto devices = revision ? FleetDevices::list(transaction, profiles) : fail(revision.error());
        if (!devices)
            return fail(devices.error());
        Snapshot snapshot;
        snapshot.revision = *revision;
        snapshot.devices.reserve(devices->size());
        snapshot.places.reserve(devices->size());
        for (FleetDevice &device : *devices) {
            snapshot.counts.add(device);
            const auto shared = std::make_shared<const FleetDevice>(std::move(device));
            snapshot.places.insert(shared->id, shared);
            snapshot.devices.append(shared);
        }
        return snapshot;
    };
    m_database.read(this, work, [this](const Result<Snapshot> &snapshot) {
        m_reading = false;
        if (snapshot)
            take(*snapshot);
        else
            Q_EMIT failed(snapshot.error());
        readAgainWhenAsked();
    });
}

void FleetFeed::readChanges()
{
    const auto work = [&profiles = m_profiles, after = *m_revision](Transaction &transaction) -> Result<Delta> {
        const auto changes = FleetDevices::since(transaction, profiles, after);
        if (!changes)
            return fail(changes.error());
        Delta delta{{}, changes->removed, changes->revision};
        for (const FleetDevice &device : changes->devices)
            delta.devices.append(std::make_shared<const FleetDevice>(device));
        return delta;
    };
    m_database.read(this, work, [this](const Result<Delta> &delta) {
        m_reading = false;
        if (delta)
            take(*delta);
        else
            Q_EMIT failed(delta.error());
        readAgainWhenAsked();
    });
}

void FleetFeed::readAgainWhenAsked()
{
    if (std::exchange(m_readAgain, false))
        read();
}

void FleetFeed::take(Snapshot snapshot)
{
    m_devices.swap(snapshot.places);
    m_counts = snapshot.counts;
    m_revision = snapshot.revision;
    Q_EMIT loaded(snapshot.devices);
}

void FleetFeed::take(const Delta &delta)
{
    if (delta.revision == *m_revision)
        return;
    m_revision = delta.revision;
    QList<DeviceId> removed;
    for (const DeviceId id : delta.removed) { // what came and went in between was never here
        if (const FleetDevicePtr before = m_devices.take(id)) {
            m_counts.remove(*before);
            removed.append(id);
        }
    }
    for (const FleetDevicePtr &device : delta.devices) {
        FleetDevicePtr &place = m_devices[device->id];
        if (place)
            m_counts.remove(*place);
        m_counts.add(*device);
        place = device;
    }
    if (!delta.devices.isEmpty() || !removed.isEmpty())
        Q_EMIT changed(delta.devices, removed);
}

} // namespace scepter
