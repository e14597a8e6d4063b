#pragma once
#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace scepter {

class Certificate;

/// One extension of a certificate as it is (RFC 5280 §4.2).
struct CertificateExtension {
    enum class Kind {
        AltNames,
        KeyUsage,
        ExtendedKeyUsage,
        BasicConstraints,
        CrlDistributionPoints,
        AuthorityInformationAccess,
        CertificatePolicies,
        MicrosoftTemplateName,
        MicrosoftTemplate,
        SubjectKeyIdentifier,
        AuthorityKeyIdentifier,
        Other,
    };
    Kind kind = Kind::Other;
    QString oid; ///< dotted
    bool isCritical = false;
    QByteArray value; ///< what extnValue holds: DER, when its issuer made no mistake
};

/// All of them in their order; one that stands there twice comes twice.
QList<CertificateExtension> readExtensions(const Certificate &certificate);

/// RFC 5280 §4.2.1.9
struct BasicConstraints {
    bool isCa = false;
    std::optional<quint64> pathLength = {};
    bool operator==(const BasicConstraints &) const = default;
};
/// RFC 5280 §4.2.1.1
struct AuthorityKeyIdentifier {
    QByteArray keyId;        ///< empty: not said
    QStringList issuerNames; ///< of the issuer's own certificate, with its serial number
    QByteArray serial;
    bool operator==(const AuthorityKeyIdentifier &) const = default;
};
/// Where something more about the issuer is to be had (RFC 5280 §4.2.2.1).
struct AccessDescription {
    enum class Method { Ocsp, CaIssuers, Other };
    Method method = Method::Other;
    QString oid; ///< of the method
    QString location;
    bool operator==(const AccessDescription &) const = default;
};
/// RFC 5280 §4.2.1.4
struct CertificatePolicy {
    QString oid;
    QStringList statements = {}; ///< addresses of certification practice statements
    QStringList notices = {};    ///< texts for users
    bool operator==(const CertificatePolicy &) const = default;
};
/// szOID_CERTIFICATE_TEMPLATE (MS-WCCE §2.2.2.7.7.2).
struct MicrosoftTemplate {
    QString oid;
    std::optional<quint64> majorVersion = {}, minorVersion = {};
    bool operator==(const MicrosoftTemplate &) const = default;
};

// Each takes the value of an extension of its kind. Nothing: it cannot be read.
std::optional<QStringList> decodeGeneralNames(QByteArrayView value);
std::optional<quint32> decodeKeyUsage(QByteArrayView value); ///< KeyUsageBit
std::optional<QStringList> decodeExtendedKeyUsage(QByteArrayView value);
/// A purpose as decodeExtendedKeyUsage() names it, from its name or its dotted OID; empty for what is none.
QString extendedKeyUsageName(const QString &text);
std::optional<BasicConstraints> decodeBasicConstraints(QByteArrayView value);
std::optional<QStringList> decodeCrlDistributionPoints(QByteArrayView value); ///< places of every scheme
std::optional<QList<AccessDescription>> decodeAuthorityInformationAccess(QByteArrayView value);
std::optional<QList<CertificatePolicy>> decodeCertificatePolicies(QByteArrayView value);
std::optional<QString> decodeMicrosoftTemplateName(QByteArrayView value);
std::optional<MicrosoftTemplate> decodeMicrosoftTemplate(QByteArrayView value);
std::optional<QByteArray> decodeSubjectKeyIdentifier(QByteArrayView value);
std::optional<AuthorityKeyIdentifier> decodeAuthorityKeyIdentifier(QByteArrayView value);

} // namespace scepter
