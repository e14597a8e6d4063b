#pragma once
#include "core/client/transactionlog.h"

#include <QJsonObject>

namespace scepter {

/// What of a transaction is no key, certificate or message, its snapshot included, under "snapshot".
QJsonObject transactionJson(const TransactionRecord &record);
QJsonObject snapshotJson(const EnrollmentSnapshot &snapshot);
/// The server's certificates as they are kept beside the JSON, which names their roles: the pinned CA first.
QList<Certificate> caFileOf(const CaCertificates &ca);
/// The other way round; the caller adds the password. Errors: StateDamaged {"transaction.json" or "ca.pem"}: what does not fit.
[[nodiscard]] Result<TransactionRecord> transactionFromJson(const QJsonObject &json, const QList<Certificate> &caFile,
                                                            const PrivateKey &key, const Signer &signer, const QByteArray &request);

/// {"subject": asked for, "added", "missing"}; empty ones are left out.
QJsonObject differencesJson(const IssuedDifferences &differences);
IssuedDifferences differencesFromJson(const QJsonObject &json);
QJsonObject warningsJson(const ServerWarnings &warnings);
ServerWarnings warningsFromJson(const QJsonObject &json);

} // namespace scepter
