#pragma once
#include "core/connector/refusal.h"
#include "core/fleet/lockoutguard.h"
#include "core/fleet/rolloutstore.h"

namespace scepter {

/// What a new plan is to be (F9).
struct NewPlan {
    QString title;
    CertificateTemplate wanted;
    QString connector;
    QString url = {};                                           ///< what the printers are told; empty: the connector's public one
    std::chrono::seconds lifetime = std::chrono::hours(7 * 24); ///< of a challenge from when its sheet is written; then what has not come
                                                                ///< is missing
    bool renewable = false; ///< the challenges are good for renewals: printers that request periodically need it
    QString filter = {};    ///< as it was typed
    int canary = 0;         ///< with the next two: its waves, as of a rollout (F11)
    int wavePercent = 100;
    int holdAbovePercent = 10;

    RolloutSettings settings() const; ///< but for the URL that is found for the connector
};
/// What a printer is to ask for.
struct PrinterRequest {
    DeviceId device = DeviceId::None;
    QString name;
    KeyRequest wanted;
    int wave = 0;
};
/// What a template makes of devices.
struct PrinterRequests {
    QList<PrinterRequest> requests;
    QList<DeviceProblem> problems;
    int simulated = 0;                 ///< devices that are no printers, and left out
    QList<GuardFinding> findings = {}; ///< what is to be known before it begins (F11)
    int spread = 0;                    ///< printers that go a wave later, so that no site has all of its 802.1X in one (F11)
    int waves() const;
    int inFirstWave() const;
};
/// A printer of a plan as it stands, beside its RolloutMember.
struct PlannedPrinter {
    DeviceId device = DeviceId::None;
    KeyRequest wanted;
    qint64 request = 0;                  ///< the connector's row of what came last; 0: nothing
    QString address = {};                ///< that it came from
    std::optional<Refused> refused = {}; ///< with MemberState::Refused
};

/// A rollout over printers: what they are to ask for (F9), in waves like any other (F11). A printer's challenge is made when its
/// settings sheet is written: SheetWriter. What comes of it: PrinterMatch.
class PrinterPlan {
public:
    /// The URL that printers are told. Errors: InvalidUrl, NoServerAddress when the connector has no public address.
    [[nodiscard]] static Result<QUrl> serverUrl(Transaction &transaction, const QString &connector, const QString &url);
    /// The certificate that a connector issues with. Errors: NotFound, CaNotReady {CA}.
    [[nodiscard]] static Result<Certificate> caCertificate(Transaction &transaction, const QString &connector);
    /// Fills the template for each printer. Problems: those of CertificateTemplate::fill, HttpsNotSupported (D3), AlreadyExists
    /// {"common name", name} when two ask for one.
    static PrinterRequests fill(const QList<StoredDevice> &devices, const CertificateTemplate &wanted, const QUrl &url);
    /// Puts what fill() made of these devices into the plan's waves, no site's 802.1X all in one, and says what is to be known (F11).
    static void arrange(const QList<StoredDevice> &devices, const NewPlan &plan, Random &random, PrinterRequests *filled);
    /// Makes the rollout; all members are Expected, and the first wave has begun.
    /// Errors: NoDevices, those of serverUrl() and RolloutStore::create.
    [[nodiscard]] static Result<RolloutId> create(Transaction &transaction, const Vault &vault, const NewPlan &plan,
                                                  const QList<PrinterRequest> &requests, const QDateTime &now);
    /// Takes the challenges back of printers that have no certificate: for a plan that is cancelled. Answers how many.
    [[nodiscard]] static Result<int> withdraw(Transaction &transaction, RolloutId id);
    [[nodiscard]] static Result<QHash<DeviceId, PlannedPrinter>> printers(Transaction &transaction, RolloutId id);
    /// One of them. Errors: NotFound {"device", id}.
    [[nodiscard]] static Result<PlannedPrinter> printer(Transaction &transaction, RolloutId id, DeviceId device);
    /// Of a printer that is expected again: why it was refused counts no more.
    [[nodiscard]] static Result<void> forgetRefusal(Transaction &transaction, RolloutId id, DeviceId device);

    /// Moves a member on, unless it is not in that state any more, and with it the plan: advance(). Answers whether it moved.
    [[nodiscard]] static Result<bool> move(Transaction &transaction, RolloutId id, DeviceId device, MemberState from, MemberState to,
                                           const QDateTime &now);
    /// Ends a plan whose printers all have what they were to get; else begins its next wave when the last one is proven, or holds it
    /// where too many failed (F11). One that an administrator paused stays where it is.
    [[nodiscard]] static Result<void> advance(Transaction &transaction, RolloutId id, const QDateTime &now);
};

} // namespace scepter
