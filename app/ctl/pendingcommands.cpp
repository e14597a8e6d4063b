// scepterctl pending: requests that wait for an administrator (C6).
#include "app/ctl/storesession.h"
#include "core/base/literals.h"
#include "core/connector/requestfilter.h"
#include "core/connector/requeststore.h"
#include "ui/text/explanation.h"
#include "ui/text/requestwords.h"

#include <QJsonArray>

namespace scepter {
namespace {

struct PendingOptions {
    QString connector, reason, filter;
    QStringList ids;
};

class PendingCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> list(StoreSession &session, const PendingOptions &o)
    {
        const auto rows = session.read([&](Transaction &transaction) { return RequestStore::waiting(transaction, o.connector); });
        if (!rows)
            return fail(rows.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const RequestRow &row : *rows) {
            const RequestRecord &record = row.record;
            table.append({QString::number(row.id), record.connector, record.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                          record.address, QStringList(QStringList{shownSubject(record)} + requestRemarks(row)).join(u' '),
                          row.state == u"approved"_s ? tr("approved, waits for the client") : tr("waits for a decision")});
            json.append(QJsonObject{{u"id"_s, row.id},
                                    {u"connector"_s, record.connector},
                                    {u"at"_s, record.at.toString(Qt::ISODate)},
                                    {u"address"_s, record.address},
                                    {u"type"_s, record.type},
                                    {u"transactionId"_s, QString::fromLatin1(record.transactionId)},
                                    {u"subject"_s, record.subject},
                                    {u"decoded"_s, record.decoded},
                                    {u"state"_s, row.state}});
        }
        return Output{table.isEmpty() ? QStringList{tr("No request is waiting.")} : tableLines(table), {}, {{u"pending"_s, json}}};
    }

    static Result<Output> approve(StoreSession &session, const PendingOptions &o)
    {
        return decideAll(
            session, o, u"pending approve"_s, [&](Transaction &transaction, qint64 id) { return RequestStore::approve(transaction, id); },
            tr("Approved: %1. The certificate is issued when the device asks again."), u"approved"_s);
    }

    static Result<Output> reject(StoreSession &session, const PendingOptions &o)
    {
        if (o.ids.isEmpty() == o.filter.isEmpty())
            return fail(Errc::InvalidArgument, {}, {u"--filter"_s, o.filter});
        if (!o.filter.isEmpty())
            return rejectMany(session, o);
        return decideAll(
            session, o, u"pending reject"_s,
            [&](Transaction &transaction, qint64 id) { return RequestStore::reject(transaction, id, o.reason, session.now()); },
            tr("Rejected: %1."), u"rejected"_s);
    }

private:
    static constexpr qsizetype decidedAtOnce = 200; // then another process may write

    /// Every request that a filter chooses, with an entry in the audit log for each (C9).
    static Result<Output> rejectMany(StoreSession &session, const PendingOptions &o)
    {
        const auto filter = RequestFilter::parse(o.filter);
        if (!filter)
            return fail(filter.error());
        auto rows = session.read([](Transaction &transaction) { return RequestStore::waiting(transaction, {}); });
        if (!rows)
            return fail(rows.error());
        rows->removeIf([&](const RequestRow &row) { return row.state != u"pending"_s || !filter->matches(row, session.now()); });
        QJsonArray ids;
        for (qsizetype begin = 0; begin < rows->size(); begin += decidedAtOnce) {
            const auto part = rows->mid(begin, decidedAtOnce);
            const auto done = session.write([&](Transaction &transaction) { return rejectThese(transaction, session, part, o.reason); });
            if (!done)
                return fail(done.error());
            for (const qint64 id : *done)
                ids.append(id);
        }
        return Output{
            {ids.isEmpty() ? tr("No waiting request matches the filter.") : tr("Rejected: %n request(s).", nullptr, int(ids.size()))},
            {},
            {{u"ids"_s, ids}, {u"state"_s, u"rejected"_s}}};
    }

