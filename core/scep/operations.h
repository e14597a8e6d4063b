#pragma once
#include "core/scep/capabilities.h"

#include <QUrl>

namespace scepter {

enum class Operation { GetCaCaps, GetCaCert, GetNextCaCert, PkiOperation };
QString operationName(Operation operation); ///< "GetCACaps"

/// The URL of an operation (RFC 8894 §4.1). `message` is percent-encoded; for PKIOperation by GET it is Base64 of the message.
QUrl operationUrl(const QUrl &server, Operation operation, QByteArrayView message = {});

/// The certificates of a server, with their roles (S1).
struct CaCertificates {
    Certificate ca;                    ///< the one to pin
    Certificate encryption;            ///< for whom requests are enveloped: an RA's, or the CA's
    Certificate signature;             ///< who is expected to sign replies: an RA's, or the CA's
    QList<Certificate> others = {};    ///< intermediates and further RA certificates that chain to the CA
    QList<Certificate> unrelated = {}; ///< what the server sent besides and does not chain to the CA

    bool hasRa() const { return !(encryption == ca) || !(signature == ca); }
    QList<Certificate> signers() const; ///< every certificate that may sign a CertRep: CA and RA
    QList<Certificate> intermediates() const;
    Certificate issuing() const; ///< the CA whose name stands in IssuerAndSubject and IssuerAndSerialNumber
    bool operator==(const CaCertificates &) const = default;
};

/// Reads a GetCACert answer: one certificate as DER (or PEM, leniently), or a degenerate SignedData. `fingerprint` (SHA-256
/// or SHA-1) picks the CA when given; `url` is named in errors.
/// Errors: HtmlPage, EmptyReply, InvalidReply, CaAmbiguous, CaFingerprintMismatch, UntrustedChain.
[[nodiscard]] Result<CaCertificates> parseCaCertificates(QByteArrayView body, const std::optional<QByteArray> &fingerprint,
                                                         const QDateTime &now, const QUrl &url = {});
/// Reads a GetNextCACert answer (RFC 8894 §4.7.1): signed by the current CA's own key.
[[nodiscard]] Result<CaCertificates> parseNextCaCertificates(QByteArrayView body, const Certificate &currentCa, WeakAlgorithms weak,
                                                             const QDateTime &now);

/// What an answer that is no CMS seems to be: HtmlPage, EmptyReply or InvalidReply (S6).
Error notCms(QByteArrayView body, Operation operation, const QUrl &url);

} // namespace scepter
