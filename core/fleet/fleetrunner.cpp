#include "core/fleet/fleetrunner.h"

#include "core/base/literals.h"
#include "core/connector/administrator.h"

namespace scepter {

FleetRunner::FleetRunner(ClientServices services, Database &database, DeviceStore devices, const Vault &vault, Options options,
                         QObject *parent)
    : QObject(parent),
      m_services(services),
      m_database(database),
      m_store(std::move(devices)),
      m_vault(vault),
      m_options(std::move(options))
{
}

FleetRunner::~FleetRunner() = default;

void FleetRunner::start()
{
    startDevices();
    startRollouts();
}

void FleetRunner::startDevices()
{
    const Administrator engine(m_vault, m_options.description); // what it comes to trust by itself is in the log too (C9)
    m_devices = new DeviceEngine(m_services, m_database, m_store,
                                 {{}, m_options.concurrency, m_options.description, true, engine.deviceLog(m_services.scheduler)}, this);
    connect(m_devices, &DeviceEngine::progress, this, &FleetRunner::progress);
    connect(m_devices, &DeviceEngine::storageFailed, this, &FleetRunner::storageFailed);
    connect(m_devices, &DeviceEngine::attemptEnded, this, [this](DeviceId device, RequestId request) {
        if (m_rollouts)
            m_rollouts->look();
        Q_EMIT attemptEnded(device, request);
    });
    follow(m_devices, m_devicesProblem);
}

void FleetRunner::startRollouts()
{
    m_rollouts = new RolloutEngine(m_services, m_database, m_store, m_vault, m_options.description, this);
    connect(m_rollouts, &RolloutEngine::storageFailed, this, &FleetRunner::storageFailed);
    connect(m_rollouts, &RolloutEngine::keysWanted, this, [this](KeySpec spec, int count) {
        if (m_devices)
            m_devices->keyStock().want(spec, count);
    });
    connect(m_rollouts, &RolloutEngine::placed, this, [this] {
        if (m_devices)
            m_devices->look();
    });
    follow(m_rollouts, m_rolloutsProblem);
}

/// Another process does it, say: that one acts on what is done here, and this one takes over when it ends.
template <class Engine> void FleetRunner::follow(Engine *engine, std::optional<Error> &problem)
{
    connect(engine, &Engine::away, this, [this, &problem](const Error &why) {
        problem = why;
        Q_EMIT changed();
    });
    connect(engine, &Engine::started, this, [this, &problem] {
        problem.reset();
        Q_EMIT changed();
    });
    engine->start(Engine::Asking::UntilHeld);
    Q_EMIT changed();
}

void FleetRunner::stop()
{
    m_ending = 2;
    end(m_rollouts);
    end(m_devices);
}

template <class Engine> void FleetRunner::end(Engine *&ending)
{
    const auto ended = [this] {
        if (--m_ending == 0)
            Q_EMIT stopped();
    };
    if (Engine *engine = std::exchange(ending, nullptr)) {
        engine->disconnect(this);
        connect(engine, &Engine::stopped, this, ended);
        engine->stop();
    } else {
        QMetaObject::invokeMethod(this, ended, Qt::QueuedConnection);
    }
}

} // namespace scepter
