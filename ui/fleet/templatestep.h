#pragma once
#include "ui/fleet/wizardstep.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace scepter {

class FieldForm;
class NoteStrip;
class WrappingCheckBox;

/// What each device requests (F2): a template of the store, or one that is made here; and what comes of it for a device.
class TemplateStep final : public WizardStep {
    Q_OBJECT
public:
    TemplateStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);

    QString title() const override;
    void enter() override;
    void leave() override;
    QJsonObject typed() const override;
    void restore(const QJsonObject &typed) override;

protected:
    void retranslate() override;

private:
    /// What the template makes of devices.
    struct Trial {
        std::optional<KeyRequest> request = {}; ///< of the device that was chosen to be shown
        QList<DeviceProblem> problems = {};
        int looked = 0;
    };
    void build();
    void layOut();
    void readTemplates();
    void choose(int index);
    void confirmDelete();
    void deleteTemplate(const QString &name);
    void setBody(const CertificateTemplate &body);
    CertificateTemplate body() const;
    const CertificateTemplate *chosen() const; ///< null: a new one
    void edited();
    void tryIt();
    void showTrial();
    void showError(const Error &error);
    void updateControls();
    bool renews() const;

    FieldForm *m_form;
    QComboBox *m_templates;
    QLineEdit *m_name, *m_title, *m_keyName, *m_organization, *m_commonName, *m_destination;
    QComboBox *m_key, *m_hash, *m_location, *m_device;
    QPushButton *m_delete;
    QWidget *m_deleteRow;
    WrappingCheckBox *m_save, *m_asBefore;
    QLabel *m_previewHeading, *m_preview;
    NoteStrip *m_problems;
    QList<CertificateTemplate> m_stored;
    std::optional<Error> m_failure;
    Trial m_trial;
    Alarm m_pause;
    int m_asked = 0;
    bool m_restored = false, m_read = false;
    bool m_leaves = false; ///< as soon as it is known which templates there are
};

} // namespace scepter
