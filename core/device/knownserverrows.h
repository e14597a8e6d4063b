#pragma once
#include "core/client/knownservers.h"
#include "core/store/database.h"

namespace scepter {

/// Writes down what became of the trust in a server, in the transaction of its change (C9): "server trust", "server forget",
/// "server weak on", "server weak off", "server accept", and of which server.
using ServerAudit = std::function<Result<void>(Transaction &, const QString &operation, const QString &server)>;

/// The servers that a store knows: its devices, its rollouts and its window share them. Within a work of the database.
class KnownServerRows {
public:
    [[nodiscard]] static Result<std::optional<KnownServer>> find(Transaction &transaction, const QUrl &url, const QString &caIdentifier);
    /// By URL.
    [[nodiscard]] static Result<QList<ListedServer>> list(Transaction &transaction);
    /// With an entry of the audit log where trust or the leave for weak algorithms changes. Errors: those of the change.
    [[nodiscard]] static Result<void> change(Transaction &transaction, const QUrl &url, const QString &caIdentifier,
                                             const KnownServers::Change &change, const ServerAudit &audit);
    /// Once for a store: what the file knows is the store's from then on. Without a file there is nothing to take.
    [[nodiscard]] static Result<void> takeOver(Transaction &transaction, const KnownServers &file, const ServerAudit &audit);
};

/// What an administrator does with a known server.
KnownServers::Change trustServer(const QByteArray &caSha256, const QDateTime &now);
KnownServers::Change allowWeakServer(bool allow);
/// What it offers now is what it is compared with from now on (S3). Errors: NotFound {"server", URL}.
KnownServers::Change acceptOffer(const QUrl &url);
/// Errors: NotFound {"server", URL}.
KnownServers::Change forgetServer(const QUrl &url);

/// The rows, as a client's memory of servers.
class StoredServers final : public KnownServers {
public:
    /// The database outlives it. Without `audit` nothing is written down.
    explicit StoredServers(Database &database, ServerAudit audit = {}) : m_database(database), m_audit(std::move(audit)) {}
    void find(const QUrl &url, const QString &caIdentifier, QObject *context, Found found) override;
    void change(const QUrl &url, const QString &caIdentifier, QObject *context, Change change, Done done) override;
    Result<QList<ListedServer>> list() const override;
    bool acceptsLessByItself() const override { return false; }

private:
    Database &m_database;
    ServerAudit m_audit;
};

} // namespace scepter
