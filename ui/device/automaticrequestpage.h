#pragma once
#include "core/base/scheduler.h"
#include "core/device/remoteui.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scepter {

namespace Ui {
class AutomaticRequestPage;
}

/// The page [Settings for Certificate Issuance Auto Request] of a device (D6, D12 to D18).
class AutomaticRequestPage final : public QWidget {
    Q_OBJECT
public:
    AutomaticRequestPage(RemoteUi &device, const Scheduler &scheduler, QWidget *parent = nullptr);
    ~AutomaticRequestPage() override;

Q_SIGNALS:
    void settingsWanted();
    /// Something appeared that should be seen.
    void attentionWanted(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitToProfile();
    void connectForm();
    const AutoRequestSettings &stored() const { return m_device.settings().automatic; }
    AutoRequestSettings typedSettings() const;
    void show(const AutoRequestSettings &settings);
    void follow();
    void update();
    void finishUpdate(const FieldResult<void> &done);
    void showError(const FieldError &error);
    void hideErrors();
    QLabel *errorLabel(Field field) const;
    void tellTerms();
    void updateControls();
    void retranslate();

    RemoteUi &m_device;
    const Scheduler &m_scheduler;
    std::unique_ptr<Ui::AutomaticRequestPage> m_ui;
    QPushButton *m_openSettings;
    AutoRequestSettings m_shown;       ///< what the fields held when they were filled
    AutoRequestSettings m_shownStored; ///< what they were filled with
    bool m_updating = false;
    std::optional<FieldError> m_error;
};

} // namespace scepter
