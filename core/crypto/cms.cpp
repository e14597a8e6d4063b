#include "core/crypto/cms.h"

#include "core/crypto/openssl.h"

namespace scepter {
namespace {

constexpr int pbkdf2Iterations = 10'000;

int asn1Type(CmsAttribute::Type type)
{
    switch (type) {
    case CmsAttribute::Type::PrintableString: return V_ASN1_PRINTABLESTRING;
    case CmsAttribute::Type::Utf8String: return V_ASN1_UTF8STRING;
    case CmsAttribute::Type::OctetString: return V_ASN1_OCTET_STRING;
    case CmsAttribute::Type::Other: break;
    }
    Q_UNREACHABLE();
}

CmsAttribute::Type attributeType(int type)
{
    switch (type) {
    case V_ASN1_PRINTABLESTRING: return CmsAttribute::Type::PrintableString;
    case V_ASN1_UTF8STRING: return CmsAttribute::Type::Utf8String;
    case V_ASN1_OCTET_STRING: return CmsAttribute::Type::OctetString;
    default: return CmsAttribute::Type::Other;
    }
}

/// The content octets of a string type, as they came.
std::optional<CmsAttribute> readAttribute(X509_ATTRIBUTE *attribute)
{
    const ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(attribute, 0);
    if (!value || value->type == V_ASN1_OBJECT || value->type == V_ASN1_BOOLEAN || value->type == V_ASN1_NULL)
        return std::nullopt;
    return CmsAttribute{oidText(X509_ATTRIBUTE_get0_object(attribute)).toLatin1(), attributeType(value->type),
                        asn1Bytes(value->value.asn1_string).toByteArray()};
}

CMS_SignerInfo *onlySigner(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms);
    return sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

CmsHandle readCms(QByteArrayView ber, OSSL_LIB_CTX *context = nullptr)
{
    CMS_ContentInfo *made = CMS_ContentInfo_new_ex(context, nullptr);
    const auto *p = reinterpret_cast<const unsigned char *>(ber.data());
    if (!d2i_CMS_ContentInfo(&made, &p, long(ber.size()))) { // frees `made` when it fails
        ERR_clear_error();
        return {};
    }
    return CmsHandle(made);
}

tl::unexpected<Error> notThatCms(const QString &what) { return fail(Errc::InvalidReply, what); }

Result<void> addAttributes(CMS_SignerInfo *signer, const QList<CmsAttribute> &attributes, const QDateTime &now)
{
    for (const CmsAttribute &attribute : attributes) {
        if (CMS_signed_add1_attr_by_txt(signer, attribute.oid.constData(), asn1Type(attribute.type), attribute.value.constData(),
                                        int(attribute.value.size()))
            != 1)
            return cryptoFailure(u"signed attribute"_s);
    }
    const TimeHandle time = toAsn1(now); // UTCTime before 2050, as RFC 5652 §11.3 wants it
    if (CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, ASN1_STRING_type(time.get()), time.get(), -1) != 1)
        return cryptoFailure(u"signingTime"_s);
    return {};
}

const EVP_CIPHER *evpCipher(CipherAlgorithm cipher)
{
    switch (cipher) {
    case CipherAlgorithm::Des: break; // never written (S3)
    case CipherAlgorithm::TripleDes: return EVP_des_ede3_cbc();
    case CipherAlgorithm::Aes128: return EVP_aes_128_cbc();
    case CipherAlgorithm::Aes192: return EVP_aes_192_cbc();
    case CipherAlgorithm::Aes256: return EVP_aes_256_cbc();
    }
    return nullptr;
}

std::optional<CipherAlgorithm> cipherFromNid(int nid)
{
    switch (nid) {
    case NID_des_cbc: return CipherAlgorithm::Des;
    case NID_des_ede3_cbc: return CipherAlgorithm::TripleDes;
    case NID_aes_128_cbc: return CipherAlgorithm::Aes128;
    case NID_aes_192_cbc: return CipherAlgorithm::Aes192;
    case NID_aes_256_cbc: return CipherAlgorithm::Aes256;
    default: return std::nullopt;
    }
}

/// The object identifier that an AlgorithmIdentifier begins with, and what follows it.
std::optional<std::pair<ObjectHandle, DerReader>> readAlgorithm(QByteArrayView content)
{
    DerReader reader(content);
    const auto oid = reader.next(V_ASN1_OBJECT);
    auto object = oid ? fromDer<ObjectHandle, d2i_ASN1_OBJECT>(oid->whole) : ObjectHandle();
    if (!object)
        return std::nullopt;
    return std::pair(std::move(object), reader);
}

/// PBKDF2's iteration count (RFC 8018 §A.2); nothing for another key derivation.
std::optional<quint64> pbkdf2Count(QByteArrayView keyDerivationAlgorithm)
{
    auto algorithm = readAlgorithm(keyDerivationAlgorithm);
    if (!algorithm || OBJ_obj2nid(algorithm->first.get()) != NID_id_pbkdf2)
        return std::nullopt;
    const auto parameters = algorithm->second.next(V_ASN1_SEQUENCE);
    DerReader reader(parameters ? parameters->content : QByteArrayView());
    (void)reader.next(); // salt
    const auto count = reader.next(V_ASN1_INTEGER);
    if (!count || count->content.isEmpty() || count->content.size() > 8 || (count->content[0] & 0x80))
        return std::numeric_limits<quint64>::max();
    quint64 value = 0;
    for (const char byte : count->content)
        value = (value << 8) | quint8(byte);
    return value;
}

/// Reads what matters of RecipientInfos (RFC 5652 §6.2): PasswordRecipientInfo is [3].
void inspectRecipients(QByteArrayView recipients, EnvelopeInfo *info)
{
    DerReader reader(recipients);
    while (const auto recipient = reader.next()) {
        if (recipient->tagClass != V_ASN1_CONTEXT_SPECIFIC || recipient->tag != 3)
            continue;
        info->hasPasswordRecipient = true;
        DerReader fields(recipient->content);
        (void)fields.next(V_ASN1_INTEGER); // version
        const auto derivation = fields.next();
        const bool tagged = derivation && derivation->tagClass == V_ASN1_CONTEXT_SPECIFIC && derivation->tag == 0;
        const quint64 count = tagged ? pbkdf2Count(derivation->content).value_or(0) : 0;
        info->iterations = std::max(info->iterations, count);
    }
}

Result<void> refuseWeak(const EnvelopeInfo &info, WeakAlgorithms weak)
{
    if (!info.cipher)
        return notThatCms(u"envelope uses an unknown cipher, "_s + QString::fromLatin1(info.cipherOid));
    if (isWeak(*info.cipher) && weak == WeakAlgorithms::Refuse)
        return fail(Errc::WeakAlgorithm, u"envelope cipher"_s, {algorithmName(*info.cipher)});
    return {};
}

/// Single DES lives in the legacy provider, which is loaded into a library context of its own.
Result<OSSL_LIB_CTX *> contextFor(const EnvelopeInfo &info)
{
    if (info.cipher != CipherAlgorithm::Des)
        return nullptr;
    if (!legacyContext())
        return fail(Errc::CryptoFailure, u"OpenSSL's legacy provider is not installed"_s, {u"single DES"_s});
    return legacyContext();
}

PkeyHandle keyInContext(const PrivateKey &key, OSSL_LIB_CTX *context)
{
    QByteArray der = toDer<i2d_PrivateKey>(key.handle());
    const auto *p = reinterpret_cast<const unsigned char *>(der.constData());
    PkeyHandle copy(d2i_AutoPrivateKey_ex(nullptr, &p, long(der.size()), context, nullptr));
    wipe(der);
    return copy;
}

tl::unexpected<Error> undecryptable() { return fail(Errc::UndecryptableReply, takeOpensslErrors()); }

/// The result of `decrypt(cms, out)` on an envelope that passed the checks.
template <class Decrypt> Result<QByteArray> open(QByteArrayView ber, const EnvelopeInfo &info, Decrypt decrypt)
{
    const auto context = contextFor(info);
    if (!context)
        return fail(context.error());
    const CmsHandle cms = readCms(ber, *context);
    if (!cms)
        return notThatCms(u"not a CMS ContentInfo"_s);
    const BioHandle out = memoryBio();
    if (!decrypt(cms.get(), out.get(), *context))
        return undecryptable();
    return bioBytes(out.get());
}

Result<QByteArray> finishEnvelope(CMS_ContentInfo *cms, QByteArrayView content)
{
    const BioHandle in = readBio(content);
    if (CMS_set_detached(cms, 0) != 1 || CMS_final(cms, in.get(), nullptr, CMS_BINARY) != 1)
        return cryptoFailure(u"enveloping"_s);
    return toDer<i2d_CMS_ContentInfo>(cms);
}

} // namespace

