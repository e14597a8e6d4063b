// scepterctl device: devices that this program is (D1 to D24). Its requests and timers: devicerun.cpp.
#include "app/ctl/devicejson.h"
#include "app/ctl/devicekeys.h"
#include "app/ctl/printeroutput.h"
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/settingsfile.h"
#include "core/fleet/printermatch.h"
#include "ui/text/devicewords.h"
#include "ui/text/explanation.h"
#include "ui/text/outlookwords.h"
#include "ui/text/settingtext.h"
#include "ui/text/words.h"

#include <QJsonDocument>

namespace scepter {
namespace {

struct DeviceOptions {
    QString name, profile = QString::fromUtf16(DeviceProfiles::standard), address, title, timeZone;
    QStringList names, assignments, tags;
    QString serial, site;
    bool printer = false;
    QString file, filePassphrase, to;
    bool dryRun = false, releaseKeys = false, keepName = false;
    int key = 0;
};

/// What the commands share; goes with the command line.
struct DeviceTools {
    DeviceProfiles profiles;
    DeviceStore store(StoreSession &session) const
    {
        return DeviceStore(profiles, session.isUnlocked() ? std::optional(session.vault()) : std::nullopt);
    }
};

/// What the device's automatic request will do.
RequestOutlook automaticOutlook(const StoredDevice &device)
{
    const AutoRequestSettings &automatic = device.settings.automatic;
    return outlook(device.machine(), automatic.request, automatic.deleteOld, automatic.restartAfter);
}

/// The same in words, once there is one.
QStringList automaticTexts(const StoredDevice &device, const QList<DeviceKey> &keys)
{
    const KeyRequest &request = device.settings.automatic.request;
    return request.keyName.isEmpty() ? QStringList() : outlookTexts(automaticOutlook(device), request, keys);
}

QJsonObject deviceJson(const StoredDevice &device, const QList<DeviceKey> &keys)
{
    QJsonArray keyList;
    for (const DeviceKey &key : keys) {
        QJsonObject json{
            {u"number"_s, key.slot.number},     {u"name"_s, key.name},        {u"location"_s, locationName(key.slot.location)},
            {u"default"_s, key.slot.isDefault}, {u"inUse"_s, key.slot.inUse}, {u"created"_s, key.created.toString(Qt::ISODate)}};
        if (!key.slot.destination.isEmpty())
            json[u"destination"_s] = key.slot.destination;
        if (key.slot.location != KeyUseLocation::None)
            json[u"functionOff"_s] = !device.settings.setup.functions.contains(key.slot.location);
        if (key.certificate)
            json[u"certificate"_s] = certificateJson(*key.certificate);
        keyList.append(json);
    }
    QJsonObject json = deviceSummaryJson(device);
    json[u"settings"_s] = settingsJson(device.settings);
    json[u"hasChallenge"_s] = device.hasChallenge;
    json[u"keys"_s] = keyList;
    json[u"outlook"_s] = outlookJson(automaticOutlook(device));
    return json;
}

/// By the clock of the device, as its pages have it (D15).
QString dateText(const QDateTime &time, const StoredDevice &device) { return zonedTime(time, zoneOf(device.settings.setup.timeZone)); }

class DeviceCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> add(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const QByteArray zone = o.timeZone.isEmpty() ? DeviceSetup::timeZoneHere() : o.timeZone.toLatin1();
        QStringList tags = o.tags;
        tags.removeDuplicates();
        tags.sort();
        const NewDevice device{o.name, o.title, o.profile, o.address, zone, {o.printer, o.serial, o.site, tags}};
        const DeviceStore store = tools.store(session);
        const auto added = session.writeAudited(session.audit(u"device add"_s, {}, o.name), [&](Transaction &transaction) {
            return store.add(transaction, device, session.now()).and_then([&](DeviceId id) {
                return PrinterMatch::begin(transaction).map([id] { return id; }); // what was issued to it before may be its own
            });
        });
        return added.map([&](DeviceId id) {
            return Output{
                {tr("The device %1 is there.").arg(o.name)}, {}, {{u"id"_s, qint64(id)}, {u"name"_s, o.name}, {u"profile"_s, o.profile}}};
        });
    }

