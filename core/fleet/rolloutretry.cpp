#include "core/fleet/rolloutretry.h"

#include "core/base/literals.h"
#include "core/fleet/memberrequest.h"
#include "core/fleet/printerretry.h"

#include <deque>

namespace scepter {
namespace {

bool isOver(const RolloutMember &member) { return member.state == MemberState::Failed || member.state == MemberState::Cancelled; }

/// A retry as it is being planned.
class Retry {
public:
    Retry(Transaction &transaction, const DeviceStore &devices, PlannedRetry *planned)
        : m_transaction(transaction), m_devices(devices), m_planned(*planned)
    {
    }
    Result<void> choose(const QList<RolloutMember> &all, const QList<DeviceId> &only)
    {
        const auto server = RolloutServer::of(m_transaction, m_planned.rollout.settings);
        if (!server)
            return fail(server.error());
        for (const RolloutMember &member : all) {
            const bool meant = isOver(member) && (only.isEmpty() || only.contains(member.device));
            const auto taken = meant ? take(member, *server) : Result<bool>(false);
            if (!taken)
                return fail(taken.error());
            if (!*taken)
                m_others.append(member);
        }
        return {};
    }
    /// Where their waves come: behind those that there are, but before those that were held back for their sake.
    void findPlace()
    {
        const Rollout &rollout = m_planned.rollout;
        int last = rollout.started ? rollout.wave : -1;
        for (const RolloutMember &member : std::as_const(m_others))
            last = std::max(last, member.wave);
        m_planned.firstWave = last + 1;
        if (rollout.state == RolloutState::Held && liftsHold()) {
            m_planned.firstWave = rollout.wave + 1;
            m_planned.goesFirst = last > rollout.wave;
        }
        m_planned.waits = rollout.state == RolloutState::Paused || (rollout.state == RolloutState::Held && !liftsHold());
    }
    Result<void> placeInWaves(Random &random)
    {
        QList<PlannedMember> members;
        QList<GuardedDevice> guarded;
        for (size_t i = 0; i < m_taken.size(); ++i) {
            const auto &renewal = m_planned.members[qsizetype(i)].renewal;
            members.append({m_taken[i].id, m_taken[i].name, 0, {}, renewal});
            guarded.append({&m_taken[i], m_requests[qsizetype(i)], 0, renewal});
        }
        if (const auto known = addOthers(&guarded); !known)
            return known;
        const Rollout &rollout = m_planned.rollout;
        m_planned.spread = scepter::placeInWaves(&members, &guarded, rollout.settings, random, m_planned.firstWave);
        m_planned.findings = LockoutGuard::check(guarded, GuardTerms::of(rollout.kind, rollout.settings));
        for (qsizetype i = 0; i < members.size(); ++i) {
            RolloutMember &member = m_planned.members[i];
            member.state = MemberState::Waiting;
            member.wave = members[i].wave;
            member.due = members[i].due;
            member.ended.reset();
            m_planned.waves = std::max(m_planned.waves, member.wave - m_planned.firstWave + 1);
        }
        return {};
    }

private:
    /// Whether a failed one waits again. One of a wave that is not over stays where it is judged: out of it, a wave of which too many
    /// failed would hold nothing.
    Result<bool> take(const RolloutMember &member, const RolloutServer &server)
    {
        const Rollout &rollout = m_planned.rollout;
        const bool runs = rollout.state == RolloutState::Running || rollout.state == RolloutState::Paused;
        if (runs && member.wave >= rollout.wave && rollout.wave + 1 < rollout.waves) {
            m_planned.later += member.name;
            return false;
        }
        const auto device = m_devices.load(m_transaction, member.device);
        const auto request = device ? requestOf(*device, member, server) : fail(device.error());
        if (!request) {
            if (m_transaction.failure())
                return fail(*m_transaction.failure());
            m_planned.problems.append({member.name, request.error()});
            return false;
        }
        m_planned.members.append(member);
        m_requests.append(*request);
        m_taken.push_back(*device);
        return true;
    }
    /// One that is continued needs no challenge any more (F5).
    Result<KeyRequest> requestOf(const StoredDevice &device, const RolloutMember &member, const RolloutServer &server)
    {
        const RolloutSettings &settings = m_planned.rollout.settings;
        if (device.inventory.printer)
            return fail(Errc::IsPrinter, {}, {device.name});
        const auto begun = DeviceStore::resumableAt(m_transaction, device.id, member.request);
        if (!begun)
            return fail(begun.error());
        if (!*begun)
            return MemberRequest::wantedOf(device, m_planned.rollout, member).and_then([&](const KeyRequest &) {
                return RolloutPlanner::requestOf(m_transaction, m_devices, device, settings, server, member.renewal);
            });
        const auto same = server.settingsFor(device).and_then([&](const auto &) { return server.mayGoOn(device, **begun); });
        if (!same)
            return fail(same.error());
        return member.renewal ? Result<KeyRequest>(member.renewal->wanted) : settings.wanted.fill(device);
    }
    /// Whether the held wave, with what is tried again out of it, would not have held the rest.
    bool liftsHold() const
    {
        const Rollout &rollout = m_planned.rollout;
        if (!rollout.held || rollout.held->kind != HoldReason::Kind::Failures)
            return false;
        const auto left = std::count_if(m_others.begin(), m_others.end(), [&](const RolloutMember &member) {
            return member.wave == rollout.wave && member.state == MemberState::Failed;
        });
        return left * 100 <= qsizetype(rollout.settings.holdAbovePercent) * rollout.held->of;
    }
    /// The rollout's other devices, where a site's 802.1X devices are to be told apart from those that are not tried again.
    Result<void> addOthers(QList<GuardedDevice> *guarded)
    {
        const KeyUseLocation location = m_planned.rollout.settings.wanted.location;
        const auto isOf8021x = [&](const RolloutMember &member) {
            return (member.renewal ? member.renewal->wanted.location : location) == KeyUseLocation::Ieee8021x;
        };
        if (std::none_of(m_planned.members.begin(), m_planned.members.end(), isOf8021x))
            return {};
        for (const RolloutMember &member : std::as_const(m_others)) {
            if (!isOf8021x(member))
                continue;
            const auto device = m_devices.load(m_transaction, member.device);
            if (!device) {
                if (m_transaction.failure())
                    return fail(*m_transaction.failure());
                continue; // it is not there any more
            }
            m_beside.push_back(*device);
            KeyRequest request;
            request.location = KeyUseLocation::Ieee8021x;
            const bool movesOn = m_planned.goesFirst && member.wave >= m_planned.firstWave; // out of the way, to a wave behind all of these
            guarded->append(
                {&m_beside.back(), request, movesOn ? member.wave + int(m_planned.members.size()) + 1 : member.wave, {}, false});
        }
        return {};
    }

