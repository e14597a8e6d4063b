#pragma once
#include "core/device/deviceengine.h"
#include "core/fleet/rolloutengine.h"

namespace scepter {

/// Runs what a store holds: its devices and its rollouts, as long as this exists. What another process runs is left to that one,
/// and taken over when it ends; both are leases of their own. Lives on one thread.
class FleetRunner final : public QObject {
    Q_OBJECT
public:
    struct Options {
        int concurrency = 64;                            ///< devices' attempts at once
        QString description = QStringLiteral("scepter"); ///< who holds the leases
    };
    /// All of these outlive it; the store is unlocked.
    FleetRunner(ClientServices services, Database &database, DeviceStore devices, const Vault &vault, Options options,
                QObject *parent = nullptr);
    ~FleetRunner() override;

    void start();
    /// stopped() follows; what is being sent goes out again when somebody starts.
    void stop();

    /// Running, or being asked to; null before start() and after stop().
    DeviceEngine *devices() const { return m_devices; }
    RolloutEngine *rollouts() const { return m_rollouts; }
    /// Why this process does not: LeaseHeld {name, holder} while another one does, or what kept the store from being written;
    /// nothing while it does. It goes on by itself.
    const std::optional<Error> &devicesProblem() const { return m_devicesProblem; }
    const std::optional<Error> &rolloutsProblem() const { return m_rolloutsProblem; }

Q_SIGNALS:
    void changed(); ///< who runs what
    void stopped();
    void progress(scepter::DeviceId device, scepter::RequestId request, const scepter::EnrollmentProgress &progress);
    void attemptEnded(scepter::DeviceId device, scepter::RequestId request);
    /// What happened could not be written; it is tried again.
    void storageFailed(const scepter::Error &error);

private:
    void startDevices();
    void startRollouts();
    template <class Engine> void follow(Engine *engine, std::optional<Error> &problem);
    template <class Engine> void end(Engine *&engine);

    ClientServices m_services;
    Database &m_database;
    DeviceStore m_store;
    Vault m_vault;
    Options m_options;
    DeviceEngine *m_devices = nullptr;
    RolloutEngine *m_rollouts = nullptr;
    std::optional<Error> m_devicesProblem, m_rolloutsProblem;
    int m_ending = 0;
};

} // namespace scepter
