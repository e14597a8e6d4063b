#pragma once
#include "core/connector/castore.h"
#include "core/connector/connectorsettings.h"

namespace scepter {

/// A connector as it stands in the store.
struct ConnectorRow {
    ConnectorSettings settings;
    bool deleting = false;
    QDateTime created = {};
    bool hasOldNames = false; ///< its rules for names stand there as an earlier version wrote them
};

/// The connectors in the store (C1). Every change counts as one of connector_revision.
class ConnectorStore {
public:
    /// Errors: InvalidArgument, AlreadyExists, NotFound {"ca"}.
    [[nodiscard]] static Result<void> create(Transaction &transaction, const ConnectorSettings &settings, const QDateTime &now);
    /// Errors: InvalidArgument, NotFound.
    [[nodiscard]] static Result<void> change(Transaction &transaction, const ConnectorSettings &settings);
    static Result<QList<ConnectorRow>> list(Transaction &transaction);
    static Result<ConnectorRow> show(Transaction &transaction, const QString &name); ///< Errors: NotFound
    /// Marks it: a serving process stops it and then removes it.
    [[nodiscard]] static Result<void> markDeleting(Transaction &transaction, const QString &name);
    /// Removes it with its challenges. Certificates, requests and the audit log stay.
    [[nodiscard]] static Result<void> remove(Transaction &transaction, const QString &name);

    /// How it stands, given its CA (C1).
    static ConnectorStatus status(const ConnectorRow &row, const CaInfoRow &ca, const QDateTime &now);
};

} // namespace scepter
