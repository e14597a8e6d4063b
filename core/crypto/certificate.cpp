#include "core/crypto/certificate.h"

#include "core/crypto/extensions.h"

#include <QUrl>

namespace scepter {
namespace {

struct FreeStoreContext {
    void operator()(X509_STORE_CTX *context) const noexcept { X509_STORE_CTX_free(context); }
};

CertificatesHandle stackOf(const QList<Certificate> &certificates)
{
    CertificatesHandle stack(sk_X509_new_null());
    for (const Certificate &certificate : certificates) {
        X509_up_ref(certificate.handle());
        sk_X509_push(stack.get(), certificate.handle());
    }
    return stack;
}

QByteArray subjectKeyId(const Certificate &certificate)
{
    const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(certificate.handle());
    return id ? asn1Bytes(id).toByteArray() : QByteArray();
}

Result<ExtensionList> extensionsFor(const CertificateSpec &spec, const QByteArray &authorityKeyId, bool emptySubject)
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
    return extensions;
}

} // namespace

Result<Certificate> Certificate::adopt(x509_st *cert)
{
    X509Handle handle(cert);
    if (!handle)
        return fail(Errc::NotACertificate, takeOpensslErrors());
    EVP_PKEY *key = X509_get0_pubkey(handle.get());
    if (!key)
        return fail(Errc::NotACertificate, u"public key cannot be read: "_s + takeOpensslErrors());
    Certificate result;
    result.m_der = scepter::toDer<i2d_X509>(handle.get());
    result.m_public.m_der = scepter::toDer<i2d_X509_PUBKEY>(X509_get_X509_PUBKEY(handle.get()));
    EVP_PKEY_up_ref(key);
    result.m_public.m_key = PkeyHandle(key);
    result.m_cert = std::move(handle);
    return result;
}

Result<Certificate> Certificate::parse(QByteArrayView bytes)
{
    if (bytes.toByteArray().contains("-----BEGIN "))
        return parseAll(bytes).map([](const QList<Certificate> &all) { return all.first(); });
    auto cert = scepter::fromDer<X509Handle, d2i_X509>(bytes);
    if (!cert)
        return fail(Errc::NotACertificate, u"not an X.509 certificate"_s);
    return adopt(cert.release());
}

Result<QList<Certificate>> Certificate::parseAll(QByteArrayView pem)
{
    QList<Certificate> certificates;
    const BioHandle bio = readBio(pem);
    while (X509 *cert = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        auto certificate = adopt(cert);
        if (!certificate)
            return fail(certificate.error());
        certificates.append(*certificate);
    }
    const unsigned long last = ERR_peek_last_error();
    const QString reason = takeOpensslErrors();
    if (certificates.isEmpty() || ERR_GET_REASON(last) != PEM_R_NO_START_LINE)
        return fail(Errc::NotACertificate, reason);
    return certificates;
}

QByteArray Certificate::toPem() const
{
    const BioHandle bio = memoryBio();
    PEM_write_bio_X509(bio.get(), m_cert.get());
    return bioBytes(bio.get());
}

QByteArray Certificate::subjectDer() const { return scepter::toDer<i2d_X509_NAME>(X509_get_subject_name(m_cert.get())); }
QByteArray Certificate::issuerDer() const { return scepter::toDer<i2d_X509_NAME>(X509_get_issuer_name(m_cert.get())); }
DistinguishedName Certificate::subject() const { return DistinguishedName::fromDer(subjectDer()).value_or(DistinguishedName()); }
DistinguishedName Certificate::issuer() const { return DistinguishedName::fromDer(issuerDer()).value_or(DistinguishedName()); }
QByteArray Certificate::serial() const { return integerBytes(X509_get0_serialNumber(m_cert.get())); }
QString Certificate::serialHex() const { return QString::fromLatin1(serial().toHex().toUpper()); }
QDateTime Certificate::notBefore() const { return fromAsn1(X509_get0_notBefore(m_cert.get())); }
QDateTime Certificate::notAfter() const { return fromAsn1(X509_get0_notAfter(m_cert.get())); }

bool Certificate::isCa() const
{
    const int kind = X509_check_ca(m_cert.get());
    ERR_clear_error();
    return kind == 1 || kind == 3; // CA:TRUE, or a self-signed certificate of version 1
}

bool Certificate::isSelfIssued() const
{
    return X509_NAME_cmp(X509_get_subject_name(m_cert.get()), X509_get_issuer_name(m_cert.get())) == 0;
}

quint32 Certificate::keyUsage() const { return readKeyUsage(X509_get0_extensions(m_cert.get()), ~0u); }
QStringList Certificate::extendedKeyUsage() const { return readExtendedKeyUsage(X509_get0_extensions(m_cert.get())); }
QList<SubjectAltName> Certificate::altNames() const { return readAltNames(X509_get0_extensions(m_cert.get())); }

