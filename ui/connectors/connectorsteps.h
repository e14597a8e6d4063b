#pragma once
#include "ui/connectors/connectorstep.h"

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace scepter {

class NamesField;
class WrappingCheckBox;

/// The kind of the connector and what it is called.
class KindStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit KindStep(QWidget *parent = nullptr);
    QString leave(ConnectorPlan &plan) override;
    void retranslate() override;

private:
    QLabel *m_titleLabel, *m_nameLabel, *m_nameHint;
    QLineEdit *m_title, *m_name;
    bool m_nameTyped = false;
};

/// The CA behind it: one that is there, or a new one (C8).
class CaStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit CaStep(QWidget *parent = nullptr);
    void setCas(const QList<CaInfoRow> &cas);
    void enter(const ConnectorPlan &plan) override;
    QString leave(ConnectorPlan &plan) override;
    void forgetSecrets() override;
    void retranslate() override;

private:
    enum Choice { Existing, SelfSigned, Imported, Subordinate };
    void follow();
    QString newCa(ConnectorPlan &plan, Choice choice) const;

    QButtonGroup *m_choices;
    QList<QLabel *> m_labels;
    QComboBox *m_cas;
    QLineEdit *m_name, *m_subject;
    QComboBox *m_key;
    QSpinBox *m_years;
    PathField *m_source, *m_csr;
    QLineEdit *m_passphrase;
    QFormLayout *m_form;
};

/// The recovery file of a new CA: saved, or refused explicitly (C8).
class RecoveryStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit RecoveryStep(QWidget *parent = nullptr);
    bool applies(const ConnectorPlan &plan) const override;
    void enter(const ConnectorPlan &plan) override;
    QString leave(ConnectorPlan &plan) override;
    void forgetSecrets() override;
    void retranslate() override;

private:
    QRadioButton *m_save, *m_refuse;
    QLabel *m_fileLabel, *m_firstLabel, *m_secondLabel;
    PathField *m_file;
    QLineEdit *m_first, *m_second;
};

/// What certificates are for, and who decides (C6, C7).
class PolicyStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit PolicyStep(QWidget *parent = nullptr);
    QString leave(ConnectorPlan &plan) override;
    void retranslate() override;

private:
    void explain();
    QLabel *m_presetLabel, *m_approvalLabel, *m_validityLabel, *m_presetHint;
    QComboBox *m_preset, *m_approval;
    WrappingCheckBox *m_requireChallenge;
    QSpinBox *m_validity;
};

/// For which names (C2, C7).
class NamesStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit NamesStep(QWidget *parent = nullptr);
    QString leave(ConnectorPlan &plan) override;
    void retranslate() override;

private:
    NamesField *m_names;
};

/// Where devices reach it (C1).
class ReachStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit ReachStep(QWidget *parent = nullptr);
    QString leave(ConnectorPlan &plan) override;
    void retranslate() override;

private:
    QLabel *m_urlLabel, *m_networksLabel, *m_http;
    QLineEdit *m_url, *m_networks;
    WrappingCheckBox *m_default;
};

/// Everything once more, before it is made.
class SummaryStep final : public ConnectorStep {
    Q_OBJECT
public:
    explicit SummaryStep(QWidget *parent = nullptr);
    void enter(const ConnectorPlan &plan) override;
    QString leave(ConnectorPlan &) override { return {}; }
    void retranslate() override;

private:
    void render();
    ConnectorPlan m_plan;
    QLabel *m_summary;
};

} // namespace scepter
