#include "core/fleet/rolloutreport.h"

#include "core/base/literals.h"
#include "core/device/inventoryrow.h"
#include "core/device/requesthistory.h"
#include "core/store/jsoncolumn.h"

#include <QJsonObject>

#include <map>

namespace scepter {
namespace {

// What is known of each device beside its place in the rollout. A key that has been overwritten since is not there any more.
const std::string deviceRows =
    "SELECT d.id, d.title, d.address, d.profile, d.printer, d.serial, d.site, d.tags, d.attributes,"
    " k.not_after, CASE WHEN k.not_after IS NULL THEN k.certificate END, k.sealed_key IS NOT NULL, r.time, r.status, m.renews, "
    + std::string(timelineWithWarnings)
    + " FROM rollout_member m JOIN device d ON d.id = m.device"
      " LEFT JOIN device_key k ON k.device = m.device AND k.number = m.key_number"
      " LEFT JOIN device_request r ON r.device = m.device AND r.number = m.request"
      " WHERE m.rollout = ?";
// A plan's certificates are those of our connector, with what the requests for them were encrypted and signed with.
// A serial number alone would mean another CA's certificate too, so each is the device's that it was issued to.
constexpr char issuedRows[] = "SELECT c.serial, c.not_after, r.decoded, m.device FROM certificate c"
                              " JOIN device_certificate m ON m.certificate = c.id LEFT JOIN request r ON r.certificate = c.id"
                              " WHERE c.connector = ? AND c.issued >= ?";

QStringList weakNames()
{
    QStringList names;
    for (const HashAlgorithm hash : {HashAlgorithm::Md5, HashAlgorithm::Sha1})
        names.append(algorithmName(hash));
    for (const CipherAlgorithm cipher : {CipherAlgorithm::Des, CipherAlgorithm::TripleDes})
        names.append(algorithmName(cipher));
    return names;
}

/// A report that is being filled, statement by statement.
class Gathering {
public:
    Gathering(Transaction &transaction, const DeviceProfiles &profiles, RolloutReport &report)
        : m_transaction(transaction), m_profiles(profiles), m_report(report)
    {
    }

    Result<void> members()
    {
        auto members = RolloutStore::members(m_transaction, m_report.rollout.id);
        if (!members)
            return fail(members.error());
        m_report.devices.reserve(members->size());
        for (RolloutMember &member : *members) {
            m_places.insert({qint64(member.device), member.renews()}, m_report.devices.size());
            m_report.devices.append({std::move(member)});
        }
        return {};
    }

    Result<void> whatIsKnown()
    {
        return m_transaction.each(deviceRows, {qint64(m_report.rollout.id)}, [this](const Row &row) {
            if (const auto place = m_places.constFind({row.number(0), int(row.number(14))}); place != m_places.constEnd())
                add(m_report.devices[*place], row);
            return true;
        });
    }

    Result<void> issuedByConnector()
    {
        QHash<std::pair<qint64, QString>, qsizetype> wanted;
        for (qsizetype i = 0; i < m_report.devices.size(); ++i) {
            if (const ReportedDevice &device = m_report.devices[i]; !device.notAfter && !device.member.serial.isEmpty())
                wanted.insert({qint64(device.member.device), device.member.serial.toUpper()}, i);
        }
        if (wanted.isEmpty() || m_report.rollout.settings.connector.isEmpty())
            return {};
        const QStringList weak = weakNames();
        return m_transaction.each(issuedRows, {m_report.rollout.settings.connector, m_report.rollout.created}, [&](const Row &row) {
            const QJsonObject decoded = jsonFromText(row.text(2));
            const qsizetype place = wanted.value({row.number(3), QString::fromLatin1(row.bytes(0).toHex().toUpper())}, -1);
            if (place < 0)
                return true;
            ReportedDevice &device = m_report.devices[place];
            device.notAfter = row.instant(1);
            device.weakAlgorithms.clear();
            for (const QString &name : {decoded[u"cipher"_s].toString(), decoded[u"hash"_s].toString()}) {
                if (weak.contains(name))
                    device.weakAlgorithms.append(name);
            }
            return true;
        });
    }

private:
    void add(ReportedDevice &device, const Row &row) const
    {
        device.title = row.text(1);
        device.address = row.text(2);
        const auto profile = m_profiles.find(row.text(3));
        device.model = profile && !(*profile)->model.isEmpty() ? (*profile)->model : row.text(3);
        device.inventory = inventoryOf(row, 4);
        if (!row.isNull(9)) {
            device.notAfter = row.instant(9);
        } else if (!row.isNull(10)) {
            if (const auto certificate = Certificate::parse(row.bytes(10)))
                device.notAfter = certificate->notAfter();
        }
        device.keyHeld = row.flag(11);
        const auto status = row.isNull(13) ? std::nullopt : statusFromJson(jsonFromText(row.text(13)), row.instant(12));
        if (const auto *succeeded = status ? std::get_if<Succeeded>(&*status) : nullptr)
            device.weakAlgorithms = succeeded->weakAlgorithms;
        if (!row.isNull(15))
            device.warnings = warningsIn(row.text(15));
    }

