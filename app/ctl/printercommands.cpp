// scepterctl fleet plan, fleet sheets and fleet probe: printers, which enrol by themselves (F9, F10).
#include "app/ctl/guardlines.h"
#include "app/ctl/rolloutrun.h"
#include "app/ctl/sheetfiles.h"
#include "core/base/literals.h"
#include "core/fleet/devicefilter.h"
#include "core/fleet/tlsprobe.h"
#include "ui/text/explanation.h"
#include "ui/text/probewords.h"

#include "ui/text/printerwords.h"
#include "ui/text/rolloutwords.h"
#include <QFileInfo>
#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct PlanOptions {
    QString filter, wanted, connector, url, title, lifetime = u"7d"_s, out, waves = u"100%"_s, holdAbove = u"10%"_s;
    bool renewable = false;
    int canary = 0;
};

/// "25%" or "25".
Result<int> percentOf(const QString &option, const QString &text)
{
    bool isNumber = false;
    const int value = QString(text).remove(u'%').trimmed().toInt(&isNumber);
    return isNumber ? Result<int>(value) : invalid(option, text);
}

/// Every device that a filter chooses.
Result<QList<StoredDevice>> chosen(Transaction &transaction, const DeviceStore &store, const QString &filter, const QDateTime &now)
{
    const auto found = FilterStore::choose(transaction, store.profiles(), filter, now);
    if (!found)
        return fail(found.error());
    QList<StoredDevice> devices;
    for (const FleetDevice &each : *found) {
        auto device = store.load(transaction, each.id);
        if (!device)
            return fail(device.error());
        devices.append(std::move(*device));
    }
    return devices;
}

QString sentence(const Error &error)
{
    const Explanation explained = explain(error, Reader::CommandLine);
    return explained.what + u' ' + explained.why;
}

class PlanCommand {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    PlanCommand(StoreSession &session, const PlanOptions &options)
        : m_session(session), m_options(options), m_devices(m_profiles, session.vault())
    {
    }

    Result<Output> run()
    {
        const auto lifetime = durationFromText(m_options.lifetime);
        if (!lifetime)
            return invalid(u"--lifetime"_s, m_options.lifetime);
        const auto waves = percentOf(u"--waves"_s, m_options.waves), holdAbove = percentOf(u"--hold-above"_s, m_options.holdAbove);
        if (!waves || !holdAbove)
            return fail(waves ? holdAbove.error() : waves.error());
        m_plan = {m_options.title,  {},     m_options.connector, m_options.url, *lifetime, m_options.renewable, m_options.filter,
                  m_options.canary, *waves, *holdAbove};
        const auto requests = m_session.read([&](Transaction &transaction) { return prepare(transaction); });
        if (!requests)
            return fail(requests.error());
        if (!requests->problems.isEmpty())
            return problems(*requests);
        if (requests->requests.isEmpty())
            return fail(Errc::NoDevices, {}, {m_options.filter});
        const SheetFiles files(m_options.out);
        if (!m_options.out.isEmpty()) { // before anything is made
            if (const auto there = files.prepare(); !there)
                return fail(there.error());
        }
        const auto id = m_session.writeAudited(m_session.audit(u"fleet plan"_s, m_options.connector), [&](Transaction &transaction) {
            return PrinterPlan::create(transaction, m_session.vault(), m_plan, requests->requests, m_session.now());
        });
        Output output = id ? made(*id, *requests) : Output();
        const auto written = !id || m_options.out.isEmpty() ? id.map([](RolloutId) {}) : writeSheets(*id, files, &output);
        return written.map([&] { return output; });
    }

private:
    /// Of the first wave. The log knows before the files do (C9, F9).
    Result<void> writeSheets(RolloutId id, const SheetFiles &files, Output *output)
    {
        const SheetWriter writer(m_devices, m_session.administrator(), m_session.random());
        return m_session
            .write([&](Transaction &transaction) { return writer.write(transaction, {id}, SheetFiles::names(), m_session.now()); })
            .and_then([&](const WrittenSheets &written) {
                output->text += missingSheetsText(written.missing);
                return files.write(written.sheets, output);
            });
    }

