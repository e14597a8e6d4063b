#pragma once
#include "core/fleet/rolloutstore.h"

namespace scepter {

/// What this program serves and runs: what goes on when its window is locked, and stops when it ends (O4).
struct GoingOn {
    struct RevocationList {
        QString ca;
        QDateTime ends; ///< nobody makes the next one while no connector of the CA is served
        bool operator==(const RevocationList &) const = default;
    };
    struct Rollout {
        QString title;
        RolloutState state = RolloutState::Running;
        std::optional<QDateTime> starts = {};
        bool operator==(const Rollout &) const = default;
    };
    QStringList connectors;        ///< served, or meant to be
    QList<RevocationList> lists;   ///< of their CAs
    QList<Rollout> rollouts;       ///< scheduled, running, held
    int sending = 0;               ///< devices whose request is being sent
    int waiting = 0;               ///< devices that wait for their timer or for the next poll
    std::optional<QDateTime> next; ///< when the first of them is due

    bool operator==(const GoingOn &) const = default;
    bool runs() const { return !rollouts.isEmpty() || sending > 0 || waiting > 0; }
    bool isNothing() const { return connectors.isEmpty() && !runs(); }
    /// Whether something is served, runs, or is due within a day.
    bool matters(const QDateTime &now) const;

    /// What rollouts and devices of a store have to do, whoever does it.
    [[nodiscard]] static Result<GoingOn> inStore(Transaction &transaction);
};

} // namespace scepter
