#pragma once
#include "core/client/services.h"
#include "core/connector/administrator.h"
#include "core/device/remoteui.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidgetItem;

namespace scepter {

namespace Ui {
class DeviceSetupPage;
}

/// How a simulated device is set up (D7, D11, D15), and the keys that it holds (D17).
class DeviceSetupPage final : public QWidget {
    Q_OBJECT
public:
    /// `administrator`: whoever sits at the window, for what is done beside the device.
    DeviceSetupPage(RemoteUi &device, ClientServices services, std::function<std::optional<Administrator>()> administrator,
                    QWidget *parent = nullptr);
    ~DeviceSetupPage() override;

Q_SIGNALS:
    /// Something appeared that should be seen.
    void attentionWanted(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct FunctionBox {
        KeyUseLocation location;
        QCheckBox *box;
    };
    void connectForm();
    void show(const DeviceSetup &setup);
    void addItem(const QString &name, const QString &before);
    void addDestination();
    DeviceSetup typed() const;
    DestinationChanges typedChanges() const;
    bool isEdited() const;
    void follow();
    void update();
    /// The keys whose destination goes, as "name: destination".
    QStringList losers() const;
    void send(const DestinationChanges &changes);
    void finish(const FieldResult<void> &done);
    void hideOutcome();
    QLabel *errorLabel(Field field) const;
    QString whyNot() const;
    void updateControls();
    void retranslate();

    RemoteUi &m_device;
    std::unique_ptr<Ui::DeviceSetupPage> m_ui;
    QList<FunctionBox> m_functions;
    DeviceSetup m_shown; ///< of the store, as it stands on the page
    std::optional<FieldError> m_error;
    bool m_updating = false;
};

} // namespace scepter
