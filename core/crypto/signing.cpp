#include "core/crypto/cms.h"
#include "core/crypto/cmsparts.h"
#include "core/crypto/openssl.h"
#include "core/crypto/signature.h"

namespace scepter {
namespace {

DerTag tagOf(CmsAttribute::Type type)
{
    switch (type) {
    case CmsAttribute::Type::PrintableString: return DerTag::PrintableString;
    case CmsAttribute::Type::Utf8String: return DerTag::Utf8String;
    case CmsAttribute::Type::OctetString: return DerTag::OctetString;
    case CmsAttribute::Type::Other: break;
    }
    Q_UNREACHABLE();
}

QByteArray attribute(QByteArrayView oid, QByteArrayView value)
{
    return derSequence({derElement(DerTag::ObjectIdentifier, oid), derElement(DerTag::Set, value)});
}

/// The signed attributes in the order of DER, as the contents of their SET.
Result<QByteArray> signedAttributes(const SignSpec &spec, QByteArrayView content, const QDateTime &now)
{
    QList<QByteArray> all{attribute(oids::contentType, derElement(DerTag::ObjectIdentifier, oids::data)),
                          attribute(oids::messageDigest, derElement(DerTag::OctetString, digest(spec.hash, content))),
                          attribute(oids::signingTime, derTime(now))};
    for (const CmsAttribute &given : spec.attributes) {
        const QByteArray oid = oidFromDotted(given.oid);
        if (oid.isEmpty())
            return fail(Errc::CryptoFailure, u"signed attribute "_s + QString::fromLatin1(given.oid));
        all += attribute(oid, derElement(tagOf(given.type), given.value));
    }
    return derSetOf(DerTag::Set, all);
}

/// CertificateSet (RFC 5652 §10.2.3), each certificate once; empty for none.
QByteArray certificateSet(const QList<Certificate> &certificates)
{
    QList<QByteArray> all;
    for (const Certificate &certificate : certificates) {
        if (!all.contains(certificate.der()))
            all += certificate.der();
    }
    return all.isEmpty() ? QByteArray() : derSetOf(contextConstructedTag(0), all);
}

bool isPair(const Certificate &certificate, const PrivateKey &key)
{
    return certificate.publicKey() == key.publicKey() || EVP_PKEY_eq(certificate.publicKey().handle(), key.handle()) == 1;
}

} // namespace

Result<QByteArray> signData(const SignSpec &spec, const Certificate &signer, const PrivateKey &key, const QDateTime &now)
{
    if (const auto digest = signingDigest(spec.hash); !digest)
        return fail(digest.error());
    if (!isPair(signer, key))
        return cryptoFailure(u"the key is not the signer's"_s);
    const QByteArrayView content = spec.content ? QByteArrayView(*spec.content) : QByteArrayView();
    const auto attributes = signedAttributes(spec, content, now);
    if (!attributes)
        return attributes;
    const auto signature = signBytes(*attributes, key, spec.hash);
    const auto algorithm = key.publicKey().algorithm() == KeyAlgorithm::Rsa
                               ? algorithmIdentifier(oids::rsaEncryption, derElement(DerTag::Null, {}))
                               : signatureAlgorithm(key.publicKey(), spec.hash);
    if (!signature || !algorithm)
        return signature ? algorithm : signature;
    const QByteArray hash = algorithmIdentifier(hashOid(spec.hash)), version = derInteger(quint64(1));
    QByteArray taggedAttributes = *attributes;
    taggedAttributes[0] = char(contextConstructedTag(0)); // IMPLICIT in the message, a SET for the signature (§5.4)
    const QByteArray signerInfo = derSequence(
        {version, issuerAndSerialOf(signer), hash, taggedAttributes, *algorithm, derElement(DerTag::OctetString, *signature)});
    const QByteArray eContent = spec.content ? derElement(contextConstructedTag(0), derElement(DerTag::OctetString, content))
                                             : QByteArray();
    const QByteArray certificates = certificateSet(spec.extraCertificates
                                                   + (spec.includeSigner ? QList<Certificate>{signer} : QList<Certificate>()));
    return contentInfo(oids::signedData, derSequence({version, derElement(DerTag::Set, hash),
                                                      derSequence({derElement(DerTag::ObjectIdentifier, oids::data), eContent}),
                                                      certificates, derElement(DerTag::Set, signerInfo)}));
}

Result<QByteArray> degenerate(const QList<Certificate> &certificates, const QList<Crl> &crls)
{
    QList<QByteArray> lists;
    for (const Crl &crl : crls)
        lists += crl.der();
    return contentInfo(
        oids::signedData,
        derSequence({derInteger(quint64(1)), derElement(DerTag::Set, {}), derSequence({derElement(DerTag::ObjectIdentifier, oids::data)}),
                     certificateSet(certificates), lists.isEmpty() ? QByteArray() : derSetOf(contextConstructedTag(1), lists),
                     derElement(DerTag::Set, {})}));
}

} // namespace scepter
