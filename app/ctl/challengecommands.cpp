// scepterctl challenge: challenge passwords (C2).
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/challenges.h"
#include "core/connector/connectorstore.h"
#include "core/fleet/challengelist.h"
#include "core/fleet/csv.h"
#include "ui/text/fleetwords.h"

#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct ChallengeOptions {
    QString connector, id, expires, subject, csv, passwordFile, name;
    QStringList also;
    std::optional<int> uses;
    bool renewable = false;
};

QJsonObject challengeJson(const Challenge &challenge)
{
    const ChallengeSpec &spec = challenge.spec;
    QJsonObject json{{u"id"_s, challenge.id},
                     {u"connector"_s, spec.connector},
                     {u"expires"_s, spec.expires ? QJsonValue(spec.expires->toString(Qt::ISODate)) : QJsonValue()},
                     {u"uses"_s, spec.usesAllowed ? QJsonValue(*spec.usesAllowed) : QJsonValue()},
                     {u"used"_s, challenge.uses},
                     {u"subject"_s, spec.subject},
                     {u"also"_s, QJsonArray::fromStringList(spec.also)},
                     {u"renewable"_s, spec.renewable},
                     {u"created"_s, challenge.created.toString(Qt::ISODate)}};
    return json;
}

QJsonArray badRows(const QList<ChallengeLine> &lines)
{
    QJsonArray rows;
    for (const ChallengeLine &line : lines) {
        if (line.problem != ChallengeLine::Problem::None)
            rows.append(QJsonObject{
                {u"line"_s, line.line},
                {u"subject"_s, line.subject},
                {u"problem"_s, QJsonObject{{u"kind"_s, challengeProblemName(line.problem)}, {u"text"_s, challengeProblemText(line)}}}});
    }
    return rows;
}

class ChallengeCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> create(StoreSession &session, const ChallengeOptions &o)
    {
        ChallengeSpec spec{o.connector, o.subject};
        spec.renewable = o.renewable;
        spec.also = o.also;
        spec.usesAllowed = o.uses;
        if (!o.expires.isEmpty()) {
            const auto duration = durationFromText(o.expires);
            if (!duration)
                return invalid(u"--expires"_s, o.expires);
            spec.expires = session.now().addSecs(duration->count());
        }
        if (!o.csv.isEmpty())
            return createAll(session, o, spec);
        const auto chosen = o.passwordFile.isEmpty() ? Result<Secret>(Challenges::generate(session.random())) : readSecret(o.passwordFile);
        if (!chosen)
            return fail(chosen.error());
        if (chosen->isEmpty() || chosen->size() > 255)
            return invalid(u"--password-file"_s, o.passwordFile);
        const auto made = session.writeAudited(
            session.audit(u"challenge create"_s, o.connector, boundNames(spec)), [&](Transaction &transaction) {
                return Challenges(session.vault()).create(transaction, spec, *chosen, session.random(), session.now());
            });
        const auto url = made ? urlOf(session, o.connector) : fail(made.error());
        return url.map([&](const QString &address) { return shown({*made, *chosen}, address); });
    }

    static Result<Output> list(StoreSession &session, const ChallengeOptions &o)
    {
        const auto all = session.read([&](Transaction &transaction) -> Result<QList<Challenge>> {
            const auto connector = ConnectorStore::show(transaction, o.connector);
            return connector ? Challenges::list(transaction, o.connector) : fail(connector.error());
        });
        if (!all)
            return fail(all.error());
        QList<QStringList> rows;
        QJsonArray json;
        for (const Challenge &challenge : *all) {
            rows.append({challenge.id, boundText(challenge.spec), tr("used %n time(s)", nullptr, challenge.uses),
                         limitText(challenge.spec, session.now())});
            json.append(challengeJson(challenge));
        }
        return Output{
            rows.isEmpty() ? QStringList{tr("There is no challenge password yet.")} : tableLines(rows), {}, {{u"challenges"_s, json}}};
    }

    static Result<Output> show(StoreSession &session, const ChallengeOptions &o)
    {
        const auto found = session.read([&](Transaction &transaction) { return Challenges(session.vault()).show(transaction, o.id); });
        if (!found)
            return fail(found.error());
        // It is seen by somebody, so the log knows before he does.
        const auto logged = session.writeAudited(
            session.audit(u"challenge show"_s, found->first.spec.connector, boundNames(found->first.spec)),
            [](Transaction &) -> Result<void> { return {}; });
        const auto url = logged ? urlOf(session, found->first.spec.connector) : fail(logged.error());
        return url.map([&](const QString &address) { return shown({found->first, found->second}, address); });
    }

    /// From a request that was refused for a further name (C2).
    static Result<Output> allow(StoreSession &session, const ChallengeOptions &o)
    {
        AuditEntry entry = session.audit(u"challenge allow"_s, {}, o.name);
        const auto found = session.read([&](Transaction &transaction) { return Challenges(session.vault()).show(transaction, o.id); });
        if (!found)
            return fail(found.error());
        entry.connector = found->first.spec.connector;
        const auto allowed = session.writeAudited(entry,
                                                  [&](Transaction &transaction) { return Challenges::allow(transaction, o.id, {o.name}); });
        return allowed.map([&](const Challenge &challenge) {
            return Output{
                {tr("Challenge password %1 is good for %2.").arg(challenge.id, boundText(challenge.spec))}, {}, challengeJson(challenge)};
        });
    }

    static Result<Output> remove(StoreSession &session, const ChallengeOptions &o)
    {
        const auto found = session.read([&](Transaction &transaction) { return Challenges(session.vault()).show(transaction, o.id); });
        if (!found)
            return fail(found.error());
        const auto removed = session.writeAudited(
            session.audit(u"challenge delete"_s, found->first.spec.connector, boundNames(found->first.spec)),
            [&](Transaction &transaction) { return Challenges::remove(transaction, o.id); });
        return removed.map([&](const Challenge &) {
            return Output{{tr("Deleted: %1").arg(o.id)}, {}, {{u"status"_s, u"deleted"_s}, {u"id"_s, o.id}}};
        });
    }

