#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// One value that an import changes. `path` names it within its device: "automatic/polling/times".
struct SettingsChange {
    QString device;
    QString path;
    QString before, after;
    bool isNew = false;      ///< the device is not there yet
    bool namesOther = false; ///< what it becomes names the device that the settings come from
    bool operator==(const SettingsChange &) const = default;
};

/// Whose common name a device asks for that gets another one's settings.
enum class ImportedName { Own, FromFile };

/// The device that settings come from, when they go to another one (D22).
struct SettingsOrigin {
    QString device, title, address;
    QString commonName; ///< in the file; empty: none, or it is the device's own
    QString ownName;    ///< the device's own, as its settings or the inventory have it; empty: none is known
    bool operator==(const SettingsOrigin &) const = default;
};

/// The settings of many devices in one file (D22): JSON of the schema in resources/schemas/settings.json, in the category
/// [Settings/Registration Basic Information]. It carries no private key and no challenge in clear.
class SettingsFile {
public:
    static constexpr qint64 mostBytes = 256 * 1024 * 1024;

    /// Challenges are left out without a `passphrase`, else sealed under it; then half a second of computing, and the store must
    /// be unlocked. Of one state of the store. Errors: NotFound, InvalidArgument {"name"} for a device without batch export, SealBroken.
    [[nodiscard]] static Result<QByteArray> exportDevices(Transaction &transaction, const DeviceStore &store, const QStringList &names,
                                                          const Secret &passphrase, Random &random);
    /// Reads and checks all of it. `path` is for errors only. Half a second of computing where challenges are sealed.
    /// Errors: SettingsInvalid {path, line, a Reason}, PassphraseNeeded, WrongPassphrase.
    [[nodiscard]] static Result<SettingsFile> parse(const QByteArray &json, const QString &path, const DeviceProfiles &profiles,
                                                    const Secret &passphrase);

    /// What would change, in the file's order; challenges are named, never shown.
    [[nodiscard]] Result<QList<SettingsChange>> preview(Transaction &transaction, const DeviceStore &store) const;
    /// Changes it, whole or not at all: in one work. Devices that are not there are added. Timer and settings are replaced
    /// together, so that D5 does not block it; keys, requests and a restart in between are not touched (D16).
    /// Errors: SettingsInvalid for a device of another profile, those of the store.
    [[nodiscard]] Result<QList<SettingsChange>> apply(Transaction &transaction, const DeviceStore &store, const QDateTime &now,
                                                      Random &random) const;
    QStringList deviceNames() const;

    /// What the file holds for this device alone, as a file of its own: the entry that names it, else, of a file with one entry, that
    /// one, whichever device of the same profile it is of. Name, title and address stay the device's, and with `Own` the common
    /// name, too. A device that has gone by then is not made anew. Errors: SettingsElsewhere, SettingsProfile, NameUndecided, IsPrinter.
    [[nodiscard]] Result<SettingsFile> forDevice(const StoredDevice &device, ImportedName name) const;
    /// Of what forDevice() answered; nothing: the settings are the device's own.
    const std::optional<SettingsOrigin> &origin() const { return m_origin; }

private:
    struct Entry {
        QString name, title, address, place;
        const DeviceProfile *profile = nullptr;
        DeviceSettings settings;
        std::optional<Secret> challenge = {};
    };
    static std::optional<SettingsOrigin> originOf(const Entry &entry, const StoredDevice &device);
    Result<QList<SettingsChange>> changesOf(const Entry &entry, const std::optional<StoredDevice> &device) const;
    Result<std::optional<StoredDevice>> existing(Transaction &transaction, const DeviceStore &store, const QString &name) const;

    QString m_path;
    QByteArray m_json; // for the lines of what apply() and preview() find
    QList<Entry> m_entries;
    std::optional<SettingsOrigin> m_origin;
    bool m_forOne = false; ///< its device is there, and is not made
};

/// The line, counted from 1, on which the value begins that a path such as "/devices/3/name" (RFC 6901) names in a text that is
/// JSON; of the last part of the path that is there.
int lineOfJson(const QByteArray &json, const QString &path);

} // namespace scepter
