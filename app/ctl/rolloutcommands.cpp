// scepterctl fleet enroll, renew, watch, status, pause, resume, cancel, retry: many devices as one piece of work (F3 to F6).
#include "app/ctl/guardlines.h"
#include "app/ctl/rolloutoptions.h"
#include "app/ctl/rolloutrun.h"
#include "core/base/literals.h"
#include "core/fleet/printerplan.h"
#include "core/fleet/rolloutreportfile.h"
#include "core/fleet/rolloutretry.h"
#include "ui/text/explanation.h"
#include "ui/text/rolloutwords.h"

#include <QJsonArray>

namespace scepter {
namespace {

/// A rollout that was made, and what was said of devices that it leaves out.
struct Made {
    RolloutId id = RolloutId::None;
    PlannedRollout planned;
    bool refused = false; ///< nothing was made, because of the devices that cannot take part
};

class RolloutCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    /// Nothing is made when a device cannot take part, unless it may be left out.
    static Result<Made> make(StoreSession &session, const DeviceProfiles &profiles, const RolloutOptions &o)
    {
        auto wish = o.read(session.now());
        if (!wish)
            return fail(wish.error());
        const DeviceStore store(profiles, session.vault());
        Made made;
        const auto plan = [&](Transaction &transaction) -> Result<void> {
            if (!o.templateName.isEmpty()) { // a renewal needs none
                const auto wanted = TemplateStore::find(transaction, o.templateName);
                if (!wanted)
                    return fail(wanted.error());
                wish->settings.wanted = *wanted;
                if (wish->title.isEmpty())
                    wish->title = wanted->title.isEmpty() ? wanted->name : wanted->title;
            }
            if (wish->title.isEmpty())
                wish->title = rolloutKindText(wish->kind);
            auto planned = RolloutPlanner::plan(transaction, store, *wish, session.random(), session.now());
            if (!planned)
                return fail(planned.error());
            made.planned = std::move(*planned);
            made.refused = !made.planned.problems.isEmpty() && (!o.leaveOut || made.planned.devices.isEmpty());
            return made.refused ? fail(made.planned.problems.first().error) : Result<void>();
        };
        const auto create = [&](Transaction &transaction) {
            return plan(transaction).and_then([&] {
                return RolloutStore::create(transaction, session.vault(), made.planned.rollout, session.now());
            });
        };
        const auto created = o.dryRun ? session.read(plan).map([] { return RolloutId::None; })
                                      : session.writeAudited(
                                          session.audit(u"rollout create"_s, wish->settings.connector, wish->settings.filter), create);
        if (!created && !made.refused)
            return fail(created.error());
        made.id = created.value_or(RolloutId::None);
        return made;
    }

    /// Lines about devices that were left out, or keep a rollout from being made.
    static QStringList problems(const PlannedRollout &planned)
    {
        QStringList lines;
        for (const DeviceProblem &problem : planned.problems)
            lines += u"  %1: %2"_s.arg(problem.device, explain(problem.error, Reader::CommandLine).oneLine());
        if (!planned.printers.isEmpty())
            lines += tr("%n printer(s) left out: they enrol by themselves. “fleet plan” is for them.", nullptr,
                        int(planned.printers.size()));
        return lines;
    }

    /// Devices that lose the server that they are set up for (F3).
    static void tellServer(const Console &console, const PlannedRollout &planned)
    {
        console.text(tr("Server: %1").arg(rolloutServerText(planned.rollout.settings)));
        if (planned.setUpAnew.isEmpty())
            return;
        console.warning(tr("%n device(s) are set up for another server, and are set up anew:", nullptr, int(planned.setUpAnew.size())));
        for (const DeviceProblem &each : planned.setUpAnew) {
            const Explanation other = explain(each.error, Reader::CommandLine);
            console.warning(u"  %1: %2"_s.arg(each.device, other.why));
        }
    }

