#pragma once
#include "core/connector/administrator.h"
#include "core/connector/connectorhost.h"
#include "core/fleet/fleetrunner.h"
#include "core/fleet/goingon.h"
#include "core/store/keyring.h"

namespace scepter {

/// The store of the window: open or not, locked or unlocked; and what serves its connectors and runs its devices and rollouts.
/// Locking takes the role from whoever sits there; what goes on keeps the key until it ends (O4). Lives on
/// one thread, and does on the pool what takes its time.
class Session final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Opening,
        Closed,  ///< it cannot be opened: error() says why
        New,     ///< it has no passphrase yet: everybody is a viewer
        Locked,  ///< viewer
        Unlocked ///< administrator (O3)
    };
    Q_ENUM(State)

    /// All of these outlive it. Without a keyring the passphrase is the only way in. Tests give cheaper `parameters` for a new
    /// passphrase.
    Session(ClientServices services, const DeviceProfiles &profiles, StoreLocation location, Keyring *keyring = nullptr,
            ScryptParameters parameters = {}, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the store, and makes one where there is none; stateChanged() follows. Once it is open it stays so.
    void open();
    State state() const { return m_state; }
    bool isOpen() const { return m_state != State::Opening && m_state != State::Closed; }
    const std::optional<Error> &error() const { return m_error; } ///< with Closed
    Database &database() { return *m_database; }                  ///< once it is open
    /// For whoever has to outlive the works of the pool, which may refer to it. Null until it is open.
    std::shared_ptr<Database> share() const { return m_database; }
    ConnectorHost &host() { return *m_host; } ///< once it is open
    const ClientServices &services() const { return m_services; }
    const DeviceProfiles &profiles() const { return m_profiles; }
    const StoreLocation &location() const { return m_location; }

    using Answer = std::function<void(Result<void>)>;
    /// Sets the passphrase of a store that is New. Answers later. Errors: those of Vault::create.
    void setPassphrase(const Secret &passphrase, QObject *context, Answer answer);
    /// Errors: StorePassphrase, StoreDamaged, those of the database.
    void unlock(const Secret &passphrase, QObject *context, Answer answer);
    /// The one or the other, with the passphrase from a file.
    void unlockFrom(const QString &passphraseFile, QObject *context, Answer answer);
    /// Nobody is administrator any more; what is served and runs goes on.
    void lock();
    /// What this window serves and runs, as far as it is known.
    const GoingOn &goingOn() const { return m_goingOn; }
    /// Ends what goes on in a locked window; the key leaves memory with it.
    void stopGoingOn();
    /// Whether the key is in memory: for an administrator, or for what goes on.
    bool holdsKey() const { return m_vault || m_runner || (m_host && m_host->hasVault()); }

    /// Whether this program may use a keyring at all.
    bool hasKeyring() const { return m_keyring != nullptr; }
    /// Whether the store has been given to a keyring (O3); not whether that is this user's.
    bool isInKeyring() const { return m_inKeyring; }
    /// Errors: those of unlockFromKeyring().
    void unlockWithKeyring(QObject *context, Answer answer);
    /// While it is unlocked; written down. Errors: those of giveToKeyring().
    void keepInKeyring(QObject *context, Answer answer);
    /// Errors: those of takeFromKeyring().
    void forgetInKeyring(QObject *context, Answer answer);

    const std::optional<Vault> &vault() const { return m_vault; }
    /// Whoever sits here, while it is unlocked.
    std::optional<Administrator> administrator() const;
    /// Runs the devices, or is being asked to; null while locked, unless they go on.
    DeviceEngine *engine() const { return m_runner ? m_runner->devices() : nullptr; }
    /// Runs the rollouts, or is being asked to; null while locked, unless they go on.
    RolloutEngine *rollouts() const { return m_runner ? m_runner->rollouts() : nullptr; }
    /// Why this process does not run the devices, for instance LeaseHeld; nothing while it does, or is locked.
    std::optional<Error> engineError() const { return m_runner ? m_runner->devicesProblem() : std::nullopt; }

Q_SIGNALS:
    void stateChanged();
    void engineChanged(); ///< the engine or its error
    void goingOnChanged();
    void progress(scepter::DeviceId device, scepter::RequestId request, const scepter::EnrollmentProgress &progress);

private:
    void setState(State state);
    void lookForPassphrase();
    void unlockWith(std::function<Result<Vault>(Database &)> work, QObject *context, Answer answer);
    void becomeAdministrator(const Vault &vault);
    WithKeyring writtenDown(const QString &operation) const;
    void startRunning();
    void stopRunning();
    void lookWhatGoesOn();
    void takeWhatGoesOn(GoingOn found);
    void letKeyGo();

    ClientServices m_services;
    const DeviceProfiles &m_profiles;
    StoreLocation m_location;
    Keyring *m_keyring;
    ScryptParameters m_parameters;
    State m_state = State::Opening;
    std::optional<Error> m_error;
    std::shared_ptr<Database> m_database; ///< works on the pool hold it too
    std::unique_ptr<ConnectorHost> m_host;
    std::optional<Vault> m_vault;
    bool m_inKeyring = false;
    FleetRunner *m_runner = nullptr;
    GoingOn m_goingOn;
    bool m_looking = false, m_lookAgain = false; ///< what goes on
};

} // namespace scepter
