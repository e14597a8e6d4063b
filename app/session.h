#pragma once
#include "core/device/remoteui.h"
#include "core/fleet/fleetrunner.h"

namespace scepter {

/// The store of the window: open or not, locked or unlocked; and what runs its devices and rollouts while it is unlocked. Lives on
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

    /// All of these outlive it. Tests give cheaper `parameters` for a new passphrase.
    Session(ClientServices services, const DeviceProfiles &profiles, StoreLocation location, ScryptParameters parameters = {},
            QObject *parent = nullptr);
    ~Session() override;

    /// Opens the store, and makes one where there is none; stateChanged() follows. Once it is open it stays so.
    void open();
    State state() const { return m_state; }
    bool isOpen() const { return m_state != State::Opening && m_state != State::Closed; }
    const std::optional<Error> &error() const { return m_error; } ///< with Closed
    Database &database() { return *m_database; }                  ///< once it is open
    const ClientServices &services() const { return m_services; }
    const DeviceProfiles &profiles() const { return m_profiles; }
    const StoreLocation &location() const { return m_location; }

    /// Sets the passphrase of a store that is New. Answers later. Errors: those of Vault::create.
    void setPassphrase(const Secret &passphrase, QObject *context, std::function<void(Result<void>)> answer);
    /// Errors: StorePassphrase, StoreDamaged, those of the database.
    void unlock(const Secret &passphrase, QObject *context, std::function<void(Result<void>)> answer);
    /// The one or the other, with the passphrase from a file.
    void unlockFrom(const QString &passphraseFile, QObject *context, std::function<void(Result<void>)> answer);
    void lock();

    const std::optional<Vault> &vault() const { return m_vault; }
    /// Writes what an administrator does with a device into the audit log; nothing while locked.
    RemoteUi::Audit audit() const;
    /// Runs the devices, or is being asked to; null while locked.
    DeviceEngine *engine() const { return m_runner ? m_runner->devices() : nullptr; }
    /// Why this process does not run the devices, for instance LeaseHeld; nothing while it does, or is locked.
    std::optional<Error> engineError() const { return m_runner ? m_runner->devicesProblem() : std::nullopt; }

Q_SIGNALS:
    void stateChanged();
    void engineChanged(); ///< the engine or its error
    void progress(scepter::DeviceId device, scepter::RequestId request, const scepter::EnrollmentProgress &progress);

private:
    void setState(State state);
    void lookForPassphrase();
    void unlockWith(std::function<Result<Vault>(Database &)> work, QObject *context, std::function<void(Result<void>)> answer);
    void startRunning();
    void stopRunning();

    ClientServices m_services;
    const DeviceProfiles &m_profiles;
    StoreLocation m_location;
    ScryptParameters m_parameters;
    State m_state = State::Opening;
    std::optional<Error> m_error;
    std::shared_ptr<Database> m_database; ///< works on the pool hold it too
    std::optional<Vault> m_vault;
    FleetRunner *m_runner = nullptr;
};

} // namespace scepter
