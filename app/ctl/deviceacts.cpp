// scepterctl device remove, cancel, trust and csr: what the window does with a device beside its settings (D13, S1).
#include "app/ctl/deviceacts.h"

#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/device/devicestore.h"
#include "core/device/requestoutlook.h"
#include "ui/text/explanation.h"

#include <QJsonArray>

namespace scepter {
namespace {

struct ActOptions {
    QString name, fingerprint, out;
    QStringList names;
    int request = 0; ///< 0: the newest
    bool force = false;
};

class DeviceActs {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> remove(StoreSession &session, const DeviceStore &store, const ActOptions &o)
    {
        QStringList names = o.names;
        names.removeDuplicates();
        Output output;
        QJsonArray json;
        int done = 0;
        for (const QString &name : std::as_const(names)) { // one by one: what is wrong with one keeps no other
            const auto removed = session.writeAudited(session.audit(u"device remove"_s, {}, name), [&](Transaction &transaction) {
                return store.find(transaction, name).and_then([&](const StoredDevice &device) -> Result<void> {
                    if (device.state.run && !o.force)
                        return fail(Errc::RequestRunning);
                    return DeviceStore::remove(transaction, device.id);
                });
            });
            QJsonObject one{{u"name"_s, name}, {u"status"_s, removed ? u"removed"_s : u"failed"_s}};
            if (removed) {
                ++done;
                output.text += tr("Removed: %1").arg(name);
            } else {
                one[u"error"_s] = errorJson(removed.error());
                output.warnings += name + u": "_s + explain(removed.error(), Reader::CommandLine).oneLine();
                if (removed.error().code == Errc::RequestRunning)
                    output.warnings += tr("“device cancel %1” ends the request; --force removes the device with it.").arg(name);
            }
            json.append(one);
        }
        output.json = {{u"devices"_s, json}};
        output.code = exitCodeFor(done, names.size());
        return output;
    }

    /// Whoever runs the device drops the attempt within 250 ms.
    static Result<Output> cancel(StoreSession &session, const DeviceStore &store, const ActOptions &o)
    {
        bool wasRunning = false;
        const auto done = session.write([&](Transaction &transaction) {
            return simulated(transaction, store, o.name).and_then([&](const StoredDevice &device) -> Result<void> {
                wasRunning = device.state.run.has_value();
                if (!wasRunning)
                    return {};
                const auto changed = store.change(transaction, device.id, session.now(),
                                                  [&](SimulatedMfp &machine) { return Result<Effects>(machine.cancel(session.now())); });
                return changed ? session.administrator().log(transaction, session.audit(u"device cancel"_s, {}, o.name))
                               : fail(changed.error());
            });
        });
        return done.map([&] {
            return Output{{wasRunning ? tr("Cancelled: the request of %1").arg(o.name) : tr("%1 is working on no request.").arg(o.name)},
                          {},
                          {{u"name"_s, o.name}, {u"cancelled"_s, wasRunning}}};
        });
    }

    /// What [Trust the New CA…] does, with a fingerprint that somebody has compared (S1).
    static Result<Output> trust(StoreSession &session, const DeviceStore &store, const ActOptions &o)
    {
        const auto fingerprint = trustedFingerprint(o.fingerprint);
        if (!fingerprint)
            return fail(fingerprint.error());
        QUrl url;
        QString shown; ///< by the CA that the last failure was about
        const auto done = session.write([&](Transaction &transaction) -> Result<void> {
            const auto device = simulated(transaction, store, o.name);
            if (!device)
                return fail(device.error());
            const auto server = device->settings.communication ? device->settings.communication->effectiveUrl()
                                                               : fail(Errc::SettingsMissing);
            const auto history = server ? DeviceStore::history(transaction, *device) : fail(server.error());
            if (!history)
                return fail(history.error());
            url = *server;
            shown = metCa(*history);
            return KnownServerRows::change(transaction, url, {}, trustServer(*fingerprint, session.now()), session.serverAudit());
        });
        if (!done)
            return fail(done.error());
        Output output{
            {tr("The CA of %1 is trusted.").arg(knownServerUrl(url))},
            {},
            {{u"name"_s, o.name}, {u"url"_s, knownServerUrl(url)}, {u"caSha256"_s, colonHex(*fingerprint)}, {u"metSha256"_s, shown}}};
        const auto met = parseFingerprint(shown);
        if (met && *met != *fingerprint)
            output.warnings += tr("The server showed another CA last, with the fingerprint %1.").arg(shown);
        return output;
    }

