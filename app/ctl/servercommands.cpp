// scepterctl server: the servers that this store knows (S1, S3).
#include "app/ctl/deviceacts.h"
#include "app/ctl/storesession.h"
#include "core/base/literals.h"

#include <QJsonArray>

namespace scepter {
namespace {

struct ServerCommandOptions {
    QString url, caId, fingerprint, weak;
};

QJsonObject serverJson(const ListedServer &listed)
{
    const KnownServer &server = listed.server;
    return {{u"url"_s, listed.url},
            {u"caIdentifier"_s, listed.caIdentifier},
            {u"caSha256"_s, server.caSha256.isEmpty() ? QString() : colonHex(server.caSha256)},
            {u"firstSeen"_s, server.firstSeen.isValid() ? server.firstSeen.toString(Qt::ISODate) : QString()},
            {u"capabilities"_s, QJsonArray::fromStringList(server.capabilities)},
            {u"missing"_s, QJsonArray::fromStringList(server.missing())},
            {u"allowWeak"_s, server.allowWeak}};
}

class ServerCommands {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    static Result<Output> list(StoreSession &session, const ServerCommandOptions &)
    {
        const auto servers = session.read([](Transaction &transaction) { return KnownServerRows::list(transaction); });
        if (!servers)
            return fail(servers.error());
        QList<QStringList> rows;
        QJsonArray json;
        for (const ListedServer &each : *servers) {
            rows.append(
                {each.url, each.caIdentifier, each.server.caSha256.isEmpty() ? tr("not trusted yet") : colonHex(each.server.caSha256),
                 each.server.firstSeen.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
                 each.server.allowWeak ? tr("weak algorithms allowed") : QString(),
                 each.server.missing().isEmpty() ? QString() : tr("offers less than before: %1").arg(each.server.missing().join(u", "_s))});
            json.append(serverJson(each));
        }
        return Output{rows.isEmpty() ? QStringList{tr("No server is known yet.")} : tableLines(rows), {}, {{u"servers"_s, json}}};
    }

    static Result<Output> trust(StoreSession &session, const ServerCommandOptions &o)
    {
        const auto fingerprint = trustedFingerprint(o.fingerprint);
        if (!fingerprint)
            return fail(fingerprint.error());
        return change(session, o, trustServer(*fingerprint, session.now()), tr("The CA of %1 is trusted."));
    }

    static Result<Output> forget(StoreSession &session, const ServerCommandOptions &o)
    {
        return change(session, o, forgetServer(QUrl(o.url)), tr("%1 is not known any more."));
    }

    static Result<Output> accept(StoreSession &session, const ServerCommandOptions &o)
    {
        return change(session, o, acceptOffer(QUrl(o.url)), tr("What %1 offers now is accepted."));
    }

    static Result<Output> weak(StoreSession &session, const ServerCommandOptions &o)
    {
        if (o.weak != u"on"_s && o.weak != u"off"_s)
            return fail(Errc::InvalidArgument, {}, {u"weak"_s, o.weak});
        const bool allow = o.weak == u"on"_s;
        return change(session, o, allowWeakServer(allow),
                      allow ? tr("Weak algorithms are allowed for %1.") : tr("Weak algorithms are refused for %1."));
    }

private:
    static Result<Output> change(StoreSession &session, const ServerCommandOptions &o, const KnownServers::Change &change,
                                 const QString &sentence)
    {
        const auto url = parseServerUrl(o.url);
        if (!url)
            return fail(url.error());
        const auto after = session.write([&](Transaction &transaction) -> Result<std::optional<KnownServer>> {
            const auto done = KnownServerRows::change(transaction, *url, o.caId, change, session.serverAudit());
            return done ? KnownServerRows::find(transaction, *url, o.caId) : fail(done.error());
        });
        if (!after)
            return fail(after.error());
        const QString name = knownServerUrl(*url);
        QJsonObject json = serverJson({name, o.caId, after->value_or(KnownServer())});
        json[u"known"_s] = after->has_value();
        return Output{{sentence.arg(name)}, {}, json};
    }
};

} // namespace

void addServerCommands(CLI::App &app, Run &run)
{
    auto *server = app.add_subcommand("server",
                                      "The servers that this store knows: whose CA is trusted, and where weak algorithms are allowed");
    server->require_subcommand(1);
    auto o = std::make_shared<ServerCommandOptions>();
    const auto add = [&](const char *name, const char *description, StoreAccess access, auto work) {
        auto *command = server->add_subcommand(name, description);
        command->callback([&run, access, work, o] {
            run = [=](CommandContext &c) { runOnStore(c, access, [=](StoreSession &session) { return work(session, *o); }); };
        });
        return command;
    };
    const auto one = [&](CLI::App *command) {
        textOption(command, "url", o->url, "URL of the SCEP server")->required();
        textOption(command, "--ca-id", o->caId, "Its CA identifier");
        return command;
    };
    add("list", "List the servers", StoreAccess::Read, ServerCommands::list);
    textOption(one(add("trust", "Trust the CA of a server", StoreAccess::Change, ServerCommands::trust)), "--ca-fingerprint",
               o->fingerprint, "SHA-256 fingerprint of the CA certificate")
        ->required();
    one(add("forget", "Forget a server: its CA is not trusted any more", StoreAccess::Change, ServerCommands::forget));
    one(add("accept", "Accept that a server offers less than before", StoreAccess::Change, ServerCommands::accept));
    textOption(one(add("weak", "Allow weak algorithms for a server, or refuse them again", StoreAccess::Change, ServerCommands::weak)),
               "weak", o->weak, "on or off")
        ->required();
}

} // namespace scepter
