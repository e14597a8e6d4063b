#include "mfprig.h"

#include "core/base/literals.h"
#include "core/device/devicestate.h"
#include "core/device/settingsjson.h"

namespace scepter {
namespace {

QString detailWord(const FailureDetail &detail)
{
    using Kind = FailureDetail::Kind;
    switch (detail.kind) {
    case Kind::Deferred: return u"deferred"_s;
    case Kind::RegistrationLimit: return u"limit"_s;
    case Kind::TcpError: return u"TCP"_s;
    case Kind::HttpError: return u"HTTP %1"_s.arg(detail.number);
    case Kind::ScepFailInfo: return u"SCEP %1"_s.arg(detail.number);
    case Kind::InvalidResponse: return u"invalid"_s;
    case Kind::Cancelled: return u"cancelled"_s;
    case Kind::LocalFault: return u"local"_s;
    }
    Q_UNREACHABLE();
}

QString statusWord(const RequestStatus &status)
{
    if (const auto *failed = std::get_if<Failed>(&status))
        return u"failed "_s + detailWord(failed->detail);
    if (std::holds_alternative<Succeeded>(status))
        return u"succeeded"_s;
    return std::holds_alternative<Processing>(status) ? u"processing"_s : u"to be processed"_s;
}

QString keyWord(const KeySlot &key)
{
    return u"%1 %2%3%4"_s.arg(QString::number(key.number), locationName(key.location),
                              key.destination.isEmpty() ? QString() : QString(u' ' + key.destination),
                              key.inUse ? QString() : u" unused"_s);
}

Errc codeOf(const Error &error) { return error.code; }
Errc codeOf(const FieldError &error) { return error.error.code; }

} // namespace

const DeviceProfile &profileOf(const QString &id)
{
    static const DeviceProfiles profiles;
    const auto found = profiles.find(id);
    if (!found)
        qFatal("no profile %s", qPrintable(id));
    return **found;
}

KeyRequest goodRequest() { return {.keyName = u"Key"_s, .organization = u"Example"_s, .commonName = u"mfp-1.example"_s}; }
CommunicationSettings goodCommunication() { return {.url = u"http://ca.example/scep"_s}; }

AutoRequestSettings withWords(AutoRequestSettings settings, const QString &words)
{
    if (settings.request == KeyRequest())
        settings.request = goodRequest();
    if (!settings.startDate.isValid()) {
        settings.startDate = {2027, 3, 2};
        settings.startTime = {2, 0};
    }
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = word.section(u':', 0, 0), value = word.section(u':', 1);
        const auto location = locationFromName(name);
        if (name == u"on" || name == u"off")
            settings.timer = name == u"on";
        else if (name == u"once")
            settings.intervalDays.reset();
        else if (name == u"daily" || name == u"every")
            settings.intervalDays = value.isEmpty() ? 1 : value.toInt();
        else if (name == u"start")
            std::tie(settings.startDate, settings.startTime) = std::pair(QDate::fromString(value.section(u'T', 0, 0), Qt::ISODate),
                                                                         QTime::fromString(value.section(u'T', 1), u"HH:mm"_s));
        else if (name == u"adjust" || name == u"noadjust")
            settings.adjust = name == u"adjust";
        else if (name == u"poll")
            settings.polling = Polling{value.section(u'x', 0, 0).toInt(), value.section(u'x', 1).toInt()};
        else if (name == u"nopoll")
            settings.polling.reset();
        else if (name == u"restart" || name == u"norestart")
            settings.restartAfter = name == u"restart";
        else if (name == u"delete" || name == u"keep")
            settings.deleteOld = name == u"delete";
        else if (name == u"key")
            settings.request.keyName = value;
        else if (name == u"cn")
            settings.request.commonName = value;
        else if (location)
            std::tie(settings.request.location, settings.request.destination) = std::pair(
                *location, *location == KeyUseLocation::IpSec ? QString(u"IPSec "_s + value) : QString());
        else
            qFatal("no such word: %s", qPrintable(word));
    }
    return settings;
}

/// Does what effects say, one visit each.
class MfpRig::Doer {
public:
    explicit Doer(MfpRig &rig) : m(rig) {}

