// scepterctl fleet: the inventory and filters over it (F1). Its rollouts: rolloutcommands.cpp.
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/inventoryrow.h"
#include "core/fleet/csv.h"
#include "core/fleet/devicefilter.h"
#include "core/fleet/inventoryfile.h"
#include "ui/text/fleetwords.h"

#include <QFileInfo>
#include <QJsonArray>

namespace scepter {
namespace {

struct InventoryCommandOptions {
    QString file, filter, group, name, expression;
    QStringList challengeColumns, arguments;
    bool dryRun = false, printers = false;
};

/// What the commands share; goes with the command line.
struct InventoryTools {
    DeviceProfiles profiles;
    DeviceStore store(StoreSession &session) const
    {
        return DeviceStore(profiles, session.isUnlocked() ? std::optional(session.vault()) : std::nullopt);
    }
};

using Action = InventoryLine::Action;

struct Counts {
    int added = 0, changed = 0, unchanged = 0, bad = 0;

    static Counts of(const QList<InventoryLine> &lines)
    {
        Counts counts;
        for (const InventoryLine &line : lines) {
            switch (line.action) {
            case Action::New: ++counts.added; break;
            case Action::Update: ++counts.changed; break;
            case Action::Unchanged: ++counts.unchanged; break;
            case Action::Bad: ++counts.bad; break;
            }
        }
        return counts;
    }
    ExitCode code() const
    {
        if (bad == 0)
            return ExitCode::Done;
        return added + changed + unchanged > 0 ? ExitCode::PartlyDone : ExitCode::Failed;
    }
};

QString actionName(Action action)
{
    switch (action) {
    case Action::New: return u"new"_s;
    case Action::Update: return u"update"_s;
    case Action::Unchanged: return u"unchanged"_s;
    case Action::Bad: return u"bad"_s;
    }
    return {};
}

QJsonObject lineJson(const InventoryLine &line)
{
    QJsonObject json{{u"line"_s, line.line}, {u"action"_s, actionName(line.action)}, {u"device"_s, line.device}};
    QJsonArray changes;
    for (const InventoryDifference &change : line.changes) {
        QJsonObject each{{u"field"_s, inventoryFieldName(change)}};
        if (change.field == InventoryField::Secret) {
            each[u"secret"_s] = true;
        } else {
            each[u"before"_s] = change.before;
            each[u"after"_s] = change.after;
        }
        changes.append(each);
    }
    json[u"changes"_s] = changes;
    if (line.problem) {
        json[u"problem"_s] = QJsonObject{{u"kind"_s, rowProblemName(line.problem->kind)},
                                         {u"facts"_s, QJsonArray::fromStringList(line.problem->facts)},
                                         {u"text"_s, rowProblemText(*line.problem)}};
    }
    return json;
}

QJsonObject deviceJson(const FleetDevice &device)
{
    QJsonObject attributes;
    for (auto it = device.inventory.attributes.cbegin(); it != device.inventory.attributes.cend(); ++it)
        attributes[it.key()] = it.value();
    QJsonObject json{{u"id"_s, qint64(device.id)},
                     {u"name"_s, device.name},
                     {u"title"_s, device.title},
                     {u"profile"_s, device.profile},
                     {u"model"_s, device.model},
                     {u"address"_s, device.address},
                     {u"kind"_s, device.inventory.printer ? u"printer"_s : u"simulated"_s},
                     {u"serial"_s, device.inventory.serial},
                     {u"site"_s, device.inventory.site},
                     {u"tags"_s, QJsonArray::fromStringList(device.inventory.tags)},
                     {u"attributes"_s, attributes},
                     {u"state"_s, deviceStateName(device.state)},
                     {u"keyCount"_s, device.keys}};
    if (device.stateSince.isValid())
        json[u"stateSince"_s] = device.stateSince.toString(Qt::ISODate);
    if (device.expires)
        json[u"expires"_s] = device.expires->toString(Qt::ISODate);
    QJsonArray certificates; // that it uses now (F6)
    for (const CurrentCertificate &each : device.certificates) {
        QJsonObject one{{u"location"_s, locationName(each.location)}, {u"notAfter"_s, each.notAfter.toString(Qt::ISODate)}};
        if (each.location == KeyUseLocation::IpSec)
            one[u"destination"_s] = each.destination;
        if (each.key)
            one[u"id"_s] = certificateId(device.name, *each.key);
        certificates.append(one);
    }
    json[u"certificates"_s] = certificates;
    if (device.error)
        json[u"error"_s] = errorJson(*device.error);
    return json;
}

class InventoryCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> import(StoreSession &session, const InventoryTools &tools, const InventoryCommandOptions &o)
    {
        auto bytes = readFile(o.file, Csv::mostBytes);
        if (!bytes)
            return fail(bytes.error());
        const auto known = session.read([](Transaction &transaction) { return secretColumnNames(transaction); });
        if (!known)
            return fail(known.error());
        const auto file = InventoryFile::parse(*bytes, o.file, {o.printers, o.challengeColumns, DeviceSetup::timeZoneHere(), *known});
        if (!file)
            return fail(file.error());
        if (file->hasSecrets())
            wipe(*bytes);
        const DeviceStore store = tools.store(session);
        auto lines = session.read([&](Transaction &transaction) { return file->preview(transaction, store); });
        if (lines && !o.dryRun)
            lines = apply(session, store, *file, *lines, [&](const QList<InventoryLine> &batch) {
                const QString rows = u"%1: %2-%3"_s.arg(QFileInfo(o.file).fileName()).arg(batch.first().line).arg(batch.last().line);
                return session.audit(u"fleet import"_s, {}, rows);
            });
        return lines.map([&](const QList<InventoryLine> &done) { return imported(done, o.dryRun); });
    }

