#pragma once
// What SignedData and EnvelopedData share. Private to this room.
#include "core/crypto/certificate.h"
#include "core/crypto/der.h"
#include "core/crypto/oid.h"

namespace scepter {

tl::unexpected<Error> notThatCms(const QString &what); ///< InvalidReply

/// A reader of the fields of this ContentInfo's content (RFC 5652 §3), when it is of this type; a failed one otherwise.
DerReader enterContentInfo(QByteArrayView der, QByteArrayView type);
QByteArray contentInfo(QByteArrayView type, QByteArrayView content);

/// AlgorithmIdentifier: its object identifier, and its parameters as they are.
struct AlgorithmIdentifier {
    QByteArrayView oid, parameters;
    static AlgorithmIdentifier read(DerReader *reader); ///< fails the reader
};
QByteArray algorithmIdentifier(QByteArrayView oid, QByteArrayView parameters = {});

/// SignerIdentifier and RecipientIdentifier (RFC 5652 §5.3, §6.2.1): issuer and serial number, or a subjectKeyIdentifier.
struct CertificateIdentifier {
    QByteArrayView issuer = {}, serial = {}, keyId = {};
    QByteArrayView whole = {};                            ///< DER of an IssuerAndSerialNumber, or the subjectKeyIdentifier's octets
    static CertificateIdentifier read(DerReader *reader); ///< fails the reader
    bool names(const Certificate &certificate) const;
};
QByteArray issuerAndSerialOf(const Certificate &certificate);

} // namespace scepter
