#include "app/session.h"

#include "app/storeschemas.h"
#include "app/storeunlock.h"
#include "core/base/files.h"
#include "core/base/literals.h"

#include <QPointer>

namespace scepter {
namespace {

constexpr auto retryEngineAfter = std::chrono::seconds(5);

} // namespace

Session::Session(ClientServices services, const DeviceProfiles &profiles, StoreLocation location, ScryptParameters parameters,
                 QObject *parent)
    : QObject(parent), m_services(services), m_profiles(profiles), m_location(std::move(location)), m_parameters(std::move(parameters))
{
}

Session::~Session() { delete m_engine; } // before the store that it works from

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
                startEngine();
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
    stopEngine();
    m_vault.reset();
    setState(State::Locked);
}

RemoteUi::Audit Session::audit() const { return m_vault ? deviceAudit(*m_vault, m_services.scheduler) : RemoteUi::Audit(); }

void Session::startEngine()
{
    m_retry.cancel();
    m_engine = new DeviceEngine(m_services, *m_database, DeviceStore(m_profiles, m_vault), {}, this);
    connect(m_engine, &DeviceEngine::progress, this, &Session::progress);
    connect(m_engine, &DeviceEngine::failed, this, &Session::failEngine);
    connect(m_engine, &DeviceEngine::lost, this, [this] { failEngine({Errc::LeaseHeld}); });
    connect(m_engine, &DeviceEngine::started, this, [this] {
        m_engineError.reset();
        Q_EMIT engineChanged();
    });
    m_engine->start();
    Q_EMIT engineChanged();
}

/// Another process runs the devices, say: that one acts on what is done here, and this one may take over when it ends.
void Session::failEngine(const Error &error)
{
    m_engine->deleteLater(); // it is speaking
    m_engine = nullptr;
    m_engineError = error;
    m_retry = m_services.scheduler.after(retryEngineAfter, [this] {
        if (m_state == State::Unlocked)
            startEngine();
    });
    Q_EMIT engineChanged();
}

void Session::stopEngine()
{
    m_retry.cancel();
    m_engineError.reset();
    if (DeviceEngine *engine = std::exchange(m_engine, nullptr)) {
        engine->disconnect(this);
        connect(engine, &DeviceEngine::stopped, engine, &QObject::deleteLater);
        engine->stop();
    }
    Q_EMIT engineChanged();
}

} // namespace scepter
