#pragma once
#include "core/connector/connectorsettings.h"
#include "core/fleet/certificatelist.h"
#include "core/fleet/rollout.h"

#include <QTimeZone>

#include <array>

namespace scepter {

/// How everything in a store stands, in figures: what a dashboard shows. A value that is read in a few statements.
struct Overview {
    static constexpr int months = 13, hours = 24, mostAttention = 50;

    struct Devices {
        int total = 0;        ///< with this computer
        int printers = 0;     ///< real ones
        int simulated = 0;    ///< neither a printer nor this computer
        int thisComputer = 0; ///< 1 once it is in the store
        int failed = 0;       ///< their last request is an error
        int processing = 0;
        int never = 0; ///< that run here and have not asked for a certificate yet
        bool operator==(const Devices &) const = default;
    };
    /// One that a connector issued and a device holds counts once.
    struct Certificates {
        int total = 0;
        int valid = 0; ///< neither expired nor revoked; with the due ones
        int inUse = 0; ///< of the valid ones: those that no device merely stores until it restarts (D10)
        int due = 0;   ///< of the valid ones: those that devices use now, and that end soon (F6)
        int expired = 0, revoked = 0;
        bool operator==(const Certificates &) const = default;
    };
    struct Month {
        QDate first;
        int count = 0; ///< certificates in use that end in it (F6)
        bool operator==(const Month &) const = default;
    };
    struct RolloutFacts {
        RolloutId id = RolloutId::None;
        QString title;
        RolloutState state = RolloutState::Running;
        std::optional<HoldReason> held = {};
        bool operator==(const RolloutFacts &) const = default;
    };
    struct ConnectorFacts {
        QString name, title;
        ConnectorStatus status = ConnectorStatus::Active;
        QString servedBy = {}; ///< empty: nobody
        bool operator==(const ConnectorFacts &) const = default;
    };
    /// Something that somebody has to do something about.
    struct Attention {
        enum class Kind {
            Device,   ///< its last request failed: `error`
            Rollout,  ///< it is held: `held`
            Connector ///< it cannot issue: `error`
        };
        Kind kind = Kind::Device;
        QString name, title = {};
        RolloutId rollout = RolloutId::None;
        QDateTime at = {};
        std::optional<Error> error = {};
        std::optional<HoldReason> held = {};
        bool operator==(const Attention &) const = default;
    };

    Devices devices = {};
    Certificates certificates = {};
    QList<Month> expiry = {};               ///< the month of `now` first, and the twelve behind it
    std::array<int, hours> enrolments = {}; ///< in each of the last 24 hours, the oldest first
    int pendingApprovals = 0;
    QList<RolloutFacts> rollouts = {}; ///< that are not over, oldest first
    QList<ConnectorFacts> connectors = {};
    QList<Attention> attention = {}; ///< rollouts and connectors, then devices with the newest failure first
    int attentionTotal = 0;
    bool sampleUnfinished = false; ///< the sample fleet was begun, and has no rollout yet
    QDateTime lastChange = {};     ///< invalid: nothing has happened yet
    bool operator==(const Overview &) const = default;

    int enrolmentsTotal() const;
    /// Nothing is there but this computer.
    bool isFirstStart() const { return devices.total == devices.thisComputer && connectors.isEmpty(); }
    /// Months are those of `zone`.
    [[nodiscard]] static Result<Overview> read(Transaction &transaction, const QDateTime &now, const QTimeZone &zone);
};

} // namespace scepter
