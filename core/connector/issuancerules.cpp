#include "core/connector/issuancerules.h"

#include "core/base/literals.h"
#include "core/crypto/certificateextensions.h"

#include <QSet>

#include <array>

namespace scepter {
namespace {

constexpr std::array usageBits{std::pair(DigitalSignature, u"digitalSignature"),
                               std::pair(NonRepudiation, u"nonRepudiation"),
                               std::pair(KeyEncipherment, u"keyEncipherment"),
                               std::pair(DataEncipherment, u"dataEncipherment"),
                               std::pair(KeyAgreement, u"keyAgreement"),
                               std::pair(KeyCertSign, u"keyCertSign"),
                               std::pair(CrlSign, u"cRLSign")};

/// Extensions that are answered with one of our own, or have a word of their own.
const QSet<QString> &answered()
{
    static const QSet<QString> oids{u"2.5.29.14"_s /* subjectKeyIdentifier */,
                                    u"2.5.29.15"_s /* keyUsage */,
                                    u"2.5.29.17"_s /* subjectAltName */,
                                    u"2.5.29.19"_s /* basicConstraints */,
                                    u"2.5.29.31"_s /* cRLDistributionPoints */,
                                    u"2.5.29.35"_s /* authorityKeyIdentifier */,
                                    u"2.5.29.37"_s /* extKeyUsage */};
    return oids;
}

/// Usages that a device may ask for: TLS, e-mail, IPsec, EAP. Never those that make somebody an authority.
bool mayBeAsked(const QString &usage)
{
    static const QSet<QString> allowed{u"serverAuth"_s,
                                       u"clientAuth"_s,
                                       u"emailProtection"_s,
                                       u"ipsecEndSystem"_s,
                                       u"ipsecTunnel"_s,
                                       u"ipsecUser"_s,
                                       u"ipsecIKE"_s,
                                       u"1.3.6.1.5.5.8.2.2"_s /* iKEIntermediate */,
                                       u"1.3.6.1.5.5.7.3.13"_s /* eapOverPPP */,
                                       u"1.3.6.1.5.5.7.3.14"_s /* eapOverLAN */};
    return allowed.contains(usage);
}

QStringList presetUsages(Preset preset)
{
    switch (preset) {
    case Preset::Printers: return {u"serverAuth"_s, u"clientAuth"_s};
    case Preset::Mobile: return {u"clientAuth"_s};
    case Preset::Strict: break;
    }
    return {};
}

} // namespace

void Authority::add(const CaGeneration &generation)
{
    const auto addCertificate = [this](const Certificate &certificate) {
        subjects += certificate.subjectDer();
        keys += certificate.publicKey().der();
    };
    keys += generation.key.publicKey().der();
    if (const auto csr = Csr::fromDer(generation.csr)) // while it waits
        subjects += csr->subjectDer();
    if (generation.certificate)
        addCertificate(*generation.certificate);
    std::for_each(generation.chain.begin(), generation.chain.end(), addCertificate);
    std::for_each(generation.raCertificates.begin(), generation.raCertificates.end(), addCertificate);
}

std::optional<Refused> unsound(const PublicKey &key)
{
    const auto fault = key.fault();
    return fault ? std::optional(Refused{Refusal::KeyUnsound, {keyFaultText(*fault)}}) : std::nullopt;
}

std::optional<Refused> ofAuthority(const Csr &csr, const PublicKey &key, const Authority &authority)
{
    if (authority.keys.contains(key.der()))
        return Refused{Refusal::KeyOfCa};
    const QByteArray subject = csr.subjectDer();
    const auto same = [&](const QByteArray &each) { return isSameName(each, subject); };
    if (std::any_of(authority.subjects.begin(), authority.subjects.end(), same))
        return Refused{Refusal::SubjectOfCa, {csr.subject().toString()}};
    return std::nullopt;
}

std::variant<Refused, QStringList> usagesFor(const Csr &csr, const ConnectorSettings &connector)
{
    QStringList asked = csr.extendedKeyUsage();
    if (asked.isEmpty() && !connector.usages.isEmpty())
        return connector.usages == QStringList{QString::fromUtf16(noUsage)} ? QStringList() : connector.usages;
    if (asked.isEmpty() || connector.preset == Preset::Mobile)
        asked = presetUsages(connector.preset);
    if (asked.isEmpty())
        return Refused{Refusal::UsageMissing};
    for (const QString &usage : std::as_const(asked)) {
        if (!mayBeAsked(usage))
            return Refused{Refusal::UsageNotAllowed, {usage}};
    }
    asked.removeDuplicates();
    return asked;
}

std::optional<QString> usageFromText(const QString &text)
{
    if (text == QString::fromUtf16(noUsage))
        return text;
    const QString name = extendedKeyUsageName(text);
    static const QSet<QString> never{u"anyExtendedKeyUsage"_s, u"OCSPSigning"_s, u"timeStamping"_s};
    return name.isEmpty() || never.contains(name) ? std::nullopt : std::optional(name);
}

QStringList notGranted(const Csr &csr, const ConnectorSettings &connector)
{
    const QStringList extensions = csr.extensions();
    QStringList names;
    if (csr.asksForCa())
        names += u"ca"_s;
    if (csr.asksForTemplate())
        names += u"template"_s;
    if (extensions.contains(u"1.3.6.1.4.1.311.25.2"_s))
        names += u"sid"_s;
    const auto key = csr.publicKey();
    const bool rsa = key && key->algorithm() == KeyAlgorithm::Rsa;
    const quint32 given = DigitalSignature | (rsa ? quint32(KeyEncipherment) : 0u);
    for (const auto &[bit, name] : usageBits) {
        if (csr.keyUsage() & bit & ~given)
            names += u"keyUsage:"_s + QString::fromUtf16(name);
    }
    const auto usages = usagesFor(csr, connector);
    const QStringList *granted = std::get_if<QStringList>(&usages);
    for (const QString &usage : csr.extendedKeyUsage()) {
        if (!granted || !granted->contains(usage))
            names += u"extendedKeyUsage:"_s + usage;
    }
    static const QSet<QString> named{u"1.3.6.1.4.1.311.20.2"_s, u"1.3.6.1.4.1.311.21.7"_s, u"1.3.6.1.4.1.311.25.2"_s};
    constexpr qsizetype most = 20; // what a row keeps is bounded (C17)
    for (const QString &oid : extensions) {
        if (!answered().contains(oid) && !named.contains(oid) && oid.size() <= 64)
            names += u"extension:"_s + oid;
    }
    names.removeDuplicates();
    return names.mid(0, most);
}

QStringList remarksOn(const PublicKey &key) { return key.hasExponent3() ? QStringList{u"exponent3"_s} : QStringList(); }

} // namespace scepter
