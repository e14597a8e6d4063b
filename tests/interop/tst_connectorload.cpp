// The connector is stopped, killed and besieged while clients enrol: what a client received is in the store, whatever happens.
#include "core/base/literals.h"
#include "tests/interop/connectorrig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <arpa/inet.h>
#include <csignal>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace scepter;

namespace {

/// How a client ended.
enum class Fate { Certificate, NotReached, Unavailable, Other };

/// Clients that enrol, several at a time.
class Crowd {
public:
    Crowd(ConnectorRig &rig, const QString &connector, const QString &challenge)
        : m_rig(rig), m_connector(connector), m_challenge(challenge)
    {
    }

    /// Keeps `abreast` running until `enough` says so, then lets those come to their end that run. False: it took too long.
    bool run(int abreast, const std::function<bool()> &enough)
    {
        bool ending = false;
        return QTest::qWaitFor(
            [&] {
                reap();
                ending = ending || enough();
                while (!ending && int(m_running.size()) < abreast)
                    start();
                return ending && m_running.empty();
            },
            120'000);
    }
    /// The directories of the clients that ended so.
    const QStringList &those(Fate fate) { return m_ended[fate]; }
    QByteArray said() const { return m_said; } ///< what the others said

private:
    void start()
    {
        const int number = ++m_started;
        const QString out = u"%1-%2"_s.arg(m_connector).arg(number);
        auto process = std::make_unique<Process>(m_rig.scepterctl());
        process->setEnvironment(u"XDG_DATA_HOME"_s, m_rig.path(u"data-%1"_s.arg(number)));
        process->start(m_rig.enrollArguments(m_connector, out,
                                             {u"--challenge-file"_s, m_challenge, u"--key"_s, number % 2 ? u"ec:p256"_s : u"rsa:2048"_s}));
        m_running.emplace_back(out, std::move(process));
    }

    void reap()
    {
        for (auto it = m_running.begin(); it != m_running.end();) {
            if (it->second->process().state() != QProcess::NotRunning) {
                ++it;
                continue;
            }
            const Process::Outcome outcome = it->second->finish();
            const Fate fate = fateOf(outcome);
            if (fate == Fate::Other)
                m_said += outcome.all();
            m_ended[fate].append(it->first);
            it = m_running.erase(it);
        }
    }

    static Fate fateOf(const Process::Outcome &outcome)
    {
        const QJsonObject error = outcome.json()[u"error"_s].toObject();
        if (outcome.exitCode == 0)
            return Fate::Certificate;
        if (error[u"code"_s] == u"ConnectionRefused"_s)
            return Fate::NotReached;
        return outcome.all().contains("503") ? Fate::Unavailable : Fate::Other;
    }

    ConnectorRig &m_rig;
    QString m_connector, m_challenge;
    int m_started = 0;
    std::vector<std::pair<QString, std::unique_ptr<Process>>> m_running;
    QHash<Fate, QStringList> m_ended;
    QByteArray m_said;
};

/// Connections to a port of loopback that do nothing.
class Silence {
public:
    ~Silence()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    /// How many there are then: the system may refuse some.
    int open(int count, quint16 port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        while (int(m_sockets.size()) < count) {
            const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (socket < 0)
                break;
            m_sockets.push_back(socket);
            if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
                break;
        }
        return int(m_sockets.size());
    }

private:
    std::vector<int> m_sockets;
};

QByteArray postOf(const QByteArray &message)
{
    const QByteArray length = QByteArray::number(message.size());
    return "POST /scep/manual?operation=PKIOperation HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n" + message;
}

/// The serial number of the certificate in a CertRep; empty when there is none in it.
QByteArray serialIn(const QByteArray &certRep, const QString &key, const QString &signer)
{
    const ToolResult envelope = openssl({u"cms"_s, u"-verify"_s, u"-noverify"_s, u"-inform"_s, u"DER"_s}, certRep);
    const ToolResult bag = openssl({u"cms"_s, u"-decrypt"_s, u"-inform"_s, u"DER"_s, u"-inkey"_s, key, u"-recip"_s, signer}, envelope.out);
    const ToolResult pem = openssl({u"pkcs7"_s, u"-inform"_s, u"DER"_s, u"-print_certs"_s}, bag.out);
    const QByteArray line = openssl({u"x509"_s, u"-noout"_s, u"-serial"_s}, pem.out).out.trimmed();
    return line.mid(line.indexOf('=') + 1);
}

} // namespace

class tst_ConnectorLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_rig.reset(); }

    void stoppedUnderLoad();
    void stoppedWithRequestsInFlight();
    void killedUnderLoad();
    void killedWithRequestsInFlight();
    void manyIdleConnections();
    void slowClients();

