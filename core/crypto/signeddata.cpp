#include "core/crypto/cms.h"
#include "core/crypto/cmsparts.h"
#include "core/crypto/openssl.h"
#include "core/crypto/opensslcms.h"
#include "core/crypto/signature.h"

namespace scepter {
namespace {

/// Attributes of which there may be one, signed, with one value (RFC 5652 §11, RFC 2634 §1.3.4, RFC 5035 §5.4).
constexpr QByteArrayView singleAttributes[] = {
    oids::contentType,
    oids::messageDigest,
    oids::signingTime,
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x0c", // signingCertificate
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x2f", // signingCertificateV2
    "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x01", // receiptRequest
};

struct Attribute {
    QByteArrayView oid;
    QList<DerItem> values;
};

/// Attributes (RFC 5652 §5.3); nothing when they are none.
std::optional<QList<Attribute>> readAttributes(QByteArrayView content)
{
    QList<Attribute> attributes;
    DerReader list(content);
    while (!list.atEnd()) {
        DerReader fields = list.enter(DerTag::Sequence);
        Attribute attribute{fields.readOid(), {}};
        DerReader values = fields.enter(DerTag::Set);
        while (!values.atEnd())
            attribute.values += values.read();
        if (!fields.finished() || values.failed())
            return std::nullopt;
        attributes += attribute;
    }
    return list.failed() ? std::nullopt : std::optional(attributes);
}

/// The value of the only attribute of this type, when it has one value.
std::optional<DerItem> singleValue(const QList<Attribute> &attributes, QByteArrayView oid)
{
    const Attribute *found = nullptr;
    for (const Attribute &attribute : attributes) {
        if (attribute.oid != oid)
            continue;
        if (found)
            return std::nullopt;
        found = &attribute;
    }
    return found && found->values.size() == 1 ? std::optional(found->values[0]) : std::nullopt;
}

bool contains(const QList<Attribute> &attributes, QByteArrayView oid)
{
    return std::any_of(attributes.begin(), attributes.end(), [&](const Attribute &attribute) { return attribute.oid == oid; });
}

/// The content octets of a string type, as they came; for what has parts, the whole of it.
std::optional<CmsAttribute> valueOf(const Attribute &attribute)
{
    if (attribute.values.isEmpty())
        return std::nullopt;
    const DerItem &value = attribute.values[0];
    CmsAttribute result{oidToDotted(attribute.oid), CmsAttribute::Type::Other, value.content.toByteArray()};
    switch (value.tag) {
    case DerTag::Null:
    case DerTag::Boolean:
    case DerTag::ObjectIdentifier: return std::nullopt;
    case DerTag::PrintableString: result.type = CmsAttribute::Type::PrintableString; break;
    case DerTag::Utf8String: result.type = CmsAttribute::Type::Utf8String; break;
    case DerTag::OctetString: result.type = CmsAttribute::Type::OctetString; break;
    default:
        if (quint8(value.tag) & derConstructed)
            result.value = value.whole.toByteArray();
    }
    return result;
}

QDateTime timeOf(const DerItem &value)
{
    if (value.tag != DerTag::UtcTime && value.tag != DerTag::GeneralizedTime)
        return {};
    return fromAsn1(fromDer<TimeHandle, d2i_ASN1_TIME>(value.whole).get());
}

/// Reads a SET OF AlgorithmIdentifier.
QList<QByteArrayView> readAlgorithms(DerReader list, bool *ok)
{
    QList<QByteArrayView> oids;
    while (!list.atEnd())
        oids += AlgorithmIdentifier::read(&list).oid;
    *ok = list.finished();
    return oids;
}

} // namespace

/// The only SignerInfo (RFC 5652 §5.3) and what it is about, as places in `der`.
struct SignedData::Signer {
    QByteArray der; ///< the message, normalised
    QByteArrayView contentType;
    bool digestIsListed = false; ///< whether digestAlgorithms names the signer's
    CertificateIdentifier who;
    AlgorithmIdentifier digest, signatureAlgorithm;
    std::optional<QByteArrayView> signedAttributes; ///< the contents of their SET
    QList<Attribute> attributes, unsignedAttributes;
    QByteArrayView signature;

