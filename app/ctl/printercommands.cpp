// scepterctl fleet plan and fleet probe: printers, which enrol by themselves (F9, F10).
#include "app/ctl/guardlines.h"
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/fleet/devicefilter.h"
#include "core/fleet/printerplan.h"
#include "core/fleet/tlsprobe.h"
#include "ui/report/settingssheet.h"
#include "ui/text/explanation.h"

#include <QFileInfo>
#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct PlanOptions {
    QString filter, wanted, connector, url, title, lifetime = u"7d"_s, out;
    bool renewable = false;
};

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
        m_plan = {m_options.title, {}, m_options.connector, m_options.url, *lifetime, m_options.renewable, m_options.filter};
        const auto requests = m_session.read([&](Transaction &transaction) { return prepare(transaction); });
        if (!requests)
            return fail(requests.error());
        if (!requests->problems.isEmpty())
            return problems(*requests);
        if (requests->requests.isEmpty())
            return fail(Errc::NoDevices, {}, {m_options.filter});
        if (!m_options.out.isEmpty()) { // a plan whose sheets cannot be written is of no use
            if (const auto there = prepareSheets(); !there)
                return fail(there.error());
        }
        const auto id = m_session.writeAudited(m_session.audit(u"fleet plan"_s, m_options.connector), [&](Transaction &transaction) {
            return PrinterPlan::create(transaction, m_session.vault(), m_session.random(), m_plan, requests->requests, m_session.now());
        });
        const auto read = [&](Transaction &transaction) { return PrinterPlan::sheets(transaction, m_devices, m_session.vault(), *id); };
        // Where they leave the store, the log knows before the files do (C9, F9).
        const auto sheets = !id                       ? fail(id.error())
                            : m_options.out.isEmpty() ? m_session.read(read)
                                                      : m_session.writeAudited(sheetsEntry(*id), read);
        if (!sheets)
            return fail(sheets.error());
        return made(*id, *sheets, *requests);
    }

private:
    AuditEntry sheetsEntry(RolloutId id) const
    {
        return m_session.audit(u"fleet sheets"_s, m_options.connector, u"plan %1: sheets.csv, sheets.html"_s.arg(qint64(id)));
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
        QList<GuardedDevice> guarded;
        auto request = requests.requests.cbegin(); // in the order of the devices
        for (const StoredDevice &device : *devices) {
            if (request != requests.requests.cend() && request->device == device.id)
                guarded.append({&device, (request++)->wanted});
        }
        m_findings = LockoutGuard::check(guarded, {RolloutKind::Plan});
        return requests;
    }

    QString csvPath() const { return m_options.out + u"/sheets.csv"_s; }
    QString htmlPath() const { return m_options.out + u"/sheets.html"_s; }
    /// An earlier plan's sheets stay: they may not have been typed in yet.
    Result<void> prepareSheets() const
    {
        for (const QString &path : {csvPath(), htmlPath()}) {
            if (auto free = mustBeFree(path); !free)
                return free;
        }
        return prepareDirectory(m_options.out);
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

    Result<Output> made(RolloutId id, const QList<SettingsSheet> &sheets, const PrinterRequests &requests)
    {
        QJsonArray printers;
        for (const PrinterRequest &each : requests.requests)
            printers.append(QJsonObject{{u"device"_s, each.name}, {u"commonName"_s, each.wanted.commonName}});
        Output output{{tr("The plan %1 is made for %n printer(s).", nullptr, int(sheets.size())).arg(qint64(id))},
                      guardWarnings(m_findings),
                      {{u"rollout"_s, qint64(id)},
                       {u"printers"_s, printers},
                       {u"simulated"_s, requests.simulated},
                       {u"findings"_s, guardJson(m_findings)}}};
        output.text += guardNotes(m_findings);
        if (requests.simulated > 0)
            output.text += tr("%n simulated device(s) are left out.", nullptr, requests.simulated);
        if (m_options.out.isEmpty())
            return output;
        QJsonArray files;
        for (const auto &[path, bytes] :
             {std::pair(csvPath(), settingsSheetsCsv(sheets)), std::pair(htmlPath(), settingsSheetsHtml(sheets))}) {
            if (const auto written = createFile(path, bytes, FileAccess::Owner); !written)
                return fail(written.error());
            output.text += tr("Written to %1").arg(path);
            files.append(path);
        }
        output.json[u"files"_s] = files;
        output.warnings += tr("The settings sheets hold passwords: keep them to those who set up the printers.");
        return output;
    }

    StoreSession &m_session;
    const PlanOptions &m_options;
    DeviceProfiles m_profiles;
    DeviceStore m_devices;
    NewPlan m_plan;
    QList<GuardFinding> m_findings;
};

