#pragma once
#include "core/connector/answerpace.h"
#include "core/connector/heldleases.h"
#include "core/connector/requestupkeep.h"
#include "core/connector/scepservice.h"
#include "core/connector/servedconnector.h"
#include "core/net/httpserver.h"

namespace scepter {

/// What a connector server needs of its surroundings; all of it outlives the server.
struct ConnectorServices {
    Database &database;
    Scheduler &scheduler;
    Random &random;
    WorkPool &pool;
    std::shared_ptr<const InventoryNames> inventory = {}; ///< none: nothing is known of devices
};

/// Slows the answers to refusals that cost work, by address (IPv6 by /64), and nothing else (C3): nobody is banned, and a right
/// challenge is answered at once, because many printers stand behind one address.
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
/// counts within a second (O2). It keeps the CRLs and RA certificates fresh, and holds a lease on each connector. One whose lease
/// was lost answers 503 until it is back; /health names it (O4).
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
        TrustedProxies proxies = {};           ///< who is believed when it says for whom it speaks (O6)
    };
    /// Takes the leases, loads the connectors and listens; then emits started() or failed().
    void start(const Listening &listening);
    void start(const QString &address, quint16 port, const std::optional<TlsIdentity> &tls) { start({address, port, tls}); }
    /// Finishes what was accepted, gives the leases back, then emits stopped().
    void stop();

    /// Connectors that are meant to be served here and are not at present.
    QList<HeldLeases::Missing> away() const;

    /// When the revocation list of each served CA ends, which is renewed here (C10).
    QMap<QString, QDateTime> listEnds() const;

    /// "http://127.0.0.1:8080/scep/NAME" for each connector that is served: where it listens, which need not be its public address.
    QList<std::pair<QString, QUrl>> urls() const;
    /// The same over HTTP without TLS; empty when it is not served so.
    QList<std::pair<QString, QUrl>> plainUrls() const;

Q_SIGNALS:
    void started();
    void failed(const scepter::Error &error);
    void stopped();
    /// A connector is not served at present: another process has its lease (LeaseHeld), or the store could not be written. It is
    /// asked for again until it is back, or the server stops.
    void went(const QString &connector, const scepter::Error &why);
    void cameBack(const QString &connector);

private:
    void load(std::function<void(Result<void>)> then);
    void takeLeases(const Listening &listening);
    void leaseHeld(const QString &name);
    void leaseMissed(const QString &name, const Error &why);
    bool isServed(const std::shared_ptr<const ServedConnector> &connector, const HttpServerRequest &request,
                  const HttpServer::Answer &answer);
    void listen(const Listening &listening);
    QList<std::pair<QString, QUrl>> urlsAt(const HttpServer::Listener &listener) const;
    HttpServerBounds bounds() const;
    void storeChanged();
    void adopt(const Served &served);
    void removeDeleted(const QStringList &names);
    void maintain();
    void followRefusals();
    void maintainCas();
    void maintain(const CaGeneration &generation);
    AuditEntry audit(const QString &operation, const CaGeneration &generation) const;

    void handle(const HttpServerRequest &request, const HttpServer::Answer &answer);
    void scep(const std::shared_ptr<const ServedConnector> &connector, const HttpServerRequest &request, const HttpServer::Answer &answer);
    void pkiOperation(const std::shared_ptr<const ServedConnector> &connector, const QByteArray &message, const QString &address,
                      const HttpServer::Answer &answer);
    std::shared_ptr<const ServedConnector> connectorAt(const QString &path) const;
    void give(const ScepAnswer &done, AnswerPace::Ticket ticket, const QString &address, std::chrono::seconds retryAfter,
              const HttpServer::Answer &answer);
    HttpServerReply crl(const QString &path) const;
    /// `inFull`: with counters whose changes tell when a message was done with (C15).
    HttpServerReply health(bool inFull) const;

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
    RequestUpkeep m_upkeep;
    std::unique_ptr<HttpServer> m_http;
    HeldLeases m_leases;
    Listening m_listening;
    QSet<QString> m_away; ///< as was told
    bool m_failed = false;
    Alarm m_maintenance;
    Alarm m_refusalsDue; ///< when the hour ends that refusals are counted in
};

} // namespace scepter
