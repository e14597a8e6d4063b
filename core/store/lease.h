#pragma once
#include "core/base/random.h"
#include "core/store/database.h"

namespace scepter {

/// Who holds a lease.
struct LeaseHolder {
    QString description; ///< as given to Lease::take
    QString host;
    qint64 processId = 0;
    QDateTime heartbeat;
    QString toString() const; ///< "DESCRIPTION (HOST:PROCESS)"
};

/// That one process alone does something for a store: serve a connector, run a rollout. A row with a heartbeat, renewed every
/// 5 s. Another process may take it when the heartbeat is 20 s old, or at once when the holder was a process of the same
/// machine that has ended. A holder that cannot renew for 15 s counts it as lost.
class Lease final : public QObject {
    Q_OBJECT
public:
    using Taken = std::function<void(Result<std::unique_ptr<Lease>>)>;
    /// Calls `taken` on this thread, later, unless the context has gone; then the lease is given back. The lease lives on this
    /// thread. Database and scheduler outlive lease and context.
    /// Errors: LeaseHeld {name, holder}, and those of Database::write.
    static void take(Database &database, Scheduler &scheduler, Random &random, const QString &name, const QString &description,
                     QObject *context, Taken taken);
    /// Who holds it at `now`; nobody when the holder is known to be dead.
    [[nodiscard]] static Result<std::optional<LeaseHolder>> holder(Transaction &transaction, const QString &name, const QDateTime &now);
    /// Any lease that somebody holds at `now`.
    [[nodiscard]] static Result<std::optional<std::pair<QString, LeaseHolder>>> anyHolder(Transaction &transaction, const QDateTime &now);

    ~Lease() override; ///< releases it, without waiting
    const QString &name() const { return m_name; }
    bool isHeld() const { return m_state == State::Held; }
    /// Gives it back; finished when others can take it.
    QFuture<Result<void>> release();

Q_SIGNALS:
    /// Somebody else has it, or may have it: stop what it was for. Comes once at most, and not after release().
    void lost();

private:
    Lease(Database &database, Scheduler &scheduler, QString name, QString id);
    void renewLater(Alarm deadline);
    Alarm deadline();
    void renew();
    void lose();

    Database &m_database;
    Scheduler &m_scheduler;
    QString m_name;
    QString m_id; ///< random: tells this holder from every other
    enum class State { Wanted, Held, Over } m_state = State::Wanted;
    Alarm m_renewal;
    Alarm m_deadline; ///< of the last renewal that is known to have succeeded
};

} // namespace scepter