    /// What is told before it begins (F11).
    static void tellFindings(const Console &console, const PlannedRollout &planned)
    {
        for (const QString &line : guardWarnings(planned.findings))
            console.warning(line);
        for (const QString &line : guardNotes(planned.findings))
            console.text(line);
        if (planned.spread > 0)
            console.text(spreadText(planned.spread));
    }
    static QString refusal(const PlannedRollout &planned)
    {
        const QString count = tr("Nothing was made: %n device(s) cannot take part.", nullptr, int(planned.problems.size()));
        return planned.devices.isEmpty() ? count : count + u' ' + tr("With --leave-out the others go without them.");
    }

    static Result<Output> status(StoreSession &session, const DeviceProfiles &profiles, const QString &text)
    {
        if (text.isEmpty())
            return all(session);
        QStringList lines;
        const auto report = session.read([&](Transaction &transaction) {
            return rolloutFrom(transaction, text).and_then([&](RolloutId id) {
                return RolloutReport::gather(transaction, profiles, id, session.now());
            });
        });
        if (!report)
            return fail(report.error());
        QList<RolloutMember> members;
        for (const ReportedDevice &device : report->devices)
            members.append(device.member);
        lines = rolloutText(report->rollout, report->counts, members);
        if (report->waves.size() > 1) {
            lines += u"  "_s + wavesText(report->rollout.settings);
            for (const WaveCounts &wave : report->waves)
                lines += u"  %1: %2"_s.arg(waveText(wave.wave, report->rollout.settings), countsText(wave.counts));
        }
        return Output{lines, warningLines(*report), toJson(*report)};
    }

    struct RetryWish {
        QString rollout;
        QStringList devices = {}; ///< these only, when there are any
        bool dryRun = false;
    };
    /// Says what will happen, and does it (F11).
    static Result<Output> retry(StoreSession &session, const DeviceProfiles &profiles, const RetryWish &wish)
    {
        const DeviceStore store(profiles, session.vault());
        const auto plan = [&](Transaction &transaction) -> Result<PlannedRetry> {
            const auto id = rolloutFrom(transaction, wish.rollout);
            const auto only = id ? devicesOf(transaction, store, wish.devices) : fail(id.error());
            return only ? RolloutRetry::plan(transaction, store, *id, session.random(), session.now(), *only) : fail(only.error());
        };
        const auto act = [&](Transaction &transaction) {
            return plan(transaction).and_then([&](PlannedRetry planned) -> Result<PlannedRetry> {
                const auto begun = RolloutRetry::begin(transaction, planned, session.now());
                const auto after = begun ? RolloutStore::find(transaction, planned.rollout.id) : fail(begun.error());
                if (!after)
                    return fail(after.error());
                planned.rollout = *after;
                return planned;
            });
        };
        const auto planned = wish.dryRun ? session.read(plan)
                                         : session.writeAudited(session.audit(u"rollout retry"_s, {}, wish.rollout), act);
        const auto counts = planned ? session.read(
                                [&](Transaction &transaction) { return RolloutStore::counts(transaction, planned->rollout.id); })
                                    : fail(planned.error());
        if (!counts)
            return fail(counts.error());
        return retryOutput(*planned, *counts, wish.dryRun);
    }

    enum class Act { Pause, Resume, Cancel };
    static Result<Output> act(StoreSession &session, Act act, const QString &text)
    {
        static constexpr const char16_t *operations[] = {u"rollout pause", u"rollout resume", u"rollout cancel"};
        Rollout after;
        RolloutCounts counts;
        const auto entry = session.audit(QString::fromUtf16(operations[int(act)]), {}, text);
        const auto done = session.writeAudited(entry, [&](Transaction &transaction) -> Result<void> {
            const auto id = rolloutFrom(transaction, text);
            const auto changed = id ? change(transaction, act, *id, session.now()) : fail(id.error());
            const auto rollout = changed ? RolloutStore::find(transaction, *id) : fail(changed.error());
            const auto counted = rollout ? RolloutStore::counts(transaction, *id) : fail(rollout.error());
            if (!counted)
                return fail(counted.error());
            after = *rollout;
            counts = *counted;
            return {};
        });
        return done.map([&] { return Output{rolloutText(after, counts, {}), {}, rolloutJson(after, counts)}; });
    }

private:
    static Result<void> change(Transaction &transaction, Act act, RolloutId id, const QDateTime &now)
    {
        switch (act) {
        case Act::Pause: return RolloutStore::pause(transaction, id);
        case Act::Resume: return RolloutStore::resume(transaction, id, now);
        case Act::Cancel: return cancel(transaction, id, now);
        }
        Q_UNREACHABLE();
    }

