#pragma once
#include "core/client/server.h"

#include <QJsonObject>

#include <functional>

namespace scepter {

/// What is remembered of a server between runs.
struct KnownServer {
    QByteArray caSha256;
    QDateTime firstSeen;
    QStringList capabilities = {};
    bool allowWeak = false; ///< S3: the user allowed legacy algorithms for this server
};

/// The servers trusted on first use: known-servers.json. Several processes may write it; each write replaces the file whole.
/// Used on one thread.
class KnownServers {
public:
    /// The file need not exist yet.
    explicit KnownServers(QString path) : m_path(std::move(path)) {}
    /// $XDG_DATA_HOME/scepter/this-computer/known-servers.json
    static QString defaultPath();

    /// Errors: FileUnreadable, StateDamaged.
    [[nodiscard]] Result<std::optional<KnownServer>> find(const QUrl &url, const QString &caIdentifier) const;
    /// Errors: FileUnwritable, DiskFull, StateDamaged.
    [[nodiscard]] Result<void> record(const QUrl &url, const QString &caIdentifier, const KnownServer &server);
    /// Changes the entry of a server, or makes one. Errors: those of find() and record().
    [[nodiscard]] Result<void> change(const QUrl &url, const QString &caIdentifier, const std::function<void(KnownServer &)> &change);

private:
    /// What the file held when it was read last. Every write puts a new file in its place.
    struct Read {
        qint64 inode = -1, size = 0, seconds = 0, nanoseconds = 0;
        QJsonObject servers;
    };
    Result<QJsonObject> servers() const;
    QString m_path;
    mutable Read m_read;
};

} // namespace scepter
