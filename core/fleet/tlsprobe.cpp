#include "core/fleet/tlsprobe.h"

#include "core/base/literals.h"
#include "core/fleet/names.h"
#include "core/store/jsoncolumn.h"

namespace scepter {
namespace {

constexpr std::array outcomes{std::pair(ProbeOutcome::InUse, u"inUse"), std::pair(ProbeOutcome::Old, u"old"),
                              std::pair(ProbeOutcome::Other, u"other"), std::pair(ProbeOutcome::Unreachable, u"unreachable")};
constexpr std::string_view probeColumns =
    "SELECT device, at, port, outcome, serial, subject, not_after, fingerprint, since, error FROM probe";

Probe probeOf(const Row &row)
{
    const auto optional = [&](int column) { return row.isNull(column) ? std::nullopt : std::optional(row.instant(column)); };
    return {DeviceId(row.number(0)),
            row.instant(1),
            int(row.number(2)),
            fromName(outcomes, row.text(3)).value_or(ProbeOutcome::Unreachable),
            row.text(4),
            row.text(5),
            optional(6),
            QByteArray::fromHex(row.text(7).toLatin1()),
            optional(8),
            errorFromText(row.text(9))};
}

Result<void> keepProbe(Transaction &transaction, const Probe &probe)
{
    return transaction
        .run("INSERT INTO probe (device, at, port, outcome, serial, subject, not_after, fingerprint, since, error)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (device) DO UPDATE SET at = excluded.at, port = excluded.port,"
             " outcome = excluded.outcome, serial = excluded.serial, subject = excluded.subject, not_after = excluded.not_after,"
             " fingerprint = excluded.fingerprint, since = excluded.since, error = excluded.error",
             {qint64(probe.device), probe.at, probe.port, probeOutcomeName(probe.outcome), probe.serial, probe.subject, probe.notAfter,
              QString::fromLatin1(probe.fingerprint.toHex()), probe.since, errorText(probe.error)})
        .map([](int) {});
}

/// A line for the printer's timeline, which has an end.
Result<void> noteChange(Transaction &transaction, const Probe &probe)
{
    constexpr int most = 50;
    const auto added = transaction.run(
        "INSERT INTO probe_change (device, at, port, outcome, subject, error) VALUES (?, ?, ?, ?, ?, ?)",
        {qint64(probe.device), probe.at, probe.port, probeOutcomeName(probe.outcome), probe.subject, errorText(probe.error)});
    if (!added)
        return fail(added.error());
    return transaction
        .run("DELETE FROM probe_change WHERE device = ? AND id NOT IN"
             " (SELECT id FROM probe_change WHERE device = ? ORDER BY id DESC LIMIT ?)",
             {qint64(probe.device), qint64(probe.device), most})
        .map([](int) {});
}

/// What was served is a certificate that the device had before the newest was issued.
ProbeOutcome compare(const Certificate &served, const QList<DeviceCertificate> &issued, const std::optional<QDateTime> &since)
{
    if (issued.isEmpty())
        return ProbeOutcome::Other;
    if (issued.first().certificate == served)
        return ProbeOutcome::InUse;
    const bool ours = std::any_of(issued.begin(), issued.end(), [&](const auto &each) { return each.certificate == served; });
    return ours || (since && *since < issued.first().issued) ? ProbeOutcome::Old : ProbeOutcome::Other;
}

/// Reads what is served, and says which of the printer's certificates it is, by its serial number as members of plans have it;
/// empty: none of them. Another CA may have given the same number.
Result<QString> fill(Transaction &transaction, Probe *probe, const QByteArray &der)
{
    const QByteArray fingerprint = digest(HashAlgorithm::Sha256, der);
    if (probe->fingerprint != fingerprint || !probe->since)
        probe->since = probe->at;
    probe->fingerprint = fingerprint;
    const auto served = Certificate::parse(der);
    if (!served) { // it speaks TLS, and OpenSSL let it pass: no certificate of ours
        probe->serial.clear();
        probe->subject.clear();
        probe->notAfter.reset();
        probe->outcome = ProbeOutcome::Other;
        probe->error = served.error();
        return QString();
    }
    const auto issued = PrinterMatch::certificates(transaction, probe->device);
    if (!issued)
        return fail(issued.error());
    probe->serial = served->serialHex();
    probe->subject = served->subject().toString();
    probe->notAfter = served->notAfter();
    probe->outcome = compare(*served, *issued, probe->since);
    const bool ours = std::any_of(issued->begin(), issued->end(), [&](const auto &each) { return each.certificate == *served; });
    return ours ? probe->serial : QString();
}

/// What a probe says of the plans that the printer is in.
Result<void> tellPlans(Transaction &transaction, const Probe &probe, const QString &ours)
{
    if (probe.outcome == ProbeOutcome::Unreachable)
        return {};
    const auto rows = transaction.all("SELECT m.rollout, m.state, m.serial FROM rollout_member m JOIN rollout r ON r.id = m.rollout"
                                      " WHERE m.device = ? AND m.state IN ('issued', 'inUse') AND r.kind = 'plan'"
                                      " AND r.state IN ('scheduled', 'running', 'paused', 'held')",
                                      {qint64(probe.device)});
    if (!rows)
        return fail(rows.error());
    for (const Row &row : *rows) {
        const auto from = memberStateFromName(row.text(1)).value_or(MemberState::Issued);
        const auto to = !ours.isEmpty() && row.text(2) == ours ? MemberState::InUse : MemberState::Issued;
        if (from == to)
            continue;
        const auto moved = PrinterPlan::move(transaction, RolloutId(row.number(0)), probe.device, from, to, probe.at);
        if (!moved)
            return fail(moved.error());
    }
    return {};
}

} // namespace

QString probeOutcomeName(ProbeOutcome outcome) { return nameOf(outcomes, outcome); }

Result<Probe> ProbeStore::record(Transaction &transaction, DeviceId device, quint16 port, const Result<QList<QByteArray>> &served,
                                 const QDateTime &now)
{
    const auto before = find(transaction, device);
    if (!before)
        return fail(before.error());
    Probe probe = before->value_or(Probe{device, now});
    probe.at = now;
    probe.port = port;
    probe.error.reset();
    QString ours;
    if (served) {
        const auto filled = fill(transaction, &probe, served->value(0));
        if (!filled)
            return fail(filled.error());
        ours = *filled;
    } else {
        probe.outcome = ProbeOutcome::Unreachable;
        probe.error = served.error();
    }
    const bool isNew = !*before || (*before)->outcome != probe.outcome || (*before)->fingerprint != probe.fingerprint;
    const auto kept = keepProbe(transaction, probe).and_then([&] { return isNew ? noteChange(transaction, probe) : Result<void>(); });
    const auto told = kept ? tellPlans(transaction, probe, ours) : kept;
    return told.map([&] { return probe; });
}

Result<std::optional<Probe>> ProbeStore::find(Transaction &transaction, DeviceId device)
{
    return transaction.one(statement(probeColumns, " WHERE device = ?"), {qint64(device)}).map([](const std::optional<Row> &row) {
        return row ? std::optional(probeOf(*row)) : std::nullopt;
    });
}

Result<QList<Probe>> ProbeStore::changes(Transaction &transaction, DeviceId device)
{
    return transaction.all("SELECT at, port, outcome, subject, error FROM probe_change WHERE device = ? ORDER BY id DESC", {qint64(device)})
        .map([device](const QList<Row> &rows) {
            QList<Probe> probes;
            for (const Row &row : rows) {
                Probe probe{device, row.instant(0), int(row.number(1)),
                            fromName(outcomes, row.text(2)).value_or(ProbeOutcome::Unreachable)};
                probe.subject = row.text(3);
                probe.error = errorFromText(row.text(4));
                probes.append(probe);
            }
            return probes;
        });
}

Result<QHash<DeviceId, Probe>> ProbeStore::list(Transaction &transaction)
{
    return transaction.all(statement(probeColumns, "")).map([](const QList<Row> &rows) {
        QHash<DeviceId, Probe> probes;
        for (const Row &row : rows)
            probes.insert(DeviceId(row.number(0)), probeOf(row));
        return probes;
    });
}

ProbeTargets ProbeTargets::of(const QList<FleetDevice> &devices, quint16 port)
{
    ProbeTargets all;
    for (const FleetDevice &device : devices) {
        if (!device.inventory.printer)
            continue;
        if (device.address.isEmpty()) {
            ++all.withoutAddress;
            continue;
        }
        all.names.insert(device.id, device.name);
        all.targets.append({device.id, device.address, port});
    }
    return all;
}

TlsProbe::TlsProbe(Database &database, Scheduler &scheduler, QObject *parent, int atOnce)
    : QObject(parent), m_database(database), m_scheduler(scheduler), m_peek(scheduler, atOnce)
{
}

TlsProbe::~TlsProbe() = default;

void TlsProbe::start(const QList<ProbeTarget> &targets, std::chrono::milliseconds timeout)
{
    m_targets = targets;
    m_timeout = timeout;
    m_left = targets.size();
    look();
}

void TlsProbe::stop()
{
    m_isStopped = true;
    m_tickets.clear();
}

/// What was issued since the last look must be known before anything is compared with it.
void TlsProbe::look()
{
    m_database.write(
        this, [now = m_scheduler.now()](Transaction &transaction) { return PrinterMatch::look(transaction, now); },
        [this](const Result<LookOutcome> &looked) {
            if (m_isStopped)
                return;
            if (!looked)
                return Q_EMIT failed(looked.error());
            if (looked->more)
                return look();
            openAll();
        });
}

void TlsProbe::openAll()
{
    if (m_targets.isEmpty())
        return Q_EMIT finished();
    for (const ProbeTarget &target : std::as_const(m_targets))
        m_tickets.push_back(m_peek.peek(target.address, target.port, m_timeout,
                                        [this, target](const Result<QList<QByteArray>> &served) { keep(target, served); }));
}

void TlsProbe::keep(const ProbeTarget &target, const Result<QList<QByteArray>> &served)
{
    m_database.write(
        this,
        [target, served, now = m_scheduler.now()](Transaction &transaction) {
            return ProbeStore::record(transaction, target.device, target.port, served, now);
        },
        [this](const Result<Probe> &probe) {
            if (m_isStopped)
                return;
            if (probe)
                Q_EMIT probed(*probe);
            else
                Q_EMIT failed(probe.error());
            if (--m_left == 0 && !m_isStopped)
                Q_EMIT finished();
        });
}

} // namespace scepter
