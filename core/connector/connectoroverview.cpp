#include "core/connector/connectoroverview.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "core/store/jsoncolumn.h"
#include "core/store/lease.h"

#include <QHash>

namespace scepter {
namespace {

QString titleOf(const CaInfoRow &ca)
{
    const QString fallback = ca.title.isEmpty() ? ca.name : ca.title;
    const CaGenerationInfo *current = ca.current();
    const QString commonName = current && current->certificate ? current->certificate->subject().commonName() : QString();
    return commonName.isEmpty() ? fallback : cleanText(commonName); // an imported CA is somebody else's
}

Result<QString> mark(Transaction &transaction, std::string_view sql, const QList<Value> &values)
{
    const auto row = transaction.one(sql, values);
    if (!row)
        return fail(row.error());
    return *row ? (*row)->text(0) : QString();
}

} // namespace

bool ConnectorOverview::operator==(const ConnectorOverview &other) const
{
    return settings.toJson() == other.settings.toJson() && status == other.status && caTitle == other.caTitle && servedBy == other.servedBy
           && waiting == other.waiting;
}

Result<ConnectorList> connectorOverview(Transaction &transaction, const QDateTime &now)
{
    const auto rows = ConnectorStore::list(transaction);
    const auto cas = CaStore::list(transaction);
    const auto counts = transaction.all("SELECT connector, count(*) FROM request WHERE state = 'pending' GROUP BY connector");
    const auto newest = transaction.one("SELECT id, connector, subject, address, decoded FROM request WHERE state = 'pending'"
                                        " ORDER BY id DESC LIMIT 1");
    if (!rows || !cas || !counts || !newest)
        return fail(!rows ? rows.error() : !cas ? cas.error() : !counts ? counts.error() : newest.error());
    QHash<QString, int> waiting;
    for (const Row &row : *counts)
        waiting.insert(row.text(0), int(row.number(1)));
    ConnectorList list;
    for (const ConnectorRow &row : *rows) {
        const auto ca = std::find_if(cas->begin(), cas->end(), [&](const CaInfoRow &each) { return each.name == row.settings.ca; });
        const auto holder = Lease::holder(transaction, u"connector/"_s + row.settings.name, now);
        if (ca == cas->end() || !holder)
            return ca == cas->end() ? fail(Errc::NotFound, {}, {u"ca"_s, row.settings.ca}) : fail(holder.error());
        list.connectors.append({row.settings, ConnectorStore::status(row, *ca, now), titleOf(*ca),
                                *holder ? (*holder)->toString() : QString(), waiting.value(row.settings.name)});
    }
    if (*newest)
        list.newest = {(*newest)->number(0), (*newest)->text(1), shownSubject((*newest)->text(2), jsonFromText((*newest)->text(4))),
                       (*newest)->text(3)};
    return list;
}

Result<ConnectorMarks> connectorMarks(Transaction &transaction, const ConnectorSettings &connector)
{
    const QString &name = connector.name;
    const auto waiting = mark(transaction,
                              "SELECT coalesce(group_concat(id || state), '') FROM request WHERE state IN ('pending', 'approved')"
                              " AND connector = ?",
                              {name});
    const auto challenges = mark(transaction,
                                 "SELECT count(*) || '/' || coalesce(sum(uses), 0) || '/' || coalesce(max(created), 0)"
                                 " FROM challenge WHERE connector = ?",
                                 {name});
    const auto requests = mark(transaction, "SELECT coalesce(max(id), 0) || '' FROM request", {});
    const auto alarms = mark(transaction, "SELECT count(*) || '/' || coalesce(max(id), 0) FROM alarm WHERE connector = ?", {name});
    const auto issued = mark(transaction,
                             "SELECT coalesce(max(id), 0) || '/' || (SELECT count(*) FROM certificate WHERE revoked IS NOT NULL)"
                             " FROM certificate",
                             {});
    const auto ca = mark(transaction,
                         "SELECT (SELECT revision FROM connector_revision) || '/' || coalesce(group_concat(id || state || crl_number), '')"
                         " FROM ca_generation WHERE ca = ?",
                         {connector.ca});
    const auto audit = mark(transaction, "SELECT coalesce(max(number), 0) || '' FROM audit", {});
    for (const auto *each : {&waiting, &challenges, &requests, &alarms, &issued, &ca, &audit}) {
        if (!*each)
            return fail(each->error());
    }
    const auto pending = transaction.number("SELECT count(*) FROM request WHERE state = 'pending' AND connector = ?", {name});
    if (!pending)
        return fail(pending.error());
    // A request that was let in changes in place: its state counts, too.
    return ConnectorMarks{*waiting,
                          *challenges,
                          *requests + u'/' + *waiting,
                          *alarms,
                          *issued + u'/' + *ca,
                          *ca,
                          *audit,
                          int(*pending),
                          challenges->section(u'/', 0, 0).toInt(),
                          alarms->section(u'/', 0, 0).toInt()};
}

Result<QList<CertificateRow>> newestIssued(Transaction &transaction, const QString &connector, int limit)
{
    const auto rows = transaction.all("SELECT id, generation, connector, der, issued, revoked FROM certificate WHERE connector = ?"
                                      " ORDER BY id DESC LIMIT ?",
                                      {connector, limit});
    if (!rows)
        return fail(rows.error());
    QList<CertificateRow> list;
    for (const Row &row : *rows) {
        const auto certificate = Certificate::parse(row.bytes(3));
        if (!certificate)
            return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedCertificate));
        CertificateRow issued{row.number(0), row.number(1), row.text(2), *certificate, row.instant(4)};
        if (!row.isNull(5))
            issued.revoked = row.instant(5);
        list.append(issued);
    }
    return list;
}

Result<qint64> alarmCount(Transaction &transaction, const QString &connector)
{
    return transaction.number("SELECT count(*) FROM alarm WHERE connector = ?", {connector});
}

Result<QList<AuditEntry>> newestAudit(Transaction &transaction, const QString &connector, int limit)
{
    const auto rows = transaction.all("SELECT number, at, who, connector, operation, transaction_id, subject, outcome, serial FROM audit"
                                      " WHERE (? = '' OR connector = ?) ORDER BY number DESC LIMIT ?",
                                      {connector, connector, limit});
    if (!rows)
        return fail(rows.error());
    QList<AuditEntry> list;
    for (const Row &row : *rows)
        list.append(
            {row.number(0), row.instant(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)});
    return list;
}

} // namespace scepter
