#include "core/net/tlspeek.h"

#include "core/base/literals.h"
#include "core/net/netreasons.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace scepter {
namespace {

QSslConfiguration lenient()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // the certificate is compared, not trusted
    tls.setProtocol(QSsl::AnyProtocol);
    tls.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    tls.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0")); // nothing is sent that could be read
    return tls;
}

QString hostWithoutBrackets(const QString &host) { return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1).chopped(1) : host; }

} // namespace

/// One port: waits for admission, opens, reports once.
class TlsPeek::Peek final : public QObject {
public:
    Peek(TlsPeek &owner, const QString &host, quint16 port, std::chrono::milliseconds timeout, Done done)
        : QObject(&owner), m_owner(owner), m_host(hostWithoutBrackets(host)), m_port(port), m_timeout(timeout), m_done(std::move(done))
    {
    }
    ~Peek() override
    {
        if (m_socket)
            m_socket->disconnect(this);
    }

    void open()
    {
        m_isOpen = true;
        m_socket = new QSslSocket(this);
        m_socket->setProxy(QNetworkProxy::NoProxy);
        m_socket->setSslConfiguration(lenient());
        connect(m_socket, &QSslSocket::encrypted, this, &Peek::served);
        connect(m_socket, &QSslSocket::errorOccurred, this, &Peek::failed);
        m_deadline = m_owner.m_scheduler.after(
            m_timeout, [this] { report(fail(Errc::Timeout, {}, {QString::number(std::chrono::duration<double>(m_timeout).count())})); });
        m_socket->connectToHostEncrypted(m_host, m_port);
    }

    void abandon()
    {
        m_done = nullptr;
        retire();
    }

private:
    void served()
    {
        QList<QByteArray> chain;
        const QList<QSslCertificate> certificates = m_socket->peerCertificateChain();
        for (const QSslCertificate &certificate : certificates)
            chain.append(certificate.toDer());
        if (chain.isEmpty())
            return report(fail(Errc::TlsFailed, {}, QStringList{target()} + reasonFacts(Reason::NoTlsCertificate)));
        report(chain);
    }

    void failed()
    {
        const QString text = m_socket->errorString();
        switch (m_socket->error()) {
        case QAbstractSocket::HostNotFoundError: return report(fail(Errc::HostNotFound, text, {m_host}));
        case QAbstractSocket::ConnectionRefusedError: return report(fail(Errc::ConnectionRefused, text, {target()}));
        case QAbstractSocket::RemoteHostClosedError: return report(fail(Errc::ConnectionLost, text, {target()}));
        case QAbstractSocket::SocketTimeoutError:
            return report(fail(Errc::Timeout, text, {QString::number(std::chrono::duration<double>(m_timeout).count())}));
        case QAbstractSocket::SslHandshakeFailedError:
        case QAbstractSocket::SslInternalError:
        case QAbstractSocket::SslInvalidUserDataError:
            return report(fail(Errc::TlsFailed, text, QStringList{target()} + reasonFacts(Reason::TlsHandshake)));
        default: return report(fail(Errc::NetworkFailed, text, QStringList{target()} + reasonFacts(reasonOf(m_socket->error()))));
        }
    }

    QString target() const { return (m_host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(m_host).arg(m_port); }

    /// From the event loop, because a socket reports from inside its own functions.
    void report(Result<QList<QByteArray>> result)
    {
        if (m_reported)
            return;
        m_reported = true;
        m_deadline.cancel();
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                const Done done = std::exchange(m_done, nullptr);
                retire();
                if (done)
                    done(result);
            },
            Qt::QueuedConnection);
    }

    void retire()
    {
        if (m_retired)
            return;
        m_retired = true;
        m_deadline.cancel();
        if (m_socket) {
            m_socket->disconnect(this);
            m_socket->abort();
        }
        m_owner.release(this, m_isOpen);
        deleteLater();
    }

    TlsPeek &m_owner;
    const QString m_host;
    const quint16 m_port;
    const std::chrono::milliseconds m_timeout;
    Done m_done;
    QSslSocket *m_socket = nullptr;
    Alarm m_deadline;
    bool m_isOpen = false, m_reported = false, m_retired = false;
};

class TlsPeek::PeekTicket final : public Ticket {
public:
    explicit PeekTicket(Peek *peek) : m_peek(peek) {}
    ~PeekTicket() override
    {
        if (m_peek)
            m_peek->abandon();
    }

private:
    QPointer<Peek> m_peek;
};

TlsPeek::TlsPeek(Scheduler &scheduler, int atOnce) : m_scheduler(scheduler), m_atOnce(std::max(1, atOnce)) {}

TlsPeek::~TlsPeek()
{
    m_waiting.clear();
    const QObjectList peeks = children();
    qDeleteAll(peeks);
}

std::unique_ptr<Ticket> TlsPeek::peek(const QString &host, quint16 port, std::chrono::milliseconds timeout, Done done)
{
    auto *peek = new Peek(*this, host, port, timeout, std::move(done));
    m_waiting.push_back(peek);
    QMetaObject::invokeMethod(this, &TlsPeek::admit, Qt::QueuedConnection);
    return std::make_unique<PeekTicket>(peek);
}

void TlsPeek::admit()
{
    while (m_open < m_atOnce && !m_waiting.empty()) {
        Peek *peek = m_waiting.front();
        m_waiting.pop_front();
        ++m_open;
        peek->open();
    }
}

void TlsPeek::release(Peek *peek, bool wasOpen)
{
    if (!wasOpen) {
        std::erase(m_waiting, peek);
        return;
    }
    --m_open;
    QMetaObject::invokeMethod(this, &TlsPeek::admit, Qt::QueuedConnection);
}

} // namespace scepter
