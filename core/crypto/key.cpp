#include "core/crypto/key.h"

#include "core/crypto/cmsparts.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/rsa.h>

#include <algorithm>
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

// OpenSSL's decoders take twenty times as long to come to the same keys.

PkeyHandle keyFromData(const char *type, OSSL_PARAM *parameters, int selection = EVP_PKEY_PUBLIC_KEY)
{
    struct FreeContext {
        void operator()(EVP_PKEY_CTX *context) const noexcept { EVP_PKEY_CTX_free(context); }
    };
    const std::unique_ptr<EVP_PKEY_CTX, FreeContext> context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 || EVP_PKEY_fromdata(context.get(), &key, selection, parameters) != 1)
        return {};
    return PkeyHandle(key);
}

/// A number as OSSL_PARAM has it: unsigned, in the machine's byte order.
QByteArray nativeNumber(QByteArrayView bigEndian)
{
    QByteArray bytes = bigEndian.toByteArray();
    if constexpr (QSysInfo::ByteOrder == QSysInfo::LittleEndian)
        std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

/// RSAPublicKey (RFC 8017 §A.1.1). Numbers that would take a server long to compute with are none: the modulus is bounded as in
/// OpenSSL, the exponent as in FIPS 186-5 §A.1.1.
PkeyHandle rsaKey(QByteArrayView der)
{
    DerReader outer(der);
    DerReader fields = outer.enter(DerTag::Sequence);
    const auto modulus = magnitude(fields.readInteger()), exponent = magnitude(fields.readInteger());
    if (!outer.finished() || !fields.finished() || !modulus || !exponent || modulus->size() > OPENSSL_RSA_MAX_MODULUS_BITS / 8
        || exponent->size() > 32)
        return {};
    QByteArray n = nativeNumber(*modulus), e = nativeNumber(*exponent);
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_N, reinterpret_cast<unsigned char *>(n.data()), size_t(n.size())),
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_RSA_E, reinterpret_cast<unsigned char *>(e.data()), size_t(e.size())),
        OSSL_PARAM_construct_end()};
    return keyFromData("RSA", parameters);
}

struct KeyPair {
    PkeyHandle key;
    QByteArray spki;
};

/// RSAPrivateKey of two primes (RFC 8017 §A.1.2); nothing for any other.
std::optional<KeyPair> rsaPair(QByteArrayView der)
{
    static constexpr const char *names[] = {OSSL_PKEY_PARAM_RSA_N,         OSSL_PKEY_PARAM_RSA_E,           OSSL_PKEY_PARAM_RSA_D,
                                            OSSL_PKEY_PARAM_RSA_FACTOR1,   OSSL_PKEY_PARAM_RSA_FACTOR2,     OSSL_PKEY_PARAM_RSA_EXPONENT1,
                                            OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_COEFFICIENT1};
    DerReader outer(der);
    DerReader fields = outer.enter(DerTag::Sequence);
    const QByteArrayView version = fields.readInteger();
    std::array<QByteArray, std::size(names)> numbers;
    const auto cleanUp = qScopeGuard([&] { std::for_each(numbers.begin(), numbers.end(), [](QByteArray &number) { wipe(number); }); });
    std::array<OSSL_PARAM, std::size(names) + 1> parameters;
    std::array<QByteArrayView, 2> shown; // modulus and exponent
    for (size_t i = 0; i < numbers.size(); ++i) {
        const QByteArrayView integer = fields.readInteger();
        const auto number = magnitude(integer);
        if (!number || number->isEmpty() || number->size() > 512) // S4: at most 4096 bits
            return std::nullopt;
        if (i < shown.size())
            shown[i] = *number;
        numbers[i] = nativeNumber(*number);
        parameters[i] = OSSL_PARAM_construct_BN(names[i], reinterpret_cast<unsigned char *>(numbers[i].data()), size_t(numbers[i].size()));
    }
    parameters.back() = OSSL_PARAM_construct_end();
    if (!outer.finished() || !fields.finished() || version != QByteArrayView("\0", 1))
        return std::nullopt;
    PkeyHandle key = keyFromData("RSA", parameters.data(), EVP_PKEY_KEYPAIR);
    if (!key)
        return std::nullopt;
    const QByteArray spki = derSequence({algorithmIdentifier(oids::rsaEncryption, derElement(DerTag::Null, {})),
                                         derBits(derSequence({derInteger(shown[0]), derInteger(shown[1])}))});
    return KeyPair{std::move(key), spki};
}