QList<QUrl> Certificate::crlDistributionPoints() const
{
    QList<QUrl> urls;
    const Handle<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(
        static_cast<CRL_DIST_POINTS *>(X509_get_ext_d2i(m_cert.get(), NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT *point = sk_DIST_POINT_value(points.get(), i);
        if (!point->distpoint || point->distpoint->type != 0)
            continue;
        const GENERAL_NAMES *names = point->distpoint->name.fullname;
        for (int n = 0; n < sk_GENERAL_NAME_num(names); ++n) {
            int type = 0;
            const void *value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names, n), &type);
            const QUrl url = type == GEN_URI ? QUrl::fromEncoded(asn1Bytes(static_cast<const ASN1_STRING *>(value)).toByteArray()) : QUrl();
            if (url.scheme() == u"http"_s || url.scheme() == u"https"_s)
                urls.append(url);
        }
    }
    return urls;
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    const bool named = X509_NAME_cmp(X509_get_issuer_name(m_cert.get()), X509_get_subject_name(issuer.handle())) == 0;
    const bool signedBy = named && X509_verify(m_cert.get(), issuer.publicKey().handle()) == 1;
    ERR_clear_error();
    return signedBy;
}

Result<Certificate> issueCertificate(const CertificateSpec &spec, const std::optional<Certificate> &issuer, const PrivateKey &issuerKey)
{
    const auto digest = signingDigest(spec.hash);
    if (!digest)
        return fail(digest.error());
    const X509Handle cert(X509_new());
    const auto subject = fromDer<NameHandle, d2i_X509_NAME>(spec.subjectDer);
    const IntegerHandle serial = toAsn1Integer(spec.serial);
    const TimeHandle notBefore = toAsn1(spec.notBefore), notAfter = toAsn1(spec.notAfter);
    if (!subject || !serial || !notBefore || !notAfter)
        return cryptoFailure(u"certificate fields"_s);
    const X509_NAME *issuerName = issuer ? X509_get_subject_name(issuer->handle()) : subject.get();
    if (X509_set_version(cert.get(), 2) != 1 || X509_set_serialNumber(cert.get(), serial.get()) != 1
        || X509_set_subject_name(cert.get(), subject.get()) != 1 || X509_set_issuer_name(cert.get(), issuerName) != 1
        || X509_set1_notBefore(cert.get(), notBefore.get()) != 1 || X509_set1_notAfter(cert.get(), notAfter.get()) != 1
        || X509_set_pubkey(cert.get(), spec.publicKey.handle()) != 1)
        return cryptoFailure(u"certificate fields"_s);
    const auto extensions = extensionsFor(spec, issuer ? subjectKeyId(*issuer) : QByteArray(), X509_NAME_entry_count(subject.get()) == 0);
    if (!extensions)
        return fail(extensions.error());
    for (int i = 0; i < sk_X509_EXTENSION_num(extensions->get()); ++i)
        X509_add_ext(cert.get(), sk_X509_EXTENSION_value(extensions->get(), i), -1);
    if (X509_sign(cert.get(), issuerKey.handle(), *digest) <= 0)
        return cryptoFailure(u"signing the certificate"_s);
    return Certificate::parse(toDer<i2d_X509>(cert.get()));
}

Result<QList<Certificate>> buildChain(const Certificate &leaf, const QList<Certificate> &intermediates, const Certificate &anchor,
                                      const QDateTime &now)
{
    const Handle<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    const std::unique_ptr<X509_STORE_CTX, FreeStoreContext> context(X509_STORE_CTX_new());
    const CertificatesHandle untrusted = stackOf(intermediates);
    X509_STORE_add_cert(store.get(), anchor.handle());
    if (X509_STORE_CTX_init(context.get(), store.get(), leaf.handle(), untrusted.get()) != 1)
        return cryptoFailure(u"certification path"_s);
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN); // the pinned CA need not be a root
    X509_VERIFY_PARAM_set_time(parameters, time_t(now.toSecsSinceEpoch()));
    if (X509_verify_cert(context.get()) != 1) {
        const QString reason = QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get())));
        ERR_clear_error();
        return fail(Errc::UntrustedChain, reason, {reason});
    }
    QList<Certificate> chain;
    const STACK_OF(X509) *found = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(found); ++i) {
        X509 *cert = sk_X509_value(found, i);
        X509_up_ref(cert);
        auto certificate = Certificate::adopt(cert);
        if (!certificate)
            return fail(certificate.error());
        chain.append(*certificate);
    }
    return chain;
}

QByteArray toPem(const QList<Certificate> &certificates)
{
    QByteArray pem;
    for (const Certificate &certificate : certificates)
        pem += certificate.toPem();
    return pem;
}

} // namespace scepter
