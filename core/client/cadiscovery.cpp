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

/// What the next answer is compared with. Where less has to be accepted, nothing is forgotten before.
void noteOffer(KnownServer &server, const QStringList &words, bool replaces)
{
    constexpr qsizetype mostWords = 64; // a server that invents new ones each time fills no disk
    if (replaces) {
        server.capabilities = words;
        return;
    }
    server.offered = words;
    for (const QString &word : words) {
        if (server.capabilities.size() < mostWords && !server.capabilities.contains(word, Qt::CaseInsensitive))
            server.capabilities += word;
    }
}

} // namespace

CaDiscovery::CaDiscovery(ClientServices services, ServerSettings server, TrustCheck check, QObject *parent)
    : QObject(parent), m_services(services), m_server(std::move(server)), m_check(check), m_exchange(services.transport, m_server)
{
}

void CaDiscovery::start()
{
    m_exchange.run(Operation::GetCaCaps, m_server.caIdentifier.toUtf8(), false, [this](const Result<HttpReply> &reply) {
        // D4: nothing came in all the time that there was for an answer.
        if (!reply && reply.error().code == Errc::Timeout)
            return conclude(fail(reply.error()));
        // S1: an empty or failed answer means no capabilities; some servers close the connection on GetCACaps.
        if (reply) {
            m_capabilities = Capabilities::parse(reply->body);
            m_capabilitiesHeard = !m_capabilities.isEmpty();
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
                if (certificates)
                    judge(reply, *certificates);
                else
                    conclude(fail(certificates.error()));
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

void CaDiscovery::judge(const HttpReply &reply, const CaCertificates &certificates)
{
    const auto found = [this, reply, certificates](const Result<std::optional<KnownServer>> &known) {
        if (!known)
            return conclude(fail(known.error()));
        m_known = *known;
        const auto info = judged(reply, certificates);
        if (!info || m_check == TrustCheck::ShowOnly)
            return conclude(info);
        remember(*info);
    };
    m_services.knownServers.find(m_server.url, m_server.caIdentifier, this, found);
}

Result<CaInfo> CaDiscovery::judged(const HttpReply &reply, const CaCertificates &certificates) const
{
    const QDateTime now = m_services.scheduler.now();
    CaInfo info{m_capabilities, certificates};
    info.serverHeader = reply.server.isEmpty() ? m_serverHeader : reply.server;
    info.weakAllowed = m_known && m_known->allowWeak;
    if (reply.date) // S8
        info.clockSkew = std::chrono::seconds(now.secsTo(*reply.date));
    if (auto trusted = checkTrust(&info); !trusted)
        return fail(trusted.error());
    if (auto valid = checkValidity(info.certificates.ca, now); !valid)
        return fail(valid.error());
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

Result<void> CaDiscovery::checkTrust(CaInfo *info) const
{
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

/// What is written down, in the state that the memory is in by then: somebody may have trusted another CA meanwhile, or taken
/// the trust back.
KnownServers::Change CaDiscovery::memoryOf(const CaInfo &info) const
{
    return [received = info.certificates.ca.fingerprint(HashAlgorithm::Sha256), byFingerprint = m_server.trust.fingerprint.has_value(),
            firstUse = info.firstUse, heard = m_capabilitiesHeard, words = info.capabilities.words(),
            replaces = m_services.knownServers.acceptsLessByItself(),
            now = m_services.scheduler.now()](std::optional<KnownServer> &entry) -> Result<void> {
        const QByteArray trusted = entry ? entry->caSha256 : QByteArray();
        if (!byFingerprint && !trusted.isEmpty() && trusted != received)
            return fail(Errc::CaChanged, {}, {colonHex(trusted), colonHex(received)});
        if (!byFingerprint && !firstUse && trusted.isEmpty())
            return fail(Errc::CaNotTrusted, {}, {colonHex(received)});
        if (!entry)
            entry.emplace();
        entry->caSha256 = received;
        if (entry->firstSeen.isNull())
            entry->firstSeen = now;
        if (heard) // S3: what could not be asked for is not forgotten: the next answer is compared with it
            noteOffer(*entry, words, replaces);
        return {};
    };
}

void CaDiscovery::remember(const CaInfo &info)
{
    const auto done = [this, info](const Result<void> &written) {
        if (written)
            return conclude(info);
        const Errc code = written.error().code;
        // A trust on first use that is not recorded is none; the rest is a memory that may fail.
        if (info.firstUse || code == Errc::CaChanged || code == Errc::CaNotTrusted)
            return conclude(fail(written.error()));
        qCWarning(lcScep) << "what is known of a server could not be written:" << written.error().detail;
        conclude(info);
    };
    m_services.knownServers.change(m_server.url, m_server.caIdentifier, this, memoryOf(info), done);
}

} // namespace scepter
