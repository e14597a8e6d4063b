#pragma once
#include "core/base/workpool.h"
#include "core/device/remoteui.h"
#include "ui/models/requeststatusmodel.h"

#include <QWidget>

class QPushButton;

namespace scepter {

namespace Ui {
class RequestStatusPage;
}

/// The page [Certificate Issuance Request Status] of a device (D19–D21), with a pane for the selected row.
class RequestStatusPage final : public QWidget {
    Q_OBJECT
public:
    RequestStatusPage(RemoteUi &device, RequestStatusModel &requests, WorkPool &pool, QWidget *parent = nullptr);
    ~RequestStatusPage() override;
    void selectRequest(int row);

Q_SIGNALS:
    /// Where the certificate of a row is shown, by its SHA-256 fingerprint.
    void certificateWanted(const QByteArray &sha256);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSelected();
    void showStatus(const HistoryRow &row);
    void showKey(const HistoryRow &row);
    void continueSelected();
    void exportSelected();
    std::optional<HistoryRow> selected() const;

    RemoteUi &m_device;
    RequestStatusModel &m_requests;
    WorkPool &m_pool;
    std::unique_ptr<Ui::RequestStatusPage> m_ui;
    QPushButton *m_export;
};

} // namespace scepter
