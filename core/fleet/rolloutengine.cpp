#include "core/fleet/rolloutengine.h"

#include "core/base/literals.h"
#include "core/base/logging.h"

#include <cmath>

namespace scepter {
namespace {

constexpr auto retryAfter = 5s;
constexpr auto lookAfter = 10ms; ///< what happens together is looked at together
constexpr int mostKeys = 10'000; ///< of one kind, that are made ahead
constexpr int mostAtOnce = 256;  ///< in one transaction, so that others get their turn

} // namespace

RolloutEngine::RolloutEngine(ClientServices services, Database &database, DeviceStore devices, const Vault &vault, QString description,
                             QObject *parent)
    : QObject(parent),
      m_services(services),
      m_database(database),
      m_devices(std::move(devices)),
      m_vault(vault),
      m_lease({database, services.scheduler, services.random}, QString::fromUtf16(leaseName), std::move(description)),
      m_paces(std::make_shared<QHash<RolloutId, Pace>>())
{
    connect(&m_lease, &LeaseKeeper::held, this, &RolloutEngine::leaseHeld);
    connect(&m_lease, &LeaseKeeper::missing, this, &RolloutEngine::leaseMissed);
}

RolloutEngine::~RolloutEngine() = default;

void RolloutEngine::start(Asking asking)
{
    m_asking = asking;
    m_lease.want();
}

void RolloutEngine::leaseHeld()
{
    ++m_tenure;
    m_asking = Asking::UntilHeld; // from now on
    if (!std::exchange(m_watching, true))
        m_database.watch(this, m_services.scheduler, [this] { pump(); });
    Q_EMIT started();
    pump();
}

void RolloutEngine::leaseMissed(const Error &why)
{
    standStill();
    if (m_asking == Asking::UntilHeld)
        return Q_EMIT away(why);
    m_lease.release(this, [this, why] { Q_EMIT failed(why); });
}

/// What was asked for before counts no more.
void RolloutEngine::standStill()
{
    ++m_tenure;
    m_looking = m_lookAgain = false;
    m_soon.cancel();
    m_later.cancel();
}

void RolloutEngine::stop()
{
    standStill();
    m_lease.release(this, [this] { Q_EMIT stopped(); });
}

void RolloutEngine::look()
{
    if (m_lease.isHeld() && !m_soon)
        m_soon = m_services.scheduler.after(lookAfter, [this] {
            m_soon.cancel();
            pump();
        });
}

/// Most of the time nothing is to be done, and then nothing is written.
void RolloutEngine::pump()
{
    if (!m_lease.isHeld())
        return;
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    const auto look = [](Transaction &transaction) {
        return transaction.number("SELECT (SELECT count(*) FROM rollout WHERE state IN ('scheduled', 'running', 'held') AND kind <> 'plan')"
                                  " + (SELECT count(*) FROM rollout_member WHERE state = 'running')");
    };
    m_database.read(this, look, [this, tenure = m_tenure](const Result<qint64> &work) {
        if (tenure != m_tenure)
            return;
        m_looking = false;
        if (work && *work > 0)
            act();
        else if (!work)
            m_later = m_services.scheduler.after(retryAfter, [this] { pump(); });
    });
}

void RolloutEngine::act()
{
    m_looking = true;
    const auto work = [tools = Tools{m_devices, m_vault, MemberRequest(m_devices), m_services.random}, paces = m_paces,
                       guard = m_lease.guard(), now = m_services.scheduler.now()](Transaction &transaction) {
        return guard.check(transaction).and_then([&] { return step(transaction, tools, *paces, now); });
    };
    m_database.write(this, work, [this, tenure = m_tenure](const Result<Step> &done) {
        if (tenure != m_tenure)
            return;
        m_looking = false;
        m_later.cancel();
        if (!done) {
            Q_EMIT storageFailed(done.error());
            m_later = m_services.scheduler.after(retryAfter, [this] { pump(); });
            return;
        }
        if (done->placed)
            Q_EMIT placed();
        for (const auto &[spec, count] : done->keys) {
            if (std::exchange(m_keysWanted[spec], count) != count)
                Q_EMIT keysWanted(spec, count);
        }
        if (std::exchange(m_lookAgain, false) || done->again == 0ms)
            look();
        else if (done->again)
            m_later = m_services.scheduler.after(*done->again, [this] { pump(); });
    });
}

Result<RolloutEngine::Step> RolloutEngine::step(Transaction &transaction, const Tools &tools, QHash<RolloutId, Pace> &paces,
                                                const QDateTime &now)
{
    if (const auto collected = collect(transaction); !collected)
        return fail(collected.error());
    const auto rollouts = RolloutStore::open(transaction);
    if (!rollouts)
        return fail(rollouts.error());
    Step step;
    for (const Rollout &rollout : *rollouts) {
        if (rollout.kind == RolloutKind::Plan)
            continue;
        if (const auto done = advance(transaction, tools, rollout, &paces[rollout.id], now, &step); !done)
            return fail(done.error());
        if (const auto counted = countKeys(transaction, rollout, &step); !counted)
            return fail(counted.error());
    }
    return step;
}

/// What waits for its time will want keys then: they are made while nothing else is to do.
Result<void> RolloutEngine::countKeys(Transaction &transaction, const Rollout &rollout, Step *step)
{
    if (!rollout.settings.hasTemplate()) // a renewal's keys are of many kinds
        return {};
    int &wanted = step->keys[rollout.settings.wanted.key];
    if (rollout.state != RolloutState::Scheduled)
        return {};
    const auto waiting = transaction.number("SELECT count(*) FROM (SELECT 1 FROM rollout_member WHERE rollout = ? AND state = 'waiting'"
                                            " LIMIT ?) AS waiting",
                                            {qint64(rollout.id), mostKeys});
    if (!waiting)
        return fail(waiting.error());
    wanted = std::min(mostKeys, wanted + int(*waiting));
    return {};
}

/// What became of the requests that devices had.
Result<void> RolloutEngine::collect(Transaction &transaction)
{
    const auto ended = MemberRequest::ended(transaction);
    if (!ended)
        return fail(ended.error());
    QMap<RolloutId, QList<RolloutMember>> byRollout;
    for (const auto &[rollout, member] : *ended)
        byRollout[rollout].append(member);
    for (auto it = byRollout.cbegin(); it != byRollout.cend(); ++it) {
        if (const auto kept = RolloutStore::save(transaction, it.key(), it.value()); !kept)
            return kept;
    }
    return {};
}

Result<void> RolloutEngine::advance(Transaction &transaction, const Tools &tools, const Rollout &rollout, Pace *pace, const QDateTime &now,
                                    Step *step)
{
    switch (rollout.state) {
    case RolloutState::Scheduled: {
        if (rollout.starts && *rollout.starts > now) {
            step->lookIn(std::chrono::milliseconds(now.msecsTo(*rollout.starts)));
            return {};
        }
        step->lookIn(0ms);
        return RolloutStore::setState(transaction, rollout.id, RolloutState::Running, {}, now).and_then([&] {
            return RolloutStore::beginWave(transaction, rollout.id, rollout.wave, now);
        });
    }
    case RolloutState::Running: {
        if (rollout.waveStarted.value_or(now) > now) // the clock was set back: nobody waits for it to come up again
            if (const auto begun = RolloutStore::beginWave(transaction, rollout.id, rollout.wave, now); !begun)
                return begun;
        if (const auto admitted = admit(transaction, tools, rollout, pace, now, step); !admitted)
            return admitted;
        return judge(transaction, rollout, now, step);
    }
    case RolloutState::Held:
        if (rollout.held && rollout.held->kind == HoldReason::Kind::NotProven)
            return judge(transaction, rollout, now, step);
        return {};
    default: return {};
    }
}

Result<void> RolloutEngine::admit(Transaction &transaction, const Tools &tools, const Rollout &rollout, Pace *pace, const QDateTime &now,
                                  Step *step)
{
    const auto running = RolloutStore::running(transaction, rollout.id);
    if (!running)
        return fail(running.error());
    const double rate = rollout.settings.perSecond;
    const int room = std::min(rollout.settings.concurrency - *running, mostAtOnce);
    const int allowed = std::min(room, pace->allowance(rate, now));
    const auto elapsed = std::chrono::milliseconds(std::max<qint64>(0, rollout.waveStarted.value_or(now).msecsTo(now)));
    auto members = allowed > 0 ? RolloutStore::due(transaction, rollout.id, rollout.wave, elapsed, allowed) : QList<RolloutMember>();
    if (!members)
        return fail(members.error());
    if (!members->isEmpty()) {
        const auto challenges = ChallengeSource::of(transaction, tools.vault, tools.devices, rollout, tools.random);
        const auto server = challenges ? RolloutServer::of(transaction, rollout.settings) : fail(challenges.error());
        if (!server)
            return fail(server.error());
        for (RolloutMember &member : *members) {
            if (const auto placed = tools.requests.place(transaction, rollout, *server, **challenges, &member, now); !placed)
                return placed;
            step->placed = step->placed || member.state == MemberState::Running;
        }
        pace->spend(int(members->size()));
        if (const auto kept = RolloutStore::save(transaction, rollout.id, *members); !kept)
            return kept;
    }
    const auto next = RolloutStore::nextDue(transaction, rollout.id, rollout.wave);
    if (!next)
        return fail(next.error());
    if (*next && **next > elapsed)
        step->lookIn(**next - elapsed);
    else if (*next && room > int(members->size())) // the rate alone keeps them, or they failed at once
        step->lookIn(pace->wait(rate));
    return {};
}

Result<void> RolloutEngine::judge(Transaction &transaction, const Rollout &rollout, const QDateTime &now, Step *step)
{
    const auto waiting = RolloutStore::isWaiting(transaction, rollout.id, rollout.wave);
    const auto running = waiting ? RolloutStore::running(transaction, rollout.id) : fail(waiting.error());
    if (!running)
        return fail(running.error());
    if (*waiting || *running > 0)
        return {};
    const auto counts = RolloutStore::counts(transaction, rollout.id, rollout.wave);
    const auto unproven = counts && rollout.settings.provenOnly ? RolloutStore::unproven(transaction, rollout.id, rollout.wave)
                                                                : counts.map([](const RolloutCounts &) { return 0; });
    if (!unproven)
        return fail(unproven.error());
    const WaveJudgement judgement = judgeWave(rollout, *counts, *unproven);
    switch (judgement.verdict) {
    case WaveVerdict::GoesOn: return {};
    case WaveVerdict::Over: return RolloutStore::setState(transaction, rollout.id, RolloutState::Finished, {}, now);
    case WaveVerdict::Hold:
        if (rollout.held == judgement.held)
            return {};
        return RolloutStore::setState(transaction, rollout.id, RolloutState::Held, judgement.held, now);
    case WaveVerdict::Next:
        step->lookIn(0ms);
        return RolloutStore::setState(transaction, rollout.id, RolloutState::Running, {}, now).and_then([&] {
            return RolloutStore::beginWave(transaction, rollout.id, rollout.wave + 1, now);
        });
    }
    Q_UNREACHABLE();
}

int RolloutEngine::Pace::allowance(double perSecond, const QDateTime &now)
{
    if (perSecond <= 0)
        return std::numeric_limits<int>::max();
    if (!since.isValid())
        allowed = 1;
    else if (since < now) // and not when the clock was set back
        allowed = std::min(allowed + double(since.msecsTo(now)) * perSecond / 1000, std::max(1.0, perSecond));
    since = now;
    return int(allowed);
}

void RolloutEngine::Pace::spend(int count) { allowed -= count; }

std::chrono::milliseconds RolloutEngine::Pace::wait(double perSecond) const
{
    if (perSecond <= 0 || allowed >= 1)
        return 0ms;
    return std::chrono::milliseconds(qint64(std::ceil((1 - allowed) * 1000 / perSecond)));
}

void RolloutEngine::Step::lookIn(std::chrono::milliseconds delay) { again = again ? std::min(*again, delay) : delay; }

} // namespace scepter
