#include "app/ctl/rolloutrun.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/rolloutwords.h"
#include "ui/text/words.h"

#include <QJsonArray>

#include <cstdio>
#include <unistd.h>

namespace scepter {
namespace {

constexpr int barWidth = 30;
constexpr int mostNames = 5; ///< of devices that failed alike

QJsonValue timeJson(const std::optional<QDateTime> &time) { return time ? QJsonValue(time->toString(Qt::ISODate)) : QJsonValue(); }

QJsonObject countsJson(const RolloutCounts &counts)
{
    QJsonObject json{{u"total"_s, counts.total()}};
    for (const MemberState state : allMemberStates()) {
        if (const int count = counts.of(state); count > 0)
            json[memberStateName(state)] = count;
    }
    return json;
}

/// The first few of them, and how many more there are.
QString someOf(const QStringList &names)
{
    const QString some = names.mid(0, mostNames).join(u", "_s);
    const int more = int(names.size()) - mostNames;
    return more > 0 ? QCoreApplication::translate("scepterctl", "%1 and %n more", nullptr, more).arg(some) : some;
}

} // namespace

ExitCode exitCodeFor(const Rollout &rollout, const RolloutCounts &counts)
{
    const int good = counts.succeeded + counts.issued + counts.inUse;
    if (rollout.isOpen() && rollout.state != RolloutState::Held)
        return ExitCode::Pending;
    return exitCodeFor(good, counts.total());
}

QJsonObject serverJson(const RolloutSettings &settings)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{u"connector"_s, text(settings.connector)},
            {u"url"_s, text(settings.url)},
            {u"caFingerprint"_s, text(colonHex(settings.caFingerprint))},
            {u"setsUpAnew"_s, settings.replaceServer}};
}

QJsonObject rolloutJson(const Rollout &rollout, const RolloutCounts &counts)
{
    QJsonObject json{{u"rollout"_s, qint64(rollout.id)},
                     {u"title"_s, rollout.title},
                     {u"kind"_s, rolloutKindName(rollout.kind)},
                     {u"state"_s, rolloutStateName(rollout.state)},
                     {u"wave"_s, rollout.wave},
                     {u"waves"_s, rollout.waves},
                     {u"created"_s, rollout.created.toString(Qt::ISODate)},
                     {u"starts"_s, timeJson(rollout.starts)},
                     {u"started"_s, timeJson(rollout.started)},
                     {u"ended"_s, timeJson(rollout.ended)},
                     {u"server"_s, serverJson(rollout.settings)},
                     {u"counts"_s, countsJson(counts)}};
    if (rollout.held)
        json[u"held"_s] = QJsonObject{{u"wave"_s, rollout.held->wave},
                                      {u"reason"_s, rollout.held->kind == HoldReason::Kind::Failures ? u"failures"_s : u"notProven"_s},
                                      {u"devices"_s, rollout.held->failed},
                                      {u"of"_s, rollout.held->of}};
    return json;
}

QStringList rolloutText(const Rollout &rollout, const RolloutCounts &counts, const QList<RolloutMember> &members)
{
    QStringList lines{QCoreApplication::translate("scepterctl", "Rollout %1, %2: %3")
                          .arg(QString::number(qint64(rollout.id)), rollout.title, rolloutStateText(rollout.state)),
                      u"  "_s + countsText(counts),
                      u"  "_s + QCoreApplication::translate("scepterctl", "Server: %1").arg(rolloutServerText(rollout.settings))};
    if (rollout.held)
        lines += u"  "_s + holdReasonText(*rollout.held).oneLine();
    QMap<QString, QStringList> byReason; // in a stable order
    for (const RolloutMember &member : members) {
        if (member.state == MemberState::Failed || member.state == MemberState::Refused)
            byReason[memberFailureText(member.state, member.error).oneLine()] += member.name;
    }
    for (auto it = byReason.cbegin(); it != byReason.cend(); ++it) {
        lines += u"  %1: %2"_s.arg(someOf(*it), it.key());
    }
    return lines;
}

QStringList warningLines(const RolloutReport &report)
{
    QStringList lines;
    for (const WarningGroup &group : report.warnings) {
        QStringList names;
        for (const qsizetype place : group.devices)
            names += report.devices[place].member.name;
        for (const QString &warning : serverWarnings(group.warnings))
            lines += u"%1: %2"_s.arg(someOf(names), warning);
    }
    return lines;
}

Result<RolloutId> rolloutFrom(Transaction &transaction, const QString &text)
{
    if (text.isEmpty() || text == u"last"_s)
        return RolloutStore::newest(transaction).map([](const Rollout &rollout) { return rollout.id; });
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 ? Result<RolloutId>(RolloutId(number)) : fail(Errc::InvalidArgument, {}, {u"ROLLOUT"_s, text});
}