    Transaction &m_transaction;
    const DeviceProfiles &m_profiles;
    RolloutReport &m_report;
    QHash<std::pair<qint64, int>, qsizetype> m_places; ///< in the report, by device and the key that is renewed
};

void count(RolloutReport &report)
{
    std::map<int, RolloutCounts> waves;
    std::map<QString, RolloutCounts> sites;
    QSet<QString> attributes;
    for (const ReportedDevice &device : std::as_const(report.devices)) {
        ++report.counts.of(device.member.state);
        ++waves[device.member.wave].of(device.member.state);
        ++sites[device.inventory.site].of(device.member.state);
        for (auto it = device.inventory.attributes.cbegin(); it != device.inventory.attributes.cend(); ++it)
            attributes.insert(it.key());
    }
    for (const auto &[wave, counts] : waves)
        report.waves.append({wave, counts});
    for (const auto &[site, counts] : sites)
        report.sites.append({site, counts});
    report.attributes = attributes.values();
    report.attributes.sort();
}

/// What two failures of one cause have in common. Texts that a server wrote, and the device's own name, are none of it.
QString causeOf(const ReportedDevice &device)
{
    QStringList parts{memberStateName(device.member.state)};
    if (const auto &error = device.member.error) {
        parts.append(errcName(error->code));
        const bool codeOnly = error->code == Errc::ScepFailure || error->code == Errc::UnknownFailInfo || error->code == Errc::HttpStatus;
        for (const QString &fact : codeOnly ? error->facts.first(std::min<qsizetype>(1, error->facts.size())) : error->facts) {
            if (fact != device.member.name && fact != device.title && fact != device.address)
                parts.append(fact);
        }
    }
    return parts.join(QChar(0x1f));
}

void groupFailures(RolloutReport &report)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < report.devices.size(); ++i) {
        const ReportedDevice &device = report.devices[i];
        if (!device.hasFailed())
            continue;
        const QString cause = causeOf(device);
        auto place = places.constFind(cause);
        if (place == places.constEnd()) {
            place = places.insert(cause, report.failures.size());
            report.failures.append({device.member.state, device.member.error});
        }
        FailureGroup &group = report.failures[*place];
        group.alike = group.alike && group.error == device.member.error;
        group.devices.append(i);
    }
    std::stable_sort(report.failures.begin(), report.failures.end(),
                     [](const FailureGroup &a, const FailureGroup &b) { return a.devices.size() > b.devices.size(); });
}

void groupWarnings(RolloutReport &report)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < report.devices.size(); ++i) {
        const ServerWarnings &warnings = report.devices[i].warnings;
        if (warnings.isEmpty())
            continue;
        const QString clock = warnings.clockSkew ? QString::number(warnings.clockSkew->count() / 60) : QString();
        const QString what = clock + QChar(0x1f) + warnings.missingCapabilities.join(QChar(0x1f));
        auto place = places.constFind(what);
        if (place == places.constEnd()) {
            place = places.insert(what, report.warnings.size());
            report.warnings.append({warnings});
        }
        report.warnings[*place].devices.append(i);
    }
}

} // namespace

bool isFailure(MemberState state) { return state == MemberState::Failed || state == MemberState::Refused || state == MemberState::Missing; }

bool ReportedDevice::hasFailed() const { return isFailure(member.state); }

Result<RolloutReport> RolloutReport::gather(Transaction &transaction, const DeviceProfiles &profiles, RolloutId id, const QDateTime &now)
{
    auto rollout = RolloutStore::find(transaction, id);
    if (!rollout)
        return fail(rollout.error());
    RolloutReport report{now, std::move(*rollout)};
    Gathering gathering(transaction, profiles, report);
    const auto read = gathering.members().and_then([&] { return gathering.whatIsKnown(); }).and_then([&] {
        return gathering.issuedByConnector();
    });
    if (!read)
        return fail(read.error());
    count(report);
    groupFailures(report);
    groupWarnings(report);
    return report;
}

} // namespace scepter
