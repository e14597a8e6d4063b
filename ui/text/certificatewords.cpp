#include "ui/text/certificatewords.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"

#include <QCoreApplication>

#include <algorithm>

namespace scepter {
namespace {

using Kind = CertificateExtension::Kind;

// What a certificate holds is its issuer's choice: a pane shows no more than this of it.
constexpr int maxExtensions = 40;
constexpr int maxLines = 20;
constexpr int maxCharacters = 400;

/// Without what would begin a line of its own or turn the direction of the text.
QString plain(const QString &text) { return cleanText(text, maxCharacters); }

class Words {
    Q_DECLARE_TR_FUNCTIONS(CertificateWords)

public:
    static QString state(CertificateState state)
    {
        switch (state) {
        case CertificateState::Valid: return tr("Valid");
        case CertificateState::Due: return tr("Expires soon");
        case CertificateState::Expired: return tr("Expired");
        case CertificateState::Revoked: return tr("Revoked");
        case CertificateState::Replaced: return tr("Replaced");
        }
        return {};
    }
    static QStringList usages(quint32 bits)
    {
        const std::pair<quint32, QString> all[]{{DigitalSignature, tr("digital signature")}, {NonRepudiation, tr("non-repudiation")},
                                                {KeyEncipherment, tr("key encipherment")},   {DataEncipherment, tr("data encipherment")},
                                                {KeyAgreement, tr("key agreement")},         {KeyCertSign, tr("signing certificates")},
                                                {CrlSign, tr("signing revocation lists")}};
        QStringList words;
        for (const auto &[bit, word] : all) {
            if (bits & bit)
                words.append(word);
        }
        return words;
    }
    static QString purpose(const QString &usage)
    {
        const std::pair<QStringView, QString> all[]{
            {u"serverAuth", tr("TLS server")},    {u"clientAuth", tr("TLS client")},      {u"emailProtection", tr("e-mail")},
            {u"codeSigning", tr("signing code")}, {u"timeStamping", tr("time stamping")}, {u"OCSPSigning", tr("OCSP")},
            {u"ipsecIKE", tr("IPsec")},           {u"anyExtendedKeyUsage", tr("any")}};
        for (const auto &[name, word] : all) {
            if (usage == name)
                return word;
        }
        return usage;
    }
    static QString reason(RevocationReason reason)
    {
        switch (reason) {
        case RevocationReason::KeyCompromise: return tr("The key may be known to others");
        case RevocationReason::CaCompromise: return tr("The CA's key may be known to others");
        case RevocationReason::AffiliationChanged: return tr("What the certificate says is no longer so");
        case RevocationReason::Superseded: return tr("Replaced by another certificate");
        case RevocationReason::CessationOfOperation: return tr("The device is no longer in operation");
        case RevocationReason::PrivilegeWithdrawn: return tr("The device may no longer have it");
        default: return tr("Not given");
        }
    }

