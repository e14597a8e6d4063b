#include "core/crypto/certificate.h"

#include "core/crypto/extensions.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"
#include "core/crypto/signature.h"

#include <mutex>

namespace scepter {
namespace {

struct FreeStoreContext {
    void operator()(X509_STORE_CTX *context) const noexcept { X509_STORE_CTX_free(context); }
};

CertificatesHandle stackOf(const QList<Certificate> &certificates)
{
    CertificatesHandle stack(sk_X509_new_null());
    for (const Certificate &certificate : certificates) {
        if (!certificate.isReadable())
            continue;
        X509_up_ref(certificate.handle());
        sk_X509_push(stack.get(), certificate.handle());
    }
    return stack;
}

/// OpenSSL's chain as the values that it was found among.
Result<QList<Certificate>> known(const STACK_OF(X509) *found, const QList<Certificate> &certificates)
{
    QList<Certificate> chain;
    for (int i = 0; i < sk_X509_num(found); ++i) {
        const X509 *cert = sk_X509_value(found, i);
        const auto same = std::find_if(certificates.begin(), certificates.end(),
                                       [&](const Certificate &certificate) { return certificate.handle() == cert; });
        if (same == certificates.end())
            return fail(Errc::CryptoFailure, u"certification path"_s);
        chain.append(*same);
    }
    return chain;
}

QDateTime readTime(QByteArrayView der) { return fromAsn1(fromDer<TimeHandle, d2i_ASN1_TIME>(der).get()); }

bool isTime(const DerItem &element) { return element.tag == DerTag::UtcTime || element.tag == DerTag::GeneralizedTime; }

/// OpenSSL's numbers, as far as they are told apart.
Reason pathReason(int number)
{
    switch (number) {
    case X509_V_ERR_CERT_HAS_EXPIRED: return Reason::PathExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID: return Reason::PathNotYetValid;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_SUBJECT_ISSUER_MISMATCH:
    case X509_V_ERR_AKID_SKID_MISMATCH:
    case X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH: return Reason::PathWithoutIssuer;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return Reason::PathSelfSigned;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE: return Reason::PathSignature;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN: return Reason::PathNoCa;
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
    case X509_V_ERR_CERT_CHAIN_TOO_LONG: return Reason::PathTooLong;
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION: return Reason::PathNames;
    case X509_V_ERR_INVALID_PURPOSE: return Reason::PathPurpose;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK: return Reason::PathWeak;
    default: return Reason::PathOther;
    }
}

} // namespace

/// TBSCertificate (RFC 5280 §4.1), as places in `der`.
struct Certificate::Fields {
    explicit Fields(QByteArray bytes) : der(std::move(bytes)) {}

    const QByteArray der;
    PublicKey key;
    SignedStructure structure;
    QByteArrayView innerAlgorithm, serial, issuer, notBefore, notAfter, subject, extensions;
    mutable std::once_flag once;
    mutable X509Handle x509;
    mutable bool readable = false;

