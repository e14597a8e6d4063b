#include "core/scep/enrollmentmachine.h"

#include "core/base/literals.h"

namespace scepter {
namespace {

/// Whether a failed CertPoll means that the server does not know or does not offer the poll, not that it refused the request.
bool meansNoPolling(const SendFailed &event)
{
    if (event.kind == SendFailed::Kind::HttpError)
        return true;
    const Errc code = event.error.code;
    return event.kind == SendFailed::Kind::BadReply && (code == Errc::EmptyReply || code == Errc::HtmlPage || code == Errc::InvalidReply);
}

bool meansNoPolling(const CertRep &reply)
{
    return reply.failInfo == int(FailInfo::BadRequest) || reply.failInfo == int(FailInfo::BadCertId);
}

Error scepFailure(const CertRep &reply) { return {Errc::ScepFailure, {}, {QString::number(reply.failInfo), reply.failInfoText}}; }

} // namespace

EnrollmentMachine::EnrollmentMachine(EnrollmentPlan plan, Random &random) : m_plan(std::move(plan)), m_random(random)
{
    m_snapshot.inFlight = m_plan.type;
}

EnrollmentMachine::EnrollmentMachine(EnrollmentPlan plan, EnrollmentSnapshot snapshot, Random &random)
    : m_plan(std::move(plan)), m_snapshot(std::move(snapshot)), m_resumed(true), m_random(random)
{
}

Step EnrollmentMachine::start(QDateTime)
{
    if (!m_resumed)
        return sendRequest(Send::Form::Fresh);
    m_snapshot.uncertain |= m_snapshot.unanswered;
    if (m_snapshot.phase == EnrollmentSnapshot::Phase::Polling)
        return sendPoll();
    return sendRequest(Send::Form::Repeat);
}

Step EnrollmentMachine::handle(const Event &event, QDateTime now)
{
    Q_ASSERT(m_snapshot.phase != EnrollmentSnapshot::Phase::Done);
    return std::visit([&](const auto &e) { return on(e, now); }, event);
}

Step EnrollmentMachine::on(const ReplyReceived &event, QDateTime now)
{
    m_snapshot.unanswered = false;
    switch (event.reply.status) {
    case PkiStatus::Success: return finish({Issued{event.reply}});
    case PkiStatus::Pending: // RFC 8894 §3.3.2.3
        m_snapshot.phase = EnrollmentSnapshot::Phase::Polling;
        return waitOr(now, {PollingOver{}});
    case PkiStatus::Failure: break;
    }
    const bool polled = m_snapshot.inFlight == MessageType::CertPoll;
    if (polled && !m_snapshot.requestRepeated && meansNoPolling(event.reply))
        return sendRequest(Send::Form::Rewrap);
    return finish({scepFailure(event.reply)});
}

Step EnrollmentMachine::on(const SendFailed &event, QDateTime now)
{
    m_snapshot.uncertain = true;
    if (event.kind == SendFailed::Kind::NoAnswer) // D13: the same message again
        return waitOr(now, {event.error});
    if (const auto wait = waitAskedFor(event.error)) // busy, and neither refused nor unsupported
        return waitOr(now, {event.error}, *wait);
    const bool polled = m_snapshot.inFlight == MessageType::CertPoll;
    if (polled && !m_snapshot.requestRepeated && meansNoPolling(event))
        return sendRequest(Send::Form::Rewrap); // S7
    return Finish{event.error};
}

Step EnrollmentMachine::on(const TimerFired &, QDateTime)
{
    if (m_snapshot.phase == EnrollmentSnapshot::Phase::Polling)
        return sendPoll();
    return sendRequest(Send::Form::Repeat);
}

Step EnrollmentMachine::on(const CancelRequested &, QDateTime) { return Finish{Error{Errc::Cancelled}}; }

Step EnrollmentMachine::sendRequest(Send::Form form)
{
    if (form == Send::Form::Rewrap)
        m_snapshot.requestRepeated = true;
    if (form != Send::Form::Repeat)
        m_snapshot.senderNonce = m_random.bytes(nonceSize);
    m_snapshot.phase = EnrollmentSnapshot::Phase::Sending;
    m_snapshot.inFlight = m_plan.type;
    m_snapshot.unanswered = true;
    PkiMessage message{m_plan.type, m_plan.transactionId, m_snapshot.senderNonce};
    if (form == Send::Form::Fresh)
        message.messageData = std::exchange(m_plan.csr, {}); // it holds the challenge, and is needed once
    return Send{message, form};
}

Step EnrollmentMachine::sendPoll()
{
    m_snapshot.senderNonce = m_random.bytes(nonceSize);
    m_snapshot.inFlight = MessageType::CertPoll;
    m_snapshot.unanswered = true;
    PkiMessage message{MessageType::CertPoll, m_plan.transactionId, m_snapshot.senderNonce};
    message.messageData = m_plan.issuerAndSubject;
    return Send{message, Send::Form::Fresh};
}

Step EnrollmentMachine::waitOr(QDateTime now, Finish outcome, std::optional<std::chrono::milliseconds> asked)
{
    if (m_snapshot.pollsUsed >= m_plan.poll.times)
        return outcome;
    ++m_snapshot.pollsUsed;
    return WaitUntil{now.addMSecs(asked.value_or(m_plan.poll.interval).count())};
}

Step EnrollmentMachine::finish(Finish outcome)
{
    m_snapshot.phase = EnrollmentSnapshot::Phase::Done;
    return outcome;
}

} // namespace scepter
