#include "tests/support/testca.h"

#include "core/base/literals.h"
#include "tests/support/testdata.h"

#include <QHash>

namespace scepter {
namespace {

template <class T> T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, describe(result).constData());
    return *std::move(result);
}

QByteArray nameDer(const QString &text) { return must(must(DistinguishedName::parse(text), "name").toDer(), "name"); }

quint32 usageFor(const PublicKey &key)
{
    quint32 usage = DigitalSignature;
    if (key.canEncrypt())
        usage |= KeyEncipherment;
    return usage;
}

QByteArray serialOf(int number) { return QByteArray(1, char(number >> 8)) + char(number & 0xff); }

} // namespace

PrivateKey testKey(const QString &name)
{
    static QHash<QString, PrivateKey> keys;
    const auto found = keys.constFind(name);
    if (found != keys.constEnd())
        return *found;
    const PrivateKey key = must(PrivateKey::parse(Secret(data(u"keys/"_s + name + u".pem"_s))), "key");
    keys.insert(name, key);
    return key;
}

TestIdentity selfSigned(const PrivateKey &key, const QString &subject, const QDateTime &now)
{
    CertificateSpec spec{.subjectDer = nameDer(subject),
                         .publicKey = key.publicKey(),
                         .serial = serialOf(1),
                         .notBefore = now.addSecs(-3600),
                         .notAfter = now.addDays(7)};
    spec.keyUsage = usageFor(key.publicKey());
    return {must(issueCertificate(spec, std::nullopt, key), "self-signed"), key};
}

TestCa TestCa::at(const QDateTime &now) { return TestCa(Options{.now = now}); }

TestCa::TestCa(const Options &options)
    : m_options(options),
      m_root(makeCa(options.key, options.name, nullptr, options.keyUsage)),
      m_issuer(m_root),
      m_encryption(m_root),
      m_signature(m_root)
{
    if (options.intermediate)
        m_issuer = m_encryption = m_signature = makeCa(u"intermediate"_s, options.name + u" Intermediate"_s, &m_root, options.keyUsage);
    int serial = 0x0801;
    const auto ra = [&](const QString &keyName, const QString &role, quint32 usage) {
        const PrivateKey key = testKey(keyName);
        CertificateSpec spec{.subjectDer = nameDer(u"O=Test, CN=RA "_s + role),
                             .publicKey = key.publicKey(),
                             .serial = serialOf(serial++),
                             .notBefore = options.now.addSecs(-3600),
                             .notAfter = options.now.addYears(2)};
        spec.keyUsage = usage;
        return TestIdentity{must(issueCertificate(spec, m_issuer.certificate, m_issuer.key), "RA"), key};
    };
    if (options.raEncryption)
        m_encryption = ra(u"ra-encryption"_s, u"Encryption"_s, KeyEncipherment);
    if (options.raSignature)
        m_signature = ra(u"ra-signature"_s, u"Signature"_s, DigitalSignature);
}

TestIdentity TestCa::makeCa(const QString &keyName, const QString &name, const TestIdentity *issuer, quint32 keyUsage) const
{
    const PrivateKey key = testKey(keyName);
    CertificateSpec spec{.subjectDer = nameDer(u"O=Test, CN="_s + name),
                         .publicKey = key.publicKey(),
                         .serial = serialOf(issuer ? 2 : 1),
                         .notBefore = m_options.now.addSecs(m_options.notYetValid ? 3600 : -7200),
                         .notAfter = m_options.expired ? m_options.now.addSecs(-3600) : m_options.now.addYears(10)};
    spec.isCa = true;
    spec.keyUsage = keyUsage;
    std::optional<Certificate> signer;
    if (issuer)
        signer = issuer->certificate;
    return {must(issueCertificate(spec, signer, issuer ? issuer->key : key), "CA"), key};
}

QList<Certificate> TestCa::certificates() const
{
    QList<Certificate> all{m_root.certificate};
    for (const TestIdentity *identity : {&m_issuer, &m_encryption, &m_signature})
        if (!all.contains(identity->certificate))
            all.append(identity->certificate);
    return all;
}

Certificate TestCa::issue(const QByteArray &subjectDer, const PublicKey &key, const QList<SubjectAltName> &altNames)
{
    CertificateSpec spec{.subjectDer = subjectDer,
                         .publicKey = key,
                         .serial = serialOf(m_next++),
                         .notBefore = m_options.now.addSecs(-3600),
                         .notAfter = m_options.now.addYears(1)};
    spec.keyUsage = usageFor(key);
    spec.extendedKeyUsage = {u"serverAuth"_s, u"clientAuth"_s};
    spec.altNames = altNames;
    return must(issueCertificate(spec, m_issuer.certificate, m_issuer.key), "issue");
}

Certificate TestCa::issue(const Csr &csr) { return issue(csr.subjectDer(), must(csr.publicKey(), "CSR's key"), csr.altNames()); }

Certificate TestCa::successor() const
{
    const PrivateKey key = testKey(u"other-ca"_s);
    CertificateSpec spec{.subjectDer = m_root.certificate.subjectDer(),
                         .publicKey = key.publicKey(),
                         .serial = serialOf(3),
                         .notBefore = m_options.now.addYears(9),
                         .notAfter = m_options.now.addYears(19)};
    spec.isCa = true;
    spec.keyUsage = m_options.keyUsage;
    return must(issueCertificate(spec, std::nullopt, key), "successor");
}

} // namespace scepter
