#pragma once
#include "core/fleet/rolloutstore.h"

namespace scepter {

/// A device in a report.
struct ReportedDevice {
    RolloutMember member;
    QString title = {}, address = {}, model = {}; ///< `model` is the profile's ID where the model has no name
    Inventory inventory = {};
    std::optional<QDateTime> notAfter = {}; ///< of the certificate that came of it; nothing when that is not there any more
    QStringList weakAlgorithms = {};        ///< by name (S3)
    ServerWarnings warnings = {};           ///< that its request came with (S3, S8)
    bool keyHeld = false;                   ///< Scepter holds its key: it was enrolled on the printer's behalf (F8)
    bool hasFailed() const;
};

/// Those of a rollout's failed devices that failed for the same reason.
struct FailureGroup {
    MemberState state = MemberState::Failed;
    std::optional<Error> error = {}; ///< of the first of them; nothing when nothing ever came (Missing)
    bool alike = true;               ///< false: their errors differ in details, such as a text that the server sent
    QList<qsizetype> devices = {};   ///< places in RolloutReport::devices
};

/// Those of a rollout's devices whose requests were warned of the same (S3, S8): the same capabilities, a clock as many minutes off.
struct WarningGroup {
    ServerWarnings warnings;       ///< of the first of them
    QList<qsizetype> devices = {}; ///< places in RolloutReport::devices
};

/// A part of a rollout.
struct WaveCounts {
    int wave = 0; ///< counts from 0
    RolloutCounts counts;
};
struct SiteCounts {
    QString site; ///< empty: of the devices that have none
    RolloutCounts counts;
};

/// What became of a rollout (F8): of one state of the store. A value without secrets.
struct RolloutReport {
    QDateTime at; ///< when it was made
    Rollout rollout;
    RolloutCounts counts = {};
    QList<WaveCounts> waves = {};       ///< in their order
    QList<SiteCounts> sites = {};       ///< by name
    QList<ReportedDevice> devices = {}; ///< in the order in which they were taken
    QList<FailureGroup> failures = {};  ///< the largest first
    QList<WarningGroup> warnings = {};  ///< in the order of their first devices
    QStringList attributes = {};        ///< names of further columns that any of the devices has, sorted

    /// Errors: NotFound {"rollout", id}, StateDamaged.
    [[nodiscard]] static Result<RolloutReport> gather(Transaction &transaction, const DeviceProfiles &profiles, RolloutId id,
                                                      const QDateTime &now);
};

/// Whether a device in this state is one that somebody has to look at.
bool isFailure(MemberState state);

} // namespace scepter
