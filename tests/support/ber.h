#pragma once
#include <QByteArray>

namespace scepter {

/// One DER element: its identifier octet and the octets of its content. Only low tag numbers.
struct DerElement {
    quint8 tag = 0;
    QByteArray content;
};

QByteArray derEncode(quint8 tag, const QByteArray &content);
/// The elements that stand in a row in these bytes. Empty when they are no DER.
QList<DerElement> derElements(const QByteArray &der);

/// The same CMS message in BER as BouncyCastle writes it: indefinite lengths down to the content, and the content in pieces.
/// SignedData and EnvelopedData; what is signed (certificates, signed attributes) stays as it is.
QByteArray toBer(const QByteArray &cms);

} // namespace scepter
