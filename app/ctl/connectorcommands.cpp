// scepterctl connector: create, set, list, show, delete (C1).
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "core/connector/issuancerules.h"
#include "core/connector/refusalcounter.h"
#include "core/connector/requeststore.h"
#include "core/crypto/filekinds.h"
#include "core/device/inventoryholders.h"
#include "core/store/lease.h"
#include "ui/text/refusaltext.h"
#include "ui/text/requestwords.h"

#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

/// What was typed for a connector, in the order of the options: each changes the settings, or says what is wrong.
struct ConnectorOptions {
    QString name;
    int last = 20;
    std::vector<std::function<Result<void>(ConnectorSettings &)>> edits;
};
Result<void> edit(const ConnectorOptions &options, ConnectorSettings &settings)
{
    for (const auto &change : options.edits) {
        if (auto done = change(settings); !done)
            return done;
    }
    return settings.validate();
}

class ConnectorCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> create(StoreSession &session, const ConnectorOptions &options)
    {
        ConnectorSettings settings{options.name};
        if (auto edited = edit(options, settings); !edited)
            return fail(edited.error());
        if (settings.ca.isEmpty()) { // the only one there is
            const auto cas = session.read([](Transaction &transaction) { return CaStore::list(transaction); });
            if (!cas || cas->size() != 1)
                return cas ? invalid(u"--ca"_s, {}) : fail(cas.error());
            settings.ca = cas->first().name;
        }
        const auto created = session.writeAudited(session.audit(u"connector create"_s, settings.name), [&](Transaction &transaction) {
            return ConnectorStore::create(transaction, settings, session.now());
        });
        return created.and_then([&] { return show(session, options); });
    }

    static Result<Output> change(StoreSession &session, const ConnectorOptions &options)
    {
        const auto row = session.read([&](Transaction &transaction) { return ConnectorStore::show(transaction, options.name); });
        if (!row)
            return fail(row.error());
        const InventoryHolders inventory;
        ConnectorSettings settings = row->settings;
        if (auto edited = edit(options, settings); !edited)
            return fail(edited.error());
        const auto changed = session.writeAudited(session.audit(u"connector set"_s, settings.name),
                                                  [&](Transaction &transaction) -> Result<LostRenewals> {
                                                      if (const auto kept = ConnectorStore::change(transaction, settings); !kept)
                                                          return fail(kept.error());
                                                      return lostRenewals(transaction, row->settings, settings, &inventory, session.now());
                                                  });
        auto output = changed ? show(session, options) : fail(changed.error());
        if (output) {
            output->warnings += lostRenewalTexts(*changed);
            output->json[u"lostRenewals"_s] = changed->count;
            if (row->hasOldNames && settings.names == row->settings.names)
                output->warnings += renamedRulesText(settings.names);
        }
        return output;
    }

    static Result<Output> list(StoreSession &session)
    {
        const auto shown = session.read([&](Transaction &transaction) -> Result<QList<Shown>> {
            const auto rows = ConnectorStore::list(transaction);
            if (!rows)
                return fail(rows.error());
            QList<Shown> all;
            for (const ConnectorRow &row : *rows) {
                const auto one = look(transaction, row, session.now());
                if (!one)
                    return fail(one.error());
                all.append(*one);
            }
            return all;
        });
        if (!shown)
            return fail(shown.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const Shown &one : *shown) {
            table.append({one.row.settings.name, statusText(one.status), one.row.settings.ca, presetName(one.row.settings.preset),
                          one.servedBy.isEmpty() ? tr("not served") : tr("served by %1").arg(one.servedBy)});
            json.append(jsonOf(one));
        }
        return Output{table.isEmpty() ? QStringList{tr("There is no connector yet.")} : tableLines(table), {}, {{u"connectors"_s, json}}};
    }

    static Result<Output> show(StoreSession &session, const ConnectorOptions &options)
    {
        const auto shown = session.read([&](Transaction &transaction) -> Result<Shown> {
            const auto row = ConnectorStore::show(transaction, options.name);
            auto one = row ? look(transaction, *row, session.now()) : fail(row.error());
            return one ? readLists(transaction, *one, options.last) : one;
        });
        if (!shown)
            return fail(shown.error());
        const ConnectorSettings &s = shown->row.settings;
        QList<QStringList> rows{
            {tr("Status"), statusText(shown->status)},
            {tr("CA"), s.ca},
            {tr("Kind"), tr("general-purpose")},
            {tr("Preset"), presetName(s.preset)},
            {tr("Usages"), usageSettingText(s)},
            {tr("Approval"), s.approval == Approval::Manual ? tr("by hand") : tr("automatic")},
            {tr("Validity"), tr("%n day(s)", nullptr, s.validityDays)},
            {tr("Address"), addressOf(s)},
            {tr("Networks"), s.allowFrom.isEmpty() ? tr("all") : s.allowFrom.join(u", "_s)},
            {tr("Names"), namesText(s)},
            {tr("Further names"), s.furtherNames == FurtherNames::LeaveOut ? tr("are left out of the certificate") : tr("are refused")},
            {tr("Single DES"), s.allowWeak ? tr("is read") : tr("is refused")},
            {tr("Default"), s.isDefault ? tr("yes: the addresses of an NDES reach it") : tr("no")},
            {tr("Replaced CAs"), subjectsOf(s.renewFrom)},
            {tr("Signs for others"), subjectsOf(s.maySignFor)},
            {tr("Served"), shown->servedBy.isEmpty() ? tr("no") : shown->servedBy}};
        Output output{QStringList{s.title.isEmpty() ? s.name : s.name + u" – "_s + s.title} + tableLines(rows), {}, jsonOf(*shown)};
        output.json[u"requestCount"_s] = shown->allRequests; // not only of those that are shown
        output.json[u"alarmCount"_s] = shown->allAlarms;
        for (const ChallengeAlarm &alarm : shown->alarms)
            output.text += alarmText(alarm);
        if (shown->alarms.size() < shown->allAlarms)
            output.text += tr("These are the newest %1 of %n alarm(s); --last N shows more.", nullptr, int(shown->allAlarms))
                               .arg(shown->alarms.size());
        if (!shown->requests.isEmpty())
            output.text += shown->requests.size() < shown->allRequests
                               ? tr("The newest %1 of %n request(s); --last N shows more:", nullptr, int(shown->allRequests))
                                     .arg(shown->requests.size())
                               : tr("The newest requests:");
        output.text += tableLines(requestTable(shown->requests));
        if (s.baseUrl.scheme() != u"https"_s)
            output.text += tr("Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only.");
        return output;
    }

    static Result<Output> remove(StoreSession &session, const ConnectorOptions &options)
    {
        const auto removed = session.writeAudited(
            session.audit(u"connector delete"_s, options.name), [&](Transaction &transaction) -> Result<bool> {
                const auto holder = Lease::holder(transaction, u"connector/"_s + options.name, session.now());
                if (!holder)
                    return fail(holder.error());
                // One that is served is marked: the serving process stops it and removes it.
                if (*holder)
                    return ConnectorStore::markDeleting(transaction, options.name).map([] { return false; });
                return ConnectorStore::remove(transaction, options.name).map([] { return true; });
            });
        return removed.map([&](bool gone) {
            return Output{{gone ? tr("Deleted: %1").arg(options.name)
                                : tr("%1 is deleted as soon as the process that serves it has stopped it.").arg(options.name)},
                          {},
                          {{u"status"_s, gone ? u"deleted"_s : u"deleting"_s}}};
        });
    }