private:
    static QString boundText(const ChallengeSpec &spec) { return spec.subject.isEmpty() ? tr("any subject") : boundNames(spec); }

    /// For each name of a list.
    static Result<Output> createAll(StoreSession &session, const ChallengeOptions &o, const ChallengeSpec &spec)
    {
        if (!o.passwordFile.isEmpty())
            return invalid(u"--password-file"_s, o.passwordFile);
        if (!o.also.isEmpty()) // a name is one printer's
            return invalid(u"--also"_s, o.also.join(u", "_s));
        const auto bytes = readFile(o.csv, Csv::mostBytes);
        const auto lines = bytes ? readChallengeList(*bytes, o.csv) : fail(bytes.error());
        if (!lines)
            return fail(lines.error());
        const QStringList subjects = usableSubjects(*lines);
        if (subjects.isEmpty())
            return table(*lines, {}, {});
        const auto made = session.writeAudited(session.audit(u"challenge create"_s, o.connector, {}), [&](Transaction &transaction) {
            return makeChallenges(transaction, Challenges(session.vault()), spec, subjects, session.random(), session.now());
        });
        const auto url = made ? urlOf(session, o.connector) : fail(made.error());
        return url.map([&](const QString &address) { return table(*lines, *made, address); });
    }

    static Result<QString> urlOf(StoreSession &session, const QString &connector)
    {
        return session.read([&](Transaction &transaction) -> Result<QString> {
            const auto row = ConnectorStore::show(transaction, connector);
            if (!row)
                return fail(row.error());
            QString base = row->settings.baseUrl.toString();
            while (base.endsWith(u'/'))
                base.chop(1);
            return base + u"/scep/"_s + connector;
        });
    }

    static QString limitText(const ChallengeSpec &spec, const QDateTime &now)
    {
        QStringList texts;
        if (spec.usesAllowed)
            texts += tr("good for %n use(s)", nullptr, *spec.usesAllowed);
        if (spec.renewable)
            texts += tr("good once per renewal");
        if (spec.expires)
            texts +=
                (*spec.expires <= now ? tr("expired %1") : tr("until %1")).arg(spec.expires->toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
        return texts.isEmpty() ? tr("unlimited") : texts.join(u", "_s);
    }

    static Output shown(const MadeChallenge &made, const QString &url)
    {
        const QString password = QString::fromUtf8(made.password.view());
        QJsonObject json = challengeJson(made.challenge);
        json[u"password"_s] = password;
        json[u"url"_s] = url;
        Output output{{tr("Challenge password for %2 (its ID: %1):").arg(made.challenge.id, url)}, {}, json};
        output.data = password.toUtf8() + '\n';
        return output;
    }

    static Output table(const QList<ChallengeLine> &lines, const QList<MadeChallenge> &all, const QString &url)
    {
        Output output;
        QJsonArray json;
        for (const MadeChallenge &made : all)
            json.append(shown(made, url).json);
        output.json = {{u"challenges"_s, json}, {u"bad"_s, badRows(lines)}};
        for (const ChallengeLine &line : lines) {
            if (line.problem != ChallengeLine::Problem::None)
                output.warnings += tr("Line %1 is passed over. %2").arg(line.line).arg(challengeProblemText(line));
        }
        output.data = challengesCsv(all, url).view().toByteArray();
        if (all.size() < lines.size())
            output.code = all.isEmpty() ? ExitCode::Failed : ExitCode::PartlyDone;
        return output;
    }
};

