#pragma once
#include "core/client/services.h"
#include "core/connector/administrator.h"
#include "core/device/remoteui.h"
#include "core/device/requestoutlook.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace scepter {

class NoteStrip;
class TableView;

/// The keys and certificates of a device; any but the default key can be deleted, once it was said what goes with it (D17).
class DeviceKeysSection final : public QWidget {
    Q_OBJECT
public:
    explicit DeviceKeysSection(QWidget *parent = nullptr);
    ~DeviceKeysSection() override;

    /// The device outlives it. `administrator` revokes a certificate whose key goes.
    void bind(RemoteUi &device, const ClientServices &services, std::function<std::optional<Administrator>()> administrator);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Column { Name, Location, ValidUntil, State, ColumnCount };
    /// What is known of a key before it is deleted.
    struct Loss {
        KeyDeletion deletion;
        QString ca = {};        ///< of ours that issued its certificate, which is not revoked; empty: none
        QByteArray serial = {}; ///< of that certificate
    };
    void fill();
    QString stateText(const DeviceKey &key) const;
    std::optional<DeviceKey> selected() const;
    void askToDelete();
    void ask(const Loss &loss);
    void deleteNow(const Loss &loss, bool revokes);
    void revoke(const Loss &loss);
    void showDone(const QString &text);
    void showFailure(const Error &error, const QString &before = {});
    QString whyNot() const;
    void updateControls();
    void retranslate();

    RemoteUi *m_device = nullptr;
    std::optional<ClientServices> m_services;
    std::function<std::optional<Administrator>()> m_administrator;
    QStandardItemModel *m_model;
    QLabel *m_heading;
    TableView *m_table;
    QPushButton *m_delete;
    NoteStrip *m_outcome;
    bool m_busy = false;
};

} // namespace scepter
