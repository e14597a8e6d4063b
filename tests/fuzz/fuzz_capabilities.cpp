// A GetCACaps answer.
#include "core/scep/capabilities.h"
#include "tests/fuzz/fuzztarget.h"

static void read(QByteArrayView bytes)
{
    const scepter::Capabilities capabilities = scepter::Capabilities::parse(bytes);
    (void)capabilities.missingSince({QStringLiteral("AES")});
    (void)scepter::negotiate(capabilities, scepter::HashAlgorithm::Sha256, scepter::WeakAlgorithms::Refuse, false);
}
SCEPTER_FUZZ_TARGET(read)
