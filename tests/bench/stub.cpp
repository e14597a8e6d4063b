#include "tests/bench/stub.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>

#include <cstdio>
#include <cstdlib>
#include <deque>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace scepter {
namespace {

using Clock = std::chrono::steady_clock;

/// transactionID (2.16.840.1.113733.1.9.7), up to the length of its PrintableString.
const QByteArray transactionIdOid = QByteArray::fromHex("060a6086480186f8450109073142"
                                                        "1340");
constexpr qsizetype transactionIdSize = 64;

QByteArray httpReply(const QByteArray &contentType, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

class StubServer {
public:
    StubServer(const StubAnswers &answers, std::chrono::milliseconds delay);
    [[noreturn]] void run();

private:
    struct Due {
        Clock::time_point at;
        int socket;
        QByteArray reply;
    };
    void accept();
    void receive(int socket);
    void answer(int socket, const QByteArray &request);
    static void send(int socket, const QByteArray &reply);

    QByteArray m_capabilities, m_caCertificate;
    QHash<QByteArray, QByteArray> m_replies;
    std::chrono::milliseconds m_delay;
    int m_listener = -1, m_epoll = -1;
    QHash<int, QByteArray> m_received;
    std::deque<Due> m_due;
};

StubServer::StubServer(const StubAnswers &answers, std::chrono::milliseconds delay)
    : m_capabilities(httpReply("text/plain", answers.capabilities)),
      m_caCertificate(httpReply("application/x-x509-ca-cert", answers.caCertificate)),
      m_delay(delay)
{
    for (auto it = answers.replies.cbegin(); it != answers.replies.cend(); ++it)
        m_replies.insert(it.key(), httpReply("application/x-pki-message", it.value()));
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 1024) != 0
        || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        perror("stub");
        exit(1);
    }
    m_epoll = epoll_create1(EPOLL_CLOEXEC);
    epoll_event event{EPOLLIN, {.fd = m_listener}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
}

void StubServer::accept()
{
    const int socket = ::accept(m_listener, nullptr, nullptr);
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    epoll_event event{EPOLLIN, {.fd = socket}};
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
    m_received.insert(socket, {});
}

void StubServer::receive(int socket)
{
    char buffer[65536];
    const ssize_t size = recv(socket, buffer, sizeof buffer, 0);
    if (size <= 0) {
        m_received.remove(socket);
        close(socket);
        return;
    }
    QByteArray &bytes = m_received[socket];
    bytes.append(buffer, size);
    const qsizetype body = bytes.indexOf("\r\n\r\n") + 4;
    if (body < 4)
        return;
    const QByteArray header = bytes.first(body).toLower();
    const qsizetype length = header.indexOf("content-length: ");
    if (length >= 0 && bytes.size() < body + header.mid(length + 16, header.indexOf('\r', length) - length - 16).toLongLong())
        return;
    answer(socket, std::exchange(bytes, {}));
}

void StubServer::answer(int socket, const QByteArray &request)
{
    if (request.startsWith("GET ")) // what a rollout asks once
        return send(socket, request.contains("GetCACaps") ? m_capabilities : m_caCertificate);
    const qsizetype at = request.lastIndexOf(transactionIdOid);
    const QByteArray id = at < 0 ? QByteArray() : request.mid(at + transactionIdOid.size(), transactionIdSize);
    const QByteArray reply = m_replies.value(id, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    if (m_delay.count() == 0)
        return send(socket, reply);
    m_due.push_back({Clock::now() + m_delay, socket, reply});
}

void StubServer::send(int socket, const QByteArray &reply)
{
    if (::send(socket, reply.constData(), size_t(reply.size()), MSG_NOSIGNAL) != reply.size())
        perror("stub: send"); // replies fit into the socket's buffer
}

void StubServer::run()
{
    epoll_event events[256];
    for (;;) {
        int wait = -1;
        if (!m_due.empty())
            wait = int(std::max<qint64>(0, std::chrono::ceil<std::chrono::milliseconds>(m_due.front().at - Clock::now()).count()));
        const int count = epoll_wait(m_epoll, events, 256, wait);
        for (int i = 0; i < count; ++i)
            events[i].data.fd == m_listener ? accept() : receive(events[i].data.fd);
        for (const auto now = Clock::now(); !m_due.empty() && m_due.front().at <= now; m_due.pop_front())
            send(m_due.front().socket, m_due.front().reply);
    }
}

} // namespace

bool writeAnswers(const QString &path, const StubAnswers &answers)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QDataStream stream(&file);
    stream << answers.capabilities << answers.caCertificate << answers.replies;
    return file.flush();
}

StubAnswers readAnswers(const QString &path)
{
    StubAnswers answers;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        QDataStream stream(&file);
        stream >> answers.capabilities >> answers.caCertificate >> answers.replies;
    }
    return answers;
}

void serveAnswers(const StubAnswers &answers, std::chrono::milliseconds delay) { StubServer(answers, delay).run(); }

} // namespace scepter
