#include "tests/bench/load.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace scepter {
namespace {

using Clock = std::chrono::steady_clock;

/// pkiStatus (2.16.840.1.113733.1.9.3) with the value "0".
const QByteArray success = QByteArray::fromHex("060a6086480186f845010903"
                                               "3103130130");

class Connection {
public:
    explicit Connection(quint16 port) : m_port(port) { connect(); }
    ~Connection() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(Connection)

    int socket() const { return m_socket; }
    bool isBusy() const { return m_busy; }
    Clock::time_point due() const { return m_due; }

    void send(const QByteArray &request, Clock::time_point due)
    {
        m_busy = true;
        m_due = due;
        m_reply.clear();
        if (::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            connect(); // requests fit into the socket's buffer: anything else is a broken connection
    }
    /// What came of the request, once all of the reply is there.
    std::optional<bool> receive()
    {
        char buffer[65536];
        const ssize_t size = recv(m_socket, buffer, sizeof buffer, 0);
        if (size <= 0) {
            connect();
            m_busy = false;
            return false;
        }
        m_reply.append(buffer, size);
        if (!isComplete())
            return std::nullopt;
        m_busy = false;
        return m_reply.startsWith("HTTP/1.1 200") && m_reply.contains(success);
    }

private:
    void connect()
    {
        if (m_socket >= 0)
            close(m_socket);
        m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int yes = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            perror("connect");
    }
    bool isComplete() const
    {
        const qsizetype body = m_reply.indexOf("\r\n\r\n") + 4;
        if (body < 4)
            return false;
        const QByteArray header = m_reply.first(body).toLower();
        if (header.contains("transfer-encoding: chunked"))
            return m_reply.endsWith("0\r\n\r\n");
        const qsizetype length = header.indexOf("content-length: ");
        return length >= 0 && m_reply.size() >= body + header.mid(length + 16, header.indexOf('\r', length) - length - 16).toLongLong();
    }

    quint16 m_port;
    int m_socket = -1;
    bool m_busy = false;
    Clock::time_point m_due;
    QByteArray m_reply;
};

} // namespace

double LoadResult::percentile(double share) const
{
    return latencies.empty() ? 0 : latencies[std::min(latencies.size() - 1, size_t(double(latencies.size()) * share))];
}

QByteArray postOf(const QByteArray &target, const QByteArray &message)
{
    return "POST " + target
           + "?operation=PKIOperation HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-pki-message\r\nContent-Length: "
           + QByteArray::number(message.size()) + "\r\n\r\n" + message;
}

LoadResult runLoad(const QList<QByteArray> &requests, const LoadOptions &options)
{
    std::vector<std::unique_ptr<Connection>> connections;
    std::vector<pollfd> polled;
    for (int i = 0; i < options.connections; ++i) {
        connections.push_back(std::make_unique<Connection>(options.port));
        polled.push_back({connections.back()->socket(), POLLIN, 0});
    }
    LoadResult result;
    qsizetype next = 0, open = 0;
    const auto begin = Clock::now();
    const auto dueOf = [&](qsizetype index) {
        return options.rate
                   ? begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(double(index) / *options.rate))
                   : Clock::now();
    };
    while (next < requests.size() || open > 0) {
        auto wait = std::chrono::nanoseconds(std::chrono::milliseconds(100));
        for (size_t i = 0; i < connections.size() && next < requests.size(); ++i) {
            if (connections[i]->isBusy())
                continue;
            const auto due = dueOf(next);
            if (due > Clock::now()) {
                wait = std::max(std::chrono::nanoseconds(0), std::chrono::nanoseconds(due - Clock::now()));
                break;
            }
            connections[i]->send(requests[next++], due);
            ++open;
        }
        const timespec time{wait.count() / 1'000'000'000, wait.count() % 1'000'000'000};
        ppoll(polled.data(), polled.size(), &time, nullptr); // to the nanosecond: a loop that spins would take the server's time
        for (size_t i = 0; i < connections.size(); ++i) {
            if (!polled[i].revents || !connections[i]->isBusy())
                continue;
            const auto done = connections[i]->receive();
            polled[i].fd = connections[i]->socket();
            if (!done)
                continue;
            --open;
            ++(*done ? result.successes : result.failures);
            result.latencies.push_back(std::chrono::duration<double, std::milli>(Clock::now() - connections[i]->due()).count());
        }
    }
    result.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    std::sort(result.latencies.begin(), result.latencies.end());
    return result;
}

} // namespace scepter
