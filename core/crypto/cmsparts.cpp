#include "core/crypto/cmsparts.h"

namespace scepter {

tl::unexpected<Error> notThatCms(const QString &what) { return fail(Errc::InvalidReply, what); }

DerReader enterContentInfo(QByteArrayView der, QByteArrayView type)
{
    DerReader outer(der);
    DerReader info = outer.enter(DerTag::Sequence);
    const bool isThat = info.readOid() == type;
    DerReader tagged = info.enter(contextConstructedTag(0));
    DerReader fields = tagged.enter(DerTag::Sequence);
    if (!isThat || !outer.finished() || !info.finished() || !tagged.finished())
        fields.fail();
    return fields;
}

QByteArray contentInfo(QByteArrayView type, QByteArrayView content)
{
    return derSequence({derElement(DerTag::ObjectIdentifier, type), derElement(contextConstructedTag(0), content)});
}

AlgorithmIdentifier AlgorithmIdentifier::read(DerReader *reader)
{
    DerReader fields = reader->enter(DerTag::Sequence);
    AlgorithmIdentifier result;
    result.oid = fields.readOid();
    if (!fields.atEnd())
        result.parameters = fields.read().whole;
    if (!fields.finished())
        reader->fail();
    return result;
}

QByteArray algorithmIdentifier(QByteArrayView oid, QByteArrayView parameters)
{
    return derSequence({derElement(DerTag::ObjectIdentifier, oid), parameters});
}

CertificateIdentifier CertificateIdentifier::read(DerReader *reader)
{
    CertificateIdentifier result;
    if (const auto keyId = reader->readIf(contextTag(0))) {
        result.keyId = result.whole = keyId->content;
        return result;
    }
    const DerItem sequence = reader->read(DerTag::Sequence);
    result.whole = sequence.whole;
    DerReader fields(sequence.content);
    result.issuer = fields.read(DerTag::Sequence).whole;
    result.serial = fields.readInteger();
    if (!fields.finished())
        reader->fail();
    return result;
}

bool CertificateIdentifier::names(const Certificate &certificate) const
{
    if (!issuer.isEmpty())
        return serial == certificate.serialInteger() && isSameName(issuer, certificate.issuerView());
    const QByteArray id = certificate.subjectKeyId();
    return !id.isEmpty() && keyId == id;
}

QByteArray issuerAndSerialOf(const Certificate &certificate)
{
    return derSequence({certificate.issuerView(), derElement(DerTag::Integer, certificate.serialInteger())});
}

} // namespace scepter
