#include "core/crypto/csr.h"

#include "core/crypto/certificateextensions.h"
#include "core/crypto/extensions.h"
#include "core/crypto/oid.h"
#include "core/crypto/openssl.h"
#include "core/crypto/signature.h"

#include <QHash>
#include <QStringDecoder>

namespace scepter {
namespace {

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

/// Attribute (RFC 2986 §4.1) with one value.
QByteArray attribute(QByteArrayView oid, QByteArrayView value)
{
    return derSequence({derElement(DerTag::ObjectIdentifier, oid), derElement(DerTag::Set, value)});
}

Result<QByteArray> challengeAttribute(const Secret &challenge)
{
    const QByteArrayView bytes = challenge.view();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return fail(Errc::InvalidArgument, u"challenge is not UTF-8"_s, {u"challenge"_s});
    const DerTag type = fitsPrintableString(bytes) ? DerTag::PrintableString : DerTag::Utf8String;
    return attribute(oids::challengePassword, derElement(type, bytes));
}

/// extensionRequest; empty when nothing is asked for.
Result<QByteArray> extensionAttribute(const CsrSpec &spec)
{
    ExtensionList extensions;
    if (spec.isCa)
        extensions.addBasicConstraints(true, std::nullopt);
    if (spec.keyUsage != 0)
        extensions.addKeyUsage(spec.keyUsage);
    if (!spec.extendedKeyUsage.isEmpty()) {
        if (auto added = extensions.addExtendedKeyUsage(spec.extendedKeyUsage); !added)
            return fail(added.error());
    }
    if (!spec.altNames.isEmpty()) {
        if (auto added = extensions.addAltNames(spec.altNames, spec.subject.attributes.isEmpty()); !added)
            return fail(added.error());
    }
    return extensions.isEmpty() ? QByteArray() : attribute(oids::extensionRequest, extensions.toDer());
}

/// Whether these are the contents of Attributes: each of a type, with a SET of values.
bool areAttributes(QByteArrayView attributes)
{
    DerReader list(attributes);
    while (!list.atEnd()) {
        DerReader fields = list.enter(DerTag::Sequence);
        (void)fields.readOid();
        (void)fields.read(DerTag::Set);
        if (!fields.finished())
            return false;
    }
    return list.finished();
}

/// The first value of the first attribute of this type; empty when there is none.
DerItem firstValue(QByteArrayView attributes, QByteArrayView oid)
{
    DerReader list(attributes);
    while (!list.atEnd()) {
        DerReader fields = list.enter(DerTag::Sequence);
        const bool wanted = fields.readOid() == oid;
        DerReader values = fields.enter(DerTag::Set);
        if (wanted)
            return values.read();
    }
    return {};
}

/// Every enrollmentNameValuePair of a request; names in lower case.
QHash<QString, QString> nameValuePairs(QByteArrayView attributes)
{
    QHash<QString, QString> pairs;
    DerReader list(attributes);
    for (int i = 0; i < 100 && !list.atEnd(); ++i) {
        DerReader fields = list.enter(DerTag::Sequence);
        if (fields.readOid() != oids::enrollmentNameValuePair)
            continue;
        DerReader pair = fields.enter(DerTag::Set).enter(DerTag::Sequence);
        const QByteArrayView name = pair.read(DerTag::BmpString).content, text = pair.read(DerTag::BmpString).content;
        QStringDecoder decoder(QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
        if (!pair.failed() && name.size() < 100 && text.size() < 100)
            pairs.insert(QString(decoder(name)).toLower(), QString(decoder(text)));
    }
    return pairs;
}

} // namespace

/// CertificationRequestInfo (RFC 2986 §4.1), as places in `der`.
struct Csr::Fields {
    explicit Fields(QByteArray bytes) : der(std::move(bytes)) {}

    const QByteArray der;
    SignedStructure structure;
    QByteArrayView subject, attributes, extensions;
    bool hasBadExtensions = false; ///< there is an extensionRequest that holds something else
    Result<PublicKey> key = fail(Errc::NotAKey);

