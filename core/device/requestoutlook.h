#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// What a request does to its device once the certificate comes, as far as that can be said before it is sent.
struct RequestOutlook {
    enum class Restart {
        None,     ///< this computer: a new key is in use at once
        Needed,   ///< D10
        Automatic ///< D16
    };
    bool full = false;                       ///< nothing would be sent (D23)
    int keyLimit = 0;                        ///< with full
    bool functionOff = false;                ///< the binding is made, the function stays off (D11)
    std::optional<KeySlot> overwritten = {}; ///< goes, with its certificate (D17)
    std::optional<KeySlot> unbound = {};     ///< stays, but is used for nothing any more
    bool defaultKeyStays = false;            ///< the default key holds the place: only the binding moves (D17)
    Restart restart = Restart::None;
    bool operator==(const RequestOutlook &) const = default;
};
RequestOutlook outlook(const SimulatedMfp &machine, const KeyRequest &request, bool deletesOld, bool restarts);

/// What became of the key of a request that succeeded (D10, D11).
struct RegisteredKey {
    std::optional<KeySlot> key = {}; ///< nothing: it is on the device no more
    bool functionOff = false;        ///< of the place that it is bound to
    bool restartNeeded = false;      ///< it is not in use yet
    bool restarted = false;          ///< the device did so by itself
};
/// The key and certificate that a request got, by when they were registered. Nothing when they are gone.
std::optional<DeviceKey> registeredKey(const QList<DeviceKey> &keys, const HistoryRow &row);
/// Nothing for a row that did not succeed.
std::optional<RegisteredKey> whatBecameOf(const HistoryRow &row, const QList<DeviceKey> &keys, const DeviceSetup &setup);

/// What the loss of a key means, to be said before it is deleted.
struct KeyDeletion {
    KeySlot key;
    QString name;
    bool functionOn = false;             ///< of the place that it is bound to: it stops working
    bool certificateValid = false;       ///< and with the key the only one of it is gone
    std::optional<Trigger> running = {}; ///< a request is being worked on that takes its place, or overwrites it
    bool overwritten = false;            ///< with running: deletes it when it succeeds (D17)
    bool operator==(const KeyDeletion &) const = default;
    /// Whether anything is to be said beside that it goes.
    bool costs() const { return key.location != KeyUseLocation::None || certificateValid || running; }
};
/// Errors: IsPrinter, NotFound {"key", number}, InvalidArgument {"default key", number} (D17), StateDamaged.
[[nodiscard]] Result<KeyDeletion> keyDeletion(Transaction &transaction, const StoredDevice &device, int number, const QDateTime &now);

} // namespace scepter
