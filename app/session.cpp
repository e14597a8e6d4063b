#include "app/session.h"

#include "app/storeschemas.h"
#include "app/storeunlock.h"
#include "core/base/files.h"
#include "core/base/literals.h"

#include <QPointer>

namespace scepter {

Session::Session(ClientServices services, const DeviceProfiles &profiles, StoreLocation location, ScryptParameters parameters,
                 QObject *parent)
    : QObject(parent), m_services(services), m_profiles(profiles), m_location(std::move(location)), m_parameters(std::move(parameters))
{
}

Session::~Session() { delete m_runner; } // before the store that it works from

void Session::open()
{
    if (isOpen())
        return;
    m_error.reset();
    setState(State::Opening);
    struct Opened {
        std::shared_ptr<Database> database;
        bool hasPassphrase = false;
    };
    const auto work = [location = m_location]() -> Result<Opened> {
        auto database = Database::open(location, roomSchemas(), Database::Missing::Create);
        if (!database)
            return fail(database.error());
        const auto exists = (*database)->readHere([](Transaction &transaction) { return Vault::exists(transaction); });
        if (!exists)
            return fail(exists.error());
        return Opened{std::move(*database), *exists};
    };
    m_services.pool.run(this, work, [this](const Result<Opened> &opened) {
        if (!opened) {
            m_error = opened.error();
            setState(State::Closed);
            return;
        }
        m_database = opened->database;
        if (!opened->hasPassphrase) // another process may set one
            m_database->watch(this, m_services.scheduler, [this] { lookForPassphrase(); });
        setState(opened->hasPassphrase ? State::Locked : State::New);
    });
}

void Session::lookForPassphrase()
{
    if (m_state != State::New)
        return;
    m_database->read(
        this, [](Transaction &transaction) { return Vault::exists(transaction); },
        [this](const Result<bool> &exists) {
            if (m_state == State::New && exists.value_or(false))
                setState(State::Locked);
        });
}

void Session::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void Session::setPassphrase(const Secret &passphrase, QObject *context, std::function<void(Result<void>)> answer)
{
    unlockWith([passphrase, &random = m_services.random, now = m_services.scheduler.now(),
                parameters = m_parameters](Database &database) { return createVault(database, passphrase, random, now, parameters); },
               context, std::move(answer));
}

void Session::unlock(const Secret &passphrase, QObject *context, std::function<void(Result<void>)> answer)
{
    unlockWith([passphrase, &random = m_services.random](Database &database) { return Vault::unlock(database, passphrase, random); },
               context, std::move(answer));
}

void Session::unlockFrom(const QString &passphraseFile, QObject *context, std::function<void(Result<void>)> answer)
{
    const auto work = [passphraseFile, &random = m_services.random, now = m_services.scheduler.now(),
                       parameters = m_parameters](Database &database) {
        return readSecret(passphraseFile)
            .and_then([&](const Secret &passphrase) { return unlockOrCreateVault(database, passphrase, random, now, parameters); })
            .map([](const UnlockedStore &unlocked) { return unlocked.vault; });
    };
    unlockWith(work, context, std::move(answer));
}

/// `answer` goes with its context, what it was about does not.
void Session::unlockWith(std::function<Result<Vault>(Database &)> work, QObject *context, std::function<void(Result<void>)> answer)
{
    const QPointer<QObject> asking(context);
    m_services.pool.run(
        this, [work = std::move(work), database = m_database] { return work(*database); },
        [this, asking, answer = std::move(answer)](const Result<Vault> &vault) {
            if (vault && m_state != State::Unlocked) {
                m_vault = *vault;
                setState(State::Unlocked);
                startRunning();
            } else if (!vault) {
                lookForPassphrase();
            }
            if (asking)
                answer(vault ? Result<void>() : fail(vault.error()));
        });
}

void Session::lock()
{
    if (m_state != State::Unlocked)
        return;
    stopRunning();
    m_vault.reset();
    setState(State::Locked);
}

RemoteUi::Audit Session::audit() const { return m_vault ? deviceAudit(*m_vault, m_services.scheduler) : RemoteUi::Audit(); }

void Session::startRunning()
{
    m_runner = new FleetRunner(m_services, *m_database, DeviceStore(m_profiles, m_vault), *m_vault, {}, this);
    connect(m_runner, &FleetRunner::progress, this, &Session::progress);
    connect(m_runner, &FleetRunner::changed, this, &Session::engineChanged);
    m_runner->start();
}

void Session::stopRunning()
{
    if (FleetRunner *runner = std::exchange(m_runner, nullptr)) {
        runner->disconnect(this);
        connect(runner, &FleetRunner::stopped, runner, &QObject::deleteLater);
        runner->stop();
    }
    Q_EMIT engineChanged();
}

} // namespace scepter
