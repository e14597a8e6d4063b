#pragma once
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/rowsmodel.h"

namespace scepter {

/// Challenge passwords that somebody used who should not have (C13).
class AlarmSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit AlarmSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override {}

private:
    struct Numbered {
        int number = 0; ///< counts from the oldest
        ChallengeAlarm alarm;
    };
    QList<RowsColumn<Numbered>> columns() const;
    void showSelected();

    RowsModel<Numbered> *m_model;
    RowsTable *m_table;
    DetailPane *m_pane;
};

} // namespace scepter
