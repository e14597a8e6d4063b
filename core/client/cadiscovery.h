#pragma once
#include "core/client/scepexchange.h"
#include "core/client/services.h"

#include <QObject>

namespace scepter {

/// How far discovery goes in judging the CA.
enum class TrustCheck {
    Required, ///< by fingerprint or recorded first use (S1): for everything that sends a request
    ShowOnly, ///< for a look at a server: a given fingerprint and a record are checked, an unknown CA is shown
};

/// GetCACaps and GetCACert, and the decision whether to trust what came (S1, S3, S8).
class CaDiscovery final : public QObject {
    Q_OBJECT
public:
    CaDiscovery(ClientServices services, ServerSettings server, TrustCheck check, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Once, never from inside start(). A server that does not answer at all costs one timeout (D4). Errors: ScepExchange's, parseCaCertificates', CaNotTrusted, CaChanged,
    /// CaFingerprintMismatch, CaExpired, CaNotYetValid.
    void finished(const scepter::Result<scepter::CaInfo> &result);

private:
    void requestCertificates();
    void conclude(const Result<CaInfo> &info);
    void tryWithoutIdentifier(const Error &first);
    void judge(const HttpReply &reply, const CaCertificates &certificates);
    Result<CaInfo> judged(const HttpReply &reply, const CaCertificates &certificates) const;
    Result<void> checkTrust(CaInfo *info) const;
    Result<void> checkValidity(const Certificate &ca, const QDateTime &now) const;
    void remember(const CaInfo &info);
    KnownServers::Change memoryOf(const CaInfo &info) const;

    ClientServices m_services;
    ServerSettings m_server;
    TrustCheck m_check;
    ScepExchange m_exchange;
    Capabilities m_capabilities;
    bool m_capabilitiesHeard = false; ///< an answer with a word in it came
    QString m_serverHeader;
    std::optional<KnownServer> m_known;
};

} // namespace scepter