    static Result<Output> list(StoreSession &session, const DeviceTools &tools, const DeviceOptions &)
    {
        const DeviceStore store = tools.store(session);
        const auto devices = session.read([&](Transaction &transaction) { return store.list(transaction); });
        if (!devices)
            return fail(devices.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const StoredDevice &device : *devices) {
            table.append({device.name, device.profile->id, device.address, tr("%n key(s)", nullptr, int(device.keys.size())),
                          device.state.run    ? statusWord(Processing{})
                          : device.state.next ? tr("next request %1").arg(dateText(device.state.next->setTime, device))
                                              : QString()});
            json.append(deviceSummaryJson(device));
        }
        return Output{table.isEmpty() ? QStringList{tr("There is no device.")} : tableLines(table), {}, {{u"devices"_s, json}}};
    }

    /// What there is to say of a real printer; nothing when it is none.
    static Result<std::optional<Output>> ofPrinter(StoreSession &session, const DeviceStore &store, const QString &name)
    {
        return session.read([&](Transaction &transaction) -> Result<std::optional<Output>> {
            const auto device = store.find(transaction, name);
            if (!device)
                return fail(device.error());
            if (!device->inventory.printer)
                return std::nullopt;
            return PrinterStory::read(transaction, store, device->id, session.now()).map([](const PrinterStory &story) {
                return std::optional(printerOutput(story));
            });
        });
    }

    static Result<Output> show(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const DeviceStore store = tools.store(session);
        if (const auto printer = ofPrinter(session, store, o.name); !printer || *printer)
            return printer ? Result<Output>(**printer) : fail(printer.error());
        std::optional<StoredDevice> device;
        const auto keys = session.read([&](Transaction &transaction) -> Result<QList<DeviceKey>> {
            const auto found = store.find(transaction, o.name);
            if (!found)
                return fail(found.error());
            device = *found;
            return DeviceStore::keys(transaction, found->id);
        });
        if (!keys)
            return fail(keys.error());
        const QJsonObject json = deviceJson(*device, *keys);
        QList<QStringList> rows{{tr("Name"), device->name}, {tr("Profile"), device->profile->id}, {tr("Address"), device->address}};
        const QJsonObject settings = json[u"settings"_s].toObject();
        for (const QString &group : {u"communication"_s, u"automatic"_s, u"setup"_s}) {
            const QJsonObject values = settings[group].toObject();
            for (auto it = values.begin(); it != values.end(); ++it) {
                if (it->isObject()) {
                    const QJsonObject inner = it->toObject();
                    for (auto each = inner.begin(); each != inner.end(); ++each)
                        rows.append({settingText(u"%1/%2/%3"_s.arg(group, it.key(), each.key())), each->toVariant().toString()});
                } else {
                    rows.append({settingText(group + u'/' + it.key()),
                                 it->isArray() ? it->toVariant().toStringList().join(u", "_s) : it->toVariant().toString()});
                }
            }
        }
        if (device->state.next)
            rows.append({tr("Next request"), dateText(device->state.next->setTime, *device)});
        if (device->state.restartNeeded)
            rows.append({tr("Restart"), tr("needed before the new key is in use")});
        QStringList text = tableLines(rows) + automaticTexts(*device, *keys);
        for (const DeviceKey &key : *keys) {
            text +=
                u"  "_s
                + tr("Key %1: %2, used for %3").arg(key.slot.number).arg(key.name, locationText(key.slot.location, key.slot.destination));
            if (key.slot.location != KeyUseLocation::None && !device->settings.setup.functions.contains(key.slot.location)) // D11
                text += u"    "_s + tr("%1 is switched off on the device.").arg(locationText(key.slot.location));
            if (!key.slot.inUse) // D10
                text += u"    "_s + tr("It is in use after the next restart of the device.");
            if (key.certificate)
                text += certificateText(*key.certificate, zoneOf(device->settings.setup.timeZone));
        }
        return Output{text, {}, json};
    }