struct ProbeOptions {
    QString filter;
    int port = 443, timeout = 10;
};

/// `fleet probe`: opens the printers' TLS ports, and ends when all have answered or been given up.
class ProbeCommand final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    ProbeCommand(CommandContext &context, std::shared_ptr<StoreSession> session, const ProbeOptions &options)
        : QObject(&context.owner),
          m_owner(context.owner),
          m_console(context.console),
          m_session(std::move(session)),
          m_options(options),
          m_probe(m_session->database(), context.composition.services().scheduler)
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
            QList<ProbeTarget> targets;
            for (const FleetDevice &device : *devices) {
                if (!device.inventory.printer || device.address.isEmpty())
                    continue;
                m_names.insert(device.id, device.name);
                targets.append({device.id, device.address, quint16(m_options.port)});
            }
            if (targets.isEmpty())
                return end(Error{Errc::NoDevices, {}, {m_options.filter}});
            m_probe.start(targets, std::chrono::seconds(m_options.timeout));
        });
    }

private:
    static QString outcomeText(const Probe &probe)
    {
        switch (probe.outcome) {
        case ProbeOutcome::InUse: return tr("in use");
        case ProbeOutcome::Old: return tr("an old certificate");
        case ProbeOutcome::Other: return tr("another certificate: %1").arg(probe.subject);
        case ProbeOutcome::Unreachable:
            return tr("unreachable: %1").arg(probe.error ? explain(*probe.error, Reader::CommandLine).what : QString());
        }
        Q_UNREACHABLE();
    }

    void tell(const Probe &probe)
    {
        ++m_counts[probe.outcome];
        QJsonObject json{{u"device"_s, m_names.value(probe.device)},
                         {u"outcome"_s, probeOutcomeName(probe.outcome)},
                         {u"at"_s, probe.at.toString(Qt::ISODate)},
                         {u"serial"_s, probe.serial},
                         {u"subject"_s, probe.subject}};
        if (probe.notAfter)
            json[u"notAfter"_s] = probe.notAfter->toString(Qt::ISODate);
        if (probe.error)
            json[u"error"_s] = errorJson(*probe.error);
        m_json.append(json);
        m_console.text(m_names.value(probe.device) + u": "_s + outcomeText(probe));
    }

    void finish()
    {
        if (std::exchange(m_ended, true))
            return;
        m_console.document({{u"probes"_s, m_json}});
        const qsizetype inUse = m_counts.value(ProbeOutcome::InUse);
        finishProgram(m_owner, inUse == m_json.size() ? ExitCode::Done : inUse > 0 ? ExitCode::PartlyDone : ExitCode::Failed);
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
    ProbeOptions m_options;
    DeviceProfiles m_profiles;
    QHash<DeviceId, QString> m_names;
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
    textOption(plan, "--lifetime", o->lifetime, "How long the challenge passwords are good: 7d, 12h");
    plan->add_flag("--renewable", o->renewable, "The challenge passwords are good for renewals, too");
    textOption(plan, "--out", o->out, "Directory for the settings sheets");
    plan->callback([&run, o] {
        run = [o](CommandContext &c) {
            runOnStore(c, StoreAccess::Change, [o](StoreSession &session) { return PlanCommand(session, *o).run(); });
        };
    });
}

void addProbe(CLI::App &fleet, Run &run)
{
    auto *probe = fleet.add_subcommand("probe", "Look which certificates printers use");
    auto o = std::make_shared<ProbeOptions>();
    textOption(probe, "--filter", o->filter, "Which devices, such as site=Oslo; all printers without it");
    probe->add_option("--port", o->port, "The TLS port; 443 without it")->check(CLI::Range(1, 65535));
    probe->add_option("--timeout", o->timeout, "Seconds until a printer counts as unreachable; 10 without it")->check(CLI::Range(1, 600));
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
    addProbe(fleet, run);
}

} // namespace scepter
