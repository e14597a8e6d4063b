#pragma once
#include "core/connector/requeststore.h"
#include "core/fleet/printerplan.h"

namespace scepter {

/// What a look came to.
struct LookOutcome {
    int requests = 0, certificates = 0; ///< that were new
    int moved = 0;                      ///< members of plans whose row changed
    bool more = false;                  ///< there was more than one look takes: look again
};

/// A certificate that a connector of ours issued to a device.
struct DeviceCertificate {
    qint64 id = 0;
    QString connector;
    Certificate certificate;
    QDateTime issued;
    std::optional<QDateTime> revoked = {};
};

/// Matches what reaches the connectors to the devices of the inventory: requests to the rows of plans, by challenge, then subject or
/// SAN, then address (F9); certificates to devices, real and simulated ones alike (F1).
class PrinterMatch {
public:
    static constexpr int most = 256; ///< rows that one look takes

    /// What is newer than the last look, and what time has done: in one transaction that writes. It costs next to nothing when
    /// nothing came.
    [[nodiscard]] static Result<LookOutcome> look(Transaction &transaction, const QDateTime &now);
    /// Names in the inventory have changed: the next looks go through all certificates again. What was matched stays.
    [[nodiscard]] static Result<void> begin(Transaction &transaction);
    /// The newest first.
    [[nodiscard]] static Result<QList<DeviceCertificate>> certificates(Transaction &transaction, DeviceId device);
};

} // namespace scepter
