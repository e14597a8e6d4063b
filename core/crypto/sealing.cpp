#include "core/crypto/sealing.h"

#include "core/crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>

namespace scepter {
namespace {

constexpr char sealVersion = 1;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;

using CipherContext = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const unsigned char *octets(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *octets(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

/// EVP counts in int, and an empty view may have no address, which EVP takes for "associated data".
bool fits(QByteArrayView bytes) { return bytes.size() <= std::numeric_limits<int>::max() - sealOverhead; }

} // namespace

Result<QByteArray> seal(const Secret &key, QByteArrayView clear, QByteArrayView identity, Random &random)
{
    const QString operation = u"seal"_s;
    if (key.size() != sealKeySize || !fits(clear) || !fits(identity))
        return fail(Errc::CryptoFailure, operation + u": wrong size"_s);
    const QByteArray nonce = random.bytes(nonceSize);
    QByteArray sealed(sealOverhead + clear.size(), Qt::Uninitialized);
    sealed[0] = sealVersion;
    memcpy(sealed.data() + 1, nonce.constData(), nonceSize);
    unsigned char *out = octets(sealed) + 1 + nonceSize;
    const CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool good = context
                      && EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), octets(key.view()), octets(QByteArrayView(nonce)), nullptr)
                             == 1
                      && (identity.isEmpty()
                          || EVP_EncryptUpdate(context.get(), nullptr, &size, octets(identity), int(identity.size())) == 1)
                      && (clear.isEmpty() || EVP_EncryptUpdate(context.get(), out, &size, octets(clear), int(clear.size())) == 1)
                      && EVP_EncryptFinal_ex(context.get(), out + clear.size(), &size) == 1
                      && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out + clear.size()) == 1;
    if (!good)
        return cryptoFailure(operation);
    return sealed;
}

Result<Secret> unseal(const Secret &key, QByteArrayView sealed, const QString &what, QByteArrayView identity)
{
    const auto broken = [&] {
        ERR_clear_error();
        return fail(Errc::SealBroken, {}, {what});
    };
    if (key.size() != sealKeySize || sealed.size() < sealOverhead || sealed[0] != sealVersion || !fits(sealed) || !fits(identity))
        return broken();
    const QByteArrayView nonce = sealed.sliced(1, nonceSize);
    const QByteArrayView hidden = sealed.sliced(1 + nonceSize, sealed.size() - sealOverhead);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    QByteArray clear(hidden.size(), Qt::Uninitialized);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool good = context && EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), octets(key.view()), octets(nonce), nullptr) == 1
                      && (identity.isEmpty()
                          || EVP_DecryptUpdate(context.get(), nullptr, &size, octets(identity), int(identity.size())) == 1)
                      && (hidden.isEmpty()
                          || EVP_DecryptUpdate(context.get(), octets(clear), &size, octets(hidden), int(hidden.size())) == 1)
                      && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1
                      && EVP_DecryptFinal_ex(context.get(), octets(clear) + clear.size(), &size) == 1;
    Secret secret = Secret::take(clear); // also wipes what a broken seal left
    if (!good)
        return broken();
    return secret;
}

Result<Secret> deriveKey(const Secret &passphrase, const ScryptParameters &parameters)
{
    constexpr quint64 largestN = 1 << 20;
    constexpr quint64 largestMemory = quint64(1) << 30;
    const auto &[n, r, p, salt] = parameters;
    const bool bounded = n >= 2 && n <= largestN && (n & (n - 1)) == 0 && r >= 1 && r <= 1024 && p >= 1 && p <= 16
                         && 128 * n * r <= largestMemory;
    if (!bounded)
        return fail(Errc::InvalidArgument, u"n=%1 r=%2 p=%3"_s.arg(n).arg(r).arg(p), {u"scrypt"_s, QString::number(n)});
    // OpenSSL counts the blocks of all p and some change on top of 128·n·r.
    const quint64 memory = 128 * quint64(r) * (n + p + 2) + (1 << 20);
    QByteArray key(sealKeySize, Qt::Uninitialized);
    const QByteArrayView text = passphrase.view();
    if (EVP_PBE_scrypt(text.isEmpty() ? "" : text.data(), size_t(text.size()), octets(QByteArrayView(salt)), size_t(salt.size()), n, r, p,
                       memory, octets(key), size_t(key.size()))
        != 1)
        return cryptoFailure(u"scrypt"_s);
    return Secret::take(key);
}

QByteArray hmacSha256(const Secret &key, QByteArrayView bytes)
{
    QByteArray mac(32, Qt::Uninitialized);
    size_t size = 0;
    const QByteArrayView secret = key.view();
    // A null key would mean "the key of last time".
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, secret.isEmpty() ? "" : secret.data(), size_t(secret.size()), octets(bytes),
                   size_t(bytes.size()), octets(mac), size_t(mac.size()), &size)
        || size != size_t(mac.size()))
        qFatal("HMAC-SHA256 is not there: %s", qPrintable(takeOpensslErrors()));
    return mac;
}

Secret subkey(const Secret &key, QByteArrayView label)
{
    // One block is all that is needed: T(1) = HMAC(PRK, info | 0x01).
    static_assert(sealKeySize == 32);
    const QByteArray info = label.toByteArray() + char(1);
    QByteArray block = hmacSha256(key, info);
    return Secret::take(block);
}

} // namespace scepter