private:
    bool admin(const QStringList &arguments);
    QJsonObject health() const;
    quint16 port() const { return quint16(QUrl(m_rig->base()).port()); }

    std::unique_ptr<ConnectorRig> m_rig;
};

void tst_ConnectorLoad::init()
{
    m_rig = std::make_unique<ConnectorRig>(QStringLiteral(SCEPTERCTL));
    QVERIFY(admin({u"store"_s, u"init"_s}));
    QVERIFY(admin({u"ca"_s, u"create"_s, u"demo"_s, u"--no-recovery"_s}));
    QVERIFY(admin({u"connector"_s, u"create"_s, u"load"_s}));
}

bool tst_ConnectorLoad::admin(const QStringList &arguments)
{
    const auto done = m_rig->admin(arguments);
    if (done.exitCode != 0)
        qWarning("%s: %s", qPrintable(arguments.join(u' ')), done.all().constData());
    return done.exitCode == 0;
}

QJsonObject tst_ConnectorLoad::health() const { return QJsonDocument::fromJson(m_rig->get(u"/health"_s).out).object(); }

void tst_ConnectorLoad::stoppedUnderLoad()
{
    QCOMPARE(m_rig->serve(), QByteArray());
    Crowd crowd(*m_rig, u"load"_s, m_rig->challenge(u"load"_s));
    const bool over = crowd.run(12, [&] {
        const bool enough = crowd.those(Fate::Certificate).size() >= 12;
        if (enough)
            m_rig->signalServer(SIGTERM);
        return enough;
    });
    QVERIFY(over);
    const auto stopped = m_rig->finish();
    QVERIFY2(stopped.exitCode == 0, stopped.all().constData());
    QVERIFY2(crowd.those(Fate::Other).isEmpty(), crowd.said().constData());
    QCOMPARE(m_rig->issued(u"demo"_s), int(crowd.those(Fate::Certificate).size()));
    QVERIFY(admin({u"store"_s, u"check"_s}));
    QVERIFY(admin({u"audit"_s, u"verify"_s}));
}

/// Requests that the server has begun to read when it is told to end, half of which it has then read: each gets an answer.
void tst_ConnectorLoad::stoppedWithRequestsInFlight()
{
    QVERIFY(admin({u"connector"_s, u"create"_s, u"manual"_s, u"--approval"_s, u"manual"_s}));
    QCOMPARE(m_rig->serve(), QByteArray());
    QCOMPARE(m_rig->ctl(m_rig->enrollArguments(u"manual"_s, u"waiting"_s)).exitCode, 3);
    const QByteArray message = m_rig->read(u"waiting/request.p7"_s);
    QVERIFY(!message.isEmpty());
    const QByteArray request = postOf(message);
    constexpr int count = 40;
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(u"127.0.0.1"_s, port());
        clients.back()->write(request.first(request.size() - 1));
    }
    const auto sent = [](const auto &client) { return client->state() == QAbstractSocket::ConnectedState && client->bytesToWrite() == 0; };
    QTRY_VERIFY(std::all_of(clients.begin(), clients.end(), sent));
    QTRY_VERIFY(health()[u"connections"_s].toInt() > count); // and so it has read what came before
    for (int i = 0; i < count; i += 2) {
        clients[size_t(i)]->write(request.last(1));
        clients[size_t(i)]->flush();
    }
    QTRY_VERIFY(health()[u"messages"_s].toInt() + health()[u"computing"_s].toInt() > 1);
    m_rig->signalServer(SIGTERM);
    const auto over = [](const auto &client) { return client->state() == QAbstractSocket::UnconnectedState; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(clients.begin(), clients.end(), over), 30'000);
    for (int i = 0; i < count; ++i) {
        const QByteArray reply = clients[size_t(i)]->readAll();
        QVERIFY2(reply.startsWith("HTTP/1.1 200") || (i % 2 && reply.startsWith("HTTP/1.1 503")), reply.constData());
    }
    const auto stopped = m_rig->finish();
    QVERIFY2(stopped.exitCode == 0, stopped.all().constData());
}

