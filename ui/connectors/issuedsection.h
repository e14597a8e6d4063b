#pragma once
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/rowsmodel.h"

class QLineEdit;
class QPushButton;

namespace scepter {

/// The newest certificates that came through a connector, and their revocation (C8).
class IssuedSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit IssuedSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    QList<RowsColumn<CertificateRow>> columns() const;
    std::optional<CertificateRow> selected() const;
    std::pair<QString, StatusTag> stateOf(const CertificateRow &row) const;
    void showSelected();
    void askToRevoke();

    RowsModel<CertificateRow> *m_model;
    QLineEdit *m_filter;
    RowsTable *m_table;
    DetailPane *m_pane;
    QPushButton *m_revoke, *m_open;
};

} // namespace scepter
