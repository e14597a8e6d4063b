#include "core/connector/scepservice.h"

#include "core/base/literals.h"
#include "core/base/logging.h"
#include "core/connector/boundedtext.h"

namespace scepter {
namespace {

constexpr int maxRaces = 8;

} // namespace

struct ScepService::Ground {
    JudgeGround judging;
    AuditLog audit;
};

struct ScepService::Case {
    ScepCase request;
    std::function<void(ScepAnswer)> done;
    int races = 0;
};

ScepService::ScepService(Database &database, WorkPool &pool, Random &random, const Vault &vault, QObject *parent,
                         std::shared_ptr<const InventoryNames> inventory)
    : QObject(parent),
      m_pool(pool),
      m_ground(std::make_shared<const Ground>(Ground{{database, random, vault, Challenges(vault), std::move(inventory)}, AuditLog(vault)}))
{
}

void ScepService::handle(const std::shared_ptr<const ServedConnector> &connector, const QByteArray &message, const QString &address,
                         const QDateTime &now, std::function<void(ScepAnswer)> done)
{
    prepare(std::make_shared<Case>(Case{{connector, message, address, now}, std::move(done)}));
}

void ScepService::prepare(const std::shared_ptr<Case> &request)
{
    m_pool.run(
        this, [ground = m_ground, request] { return std::make_shared<Judgement>(judge(ground->judging, request->request)); },
        [this, request](const std::shared_ptr<Judgement> &judgement) { commit(request, judgement); });
}

void ScepService::commit(const std::shared_ptr<Case> &request, std::shared_ptr<Judgement> judgement)
{
    const auto failed = [this, request](const Error &error) {
        if (error.code == Errc::Overtaken && ++request->races <= maxRaces)
            return prepare(request); // decide again on what is now
        qCWarning(lcScep) << "a request could not be answered:" << errcName(error.code) << error.detail;
        request->done({ScepAnswer::Kind::Unavailable, "The request could not be stored. Try again later.\n"});
    };
    if (judgement->failure)
        return failed(*judgement->failure);
    const RefusalCounter::Outcome refusal = countIfMany(*request, *judgement);
    m_ground->judging.database.write(
        this,
        [ground = m_ground, request, judgement, refusal](Transaction &transaction) {
            return store(transaction, *ground, request->request, *judgement, refusal);
        },
        [this, request, judgement, refusal, failed](const Result<Stored> &stored) {
            if (!stored)
                m_refusals.notWritten(refusal, judgement->record.connector);
            if (!stored)
                return failed(stored.error());
            if (*stored == Stored::NoRoom)
                return turnAway(request, judgement);
            request->done(std::move(judgement->answer));
        });
}

/// C9: what anybody can have as often as he likes is counted: refusals, and answers that tell nothing new.
RefusalCounter::Outcome ScepService::countIfMany(const Case &request, const Judgement &judgement)
{
    const RequestRecord &record = judgement.record;
    const bool isNew = !judgement.refused && (judgement.issued || judgement.pendingCsr);
    if (isNew || judgement.outcome.isEmpty())
        return {};
    const QString what = judgement.refused ? judgement.outcome : record.type + u' ' + judgement.outcome;
    return m_refusals.count(record.address, record.connector, what, shownSubject(record), request.request.now);
}

/// C6: too many wait for a decision. It gets a row as a refused one, and 503.
void ScepService::turnAway(const std::shared_ptr<Case> &request, const std::shared_ptr<Judgement> &judgement)
{
    const ConnectorSettings &settings = request->request.connector->settings;
    judgement->pendingCsr.reset();
    judgement->record.signer.clear();
    judgement->record.attributesDigest.clear(); // it may come again, as it is
    judgement->refused = Refused{Refusal::TooManyPending, {QString::number(settings.pendingLimit)}};
    judgement->outcome = refusalOutcome(Refusal::TooManyPending);
    judgement->answer = {ScepAnswer::Kind::Unavailable, failInfoText(*judgement->refused).toUtf8() + '\n'};
    judgement->answer.costsWork = judgement->record.challenge.isEmpty() && !judgement->record.renews;
    commit(request, judgement);
}

/// Whether one more may wait (C6). Strangers, who have neither a right challenge nor a certificate of ours, leave the last tenth free,
/// and are counted by address; no bound by address keeps a right challenge out.
Result<bool> ScepService::hasRoom(Transaction &transaction, const ScepCase &request, const Judgement &judgement)
{
    const RequestRecord &record = judgement.record;
    const ConnectorSettings &settings = request.connector->settings;
    const bool isStranger = record.challenge.isEmpty() && !record.renews;
    const auto all = RequestStore::pending(transaction, record.connector);
    if (!all)
        return fail(all.error());
    if (*all >= settings.pendingLimit - (isStranger ? settings.pendingLimit / 10 : 0))
        return false;
    if (judgement.mostPending) {
        const auto same = RequestStore::pendingOfSame(transaction, record);
        if (!same || *same >= *judgement.mostPending)
            return same.map([](qint64) { return false; });
    }
    if (!isStranger)
        return true;
    return RequestStore::pendingOfStrangers(transaction, record.connector, record.address).map([&](qint64 count) {
        return count < settings.pendingPerAddress;
    });
}

void ScepService::writeRefusals(const QDateTime &now, std::function<void()> done)
{
    const QList<RefusalCounter::Total> totals = m_refusals.take();
    if (totals.isEmpty())
        return done();
    const auto work = [ground = m_ground, totals, now](Transaction &transaction) -> Result<void> {
        for (const RefusalCounter::Total &total : totals) {
            const auto told = ground->audit.append(
                transaction, {0, now, total.who, total.connector, countedOperation(total), {}, total.lastSubject, countedOutcome(total)});
            if (!told)
                return told;
        }
        return {};
    };
    m_ground->judging.database.write(this, work, [done = std::move(done)](const Result<void> &written) {
        if (!written)
            qCWarning(lcConnector) << "counted refusals could not be written:" << errcName(written.error().code) << written.error().detail;
        done();
    });
}

/// The rows of a request and its certificate. Errors: Overtaken, when somebody else has finished it.
Result<void> ScepService::keep(Transaction &transaction, const Ground &ground, const ScepCase &request, const Judgement &judgement)
{
    const auto done = [](qint64) {};
    const RequestRecord &record = judgement.record;
    if (judgement.issued) {
        const auto certificate = RequestStore::addCertificate(transaction, record.generation, record.connector, *judgement.issued,
                                                              request.now);
        if (!certificate)
            return fail(certificate.error());
        if (!judgement.finishes)
            return RequestStore::addIssued(transaction, record, *certificate).map(done);
        const auto finished = RequestStore::finish(transaction, *judgement.finishes, *certificate, judgement.keepCsr, request.now);
        if (!finished || !*finished)
            return finished ? fail(Errc::Overtaken) : fail(finished.error());
        return RequestStore::addClosed(transaction, record, std::nullopt).map(done);
    }
    if (!judgement.pendingCsr)
        return RequestStore::addClosed(transaction, record, judgement.refused).map(done);
    const auto id = RequestStore::addPending(transaction, record);
    const auto sealed = id ? ground.judging.vault.seal(*judgement.pendingCsr, csrIdentity(*id)) : fail(id.error());
    return sealed ? RequestStore::setSealedCsr(transaction, *id, *sealed) : fail(sealed.error());
}

/// Whether what was decided on is still so. Errors: Overtaken.
Result<void> ScepService::confirm(Transaction &transaction, const ScepCase &request, const Judgement &judgement)
{
    const RequestRecord &record = judgement.record;
    if (!record.signer.isEmpty() && !judgement.refused) {
        const auto newer = RequestStore::hasNewer(transaction, record, judgement.newestSeen);
        if (!newer || *newer)
            return newer ? fail(Errc::Overtaken) : fail(newer.error());
    }
    if (const auto altered = RequestStore::isAltered(transaction, record.envelopeKey, record.envelopeContent); !altered || *altered)
        return altered ? fail(Errc::Overtaken) : fail(altered.error()); // another was opened at the same time: read anew
    if (judgement.issued && judgement.renews) {
        const auto old = RequestStore::knownCertificate(transaction, *judgement.renews);
        if (!old || !*old || (*old)->revoked)
            return old ? fail(Errc::Overtaken) : fail(old.error());
    }
    if (judgement.issued && judgement.uses) {
        const auto used = Challenges::use(transaction, *judgement.uses, record.subject,
                                          {judgement.issued->notBefore(), judgement.issued->notAfter()}, request.now);
        if (!used || !*used)
            return used ? fail(Errc::Overtaken) : fail(used.error());
    }
    return {};
}

/// The fourth step, in one transaction: an error undoes all of it.
Result<ScepService::Stored> ScepService::store(Transaction &transaction, const Ground &ground, const ScepCase &request,
                                               const Judgement &judgement, const RefusalCounter::Outcome &refusal)
{
    if (judgement.pendingCsr) {
        const auto room = hasRoom(transaction, request, judgement);
        if (!room || !*room)
            return room ? Result<Stored>(Stored::NoRoom) : fail(room.error());
    }
    if (auto confirmed = confirm(transaction, request, judgement); !confirmed)
        return fail(confirmed.error());
    if (auto kept = keep(transaction, ground, request, judgement); !kept)
        return fail(kept.error());
    return tell(transaction, ground, request, judgement, refusal).map([] { return Stored::Yes; });
}

/// What an administrator is to see: alarms, and the audit log, where refusals are counted (C9).
Result<void> ScepService::tell(Transaction &transaction, const Ground &ground, const ScepCase &request, const Judgement &judgement,
                               const RefusalCounter::Outcome &refusal)
{
    const RequestRecord &record = judgement.record;
    if (judgement.alarm) {
        if (auto raised = RequestStore::addAlarm(transaction, record, *judgement.alarm, *judgement.refused); !raised)
            return raised;
    }
    if (refusal.isGuessing) {
        RequestRecord guesser = record;
        guesser.address = refusal.who;
        if (auto raised = RequestStore::addAlarm(transaction, guesser, {}, {Refusal::ChallengeGuessing}); !raised)
            return raised;
    }
    if (judgement.outcome.isEmpty() || !refusal.isOwn) // it was no SCEP message; or it is counted
        return {};
    return ground.audit.append(transaction, {0, request.now, record.address, record.connector, record.type,
                                             QString::fromLatin1(record.transactionId.toPercentEncoding(" ")), shownSubject(record),
                                             judgement.outcome, judgement.issued ? judgement.issued->serialHex() : QString()});
}

} // namespace scepter
