#include "core/fleet/certificatefile.h"

#include "core/base/literals.h"
#include "core/crypto/cms.h"

#include <QFileInfo>

namespace scepter {

std::optional<CertificateFileKind> certificateFileKind(const QString &path)
{
    using Kind = CertificateFileKind;
    static const QHash<QString, Kind> kinds{{u"pem"_s, Kind::Pem},    {u"crt"_s, Kind::Pem},   {u"der"_s, Kind::Der},
                                            {u"cer"_s, Kind::Der},    {u"p7b"_s, Kind::P7b},   {u"p7c"_s, Kind::P7b},
                                            {u"p12"_s, Kind::Pkcs12}, {u"pfx"_s, Kind::Pkcs12}};
    const auto found = kinds.constFind(QFileInfo(path).suffix().toLower());
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

QList<Certificate> chainPart(const QList<Certificate> &chain, ChainPart part)
{
    QList<Certificate> chosen;
    for (const Certificate &each : chain) {
        if (part == ChainPart::Whole || (part == ChainPart::WithoutRoot && !each.isSelfIssued()))
            chosen.append(each);
    }
    return chosen;
}

Result<QByteArray> certificateFile(CertificateFileKind kind, const QList<CertificateDetails> &certificates, ChainPart part)
{
    if (kind == CertificateFileKind::Der)
        return certificates.size() == 1 ? Result<QByteArray>(certificates.first().certificate.der())
                                        : fail(Errc::InvalidArgument, {}, {u"--out (certificates)"_s, u"der"_s});
    QList<Certificate> all;
    QSet<QByteArray> seen;
    const auto add = [&](const Certificate &each) {
        const QByteArray fingerprint = each.fingerprint(HashAlgorithm::Sha256);
        if (seen.contains(fingerprint))
            return;
        seen.insert(fingerprint);
        all.append(each);
    };
    for (const CertificateDetails &each : certificates)
        add(each.certificate);
    for (const CertificateDetails &each : certificates) {
        for (const Certificate &above : chainPart(each.chain, part))
            add(above);
    }
    return kind == CertificateFileKind::P7b ? degenerate(all) : Result<QByteArray>(toPem(all));
}

} // namespace scepter