private:
    struct Shown {
        ConnectorRow row;
        ConnectorStatus status = ConnectorStatus::Active;
        QString servedBy;
        QList<RequestRow> requests = {}; ///< the newest ones
        QList<ChallengeAlarm> alarms = {};
        qint64 allRequests = 0, allAlarms = 0;
    };

    static Result<Shown> readLists(Transaction &transaction, Shown shown, int last)
    {
        const QString &name = shown.row.settings.name;
        const auto requests = RequestStore::newest(transaction, name, last);
        const auto alarms = requests ? RequestStore::alarms(transaction, name, last) : fail(requests.error());
        const auto allRequests = alarms ? RequestStore::count(transaction, name) : fail(alarms.error());
        const auto allAlarms = allRequests ? RequestStore::alarmCount(transaction, name) : fail(allRequests.error());
        return allAlarms.map([&](qint64 count) {
            shown.requests = *requests;
            shown.alarms = *alarms;
            shown.allRequests = *allRequests;
            shown.allAlarms = count;
            return shown;
        });
    }

    static Result<Shown> look(Transaction &transaction, const ConnectorRow &row, const QDateTime &now)
    {
        const auto ca = CaStore::show(transaction, row.settings.ca);
        const auto holder = Lease::holder(transaction, u"connector/"_s + row.settings.name, now);
        if (!ca || !holder)
            return fail(ca ? holder.error() : ca.error());
        return Shown{row, ConnectorStore::status(row, *ca, now), *holder ? (*holder)->toString() : QString()};
    }

    static QString subjectsOf(const QList<Certificate> &certificates)
    {
        QStringList subjects;
        for (const Certificate &each : certificates)
            subjects += each.subject().toString();
        return subjects.isEmpty() ? tr("none") : subjects.join(u"; "_s);
    }

    /// For requests that name none (C7).
    static QString usageSettingText(const ConnectorSettings &settings)
    {
        if (settings.usages.isEmpty())
            return settings.preset == Preset::Strict ? tr("as the request says; one that names none is refused") : tr("as the preset says");
        return settings.usages == QStringList{QString::fromUtf16(noUsage)}
                   ? tr("none where the request names none: good for every purpose")
                   : tr("%1 where the request names none").arg(settings.usages.join(u", "_s));
    }

    static QString namesText(const ConnectorSettings &s)
    {
        const QString rules = s.names.isEmpty() ? tr("every host, short name and address") : s.names.join(u", "_s);
        return s.inventoryOnly ? tr("%1; only those of devices in the inventory").arg(rules) : rules;
    }

    static QString addressOf(const ConnectorSettings &settings)
    {
        const QString path = u"/scep/"_s + settings.name;
        if (settings.baseUrl.isEmpty())
            return path;
        QString base = settings.baseUrl.toString();
        while (base.endsWith(u'/'))
            base.chop(1);
        return base + path;
    }

    static QJsonObject jsonOf(const Shown &shown)
    {
        QJsonObject json = shown.row.settings.toJson();
        json[u"status"_s] = statusName(shown.status);
        json[u"address"_s] = addressOf(shown.row.settings);
        json[u"servedBy"_s] = shown.servedBy;
        QJsonArray requests, alarms;
        for (const RequestRow &row : shown.requests)
            requests.append(requestJson(row));
        for (const ChallengeAlarm &alarm : shown.alarms) {
            alarms.append(QJsonObject{{u"at"_s, alarm.at.toString(Qt::ISODate)},
                                      {u"address"_s, alarm.address},
                                      {u"why"_s, refusalName(alarm.refusal)},
                                      {u"challenge"_s, alarm.challenge},
                                      {u"subject"_s, alarm.subject},
                                      {u"expected"_s, alarm.expected},
                                      {u"names"_s, QJsonArray::fromStringList(alarm.names)}});
        }
        json[u"requests"_s] = requests;
        json[u"alarms"_s] = alarms;
        return json;
    }

    static QJsonObject requestJson(const RequestRow &row)
    {
        const RequestRecord &record = row.record;
        return {{u"id"_s, row.id},
                {u"at"_s, record.at.toString(Qt::ISODate)},
                {u"address"_s, record.address},
                {u"type"_s, record.type},
                {u"subject"_s, record.subject},
                {u"state"_s, row.state},
                {u"refusal"_s, row.refused ? refusalName(row.refused->why) : QString()},
                {u"explanation"_s, row.refused ? refusalText(*row.refused) : row.reason},
                {u"clockOffsetSeconds"_s, record.clockOffset ? QJsonValue(*record.clockOffset) : QJsonValue()},
                {u"decoded"_s, record.decoded}};
    }

    /// C14: what came, and what became of it, in words.
    static QList<QStringList> requestTable(const QList<RequestRow> &rows)
    {
        QList<QStringList> table;
        for (const RequestRow &row : rows) {
            const RequestRecord &record = row.record;
            QString clock;
            if (record.clockOffset && std::abs(*record.clockOffset) > 300) // C13
                clock = *record.clockOffset > 0 ? tr("its clock is %n s ahead", nullptr, int(*record.clockOffset))
                                                : tr("its clock is %n s behind", nullptr, int(-*record.clockOffset));
            const QString what = row.refused ? refusalText(*row.refused) : stateText(row);
            table.append({record.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), record.address, record.type, shownSubject(record),
                          QStringList(QStringList{what} + requestRemarks(row)).join(u' '), clock});
        }
        return table;
    }

    static QString stateText(const RequestRow &row)
    {
        if (row.state == u"pending"_s)
            return tr("waits for a decision");
        if (row.state == u"approved"_s)
            return tr("approved, waits for the client");
        if (row.state == u"rejected"_s)
            return row.reason.isEmpty() ? tr("rejected") : tr("rejected: %1").arg(row.reason);
        return row.state == u"issued"_s ? tr("issued") : tr("answered");
    }

    static QString alarmText(const ChallengeAlarm &alarm)
    {
        if (alarm.refusal == Refusal::ChallengeGuessing)
            return tr("Alarm of %1: somebody at %2 is guessing challenge passwords: at least %3 wrong ones within an hour.")
                .arg(alarm.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), alarm.address)
                .arg(RefusalCounter::guessesForAlarm);
        if (alarm.challenge.isEmpty()) // about a message, not about a challenge
            return tr("Alarm of %1: %2, from %3. %4")
                .arg(alarm.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), alarm.subject, alarm.address, refusalText({alarm.refusal}));
        const QString text = alarm.expected.isEmpty() ? tr("Alarm of %1: %2 used challenge password %3 for %4. %5%6")
                                                      : tr("Alarm of %1: %2 used challenge password %3 for %4; it belongs to %6. %5");
        return text.arg(alarm.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), alarm.address, alarm.challenge, alarm.subject,
                        refusalText({alarm.refusal, alarm.names}), alarm.expected);
    }

    static QString statusText(ConnectorStatus status)
    {
        switch (status) {
        case ConnectorStatus::Creating: return tr("creating: its CA waits for a certificate");
        case ConnectorStatus::Active: return tr("active");
        case ConnectorStatus::Failed: return tr("failed: its CA has expired");
        case ConnectorStatus::Deleting: return tr("deleting");
        }
        Q_UNREACHABLE();
    }
};

