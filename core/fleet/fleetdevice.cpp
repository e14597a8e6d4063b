#include "core/fleet/fleetdevice.h"

#include "core/base/literals.h"
#include "core/device/inventoryrow.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr std::string_view fleetColumns =
    "SELECT id, name, title, profile, address, created, printer, serial, site, tags, attributes FROM device";
// The certificate itself is read where an older program has not kept when it ends.
constexpr std::string_view keyColumns =
    "SELECT device, not_after, CASE WHEN not_after IS NULL THEN certificate END, certificate IS NOT NULL FROM device_key";
constexpr std::string_view lastRequests =
    "SELECT r.device, r.time, r.status FROM device_request r"
    " JOIN (SELECT device, max(number) AS newest FROM device_request GROUP BY device) n ON n.device = r.device AND n.newest = r.number";
// For a few devices: the one above groups the requests of all.
constexpr std::string_view lastRequestsOf = "SELECT r.device, r.time, r.status FROM device_request r"
                                            " WHERE r.number = (SELECT max(number) FROM device_request o WHERE o.device = r.device) AND ";
// What the connectors issued to them (F1).
constexpr std::string_view certificateColumns =
    "SELECT d.device, c.not_after FROM device_certificate d JOIN certificate c ON c.id = d.certificate";

/// Devices that are being read, statement by statement.
class Reader {
public:
    Reader(Transaction &transaction, const DeviceProfiles &profiles) : m_transaction(transaction), m_profiles(profiles) {}

    Result<QList<FleetDevice>> all()
    {
        return read(statement(fleetColumns, " ORDER BY name"), statement(keyColumns, " ORDER BY device, number"),
                    statement(certificateColumns, " ORDER BY c.id"), std::string(lastRequests), {});
    }
    Result<QList<FleetDevice>> named(const QString &name) { return some("(SELECT id FROM device WHERE name = ?)", name); }
    Result<QList<FleetDevice>> first(int most) { return some("(SELECT id FROM device ORDER BY name LIMIT ?)", most); }
    Result<QList<FleetDevice>> since(qint64 revision) { return some("(SELECT id FROM device WHERE revision > ?)", revision); }

private:
    Result<QList<FleetDevice>> some(const std::string &ids, const Value &value)
    {
        return read(statement(fleetColumns, " WHERE id IN " + ids),
                    statement(keyColumns, " WHERE device IN " + ids + " ORDER BY device, number"),
                    statement(certificateColumns, " WHERE d.device IN " + ids + " ORDER BY c.id"),
                    statement(lastRequestsOf, "r.device IN " + ids), {value});
    }
    Result<QList<FleetDevice>> read(const std::string &devices, const std::string &keys, const std::string &certificates,
                                    const std::string &requests, const QList<Value> &values)
    {
        Result<void> added;
        const auto done =
            m_transaction
                .each(devices, values,
                      [&](const Row &row) {
                          added = add(row);
                          return added.has_value();
                      })
                .and_then([&] { return added; })
                .and_then([&] { return m_transaction.each(keys, values, [this](const Row &row) { return addKey(row); }); })
                .and_then([&] { return m_transaction.each(certificates, values, [this](const Row &row) { return addCertificate(row); }); })
                .and_then([&] { return m_transaction.each(requests, values, [this](const Row &row) { return addRequest(row); }); });
        if (!done)
            return fail(done.error());
        if (m_failure)
            return fail(*m_failure);
        return std::move(m_devices);
    }
    Result<void> add(const Row &row)
    {
        FleetDevice device;
        device.id = DeviceId(row.number(0));
        device.name = row.text(1);
        device.title = row.text(2);
        device.profile = row.text(3);
        device.address = row.text(4);
        device.created = row.instant(5);
        device.inventory = inventoryOf(row, 6);
        const auto profile = m_profiles.find(device.profile);
        if (!profile)
            return fail(profile.error());
        device.model = (*profile)->model;
        m_places.insert(row.number(0), m_devices.size());
        m_devices.append(device);
        return {};
    }

