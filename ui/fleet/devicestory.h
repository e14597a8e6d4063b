#pragma once
#include "core/device/requestoutlook.h"
#include "core/fleet/printerstory.h"

namespace scepter {

/// What the details of one device show, beside what its row in the list has.
struct DeviceStory {
    /// A certificate that it has, or that was issued to it.
    struct Paper {
        QString key; ///< name; empty for a printer's
        QString subject;
        QDateTime notAfter;
        bool revoked = false;
        bool operator==(const Paper &) const = default;
    };
    /// A key that may be deleted to make room (D23).
    struct SpareKey {
        int number = 0;
        QString name;
        QDateTime created;
        bool inUse = false;
        KeyDeletion loss = {};     ///< what goes with it, but for its certificate
        QDateTime validUntil = {}; ///< of its certificate
        bool operator==(const SpareKey &) const = default;
    };
    /// Its part in the newest rollout or plan that it is in.
    struct Part {
        RolloutId rollout = RolloutId::None;
        QString title;
        RolloutKind kind = RolloutKind::Enrol;
        MemberState state = MemberState::Waiting;
        std::optional<Error> error = {};
        std::optional<Refused> refused = {};
        QString connector = {};
        QString address = {};                           ///< that a printer's last request came from
        QDateTime requestAt = {};                       ///< of that
        std::optional<PrinterStory::Part> planned = {}; ///< of a printer's plan
    };

    DeviceId device = DeviceId::None;
    std::optional<RequestStatus> status = {}; ///< of the last request
    std::optional<FailureDetail> detail = {}; ///< of the last request, when it failed
    QList<TimelineEntry> timeline = {};
    QList<Paper> papers = {}; ///< the newest first
    QList<SpareKey> spareKeys = {};
    std::optional<Part> part = {};
    std::optional<Probe> probe = {};

    /// Errors: NotFound when the device has gone.
    [[nodiscard]] static Result<DeviceStory> read(Transaction &transaction, const DeviceStore &devices, DeviceId id, const QDateTime &now);
};

} // namespace scepter
