#pragma once
#include "core/device/devicestore.h"

namespace scepter {

/// A certificate of a device, as far as it matters whether the device uses it now.
struct CertificateFacts {
    qint64 device = 0; ///< 0: of none that the store knows
    bool held = false; ///< the device runs here, and has its key
    bool away = false; ///< the device runs here, and does not have its key (any more)
    bool revoked = false;
    KeyUseLocation location = KeyUseLocation::None; ///< None: it has none, or nobody knows it
    QString destination = {};                       ///< with IPSec
    QString subject = {};                           ///< may be left empty for what is held and has a location, where all such are
    qint64 age = 0;                                 ///< grows: the key's number of what is held, else when the certificate began
};

/// Which of these certificates their devices use now: one for each location (for IPSec for each destination). What is not bound to a
/// location counts until a newer one comes for the same subject. What was revoked, or whose key was removed, is none of them (F6).
/// The one place that says so, for lists, the dashboard and rollouts. Of a device all are to be given, and none twice.
[[nodiscard]] QList<bool> currentOnes(const QList<CertificateFacts> &certificates);

/// A column for a statement about printers' certificates, `c`, that are joined to their devices by `dc`: what a plan asked for when it was
/// issued, which is all that can be known of its location.
constexpr std::string_view plannedUse = " (SELECT pm.wanted FROM rollout_member rm JOIN plan_member pm ON pm.rollout = rm.rollout"
                                        " AND pm.device = rm.device WHERE rm.device = dc.device AND rm.serial <> ''"
                                        " AND upper(rm.serial) = hex(c.serial) ORDER BY rm.rollout DESC LIMIT 1)";
/// Puts what such a column says into the facts; an empty one says nothing.
void takePlannedUse(CertificateFacts *facts, const QString &wanted);

/// A certificate that its device uses now.
struct CurrentCertificate {
    std::optional<int> key = {}; ///< its number on the device; nothing: of a printer
    KeyUseLocation location = KeyUseLocation::None;
    QString destination = {};
    QDateTime notAfter = {};
    bool operator==(const CurrentCertificate &) const = default;
};
/// Whether it ends within so many days, or has ended: to the second, as the dashboard counts what is due.
bool endsWithin(const QDateTime &notAfter, int days, const QDateTime &now);

/// What a key is like, for another one in its place.
KeySpec keySpecLike(const PublicKey &key);

/// A certificate that is to be renewed, and what is asked for in its place.
struct RenewedCertificate {
    int key = 0; ///< its number on the device
    KeyRequest wanted = {};
    QString serial = {}; ///< hex
    QDateTime notAfter = {};
    bool operator==(const RenewedCertificate &) const = default;
};
QJsonObject renewedJson(const RenewedCertificate &renewed);
std::optional<RenewedCertificate> renewedFromJson(const QJsonObject &json);
/// For people's programs: {id, serial, notAfter, subject, location, destination, key}.
QJsonObject renewalJson(const QString &device, const RenewedCertificate &renewed);

/// The renewal of a device's certificate: for its subject, location and destination, with a key of the same kind.
/// Errors: NotFound {"key", number}, those of KeyRequest::check.
[[nodiscard]] Result<RenewedCertificate> renewalOf(const StoredDevice &device, const QList<DeviceKey> &keys, int number);

/// How a certificate of a device is named where renewals are chosen: "NAME/NUMBER", with the number of its key.
QString certificateId(const QString &device, int key);

} // namespace scepter