    bool addKey(const Row &row)
    {
        const auto place = m_places.constFind(row.number(0));
        if (place == m_places.constEnd())
            return true;
        FleetDevice &device = m_devices[*place];
        ++device.keys;
        if (!row.isNull(1)) { // in the order of their numbers, so the newest certificate is the last
            device.expires = row.instant(1);
        } else if (row.flag(3)) {
            const auto certificate = Certificate::parse(row.bytes(2));
            if (!certificate)
                m_failure = certificate.error();
            else
                device.expires = certificate->notAfter();
        }
        return !m_failure;
    }

    /// Of a printer, whose keys nobody here has: in the order in which they were issued.
    bool addCertificate(const Row &row)
    {
        const auto place = m_places.constFind(row.number(0));
        if (place != m_places.constEnd() && m_devices[*place].inventory.printer)
            m_devices[*place].expires = row.instant(1);
        return true;
    }

    bool addRequest(const Row &row)
    {
        const auto place = m_places.constFind(row.number(0));
        if (place == m_places.constEnd())
            return true;
        FleetDevice &device = m_devices[*place];
        const auto status = statusFromJson(jsonFromText(row.text(2)), row.instant(1));
        if (!status) {
            m_failure = Error{Errc::StateDamaged, {}, {u"device "_s + device.name}};
            return false;
        }
        device.stateSince = shownTime(*status);
        device.state = std::holds_alternative<Succeeded>(*status) ? DeviceState::Successful
                       : std::holds_alternative<Failed>(*status)  ? DeviceState::Error
                                                                  : DeviceState::Processing;
        if (const auto *failed = std::get_if<Failed>(&*status))
            device.error = failed->error;
        return true;
    }

    Transaction &m_transaction;
    const DeviceProfiles &m_profiles;
    QList<FleetDevice> m_devices;
    QHash<qint64, qsizetype> m_places;
    std::optional<Error> m_failure;
};

} // namespace

QString deviceStateName(DeviceState state)
{
    switch (state) {
    case DeviceState::Never: return u"never"_s;
    case DeviceState::Processing: return u"processing"_s;
    case DeviceState::Successful: return u"successful"_s;
    case DeviceState::Error: return u"error"_s;
    }
    Q_UNREACHABLE();
}

Result<QList<FleetDevice>> FleetDevices::list(Transaction &transaction, const DeviceProfiles &profiles)
{
    return Reader(transaction, profiles).all();
}

Result<QList<FleetDevice>> FleetDevices::first(Transaction &transaction, const DeviceProfiles &profiles, int most)
{
    auto devices = Reader(transaction, profiles).first(most);
    if (devices)
        std::sort(devices->begin(), devices->end(), [](const auto &one, const auto &other) { return one.name < other.name; });
    return devices;
}

Result<FleetDevice> FleetDevices::find(Transaction &transaction, const DeviceProfiles &profiles, const QString &name)
{
    const auto found = Reader(transaction, profiles).named(name);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? fail(Errc::NotFound, {}, {u"device"_s, name}) : Result<FleetDevice>(found->first());
}

Result<qint64> FleetDevices::revision(Transaction &transaction)
{
    return transaction.number("SELECT coalesce(max(n), 0) FROM (SELECT max(revision) AS n FROM device"
                              " UNION ALL SELECT max(revision) FROM device_removed) AS both");
}

Result<FleetChanges> FleetDevices::since(Transaction &transaction, const DeviceProfiles &profiles, qint64 revision)
{
    FleetChanges changes;
    const auto now = FleetDevices::revision(transaction);
    if (!now)
        return fail(now.error());
    changes.revision = *now;
    if (*now == revision)
        return changes;
    auto devices = Reader(transaction, profiles).since(revision);
    const auto removed = devices ? transaction.all("SELECT device FROM device_removed WHERE revision > ?", {revision})
                                 : fail(devices.error());
    if (!removed)
        return fail(removed.error());
    changes.devices = *std::move(devices);
    QSet<DeviceId> there; // a number may have been given again
    for (const FleetDevice &device : std::as_const(changes.devices))
        there.insert(device.id);
    for (const Row &row : *removed) {
        if (const auto id = DeviceId(row.number(0)); !there.contains(id))
            changes.removed.append(id);
    }
    return changes;
}

} // namespace scepter
