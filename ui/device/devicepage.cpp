#include "ui/device/devicepage.h"

#include "core/base/literals.h"
#include "ui/device/automaticrequestpage.h"
#include "ui/device/certificateissuancerequestpage.h"
#include "ui/device/communicationsettingspage.h"
#include "ui/device/devicesetuppage.h"
#include "ui/device/importexportpage.h"
#include "ui/device/requeststatuspage.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/printerview.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int pageMargin = 22, cardSpacing = 14;
constexpr qsizetype mostInMenu = 20; // of more devices than these one is chosen on the page of the fleet

QString thisComputer() { return QString::fromUtf16(DeviceProfiles::thisComputer); }

/// In the order of the list beside them.
constexpr std::array listedPages{DevicePage::Page::Communication, DevicePage::Page::Request,      DevicePage::Page::Automatic,
                                 DevicePage::Page::Status,        DevicePage::Page::ImportExport, DevicePage::Page::Setup};

NoteStrip *strip(QWidget *parent, const QString &name, NoteStrip::Kind kind)
{
    auto *strip = new NoteStrip(parent);
    strip->setObjectName(name);
    strip->setKind(kind);
    strip->hide();
    return strip;
}

} // namespace

DevicePage::DevicePage(const Workplace &workplace, QWidget *parent)
    : scepter::Page(workplace, parent),
      m_chooser(new QPushButton(this)),
      m_chooserMenu(new QMenu(this)),
      m_restart(new QPushButton(this)),
      m_breadcrumb(new Breadcrumb(this)),
      m_engineStrip(strip(this, u"engineStrip"_s, NoteStrip::Kind::Info)),
      m_restartStrip(strip(this, u"restartStrip"_s, NoteStrip::Kind::Note)),
      m_listCard(new Card),
      m_pages(new ChoiceList),
      m_stack(new QStackedWidget(this))
{
    layOut();
    connect(m_restart, &QPushButton::clicked, this, &DevicePage::restart);
    connect(m_chooserMenu, &QMenu::triggered, this, [this](const QAction *action) {
        if (const QString name = action->data().toString(); !name.isEmpty())
            openDevice(name);
        else
            Q_EMIT linkActivated({Place::Fleet, {}, m_device->name()});
    });
    connect(m_pages, &ChoiceList::chosen, this, &DevicePage::openById);
    connect(m_breadcrumb, &Breadcrumb::chosen, this, &DevicePage::openById);
    workplace.database.watch(this, workplace.services.scheduler, [this] {
        if (m_devices.size() <= mostInMenu)
            readDevices();
    });
    openDevice(thisComputer());
    readDevices();
}

DevicePage::~DevicePage() { dropPages(); } // before the device that they show

void DevicePage::layOut()
{
    m_breadcrumb->setObjectName(u"breadcrumb"_s);
    m_pages->setObjectName(u"devicePages"_s);
    m_chooser->setObjectName(u"deviceChooser"_s);
    m_chooser->setMenu(m_chooserMenu);
    m_restart->setObjectName(u"restartButton"_s);
    header()->addAction(m_chooser);
    header()->addAction(m_restart);
    auto *listLayout = new QVBoxLayout(m_listCard);
    listLayout->setContentsMargins(8, 8, 8, 8);
    listLayout->addWidget(m_pages);
    auto *listColumn = new QVBoxLayout;
    listColumn->addWidget(m_listCard);
    listColumn->addStretch(1);
    for (const Page page : listedPages) {
        if (page == Page::Status)
            m_pages->addSeparator();
        m_pages->addChoice(pageId(page));
    }
    auto *columns = new QHBoxLayout;
    columns->setSpacing(cardSpacing);
    columns->addLayout(listColumn);
    columns->addWidget(m_stack, 1);
    body()->addWidget(m_breadcrumb);
    for (NoteStrip *each : {m_engineStrip, m_restartStrip})
        body()->addWidget(each);
    body()->addLayout(columns, 1);
}

