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

/// For works that only the holder of a lease may do: whether it is held is asked in the transaction that writes (F5), because the
/// process may have slept since it asked for that.
class LeaseGuard {
public:
    LeaseGuard() = default;
    LeaseGuard(QString name, QString id) : m_name(std::move(name)), m_id(std::move(id)) {}
    /// Errors: LeaseLapsed {name} when somebody else has it, or nobody; those of the statement.
    [[nodiscard]] Result<void> check(Transaction &transaction) const;

private:
    QString m_name, m_id;
};

/// That one process alone does something for a store: serve a connector, run a rollout. A row with a heartbeat, renewed every
/// 5 s. Another process may take it when the heartbeat is 20 s old, or at once when the holder was a process of the same
/// machine that has ended. A holder that cannot renew for 15 s counts it as lost. Whoever wants it again after that keeps it with
/// a LeaseKeeper.
class Lease final : public QObject {
    Q_OBJECT
public:
    using Taken = std::function<void(Result<std::unique_ptr<Lease>>)>;
    /// Calls `taken` on this thread, later, unless the context has gone; then the lease is given back. The lease lives on this
    /// thread. Database and scheduler outlive lease and context.
    /// Errors: LeaseHeld {name, holder}, LeaseLapsed {name} when the store took longer than a lease lives, and those of
    /// Database::write.
    static void take(Database &database, Scheduler &scheduler, Random &random, const QString &name, const QString &description,
                     QObject *context, Taken taken);
    /// The same for a holder who may have lost it: a row with this random ID is its own.
    static void takeAs(const QString &id, Database &database, Scheduler &scheduler, const QString &name, const QString &description,
                       QObject *context, Taken taken);
    static QString newId(Random &random);
    /// Who holds it at `now`; nobody when the holder is known to be dead.
    [[nodiscard]] static Result<std::optional<LeaseHolder>> holder(Transaction &transaction, const QString &name, const QDateTime &now);
    /// Any lease that somebody holds at `now`.
    [[nodiscard]] static Result<std::optional<std::pair<QString, LeaseHolder>>> anyHolder(Transaction &transaction, const QDateTime &now);

    ~Lease() override; ///< releases it, without waiting
    const QString &name() const { return m_name; }
    bool isHeld() const { return m_state == State::Held; }
    /// Held, and renewed so lately by the wall clock, too, that nobody else can have it: false after the machine has slept, or
    /// its clock was set.
    bool isSure() const;
    /// Now, and not when its time comes; renewed(), notRenewed() or lost() follows.
    void renew();
    LeaseGuard guard() const { return {m_name, m_id}; }
    /// Gives it back; finished when others can take it.
    QFuture<Result<void>> release();

Q_SIGNALS:
    void renewed();
    /// The store could not be written; it is tried again while the lease lasts.
    void notRenewed();
    /// Somebody else has it, or may have it: stop what it was for. Comes once at most, and not after release().
    /// LeaseHeld {name, holder}; what the store answered instead of renewing it; LeaseLapsed {name} when it did not answer.
    void lost(const scepter::Error &why);

private:
    struct Renewal {
        QDateTime at;
        bool isOurs = false;
        QString holder = {}; ///< who has it, when it is not ours
    };
    Lease(Database &database, Scheduler &scheduler, QString name, QString id);
    void renewLater(Alarm deadline, const QDateTime &heartbeat);
    Alarm deadline();
    void answered(const Result<Renewal> &renewal, Alarm deadline);
    void lose(const Error &why);

    Database &m_database;
    Scheduler &m_scheduler;
    QString m_name;
    QString m_id; ///< random: tells this holder from every other
    enum class State { Wanted, Held, Over } m_state = State::Wanted;
    QDateTime m_heartbeat;          ///< the last one that is known to be in the row
    std::optional<Error> m_failure; ///< of the last renewal
    Alarm m_renewal;
    Alarm m_deadline; ///< of the last renewal that is known to have succeeded
};

} // namespace scepter
