#pragma once
#include "ui/fleet/wizardstep.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace scepter {

class FieldForm;
class WrappingCheckBox;

/// The server that devices request from, and where their challenge passwords come from (F3, F9).
class ServerStep final : public WizardStep {
    Q_OBJECT
public:
    ServerStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent);
    ~ServerStep() override;

    QString title() const override;
    void enter() override;
    void leave() override;
    QJsonObject typed() const override;
    void restore(const QJsonObject &typed) override;

protected:
    void retranslate() override;

private:
    using Kind = ChallengeChoice::Kind;
    void build();
    void layLifetime();
    void readStore();
    bool isOurs() const;
    Kind challengeKind() const;
    void edited();
    void updateControls();
    bool readServer(RolloutSettings *settings);
    bool readChallenge(RolloutSettings *settings);
    void checkServer();
    QString servedHere() const;

    FieldForm *m_server, *m_challenge;
    QButtonGroup *m_servers, *m_kinds;
    QLabel *m_serverHeading, *m_challengeHeading;
    QComboBox *m_connector, *m_column, *m_unit;
    QLineEdit *m_url, *m_fingerprint, *m_password;
    QSpinBox *m_lifetime;
    QWidget *m_lifetimeField;
    WrappingCheckBox *m_replace, *m_renewable;
    bool m_wasPlan = false;
};

} // namespace scepter