void DevicePage::setPrinterView(PrinterView *view)
{
    m_printer = view;
    view->hide();
    body()->addWidget(view, 1);
    view->setAdministrator(administrator());
    connect(view, &PrinterView::linkActivated, this, &DevicePage::linkActivated);
    connect(view, &PrinterView::problem, this, &DevicePage::showProblem);
    follow();
}

bool DevicePage::isPrinter() const { return m_device->isLoaded() && m_device->device().inventory.printer; }

/// A real printer has no Remote UI here: none of the pages, and nothing that they could do (F9).
void DevicePage::showPrinter()
{
    dropPages();
    if (!m_printer)
        return;
    const bool isFirst = !m_printer->isVisibleTo(this);
    m_printer->show();
    m_printer->showPrinter(m_device->name());
    if (isFirst)
        Q_EMIT deviceShown();
}

void DevicePage::openDevice(const QString &name)
{
    dropPages();
    m_progress.reset();
    showProblem({});
    m_device = std::make_unique<RemoteUi>(workplace().services, workplace().database, workplace().profiles, name);
    if (name == thisComputer())
        m_device->makeWhenMissing({.name = name, .title = workplace().hostName, .profile = name, .timeZone = DeviceSetup::timeZoneHere()});
    m_device->setAudit(audit());
    m_device->setVault(isAdministrator() ? std::optional(administrator()->vault()) : std::nullopt);
    connect(m_device.get(), &RemoteUi::loaded, this, &DevicePage::follow);
    connect(m_device.get(), &RemoteUi::changed, this, &DevicePage::follow);
    connect(m_device.get(), &RemoteUi::busyChanged, this, &DevicePage::follow);
    connect(m_device.get(), &RemoteUi::failed, this, [this](const Error &error) {
        if (error.code == Errc::NotFound && m_device->name() != thisComputer())
            QMetaObject::invokeMethod(
                this, [this] { openDevice(thisComputer()); }, Qt::QueuedConnection); // it speaks just now
        else
            showProblem(error);
    });
    connect(m_device.get(), &RemoteUi::storageFailed, this, &DevicePage::showProblem);
    m_device->load();
    retranslate();
    Q_EMIT workChanged();
}

void DevicePage::readDevices()
{
    workplace().database.read(this, &DeviceStore::names, [this](const Result<QList<DeviceName>> &devices) {
        if (devices && *devices != m_devices)
            fillChooser(*devices);
    });
}

void DevicePage::fillChooser(const QList<DeviceName> &devices)
{
    m_devices = devices;
    retranslate();
}

/// The device is there for the first time, or something of it has changed.
void DevicePage::follow()
{
    if (!m_device->isLoaded())
        return;
    showProblem({});
    if (!m_device->isBusy())
        m_progress.reset();
    if (isPrinter())
        showPrinter();
    else if (m_builtFor != &m_device->profile()) {
        dropPages();
        buildPages();
    }
    retranslate();
    Q_EMIT workChanged();
}

