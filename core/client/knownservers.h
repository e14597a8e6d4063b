#pragma once
#include "core/client/server.h"

#include <QObject>

#include <functional>

namespace scepter {

/// What is remembered of a server between runs.
struct KnownServer {
    QByteArray caSha256 = {}; ///< of the CA that is trusted there; empty: none yet
    QDateTime firstSeen = {};
    QStringList capabilities = {}; ///< what the next answer is compared with (S3)
    bool allowWeak = false;        ///< S3: the user allowed legacy algorithms for this server
    QStringList offered = {};      ///< what it offered last, where less than before has to be accepted; empty: the same

    /// What it offered before and lacks now.
    QStringList missing() const;

    bool operator==(const KnownServer &) const = default;
};

/// One of a list.
struct ListedServer {
    QString url; ///< as knownServerUrl() writes it
    QString caIdentifier;
    KnownServer server;

    bool operator==(const ListedServer &) const = default;
};

/// How a server is named where it is remembered: without user, fragment and superfluous path segments, with its port.
QString knownServerUrl(const QUrl &url);

/// The servers that are known: whose CA is trusted (S1), what it could do last time, and whether weak algorithms are allowed (S3).
/// Several processes may change one memory at the same time. Lives on one thread; what takes time is done on another.
class KnownServers {
public:
    using Found = std::function<void(Result<std::optional<KnownServer>>)>;
    using Done = std::function<void(Result<void>)>;
    /// Changes an entry as it is at that moment, on another thread: nothing for a server that is not known, and nothing to forget
    /// one. An error leaves it as it is, and is change()'s.
    using Change = std::function<Result<void>(std::optional<KnownServer> &)>;
    virtual ~KnownServers() = default;

    /// Answers later, on this thread, unless the context goes. Errors: FileUnreadable, StateDamaged, those of a store.
    virtual void find(const QUrl &url, const QString &caIdentifier, QObject *context, Found found) = 0;
    /// On disk before it answers; no other change comes in between. Errors: those of find() and of the change, FileUnwritable,
    /// DiskFull.
    virtual void change(const QUrl &url, const QString &caIdentifier, QObject *context, Change change, Done done) = 0;
    /// All of them, here and now: on a pool, or where a store is written. Errors: those of find().
    [[nodiscard]] virtual Result<QList<ListedServer>> list() const = 0;
    /// Whether an administrator has to accept that a server offers less (RFC 8894 §7.5): until then every request tells of it, so
    /// that the first of a fleet's devices does not silence it for all others. Without administrators, who asks is who reads it,
    /// and the next answer is compared with this one.
    virtual bool acceptsLessByItself() const { return true; }
};

} // namespace scepter
