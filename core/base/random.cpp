#include "core/base/random.h"

#include <cerrno>
#include <cstring>

#include <sys/random.h>

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
    for (qsizetype done = 0; done < count;) {
        const ssize_t got = getrandom(result.data() + done, size_t(count - done), 0);
        if (got < 0 && errno != EINTR)
            qFatal("getrandom: %s", strerror(errno)); // nothing secret can be made without it
        done += std::max<ssize_t>(got, 0);
    }
    return result;
}

} // namespace scepter