    Result<PrinterRequests> prepare(Transaction &transaction)
    {
        const auto wanted = TemplateStore::find(transaction, m_options.wanted);
        const auto url = wanted ? PrinterPlan::serverUrl(transaction, m_options.connector, m_options.url) : fail(wanted.error());
        const auto devices = url ? chosen(transaction, m_devices, m_options.filter, m_session.now()) : fail(url.error());
        if (!devices)
            return fail(devices.error());
        m_plan.wanted = *wanted;
        if (m_plan.title.isEmpty())
            m_plan.title = wanted->title.isEmpty() ? wanted->name : wanted->title;
        PrinterRequests requests = PrinterPlan::fill(*devices, *wanted, *url);
        PrinterPlan::arrange(*devices, m_plan, m_session.random(), &requests);
        return requests;
    }

    static Result<Output> problems(const PrinterRequests &requests)
    {
        Output output;
        for (const DeviceProblem &problem : requests.problems)
            output.warnings += problem.device + u": "_s + sentence(problem.error);
        output.warnings += tr("Nothing was made: %n printer(s) cannot be planned for.", nullptr, int(requests.problems.size()));
        output.json = {{u"problems"_s, problemsJson(requests.problems)}};
        output.code = ExitCode::Failed;
        return output;
    }

    Output made(RolloutId id, const PrinterRequests &requests) const
    {
        QJsonArray printers;
        for (const PrinterRequest &each : requests.requests)
            printers.append(QJsonObject{{u"device"_s, each.name}, {u"commonName"_s, each.wanted.commonName}, {u"wave"_s, each.wave}});
        Output output{{tr("The plan %1 is made for %n printer(s).", nullptr, int(requests.requests.size())).arg(qint64(id))},
                      guardWarnings(requests.findings),
                      {{u"rollout"_s, qint64(id)},
                       {u"printers"_s, printers},
                       {u"waves"_s, requests.waves()},
                       {u"simulated"_s, requests.simulated},
                       {u"findings"_s, guardJson(requests.findings)}}};
        output.text += guardNotes(requests.findings);
        if (requests.waves() > 1)
            output.text += wavesText(m_plan.settings());
        if (requests.spread > 0)
            output.text += spreadText(requests.spread);
        if (requests.simulated > 0)
            output.text += simulatedText(requests.simulated);
        if (m_options.out.isEmpty())
            output.text += tr("Write its settings sheets with “fleet sheets %1 --out DIR”.").arg(qint64(id));
        return output;
    }

    StoreSession &m_session;
    const PlanOptions &m_options;
    DeviceProfiles m_profiles;
    DeviceStore m_devices;
    NewPlan m_plan;
};

struct SheetsOptions {
    QString rollout, filter, out;
};

/// `fleet sheets`: settings sheets, any time until their printers are in use (F9).
class SheetsCommand {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> run(StoreSession &session, const SheetsOptions &o)
    {
        const SheetFiles files(o.out);
        if (const auto there = files.prepare(); !there)
            return fail(there.error());
        const DeviceProfiles profiles;
        const DeviceStore devices(profiles, session.vault());
        const SheetWriter writer(devices, session.administrator(), session.random());
        const auto written = session.write([&](Transaction &transaction) -> Result<WrittenSheets> {
            const auto wish = wishFrom(transaction, devices, o, session.now());
            return wish ? writer.write(transaction, *wish, SheetFiles::names(), session.now()) : fail(wish.error());
        });
        if (!written)
            return fail(written.error());
        QJsonArray printers;
        for (const SettingsSheet &sheet : written->sheets)
            printers.append(sheet.device);
        Output output{
            {tr("%n settings sheet(s).", nullptr, int(written->sheets.size()))},
            {},
            {{u"printers"_s, printers}, {u"challengesMade"_s, written->made}, {u"leftOut"_s, missingSheetsJson(written->missing)}}};
        output.text += missingSheetsText(written->missing);
        if (written->sheets.isEmpty()) {
            output.code = ExitCode::Failed;
            return output;
        }
        return files.write(written->sheets, &output).map([&] { return output; });
    }

private:
    static Result<RolloutId> newestPlan(Transaction &transaction)
    {
        const auto rollouts = RolloutStore::list(transaction); // newest first
        if (!rollouts)
            return fail(rollouts.error());
        for (const Rollout &rollout : *rollouts) {
            if (rollout.kind == RolloutKind::Plan)
                return rollout.id;
        }
        return fail(Errc::NotFound, {}, {u"plan"_s, QString()});
    }

