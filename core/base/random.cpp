#include "core/base/random.h"

#include <QRandomGenerator>

namespace scepter {

quint32 Random::between(quint32 low, quint32 high)
{
    Q_ASSERT(low <= high);
    const quint64 span = quint64(high) - low + 1;
    const quint64 limit = (quint64(1) << 32) / span * span; // refuse the uneven tail
    for (;;) {
        const QByteArray raw = bytes(4);
        quint32 value = 0;
        for (const char byte : raw)
            value = (value << 8) | quint8(byte);
        if (value < limit)
            return low + quint32(value % span);
    }
}

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    generator->generate(result.begin(), result.end());
    return result;
}

} // namespace scepter
