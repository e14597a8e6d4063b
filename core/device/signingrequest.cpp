#include "core/base/literals.h"
#include "core/crypto/csr.h"
#include "core/device/devicestore.h"

// What a device asked a certificate for. The message that was sent is for the CA alone, and goes when the certificate is
// registered; what remains is what was wanted, and the key.

namespace scepter {

Result<Csr> DeviceStore::signingRequest(Transaction &transaction, DeviceId id, const RequestId &request, std::optional<int> key) const
{
    if (!isUnlocked())
        return fail(Errc::StoreLocked);
    const auto asked = wanted(transaction, id, request);
    if (!asked)
        return fail(asked.error());
    Result<PrivateKey> own = fail(Errc::NotFound, {}, {u"request key"_s, QString::number(int(request))});
    if (key) {
        own = privateKey(transaction, id, *key);
    } else {
        const auto kept = record(transaction, id, request);
        if (!kept)
            return fail(kept.error());
        if (*kept)
            own = (*kept)->key;
    }
    return own.and_then([&](const PrivateKey &made) {
        return Csr::create({asked->subject(), {asked->altName()}, {}, 0, {}, asked->hash}, made);
    });
}

} // namespace scepter