Result<QByteArray> signData(const SignSpec &spec, const Certificate &signer, const PrivateKey &key, const QDateTime &now)
{
    const auto digest = signingDigest(spec.hash);
    if (!digest)
        return fail(digest.error());
    unsigned int flags = CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP;
    if (!spec.content)
        flags |= CMS_DETACHED;
    const CmsHandle cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    if (!cms)
        return cryptoFailure(u"SignedData"_s);
    for (const Certificate &extra : spec.extraCertificates)
        CMS_add1_cert(cms.get(), extra.handle());
    CMS_SignerInfo *info = CMS_add1_signer(cms.get(), signer.handle(), key.handle(), *digest,
                                           flags | (spec.includeSigner ? 0u : CMS_NOCERTS));
    if (!info)
        return cryptoFailure(u"SignerInfo"_s);
    if (auto added = addAttributes(info, spec.attributes, now); !added)
        return fail(added.error());
    const BioHandle in = readBio(spec.content ? QByteArrayView(*spec.content) : QByteArrayView());
    if (CMS_final(cms.get(), in.get(), nullptr, flags & ~unsigned(CMS_PARTIAL)) != 1)
        return cryptoFailure(u"signing"_s);
    return toDer<i2d_CMS_ContentInfo>(cms.get());
}

Result<SignedData> SignedData::parse(QByteArrayView ber)
{
    CmsHandle cms = readCms(ber);
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return notThatCms(u"not a CMS SignedData"_s);
    SignedData data;
    const CertificatesHandle certs(CMS_get1_certs(cms.get()));
    for (int i = 0; i < sk_X509_num(certs.get()); ++i) {
        X509 *cert = sk_X509_value(certs.get(), i);
        X509_up_ref(cert);
        if (auto certificate = Certificate::adopt(cert))
            data.m_certificates.append(*certificate);
    }
    STACK_OF(X509_CRL) *crls = CMS_get1_crls(cms.get());
    while (X509_CRL *crl = sk_X509_CRL_pop(crls)) {
        if (auto adopted = Crl::adopt(crl))
            data.m_crls.prepend(*adopted);
    }
    sk_X509_CRL_free(crls);
    ASN1_OCTET_STRING **content = CMS_get0_content(cms.get());
    if (content && *content)
        data.m_content = asn1Bytes(*content).toByteArray();
    if (CMS_SignerInfo *signer = onlySigner(cms.get())) {
        X509_ALGOR *digestAlgorithm = nullptr;
        CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digestAlgorithm, nullptr);
        data.m_hash = hashFromNid(OBJ_obj2nid(digestAlgorithm->algorithm));
        for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
            if (auto attribute = readAttribute(CMS_signed_get_attr(signer, i)))
                data.m_attributes.append(*attribute);
        }
        if (const void *time = CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_signingTime), -3, V_ASN1_UTCTIME))
            data.m_signingTime = fromAsn1(static_cast<const ASN1_TIME *>(time));
        else if (const void *general = CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_signingTime), -3, V_ASN1_GENERALIZEDTIME))
            data.m_signingTime = fromAsn1(static_cast<const ASN1_TIME *>(general));
    }
    ERR_clear_error();
    data.m_cms = std::move(cms);
    data.m_ber = ber.toByteArray();
    return data;
}

