#include "core/crypto/csr.h"

#include "core/crypto/extensions.h"

#include <QStringDecoder>

namespace scepter {
namespace {

ExtensionsHandle requestedExtensions(X509_REQ *req)
{
    ExtensionsHandle extensions(X509_REQ_get_extensions(req));
    ERR_clear_error();
    return extensions;
}

/// The characters of PrintableString (X.680 §41.4).
bool fitsPrintableString(QByteArrayView bytes)
{
    for (const char c : bytes) {
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!alphanumeric && (c == 0 || !strchr(" '()+,-./:=?", c)))
            return false;
    }
    return true;
}

Result<void> addChallenge(X509_REQ *req, const Secret &challenge)
{
    const QByteArrayView bytes = challenge.view();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return fail(Errc::InvalidArgument, u"challenge is not UTF-8"_s, {u"challenge"_s});
    const int type = fitsPrintableString(bytes) ? V_ASN1_PRINTABLESTRING : V_ASN1_UTF8STRING;
    if (X509_REQ_add1_attr_by_NID(req, NID_pkcs9_challengePassword, type, reinterpret_cast<const unsigned char *>(bytes.data()),
                                  int(bytes.size()))
        != 1)
        return cryptoFailure(u"challengePassword"_s);
    return {};
}

Result<void> addExtensions(X509_REQ *req, const CsrSpec &spec)
{
    ExtensionList extensions;
    if (spec.keyUsage != 0)
        extensions.addKeyUsage(spec.keyUsage);
    if (!spec.extendedKeyUsage.isEmpty()) {
        if (auto added = extensions.addExtendedKeyUsage(spec.extendedKeyUsage); !added)
            return added;
    }
    if (!spec.altNames.isEmpty()) {
        if (auto added = extensions.addAltNames(spec.altNames, spec.subject.attributes.isEmpty()); !added)
            return added;
    }
    if (!extensions.isEmpty() && X509_REQ_add_extensions(req, extensions.get()) != 1)
        return cryptoFailure(u"extensionRequest"_s);
    return {};
}

} // namespace

Result<Csr> Csr::create(const CsrSpec &spec, const PrivateKey &key)
{
    const auto subject = spec.subject.toDer();
    if (!subject)
        return fail(subject.error());
    const auto digest = signingDigest(spec.hash);
    if (!digest)
        return fail(digest.error());
    const ReqHandle req(X509_REQ_new());
    const auto name = scepter::fromDer<NameHandle, d2i_X509_NAME>(*subject);
    if (X509_REQ_set_version(req.get(), 0) != 1 || X509_REQ_set_subject_name(req.get(), name.get()) != 1
        || X509_REQ_set_pubkey(req.get(), key.handle()) != 1)
        return cryptoFailure(u"certification request"_s);
    if (auto added = addExtensions(req.get(), spec); !added)
        return fail(added.error());
    if (!spec.challenge.isEmpty()) {
        if (auto added = addChallenge(req.get(), spec.challenge); !added)
            return fail(added.error());
    }
    if (X509_REQ_sign(req.get(), key.handle(), *digest) <= 0)
        return cryptoFailure(u"signing the certification request"_s);
    return fromDer(scepter::toDer<i2d_X509_REQ>(req.get()));
}

Result<Csr> Csr::fromDer(QByteArrayView der)
{
    auto req = scepter::fromDer<ReqHandle, d2i_X509_REQ>(der);
    if (!req)
        return fail(Errc::NotACsr, u"not a PKCS#10 certification request"_s);
    Csr csr;
    csr.m_req = std::move(req);
    csr.m_der = der.toByteArray();
    return csr;
}

QByteArray Csr::subjectDer() const { return scepter::toDer<i2d_X509_NAME>(X509_REQ_get_subject_name(m_req.get())); }

DistinguishedName Csr::subject() const { return DistinguishedName::fromDer(subjectDer()).value_or(DistinguishedName()); }

QList<SubjectAltName> Csr::altNames() const { return readAltNames(requestedExtensions(m_req.get()).get()); }

quint32 Csr::keyUsage() const { return readKeyUsage(requestedExtensions(m_req.get()).get(), 0); }

QStringList Csr::extendedKeyUsage() const { return readExtendedKeyUsage(requestedExtensions(m_req.get()).get()); }

Secret Csr::challenge() const
{
    const int index = X509_REQ_get_attr_by_NID(m_req.get(), NID_pkcs9_challengePassword, -1);
    X509_ATTRIBUTE *attribute = index < 0 ? nullptr : X509_REQ_get_attr(m_req.get(), index);
    const ASN1_TYPE *value = attribute ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
    if (!value
        || (value->type != V_ASN1_PRINTABLESTRING && value->type != V_ASN1_UTF8STRING && value->type != V_ASN1_IA5STRING
            && value->type != V_ASN1_T61STRING && value->type != V_ASN1_BMPSTRING))
        return {};
    return Secret::fromText(asn1Text(value->value.asn1_string));
}

Result<PublicKey> Csr::publicKey() const
{
    return PublicKey::fromDer(scepter::toDer<i2d_X509_PUBKEY>(X509_REQ_get_X509_PUBKEY(m_req.get())));
}

Result<void> Csr::verify() const
{
    EVP_PKEY *key = X509_REQ_get0_pubkey(m_req.get());
    if (!key || X509_REQ_verify(m_req.get(), key) != 1)
        return fail(Errc::NotACsr, u"signature does not verify: "_s + takeOpensslErrors());
    return {};
}

} // namespace scepter
