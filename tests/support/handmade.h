#pragma once
#include "core/crypto/cms.h"

namespace scepter {

/// An object identifier as DER.
QByteArray derOid(const QByteArray &dotted);
/// An INTEGER of these octets, big endian.
QByteArray derUnsigned(QByteArray octets);
/// A Name of RDNs with one attribute each: type, DER of the value.
QByteArray nameByHand(const QList<std::pair<QByteArray, QByteArray>> &attributes);
/// An Extension: its value is DER.
QByteArray extensionByHand(const QByteArray &oid, const QByteArray &value, bool critical = false);
/// ValidityPeriod and ValidityPeriodUnits, as certreq writes them: two attributes (MS-WCCE §2.2.2.7.10).
QList<QByteArray> validityAttributes(const QString &period, const QString &units);

/// A PKCS#10 request with parts that our own code does not write.
struct CsrByHand {
    QByteArray subject;                ///< DER of a Name
    QList<QByteArray> extensions = {}; ///< of the extensionRequest
    QByteArray challenge = {};         ///< a PrintableString
    QList<QByteArray> attributes = {}; ///< further ones, DER
    bool goodSignature = true;
};
/// `key` names one of tests/data/keys; `openssl dgst` signs.
QByteArray csrByHand(const CsrByHand &parts, const QString &key);

/// A SignedData of ours with its SignerInfo made anew: its attributes as `edit` wants them, signed over this digest by `key` of
/// tests/data/keys (RSA). For digests that we never write, and for attributes that make no sense.
QByteArray resigned(const QByteArray &signedData, const QByteArray &opensslDigest, const QString &key,
                    const std::function<QList<QByteArray>(QList<QByteArray>)> &edit = {});
/// Attribute with one value.
QByteArray attributeByHand(const QByteArray &oid, const QByteArray &value);

} // namespace scepter
