#pragma once
#include "core/device/localstation.h"

#include <QWidget>

class QLabel;

namespace scepter {

namespace Ui {
class CommunicationSettingsPage;
}

/// The page [Communication Settings] of this computer (D2, D3).
class CommunicationSettingsPage final : public QWidget {
    Q_OBJECT
public:
    explicit CommunicationSettingsPage(LocalStation &station, QWidget *parent = nullptr);
    ~CommunicationSettingsPage() override;

Q_SIGNALS:
    /// The settings were checked and stored.
    void updated();

protected:
    void changeEvent(QEvent *event) override;

private:
    CommunicationSettings typedSettings() const;
    void load();
    void followUrl();
    void showResult();
    void update();
    void showError(const FieldError &error);
    void hideErrors();
    QLabel *errorLabel(Field field) const;
    QString errorText(const FieldError &error) const;
    void browse();
    void retranslate();

    LocalStation &m_station;
    std::unique_ptr<Ui::CommunicationSettingsPage> m_ui;
    bool m_portTyped = false;
    std::optional<FieldError> m_error;
};

} // namespace scepter
