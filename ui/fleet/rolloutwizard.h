#pragma once
#include "ui/fleet/wizardstep.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace scepter {

class DevicesStep;
class NoteStrip;
class RunStep;
class StepList;

/// Makes a rollout, or a plan for printers, in six steps at most (F3, F6, F9, F11). It can be left and taken up again: what was
/// typed is kept, but for secrets.
class RolloutWizard final : public QDialog {
    Q_OBJECT
public:
    /// `filter`: which devices, as far as they are known already; empty: all.
    RolloutWizard(const Workplace &workplace, const Administrator &administrator, const QString &filter, QWidget *parent);
    ~RolloutWizard() override;

    /// F6: it is to renew these certificates, by certificateId(), or where none is named those that end soon.
    void renew(const QStringList &certificates);
    void reject() override;

Q_SIGNALS:
    void created(scepter::RolloutId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildButtons();
    QWidget *buttonBar();
    QList<WizardStep *> steps() const { return m_all; }
    void go(WizardStep *step);
    void back();
    void passed(WizardStep *step);
    void finish();
    void askForSheets();
    void keepDraft();
    void takeDraft();
    void dropDraft();
    QJsonObject typed() const;
    void updateControls();
    void retranslate();

    const Workplace m_workplace;
    RolloutDraft m_draft;
    DevicesStep *m_devices;
    RunStep *m_run;
    QList<WizardStep *> m_all;
    StepList *m_list;
    QLabel *m_heading;
    NoteStrip *m_offer;
    QPushButton *m_takeUp, *m_anew, *m_close, *m_back, *m_next;
    QScrollArea *m_area;
    WizardStep *m_current = nullptr;
    QJsonObject m_untouched;
    int m_goal = 0; ///< the step that a draft was left at
};

} // namespace scepter