    Transaction &m_transaction;
    const DeviceStore &m_devices;
    PlannedRetry &m_planned;
    QList<RolloutMember> m_others;    ///< that stay as they are
    QList<KeyRequest> m_requests;     ///< of those that are tried again
    std::deque<StoredDevice> m_taken; ///< in the same order
    std::deque<StoredDevice> m_beside;
};

} // namespace

Result<PlannedRetry> RolloutRetry::plan(Transaction &transaction, const DeviceStore &devices, RolloutId id, Random &random,
                                        const QDateTime &now, const QList<DeviceId> &only)
{
    const auto rollout = RolloutStore::find(transaction, id);
    if (rollout && rollout->kind == RolloutKind::Plan)
        return PrinterRetry::plan(transaction, devices, *rollout, random, now, only);
    const auto all = rollout ? RolloutStore::members(transaction, id) : fail(rollout.error());
    if (!all)
        return fail(all.error());
    const auto refused = fail(Errc::RolloutState, {}, {rollout->title, rolloutStateName(rollout->state)});
    PlannedRetry planned{*rollout};
    Retry retry(transaction, devices, &planned);
    if (const auto chosen = retry.choose(*all, only); !chosen)
        return fail(chosen.error());
    if (planned.members.isEmpty())
        return planned.problems.isEmpty() ? Result<PlannedRetry>(refused) : fail(planned.problems.first().error);
    retry.findPlace();
    if (const auto placed = retry.placeInWaves(random); !placed)
        return fail(placed.error());
    return planned;
}

Result<void> RolloutRetry::begin(Transaction &transaction, const PlannedRetry &planned, const QDateTime &now)
{
    const Rollout &rollout = planned.rollout;
    if (rollout.kind == RolloutKind::Plan)
        return PrinterRetry::begin(transaction, planned, now);
    if (planned.goesFirst) {
        if (const auto made = RolloutStore::makeRoom(transaction, rollout.id, planned.firstWave, planned.waves); !made)
            return made;
    }
    if (const auto kept = RolloutStore::save(transaction, rollout.id, planned.members); !kept)
        return kept;
    const bool goesOn = rollout.state == RolloutState::Scheduled || rollout.state == RolloutState::Running;
    if (goesOn || planned.waits)
        return {};
    return RolloutStore::reopen(transaction, rollout.id, now).and_then([&] {
        return RolloutStore::beginWave(transaction, rollout.id, planned.firstWave, now);
    });
}

Result<PlannedRetry> RolloutRetry::retry(Transaction &transaction, const DeviceStore &devices, RolloutId id, Random &random,
                                         const QDateTime &now, const QList<DeviceId> &only)
{
    auto planned = plan(transaction, devices, id, random, now, only);
    if (!planned)
        return planned;
    const auto begun = begin(transaction, *planned, now);
    return begun ? planned : fail(begun.error());
}

} // namespace scepter