std::optional<CmsAttribute> SignedData::attribute(QByteArrayView oid) const
{
    for (const CmsAttribute &attribute : m_attributes) {
        if (attribute.oid == oid)
            return attribute;
    }
    return std::nullopt;
}

bool SignedData::isSignerOf(const Certificate &certificate) const
{
    CMS_SignerInfo *signer = onlySigner(m_cms.get());
    return signer && CMS_SignerInfo_cert_cmp(signer, certificate.handle()) == 0;
}

Result<Certificate> SignedData::verify(const QList<Certificate> &signers) const
{
    for (const Certificate &candidate : signers) {
        if (!isSignerOf(candidate))
            continue;
        const CmsHandle cms = readCms(m_ber); // a fresh one: verifying binds a certificate to the SignerInfo
        const CertificatesHandle certs(sk_X509_new_null());
        X509_up_ref(candidate.handle());
        sk_X509_push(certs.get(), candidate.handle());
        const BioHandle empty = readBio(QByteArrayView("", 0)), out = memoryBio();
        constexpr unsigned int flags = CMS_NO_SIGNER_CERT_VERIFY | CMS_NOINTERN | CMS_BINARY;
        if (CMS_verify(cms.get(), certs.get(), nullptr, m_content ? nullptr : empty.get(), out.get(), flags) == 1)
            return candidate;
    }
    return fail(Errc::ForeignSignature, takeOpensslErrors());
}

