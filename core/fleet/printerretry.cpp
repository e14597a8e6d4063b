#include "core/fleet/printerretry.h"

#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/fleet/printerplan.h"

#include <QSet>

#include <deque>

namespace scepter {
namespace {

/// Whether what is kept of a member's challenge is still good for a first certificate, within the time that a plan waits for one:
/// a renewable one does not expire, and its printer would be missing again at once.
Result<bool> isGood(Transaction &transaction, const Rollout &rollout, const QString &challenge, const QDateTime &now)
{
    return transaction
        .one("SELECT 1 FROM challenge WHERE id = ? AND uses = 0 AND (expires IS NULL OR expires > ?) AND created > ?",
             {challenge, now, now.addSecs(-rollout.settings.challenge.lifetime.count())})
        .map([](const std::optional<Row> &row) { return row.has_value(); });
}

bool isOver(const RolloutMember &member)
{
    return member.state == MemberState::Refused || member.state == MemberState::Missing || member.state == MemberState::Cancelled;
}

/// A retry of printers as it is being put into waves.
class Placing {
public:
    Placing(Transaction &transaction, const DeviceStore &devices, PlannedRetry *planned)
        : m_transaction(transaction), m_devices(devices), m_planned(*planned)
    {
    }
    /// Which waves they come in, and what is to be known (F11).
    Result<void> place(Random &random)
    {
        const Rollout &rollout = m_planned.rollout;
        const auto printers = PrinterPlan::printers(m_transaction, rollout.id);
        // Those that stay come first: of a site that is all in one wave, the last ones move.
        const auto added = printers ? addOthers(*printers) : fail(printers.error());
        if (!added)
            return added;
        const qsizetype first = m_guarded.size();
        QList<PlannedMember> members(m_planned.members.size());
        assignWaves(&members, rollout.settings, random);
        for (qsizetype i = 0; i < members.size(); ++i) {
            const DeviceId device = m_planned.members[i].device;
            if (const auto guarded = add(device, printers->value(device).wanted, m_planned.firstWave + members[i].wave, true); !guarded)
                return guarded;
        }
        const QList<GuardedDevice> before = m_guarded;
        (void)LockoutGuard::spread(&m_guarded);
        for (qsizetype i = 0; i < first; ++i)
            m_guarded[i].wave = before[i].wave; // they stay where they are
        for (qsizetype i = 0; i < members.size(); ++i) {
            const int wave = m_guarded[first + i].wave;
            m_planned.members[i].wave = wave;
            m_planned.waves = std::max(m_planned.waves, wave - m_planned.firstWave + 1);
            m_planned.spread += wave != before[first + i].wave ? 1 : 0;
        }
        m_planned.findings = LockoutGuard::check(m_guarded, GuardTerms::of(RolloutKind::Plan, rollout.settings));
        return {};
    }

private:
    Result<void> add(DeviceId id, const KeyRequest &wanted, int wave, bool isTold)
    {
        auto device = m_devices.load(m_transaction, id);
        if (!device)
            return fail(device.error());
        m_stored.push_back(*std::move(device));
        m_guarded.append({&m_stored.back(), wanted, wave, {}, isTold});
        return {};
    }
    /// The plan's printers that are not tried again: a site's 802.1X printers are told apart from them, too.
    Result<void> addOthers(const QHash<DeviceId, PlannedPrinter> &printers)
    {
        const Rollout &rollout = m_planned.rollout;
        if (rollout.settings.wanted.location != KeyUseLocation::Ieee8021x)
            return {};
        QSet<DeviceId> taken;
        for (const RolloutMember &member : std::as_const(m_planned.members))
            taken.insert(member.device);
        const auto members = RolloutStore::members(m_transaction, rollout.id);
        if (!members)
            return fail(members.error());
        for (const RolloutMember &member : *members) {
            const auto added = taken.contains(member.device) ? Result<void>()
                                                             : add(member.device, printers.value(member.device).wanted, member.wave, false);
            if (!added)
                return added;
        }
        return {};
    }

    Transaction &m_transaction;
    const DeviceStore &m_devices;
    PlannedRetry &m_planned;
    std::deque<StoredDevice> m_stored;
    QList<GuardedDevice> m_guarded;
};

} // namespace

Result<PlannedRetry> PrinterRetry::plan(Transaction &transaction, const DeviceStore &devices, const Rollout &rollout, Random &random,
                                        const QDateTime &now, const QList<DeviceId> &only)
{
    const auto all = RolloutStore::members(transaction, rollout.id);
    if (!all)
        return fail(all.error());
    PlannedRetry planned{rollout};
    for (const RolloutMember &member : *all) {
        if (isOver(member) && (only.isEmpty() || only.contains(member.device)))
            planned.members.append(member);
    }
    if (planned.members.isEmpty())
        return fail(Errc::RolloutState, {}, {rollout.title, rolloutStateName(rollout.state)});
    planned.firstWave = rollout.wave;
    planned.waits = rollout.state == RolloutState::Paused;
    if (const auto placed = Placing(transaction, devices, &planned).place(random); !placed)
        return fail(placed.error());
    for (RolloutMember &member : planned.members) {
        const auto good = isGood(transaction, rollout, member.challenge, now);
        if (!good)
            return fail(good.error());
        member.state = MemberState::Expected;
        member.ended.reset();
        member.error.reset();
        if (*good && member.wave <= rollout.wave)
            continue;
        ++planned.newSheets; // with another challenge
        if (!member.challenge.isEmpty())
            planned.takenBack += member.challenge;
        member.challenge.clear();
    }
    return planned;
}

Result<void> PrinterRetry::begin(Transaction &transaction, const PlannedRetry &planned, const QDateTime &now)
{
    const Rollout &rollout = planned.rollout;
    for (const QString &challenge : planned.takenBack) {
        const auto removed = Challenges::remove(transaction, challenge);
        if (!removed && removed.error().code != Errc::NotFound)
            return fail(removed.error());
    }
    for (const RolloutMember &member : planned.members) {
        if (const auto forgotten = PrinterPlan::forgetRefusal(transaction, rollout.id, member.device); !forgotten)
            return forgotten;
    }
    const auto saved = RolloutStore::save(transaction, rollout.id, planned.members);
    if (!saved || rollout.state == RolloutState::Running || rollout.state == RolloutState::Paused)
        return saved;
    return RolloutStore::reopen(transaction, rollout.id, now);
}

} // namespace scepter
