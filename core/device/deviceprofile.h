#pragma once
#include "core/crypto/algorithms.h"
#include "core/crypto/key.h"

#include <QJsonObject>
#include <QList>

#include <map>

namespace scepter {

/// What a key is used for (D11).
enum class KeyUseLocation { None, Tls, Ieee8021x, IpSec };
QString locationName(KeyUseLocation location); ///< "ieee8021x", as JSON and the command line write it
std::optional<KeyUseLocation> locationFromName(const QString &name);

/// The values that a number may have, both ends included.
struct Range {
    int min = 0, max = 0;
    int standard = 0;
    bool holds(int value) const { return min <= value && value <= max; }
    bool operator==(const Range &) const = default;
};

/// What a model can do. Read from JSON in resources/profiles; the manual gives no ranges, so they are ours and lie there.
struct DeviceProfile {
    QString id;
    QString model;                      ///< a product's name; empty for this computer
    bool https = false;                 ///< D3
    QString scepVersions;               ///< D2
    QList<KeySpec> keys;                ///< what it can generate
    QList<HashAlgorithm> hashes;        ///< of signatures
    QList<KeyUseLocation> locations;    ///< D11
    QList<KeyUseLocation> functions;    ///< which of them are switched on in a new device
    QStringList ipsecDestinations = {}; ///< of a new device
    int keyLimit = 0;                   ///< D23, the default key counted; 0: none
    QString defaultKeyName = {};        ///< empty: it has no default key (D17)
    KeyUseLocation defaultKeyLocation = KeyUseLocation::None;
    Range keyNameLength;
    bool keyNameAlphanumeric = false;
    int organizationLength = 64;
    Range timeoutSeconds, pollTimes, pollMinutes, intervalDays;
    Range adjustmentSeconds;          ///< D12
    bool restarts = true;             ///< a new key is in use after a restart only (D10)
    bool dns = true;                  ///< of a new device (D7)
    bool batchImport = true;          ///< D22
    bool pollsManualRequests = false; ///< D13
    bool continuesRequests = false;   ///< D13: a request that was deferred can be taken up again by [Continue]
    bool exportsKeys = false;
    bool trustsFirstUse = false; ///< without a fingerprint it takes the CA that it meets first, and holds to it (S1)

    /// Errors: StateDamaged {id, what is wrong}.
    [[nodiscard]] static Result<DeviceProfile> fromJson(const QJsonObject &json);
};

/// The profiles that are compiled in, by their id. Built once, then read by all threads.
class DeviceProfiles {
public:
    /// Reads :/profiles. Aborts the program when one of ours is broken.
    DeviceProfiles();
    explicit DeviceProfiles(const QList<DeviceProfile> &profiles);
    /// Errors: NotFound {"profile", id}.
    [[nodiscard]] Result<const DeviceProfile *> find(const QString &id) const;
    QStringList ids() const;

    static constexpr char16_t thisComputer[] = u"this-computer";
    static constexpr char16_t standard[] = u"mfp";

private:
    std::map<QString, DeviceProfile> m_profiles;
};

} // namespace scepter
