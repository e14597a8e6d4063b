#include "core/fleet/caissuers.h"

#include "core/connector/requeststore.h"

namespace scepter {

Result<QHash<qint64, CaIssuer>> caIssuers(Transaction &transaction)
{
    const auto cas = CaStore::list(transaction);
    if (!cas)
        return fail(cas.error());
    QHash<qint64, CaIssuer> issuers;
    for (const CaInfoRow &ca : *cas) {
        for (const CaGenerationInfo &generation : ca.generations) {
            if (const auto &certificate = generation.certificate)
                issuers.insert(generation.id, {ca.name, certificate->subject().toString(), issuerHash(certificate->subjectDer())});
        }
    }
    return issuers;
}

Result<std::optional<CaIssuer>> unrevokedIssuer(Transaction &transaction, const Certificate &certificate)
{
    const auto issuers = caIssuers(transaction);
    if (!issuers)
        return fail(issuers.error());
    const QByteArray serial = certificate.serial(), hash = issuerHash(certificate);
    for (auto issuer = issuers->cbegin(); issuer != issuers->cend(); ++issuer) {
        if (issuer->hash != hash)
            continue;
        const auto known = RequestStore::knownCertificate(transaction, issuer.key(), serial);
        if (!known)
            return fail(known.error());
        if (*known)
            return (*known)->revoked ? std::nullopt : std::optional(*issuer);
    }
    return std::nullopt;
}

} // namespace scepter
