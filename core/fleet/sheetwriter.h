#pragma once
#include "core/connector/administrator.h"
#include "core/fleet/printerplan.h"
#include "core/fleet/settingssheet.h"

namespace scepter {

/// Why a printer gets no settings sheet now (F9).
enum class NoSheet {
    NoPlan,           ///< it is in none, or is no printer
    WaveNotBegun,     ///< its wave waits for those before it (F11)
    WaitsForApproval, ///< its request has come, and its challenge is no more
    UsedUp,           ///< its challenge has brought a certificate, and is not renewable
    InUse,            ///< it uses its certificate
    Cancelled         ///< its plan is
};
QString noSheetName(NoSheet why);
std::optional<NoSheet> noSheetFromName(const QString &name);

/// Which sheets are wanted: of a plan, of printers, or of printers within a plan.
struct SheetsWish {
    RolloutId plan = RolloutId::None;             ///< None: of each printer's newest plan
    std::optional<QList<DeviceId>> printers = {}; ///< nothing: all of the plan
};
struct MissingSheet {
    QString device; ///< its name
    NoSheet why;
    int wave = 0; ///< with WaveNotBegun; counts from 0
};
struct WrittenSheets {
    QList<SettingsSheet> sheets = {}; ///< in the plans' order
    QList<MissingSheet> missing = {};
    int made = 0; ///< challenges that were made for them
};

/// Writes settings sheets, at any time until their printers are in use (F9). Each writing is in the audit log in the transaction that
/// gives the sheets out (C9). A challenge is made when its sheet is first written (F12), and anew when it has expired or was taken
/// back: bound to the same names, good from then on, and its printer is expected again.
class SheetWriter {
public:
    /// `random` outlives it.
    SheetWriter(DeviceStore devices, Administrator administrator, Random &random)
        : m_devices(std::move(devices)), m_administrator(std::move(administrator)), m_random(random)
    {
    }
    /// `into`: the files that they go to, for the log. Nothing is written down where there is no sheet.
    /// Errors: NotFound {"rollout", id} or, when that is none, {"plan", id}; CaNotReady, SealBroken.
    [[nodiscard]] Result<WrittenSheets> write(Transaction &transaction, const SheetsWish &wish, const QStringList &into,
                                              const QDateTime &now) const;
    /// Why a printer of a plan would get no sheet; nothing: it would.
    [[nodiscard]] static Result<std::optional<NoSheet>> whyNot(Transaction &transaction, const Rollout &plan, const RolloutMember &member,
                                                               const QDateTime &now);

private:
    class OfPlan;

    DeviceStore m_devices;
    Administrator m_administrator;
    Random &m_random;
};

} // namespace scepter