    static Result<Output> list(StoreSession &session, const InventoryTools &tools, const InventoryCommandOptions &o)
    {
        if (!o.group.isEmpty() && o.group != u"site"_s && o.group != u"tag"_s)
            return fail(Errc::InvalidArgument, {}, {u"--group"_s, o.group});
        const auto devices = session.read(
            [&](Transaction &transaction) { return FilterStore::choose(transaction, tools.profiles, o.filter, session.now()); });
        return devices.map([&](const QList<FleetDevice> &found) { return o.group.isEmpty() ? listed(found) : grouped(found, o.group); });
    }

    /// Names, or a filter, and FIELD=VALUE for all of these devices; judged as an import is (F1).
    static Result<Output> set(StoreSession &session, const InventoryTools &tools, const InventoryCommandOptions &o)
    {
        QStringList names;
        QMap<InventoryField, QString> fields;
        for (const QString &argument : o.arguments) {
            const qsizetype sign = argument.indexOf(u'=');
            const auto field = InventoryFile::editableField(argument.left(std::max<qsizetype>(0, sign)));
            if (sign < 0 && !names.contains(argument))
                names.append(argument);
            else if (sign >= 0 && (!field || fields.contains(*field)))
                return fail(Errc::InvalidArgument, {}, {u"FIELD=VALUE"_s, argument});
            else if (sign >= 0)
                fields.insert(*field, argument.mid(sign + 1));
        }
        if (fields.isEmpty() || names.isEmpty() == o.filter.isEmpty())
            return fail(Errc::InvalidArgument, {},
                        fields.isEmpty()     ? QStringList{u"FIELD=VALUE"_s}
                        : o.filter.isEmpty() ? QStringList{u"NAME or --filter"_s}
                                             : QStringList{u"NAME or --filter"_s, o.filter});
        const auto chosen = session.read([&](Transaction &transaction) { return namesOf(transaction, session, tools, names, o.filter); });
        const auto file = chosen ? InventoryFile::forDevices(*chosen, fields) : fail(chosen.error());
        if (!file)
            return fail(file.error());
        const DeviceStore store = tools.store(session);
        auto lines = session.read([&](Transaction &transaction) { return file->preview(transaction, store); });
        if (lines)
            lines = apply(session, store, *file, *lines, [&](const QList<InventoryLine> &batch) {
                return session.audit(u"device set"_s, {},
                                     batch.size() == 1 ? batch.first().device : u"%1 … (%2)"_s.arg(batch.first().device).arg(batch.size()));
            });
        return lines.map([](const QList<InventoryLine> &done) { return fieldsSet(done); });
    }

