#include "core/connector/administrator.h"

#include "core/base/literals.h"

namespace scepter {

AuditEntry Administrator::act(const QDateTime &now, const QString &operation, const QString &connector, const QString &subject,
                              const QString &serial) const
{
    return {0, now, m_name, connector, operation, {}, subject, u"done"_s, serial};
}

Result<void> Administrator::log(Transaction &transaction, const AuditEntry &entry) const
{
    return AuditLog(m_vault).append(transaction, entry);
}

std::function<Result<void>(Transaction &, const QString &, const QString &)> Administrator::deviceLog(const Scheduler &scheduler) const
{
    return [administrator = *this, &scheduler](Transaction &transaction, const QString &operation, const QString &device) {
        return administrator.log(transaction, administrator.act(scheduler.now(), operation, {}, device));
    };
}

} // namespace scepter
