#pragma once
#include "tests/support/ber.h"
#include "tests/support/servicerig.h"

namespace scepter {

/// Whoever takes recorded pkiMessages apart and puts them together anew. Knows what a stranger knows.

/// The EnvelopedData inside a message, as it went over the wire.
QByteArray envelopeIn(const QByteArray &message);
/// The same envelope inside another message, signed by whoever wants to; the claims are his too.
ClientMessage wrapped(const QByteArray &envelope, const TestIdentity &signer, const PkiMessage &claims, const QDateTime &now);

/// What of an envelope for one RSA recipient can be exchanged.
struct EnvelopeParts {
    QByteArray encryptedKey, iv, content;
};
EnvelopeParts partsOf(const QByteArray &envelope);
QByteArray withParts(const QByteArray &envelope, const EnvelopeParts &parts);
/// RSA without a padding: what a block of one's own choice is encrypted to, for the key of a certificate.
QByteArray rawRsa(const QByteArray &block, const Certificate &recipient);

// The same signed attributes in other octets
QByteArray inBer(const QByteArray &message);
QByteArray withUnsignedAttribute(const QByteArray &message);
QByteArray withAnotherCertificate(const QByteArray &message, const Certificate &certificate);
/// The signed attributes turned round; their DER, which is what is signed, stays.
QByteArray withAttributesReversed(const QByteArray &message);
/// An ECDSA signature (r, s) on P-256 made (r, n − s), which is as good.
QByteArray withMalleatedSignature(const QByteArray &message);

/// Somebody whose certificate and signature our own code would not write.
struct OddSigner {
    QByteArray certificate;                                   ///< DER
    QByteArray issuerAndSerial;                               ///< DER
    std::function<QByteArray(const QByteArray &octets)> sign; ///< over SHA-256; empty: these octets have no signature
};
/// A message with that one for its signer. Empty when there is no signature for it.
QByteArray signedBy(const QByteArray &message, const OddSigner &signer);

/// A CertRep without what may differ between two refusals: nonces, transactionID, signing time and signature.
QByteArray withoutWhatMayDiffer(const QByteArray &certRep);

} // namespace scepter