    void operator()(const RowAdded &effect)
    {
        const int number = int(effect.row.id);
        if (number != ++m.m_rows)
            m.fault(u"row %1 where %2 was due"_s.arg(number).arg(m.m_rows));
        m.m_wanted[number] = m.m_typed.value_or(m.mfp.settings().automatic.request);
        const int left = int(m.mfp.state().left.value_or(RequestId::None));
        for (const RequestId &gone : m.history.add(effect.row)) {
            if (int(gone) == m.m_running)
                m.fault(u"the row of the running request was overwritten"_s);
            if (int(gone) != left)
                m.m_transactions.remove(int(gone));
        }
        m.log.append(u"row %1 %2"_s.arg(QString::number(number), statusWord(effect.row.status)));
        begin(number, effect.row.status);
    }
    void operator()(const RowChanged &effect)
    {
        const int number = int(effect.request);
        m.log.append(
            u"row %1 %2%3"_s.arg(QString::number(number), statusWord(effect.status), effect.resumable ? u", continue"_s : QString()));
        if (number == m.m_running && !std::holds_alternative<Processing>(effect.status))
            m.m_running = 0;
        else
            begin(number, effect.status);
        if (effect.resumable && !m.m_transactions.contains(number))
            m.fault(u"row %1 can be continued from nothing"_s.arg(number));
        HistoryRow row{effect.request, {}, {}, effect.status, effect.resumable};
        if (const qsizetype index = m.history.indexOf(effect.request); index >= 0)
            std::tie(row.keyName, row.subject) = std::tie(m.history.rows()[index].keyName, m.history.rows()[index].subject);
        if (!m.history.replace(row))
            m.fault(u"row %1 was changed and is not there"_s.arg(number));
    }
    void operator()(const AttemptWanted &effect)
    {
        ++m.attempts;
        if (m.m_attempting != 0)
            m.fault(u"an attempt while one is being made"_s);
        if (int(effect.request) != m.m_running)
            m.fault(u"an attempt for a request that is not running"_s);
        if (!m.mfp.settings().communication && !m.m_transactions.contains(int(effect.request)))
            m.fault(u"an attempt without communication settings"_s);
        m.m_attempting = int(effect.request);
        m.log.append(u"attempt %1"_s.arg(int(effect.request)));
    }
    void operator()(const AttemptDropped &effect)
    {
        if (m.m_attempting != int(effect.request))
            m.fault(u"an attempt was dropped that is not being made"_s);
        m.m_attempting = 0;
        m.log.append(u"drop attempt %1"_s.arg(int(effect.request)));
    }
    void operator()(const TransactionMoved &effect)
    {
        if (!m.m_transactions.remove(int(effect.from)) || m.m_transactions.contains(int(effect.to)) || int(effect.to) != m.m_running)
            m.fault(u"a transaction was moved from nothing or onto another"_s);
        m.m_transactions.insert(int(effect.to));
        m.m_wanted[int(effect.to)] = m.m_wanted[int(effect.from)];
        if (const qsizetype index = m.history.indexOf(effect.from); index >= 0) {
            HistoryRow row = m.history.rows()[index];
            row.resumable = false; // as the store does
            m.history.replace(row);
        }
        m.log.append(u"move %1 to %2"_s.arg(int(effect.from)).arg(int(effect.to)));
    }
    void operator()(const TransactionDropped &effect)
    {
        if (int(effect.request) < 1 || int(effect.request) > m.m_rows)
            m.fault(u"a transaction was dropped of a request that never began"_s);
        if (m.m_transactions.remove(int(effect.request)))
            m.log.append(u"forget %1"_s.arg(int(effect.request)));
    }
    void operator()(const KeyAdded &effect)
    {
        if (int(effect.request) != m.m_running || !m.m_transactions.remove(m.m_running))
            m.fault(u"a key of a request that is not running or was never sent"_s);
        if (effect.key.number != ++m.m_keysMade || effect.key.isDefault)
            m.fault(u"a new key with an old number"_s);
        m.m_keyAdded = true;
        m.m_keys.append(effect.key);
        m.log.append(u"new key "_s + keyWord(effect.key));
    }
    void operator()(const KeyChanged &effect)
    {
        const auto key = std::find_if(m.m_keys.begin(), m.m_keys.end(), [&](const KeySlot &k) { return k.number == effect.key.number; });
        if (key == m.m_keys.end() || key->isDefault != effect.key.isDefault)
            m.fault(u"a key was changed that is not there"_s);
        else
            *key = effect.key;
        m.log.append(u"key "_s + keyWord(effect.key));
    }
    void operator()(const KeyRemoved &effect)
    {
        if (!m.m_keyAdded)
            m.fault(u"a key was removed before the new one was registered"_s);
        const bool isDefault = effect.number == 0 && !m.mfp.profile().defaultKeyName.isEmpty();
        if (isDefault || m.m_keys.removeIf([&](const KeySlot &key) { return key.number == effect.number; }) != 1)
            m.fault(u"the default key was removed, or one that is not there"_s);
        m.log.append(u"remove %1"_s.arg(effect.number));
    }
    void operator()(const Restarted &) { m.log.append(u"restarted"_s); }

private:
    void begin(int number, const RequestStatus &status)
    {
        if (!std::holds_alternative<Processing>(status))
            return;
        if (m.m_running != 0)
            m.fault(u"a second request is running"_s);
        m.m_running = number;
    }
    MfpRig &m;
};

