#include "ui/device/devicepage.h"

#include "core/base/literals.h"
#include "ui/device/automaticrequestpage.h"
#include "ui/device/certificateissuancerequestpage.h"
#include "ui/device/communicationsettingspage.h"
#include "ui/device/importexportpage.h"
#include "ui/device/requeststatuspage.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"
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

/// The pages' object names as the choice list and the breadcrumb know them, in the order of DevicePage::Page.
QString pageId(DevicePage::Page page)
{
    switch (page) {
    case DevicePage::Page::Communication: return u"communicationSettings"_s;
    case DevicePage::Page::Request: return u"certificateIssuanceRequest"_s;
    case DevicePage::Page::Automatic: return u"automaticRequest"_s;
    case DevicePage::Page::Status: return u"requestStatus"_s;
    case DevicePage::Page::ImportExport: return u"importExport"_s;
    }
    return {};
}

constexpr std::array allPages{DevicePage::Page::Communication, DevicePage::Page::Request, DevicePage::Page::Automatic,
                              DevicePage::Page::Status, DevicePage::Page::ImportExport};

NoteStrip *strip(QWidget *parent, const QString &name, NoteStrip::Kind kind)
{
    auto *strip = new NoteStrip(parent);
    strip->setObjectName(name);
    strip->setKind(kind);
    strip->hide();
    return strip;
}

} // namespace

QString DevicePage::pageName(Page page)
{
    static const QStringList names{u"communication"_s, u"request"_s, u"automatic"_s, u"status"_s, u"importExport"_s};
    return names[int(page)];
}

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
    connect(m_pages, &ChoiceList::chosen, this, [this](const QString &id) {
        for (const Page page : allPages) {
            if (pageId(page) == id && page != m_page)
                open(page);
        }
    });
    connect(m_breadcrumb, &Breadcrumb::chosen, m_pages, &ChoiceList::setCurrent);
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
    for (const Page page : allPages) {
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
    if (m_builtFor != &m_device->profile()) {
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
    connect(m_automatic, &AutomaticRequestPage::attentionWanted, this,
            [reveal, automaticArea](QWidget *widget) { reveal(automaticArea, widget); });
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

void DevicePage::selectRequest(int row)
{
    if (m_status)
        m_status->selectRequest(row);
}

QWidget *DevicePage::widget(Page page) const { return m_stack->widget(int(page)); }

void DevicePage::show(const Destination &destination)
{
    for (const Page page : allPages) {
        if (pageName(page) == destination.view)
            open(page);
    }
    if (!destination.item.isEmpty() && destination.item != m_device->name())
        openDevice(destination.item);
}

void DevicePage::administratorChanged()
{
    m_device->setAudit(audit());
    m_device->setVault(isAdministrator() ? std::optional(administrator()->vault()) : std::nullopt);
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
    m_restart->setVisible(m_device->isLoaded() && m_device->profile().restarts);
    setUsable({m_restart}, whyNot());
    m_restartStrip->setVisible(m_device->isLoaded() && m_device->state().restartNeeded);
    m_engineStrip->setVisible(m_engineError.has_value());
}

void DevicePage::retranslate()
{
    if (m_requests)
        m_requests->retranslate();
    const QStringList titles{tr("Communication Settings"), tr("Certificate Issuance Request"),
                             tr("Settings for Certificate Issuance Auto Request"), tr("Certificate Issuance Request Status"),
                             tr("Importing/Exporting the Setting Data")};
    for (const Page page : allPages)
        m_pages->setChoiceText(pageId(page), titles[int(page)]);
    const StoredDevice &device = m_device->device();
    const QString model = device.profile->model;
    QStringList facts{m_device->name() == thisComputer() ? workplace().hostName : model, device.address, tr("Remote UI")};
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

    QList<Breadcrumb::Step> steps{{tr("Portal")}, {tr("Settings/Registration")}};
    if (m_page != Page::ImportExport)
        steps.append({tr("Device Management")});
    if (m_page < Page::Status)
        steps.append({tr("Settings for Certificate Issuance Request (SCEP)"),
                      m_page == Page::Communication ? QString() : pageId(Page::Communication)});
    steps.append({titles[int(m_page)]});
    m_breadcrumb->setSteps(steps);
    updateControls();
}

} // namespace scepter
