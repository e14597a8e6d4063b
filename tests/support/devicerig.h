#pragma once
#include "core/device/deviceengine.h"
#include "tests/support/clientrig.h"
#include "tests/support/temporarystore.h"

#include <QTest>

namespace scepter {

/// Devices in a store of their own, an engine that runs them, and a scripted server, with both clocks in the test's hand.
class DeviceRig {
public:
    explicit DeviceRig(const QStringList &rooms = {QStringLiteral("device")});
    ~DeviceRig();

    Database &database() { return store.database(); }
    DeviceStore devices() { return DeviceStore(profiles, *vault); }
    QDateTime now() const { return client.scheduler.now(); }

    /// Makes a device whose communication settings name the scripted server.
    DeviceId add(const QString &name = QStringLiteral("mfp"), const QString &profile = QStringLiteral("mfp"));
    StoredDevice device(const QString &name = QStringLiteral("mfp"));
    QList<HistoryRow> rows(const QString &name = QStringLiteral("mfp"));
    QList<DeviceKey> keys(const QString &name = QStringLiteral("mfp"));
    /// What a page's button does.
    FieldResult<void> change(const QString &name, std::function<FieldResult<Effects>(SimulatedMfp &)> work, Belongings belongings = {});
    /// A timer that goes off in a minute.
    FieldResult<void> setTimer(const QString &name, const std::function<void(AutoRequestSettings &)> &adjust = {},
                               const QByteArray &challenge = "sesam");
    /// [Send Request]
    FieldResult<void> send(const QString &name, const KeyRequest &request, const QByteArray &challenge = "sesam");
    static KeyRequest request(const QString &keyName = QStringLiteral("TLS2027"), KeyUseLocation location = KeyUseLocation::Tls);

    /// A new process: the old engine is gone as after a kill.
    void startEngine(DeviceEngine::Options options = {});
    void killEngine() { engine.reset(); }
    /// Until no request is being worked on, without moving the clocks; calls that are due now are made.
    bool settle(const QString &name = QStringLiteral("mfp"));
    /// The same, but until it waits for a poll or has ended.
    bool settleAttempt(const QString &name = QStringLiteral("mfp"));
    /// Moves on to when the device wants to be woken, and waits until that attempt has ended.
    bool nextAttempt(const QString &name = QStringLiteral("mfp"));
    bool until(const std::function<bool()> &condition);
    /// More than a second moves the wall clock alone, as if nothing else had taken time: a lease would not live through it.
    void advance(std::chrono::milliseconds by);

    TemporaryStore store; ///< goes after the pool of the client, whose works use it
    ClientRig client;
    DeviceProfiles profiles;
    std::optional<Vault> vault;
    std::unique_ptr<DeviceEngine> engine;
    std::optional<Error> engineFailure;
};

} // namespace scepter
