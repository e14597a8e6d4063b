#include "tests/support/seededrandom.h"

#include <QDebug>

namespace scepter {
namespace {

quint64 chosenSeed()
{
    bool given = false;
    const quint64 seed = qEnvironmentVariable("SCEPTER_TEST_SEED").toULongLong(&given);
    return given ? seed : 1;
}

} // namespace

SeededRandom::SeededRandom() : SeededRandom(chosenSeed()) {}

SeededRandom::SeededRandom(quint64 seed) : m_seed(seed), m_engine(seed) { qInfo("random seed %llu (SCEPTER_TEST_SEED)", seed); }

QByteArray SeededRandom::bytes(qsizetype count)
{
    const QMutexLocker lock(&m_mutex);
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result)
        byte = char(m_engine() & 0xff);
    return result;
}

} // namespace scepter
