#pragma once
#include "core/client/enrollmentjob.h"
#include "core/client/transactionlog.h"
#include "core/crypto/csr.h"
#include "core/device/inventory.h"
#include "core/device/simulatedmfp.h"
#include "core/device/timeline.h"
#include "core/store/vault.h"

namespace scepter {

enum class DeviceId : qint64 { None = 0 };

/// A device as the store has it, but for its keys' secrets.
struct StoredDevice {
    DeviceId id = DeviceId::None;
    QString name;
    QString title;
    const DeviceProfile *profile = nullptr; ///< never null
    QString address;
    Inventory inventory;
    QDateTime created;
    DeviceSettings settings;
    bool hasChallenge = false; ///< of the automatic request (D18)
    MfpState state;
    QList<KeySlot> keys;

    SimulatedMfp machine() const { return {*profile, settings, state, keys}; }
};
/// A key and certificate that is registered; a default key has no certificate here.
struct DeviceKey {
    KeySlot slot;
    QString name;
    QDateTime created;
    std::optional<Certificate> certificate = {};
    QList<Certificate> chain = {};
};
/// What a list of devices shows, read without their settings.
struct DeviceName {
    QString name;
    QString title;
    bool operator==(const DeviceName &) const = default;
};
struct NewDevice {
    QString name; ///< [a-z0-9-]{1,32}
    QString title = {};
    QString profile = QString::fromUtf16(DeviceProfiles::standard);
    QString address = {};
    QByteArray timeZone = "UTC";
    Inventory inventory = {};
};
/// What an inventory says of a device; empty profile or name, and title unless all of it is said: as it is.
struct InventoryChange {
    QString title = {};
    QString profile = {};
    QString address = {};
    Inventory inventory = {};
    QString name = {};         ///< another one, where the serial number names the device
    bool titleIsWhole = false; ///< an empty title: it has none
};

/// What one attempt takes: either what is kept of the request, or what it is to be made of.
struct Attempt {
    DeviceId device = DeviceId::None;
    QString deviceName;
    const DeviceProfile *profile = nullptr;
    RequestId request = RequestId::None;
    CommunicationSettings communication;
    std::optional<TransactionRecord> record = {};
    KeyRequest wanted = {};
    Secret challenge = {};
    Trigger trigger = Trigger::Manual;
    bool weakAllowed = false;           ///< for its server, by the rows of known servers (S3)
    std::optional<Renewal> renews = {}; ///< the certificate that authorises it (S2)
};

/// What comes with a device's effects, from outside.
struct Belongings {
    std::optional<KeyRequest> wanted = {};         ///< of a manual request
    Secret challenge = {};                         ///< of a manual request
    std::optional<Secret> automaticChallenge = {}; ///< typed anew; an empty one takes it away
    std::optional<IssuedCertificate> issued = {};
    QString timeline = {}; ///< lines for the request that ends, see addToTimeline()
};

/// The devices in a store. Reading needs no passphrase; whatever touches a secret needs the vault. A value, good on every thread.
class DeviceStore {
public:
    /// The profiles outlive it.
    explicit DeviceStore(const DeviceProfiles &profiles, std::optional<Vault> vault = {}) : m_profiles(&profiles), m_vault(std::move(vault))
    {
    }
    const DeviceProfiles &profiles() const { return *m_profiles; }
    bool isUnlocked() const { return m_vault.has_value(); }
    const Vault &vault() const { return *m_vault; } ///< of an unlocked one

    // What everybody may read.
    /// Errors: NotFound {"device", name}, StateDamaged.
    [[nodiscard]] Result<StoredDevice> find(Transaction &transaction, const QString &name) const;
    [[nodiscard]] Result<StoredDevice> load(Transaction &transaction, DeviceId id) const;
    /// By name.
    [[nodiscard]] Result<QList<StoredDevice>> list(Transaction &transaction) const;
    [[nodiscard]] static Result<QList<DeviceName>> names(Transaction &transaction);
    /// With the request that is to be processed next on top (D19).
    [[nodiscard]] static Result<RequestHistory> history(Transaction &transaction, const StoredDevice &device);
    [[nodiscard]] static Result<QList<DeviceKey>> keys(Transaction &transaction, DeviceId id);
    /// What was done for a request, as it came (F4). Errors: NotFound {"request", number}.
    [[nodiscard]] static Result<QList<TimelineEntry>> timeline(Transaction &transaction, DeviceId id, const RequestId &request);

    /// What a request asked for. Errors: NotFound {"request", number}, StateDamaged.
    [[nodiscard]] static Result<KeyRequest> wanted(Transaction &transaction, DeviceId id, const RequestId &request);

