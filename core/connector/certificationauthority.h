#pragma once
#include "core/base/random.h"
#include "core/crypto/pkcs12.h"
#include "core/scep/message.h"

#include <QUrl>

namespace scepter {

/// Where a key pair of a CA stands in its life (C8). Waiting: its CSR is out. Next: offered by GetNextCACert. Former: followed
/// by another, and still issuing for those who address it.
enum class GenerationState { Waiting, Next, Current, Former };
QString generationStateName(GenerationState state);
std::optional<GenerationState> generationStateFromName(const QString &name);

/// "NAME" for the first generation of a CA, "NAME.2" for the second: names its CRL.
QString crlName(const QString &ca, int number);

/// What a new CA is to be.
struct CaSpec {
    QString name; ///< [a-z0-9-]{1,32}
    QString title = {};
    DistinguishedName subject = {};
    KeySpec key = KeySpec::Rsa2048;
    int days = 3650;
};

/// One key pair of a local CA with what belongs to it, unsealed (C8). A value; good on every thread.
struct CaGeneration {
    qint64 id = 0; ///< of its row; 0: not stored yet
    QString ca;
    int number = 1;
    GenerationState state = GenerationState::Current;
    PrivateKey key;
    std::optional<Certificate> certificate = {}; ///< nothing while it waits
    QList<Certificate> chain = {};               ///< the CAs above it, nearest first
    std::optional<PrivateKey> raKey = {};        ///< of a CA whose key cannot decrypt
    QList<Certificate> raCertificates = {};      ///< newest first, all for raKey
    QByteArray csr = {};                         ///< DER, while it waits

    bool canIssue(const QDateTime &now) const;
    Signer issuer() const { return {*certificate, key}; } ///< not while it waits
    /// Who decrypts requests and signs CertReps: the CA, or its RA.
    Signer responder() const { return raKey ? Signer{raCertificates.first(), *raKey} : issuer(); }
    /// Certificates that requests may be enveloped for, all with the responder's key.
    QList<Certificate> recipients() const { return raKey ? raCertificates : QList<Certificate>{*certificate}; }
    QString crlName() const { return scepter::crlName(ca, number); }
    QUrl crlUrl(const QUrl &baseUrl) const; ///< empty without a base URL
};

/// Makes a self-signed CA. Generates keys: run it on the pool. Errors: InvalidArgument, CryptoFailure.
[[nodiscard]] Result<CaGeneration> createSelfSigned(const CaSpec &spec, Random &random, const QDateTime &now);
/// Makes a key and the CSR for it, which somebody else signs. Generates keys: run it on the pool.
[[nodiscard]] Result<CaGeneration> createRequest(const CaSpec &spec);
/// Gives a waiting generation its certificate: the one in `chain` that is for its key; the others are put in order above it.
/// Errors: ForeignCertificate, UntrustedChain, and those of the RA's certificate.
[[nodiscard]] Result<CaGeneration> install(CaGeneration generation, const QList<Certificate> &chain, Random &random, const QDateTime &now);
/// Takes over a CA with its key. Errors: ForeignCertificate when the certificate is not a CA's; CaExpired.
[[nodiscard]] Result<CaGeneration> importCa(const QString &name, const Pkcs12 &contents, Random &random, const QDateTime &now);
/// The next key pair of a self-signed CA: same subject and kind of key. Generates keys: run it on the pool.
[[nodiscard]] Result<CaGeneration> createNext(const CaGeneration &current, Random &random, const QDateTime &now);
/// A new certificate for the RA's key, for another two years at most. Errors: CryptoFailure.
[[nodiscard]] Result<CaGeneration> renewRa(CaGeneration generation, Random &random, const QDateTime &now);
bool raNeedsRenewal(const CaGeneration &generation, const QDateTime &now);

/// 128 random bits as a serial number (RFC 5280 §4.1.2.2: positive, at most 20 octets).
QByteArray randomSerial(Random &random);

} // namespace scepter