/// Every certificate of these files; an empty name stands for none, and clears what was there.
Result<QList<Certificate>> certificatesOf(const std::vector<std::string> &files)
{
    QList<Certificate> all;
    for (const std::string &file : files) {
        if (file.empty())
            continue;
        const auto bytes = readFile(QString::fromStdString(file));
        const auto certificates = bytes ? certificatesIn(*bytes) : fail(bytes.error());
        if (!certificates)
            return fail(certificates.error());
        all += *certificates;
    }
    return all;
}

/// The options that create and set share: each leaves an edit.
void addSettings(CLI::App *command, const std::shared_ptr<ConnectorOptions> &o)
{
    using Settings = ConnectorSettings;
    const auto edits = [o](std::function<Result<void>(Settings &)> change) { o->edits.push_back(std::move(change)); };
    const auto text = [=](const char *name, QString Settings::*member, const char *help) {
        textOption(
            command, name,
            [=](const QString &value) { edits([=](Settings &s) -> Result<void> { return s.*member = value, Result<void>(); }); }, help);
    };
    const auto number = [=](const char *name, int Settings::*member, const char *help) {
        command->add_option_function<int>(
            name, [=](int value) { edits([=](Settings &s) -> Result<void> { return s.*member = value, Result<void>(); }); }, help);
    };
    const auto flag = [=](const char *name, bool Settings::*member, const char *help) {
        command->add_flag_function(
            name, [=](std::int64_t count) { edits([=](Settings &s) -> Result<void> { return s.*member = count > 0, Result<void>(); }); },
            help);
    };
    const auto list = [=](const char *name, QStringList Settings::*member, const char *help) {
        command->add_option_function<std::vector<std::string>>(
            name,
            [=](const std::vector<std::string> &values) {
                QStringList all;
                for (const std::string &value : values)
                    all += value.empty() ? QStringList() : QStringList{QString::fromStdString(value)};
                edits([=](Settings &s) -> Result<void> { return s.*member = all, Result<void>(); });
            },
            help);
    };
    const auto certificates = [=](const char *name, QList<Certificate> Settings::*member, const char *help) {
        command->add_option_function<std::vector<std::string>>(
            name,
            [=](const std::vector<std::string> &files) {
                edits([=](Settings &s) -> Result<void> {
                    const auto read = certificatesOf(files);
                    return read ? (s.*member = *read, Result<void>()) : fail(read.error());
                });
            },
            help);
    };
    text("--title", &Settings::title, "Name for people");
    text("--ca", &Settings::ca, "The CA behind it; may be left out when there is only one");
    textOption(
        command, "--kind",
        [=](const QString &value) {
            edits([=](Settings &) { return value == u"general"_s ? Result<void>() : invalid(u"--kind"_s, value); });
        },
        "general");
    textOption(
        command, "--preset",
        [=](const QString &value) {
            edits([=](Settings &s) -> Result<void> {
                const auto preset = presetFromName(value);
                return preset ? (s.preset = *preset, Result<void>()) : invalid(u"--preset"_s, value);
            });
        },
        "What certificates are for: printers, mobile or strict");
    textOption(
        command, "--approval",
        [=](const QString &value) {
            edits([=](Settings &s) -> Result<void> {
                const auto approval = approvalFromName(value);
                return approval ? (s.approval = *approval, Result<void>()) : invalid(u"--approval"_s, value);
            });
        },
        "Who decides on requests: auto or manual");
    textOption(
        command, "--base-url",
        [=](const QString &value) {
            edits([=](Settings &s) -> Result<void> { return s.baseUrl = QUrl(value, QUrl::StrictMode), Result<void>(); });
        },
        "Public URL that devices reach the server at; CRL distribution points begin with it");
    flag("--require-challenge,!--no-require-challenge", &Settings::requireChallenge, "Manual approval too wants a challenge password");
    flag("--allow-weak,!--no-allow-weak", &Settings::allowWeak, "Read requests in single DES");
    flag("--default,!--no-default", &Settings::isDefault, "Answer at the paths of an NDES too");
    number("--validity", &Settings::validityDays, "Validity of certificates in days");
    number("--spread", &Settings::spreadDays, "Shorten the validity at random by up to this many days, so that renewals do not bunch");
    number("--renewal-window", &Settings::renewalWindowDays, "Days before the end in which a certificate may be renewed; 0: always");
    number("--pending-limit", &Settings::pendingLimit, "Requests that may wait for a decision at once; beyond it 503");
    number("--pending-per-address", &Settings::pendingPerAddress, "Of those, without a right challenge password, of one address");
    number("--pending-days", &Settings::pendingDays, "Days after which a request that nobody decided on is deleted");
    list("--allow-from", &Settings::allowFrom, "Network that may use it, such as 10.0.0.0/8; may be repeated");
    list("--allow-key", &Settings::keys, "Kind of key that gets certificates, such as rsa:2048; may be repeated");
    command->add_option_function<std::vector<std::string>>(
        "--usage",
        [=](const std::vector<std::string> &values) {
            edits([=](Settings &s) -> Result<void> {
                s.usages.clear();
                for (const std::string &value : values) {
                    const QString name = QString::fromStdString(value);
                    const auto usage = usageFromText(name);
                    if (!usage && !name.isEmpty())
                        return invalid(u"--usage"_s, name);
                    s.usages += name.isEmpty() ? QStringList() : QStringList{*usage};
                }
                return {};
            });
        },
        "Usage of a certificate whose request names none, such as serverAuth or 1.3.6.1.5.5.7.3.14; none for one without; may be repeated");
    certificates("--renew-from", &Settings::renewFrom,
                 "Certificate of a CA that this connector replaces: its certificates are renewed here; may be repeated");
    certificates("--may-sign-for", &Settings::maySignFor,
                 "Certificate that may sign requests for the keys of others, such as an MDM's; may be repeated");
    list("--allow-name", &Settings::names,
         "Names that get certificates: dns:.DOMAIN, dns:NAME, dns:*, short:*, ip:NET, uri:PREFIX, email:DOMAIN, other:OID or "
         "wildcard:.DOMAIN; may be repeated");
    flag("--inventory-only,!--no-inventory-only", &Settings::inventoryOnly, "Only names that a device of the inventory has");
    textOption(
        command, "--further-names",
        [=](const QString &value) {
            edits([=](Settings &s) -> Result<void> {
                const auto what = furtherNamesFromName(value);
                return what ? (s.furtherNames = *what, Result<void>()) : invalid(u"--further-names"_s, value);
            });
        },
        "Names that a bound challenge was not made for: refuse the request, or leave-out");
}