    /// A filter chooses printers; simulated devices have no sheets.
    static Result<SheetsWish> wishFrom(Transaction &transaction, const DeviceStore &devices, const SheetsOptions &o, const QDateTime &now)
    {
        SheetsWish wish;
        if (!o.rollout.isEmpty()) {
            const auto id = o.rollout == u"last"_s ? newestPlan(transaction) : rolloutFrom(transaction, o.rollout);
            if (!id)
                return fail(id.error());
            wish.plan = *id;
        }
        if (!o.rollout.isEmpty() && o.filter.isEmpty())
            return wish;
        const auto found = FilterStore::choose(transaction, devices.profiles(), o.filter, now);
        if (!found)
            return fail(found.error());
        wish.printers = QList<DeviceId>();
        for (const FleetDevice &each : *found) {
            if (each.inventory.printer)
                wish.printers->append(each.id);
        }
        return wish.printers->isEmpty() ? fail(Errc::NoDevices, {}, {o.filter}) : Result<SheetsWish>(wish);
    }
};

struct ProbeCommandOptions {
    QString filter;
    ProbeOptions probe;
};

/// `fleet probe`: opens the printers' TLS ports, and ends when all have answered or been given up.
class ProbeCommand final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    ProbeCommand(CommandContext &context, std::shared_ptr<StoreSession> session, const ProbeCommandOptions &options)
        : QObject(&context.owner),
          m_owner(context.owner),
          m_console(context.console),
          m_session(std::move(session)),
          m_options(options),
          m_probe(m_session->database(), context.composition.services().scheduler, nullptr, options.probe.atOnce)
    {
        connect(&m_probe, &TlsProbe::probed, this, &ProbeCommand::tell);
        connect(&m_probe, &TlsProbe::failed, this, [this](const Error &error) { end(error); });
        connect(&m_probe, &TlsProbe::finished, this, &ProbeCommand::finish);
    }

    void start()
    {
        const auto work = [this](Transaction &transaction) {
            return FilterStore::choose(transaction, m_profiles, m_options.filter, m_session->now());
        };
        m_session->database().read(this, work, [this](const Result<QList<FleetDevice>> &devices) {
            if (!devices)
                return end(devices.error());
            m_targets = ProbeTargets::of(*devices, quint16(m_options.probe.port));
            if (m_targets.withoutAddress > 0)
                m_console.warning(withoutAddressText(m_targets.withoutAddress));
            if (m_targets.targets.isEmpty())
                return end(Error{Errc::NoDevices, {}, {m_options.filter}});
            m_probe.start(m_targets.targets, std::chrono::seconds(m_options.probe.timeout));
        });
    }

private:
    void tell(const Probe &probe)
    {
        ++m_counts[probe.outcome];
        QJsonObject json{{u"device"_s, m_targets.names.value(probe.device)},
                         {u"outcome"_s, probeOutcomeName(probe.outcome)},
                         {u"at"_s, probe.at.toString(Qt::ISODate)},
                         {u"serial"_s, probe.serial},
                         {u"subject"_s, probe.subject}};
        if (probe.notAfter)
            json[u"notAfter"_s] = probe.notAfter->toString(Qt::ISODate);
        if (probe.error)
            json[u"error"_s] = errorJson(*probe.error);
        m_json.append(json);
        m_console.text(m_targets.names.value(probe.device) + u": "_s + probeText(probe));
    }

    void finish()
    {
        if (std::exchange(m_ended, true))
            return;
        m_console.document({{u"probes"_s, m_json}, {u"withoutAddress"_s, m_targets.withoutAddress}});
        m_console.text(probeCountsText(m_counts));
        const qsizetype inUse = m_counts.value(ProbeOutcome::InUse);
        finishProgram(m_owner, exitCodeFor(inUse, m_json.size()));
    }

    void end(const Error &error)
    {
        if (std::exchange(m_ended, true))
            return;
        m_console.error(error);
        finishProgram(m_owner, exitCodeFor(error));
    }

    QObject &m_owner;
    Console m_console;
    std::shared_ptr<StoreSession> m_session;
    ProbeCommandOptions m_options;
    DeviceProfiles m_profiles;
    ProbeTargets m_targets;
    QHash<ProbeOutcome, int> m_counts;
    QJsonArray m_json;
    bool m_ended = false;
    TlsProbe m_probe;
};