    static Result<Output> set(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const DeviceStore store = tools.store(session);
        const auto before = session.read([&](Transaction &transaction) { return store.find(transaction, o.name); });
        auto changes = before ? assign(before->settings, o.assignments) : fail(before.error());
        if (!changes)
            return fail(changes.error());
        changes->destinations.releasesKeys = o.releaseKeys;
        const auto changed = session.writeAudited(session.audit(u"device set"_s, {}, o.name), [&](Transaction &transaction) {
            return change(transaction, store, session, o, *changes).and_then([&](const StoredDevice &device) {
                const auto allowed = changes->allowWeak ? allowWeak(transaction, session, device, *changes->allowWeak) : Result<void>();
                return allowed ? Result<StoredDevice>(device) : fail(allowed.error());
            });
        });
        if (!changed)
            return fail(changed.error());
        Output output{{tr("Changed: %1").arg(o.name)}, {}, deviceJson(*changed, {})};
        if (changed->settings.communication)
            output.text += tr("Requests go to %1").arg(changed->settings.communication->effectiveUrl().value_or(QUrl()).toString());
        if (changed->state.next)
            output.text += tr("Next request: %1").arg(dateText(changed->state.next->setTime, *changed));
        output.warnings = requestWarnings(changed->settings.automatic.request, changed->settings.setup);
        if (changes->automatic || changes->setup) {
            const auto keys = session.read([&](Transaction &transaction) { return DeviceStore::keys(transaction, changed->id); });
            output.text += automaticTexts(*changed, keys.value_or(QList<DeviceKey>()));
        }
        return output;
    }

    /// The manual's cause of each detail that the table shows (D20), once.
    static QStringList causeLines(const QList<HistoryRow> &rows)
    {
        QStringList lines;
        for (const HistoryRow &row : rows) {
            const auto *failed = std::get_if<Failed>(&row.status);
            const QString line = failed ? tr("%1: cause: %2").arg(detailText(failed->detail), causeText(failed->detail)) : QString();
            if (failed && !lines.contains(line))
                lines.append(line);
        }
        return lines;
    }

