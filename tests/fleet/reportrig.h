#pragma once
#include "core/fleet/rolloutstore.h"
#include "tests/support/seededrandom.h"
#include "tests/support/temporarystore.h"
#include "tests/support/testca.h"

namespace scepter {

/// A store with a rollout whose members are brought into any state by hand.
class ReportRig {
public:
    ReportRig();

    Database &database() { return store.database(); }
    DeviceStore devices() { return DeviceStore(profiles, *vault); }
    template <class F> auto write(F work) { return database().write(std::move(work)).takeResult(); }
    template <class F> auto read(F work) { return database().read(std::move(work)).takeResult(); }
    void run(const char *sql, const QList<Value> &values = {});

    DeviceId add(const NewDevice &device);
    RolloutSettings settings();
    /// Over these devices, in this order; the first is a wave of its own.
    RolloutId create(const QList<DeviceId> &ids, RolloutKind kind = RolloutKind::Enrol);
    /// A certificate for a fixed key, registered on the device as its member's.
    Certificate succeed(RolloutId rollout, DeviceId device, const QString &key = QStringLiteral("client"),
                        const QStringList &weakAlgorithms = {});
    void end(RolloutId rollout, DeviceId device, MemberState state, const std::optional<Error> &error = {});
    RolloutMember member(RolloutId rollout, DeviceId device);
    void save(RolloutId rollout, const RolloutMember &member);

    SeededRandom random;
    TemporaryStore store{{QStringLiteral("connector"), QStringLiteral("device"), QStringLiteral("fleet")}};
    DeviceProfiles profiles;
    std::optional<Vault> vault;
    const QDateTime now{{2027, 3, 1}, {12, 0}, Qt::UTC};
    TestCa ca = TestCa::at(now);
};

} // namespace scepter
