#include "core/fleet/caissuers.h"

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

} // namespace scepter