    static Result<Output> saveFilter(StoreSession &session, const InventoryTools &, const InventoryCommandOptions &o)
    {
        const auto saved = session.writeAudited(session.audit(u"fleet filter save"_s, {}, o.name), [&](Transaction &transaction) {
            return FilterStore::save(transaction, {o.name, o.expression}, session.now());
        });
        return saved.map([&] {
            return Output{{tr("Saved: @%1").arg(o.name)}, {}, {{u"name"_s, o.name}, {u"expression"_s, o.expression}}};
        });
    }

    static Result<Output> listFilters(StoreSession &session, const InventoryTools &, const InventoryCommandOptions &)
    {
        const auto filters = session.read([](Transaction &transaction) { return FilterStore::list(transaction); });
        if (!filters)
            return fail(filters.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const SavedFilter &filter : *filters) {
            table.append({u'@' + filter.name, filter.expression});
            json.append(QJsonObject{{u"name"_s, filter.name}, {u"expression"_s, filter.expression}});
        }
        return Output{table.isEmpty() ? QStringList{tr("No filter has been saved.")} : tableLines(table), {}, {{u"filters"_s, json}}};
    }

    static Result<Output> removeFilter(StoreSession &session, const InventoryTools &, const InventoryCommandOptions &o)
    {
        const auto removed = session.writeAudited(session.audit(u"fleet filter delete"_s, {}, o.name),
                                                  [&](Transaction &transaction) { return FilterStore::remove(transaction, o.name); });
        return removed.map([&] { return Output{{tr("Deleted: %1").arg(o.name)}, {}, {{u"status"_s, u"deleted"_s}, {u"name"_s, o.name}}}; });
    }

private:
    /// In batches, each with its line in the audit log; what changes nothing is not written.
    static Result<QList<InventoryLine>> apply(StoreSession &session, const DeviceStore &store, const InventoryFile &file,
                                              const QList<InventoryLine> &lines,
                                              const std::function<AuditEntry(const QList<InventoryLine> &)> &entryFor)
    {
        QList<InventoryLine> done;
        for (qsizetype first = 0; first < lines.size(); first += InventoryFile::batchSize) {
            const QList<InventoryLine> batch = lines.mid(first, InventoryFile::batchSize);
            const Counts counts = Counts::of(batch);
            if (counts.added + counts.changed == 0) {
                done += batch;
                continue;
            }
            const auto written = session.writeAudited(
                entryFor(batch), [&](Transaction &transaction) { return file.apply(transaction, store, batch, session.now()); });
            if (!written)
                return fail(written.error());
            done += *written;
        }
        return done;
    }

    /// Errors: NotFound {"device", name}, those of the filter, NoDevices.
    static Result<QStringList> namesOf(Transaction &transaction, StoreSession &session, const InventoryTools &tools,
                                       const QStringList &named, const QString &filter)
    {
        const DeviceStore store = tools.store(session);
        for (const QString &name : named) {
            if (const auto found = store.find(transaction, name); !found)
                return fail(found.error());
        }
        if (!named.isEmpty())
            return named;
        return FilterStore::choose(transaction, tools.profiles, filter, session.now())
            .and_then([&](const QList<FleetDevice> &devices) -> Result<QStringList> {
                QStringList names;
                for (const FleetDevice &device : devices)
                    names.append(device.name);
                return names.isEmpty() ? Result<QStringList>(fail(Errc::NoDevices, {}, {filter})) : Result<QStringList>(names);
            });
    }

