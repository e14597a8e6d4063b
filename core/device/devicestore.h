#pragma once
#include "core/client/transactionlog.h"
#include "core/device/simulatedmfp.h"
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
};

/// What comes with a device's effects, from outside.
struct Belongings {
    std::optional<KeyRequest> wanted = {};         ///< of a manual request
    Secret challenge = {};                         ///< of a manual request
    std::optional<Secret> automaticChallenge = {}; ///< typed anew; an empty one takes it away
    std::optional<IssuedCertificate> issued = {};
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

    // Changes.
    static bool isName(const QString &name);
    /// Errors: InvalidArgument {"name"}, AlreadyExists, NotFound {"profile"}.
    [[nodiscard]] Result<DeviceId> add(Transaction &transaction, const NewDevice &device, const QDateTime &now) const;
    [[nodiscard]] static Result<void> remove(Transaction &transaction, DeviceId id);
    /// Keeps what a machine became, and does what its effects say; answers the attempts that are to be made.
    /// Errors: SealBroken, StateDamaged, those of the statements.
    [[nodiscard]] Result<QList<Attempt>> save(Transaction &transaction, const StoredDevice &before, const SimulatedMfp &after,
                                              const Effects &effects, const Belongings &belongings, const QDateTime &now) const;
    /// load(), `work(machine)`, save(). The work answers Result<Effects>.
    template <class F> Result<QList<Attempt>> change(Transaction &transaction, DeviceId id, const QDateTime &now, F work,
                                                     const Belongings &belongings = {}) const
    {
        return load(transaction, id).and_then([&](const StoredDevice &device) {
            SimulatedMfp machine = device.machine();
            return Result<Effects>(work(machine)).and_then([&](const Effects &effects) {
                return save(transaction, device, machine, effects, belongings, now);
            });
        });
    }

    // A transaction's life (S7): called by its log.
    [[nodiscard]] Result<void> begin(Transaction &transaction, DeviceId id, const RequestId &request,
                                     const TransactionRecord &record) const;
    [[nodiscard]] static Result<void> update(Transaction &transaction, DeviceId id, const RequestId &request,
                                             const EnrollmentSnapshot &snapshot, const QByteArray &message);
    [[nodiscard]] Result<void> issued(Transaction &transaction, DeviceId id, const RequestId &request, const IssuedCertificate &issued,
                                      const QDateTime &now) const;

    /// The private key of a registered certificate. Errors: NotFound {"key", number}, SealBroken.
    [[nodiscard]] Result<PrivateKey> privateKey(Transaction &transaction, DeviceId id, int number) const;
    /// The challenge of the automatic request; empty: there is none. Errors: SealBroken.
    [[nodiscard]] Result<Secret> automaticChallenge(Transaction &transaction, DeviceId id) const;

    /// When the next device wants to be woken, `now` included; of these devices only, when there are any.
    [[nodiscard]] static Result<std::optional<QDateTime>> nextWake(Transaction &transaction, const QList<DeviceId> &among);
    /// The devices that are due, the longest first.
    [[nodiscard]] static Result<QList<DeviceId>> due(Transaction &transaction, const QDateTime &now, int most,
                                                     const QList<DeviceId> &among);
    /// Whose attempt a program left in the middle.
    [[nodiscard]] static Result<QList<DeviceId>> attempting(Transaction &transaction, const QList<DeviceId> &among);
    /// The request that an attempt is being made for; None when there is none, or no such device.
    [[nodiscard]] static Result<RequestId> attemptOf(Transaction &transaction, DeviceId id);

private:
    class Writer;
    Result<StoredDevice> deviceOf(Transaction &transaction, const Row &row) const;
    Result<Attempt> attempt(Transaction &transaction, const StoredDevice &device, const SimulatedMfp &machine,
                            const RequestId &request) const;
    Result<std::optional<TransactionRecord>> record(Transaction &transaction, DeviceId id, const RequestId &request) const;
    Result<Secret> unseal(const QByteArray &sealed, const QByteArray &where) const;
    const Vault &vault() const { return *m_vault; }

    const DeviceProfiles *m_profiles;
    std::optional<Vault> m_vault;
};

} // namespace scepter