void addBounds(CLI::App *command, const std::shared_ptr<ConnectorOptions> &o)
{
    using Bounds = HttpServerBounds;
    const auto number = [=](const char *name, auto Bounds::*member, const char *help) {
        command->add_option_function<int>(
            name,
            [=](int value) {
                o->edits.push_back([=](ConnectorSettings &s) -> Result<void> { return s.http.*member = value, Result<void>(); });
            },
            help);
    };
    const auto time = [=](const char *name, std::chrono::milliseconds Bounds::*member, const char *help) {
        command->add_option_function<double>(
            name,
            [=](double seconds) {
                o->edits.push_back([=](ConnectorSettings &s) -> Result<void> {
                    return s.http.*member = std::chrono::milliseconds(qint64(seconds * 1000)), Result<void>();
                });
            },
            help);
    };
    number("--header-bytes", &Bounds::headerBytes, "Largest HTTP header");
    number("--body-bytes", &Bounds::bodyBytes, "Largest message");
    time("--header-time", &Bounds::headerTime, "Seconds for a header");
    time("--body-time", &Bounds::bodyTime, "Seconds for a body");
    time("--idle-time", &Bounds::idleTime, "Seconds between two requests of a connection");
    number("--connections", &Bounds::connections, "Connections at once");
    number("--connections-per-address", &Bounds::connectionsPerAddress, "Connections at once of one address");
    number("--queue-depth", &Bounds::queueDepth, "Requests at once; beyond it 503");
}

