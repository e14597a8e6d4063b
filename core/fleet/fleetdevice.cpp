#include "core/fleet/fleetdevice.h"

#include "core/base/literals.h"
#include "core/device/inventoryrow.h"
#include "core/fleet/caissuers.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr std::string_view fleetColumns =
    "SELECT id, name, title, profile, address, created, printer, serial, site, tags, attributes FROM device";
// The certificate itself is read where an older program has not kept when it ends and who issued it.
constexpr std::string_view keyColumns =
    "SELECT device, not_after, CASE WHEN not_after IS NULL OR issuer IS NULL THEN certificate END, certificate IS NOT NULL, number,"
    " location, destination, serial, issuer FROM device_key";
constexpr std::string_view lastRequests =
    "SELECT r.device, r.time, r.status FROM device_request r"
    " JOIN (SELECT device, max(number) AS newest FROM device_request GROUP BY device) n ON n.device = r.device AND n.newest = r.number";
// For a few devices: the one above groups the requests of all.
constexpr std::string_view lastRequestsOf = "SELECT r.device, r.time, r.status FROM device_request r"
                                            " WHERE r.number = (SELECT max(number) FROM device_request o WHERE o.device = r.device) AND ";
// What the connectors issued to printers (F1), and what it is for, as far as a plan says it.
constexpr std::string_view certificateColumns = "SELECT dc.device, c.not_after, c.not_before, c.subject, c.revoked IS NOT NULL,";
constexpr std::string_view issuedCertificates =
    " FROM device_certificate dc JOIN certificate c ON c.id = dc.certificate JOIN device v ON v.id = dc.device AND v.printer = 1";
std::string printersCertificates(const std::string &condition)
{
    return statement(certificateColumns, std::string(plannedUse) + std::string(issuedCertificates) + condition + " ORDER BY c.id");
}

/// Devices that are being read, statement by statement.
class Reader {
public:
    Reader(Transaction &transaction, const DeviceProfiles &profiles) : m_transaction(transaction), m_profiles(profiles) {}

    Result<QList<FleetDevice>> all()
    {
        return read(statement(fleetColumns, " ORDER BY name"), statement(keyColumns, " ORDER BY device, number"), printersCertificates({}),
                    std::string(lastRequests), {});
    }
    Result<QList<FleetDevice>> named(const QString &name) { return some("(SELECT id FROM device WHERE name = ?)", name); }
    Result<QList<FleetDevice>> first(int most) { return some("(SELECT id FROM device ORDER BY name LIMIT ?)", most); }
    Result<QList<FleetDevice>> since(qint64 revision) { return some("(SELECT id FROM device WHERE revision > ?)", revision); }

private:
    Result<QList<FleetDevice>> some(const std::string &ids, const Value &value)
    {
        return read(statement(fleetColumns, " WHERE id IN " + ids),
                    statement(keyColumns, " WHERE device IN " + ids + " ORDER BY device, number"),
                    printersCertificates(" WHERE dc.device IN " + ids), statement(lastRequestsOf, "r.device IN " + ids), {value});
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
        if (const auto found = markRevoked(values.isEmpty()).and_then([this] { return findCurrent(); }); !found)
            return fail(found.error());
        return std::move(m_devices);
    }

