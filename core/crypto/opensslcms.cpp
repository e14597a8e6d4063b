#include "core/crypto/opensslcms.h"

#include "core/crypto/cmsparts.h"
#include "core/crypto/openssl.h"

namespace scepter {
namespace {

constexpr int pbkdf2Iterations = 10'000;

CmsHandle readCms(QByteArrayView ber, OSSL_LIB_CTX *context = nullptr)
{
    CMS_ContentInfo *made = CMS_ContentInfo_new_ex(context, nullptr);
    const auto *p = reinterpret_cast<const unsigned char *>(ber.data());
    if (!d2i_CMS_ContentInfo(&made, &p, long(ber.size()))) { // frees `made` when it fails
        ERR_clear_error();
        return {};
    }
    return CmsHandle(made);
}

/// Single DES lives in the legacy provider, which is loaded into a library context of its own.
Result<OSSL_LIB_CTX *> contextFor(std::optional<CipherAlgorithm> cipher)
{
    if (cipher != CipherAlgorithm::Des)
        return nullptr;
    if (!legacyContext())
        return fail(Errc::CryptoFailure, u"OpenSSL's legacy provider is not installed"_s);
    return legacyContext();
}

PkeyHandle keyInContext(const PrivateKey &key, OSSL_LIB_CTX *context)
{
    QByteArray der = toDer<i2d_PrivateKey>(key.handle());
    const auto *p = reinterpret_cast<const unsigned char *>(der.constData());
    PkeyHandle copy(d2i_AutoPrivateKey_ex(nullptr, &p, long(der.size()), context, nullptr));
    wipe(der);
    return copy;
}

tl::unexpected<Error> undecryptable() { return fail(Errc::UndecryptableReply, takeOpensslErrors()); }

/// The result of `decrypt(cms, out)` on an envelope that passed the checks.
template <class Decrypt> Result<QByteArray> open(QByteArrayView der, std::optional<CipherAlgorithm> cipher, Decrypt decrypt)
{
    const auto context = contextFor(cipher);
    if (!context)
        return fail(context.error());
    const CmsHandle cms = readCms(der, *context);
    if (!cms)
        return notThatCms(u"not a CMS ContentInfo"_s);
    const BioHandle out = memoryBio();
    if (!decrypt(cms.get(), out.get(), *context))
        return undecryptable();
    return bioBytes(out.get());
}

Result<QByteArray> finishEnvelope(CMS_ContentInfo *cms, QByteArrayView content)
{
    const BioHandle in = readBio(content);
    if (CMS_set_detached(cms, 0) != 1 || CMS_final(cms, in.get(), nullptr, CMS_BINARY) != 1)
        return cryptoFailure(u"enveloping"_s);
    return toDer<i2d_CMS_ContentInfo>(cms);
}

} // namespace

bool opensslVerifies(QByteArrayView der, const Certificate &signer, bool hasContent)
{
    const CmsHandle cms = readCms(der);
    if (!cms || !signer.isReadable())
        return false;
    const CertificatesHandle certs(sk_X509_new_null());
    X509_up_ref(signer.handle());
    sk_X509_push(certs.get(), signer.handle());
    const BioHandle empty = readBio(QByteArrayView("", 0)), out = memoryBio();
    constexpr unsigned int flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_NOINTERN | CMS_BINARY;
    const bool valid = CMS_verify(cms.get(), certs.get(), nullptr, hasContent ? nullptr : empty.get(), out.get(), flags) == 1;
    ERR_clear_error();
    return valid;
}

Result<QByteArray> opensslOpens(QByteArrayView der, const PrivateKey &key, const Certificate &recipient,
                                std::optional<CipherAlgorithm> cipher)
{
    return open(der, cipher, [&](CMS_ContentInfo *cms, BIO *out, OSSL_LIB_CTX *context) {
        const PkeyHandle copy = context ? keyInContext(key, context) : nullptr;
        return CMS_decrypt(cms, copy ? copy.get() : key.handle(), recipient.handle(), nullptr, out, CMS_BINARY) == 1;
    });
}

Result<QByteArray> opensslOpens(QByteArrayView der, const Secret &password, std::optional<CipherAlgorithm> cipher)
{
    return open(der, cipher, [&](CMS_ContentInfo *cms, BIO *out, OSSL_LIB_CTX *) {
        QByteArray copy = password.view().toByteArray();
        const bool set = CMS_decrypt_set1_password(cms, reinterpret_cast<unsigned char *>(copy.data()), copy.size()) == 1;
        wipe(copy);
        return set && CMS_decrypt(cms, nullptr, nullptr, nullptr, out, CMS_BINARY) == 1;
    });
}

Result<QByteArray> opensslEnvelopes(QByteArrayView content, const Certificate &recipient, CipherAlgorithm cipher)
{
    const CmsHandle cms(CMS_EnvelopedData_create(evpCipher(cipher)));
    if (!cms || !CMS_add1_recipient_cert(cms.get(), recipient.handle(), 0))
        return cryptoFailure(u"enveloping"_s);
    return finishEnvelope(cms.get(), content);
}

Result<QByteArray> opensslEnvelopes(QByteArrayView content, const Secret &password, CipherAlgorithm cipher)
{
    const CmsHandle cms(CMS_EnvelopedData_create(evpCipher(cipher)));
    auto *bytes = static_cast<unsigned char *>(OPENSSL_memdup(password.view().data(), size_t(password.size())));
    // Takes the bytes, and wipes them when it is freed.
    if (!cms
        || !CMS_add0_recipient_password(cms.get(), pbkdf2Iterations, NID_id_alg_PWRI_KEK, NID_id_pbkdf2, bytes, password.size(), nullptr)) {
        OPENSSL_clear_free(bytes, size_t(password.size()));
        return cryptoFailure(u"enveloping under a password"_s);
    }
    return finishEnvelope(cms.get(), content);
}

} // namespace scepter