    static Result<Output> status(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const DeviceStore store = tools.store(session);
        if (const auto printer = ofPrinter(session, store, o.name); !printer || *printer)
            return printer ? Result<Output>(**printer) : fail(printer.error());
        std::optional<StoredDevice> device;
        QList<TimelineEntry> timeline; // of the newest request
        QMap<int, QByteArray> refused; // what was issued and not taken (S5)
        QList<DeviceKey> keys;
        const auto history = session.read([&](Transaction &transaction) -> Result<RequestHistory> {
            const auto found = store.find(transaction, o.name);
            if (!found)
                return fail(found.error());
            device = *found;
            const auto newest = DeviceStore::timeline(transaction, found->id, RequestId(found->state.requestsMade));
            timeline = newest.value_or(QList<TimelineEntry>());
            refused = DeviceStore::refused(transaction, found->id).value_or(QMap<int, QByteArray>());
            keys = DeviceStore::keys(transaction, found->id).value_or(QList<DeviceKey>());
            return DeviceStore::history(transaction, *found);
        });
        if (!history)
            return fail(history.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const HistoryRow &row : history->rows()) {
            const auto *failed = std::get_if<Failed>(&row.status);
            const auto *succeeded = std::get_if<Succeeded>(&row.status);
            const QTimeZone zone(device->settings.setup.timeZone);
            table.append({statusWord(row.status), dateText(shownTime(row.status), *device), row.keyName,
                          failed      ? detailText(failed->detail)
                          : succeeded ? issuanceText(succeeded->issuance, zone)
                                      : QString()});
            QJsonObject one = historyRowJson(row);
            if (refused.contains(int(row.id)))
                one[u"refusedCertificate"_s] = QString::fromLatin1(refused[int(row.id)]);
            if (const auto what = whatBecameOf(row, keys, device->settings.setup))
                one[u"key"_s] = registeredKeyJson(*what);
            json.append(one);
        }
        QStringList text = table.isEmpty() ? QStringList{tr("No request has been sent.")} : tableLines(table);
        text += causeLines(history->rows());
        if (const auto &run = device->state.run)
            text += runText(*run, device->settings, *device->profile);
        if (device->state.restartNeeded)
            text += tr("The device needs a restart before the new key is in use.");
        QStringList warnings;
        QJsonArray lines;
        if (!timeline.isEmpty())
            text += tr("The newest request:");
        const QTimeZone zone = zoneOf(device->settings.setup.timeZone);
        for (const TimelineEntry &entry : timeline) {
            text += u"  %1  %2"_s.arg(entry.progress.at.toTimeZone(zone).toString(u"HH:mm:ss.zzz"_s), timelineText(entry, zone));
            lines.append(QJsonDocument::fromJson(entry.toJson()).object());
        }
        for (const HistoryRow &row : history->rows()) {
            const auto *failed = std::get_if<Failed>(&row.status);
            if (int(row.id) == device->state.requestsMade) // the newest, whatever became of it (S3, S8)
                warnings += serverWarnings(row.warnings);
            if (failed && int(row.id) == device->state.requestsMade)
                text += u"  "_s + explain(failed->error, Reader::CommandLine).oneLine();
            const auto what = whatBecameOf(row, keys, device->settings.setup);
            const bool newest = int(row.id) == device->state.requestsMade;
            const QStringList told = what && newest ? registeredTexts(*what) : QStringList(); // D10, D11
            for (const QString &each : told)
                text += u"  "_s + each;
        }
        QJsonObject document = deviceSummaryJson(*device);
        document[u"requests"_s] = json;
        document[u"timeline"_s] = lines;
        return Output{text, warnings, document};
    }

    static Result<Output> restart(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const DeviceStore store = tools.store(session);
        const auto done = session.writeAudited(session.audit(u"device restart"_s, {}, o.name), [&](Transaction &transaction) {
            return store.find(transaction, o.name).and_then([&](const StoredDevice &device) {
                return store.change(transaction, device.id, session.now(), [](SimulatedMfp &machine) { return machine.restart(); });
            });
        });
        return done.map([&](const QList<Attempt> &) {
            return Output{{tr("Restarted: %1").arg(o.name)}, {}, {{u"name"_s, o.name}, {u"status"_s, u"restarted"_s}}};
        });
    }

    static Result<Output> deleteKey(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const DeviceStore store = tools.store(session);
        const auto lost = session.read([&](Transaction &transaction) {
            return store.find(transaction, o.name).and_then([&](const StoredDevice &device) {
                return keyDeletion(transaction, device, o.key, session.now());
            });
        });
        if (!lost)
            return fail(lost.error());
        QJsonObject json{{u"name"_s, o.name},
                         {u"key"_s, o.key},
                         {u"dryRun"_s, o.dryRun},
                         {u"location"_s, locationName(lost->key.location)},
                         {u"functionOn"_s, lost->functionOn},
                         {u"certificateValid"_s, lost->certificateValid},
                         {u"requestRunning"_s, lost->running.has_value()},
                         {u"overwritten"_s, lost->overwritten}};
        if (o.dryRun)
            return Output{{tr("Would be deleted from %1: key %2").arg(o.name, QString::number(o.key))}, deletionTexts(*lost), json};
        const auto done = session.writeAudited(session.audit(u"device delete-key"_s, {}, o.name), [&](Transaction &transaction) {
            return store.find(transaction, o.name).and_then([&](const StoredDevice &device) {
                return store.change(transaction, device.id, session.now(), [&](SimulatedMfp &machine) { return machine.deleteKey(o.key); });
            });
        });
        return done.map([&](const QList<Attempt> &) {
            return Output{{tr("Deleted from %1: key %2").arg(o.name, QString::number(o.key))}, deletionTexts(*lost), json};
        });
    }

