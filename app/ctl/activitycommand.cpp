// scepterctl activity: everything that happened, as the window's Activity page has it.
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/text/activityfile.h"
#include "ui/text/activitywords.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace scepter {
namespace {

struct ActivityOptions {
    QString since, filter, out;
    int last = 100;
};

class ActivityCommand {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> run(StoreSession &session, const ActivityOptions &o)
    {
        const auto since = sinceFromText(o.since, session.now());
        if (!since)
            return fail(Errc::InvalidArgument, {}, {u"--since"_s, o.since});
        auto filter = ActivityFilter::parse(o.filter, session.now());
        if (!filter)
            return fail(filter.error());
        filter->since = *since;
        return o.out.isEmpty() ? list(session, *filter, o) : write(session, *filter, o);
    }

private:
    static Result<Output> list(StoreSession &session, const ActivityFilter &filter, const ActivityOptions &o)
    {
        QList<Activity> newest;
        bool more = false;
        const auto read = ActivityLog::each(session.database(), filter, [&](const Activity &activity) {
            more = newest.size() == o.last;
            if (!more)
                newest.append(activity);
            return !more;
        });
        if (!read)
            return fail(read.error());
        QList<QStringList> table;
        QJsonArray json;
        for (const Activity &activity : std::as_const(newest)) {
            table.append({activity.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), activityText(activity), activityPlace(activity),
                          activity.subject, whoText(activity.who), activityDetails(activity)});
            json.append(activityJson(activity));
        }
        Output output{table.isEmpty() ? QStringList{tr("Nothing such happened.")} : tableLines(table),
                      {},
                      {{u"activity"_s, json}, {u"more"_s, more}}};
        if (more)
            output.text += tr("These are the newest %1; --last N shows more, --since and --filter choose.").arg(o.last);
        return output;
    }

    static Result<Output> write(StoreSession &session, const ActivityFilter &filter, const ActivityOptions &o)
    {
        const QString suffix = QFileInfo(o.out).suffix().toLower();
        if (suffix != u"csv"_s && suffix != u"json"_s)
            return fail(Errc::InvalidArgument, {}, {u"--out (activity)"_s, o.out});
        if (auto free = mustBeFree(o.out); !free) // before all of it is read
            return fail(free.error());
        QJsonArray rows;
        const auto written = ActivityLog::each(session.database(), filter, [&](const Activity &activity) {
                                 rows.append(activityJson(activity));
                                 return true;
                             }).and_then([&] {
            const QByteArray bytes = suffix == u"json"_s ? QJsonDocument(rows).toJson() : activityCsv(rows);
            return createFile(o.out, bytes, FileAccess::Owner);
        });
        return written.map([&] { return Output{{tr("Written to %1").arg(o.out)}, {}, {{u"out"_s, o.out}, {u"rows"_s, rows.size()}}}; });
    }
};

} // namespace

void addActivityCommand(CLI::App &app, Run &run)
{
    auto *activity = app.add_subcommand("activity",
                                        "What happened, the newest first: administrators, connectors, devices, rollouts, alarms");
    auto o = std::make_shared<ActivityOptions>();
    textOption(activity, "--since", o->since, "A date, or how long ago, such as 7d");
    textOption(activity, "--filter", o->filter, "Which of it, such as “kind=alarm or outcome=failed”");
    activity->add_option("--last", o->last, "How many are shown; 100 without it")->check(CLI::Range(1, 1'000'000));
    textOption(activity, "--out", o->out, "Write all of it to this file instead, CSV or JSON by its name");
    activity->callback([&run, o] {
        run = [o](CommandContext &c) {
            runOnStore(c, StoreAccess::Read, [o](StoreSession &session) { return ActivityCommand::run(session, *o); });
        };
    });
}

} // namespace scepter
