// scepterctl audit: what connectors and administrators did (C9).
#include "app/ctl/storesession.h"
#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "ui/text/activitywords.h"
#include "ui/text/refusaltext.h"

#include <QJsonDocument>

namespace scepter {
namespace {

struct AuditOptions {
    QString connector, since;
};

class AuditCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    /// Shows each entry as it is read: a log is longer than memory should be.
    static Result<Output> list(StoreSession &session, const Console &console, const AuditOptions &o)
    {
        const auto since = sinceFromText(o.since, session.now());
        if (!since)
            return fail(Errc::InvalidArgument, {}, {u"--since"_s, o.since});
        const auto read = session.read([&](Transaction &transaction) {
            return console.wantsJson() ? listJson(transaction, console, o, *since) : listText(transaction, console, o, *since);
        });
        Output output;
        output.isShown = true;
        return read.map([&] { return output; });
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
    static QStringList cells(const AuditEntry &entry)
    {
        return {QString::number(entry.number),
                entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s),
                whoText(entry.who),
                entry.connector,
                operationText(entry.operation),
                entry.subject,
                auditOutcomeText(entry.outcome),
                entry.serial};
    }

    /// Twice: the columns are as wide as what stands in them.
    static Result<void> listText(Transaction &transaction, const Console &console, const AuditOptions &o, const QDateTime &since)
    {
        QList<qsizetype> widths;
        const auto measured = AuditLog::each(transaction, o.connector, since, [&](const AuditEntry &entry) {
            const QStringList row = cells(entry);
            widths.resize(row.size());
            for (qsizetype i = 0; i < row.size(); ++i)
                widths[i] = std::max(widths[i], row[i].size());
            return true;
        });
        if (!measured)
            return measured;
        return AuditLog::each(transaction, o.connector, since, [&](const AuditEntry &entry) {
            console.text(tableLine(cells(entry), widths));
            return true;
        });
    }

    static Result<void> listJson(Transaction &transaction, const Console &console, const AuditOptions &o, const QDateTime &since)
    {
        QByteArray before = "{\n    \"entries\": [\n        ";
        const auto read = AuditLog::each(transaction, o.connector, since, [&](const AuditEntry &entry) {
            const QJsonObject json{{u"number"_s, entry.number},
                                   {u"at"_s, entry.at.toString(Qt::ISODateWithMs)},
                                   {u"who"_s, entry.who},
                                   {u"connector"_s, entry.connector},
                                   {u"operation"_s, entry.operation},
                                   {u"transactionId"_s, entry.transactionId},
                                   {u"subject"_s, entry.subject},
                                   {u"outcome"_s, entry.outcome},
                                   {u"serial"_s, entry.serial}};
            console.part(before + printableJson(QJsonDocument(json).toJson(QJsonDocument::Compact)));
            before = ",\n        ";
            return true;
        });
        if (read)
            console.part((before.startsWith('{') ? before : QByteArray()) + "\n    ]\n}\n");
        return read;
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
            runOnStore(c, StoreAccess::Read,
                       [o, console = c.console](StoreSession &session) { return AuditCommands::list(session, console, *o); });
        };
    });
    auto *verify = audit->add_subcommand("verify", "Check that nobody has tampered with the log");
    verify->callback([&run] { run = [](CommandContext &c) { runOnStore(c, StoreAccess::Change, AuditCommands::verify); }; });
}

} // namespace scepter
