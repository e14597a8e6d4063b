#pragma once
#include "core/device/deviceengine.h"
#include "core/device/remoteui.h"
#include "ui/models/requeststatusmodel.h"
#include "ui/widgets/page.h"

#include <map>

class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace scepter {

class AutomaticRequestPage;
class Breadcrumb;
class CertificateIssuanceRequestPage;
class ChoiceList;
class CommunicationSettingsPage;
class DeviceSetupPage;
class ImportExportPage;
class MenuPage;
class NoteStrip;
class PrinterView;
class RequestStatusPage;

/// The Remote UI pages of one device of the store, reached the way the manual says; and which device that is.
class DevicePage final : public scepter::Page {
    Q_OBJECT
public:
    enum class Page {
        Communication,
        Request,
        Automatic,
        Status,
        ImportExport,
        Setup,
        // What leads there, and is no entry of the list beside the pages
        Portal,
        SettingsRegistration,
        DeviceManagement,
        CertificateIssuance,
        ManagementFunctions
    };
    static constexpr int pageCount = int(Page::ManagementFunctions) + 1; // of the last one
    Q_ENUM(Page)

    explicit DevicePage(const Workplace &workplace, QWidget *parent = nullptr);
    ~DevicePage() override;

    /// What is shown of devices that are real printers; becomes a child of the page.
    void setPrinterView(PrinterView *view);
    /// Shows another device.
    void openDevice(const QString &name);
    /// A device, and one of its pages by the name that pageName() gives it; either may be empty.
    void show(const Destination &destination) override;
    using QWidget::show;
    static QString pageName(Page page); ///< "communication", "request", "automatic", "status", "importExport", "setup", "portal" …
    RemoteUi &device() { return *m_device; }
    void open(Page page);
    Page page() const { return m_page; }
    /// One of the pages, with its scroll area; null until the device is loaded.
    QWidget *widget(Page page) const;
    /// Selects a row on the status page, so that its details are shown.
    void selectRequest(int row);

    /// Why this process does not run the devices; nothing when it does, or is not meant to.
    void setEngineError(const std::optional<Error> &error);
    void showProgress(DeviceId device, const RequestId &request, const EnrollmentProgress &progress);
    /// Nobody makes attempts here any more: what was told last is not so now.
    void forgetProgress();
    /// What the device is doing now, in one line; empty for nothing.
    QString workText() const override;

Q_SIGNALS:
    /// The pages of the device are there.
    void deviceShown();

protected:
    void administratorChanged() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void readDevices();
    void fillChooser(const QList<DeviceName> &devices);
    void fillMenu();
    void buildPages();
    void dropPages();
    QScrollArea *addPage(QWidget *content);
    void follow();
    bool isPrinter() const;
    void showPrinter();
    void restart();
    QString titleOf(const DeviceName &device) const;
    void openById(const QString &id);
    // The menus that lead to the pages: devicemenus.cpp.
    static QString pageId(Page page);
    static QList<Page> pagesUnder(Page menu);
    static QList<Page> wayTo(Page page);
    static QString pageTitle(Page page);
    QString sentenceOf(Page page) const;
    QString stateText() const;
    QString functionsText() const;
    void buildMenus();
    void fillMenus();
    void showWay();
    void updateControls();
    RemoteUi::Audit audit() const;

    std::unique_ptr<RemoteUi> m_device;
    const DeviceProfile *m_builtFor = nullptr;
    RequestStatusModel *m_requests = nullptr;
    QList<DeviceName> m_devices;
    QPushButton *m_chooser;
    QMenu *m_chooserMenu;
    QPushButton *m_restart;
    Breadcrumb *m_breadcrumb;
    NoteStrip *m_engineStrip;
    NoteStrip *m_restartStrip;
    QWidget *m_listCard;
    ChoiceList *m_pages;
    QStackedWidget *m_stack;
    CommunicationSettingsPage *m_communication = nullptr;
    CertificateIssuanceRequestPage *m_request = nullptr;
    AutomaticRequestPage *m_automatic = nullptr;
    RequestStatusPage *m_status = nullptr;
    ImportExportPage *m_importExport = nullptr;
    DeviceSetupPage *m_setup = nullptr;
    PrinterView *m_printer = nullptr;
    std::map<Page, MenuPage *> m_menus; ///< from the portal on
    std::optional<EnrollmentProgress> m_progress;
    std::optional<Error> m_engineError;
    Page m_page = Page::Communication;
    bool m_pageChosen = false; ///< by the user, for any device
};

} // namespace scepter