    bool read(DerReader fields);
    std::optional<HashAlgorithm> hash() const { return hashFromOid(digest.oid); }
    bool followsRules() const;
    bool isSignedWith(const PublicKey &key, HashAlgorithm hash, QByteArrayView content) const;
};

bool SignedData::Signer::read(DerReader fields)
{
    (void)fields.readInteger(); // version
    who = CertificateIdentifier::read(&fields);
    digest = AlgorithmIdentifier::read(&fields);
    if (const auto found = fields.readIf(contextConstructedTag(0))) {
        signedAttributes = found->content;
        auto list = readAttributes(found->content);
        if (!list)
            return false;
        attributes = *list;
    }
    signatureAlgorithm = AlgorithmIdentifier::read(&fields);
    signature = fields.read(DerTag::OctetString).content;
    if (const auto found = fields.readIf(contextConstructedTag(1))) {
        auto list = readAttributes(found->content);
        if (!list)
            return false;
        unsignedAttributes = *list;
    }
    return fields.finished();
}

/// Which attributes may be there how often, whatever they say.
bool SignedData::Signer::followsRules() const
{
    for (const QByteArrayView oid : singleAttributes) {
        if (contains(unsignedAttributes, oid) || (contains(attributes, oid) && !singleValue(attributes, oid)))
            return false;
    }
    const auto countersignature = std::find_if(unsignedAttributes.begin(), unsignedAttributes.end(),
                                               [](const Attribute &attribute) { return attribute.oid == oids::countersignature; });
    return !contains(attributes, oids::countersignature)
           && (countersignature == unsignedAttributes.end() || !countersignature->values.isEmpty());
}

/// RFC 5652 §5.4 and §5.6. What costs least is looked at first.
bool SignedData::Signer::isSignedWith(const PublicKey &key, HashAlgorithm hash, QByteArrayView content) const
{
    const SignatureScheme scheme = signatureSchemeFromOid(signatureAlgorithm.oid);
    if (scheme.key == KeyAlgorithm::Other || scheme.key != key.algorithm() || !digestIsListed || !followsRules())
        return false;
    if (!signedAttributes)
        return verifyBytes(content, signature, key, hash);
    const auto type = singleValue(attributes, oids::contentType);
    const auto value = singleValue(attributes, oids::messageDigest);
    if (!type || type->tag != DerTag::ObjectIdentifier || type->content != contentType) // §11.1
        return false;
    if (!value || value->tag != DerTag::OctetString || value->content != scepter::digest(hash, content)) // §11.2
        return false;
    return verifyBytes(derElement(DerTag::Set, *signedAttributes), signature, key, hash);
}

namespace {

/// EncapsulatedContentInfo (RFC 5652 §5.2): its type, and its content when it has one.
bool readContent(DerReader fields, QByteArrayView *type, std::optional<QByteArray> *content)
{
    *type = fields.readOid();
    if (fields.nextIs(contextConstructedTag(0))) {
        DerReader tagged = fields.enter(contextConstructedTag(0));
        const QByteArrayView octets = tagged.read(DerTag::OctetString).content;
        if (!tagged.finished())
            return false;
        *content = QByteArray(octets.isEmpty() ? "" : octets.data(), octets.size()); // empty is not null
    }
    return fields.finished();
}

/// CertificateSet (RFC 5652 §10.2.2): the X.509 certificates among them that can be read. Other kinds are tagged.
bool readCertificates(QByteArrayView set, QList<Certificate> *certificates)
{
    DerReader list(set);
    while (!list.atEnd()) {
        const DerItem item = list.read();
        if (auto certificate = item.tag == DerTag::Sequence ? Certificate::parse(item.whole) : fail(Errc::NotACertificate))
            certificates->append(*certificate);
    }
    return list.finished();
}

/// RevocationInfoChoices (RFC 5652 §10.2.1): the CRLs among them. Other kinds are tagged.
bool readCrls(QByteArrayView set, QList<Crl> *crls)
{
    DerReader list(set);
    while (!list.atEnd()) {
        const DerItem item = list.read();
        const auto crl = item.tag == DerTag::Sequence ? Crl::parse(item.whole) : fail(Errc::NotACrl);
        if (crl)
            crls->append(*crl);
        else if (item.tag == DerTag::Sequence)
            return false;
    }
    return list.finished();
}

} // namespace

Result<SignedData> SignedData::parse(QByteArrayView ber)
{
    const auto refused = [] { return notThatCms(u"not a CMS SignedData"_s); };
    auto der = normalisedBer(ber);
    if (!der)
        return refused();
    const auto signer = std::make_shared<Signer>();
    signer->der = *std::move(der);
    DerReader fields = enterContentInfo(signer->der, oids::signedData);
    (void)fields.readInteger(); // version
    bool ok = true;
    const QList<QByteArrayView> digests = readAlgorithms(fields.enter(DerTag::Set), &ok);
    SignedData data;
    ok = readContent(fields.enter(DerTag::Sequence), &signer->contentType, &data.m_content) && ok;
    const auto certificates = fields.readIf(contextConstructedTag(0)), crls = fields.readIf(contextConstructedTag(1));
    QList<DerItem> signers;
    for (DerReader infos = fields.enter(DerTag::Set); !infos.atEnd();) {
        signers += infos.read(DerTag::Sequence);
        ok = ok && !infos.failed();
    }
    if (!ok || !fields.finished())
        return refused();
    for (const DerItem &info : std::as_const(signers)) {
        if (!signer->read(DerReader(info.content)))
            return refused();
    }
    if ((certificates && !readCertificates(certificates->content, &data.m_certificates))
        || (crls && !readCrls(crls->content, &data.m_crls)))
        return refused();
    if (signers.size() == 1) {
        signer->digestIsListed = digests.contains(signer->digest.oid);
        data.take(signer);
    }
    return data;
}

void SignedData::take(std::shared_ptr<const Signer> signer)
{
    m_hash = signer->hash();
    for (const Attribute &attribute : signer->attributes) {
        if (auto value = valueOf(attribute))
            m_attributes.append(*value);
    }
    const QDateTime time = timeOf(singleValue(signer->attributes, oids::signingTime).value_or(DerItem()));
    if (time.isValid())
        m_signingTime = time;
    m_signer = std::move(signer);
}

std::optional<CmsAttribute> SignedData::attribute(QByteArrayView oid) const
{
    for (const CmsAttribute &attribute : m_attributes) {
        if (attribute.oid == oid)
            return attribute;
    }
    return std::nullopt;
}

QByteArray SignedData::attributesDigest(const PublicKey &signer) const
{
    if (!m_signer || !m_signer->signedAttributes)
        return {};
    QByteArrayList attributes;
    for (DerReader list(*m_signer->signedAttributes); !list.atEnd();)
        attributes += list.read().whole.toByteArray();
    std::sort(attributes.begin(), attributes.end());
    attributes.prepend(digest(HashAlgorithm::Sha256, signer.der()));
    return digest(HashAlgorithm::Sha256, attributes.join());
}

bool SignedData::isSignerOf(const Certificate &certificate) const { return m_signer && m_signer->who.names(certificate); }

Result<Certificate> SignedData::verify(const QList<Certificate> &signers) const
{
    for (const Certificate &candidate : signers) {
        if (!isSignerOf(candidate) || !m_hash)
            continue;
        const bool pss = m_signer->signatureAlgorithm.oid == oids::rsaPss; // its parameters are OpenSSL's to read
        if (pss ? opensslVerifies(m_signer->der, candidate, m_content.has_value())
                : m_signer->isSignedWith(candidate.publicKey(), *m_hash, m_content ? QByteArrayView(*m_content) : QByteArrayView()))
            return candidate;
    }
    return fail(Errc::ForeignSignature, u"no certificate fits the signature"_s);
}

} // namespace scepter
