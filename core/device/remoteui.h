#pragma once
#include "core/client/enrollmentjob.h"
#include "core/device/devicestore.h"

namespace scepter {

/// What the pages of one device show and do: a copy of what the store has of it, told when that changes, whoever changed it.
/// Requests are sent by whoever runs the devices (DeviceEngine), in this process or another. Lives on one thread.
class RemoteUi final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(FieldResult<void>)>;
    using SentAnswer = std::function<void(FieldResult<RequestId>)>;

    /// All of these outlive it.
    RemoteUi(ClientServices services, Database &database, const DeviceProfiles &profiles, QString name, QObject *parent = nullptr);
    ~RemoteUi() override;

    /// With a vault everybody is administrator, without one only reading is allowed (D1). A device that is not there yet is made
    /// from `orMake` when there is a vault.
    void setVault(const std::optional<Vault> &vault);
    /// What is written down, in the same transaction, of each thing that an administrator does: "device set" and the like.
    using Audit = std::function<Result<void>(Transaction &, const QString &operation, const QString &device)>;
    void setAudit(Audit audit) { m_audit = std::move(audit); }
    const Audit &audit() const { return m_audit; }
    void makeWhenMissing(const NewDevice &orMake) { m_orMake = orMake; }
    bool isAdministrator() const { return m_store.isUnlocked(); }
    // For what pages do with more than this device.
    Database &database() const { return m_database; }
    const DeviceStore &store() const { return m_store; } ///< with the vault, when there is one

    /// Reads it for the first time; loaded() or failed() follows.
    void load();
    bool isLoaded() const { return m_loaded; }
    const QString &name() const { return m_name; }
    // Once it is loaded; before that, a device as its factory made it.
    const StoredDevice &device() const { return m_device; }
    const DeviceProfile &profile() const { return *m_device.profile; }
    const DeviceSettings &settings() const { return m_device.settings; }
    const MfpState &state() const { return m_device.state; }
    const RequestHistory &history() const { return m_history; }
    const QList<DeviceKey> &keys() const { return m_keys; }
    bool isBusy() const { return m_device.state.run.has_value(); }
    bool isTimerOn() const { return m_device.settings.automatic.timer; }

    // What the buttons do. Each answers once, later, unless this has gone. Errors beside those of SimulatedMfp: StoreLocked (D1),
    // those of the store.
    void updateCommunication(const CommunicationSettings &settings, Answer answer);
    /// Nothing for `challenge`: the one that is kept stays. An empty one: none any more.
    void updateAutomatic(const AutoRequestSettings &settings, const std::optional<Secret> &challenge, Answer answer);
    void updateSetup(const DeviceSetup &setup, Answer answer) { updateSetup(setup, {}, std::move(answer)); }
    void updateSetup(const DeviceSetup &setup, const DestinationChanges &destinations, Answer answer);
    /// Deletes a key with its certificate. Errors beside those: NotFound {"key"}, InvalidArgument for the default key (D17).
    void deleteKey(int number, Answer answer);
    void sendRequest(const KeyRequest &request, const Secret &challenge, SentAnswer answer);
    void continueRequest(const RequestId &request, Answer answer);
    void cancelRequest();
    void restart(Answer answer);
    /// PKCS#12 of a key, its certificate and chain under a passphrase. Errors: NotFound {"key"}.
    void exportKey(int number, const Secret &passphrase, QObject *context, std::function<void(Result<QByteArray>)> answer);

    /// Records the CA that the last failure (CaNotTrusted, CaChanged) showed as trusted, by its SHA-256 fingerprint.
    void trustCa(const QByteArray &sha256, Answer answer);
    /// Allows legacy algorithms for the server of the settings (S3), or withdraws that.
    void allowWeakAlgorithms(bool allow, Answer answer);
    bool weakAlgorithmsAllowed() const { return m_weakAllowed; }

Q_SIGNALS:
    void loaded();
    void failed(const scepter::Error &error);
    /// Settings, keys, the role or what the device is doing have changed; rows have signals of their own.
    void changed();
    /// A row was put on top, or right below the one that is to be processed, and `dropped` rows at the end were overwritten (D21).
    void rowAdded(int row, int dropped);
    void rowChanged(int row);
    void rowRemoved(int row); ///< the one that was to be processed
    void busyChanged(bool busy);
    void storageFailed(const scepter::Error &error);

private:
    struct Snapshot {
        StoredDevice device;
        RequestHistory history;
        QList<DeviceKey> keys;
        bool weakAllowed = false;
    };
    void read();
    void make();
    void take(const Snapshot &snapshot);
    void takeHistory(const RequestHistory &history);
    void change(const QString &operation, std::function<FieldResult<Effects>(SimulatedMfp &, const QDateTime &, Random &)> work,
                const Belongings &belongings, std::function<void(FieldResult<QList<Effect>>)> answer);
    void changeKnownServer(const KnownServers::Change &change, Answer answer);

    ClientServices m_services;
    Database &m_database;
    DeviceStore m_store;
    QString m_name;
    std::optional<NewDevice> m_orMake;
    Audit m_audit;
    StoredDevice m_device;
    RequestHistory m_history;
    QList<DeviceKey> m_keys;
    bool m_weakAllowed = false; ///< for the server of the settings
    bool m_loaded = false, m_watching = false, m_reading = false, m_readAgain = false;
};

} // namespace scepter
