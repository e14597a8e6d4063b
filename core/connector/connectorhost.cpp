#include "core/connector/connectorhost.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

/// Which connectors nobody serves; all of them, when none is served elsewhere, as the empty list.
Result<QStringList> freeConnectors(Transaction &transaction, const QDateTime &now)
{
    const auto all = ConnectorStore::list(transaction);
    if (!all)
        return fail(all.error());
    QStringList free;
    std::optional<Error> held;
    for (const ConnectorRow &row : *all) {
        const QString lease = HeldLeases::leaseName(row.settings.name);
        const auto holder = Lease::holder(transaction, lease, now);
        if (!holder)
            return fail(holder.error());
        if (*holder)
            held = Error{Errc::LeaseHeld, {}, {lease, (*holder)->toString()}};
        else
            free.append(row.settings.name);
    }
    if (free.isEmpty())
        return fail(held.value_or(Error{Errc::NotFound, u"nothing to serve"_s, {u"connector"_s, u"*"_s}}));
    return held ? free : QStringList();
}

} // namespace

ConnectorHost::ConnectorHost(const ConnectorServices &services, QObject *parent) : QObject(parent), m_services(services) {}

ConnectorHost::~ConnectorHost() = default;

void ConnectorHost::setVault(const std::optional<Vault> &vault)
{
    m_vault = vault;
    if (!vault)
        stop();
}

void ConnectorHost::start(const Listening &listening)
{
    if (m_state != State::Stopped)
        return;
    m_listening = listening;
    m_problem.reset();
    if (!m_vault)
        return end(Error{Errc::StoreLocked});
    ++m_attempt;
    setState(State::Starting);
    if (m_listening.files)
        readFiles();
    else
        look();
}

void ConnectorHost::readFiles()
{
    m_services.pool.run(
        this, [files = *m_listening.files] { return readTlsIdentity(files); },
        [this, attempt = m_attempt](const Result<TlsIdentity> &identity) {
            if (m_state != State::Starting || attempt != m_attempt)
                return;
            m_listening.files->passphrase = {};
            if (!identity)
                return end(identity.error());
            m_listening.tls = *identity;
            look();
        });
}

void ConnectorHost::look()
{
    m_services.database.read(
        this, [now = m_services.scheduler.now()](Transaction &transaction) { return freeConnectors(transaction, now); },
        [this, attempt = m_attempt](const Result<QStringList> &names) {
            if (m_state != State::Starting || attempt != m_attempt)
                return;
            if (!names || !m_vault)
                return end(names ? Error{Errc::StoreLocked} : names.error());
            serve(*names);
        });
}

void ConnectorHost::serve(const QStringList &names)
{
    m_server = std::make_unique<ConnectorServer>(m_services, *m_vault, names);
    connect(m_server.get(), &ConnectorServer::started, this, [this] {
        if (m_state == State::Stopping) // asked for meanwhile
            m_server->stop();
        else
            setState(State::Serving);
    });
    connect(m_server.get(), &ConnectorServer::failed, this, [this](const Error &error) {
        m_problem = error;
        setState(State::Stopping); // until the leases are given back, so that it can be started again at once
        m_server->stop();
    });
    connect(m_server.get(), &ConnectorServer::stopped, this, [this] { end(m_problem); });
    connect(m_server.get(), &ConnectorServer::went, this, &ConnectorHost::changed);
    connect(m_server.get(), &ConnectorServer::cameBack, this, &ConnectorHost::changed);
    m_server->start({m_listening.address, m_listening.port, m_listening.tls, m_listening.plainPort, m_listening.proxies});
    m_listening.tls.reset(); // the server has it
}

void ConnectorHost::stop()
{
    switch (m_state) {
    case State::Stopped:
    case State::Stopping: return;
    case State::Starting:
        if (m_server)
            return setState(State::Stopping); // it stops when it has started, or failed
        return end(std::nullopt);
    case State::Serving: setState(State::Stopping); return m_server->stop();
    }
}

QList<std::pair<QString, QUrl>> ConnectorHost::urls() const
{
    return m_state == State::Serving ? m_server->urls() : QList<std::pair<QString, QUrl>>();
}

QList<std::pair<QString, QUrl>> ConnectorHost::plainUrls() const
{
    return m_state == State::Serving ? m_server->plainUrls() : QList<std::pair<QString, QUrl>>();
}

QList<HeldLeases::Missing> ConnectorHost::away() const
{
    return m_state == State::Serving ? m_server->away() : QList<HeldLeases::Missing>();
}

QMap<QString, QDateTime> ConnectorHost::listEnds() const
{
    return m_state == State::Serving ? m_server->listEnds() : QMap<QString, QDateTime>();
}

void ConnectorHost::end(const std::optional<Error> &problem)
{
    if (m_server) {
        m_server->disconnect(this);
        m_server.release()->deleteLater(); // it speaks just now
    }
    m_listening.tls.reset();
    if (m_listening.files)
        m_listening.files->passphrase = {};
    m_problem = problem;
    m_state = State::Stopped;
    Q_EMIT changed();
}

void ConnectorHost::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace scepter
