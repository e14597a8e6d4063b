#include "core/client/enrollmentjob.h"

#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/client/selfsigned.h"

#include <array>

namespace scepter {
namespace {

constexpr qsizetype envelopePasswordSize = 16; // 128 random bits (S4)

struct KindRow {
    EnrollmentProgress::Kind kind;
    const char *name;
};
constexpr std::array<KindRow, 11> kinds{{
    {EnrollmentProgress::Kind::AskingCapabilities, "askingCapabilities"},
    {EnrollmentProgress::Kind::CaFound, "caFound"},
    {EnrollmentProgress::Kind::GeneratingKey, "generatingKey"},
    {EnrollmentProgress::Kind::Saved, "saved"},
    {EnrollmentProgress::Kind::Sent, "sent"},
    {EnrollmentProgress::Kind::PollSent, "pollSent"},
    {EnrollmentProgress::Kind::Answered, "answered"},
    {EnrollmentProgress::Kind::Waiting, "waiting"},
    {EnrollmentProgress::Kind::NoAnswer, "noAnswer"},
    {EnrollmentProgress::Kind::Registered, "registered"},
    {EnrollmentProgress::Kind::Failed, "failed"},
}};

struct Prepared {
    TransactionRecord record;
    QByteArray csr; ///< for the machine's first message; holds the challenge
};
struct Checked {
    Result<CertRep> reply;
    Result<IssuedCertificate> issued = fail(Errc::NoCertificate); ///< what a SUCCESS brought
};
struct FirstMessage {
    TransactionRecord record;
    EnrollmentMachine machine; ///< which has been started
    QByteArray message;
};

/// Makes everything that goes to disk but the message itself. Runs on the pool.
Result<Prepared> prepareTransaction(const EnrollmentRequest &request, const ServerSettings &server, const CaInfo &ca,
                                    const Negotiated &negotiated, PrivateKey key, const QDateTime &now, Random &random)
{
    // RFC 8894 §3.1: whoever cannot decrypt, client or server, is written to under the challenge.
    const bool needsPassword = !(request.renews ? request.renews->key : key).canDecrypt()
                               || !ca.certificates.encryption.publicKey().canEncrypt();
    Secret challenge = request.challenge;
    if (challenge.isEmpty() && needsPassword) {
        if (!request.renews || !ca.certificates.encryption.publicKey().canEncrypt())
            return fail(Errc::ChallengeNeeded, u"EC key without a challenge"_s);
        // S4: a renewal that no challenge authorizes still needs one, as the envelope's password.
        challenge = Secret::fromText(QString::fromLatin1(random.bytes(envelopePasswordSize).toHex()));
    }
    const CsrSpec spec{request.subject, request.altNames, challenge, 0, {}, request.hash};
    const auto csr = Csr::create(spec, key);
    if (!csr)
        return fail(csr.error());
    std::optional<Signer> signer;
    if (request.renews) {
        signer = Signer{request.renews->certificate, request.renews->key};
    } else {
        const auto made = selfSignedSigner(csr->subjectDer(), key, negotiated.algorithms.hash, now, random);
        if (!made)
            return fail(made.error());
        signer = *made;
    }
    const auto names = issuerAndSubject(ca.certificates.issuing().subjectDer(), csr->subjectDer());
    if (!names)
        return fail(names.error());
    // RFC 8894 §3.3.1, S2: a server that does not say Renewal gets a PKCSReq signed with the old key.
    const auto type = request.renews && negotiated.renewal ? MessageType::RenewalReq : MessageType::PkcsReq;
    EnrollmentPlan plan{type, transactionIdFor(key.publicKey()), {}, *names};
    TransactionRecord record{server,     ca.certificates,
                             negotiated, plan,
                             {},         key,
                             *signer,    needsPassword ? challenge : Secret(),
                             {},         AskedNames{csr->subjectDer(), csr->altNames()}};
    return Prepared{record, csr->der()};
}

/// The bytes of a message that is not a repeat. Runs on the pool.
Result<QByteArray> encodeStep(Send step, const TransactionRecord &record, const QDateTime &now)
{
    const auto cleanUp = qScopeGuard([&] {
        if (step.message.type != MessageType::CertPoll) // a CSR holds the challenge (D9), and every copy shares its bytes
            wipe(step.message.messageData);
    });
    const MessageAlgorithms &algorithms = record.negotiated.algorithms;
    if (step.form == Send::Form::Rewrap) {
        const auto stored = ReceivedMessage::parse(record.request);
        if (!stored)
            return fail(stored.error());
        return encodeAround(stored->envelope(), step.message, record.signer, algorithms, now);
    }
    const Recipient recipient{record.ca.encryption, record.password};
    return encode(step.message, record.signer, recipient, algorithms, now);
}

/// All of a new transaction up to its message, on one thread: what OpenSSL computes when a thread first uses a key takes half
/// as long as a signature.
Result<FirstMessage> beginTransaction(const Prepared &prepared, const PollPolicy &poll, const QDateTime &now, Random &random)
{
    EnrollmentPlan plan = prepared.record.plan;
    plan.csr = prepared.csr;
    plan.poll = poll;
    EnrollmentMachine machine(plan, random);
    const Step first = machine.start(now);
    return encodeStep(std::get<Send>(first), prepared.record, now).map([&](const QByteArray &message) {
        return FirstMessage{prepared.record, machine, message};
    });
}

} // namespace

QString pkiStatusName(PkiStatus status)
{
    switch (status) {
    case PkiStatus::Success: return u"success"_s;
    case PkiStatus::Failure: return u"failure"_s;
    case PkiStatus::Pending: return u"pending"_s;
    }
    Q_UNREACHABLE();
}

QString progressKindName(EnrollmentProgress::Kind kind)
{
    return QString::fromLatin1(std::find_if(kinds.begin(), kinds.end(), [&](const KindRow &row) { return row.kind == kind; })->name);
}

std::optional<EnrollmentProgress::Kind> progressKindFromName(const QString &name)
{
    for (const KindRow &row : kinds) {
        if (name == QLatin1StringView(row.name))
            return row.kind;
    }
    return std::nullopt;
}

EnrollmentJob::EnrollmentJob(ClientServices services, ServerSettings server, EnrollmentRequest request, PollPolicy poll,
                             std::unique_ptr<TransactionLog> log, QObject *parent)
    : QObject(parent), m_services(services), m_server(std::move(server)), m_request(std::move(request)), m_poll(poll), m_log(std::move(log))
{
}

EnrollmentJob::EnrollmentJob(ClientServices services, TransactionRecord record, PollPolicy poll, std::unique_ptr<TransactionLog> log,
                             QObject *parent)
    : QObject(parent),
      m_services(services),
      m_server(record.server),
      m_poll(poll),
      m_log(std::move(log)),
      m_record(std::move(record)),
      m_begun(true)
{
}

EnrollmentJob::~EnrollmentJob() = default;

void EnrollmentJob::start()
{
    if (m_record) {
        m_record->snapshot.pollsUsed = 0; // whoever takes it up brings a fresh budget
        m_record->plan.poll = m_poll;
        m_machine.emplace(m_record->plan, m_record->snapshot, m_services.random);
        m_alarm = m_services.scheduler.after(0ms, [this] { perform(m_machine->start(m_services.scheduler.now())); });
        return;
    }
    discover();
}

void EnrollmentJob::discover()
{
    report({EnrollmentProgress::Kind::AskingCapabilities});
    if (m_shared)
        return m_shared->ask(this, m_server, [this](const Result<CaInfo> &info) { discovered(info); });
    m_discovery = new CaDiscovery(m_services, m_server, TrustCheck::Required, this);
    connect(m_discovery, &CaDiscovery::finished, this, [this](const Result<CaInfo> &info) {
        m_discovery->deleteLater();
        m_discovery = nullptr;
        discovered(info);
    });
    m_discovery->start();
}

void EnrollmentJob::discovered(const Result<CaInfo> &info)
{
    if (m_ended)
        return;
    if (!info)
        return discoveryFailed(info.error());
    if (info->weakAllowed)
        m_server.weak = WeakAlgorithms::Allow;
    EnrollmentProgress found{EnrollmentProgress::Kind::CaFound};
    found.ca = *info;
    found.warnings = warningsOf(*info);
    report(found);
    negotiateWith(*info);
}

/// A server that is busy and says for how long is asked again then, as long as there are polls left.
void EnrollmentJob::discoveryFailed(const Error &error)
{
    const auto wait = waitAskedFor(error);
    if (!wait || m_waited >= m_poll.times)
        return end(scepter::fail(error));
    EnrollmentProgress waiting{EnrollmentProgress::Kind::Waiting};
    waiting.until = m_services.scheduler.now().addSecs(wait->count());
    waiting.pollsUsed = m_waited++;
    waiting.pollsAllowed = m_poll.times;
    report(waiting);
    m_alarm = m_services.scheduler.at(waiting.until, [this] { discover(); });
}

void EnrollmentJob::negotiateWith(const CaInfo &info)
{
    m_ca = info;
    const auto negotiated = negotiate(info.capabilities, m_request->hash, m_server.weak, looksLegacy(info.serverHeader, m_server.url));
    if (!negotiated)
        return end(scepter::fail(negotiated.error()));
    m_negotiated = *negotiated;
    // Known before a key is made: an EC key without a challenge cannot be answered (S4).
    const bool ecKey = m_request->existingKey ? !m_request->existingKey->canDecrypt()
                                              : m_request->key == KeySpec::EcP256 || m_request->key == KeySpec::EcP384;
    if (ecKey && !m_request->renews && m_request->challenge.isEmpty())
        return end(scepter::fail(Errc::ChallengeNeeded, u"EC key without a challenge"_s));
    if (m_request->existingKey)
        return prepare(*m_request->existingKey);
    report({EnrollmentProgress::Kind::GeneratingKey});
    m_services.pool.run(
        this, [spec = m_request->key] { return PrivateKey::generate(spec); },
        [this](Result<PrivateKey> key) {
            if (m_ended)
                return;
            if (!key)
                return end(scepter::fail(key.error()));
            prepare(*key);
        });
}

void EnrollmentJob::prepare(PrivateKey key)
{
    m_services.pool.run(
        this,
        [request = *m_request, server = m_server, ca = *m_ca, negotiated = m_negotiated, key, now = m_services.scheduler.now(),
         random = &m_services.random, poll = PollPolicy{m_poll.times - m_waited, m_poll.interval}] {
            return prepareTransaction(request, server, ca, negotiated, key, now, *random).and_then([&](const Prepared &prepared) {
                return beginTransaction(prepared, poll, now, *random);
            });
        },
        [this](const Result<FirstMessage> &first) {
            if (m_ended)
                return;
            m_request.reset(); // D9
            if (!first)
                return end(scepter::fail(first.error()));
            m_record = first->record;
            m_machine.emplace(first->machine);
            saveAndTransmit(first->message, false);
        });
}

void EnrollmentJob::perform(Step step)
{
    if (auto *send = std::get_if<Send>(&step))
        return encodeAndSend(std::move(*send));
    if (const auto *wait = std::get_if<WaitUntil>(&step)) {
        EnrollmentProgress progress{EnrollmentProgress::Kind::Waiting};
        progress.until = wait->when;
        progress.pollsUsed = m_waited + m_machine->snapshot().pollsUsed - 1; // the one that is waited for is counted there
        progress.pollsAllowed = m_poll.times;
        report(progress);
        m_alarm = m_services.scheduler.at(wait->when, [this] { handleEvent(TimerFired{}); });
        return;
    }
    const auto &outcome = std::get<Finish>(step).outcome;
    if (const auto *issued = std::get_if<Issued>(&outcome))
        return complete(issued->reply);
    if (std::holds_alternative<PollingOver>(outcome))
        return end(scepter::fail(Errc::Deferred));
    Error error = std::get<Error>(outcome);
    const bool badTime = error.code == Errc::ScepFailure && error.facts.first().toInt() == int(FailInfo::BadTime);
    if (badTime && m_ca && m_ca->clockSkew) // S6: how far off
        error.facts += QString::number(m_ca->clockSkew->count());
    if (error.code == Errc::ScepFailure && !m_machine->snapshot().uncertain) { // refused, and no certificate can exist
        m_over = true;
        m_log->abandon();
    }
    end(scepter::fail(error));
}

void EnrollmentJob::encodeAndSend(Send step)
{
    if (step.form == Send::Form::Repeat)
        return m_log->update(m_machine->snapshot(), {}, whenSaved([this] { transmit(m_record->request, false); }));
    const bool poll = step.message.type == MessageType::CertPoll;
    m_services.pool.run(
        this, [step, record = *m_record, now = m_services.scheduler.now()] { return encodeStep(step, record, now); },
        [this, poll](Result<QByteArray> message) {
            if (m_ended)
                return;
            if (!message)
                return end(scepter::fail(message.error()));
            saveAndTransmit(*message, poll);
        });
}

/// What follows a save, unless it failed or the job has ended meanwhile.
TransactionLog::Saved EnrollmentJob::whenSaved(std::function<void()> then)
{
    return [this, then = std::move(then)](const Result<void> &saved) {
        if (m_ended)
            return;
        if (!saved)
            return end(scepter::fail(saved.error()));
        then();
    };
}

void EnrollmentJob::saveAndTransmit(const QByteArray &message, bool poll)
{
    m_record->snapshot = m_machine->snapshot();
    if (!poll)
        m_record->request = message;
    if (m_begun)
        return m_log->update(m_record->snapshot, poll ? QByteArray() : message,
                             whenSaved([this, message, poll] { transmit(message, poll); }));
    m_log->begin(*m_record, whenSaved([this, message, poll] {
        m_begun = true;
        report({EnrollmentProgress::Kind::Saved});
        transmit(message, poll);
    }));
}

void EnrollmentJob::transmit(const QByteArray &message, bool poll)
{
    EnrollmentProgress sent{poll ? EnrollmentProgress::Kind::PollSent : EnrollmentProgress::Kind::Sent};
    sent.bytes = message.size();
    sent.hash = m_record->negotiated.algorithms.hash;
    sent.cipher = m_record->negotiated.algorithms.cipher;
    report(sent);
    m_exchange = std::make_unique<ScepExchange>(m_services.transport, m_server);
    m_exchange->run(Operation::PkiOperation, message, m_record->negotiated.post,
                    [this](Result<HttpReply> reply) { handleReply(std::move(reply)); });
}

void EnrollmentJob::handleReply(Result<HttpReply> reply)
{
    if (!reply)
        return handleFailure(reply.error());
    const IssuedTerms terms{m_server.weak, reply->date, m_record->asked};
    const CertRepExpectation expectation{
        m_record->plan.transactionId, m_machine->snapshot().senderNonce, m_record->ca, m_record->signer, m_record->password, m_server.weak};
    m_services.pool.run(
        this,
        [body = reply->body, expectation, terms, url = m_server.url, key = m_record->key.publicKey(), now = m_services.scheduler.now()] {
            Checked checked{SignedData::parse(body) ? checkCertRep(body, expectation)
                                                    : scepter::fail(notCms(body, Operation::PkiOperation, url))};
            if (checked.reply && checked.reply->status == PkiStatus::Success)
                checked.issued = checkIssued(*checked.reply, key, expectation.ca, now, terms);
            return checked;
        },
        [this, bytes = reply->body.size()](Checked checked) {
            if (m_ended)
                return;
            reportAnswer(bytes, checked.reply);
            m_issued = std::move(checked.issued);
            if (checked.reply)
                handleEvent(ReplyReceived{std::move(*checked.reply)});
            else
                handleEvent(SendFailed{SendFailed::Kind::BadReply, checked.reply.error()});
        });
}

/// What HTTP says of it.
void EnrollmentJob::handleFailure(const Error &error)
{
    const bool answered = error.code == Errc::HttpStatus || error.code == Errc::RedirectRefused || error.code == Errc::ReplyTooLarge;
    EnrollmentProgress progress{answered ? EnrollmentProgress::Kind::Answered : EnrollmentProgress::Kind::NoAnswer};
    progress.error = error;
    report(progress);
    const auto kind = !answered                        ? SendFailed::Kind::NoAnswer
                      : error.code == Errc::HttpStatus ? SendFailed::Kind::HttpError
                                                       : SendFailed::Kind::BadReply;
    handleEvent(SendFailed{kind, error});
}

void EnrollmentJob::reportAnswer(qsizetype bytes, const Result<CertRep> &reply)
{
    EnrollmentProgress answered{EnrollmentProgress::Kind::Answered};
    answered.bytes = bytes;
    if (reply) {
        answered.status = reply->status;
        answered.hash = reply->hash;
        answered.cipher = reply->cipher;
        if (reply->status == PkiStatus::Failure)
            answered.error = Error{Errc::ScepFailure, {}, {QString::number(reply->failInfo), reply->failInfoText}};
    } else {
        answered.error = reply.error();
    }
    report(answered);
}

void EnrollmentJob::handleEvent(const Event &event)
{
    if (m_ended)
        return;
    const EnrollmentSnapshot before = m_machine->snapshot();
    Step step = m_machine->handle(event, m_services.scheduler.now());
    // What was learned is on disk before it is acted upon: after PENDING a crash must lead to a CertPoll. A message to be
    // sent is written with its snapshot.
    const EnrollmentSnapshot &after = m_machine->snapshot();
    if (!std::holds_alternative<Send>(step) && after.phase != EnrollmentSnapshot::Phase::Done && !(after == before))
        return m_log->update(after, {}, whenSaved([this, step] { perform(step); }));
    perform(std::move(step));
}

void EnrollmentJob::complete(const CertRep &reply)
{
    if (!m_issued)
        return refuse(reply.certificates, m_issued.error());
    m_log->succeed(*m_issued, whenSaved([this, issued = *m_issued] {
        m_over = true;
        end(issued);
    }));
}

/// S5: what was issued and is not taken stays beside its key, and the error says where.
void EnrollmentJob::refuse(const QList<Certificate> &certificates, const Error &why)
{
    if (certificates.isEmpty())
        return end(scepter::fail(why));
    m_log->refuse(certificates, [this, why](const Result<QString> &kept) {
        if (m_ended)
            return;
        Error error = why;
        if (kept) {
            m_refused = true;
            error.facts += *kept;
        } else {
            qCWarning(lcScep) << "a refused certificate could not be kept:" << kept.error().facts;
        }
        end(scepter::fail(error));
    });
}

void EnrollmentJob::cancel()
{
    if (!m_ended)
        end(scepter::fail(Errc::Cancelled));
}

void EnrollmentJob::end(const Result<IssuedCertificate> &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_alarm.cancel();
    m_request.reset();
    if (!result && m_shared && result.error().code != Errc::Deferred)
        m_shared->forget(m_server);
    if (!m_begun)
        m_log->abandon();
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

void EnrollmentJob::report(EnrollmentProgress progress)
{
    progress.at = m_services.scheduler.now();
    Q_EMIT this->progress(progress);
}

} // namespace scepter
