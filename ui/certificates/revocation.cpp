#include "ui/certificates/revocation.h"

namespace scepter {
namespace {

constexpr qsizetype batchSize = 100; ///< certificates of one transaction, and of one CRL

} // namespace

Revocation::Revocation(const Workplace &workplace, QObject *parent) : QObject(parent), m_workplace(workplace) {}

void Revocation::start(const QList<ListedCertificate> &certificates, RevocationReason reason)
{
    QList<IssuedSerial> all;
    for (const ListedCertificate &listed : certificates) {
        if (listed.isRevocable())
            all.append({listed.ca, QByteArray::fromHex(listed.serial.toLatin1())});
    }
    if (!m_administrator || all.isEmpty())
        return;
    for (qsizetype from = 0; from < all.size(); from += batchSize)
        m_waiting.append({all.mid(from, batchSize), reason});
    m_total += int(all.size());
    if (!std::exchange(m_running, true))
        next();
    Q_EMIT advanced();
}

void Revocation::next()
{
    if (m_waiting.isEmpty() || !m_administrator)
        return end({});
    const auto work = [operations = CaOperations(m_workplace.database, m_workplace.services.random, *m_administrator,
                                                 m_workplace.services.scheduler.now()),
                       batch = m_waiting.takeFirst(), isOne = m_total == 1]() -> Result<int> {
        if (isOne) // that it is revoked already is news then
            return operations.revoke(batch.certificates[0].ca, batch.certificates[0].serial, batch.reason).map([] { return 1; });
        return operations.revokeAll(batch.certificates, batch.reason);
    };
    m_workplace.services.pool.run(this, work, [this](const Result<int> &revoked) {
        if (!revoked)
            return end(revoked.error());
        m_done += *revoked;
        Q_EMIT advanced();
        next();
    });
}

void Revocation::end(const std::optional<Error> &error)
{
    m_waiting.clear();
    m_running = false;
    m_total = 0;
    Q_EMIT ended(std::exchange(m_done, 0), error);
}

} // namespace scepter
