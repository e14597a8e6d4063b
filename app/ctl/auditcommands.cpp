// scepterctl audit: what connectors and administrators did (C9).
#include "app/ctl/storesession.h"
#include "core/base/literals.h"
#include "core/connector/refusal.h"
#include "ui/text/refusaltext.h"

#include <QJsonArray>

namespace scepter {
namespace {

struct AuditOptions {
    QString connector, since;
};

/// "2026-01-31", "2026-01-31T12:00:00Z", or a duration before now.
std::optional<QDateTime> sinceFromText(const QString &text, const QDateTime &now)
{
    if (text.isEmpty())
        return QDateTime();
    if (const auto duration = durationFromText(text))
        return now.addSecs(-duration->count());
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

class AuditCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> list(StoreSession &session, const AuditOptions &o)
    {
        const auto since = sinceFromText(o.since, session.now());
        if (!since)
            return fail(Errc::InvalidArgument, {}, {u"--since"_s, o.since});
        QList<QStringList> rows;
        QJsonArray json;
        const auto read = session.read([&](Transaction &transaction) {
            return AuditLog::each(transaction, o.connector, *since, [&](const AuditEntry &entry) {
                rows.append({QString::number(entry.number), entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), entry.who,
                             entry.connector, entry.operation, entry.subject, outcomeText(entry.outcome), entry.serial});
                json.append(QJsonObject{{u"number"_s, entry.number},
                                        {u"at"_s, entry.at.toString(Qt::ISODateWithMs)},
                                        {u"who"_s, entry.who},
                                        {u"connector"_s, entry.connector},
                                        {u"operation"_s, entry.operation},
                                        {u"transactionId"_s, entry.transactionId},
                                        {u"subject"_s, entry.subject},
                                        {u"outcome"_s, entry.outcome},
                                        {u"serial"_s, entry.serial}});
                return true;
            });
        });
        return read.map([&] { return Output{tableLines(rows), {}, {{u"entries"_s, json}}}; });
    }

    static Result<Output> verify(StoreSession &session)
    {
        const auto count = session.read([&](Transaction &transaction) { return AuditLog(session.vault()).verify(transaction); });
        return count.map([](qint64 entries) {
            return Output{{tr("The audit log is whole: %n entry(s), none changed, removed or moved.", nullptr, int(entries))},
                          {},
                          {{u"status"_s, u"whole"_s}, {u"entries"_s, entries}}};
        });
    }

private:
    static QString outcomeText(const QString &outcome)
    {
        const QString prefix = u"refused: "_s;
        if (outcome.startsWith(prefix)) {
            if (const auto refusal = refusalFromName(outcome.sliced(prefix.size())))
                return refusalText({*refusal});
        }
        return outcome;
    }
};

} // namespace

void addAuditCommands(CLI::App &app, Run &run)
{
    auto *audit = app.add_subcommand("audit", "The log of what connectors and administrators did");
    audit->require_subcommand(1);
    auto o = std::make_shared<AuditOptions>();
    auto *list = audit->add_subcommand("list", "List the entries, oldest first");
    textOption(list, "connector", o->connector, "Name of the connector");
    textOption(list, "--since", o->since, "A date, or how long ago, such as 7d");
    list->callback([&run, o] {
        run = [o](CommandContext &c) {
            runOnStore(c, StoreAccess::Read, [o](StoreSession &session) { return AuditCommands::list(session, *o); });
        };
    });
    auto *verify = audit->add_subcommand("verify", "Check that nobody has tampered with the log");
    verify->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Change, AuditCommands::verify); }; });
}

} // namespace scepter
