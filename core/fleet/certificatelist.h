#pragma once
#include "core/device/devicestore.h"

namespace scepter {

enum class CertificateState {
    Valid,
    Due,      ///< ends within dueDays
    Expired,  ///< and nothing took its place
    Revoked,  ///< by a CA of ours
    Replaced, ///< a later one is for the same location or name, or its device does not have its key any more
};
inline constexpr int dueDays = 30;                    ///< a certificate is due when it ends within so many days (F6)
QString certificateStateName(CertificateState state); ///< "valid"

/// A certificate that the store knows, as a list shows it: one that a CA of ours issued, one that a device holds, or both.
struct ListedCertificate {
    qint64 issuedId = 0; ///< of the connector's row; 0: none of ours issued it
    DeviceId device = DeviceId::None;
    std::optional<int> keyNumber = {}; ///< of the device's key: Scepter holds it
    QString deviceName, subject, issuer, connector;
    QString ca = {};     ///< of ours, by name; empty: another's
    QString serial = {}; ///< hex
    QDateTime notBefore, notAfter;
    std::optional<QDateTime> revoked = {};
    std::optional<KeyUseLocation> location = {}; ///< with keyNumber
    QString destination = {};
    bool inUse = false;     ///< its device uses its key now
    bool replaced = false;  ///< see currentOnes()
    QByteArray sha256 = {}; ///< of another's; one of ours has issuedId
    CertificateState state(const QDateTime &now) const;
    /// What it is called on a command line, for as long as the store has it: "17", or of another's "x-" and the beginning of its
    /// SHA-256 fingerprint.
    QString id() const;
    bool isRevocable() const { return issuedId != 0 && !revoked; } ///< a CA of this store issued it, and it is not revoked
    bool operator==(const ListedCertificate &) const = default;
};

/// A certificate with everything that is known of it.
struct CertificateDetails {
    Certificate certificate;
    QList<Certificate> chain = {}; ///< from its issuer up, as far as it is known
};

/// The certificates of a store, each of them once (Certificates page, F1).
class CertificateList {
public:
    /// In no order. Reads what is shown in a few statements; only the certificates that others issued are decoded.
    [[nodiscard]] static Result<QList<ListedCertificate>> list(Transaction &transaction);
    /// Those with these IDs, as they were named; nothing where there is none, or more than one.
    [[nodiscard]] static QList<std::optional<ListedCertificate>> withIds(const QList<ListedCertificate> &all, const QStringList &ids);
    /// What changes whenever list() would answer something else; costs next to nothing.
    [[nodiscard]] static Result<QList<qint64>> revision(Transaction &transaction);
    /// The serial number of the certificate with this fingerprint, the newest ones looked at first. Errors: NotFound {"certificate", …}.
    [[nodiscard]] static Result<QString> find(Transaction &transaction, const QByteArray &sha256);
    /// One after the other as PEM. Errors: NotFound {"certificate", serial}.
    [[nodiscard]] static Result<QByteArray> pem(Transaction &transaction, const QList<ListedCertificate> &all);
    /// Errors: NotFound {"certificate", serial}.
    [[nodiscard]] static Result<CertificateDetails> details(Transaction &transaction, const ListedCertificate &listed);
};

} // namespace scepter