Result<QByteArray> degenerate(const QList<Certificate> &certificates, const QList<Crl> &crls)
{
    const CmsHandle cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY | CMS_DETACHED));
    if (!cms)
        return cryptoFailure(u"SignedData"_s);
    for (const Certificate &certificate : certificates)
        CMS_add1_cert(cms.get(), certificate.handle());
    for (const Crl &crl : crls)
        CMS_add1_crl(cms.get(), crl.handle());
    return toDer<i2d_CMS_ContentInfo>(cms.get());
}

Result<QByteArray> envelope(QByteArrayView content, const Certificate &recipient, CipherAlgorithm cipher)
{
    const CmsHandle cms(CMS_EnvelopedData_create(evpCipher(cipher)));
    if (!cms || !CMS_add1_recipient_cert(cms.get(), recipient.handle(), 0))
        return cryptoFailure(u"enveloping"_s);
    return finishEnvelope(cms.get(), content);
}

Result<QByteArray> envelope(QByteArrayView content, const Secret &password, CipherAlgorithm cipher)
{
    const CmsHandle cms(CMS_EnvelopedData_create(evpCipher(cipher)));
    auto *bytes = static_cast<unsigned char *>(OPENSSL_memdup(password.view().data(), size_t(password.size())));
    // Takes the bytes, and wipes them when it is freed.
    if (!cms
        || !CMS_add0_recipient_password(cms.get(), pbkdf2Iterations, NID_id_alg_PWRI_KEK, NID_id_pbkdf2, bytes, password.size(), nullptr)) {
        OPENSSL_clear_free(bytes, size_t(password.size()));
        return cryptoFailure(u"enveloping under a password"_s);
    }
    return finishEnvelope(cms.get(), content);
}

Result<EnvelopeInfo> inspectEnvelope(QByteArrayView ber)
{
    const CmsHandle cms = readCms(ber);
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_enveloped)
        return notThatCms(u"not a CMS EnvelopedData"_s);
    // OpenSSL has no accessors for what follows; encoded anew, lengths are definite.
    const QByteArray der = toDer<i2d_CMS_ContentInfo>(cms.get());
    const auto contentInfo = DerReader(der).next(V_ASN1_SEQUENCE);
    DerReader outer(contentInfo ? contentInfo->content : QByteArrayView());
    (void)outer.next(V_ASN1_OBJECT);
    const auto tagged = outer.next();
    const auto enveloped = tagged ? DerReader(tagged->content).next(V_ASN1_SEQUENCE) : std::nullopt;
    DerReader fields(enveloped ? enveloped->content : QByteArrayView());
    (void)fields.next(V_ASN1_INTEGER);
    auto recipients = fields.next();
    if (recipients && recipients->tagClass == V_ASN1_CONTEXT_SPECIFIC) // originatorInfo
        recipients = fields.next();
    const auto encrypted = fields.next(V_ASN1_SEQUENCE);
    DerReader content(encrypted ? encrypted->content : QByteArrayView());
    (void)content.next(V_ASN1_OBJECT);
    const auto algorithm = content.next(V_ASN1_SEQUENCE);
    const auto cipher = algorithm ? readAlgorithm(algorithm->content) : std::nullopt;
    if (!recipients || !cipher)
        return notThatCms(u"EnvelopedData without recipients or cipher"_s);
    EnvelopeInfo info;
    info.cipher = cipherFromNid(OBJ_obj2nid(cipher->first.get()));
    info.cipherOid = oidText(cipher->first.get()).toLatin1();
    inspectRecipients(recipients->content, &info);
    return info;
}

