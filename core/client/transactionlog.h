#pragma once
#include "core/client/server.h"
#include "core/scep/enrollmentmachine.h"

#include <functional>

namespace scepter {

/// Everything that is on disk before the first byte is sent (S7), and what a resume needs.
struct TransactionRecord {
    ServerSettings server;
    CaCertificates ca;
    Negotiated negotiated;
    EnrollmentPlan plan; ///< without the CSR: its challenge is kept inside `request` only
    EnrollmentSnapshot snapshot;
    PrivateKey key;                       ///< the one to be certified
    Signer signer;                        ///< who signed the request: a self-signed certificate of `key`, or the old certificate
    Secret password = {};                 ///< of the reply's PasswordRecipientInfo, for a signer that cannot decrypt (S4)
    QByteArray request;                   ///< the finished pkiMessage
    std::optional<AskedNames> asked = {}; ///< what the certificate is compared with (S5)
};

/// Where a transaction is kept. Called in this order: begin, update…, perhaps refuse, then succeed or abandon once; on one thread.
class TransactionLog {
public:
    /// Comes once, on the caller's thread: from inside the call or later, but never when the log has gone.
    using Saved = std::function<void(Result<void>)>;
    /// The same, with where that is: what the error's last fact says.
    using Kept = std::function<void(Result<QString>)>;
    virtual ~TransactionLog() = default;
    /// Before the first byte is sent.
    virtual void begin(const TransactionRecord &record, Saved saved) = 0;
    /// Before every later message, and after every answer. An empty `request` leaves the one that is kept.
    virtual void update(const EnrollmentSnapshot &snapshot, const QByteArray &request, Saved saved) = 0;
    /// The certificate is there; what was kept for the transaction goes.
    virtual void succeed(const IssuedCertificate &issued, Saved saved) = 0;
    /// What was issued is not taken: it is kept beside its key (S5), and the transaction stays.
    virtual void refuse(const QList<Certificate> &certificates, Kept kept) = 0;
    /// Nothing was begun, or the server refused and no certificate can exist: the transaction goes, and the key when it was
    /// made for it.
    virtual void abandon() = 0;
};

/// A log that has saved when its functions return.
class DirectTransactionLog : public TransactionLog {
public:
    [[nodiscard]] virtual Result<void> begin(const TransactionRecord &record) = 0;
    [[nodiscard]] virtual Result<void> update(const EnrollmentSnapshot &snapshot, const QByteArray &request) = 0;
    [[nodiscard]] virtual Result<void> succeed(const IssuedCertificate &issued) = 0;
    [[nodiscard]] virtual Result<QString> refuse(const QList<Certificate> &certificates) = 0;

    void begin(const TransactionRecord &record, Saved saved) final { saved(begin(record)); }
    void update(const EnrollmentSnapshot &snapshot, const QByteArray &request, Saved saved) final { saved(update(snapshot, request)); }
    void succeed(const IssuedCertificate &issued, Saved saved) final { saved(succeed(issued)); }
    void refuse(const QList<Certificate> &certificates, Kept kept) final { kept(refuse(certificates)); }
};

} // namespace scepter