    static Result<Output> exportSettings(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const auto passphrase = o.filePassphrase.isEmpty() ? Result<Secret>(Secret()) : readSecret(o.filePassphrase);
        if (!passphrase)
            return fail(passphrase.error());
        const DeviceStore store = tools.store(session);
        const auto json = session.read([&](Transaction &transaction) {
            return SettingsFile::exportDevices(transaction, store, o.names, *passphrase, session.random());
        });
        auto logged = json ? mustBeFree(o.file) : fail(json.error());
        if (logged && !passphrase->isEmpty()) // challenges leave the store, so the log knows before the file does (C9)
            logged = session.writeAudited(session.audit(u"device export"_s, {}, o.names.join(u' ')),
                                          [](Transaction &) -> Result<void> { return {}; });
        const auto written = logged ? createFile(o.file, *json, FileAccess::Owner) : fail(logged.error());
        if (!written)
            return fail(written.error());
        return Output{{tr("Written to %1").arg(o.file)}, {}, {{u"out"_s, o.file}, {u"devices"_s, QJsonArray::fromStringList(o.names)}}};
    }

    static Result<Output> importSettings(StoreSession &session, const DeviceTools &tools, const DeviceOptions &o)
    {
        const auto passphrase = o.filePassphrase.isEmpty() ? Result<Secret>(Secret()) : readSecret(o.filePassphrase);
        const auto bytes = passphrase ? readFile(o.file, SettingsFile::mostBytes) : fail(passphrase.error());
        auto file = bytes ? SettingsFile::parse(*bytes, o.file, tools.profiles, *passphrase) : fail(bytes.error());
        if (!file)
            return fail(file.error());
        const DeviceStore store = tools.store(session);
        if (!o.to.isEmpty()) {
            const auto part = session.read([&](Transaction &transaction) {
                return store.find(transaction, o.to).and_then([&](const StoredDevice &device) {
                    return file->forDevice(device, o.keepName ? ImportedName::FromFile : ImportedName::Own);
                });
            });
            if (!part)
                return fail(part.error());
            file = *part;
        }
        const auto changes = o.dryRun ? session.read([&](Transaction &transaction) { return file->preview(transaction, store); })
                                      : session.writeAudited(session.audit(u"device import"_s, {}, file->deviceNames().join(u' ')),
                                                             [&](Transaction &transaction) {
                                                                 return file->apply(transaction, store, session.now(), session.random());
                                                             });
        if (!changes)
            return fail(changes.error());
        Output output;
        QJsonArray json;
        if (const auto &origin = file->origin())
            output.warnings += originWarnings(*origin, o);
        for (const SettingsChange &change : *changes) {
            output.text += u"  %1 %2 %3: %4 → %5"_s.arg(change.isNew ? u"+"_s : u"~"_s, change.device, settingText(change.path),
                                                        change.before.isEmpty() ? u"–"_s : change.before,
                                                        change.after.isEmpty() ? u"–"_s : change.after);
            json.append(QJsonObject{{u"device"_s, change.device},
                                    {u"path"_s, change.path},
                                    {u"before"_s, change.before},
                                    {u"after"_s, change.after},
                                    {u"new"_s, change.isNew},
                                    {u"namesOther"_s, change.namesOther}});
        }
        output.text += changes->isEmpty() ? tr("Nothing changes.")
                       : o.dryRun         ? tr("%n value(s) would change.", nullptr, int(changes->size()))
                                          : tr("%n value(s) changed.", nullptr, int(changes->size()));
        output.json = {{u"dryRun"_s, o.dryRun}, {u"changes"_s, json}};
        if (const auto &origin = file->origin())
            output.json[u"from"_s] = QJsonObject{{u"device"_s, origin->device},
                                                 {u"title"_s, origin->title},
                                                 {u"address"_s, origin->address},
                                                 {u"commonName"_s, origin->commonName},
                                                 {u"ownName"_s, origin->ownName}};
        return output;
    }

