#pragma once
#include "core/base/workpool.h"
#include "core/connector/auditlog.h"
#include "core/connector/refusalcounter.h"
#include "core/connector/requestjudge.h"

namespace scepter {

/// The SCEP server without HTTP, in four steps: read (decode, verify, decrypt), decide (facts and policies), issue, commit.
/// The first three run on the pool, the fourth on the store's writer, and only then is there an answer: what a client
/// received is in the store (invariant 9). Lives on one thread; everything given to it outlives it.
class ScepService final : public QObject {
    Q_OBJECT
public:
    ScepService(Database &database, WorkPool &pool, Random &random, const Vault &vault, QObject *parent = nullptr,
                std::shared_ptr<const InventoryNames> inventory = {});

    /// Answers one message, later, on this thread, unless the service has gone. `now` is when it came.
    void handle(const std::shared_ptr<const ServedConnector> &connector, const QByteArray &message, const QString &address,
                const QDateTime &now, std::function<void(ScepAnswer)> done);

    /// When the hour ends in which refusals are being counted (C9); invalid while there is none.
    QDateTime refusalsUntil() const { return m_refusals.ends(); }
    /// Writes what was counted in that hour into the audit log, and then calls `done`, on this thread.
    void writeRefusals(
        const QDateTime &now, std::function<void()> done = [] {});

private:
    enum class Stored { Yes, NoRoom };
    struct Ground; // what other threads need of this, and may still need when it has gone
    struct Case;   // one request on its way

    void prepare(const std::shared_ptr<Case> &request);
    void commit(const std::shared_ptr<Case> &request, std::shared_ptr<Judgement> judgement);
    static Result<void> confirm(Transaction &transaction, const ScepCase &request, const Judgement &judgement);
    RefusalCounter::Outcome countIfMany(const Case &request, const Judgement &judgement);
    void turnAway(const std::shared_ptr<Case> &request, const std::shared_ptr<Judgement> &judgement);
    static Result<bool> hasRoom(Transaction &transaction, const ScepCase &request, const Judgement &judgement);
    static Result<Stored> store(Transaction &transaction, const Ground &ground, const ScepCase &request, const Judgement &judgement,
                                const RefusalCounter::Outcome &refusal);
    static Result<void> tell(Transaction &transaction, const Ground &ground, const ScepCase &request, const Judgement &judgement,
                             const RefusalCounter::Outcome &refusal);
    static Result<void> keep(Transaction &transaction, const Ground &ground, const ScepCase &request, const Judgement &judgement);

    WorkPool &m_pool;
    RefusalCounter m_refusals;
    std::shared_ptr<const Ground> m_ground;
};

} // namespace scepter
