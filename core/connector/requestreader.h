#pragma once
#include "core/connector/policy.h"
#include "core/connector/servedconnector.h"

namespace scepter {

/// A pkiMessage as far as it could be read.
struct ReadRequest {
    ScepRequest request;
    std::shared_ptr<const CaGeneration> generation; ///< whose CA it was enveloped for; the current one while that is unknown
    std::optional<Refused> refused = {};            ///< why reading ended early
};

/// Reads a message for a connector: structure and algorithms first, then signature, envelope, CSR, so that nothing costs an
/// RSA operation before it is well-formed (C10). Computes: on the pool.
/// Errors: InvalidReply with its reason, for bytes that cannot even be answered.
[[nodiscard]] Result<ReadRequest> readRequest(QByteArrayView ber, const ServedConnector &connector);

} // namespace scepter
