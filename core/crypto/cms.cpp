#include "core/crypto/cms.h"

#include "core/crypto/cmsparts.h"
#include "core/crypto/openssl.h"

namespace scepter {

Result<QByteArray> issuerAndSubject(QByteArrayView issuerDer, QByteArrayView subjectDer) { return derSequence({issuerDer, subjectDer}); }

Result<IssuerAndSubject> parseIssuerAndSubject(QByteArrayView der)
{
    DerReader reader = DerReader(der).enter(DerTag::Sequence);
    const DerItem issuer = reader.read(DerTag::Sequence), subject = reader.read(DerTag::Sequence);
    if (reader.failed())
        return notThatCms(u"not an IssuerAndSubject"_s);
    return IssuerAndSubject{issuer.whole.toByteArray(), subject.whole.toByteArray()};
}

Result<QByteArray> issuerAndSerial(QByteArrayView issuerDer, QByteArrayView serial) { return derSequence({issuerDer, derInteger(serial)}); }

Result<IssuerAndSerial> parseIssuerAndSerial(QByteArrayView der)
{
    DerReader reader = DerReader(der).enter(DerTag::Sequence);
    const DerItem issuer = reader.read(DerTag::Sequence);
    const QByteArrayView serial = reader.readInteger();
    if (reader.failed())
        return notThatCms(u"not an IssuerAndSerialNumber"_s);
    const QByteArray number = derElement(DerTag::Integer, serial);
    return IssuerAndSerial{issuer.whole.toByteArray(), integerBytes(fromDer<IntegerHandle, d2i_ASN1_INTEGER>(number).get())};
}

} // namespace scepter
