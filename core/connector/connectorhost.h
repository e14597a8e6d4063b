#pragma once
#include "core/connector/connectorserver.h"
#include "core/connector/tlsfiles.h"

namespace scepter {

/// Serves the connectors of a store for as long as its user wants: starts and stops a ConnectorServer, and says how that stands.
/// What another process serves is left to it. Lives on one thread.
class ConnectorHost final : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Serving, Stopping };
    struct Listening {
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 8080; ///< 0: a free one
        std::optional<TlsIdentity> tls = {};
        std::optional<TlsFiles> files = {};    ///< read when it starts, and in the place of `tls`
        std::optional<quint16> plainPort = {}; ///< with TLS: without it at this port, too
        TrustedProxies proxies = {};           ///< who is believed when it says for whom it speaks (O6)
    };

    /// All of these outlive it.
    explicit ConnectorHost(const ConnectorServices &services, QObject *parent = nullptr);
    ~ConnectorHost() override;

    /// Without a vault nothing can be served: what is, is stopped.
    void setVault(const std::optional<Vault> &vault);
    bool hasVault() const { return m_vault.has_value(); }
    /// Serves every connector that nobody else does, and those that are made later. Nothing while it is not Stopped.
    void start(const Listening &listening);
    void stop();

    State state() const { return m_state; }
    const Listening &listening() const { return m_listening; }
    /// Where each connector is reached here; empty while nothing is served.
    QList<std::pair<QString, QUrl>> urls() const;
    /// The same over HTTP without TLS; empty when nothing is served so.
    QList<std::pair<QString, QUrl>> plainUrls() const;
    /// Connectors that are meant to be served here and are not at present; it goes on asking for them.
    QList<HeldLeases::Missing> away() const;
    /// When the revocation list of each served CA ends; empty while nothing is served.
    QMap<QString, QDateTime> listEnds() const;
    /// Why it does not serve: NotFound {"connector", …} when there is none, LeaseHeld {name, holder} when others serve all of them,
    /// StoreLocked, those of readTlsIdentity and of listening. Gone when it is started again.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void readFiles();
    void look();
    void serve(const QStringList &names);
    void end(const std::optional<Error> &problem);
    void setState(State state);

    ConnectorServices m_services;
    std::optional<Vault> m_vault;
    Listening m_listening;
    State m_state = State::Stopped;
    int m_attempt = 0; ///< what an earlier start asked for does not matter any more
    std::optional<Error> m_problem;
    std::unique_ptr<ConnectorServer> m_server;
};

} // namespace scepter