    static QString caption(Kind kind)
    {
        switch (kind) {
        case Kind::AltNames: return tr("Names");
        case Kind::KeyUsage: return tr("Usage");
        case Kind::ExtendedKeyUsage: return tr("Purposes");
        case Kind::BasicConstraints: return tr("Authority");
        case Kind::CrlDistributionPoints: return tr("Revocation list");
        case Kind::AuthorityInformationAccess: return tr("Issuer's services");
        case Kind::CertificatePolicies: return tr("Policies");
        case Kind::MicrosoftTemplateName: return tr("Template name");
        case Kind::MicrosoftTemplate: return tr("Template");
        case Kind::SubjectKeyIdentifier: return tr("Key ID");
        case Kind::AuthorityKeyIdentifier: return tr("Issuer's key ID");
        case Kind::Other: break;
        }
        return tr("Extension");
    }
    /// Its lines; nothing when it cannot be read.
    static std::optional<QStringList> lines(const CertificateExtension &extension)
    {
        const QByteArray &value = extension.value;
        const auto one = [](const QString &text) { return QStringList{text}; };
        switch (extension.kind) {
        case Kind::AltNames: return decodeGeneralNames(value);
        case Kind::KeyUsage: return mapped(decodeKeyUsage(value), [](quint32 bits) { return QStringList(usages(bits).join(u", "_s)); });
        case Kind::ExtendedKeyUsage: return mapped(decodeExtendedKeyUsage(value), purposes);
        case Kind::BasicConstraints: return mapped(decodeBasicConstraints(value), authority);
        case Kind::CrlDistributionPoints: return decodeCrlDistributionPoints(value);
        case Kind::AuthorityInformationAccess: return mapped(decodeAuthorityInformationAccess(value), services);
        case Kind::CertificatePolicies: return mapped(decodeCertificatePolicies(value), policies);
        case Kind::MicrosoftTemplateName: return mapped(decodeMicrosoftTemplateName(value), one);
        case Kind::MicrosoftTemplate: return mapped(decodeMicrosoftTemplate(value), templateLines);
        case Kind::SubjectKeyIdentifier:
            return mapped(decodeSubjectKeyIdentifier(value), [](const QByteArray &id) { return QStringList(colonHex(id)); });
        case Kind::AuthorityKeyIdentifier: return mapped(decodeAuthorityKeyIdentifier(value), issuerKey);
        case Kind::Other: break;
        }
        return QStringList{extension.oid, tr("%n octet(s)", nullptr, int(value.size()))};
    }
    static QString value(const CertificateExtension &extension)
    {
        QStringList shown;
        const auto all = lines(extension);
        for (const QString &line : all.value_or(QStringList()).mid(0, maxLines)) {
            if (!line.isEmpty())
                shown.append(plain(line));
        }
        if (!all)
            shown.append(tr("Not readable"));
        else if (all->size() > maxLines)
            shown.append(more(all->size() - maxLines));
        else if (shown.isEmpty())
            shown.append(tr("Nothing"));
        if (extension.isCritical)
            shown.append(tr("Critical"));
        return shown.join(u'\n');
    }
    static QStringList authority(const BasicConstraints &constraints)
    {
        if (!constraints.isCa)
            return {tr("May not issue certificates")};
        if (!constraints.pathLength)
            return {tr("May issue certificates")};
        if (*constraints.pathLength == 0)
            return {tr("May issue certificates, but none for another authority")};
        const int length = int(std::min<quint64>(*constraints.pathLength, std::numeric_limits<int>::max()));
        return {tr("May issue certificates, with %n authority(ies) at most below it", nullptr, length)};
    }
    static QString more(qsizetype count) { return tr("and %n more", nullptr, int(count)); }
    static QStringList purposes(const QStringList &usages)
    {
        QStringList words;
        for (const QString &usage : usages)
            words.append(purpose(usage));
        return {words.join(u", "_s)};
    }

private:
    template <class T, class F> static std::optional<QStringList> mapped(const std::optional<T> &read, F words)
    {
        return read ? std::optional<QStringList>(words(*read)) : std::nullopt;
    }
    static QStringList services(const QList<AccessDescription> &descriptions)
    {
        QStringList lines;
        for (const AccessDescription &each : descriptions) {
            switch (each.method) {
            case AccessDescription::Method::Ocsp: lines.append(tr("OCSP: %1").arg(each.location)); break;
            case AccessDescription::Method::CaIssuers: lines.append(tr("Issuer's certificate: %1").arg(each.location)); break;
            case AccessDescription::Method::Other: lines.append(each.oid + u": "_s + each.location); break;
            }
        }
        return lines;
    }
    static QStringList policies(const QList<CertificatePolicy> &policies)
    {
        QStringList lines;
        for (const CertificatePolicy &each : policies) {
            lines.append(each.oid == u"2.5.29.32.0"_s ? tr("Any policy") : each.oid);
            for (const QString &statement : each.statements)
                lines.append(tr("Practice statement: %1").arg(statement));
            for (const QString &notice : each.notices)
                lines.append(tr("Notice: %1").arg(notice));
        }
        return lines;
    }
    static QStringList templateLines(const MicrosoftTemplate &found)
    {
        QStringList lines{found.oid};
        if (found.majorVersion && found.minorVersion)
            lines.append(tr("Version %1.%2").arg(*found.majorVersion).arg(*found.minorVersion));
        else if (found.majorVersion)
            lines.append(tr("Version %1").arg(*found.majorVersion));
        return lines;
    }
    static QStringList issuerKey(const AuthorityKeyIdentifier &key)
    {
        QStringList lines;
        if (!key.keyId.isEmpty())
            lines.append(colonHex(key.keyId));
        for (const QString &name : key.issuerNames)
            lines.append(tr("Of the certificate that %1 issued").arg(name));
        if (!key.serial.isEmpty())
            lines.append(tr("Serial number: %1").arg(QString::fromLatin1(key.serial.toHex().toUpper())));
        return lines;
    }
};

} // namespace

QString certificateStateText(CertificateState state) { return Words::state(state); }

QString revocationReasonText(RevocationReason reason) { return Words::reason(reason); }

QString keyUsageText(quint32 keyUsage) { return Words::usages(keyUsage).join(u", "_s); }

QString extendedKeyUsageText(const QStringList &usages) { return Words::purposes(usages).join(u", "_s); }

QString altNamesText(const QList<SubjectAltName> &names)
{
    QStringList lines;
    for (const SubjectAltName &name : names)
        lines.append(plain(name.value));
    return lines.join(u'\n');
}

QList<ExtensionWords> extensionWords(const Certificate &certificate)
{
    QList<CertificateExtension> extensions = readExtensions(certificate);
    std::stable_sort(extensions.begin(), extensions.end(),
                     [](const CertificateExtension &one, const CertificateExtension &other) { return one.kind < other.kind; });
    QList<ExtensionWords> words;
    for (const CertificateExtension &extension : extensions.mid(0, maxExtensions)) {
        const bool isFixed = extension.kind >= Kind::CrlDistributionPoints && extension.kind != Kind::MicrosoftTemplateName;
        words.append({extension.kind, Words::caption(extension.kind), Words::value(extension), isFixed});
    }
    const auto isAuthority = [](const CertificateExtension &extension) { return extension.kind == Kind::BasicConstraints; };
    if (certificate.isCa() && std::none_of(extensions.begin(), extensions.end(), isAuthority)) // of version 1
        words.append({Kind::BasicConstraints, Words::caption(Kind::BasicConstraints), Words::authority({true}).first()});
    if (extensions.size() > maxExtensions)
        words.append({Kind::Other, Words::caption(Kind::Other), Words::more(extensions.size() - maxExtensions)});
    return words;
}

} // namespace scepter
