#include "core/client/knownserversfile.h"

#include "core/base/files.h"
#include "core/base/jsonfile.h"
#include "core/base/literals.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>

namespace scepter {
namespace {

constexpr int version = 1;
constexpr int lockPatience = 10'000; // milliseconds, on a thread of the pool

QString keyOf(const QUrl &url, const QString &caIdentifier)
{
    return knownServerUrl(url) + (caIdentifier.isEmpty() ? QString() : u' ' + caIdentifier);
}

KnownServer fromJson(const QJsonObject &json)
{
    KnownServer server;
    server.caSha256 = QByteArray::fromHex(json[u"caSha256"_s].toString().toLatin1());
    server.firstSeen = QDateTime::fromString(json[u"firstSeen"_s].toString(), Qt::ISODate);
    server.capabilities = json[u"capabilities"_s].toVariant().toStringList();
    server.allowWeak = json[u"allowWeak"_s].toBool();
    return server;
}

QJsonObject toJson(const KnownServer &server)
{
    return {{u"caSha256"_s, QString::fromLatin1(server.caSha256.toHex())},
            {u"firstSeen"_s, server.firstSeen.toString(Qt::ISODate)},
            {u"capabilities"_s, QJsonArray::fromStringList(server.capabilities)},
            {u"allowWeak"_s, server.allowWeak}};
}

/// The "servers" object of the file; empty when there is no file yet.
Result<QJsonObject> readServers(const QString &path)
{
    const auto root = readJson(path, version);
    if (!root)
        return fail(root.error());
    if (!*root)
        return QJsonObject();
    if (!(**root)[u"servers"_s].isObject())
        return fail(Errc::StateDamaged, u"no servers"_s, {path});
    return (**root)[u"servers"_s].toObject();
}

std::optional<KnownServer> entryOf(const QJsonObject &servers, const QString &key)
{
    const QJsonValue found = servers[key];
    return found.isObject() ? std::optional(fromJson(found.toObject())) : std::nullopt;
}

/// The folder and the lock; who comes first is nobody's error.
Result<void> lockFile(const QString &path, QLockFile &lock)
{
    const QString directory = QFileInfo(path).path();
    if (!QFileInfo::exists(directory) && QDir().mkpath(directory))
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (lock.tryLock(lockPatience))
        return {};
    if (lock.error() == QLockFile::LockFailedError)
        return fail(Errc::FileUnwritable, u"locked"_s, QStringList{path} + reasonFacts(Reason::LockedByOther));
    const auto why = prepareDirectory(directory); // which says what the system says
    return why ? fail(Errc::FileUnwritable, u"no lock"_s, QStringList{path} + reasonFacts(Reason::NotLockable)) : why;
}

/// Read, change, write, under one lock: otherwise a process that had read before would bring back what another has taken away.
Result<void> changeFile(const QString &path, const QString &key, const KnownServers::Change &change)
{
    QLockFile lock(path + u".lock"_s);
    if (auto locked = lockFile(path, lock); !locked)
        return locked;
    auto servers = readServers(path);
    if (!servers)
        return fail(servers.error());
    const std::optional<KnownServer> before = entryOf(*servers, key);
    std::optional<KnownServer> after = before;
    if (auto changed = change(after); !changed)
        return changed;
    if (after == before)
        return {};
    if (after)
        servers->insert(key, toJson(*after));
    else
        servers->remove(key);
    const QJsonObject root{{u"version"_s, version}, {u"servers"_s, *servers}};
    return writeFile(path, QJsonDocument(root).toJson(), FileAccess::Owner);
}

} // namespace

QString knownServerUrl(const QUrl &url)
{
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    bare.setPort(url.port(url.scheme() == u"https"_s ? 443 : 80));
    return bare.toString(QUrl::FullyEncoded);
}

QString KnownServersFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/scepter/this-computer/known-servers.json"_s;
}

void KnownServersFile::find(const QUrl &url, const QString &caIdentifier, QObject *context, Found found)
{
    const auto work = [path = m_path, key = keyOf(url, caIdentifier)] {
        return readServers(path).map([&](const QJsonObject &servers) { return entryOf(servers, key); });
    };
    m_pool.run(context, work, std::move(found));
}

void KnownServersFile::change(const QUrl &url, const QString &caIdentifier, QObject *context, Change change, Done done)
{
    const auto work = [path = m_path, turn = m_turn, key = keyOf(url, caIdentifier), change = std::move(change)] {
        const QMutexLocker oneAtATime(turn.get()); // here; the lock is for other processes
        return changeFile(path, key, change);
    };
    m_pool.run(context, work, std::move(done));
}

Result<QList<ListedServer>> KnownServersFile::list() const
{
    return readServers(m_path).map([](const QJsonObject &servers) {
        QList<ListedServer> all;
        for (auto it = servers.begin(); it != servers.end(); ++it) {
            const QString key = it.key();
            const qsizetype space = key.indexOf(u' '); // an encoded URL has none
            if (it->isObject())
                all.append({key.left(space), space < 0 ? QString() : key.mid(space + 1), fromJson(it->toObject())});
        }
        return all;
    });
}

} // namespace scepter