    /// False for what is no certificate.
    bool read();
};

bool Certificate::Fields::read()
{
    const auto outer = SignedStructure::read(der);
    if (!outer)
        return false;
    structure = *outer;
    DerReader tbs(structure.toBeSigned.content);
    if (tbs.nextIs(contextConstructedTag(0))) {
        DerReader tagged = tbs.enter(contextConstructedTag(0));
        const QByteArrayView version = tagged.readInteger();
        if (!tagged.finished() || version.size() != 1 || quint8(version[0]) > 2)
            return false;
    }
    serial = tbs.readInteger();
    innerAlgorithm = tbs.read(DerTag::Sequence).whole;
    issuer = tbs.read(DerTag::Sequence).whole;
    DerReader validity = tbs.enter(DerTag::Sequence);
    const DerItem begin = validity.read(), end = validity.read();
    subject = tbs.read(DerTag::Sequence).whole;
    const QByteArrayView spki = tbs.read(DerTag::Sequence).whole;
    (void)tbs.readIf(contextTag(1)); // issuerUniqueID
    (void)tbs.readIf(contextTag(2)); // subjectUniqueID
    if (tbs.nextIs(contextConstructedTag(3))) {
        DerReader tagged = tbs.enter(contextConstructedTag(3));
        extensions = tagged.read(DerTag::Sequence).content;
        if (!tagged.finished() || !areExtensions(extensions))
            return false;
    }
    notBefore = begin.whole;
    notAfter = end.whole;
    if (!tbs.finished() || !validity.finished() || !isTime(begin) || !isTime(end) || !isName(issuer)
        || (subject != issuer && !isName(subject)))
        return false;
    auto publicKey = PublicKey::fromDer(spki);
    if (publicKey)
        key = *std::move(publicKey);
    return publicKey.has_value();
}

Result<Certificate> Certificate::adopt(x509_st *cert)
{
    const X509Handle handle(cert);
    if (!handle)
        return fail(Errc::NotACertificate, takeOpensslErrors());
    return parse(scepter::toDer<i2d_X509>(handle.get()));
}

Result<Certificate> Certificate::parse(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes[0] != char(DerTag::Sequence)) {
        if (bytes.contains("-----BEGIN "))
            return parseAll(bytes).map([](const QList<Certificate> &all) { return all.first(); });
        return fail(Errc::NotACertificate, u"not an X.509 certificate"_s);
    }
    auto fields = std::make_shared<Fields>(bytes.toByteArray());
    if (!fields->read())
        return fail(Errc::NotACertificate, u"not an X.509 certificate"_s);
    return Certificate(std::move(fields));
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

const QByteArray &Certificate::der() const { return m_fields->der; }
const PublicKey &Certificate::publicKey() const { return m_fields->key; }

x509_st *Certificate::handle() const
{
    std::call_once(m_fields->once, [&] {
        auto cert = scepter::fromDer<X509Handle, d2i_X509>(m_fields->der);
        m_fields->readable = cert && X509_get0_pubkey(cert.get());
        m_fields->x509 = m_fields->readable ? std::move(cert) : X509Handle(X509_new());
        ERR_clear_error();
    });
    return m_fields->x509.get();
}

bool Certificate::isReadable() const
{
    (void)handle();
    return m_fields->readable;
}

QByteArray Certificate::toPem() const { return pemOf("CERTIFICATE", m_fields->der); }
QByteArrayView Certificate::issuerView() const { return m_fields->issuer; }
QByteArrayView Certificate::extensionsView() const { return m_fields->extensions; }
QByteArrayView Certificate::serialInteger() const { return m_fields->serial; }
QByteArray Certificate::subjectDer() const { return m_fields->subject.toByteArray(); }
QByteArray Certificate::issuerDer() const { return m_fields->issuer.toByteArray(); }
DistinguishedName Certificate::subject() const { return DistinguishedName::fromDer(m_fields->subject).value_or(DistinguishedName()); }
DistinguishedName Certificate::issuer() const { return DistinguishedName::fromDer(m_fields->issuer).value_or(DistinguishedName()); }

QByteArray Certificate::serial() const
{
    if (const auto positive = magnitude(m_fields->serial))
        return positive->toByteArray();
    const QByteArray der = derElement(DerTag::Integer, m_fields->serial);
    return integerBytes(scepter::fromDer<IntegerHandle, d2i_ASN1_INTEGER>(der).get());
}

QString Certificate::serialHex() const { return QString::fromLatin1(serial().toHex().toUpper()); }
QDateTime Certificate::notBefore() const { return readTime(m_fields->notBefore); }
QDateTime Certificate::notAfter() const { return readTime(m_fields->notAfter); }

bool Certificate::isCa() const
{
    if (!isReadable()) // the empty certificate that stands for it looks like a self-signed one of version 1
        return false;
    const int kind = X509_check_ca(handle());
    ERR_clear_error();
    return kind == 1 || kind == 3; // CA:TRUE, or a self-signed certificate of version 1
}

bool Certificate::claimsCa() const
{
    const bool claims = isReadable() && (X509_get_extension_flags(handle()) & EXFLAG_CA) != 0;
    ERR_clear_error();
    return claims;
}

bool Certificate::isSelfIssued() const { return isSameName(m_fields->subject, m_fields->issuer); }
quint32 Certificate::keyUsage() const { return readKeyUsage(m_fields->extensions, ~0u); }
QStringList Certificate::extendedKeyUsage() const { return readExtendedKeyUsage(m_fields->extensions); }
QList<SubjectAltName> Certificate::altNames() const { return readAltNames(m_fields->extensions); }
QByteArray Certificate::subjectKeyId() const { return readSubjectKeyId(m_fields->extensions); }
QList<QUrl> Certificate::crlDistributionPoints() const { return readCrlDistributionPoints(m_fields->extensions); }

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    // RFC 5280 §4.1.1.2: the algorithm that is signed is the algorithm that is named outside.
    if (!isSameName(m_fields->issuer, issuer.m_fields->subject) || m_fields->innerAlgorithm != m_fields->structure.algorithm.whole)
        return false;
    if (const auto valid = m_fields->structure.isSignedWith(issuer.publicKey()))
        return *valid;
    const bool valid = isReadable() && X509_verify(handle(), issuer.publicKey().handle()) == 1;
    ERR_clear_error();
    return valid;
}

