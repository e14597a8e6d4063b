#include "core/crypto/certificate.h"
#include "core/crypto/extensions.h"
#include "core/crypto/openssl.h"
#include "core/crypto/signature.h"

namespace scepter {
namespace {

constexpr qsizetype maxSerial = 20; // RFC 5280 §4.1.2.2

Result<QByteArray> extensionsFor(const CertificateSpec &spec, const QByteArray &authorityKeyId, bool emptySubject)
{
    ExtensionList extensions;
    extensions.addBasicConstraints(spec.isCa, spec.pathLength);
    if (spec.keyUsage != 0)
        extensions.addKeyUsage(spec.keyUsage);
    if (!spec.extendedKeyUsage.isEmpty()) {
        if (auto added = extensions.addExtendedKeyUsage(spec.extendedKeyUsage); !added)
            return fail(added.error());
    }
    if (!spec.altNames.isEmpty()) {
        if (auto added = extensions.addAltNames(spec.altNames, emptySubject); !added)
            return fail(added.error());
    }
    extensions.addSubjectKeyId(spec.publicKey);
    if (!authorityKeyId.isEmpty())
        extensions.addAuthorityKeyId(authorityKeyId);
    if (!spec.crlDistributionPoint.isEmpty())
        extensions.addCrlDistributionPoint(spec.crlDistributionPoint.toEncoded());
    return extensions.toDer();
}

tl::unexpected<Error> badField(const QString &name) { return fail(Errc::CryptoFailure, u"certificate fields: "_s + name); }

} // namespace

Result<Certificate> issueCertificate(const CertificateSpec &spec, const std::optional<Certificate> &issuer, const PrivateKey &issuerKey)
{
    const auto algorithm = signatureAlgorithm(issuerKey.publicKey(), spec.hash);
    if (!algorithm)
        return fail(algorithm.error());
    const QByteArray serial = derInteger(spec.serial), notBefore = derTime(spec.notBefore), notAfter = derTime(spec.notAfter);
    if (serial == derInteger(quint64(0)) || serial.size() > 2 + maxSerial)
        return badField(u"serial number"_s);
    if (notBefore.isEmpty() || notAfter.isEmpty())
        return badField(u"validity"_s);
    if (!isName(spec.subjectDer))
        return badField(u"subject"_s);
    if (spec.publicKey.der().isEmpty())
        return badField(u"public key"_s);
    const bool emptySubject = DerReader(spec.subjectDer).read().content.isEmpty();
    const auto extensions = extensionsFor(spec, issuer ? issuer->subjectKeyId() : QByteArray(), emptySubject);
    if (!extensions)
        return fail(extensions.error());
    // TBSCertificate of version 3 (RFC 5280 §4.1)
    const QByteArray toBeSigned = derSequence({derElement(contextConstructedTag(0), derInteger(quint64(2))), serial, *algorithm,
                                               issuer ? issuer->subjectDer() : spec.subjectDer, derSequence({notBefore, notAfter}),
                                               spec.subjectDer, spec.publicKey.der(), derElement(contextConstructedTag(3), *extensions)});
    const auto der = signStructure(toBeSigned, *algorithm, issuerKey, spec.hash);
    if (!der)
        return fail(der.error());
    return Certificate::parse(*der);
}

} // namespace scepter