    static Result<QList<DeviceId>> devicesOf(Transaction &transaction, const DeviceStore &store, const QStringList &names)
    {
        QList<DeviceId> ids;
        for (const QString &name : names) {
            const auto device = store.find(transaction, name);
            if (!device)
                return fail(device.error());
            ids.append(device->id);
        }
        return ids;
    }

    static Output retryOutput(const PlannedRetry &planned, const RolloutCounts &counts, bool dryRun)
    {
        Output output{retryText(planned), guardWarnings(planned.findings), rolloutJson(planned.rollout, counts)};
        for (const DeviceProblem &problem : planned.problems)
            output.warnings += u"  %1: %2"_s.arg(problem.device, explain(problem.error, Reader::CommandLine).oneLine());
        output.text += guardNotes(planned.findings);
        if (dryRun)
            output.text += tr("Nothing was changed: this was a dry run.");
        else
            output.text += rolloutText(planned.rollout, counts, {});
        QJsonArray devices;
        for (const RolloutMember &member : planned.members)
            devices.append(QJsonObject{{u"device"_s, member.name}, {u"wave"_s, member.wave}});
        output.json[u"retry"_s] = QJsonObject{{u"devices"_s, devices},
                                              {u"firstWave"_s, planned.firstWave},
                                              {u"waves"_s, planned.waves},
                                              {u"goesFirst"_s, planned.goesFirst},
                                              {u"waits"_s, planned.waits},
                                              {u"spread"_s, planned.spread},
                                              {u"newSheets"_s, planned.newSheets},
                                              {u"later"_s, QJsonArray::fromStringList(planned.later)},
                                              {u"findings"_s, guardJson(planned.findings)},
                                              {u"problems"_s, problemsJson(planned.problems)},
                                              {u"dryRun"_s, dryRun}};
        return output;
    }

    /// A plan's challenges are taken back with it.
    static Result<void> cancel(Transaction &transaction, RolloutId id, const QDateTime &now)
    {
        const auto rollout = RolloutStore::find(transaction, id);
        if (!rollout)
            return fail(rollout.error());
        const auto withdrawn = rollout->kind == RolloutKind::Plan ? PrinterPlan::withdraw(transaction, id) : Result<int>(0);
        return withdrawn ? RolloutStore::cancel(transaction, id, now) : fail(withdrawn.error());
    }

