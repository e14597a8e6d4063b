#pragma once
#include "core/base/error.h"
#include "core/crypto/name.h"
#include "core/device/deviceprofile.h"

#include <QDateTime>
#include <QUrl>

namespace scepter {

/// Which field of a page is wrong, so that the error can stand under it.
enum class Field {
    None,
    Url,
    Port,
    Timeout,
    CaFile,
    CaFingerprint,
    KeyName,
    Hash,
    Key,
    Organization,
    CommonName,
    Location,
    Destination,
    Timer,
    Start,
    PollTimes,
    PollMinutes,
    Interval,
    TimeZone,
};
struct FieldError {
    Field field = Field::None;
    Error error;
};
template <class T> using FieldResult = tl::expected<T, FieldError>;

/// The communication settings (D2, D3).
struct CommunicationSettings {
    QString url = {};              ///< as typed
    std::optional<int> port = {};  ///< 1–65535; nothing: the user typed none, so it follows the scheme (D2)
    int timeoutSeconds = 30;       ///< within the profile's range
    QString caFile = {};           ///< PEM, trusted for HTTPS beside the system's store
    QByteArray caFingerprint = {}; ///< ours: the SHA-256 or SHA-1 that the CA must have; empty: as the profile says (S1)
    bool operator==(const CommunicationSettings &) const = default;

    /// The URL that results: the port field wins over one in the URL (D2). Errors: InvalidUrl, InvalidArgument.
    [[nodiscard]] Result<QUrl> effectiveUrl() const;
    /// The port that the scheme of `url` gives: 80 or 443.
    static int schemePort(const QString &url);
    /// Reads the CA file too. Errors of a field: InvalidUrl, InvalidArgument, HttpsNotSupported (D3), those of the file.
    [[nodiscard]] FieldResult<void> check(const DeviceProfile &profile) const;
};

/// The key and certificate to be issued (D7, D18); its challenge is kept apart, because it is secret.
struct KeyRequest {
    QString keyName = {};
    HashAlgorithm hash = HashAlgorithm::Sha256;
    KeySpec key = KeySpec::Rsa2048;
    QString organization = {};
    QString commonName = {}; ///< IP address or FQDN
    KeyUseLocation location = KeyUseLocation::None;
    QString destination = {}; ///< with IPSec: one of the device's list (D11)
    bool operator==(const KeyRequest &) const = default;

    /// Errors of a field: InvalidArgument.
    [[nodiscard]] FieldResult<void> check(const DeviceProfile &profile, const QStringList &destinations) const;
    DistinguishedName subject() const;
    SubjectAltName altName() const { return SubjectAltName::forHost(commonName); }
    bool namesHost() const { return altName().kind != SubjectAltName::Kind::Ip; } ///< an FQDN, no IP address
};

/// How often and how many minutes apart (D13).
struct Polling {
    int times = 3;
    int minutes = 5;
    bool operator==(const Polling &) const = default;
};

/// The settings of the automatic request (D12 to D18).
struct AutoRequestSettings {
    bool timer = false;
    QDate startDate = {}; ///< by the wall clock of the device's time zone
    QTime startTime = {};
    bool adjust = false;                  ///< D12
    std::optional<Polling> polling = {};  ///< D13
    std::optional<int> intervalDays = {}; ///< D15
    bool restartAfter = false;            ///< D16
    bool deleteOld = false;               ///< D17
    KeyRequest request = {};
    bool operator==(const AutoRequestSettings &) const = default;

    /// With the timer off only what is there is checked. Errors of a field: InvalidArgument.
    [[nodiscard]] FieldResult<void> check(const DeviceProfile &profile, const QStringList &destinations) const;
};

/// How the machine is set up beside its SCEP pages: what they have to know of it.
struct DeviceSetup {
    bool dns = true;
    QList<KeyUseLocation> functions = {}; ///< that are switched on (D11)
    QStringList destinations = {};        ///< IPSec's, by name
    QByteArray timeZone = "UTC";          ///< IANA
    bool operator==(const DeviceSetup &) const = default;

    /// What an IPSec destination may be called: up to 64 characters that can be seen.
    static bool isDestinationName(const QString &name);
    /// Of this computer's clock; UTC where the system does not say.
    static QByteArray timeZoneHere();
    /// What a new device of a model has, in this time zone.
    static DeviceSetup of(const DeviceProfile &profile, const QByteArray &timeZone);
    /// Errors of a field: InvalidArgument.
    [[nodiscard]] FieldResult<void> check() const;
};

/// Everything that is set on a device, but for secrets.
struct DeviceSettings {
    std::optional<CommunicationSettings> communication = {};
    AutoRequestSettings automatic = {};
    DeviceSetup setup = {};
    bool operator==(const DeviceSettings &) const = default;

    /// The settings of a new device: nothing but how it is set up.
    static DeviceSettings of(const DeviceProfile &profile, const QByteArray &timeZone);
    [[nodiscard]] FieldResult<void> check(const DeviceProfile &profile) const;
};

} // namespace scepter
