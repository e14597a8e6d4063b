// scepterctl connector serve: runs until SIGTERM.
#include "app/ctl/endsignal.h"
#include "app/ctl/storesession.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/connector/connectorserver.h"
#include "core/connector/tlsfiles.h"
#include "core/device/inventoryholders.h"
#include "ui/text/explanation.h"

#include <QJsonArray>

namespace scepter {
namespace {

tl::unexpected<Error> invalid(const QString &option, const QString &value) { return fail(Errc::InvalidArgument, {}, {option, value}); }

struct ServeOptions {
    QStringList names;
    QString listen = u"127.0.0.1:8080"_s, tlsCert, tlsKey, tlsPassphraseFile;
    QStringList trustedProxies = {};
};

/// `connector serve`: runs until SIGTERM.
class ServeCommand final : public QObject {
    Q_DECLARE_TR_FUNCTIONS(scepterctl)

public:
    ServeCommand(CommandContext &context, std::shared_ptr<StoreSession> session, const ServeOptions &options)
        : QObject(&context.owner), m_owner(context.owner), m_console(context.console), m_session(std::move(session)), m_options(options)
    {
        const ClientServices services = context.composition.services();
        m_server = std::make_unique<ConnectorServer>(ConnectorServices{m_session->database(), services.scheduler, services.random,
                                                                       services.pool, std::make_shared<const InventoryHolders>()},
                                                     m_session->vault(), options.names);
    }

    void start()
    {
        const auto target = parseTarget();
        const auto tls = target ? readTls() : fail(target.error());
        const auto proxies = TrustedProxies::parse(m_options.trustedProxies);
        if (!tls || !proxies)
            return end(tls ? proxies.error() : tls.error());
        connect(m_server.get(), &ConnectorServer::failed, this, [this](const Error &error) { end(error); });
        connect(m_server.get(), &ConnectorServer::started, this, [this] { announce(); });
        connect(m_server.get(), &ConnectorServer::stopped, this, [this] { end(std::nullopt); });
        connect(m_server.get(), &ConnectorServer::went, this, [this](const QString &name, const Error &why) {
            m_console.warning(why.code == Errc::LeaseHeld ? tr("%1 is served by another process now: %2.").arg(name, why.facts.value(1))
                                                          : tr("%1 is not served at present: the store could not be written.").arg(name)
                                                                + u' ' + explain(why).oneLine());
        });
        connect(m_server.get(), &ConnectorServer::cameBack, this,
                [this](const QString &name) { m_console.warning(tr("%1 is served here again.").arg(name)); });
        new EndSignal([this] { m_server->stop(); }, this);
        m_server->start({target->first, target->second, *tls, std::nullopt, *proxies});
    }

private:
    Result<std::pair<QString, quint16>> parseTarget() const
    {
        const qsizetype colon = m_options.listen.lastIndexOf(u':');
        bool isNumber = false;
        const quint16 port = m_options.listen.sliced(colon + 1).toUShort(&isNumber);
        QString host = m_options.listen.left(std::max<qsizetype>(colon, 0));
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.sliced(1).chopped(1);
        if (!isNumber || host.isEmpty())
            return invalid(u"--listen"_s, m_options.listen);
        return std::pair(host, port);
    }

    Result<std::optional<TlsIdentity>> readTls() const
    {
        if (m_options.tlsCert.isEmpty() && m_options.tlsKey.isEmpty())
            return std::nullopt;
        if (m_options.tlsCert.isEmpty())
            return invalid(u"--tls-cert"_s, {});
        const auto passphrase = m_options.tlsPassphraseFile.isEmpty() ? Result<Secret>(Secret()) : readSecret(m_options.tlsPassphraseFile);
        if (!passphrase)
            return fail(passphrase.error());
        const auto identity = readTlsIdentity({m_options.tlsCert, m_options.tlsKey, *passphrase});
        if (!identity && identity.error().code == Errc::NotAKey && m_options.tlsKey.isEmpty())
            return invalid(u"--tls-key"_s, {});
        return identity.map([](const TlsIdentity &read) { return std::optional(read); });
    }

    void announce()
    {
        QJsonArray urls;
        QByteArray lines;
        for (const auto &[name, url] : m_server->urls()) {
            lines += "listening on " + url.toString().toUtf8() + '\n';
            urls.append(QJsonObject{{u"connector"_s, name}, {u"url"_s, url.toString()}});
        }
        m_console.data(lines);
        m_console.document({{u"listening"_s, urls}});
    }

    void end(const std::optional<Error> &error)
    {
        if (error)
            m_console.error(*error);
        finishProgram(m_owner, error ? exitCodeFor(*error) : ExitCode::Done);
    }

    QObject &m_owner;
    Console m_console;
    std::shared_ptr<StoreSession> m_session;
    ServeOptions m_options;
    std::unique_ptr<ConnectorServer> m_server;
};

} // namespace

void addServeCommand(CLI::App &connector, Run &run)
{
    auto *serve = connector.add_subcommand("serve", "Serve connectors until SIGTERM");
    auto serving = std::make_shared<ServeOptions>();
    listOption(serve, "names", serving->names, "Connectors to serve; all without a name");
    textOption(serve, "--listen", serving->listen, "Address and port, such as 0.0.0.0:8080");
    textOption(serve, "--tls-cert", serving->tlsCert,
               "File with the server's certificate and chain (PEM, or PKCS#12 with the key): serves HTTPS");
    textOption(serve, "--tls-key", serving->tlsKey, "Its private key");
    textOption(serve, "--tls-passphrase-file", serving->tlsPassphraseFile, "File with the passphrase of the key, or of the PKCS#12");
    serve
        ->add_option_function<std::vector<std::string>>(
            "--trusted-proxy",
            [serving](const std::vector<std::string> &networks) {
                for (const std::string &network : networks)
                    serving->trustedProxies.append(QString::fromStdString(network));
            },
            "Network of a reverse proxy or load balancer whose X-Forwarded-For or PROXY protocol is believed; may be repeated")
        ->take_all()
        ->allow_extra_args(false);
    serve->callback([&run, serving] {
        run = [serving](CommandContext &c) {
            openStore(c, StoreAccess::Change, [&c, serving](std::shared_ptr<StoreSession> session) {
                (new ServeCommand(c, std::move(session), *serving))->start();
            });
        };
    });
}

} // namespace scepter