MfpRig::MfpRig(const DeviceProfile &profile, Random &random, const QByteArray &timeZone)
    : mfp(SimulatedMfp::factoryNew(profile, timeZone)), m_random(random), m_keys(mfp.keys())
{
    communicate(goodCommunication());
}

QString MfpRig::keyWords() const
{
    QStringList words;
    for (const KeySlot &key : mfp.keys())
        words.append(keyWord(key));
    return words.join(u", "_s);
}

template <class F> void MfpRig::change(F work)
{
    const SimulatedMfp before = mfp;
    const auto effects = work();
    if (effects)
        return take(*effects);
    if (!(mfp.settings() == before.settings()) || !(mfp.state() == before.state()) || mfp.keys() != before.keys())
        fault(u"what was refused changed something"_s);
    log.append(u"refused "_s + errcName(codeOf(effects.error())));
    check();
}

void MfpRig::take(const Effects &effects)
{
    m_keyAdded = false;
    Doer doer(*this);
    for (const Effect &effect : effects)
        std::visit(doer, effect);
    check();
}

void MfpRig::check()
{
    const MfpState &state = mfp.state();
    const DeviceProfile &profile = mfp.profile();
    const auto never = [this](bool broken, const char16_t *what) {
        if (broken)
            fault(QString::fromUtf16(what));
    };
    never(m_keys != mfp.keys(), u"the keys are not what the effects said");
    never(profile.keyLimit > 0 && m_keys.size() > profile.keyLimit, u"more keys than the limit");
    never(std::count_if(m_keys.begin(), m_keys.end(), [](const KeySlot &key) { return key.isDefault; })
              != (profile.defaultKeyName.isEmpty() ? 0 : 1),
          u"not one default key");
    bool unused = false;
    QSet<std::pair<int, QString>> places;
    for (const KeySlot &key : std::as_const(m_keys)) {
        unused |= !key.inUse;
        if (key.location == KeyUseLocation::None)
            continue;
        never(places.contains({int(key.location), key.destination}), u"two keys for one place");
        places.insert({int(key.location), key.destination});
    }
    never(state.restartNeeded != unused || (unused && !profile.restarts), u"restartNeeded is not what the keys say");
    never((state.run ? int(state.run->request) : 0) != m_running, u"the run is not what the effects said");
    const bool attempting = state.run && state.run->phase == RequestRun::Phase::Attempting;
    never(attempting != (m_attempting != 0), u"the attempt is not what the effects said");
    never(state.run && !attempting && !mfp.wakeTime(), u"it sleeps with a request to work on");
    never(state.run && state.run->begun && !m_transactions.contains(m_running), u"a begun run without its transaction");
    never(state.left && !m_transactions.contains(int(*state.left)), u"what is left is not there");
    never(state.left && state.run && state.run->begun && state.run->trigger == Trigger::Automatic,
          u"two transactions of the automatic request");
    never(state.next && !mfp.settings().automatic.timer, u"a run lies ahead with the timer off");
    never(state.next && state.next->due < state.next->setTime, u"due before its time");
    never(state.requestsMade != m_rows, u"the rows were counted wrong");
    qsizetype counting = 0, processing = 0;
    QSet<int> mayBeKept{m_running, int(state.left.value_or(RequestId::None))};
    for (const HistoryRow &each : history.rows()) {
        counting += std::holds_alternative<ToBeProcessed>(each.status) ? 0 : 1;
        processing += std::holds_alternative<Processing>(each.status) ? 1 : 0;
        if (each.resumable)
            mayBeKept.insert(int(each.id));
        never(each.resumable && !m_transactions.contains(int(each.id)), u"a row can be continued from nothing");
    }
    never(counting > RequestHistory::capacity, u"more than twenty rows");
    never(processing != (state.run ? 1 : 0), u"the rows do not show what runs");
    never(!mayBeKept.contains(m_transactions), u"a transaction is kept that nobody can take up");
}

void MfpRig::communicate(const CommunicationSettings &settings)
{
    change([&] { return mfp.updateCommunication(settings, now); });
}
void MfpRig::automatic(const AutoRequestSettings &settings, bool newChallenge)
{
    change([&] { return mfp.updateAutomatic(settings, newChallenge, now, m_random); });
}
void MfpRig::import(const DeviceSettings &settings, bool newChallenge)
{
    change([&] { return mfp.replaceSettings(settings, newChallenge, now, m_random); });
}
void MfpRig::setUp(const DeviceSetup &setup)
{
    change([&] { return mfp.updateSetup(setup, now, m_random); });
}
void MfpRig::send(const KeyRequest &request)
{
    m_typed = request;
    change([&] { return mfp.sendRequest(request, now); });
    m_typed.reset();
}
void MfpRig::resume(int number)
{
    change([&] { return mfp.continueRequest(RequestId(number), now); });
}

