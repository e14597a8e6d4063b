#include "core/client/knownservers.h"

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

#include <sys/stat.h>

namespace scepter {
namespace {

constexpr int version = 1;

QString keyOf(const QUrl &url, const QString &caIdentifier)
{
    QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    bare.setPort(url.port(url.scheme() == u"https"_s ? 443 : 80));
    return bare.toString(QUrl::FullyEncoded) + (caIdentifier.isEmpty() ? QString() : u' ' + caIdentifier);
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

} // namespace

QString KnownServers::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/scepter/this-computer/known-servers.json"_s;
}

/// A fleet asks for each of its devices.
Result<QJsonObject> KnownServers::servers() const
{
    struct stat file {};
    if (::stat(QFile::encodeName(m_path).constData(), &file) != 0)
        return readServers(m_path);
    const qint64 inode = qint64(file.st_ino), size = file.st_size, seconds = file.st_mtim.tv_sec, nanoseconds = file.st_mtim.tv_nsec;
    if (m_read.inode == inode && m_read.size == size && m_read.seconds == seconds && m_read.nanoseconds == nanoseconds)
        return m_read.servers;
    return readServers(m_path).map([&](const QJsonObject &servers) {
        m_read = {inode, size, seconds, nanoseconds, servers};
        return servers;
    });
}

Result<std::optional<KnownServer>> KnownServers::find(const QUrl &url, const QString &caIdentifier) const
{
    return servers().map([&](const QJsonObject &servers) -> std::optional<KnownServer> {
        const QJsonValue found = servers[keyOf(url, caIdentifier)];
        return found.isObject() ? std::optional(fromJson(found.toObject())) : std::nullopt;
    });
}

Result<void> KnownServers::record(const QUrl &url, const QString &caIdentifier, const KnownServer &server)
{
    const QString directory = QFileInfo(m_path).path();
    if (auto prepared = prepareDirectory(directory); !prepared)
        return prepared;
    QLockFile lock(m_path + u".lock"_s); // read, change, write: two processes must not lose each other's entry
    if (!lock.tryLock(5000))
        return fail(Errc::FileUnwritable, u"locked"_s, {m_path, u"locked by another process"_s});
    auto servers = readServers(m_path);
    if (!servers)
        return fail(servers.error());
    servers->insert(keyOf(url, caIdentifier), toJson(server));
    const QJsonObject root{{u"version"_s, version}, {u"servers"_s, *servers}};
    return writeFile(m_path, QJsonDocument(root).toJson(), FileAccess::Owner);
}

Result<void> KnownServers::change(const QUrl &url, const QString &caIdentifier, const std::function<void(KnownServer &)> &change)
{
    return find(url, caIdentifier).and_then([&](const std::optional<KnownServer> &known) {
        KnownServer entry = known.value_or(KnownServer());
        change(entry);
        return record(url, caIdentifier, entry);
    });
}

} // namespace scepter