    // Changes.
    static bool isName(const QString &name);
    /// An IP address, or a host name as RFC 1123 §2.1 writes it; four numbers that are no address are a mistyped one.
    static bool isAddress(const QString &text);
    static constexpr qsizetype mostTitle = 200;
    /// On one line, without characters that a terminal obeys or nobody sees.
    static bool isTitle(const QString &text);
    /// Errors: InvalidArgument {"name"}, AlreadyExists, NotFound {"profile"}.
    [[nodiscard]] Result<DeviceId> add(Transaction &transaction, const NewDevice &device, const QDateTime &now) const;
    /// Of the device's settings and state nothing counts where the profile stays. Errors: InvalidArgument {"name"},
    /// AlreadyExists {"device", name} or {"serial number", serial}, NotFound {"profile"}, InvalidArgument {"profile"} when the
    /// device's settings do not fit the model.
    [[nodiscard]] Result<void> setInventory(Transaction &transaction, const StoredDevice &device, const InventoryChange &change) const;
    [[nodiscard]] static Result<void> remove(Transaction &transaction, DeviceId id);
    /// Keeps what a machine became, and does what its effects say; answers the attempts that are to be made.
    /// Errors: IsPrinter for whatever a simulated device alone can obey, SealBroken, StateDamaged, those of the statements.
    [[nodiscard]] Result<QList<Attempt>> save(Transaction &transaction, const StoredDevice &before, const SimulatedMfp &after,
                                              const Effects &effects, const Belongings &belongings, const QDateTime &now) const;
    /// load(), `work(machine)`, save(). The work answers Result<Effects>.
    template <class F> Result<QList<Attempt>> change(Transaction &transaction, DeviceId id, const QDateTime &now, F work,
                                                     const Belongings &belongings = {}) const
    {
        return load(transaction, id).and_then([&](const StoredDevice &device) -> Result<QList<Attempt>> {
            if (device.inventory.printer) // before the machine, which it is not, finds something else
                return fail(Errc::IsPrinter, {}, {device.name});
            SimulatedMfp machine = device.machine();
            return Result<Effects>(work(machine)).and_then([&](const Effects &effects) {
                return save(transaction, device, machine, effects, belongings, now);
            });
        });
    }

    // A transaction's life (S7): called by its log. `timeline`: lines that are added to the request's, each with its end.
    [[nodiscard]] Result<void> begin(Transaction &transaction, DeviceId id, const RequestId &request, const TransactionRecord &record,
                                     const QString &timeline = {}) const;
    [[nodiscard]] static Result<void> update(Transaction &transaction, DeviceId id, const RequestId &request,
                                             const EnrollmentSnapshot &snapshot, const QByteArray &message);
    [[nodiscard]] Result<void> issued(Transaction &transaction, DeviceId id, const RequestId &request, const IssuedCertificate &issued,
                                      const QDateTime &now, const QString &timeline = {}) const;
    /// Keeps what was issued and is not taken beside its key (S5). Errors: Cancelled when the transaction was dropped meanwhile.
    [[nodiscard]] static Result<void> refuse(Transaction &transaction, DeviceId id, const RequestId &request,
                                             const QList<Certificate> &certificates);
    /// What refuse() kept, for each request that has some.
    [[nodiscard]] static Result<QMap<int, QByteArray>> refused(Transaction &transaction, DeviceId id);
    [[nodiscard]] static Result<void> addToTimeline(Transaction &transaction, DeviceId id, const RequestId &request, const QString &lines);

    /// Where a request that has ended, and whose certificate may exist, can be taken up again: at the server that it began with (S7).
    [[nodiscard]] static Result<std::optional<QUrl>> resumableAt(Transaction &transaction, DeviceId id, const RequestId &request);

    /// The CSR of a request, made anew from what was asked for with its own key: the one that is registered as number `key`, else
    /// the one that is kept with the transaction. Without the challenge, which the CA alone may read (D9).
    /// Errors: StoreLocked, NotFound {"request" or "request key", number}, SealBroken.
    [[nodiscard]] Result<Csr> signingRequest(Transaction &transaction, DeviceId id, const RequestId &request, std::optional<int> key) const;
    /// The private key of a registered certificate. Errors: NotFound {"key", number}, SealBroken.
    [[nodiscard]] Result<PrivateKey> privateKey(Transaction &transaction, DeviceId id, int number) const;
    /// A secret column of the inventory. Errors: those of the vault.
    [[nodiscard]] Result<void> setSecret(Transaction &transaction, DeviceId id, const QString &name, const Secret &secret) const;
    [[nodiscard]] static Result<bool> hasSecret(Transaction &transaction, DeviceId id, const QString &name);
    /// Errors: NotFound {"secret", name}, SealBroken.
    [[nodiscard]] Result<Secret> secret(Transaction &transaction, DeviceId id, const QString &name) const;
    /// The challenge of the automatic request; empty: there is none. Errors: SealBroken.
    [[nodiscard]] Result<Secret> automaticChallenge(Transaction &transaction, DeviceId id) const;

    /// When the next device wants to be woken, `now` included; of these devices only, when there are any.
    [[nodiscard]] static Result<std::optional<QDateTime>> nextWake(Transaction &transaction, const QList<DeviceId> &among);
    struct Waking {
        int waiting = 0, attempting = 0; ///< devices: that want to be woken, whose attempt is being made
        std::optional<QDateTime> next = {};
    };
    /// What all devices have before them.
    [[nodiscard]] static Result<Waking> waking(Transaction &transaction);
    /// The devices that are due, the longest first.
    [[nodiscard]] static Result<QList<DeviceId>> due(Transaction &transaction, const QDateTime &now, int most,
                                                     const QList<DeviceId> &among);
    /// Whose attempt is being made, or was left in the middle by a program, and for which request.
    [[nodiscard]] static Result<QHash<DeviceId, RequestId>> attempting(Transaction &transaction, const QList<DeviceId> &among);

private:
    class Writer;
    Result<StoredDevice> deviceOf(const Row &row) const;
    Result<StoredDevice> withKeys(Transaction &transaction, const Row &row) const;
    Result<Attempt> attempt(Transaction &transaction, const StoredDevice &device, const SimulatedMfp &machine,
                            const RequestId &request) const;
    Result<std::optional<Renewal>> renewal(Transaction &transaction, DeviceId id, int number) const;
    Result<std::optional<TransactionRecord>> record(Transaction &transaction, DeviceId id, const RequestId &request) const;
    Result<Secret> unseal(const QByteArray &sealed, const QByteArray &where) const;

    const DeviceProfiles *m_profiles;
    std::optional<Vault> m_vault;
};

} // namespace scepter