void MfpRig::interrupt()
{
    mfp.interrupted();
    m_attempting = 0;
    check();
}

void MfpRig::wake()
{
    const auto due = mfp.wakeTime();
    const Effects effects = mfp.wake(now, m_random);
    if (effects.empty() == (due && *due <= now))
        fault(due ? u"it was woken and did nothing, or acted before its time"_s : u"it acted in its sleep"_s);
    take(effects);
    if (const auto again = mfp.wakeTime(); again && *again <= now)
        fault(u"it wants to be woken again at once"_s);
}

void MfpRig::keep()
{
    if (m_attempting == 0)
        return;
    m_transactions.insert(m_attempting);
    mfp.messageKept(RequestId(m_attempting));
    check();
}

void MfpRig::fail(const AttemptFailure &failure)
{
    const int request = std::exchange(m_attempting, 0);
    if (failure.over)
        m_transactions.remove(request);
    take(mfp.attemptFailed(RequestId(request), failure, now));
}

void MfpRig::issue(const QStringList &weakAlgorithms)
{
    const int request = m_attempting;
    keep(); // before the first byte was sent
    m_attempting = 0;
    change([&] { return mfp.certificateIssued(RequestId(request), weakAlgorithms, m_wanted.value(request), now); });
}

void MfpRig::throughJson()
{
    const auto state = stateFromJson(stateJson(mfp.state()));
    std::optional<JsonReader::Problem> problem;
    DeviceSettings settings;
    {
        JsonReader json(settingsJson(mfp.settings()), {}, &problem);
        settings = settingsFromJson(json);
    }
    if (!state || !(*state == mfp.state()))
        return fault(u"the state is another one after JSON"_s);
    if (problem || !(settings == mfp.settings()))
        return fault(u"the settings are others after JSON"_s);
    mfp = SimulatedMfp(mfp.profile(), settings, *state, mfp.keys());
    check();
}

void MfpRig::play(const QString &script)
{
    for (const QString &each : script.split(u';')) {
        if (!each.trimmed().isEmpty())
            event(each.trimmed().section(u' ', 0, 0), each.trimmed().section(u' ', 1));
    }
}

void MfpRig::event(const QString &word, const QString &argument)
{
    const auto pass = [&](const QString &time) {
        const qint64 unit = time.endsWith(u'm') ? 60 : time.endsWith(u'h') ? 3600 : time.endsWith(u's') ? 1 : 86'400;
        const QDateTime until = now.addSecs(time.chopped(1).toLongLong() * unit);
        for (auto due = mfp.wakeTime(); due && *due <= until; due = mfp.wakeTime()) {
            now = std::max(now, *due);
            wake();
        }
        now = until;
    };
    const auto failure = [&] {
        const auto code = errcFromName(argument.section(u' ', 0, 0));
        if (!code)
            qFatal("no such error: %s", qPrintable(argument));
        return Error{*code, {}, argument.section(u' ', 1).split(u' ', Qt::SkipEmptyParts)};
    };
    const AutoRequestSettings &automaticNow = mfp.settings().automatic;
    if (word == u"wake") {
        const auto due = mfp.wakeTime();
        if (!due)
            return log.append(u"asleep"_s);
        now = std::max(now, *due);
        wake();
    } else if (word == u"pass") {
        pass(argument);
    } else if (word == u"clock") {
        now = QDateTime::fromString(argument + u":00Z", Qt::ISODate);
    } else if (word == u"send") {
        send(withWords({}, argument).request);
    } else if (word == u"keep") {
        keep();
    } else if (word == u"issue") {
        issue(argument.split(u' ', Qt::SkipEmptyParts));
    } else if (word == u"fail") {
        this->fail({failure()});
    } else if (word == u"over") {
        this->fail({failure(), true});
    } else if (word == u"set") {
        automatic(withWords(automaticNow, argument), false);
    } else if (word == u"challenge") {
        automatic(automaticNow, true);
    } else if (word == u"import") {
        DeviceSettings settings = mfp.settings();
        settings.automatic = withWords(automaticNow, argument);
        import(settings, false);
    } else if (word == u"server") {
        CommunicationSettings settings = goodCommunication();
        settings.url = argument;
        communicate(settings);
    } else if (word == u"continue") {
        resume(argument.toInt());
    } else if (word == u"cancel") {
        cancel();
    } else if (word == u"restart") {
        restart();
    } else if (word == u"interrupt") {
        interrupt();
    } else if (word == u"json") {
        throughJson();
    } else {
        qFatal("no such event: %s", qPrintable(word));
    }
}

} // namespace scepter