void addPlan(CLI::App &fleet, Run &run)
{
    auto *plan = fleet.add_subcommand("plan", "Plan certificates for printers: a challenge password and a settings sheet for each");
    auto o = std::make_shared<PlanOptions>();
    textOption(plan, "--filter", o->filter, "Which devices, such as site=Oslo; all printers without it");
    textOption(plan, "--template", o->wanted, "Name of the certificate template")->required();
    textOption(plan, "--connector", o->connector, "Name of the connector that they enrol with")->required();
    textOption(plan, "--url", o->url, "The SCEP URL that the printers are told, instead of the connector's public one");
    textOption(plan, "--title", o->title, "A title for the plan");
    textOption(plan, "--lifetime", o->lifetime, "How long a challenge password is good from when its sheet is written: 7d, 12h");
    plan->add_flag("--renewable", o->renewable, "The challenge passwords are good for renewals, too");
    plan->add_option("--canary", o->canary, "How many printers go first, by themselves");
    textOption(plan, "--waves", o->waves, "Share of the others in each wave, such as 25%");
    textOption(plan, "--hold-above", o->holdAbove, "A wave of which more than this share is refused or missing holds the rest");
    textOption(plan, "--out", o->out, "Directory for the settings sheets of the first wave");
    plan->callback([&run, o] {
        run = [o](CommandContext &c) {
            runOnStore(c, StoreAccess::Change, [o](StoreSession &session) { return PlanCommand(session, *o).run(); });
        };
    });
}

void addSheets(CLI::App &fleet, Run &run)
{
    auto *sheets = fleet.add_subcommand("sheets", "Write settings sheets of printers again, until they are in use");
    auto o = std::make_shared<SheetsOptions>();
    textOption(sheets, "rollout", o->rollout, "Number of the plan, or last; without it, each printer's newest plan");
    textOption(sheets, "--filter", o->filter, "Which printers, such as site=Oslo; all without it");
    textOption(sheets, "--out", o->out, "Directory for the settings sheets")->required();
    sheets->callback([&run, o] {
        run = [o](CommandContext &c) {
            runOnStore(c, StoreAccess::Change, [o](StoreSession &session) { return SheetsCommand::run(session, *o); });
        };
    });
}

void addProbe(CLI::App &fleet, Run &run)
{
    auto *probe = fleet.add_subcommand("probe", "Look which certificates printers use");
    auto o = std::make_shared<ProbeCommandOptions>();
    textOption(probe, "--filter", o->filter, "Which devices, such as site=Oslo; all printers without it");
    probe->add_option("--port", o->probe.port, "The TLS port; 443 without it")->check(CLI::Range(1, 65535));
    probe->add_option("--timeout", o->probe.timeout, "Seconds until a printer counts as unreachable; 10 without it")
        ->check(CLI::Range(1, ProbeOptions::mostTimeout));
    probe->add_option("--at-once", o->probe.atOnce, "How many printers are looked at at a time; 32 without it")
        ->check(CLI::Range(1, ProbeOptions::mostAtOnce));
    probe->callback([&run, o] {
        run = [o](CommandContext &c) {
            openStore(c, StoreAccess::Change,
                      [&c, o](std::shared_ptr<StoreSession> session) { (new ProbeCommand(c, std::move(session), *o))->start(); });
        };
    });
}

} // namespace

void addPrinterCommands(CLI::App &fleet, Run &run)
{
    addPlan(fleet, run);
    addSheets(fleet, run);
    addProbe(fleet, run);
}

} // namespace scepter
