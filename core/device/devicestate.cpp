#include "core/device/devicestate.h"

#include "core/base/literals.h"

#include <QJsonArray>

namespace scepter {
namespace {

QString toText(const QDateTime &instant) { return instant.toUTC().toString(Qt::ISODateWithMs); }
QDateTime instantFrom(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC(); }

QString phaseName(RequestRun::Phase phase)
{
    switch (phase) {
    case RequestRun::Phase::Due: return u"due"_s;
    case RequestRun::Phase::Attempting: return u"attempting"_s;
    case RequestRun::Phase::Waiting: return u"waiting"_s;
    }
    Q_UNREACHABLE();
}

QString triggerName(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Manual: return u"manual"_s;
    case Trigger::Automatic: return u"automatic"_s;
    case Trigger::Rollout: return u"rollout"_s;
    }
    Q_UNREACHABLE();
}

Trigger triggerFrom(const QString &name)
{
    for (const Trigger trigger : {Trigger::Manual, Trigger::Rollout}) {
        if (name == triggerName(trigger))
            return trigger;
    }
    return Trigger::Automatic;
}

QJsonObject toJson(const RequestRun &run)
{
    QJsonObject json{{u"request"_s, int(run.request)},
                     {u"trigger"_s, triggerName(run.trigger)},
                     {u"phase"_s, phaseName(run.phase)},
                     {u"begun"_s, run.begun},
                     {u"pollsUsed"_s, run.pollsUsed}};
    if (run.deletesOld)
        json[u"deletesOld"_s] = true;
    if (run.restarts)
        json[u"restarts"_s] = true;
    if (run.renews)
        json[u"renews"_s] = *run.renews;
    if (run.signedByOld)
        json[u"signedByOld"_s] = true;
    if (run.outdated)
        json[u"outdated"_s] = true;
    if (run.polling)
        json[u"polling"_s] = QJsonObject{{u"times"_s, run.polling->times}, {u"minutes"_s, run.polling->minutes}};
    if (run.nextPoll.isValid())
        json[u"nextPoll"_s] = toText(run.nextPoll);
    if (run.last) {
        json[u"error"_s] = errcName(run.last->code);
        json[u"detail"_s] = run.last->detail;
        json[u"facts"_s] = QJsonArray::fromStringList(run.last->facts);
    }
    return json;
}

std::optional<RequestRun> runFrom(const QJsonObject &json)
{
    RequestRun run{RequestId(json[u"request"_s].toInt())};
    const QString phase = json[u"phase"_s].toString();
    run.trigger = triggerFrom(json[u"trigger"_s].toString());
    run.phase = phase == u"waiting"_s      ? RequestRun::Phase::Waiting
                : phase == u"attempting"_s ? RequestRun::Phase::Attempting
                                           : RequestRun::Phase::Due;
    run.begun = json[u"begun"_s].toBool();
    run.pollsUsed = json[u"pollsUsed"_s].toInt();
    run.deletesOld = json[u"deletesOld"_s].toBool();
    run.restarts = json[u"restarts"_s].toBool();
    if (json.contains(u"renews"_s))
        run.renews = json[u"renews"_s].toInt();
    run.signedByOld = json[u"signedByOld"_s].toBool();
    run.outdated = json[u"outdated"_s].toBool();
    if (json.contains(u"polling"_s)) {
        const QJsonObject polling = json[u"polling"_s].toObject();
        run.polling = Polling{polling[u"times"_s].toInt(), polling[u"minutes"_s].toInt()};
    }
    run.nextPoll = instantFrom(json[u"nextPoll"_s]);
    if (const auto code = errcFromName(json[u"error"_s].toString()))
        run.last = Error{*code, json[u"detail"_s].toString(), json[u"facts"_s].toVariant().toStringList()};
    const bool waits = run.phase == RequestRun::Phase::Waiting;
    if (run.request == RequestId::None || (waits && (!run.nextPoll.isValid() || !run.last)))
        return std::nullopt;
    return run;
}

} // namespace

QJsonObject stateJson(const MfpState &state)
{
    QJsonObject json{{u"keysMade"_s, state.keysMade}, {u"requestsMade"_s, state.requestsMade}};
    if (state.run)
        json[u"run"_s] = toJson(*state.run);
    if (state.next)
        json[u"next"_s] = QJsonObject{{u"setTime"_s, toText(state.next->setTime)}, {u"due"_s, toText(state.next->due)}};
    if (state.restartNeeded)
        json[u"restartNeeded"_s] = true;
    if (state.left)
        json[u"left"_s] = int(*state.left);
    return json;
}

std::optional<MfpState> stateFromJson(const QJsonObject &json)
{
    MfpState state{json[u"keysMade"_s].toInt(), json[u"requestsMade"_s].toInt()};
    if (json.contains(u"run"_s)) {
        state.run = runFrom(json[u"run"_s].toObject());
        if (!state.run)
            return std::nullopt;
    }
    if (json.contains(u"next"_s)) {
        const QJsonObject next = json[u"next"_s].toObject();
        state.next = ScheduledRun{instantFrom(next[u"setTime"_s]), instantFrom(next[u"due"_s])};
        if (!state.next->due.isValid() || !state.next->setTime.isValid())
            return std::nullopt;
    }
    state.restartNeeded = json[u"restartNeeded"_s].toBool();
    if (json.contains(u"left"_s))
        state.left = RequestId(json[u"left"_s].toInt());
    return state;
}

} // namespace scepter
