#include "tests/bench/stubside.h"

#include "core/client/selfsigned.h"
#include "core/crypto/cms.h"
#include "core/scep/message.h"
#include "tests/bench/must.h"

namespace scepter {

Prepared prepare(const QList<PrivateKey> &keys, const QDateTime &now)
{
    KnownNonce random;
    const PrivateKey caKey = must(PrivateKey::generate(KeySpec::Rsa2048), "key");
    const QByteArray caName = must(DistinguishedName{{{u"CN"_s, u"Stub CA"_s}}}.toDer(), "name");
    CertificateSpec caSpec{caName, caKey.publicKey(), QByteArray::fromHex("01"), now.addDays(-1), now.addDays(3650)};
    caSpec.isCa = true;
    caSpec.keyUsage = DigitalSignature | KeyEncipherment | KeyCertSign | CrlSign;
    const Certificate ca = must(issueCertificate(caSpec, std::nullopt, caKey), "CA certificate");
    const QByteArray subject = must(DistinguishedName{{{u"O"_s, u"Example"_s}, {u"CN"_s, QString::fromUtf16(printerName)}}}.toDer(),
                                    "name");
    QList<std::pair<QByteArray, QByteArray>> replies(keys.size());
    auto *const places = replies.data();
    onAllCores(int(keys.size()), [&](int i) {
        const PrivateKey &key = keys[i];
        const Signer client = must(selfSignedSigner(subject, key, HashAlgorithm::Sha256, now, random), "signer");
        CertificateSpec spec{subject, key.publicKey(), QByteArray("\1") + SystemRandom().bytes(15), now.addSecs(-3600), now.addDays(365)};
        spec.keyUsage = DigitalSignature | KeyEncipherment;
        spec.extendedKeyUsage = QStringList{u"serverAuth"_s, u"clientAuth"_s};
        spec.altNames = {{SubjectAltName::Kind::Dns, QString::fromUtf16(printerName)}};
        const Certificate issued = must(issueCertificate(spec, ca, caKey), "certificate");
        PkiMessage reply{MessageType::CertRep, transactionIdFor(key.publicKey()), random.bytes(nonceSize), random.bytes(nonceSize)};
        reply.status = PkiStatus::Success;
        reply.messageData = must(degenerate({issued}), "degenerate");
        places[i] = {reply.transactionId, must(encode(reply, {ca, caKey}, {client.certificate}, {}, now), "reply")};
    });
    Prepared prepared{ca.fingerprint(HashAlgorithm::Sha256), {"AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\nRenewal\n", ca.der(), {}}};
    for (const auto &[id, reply] : std::as_const(replies))
        prepared.answers.replies.insert(id, reply);
    return prepared;
}

} // namespace scepter
