#pragma once
#include "core/connector/auditlog.h"
#include "core/connector/challenges.h"
#include "core/connector/connectorstore.h"
#include "core/connector/requeststore.h"

namespace scepter {

/// A connector as a console lists it (C1).
struct ConnectorOverview {
    ConnectorSettings settings;
    ConnectorStatus status = ConnectorStatus::Active;
    QString caTitle;  ///< common name of its CA's certificate, else the CA's title or name
    QString servedBy; ///< who holds it; empty: nobody
    int waiting = 0;  ///< requests that an administrator has to decide on

    bool operator==(const ConnectorOverview &other) const;
};

/// A request that came in while somebody watches, and waits for a decision.
struct NewestPending {
    qint64 id = 0; ///< 0: none waits
    QString connector;
    QString subject;
    QString address;
};

struct ConnectorList {
    QList<ConnectorOverview> connectors;
    NewestPending newest;
};
/// All of them, with what a console shows on their cards.
Result<ConnectorList> connectorOverview(Transaction &transaction, const QDateTime &now);

/// Short texts that change when a part of a connector's records does, so that whoever shows it reads no more than it must.
struct ConnectorMarks {
    QString waiting, challenges, requests, alarms, issued, ca, audit;
    int waitingCount = 0, challengeCount = 0, alarmCount = 0;
};
Result<ConnectorMarks> connectorMarks(Transaction &transaction, const ConnectorSettings &connector);

/// The newest certificates that came through a connector, newest first.
Result<QList<CertificateRow>> newestIssued(Transaction &transaction, const QString &connector, int limit);
/// How many alarms a connector has had (C13).
Result<qint64> alarmCount(Transaction &transaction, const QString &connector);
/// The newest entries of the audit log, newest first (C9). An empty connector stands for all.
Result<QList<AuditEntry>> newestAudit(Transaction &transaction, const QString &connector, int limit);

} // namespace scepter
