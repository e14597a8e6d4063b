#include "core/fleet/overview.h"

#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "core/fleet/caissuers.h"
#include "core/fleet/currentcertificates.h"
#include "core/fleet/rolloutstore.h"
#include "core/fleet/samplefleet.h"
#include "core/store/jsoncolumn.h"
#include "core/store/lease.h"

#include <numeric>

namespace scepter {
namespace {

// Quotation marks inside a string are escaped in JSON, so that no text of an error can look like a status.
constexpr char requestCounts[] =
    "SELECT count(*), sum(CASE WHEN r.status LIKE '%\"status\":\"failed\"%' THEN 1 ELSE 0 END),"
    " sum(CASE WHEN r.status LIKE '%\"status\":\"processing\"%' THEN 1 ELSE 0 END), max(r.time) FROM device_request r"
    " JOIN (SELECT device, max(number) AS newest FROM device_request GROUP BY device) n ON n.device = r.device AND n.newest = r.number";
constexpr char failures[] =
    "SELECT d.name, d.title, r.time, r.status FROM device_request r"
    " JOIN (SELECT device, max(number) AS newest FROM device_request GROUP BY device) n ON n.device = r.device AND n.newest = r.number"
    " JOIN device d ON d.id = r.device WHERE r.status LIKE '%\"status\":\"failed\"%' ORDER BY r.time DESC, d.name LIMIT ?";
// The certificate itself is read where an older program has not kept when it ends and who issued it.
constexpr char heldCertificates[] =
    "SELECT serial, not_after, created, in_use, device, location, destination, number, issuer FROM device_key"
    " WHERE certificate IS NOT NULL AND not_after IS NOT NULL AND issuer IS NOT NULL";
constexpr char olderCertificates[] = "SELECT certificate, not_after, created, in_use, device, location, destination, number FROM device_key"
                                     " WHERE certificate IS NOT NULL AND (not_after IS NULL OR issuer IS NULL)";
constexpr std::string_view issuedColumns =
    "SELECT c.serial, c.not_after, c.issued, c.revoked IS NOT NULL, c.not_before, c.subject, d.id, c.generation, d.printer,"
    " CASE WHEN d.printer = 1 THEN";
constexpr std::string_view issuedCertificates =
    " END FROM certificate c LEFT JOIN device_certificate dc ON dc.certificate = c.id LEFT JOIN device d ON d.id = dc.device";

/// An overview that is being read, statement by statement.
class Reader {
public:
    Reader(Transaction &transaction, const QDateTime &now, const QTimeZone &zone)
        : m_transaction(transaction), m_now(now), m_instant(now.toMSecsSinceEpoch()), m_due(now.addDays(dueDays).toMSecsSinceEpoch())
    {
        const QDate today = now.toTimeZone(zone).date();
        for (int month = 0; month < Overview::months; ++month) {
            const QDate first = QDate(today.year(), today.month(), 1).addMonths(month);
            m_overview.expiry.append({first});
            m_monthEnds.append(first.addMonths(1).startOfDay(zone).toMSecsSinceEpoch());
        }
    }

    Result<Overview> read()
    {
        return readDevices()
            .and_then([this] { return readCertificates(); })
            .and_then([this] { return readRollouts(); })
            .and_then([this] { return readConnectors(); })
            .and_then([this] { return readFailures(); })
            .map([this] {
                m_overview.attentionTotal += m_overview.devices.failed;
                return m_overview;
            });
    }

private:
    Result<void> readDevices()
    {
        const auto counted = m_transaction.one(
            "SELECT count(*), sum(printer), sum(CASE WHEN profile = 'this-computer' THEN 1 ELSE 0 END), max(created) FROM device");
        const auto requests = counted ? m_transaction.one(requestCounts) : fail(counted.error());
        const auto pending = requests ? m_transaction.number("SELECT count(*) FROM request WHERE state = 'pending'")
                                      : fail(requests.error());
        const auto audit = pending ? m_transaction.one("SELECT at FROM audit ORDER BY number DESC LIMIT 1") : fail(pending.error());
        if (!audit)
            return fail(audit.error());
        Overview::Devices &devices = m_overview.devices;
        const Row &all = **counted, &asked = **requests;
        devices.total = int(all.number(0));
        devices.printers = int(all.number(1));
        devices.thisComputer = int(all.number(2));
        devices.simulated = devices.total - devices.printers - devices.thisComputer;
        devices.failed = int(asked.number(1));
        devices.processing = int(asked.number(2));
        devices.never = std::max(0, devices.total - devices.printers - int(asked.number(0)));
        m_overview.pendingApprovals = int(*pending);
        noteChange(all.instant(3));
        noteChange(asked.instant(3));
        if (*audit)
            noteChange((*audit)->instant(0));
        return {};
    }

