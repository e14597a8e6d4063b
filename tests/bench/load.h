#pragma once
#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace scepter {

struct LoadOptions {
    quint16 port = 0;
    int connections = 16;            ///< kept alive
    std::optional<double> rate = {}; ///< requests per second, whatever the server does; nothing: as fast as it answers
};
struct LoadResult {
    qint64 successes = 0; ///< HTTP 200 with pkiStatus SUCCESS
    qint64 failures = 0;
    double seconds = 0;
    std::vector<double> latencies = {}; ///< milliseconds, sorted; with a rate from when the request was due
    double perSecond() const { return seconds > 0 ? double(successes) / seconds : 0; }
    double percentile(double share) const; ///< of the latencies
};

/// Sends each request (a whole HTTP message) once, over connections to 127.0.0.1, on this thread.
LoadResult runLoad(const QList<QByteArray> &requests, const LoadOptions &options);
/// An HTTP POST of a pkiMessage.
QByteArray postOf(const QByteArray &target, const QByteArray &message);

} // namespace scepter
