// scepterctl fleet report, fleet export: what became of a rollout (F8).
#include "app/ctl/rolloutrun.h"
#include "core/base/filekind.h"
#include "core/base/literals.h"
#include "core/fleet/keyexport.h"
#include "core/fleet/rolloutreportfile.h"
#include "ui/report/rolloutreporthtml.h"
#include "ui/report/rolloutreportpdf.h"
#include "ui/text/rolloutwords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace scepter {
namespace {

struct ReportOptions {
    QString rollout = u"last"_s, out, p12, passphrase;
};

class ReportCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> report(StoreSession &session, const DeviceProfiles &profiles, const ReportOptions &o)
    {
        const QString form = QFileInfo(o.out).suffix().toLower();
        if (!QStringList{u"csv"_s, u"json"_s, u"html"_s, u"pdf"_s}.contains(form))
            return fail(Errc::InvalidArgument, {}, {u"--out"_s, o.out});
        const auto found = session.read([&](Transaction &transaction) {
            return rolloutFrom(transaction, o.rollout).and_then([&](RolloutId id) {
                return RolloutReport::gather(transaction, profiles, id, session.now());
            });
        });
        if (!found)
            return fail(found.error());
        const QByteArray bytes = inForm(*found, form);
        if (const auto written = replaceFile(o.out, bytes, FileAccess::Everyone, sameShape(bytes)); !written)
            return fail(written.error());
        QJsonObject json = toJson(*found);
        for (const QString &large : {u"devices"_s, u"failures"_s, u"waves"_s, u"sites"_s})
            json.remove(large);
        json[u"out"_s] = o.out;
        return Output{{u"  "_s + countsText(found->counts), tr("Written to %1").arg(o.out)}, {}, json};
    }

    static Result<Output> exportKeys(StoreSession &session, const DeviceProfiles &profiles, const ReportOptions &o)
    {
        if (o.passphrase.isEmpty())
            return fail(Errc::InvalidArgument, {}, {u"--p12-passphrase-file"_s});
        const auto passphrase = readSecret(o.passphrase);
        if (!passphrase)
            return fail(passphrase.error());
        if (passphrase->isEmpty())
            return fail(Errc::InvalidArgument, {}, {u"passphrase"_s});
        const DeviceStore store(profiles, session.vault());
        const auto keys = session.read([&](Transaction &transaction) {
            return rolloutFrom(transaction, o.rollout).and_then([&](RolloutId id) { return KeyExport::gather(transaction, store, id); });
        });
        if (!keys)
            return fail(keys.error());
        // The keys leave the store, so the log knows before the files do.
        const auto written = KeyExport::prepare(o.p12).and_then([&] { return log(session, *keys); }).and_then([&] {
            return KeyExport::write(o.p12, *keys, *passphrase);
        });
        return written.map([&](const QList<ExportedKey> &exported) { return shown(exported, o.p12); });
    }

private:
    static QByteArray inForm(const RolloutReport &report, const QString &form)
    {
        if (form == u"csv"_s)
            return toCsv(report, reportWords());
        if (form == u"json"_s)
            return QJsonDocument(toJson(report)).toJson();
        return form == u"pdf"_s ? rolloutReportPdf(report) : rolloutReportHtml(report);
    }

    /// An entry for each key (C9).
    static Result<void> log(StoreSession &session, const QList<ExportableKey> &keys)
    {
        return session.write([&](Transaction &transaction) -> Result<void> {
            const AuditLog audit(session.vault());
            for (const ExportableKey &key : keys) {
                const Certificate &certificate = key.contents.certificate;
                const auto entry = session.audit(u"key export"_s, {}, key.device + u": "_s + certificate.subject().toString(),
                                                 certificate.serialHex());
                if (const auto logged = audit.append(transaction, entry); !logged)
                    return logged;
            }
            return {};
        });
    }

    static Output shown(const QList<ExportedKey> &exported, const QString &directory)
    {
        QJsonArray json;
        for (const ExportedKey &key : exported)
            json.append(QJsonObject{{u"name"_s, key.device},
                                    {u"file"_s, key.file},
                                    {u"subject"_s, key.subject},
                                    {u"serial"_s, key.serial},
                                    {u"notAfter"_s, key.notAfter.toUTC().toString(Qt::ISODate)},
                                    {u"sha256"_s, colonHex(key.sha256)}});
        return {{tr("%n key(s) written to %1, with index.csv", nullptr, int(exported.size())).arg(directory)},
                {tr("The files hold private keys that were made outside the printers. Import them, then delete the folder.")},
                {{u"out"_s, directory}, {u"keys"_s, json}}};
    }
};

} // namespace

bool drawsReport(int argc, char *argv[])
{
    bool reports = false, draws = false;
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        reports = reports || argument == "report";
        draws = draws || QByteArray(argv[i]).toLower().endsWith(".pdf");
    }
    return reports && draws;
}

void addReportCommands(CLI::App &fleet, Run &run)
{
    const auto o = std::make_shared<ReportOptions>();
    const auto profiles = std::make_shared<DeviceProfiles>();
    const auto add = [&](const char *name, const char *description, StoreAccess access, auto work) {
        auto *command = fleet.add_subcommand(name, description);
        textOption(command, "rollout", o->rollout, "Number of the rollout, or last (which is the default)");
        command->callback([&run, access, work, o, profiles] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *profiles, *o); }); };
        });
        return command;
    };
    auto *report = add("report", "Write what became of a rollout to a file", StoreAccess::Read, ReportCommands::report);
    textOption(report, "--out", o->out, "File to write; its name ends with .csv, .json, .html or .pdf")->required();
    auto *keys = add("export", "Write the keys that a rollout enrolled on printers' behalf, as PKCS#12", StoreAccess::Change,
                     ReportCommands::exportKeys);
    textOption(keys, "--p12", o->p12, "Directory for the files, new or empty")->required();
    textOption(keys, "--p12-passphrase-file", o->passphrase, "File with the passphrase of the PKCS#12 files, or - for standard input");
}

} // namespace scepter
