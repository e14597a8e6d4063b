#pragma once
#include "core/connector/castore.h"

namespace scepter {

/// One of our CAs, as the issuer of certificates.
struct CaIssuer {
    QString ca, subject;
    QByteArray hash; ///< issuerHash() of its subject
};
/// By generation; those that wait for their certificate have none.
[[nodiscard]] Result<QHash<qint64, CaIssuer>> caIssuers(Transaction &transaction);
/// The CA of ours that issued a certificate which is not revoked; nothing: none did, or it is.
[[nodiscard]] Result<std::optional<CaIssuer>> unrevokedIssuer(Transaction &transaction, const Certificate &certificate);

} // namespace scepter
