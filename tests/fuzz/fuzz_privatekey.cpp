// A key file that a user names.
#include "core/crypto/key.h"
#include "tests/fuzz/fuzztarget.h"

static void read(QByteArrayView bytes)
{
    if (const auto key = scepter::PrivateKey::parse(scepter::Secret(bytes)))
        (void)key->publicKey().description();
}
SCEPTER_FUZZ_TARGET(read)
