#pragma once
#include "core/base/scheduler.h"
#include "core/connector/auditlog.h"
#include "core/connector/requeststore.h"
#include "core/connector/servedconnector.h"

namespace scepter {

/// Keeps what clients leave behind from filling the disk, for as long as connectors are served: deletes refused and answered requests
/// and alarms beyond what is kept (C9), and requests that nobody decided on (C6). Lives on one thread.
class RequestUpkeep final : public QObject {
public:
    /// The database outlives it.
    RequestUpkeep(Database &database, const Vault &vault) : m_database(database), m_vault(vault) {}

    /// From time to time.
    void run(const QList<std::shared_ptr<const ServedConnector>> &connectors, const QDateTime &now);
    /// A message was answered: after many of them it does not wait for its time, so that it keeps up with whoever sends.
    void answered(const QDateTime &now);

private:
    void prune(const QDateTime &now);
    void expire(const ConnectorSettings &connector, const QDateTime &now);

    Database &m_database;
    Vault m_vault;
    int m_answered = 0; ///< since it last deleted
    bool m_pruning = false;
};

} // namespace scepter
