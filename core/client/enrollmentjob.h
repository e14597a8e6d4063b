#pragma once
#include "core/client/cadiscovery.h"
#include "core/client/transactionlog.h"

#include <QObject>

namespace scepter {

/// The certificate to be renewed, and its key.
struct Renewal {
    Certificate certificate;
    PrivateKey key;
};

/// What to enrol for. Knows nothing of devices.
struct EnrollmentRequest {
    DistinguishedName subject;
    QList<SubjectAltName> altNames = {};
    KeySpec key = KeySpec::Rsa2048;
    HashAlgorithm hash = HashAlgorithm::Sha256;
    Secret challenge = {};
    std::optional<PrivateKey> existingKey = {};
    std::optional<Renewal> renews = {};
};

/// What a job is doing, for a progress line or a timeline.
struct EnrollmentProgress {
    enum class Kind { AskingCapabilities, CaFound, GeneratingKey, Saved, Sent, PollSent, Waiting, NoAnswer };
    Kind kind;
    QDateTime at = {};
    std::optional<CaInfo> ca = {};       ///< with CaFound
    QDateTime until = {};                ///< with Waiting
    int pollsUsed = 0, pollsAllowed = 0; ///< with Waiting
    qsizetype bytes = 0;                 ///< with Sent, PollSent
    std::optional<Error> error = {};     ///< with NoAnswer
};

/// One enrolment, from discovery to the certificate: interprets the machine's steps, encodes and checks on the pool, and
/// writes to the log before it sends (S7).
class EnrollmentJob final : public QObject {
    Q_OBJECT
public:
    /// A new request.
    EnrollmentJob(ClientServices services, ServerSettings server, EnrollmentRequest request, PollPolicy poll,
                  std::unique_ptr<TransactionLog> log, QObject *parent = nullptr);
    /// Takes up what a crash or a PENDING left behind.
    EnrollmentJob(ClientServices services, TransactionRecord record, PollPolicy poll, std::unique_ptr<TransactionLog> log,
                  QObject *parent = nullptr);
    ~EnrollmentJob() override;

    void start();
    /// Ends it with Cancelled; what was sent can be taken up again.
    void cancel();
    /// Whether a message has gone out whose certificate may exist.
    bool mayBeResumed() const { return m_begun && !m_over; }

Q_SIGNALS:
    void progress(const scepter::EnrollmentProgress &progress);
    /// Exactly once, never from inside start(). Deferred: the server answered PENDING and polling is over.
    void finished(const scepter::Result<scepter::IssuedCertificate> &result);

private:
    void negotiateWith(const CaInfo &info);
    void prepare(PrivateKey key);
    void perform(Step step);
    void encodeAndSend(Send step);
    TransactionLog::Saved whenSaved(std::function<void()> then);
    void saveAndTransmit(const QByteArray &message, bool poll);
    void transmit(const QByteArray &message, bool poll);
    void handleReply(Result<HttpReply> reply);
    void handleEvent(const Event &event);
    void complete(const CertRep &reply);
    void end(const Result<IssuedCertificate> &result);
    void report(EnrollmentProgress progress);

    ClientServices m_services;
    ServerSettings m_server;
    std::optional<EnrollmentRequest> m_request; ///< until the message is made, then wiped (D9)
    PollPolicy m_poll;
    std::unique_ptr<TransactionLog> m_log;
    std::optional<CaInfo> m_ca;
    Negotiated m_negotiated;
    std::optional<TransactionRecord> m_record;
    std::optional<EnrollmentMachine> m_machine;
    std::unique_ptr<ScepExchange> m_exchange;
    CaDiscovery *m_discovery = nullptr;
    Alarm m_alarm;
    bool m_begun = false; ///< the log holds the transaction
    bool m_over = false;  ///< no more: issued, or refused for good
    bool m_ended = false;
};

} // namespace scepter
