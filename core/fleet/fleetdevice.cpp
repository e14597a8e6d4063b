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
// What the connectors issued to them (F1).
constexpr std::string_view certificateColumns =
    "SELECT d.device, c.not_after FROM device_certificate d JOIN certificate c ON c.id = d.certificate";

/// Devices that are being read, statement by statement.
class Reader {
public:
    Reader(Transaction &transaction, const DeviceProfiles &profiles) : m_transaction(transaction), m_profiles(profiles) {}

    /// Of one device, or of all.
    Result<QList<FleetDevice>> read(const QString &name = {})
    {
        const auto devices = name.isEmpty() ? m_transaction.all(statement(fleetColumns, " ORDER BY name"))
                                            : m_transaction.all(statement(fleetColumns, " WHERE name = ?"), {name});
        if (!devices)
            return fail(devices.error());
        for (const Row &row : *devices) {
            if (auto added = add(row); !added)
                return fail(added.error());
        }
        const bool one = !name.isEmpty() && !m_devices.isEmpty();
        const QList<Value> id = one ? QList<Value>{qint64(m_devices.first().id)} : QList<Value>();
        const auto read = m_transaction
                              .each(statement(keyColumns, one ? " WHERE device = ? ORDER BY number" : " ORDER BY device, number"), id,
                                    [this](const Row &row) { return addKey(row); })
                              .and_then([&] {
                                  return m_transaction.each(
                                      statement(certificateColumns, one ? " WHERE d.device = ? ORDER BY c.id" : " ORDER BY c.id"), id,
                                      [this](const Row &row) { return addCertificate(row); });
                              })
                              .and_then([&] {
                                  return m_transaction.each(statement(lastRequests, one ? " WHERE r.device = ?" : ""), id,
                                                            [this](const Row &row) { return addRequest(row); });
                              });
        if (!read)
            return fail(read.error());
        if (m_failure)
            return fail(*m_failure);
        return m_devices;
    }

private:
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
    return Reader(transaction, profiles).read();
}

Result<FleetDevice> FleetDevices::find(Transaction &transaction, const DeviceProfiles &profiles, const QString &name)
{
    const auto found = name.isEmpty() ? Result<QList<FleetDevice>>(QList<FleetDevice>()) : Reader(transaction, profiles).read(name);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? fail(Errc::NotFound, {}, {u"device"_s, name}) : Result<FleetDevice>(found->first());
}

} // namespace scepter
