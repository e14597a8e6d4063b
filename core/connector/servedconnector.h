#pragma once
#include "core/connector/connectorstore.h"
#include "core/connector/issuancerules.h"

namespace scepter {

/// A connector as it is served: its settings, unsealed CAs, and the answers that are the same for everybody, ready made.
/// Immutable; shared by all threads.
struct ServedConnector {
    ConnectorSettings settings;
    QList<std::shared_ptr<const CaGeneration>> generations; ///< those that live: the current one first
    Authority authority = {};                               ///< of every generation, those that wait included
    QByteArray capabilities;                                ///< GetCACaps
    QByteArray caCertificates;                              ///< GetCACert
    QByteArray caContentType;
    QByteArray nextCaCertificates; ///< GetNextCACert; empty when there is none

    std::shared_ptr<const CaGeneration> current() const { return generations.isEmpty() ? nullptr : generations.first(); }
};

/// What processes serve: connectors with their CAs and CRLs, as they stood at one revision.
struct Served {
    qint64 revision = 0;
    QHash<QString, std::shared_ptr<const ServedConnector>> connectors = {};
    QString defaultConnector = {};                 ///< empty: none
    QHash<QString, QByteArray> crls = {};          ///< DER by CaGeneration::crlName()
    QHash<QString, QDateTime> crlNextUpdates = {}; ///< of those that are up to date
    QStringList deleting = {};                     ///< connectors that somebody asked to delete
};

/// Reads everything about the named connectors (all when there are none; one that is not there is left out) and makes what is the
/// same for every client. Unseals keys and signs: on the pool. Errors: CaNotReady, SealBroken, those of the statements.
[[nodiscard]] Result<Served> loadServed(Transaction &transaction, const Vault &vault, const QStringList &names, const QDateTime &now);

} // namespace scepter
