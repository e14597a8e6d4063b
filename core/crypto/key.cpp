#include "core/crypto/key.h"

#include "core/crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <array>

namespace scepter {
namespace {

struct SpecRow {
    KeySpec spec;
    const char *name;
    unsigned int rsaBits;
    const char *curve;
};
constexpr std::array<SpecRow, 5> specs{{
    {KeySpec::Rsa2048, "rsa:2048", 2048, nullptr},
    {KeySpec::Rsa3072, "rsa:3072", 3072, nullptr},
    {KeySpec::Rsa4096, "rsa:4096", 4096, nullptr},
    {KeySpec::EcP256, "ec:p256", 0, "P-256"},
    {KeySpec::EcP384, "ec:p384", 0, "P-384"},
}};

const SpecRow &rowOf(KeySpec spec)
{
    return *std::find_if(specs.begin(), specs.end(), [&](auto &row) { return row.spec == spec; });
}

QByteArray curveName(const EVP_PKEY *key)
{
    char name[64];
    size_t size = 0;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, &size) != 1) {
        ERR_clear_error();
        return {};
    }
    return QByteArray(name, qsizetype(size));
}

struct PassphraseRequest {
    const Secret &passphrase;
    bool asked = false;
};

int givePassphrase(char *buffer, int size, int, void *context)
{
    auto &request = *static_cast<PassphraseRequest *>(context);
    request.asked = true;
    const QByteArrayView bytes = request.passphrase.view();
    if (bytes.isEmpty() || bytes.size() > size)
        return -1;
    memcpy(buffer, bytes.data(), size_t(bytes.size()));
    return int(bytes.size());
}

PkeyHandle readPem(QByteArrayView bytes, PassphraseRequest &request)
{
    const BioHandle bio = readBio(bytes);
    return PkeyHandle(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &request));
}

PkeyHandle readDer(QByteArrayView bytes, PassphraseRequest &request)
{
    const auto *p = reinterpret_cast<const unsigned char *>(bytes.data());
    PkeyHandle key(d2i_AutoPrivateKey(nullptr, &p, long(bytes.size())));
    if (key)
        return key;
    ERR_clear_error();
    // d2i_PKCS8PrivateKey_bio asks for a passphrase only when the structure is an EncryptedPrivateKeyInfo.
    const BioHandle bio = readBio(bytes);
    return PkeyHandle(d2i_PKCS8PrivateKey_bio(bio.get(), nullptr, givePassphrase, &request));
}

} // namespace

QString keySpecName(KeySpec spec) { return QString::fromLatin1(rowOf(spec).name); }

std::optional<KeySpec> keySpecFromName(const QString &name)
{
    for (const SpecRow &row : specs) {
        if (name.compare(QLatin1StringView(row.name), Qt::CaseInsensitive) == 0)
            return row.spec;
    }
    return std::nullopt;
}

Result<PublicKey> PublicKey::fromDer(QByteArrayView spki)
{
    auto key = scepter::fromDer<PkeyHandle, d2i_PUBKEY>(spki);
    if (!key)
        return fail(Errc::NotAKey, u"not a subjectPublicKeyInfo"_s);
    PublicKey result;
    result.m_key = std::move(key);
    result.m_der = spki.toByteArray();
    return result;
}

KeyAlgorithm PublicKey::algorithm() const
{
    if (!m_key)
        return KeyAlgorithm::Other;
    switch (EVP_PKEY_get_base_id(m_key.get())) {
    case EVP_PKEY_RSA: return KeyAlgorithm::Rsa;
    case EVP_PKEY_EC: return KeyAlgorithm::Ec;
    default: return KeyAlgorithm::Other;
    }
}

int PublicKey::bits() const { return m_key ? EVP_PKEY_get_bits(m_key.get()) : 0; }

QString PublicKey::description() const
{
    switch (algorithm()) {
    case KeyAlgorithm::Rsa: return u"RSA %1"_s.arg(bits());
    case KeyAlgorithm::Ec: {
        const QByteArray curve = curveName(m_key.get());
        if (curve == "prime256v1")
            return u"EC P-256"_s;
        if (curve == "secp384r1")
            return u"EC P-384"_s;
        return u"EC "_s + QString::fromLatin1(curve);
    }
    case KeyAlgorithm::Other: break;
    }
    const char *name = m_key ? EVP_PKEY_get0_type_name(m_key.get()) : nullptr;
    return name ? QString::fromLatin1(name) : u"unknown"_s;
}

Result<PrivateKey> PrivateKey::adopt(std::shared_ptr<evp_pkey_st> key)
{
    PrivateKey result;
    result.m_public.m_der = toDer<i2d_PUBKEY>(key.get());
    result.m_public.m_key = std::move(key);
    const PublicKey &pub = result.m_public;
    const bool rsa = pub.algorithm() == KeyAlgorithm::Rsa && pub.bits() >= 2048 && pub.bits() <= 4096;
    const bool ec = pub.algorithm() == KeyAlgorithm::Ec && (pub.description() == u"EC P-256"_s || pub.description() == u"EC P-384"_s);
    if (!rsa && !ec)
        return fail(Errc::UnsupportedKey, u"key is "_s + pub.description(), {pub.description()});
    return result;
}

Result<PrivateKey> PrivateKey::generate(KeySpec spec)
{
    const SpecRow &row = rowOf(spec);
    PkeyHandle key(row.curve ? EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", row.curve)
                             : EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(row.rsaBits)));
    if (!key)
        return cryptoFailure(u"key generation"_s);
    return adopt(std::move(key));
}

Result<PrivateKey> PrivateKey::parse(const Secret &bytes, const Secret &passphrase)
{
    PassphraseRequest request{passphrase};
    const bool pem = bytes.view().toByteArray().contains("-----BEGIN ");
    PkeyHandle key = pem ? readPem(bytes.view(), request) : readDer(bytes.view(), request);
    if (!key) {
        const QString reason = takeOpensslErrors();
        if (request.asked && passphrase.isEmpty())
            return fail(Errc::PassphraseNeeded, reason);
        if (request.asked)
            return fail(Errc::WrongPassphrase, reason);
        return fail(Errc::NotAKey, reason);
    }
    ERR_clear_error();
    return adopt(std::move(key));
}

Secret PrivateKey::toPem() const
{
    const BioHandle bio = memoryBio(); // its buffer is cleared when it is freed
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), handle(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        ERR_clear_error();
        return {};
    }
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return Secret(QByteArrayView(data, size));
}

Result<Secret> PrivateKey::toEncryptedPem(const Secret &passphrase) const
{
    // OpenSSL's PBES2 refuses scrypt above N = 2^14.
    constexpr uint64_t n = 1 << 14, r = 8, p = 1;
    const Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> info(EVP_PKEY2PKCS8(handle()));
    Handle<X509_ALGOR, X509_ALGOR_free> pbe(PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, 0, nullptr, n, r, p));
    if (!info || !pbe)
        return cryptoFailure(u"scrypt parameters"_s);
    const Handle<X509_SIG, X509_SIG_free> sealed(PKCS8_set0_pbe(passphrase.view().data(), int(passphrase.size()), info.get(), pbe.get()));
    if (!sealed)
        return cryptoFailure(u"key encryption"_s);
    pbe.release(); // owned by `sealed` now
    const BioHandle bio = memoryBio();
    if (PEM_write_bio_PKCS8(bio.get(), sealed.get()) != 1)
        return cryptoFailure(u"key encoding"_s);
    QByteArray text = bioBytes(bio.get());
    return Secret::take(text);
}

} // namespace scepter