/// PrivateKeyInfo (RFC 5208 §5) of an RSA key, in DER or in the PEM that we write: how every key of the store is kept. Nothing for
/// anything else, which OpenSSL may know.
std::optional<KeyPair> plainRsaPair(QByteArrayView bytes)
{
    constexpr QByteArrayView begin("-----BEGIN PRIVATE KEY-----\n"), end("\n-----END PRIVATE KEY-----\n");
    QByteArray decoded;
    const auto cleanUp = qScopeGuard([&] { wipe(decoded); });
    if (bytes.startsWith(begin) && bytes.endsWith(end) && bytes.size() > begin.size() + end.size()) {
        const QByteArrayView text = bytes.sliced(begin.size(), bytes.size() - begin.size() - end.size());
        decoded = QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size()));
        bytes = decoded;
    }
    DerReader outer(bytes);
    DerReader info = outer.enter(DerTag::Sequence);
    const QByteArrayView version = info.readInteger();
    DerReader algorithm = info.enter(DerTag::Sequence);
    const bool isRsa = algorithm.readOid() == oids::rsaEncryption && algorithm.rest() == QByteArrayView("\5\0", 2);
    const QByteArrayView key = info.read(DerTag::OctetString).content;
    if (!isRsa || !outer.finished() || !info.finished() || version != QByteArrayView("\0", 1))
        return std::nullopt;
    return rsaPair(key);
}

/// S4
Result<void> checkSupported(const PublicKey &key)
{
    const bool rsa = key.algorithm() == KeyAlgorithm::Rsa && key.bits() >= 2048 && key.bits() <= 4096;
    const bool ec = key.algorithm() == KeyAlgorithm::Ec && (key.description() == u"EC P-256"_s || key.description() == u"EC P-384"_s);
    if (!rsa && !ec)
        return fail(Errc::UnsupportedKey, u"key is "_s + key.description(), {key.description()});
    if (const auto fault = key.fault())
        return fail(Errc::UnsoundKey, keyFaultText(*fault), {keyFaultText(*fault)});
    return {};
}

/// The curves that we generate keys on (S4), by name (RFC 5480 §2.1.1.1); null for others.
const char *curveOf(QByteArrayView parameters)
{
    DerReader reader(parameters);
    const QByteArrayView oid = reader.readOid();
    if (!reader.finished())
        return nullptr;
    return oid == oids::secp256r1 ? "prime256v1" : oid == oids::secp384r1 ? "secp384r1" : nullptr;
}

PkeyHandle ecKey(const char *curve, QByteArrayView point)
{
    QByteArray group(curve), octets = point.toByteArray();
    OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
                               OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, octets.data(), size_t(octets.size())),
                               OSSL_PARAM_construct_end()};
    return keyFromData("EC", parameters);
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
    // A client's key comes three times in an enrolment: in its certificate, its request and its new certificate. What OpenSSL
    // computes of a key at its first use takes as long as half a verification.
    static thread_local PublicKey last;
    if (!spki.isEmpty() && last.m_der == spki)
        return last;
    DerReader outer(spki);
    DerReader info = outer.enter(DerTag::Sequence);
    DerReader algorithm = info.enter(DerTag::Sequence);
    const QByteArrayView oid = algorithm.readOid();
    const QByteArrayView parameters = algorithm.rest();
    const QByteArrayView bits = info.readBits();
    if (!outer.finished() || !info.finished() || algorithm.failed())
        return fail(Errc::NotAKey, u"not a subjectPublicKeyInfo"_s);
    PkeyHandle key;
    if (oid == oids::rsaEncryption && (parameters.isEmpty() || parameters == QByteArrayView("\5\0", 2)))
        key = rsaKey(bits);
    else if (const char *curve = oid == oids::ecPublicKey ? curveOf(parameters) : nullptr)
        key = ecKey(curve, bits);
    else
        key = scepter::fromDer<PkeyHandle, d2i_PUBKEY>(spki);
    if (!key) {
        ERR_clear_error();
        return fail(Errc::NotAKey, u"the public key cannot be read"_s);
    }
    PublicKey result;
    result.m_key = std::move(key);
    result.m_der = spki.toByteArray();
    last = result;
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
    return name ? QString::fromLatin1(name) : u"?"_s;
}

Result<PrivateKey> PrivateKey::adopt(std::shared_ptr<evp_pkey_st> key)
{
    PrivateKey result;
    result.m_public.m_der = toDer<i2d_PUBKEY>(key.get());
    result.m_public.m_key = std::move(key);
    return checkSupported(result.m_public).map([&] { return result; });
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
    if (auto pair = plainRsaPair(bytes.view())) {
        PrivateKey result;
        result.m_public.m_key = std::move(pair->key);
        result.m_public.m_der = pair->spki;
        return checkSupported(result.m_public).map([&] { return result; });
    }
    ERR_clear_error();
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
