#pragma once
#include "core/device/localstation.h"
#include "ui/models/requeststatusmodel.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace scepter {

class Breadcrumb;
class CertificateIssuanceRequestPage;
class ChoiceList;
class CommunicationSettingsPage;
class NoteStrip;
class PageHeader;
class RequestStatusPage;

/// The device's Remote UI pages for this computer, reached the way the manual says.
class DevicePage final : public QWidget {
    Q_OBJECT
public:
    enum class Page { Communication, Request, Status };

    /// `hostName` is what the line of facts calls this computer.
    DevicePage(LocalStation &station, QString hostName, QWidget *parent = nullptr);

    void open(Page page);
    Page page() const { return m_page; }
    /// Selects a row on the status page, so that its details are shown.
    void selectRequest(int row);
    /// The stored state could not be read or written.
    void showStorageError(const Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QScrollArea *addPage(QWidget *content);
    void retranslate();

    LocalStation &m_station;
    QString m_hostName;
    RequestStatusModel *m_requests;
    PageHeader *m_header;
    Breadcrumb *m_breadcrumb;
    NoteStrip *m_storageStrip;
    QWidget *m_listCard;
    ChoiceList *m_pages;
    QStackedWidget *m_stack;
    CommunicationSettingsPage *m_communication;
    CertificateIssuanceRequestPage *m_request;
    RequestStatusPage *m_status;
    std::optional<Error> m_storageError;
    Page m_page = Page::Communication;
};

} // namespace scepter