void DevicePage::buildPages()
{
    m_builtFor = &m_device->profile();
    m_requests = new RequestStatusModel(*m_device, this);
    m_communication = new CommunicationSettingsPage(*m_device);
    m_request = new CertificateIssuanceRequestPage(*m_device, *m_requests, workplace().services.pool);
    m_automatic = new AutomaticRequestPage(*m_device, workplace().services.scheduler);
    m_status = new RequestStatusPage(*m_device, *m_requests, workplace().services.pool);
    m_importExport = new ImportExportPage(*m_device, workplace().services);
    addPage(m_communication);
    QScrollArea *requestArea = addPage(m_request);
    QScrollArea *automaticArea = addPage(m_automatic);
    addPage(m_status);
    addPage(m_importExport);
    m_setup = new DeviceSetupPage(*m_device, workplace().services, [this] { return administrator(); });
    QScrollArea *setupArea = addPage(m_setup);
    buildMenus();
    const auto reveal = [](QScrollArea *area, QWidget *widget) {
        // After the layout has made room for it.
        QTimer::singleShot(0, area, [area, widget = QPointer<QWidget>(widget)] {
            if (widget)
                area->ensureWidgetVisible(widget, 0, pageMargin);
        });
    };
    const auto openSettings = [this] { open(Page::Communication); };
    connect(m_request, &CertificateIssuanceRequestPage::settingsWanted, this, openSettings);
    connect(m_request, &CertificateIssuanceRequestPage::attentionWanted, this,
            [reveal, requestArea](QWidget *widget) { reveal(requestArea, widget); });
    connect(m_automatic, &AutomaticRequestPage::settingsWanted, this, openSettings);
    connect(m_communication, &CommunicationSettingsPage::functionsWanted, this, [this] { open(Page::ManagementFunctions); });
    connect(m_status, &RequestStatusPage::certificateWanted, this, [this](const QByteArray &sha256) {
        Q_EMIT linkActivated({Place::Certificates, {}, QString::fromLatin1(sha256.toHex()), u"all"_s});
    });
    connect(m_automatic, &AutomaticRequestPage::attentionWanted, this,
            [reveal, automaticArea](QWidget *widget) { reveal(automaticArea, widget); });
    connect(m_setup, &DeviceSetupPage::attentionWanted, this, [reveal, setupArea](QWidget *widget) { reveal(setupArea, widget); });
    const bool configured = m_device->settings().communication.has_value();
    const bool chosen = m_pageChosen;
    open(chosen ? m_page : configured ? Page::Request : Page::Communication);
    m_pageChosen = chosen;
    Q_EMIT deviceShown();
}

void DevicePage::dropPages()
{
    m_builtFor = nullptr;
    while (QWidget *area = m_stack->widget(0)) {
        m_stack->removeWidget(area);
        delete area;
    }
    delete std::exchange(m_requests, nullptr);
    m_communication = nullptr;
    m_request = nullptr;
    m_automatic = nullptr;
    m_status = nullptr;
    m_importExport = nullptr;
    m_setup = nullptr;
    m_menus.clear();
}

QScrollArea *DevicePage::addPage(QWidget *content)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    layout->addWidget(content);
    auto *area = new QScrollArea(m_stack);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(card);
    m_stack->addWidget(area);
    return area;
}

void DevicePage::open(Page page)
{
    m_page = page;
    m_pageChosen = true;
    m_pages->setCurrent(pageId(page));
    m_stack->setCurrentIndex(int(page));
    retranslate();
}

/// A page by its object name, as the list and the breadcrumb know it; an entry of a menu has more behind it.
void DevicePage::openById(const QString &id)
{
    for (int page = 0; page < pageCount; ++page) {
        if ((id == pageId(Page(page)) || id == pageId(Page(page)) + u"Entry"_s) && Page(page) != m_page)
            return open(Page(page));
    }
}

void DevicePage::selectRequest(int row)
{
    if (m_status)
        m_status->selectRequest(row);
}

QWidget *DevicePage::widget(Page page) const { return m_stack->widget(int(page)); }

void DevicePage::show(const Destination &destination)
{
    for (int page = 0; page < pageCount; ++page) {
        if (pageName(Page(page)) == destination.view)
            open(Page(page));
    }
    if (!destination.item.isEmpty() && destination.item != m_device->name())
        openDevice(destination.item);
}

void DevicePage::administratorChanged()
{
    m_device->setAudit(audit());
    m_device->setVault(isAdministrator() ? std::optional(administrator()->vault()) : std::nullopt);
    if (m_printer)
        m_printer->setAdministrator(administrator());
    retranslate();
}

/// What an administrator does on the pages is written down.
RemoteUi::Audit DevicePage::audit() const
{
    return isAdministrator() ? administrator()->deviceLog(workplace().services.scheduler) : RemoteUi::Audit();
}

void DevicePage::setEngineError(const std::optional<Error> &error)
{
    m_engineError = error;
    retranslate();
}

