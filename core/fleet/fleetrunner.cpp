#include "core/fleet/fleetrunner.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

constexpr auto retryAfter = 5s;

} // namespace

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
    m_devices = new DeviceEngine(m_services, m_database, m_store, {{}, m_options.concurrency, m_options.description}, this);
    connect(m_devices, &DeviceEngine::progress, this, &FleetRunner::progress);
    connect(m_devices, &DeviceEngine::storageFailed, this, &FleetRunner::storageFailed);
    connect(m_devices, &DeviceEngine::attemptEnded, this, [this](DeviceId device, RequestId request) {
        if (m_rollouts)
            m_rollouts->look();
        Q_EMIT attemptEnded(device, request);
    });
    const auto failed = [this](const Error &error) {
        giveUp(m_devices, m_devicesProblem, error, m_retryDevices, &FleetRunner::startDevices);
    };
    connect(m_devices, &DeviceEngine::failed, this, failed);
    connect(m_devices, &DeviceEngine::lost, this, [failed] {
        failed({Errc::LeaseHeld, {}, {QString::fromUtf16(DeviceEngine::leaseName)}});
    });
    connect(m_devices, &DeviceEngine::started, this, [this] {
        m_devicesProblem.reset();
        Q_EMIT changed();
    });
    m_devices->start();
    Q_EMIT changed();
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
    const auto failed = [this](const Error &error) {
        giveUp(m_rollouts, m_rolloutsProblem, error, m_retryRollouts, &FleetRunner::startRollouts);
    };
    connect(m_rollouts, &RolloutEngine::failed, this, failed);
    connect(m_rollouts, &RolloutEngine::lost, this, [failed] {
        failed({Errc::LeaseHeld, {}, {QString::fromUtf16(RolloutEngine::leaseName)}});
    });
    connect(m_rollouts, &RolloutEngine::started, this, [this] {
        m_rolloutsProblem.reset();
        Q_EMIT changed();
    });
    m_rollouts->start();
    Q_EMIT changed();
}

/// Another process does it, say: that one acts on what is done here, and this one takes over when it ends.
template <class Engine>
void FleetRunner::giveUp(Engine *&engine, std::optional<Error> &problem, const Error &error, Alarm &retry, void (FleetRunner::*again)())
{
    engine->deleteLater(); // it is speaking
    engine = nullptr;
    problem = error;
    retry = m_services.scheduler.after(retryAfter, [this, again] { (this->*again)(); });
    Q_EMIT changed();
}

void FleetRunner::stop()
{
    m_retryDevices.cancel();
    m_retryRollouts.cancel();
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