    /// Which of them; what somebody else has decided meanwhile stays so.
    static Result<QList<qint64>> rejectThese(Transaction &transaction, StoreSession &session, const QList<RequestRow> &rows,
                                             const QString &reason)
    {
        QList<qint64> rejected;
        for (const RequestRow &row : rows) {
            const auto done = RequestStore::reject(transaction, row.id, reason, session.now());
            if (!done && (done.error().code == Errc::NotPending || done.error().code == Errc::NotFound))
                continue;
            const auto logged = done ? session.administrator().log(transaction, entryFor(session, u"pending reject"_s, row.record))
                                     : fail(done.error());
            if (!logged)
                return fail(logged.error());
            rejected.append(row.id);
        }
        return rejected;
    }

    static AuditEntry entryFor(StoreSession &session, const QString &operation, const RequestRecord &record)
    {
        AuditEntry entry = session.audit(operation, record.connector, shownSubject(record));
        entry.transactionId = QString::fromLatin1(record.transactionId.toPercentEncoding(" "));
        return entry;
    }

    /// Of several each by itself: what is wrong with one keeps no other.
    template <class Decide> static Result<Output> decideAll(StoreSession &session, const PendingOptions &o, const QString &operation,
                                                            Decide change, const QString &text, const QString &state)
    {
        QStringList ids = o.ids;
        ids.removeDuplicates();
        if (ids.size() == 1)
            return decide(session, ids.first(), operation, change, text, state);
        Output all;
        QJsonArray json;
        int done = 0;
        for (const QString &id : std::as_const(ids)) {
            const auto one = decide(session, id, operation, change, text, state);
            if (one)
                all.text += one->text;
            else
                all.warnings += id + u": "_s + explain(one.error(), Reader::CommandLine).oneLine();
            json.append(one ? one->json : QJsonObject{{u"id"_s, id}, {u"error"_s, errorJson(one.error())}});
            done += one.has_value();
        }
        all.json = {{u"requests"_s, json}};
        all.code = exitCodeFor(done, ids.size());
        return all;
    }

    template <class Decide> static Result<Output> decide(StoreSession &session, const QString &typed, const QString &operation,
                                                         Decide change, const QString &text, const QString &state)
    {
        bool isNumber = false;
        const qint64 id = typed.toLongLong(&isNumber);
        const auto row = isNumber ? session.read([&](Transaction &transaction) { return RequestStore::show(transaction, id); })
                                  : fail(Errc::NotFound, {}, {u"request"_s, typed});
        if (!row)
            return fail(row.error());
        const auto done = session.writeAudited(entryFor(session, operation, row->record),
                                               [&](Transaction &transaction) { return change(transaction, id); });
        return done.map([&](const RequestRow &changed) {
            return Output{{text.arg(shownSubject(changed.record))}, {}, {{u"id"_s, id}, {u"state"_s, state}}};
        });
    }
};

} // namespace

void addPendingCommands(CLI::App &app, Run &run)
{
    auto *pending = app.add_subcommand("pending", "Requests that wait for a decision");
    pending->require_subcommand(1);
    auto o = std::make_shared<PendingOptions>();
    const auto add = [&](const char *name, const char *description, StoreAccess access, auto work) {
        auto *command = pending->add_subcommand(name, description);
        command->callback([&run, access, work, o] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *o); }); };
        });
        return command;
    };
    textOption(add("list", "List the requests that wait", StoreAccess::Read, PendingCommands::list), "connector", o->connector,
               "Name of the connector");
    listOption(add("approve", "Let requests have their certificates", StoreAccess::Change, PendingCommands::approve), "ids", o->ids,
               "IDs of the requests")
        ->required();
    auto *reject = add("reject", "Refuse requests", StoreAccess::Change, PendingCommands::reject);
    listOption(reject, "ids", o->ids, "IDs of the requests");
    textOption(reject, "--filter", o->filter, "Every request that waits and matches, such as 'address=10.0.0.0/8 and age>2'");
    textOption(reject, "--reason", o->reason, "Why, in English: the device shows it");
}

} // namespace scepter
