#pragma once
#include "core/base/workpool.h"
#include "core/client/knownservers.h"

namespace scepter {

/// Known servers in a file, known-servers.json, for commands that have no store. Each write replaces the file whole, and holds a
/// lock from before it reads.
class KnownServersFile final : public KnownServers {
public:
    /// The file need not exist yet. The pool may be made later and outlives what is asked here.
    KnownServersFile(QString path, WorkPool &pool) : m_path(std::move(path)), m_pool(pool) {}
    /// $XDG_DATA_HOME/scepter/this-computer/known-servers.json
    static QString defaultPath();

    void find(const QUrl &url, const QString &caIdentifier, QObject *context, Found found) override;
    void change(const QUrl &url, const QString &caIdentifier, QObject *context, Change change, Done done) override;
    Result<QList<ListedServer>> list() const override;

private:
    QString m_path;
    WorkPool &m_pool;
    std::shared_ptr<QMutex> m_turn = std::make_shared<QMutex>();
};

} // namespace scepter
