#pragma once
#include "core/base/scheduler.h"
#include "core/connector/auditlog.h"

namespace scepter {

/// Whoever may change what is in the store (D1, O3): the unlocked vault, and the name under which what is done goes into the audit
/// log (C9). A value, good on every thread.
class Administrator {
public:
    /// `name` as the log writes it: "user NAME".
    Administrator(const Vault &vault, QString name) : m_vault(vault), m_name(std::move(name)) {}
    const Vault &vault() const { return m_vault; }
    const QString &name() const { return m_name; }

    /// An entry for what this administrator does.
    AuditEntry act(const QDateTime &now, const QString &operation, const QString &connector = {}, const QString &subject = {},
                   const QString &serial = {}) const;
    [[nodiscard]] Result<void> log(Transaction &transaction, const AuditEntry &entry) const;
    /// Logs what is done with a device, in the transaction of the doing (RemoteUi::Audit). The scheduler outlives it.
    std::function<Result<void>(Transaction &, const QString &operation, const QString &device)> deviceLog(const Scheduler &scheduler) const;
    /// A work for Database::write: does `work`, and writes the entry in the same transaction when it succeeded.
    template <class F> auto audited(const AuditEntry &entry, F work) const
    {
        return [administrator = *this, entry, work = std::move(work)](Transaction &transaction) -> std::invoke_result_t<F, Transaction &> {
            auto result = work(transaction);
            if (!result)
                return result;
            if (const auto logged = administrator.log(transaction, entry); !logged)
                return fail(logged.error());
            return result;
        };
    }

private:
    Vault m_vault;
    QString m_name;
};

} // namespace scepter
