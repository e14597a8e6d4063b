#include "core/fleet/rolloutserver.h"

#include "core/base/literals.h"
#include "core/client/server.h"
#include "core/connector/connectorstore.h"

namespace scepter {
namespace {

QString urlText(const CommunicationSettings &settings)
{
    const auto url = settings.effectiveUrl();
    return url ? url->toString() : settings.url;
}

bool isFingerprintOf(const Certificate &certificate, const QByteArray &fingerprint)
{
    return fingerprint == certificate.fingerprint(HashAlgorithm::Sha256) || fingerprint == certificate.fingerprint(HashAlgorithm::Sha1);
}

} // namespace

Result<RolloutServer> RolloutServer::of(Transaction &transaction, const RolloutSettings &settings)
{
    RolloutServer server;
    server.m_url = settings.url;
    server.m_fingerprint = settings.caFingerprint;
    server.m_replaces = settings.replaceServer;
    if (settings.connector.isEmpty())
        return server;
    const auto connector = ConnectorStore::show(transaction, settings.connector);
    const auto ca = connector ? CaStore::show(transaction, connector->settings.ca) : fail(connector.error());
    if (!ca)
        return ca.error().code == Errc::NotFound ? Result<RolloutServer>(server) : fail(ca.error());
    for (const CaGenerationInfo &generation : ca->generations) {
        if (generation.certificate)
            server.m_cas.append(*generation.certificate);
    }
    return server;
}

bool RolloutServer::knowsCa(const QByteArray &fingerprint) const
{
    return std::any_of(m_cas.begin(), m_cas.end(), [&](const Certificate &ca) { return isFingerprintOf(ca, fingerprint); });
}

/// A fingerprint of either kind, of any generation: devices may know the CA by one that is being succeeded.
bool RolloutServer::isTheCa(const QByteArray &fingerprint) const
{
    if (fingerprint == m_fingerprint)
        return true;
    if (knowsCa(fingerprint))
        return m_fingerprint.isEmpty() || knowsCa(m_fingerprint);
    return m_cas.isEmpty() && fingerprint.size() != m_fingerprint.size(); // SHA-1 beside SHA-256: nobody can tell
}

std::optional<Error> RolloutServer::difference(const StoredDevice &device) const
{
    if (m_url.isEmpty() || !device.settings.communication)
        return std::nullopt;
    const CommunicationSettings &set = *device.settings.communication;
    const QString own = urlText(set), wanted = urlText({m_url});
    if (!isSameServer(QUrl(own), QUrl(wanted)))
        return Error{Errc::ServerDiffers, {}, {device.name, own, wanted}};
    if (set.caFingerprint.isEmpty() || (m_fingerprint.isEmpty() && m_cas.isEmpty()) || isTheCa(set.caFingerprint))
        return std::nullopt;
    return Error{Errc::ServerDiffers, {}, {device.name, own, wanted, colonHex(set.caFingerprint), colonHex(m_fingerprint)}};
}

Result<std::optional<CommunicationSettings>> RolloutServer::settingsFor(const StoredDevice &device) const
{
    if (m_url.isEmpty())
        return std::nullopt;
    const auto different = difference(device);
    if (different && !m_replaces)
        return fail(*different);
    const auto &own = device.settings.communication;
    CommunicationSettings settings = own.value_or(CommunicationSettings());
    if (!own || different) {
        settings.url = m_url;
        settings.port.reset(); // the URL has it (D2)
        settings.caFingerprint = m_fingerprint;
    } else if (settings.caFingerprint.isEmpty()) {
        settings.caFingerprint = m_fingerprint;
    }
    return settings == own ? std::nullopt : std::optional(settings);
}

Result<void> RolloutServer::mayGoOn(const StoredDevice &device, const QUrl &begun) const
{
    const auto &own = device.settings.communication;
    const QString wanted = m_url.isEmpty() && own ? urlText(*own) : urlText({m_url});
    if (isSameServer(begun, QUrl(wanted)))
        return {};
    return fail(Errc::ServerDiffers, u"a request that may have been answered goes on where it began"_s,
                {device.name, begun.toString(), wanted});
}

bool RolloutServer::hasIssued(const Certificate &certificate) const
{
    return m_cas.isEmpty() || std::any_of(m_cas.begin(), m_cas.end(), [&](const Certificate &ca) { return certificate.isSignedBy(ca); });
}

} // namespace scepter