    static Result<Output> all(StoreSession &session)
    {
        QList<QStringList> table;
        QJsonArray json;
        const auto read = session.read([&](Transaction &transaction) -> Result<void> {
            const auto rollouts = RolloutStore::list(transaction);
            if (!rollouts)
                return fail(rollouts.error());
            for (const Rollout &rollout : *rollouts) {
                const auto counts = RolloutStore::counts(transaction, rollout.id);
                if (!counts)
                    return fail(counts.error());
                table.append({QString::number(qint64(rollout.id)), rollout.title, rolloutKindText(rollout.kind),
                              rolloutStateText(rollout.state), countsText(*counts)});
                json.append(rolloutJson(rollout, *counts));
            }
            return {};
        });
        return read.map([&] {
            return Output{table.isEmpty() ? QStringList{tr("There is no rollout.")} : tableLines(table), {}, {{u"rollouts"_s, json}}};
        });
    }
};

/// How many devices take part: one with several certificates is one device.
int deviceCount(const PlannedRollout &planned)
{
    QSet<qint64> devices;
    for (const PlannedMember &member : planned.rollout.members)
        devices.insert(qint64(member.device));
    return int(devices.size());
}

/// F6: which certificates are renewed, each by itself.
QJsonArray renewalsJson(const PlannedRollout &planned)
{
    QJsonArray all;
    for (const PlannedMember &member : planned.rollout.members) {
        if (member.renewal)
            all.append(renewalJson(member.name, *member.renewal));
    }
    return all;
}

/// What came of the wish for a rollout; when one was made, it runs from here unless it is to be left to others.
void goOn(CommandContext &c, const RolloutOptions &o, const std::shared_ptr<StoreSession> &session, const Made &made)
{
    const int devices = deviceCount(made.planned);
    const bool renews = o.wish.kind == RolloutKind::Renew;
    const QJsonArray certificates = renewalsJson(made.planned);
    const QJsonArray findings = guardJson(made.planned.findings), problems = problemsJson(made.planned.problems);
    for (const QString &line : RolloutCommands::problems(made.planned))
        c.console.warning(line);
    if (made.refused) {
        c.console.warning(RolloutCommands::refusal(made.planned));
        c.console.document({{u"status"_s, u"failed"_s},
                            {u"error"_s, errorJson(made.planned.problems.first().error)}, // of one of them, as every failure has one
                            {u"server"_s, serverJson(made.planned.rollout.settings)},
                            {u"problems"_s, problems}});
        return finishProgram(c.owner, ExitCode::Failed);
    }
    RolloutCommands::tellServer(c.console, made.planned);
    RolloutCommands::tellFindings(c.console, made.planned);
    const QJsonObject server = serverJson(made.planned.rollout.settings);
    const QJsonArray anew = problemsJson(made.planned.setUpAnew);
    if (o.dryRun) {
        c.console.text(QCoreApplication::translate("scepterctl", "%n device(s). Nothing was made: this was a dry run.", nullptr, devices));
        QJsonObject dry{{u"dryRun"_s, true},    {u"devices"_s, devices},   {u"server"_s, server},
                        {u"setUpAnew"_s, anew}, {u"findings"_s, findings}, {u"problems"_s, problems}};
        if (renews)
            dry[u"certificates"_s] = certificates;
        c.console.document(dry);
        return finishProgram(c.owner, ExitCode::Done);
    }
    c.console.text(QCoreApplication::translate("scepterctl", "Rollout %1: %n device(s)", nullptr, devices).arg(qint64(made.id)));
    QJsonObject json{{u"rollout"_s, qint64(made.id)}, {u"devices"_s, devices},   {u"server"_s, server},
                     {u"setUpAnew"_s, anew},          {u"findings"_s, findings}, {u"problems"_s, problems}};
    if (renews) {
        json[u"certificates"_s] = certificates;
        c.console.text(QCoreApplication::translate("scepterctl", "%n certificate(s) are renewed.", nullptr, int(certificates.size())));
    }
    if (!o.detach) {
        c.console.line(json);
        return (new RolloutRun(c, session, made.id, o.wish.settings.concurrency))->start();
    }
    c.console.document(json);
    finishProgram(c.owner, ExitCode::Done);
}

/// Makes a rollout, and unless it is to be left to others runs it to its end.
void enroll(CommandContext &c, const std::shared_ptr<RolloutOptions> &o)
{
    openStore(c, StoreAccess::Change, [&c, o](const std::shared_ptr<StoreSession> &session) {
        const auto profiles = std::make_shared<DeviceProfiles>();
        c.composition.services().pool.run(
            &c.owner, [session, o, profiles] { return RolloutCommands::make(*session, *profiles, *o); },
            [&c, o, session](const Result<Made> &made) {
                if (made)
                    return goOn(c, *o, session, *made);
                c.console.error(made.error());
                finishProgram(c.owner, exitCodeFor(made.error()));
            });
    });
}

} // namespace

