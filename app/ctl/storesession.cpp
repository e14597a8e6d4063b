#include "app/ctl/storesession.h"

#include "app/storeschemas.h"
#include "app/storeunlock.h"
#include "core/base/files.h"
#include "core/base/literals.h"

namespace scepter {

StoreSession::StoreSession(std::unique_ptr<Database> database, Random &random, const QDateTime &now)
    : m_database(std::move(database)), m_random(random), m_now(now)
{
}

Result<std::shared_ptr<StoreSession>> StoreSession::open(const StoreLocation &location, StoreAccess access, const QString &passphraseFile,
                                                         Random &random, const QDateTime &now, const KnownServers &file)
{
    const bool create = access == StoreAccess::ChangeOrCreate;
    if (access != StoreAccess::Read && passphraseFile.isEmpty()) // before anything is made
        return fail(Errc::StoreLocked);
    auto database = Database::open(location, roomSchemas(), create ? Database::Missing::Create : Database::Missing::Refuse);
    if (!database)
        return fail(database.error());
    std::shared_ptr<StoreSession> session(new StoreSession(std::move(*database), random, now));
    if (access == StoreAccess::Read)
        return session;
    if (auto unlocked = session->unlock(create, passphraseFile, file); !unlocked)
        return fail(unlocked.error());
    return session;
}

Result<void> StoreSession::unlock(bool create, const QString &passphraseFile, const KnownServers &file)
{
    const auto passphrase = readSecret(passphraseFile);
    if (!passphrase)
        return fail(passphrase.error());
    const auto exists = read([](Transaction &transaction) { return Vault::exists(transaction); });
    if (!exists)
        return fail(exists.error());
    if (!*exists && !create)
        return fail(Errc::NotFound, {}, {u"vault"_s, m_database->location().path});
    m_created = !*exists;
    auto vault = m_created ? createVault(*m_database, *passphrase, m_random, m_now) : Vault::unlock(*m_database, *passphrase, m_random);
    if (!vault)
        return fail(vault.error());
    m_administrator.emplace(*vault, administratorName());
    return write([&file, audit = serverAudit()](Transaction &transaction) { return KnownServerRows::takeOver(transaction, file, audit); });
}

ServerAudit StoreSession::serverAudit() const
{
    return [administrator = *m_administrator, now = m_now](Transaction &transaction, const QString &operation, const QString &server) {
        return administrator.log(transaction, administrator.act(now, operation, {}, server));
    };
}

void finishProgram(QObject &owner, ExitCode code)
{
    QMetaObject::invokeMethod(
        &owner, [code] { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
}

namespace {

void failWith(CommandContext &context, const Error &error)
{
    context.console.error(error);
    finishProgram(context.owner, exitCodeFor(error));
}

void show(CommandContext &context, const Result<Output> &output)
{
    const Console &console = context.console;
    if (!output)
        return failWith(context, output.error());
    for (const QString &warning : output->warnings)
        console.warning(warning);
    for (const QString &line : output->text)
        console.text(line);
    console.data(output->data);
    if (!output->isShown)
        console.document(output->json);
    finishProgram(context.owner, output->code);
}

Result<StoreLocation> locationOf(const GlobalOptions &options)
{
    return options.store.isEmpty() ? Result<StoreLocation>(StoreLocation::standard()) : StoreLocation::parse(options.store);
}

/// Opens on the pool, then `then(session)` on the main thread; an error ends the program.
void openThen(CommandContext &context, StoreAccess access, std::function<void(std::shared_ptr<StoreSession>)> then)
{
    const auto location = locationOf(context.global);
    if (!location)
        return failWith(context, location.error());
    const ClientServices services = context.composition.services();
    services.pool.run(
        &context.owner,
        [location = *location, access, file = context.global.passphraseFile, &random = services.random, now = services.scheduler.now(),
         &known = services.knownServers] { return StoreSession::open(location, access, file, random, now, known); },
        [&context, then = std::move(then)](const Result<std::shared_ptr<StoreSession>> &session) {
            if (!session)
                return failWith(context, session.error());
            then(*session);
        });
}

} // namespace

void openStore(CommandContext &context, StoreAccess access, std::function<void(std::shared_ptr<StoreSession>)> then)
{
    openThen(context, access, std::move(then));
}

void runOnStore(CommandContext &context, StoreAccess access, StoreWork work)
{
    openThen(context, access, [&context, work = std::move(work)](const std::shared_ptr<StoreSession> &session) {
        context.composition.services().pool.run(
            &context.owner, [session, work] { return work(*session); },
            [&context, session](const Result<Output> &output) {
                if (session->wasCreated())
                    context.console.warning(QCoreApplication::translate(
                        "scepterctl",
                        "The store was created. Without its passphrase, keys and challenge passwords in it cannot be recovered."));
                show(context, output);
            });
    });
}

void runOnClosedStore(CommandContext &context, std::function<Result<Output>(const ClosedStore &)> work)
{
    const auto location = locationOf(context.global);
    if (!location)
        return failWith(context, location.error());
    const ClientServices services = context.composition.services();
    const ClosedStore store{*location, context.global.passphraseFile, services.random, services.scheduler.now()};
    services.pool.run(
        &context.owner, [store, work = std::move(work)] { return work(store); },
        [&context](const Result<Output> &output) { show(context, output); });
}

} // namespace scepter
