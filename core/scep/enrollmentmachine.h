#pragma once
#include "core/base/random.h"
#include "core/scep/certrep.h"

#include <chrono>
#include <variant>

namespace scepter {

/// How often to ask again after a PENDING or a communication error (D13), or of a server that is busy and says for how long.
struct PollPolicy {
    int times = 0;
    std::chrono::milliseconds interval = std::chrono::minutes(5);
};

/// What a transaction is about. Constant over its life.
struct EnrollmentPlan {
    MessageType type = MessageType::PkcsReq; ///< or RenewalReq
    QByteArray transactionId = {};
    QByteArray csr = {};              ///< DER; needed for the first message only
    QByteArray issuerAndSubject = {}; ///< DER; what a CertPoll asks for
    PollPolicy poll = {};
};

/// Send this now.
struct Send {
    enum class Form {
        Fresh,  ///< encode `message`
        Repeat, ///< the stored bytes of the last request, unchanged
        Rewrap, ///< `message` signed anew around the stored request's envelope
    };
    PkiMessage message;
    Form form = Form::Fresh;
};
/// Do nothing until then, and answer TimerFired.
struct WaitUntil {
    QDateTime when;
};
struct Issued {
    CertRep reply;
};
struct PollingOver {}; ///< the last answer was PENDING: the transaction can be taken up again
struct Finish {
    std::variant<Issued, PollingOver, Error> outcome;
};
using Step = std::variant<Send, WaitUntil, Finish>;

struct ReplyReceived {
    CertRep reply;
};
struct SendFailed {
    enum class Kind {
        NoAnswer,  ///< DNS, refused, reset, timeout: nothing came back
        HttpError, ///< an HTTP status other than 200
        BadReply,  ///< an answer that failed a check
    };
    Kind kind;
    Error error;
};
struct TimerFired {};
struct CancelRequested {};
using Event = std::variant<ReplyReceived, SendFailed, TimerFired, CancelRequested>;

/// What has to survive a restart (S7).
struct EnrollmentSnapshot {
    enum class Phase { Sending, Polling, Done };
    Phase phase = Phase::Sending;
    MessageType inFlight = MessageType::PkcsReq; ///< of the message sent last
    QByteArray senderNonce = {};                 ///< of the message sent last
    int pollsUsed = 0;
    bool requestRepeated = false; ///< a CertPoll was refused and the one new request was sent
    bool unanswered = false;      ///< the message sent last has no checked reply yet
    bool uncertain = false;       ///< some message never got one: a certificate may exist that we have not seen

    bool operator==(const EnrollmentSnapshot &) const = default;
};

/// Decides what an enrolment does next (RFC 8894 §2.4, §3.3): no socket, timer, clock, key or cipher.
class EnrollmentMachine {
public:
    EnrollmentMachine(EnrollmentPlan plan, Random &random);
    /// Takes up a transaction where a snapshot left it: the same message again when no reply was seen, a CertPoll after PENDING.
    EnrollmentMachine(EnrollmentPlan plan, EnrollmentSnapshot snapshot, Random &random);

    [[nodiscard]] Step start(QDateTime now);
    [[nodiscard]] Step handle(const Event &event, QDateTime now);
    [[nodiscard]] const EnrollmentSnapshot &snapshot() const { return m_snapshot; }
    const EnrollmentPlan &plan() const { return m_plan; }

private:
    Step on(const ReplyReceived &event, QDateTime now);
    Step on(const SendFailed &event, QDateTime now);
    Step on(const TimerFired &event, QDateTime now);
    Step on(const CancelRequested &event, QDateTime now);
    Step sendRequest(Send::Form form);
    Step sendPoll();
    Step waitOr(QDateTime now, Finish finish, std::optional<std::chrono::milliseconds> asked = {});
    Step finish(Finish outcome);

    EnrollmentPlan m_plan;
    EnrollmentSnapshot m_snapshot;
    bool m_resumed = false;
    Random &m_random;
};

} // namespace scepter
