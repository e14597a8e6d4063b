#include "core/crypto/pkcs12.h"

#include "core/crypto/openssl.h"

namespace scepter {
namespace {

using P12Handle = Handle<PKCS12, PKCS12_free>;
constexpr int iterations = 100'000;
constexpr long maxIterations = 10'000'000;

struct Parsed {
    PkeyHandle key;
    X509Handle cert;
    CertificatesHandle chain;
};

P12Handle readFile(QByteArrayView der, OSSL_LIB_CTX *context)
{
    P12Handle p12(PKCS12_init_ex(NID_pkcs7_data, context, nullptr));
    PKCS12 *raw = p12.get();
    const BioHandle bio = readBio(der);
    if (!d2i_PKCS12_bio(bio.get(), &raw)) {
        if (!raw) // freed by the failed read
            (void)p12.release();
        ERR_clear_error();
        return {};
    }
    return p12;
}

bool macCountIsSane(const PKCS12 *p12)
{
    const ASN1_INTEGER *count = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &count, p12);
    return !count || (ASN1_INTEGER_get(count) >= 0 && ASN1_INTEGER_get(count) <= maxIterations);
}

std::optional<Parsed> unpack(QByteArrayView der, const QByteArray &passphrase, OSSL_LIB_CTX *context)
{
    const P12Handle p12 = readFile(der, context);
    EVP_PKEY *key = nullptr;
    X509 *cert = nullptr;
    STACK_OF(X509) *chain = nullptr;
    if (!p12 || PKCS12_parse(p12.get(), passphrase.constData(), &key, &cert, &chain) != 1)
        return std::nullopt;
    return Parsed{PkeyHandle(key), X509Handle(cert), CertificatesHandle(chain)};
}

Result<Pkcs12> toValues(Parsed parsed)
{
    if (!parsed.key || !parsed.cert)
        return fail(Errc::InvalidArgument, u"no key with its certificate"_s, {u"PKCS#12"_s});
    QByteArray pkcs8 = toDer<i2d_PrivateKey>(parsed.key.get());
    auto key = PrivateKey::parse(Secret::take(pkcs8));
    const QString name = QString::fromUtf8(reinterpret_cast<const char *>(X509_alias_get0(parsed.cert.get(), nullptr)));
    auto certificate = Certificate::adopt(parsed.cert.release());
    if (!key || !certificate)
        return fail(key ? certificate.error() : key.error());
    Pkcs12 contents{*key, *certificate, {}, name};
    for (int i = 0; i < sk_X509_num(parsed.chain.get()); ++i) {
        X509 *cert = sk_X509_value(parsed.chain.get(), i);
        X509_up_ref(cert);
        if (auto link = Certificate::adopt(cert))
            contents.chain.append(*link);
    }
    return contents;
}

} // namespace

Result<QByteArray> writePkcs12(const Pkcs12 &contents, const Secret &passphrase, Pkcs12Encryption encryption)
{
    if (!(contents.key.publicKey() == contents.certificate.publicKey()))
        return fail(Errc::KeyMismatch, u"PKCS#12"_s);
    const CertificatesHandle chain(sk_X509_new_null());
    for (const Certificate &link : contents.chain) {
        X509_up_ref(link.handle());
        sk_X509_push(chain.get(), link.handle());
    }
    QByteArray text = passphrase.view().toByteArray();
    const QByteArray name = contents.friendlyName.toUtf8();
    const bool legacy = encryption == Pkcs12Encryption::Legacy;
    const int cipher = legacy ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : NID_aes_256_cbc;
    const int count = legacy ? PKCS12_DEFAULT_ITER : iterations; // old devices take their time
    const P12Handle p12(PKCS12_create(text.constData(), name.isEmpty() ? nullptr : name.constData(), contents.key.handle(),
                                      contents.certificate.handle(), chain.get(), cipher, cipher, count, -1, 0));
    const bool maced = p12 && PKCS12_set_mac(p12.get(), text.constData(), -1, nullptr, 0, count, legacy ? EVP_sha1() : EVP_sha256()) == 1;
    wipe(text);
    if (!maced)
        return cryptoFailure(u"PKCS#12"_s);
    return toDer<i2d_PKCS12>(p12.get());
}

Result<Pkcs12> readPkcs12(QByteArrayView der, const Secret &passphrase, WeakAlgorithms weak)
{
    const P12Handle p12 = readFile(der, nullptr);
    if (!p12 || !macCountIsSane(p12.get()))
        return fail(Errc::InvalidArgument, u"not PKCS#12"_s, {u"PKCS#12"_s});
    QByteArray text = passphrase.view().toByteArray();
    const auto cleanUp = qScopeGuard([&] { wipe(text); });
    if (PKCS12_mac_present(p12.get()) && PKCS12_verify_mac(p12.get(), text.constData(), -1) != 1) {
        ERR_clear_error();
        return fail(text.isEmpty() ? Errc::PassphraseNeeded : Errc::WrongPassphrase, u"PKCS#12"_s);
    }
    if (auto parsed = unpack(der, text, nullptr))
        return toValues(std::move(*parsed));
    const QString reason = takeOpensslErrors();
    // The MAC was right, so it is the ciphers: RC2 or 40 bits, which the legacy provider reads.
    auto legacy = legacyContext() ? unpack(der, text, legacyContext()) : std::nullopt;
    ERR_clear_error();
    if (!legacy)
        return fail(Errc::InvalidArgument, reason, {u"PKCS#12"_s});
    if (weak == WeakAlgorithms::Refuse)
        return fail(Errc::WeakAlgorithm, u"PKCS#12"_s, {u"RC2-40"_s});
    return toValues(std::move(*legacy));
}

} // namespace scepter
