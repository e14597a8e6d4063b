#pragma once
#include "ui/fleet/wizardstep.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace scepter {

class FailurePanel;
class TableView;
class WrappingCheckBox;

/// What a rollout would do, before anything is sent: how many devices in which waves, which cannot take part, and what could go
/// wrong (F11).
class CheckStep final : public WizardStep {
    Q_OBJECT
public:
    CheckStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);

    QString title() const override;
    void enter() override;
    void leave() override;
    QString whyNot() const override;

protected:
    void retranslate() override;

private:
    void build();
    void showChecked();
    void showFindings();
    void showProblems();
    QString summary() const;
    void checkAgain();
    void takeUrl();
    void showServer();

    QLabel *m_summary, *m_more, *m_problemsHeading;
    QProgressBar *m_progress;
    FailurePanel *m_failure;
    QVBoxLayout *m_findings;
    QStandardItemModel *m_model;
    TableView *m_problems;
    WrappingCheckBox *m_leaveOut, *m_anew;
    QLabel *m_urlHeading;
    QLineEdit *m_url; ///< asked for where the connector has no public address
    QPushButton *m_takeUrl;
    int m_asked = 0;
};

} // namespace scepter