    bool read();
};

bool Csr::Fields::read()
{
    const auto outer = SignedStructure::read(der);
    if (!outer)
        return false;
    structure = *outer;
    DerReader info(structure.toBeSigned.content);
    const QByteArrayView version = info.readInteger();
    subject = info.read(DerTag::Sequence).whole;
    const QByteArrayView spki = info.read(DerTag::Sequence).whole;
    if (const auto found = info.readIf(contextConstructedTag(0))) // not OPTIONAL, but left out by some
        attributes = found->content;
    if (!info.finished() || version.size() > 4 || !areAttributes(attributes) || !isName(subject))
        return false;
    for (const QByteArrayView oid : {oids::extensionRequest, oids::microsoftExtensionRequest}) {
        const DerItem value = firstValue(attributes, oid);
        if (value.tag == DerTag::Sequence && areExtensions(value.content))
            extensions = value.content;
        else
            hasBadExtensions |= !value.whole.isEmpty();
        if (!value.whole.isEmpty())
            break;
    }
    key = PublicKey::fromDer(spki);
    return true;
}

Result<Csr> Csr::create(const CsrSpec &spec, const PrivateKey &key)
{
    const auto subject = spec.subject.toDer();
    if (!subject)
        return fail(subject.error());
    const auto algorithm = signatureAlgorithm(key.publicKey(), spec.hash);
    if (!algorithm)
        return fail(algorithm.error());
    QList<QByteArray> attributes;
    const auto extensions = extensionAttribute(spec);
    if (!extensions)
        return fail(extensions.error());
    if (!extensions->isEmpty())
        attributes += *extensions;
    if (!spec.challenge.isEmpty()) {
        const auto challenge = challengeAttribute(spec.challenge);
        if (!challenge)
            return fail(challenge.error());
        attributes += *challenge;
    }
    const QByteArray info = derSequence(
        {derInteger(quint64(0)), *subject, key.publicKey().der(), derSetOf(contextConstructedTag(0), attributes)});
    const auto der = signStructure(info, *algorithm, key, spec.hash);
    if (!der)
        return fail(der.error());
    return fromDer(*der);
}

Result<Csr> Csr::fromDer(QByteArrayView der)
{
    auto fields = std::make_shared<Fields>(der.toByteArray());
    if (!fields->read())
        return fail(Errc::NotACsr, u"not a PKCS#10 certification request"_s);
    return Csr(std::move(fields));
}

Csr::Csr()
{
    static const auto empty = std::make_shared<const Fields>(QByteArray());
    m_fields = empty;
}

QByteArray Csr::toPem() const { return pemOf("CERTIFICATE REQUEST", der()); }
const QByteArray &Csr::der() const { return m_fields->der; }
QByteArray Csr::subjectDer() const { return m_fields->subject.toByteArray(); }
DistinguishedName Csr::subject() const { return DistinguishedName::fromDer(m_fields->subject).value_or(DistinguishedName()); }
QList<SubjectAltName> Csr::altNames() const { return readAltNames(m_fields->extensions); }
bool Csr::hasReadableAltNames() const { return !m_fields->hasBadExtensions && scepter::hasReadableAltNames(m_fields->extensions); }
quint32 Csr::keyUsage() const { return readKeyUsage(m_fields->extensions, 0); }
QStringList Csr::extendedKeyUsage() const { return readExtendedKeyUsage(m_fields->extensions); }
QStringList Csr::extensions() const { return extensionOids(m_fields->extensions); }

bool Csr::asksForCa() const
{
    const auto value = findExtension(m_fields->extensions, oids::basicConstraints);
    const auto constraints = value ? decodeBasicConstraints(*value) : std::nullopt;
    return constraints && constraints->isCa;
}

bool Csr::asksForTemplate() const
{
    const QStringList oids = extensions();
    return oids.contains(u"1.3.6.1.4.1.311.20.2"_s) || oids.contains(u"1.3.6.1.4.1.311.21.7"_s)
           || nameValuePairs(m_fields->attributes).contains(u"certificatetemplate"_s);
}

Result<PublicKey> Csr::publicKey() const { return m_fields->key; }

Secret Csr::challenge() const
{
    const DerItem element = firstValue(m_fields->attributes, oids::challengePassword);
    const auto value = scepter::fromDer<Handle<ASN1_TYPE, ASN1_TYPE_free>, d2i_ASN1_TYPE>(element.whole);
    if (!value
        || (value->type != V_ASN1_PRINTABLESTRING && value->type != V_ASN1_UTF8STRING && value->type != V_ASN1_IA5STRING
            && value->type != V_ASN1_T61STRING && value->type != V_ASN1_BMPSTRING))
        return {};
    return Secret::fromText(asn1Text(value->value.asn1_string));
}

std::optional<QDateTime> Csr::validityFrom(const QDateTime &now) const
{
    const QHash<QString, QString> pairs = nameValuePairs(m_fields->attributes);
    bool isNumber = false;
    const int units = pairs.value(u"validityperiodunits"_s).toInt(&isNumber);
    if (!isNumber || units < 1 || units > 1'000'000)
        return std::nullopt;
    const QString period = pairs.value(u"validityperiod"_s).toLower();
    if (period == u"hours"_s)
        return now.addSecs(qint64(units) * 3600);
    if (period == u"days"_s)
        return now.addDays(units);
    if (period == u"weeks"_s)
        return now.addDays(qint64(units) * 7);
    if (period == u"months"_s)
        return now.addMonths(units);
    if (period == u"years"_s)
        return now.addYears(std::min(units, 1000));
    return std::nullopt;
}

Result<void> Csr::verify() const
{
    if (!m_fields->key)
        return fail(Errc::NotACsr, u"the public key cannot be read"_s);
    auto valid = m_fields->structure.isSignedWith(*m_fields->key);
    if (!valid) { // RSASSA-PSS and the like
        const auto req = scepter::fromDer<ReqHandle, d2i_X509_REQ>(m_fields->der);
        valid = req && X509_REQ_verify(req.get(), m_fields->key->handle()) == 1;
    }
    if (!*valid)
        return fail(Errc::NotACsr, u"signature does not verify: "_s + takeOpensslErrors());
    return {};
}

} // namespace scepter
