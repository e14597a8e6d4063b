#pragma once
#include "core/crypto/certificate.h"
#include "core/crypto/csr.h"

namespace scepter {

/// keys/NAME.pem of tests/data, read once.
PrivateKey testKey(const QString &name);

/// A certificate and its key.
struct TestIdentity {
    Certificate certificate;
    PrivateKey key;
};

/// A certificate of `key` that nobody else signed, as a SCEP client makes one for its first request.
TestIdentity selfSigned(const PrivateKey &key, const QString &subject, const QDateTime &now);

/// A certification authority with fixed keys, and what may stand around it.
class TestCa {
public:
    struct Options {
        QDateTime now; ///< CA certificates are valid from an hour before for ten years
        QString name = QStringLiteral("Test CA");
        QString key = QStringLiteral("ca");
        bool raEncryption = false; ///< an RA certificate of its own decrypts requests
        bool raSignature = false;  ///< an RA certificate of its own signs replies
        bool intermediate = false; ///< an intermediate issues, signs and decrypts; the root is the CA to pin
        bool expired = false;      ///< the CA ended an hour before
        bool notYetValid = false;  ///< the CA begins an hour later
        quint32 keyUsage = DigitalSignature | KeyEncipherment | KeyCertSign | CrlSign;
    };
    explicit TestCa(const Options &options);
    static TestCa at(const QDateTime &now);

    const TestIdentity &root() const { return m_root; }     ///< the CA to pin
    const TestIdentity &issuer() const { return m_issuer; } ///< root, or the intermediate
    const TestIdentity &encryption() const { return m_encryption; }
    const TestIdentity &signature() const { return m_signature; }
    QList<Certificate> certificates() const; ///< what GetCACert carries, the root first
    QByteArray fingerprint() const { return m_root.certificate.fingerprint(HashAlgorithm::Sha256); }
    QDateTime now() const { return m_options.now; }

    /// Each certificate gets the next serial number, from 0x1001 on.
    Certificate issue(const QByteArray &subjectDer, const PublicKey &key, const QList<SubjectAltName> &altNames = {});
    Certificate issue(const Csr &csr);
    int issuedCount() const { return m_next - firstSerial; }
    /// The same CA's next certificate, for a rollover: another key, begins when this one ends.
    Certificate successor() const;

private:
    static constexpr int firstSerial = 0x1001;
    TestIdentity makeCa(const QString &key, const QString &name, const TestIdentity *issuer, quint32 keyUsage) const;

    Options m_options;
    TestIdentity m_root, m_issuer, m_encryption, m_signature;
    int m_next = firstSerial;
};

} // namespace scepter