    static Output fieldsSet(const QList<InventoryLine> &lines)
    {
        const Counts counts = Counts::of(lines);
        Output output;
        QJsonArray rows;
        for (const InventoryLine &line : lines) {
            rows.append(lineJson(line));
            if (line.problem)
                output.warnings += line.device + u": "_s + rowProblemText(*line.problem);
            else
                output.text += changeLines(line);
        }
        output.text += tr("%1, %2, %3")
                           .arg(tr("%n changed", nullptr, counts.changed), tr("%n unchanged", nullptr, counts.unchanged),
                                tr("%n bad", nullptr, counts.bad));
        output.json = {{u"changed"_s, counts.changed}, {u"unchanged"_s, counts.unchanged}, {u"bad"_s, counts.bad}, {u"devices"_s, rows}};
        output.code = counts.code();
        return output;
    }

    static Output imported(const QList<InventoryLine> &lines, bool dryRun)
    {
        const Counts counts = Counts::of(lines);
        Output output;
        QJsonArray rows;
        for (const InventoryLine &line : lines) {
            if (line.action == Action::Unchanged)
                continue;
            rows.append(lineJson(line));
            if (line.problem)
                output.text += tr("Line %1 is not imported. %2").arg(line.line).arg(rowProblemText(*line.problem));
            else if (dryRun)
                output.text += changeLines(line);
        }
        output.text += tr("%1, %2, %3, %4")
                           .arg(tr("%n new", nullptr, counts.added), tr("%n changed", nullptr, counts.changed),
                                tr("%n unchanged", nullptr, counts.unchanged), tr("%n bad", nullptr, counts.bad));
        if (dryRun)
            output.text += tr("Nothing was imported: this was a dry run.");
        output.json = {{u"dryRun"_s, dryRun},  {u"new"_s, counts.added}, {u"changed"_s, counts.changed}, {u"unchanged"_s, counts.unchanged},
                       {u"bad"_s, counts.bad}, {u"rows"_s, rows}};
        output.code = counts.code();
        return output;
    }

    /// A device that is new, or each of its fields that changes.
    static QStringList changeLines(const InventoryLine &line)
    {
        if (line.action == Action::New)
            return {u"  + "_s + line.device};
        QStringList texts;
        for (const InventoryDifference &change : line.changes) {
            const QString value = change.field == InventoryField::Secret
                                      ? tr("another one")
                                      : u"%1 → %2"_s.arg(change.before.isEmpty() ? u"–"_s : change.before,
                                                         change.after.isEmpty() ? u"–"_s : change.after);
            texts += u"  ~ %1 %2: %3"_s.arg(line.device, inventoryFieldText(change), value);
        }
        return texts;
    }

    static Output listed(const QList<FleetDevice> &devices)
    {
        QList<QStringList> table;
        QJsonArray json;
        for (const FleetDevice &device : devices) {
            table.append({device.name, device.model.isEmpty() ? device.profile : device.model, device.address, device.inventory.site,
                          device.inventory.tags.join(u", "_s), deviceKindText(device.inventory.printer), deviceStateText(device.state),
                          device.expires ? tr("until %1").arg(device.expires->toLocalTime().toString(u"yyyy-MM-dd"_s)) : QString()});
            json.append(deviceJson(device));
        }
        return Output{table.isEmpty() ? QStringList{tr("There is no such device.")} : tableLines(table), {}, {{u"devices"_s, json}}};
    }

