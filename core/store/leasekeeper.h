#pragma once
#include "core/store/lease.h"

#include <QPointer>

namespace scepter {

/// Holds a lease for as long as somebody wants it (O4): what was lost, or is somebody else's, is asked for again every 5 s; whoever
/// else holds it keeps it. Says when it is held and when not, and why. Lives on one thread.
class LeaseKeeper final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds askEvery{5};
    struct Services { ///< all of them outlive it
        Database &database;
        Scheduler &scheduler;
        Random &random;
    };
    LeaseKeeper(const Services &services, QString name, QString description, QObject *parent = nullptr);
    ~LeaseKeeper() override; ///< gives it back, without waiting

    /// held() or missing() follows.
    void want();
    /// Gives it back; `then` is called when others can take it, or the store cannot be written.
    void release(QObject *context, std::function<void()> then);

    const QString &name() const { return m_name; }
    bool isWanted() const { return m_wanted; }
    bool isHeld() const { return m_lease != nullptr; }
    /// See Lease::isSure.
    bool isSure() const { return m_lease && m_lease->isSure(); }
    /// Calls `then` when it is known whether it is held now, for instance after the machine has slept; unless the context has gone.
    void whenSure(QObject *context, std::function<void(bool)> then);
    /// While it is held.
    LeaseGuard guard() const { return m_lease ? m_lease->guard() : LeaseGuard(); }
    /// Since when it is held, or not.
    const QDateTime &since() const { return m_since; }
    /// Why it is not held: LeaseHeld {name, holder}, LeaseLapsed {name}, or what the store answered; nothing while it is, or
    /// before the first answer.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void held();
    /// It was lost or refused; again when there is another reason.
    void missing(const scepter::Error &why);

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(bool)> then;
    };
    void ask();
    void taken(std::unique_ptr<Lease> lease);
    void refuse(const Error &why);
    void lose(const Error &why);
    void tell(bool sure);

    Services m_services;
    QString m_name, m_description;
    QString m_id; ///< of this wish: its row is known again
    bool m_wanted = false, m_asking = false;
    std::unique_ptr<Lease> m_lease;
    QList<Waiting> m_waiting; ///< whether it is held
    QDateTime m_since;
    std::optional<Error> m_problem;
    Alarm m_again;
};

} // namespace scepter