void tst_ConnectorLoad::killedUnderLoad()
{
    QCOMPARE(m_rig->serve(), QByteArray());
    Crowd crowd(*m_rig, u"load"_s, m_rig->challenge(u"load"_s));
    bool killed = false;
    const bool over = crowd.run(12, [&] {
        if (!killed && crowd.those(Fate::Certificate).size() >= 12) {
            m_rig->kill();
            killed = true;
        }
        return killed;
    });
    QVERIFY(over);
    QCOMPARE(m_rig->serve(), QByteArray()); // at once, at the same port: the lease of a dead process is no hindrance
    QVERIFY(admin({u"store"_s, u"check"_s}));
    QVERIFY(admin({u"audit"_s, u"verify"_s}));
    const QStringList received = crowd.those(Fate::Certificate);
    QVERIFY(m_rig->issued(u"demo"_s) >= received.size());
    for (const QString &directory : received) {
        const QString certificate = m_rig->path(directory + u"/cert.pem"_s);
        const auto known = m_rig->ctl({u"getcert"_s, u"--url"_s, m_rig->url(u"load"_s), u"--serial"_s,
                                       QString::fromLatin1(serialOf(certificate)), u"--ca-fingerprint"_s, m_rig->fingerprint(u"load"_s)});
        QVERIFY2(known.exitCode == 0, known.all().constData());
        QCOMPARE(verifyError(m_rig->caFile(u"load"_s), certificate), QByteArray());
    }
    // Those whom the end surprised go on, and no request is answered with two certificates.
    int sent = 0;
    for (const Fate fate : {Fate::NotReached, Fate::Unavailable, Fate::Other}) {
        for (const QString &directory : crowd.those(fate)) {
            if (!QFile::exists(m_rig->path(directory + u"/request.p7"_s)))
                continue; // it had not come so far
            const auto resumed = m_rig->ctl({u"resume"_s, u"--out"_s, m_rig->path(directory)});
            QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
            ++sent;
        }
    }
    QCOMPARE(m_rig->issued(u"demo"_s), int(received.size()) + sent);
    QCOMPARE(m_rig->stop().exitCode, 0);
}