    /// A certificate is known by its issuer and its serial number: another CA may have given the same number.
    static QByteArray placeOf(const QByteArray &issuer, const QByteArray &serial) { return issuer + serial; }
    static QByteArray placeOf(const Certificate &certificate) { return placeOf(issuerHash(certificate), certificate.serial()); }

    Result<void> readIssuers()
    {
        return caIssuers(m_transaction).map([this](const QHash<qint64, CaIssuer> &issuers) { m_issuers = issuers; });
    }

    Result<void> readCertificates()
    {
        if (const auto issuers = readIssuers(); !issuers)
            return issuers;
        const auto held = m_transaction.each(heldCertificates, {}, [this](const Row &row) {
            m_held.insert(placeOf(row.bytes(8), QByteArray::fromHex(row.text(0).toLatin1())), heldOf(row, row.number(1)));
            return true;
        });
        const auto older = held ? m_transaction.all(olderCertificates) : fail(held.error());
        if (!older)
            return fail(older.error());
        for (const Row &row : *older) {
            const auto certificate = Certificate::parse(row.bytes(0));
            if (!certificate)
                return fail(certificate.error());
            m_held.insert(placeOf(*certificate), heldOf(row, certificate->notAfter().toMSecsSinceEpoch()));
        }
        return m_transaction
            .each(std::string(issuedColumns) + std::string(plannedUse) + std::string(issuedCertificates), {},
                  [this](const Row &row) {
                      addIssued(row);
                      return true;
                  })
            .and_then([this] { return addForeign(); })
            .map([this] {
                countCurrent();
                if (m_newest > 0)
                    noteChange(QDateTime::fromMSecsSinceEpoch(m_newest, Qt::UTC));
            });
    }

    Result<void> readRollouts()
    {
        const auto open = RolloutStore::open(m_transaction);
        const auto begun = open ? m_transaction.number("SELECT CASE WHEN EXISTS (SELECT 1 FROM connector WHERE name = ?)"
                                                       " AND NOT EXISTS (SELECT 1 FROM rollout) THEN 1 ELSE 0 END",
                                                       {QString::fromUtf16(SampleFleet::former)})
                                : fail(open.error());
        if (!begun)
            return fail(begun.error());
        m_overview.sampleUnfinished = *begun != 0;
        for (const Rollout &rollout : *open) {
            m_overview.rollouts.append({rollout.id, rollout.title, rollout.state, rollout.held});
            if (rollout.state == RolloutState::Held)
                addAttention({Overview::Attention::Kind::Rollout, rollout.title, {}, rollout.id, {}, {}, rollout.held});
        }
        return {};
    }

    Result<void> readConnectors()
    {
        const auto rows = ConnectorStore::list(m_transaction);
        if (!rows)
            return fail(rows.error());
        for (const ConnectorRow &row : *rows) {
            const ConnectorSettings &settings = row.settings;
            const auto ca = CaStore::show(m_transaction, settings.ca);
            const auto holder = ca ? Lease::holder(m_transaction, u"connector/"_s + settings.name, m_now) : fail(ca.error());
            if (!holder)
                return fail(holder.error());
            const ConnectorStatus status = ConnectorStore::status(row, *ca, m_now);
            m_overview.connectors.append({settings.name, settings.title, status, *holder ? (*holder)->toString() : QString()});
            const CaGenerationInfo *current = ca->current();
            if (status == ConnectorStatus::Failed && current && current->certificate) {
                const QDateTime ended = current->certificate->notAfter();
                addAttention({Overview::Attention::Kind::Connector, settings.name, settings.title, RolloutId::None, ended,
                              Error{Errc::CaExpired, {}, {ended.toString(Qt::ISODate)}}});
            }
        }
        return {};
    }

    Result<void> readFailures()
    {
        const auto rows = m_transaction.all(failures, {Overview::mostAttention - int(m_overview.attention.size())});
        if (!rows)
            return fail(rows.error());
        for (const Row &row : *rows) {
            const auto status = statusFromJson(jsonFromText(row.text(3)), row.instant(2));
            const auto *failed = status ? std::get_if<Failed>(&*status) : nullptr;
            m_overview.attention.append(
                {Overview::Attention::Kind::Device, row.text(0), row.text(1), RolloutId::None, row.instant(2),
                 failed ? failed->error : Error{Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {row.text(0)})}});
        }
        return {};
    }

