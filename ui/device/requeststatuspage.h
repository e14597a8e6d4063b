#pragma once
#include "core/device/localstation.h"
#include "ui/models/requeststatusmodel.h"

#include <QWidget>

namespace scepter {

namespace Ui {
class RequestStatusPage;
}

/// The page [Certificate Issuance Request Status] (D19–D21), with a pane for the selected row.
class RequestStatusPage final : public QWidget {
    Q_OBJECT
public:
    RequestStatusPage(LocalStation &station, RequestStatusModel &requests, QWidget *parent = nullptr);
    ~RequestStatusPage() override;
    void selectRequest(int row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSelected();
    void showStatus(const RequestRow &row);
    void continueSelected();

    LocalStation &m_station;
    RequestStatusModel &m_requests;
    std::unique_ptr<Ui::RequestStatusPage> m_ui;
};

} // namespace scepter
