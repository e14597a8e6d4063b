// A GetCACert answer, in every form.
#include "core/scep/operations.h"
#include "tests/fuzz/fuzztarget.h"

#include <QDateTime>

static void read(QByteArrayView bytes)
{
    static const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
    const auto all = scepter::parseCaCertificates(bytes, std::nullopt, now);
    if (!all)
        return;
    (void)all->signers();
    (void)all->intermediates();
    (void)scepter::parseNextCaCertificates(bytes, all->ca, scepter::WeakAlgorithms::Allow, now);
}
SCEPTER_FUZZ_TARGET(read)
