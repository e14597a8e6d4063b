#pragma once
#include "core/client/discoverycache.h"
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
    enum class Kind {
        AskingCapabilities,
        CaFound,
        GeneratingKey,
        Saved,
        Sent,
        PollSent,
        Answered, ///< whatever came: a CertRep that passed the checks, or one that did not, or an HTTP error
        Waiting,
        NoAnswer,
        // Of a device's timeline only (F4)
        Registered, ///< key and certificate are the device's
        Failed,     ///< how an attempt ended without them
    };
    Kind kind;
    QDateTime at = {};
    std::optional<CaInfo> ca = {};              ///< with CaFound
    QDateTime until = {};                       ///< with Waiting
    int pollsUsed = 0, pollsAllowed = 0;        ///< with Waiting: how many were made, and how many there may be (D13)
    qsizetype bytes = 0;                        ///< with Sent, PollSent, Answered; 0: not known
    std::optional<Error> error = {};            ///< with NoAnswer, Failed, and with Answered when it was no SUCCESS or PENDING
    std::optional<HashAlgorithm> hash = {};     ///< of the message, with Sent, PollSent, Answered
    std::optional<CipherAlgorithm> cipher = {}; ///< of its envelope
    std::optional<PkiStatus> status = {};       ///< with Answered, of a CertRep that passed the checks
    IssuedDifferences differences = {};         ///< with Registered (S5)
    QStringList weaknesses = {};                ///< with Registered (S3)
    ServerWarnings warnings = {};               ///< with CaFound, which comes once for each request: polls do not ask again (S3, S8)
};
QString pkiStatusName(PkiStatus status);                 ///< "success", as in JSON
QString progressKindName(EnrollmentProgress::Kind kind); ///< "askingCapabilities", as in JSON
std::optional<EnrollmentProgress::Kind> progressKindFromName(const QString &name);

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

    /// Before start(): asks this for what it needs to know of the server. The cache outlives it.
    void shareDiscovery(DiscoveryCache &cache) { m_shared = &cache; }
    void start();
    /// Ends it with Cancelled; what was sent can be taken up again.
    void cancel();
    /// Whether a message has gone out whose certificate may exist.
    bool mayBeResumed() const { return m_begun && !m_over; }
    /// Whether it ended with a certificate that was not taken and is kept beside its key (S5).
    bool keptRefused() const { return m_refused; }

Q_SIGNALS:
    void progress(const scepter::EnrollmentProgress &progress);
    /// Exactly once, never from inside start(). Deferred: the server answered PENDING and polling is over.
    void finished(const scepter::Result<scepter::IssuedCertificate> &result);

private:
    void discover();
    void discovered(const Result<CaInfo> &info);
    void discoveryFailed(const Error &error);
    void negotiateWith(const CaInfo &info);
    void prepare(PrivateKey key);
    void perform(Step step);
    void encodeAndSend(Send step);
    TransactionLog::Saved whenSaved(std::function<void()> then);
    void saveAndTransmit(const QByteArray &message, bool poll);
    void transmit(const QByteArray &message, bool poll);
    void handleReply(Result<HttpReply> reply);
    void handleFailure(const Error &error);
    void reportAnswer(qsizetype bytes, const Result<CertRep> &reply);
    void handleEvent(const Event &event);
    void complete(const CertRep &reply);
    void refuse(const QList<Certificate> &certificates, const Error &why);
    void end(const Result<IssuedCertificate> &result);
    void report(EnrollmentProgress progress);

    ClientServices m_services;
    ServerSettings m_server;
    std::optional<EnrollmentRequest> m_request; ///< until the message is made, then wiped (D9)
    PollPolicy m_poll;
    int m_waited = 0; ///< of the polls, while it was finding out about the server
    std::unique_ptr<TransactionLog> m_log;
    std::optional<CaInfo> m_ca;
    Negotiated m_negotiated;
    std::optional<TransactionRecord> m_record;
    std::optional<EnrollmentMachine> m_machine;
    std::unique_ptr<ScepExchange> m_exchange;
    Result<IssuedCertificate> m_issued = fail(Errc::NoCertificate); ///< what the last SUCCESS brought
    DiscoveryCache *m_shared = nullptr;
    CaDiscovery *m_discovery = nullptr;
    Alarm m_alarm;
    bool m_begun = false;   ///< the log holds the transaction
    bool m_over = false;    ///< no more: issued, or refused for good
    bool m_refused = false; ///< a certificate came that is not taken, and is kept
    bool m_ended = false;
};

} // namespace scepter
