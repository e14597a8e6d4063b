#include "core/crypto/signature.h"

#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"

namespace scepter {
namespace {

using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;

const unsigned char *octets(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

} // namespace

Result<QByteArray> signBytes(QByteArrayView bytes, const PrivateKey &key, HashAlgorithm hash)
{
    const auto digest = signingDigest(hash);
    if (!digest)
        return fail(digest.error());
    const DigestContext context(EVP_MD_CTX_new());
    size_t size = size_t(std::max(0, EVP_PKEY_get_size(key.handle())));
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (!context || EVP_DigestSignInit(context.get(), nullptr, *digest, nullptr, key.handle()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, octets(bytes), size_t(bytes.size()))
               != 1)
        return cryptoFailure(u"signing"_s);
    signature.truncate(qsizetype(size)); // ECDSA's is a little shorter now and then
    return signature;
}

bool verifyBytes(QByteArrayView bytes, QByteArrayView signature, const PublicKey &key, HashAlgorithm hash)
{
    if (key.algorithm() == KeyAlgorithm::Other)
        return false;
    const DigestContext context(EVP_MD_CTX_new());
    const bool valid = context && EVP_DigestVerifyInit(context.get(), nullptr, evpDigest(hash), nullptr, key.handle()) == 1
                       && EVP_DigestVerify(context.get(), octets(signature), size_t(signature.size()), octets(bytes), size_t(bytes.size()))
                              == 1;
    if (!valid)
        ERR_clear_error();
    return valid;
}

std::optional<SignedStructure> SignedStructure::read(QByteArrayView der)
{
    DerReader outer(der);
    DerReader fields = outer.enter(DerTag::Sequence);
    SignedStructure result;
    result.toBeSigned = fields.read(DerTag::Sequence);
    result.algorithm = fields.read(DerTag::Sequence);
    result.signature = fields.readBits();
    DerReader algorithm(result.algorithm.content);
    (void)algorithm.readOid();
    if (!outer.finished() || !fields.finished() || algorithm.failed())
        return std::nullopt;
    return result;
}

std::optional<bool> SignedStructure::isSignedWith(const PublicKey &key) const
{
    const SignatureScheme scheme = signatureSchemeFromOid(DerReader(algorithm.content).readOid());
    if (!scheme.hash)
        return std::nullopt;
    return scheme.key == key.algorithm() && verifyBytes(toBeSigned.whole, signature, key, *scheme.hash);
}

Result<QByteArray> signatureAlgorithm(const PublicKey &key, HashAlgorithm hash)
{
    const QByteArrayView oid = signatureOid(key.algorithm(), hash);
    if (oid.isEmpty())
        return fail(Errc::CryptoFailure, u"no signature algorithm for "_s + key.description() + u" with "_s + algorithmName(hash));
    // RFC 4055 §5: NULL for RSA. RFC 5758 §3.2: absent for ECDSA.
    const QByteArray parameters = key.algorithm() == KeyAlgorithm::Rsa ? derElement(DerTag::Null, {}) : QByteArray();
    return derSequence({derElement(DerTag::ObjectIdentifier, oid), parameters});
}

Result<QByteArray> signStructure(QByteArrayView toBeSigned, QByteArrayView algorithm, const PrivateKey &key, HashAlgorithm hash)
{
    const auto signature = signBytes(toBeSigned, key, hash);
    if (!signature)
        return signature;
    return derSequence({toBeSigned, algorithm, derBits(*signature)});
}

} // namespace scepter
