// What no CA should sign (C7): keys that prove nothing, or that anybody can break with little work.
#include "core/crypto/key.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"

#include <openssl/core_names.h>

#include <array>

namespace scepter {
namespace {

constexpr std::array faults{std::pair(KeyFault::ExponentEven, u"an even RSA exponent"),
                            std::pair(KeyFault::ExponentSmall, u"an RSA exponent below 3"),
                            std::pair(KeyFault::ExponentLarge, u"an RSA exponent above 2^64"),
                            std::pair(KeyFault::ModulusEven, u"an even RSA modulus"),
                            std::pair(KeyFault::ModulusSquare, u"an RSA modulus that is a square"),
                            std::pair(KeyFault::ModulusSmallFactor, u"an RSA modulus with a small factor"),
                            std::pair(KeyFault::ExplicitParameters, u"EC parameters that are spelled out"),
                            std::pair(KeyFault::PointAtInfinity, u"the EC point at infinity")};

BignumHandle number(const EVP_PKEY *key, const char *name)
{
    BIGNUM *value = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &value) != 1)
        ERR_clear_error();
    return BignumHandle(value);
}

constexpr bool isPrime(quint32 candidate)
{
    for (quint32 divisor = 2; divisor * divisor <= candidate; ++divisor) {
        if (candidate % divisor == 0)
            return false;
    }
    return candidate > 1;
}

/// Whether a prime from 3 to 751 divides it (SP 800-89 §5.3.3). Instead of one gcd with the product of them all, which OpenSSL
/// computes in constant time and so costs as much as a signature: remainders by products that fit into 32 bits.
bool hasSmallFactor(const BIGNUM *modulus)
{
    constexpr quint32 bound = 752;
    for (quint32 prime = 3; prime < bound;) {
        quint32 product = 1, next = prime;
        for (; next < bound; next += 2) {
            if (!isPrime(next))
                continue;
            if (quint64(product) * next > 0xffffffffu)
                break;
            product *= next;
        }
        const BN_ULONG rest = BN_mod_word(modulus, product);
        for (; prime < next; prime += 2) {
            if (isPrime(prime) && rest % prime == 0)
                return true;
        }
    }
    return false;
}

/// By Heron's method, whose first guess is at most twice the root; nearly all numbers are told by their last three bits.
bool isSquare(const BIGNUM *odd)
{
    using Context = Handle<BN_CTX, BN_CTX_free>;
    if (BN_mod_word(odd, 8) != 1)
        return false;
    const Context context(BN_CTX_new());
    const BignumHandle root(BN_new()), next(BN_new());
    if (!context || !root || !next || BN_set_bit(root.get(), (BN_num_bits(odd) + 1) / 2) != 1)
        return false;
    for (;;) { // the guesses fall until they have passed the root
        if (BN_div(next.get(), nullptr, odd, root.get(), context.get()) != 1 || BN_add(next.get(), next.get(), root.get()) != 1
            || BN_rshift1(next.get(), next.get()) != 1)
            return false;
        if (BN_cmp(next.get(), root.get()) >= 0)
            break;
        BN_swap(root.get(), next.get());
    }
    return BN_sqr(next.get(), root.get(), context.get()) == 1 && BN_cmp(next.get(), odd) == 0;
}

std::optional<KeyFault> rsaFault(const EVP_PKEY *key)
{
    const BignumHandle n = number(key, OSSL_PKEY_PARAM_RSA_N), e = number(key, OSSL_PKEY_PARAM_RSA_E);
    if (!n || !e || !BN_is_odd(n.get()))
        return KeyFault::ModulusEven;
    if (BN_is_one(e.get()) || BN_is_zero(e.get()))
        return KeyFault::ExponentSmall;
    if (!BN_is_odd(e.get()))
        return KeyFault::ExponentEven;
    if (BN_num_bits(e.get()) > 64)
        return KeyFault::ExponentLarge;
    if (hasSmallFactor(n.get()))
        return KeyFault::ModulusSmallFactor;
    return isSquare(n.get()) ? std::optional(KeyFault::ModulusSquare) : std::nullopt;
}

/// ECParameters as a name, and a point that is one (RFC 5480 §2.1.1, §2.2).
std::optional<KeyFault> ecFault(QByteArrayView spki)
{
    DerReader info = DerReader(spki).enter(DerTag::Sequence);
    DerReader algorithm = info.enter(DerTag::Sequence);
    (void)algorithm.readOid();
    if (algorithm.readOid().isEmpty() || !algorithm.finished())
        return KeyFault::ExplicitParameters;
    return info.readBits().size() > 1 ? std::nullopt : std::optional(KeyFault::PointAtInfinity);
}

} // namespace

QString keyFaultText(KeyFault fault)
{
    const auto *row = std::find_if(faults.begin(), faults.end(), [&](const auto &each) { return each.first == fault; });
    return QString::fromUtf16(row->second);
}

std::optional<KeyFault> keyFaultFromText(const QString &text)
{
    for (const auto &[fault, each] : faults) {
        if (text == QString::fromUtf16(each))
            return fault;
    }
    return std::nullopt;
}

std::optional<KeyFault> PublicKey::fault() const
{
    switch (algorithm()) {
    case KeyAlgorithm::Rsa: return rsaFault(handle());
    case KeyAlgorithm::Ec: return ecFault(der());
    case KeyAlgorithm::Other: break;
    }
    return std::nullopt;
}

bool PublicKey::hasExponent3() const
{
    const BignumHandle e = algorithm() == KeyAlgorithm::Rsa ? number(handle(), OSSL_PKEY_PARAM_RSA_E) : BignumHandle();
    return e && BN_is_word(e.get(), 3);
}

} // namespace scepter