RolloutRun::RolloutRun(CommandContext &context, std::shared_ptr<StoreSession> session, RolloutId id, int concurrency)
    : QObject(&context.owner),
      m_owner(context.owner),
      m_console(context.console),
      m_scheduler(context.composition.services().scheduler),
      m_session(std::move(session)),
      m_feed(m_session->database(), m_scheduler, id),
      m_terminal(isatty(STDERR_FILENO) && !m_console.wantsJson())
{
    if (m_session->isUnlocked())
        m_runner = std::make_unique<FleetRunner>(context.composition.services(), m_session->database(),
                                                 DeviceStore(m_profiles, m_session->vault()), m_session->vault(),
                                                 FleetRunner::Options{concurrency, u"scepterctl fleet"_s});
}

void RolloutRun::start()
{
    connect(&m_feed, &RolloutFeed::failed, this, [this](const Error &error) {
        if (std::exchange(m_over, true))
            return;
        m_console.problem(error);
        end(exitCodeFor(error));
    });
    connect(&m_feed, &RolloutFeed::loaded, this, [this] {
        follow({});
        tick();
        if (m_feed.rollout().kind == RolloutKind::Plan && !m_over) {
            m_printers = std::make_unique<PrinterWatch>(m_session->database(), m_scheduler, m_feed.rollout().id);
            m_printers->start();
        }
        if (m_runner && !m_over)
            m_runner->start();
    });
    connect(&m_feed, &RolloutFeed::changed, this, &RolloutRun::follow);
    if (m_runner) {
        connect(m_runner.get(), &FleetRunner::storageFailed, this, [this](const Error &error) { m_console.problem(error); });
        connect(m_runner.get(), &FleetRunner::stopped, this, [this] { finishProgram(m_owner, m_code); });
    }
    new EndSignal(
        [this] { // the rollout stays open: whoever runs it next goes on with it
            if (!std::exchange(m_over, true))
                end(ExitCode::Pending);
        },
        this);
    m_feed.start();
}

void RolloutRun::follow(const QList<int> &places)
{
    if (m_console.wantsJson()) {
        for (const int place : places) {
            const RolloutMember &member = m_feed.members()[place];
            QJsonObject json{{u"device"_s, member.name}, {u"state"_s, memberStateName(member.state)}, {u"attempts"_s, member.attempts}};
            if (member.renewal)
                json[u"renews"_s] = renewalJson(member.name, *member.renewal);
            if (member.error)
                json[u"error"_s] = errorJson(*member.error);
            if (!member.serial.isEmpty())
                json[u"serial"_s] = member.serial;
            m_console.line(json);
        }
    }
    if (m_terminal)
        show(false);
    looksOver();
}

void RolloutRun::tick()
{
    if (m_over)
        return;
    if (!m_terminal)
        show(false);
    m_second = m_scheduler.after(1s, [this] { tick(); });
}

QString RolloutRun::line() const
{
    const RolloutProgress &progress = m_feed.progress();
    QStringList parts{countsText(progress.counts)};
    if (progress.perSecond > 0)
        parts += tr("%1 a second").arg(progress.perSecond, 0, 'f', 1);
    if (progress.left)
        parts += tr("%1 left").arg(durationText(*progress.left));
    return parts.join(u" · "_s);
}

void RolloutRun::show(bool last)
{
    const RolloutCounts &counts = m_feed.progress().counts;
    const int total = std::max(1, counts.total()), done = total - counts.waiting - counts.running - counts.expected;
    if (m_console.wantsJson()) {
        m_console.line(rolloutJson(m_feed.rollout(), counts));
        return;
    }
    if (!m_terminal) {
        m_console.text(line());
        return;
    }
    const int full = barWidth * done / total;
    const QString text = u"\r\033[K[%1%2] %3"_s.arg(QString(full, u'█'), QString(barWidth - full, u'░'), line())
                         + (last ? u"\n"_s : QString());
    const QByteArray bytes = text.toLocal8Bit();
    fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    fflush(stderr);
}

void RolloutRun::looksOver()
{
    const Rollout &rollout = m_feed.rollout();
    const bool running = m_feed.progress().counts.running > 0; // what is being sent is seen through
    const bool held = rollout.state == RolloutState::Held && rollout.held->kind == HoldReason::Kind::Failures;
    if (m_over || running || (rollout.isOpen() && !held))
        return;
    m_over = true;
    show(true);
    summarize();
    tellWarnings();
}

/// What the devices' requests were warned of (S3, S8), once for all that were warned of the same; then it ends.
void RolloutRun::tellWarnings()
{
    const auto gather = [this, id = m_feed.rollout().id, now = m_scheduler.now()](Transaction &transaction) {
        return RolloutReport::gather(transaction, m_profiles, id, now);
    };
    m_session->database().read(this, gather, [this](const Result<RolloutReport> &report) {
        for (const QString &warning : report ? warningLines(*report) : QStringList())
            m_console.warning(warning);
        end(exitCodeFor(m_feed.rollout(), m_feed.progress().counts));
    });
}

void RolloutRun::summarize()
{
    if (m_console.wantsJson())
        return;
    for (const QString &text : rolloutText(m_feed.rollout(), m_feed.progress().counts, m_feed.members()))
        m_console.text(text);
}

void RolloutRun::end(ExitCode code)
{
    m_second.cancel();
    m_code = code;
    if (m_runner)
        m_runner->stop();
    else
        finishProgram(m_owner, m_code);
}

} // namespace scepter
