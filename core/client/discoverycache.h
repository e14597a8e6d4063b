#pragma once
#include "core/client/cadiscovery.h"

#include <QPointer>

#include <map>
#include <vector>

namespace scepter {

/// One discovery for all who are about to ask the same server the same: a rollout's devices find out once a minute what the
/// server can do, not once each. Who asks while one is under way gets its answer too. A failure is for those who wait for it;
/// whoever asks next asks the server. Lives on one thread.
class DiscoveryCache final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<CaInfo> &)>;
    /// An answer is good for `goodFor` from when it came.
    explicit DiscoveryCache(ClientServices services, std::chrono::milliseconds goodFor = std::chrono::seconds(60),
                            QObject *parent = nullptr);

    /// Calls `done` once, never from inside this, unless the context goes first. Errors: those of CaDiscovery.
    void ask(QObject *context, const ServerSettings &server, Done done);
    /// An answer that led to no certificate is not good any more: perhaps the server has been set up anew.
    void forget(const ServerSettings &server);

private:
    struct Waiter {
        QPointer<QObject> context;
        Done done;
    };
    struct Entry {
        std::optional<CaInfo> found; ///< nothing: it is being asked for
        std::vector<Waiter> waiters;
        Alarm end;
    };
    void answerFrom(const CaInfo &info, QObject *context, const ServerSettings &server, Done done);
    void discover(const QByteArray &key, const ServerSettings &server);
    void finish(const QByteArray &key, const Result<CaInfo> &result);

    ClientServices m_services;
    std::chrono::milliseconds m_goodFor;
    std::map<QByteArray, Entry> m_entries;
};

} // namespace scepter
