#include "core/device/knownserverrows.h"

#include "core/base/literals.h"
#include "core/base/logging.h"

namespace scepter {
namespace {

constexpr std::string_view columns =
    "SELECT url, ca_identifier, ca_sha256, first_seen, capabilities, allow_weak, offered FROM known_server";

ListedServer serverOf(const Row &row)
{
    return {row.text(0),
            row.text(1),
            {row.bytes(2), row.instant(3), row.text(4).split(u'\n', Qt::SkipEmptyParts), row.flag(5),
             row.text(6).split(u'\n', Qt::SkipEmptyParts)}};
}

Result<void> nothing(const Result<int> &done) { return done ? Result<void>() : fail(done.error()); }

Result<void> put(Transaction &transaction, const ListedServer &listed)
{
    const KnownServer &server = listed.server;
    return nothing(
        transaction.run("INSERT INTO known_server (url, ca_identifier, ca_sha256, first_seen, capabilities, allow_weak, offered)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)"
                        " ON CONFLICT (url, ca_identifier) DO UPDATE SET ca_sha256 = excluded.ca_sha256, first_seen = excluded.first_seen,"
                        " capabilities = excluded.capabilities, allow_weak = excluded.allow_weak, offered = excluded.offered",
                        {listed.url, listed.caIdentifier, server.caSha256, server.firstSeen, server.capabilities.join(u'\n'),
                         server.allowWeak, server.offered.join(u'\n')}));
}

QString nameOf(const QString &url, const QString &caIdentifier) { return caIdentifier.isEmpty() ? url : url + u' ' + caIdentifier; }

/// An entry for each thing that changed (C9). What a server offers is no trust, but that it may offer less is somebody's word.
Result<void> writeDown(Transaction &transaction, const ServerAudit &audit, const QString &name, const KnownServer &before,
                       const std::optional<KnownServer> &after)
{
    if (!audit)
        return {};
    const KnownServer now = after.value_or(KnownServer());
    Result<void> done;
    if (!after)
        return audit(transaction, u"server forget"_s, name);
    if (now.caSha256 != before.caSha256)
        done = audit(transaction, u"server trust"_s, name + u" SHA-256 "_s + colonHex(now.caSha256));
    if (done && now.allowWeak != before.allowWeak)
        done = audit(transaction, now.allowWeak ? u"server weak on"_s : u"server weak off"_s, name);
    if (done && !Capabilities::fromWords(now.capabilities).missingSince(before.capabilities).isEmpty())
        done = audit(transaction, u"server accept"_s, name);
    return done;
}

} // namespace

Result<std::optional<KnownServer>> KnownServerRows::find(Transaction &transaction, const QUrl &url, const QString &caIdentifier)
{
    const auto row = transaction.one(statement(columns, " WHERE url = ? AND ca_identifier = ?"), {knownServerUrl(url), caIdentifier});
    if (!row)
        return fail(row.error());
    return *row ? std::optional(serverOf(**row).server) : std::nullopt;
}

Result<QList<ListedServer>> KnownServerRows::list(Transaction &transaction)
{
    return transaction.all(statement(columns, " ORDER BY url, ca_identifier")).map([](const QList<Row> &rows) {
        QList<ListedServer> all;
        for (const Row &row : rows)
            all.append(serverOf(row));
        return all;
    });
}

Result<void> KnownServerRows::change(Transaction &transaction, const QUrl &url, const QString &caIdentifier,
                                     const KnownServers::Change &change, const ServerAudit &audit)
{
    const auto before = find(transaction, url, caIdentifier);
    if (!before)
        return fail(before.error());
    std::optional<KnownServer> after = *before;
    if (auto changed = change(after); !changed)
        return changed;
    if (after == *before)
        return {};
    const QString name = knownServerUrl(url);
    const auto written = after ? put(transaction, {name, caIdentifier, *after})
                               : nothing(
                                   transaction.run("DELETE FROM known_server WHERE url = ? AND ca_identifier = ?", {name, caIdentifier}));
    if (!written)
        return written;
    return writeDown(transaction, audit, nameOf(name, caIdentifier), before->value_or(KnownServer()), after);
}

Result<void> KnownServerRows::takeOver(Transaction &transaction, const KnownServers &file, const ServerAudit &audit)
{
    const auto taken = transaction.number("SELECT count(*) FROM known_server_file");
    if (!taken || *taken > 0)
        return taken ? Result<void>() : fail(taken.error());
    const auto servers = file.list();
    if (!servers) { // it stays where it is, and is taken when somebody has mended it
        qCWarning(lcDevice) << "the file of known servers was not taken over:" << errcName(servers.error().code) << servers.error().facts;
        return {};
    }
    for (const ListedServer &listed : *servers) {
        const auto added = put(transaction, listed).and_then([&] {
            return writeDown(transaction, audit, nameOf(listed.url, listed.caIdentifier), {}, listed.server);
        });
        if (!added)
            return added;
    }
    return nothing(transaction.run("INSERT INTO known_server_file (servers) VALUES (?)", {int(servers->size())}));
}

KnownServers::Change trustServer(const QByteArray &caSha256, const QDateTime &now)
{
    return [caSha256, now](std::optional<KnownServer> &entry) -> Result<void> {
        if (!entry)
            entry.emplace();
        if (entry->caSha256 != caSha256)
            entry->firstSeen = now;
        entry->caSha256 = caSha256;
        return {};
    };
}

KnownServers::Change allowWeakServer(bool allow)
{
    return [allow](std::optional<KnownServer> &entry) -> Result<void> {
        if (!entry && allow)
            entry.emplace();
        if (entry)
            entry->allowWeak = allow;
        return {};
    };
}

KnownServers::Change acceptOffer(const QUrl &url)
{
    return [url](std::optional<KnownServer> &entry) -> Result<void> {
        if (!entry)
            return fail(Errc::NotFound, {}, {u"server"_s, url.toString()});
        if (!entry->offered.isEmpty())
            entry->capabilities = entry->offered;
        return {};
    };
}

KnownServers::Change forgetServer(const QUrl &url)
{
    return [url](std::optional<KnownServer> &entry) -> Result<void> {
        if (!entry)
            return fail(Errc::NotFound, {}, {u"server"_s, url.toString()});
        entry.reset();
        return {};
    };
}

void StoredServers::find(const QUrl &url, const QString &caIdentifier, QObject *context, Found found)
{
    const auto work = [url, caIdentifier](Transaction &transaction) { return KnownServerRows::find(transaction, url, caIdentifier); };
    m_database.read(context, work, std::move(found));
}

void StoredServers::change(const QUrl &url, const QString &caIdentifier, QObject *context, Change change, Done done)
{
    const auto work = [url, caIdentifier, change = std::move(change), audit = m_audit](Transaction &transaction) {
        return KnownServerRows::change(transaction, url, caIdentifier, change, audit);
    };
    m_database.write(context, work, std::move(done));
}

Result<QList<ListedServer>> StoredServers::list() const
{
    return m_database.readHere([](Transaction &transaction) { return KnownServerRows::list(transaction); });
}

} // namespace scepter
