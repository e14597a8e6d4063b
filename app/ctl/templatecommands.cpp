// scepterctl template: certificate templates (F2).
#include "app/ctl/storesession.h"
#include "core/base/literals.h"
#include "core/device/settingsjson.h"
#include "core/fleet/certificatetemplate.h"
#include "ui/text/devicewords.h"
#include "ui/text/words.h"

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct TemplateOptions {
    QString name, title, keyName, commonName, organization, key, hash, location, destination, device;
};

QJsonObject templateJson(const CertificateTemplate &body)
{
    QJsonObject json = body.toJson();
    json[u"name"_s] = body.name;
    json[u"title"_s] = body.title;
    json[u"variables"_s] = QJsonArray::fromStringList(body.variables());
    return json;
}

class TemplateCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> add(StoreSession &session, const TemplateOptions &o)
    {
        const auto body = bodyOf(CertificateTemplate(), o);
        if (!body)
            return fail(body.error());
        const auto added = session.writeAudited(session.audit(u"template add"_s, {}, o.name), [&](Transaction &transaction) {
            return TemplateStore::add(transaction, *body, session.now());
        });
        return added.map([&] { return Output{{tr("The template %1 is there.").arg(o.name)}, {}, templateJson(*body)}; });
    }

    /// Only what is given changes. Rollouts that there are keep what they were made with.
    static Result<Output> set(StoreSession &session, const TemplateOptions &o)
    {
        const auto changed = session.writeAudited(session.audit(u"template set"_s, {}, o.name), [&](Transaction &transaction) {
            return TemplateStore::find(transaction, o.name).and_then([&](const CertificateTemplate &before) {
                return bodyOf(before, o).and_then(
                    [&](const CertificateTemplate &body) { return TemplateStore::change(transaction, body).map([&] { return body; }); });
            });
        });
        return changed.map([&](const CertificateTemplate &body) {
            return Output{{tr("Changed: %1").arg(o.name)}, {}, templateJson(body)};
        });
    }

    static Result<Output> list(StoreSession &session, const TemplateOptions &)
    {
        const auto templates = session.read([](Transaction &transaction) { return TemplateStore::list(transaction); });
        if (!templates)
            return fail(templates.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const CertificateTemplate &body : *templates) {
            table.append({body.name, body.title, body.commonName, keyText(body.key), locationText(body.location, body.destination)});
            json.append(templateJson(body));
        }
        return Output{table.isEmpty() ? QStringList{tr("There is no template.")} : tableLines(table), {}, {{u"templates"_s, json}}};
    }

    static Result<Output> show(StoreSession &session, const DeviceProfiles &profiles, const TemplateOptions &o)
    {
        std::optional<StoredDevice> device;
        const auto body = session.read([&](Transaction &transaction) -> Result<CertificateTemplate> {
            if (!o.device.isEmpty()) {
                const auto found = DeviceStore(profiles).find(transaction, o.device);
                if (!found)
                    return fail(found.error());
                device = *found;
            }
            return TemplateStore::find(transaction, o.name);
        });
        if (!body)
            return fail(body.error());
        Output output;
        output.json = templateJson(*body);
        if (!device) {
            output.text = tableLines(
                rowsOf({body->keyName, body->hash, body->key, body->organization, body->commonName, body->location, body->destination}));
            return output;
        }
        const auto request = body->fill(*device);
        if (!request)
            return fail(request.error());
        output.text = QStringList{tr("For the device %1:").arg(device->name)} + tableLines(rowsOf(*request));
        output.json[u"preview"_s] = previewJson(*device, *request);
        output.warnings = requestWarnings(*request, device->settings.setup);
        return output;
    }

    static Result<Output> remove(StoreSession &session, const TemplateOptions &o)
    {
        const auto removed = session.writeAudited(session.audit(u"template delete"_s, {}, o.name),
                                                  [&](Transaction &transaction) { return TemplateStore::remove(transaction, o.name); });
        return removed.map([&] { return Output{{tr("Deleted: %1").arg(o.name)}, {}, {{u"status"_s, u"deleted"_s}, {u"name"_s, o.name}}}; });
    }