/// Requests that an administrator approved are sent all at once, and the server is killed at its first answer.
void tst_ConnectorLoad::killedWithRequestsInFlight()
{
    constexpr int count = 10;
    QVERIFY(admin({u"connector"_s, u"create"_s, u"manual"_s, u"--approval"_s, u"manual"_s}));
    QCOMPARE(m_rig->serve(), QByteArray());
    const auto directory = [](int i) { return u"waiting-%1"_s.arg(i); };
    for (int i = 0; i < count; ++i)
        QCOMPARE(m_rig->ctl(m_rig->enrollArguments(u"manual"_s, directory(i))).exitCode, 3);
    const QJsonArray pending = m_rig->admin({u"pending"_s, u"list"_s}).json()[u"pending"_s].toArray();
    QCOMPARE(pending.size(), count);
    for (const QJsonValue &request : pending)
        QVERIFY(admin({u"pending"_s, u"approve"_s, QString::number(request[u"id"_s].toInt())}));

    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(u"127.0.0.1"_s, port());
        clients.back()->write(postOf(m_rig->read(directory(i) + u"/request.p7"_s)));
        connect(clients.back().get(), &QTcpSocket::readyRead, this, [this] { m_rig->signalServer(SIGKILL); });
    }
    const auto over = [](const auto &client) { return client->state() == QAbstractSocket::UnconnectedState; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(clients.begin(), clients.end(), over), 30'000);
    m_rig->kill();

    QCOMPARE(m_rig->serve(), QByteArray());
    QVERIFY(admin({u"store"_s, u"check"_s}));
    QVERIFY(admin({u"audit"_s, u"verify"_s}));
    int answered = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray reply = clients[size_t(i)]->readAll();
        const QByteArray received = serialIn(reply.mid(reply.indexOf("\r\n\r\n") + 4), m_rig->path(directory(i) + u"/key.pem"_s),
                                             m_rig->path(directory(i) + u"/signer.pem"_s));
        const auto resumed = m_rig->ctl({u"resume"_s, u"--out"_s, m_rig->path(directory(i))});
        QVERIFY2(resumed.exitCode == 0, resumed.all().constData());
        if (received.isEmpty())
            continue;
        ++answered;
        QCOMPARE(serialOf(m_rig->path(directory(i) + u"/cert.pem"_s)), received);
    }
    QVERIFY(answered > 0);
    QCOMPARE(m_rig->issued(u"demo"_s), count);
    QCOMPARE(m_rig->stop().exitCode, 0);
}

void tst_ConnectorLoad::manyIdleConnections()
{
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    const int wanted = int(std::min<rlim_t>(10'000, limit.rlim_max - 500)); // the server keeps some for its store
    QVERIFY(admin({u"connector"_s, u"set"_s, u"load"_s, u"--connections"_s, QString::number(wanted + 100), u"--connections-per-address"_s,
                   QString::number(wanted + 100), u"--idle-time"_s, u"300"_s, u"--header-time"_s, u"300"_s}));
    QCOMPARE(m_rig->serve(), QByteArray());
    Silence silence;
    QCOMPARE(silence.open(wanted, port()), wanted);
    QTRY_VERIFY_WITH_TIMEOUT(health()[u"connections"_s].toInt() > wanted, 30'000);
    const auto enrolled = m_rig->ctl(m_rig->enrollArguments(u"load"_s, u"beside"_s, {u"--challenge-file"_s, m_rig->challenge(u"load"_s)}));
    QVERIFY2(enrolled.exitCode == 0, enrolled.all().constData());
    QVERIFY(health()[u"connections"_s].toInt() > wanted); // none was closed for it
    QCOMPARE(m_rig->stop().exitCode, 0);
}

/// Clients that send a byte at a time hold nobody up, and are shown the door.
void tst_ConnectorLoad::slowClients()
{
    QVERIFY(admin({u"connector"_s, u"set"_s, u"load"_s, u"--header-time"_s, u"2"_s}));
    QCOMPARE(m_rig->serve(), QByteArray());
    constexpr int count = 100;
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        clients.back()->connectToHost(u"127.0.0.1"_s, port());
    }
    QTimer drip;
    QObject::connect(&drip, &QTimer::timeout, this, [&] {
        for (const auto &client : clients) {
            if (client->state() == QAbstractSocket::ConnectedState)
                client->write("G");
        }
    });
    drip.start(100);
    QTRY_VERIFY(health()[u"connections"_s].toInt() > count / 2);
    const auto enrolled = m_rig->ctl(m_rig->enrollArguments(u"load"_s, u"beside"_s, {u"--challenge-file"_s, m_rig->challenge(u"load"_s)}));
    QVERIFY2(enrolled.exitCode == 0, enrolled.all().constData());
    const auto over = [](const auto &client) { return client->state() == QAbstractSocket::UnconnectedState; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(clients.begin(), clients.end(), over), 20'000);
    QVERIFY(clients.front()->readAll().startsWith("HTTP/1.1 408"));
    QCOMPARE(m_rig->stop().exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_ConnectorLoad)
#include "tst_connectorload.moc"