    /// Whose settings they are, and whose common name the device asks for from now on (D22).
    static QStringList originWarnings(const SettingsOrigin &origin, const DeviceOptions &o)
    {
        QStringList warnings{
            tr("These are the settings of another device: %1. “%2” keeps its name, title, and address.").arg(origin.device, o.to)};
        if (origin.commonName.isEmpty())
            return warnings;
        return warnings << (o.keepName ? tr("The common name “%1” is that of “%2”; it is kept.").arg(origin.commonName, origin.device)
                                       : tr("The common name “%1” is that of “%2”; “%3” asks for “%4” instead.")
                                             .arg(origin.commonName, origin.device, o.to, origin.ownName));
    }

private:
    static Result<StoredDevice> change(Transaction &transaction, const DeviceStore &store, StoreSession &session, const DeviceOptions &o,
                                       const DeviceAssignments &changes)
    {
        const auto device = store.find(transaction, o.name);
        if (!device)
            return fail(device.error());
        Belongings belongings;
        belongings.automaticChallenge = changes.challenge;
        const auto saved = store.change(
            transaction, device->id, session.now(),
            [&](SimulatedMfp &machine) -> Result<Effects> {
                return apply(machine, changes, session.now(), session.random()).map_error([](const FieldError &error) {
                    return error.error;
                });
            },
            belongings);
        if (!saved)
            return fail(saved.error());
        return store.load(transaction, device->id);
    }

    /// In the order in which it can be done on the pages: a timer goes off first and on last (D5, D6).
    static FieldResult<Effects> apply(SimulatedMfp &machine, const DeviceAssignments &changes, const QDateTime &now, Random &random)
    {
        Effects all;
        const auto step = [&](bool wanted, auto work) -> FieldResult<void> {
            if (!wanted)
                return {};
            auto effects = work();
            if (!effects)
                return tl::unexpected<FieldError>(effects.error());
            all.insert(all.end(), effects->begin(), effects->end());
            return {};
        };
        const auto setup = [&] { return machine.updateSetup(changes.settings.setup, changes.destinations, now, random); };
        const auto communication = [&] { return machine.updateCommunication(*changes.settings.communication, now); };
        const auto automatic = [&] {
            return machine.updateAutomatic(changes.settings.automatic, changes.challenge.has_value(), now, random);
        };
        const bool offFirst = changes.automatic && !changes.settings.automatic.timer;
        return step(changes.setup, setup)
            .and_then([&] { return step(offFirst, automatic); })
            .and_then([&] { return step(changes.communication, communication); })
            .and_then([&] { return step(changes.automatic && !offFirst, automatic); })
            .map([&] { return all; });
    }

    static Result<void> allowWeak(Transaction &transaction, StoreSession &session, const StoredDevice &device, bool allow)
    {
        if (!device.settings.communication)
            return fail(Errc::SettingsMissing);
        const auto url = device.settings.communication->effectiveUrl();
        return url ? KnownServerRows::change(transaction, *url, {}, allowWeakServer(allow), session.serverAudit()) : fail(url.error());
    }
};

} // namespace

