#include "core/device/simulatedmfp.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

tl::unexpected<FieldError> refused(Field field, Errc code, const QStringList &facts = {})
{
    return tl::unexpected<FieldError>(FieldError{field, Error{code, {}, facts}});
}

bool isPolled(const Error &error) { return scepter::isPolled(failureDetail(error)); }

/// Whether what was sent for the one would not do for the other.
bool asksDifferently(const DeviceSettings &a, const DeviceSettings &b)
{
    return !(a.automatic.request == b.automatic.request) || !(a.communication == b.communication);
}

bool isSameSchedule(const DeviceSettings &a, const DeviceSettings &b)
{
    const AutoRequestSettings &x = a.automatic, &y = b.automatic;
    return x.timer == y.timer && x.startDate == y.startDate && x.startTime == y.startTime && x.adjust == y.adjust
           && x.intervalDays == y.intervalDays && a.setup.timeZone == b.setup.timeZone;
}

} // namespace

SimulatedMfp::SimulatedMfp(const DeviceProfile &profile, DeviceSettings settings, MfpState state, QList<KeySlot> keys)
    : m_profile(&profile), m_settings(std::move(settings)), m_state(std::move(state)), m_keys(std::move(keys))
{
}

SimulatedMfp SimulatedMfp::factoryNew(const DeviceProfile &profile, const QByteArray &timeZone)
{
    QList<KeySlot> keys;
    if (!profile.defaultKeyName.isEmpty())
        keys.append(KeySlot{0, profile.defaultKeyLocation, {}, true});
    return SimulatedMfp(profile, DeviceSettings::of(profile, timeZone), {}, keys);
}