using ConnectorWork = Result<Output> (*)(StoreSession &, const ConnectorOptions &);

CLI::App *addNamed(CLI::App *connector, Run &run, const char *name, const char *description, StoreAccess access, ConnectorWork work,
                   const std::shared_ptr<ConnectorOptions> &options)
{
    auto *command = connector->add_subcommand(name, description);
    textOption(command, "name", options->name, "Name of the connector")->required();
    command->callback([&run, access, work, options] {
        run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *options); }); };
    });
    return command;
}

} // namespace

void addConnectorCommands(CLI::App &app, Run &run)
{
    auto *connector = app.add_subcommand("connector", "SCEP servers that devices enrol with");
    connector->require_subcommand(1);
    auto options = std::make_shared<ConnectorOptions>();
    for (auto *command : {addNamed(connector, run, "create", "Create a connector", StoreAccess::Change, ConnectorCommands::create, options),
                          addNamed(connector, run, "set", "Change a connector", StoreAccess::Change, ConnectorCommands::change, options)}) {
        addSettings(command, options);
        addBounds(command, options);
    }
    auto *list = connector->add_subcommand("list", "List the connectors");
    list->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Read, ConnectorCommands::list); }; });
    addNamed(connector, run, "show", "Show a connector", StoreAccess::Read, ConnectorCommands::show, options)
        ->add_option("--last", options->last, "How many of its requests and alarms are shown; 20 without it")
        ->check(CLI::Range(1, 1'000'000));
    addNamed(connector, run, "delete", "Delete a connector", StoreAccess::Change, ConnectorCommands::remove, options);

    addServeCommand(*connector, run);
}

} // namespace scepter
