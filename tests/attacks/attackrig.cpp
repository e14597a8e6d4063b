#include "tests/attacks/attackrig.h"

#include "core/base/literals.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

namespace scepter {
namespace {

constexpr std::chrono::milliseconds grid{250};

std::optional<Error> startIt(ConnectorServer &server)
{
    bool started = false;
    std::optional<Error> error;
    QObject context;
    QObject::connect(&server, &ConnectorServer::started, &context, [&] { started = true; });
    QObject::connect(&server, &ConnectorServer::failed, &context, [&](const Error &e) { error = e; });
    server.start(u"127.0.0.1"_s, 0, std::nullopt);
    if (!QTest::qWaitFor([&] { return started || error; }, 20'000))
        return Error{Errc::Timeout};
    return error;
}

} // namespace

QByteArray WireReply::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

struct WireAsk::Socket {
    QTcpSocket socket;
    QByteArray received;
    bool ended = false;
    std::function<void()> onEnd = [] {};
    void end()
    {
        ended = true;
        onEnd();
    }
};

WireAsk::WireAsk(quint16 port, const QByteArray &request, const QString &from) : m_socket(std::make_unique<Socket>())
{
    Socket *it = m_socket.get();
    QTcpSocket &socket = it->socket;
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [it, request] { it->socket.write(request); });
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [it] { it->received += it->socket.readAll(); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [it] { it->end(); });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [it] { it->end(); });
    if (!socket.bind(QHostAddress(from)))
        qFatal("cannot speak from %s", qPrintable(from));
    socket.connectToHost(u"127.0.0.1"_s, port);
}

WireAsk::~WireAsk() { m_socket->socket.disconnect(); }

bool WireAsk::isAnswered() const { return m_socket->ended; }

bool WireAsk::answeredWithin(int milliseconds)
{
    if (m_socket->ended)
        return true;
    // qWaitFor looks every 10 ms: too seldom for a thousand messages.
    QEventLoop loop;
    m_socket->onEnd = [&] { loop.quit(); };
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    m_socket->onEnd = [] {};
    return m_socket->ended;
}

WireReply WireAsk::reply() const
{
    const QByteArray &received = m_socket->received;
    const qsizetype end = received.indexOf("\r\n\r\n");
    return end < 0 ? WireReply() : WireReply{received.mid(9, 3).toInt(), received.left(end), received.mid(end + 4)};
}

AttackRig::AttackRig(const QString &printer, const QString &caKey) : ServiceRig(caKey), m_key(printer) {}

AttackRig::~AttackRig() { server.reset(); }

void AttackRig::start()
{
    server = std::make_unique<ConnectorServer>(ConnectorServices{database(), scheduler, random, threads}, vault, QStringList());
    if (const auto error = startIt(*server))
        qFatal("cannot start: %s %s", qPrintable(errcName(error->code)), qPrintable(error->detail));
    settle();
}

void AttackRig::travel(std::chrono::seconds by)
{
    settle();
    bool stopped = false;
    QObject context;
    QObject::connect(server.get(), &ConnectorServer::stopped, &context, [&] { stopped = true; });
    server->stop();
    for (int i = 0; i < 100 && !stopped; ++i) {
        settle();
        if (!QTest::qWaitFor([&] { return stopped; }, 20))
            scheduler.advance(grid);
    }
    server.reset();
    scheduler.setWallClock(now().addSecs(by.count()));
    start();
}

void AttackRig::change(const std::function<void(ConnectorSettings &)> &edit)
{
    ConnectorSettings changed = settings();
    edit(changed);
    set(changed);
}

void AttackRig::allowOnlyPrintExample()
{
    change([](ConnectorSettings &s) { s.names = {u"dns:.print.example"_s}; });
}

void AttackRig::settle()
{
    for (int i = 0; i < 3; ++i) { // work on the pool may lead to a write, and a write to a reading
        int left = 4;
        QEventLoop loop;
        const auto done = [&] {
            if (--left == 0)
                loop.quit();
        };
        for (int thread = 0; thread < 2; ++thread) {
            threads.run(
                &loop, [] { return 0; }, [&](int) { done(); });
        }
        database().write(
            &loop, [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { done(); });
        database().read(
            &loop, [](Transaction &) -> Result<void> { return {}; }, [&](const Result<void> &) { done(); });
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        loop.exec();
        if (left > 0)
            qFatal("the pool or the store stands still");
    }
}

ChallengeSpec AttackRig::bound(std::optional<int> uses)
{
    ChallengeSpec spec;
    spec.subject = commonName();
    spec.usesAllowed = uses;
    return spec;
}

ChallengeSpec AttackRig::anybody(std::optional<int> uses)
{
    ChallengeSpec spec;
    spec.usesAllowed = uses;
    return spec;
}

QString AttackRig::issueSheet(std::optional<ChallengeSpec> spec) { return addChallenge(challenge(), spec.value_or(bound())); }

QString AttackRig::issueSheetAnew(const QString &old)
{
    must(write([&](Transaction &transaction) { return Challenges::remove(transaction, old); }));
    return issueSheet();
}

QByteArray AttackRig::postOf(const QByteArray &message, const QByteArray &fields)
{
    return "POST /scep/office?operation=PKIOperation HTTP/1.1\r\nHost: ca.example\r\nConnection: close\r\n" + fields
           + "Content-Length: " + QByteArray::number(message.size()) + "\r\n\r\n" + message;
}

WireReply AttackRig::post(const QByteArray &message, const QString &from) { return send(postOf(message), from); }

WireReply AttackRig::get(const QByteArray &target, const QString &from)
{
    return send("GET " + target + " HTTP/1.1\r\nHost: ca.example\r\nConnection: close\r\n\r\n", from);
}

WireReply AttackRig::send(const QByteArray &request, const QString &from)
{
    WireAsk ask(port(), request, from);
    for (int i = 0; i < 200; ++i) {
        if (ask.answeredWithin(3))
            break;
        settle();
        if (ask.answeredWithin(3))
            break;
        scheduler.advance(i < 3 ? grid : 4 * grid); // an answer that is held back for seconds goes in between
    }
    return ask.reply();
}

Result<CertRep> AttackRig::read(const WireReply &reply, const ClientMessage &message)
{
    if (reply.status != 200)
        return fail(Errc::HttpStatus, u"HTTP %1: "_s.arg(reply.status) + QString::fromUtf8(reply.body.trimmed()));
    return open({ScepAnswer::Kind::CertRep, reply.body}, message);
}

QString AttackRig::outcomeOf(const WireReply &reply, const ClientMessage &message) { return ServiceRig::outcomeOf(read(reply, message)); }

TestIdentity AttackRig::printer() const { return selfSigned(testKey(m_key), u"CN="_s + commonName(), now()); }

ClientMessage AttackRig::printerAsks(const ClientOptions &options)
{
    return printerAsks(csrFor(m_key, u"CN="_s + commonName(), challenge(), {SubjectAltName::forHost(commonName())}), options);
}

ClientMessage AttackRig::printerAsks(const Csr &csr, const ClientOptions &options) { return message(printer(), csr, options); }

ClientMessage AttackRig::printerRenews(const QByteArray &transactionId, const QString &newKey)
{
    const QString key = newKey.isEmpty() ? m_key : newKey;
    // A key that cannot decrypt sends a password for its reply (RFC 8894 §3.1).
    const QByteArray password = testKey(m_key).canDecrypt() ? QByteArray() : QByteArray("only for this reply");
    const Csr csr = csrFor(key, u"CN="_s + commonName(), password, {SubjectAltName::forHost(commonName())});
    return message({m_own.last(), testKey(m_key)}, csr, {.type = MessageType::RenewalReq, .transactionId = transactionId});
}

QString AttackRig::printerSends(const ClientMessage &message, const QString &from)
{
    const auto reply = read(post(message.bytes, from), message);
    if (reply && reply->status == PkiStatus::Success && !reply->certificates.isEmpty() && !m_own.contains(reply->certificates.first()))
        m_own += reply->certificates.first();
    return ServiceRig::outcomeOf(reply);
}

void AttackRig::revoke(const Certificate &certificate, RevocationReason reason)
{
    must(write([&](Transaction &transaction) { return CaStore::revoke(transaction, u"ca"_s, certificate.serial(), reason, now()); }));
}

void AttackRig::approveAll()
{
    must(write([](Transaction &transaction) -> Result<void> {
        const auto rows = RequestStore::waiting(transaction, {});
        if (!rows)
            return fail(rows.error());
        for (const RequestRow &row : *rows) {
            if (row.state == u"pending"_s)
                (void)RequestStore::approve(transaction, row.id);
        }
        return {};
    }));
}

TestIdentity AttackRig::holder()
{
    const TestIdentity self = selfSigned(testKey(u"ra-signature"_s), u"CN=printer-66.print.example"_s, now());
    const QByteArray password = "the holder's own password " + QByteArray::number(m_holders.size());
    addChallenge(password, anybody(1));
    const Csr csr = csrFor(u"ra-signature"_s, u"CN=printer-66.print.example"_s, password);
    const ClientMessage message = ask(self, csr, {.transactionId = "HOLDER"});
    const auto reply = read(post(message.bytes, u"127.0.0.65"_s), message);
    if (!reply || reply->certificates.isEmpty())
        qFatal("the holder got no certificate: %s", qPrintable(ServiceRig::outcomeOf(reply)));
    m_holders += reply->certificates.first();
    return {m_holders.last(), self.key};
}

ClientMessage AttackRig::ask(const TestIdentity &signer, const Csr &csr, const ClientOptions &options)
{
    return message(signer, csr, options);
}

ClientMessage AttackRig::claim(const QByteArray &bytes, const TestIdentity &signer) const
{
    const ReceivedMessage received = must(ReceivedMessage::parse(bytes));
    return {bytes, received.claims(), signer};
}

QStringList AttackRig::strangers()
{
    settle();
    const auto rows = must(ServiceRig::read([](Transaction &transaction) { return transaction.all("SELECT der FROM certificate"); }));
    QStringList found;
    for (const Row &row : rows) {
        const Certificate certificate = must(Certificate::parse(row.bytes(0)));
        if (m_own.contains(certificate) || m_holders.contains(certificate))
            continue;
        QStringList names;
        for (const SubjectAltName &name : certificate.altNames())
            names += name.toString();
        found += certificate.subject().toString() + u" ["_s + names.join(u", "_s) + u"] "_s + certificate.serialHex();
    }
    return found;
}

QStringList AttackRig::alarms()
{
    settle();
    const auto rows = must(ServiceRig::read(
        [](Transaction &transaction) { return transaction.all("SELECT refusal, subject, expected, address FROM alarm ORDER BY id"); }));
    QStringList found;
    for (const Row &row : rows)
        found += row.text(0) + u": "_s + row.text(1) + u" / "_s + row.text(2) + u" @"_s + row.text(3);
    return found;
}

qint64 AttackRig::storeSize()
{
    settle();
    return number("SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size");
}

} // namespace scepter
