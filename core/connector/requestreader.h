#pragma once
#include "core/connector/policy.h"
#include "core/connector/servedconnector.h"

namespace scepter {

/// A pkiMessage as far as it could be read.
struct ReadRequest {
    ScepRequest request;
    std::shared_ptr<const CaGeneration> generation; ///< whose CA it was enveloped for; the current one while that is unknown
    std::optional<Refused> refused = {};            ///< why reading ended early
    /// Reading ended behind the first look into the envelope: whoever sent it is not told why, nor when (C15).
    bool isConcealed = false;
    QByteArray envelopeKey = {};     ///< SHA-256 of the encryptedKey of the envelope that was opened; empty for one that was not
    QByteArray envelopeContent = {}; ///< EnvelopeInfo::contentDigest of it
};

/// What the store says of a message before its envelope is opened.
struct OutsideFacts {
    std::optional<KnownCertificate> signer = {}; ///< the claimed signer, when it is a certificate of ours
    bool isAltered = false;                      ///< the encryptedKey came before, with another content
};
/// Asks the store. Errors: those of the statements.
using OutsideLookup =
    std::function<Result<OutsideFacts>(const Certificate &signer, const QByteArray &envelopeKey, const QByteArray &envelopeContent)>;

/// Reads a message for a connector, from the outside in. Form, algorithms, recipient, signature and who may sign are judged before
/// the envelope is opened, each with an answer of its own, and nothing costs an RSA operation before it is well-formed (C10);
/// from the first look into the envelope on, whatever is wrong is concealed (C15). A CertPoll's envelope is not opened
/// (RFC 8894 §3.3.3). Computes: on the pool.
/// Errors: InvalidReply with its reason, for bytes that cannot even be answered; those of `lookup`.
[[nodiscard]] Result<ReadRequest> readRequest(QByteArrayView ber, const ServedConnector &connector, const QDateTime &now,
                                              const OutsideLookup &lookup);

} // namespace scepter
