#pragma once
#include "ui/connectors/connectorsection.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace scepter {

class CertificatesField;
class NamesField;
class WrappingCheckBox;

/// What a connector's administrator has set up: its policy and its addresses (C1, C6, C7). Deletes the connector, too.
class SettingsSection final : public ConnectorSection {
    Q_OBJECT
public:
    explicit SettingsSection(const Workplace &workplace, QWidget *parent = nullptr);

protected:
    void read() override;
    void retranslate() override;
    void updateControls() override;

private:
    void layOut();
    void watchFields();
    void fill(const ConnectorSettings &settings);
    ConnectorSettings typed() const;
    bool isTouched() const;
    void applyChanges();
    void keep(const ConnectorSettings &settings);
    void askToDelete();
    void remove();

    ConnectorSettings m_shown; ///< what the fields were filled with
    QFormLayout *m_form;
    QLineEdit *m_title;
    QLabel *m_ca;
    QComboBox *m_preset;
    QLabel *m_presetHint;
    QComboBox *m_approval;
    WrappingCheckBox *m_requireChallenge;
    QSpinBox *m_validity, *m_spread, *m_window;
    QSpinBox *m_pendingLimit, *m_pendingPerAddress, *m_pendingDays;
    QLineEdit *m_baseUrl, *m_networks, *m_usages;
    NamesField *m_names;
    CertificatesField *m_renewFrom, *m_maySignFor;
    QList<QCheckBox *> m_keys;
    WrappingCheckBox *m_default, *m_weak;
    QLabel *m_error;
    QPushButton *m_update, *m_revert, *m_delete;
};

} // namespace scepter