    /// D24: the CSR of a request, made anew with its own key, as on the page of statuses.
    static Result<Output> csr(StoreSession &session, const DeviceStore &store, const ActOptions &o)
    {
        int number = 0;
        const auto csr = session.read([&](Transaction &transaction) -> Result<Csr> {
            const auto device = simulated(transaction, store, o.name);
            const auto history = device ? DeviceStore::history(transaction, *device) : fail(device.error());
            if (!history)
                return fail(history.error());
            for (const HistoryRow &row : history->rows()) {
                if (row.id == RequestId::None || (o.request != 0 && o.request != int(row.id)))
                    continue;
                number = int(row.id);
                const auto keys = DeviceStore::keys(transaction, device->id);
                if (!keys)
                    return fail(keys.error());
                const auto key = registeredKey(*keys, row);
                return store.signingRequest(transaction, device->id, row.id, key ? std::optional(key->slot.number) : std::nullopt);
            }
            return fail(Errc::NotFound, {}, {u"request"_s, o.request > 0 ? QString::number(o.request) : QString()});
        });
        if (!csr)
            return fail(csr.error());
        Output output{{}, {}, {{u"name"_s, o.name}, {u"request"_s, number}, {u"csr"_s, QString::fromLatin1(csr->toPem())}}};
        if (o.out.isEmpty()) {
            output.data = csr->toPem();
            return output;
        }
        output.text += tr("Written to %1").arg(o.out);
        return createFile(o.out, csr->toPem(), FileAccess::Everyone).map([&] { return output; });
    }

private:
    /// A real printer enrols by itself: there is nothing of this on it.
    static Result<StoredDevice> simulated(Transaction &transaction, const DeviceStore &store, const QString &name)
    {
        return store.find(transaction, name).and_then([&](const StoredDevice &device) {
            return device.inventory.printer ? Result<StoredDevice>(fail(Errc::IsPrinter, {}, {name})) : Result<StoredDevice>(device);
        });
    }

    /// The fingerprint that the newest request met and did not trust; empty: none.
    static QString metCa(const RequestHistory &history)
    {
        for (const HistoryRow &row : history.rows()) {
            const auto *failed = std::get_if<Failed>(&row.status);
            if (!failed && row.id == RequestId::None)
                continue;
            if (failed && failed->error.code == Errc::CaNotTrusted)
                return failed->error.facts.value(0);
            return failed && failed->error.code == Errc::CaChanged ? failed->error.facts.value(1) : QString();
        }
        return {};
    }
};

} // namespace

Result<QByteArray> trustedFingerprint(const QString &text)
{
    constexpr qsizetype sha256Size = 32; // what a server shows is compared with this, and SHA-1 is not enough for years
    const auto fingerprint = parseFingerprint(text);
    return fingerprint && fingerprint->size() == sha256Size ? Result<QByteArray>(*fingerprint)
                                                            : fail(Errc::InvalidArgument, {}, {u"--ca-fingerprint (SHA-256)"_s, text});
}

void addDeviceActs(CLI::App &device, Run &run)
{
    auto o = std::make_shared<ActOptions>();
    auto profiles = std::make_shared<DeviceProfiles>();
    const auto add = [&](const char *name, const char *description, auto work) {
        auto *command = device.add_subcommand(name, description);
        command->callback([&run, work, o, profiles] {
            run = [=](CommandContext &c) {
                runOnStore(c, StoreAccess::Change,
                           [=](StoreSession &session) { return work(session, DeviceStore(*profiles, session.vault()), *o); });
            };
        });
        return command;
    };
    auto *remove = add("remove", "Remove devices with their keys, certificates and requests", DeviceActs::remove);
    listOption(remove, "names", o->names, "Names of the devices")->required();
    remove->add_flag("--force", o->force, "Remove a device that is working on a request, too");
    auto *cancel = add("cancel", "End the request that a device is working on", DeviceActs::cancel);
    textOption(cancel, "name", o->name, "Name of the device")->required();
    auto *trust = add("trust", "Trust the CA of a device's server", DeviceActs::trust);
    textOption(trust, "name", o->name, "Name of the device")->required();
    textOption(trust, "--ca-fingerprint", o->fingerprint, "SHA-256 fingerprint of the CA certificate")->required();
    auto *csr = add("csr", "Make the CSR of a request anew", DeviceActs::csr);
    textOption(csr, "name", o->name, "Name of the device")->required();
    csr->add_option("--request", o->request, "Its number, as device status tells it; the newest without it");
    textOption(csr, "--out", o->out, "File to write to; standard output without it");
}

} // namespace scepter
