#include "core/store/lease.h"

#include "core/base/literals.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace scepter {
namespace {

constexpr auto renewEvery = 5s;
constexpr auto loseAfter = 15s; ///< shorter than staleAfter, so that a holder knows before another one takes over
constexpr auto staleAfter = 20s;

/// Where a process number means the same process: this boot of this machine, and this container of it.
QString thisMachine()
{
    QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
    const QByteArray id = boot.open(QIODevice::ReadOnly) ? boot.readAll().trimmed() : QByteArray();
    return QString::fromLatin1(id) + u'/' + QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1);
}

/// Not a future heartbeat either: somebody may have set the clock back.
bool isStale(const QDateTime &heartbeat, const QDateTime &now)
{
    return std::abs(heartbeat.msecsTo(now)) > std::chrono::milliseconds(staleAfter).count();
}

bool hasEnded(qint64 processId) { return ::kill(pid_t(processId), 0) != 0 && errno == ESRCH; }

struct Holder {
    QString id;
    LeaseHolder who;
};

/// Whoever stands in the row, unless that one is dead for certain or has been silent for too long.
Result<std::optional<Holder>> findHolder(Transaction &transaction, const QString &name, const QDateTime &now)
{
    const auto row = transaction.one("SELECT holder, machine, process, host, description, heartbeat FROM lease WHERE name = ?", {name});
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const Row &found = **row;
    const LeaseHolder who{found.text(4), found.text(3), found.number(2), found.instant(5)};
    if (isStale(who.heartbeat, now) || (found.text(1) == thisMachine() && hasEnded(who.processId)))
        return std::nullopt;
    return Holder{found.text(0), who};
}

} // namespace

QString LeaseHolder::toString() const { return u"%1 (%2:%3)"_s.arg(description, host).arg(processId); }

Result<std::optional<LeaseHolder>> Lease::holder(Transaction &transaction, const QString &name, const QDateTime &now)
{
    return findHolder(transaction, name, now).map([](const std::optional<Holder> &holder) {
        return holder ? std::optional(holder->who) : std::nullopt;
    });
}

Result<std::optional<std::pair<QString, LeaseHolder>>> Lease::anyHolder(Transaction &transaction, const QDateTime &now)
{
    const auto rows = transaction.all("SELECT name FROM lease ORDER BY name");
    if (!rows)
        return fail(rows.error());
    for (const Row &row : *rows) {
        const auto found = holder(transaction, row.text(0), now);
        if (!found)
            return fail(found.error());
        if (*found)
            return std::pair(row.text(0), **found);
    }
    return std::nullopt;
}

Result<void> LeaseGuard::check(Transaction &transaction) const
{
    const auto ours = transaction.number("SELECT count(*) FROM lease WHERE name = ? AND holder = ?", {m_name, m_id});
    if (!ours)
        return fail(ours.error());
    return *ours > 0 ? Result<void>() : fail(Errc::LeaseLapsed, u"another process may have it"_s, {m_name});
}

QString Lease::newId(Random &random) { return QString::fromLatin1(random.bytes(16).toHex()); }

void Lease::take(Database &database, Scheduler &scheduler, Random &random, const QString &name, const QString &description,
                 QObject *context, Taken taken)
{
    takeAs(newId(random), database, scheduler, name, description, context, std::move(taken));
}