    struct Held { ///< in milliseconds, because there are many
        qint64 notAfter = 0, since = 0;
        bool inUse = true;
        CertificateFacts facts = {};
    };
    /// The six columns behind the first two say of a device's key what it is for.
    static Held heldOf(const Row &row, qint64 notAfter)
    {
        const CertificateFacts facts{.device = row.number(4),
                                     .held = true,
                                     .location = locationFromName(row.text(5)).value_or(KeyUseLocation::None),
                                     .destination = row.text(6),
                                     .age = row.number(7)};
        return {notAfter, row.number(2), row.flag(3), facts};
    }
    void addIssued(const Row &row)
    {
        Held each = m_held.take(placeOf(m_issuers.value(row.number(7)).hash, row.bytes(0)));
        each.notAfter = row.number(1);
        each.since = row.number(2);
        CertificateFacts &facts = each.facts;
        facts.revoked = row.flag(3);
        facts.subject = row.text(5);
        if (!facts.held) {
            facts.age = row.number(4);
            facts.device = row.isNull(6) ? 0 : row.number(6);
            facts.away = facts.device != 0 && !row.flag(8);
            takePlannedUse(&facts, row.text(9));
        }
        add(each);
    }
    /// The subjects of certificates that others issued are not in columns: they are decoded where it matters, beside keys that are bound
    /// to nothing.
    Result<void> addForeign()
    {
        QSet<qint64> unbound;
        for (const CertificateFacts &each : std::as_const(m_facts)) {
            if (each.held && each.location == KeyUseLocation::None)
                unbound.insert(each.device);
        }
        for (const Held &each : std::as_const(m_held)) {
            if (each.facts.location == KeyUseLocation::None)
                unbound.insert(each.facts.device);
        }
        for (Held each : std::as_const(m_held)) {
            if (unbound.contains(each.facts.device)) {
                const auto row = m_transaction.one("SELECT certificate FROM device_key WHERE device = ? AND number = ?",
                                                   {each.facts.device, each.facts.age});
                const auto certificate = row && *row ? Certificate::parse((*row)->bytes(0)) : fail(row ? Error{} : row.error());
                each.facts.subject = certificate ? certificate->subject().toString() : QString(u'#' + QString::number(each.facts.age));
            }
            add(each);
        }
        return {};
    }
    /// What is due, and what ends when: of the certificates that devices use now (F6).
    void countCurrent()
    {
        const QList<bool> current = currentOnes(m_facts);
        for (qsizetype i = 0; i < current.size(); ++i) {
            if (!current[i] || m_ends[i] <= m_instant)
                continue;
            m_overview.certificates.due += m_ends[i] <= m_due ? 1 : 0;
            const auto end = std::upper_bound(m_monthEnds.begin(), m_monthEnds.end(), m_ends[i]);
            if (end != m_monthEnds.end())
                ++m_overview.expiry[end - m_monthEnds.begin()].count;
        }
    }
    void add(const Held &held)
    {
        m_facts.append(held.facts);
        m_ends.append(held.notAfter);
        const bool revoked = held.facts.revoked;
        constexpr qint64 hour = 3'600'000;
        Overview::Certificates &counts = m_overview.certificates;
        const qint64 now = m_instant, age = now - held.since;
        ++counts.total;
        if (age >= 0)
            m_newest = std::max(m_newest, held.since);
        if (age >= 0 && age < Overview::hours * hour)
            ++m_overview.enrolments[size_t(Overview::hours - 1 - age / hour)];
        if (revoked || held.notAfter <= now) {
            ++(revoked ? counts.revoked : counts.expired);
            return;
        }
        ++counts.valid;
        counts.inUse += held.inUse ? 1 : 0;
    }

    void addAttention(const Overview::Attention &attention)
    {
        if (m_overview.attention.size() < Overview::mostAttention)
            m_overview.attention.append(attention);
        ++m_overview.attentionTotal;
    }

    void noteChange(const QDateTime &at)
    {
        if (at.isValid() && at <= m_now && !(m_overview.lastChange >= at))
            m_overview.lastChange = at;
    }

    Transaction &m_transaction;
    const QDateTime m_now;
    const qint64 m_instant, m_due;
    QList<qint64> m_monthEnds;
    qint64 m_newest = 0;               ///< when a certificate last came
    QList<CertificateFacts> m_facts;   ///< of all certificates
    QList<qint64> m_ends;              ///< beside them, when each ends
    QHash<QByteArray, Held> m_held;    ///< by placeOf(), until the connector's row is met
    QHash<qint64, CaIssuer> m_issuers; ///< by generation
    Overview m_overview;
};

} // namespace

int Overview::enrolmentsTotal() const { return std::accumulate(enrolments.begin(), enrolments.end(), 0); }

Result<Overview> Overview::read(Transaction &transaction, const QDateTime &now, const QTimeZone &zone)
{
    return Reader(transaction, now, zone).read();
}

} // namespace scepter