std::optional<HashAlgorithm> Certificate::signatureHash() const
{
    const SignatureScheme scheme = signatureSchemeFromOid(DerReader(m_fields->structure.algorithm.content).readOid());
    if (scheme.hash)
        return scheme.hash;
    int digest = NID_undef; // RSASSA-PSS names it in its parameters
    const bool known = isReadable() && X509_get_signature_info(handle(), &digest, nullptr, nullptr, nullptr) == 1;
    ERR_clear_error();
    switch (known ? digest : NID_undef) {
    case NID_md5: return HashAlgorithm::Md5;
    case NID_sha1: return HashAlgorithm::Sha1;
    case NID_sha256: return HashAlgorithm::Sha256;
    case NID_sha384: return HashAlgorithm::Sha384;
    case NID_sha512: return HashAlgorithm::Sha512;
    default: return std::nullopt;
    }
}

Result<QList<Certificate>> buildChain(const Certificate &leaf, const QList<Certificate> &intermediates, const Certificate &anchor,
                                      const QDateTime &now)
{
    const Handle<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    const std::unique_ptr<X509_STORE_CTX, FreeStoreContext> context(X509_STORE_CTX_new());
    if (!leaf.isReadable() || !anchor.isReadable())
        return fail(Errc::UntrustedChain, u"OpenSSL cannot read a certificate"_s, reasonFacts(Reason::CertificateUnreadable));
    const CertificatesHandle untrusted = stackOf(intermediates);
    X509_STORE_add_cert(store.get(), anchor.handle());
    if (X509_STORE_CTX_init(context.get(), store.get(), leaf.handle(), untrusted.get()) != 1)
        return cryptoFailure(u"certification path"_s);
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN); // the pinned CA need not be a root
    X509_VERIFY_PARAM_set_time(parameters, time_t(now.toSecsSinceEpoch()));
    if (X509_verify_cert(context.get()) != 1) {
        const int number = X509_STORE_CTX_get_error(context.get());
        ERR_clear_error();
        const Reason why = pathReason(number);
        return fail(Errc::UntrustedChain, QString::fromLatin1(X509_verify_cert_error_string(number)),
                    reasonFacts(why, why == Reason::PathOther ? QStringList{QString::number(number)} : QStringList()));
    }
    return known(X509_STORE_CTX_get0_chain(context.get()), intermediates + QList<Certificate>{leaf, anchor});
}

QByteArray toPem(const QList<Certificate> &certificates)
{
    QByteArray pem;
    for (const Certificate &certificate : certificates)
        pem += certificate.toPem();
    return pem;
}

QByteArray issuerHash(QByteArrayView issuerDer) { return digest(HashAlgorithm::Sha256, issuerDer); }
QByteArray issuerHash(const Certificate &certificate) { return issuerHash(certificate.issuerDer()); }

} // namespace scepter
