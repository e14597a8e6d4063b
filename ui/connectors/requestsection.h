#pragma once
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/rowsmodel.h"

class QLineEdit;
class QPushButton;

namespace scepter {

/// The newest requests that came to a connector, refused ones too, each with its decoded message and what became of it (C14).
class RequestSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit RequestSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    QList<RowsColumn<RequestRow>> columns() const;
    std::optional<RequestRow> selected() const;
    void showSelected();
    void allowNames();

    RowsModel<RequestRow> *m_model;
    QLineEdit *m_filter;
    RowsTable *m_table;
    DetailPane *m_pane;
    QPushButton *m_allow;
};

} // namespace scepter