void addRolloutCommands(CLI::App &fleet, Run &run)
{
    auto profiles = std::make_shared<DeviceProfiles>();
    for (const bool renew : {false, true}) {
        auto *command = renew ? fleet.add_subcommand("renew", "Renew what is due, as a rollout (F6)")
                              : fleet.add_subcommand("enroll", "Enrol devices, as a rollout (F3)");
        auto o = std::make_shared<RolloutOptions>();
        if (renew)
            o->wish.kind = RolloutKind::Renew;
        addRolloutOptions(command, o);
        if (renew) {
            o->wish.settings.deletesOld = true; // or the devices would fill up
            listOption(command, "--certificate", o->wish.certificates, "This certificate only: DEVICE/KEY, or its serial number");
            command
                ->add_option_function<int>(
                    "--within", [o](const int &days) { o->wish.dueWithinDays = days; }, "Days until a certificate ends")
                ->check(CLI::Range(0, 3650));
        }
        command->callback([&run, o] {
            if (o->wish.settings.connector.isEmpty() && o->wish.settings.url.isEmpty())
                throw CLI::RequiredError("--connector or --url");
            if (o->wish.kind == RolloutKind::Renew && !o->wish.dueWithinDays && o->wish.certificates.isEmpty())
                throw CLI::RequiredError("--within or --certificate");
            run = [o](CommandContext &c) { enroll(c, o); };
        });
    }

    auto *watch = fleet.add_subcommand("watch", "Show a rollout until it is over; with a passphrase, run it where nobody else does");
    auto watched = std::make_shared<QString>();
    textOption(watch, "rollout", *watched, "Its number; the newest without one");
    watch->callback([&run, watched] {
        run = [watched](CommandContext &c) {
            const StoreAccess access = c.global.passphraseFile.isEmpty() ? StoreAccess::Read : StoreAccess::Change;
            openStore(c, access, [&c, watched](const std::shared_ptr<StoreSession> &session) {
                c.composition.services().pool.run(
                    &c.owner, [session, watched] { return session->read([&](Transaction &t) { return rolloutFrom(t, *watched); }); },
                    [&c, session](const Result<RolloutId> &id) {
                        if (id)
                            return (new RolloutRun(c, session, *id, 64))->start();
                        c.console.error(id.error());
                        finishProgram(c.owner, exitCodeFor(id.error()));
                    });
            });
        };
    });

    auto *status = fleet.add_subcommand("status", "What became of a rollout; of all without a number");
    auto which = std::make_shared<QString>();
    textOption(status, "rollout", *which, "Its number, or last");
    status->callback([&run, which, profiles] {
        run = [which, profiles](CommandContext &c) {
            runOnStore(c, StoreAccess::Read,
                       [which, profiles](StoreSession &session) { return RolloutCommands::status(session, *profiles, *which); });
        };
    });

    using Act = RolloutCommands::Act;
    struct Command {
        const char *name, *description;
        Act act;
    };
    for (const Command &row : {Command{"pause", "Send nothing new for a rollout", Act::Pause},
                               Command{"resume", "Go on with a rollout that is paused or held", Act::Resume},
                               Command{"cancel", "End a rollout; what is being sent is seen through", Act::Cancel}}) {
        auto *command = fleet.add_subcommand(row.name, row.description);
        auto text = std::make_shared<QString>();
        textOption(command, "rollout", *text, "Its number, or last")->required();
        command->callback([&run, text, act = row.act] {
            run = [text, act](CommandContext &c) {
                runOnStore(c, StoreAccess::Change,
                           [text, act](StoreSession &session) { return RolloutCommands::act(session, act, *text); });
            };
        });
    }

    auto *retry = fleet.add_subcommand("retry", "Try the failed and cancelled devices of a rollout again, in waves by its rules");
    auto again = std::make_shared<RolloutCommands::RetryWish>();
    textOption(retry, "rollout", again->rollout, "Its number, or last")->required();
    listOption(retry, "--device", again->devices, "These devices only");
    retry->add_flag("--dry-run", again->dryRun, "Only say what would happen");
    retry->callback([&run, again, profiles] {
        run = [again, profiles](CommandContext &c) {
            runOnStore(c, StoreAccess::Change,
                       [again, profiles](StoreSession &session) { return RolloutCommands::retry(session, *profiles, *again); });
        };
    });
}

} // namespace scepter
