// An EnvelopedData: what it says of itself, and opening it under a password.
#include "core/crypto/cms.h"
#include "tests/fuzz/fuzztarget.h"

static void read(QByteArrayView bytes)
{
    const auto info = scepter::inspectEnvelope(bytes);
    if (info && info->iterations <= 5000) // more would only be slow
        (void)scepter::openEnvelope(bytes, scepter::Secret("secret"), scepter::WeakAlgorithms::Allow);
}
SCEPTER_FUZZ_TARGET(read)
