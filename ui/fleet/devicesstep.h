#pragma once
#include "ui/fleet/wizardstep.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace scepter {

class FieldForm;
class WrappingCheckBox;

/// Which devices a rollout is for, and what it is to do with them (F3, F6, F9).
class DevicesStep final : public WizardStep {
    Q_OBJECT
public:
    DevicesStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);

    QString title() const override;
    void leave() override;
    QJsonObject typed() const override;
    void restore(const QJsonObject &typed) override;
    /// As if it had been typed; empty: all devices.
    void setFilter(const QString &filter);
    /// F6: these certificates are to be renewed, by certificateId(), or where none is named those that end soon.
    void setRenewal(const QStringList &certificates);

protected:
    void retranslate() override;

private:
    enum Scope { All, ByPlace, ByFilter };
    struct Choice {
        int devices = 0, others = 0; ///< others: chosen, but not for this kind of rollout
        int certificates = 0;        ///< of a renewal
        QStringList names = {};      ///< the first
    };
    void build();
    void layOut(const QList<QWidget *> &kinds, const QList<QWidget *> &scopes);
    void readPlaces();
    QString filter() const;
    bool renewsNamed() const;
    void edited();
    void count();
    void show(const Result<Choice> &choice);
    void showCount();
    void updateControls();

    FieldForm *m_form;
    QButtonGroup *m_kinds, *m_scopes;
    QLabel *m_kindHeading, *m_scopeHeading;
    QSpinBox *m_days;
    WrappingCheckBox *m_onlyNamed;
    QStringList m_certificates; ///< that are to be renewed, where some were named
    QComboBox *m_site, *m_tag, *m_saved;
    QLineEdit *m_filter;
    QLabel *m_count, *m_names;
    Choice m_choice;
    Alarm m_pause;
    int m_asked = 0; ///< counts what was asked of the store, so that only the last answer is shown
    bool m_leaving = false;
};

} // namespace scepter
