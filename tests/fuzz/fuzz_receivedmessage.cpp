// A pkiMessage, as it comes from a server or a client.
#include "core/scep/message.h"
#include "tests/fuzz/fuzztarget.h"

static void read(QByteArrayView bytes)
{
    const auto message = scepter::ReceivedMessage::parse(bytes);
    if (!message)
        return;
    (void)message->rawFailInfo();
    if (const auto signer = message->claimedSigner())
        (void)message->verify({*signer});
    if (message->hasEnvelope())
        (void)scepter::inspectEnvelope(message->envelope());
    for (const scepter::Certificate &certificate : message->signedData().certificates()) {
        (void)certificate.subject().toString();
        (void)certificate.altNames();
        (void)certificate.crlDistributionPoints();
    }
    for (const scepter::Crl &crl : message->signedData().crls())
        (void)crl.revokedCount();
}
SCEPTER_FUZZ_TARGET(read)
