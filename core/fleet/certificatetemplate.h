#pragma once
#include "core/device/devicestore.h"

#include <QJsonObject>

namespace scepter {

/// What gives each device its request (F2). Texts may hold variables: {name}, {title}, {address}, {fqdn}, {ip}, {serial}, {site},
/// {model}, and the name of any further column of the inventory. "{{" is a brace.
struct CertificateTemplate {
    QString name; ///< [a-z0-9-]{1,32}
    QString title = {};
    QString keyName = QStringLiteral("TLS");
    QString organization = {};
    QString commonName = QStringLiteral("{fqdn}");
    HashAlgorithm hash = HashAlgorithm::Sha256;
    KeySpec key = KeySpec::Rsa2048;
    KeyUseLocation location = KeyUseLocation::Tls;
    QString destination = {}; ///< with IPSec
    bool operator==(const CertificateTemplate &) const = default;

    /// The device's request, checked against its profile. Errors: VariableMissing {variable, device}, TemplateInvalid, and those
    /// of KeyRequest::check.
    [[nodiscard]] Result<KeyRequest> fill(const StoredDevice &device) const;
    /// Whether it could be filled at all. Errors: InvalidArgument {"name"}, TemplateInvalid {name, field, what is wrong}.
    [[nodiscard]] Result<void> validate() const;
    QStringList variables() const;

    QJsonObject toJson() const; ///< but for its name and title
    /// Errors: StateDamaged.
    [[nodiscard]] static Result<CertificateTemplate> fromJson(const QString &name, const QString &title, const QJsonObject &json);
};

/// The templates in a store. Reading and changing need no secrets.
class TemplateStore {
public:
    /// Errors: those of validate(), AlreadyExists {"template", name}.
    [[nodiscard]] static Result<void> add(Transaction &transaction, const CertificateTemplate &body, const QDateTime &now);
    /// Errors: NotFound {"template", name}.
    [[nodiscard]] static Result<CertificateTemplate> find(Transaction &transaction, const QString &name);
    [[nodiscard]] static Result<QList<CertificateTemplate>> list(Transaction &transaction); ///< by name
    [[nodiscard]] static Result<void> change(Transaction &transaction, const CertificateTemplate &body);
    [[nodiscard]] static Result<void> remove(Transaction &transaction, const QString &name);
};

} // namespace scepter
