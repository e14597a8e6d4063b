#pragma once
#include "core/base/random.h"
#include "core/scep/message.h"
#include "tests/bench/stub.h"

#include <QDateTime>
#include <QThread>

#include <atomic>
#include <thread>
#include <vector>

namespace scepter {

inline constexpr auto printerName = u"printer.example.com"; // one for all: who gets which key is chance

/// A random source that always draws the same nonce; all else is random. Answers that are made beforehand take a nonce that is
/// known beforehand: here, and nowhere else.
class KnownNonce final : public Random {
public:
    QByteArray bytes(qsizetype count) override { return count == nonceSize ? QByteArray(nonceSize, '\x55') : m_system.bytes(count); }

private:
    SystemRandom m_system;
};

/// Work on all cores: `make(i)` for each.
template <class F> void onAllCores(int count, F make)
{
    std::atomic<int> next = 0;
    std::vector<std::thread> workers;
    for (int i = 0; i < QThread::idealThreadCount(); ++i) {
        workers.emplace_back([&] {
            for (int n = next++; n < count; n = next++)
                make(n);
        });
    }
    for (std::thread &worker : workers)
        worker.join();
}

/// The server's side of every enrolment, made before it is measured.
struct Prepared {
    QByteArray fingerprint;
    StubAnswers answers;
};
/// For fleets that enrol with these keys, each asking for a certificate of `printerName`.
Prepared prepare(const QList<PrivateKey> &keys, const QDateTime &now);

} // namespace scepter
