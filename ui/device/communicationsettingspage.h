#pragma once
#include "core/device/remoteui.h"

#include <QWidget>

class QLabel;

namespace scepter {

namespace Ui {
class CommunicationSettingsPage;
}

/// The page [Communication Settings] of a device (D2, D3, D5).
class CommunicationSettingsPage final : public QWidget {
    Q_OBJECT
public:
    explicit CommunicationSettingsPage(RemoteUi &device, QWidget *parent = nullptr);
    ~CommunicationSettingsPage() override;

Q_SIGNALS:
    /// The settings were checked and stored.
    void updated();
    void functionsWanted(); ///< which versions of SCEP the model can use

protected:
    void changeEvent(QEvent *event) override;

private:
    CommunicationSettings stored() const;
    CommunicationSettings typedSettings() const;
    void show(const CommunicationSettings &settings);
    void follow();
    void followUrl();
    void showResult();
    void update();
    void finishUpdate(const FieldResult<void> &done);
    void showError(const FieldError &error);
    void hideErrors();
    QLabel *errorLabel(Field field) const;
    QWidget *fieldWidget(Field field) const;
    QString errorText(const FieldError &error) const;
    void browse();
    void updateControls();
    void retranslate();

    RemoteUi &m_device;
    std::unique_ptr<Ui::CommunicationSettingsPage> m_ui;
    CommunicationSettings m_shown; ///< what the fields were filled with
    bool m_portTyped = false;
    bool m_updating = false;
    std::optional<FieldError> m_error;
};

} // namespace scepter
