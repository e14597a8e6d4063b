#pragma once
#include "core/connector/refusal.h"
#include "core/fleet/rolloutstore.h"
#include "core/fleet/settingssheet.h"

namespace scepter {

/// What a new plan is to be (F9).
struct NewPlan {
    QString title;
    CertificateTemplate wanted;
    QString connector;
    QString url = {};                                           ///< what the printers are told; empty: the connector's public one
    std::chrono::seconds lifetime = std::chrono::hours(7 * 24); ///< until what has not come is missing; of one-use challenges, too
    bool renewable = false; ///< the challenges are good for renewals: printers that request periodically need it
    QString filter = {};    ///< as it was typed
};
/// What a printer is to ask for.
struct PrinterRequest {
    DeviceId device = DeviceId::None;
    QString name;
    KeyRequest wanted;
    QStringList names = {}; ///< its addresses, FQDN and name in the inventory: its challenge is good for these, too
};
/// What a template makes of devices.
struct PrinterRequests {
    QList<PrinterRequest> requests;
    QList<DeviceProblem> problems;
    int simulated = 0; ///< devices that are no printers, and left out
};
/// A printer of a plan as it stands, beside its RolloutMember.
struct PlannedPrinter {
    DeviceId device = DeviceId::None;
    KeyRequest wanted;
    qint64 request = 0;                  ///< the connector's row of what came last; 0: nothing
    QString address = {};                ///< that it came from
    std::optional<Refused> refused = {}; ///< with MemberState::Refused
};

/// A rollout over printers: what they are to ask for, and a challenge for each (F9). What comes of it: PrinterMatch.
class PrinterPlan {
public:
    /// The URL that printers are told. Errors: InvalidUrl, InvalidArgument {"--url"} when the connector has no public address.
    [[nodiscard]] static Result<QUrl> serverUrl(Transaction &transaction, const QString &connector, const QString &url);
    /// The certificate that a connector issues with. Errors: NotFound, CaNotReady {CA}.
    [[nodiscard]] static Result<Certificate> caCertificate(Transaction &transaction, const QString &connector);
    /// Fills the template for each printer. Problems: those of CertificateTemplate::fill, HttpsNotSupported (D3), AlreadyExists
    /// {"common name", name} when two ask for one.
    static PrinterRequests fill(const QList<StoredDevice> &devices, const CertificateTemplate &wanted, const QUrl &url);
    /// Makes the challenges and the rollout; all members are Expected.
    /// Errors: NoDevices, those of serverUrl(), RolloutStore::create and Challenges::create.
    [[nodiscard]] static Result<RolloutId> create(Transaction &transaction, const Vault &vault, Random &random, const NewPlan &plan,
                                                  const QList<PrinterRequest> &requests, const QDateTime &now);
    /// The settings sheets of the printers whose challenge is still there, in the plan's order.
    /// Errors: NotFound, CaNotReady, SealBroken.
    [[nodiscard]] static Result<QList<SettingsSheet>> sheets(Transaction &transaction, const DeviceStore &devices, const Vault &vault,
                                                             RolloutId id);
    /// Takes the challenges back of printers that have no certificate: for a plan that is cancelled. Answers how many.
    [[nodiscard]] static Result<int> withdraw(Transaction &transaction, RolloutId id);
    [[nodiscard]] static Result<QHash<DeviceId, PlannedPrinter>> printers(Transaction &transaction, RolloutId id);

    /// Moves a member on, unless it is not in that state any more, and ends a plan whose printers all have what they were to get.
    /// Answers whether it moved.
    [[nodiscard]] static Result<bool> move(Transaction &transaction, RolloutId id, DeviceId device, MemberState from, MemberState to,
                                           const QDateTime &now);
    [[nodiscard]] static Result<void> finishWhenDone(Transaction &transaction, RolloutId id, const QDateTime &now);
};

} // namespace scepter
