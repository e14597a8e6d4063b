#pragma once
#include "ui/connectors/connectorsection.h"
#include "ui/connectors/rowsmodel.h"

class QPushButton;

namespace scepter {

class ChallengeDialog;

/// The challenge passwords of a connector (C2): listed without the passwords, each shown only when asked for.
class ChallengeSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit ChallengeSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    QList<RowsColumn<Challenge>> columns() const;
    std::optional<Challenge> selected() const;
    void showSelected();
    void create();
    void createForList();
    void make(ChallengeDialog *dialog, const ChallengeSpec &spec, const Secret &own);
    void showPassword();
    QString url() const;
    void present(const Challenge &challenge, const Secret &password);
    void askToRemove();
    void remove(const Challenge &challenge);

    RowsModel<Challenge> *m_model;
    RowsTable *m_table;
    DetailPane *m_pane;
    QPushButton *m_new, *m_list, *m_show, *m_remove;
};

} // namespace scepter