private:
    /// With what was typed in the place of what was there.
    static Result<CertificateTemplate> bodyOf(CertificateTemplate body, const TemplateOptions &o)
    {
        body.name = o.name;
        const auto take = [](const QString &typed, QString &target) {
            if (!typed.isNull())
                target = typed;
        };
        take(o.title, body.title);
        take(o.organization, body.organization);
        take(o.keyName, body.keyName);
        take(o.commonName, body.commonName);
        take(o.destination, body.destination);
        const auto key = o.key.isEmpty() ? std::optional(body.key) : keySpecFromName(o.key);
        const auto hash = o.hash.isEmpty() ? std::optional(body.hash) : hashFromName(o.hash);
        const auto location = o.location.isEmpty() ? std::optional(body.location) : locationFromName(o.location);
        if (!key)
            return invalid(u"--key"_s, o.key);
        if (!hash)
            return invalid(u"--hash"_s, o.hash);
        if (!location)
            return invalid(u"--location"_s, o.location);
        body.key = *key;
        body.hash = *hash;
        body.location = *location;
        if (*location != KeyUseLocation::IpSec && o.destination.isNull()) // which goes with the other place
            body.destination.clear();
        return body;
    }

    static QList<QStringList> rowsOf(const KeyRequest &request)
    {
        return {{tr("Key name"), request.keyName},       {tr("Signature algorithm"), algorithmName(request.hash)},
                {tr("Key"), keyText(request.key)},       {tr("Organization"), request.organization},
                {tr("Common name"), request.commonName}, {tr("Key use location"), locationText(request.location, request.destination)}};
    }

    static QJsonObject previewJson(const StoredDevice &device, const KeyRequest &request)
    {
        QJsonObject json = keyRequestJson(request);
        json[u"device"_s] = device.name;
        json[u"subject"_s] = request.subject().toString();
        json[u"altName"_s] = request.altName().toString();
        return json;
    }
};

void addBody(CLI::App *command, TemplateOptions &o)
{
    textOption(command, "--title", o.title, "A title beside the name");
    textOption(command, "--key-name", o.keyName, "Key name; TLS without it");
    textOption(command, "--cn", o.commonName, "Common name; {fqdn} without it");
    textOption(command, "--organization", o.organization, "Organization");
    textOption(command, "--key", o.key, "rsa:2048 (without it), rsa:3072, rsa:4096, ec:p256 or ec:p384");
    textOption(command, "--hash", o.hash, "sha256 (without it), sha384 or sha512");
    textOption(command, "--location", o.location, "What the key is used for: tls (without it), ieee8021x, ipsec or none");
    textOption(command, "--destination", o.destination, "The IPSec destination");
}

} // namespace

void addTemplateCommands(CLI::App &app, Run &run)
{
    auto *family = app.add_subcommand("template", "Certificate templates, which give each device its request");
    family->require_subcommand(1);
    auto o = std::make_shared<TemplateOptions>();
    auto profiles = std::make_shared<DeviceProfiles>();
    const auto add = [&](const char *name, const char *description, StoreAccess access, auto work) {
        auto *command = family->add_subcommand(name, description);
        command->callback([&run, access, work, o] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *o); }); };
        });
        return command;
    };
    const auto one = [&](CLI::App *command) {
        textOption(command, "name", o->name, "Name of the template")->required();
        return command;
    };

    auto *create = add("add", "Make a template; its texts may hold {fqdn}, {ip}, {serial}, {site} and other columns of the inventory",
                       StoreAccess::ChangeOrCreate, TemplateCommands::add);
    auto *set = add("set", "Change a template; what is not named stays", StoreAccess::Change, TemplateCommands::set);
    for (CLI::App *command : {create, set})
        addBody(one(command), *o);
    add("list", "List the templates", StoreAccess::Read, TemplateCommands::list);
    auto *show = add(
        "show", "Show a template, or what it makes of a device", StoreAccess::Read,
        [profiles](StoreSession &session, const TemplateOptions &options) { return TemplateCommands::show(session, *profiles, options); });
    one(show);
    textOption(show, "--device", o->device, "A device that it is filled for");
    one(add("delete", "Delete a template", StoreAccess::Change, TemplateCommands::remove));
}

} // namespace scepter
