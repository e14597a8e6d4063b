#pragma once
#include "core/base/random.h"

#include <QMutex>

#include <random>

namespace scepter {

/// The same bytes in every run with the same seed, which it prints. SCEPTER_TEST_SEED chooses another one.
class SeededRandom final : public Random {
public:
    SeededRandom();
    explicit SeededRandom(quint64 seed);
    quint64 seed() const { return m_seed; }
    QByteArray bytes(qsizetype count) override;

private:
    quint64 m_seed;
    QMutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace scepter
