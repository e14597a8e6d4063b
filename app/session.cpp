#include "app/session.h"

#include "app/storeschemas.h"
#include "app/storeunlock.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/device/inventoryholders.h"

#include <QPointer>

namespace scepter {

Session::Session(ClientServices services, const DeviceProfiles &profiles, StoreLocation location, Keyring *keyring,
                 ScryptParameters parameters, QObject *parent)
    : QObject(parent),
      m_services(services),
      m_profiles(profiles),
      m_location(std::move(location)),
      m_keyring(keyring),
      m_parameters(std::move(parameters))
{
}

Session::~Session()
{
    delete m_runner; // before the store that it works from
    m_host.reset();
}

void Session::open()
{
    if (isOpen())
        return;
    m_error.reset();
    setState(State::Opening);
    struct Opened {
        std::shared_ptr<Database> database;
        bool hasPassphrase = false, inKeyring = false;
    };
    const auto work = [location = m_location]() -> Result<Opened> {
        auto database = Database::open(location, roomSchemas(), Database::Missing::Create);
        if (!database)
            return fail(database.error());
        const auto exists = (*database)->readHere([](Transaction &transaction) { return Vault::exists(transaction); });
        const auto given = exists ? (*database)->readHere([](Transaction &transaction) { return scepter::isInKeyring(transaction); })
                                  : fail(exists.error());
        if (!given)
            return fail(given.error());
        return Opened{std::move(*database), *exists, *given};
    };
    m_services.pool.run(this, work, [this](const Result<Opened> &opened) {
        if (!opened) {
            m_error = opened.error();
            setState(State::Closed);
            return;
        }
        m_database = opened->database;
        m_inKeyring = opened->inKeyring;
        m_host = std::make_unique<ConnectorHost>(ConnectorServices{*m_database, m_services.scheduler, m_services.random, m_services.pool,
                                                                   std::make_shared<const InventoryHolders>()});
        connect(m_host.get(), &ConnectorHost::changed, this, &Session::lookWhatGoesOn);
        m_database->watch(this, m_services.scheduler, [this] { lookWhatGoesOn(); });
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

void Session::setPassphrase(const Secret &passphrase, QObject *context, Answer answer)
{
    unlockWith([passphrase, &random = m_services.random, now = m_services.scheduler.now(),
                parameters = m_parameters](Database &database) { return createVault(database, passphrase, random, now, parameters); },
               context, std::move(answer));
}

void Session::unlock(const Secret &passphrase, QObject *context, Answer answer)
{
    unlockWith([passphrase, &random = m_services.random](Database &database) { return Vault::unlock(database, passphrase, random); },
               context, std::move(answer));
}

void Session::unlockFrom(const QString &passphraseFile, QObject *context, Answer answer)
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
void Session::unlockWith(std::function<Result<Vault>(Database &)> work, QObject *context, Answer answer)
{
    const QPointer<QObject> asking(context);
    m_services.pool.run(
        this, [work = std::move(work), database = m_database] { return work(*database); },
        [this, asking, answer = std::move(answer)](const Result<Vault> &vault) {
            if (vault && m_state != State::Unlocked) {
                becomeAdministrator(*vault);
            } else if (!vault) {
                lookForPassphrase();
            }
            if (asking)
                answer(vault ? Result<void>() : fail(vault.error()));
        });
}

void Session::becomeAdministrator(const Vault &vault)
{
    m_vault = vault;
    m_host->setVault(m_vault);
    // Before the devices run: what is asked of the store later is answered later.
    const auto takeOver = [&file = m_services.knownServers, audit = administrator()->deviceLog(m_services.scheduler)](
                              Transaction &transaction) { return KnownServerRows::takeOver(transaction, file, audit); };
    m_database->write(this, takeOver, [](const Result<void> &taken) {
        if (!taken)
            qCWarning(lcDevice) << "known servers could not be taken over:" << taken.error().detail;
    });
    setState(State::Unlocked);
    if (!m_runner)
        startRunning();
}

void Session::lock()
{
    if (m_state != State::Unlocked)
        return;
    m_vault.reset();
    setState(State::Locked);
    lookWhatGoesOn(); // what does not, lets its key go
}

void Session::stopGoingOn()
{
    stopRunning();
    m_host->stop();
    lookWhatGoesOn();
}

/// The store is asked only for what this process runs.
void Session::lookWhatGoesOn()
{
    if (!m_runner)
        return takeWhatGoesOn({});
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    m_database->read(
        this, [](Transaction &transaction) { return GoingOn::inStore(transaction); },
        [this](const Result<GoingOn> &found) {
            m_looking = false;
            if (std::exchange(m_lookAgain, false))
                return lookWhatGoesOn();
            if (found || !m_runner) // else it stays at what was known
                takeWhatGoesOn(found.value_or(GoingOn()));
        });
}

void Session::takeWhatGoesOn(GoingOn found)
{
    const auto isOurs = [this](const std::optional<Error> &problem) {
        return m_runner && (!problem || problem->code != Errc::LeaseHeld); // else another process goes on with it
    };
    if (!m_runner || !isOurs(m_runner->devicesProblem())) {
        found.sending = found.waiting = 0;
        found.next.reset();
    }
    if (!m_runner || !isOurs(m_runner->rolloutsProblem()))
        found.rollouts.clear();
    for (const auto &[name, url] : m_host->urls())
        found.connectors += name;
    for (const HeldLeases::Missing &away : m_host->away())
        if (away.why.code != Errc::LeaseHeld)
            found.connectors += away.connector;
    const QMap<QString, QDateTime> ends = m_host->listEnds();
    for (auto it = ends.cbegin(); it != ends.cend(); ++it)
        found.lists.append({it.key(), it.value()});
    const bool isNew = found != m_goingOn;
    m_goingOn = std::move(found);
    if (m_state == State::Locked)
        letKeyGo();
    if (isNew)
        Q_EMIT goingOnChanged();
}

/// The key is kept for what goes on, and by nothing else.
void Session::letKeyGo()
{
    if (m_runner && !m_goingOn.runs())
        stopRunning();
    if (m_host->state() == ConnectorHost::State::Stopped && m_host->hasVault())
        m_host->setVault(std::nullopt);
}

std::optional<Administrator> Session::administrator() const
{
    return m_vault ? std::optional<Administrator>(std::in_place, *m_vault, administratorName()) : std::nullopt;
}

void Session::unlockWithKeyring(QObject *context, Answer answer)
{
    unlockFromKeyring(*m_database, *m_keyring, m_services.random, context, [this, answer = std::move(answer)](const Result<Vault> &vault) {
        if (vault && m_state != State::Unlocked)
            becomeAdministrator(*vault);
        answer(vault ? Result<void>() : fail(vault.error()));
    });
}

WithKeyring Session::writtenDown(const QString &operation) const
{
    return [administrator = *administrator(), operation, now = m_services.scheduler.now()](Transaction &transaction) {
        return administrator.log(transaction, administrator.act(now, operation));
    };
}

void Session::keepInKeyring(QObject *context, Answer answer)
{
    giveToKeyring(*m_database, *m_vault, *m_keyring, context, writtenDown(u"store keyring add"_s),
                  [this, answer = std::move(answer)](const Result<void> &done) {
                      m_inKeyring = m_inKeyring || done;
                      answer(done);
                  });
}

void Session::forgetInKeyring(QObject *context, Answer answer)
{
    takeFromKeyring(*m_database, *m_keyring, context, writtenDown(u"store keyring remove"_s),
                    [this, answer = std::move(answer)](const Result<void> &done) {
                        m_inKeyring = false;
                        answer(done);
                    });
}

void Session::startRunning()
{
    m_runner = new FleetRunner(m_services, *m_database, DeviceStore(m_profiles, m_vault), *m_vault, {}, this);
    connect(m_runner, &FleetRunner::progress, this, &Session::progress);
    connect(m_runner, &FleetRunner::changed, this, &Session::engineChanged);
    connect(m_runner, &FleetRunner::changed, this, &Session::lookWhatGoesOn);
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
