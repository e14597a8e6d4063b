#pragma once
#include "core/base/error.h"
#include "core/base/secret.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace scepter {

/// The keys that we generate (S4).
enum class KeySpec { Rsa2048, Rsa3072, Rsa4096, EcP256, EcP384 };
/// "rsa:2048" … "ec:p384", as the command line and JSON write it.
QString keySpecName(KeySpec spec);
std::optional<KeySpec> keySpecFromName(const QString &name);

enum class KeyAlgorithm { Rsa, Ec, Other };

/// Why a key is fit for no certificate, whatever its kind and size (C7).
enum class KeyFault {
    ExponentEven,
    ExponentSmall, ///< below 3: with 1 a signature proves nothing
    ExponentLarge, ///< above 2^64
    ModulusEven,
    ModulusSquare,
    ModulusSmallFactor, ///< below 752
    ExplicitParameters, ///< an EC curve that is spelled out instead of named: no client takes the certificate
    PointAtInfinity
};
/// In stable English, as it stands in rows and answers: "an even RSA exponent".
QString keyFaultText(KeyFault fault);
std::optional<KeyFault> keyFaultFromText(const QString &text);

/// A subjectPublicKeyInfo. Immutable; copies share. The default one is no key: of no algorithm, and nothing verifies with it.
class PublicKey {
public:
    PublicKey() = default;
    /// Errors: NotAKey.
    [[nodiscard]] static Result<PublicKey> fromDer(QByteArrayView spki);
    const QByteArray &der() const { return m_der; }
    KeyAlgorithm algorithm() const;
    int bits() const;
    /// "RSA 2048", "EC P-256"
    QString description() const;
    /// Whether a key-transport recipient can be made of it (S4).
    bool canEncrypt() const { return algorithm() == KeyAlgorithm::Rsa; }
    /// What is wrong with it; nothing of a sound one, and of an algorithm that we do not know. No test for primes, which would cost
    /// as much as ten enrolments.
    std::optional<KeyFault> fault() const;
    /// Sound, but what padding leaves to chance is within reach of an attack: remarked where a key is shown.
    bool hasExponent3() const;
    bool operator==(const PublicKey &other) const { return m_der == other.m_der; }
    evp_pkey_st *handle() const { return m_key.get(); } ///< for crypto only

private:
    friend class PrivateKey;
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_der;
};

/// An RSA or EC private key. Immutable; copies share; safe to use on several threads.
class PrivateKey {
public:
    /// Computes for 0.1 s (EC: 1 ms) to seconds: run it on the pool.
    [[nodiscard]] static Result<PrivateKey> generate(KeySpec spec);
    /// PKCS#8 (plain or encrypted), PKCS#1 or SEC1, as PEM or DER.
    /// Errors: NotAKey, PassphraseNeeded, WrongPassphrase, UnsupportedKey (S4's sizes and curves), UnsoundKey.
    [[nodiscard]] static Result<PrivateKey> parse(const Secret &bytes, const Secret &passphrase = {});

    Secret toPem() const; ///< PKCS#8, not encrypted
    /// PKCS#8 under PBES2 with scrypt (RFC 7914) and AES-256.
    [[nodiscard]] Result<Secret> toEncryptedPem(const Secret &passphrase) const;

    const PublicKey &publicKey() const { return m_public; }
    bool canDecrypt() const { return m_public.canEncrypt(); }
    evp_pkey_st *handle() const { return m_public.handle(); } ///< for crypto only

private:
    friend struct PrivateKeyAccess;
    static Result<PrivateKey> adopt(std::shared_ptr<evp_pkey_st> key);
    PublicKey m_public;
};

} // namespace scepter
