#pragma once
#include "core/connector/answerpace.h"
#include "core/connector/scepservice.h"
#include "core/connector/servedconnector.h"
#include "core/net/httpserver.h"
#include "core/store/lease.h"

namespace scepter {

/// What a connector server needs of its surroundings; all of it outlives the server.
struct ConnectorServices {
    Database &database;
    Scheduler &scheduler;
    Random &random;
    WorkPool &pool;
};

/// Slows the answers to failed challenges, by address, and nothing else (C3): nobody is banned, and a right challenge is
/// answered at once, because many printers stand behind one address.
class FailureDelay {
public:
    /// Counts a failure, and says for how long its answer is held back: nothing for the first few, then doubling up to 5 s.
    std::chrono::milliseconds count(const QString &address, const QDateTime &now);

private:
    struct Failures {
        int count = 0;
        QDateTime last;
    };
    QHash<QString, Failures> m_byAddress;
};

/// Serves connectors over HTTP (C1): SCEP below /scep/NAME and, for the default connector, below the paths of an NDES; CRLs
/// below /crl/; /health. It follows the store: a challenge made, a request approved, a setting changed by another process
/// counts within a second (O2). It keeps the CRLs and RA certificates fresh, and holds a lease on each connector.
class ConnectorServer final : public QObject {
    Q_OBJECT
public:
    /// `names`: the connectors to serve; all of the store when it is empty.
    ConnectorServer(const ConnectorServices &services, const Vault &vault, QStringList names, QObject *parent = nullptr);
    ~ConnectorServer() override;

    struct Listening {
        QString address;
        quint16 port = 0; ///< 0: a free one
        std::optional<TlsIdentity> tls = {};
        std::optional<quint16> plainPort = {}; ///< with TLS: without it at this port, too, for devices that speak HTTP only
    };
    /// Takes the leases, loads the connectors and listens; then emits started() or failed().
    void start(const Listening &listening);
    void start(const QString &address, quint16 port, const std::optional<TlsIdentity> &tls) { start({address, port, tls}); }
    /// Finishes what was accepted, gives the leases back, then emits stopped().
    void stop();

    /// "http://127.0.0.1:8080/scep/NAME" for each connector: where it listens, which need not be its public address.
    QList<std::pair<QString, QUrl>> urls() const;
    /// The same over HTTP without TLS; empty when it is not served so.
    QList<std::pair<QString, QUrl>> plainUrls() const;

Q_SIGNALS:
    void started();
    void failed(const scepter::Error &error);
    void stopped();
    /// The lease of a connector was lost to another process: it is no longer served here.
    void lost(const QString &connector);

private:
    void load(std::function<void(Result<void>)> then);
    void takeLeases(QStringList names, std::function<void(Result<void>)> then);
    void listen(const Listening &listening);
    QList<std::pair<QString, QUrl>> urlsAt(const HttpServer::Listener &listener) const;
    HttpServerBounds bounds() const;
    void storeChanged();
    void adopt(const Served &served);
    void removeDeleted(const QStringList &names);
    void maintain();
    void maintainCas();
    void maintain(const CaGeneration &generation);
    AuditEntry audit(const QString &operation, const CaGeneration &generation) const;

    void handle(const HttpServerRequest &request, const HttpServer::Answer &answer);
    void scep(const std::shared_ptr<const ServedConnector> &connector, const HttpServerRequest &request, const HttpServer::Answer &answer);
    void pkiOperation(const std::shared_ptr<const ServedConnector> &connector, const QByteArray &message, const QString &address,
                      const HttpServer::Answer &answer);
    std::shared_ptr<const ServedConnector> connectorAt(const QString &path) const;
    HttpServerReply crl(const QString &path) const;
    HttpServerReply health() const;

    ConnectorServices m_services;
    Vault m_vault;
    QStringList m_names;
    Served m_served;
    bool m_loading = false, m_changedMeanwhile = false, m_stopping = false;
    int m_computing = 0; ///< messages that the service has
    qint64 m_answered = 0;
    FailureDelay m_failures;
    AnswerPace m_pace;
    QHash<Alarm *, std::shared_ptr<Alarm>> m_delayed; ///< answers that are held back
    ScepService m_service;
    std::unique_ptr<HttpServer> m_http;
    std::map<QString, std::unique_ptr<Lease>> m_leases; ///< by connector
    Alarm m_maintenance;
};

} // namespace scepter
