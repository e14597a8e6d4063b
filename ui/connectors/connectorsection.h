#pragma once
#include "core/connector/caoperations.h"
#include "core/connector/connectoroverview.h"
#include "ui/widgets/page.h"

#include <QWidget>

class QHBoxLayout;

namespace scepter {

class DetailPane;
class RowsTable;

/// One section of the Connectors page: a kind of records of the connector that is chosen there. Reads again when their mark
/// (ConnectorMarks) changes, and only while it is seen.
class ConnectorSection : public QWidget {
    Q_OBJECT
public:
    explicit ConnectorSection(const Workplace &workplace, QWidget *parent = nullptr);

    void setAdministrator(const std::optional<Administrator> &administrator);
    void setConnector(const ConnectorOverview &connector, const QString &mark);

Q_SIGNALS:
    void linkActivated(const scepter::Destination &destination);
    /// What could not be read or written; nothing: it could.
    void failed(const std::optional<scepter::Error> &error);
    /// A sentence on what was done.
    void done(const QString &text);

protected:
    const Workplace &workplace() const { return m_workplace; }
    const std::optional<Administrator> &administrator() const { return m_administrator; }
    const ConnectorOverview &connector() const { return m_connector; }
    QString name() const { return m_connector.settings.name; }
    QString whyNot() const; ///< why nothing can be changed; empty for an administrator
    QDateTime now() const { return m_workplace.services.scheduler.now(); }

    /// Reads what it shows.
    virtual void read() = 0;
    /// Sets every text anew.
    virtual void retranslate() = 0;
    /// The role, the connector or the selection changed.
    virtual void updateControls() = 0;

    /// Reads `work` and hands its value to `then`, unless another connector has been chosen meanwhile.
    template <class F, class Then> void fetch(F work, Then then)
    {
        m_workplace.database.read(this, std::move(work), [this, of = name(), then = std::move(then)](const auto &result) {
            if (of != name())
                return;
            if (result)
                then(*result);
            else
                Q_EMIT failed(result.error());
        });
    }
    /// One transaction with its line in the audit log (C9).
    template <class F, class Then> void write(const AuditEntry &entry, F work, Then then)
    {
        m_workplace.database.write(this, m_administrator->audited(entry, std::move(work)),
                                   [this, then = std::move(then)](const auto &result) {
                                       Q_EMIT failed(result ? std::nullopt : std::optional(result.error()));
                                       if (result)
                                           then(*result);
                                   });
    }
    AuditEntry act(const QString &operation, const QString &subject = {}) const
    {
        return m_administrator->act(now(), operation, name(), subject);
    }
    /// Does something to the CA on the pool; `text` says that it is done.
    void operate(std::function<Result<void>(const CaOperations &)> work, std::function<void()> then);
    bool isOperating() const { return m_operating; }

    /// A table in a card with a pane at its right.
    QHBoxLayout *besides(RowsTable *table, DetailPane *pane);
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const Workplace m_workplace;
    std::optional<Administrator> m_administrator;
    ConnectorOverview m_connector;
    QString m_mark;
    bool m_stale = false, m_operating = false;
};

} // namespace scepter
