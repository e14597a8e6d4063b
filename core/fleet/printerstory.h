#pragma once
#include "core/fleet/sheetwriter.h"
#include "core/fleet/tlsprobe.h"

namespace scepter {

/// Something that happened with a printer.
struct PrinterEvent {
    enum class Kind {
        Planned,      ///< a plan was made; `text`: its title
        SheetWritten, ///< `text`: by whom
        SheetMade,    ///< the same, with a challenge that was made for it
        Request,      ///< a request reached a connector; `text`: the address that it came from
        Issued,       ///< `text`: the certificate's serial number, hex
        Revoked,      ///< the same
        Probed        ///< its port served something else than before
    };
    QDateTime at;
    Kind kind = Kind::Planned;
    QString text = {};
    QString state = {};                  ///< with Request: RequestRow::state
    std::optional<Refused> refused = {}; ///< with Request
    std::optional<Probe> probe = {};     ///< with Probed
};
QString printerEventName(PrinterEvent::Kind kind);

/// What Scepter knows of a real printer (F9, F10), read in one state of the store.
struct PrinterStory {
    /// Its part in a plan.
    struct Part {
        Rollout plan;
        RolloutMember member;
        PlannedPrinter printer;
        std::optional<NoSheet> noSheet = {};        ///< why its settings sheet cannot be written now; nothing: it can
        std::optional<QDateTime> sheetWritten = {}; ///< the last time
        std::optional<QDateTime> requestAt = {};    ///< when its last request came
    };
    static constexpr qsizetype most = 200; ///< lines of the timeline

    StoredDevice device;
    QList<Part> parts = {}; ///< newest first
    QList<DeviceCertificate> certificates = {};
    std::optional<Probe> probe = {};
    QList<PrinterEvent> timeline = {}; ///< newest first

    /// What there is of one printer of a plan, but for its sheet's last writing.
    [[nodiscard]] static Result<Part> readPart(Transaction &transaction, const Rollout &plan, const RolloutMember &member,
                                               const QDateTime &now);
    /// Errors: NotFound when the device has gone.
    [[nodiscard]] static Result<PrinterStory> read(Transaction &transaction, const DeviceStore &devices, DeviceId id, const QDateTime &now);
};

} // namespace scepter
