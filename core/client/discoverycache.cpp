#include "core/client/discoverycache.h"

namespace scepter {
namespace {

/// Everything that an answer, or whether it is trusted, may depend on.
QByteArray keyOf(const ServerSettings &server)
{
    const TrustPolicy &trust = server.trust;
    return QByteArrayList{server.url.toEncoded(),
                          server.caIdentifier.toUtf8().toHex(),
                          trust.fingerprint ? trust.fingerprint->toHex() : QByteArray("none"),
                          QByteArray::number(int(trust.trustFirstUse)),
                          QByteArray::number(int(server.httpOnly)),
                          QByteArray::number(qint64(server.timeout.count())),
                          server.extraCaPem.isEmpty() ? QByteArray() : digest(HashAlgorithm::Sha256, server.extraCaPem).toHex()}
        .join(' ');
}

} // namespace

DiscoveryCache::DiscoveryCache(ClientServices services, std::chrono::milliseconds goodFor, QObject *parent)
    : QObject(parent), m_services(services), m_goodFor(goodFor)
{
}

void DiscoveryCache::ask(QObject *context, const ServerSettings &server, Done done)
{
    const QByteArray key = keyOf(server);
    const auto there = m_entries.find(key);
    if (there != m_entries.end() && there->second.found)
        return answerFrom(*there->second.found, context, server, std::move(done));
    m_entries[key].waiters.push_back({context, std::move(done)});
    if (there == m_entries.end())
        discover(key, server);
}

/// Trust that has been taken back meanwhile is no trust, however fresh the answer: then the server is asked anew, and judged.
void DiscoveryCache::answerFrom(const CaInfo &info, QObject *context, const ServerSettings &server, Done done)
{
    if (server.trust.fingerprint) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), info] { done(info); }, Qt::QueuedConnection);
        return;
    }
    const auto looked = [this, info, asking = QPointer(context), server,
                         done = std::move(done)](const Result<std::optional<KnownServer>> &known) {
        if (known && *known && (*known)->caSha256 == info.certificates.ca.fingerprint(HashAlgorithm::Sha256))
            return done(info);
        forget(server);
        ask(asking, server, done);
    };
    m_services.knownServers.find(server.url, server.caIdentifier, context, looked);
}

void DiscoveryCache::forget(const ServerSettings &server)
{
    const auto there = m_entries.find(keyOf(server));
    if (there != m_entries.end() && there->second.found)
        m_entries.erase(there);
}

void DiscoveryCache::discover(const QByteArray &key, const ServerSettings &server)
{
    auto *discovery = new CaDiscovery(m_services, server, TrustCheck::Required, this);
    connect(discovery, &CaDiscovery::finished, this, [this, discovery, key](const Result<CaInfo> &result) {
        discovery->deleteLater();
        finish(key, result);
    });
    discovery->start();
}

void DiscoveryCache::finish(const QByteArray &key, const Result<CaInfo> &result)
{
    Entry &entry = m_entries[key];
    const std::vector<Waiter> waiters = std::exchange(entry.waiters, {});
    if (result) {
        entry.found = *result;
        entry.found->firstUse = false;    // the run that recorded it is this one
        entry.found->weakAllowed = false; // may be withdrawn meanwhile: who asks later knows it from where it is kept
        entry.end = m_services.scheduler.after(m_goodFor, [this, key] { m_entries.erase(key); });
    } else {
        m_entries.erase(key); // first: a waiter may ask again
    }
    for (const Waiter &waiter : waiters) {
        if (waiter.context)
            waiter.done(result);
    }
}

} // namespace scepter