void Lease::takeAs(const QString &id, Database &database, Scheduler &scheduler, const QString &name, const QString &description,
                   QObject *context, Taken taken)
{
    // The time is that of the writing: who waited for the store for long would take a living holder's heartbeat for a future one.
    const auto work = [name, description, id, clock = scheduler.clock()](Transaction &transaction) -> Result<QDateTime> {
        const QDateTime now = clock();
        const auto holder = findHolder(transaction, name, now);
        if (!holder)
            return fail(holder.error());
        if (*holder && (*holder)->id != id)
            return fail(Errc::LeaseHeld, {}, {name, (*holder)->who.toString()});
        return transaction
            .run("INSERT INTO lease (name, holder, machine, process, host, description, heartbeat) VALUES (?, ?, ?, ?, ?, ?, ?) "
                 "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, machine = excluded.machine, process = excluded.process, "
                 "host = excluded.host, description = excluded.description, heartbeat = excluded.heartbeat",
                 {name, id, thisMachine(), qint64(::getpid()), QSysInfo::machineHostName(), description, now})
            .map([&](int) { return now; });
    };
    // Exists from now on, so that it is given back when nobody is left to receive it.
    std::unique_ptr<Lease> lease(new Lease(database, scheduler, name, id));
    database.write(context, work, [lease = std::move(lease), taken = std::move(taken)](const Result<QDateTime> &done) mutable {
        if (!done) {
            lease->m_state = State::Over;
            return taken(fail(done.error()));
        }
        lease->m_state = State::Held;
        lease->m_heartbeat = *done;
        if (!lease->isSure()) // the answer came too late: it is given back
            return taken(fail(Errc::LeaseLapsed, {}, {lease->m_name}));
        lease->renewLater(lease->deadline(), *done);
        taken(std::move(lease));
    });
}

Lease::Lease(Database &database, Scheduler &scheduler, QString name, QString id)
    : m_database(database), m_scheduler(scheduler), m_name(std::move(name)), m_id(std::move(id))
{
}

Lease::~Lease()
{
    if (m_state != State::Over) [[maybe_unused]]
        const auto released = release();
}

bool Lease::isSure() const
{
    return isHeld() && std::abs(m_heartbeat.msecsTo(m_scheduler.now())) < std::chrono::milliseconds(loseAfter).count();
}

QFuture<Result<void>> Lease::release()
{
    m_state = State::Over;
    m_renewal.cancel();
    m_deadline.cancel();
    return m_database.write([name = m_name, id = m_id](Transaction &transaction) {
        return transaction.run("DELETE FROM lease WHERE name = ? AND holder = ?", {name, id}).map([](int) {});
    });
}

/// After a success; the deadline counts from when it was asked for.
void Lease::renewLater(Alarm deadline, const QDateTime &heartbeat)
{
    m_failure.reset();
    m_heartbeat = heartbeat;
    m_renewal = m_scheduler.after(renewEvery, [this] { renew(); });
    m_deadline = std::move(deadline);
}

Alarm Lease::deadline()
{
    return m_scheduler.after(loseAfter, [this] {
        lose(m_failure.value_or(Error{Errc::LeaseLapsed, u"no answer of the store"_s, {m_name}}));
    });
}

void Lease::renew()
{
    if (m_state != State::Held)
        return;
    m_renewal.cancel();
    const auto work = [name = m_name, id = m_id, clock = m_scheduler.clock()](Transaction &transaction) -> Result<Renewal> {
        const QDateTime now = clock();
        const auto ours = transaction.run("UPDATE lease SET heartbeat = ? WHERE name = ? AND holder = ?", {now, name, id});
        const auto holder = ours ? findHolder(transaction, name, now) : fail(ours.error());
        if (!holder)
            return fail(holder.error());
        return Renewal{now, *ours > 0, *holder ? (*holder)->who.toString() : QString()};
    };
    m_database.write(this, work, [this, next = deadline()](const Result<Renewal> &renewal) mutable { answered(renewal, std::move(next)); });
}

void Lease::answered(const Result<Renewal> &renewal, Alarm deadline)
{
    if (m_state != State::Held)
        return;
    if (!renewal) {
        m_failure = renewal.error();
        m_renewal = m_scheduler.after(renewEvery, [this] { renew(); }); // the last deadline stands
        Q_EMIT notRenewed();
    } else if (!renewal->isOurs) {
        lose(renewal->holder.isEmpty() ? Error{Errc::LeaseLapsed, {}, {m_name}} : Error{Errc::LeaseHeld, {}, {m_name, renewal->holder}});
    } else {
        renewLater(std::move(deadline), renewal->at);
        Q_EMIT renewed();
    }
}

void Lease::lose(const Error &why)
{
    if (m_state != State::Held)
        return;
    m_state = State::Over;
    m_renewal.cancel();
    m_deadline.cancel();
    Q_EMIT lost(why);
}

} // namespace scepter
