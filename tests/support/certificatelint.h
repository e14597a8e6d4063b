#pragma once
#include <QByteArray>
#include <QStringList>

namespace scepter {

// What RFC 5280 says of certificates and CRLs, checked over their octets and without the code that wrote them.
// Each answers what is wrong, in words; nothing is well.

/// X.690: lengths and integers as short as they can be, TRUE as FF, sets in order, nothing indefinite.
QStringList lintDer(const QByteArray &der);
/// §4. Without an issuer it is to be self-signed.
QStringList lintCertificate(const QByteArray &der, const QByteArray &issuerDer = {});
/// §5.
QStringList lintCrl(const QByteArray &der, const QByteArray &issuerDer);

} // namespace scepter