void DevicePage::showProgress(DeviceId device, const RequestId &request, const EnrollmentProgress &progress)
{
    if (!m_request || device != m_device->device().id)
        return;
    m_progress = progress;
    m_request->showProgress(request, progress);
    Q_EMIT workChanged();
}

void DevicePage::forgetProgress()
{
    m_progress.reset();
    if (m_request)
        m_request->forgetProgress();
    Q_EMIT workChanged();
}

QString DevicePage::workText() const
{
    const auto &run = m_device->state().run;
    if (!run)
        return {};
    const bool told = m_progress && run->phase == RequestRun::Phase::Attempting;
    return told ? progressText(*m_progress) : runText(*run, m_device->settings(), m_device->profile());
}

void DevicePage::restart()
{
    m_device->restart([this, page = QPointer<QObject>(this)](const FieldResult<void> &done) {
        if (page && !done)
            showProblem(done.error().error);
    });
}

void DevicePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_listCard->setMaximumWidth(std::max(m_listCard->minimumSizeHint().width(), width() * 28 / 100)); // a narrow window wraps the list
}

QString DevicePage::titleOf(const DeviceName &device) const
{
    if (device.name == thisComputer())
        return tr("This Computer");
    return device.title.isEmpty() ? device.name : device.title;
}

/// The devices, when they are few; else this computer, the one that is shown, and the way to the others.
void DevicePage::fillMenu()
{
    m_chooserMenu->clear();
    const bool few = m_devices.size() <= mostInMenu;
    for (const DeviceName &each : m_devices) {
        if (!few && each.name != m_device->name() && each.name != thisComputer())
            continue;
        QAction *action = m_chooserMenu->addAction(titleOf(each).replace(u'&', u"&&"_s));
        action->setData(each.name);
        action->setCheckable(true);
        action->setChecked(each.name == m_device->name());
    }
    if (!few)
        m_chooserMenu->addAction(tr("All Devices…"));
    setUsable({m_chooser}, m_devices.size() > 1 ? QString() : tr("There is no other device in the store."));
}

void DevicePage::updateControls()
{
    const bool printer = isPrinter();
    for (QWidget *ofDevices : std::initializer_list<QWidget *>{m_listCard, m_stack, m_breadcrumb})
        ofDevices->setVisible(!printer);
    if (m_printer)
        m_printer->setVisible(printer);
    m_restart->setVisible(m_device->isLoaded() && m_device->profile().restarts && !printer);
    setUsable({m_restart}, whyNot());
    m_restartStrip->setVisible(m_device->isLoaded() && m_device->state().restartNeeded && !printer);
    m_engineStrip->setVisible(m_engineError.has_value() && !printer);
}

void DevicePage::retranslate()
{
    if (m_requests)
        m_requests->retranslate();
    for (const Page page : listedPages)
        m_pages->setChoiceText(pageId(page), pageTitle(page));
    const StoredDevice &device = m_device->device();
    const QString model = device.profile->model;
    QStringList facts{m_device->name() == thisComputer() ? workplace().hostName : model, device.address,
                      isPrinter() ? tr("Printer") : tr("Remote UI")};
    facts.removeAll(QString());
    header()->setTitle(titleOf({device.name, device.title}));
    header()->setFacts(facts.join(u" · "_s));

    m_chooser->setText(tr("Switch Device"));
    fillMenu();
    m_restart->setText(tr("Restart"));
    m_restartStrip->setText(tr("The new key and certificate are in use after a restart of the device. Click [Restart]."));
    if (m_engineError)
        m_engineStrip->setText(
            m_engineError->code == Errc::LeaseHeld && m_engineError->facts.size() > 1
                ? tr("The timers and requests of the devices are run by another process: %1. It acts on what is done here.")
                      .arg(m_engineError->facts[1])
                : tr("This window cannot run the timers and requests of the devices now.") + u' ' + explain(*m_engineError).oneLine());

    showWay();
    fillMenus();
    updateControls();
}

} // namespace scepter
