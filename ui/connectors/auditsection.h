#pragma once
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/rowsmodel.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace scepter {

class NoteStrip;
class WrappingCheckBox;

/// The newest entries of the audit log, and the proof that nobody has tampered with it (C9).
class AuditSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit AuditSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    QList<RowsColumn<AuditEntry>> columns() const;
    void verify();
    void showVerdict();

    RowsModel<AuditEntry> *m_model;
    QLineEdit *m_filter;
    WrappingCheckBox *m_everything;
    QPushButton *m_verify;
    NoteStrip *m_verdictStrip;
    std::optional<Result<qint64>> m_verdict;
    RowsTable *m_table;
};

} // namespace scepter
