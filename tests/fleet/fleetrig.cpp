#include "tests/fleet/fleetrig.h"

#include "core/base/literals.h"
#include "core/connector/connectorstore.h"
#include "tests/support/servicerig.h"

namespace scepter {

FleetRig::FleetRig()
{
    const CaGeneration ca = fixedCa(u"ca"_s, u"ca"_s, rig.client.random, now());
    must(write([&](Transaction &transaction) {
        return CaStore(*rig.vault).create(transaction, ca, {}, now()).and_then([&] {
            ConnectorSettings settings;
            settings.name = u"office"_s;
            settings.ca = u"ca"_s;
            return ConnectorStore::create(transaction, settings, now()).and_then([&] { return AuditLog(*rig.vault).begin(transaction); });
        });
    }));
}

FleetRig::~FleetRig()
{
    killEngines();
    server.reset();
}

qint64 FleetRig::number(const char *sql, const QList<Value> &values)
{
    return must(read([&](Transaction &transaction) { return transaction.number(sql, values); }));
}

void FleetRig::serve()
{
    server = std::make_unique<ConnectorServer>(ConnectorServices{database(), rig.client.scheduler, rig.client.random, rig.client.pool},
                                               *rig.vault, QStringList());
    bool started = false;
    QObject::connect(server.get(), &ConnectorServer::started, server.get(), [&] { started = true; });
    QObject::connect(server.get(), &ConnectorServer::failed, server.get(),
                     [](const Error &error) { qFatal("not served: %s", qPrintable(errcName(error.code))); });
    server->start(u"127.0.0.1"_s, 0, std::nullopt);
    if (!until([&] { return started; }))
        qFatal("the connector does not start");
    QObject::disconnect(server.get(), nullptr, server.get(), nullptr);
}

void FleetRig::endServing() { server.reset(); }

QList<DeviceId> FleetRig::addDevices(int count, const QString &profile)
{
    return must(write([&, devices = rig.devices()](Transaction &transaction) -> Result<QList<DeviceId>> {
        QList<DeviceId> ids;
        const auto first = int(transaction.number("SELECT count(*) FROM device").value_or(0));
        for (int i = first + 1; i <= first + count; ++i) {
            const NewDevice device{.name = u"mfp-%1"_s.arg(i), .profile = profile, .address = u"mfp-%1.example"_s.arg(i)};
            const auto id = devices.add(transaction, device, now());
            if (!id)
                return fail(id.error());
            ids.append(*id);
        }
        return ids;
    }));
}

RolloutSettings FleetRig::settings()
{
    CertificateTemplate wanted;
    wanted.name = u"tls"_s;
    wanted.keyName = u"TLS2027"_s;
    wanted.commonName = u"{fqdn}"_s;
    wanted.key = KeySpec::EcP256;
    RolloutSettings settings{wanted};
    settings.url = server ? server->urls().first().second.toString() : rig.client.server.url().toString();
    settings.challenge.kind = ChallengeChoice::Kind::Connector;
    settings.challenge.connector = u"office"_s;
    return settings;
}

RolloutId FleetRig::create(const QList<DeviceId> &devices, RolloutSettings settings, RolloutKind kind, std::optional<QDateTime> starts,
                           const QByteArray &challenge)
{
    QList<PlannedMember> members;
    for (const DeviceId id : devices) {
        const auto device = must(read([&, store = rig.devices()](Transaction &transaction) { return store.load(transaction, id); }));
        members.append({id, device.name});
    }
    assignWaves(&members, settings, rig.client.random);
    const NewRollout rollout{u"test"_s, kind, settings, Secret(challenge), starts, members};
    return must(write([&](Transaction &transaction) { return RolloutStore::create(transaction, *rig.vault, rollout, now()); }));
}

void FleetRig::startEngines(int concurrency)
{
    killEngines();
    rig.startEngine({.concurrency = concurrency});
    engineFailure.reset();
    bool started = false;
    engine = std::make_unique<RolloutEngine>(rig.client.services(), database(), rig.devices(), *rig.vault);
    QObject::connect(engine.get(), &RolloutEngine::started, engine.get(), [&] { started = true; });
    QObject::connect(engine.get(), &RolloutEngine::failed, engine.get(), [this](const Error &error) { engineFailure = error; });
    QObject::connect(engine.get(), &RolloutEngine::placed, rig.engine.get(), &DeviceEngine::look);
    QObject::connect(rig.engine.get(), &DeviceEngine::attemptEnded, engine.get(), &RolloutEngine::look);
    engine->start();
    if (!until([&] { return started || engineFailure; }))
        qFatal("the rollouts do not start");
    QObject::disconnect(engine.get(), &RolloutEngine::started, engine.get(), nullptr);
}

void FleetRig::killEngines()
{
    engine.reset();
    rig.killEngine();
}

bool FleetRig::until(const std::function<bool()> &condition, std::chrono::milliseconds step)
{
    for (QDeadlineTimer patience(120'000); !patience.hasExpired();) {
        rig.client.scheduler.advance(step);
        if (condition())
            return true;
        QTest::qWait(1); // lets the other threads and the sockets get on
    }
    return false;
}

bool FleetRig::untilState(RolloutId id, RolloutState state)
{
    return until([&] { return rollout(id).state == state; });
}

Rollout FleetRig::rollout(RolloutId id)
{
    return must(read([&](Transaction &transaction) { return RolloutStore::find(transaction, id); }));
}

RolloutCounts FleetRig::counts(RolloutId id, std::optional<int> wave)
{
    return must(read([&](Transaction &transaction) { return RolloutStore::counts(transaction, id, wave); }));
}

QList<RolloutMember> FleetRig::members(RolloutId id)
{
    return must(read([&](Transaction &transaction) { return RolloutStore::members(transaction, id); }));
}

} // namespace scepter