std::optional<QDateTime> SimulatedMfp::wakeTime() const
{
    std::optional<QDateTime> wake;
    const auto at = [&](const QDateTime &when) { wake = wake ? std::min(*wake, when) : when; };
    const auto &run = m_state.run;
    if (run && run->phase == RequestRun::Phase::Due)
        at(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    if (run && run->phase == RequestRun::Phase::Waiting)
        at(run->nextPoll);
    // The first attempt of a run is seen through: only then there is a detail to end it with (D15).
    if (m_state.next && (!run || run->last))
        at(m_state.next->due);
    return wake;
}

FieldResult<Effects> SimulatedMfp::updateCommunication(const CommunicationSettings &settings, const QDateTime &now)
{
    if (m_settings.automatic.timer) // D5
        return refused(Field::None, Errc::TimerOn);
    if (auto good = settings.check(*m_profile); !good)
        return tl::unexpected<FieldError>(good.error());
    const DeviceSettings before = m_settings;
    m_settings.communication = settings;
    Effects effects;
    settingsReplaced(before, false, now, &effects);
    return effects;
}

FieldResult<Effects> SimulatedMfp::updateAutomatic(const AutoRequestSettings &settings, bool newChallenge, const QDateTime &now,
                                                   Random &random)
{
    if (settings.timer && !m_settings.communication) // D6
        return refused(Field::Timer, Errc::SettingsMissing);
    if (auto good = settings.check(*m_profile, m_settings.setup.destinations); !good)
        return tl::unexpected<FieldError>(good.error());
    const DeviceSettings before = m_settings;
    m_settings.automatic = settings;
    if (auto scheduled = reschedule(before, now, random, false); !scheduled) {
        m_settings = before;
        return tl::unexpected<FieldError>(scheduled.error());
    }
    Effects effects;
    settingsReplaced(before, newChallenge, now, &effects);
    return effects;
}

/// All of them, which have been checked.
Effects SimulatedMfp::takeSettings(const DeviceSettings &settings, bool newChallenge, const QDateTime &now, Random &random)
{
    const DeviceSettings before = m_settings;
    m_settings = settings;
    (void)reschedule(before, now, random, true); // lenient: it refuses nothing
    Effects effects;
    settingsReplaced(before, newChallenge, now, &effects);
    return effects;
}

/// What becomes of the request that is being worked on, and of what the last one left.
void SimulatedMfp::settingsReplaced(const DeviceSettings &before, bool newChallenge, const QDateTime &now, Effects *effects)
{
    auto &run = m_state.run;
    const bool automatic = run && run->trigger == Trigger::Automatic;
    if (newChallenge || asksDifferently(before, m_settings)) {
        forgetLeft(effects);
        if (automatic)
            run->outdated = true;
    }
    if (automatic && !m_settings.automatic.timer && run->phase == RequestRun::Phase::Waiting)
        endRun({*run->last}, now, effects); // without a timer nothing is polled
    else if (run && !run->begun && !m_settings.communication)
        endRun({{Errc::Cancelled}}, now, effects); // nobody is left to send it to
}

/// `lenient`: a single run in the past is no error; it has had its time.
FieldResult<void> SimulatedMfp::reschedule(const DeviceSettings &before, const QDateTime &now, Random &random, bool lenient)
{
    if (isSameSchedule(before, m_settings))
        return {};
    const AutoRequestSettings &settings = m_settings.automatic;
    if (!settings.timer) {
        m_state.next.reset();
        return {};
    }
    const auto first = firstRunFrom(settings, m_settings.setup.timeZone, now);
    if (!first && !lenient)
        return refused(
            Field::Start, Errc::InvalidArgument,
            {u"start in the past"_s, QDateTime(settings.startDate, settings.startTime, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm"_s)});
    m_state.next = first ? std::optional(drawRun(*first, settings.adjust, m_profile->adjustmentSeconds, random)) : std::nullopt;
    return {};
}

FieldResult<Effects> SimulatedMfp::sendRequest(const KeyRequest &request, Trigger trigger, const RolloutTerms &terms, const QDateTime &now)
{
    if (m_settings.automatic.timer) // D8
        return refused(Field::None, Errc::TimerOn);
    if (!m_settings.communication)
        return refused(Field::None, Errc::SettingsMissing);
    if (m_state.run)
        return refused(Field::None, Errc::RequestRunning);
    if (auto good = request.check(*m_profile, m_settings.setup.destinations); !good)
        return tl::unexpected<FieldError>(good.error());
    Effects effects;
    if (isFull(terms.deletesOld, request, terms.renews)) {
        addFullRow(request, now, &effects);
        return effects;
    }
    m_state.run = RequestRun{addRow(request, Processing{now}, &effects), trigger};
    takeTerms(terms);
    return effects;
}

void SimulatedMfp::takeTerms(const RolloutTerms &terms)
{
    m_state.run->deletesOld = terms.deletesOld;
    m_state.run->restarts = terms.restarts;
    m_state.run->polling = terms.polling;
    m_state.run->renews = terms.renews;
    m_state.run->signedByOld = terms.signedByOld;
}

Result<Effects> SimulatedMfp::continueRequest(const RequestId &request, Trigger trigger, const RolloutTerms &terms, const QDateTime &now)
{
    if (m_state.run)
        return fail(Errc::RequestRunning);
    m_state.run = RequestRun{request, trigger, RequestRun::Phase::Due, true};
    takeTerms(terms);
    if (m_state.left == request)
        m_state.left.reset();
    return Effects{RowChanged{request, Processing{now}}};
}

Effects SimulatedMfp::cancel(const QDateTime &now)
{
    Effects effects;
    if (m_state.run)
        endRun({{Errc::Cancelled}}, now, &effects);
    return effects;
}

Effects SimulatedMfp::restart()
{
    Effects effects;
    if (m_state.run && m_state.run->phase == RequestRun::Phase::Attempting)
        effects.push_back(AttemptDropped{m_state.run->request});
    interrupted();
    restartInto(&effects);
    return effects;
}

void SimulatedMfp::restartInto(Effects *effects)
{
    m_state.restartNeeded = false;
    for (KeySlot &key : m_keys) {
        if (!key.inUse) {
            key.inUse = true;
            effects->push_back(KeyChanged{key});
        }
    }
    effects->push_back(Restarted{});
}

void SimulatedMfp::interrupted()
{
    if (m_state.run && m_state.run->phase == RequestRun::Phase::Attempting)
        m_state.run->phase = RequestRun::Phase::Due;
}

Effects SimulatedMfp::wake(const QDateTime &now, Random &random)
{
    Effects effects;
    if (m_state.next && m_state.next->due <= now && (!m_state.run || m_state.run->last)) {
        if (m_state.run) // D15
            endRun({*m_state.run->last}, now, &effects);
        beginAutomatic(now, random, &effects);
    }
    auto &run = m_state.run;
    if (run && (run->phase == RequestRun::Phase::Due || (run->phase == RequestRun::Phase::Waiting && run->nextPoll <= now))) {
        run->phase = RequestRun::Phase::Attempting;
        effects.push_back(AttemptWanted{run->request});
    }
    return effects;
}

void SimulatedMfp::beginAutomatic(const QDateTime &now, Random &random, Effects *effects)
{
    const AutoRequestSettings &settings = m_settings.automatic;
    // What fell due while nobody looked is made up once: the one after is the first that lies ahead.
    std::optional<QDateTime> next;
    if (settings.intervalDays)
        next = firstRunFrom(settings, m_settings.setup.timeZone, std::max(now, m_state.next->setTime).addMSecs(1));
    m_state.next = next ? std::optional(drawRun(*next, settings.adjust, m_profile->adjustmentSeconds, random)) : std::nullopt;
    if (isFull(settings.deleteOld, settings.request)) {
        addFullRow(settings.request, now, effects);
        return;
    }
    m_state.run = RequestRun{addRow(settings.request, Processing{now}, effects), Trigger::Automatic};
    m_state.run->deletesOld = settings.deleteOld;
    if (const auto left = std::exchange(m_state.left, std::nullopt)) {
        effects->push_back(TransactionMoved{*left, m_state.run->request});
        m_state.run->begun = true;
    }
}

RequestId SimulatedMfp::addRow(const KeyRequest &request, const RequestStatus &status, Effects *effects)
{
    const RequestId id{++m_state.requestsMade};
    effects->push_back(RowAdded{{id, request.keyName, request.subject().toString(), status}});
    return id;
}

/// D23
void SimulatedMfp::addFullRow(const KeyRequest &request, const QDateTime &now, Effects *effects)
{
    const Error full{Errc::RegistrationLimit, {}, {QString::number(m_profile->keyLimit)}};
    addRow(request, Failed{now, failureDetail(full), full}, effects);
}

bool SimulatedMfp::isFull(bool deleteOld, const KeyRequest &request, std::optional<int> renews) const
{
    if (m_profile->keyLimit == 0)
        return false;
    const qsizetype freed = deleteOld && overwritable(request, renews) ? 1 : 0; // D23
    return m_keys.size() - freed >= m_profile->keyLimit;
}

std::optional<KeySlot> SimulatedMfp::overwritable(const KeyRequest &request, std::optional<int> renews) const
{
    for (const KeySlot &key : m_keys) {
        if (key.number == renews && !key.isDefault)
            return key;
    }
    if (request.location == KeyUseLocation::None)
        return std::nullopt;
    for (const KeySlot &key : m_keys) {
        if (key.location == request.location && key.destination == request.destination && !key.isDefault)
            return key;
    }
    return std::nullopt;
}

void SimulatedMfp::messageKept(const RequestId &request, MfpState *state)
{
    if (state->run && state->run->request == request)
        state->run->begun = true;
}

std::optional<Polling> SimulatedMfp::pollingOf(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile)
{
    if (run.trigger == Trigger::Automatic)
        return settings.automatic.timer ? settings.automatic.polling : std::nullopt;
    if (run.trigger == Trigger::Rollout)
        return run.polling;
    if (profile.pollsManualRequests)
        return Polling{profile.pollTimes.standard, profile.pollMinutes.standard};
    return std::nullopt;
}

int SimulatedMfp::pollsAllowed(const RequestRun &run, const DeviceSettings &settings, const DeviceProfile &profile)
{
    const auto polling = pollingOf(run, settings, profile);
    return polling ? polling->times : 0;
}

Effects SimulatedMfp::attemptFailed(const RequestId &request, const AttemptFailure &failure, const QDateTime &now)
{
    Effects effects;
    auto &run = m_state.run;
    if (!run || run->request != request || run->phase != RequestRun::Phase::Attempting)
        return effects;
    run->phase = RequestRun::Phase::Due;          // nobody is making one any more
    const bool gone = run->begun && failure.over; // there is nothing to repeat, and a challenge that was typed is gone with it
    const auto asked = waitsWhenAsked() ? waitAskedFor(failure.error) : std::nullopt;
    const auto poll = (isPolled(failure.error) || asked) && !gone ? polling() : std::nullopt;
    if (!poll || run->pollsUsed >= poll->times) {
        endRun(failure, now, &effects);
        return effects;
    }
    ++run->pollsUsed;
    run->phase = RequestRun::Phase::Waiting;
    run->nextPoll = now.addSecs(asked ? qint64(asked->count()) : qint64(poll->minutes) * 60);
    run->last = failure.error;
    return effects;
}

/// D14 has no exception for a server that says when to come again; this computer and our rollouts make one.
bool SimulatedMfp::waitsWhenAsked() const { return m_profile->pollsManualRequests || m_state.run->trigger == Trigger::Rollout; }

void SimulatedMfp::endRun(const AttemptFailure &failure, const QDateTime &now, Effects *effects)
{
    const Error &error = failure.error;
    const RequestRun run = *std::exchange(m_state.run, std::nullopt);
    if (run.phase == RequestRun::Phase::Attempting)
        effects->push_back(AttemptDropped{run.request});
    const bool kept = run.begun && !failure.over;
    const bool resumable = kept && (m_profile->continuesRequests || run.trigger == Trigger::Rollout);
    const bool takenUp = kept && run.trigger == Trigger::Automatic && !run.outdated && isPolled(error);
    if (takenUp)
        m_state.left = run.request;
    else if (!resumable && !failure.certificateKept)
        effects->push_back(TransactionDropped{run.request});
    effects->push_back(RowChanged{run.request, Failed{now, failureDetail(error), error}, resumable});
}

void SimulatedMfp::forgetLeft(Effects *effects)
{
    if (const auto left = std::exchange(m_state.left, std::nullopt); left && !m_profile->continuesRequests)
        effects->push_back(TransactionDropped{*left});
}

Result<Effects> SimulatedMfp::certificateIssued(const RequestId &request, const QStringList &weakAlgorithms, const KeyRequest &wanted,
                                                const QDateTime &now, const IssuedDifferences &differences, const Issuance &issuance)
{
    if (!m_state.run || m_state.run->request != request)
        return fail(Errc::Overtaken, u"the request has ended"_s);
    const bool deleteOld = m_state.run->deletesOld;
    const std::optional<int> renews = m_state.run->renews;
    const bool restart = m_state.run->trigger == Trigger::Automatic ? m_settings.automatic.restartAfter : m_state.run->restarts;
    Effects effects;
    m_state.run.reset();
    bind(wanted, deleteOld, renews, request, &effects);
    effects.push_back(RowChanged{request, Succeeded{now, weakAlgorithms, differences, m_profile->restarts && restart, issuance}});
    if (m_profile->restarts) {
        m_state.restartNeeded = true;
        if (restart) // D16
            restartInto(&effects);
    }
    return effects;
}

/// D11, D17. The old key goes after the new one is there.
void SimulatedMfp::bind(const KeyRequest &request, bool deleteOld, std::optional<int> renews, const RequestId &id, Effects *effects)
{
    const auto old = deleteOld ? overwritable(request, renews) : std::nullopt;
    const KeySlot added{++m_state.keysMade, request.location, request.destination, false, !m_profile->restarts};
    effects->push_back(KeyAdded{added, id});
    for (KeySlot &key : m_keys) {
        if (request.location == KeyUseLocation::None || key.location != request.location || key.destination != request.destination)
            continue;
        if (old && key.number == old->number)
            continue; // it goes altogether
        key.location = KeyUseLocation::None;
        key.destination.clear();
        effects->push_back(KeyChanged{key});
    }
    if (old) {
        m_keys.removeIf([&](const KeySlot &key) { return key.number == old->number; });
        effects->push_back(KeyRemoved{old->number});
    }
    m_keys.append(added);
}

} // namespace scepter
