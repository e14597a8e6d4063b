// scepterctl store: init, passphrase, backup, restore, check, keyring.
#include "app/ctl/storesession.h"
#include "app/storecare.h"
#include "app/storeschemas.h"
#include "app/storeunlock.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/carryover.h"
#include "core/store/keyring.h"
#include "core/store/restore.h"

#include <QFileInfo>
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
        return care(session).changePassphrase(*old, *next).map([] {
            return Output{{tr("The passphrase was changed.")}, {}, {{u"status"_s, u"changed"_s}}};
        });
    }

    static Result<Output> backup(StoreSession &session, const QString &out)
    {
        return care(session).backup(out).map([&] { return Output{{tr("Written to %1").arg(out)}, {}, {{u"out"_s, out}}}; });
    }

    static Result<Output> restore(const ClosedStore &store, const QString &backup)
    {
        if (store.passphraseFile.isEmpty())
            return fail(Errc::StoreLocked);
        const auto passphrase = readSecret(store.passphraseFile);
        if (!passphrase)
            return fail(passphrase.error());
        CarriedOver carried;
        const auto before = [&](Transaction &restored, Transaction *replaced) -> Result<void> {
            const auto vault = Vault::unlock(restored, backup, *passphrase, store.random);
            if (!vault)
                return fail(vault.error());
            const auto done = carryOver(restored, replaced);
            if (!done)
                return fail(done.error());
            carried = *done;
            const QString name = QFileInfo(backup).fileName();
            const Administrator administrator(*vault, administratorName());
            return administrator.log(restored, administrator.act(store.now, u"store restore"_s, {}, name));
        };
        const auto keptAs = restoreBackup(backup, store.location, roomSchemas(), store.now, before);
        return keptAs.map([&](const std::optional<QString> &path) { return restored(backup, path, carried); });
    }

    static Output restored(const QString &backup, const std::optional<QString> &keptAs, const CarriedOver &carried)
    {
        Output output{{tr("The store was restored from %1.").arg(backup)},
                      {},
                      {{u"status"_s, u"restored"_s},
                       {u"from"_s, backup},
                       {u"keptAs"_s, keptAs ? QJsonValue(*keptAs) : QJsonValue()},
                       {u"certificates"_s, carried.certificates},
                       {u"revocations"_s, carried.revocations},
                       {u"leftBehind"_s, carried.leftBehind},
                       {u"complete"_s, carried.isComplete}}};
        if (!keptAs)
            return output;
        output.text << tr("The store that was there is kept as %1.").arg(*keptAs)
                    << tr("%n certificate(s) were issued after the backup; they are in the restored store too.", nullptr,
                          carried.certificates)
                    << tr("%n certificate(s) were revoked after the backup; they are revoked in the restored store too.", nullptr,
                          carried.revocations);
        if (carried.leftBehind > 0)
            output.warnings << tr("%n certificate(s) belong to CAs that the backup does not have. Only the store that was kept knows them.",
                                  nullptr, int(carried.leftBehind));
        if (!carried.isComplete)
            output.warnings << tr("The store that was there could not be read to its end. Certificates that were issued or revoked after "
                                  "the backup may be missing.");
        return output;
    }

    static Result<Output> check(StoreSession &session)
    {
        const auto findings = care(session).check();
        if (!findings)
            return fail(findings.error());
        Output output{*findings, {}, {{u"findings"_s, QJsonArray::fromStringList(*findings)}}};
        if (findings->isEmpty())
            output.text = QStringList{tr("The store is sound.")};
        else
            output.code = ExitCode::Failed;
        return output;
    }

    static Result<Output> keyring(StoreSession &session)
    {
        return session.read([](Transaction &transaction) { return isInKeyring(transaction); }).map([](bool given) {
            return Output{{given ? tr("A keyring of a desktop unlocks the store.") : tr("No keyring unlocks the store.")},
                          {},
                          {{u"inKeyring"_s, given}}};
        });
    }

    /// O3: for a desktop that is gone, or out of reach. Only a desktop can give the store to its keyring: the window does.
    static Result<Output> leaveKeyring(StoreSession &session)
    {
        const auto removed = session.write([&](Transaction &transaction) {
            return closeToKeyring(transaction).and_then([&](bool given) -> Result<bool> {
                const auto logged = given ? session.administrator().log(transaction, session.audit(u"store keyring remove"_s))
                                          : Result<void>();
                return logged.map([given] { return given; });
            });
        });
        return removed.map([](bool given) {
            return Output{{given ? tr("No keyring unlocks the store any more.") : tr("No keyring unlocks the store.")},
                          {},
                          {{u"inKeyring"_s, false}, {u"removed"_s, given}}};
        });
    }

private:
    static StoreCare care(StoreSession &session)
    {
        const auto administrator = session.isUnlocked() ? std::optional(session.administrator()) : std::nullopt;
        return {session.database(), session.random(), administrator, session.now()};
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
            const auto access = c.global.passphraseFile.isEmpty() ? StoreAccess::Read : StoreAccess::Change;
            runOnStore(c, access, [out](StoreSession &session) { return StoreCommands::backup(session, *out); });
        };
    });

    auto *restore = store->add_subcommand("restore", "Put a backup in the place of the store");
    auto from = std::make_shared<QString>();
    textOption(restore, "BACKUP", *from, "File that \"store backup\" wrote")->required();
    restore->callback([&run, from] {
        run = [from](CommandContext &c) {
            runOnClosedStore(c, [from](const ClosedStore &closed) { return StoreCommands::restore(closed, *from); });
        };
    });

    auto *check = store->add_subcommand("check", "Check the store for damage");
    check->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Read, StoreCommands::check); }; });

    auto *keyring = store->add_subcommand("keyring", "Whether a keyring of a desktop unlocks the store");
    keyring->require_subcommand(1);
    auto *shown = keyring->add_subcommand("show", "Say whether one does");
    shown->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Read, StoreCommands::keyring); }; });
    auto *removed = keyring->add_subcommand("remove", "Take that away: only the passphrase unlocks the store then");
    removed->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Change, StoreCommands::leaveKeyring); }; });
}

} // namespace scepter
