#include "ui/text/certificatewords.h"

#include "core/base/literals.h"

#include <QCoreApplication>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(CertificateWords)

public:
    static QString state(CertificateState state)
    {
        switch (state) {
        case CertificateState::Valid: return tr("Valid");
        case CertificateState::Due: return tr("Expires Soon");
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
};

} // namespace

QString certificateStateText(CertificateState state) { return Words::state(state); }

QString keyUsageText(quint32 keyUsage)
{
    constexpr quint32 all = 0xff; // the extension is missing
    return (keyUsage & all) == all || keyUsage == ~0u ? QString() : Words::usages(keyUsage).join(u", "_s);
}

QString extendedKeyUsageText(const QStringList &usages)
{
    QStringList words;
    for (const QString &usage : usages)
        words.append(Words::purpose(usage));
    return words.join(u", "_s);
}

QString altNamesText(const QList<SubjectAltName> &names)
{
    QStringList lines;
    for (const SubjectAltName &name : names)
        lines.append(name.value);
    return lines.join(u'\n');
}

QString revocationReasonText(RevocationReason reason) { return Words::reason(reason); }

} // namespace scepter
