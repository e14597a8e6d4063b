#pragma once
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/rowsmodel.h"

class QPushButton;

namespace scepter {

/// The requests that wait for an administrator (C6), and those that he approved until their clients come back.
class ApprovalSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit ApprovalSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    struct Waiting {
        RequestRow row;
        std::optional<Challenge> challenge;
    };
    QList<RowsColumn<Waiting>> columns() const;
    std::optional<Waiting> selected() const;
    QString challengeText(const Waiting &waiting) const;
    void showSelected();
    void approve();
    void askReason();
    void reject(qint64 id, const QString &reason);
    void showCsr();
    AuditEntry decision(const QString &operation, const RequestRow &row) const;

    RowsModel<Waiting> *m_model;
    RowsTable *m_table;
    DetailPane *m_pane;
    QPushButton *m_approve, *m_reject, *m_csr;
};

} // namespace scepter
