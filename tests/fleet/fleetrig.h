#pragma once
#include "core/connector/connectorserver.h"
#include "core/fleet/rolloutengine.h"
#include "core/fleet/rolloutretry.h"
#include "tests/support/devicerig.h"

namespace scepter {

/// A fleet, a connector in the same store, and the engines that run both, with the clocks in the test's hand.
class FleetRig {
public:
    FleetRig();
    ~FleetRig();

    Database &database() { return rig.database(); }
    QDateTime now() const { return rig.now(); }
    template <class F> auto write(F work) { return database().write(std::move(work)).takeResult(); }
    template <class F> auto read(F work) { return database().read(std::move(work)).takeResult(); }
    qint64 number(const char *sql, const QList<Value> &values = {});

    /// The connector "office" of the CA "ca", served on loopback.
    void serve();
    void endServing();
    /// "mfp-1" … of a model that takes EC keys, which are quick to make; without communication settings.
    QList<DeviceId> addDevices(int count, const QString &profile = QStringLiteral("mfp-modern"));
    /// What a rollout over these devices would be: EC keys, a challenge from "office" for each.
    RolloutSettings settings();
    RolloutId create(const QList<DeviceId> &devices, RolloutSettings settings, RolloutKind kind = RolloutKind::Enrol,
                     std::optional<QDateTime> starts = {}, const QByteArray &challenge = {});

    /// As new processes would: what ran before is gone as after a kill.
    void startEngines(int concurrency = 64);
    void killEngines();
    /// Moves the clocks on by steps, as long as it takes.
    bool until(const std::function<bool()> &condition, std::chrono::milliseconds step = std::chrono::milliseconds(5));
    bool untilState(RolloutId id, RolloutState state);

    Rollout rollout(RolloutId id);
    RolloutCounts counts(RolloutId id, std::optional<int> wave = {});
    QList<RolloutMember> members(RolloutId id);
    qint64 issued() { return number("SELECT count(*) FROM certificate"); }

    DeviceRig rig{{QStringLiteral("connector"), QStringLiteral("device"), QStringLiteral("fleet")}};
    std::unique_ptr<ConnectorServer> server;
    std::unique_ptr<RolloutEngine> engine;
    std::optional<Error> engineFailure;
};

} // namespace scepter
