#include "core/connector/scepservice.h"

#include "core/base/literals.h"
#include "core/base/logging.h"

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

ScepService::ScepService(Database &database, WorkPool &pool, Random &random, const Vault &vault, QObject *parent)
    : QObject(parent),
      m_pool(pool),
      m_ground(std::make_shared<const Ground>(Ground{{database, random, vault, Challenges(vault)}, AuditLog(vault)}))
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
    m_ground->judging.database.write(
        this,
        [ground = m_ground, request, judgement](Transaction &transaction) {
            return store(transaction, *ground, request->request, *judgement);
        },
        [request, judgement, failed](const Result<void> &stored) {
            if (!stored)
                return failed(stored.error());
            request->done(std::move(judgement->answer));
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
Result<void> ScepService::store(Transaction &transaction, const Ground &ground, const ScepCase &request, const Judgement &judgement)
{
    const RequestRecord &record = judgement.record;
    if (auto confirmed = confirm(transaction, request, judgement); !confirmed)
        return confirmed;
    if (auto kept = keep(transaction, ground, request, judgement); !kept)
        return kept;
    if (judgement.alarm) {
        if (auto raised = RequestStore::addAlarm(transaction, record, *judgement.alarm, judgement.refused->why); !raised)
            return raised;
    }
    if (judgement.outcome.isEmpty()) // it was no SCEP message: nothing was done
        return {};
    return ground.audit.append(transaction, {0, request.now, record.address, record.connector, record.type,
                                             QString::fromLatin1(record.transactionId.toPercentEncoding(" ")), record.subject,
                                             judgement.outcome, judgement.issued ? judgement.issued->serialHex() : QString()});
}

} // namespace scepter
