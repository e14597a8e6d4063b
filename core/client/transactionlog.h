#pragma once
#include "core/client/server.h"
#include "core/scep/enrollmentmachine.h"

namespace scepter {

/// Everything that is on disk before the first byte is sent (S7), and what a resume needs.
struct TransactionRecord {
    ServerSettings server;
    CaCertificates ca;
    Negotiated negotiated;
    EnrollmentPlan plan; ///< without the CSR: its challenge is kept inside `request` only
    EnrollmentSnapshot snapshot;
    PrivateKey key;       ///< the one to be certified
    Signer signer;        ///< who signed the request: a self-signed certificate of `key`, or the old certificate
    Secret password = {}; ///< of the reply's PasswordRecipientInfo, for a signer that cannot decrypt (S4)
    QByteArray request;   ///< the finished pkiMessage
};

/// Where a transaction is kept. Called in this order: begin, update…, then succeed or abandon once; on one thread.
class TransactionLog {
public:
    virtual ~TransactionLog() = default;
    /// Before the first byte is sent.
    [[nodiscard]] virtual Result<void> begin(const TransactionRecord &record) = 0;
    /// Before every later message, and after every answer.
    [[nodiscard]] virtual Result<void> update(const EnrollmentSnapshot &snapshot, const QByteArray &request) = 0;
    /// The certificate is there; what was kept for the transaction goes.
    [[nodiscard]] virtual Result<void> succeed(const IssuedCertificate &issued) = 0;
    /// Nothing was begun, or the server refused and no certificate can exist: the transaction goes, and the key when it was
    /// made for it.
    virtual void abandon() = 0;
};

} // namespace scepter
