#include "core/store/leasekeeper.h"

#include "core/base/literals.h"

namespace scepter {

LeaseKeeper::LeaseKeeper(const Services &services, QString name, QString description, QObject *parent)
    : QObject(parent), m_services(services), m_name(std::move(name)), m_description(std::move(description))
{
}

LeaseKeeper::~LeaseKeeper() = default;

void LeaseKeeper::want()
{
    if (std::exchange(m_wanted, true))
        return;
    m_id = Lease::newId(m_services.random);
    m_since = m_services.scheduler.now();
    m_problem.reset();
    m_asking = false; // what an earlier wish asked for is given back when it comes
    ask();
}

/// One question at a time: a store that does not answer is not asked again before it has.
void LeaseKeeper::ask()
{
    m_again.cancel();
    if (!m_wanted || m_asking || m_lease)
        return;
    m_asking = true;
    Lease::takeAs(m_id, m_services.database, m_services.scheduler, m_name, m_description, this,
                  [this, id = m_id](Result<std::unique_ptr<Lease>> lease) {
                      if (!m_wanted || id != m_id) // the lease gives itself back
                          return;
                      m_asking = false;
                      if (lease)
                          taken(std::move(*lease));
                      else
                          refuse(lease.error());
                  });
}

void LeaseKeeper::taken(std::unique_ptr<Lease> lease)
{
    m_lease = std::move(lease);
    m_problem.reset();
    m_since = m_services.scheduler.now();
    connect(m_lease.get(), &Lease::renewed, this, [this] { tell(true); });
    connect(m_lease.get(), &Lease::notRenewed, this, [this] { tell(false); });
    connect(m_lease.get(), &Lease::lost, this, &LeaseKeeper::lose);
    Q_EMIT held();
}

void LeaseKeeper::lose(const Error &why)
{
    m_lease.release()->deleteLater(); // it is speaking
    m_since = m_services.scheduler.now();
    tell(false);
    m_again = m_services.scheduler.after(0ms, [this] { ask(); }); // perhaps only the clocks stood still
    m_problem = why;
    Q_EMIT missing(why);
}

void LeaseKeeper::refuse(const Error &why)
{
    m_again = m_services.scheduler.after(askEvery, [this] { ask(); });
    // Who holds it, and that the store cannot be written, are two reasons; two words of the store for that are one.
    const auto isSame = [&] { return m_problem->code == why.code && m_problem->facts == why.facts; };
    if (m_problem && (isSame() || (m_problem->code != Errc::LeaseHeld && why.code != Errc::LeaseHeld)))
        return;
    m_problem = why;
    Q_EMIT missing(why);
}

void LeaseKeeper::whenSure(QObject *context, std::function<void(bool)> then)
{
    if (!m_lease || m_lease->isSure())
        return then(m_lease != nullptr);
    m_waiting.append({context, std::move(then)});
    if (m_waiting.size() == 1)
        m_lease->renew();
}

void LeaseKeeper::tell(bool sure)
{
    for (const Waiting &each : std::exchange(m_waiting, {})) {
        if (each.context)
            each.then(sure);
    }
}

void LeaseKeeper::release(QObject *context, std::function<void()> then)
{
    m_wanted = false;
    m_again.cancel();
    m_problem.reset();
    tell(false);
    if (Lease *lease = m_lease.release()) {
        lease->disconnect(this);
        [[maybe_unused]] const auto released = lease->release();
        lease->deleteLater(); // it may be speaking
    }
    // Behind what was asked for in the queue of the thread that writes, so that an answer which is on its way counts no more.
    m_services.database.write(
        context,
        [name = m_name, id = m_id](Transaction &transaction) {
            return transaction.run("DELETE FROM lease WHERE name = ? AND holder = ?", {name, id});
        },
        [then = std::move(then)](const Result<int> &) { then(); });
}

} // namespace scepter
