#include "tests/support/devicerig.h"

#include "tests/support/testdata.h"

namespace scepter {

DeviceRig::DeviceRig(const QStringList &rooms) : store(rooms)
{
    const auto made = Vault::create(database(), Secret("passphrase"), client.random, {.n = 16});
    if (!made)
        qFatal("no vault: %s", describe(made).constData());
    vault = *made;
    client.timeout = std::chrono::seconds(5); // shorter than a lease, which the clocks must not outrun
}

DeviceRig::~DeviceRig() = default;

DeviceId DeviceRig::add(const QString &name, const QString &profile)
{
    const auto id = database()
                        .write([devices = devices(), device = NewDevice{.name = name, .profile = profile},
                                now = now()](Transaction &transaction) { return devices.add(transaction, device, now); })
                        .takeResult();
    if (!id)
        qFatal("no device: %s", describe(id).constData());
    const CommunicationSettings settings{
        .url = client.server.url().toString(), .timeoutSeconds = 5, .caFingerprint = client.server.ca().fingerprint()};
    const auto set = change(name, [&](SimulatedMfp &machine) { return machine.updateCommunication(settings, now()); });
    if (!set)
        qFatal("no settings: %s", qPrintable(errcName(set.error().error.code)));
    return *id;
}

StoredDevice DeviceRig::device(const QString &name)
{
    const auto found = database().read([devices = devices(), name](Transaction &transaction) { return devices.find(transaction, name); });
    const auto device = QFuture(found).takeResult();
    if (!device)
        qFatal("no device: %s", describe(device).constData());
    return *device;
}

QList<HistoryRow> DeviceRig::rows(const QString &name)
{
    const StoredDevice found = device(name);
    return database().read([found](Transaction &transaction) { return DeviceStore::history(transaction, found); }).takeResult()->rows();
}

QList<DeviceKey> DeviceRig::keys(const QString &name)
{
    return *database().read([id = device(name).id](Transaction &transaction) { return DeviceStore::keys(transaction, id); }).takeResult();
}

FieldResult<void> DeviceRig::change(const QString &name, std::function<FieldResult<Effects>(SimulatedMfp &)> work, Belongings belongings)
{
    std::optional<FieldError> refused;
    const auto done = database()
                          .write([&, devices = devices()](Transaction &transaction) -> Result<QList<Attempt>> {
                              const auto device = devices.find(transaction, name);
                              if (!device)
                                  return fail(device.error());
                              return devices.change(
                                  transaction, device->id, now(),
                                  [&](SimulatedMfp &machine) -> Result<Effects> {
                                      return work(machine).map_error([&](const FieldError &error) {
                                          refused = error;
                                          return error.error;
                                      });
                                  },
                                  belongings);
                          })
                          .takeResult();
    if (refused)
        return tl::unexpected<FieldError>(*refused);
    if (!done)
        qFatal("not changed: %s", describe(done).constData());
    return {};
}

FieldResult<void> DeviceRig::setTimer(const QString &name, const std::function<void(AutoRequestSettings &)> &adjust,
                                      const QByteArray &challenge)
{
    AutoRequestSettings settings{.timer = true};
    const QDateTime start = now().addSecs(60);
    settings.startDate = start.date();
    settings.startTime = QTime(start.time().hour(), start.time().minute());
    settings.request = request();
    if (adjust)
        adjust(settings);
    Belongings belongings;
    belongings.automaticChallenge = Secret(challenge);
    return change(
        name, [&](SimulatedMfp &machine) { return machine.updateAutomatic(settings, true, now(), client.random); }, belongings);
}

FieldResult<void> DeviceRig::send(const QString &name, const KeyRequest &request, const QByteArray &challenge)
{
    Belongings belongings;
    belongings.wanted = request;
    belongings.challenge = Secret(challenge);
    return change(
        name, [&](SimulatedMfp &machine) { return machine.sendRequest(request, now()); }, belongings);
}

KeyRequest DeviceRig::request(const QString &keyName, KeyUseLocation location)
{
    return {
        .keyName = keyName, .organization = QStringLiteral("Example"), .commonName = QStringLiteral("mfp-1.example"), .location = location};
}

void DeviceRig::startEngine(DeviceEngine::Options options)
{
    engine.reset();
    engineFailure.reset();
    bool started = false;
    engine = std::make_unique<DeviceEngine>(client.services(), database(), devices(), options);
    QObject::connect(engine.get(), &DeviceEngine::started, engine.get(), [&] { started = true; });
    QObject::connect(engine.get(), &DeviceEngine::failed, engine.get(), [&](const Error &error) { engineFailure = error; });
    engine->start();
    if (!until([&] { return started || engineFailure; }))
        qFatal("the engine does not start");
    QObject::disconnect(engine.get(), &DeviceEngine::started, nullptr, nullptr);
}

bool DeviceRig::nextAttempt(const QString &name)
{
    const MfpState before = device(name).state;
    if (const auto wake = device(name).machine().wakeTime(); wake && *wake > now())
        client.scheduler.setWallClock(*wake);
    return until([&] {
        const MfpState state = device(name).state;
        return !(state == before) && (!state.run || state.run->phase == RequestRun::Phase::Waiting);
    });
}

void DeviceRig::advance(std::chrono::milliseconds by)
{
    if (by <= std::chrono::seconds(1))
        client.scheduler.advance(by);
    else
        client.scheduler.setWallClock(now().addMSecs(by.count()));
}

bool DeviceRig::until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(
        [&] {
            client.scheduler.fireDue();
            return condition();
        },
        20'000);
}

bool DeviceRig::settle(const QString &name)
{
    return until([&] { return !device(name).state.run; });
}

bool DeviceRig::settleAttempt(const QString &name)
{
    return until([&] {
        const auto run = device(name).state.run;
        return !run || run->phase == RequestRun::Phase::Waiting;
    });
}

} // namespace scepter