Result<QByteArray> openEnvelope(QByteArrayView ber, const PrivateKey &key, const Certificate &recipient, WeakAlgorithms weak)
{
    const auto info = inspectEnvelope(ber);
    if (!info)
        return fail(info.error());
    if (auto allowed = refuseWeak(*info, weak); !allowed)
        return fail(allowed.error());
    return open(ber, *info, [&](CMS_ContentInfo *cms, BIO *out, OSSL_LIB_CTX *context) {
        const PkeyHandle copy = context ? keyInContext(key, context) : nullptr;
        return CMS_decrypt(cms, copy ? copy.get() : key.handle(), recipient.handle(), nullptr, out, CMS_BINARY) == 1;
    });
}

Result<QByteArray> openEnvelope(QByteArrayView ber, const Secret &password, WeakAlgorithms weak)
{
    const auto info = inspectEnvelope(ber);
    if (!info)
        return fail(info.error());
    if (auto allowed = refuseWeak(*info, weak); !allowed)
        return fail(allowed.error());
    if (info->iterations > maxPbkdf2Iterations)
        return notThatCms(u"PBKDF2 with more than %1 iterations"_s.arg(maxPbkdf2Iterations));
    if (!info->hasPasswordRecipient)
        return fail(Errc::UndecryptableReply, u"no PasswordRecipientInfo"_s);
    return open(ber, *info, [&](CMS_ContentInfo *cms, BIO *out, OSSL_LIB_CTX *) {
        QByteArray copy = password.view().toByteArray();
        const bool set = CMS_decrypt_set1_password(cms, reinterpret_cast<unsigned char *>(copy.data()), copy.size()) == 1;
        wipe(copy);
        return set && CMS_decrypt(cms, nullptr, nullptr, nullptr, out, CMS_BINARY) == 1;
    });
}

Result<QByteArray> issuerAndSubject(QByteArrayView issuerDer, QByteArrayView subjectDer)
{
    return derSequence(issuerDer.toByteArray() + subjectDer.toByteArray());
}

Result<IssuerAndSubject> parseIssuerAndSubject(QByteArrayView der)
{
    const auto sequence = DerReader(der).next(V_ASN1_SEQUENCE);
    DerReader reader(sequence ? sequence->content : QByteArrayView());
    const auto issuer = reader.next(V_ASN1_SEQUENCE), subject = reader.next(V_ASN1_SEQUENCE);
    if (!issuer || !subject)
        return notThatCms(u"not an IssuerAndSubject"_s);
    return IssuerAndSubject{issuer->whole.toByteArray(), subject->whole.toByteArray()};
}

Result<QByteArray> issuerAndSerial(QByteArrayView issuerDer, QByteArrayView serial)
{
    const IntegerHandle number = toAsn1Integer(serial);
    if (!number)
        return cryptoFailure(u"serial number"_s);
    return derSequence(issuerDer.toByteArray() + toDer<i2d_ASN1_INTEGER>(number.get()));
}

Result<IssuerAndSerial> parseIssuerAndSerial(QByteArrayView der)
{
    const auto sequence = DerReader(der).next(V_ASN1_SEQUENCE);
    DerReader reader(sequence ? sequence->content : QByteArrayView());
    const auto issuer = reader.next(V_ASN1_SEQUENCE);
    const auto serial = reader.next(V_ASN1_INTEGER);
    const auto number = serial ? fromDer<IntegerHandle, d2i_ASN1_INTEGER>(serial->whole) : IntegerHandle();
    if (!issuer || !number)
        return notThatCms(u"not an IssuerAndSerialNumber"_s);
    return IssuerAndSerial{issuer->whole.toByteArray(), integerBytes(number.get())};
}

} // namespace scepter