using ChallengeWork = Result<Output> (*)(StoreSession &, const ChallengeOptions &);

CLI::App *add(CLI::App *challenge, Run &run, const char *name, const char *description, StoreAccess access, ChallengeWork work,
              const std::shared_ptr<ChallengeOptions> &options)
{
    auto *command = challenge->add_subcommand(name, description);
    command->callback([&run, access, work, options] {
        run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *options); }); };
    });
    return command;
}

} // namespace

void addChallengeCommands(CLI::App &app, Run &run)
{
    auto *challenge = app.add_subcommand("challenge", "Challenge passwords, which authorize requests");
    challenge->require_subcommand(1);
    auto o = std::make_shared<ChallengeOptions>();
    auto *create = add(challenge, run, "create", "Make a challenge password and show it", StoreAccess::Change, ChallengeCommands::create,
                       o);
    textOption(create, "connector", o->connector, "Name of the connector")->required();
    textOption(create, "--expires", o->expires, "How long it is good, such as 30d, 12h or 45m");
    create->add_option_function<int>(
        "--uses", [o](int uses) { o->uses = uses; }, "How often it may be used; without it there is no limit");
    auto *subject = textOption(create, "--subject", o->subject, "Name that it is bound to");
    create->add_option_function<std::vector<std::string>>(
        "--also",
        [o](const std::vector<std::string> &names) {
            for (const std::string &name : names)
                o->also += QString::fromStdString(name);
        },
        "Further name that it is good for, such as 10.0.0.7; may be repeated; needs a subject");
    create->add_flag("--renewable", o->renewable, "Good once per renewal window, for devices with periodic requests; needs a subject");
    textOption(create, "--csv", o->csv, "File with a common name on each line: makes one bound challenge for each")->excludes(subject);
    textOption(create, "--password-file", o->passwordFile, "File with a password of your own, or - for standard input");
    auto *allow = add(challenge, run, "allow", "Let a bound challenge password be used for a further name", StoreAccess::Change,
                      ChallengeCommands::allow, o);
    textOption(allow, "id", o->id, "ID of the challenge")->required();
    textOption(allow, "--name", o->name, "The name, as the refused request shows it")->required();
    auto *list = add(challenge, run, "list", "List challenge passwords, without the passwords", StoreAccess::Read, ChallengeCommands::list,
                     o);
    textOption(list, "connector", o->connector, "Name of the connector")->required();
    auto *show = add(challenge, run, "show", "Show a challenge password", StoreAccess::Change, ChallengeCommands::show, o);
    textOption(show, "id", o->id, "ID of the challenge")->required();
    auto *remove = add(challenge, run, "delete", "Delete a challenge password", StoreAccess::Change, ChallengeCommands::remove, o);
    textOption(remove, "id", o->id, "ID of the challenge")->required();
}

} // namespace scepter
