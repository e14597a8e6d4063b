#pragma once
#include "ui/fleet/wizardstep.h"

class QButtonGroup;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace scepter {

class FieldForm;
class NoteStrip;
class WrappingCheckBox;

/// When a rollout begins, in which waves it goes (F3), and what happens on the devices.
class ScheduleStep final : public WizardStep {
    Q_OBJECT
public:
    ScheduleStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);

    QString title() const override;
    void enter() override;
    void leave() override;
    QJsonObject typed() const override;
    void restore(const QJsonObject &typed) override;

protected:
    void retranslate() override;

private:
    enum Start { Now, Later };
    void build();
    void addGroup(QLabel *heading, const QList<QWidget *> &widgets);
    void connectFields();
    void showParts();
    void fill(RolloutSettings *settings) const;
    void edited();
    void showChoices();

    QButtonGroup *m_starts;
    QLabel *m_startHeading, *m_wavesHeading, *m_loadHeading, *m_deviceHeading;
    FieldForm *m_startForm, *m_wavesForm, *m_loadForm, *m_deviceForm;
    QDateTimeEdit *m_at;
    QSpinBox *m_canary, *m_wave, *m_hold, *m_concurrency, *m_jitter, *m_times, *m_minutes;
    QDoubleSpinBox *m_rate;
    WrappingCheckBox *m_proven, *m_polls, *m_deletes, *m_restarts;
    NoteStrip *m_words;
    bool m_deletesTouched = false; ///< somebody decided it, whatever the kind of rollout suggests
};

} // namespace scepter
