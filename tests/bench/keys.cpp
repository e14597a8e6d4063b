#include "tests/bench/keys.h"

#include "tests/bench/processes.h"

#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <mutex>
#include <thread>
#include <vector>

// The functions that take an RSA apart are deprecated, and the shortest way to a key of two primes.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace scepter {
namespace {

BIGNUM *prime()
{
    BIGNUM *number = BN_new();
    BIGNUM *const exponent = BN_new();
    BIGNUM *const rest = BN_new();
    BN_CTX *const context = BN_CTX_new();
    BN_set_word(exponent, RSA_F4);
    do { // 65537 has to have an inverse; the two highest bits are set, so that a product has all 2048
        BN_generate_prime_ex(number, 1024, 0, nullptr, nullptr, nullptr);
        BN_mod(rest, number, exponent, context);
    } while (BN_is_one(rest));
    BN_CTX_free(context);
    BN_free(exponent);
    BN_free(rest);
    return number;
}

PrivateKey keyOf(const BIGNUM *p, const BIGNUM *q)
{
    BN_CTX *const context = BN_CTX_new();
    BIGNUM *n = BN_new(), *e = BN_new(), *d = BN_new(), *p1 = BN_dup(p), *q1 = BN_dup(q), *phi = BN_new(), *dp = BN_new(), *dq = BN_new(),
           *inverse = BN_new();
    BN_set_word(e, RSA_F4);
    BN_mul(n, p, q, context);
    BN_sub_word(p1, 1);
    BN_sub_word(q1, 1);
    BN_mul(phi, p1, q1, context);
    BN_mod_inverse(d, e, phi, context);
    BN_mod(dp, d, p1, context);
    BN_mod(dq, d, q1, context);
    BN_mod_inverse(inverse, q, p, context);
    RSA *const rsa = RSA_new();
    RSA_set0_key(rsa, n, e, d);
    RSA_set0_factors(rsa, BN_dup(p), BN_dup(q));
    RSA_set0_crt_params(rsa, dp, dq, inverse);
    BIO *const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_RSAPrivateKey(bio, rsa, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const auto key = PrivateKey::parse(Secret(QByteArrayView(data, size)));
    BIO_free(bio);
    RSA_free(rsa);
    for (BIGNUM *number : {p1, q1, phi})
        BN_free(number);
    BN_CTX_free(context);
    return must(key, "a key of two primes");
}

} // namespace

QList<PrivateKey> makeKeys(int count)
{
    std::vector<BIGNUM *> primes;
    while (int(primes.size() * (primes.size() - 1) / 2) < count)
        primes.push_back(nullptr);
    std::atomic<size_t> next = 0;
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i) {
        workers.emplace_back([&] {
            for (size_t n = next++; n < primes.size(); n = next++)
                primes[n] = prime();
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    QList<PrivateKey> keys;
    for (size_t i = 1; i < primes.size(); ++i) {
        for (size_t j = 0; j < i && keys.size() < count; ++j)
            keys.append(keyOf(primes[i], primes[j]));
    }
    for (BIGNUM *number : primes)
        BN_free(number);
    return keys;
}

} // namespace scepter