    /// Which of the keys' certificates our CAs revoked. Of all devices, what was revoked is read at once; of a few, each is looked up, so
    /// that they cost what they cost, however much was revoked.
    Result<void> markRevoked(bool all)
    {
        const auto any = m_transaction.one("SELECT 1 FROM certificate WHERE revoked IS NOT NULL LIMIT 1");
        if (!any || !*any)
            return any ? Result<void>() : fail(any.error());
        const auto issuers = caIssuers(m_transaction);
        const auto rows = issuers && all ? m_transaction.all("SELECT generation, serial FROM certificate WHERE revoked IS NOT NULL")
                          : issuers      ? Result<QList<Row>>()
                                         : fail(issuers.error());
        if (!rows)
            return fail(rows.error());
        QSet<Issued> revoked;
        for (const Row &row : *rows)
            revoked.insert({issuers->value(row.number(0)).hash, row.bytes(1)});
        for (qsizetype i = 0; i < m_issued.size(); ++i) {
            const auto found = all ? Result<bool>(revoked.contains(m_issued[i])) : isRevoked(*issuers, m_issued[i]);
            if (!found)
                return fail(found.error());
            m_facts[i].revoked = *found;
        }
        return {};
    }
    using Issued = std::pair<QByteArray, QByteArray>; ///< issuerHash() and serial number
    Result<bool> isRevoked(const QHash<qint64, CaIssuer> &issuers, const Issued &issued)
    {
        for (auto each = issuers.cbegin(); each != issuers.cend(); ++each) {
            if (each->hash != issued.first)
                continue;
            const auto row = m_transaction.one("SELECT 1 FROM certificate WHERE serial = ? AND generation = ? AND revoked IS NOT NULL",
                                               {issued.second, each.key()});
            if (!row || *row)
                return row ? Result<bool>(true) : fail(row.error());
        }
        return false;
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
        ++m_devices[*place].keys;
        if (!row.flag(3)) // a default key has none
            return true;
        const int number = int(row.number(4));
        Known known{number, row.instant(1)};
        Issued issued{row.bytes(8), QByteArray::fromHex(row.text(7).toLatin1())};
        if (!row.isNull(2)) {
            if (const auto certificate = Certificate::parse(row.bytes(2))) {
                known.notAfter = certificate->notAfter();
                issued = {issuerHash(*certificate), certificate->serial()};
            } else if (row.isNull(1)) {
                m_failure = certificate.error();
                return false;
            }
        }
        m_known.append(known);
        m_issued.append(issued);
        m_facts.append({.device = row.number(0),
                        .held = true,
                        .location = locationFromName(row.text(5)).value_or(KeyUseLocation::None),
                        .destination = row.text(6),
                        .age = number});
        return true;
    }

    /// Of a printer, whose keys nobody here has.
    bool addCertificate(const Row &row)
    {
        if (!m_places.contains(row.number(0)))
            return true;
        CertificateFacts facts{.device = row.number(0), .revoked = row.flag(4), .subject = row.text(3), .age = row.number(2)};
        takePlannedUse(&facts, row.text(5));
        m_known.append({std::nullopt, row.instant(1)});
        m_facts.append(std::move(facts));
        return true;
    }

    /// A key that is bound to nothing was requested so, or lost its place to a newer one for the same name: then the names matter.
    Result<void> readSubjects()
    {
        QHash<qint64, QList<qsizetype>> held;
        QSet<qint64> unbound;
        for (qsizetype i = 0; i < m_facts.size(); ++i) {
            if (!m_facts[i].held)
                continue;
            held[m_facts[i].device].append(i);
            if (m_facts[i].location == KeyUseLocation::None)
                unbound.insert(m_facts[i].device);
        }
        for (const qint64 device : std::as_const(unbound)) {
            const QList<qsizetype> places = held.value(device);
            if (places.size() < 2)
                continue;
            const auto rows = m_transaction.all("SELECT number, certificate FROM device_key WHERE device = ? AND certificate IS NOT NULL",
                                                {device});
            if (!rows)
                return fail(rows.error());
            for (const Row &row : *rows) {
                const auto certificate = Certificate::parse(row.bytes(1));
                for (const qsizetype place : places) {
                    if (m_facts[place].age == row.number(0)) // one that cannot be read is like no other
                        m_facts[place].subject = certificate ? certificate->subject().toString()
                                                             : QString(u'#' + QString::number(row.number(0)));
                }
            }
        }
        return {};
    }

    /// Which of all these certificates are used now (F6).
    Result<void> findCurrent()
    {
        if (const auto read = readSubjects(); !read)
            return read;
        const QList<bool> current = currentOnes(m_facts);
        for (qsizetype i = 0; i < current.size(); ++i) {
            if (!current[i])
                continue;
            const CertificateFacts &facts = m_facts[i];
            m_devices[m_places.value(facts.device)].certificates.append(
                {m_known[i].key, facts.location, facts.destination, m_known[i].notAfter});
        }
        for (FleetDevice &device : m_devices) {
            std::stable_sort(device.certificates.begin(), device.certificates.end(),
                             [](const auto &one, const auto &other) { return one.notAfter < other.notAfter; });
            if (!device.certificates.isEmpty())
                device.expires = device.certificates.constFirst().notAfter;
        }
        return {};
    }

    bool addRequest(const Row &row)
    {
        const auto place = m_places.constFind(row.number(0));
        if (place == m_places.constEnd())
            return true;
        FleetDevice &device = m_devices[*place];
        const auto status = statusFromJson(jsonFromText(row.text(2)), row.instant(1));
        if (!status) {
            m_failure = Error{Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {device.name})};
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
    struct Known {
        std::optional<int> key;
        QDateTime notAfter;
    };
    QList<Known> m_known;            ///< beside m_facts, one each
    QList<CertificateFacts> m_facts; ///< of all devices
    QList<Issued> m_issued;          ///< beside the first of them, which are keys'
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