    /// How many there are of each site or tag; one with several tags counts for each of them.
    static Output grouped(const QList<FleetDevice> &devices, const QString &group)
    {
        struct Group {
            int devices = 0;
            QMap<DeviceState, int> states = {};
        };
        QMap<QString, Group> groups;
        for (const FleetDevice &device : devices) {
            const QStringList none{QString()}, tags = device.inventory.tags.isEmpty() ? none : device.inventory.tags;
            for (const QString &name : group == u"tag"_s ? tags : QStringList{device.inventory.site}) {
                ++groups[name].devices;
                ++groups[name].states[device.state];
            }
        }
        QList<QStringList> table;
        QJsonArray json;
        for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
            QStringList states;
            QJsonObject counts;
            for (auto state = it->states.cbegin(); state != it->states.cend(); ++state) {
                states += u"%1: %2"_s.arg(deviceStateText(state.key())).arg(*state);
                counts[deviceStateName(state.key())] = *state;
            }
            table.append({it.key().isEmpty() ? u"–"_s : it.key(), tr("%n device(s)", nullptr, it->devices), states.join(u", "_s)});
            json.append(QJsonObject{{group, it.key()}, {u"devices"_s, it->devices}, {u"states"_s, counts}});
        }
        return Output{table.isEmpty() ? QStringList{tr("There is no such device.")} : tableLines(table), {}, {{u"groups"_s, json}}};
    }
};

using InventoryWork = Result<Output> (*)(StoreSession &, const InventoryTools &, const InventoryCommandOptions &);

} // namespace

void addFleetCommands(CLI::App &app, Run &run)
{
    auto *fleet = app.add_subcommand("fleet", "All devices together: the inventory, and rollouts over it");
    fleet->require_subcommand(1);
    auto o = std::make_shared<InventoryCommandOptions>();
    auto tools = std::make_shared<InventoryTools>();
    const auto add = [&](CLI::App *parent, const char *name, const char *description, StoreAccess access, InventoryWork work) {
        auto *command = parent->add_subcommand(name, description);
        command->callback([&run, access, work, o, tools] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *tools, *o); }); };
        });
        return command;
    };

    auto *in = fleet->add_subcommand("import", "Read an inventory: CSV with a line of column names");
    textOption(in, "file", o->file, "File to read")->required();
    in->add_flag("--dry-run", o->dryRun, "Only show what would be imported");
    in->add_flag("--printers", o->printers, "New devices are real printers, which enrol by themselves, unless their row says otherwise");
    listOption(in, "--challenge-column", o->challengeColumns, "A column that holds a challenge password for each device; it is sealed");
    in->callback([&run, o, tools] {
        run = [=](CommandContext &c) {
            // Whether a challenge password is another one can be said with the passphrase only.
            const bool opens = !o->dryRun || !c.global.passphraseFile.isEmpty();
            runOnStore(c,
                       !opens      ? StoreAccess::Read
                       : o->dryRun ? StoreAccess::Change
                                   : StoreAccess::ChangeOrCreate,
                       [=](StoreSession &session) { return InventoryCommands::import(session, *tools, *o); });
        };
    });

    auto *list = add(fleet, "list", "List devices, with how they stand", StoreAccess::Read, InventoryCommands::list);
    textOption(list, "--filter", o->filter, "Which ones, such as “site=Malmö and expires<30”");
    textOption(list, "--group", o->group, "Count them by site or tag instead");

    auto *set = add(fleet, "set", "Change what the inventory says of devices", StoreAccess::Change, InventoryCommands::set);
    listOption(set, "arguments", o->arguments,
               "Names of devices, and FIELD=VALUE: site, tags, address, model, serial or title; nothing behind = takes it away")
        ->required();
    textOption(set, "--filter", o->filter, "Which devices, such as “site=Malmö”, instead of names");

    auto *filter = fleet->add_subcommand("filter", "Filters that are saved under a name, for use as @NAME");
    filter->require_subcommand(1);
    auto *save = add(filter, "save", "Save a filter", StoreAccess::Change, InventoryCommands::saveFilter);
    textOption(save, "name", o->name, "Its name")->required();
    textOption(save, "expression", o->expression, "The filter")->required();
    add(filter, "list", "List the saved filters", StoreAccess::Read, InventoryCommands::listFilters);
    auto *remove = add(filter, "delete", "Delete a saved filter", StoreAccess::Change, InventoryCommands::removeFilter);
    textOption(remove, "name", o->name, "Its name")->required();

    addRolloutCommands(*fleet, run);
    addPrinterCommands(*fleet, run);
    addReportCommands(*fleet, run);
}

} // namespace scepter
