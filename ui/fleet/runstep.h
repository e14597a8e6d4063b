#pragma once
#include "ui/fleet/wizardstep.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace scepter {

class FailurePanel;
class FieldForm;
class NoteStrip;
class SheetsPanel;

/// The last step: what was chosen on one page, and the beginning. A plan has its settings sheets written here (F9).
class RunStep final : public WizardStep {
    Q_OBJECT
public:
    RunStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);

    QString title() const override;
    void enter() override;
    /// Makes the rollout; passed() follows.
    void leave() override;
    QString whyNot() const override;
    QJsonObject typed() const override;
    void restore(const QJsonObject &typed) override;

    RolloutId made() const { return m_made; } ///< None: not yet
    /// How many settings sheets of a plan that was made could be written and have not been (F9).
    int unwrittenSheets() const;

protected:
    void retranslate() override;

private:
    void showFacts();
    std::pair<QString, QString> askedFor() const;
    QList<std::pair<QString, QString>> facts() const;
    void finish(const Result<RolloutId> &id);

    FieldForm *m_form;
    QLineEdit *m_title;
    QGridLayout *m_facts;
    QProgressBar *m_progress;
    FailurePanel *m_failure;
    NoteStrip *m_done;
    SheetsPanel *m_sheets;
    RolloutId m_made = RolloutId::None;
    bool m_busy = false, m_titleTyped = false, m_written = false;
};

} // namespace scepter
