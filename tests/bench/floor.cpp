#include "tests/bench/floor.h"

#include <openssl/evp.h>

#include <atomic>
#include <thread>

namespace scepter {
namespace {

using Clock = std::chrono::steady_clock;
double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

/// Signs and verifies a digest with a context of its own: no parsing, no padding of messages, RSA alone.
class Rsa {
public:
    explicit Rsa(EVP_PKEY *key) : m_sign(EVP_PKEY_CTX_new(key, nullptr)), m_verify(EVP_PKEY_CTX_new(key, nullptr))
    {
        EVP_PKEY_sign_init(m_sign);
        EVP_PKEY_CTX_set_signature_md(m_sign, EVP_sha256());
        EVP_PKEY_verify_init(m_verify);
        EVP_PKEY_CTX_set_signature_md(m_verify, EVP_sha256());
        sign();
    }
    /// A key's first use happens inside.
    static void signTimes(EVP_PKEY *key, int times)
    {
        Rsa rsa(key);
        for (int i = 1; i < times; ++i)
            rsa.sign();
    }
    ~Rsa()
    {
        EVP_PKEY_CTX_free(m_sign);
        EVP_PKEY_CTX_free(m_verify);
    }
    Q_DISABLE_COPY_MOVE(Rsa)
    void sign()
    {
        m_size = sizeof m_signature;
        EVP_PKEY_sign(m_sign, m_signature, &m_size, m_digest, sizeof m_digest);
    }
    bool verify() { return EVP_PKEY_verify(m_verify, m_signature, m_size, m_digest, sizeof m_digest) == 1; }

private:
    EVP_PKEY_CTX *m_sign, *m_verify;
    unsigned char m_digest[32] = {1, 2, 3}, m_signature[512];
    size_t m_size = 0;
};

} // namespace

RsaFloor measureRsaFloor(const PrivateKey &key, int threads, double seconds)
{
    RsaFloor floor;
    Rsa one(key.handle());
    int signatures = 0, verifications = 0;
    auto begin = Clock::now();
    for (; since(begin) < seconds / 4; ++signatures)
        one.sign();
    floor.privateMicroseconds = since(begin) / signatures * 1e6;
    begin = Clock::now();
    for (; since(begin) < seconds / 8; ++verifications)
        one.verify();
    floor.publicMicroseconds = since(begin) / verifications * 1e6;

    std::atomic<qint64> enrolments = 0;
    std::vector<std::thread> workers;
    begin = Clock::now();
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&] {
            // A key of its own: threads that share one take turns at its blinding.
            const auto own = PrivateKey::parse(key.toPem());
            Rsa rsa(own->handle());
            while (since(begin) < seconds) {
                for (int n = 0; n < 3; ++n) {
                    rsa.sign();
                    rsa.verify();
                }
                ++enrolments;
            }
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    floor.enrolmentsPerSecond = double(enrolments) / since(begin);
    return floor;
}

double measurePrivateOperations(const PrivateKey &key, int threads, double seconds)
{
    std::atomic<qint64> done = 0;
    std::vector<std::thread> workers;
    const auto begin = Clock::now();
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&] {
            const auto own = PrivateKey::parse(key.toPem()); // as above
            Rsa rsa(own->handle());
            for (; since(begin) < seconds; ++done)
                rsa.sign();
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    return double(done) / since(begin);
}

double measureFreshKeys(const QList<PrivateKey> &keys, int threads, int each)
{
    std::vector<PrivateKey> fresh;
    for (const PrivateKey &key : keys)
        fresh.push_back(*PrivateKey::parse(key.toPem()));
    std::atomic<size_t> next = 0;
    std::vector<std::thread> workers;
    const auto begin = Clock::now();
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&] {
            for (size_t n = next++; n < fresh.size(); n = next++)
                Rsa::signTimes(fresh[n].handle(), each);
        });
    }
    for (std::thread &worker : workers)
        worker.join();
    return double(fresh.size()) * each / since(begin);
}

} // namespace scepter
