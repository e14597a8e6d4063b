// A certification request, as a connector gets it.
#include "core/crypto/csr.h"
#include "tests/fuzz/fuzztarget.h"

static void read(QByteArrayView bytes)
{
    const auto csr = scepter::Csr::fromDer(bytes);
    if (!csr)
        return;
    (void)csr->subject().toString();
    (void)csr->altNames();
    (void)csr->challenge();
    (void)csr->keyUsage();
    (void)csr->extendedKeyUsage();
    (void)csr->publicKey();
    (void)csr->verify();
}
SCEPTER_FUZZ_TARGET(read)
