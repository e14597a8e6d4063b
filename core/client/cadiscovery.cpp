#include "core/client/cadiscovery.h"

#include "core/base/literals.h"
#include "core/base/logging.h"

namespace scepter {
namespace {

/// Whether a server may have answered so because it does not know the CA identifier (S6).
bool blamesIdentifier(const Error &error)
{
    return error.code == Errc::HttpStatus || error.code == Errc::EmptyReply || error.code == Errc::HtmlPage
           || error.code == Errc::InvalidReply;
}

} // namespace

CaDiscovery::CaDiscovery(ClientServices services, ServerSettings server, TrustCheck check, QObject *parent)
    : QObject(parent), m_services(services), m_server(std::move(server)), m_check(check), m_exchange(services.transport, m_server)
{
}

void CaDiscovery::start()
{
    m_exchange.run(Operation::GetCaCaps, m_server.caIdentifier.toUtf8(), false, [this](const Result<HttpReply> &reply) {
        // S1: an empty or failed answer means no capabilities; some servers close the connection on GetCACaps.
        if (reply) {
            m_capabilities = Capabilities::parse(reply->body);
            m_serverHeader = reply->server;
        }
        requestCertificates();
    });
}

void CaDiscovery::requestCertificates()
{
    m_exchange.run(Operation::GetCaCert, m_server.caIdentifier.toUtf8(), false, [this](const Result<HttpReply> &reply) {
        if (!reply)
            return conclude(fail(reply.error()));
        m_services.pool.run(
            this,
            [body = reply->body, url = m_server.url, fingerprint = m_server.trust.fingerprint, now = m_services.scheduler.now()] {
                return parseCaCertificates(body, fingerprint, now, url);
            },
            [this, reply = *reply](const Result<CaCertificates> &certificates) {
                conclude(certificates ? judge(reply, *certificates) : fail(certificates.error()));
            });
    });
}

void CaDiscovery::conclude(const Result<CaInfo> &info)
{
    if (!info && blamesIdentifier(info.error()) && !m_server.caIdentifier.isEmpty())
        return tryWithoutIdentifier(info.error());
    Q_EMIT finished(info);
}

void CaDiscovery::tryWithoutIdentifier(const Error &first)
{
    m_exchange.run(Operation::GetCaCert, {}, false, [this, first](const Result<HttpReply> &reply) {
        const bool answers = reply && parseCaCertificates(reply->body, std::nullopt, m_services.scheduler.now());
        Q_EMIT finished(fail(answers ? Error{Errc::CaIdentifierUnknown, errcName(first.code), {m_server.caIdentifier}} : first));
    });
}

Result<CaInfo> CaDiscovery::judge(const HttpReply &reply, const CaCertificates &certificates)
{
    const QDateTime now = m_services.scheduler.now();
    CaInfo info{m_capabilities, certificates};
    info.serverHeader = reply.server.isEmpty() ? m_serverHeader : reply.server;
    if (reply.date) // S8
        info.clockSkew = std::chrono::seconds(now.secsTo(*reply.date));
    if (auto trusted = checkTrust(&info); !trusted)
        return fail(trusted.error());
    if (auto valid = checkValidity(info.certificates.ca, now); !valid)
        return fail(valid.error());
    if (auto remembered = remember(info); !remembered)
        return fail(remembered.error());
    return info;
}

Result<void> CaDiscovery::checkValidity(const Certificate &ca, const QDateTime &now) const
{
    if (m_check == TrustCheck::ShowOnly)
        return {};
    if (now > ca.notAfter())
        return fail(Errc::CaExpired, {}, {ca.notAfter().toString(Qt::ISODate)});
    if (now < ca.notBefore())
        return fail(Errc::CaNotYetValid, {}, {ca.notBefore().toString(Qt::ISODate)});
    return {};
}

Result<void> CaDiscovery::checkTrust(CaInfo *info)
{
    auto known = m_services.knownServers.find(m_server.url, m_server.caIdentifier);
    if (!known)
        return fail(known.error());
    m_known = *known;
    if (m_known)
        info->missingCapabilities = info->capabilities.missingSince(m_known->capabilities);
    if (m_server.trust.fingerprint) // checked where the CA was picked
        return {};
    const QByteArray received = info->certificates.ca.fingerprint(HashAlgorithm::Sha256);
    if (m_known && !m_known->caSha256.isEmpty()) {
        if (m_known->caSha256 != received)
            return fail(Errc::CaChanged, {}, {colonHex(m_known->caSha256), colonHex(received)});
        return {};
    }
    if (m_server.trust.trustFirstUse)
        info->firstUse = true;
    else if (m_check == TrustCheck::Required)
        return fail(Errc::CaNotTrusted, {}, {colonHex(received)});
    return {};
}

Result<void> CaDiscovery::remember(const CaInfo &info)
{
    if (m_check == TrustCheck::ShowOnly)
        return {};
    KnownServer server = m_known.value_or(KnownServer());
    if (server.caSha256.isEmpty() || m_server.trust.fingerprint)
        server.caSha256 = info.certificates.ca.fingerprint(HashAlgorithm::Sha256);
    if (server.firstSeen.isNull())
        server.firstSeen = m_services.scheduler.now();
    server.capabilities = info.capabilities.words();
    const auto written = m_services.knownServers.record(m_server.url, m_server.caIdentifier, server);
    // A trust on first use that is not recorded is none; the rest is a memory that may fail.
    if (!written && info.firstUse)
        return written;
    if (!written)
        qCWarning(lcScep) << "known-servers.json could not be written:" << written.error().detail;
    return {};
}

} // namespace scepter