void addDeviceCommands(CLI::App &app, Run &run)
{
    auto *device = app.add_subcommand("device", "Devices that this program is: simulated printers, and this computer");
    device->require_subcommand(1);
    auto o = std::make_shared<DeviceOptions>();
    auto tools = std::make_shared<DeviceTools>();
    const auto add = [&](const char *name, const char *description, StoreAccess access, auto work) {
        auto *command = device->add_subcommand(name, description);
        command->callback([&run, access, work, o, tools] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *tools, *o); }); };
        });
        return command;
    };
    const auto one = [&](CLI::App *command) { textOption(command, "name", o->name, "Name of the device")->required(); };

    auto *create = add("add", "Make a device", StoreAccess::ChangeOrCreate, DeviceCommands::add);
    one(create);
    textOption(create, "--profile", o->profile, "What it can do: mfp, mfp-small, mfp-modern or this-computer");
    textOption(create, "--address", o->address, "Its address or host name");
    textOption(create, "--title", o->title, "A title beside the name");
    create->add_flag("--printer", o->printer, "A real printer, which enrols by itself; without it a simulated device");
    textOption(create, "--serial", o->serial, "Its serial number");
    textOption(create, "--site", o->site, "Where it stands");
    listOption(create, "--tag", o->tags, "A tag, for filters; may be given several times");
    textOption(create, "--time-zone", o->timeZone, "Time zone of its clock, such as Europe/Stockholm; this computer's without it");
    add("list", "List the devices", StoreAccess::Read, DeviceCommands::list);
    one(add("show", "Show a device's settings, keys and certificates", StoreAccess::Read, DeviceCommands::show));
    one(add("status", "Show the status of a device's requests", StoreAccess::Read, DeviceCommands::status));
    one(add("restart", "Restart a device, so that a new key comes into use", StoreAccess::Change, DeviceCommands::restart));

    auto *deleteKey = add("delete-key", "Delete a key and its certificate from a device", StoreAccess::Change, DeviceCommands::deleteKey);
    one(deleteKey);
    deleteKey->add_option("key", o->key, "Its number, as device show tells it")->required();
    deleteKey->add_flag("--dry-run", o->dryRun, "Only say what would be lost with it");

    auto *set = add("set", "Change settings of a device", StoreAccess::Change, DeviceCommands::set);
    one(set);
    set->add_flag("--release-keys", o->releaseKeys, "Keys whose IPSec destination goes are used for nothing from then on");
    const std::string keys = "KEY=VALUE; the keys: " + deviceSettingKeys().join(u", "_s).toStdString();
    listOption(set, "assignments", o->assignments, keys.c_str())->required();

    auto *out = device->add_subcommand("export", "Write settings of devices to a file, without keys");
    listOption(out, "names", o->names, "Names of the devices")->required();
    textOption(out, "--out", o->file, "File to write")->required();
    textOption(out, "--seal-passphrase-file", o->filePassphrase,
               "Seal the challenge passwords under this passphrase instead of leaving them out");
    out->callback([&run, o, tools] {
        run = [=](CommandContext &c) {
            runOnStore(c, o->filePassphrase.isEmpty() ? StoreAccess::Read : StoreAccess::Change,
                       [=](StoreSession &session) { return DeviceCommands::exportSettings(session, *tools, *o); });
        };
    });
    auto *in = device->add_subcommand("import", "Read settings of devices from a file, whole or not at all");
    textOption(in, "file", o->file, "File to read")->required();
    in->add_flag("--dry-run", o->dryRun, "Only show what would change");
    auto *to = textOption(in, "--to", o->to, "The device to set up so, whichever device of the same model the file was exported from");
    in->add_flag("--keep-cn", o->keepName, "With --to: keep the common name in the file, though it is another device's")->needs(to);
    textOption(in, "--seal-passphrase-file", o->filePassphrase, "The passphrase under which the file's challenge passwords are sealed");
    in->callback([&run, o, tools] {
        run = [=](CommandContext &c) {
            runOnStore(c, o->dryRun ? StoreAccess::Read : StoreAccess::Change,
                       [=](StoreSession &session) { return DeviceCommands::importSettings(session, *tools, *o); });
        };
    });
    addDeviceActs(*device, run);
    addDeviceRunCommands(*device, run);
}

} // namespace scepter
