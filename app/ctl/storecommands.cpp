// scepterctl store: init, passphrase, backup, check.
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"

#include <QJsonArray>

namespace scepter {
namespace {

class StoreCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> init(StoreSession &session)
    {
        const QString where = session.database().location().toString();
        return Output{{session.wasCreated() ? tr("The store is ready: %1").arg(where) : tr("The store exists already: %1").arg(where)},
                      {},
                      {{u"store"_s, where}, {u"created"_s, session.wasCreated()}}};
    }

    static Result<Output> passphrase(StoreSession &session, const QString &oldFile, const QString &newFile)
    {
        const auto old = readSecret(oldFile);
        const auto next = old ? readSecret(newFile) : fail(old.error());
        if (!next)
            return fail(next.error());
        if (auto changed = Vault::changePassphrase(session.database(), *old, *next, session.random()); !changed)
            return fail(changed.error());
        const auto logged = session.writeAudited(session.audit(u"store passphrase"_s), [](Transaction &) -> Result<void> { return {}; });
        return logged.map([] { return Output{{tr("The passphrase was changed.")}, {}, {{u"status"_s, u"changed"_s}}}; });
    }

    static Result<Output> backup(StoreSession &session, const QString &out)
    {
        if (auto done = session.database().backup(out); !done)
            return fail(done.error());
        return Output{{tr("Written to %1").arg(out)}, {}, {{u"out"_s, out}}};
    }

    static Result<Output> check(StoreSession &session)
    {
        const auto findings = session.database().check();
        if (!findings)
            return fail(findings.error());
        Output output{*findings, {}, {{u"findings"_s, QJsonArray::fromStringList(*findings)}}};
        if (findings->isEmpty())
            output.text = QStringList{tr("The store is sound.")};
        else
            output.code = ExitCode::Failed;
        return output;
    }
};

} // namespace

void addStoreCommands(CLI::App &app, Run &run)
{
    auto *store = app.add_subcommand("store", "The store: everything that Scepter keeps");
    store->require_subcommand(1);
    auto *init = store->add_subcommand("init", "Create the store and set its passphrase");
    init->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::ChangeOrCreate, StoreCommands::init); }; });

    auto *passphrase = store->add_subcommand("passphrase", "Change the passphrase");
    auto newFile = std::make_shared<QString>();
    textOption(passphrase, "--new-passphrase-file", *newFile, "File with the new passphrase, or - for standard input")->required();
    passphrase->callback([&run, newFile] {
        run = [newFile](CommandContext &c) {
            runOnStore(c, StoreAccess::Change, [newFile, old = c.global.passphraseFile](StoreSession &session) {
                return StoreCommands::passphrase(session, old, *newFile);
            });
        };
    });

    auto *backup = store->add_subcommand("backup", "Copy the store while it is in use");
    auto out = std::make_shared<QString>();
    textOption(backup, "--out", *out, "File to write")->required();
    backup->callback([&run, out] {
        run = [out](CommandContext &c) {
            runOnStore(c, StoreAccess::Read, [out](StoreSession &session) { return StoreCommands::backup(session, *out); });
        };
    });

    auto *check = store->add_subcommand("check", "Check the store for damage");
    check->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Read, StoreCommands::check); }; });
}

} // namespace scepter
