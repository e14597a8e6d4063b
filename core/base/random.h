#pragma once
#include <QByteArray>

namespace scepter {

/// Where every random byte of ours comes from, so that a test can repeat a run.
class Random {
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual QByteArray bytes(qsizetype count) = 0;
    /// Uniform over [low, high], both included.
    [[nodiscard]] quint32 between(quint32 low, quint32 high);
};

/// The system's generator (getrandom); thread-safe.
class SystemRandom final : public Random {
public:
    QByteArray bytes(qsizetype count) override;
};

} // namespace scepter
