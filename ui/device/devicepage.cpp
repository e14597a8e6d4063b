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

QString thisComputer() { return QString::fromUtf16(DeviceProfiles::thisComputer); }

/// The pages' names as the choice list and the breadcrumb know them, in the order of DevicePage::Page.
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

DevicePage::DevicePage(ClientServices services, Database &database, const DeviceProfiles &profiles, QString hostName, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_database(database),
      m_profiles(profiles),
      m_hostName(std::move(hostName)),
      m_header(new PageHeader(this)),
      m_chooser(new QPushButton(this)),
      m_chooserMenu(new QMenu(this)),
      m_restart(new QPushButton(this)),
      m_breadcrumb(new Breadcrumb(this)),
      m_lockStrip(strip(this, u"lockStrip"_s, NoteStrip::Kind::Note)),
      m_unlock(new QPushButton(this)),
      m_storageStrip(strip(this, u"storageStrip"_s, NoteStrip::Kind::Bad)),
      m_engineStrip(strip(this, u"engineStrip"_s, NoteStrip::Kind::Info)),
      m_restartStrip(strip(this, u"restartStrip"_s, NoteStrip::Kind::Note)),
      m_listCard(new Card),
      m_pages(new ChoiceList),
      m_stack(new QStackedWidget(this))
{
    layOut();
    connect(m_restart, &QPushButton::clicked, this, &DevicePage::restart);
    connect(m_unlock, &QPushButton::clicked, this, &DevicePage::unlockWanted);
    connect(m_chooserMenu, &QMenu::triggered, this, [this](const QAction *action) { openDevice(action->data().toString()); });
    connect(m_pages, &ChoiceList::chosen, this, [this](const QString &id) {
        for (const Page page : allPages) {
            if (pageId(page) == id && page != m_page)
                open(page);
        }
    });
    connect(m_breadcrumb, &Breadcrumb::chosen, m_pages, &ChoiceList::setCurrent);
    m_database.watch(this, m_services.scheduler, [this] { readDevices(); });
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
    m_unlock->setObjectName(u"unlockButton"_s);
    m_lockStrip->addAction(m_unlock);
    m_header->addAction(m_chooser);
    m_header->addAction(m_restart);
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, 18, pageMargin, pageMargin);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_breadcrumb);
    for (NoteStrip *each : {m_storageStrip, m_lockStrip, m_engineStrip, m_restartStrip})
        layout->addWidget(each);
    layout->addLayout(columns, 1);
}

void DevicePage::openDevice(const QString &name)
{
    dropPages();
    m_progress.reset();
    m_storageError.reset();
    m_device = std::make_unique<RemoteUi>(m_services, m_database, m_profiles, name);
    if (name == thisComputer())
        m_device->makeWhenMissing({.name = name, .title = m_hostName, .profile = name, .timeZone = DeviceSetup::timeZoneHere()});
    m_device->setVault(m_vault);
    m_device->setAudit(m_audit);
    connect(m_device.get(), &RemoteUi::loaded, this, &DevicePage::follow);
    connect(m_device.get(), &RemoteUi::changed, this, &DevicePage::follow);
    connect(m_device.get(), &RemoteUi::busyChanged, this, &DevicePage::follow);
    connect(m_device.get(), &RemoteUi::failed, this, &DevicePage::showStorageError);
    connect(m_device.get(), &RemoteUi::storageFailed, this, &DevicePage::showStorageError);
    m_device->load();
    retranslate();
    Q_EMIT workChanged();
}

void DevicePage::readDevices()
{
    m_database.read(this, &DeviceStore::names, [this](const Result<QList<DeviceName>> &devices) {
        if (devices && *devices != m_devices)
            fillChooser(*devices);
    });
}

void DevicePage::fillChooser(const QList<DeviceName> &devices)
{
    const auto holds = [](const QList<DeviceName> &list, const QString &name) {
        return std::any_of(list.begin(), list.end(), [&](const DeviceName &each) { return each.name == name; });
    };
    const bool isGone = holds(m_devices, m_device->name()) && !holds(devices, m_device->name());
    m_devices = devices;
    if (isGone)
        openDevice(thisComputer());
    retranslate();
}

/// The device is there for the first time, or something of it has changed.
void DevicePage::follow()
{
    if (!m_device->isLoaded())
        return;
    m_storageError.reset();
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
    m_request = new CertificateIssuanceRequestPage(*m_device, *m_requests, m_services.pool);
    m_automatic = new AutomaticRequestPage(*m_device, m_services.scheduler);
    m_status = new RequestStatusPage(*m_device, *m_requests, m_services.pool);
    m_importExport = new ImportExportPage(*m_device, m_services);
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

void DevicePage::setVault(const std::optional<Vault> &vault, const RemoteUi::Audit &audit)
{
    m_vault = vault;
    m_audit = audit;
    m_device->setAudit(audit);
    m_device->setVault(vault);
    retranslate();
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

void DevicePage::showStorageError(const Error &error)
{
    m_storageError = error;
    retranslate();
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
            showStorageError(done.error().error);
    });
}

void DevicePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        if (m_requests)
            m_requests->retranslate();
        retranslate();
    }
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

void DevicePage::updateControls()
{
    const QString whyNot = m_device->isAdministrator() ? QString() : tr("Administrator privileges are required");
    m_lockStrip->setVisible(!m_device->isAdministrator());
    m_restart->setVisible(m_device->isLoaded() && m_device->profile().restarts);
    setUsable({m_restart}, whyNot);
    m_restartStrip->setVisible(m_device->isLoaded() && m_device->state().restartNeeded);
    m_engineStrip->setVisible(m_engineError.has_value());
    m_storageStrip->setVisible(m_storageError.has_value());
}

void DevicePage::retranslate()
{
    const QStringList titles{tr("Communication Settings"), tr("Certificate Issuance Request"),
                             tr("Settings for Certificate Issuance Auto Request"), tr("Certificate Issuance Request Status"),
                             tr("Importing/Exporting the Setting Data")};
    for (const Page page : allPages)
        m_pages->setChoiceText(pageId(page), titles[int(page)]);
    const StoredDevice &device = m_device->device();
    const QString model = device.profile->model;
    QStringList facts{m_device->name() == thisComputer() ? m_hostName : model, device.address, tr("Remote UI")};
    facts.removeAll(QString());
    m_header->setTitle(titleOf({device.name, device.title}));
    m_header->setFacts(facts.join(u" · "_s));

    m_chooser->setText(tr("Switch Device"));
    m_chooserMenu->clear();
    for (const DeviceName &each : m_devices) {
        QAction *action = m_chooserMenu->addAction(titleOf(each).replace(u'&', u"&&"_s));
        action->setData(each.name);
        action->setCheckable(true);
        action->setChecked(each.name == m_device->name());
    }
    setUsable({m_chooser}, m_devices.size() > 1 ? QString() : tr("There is no other device in the store."));
    m_restart->setText(tr("Restart"));
    m_unlock->setText(tr("Unlock…"));
    m_lockStrip->setText(tr("Administrator privileges are required") + u". "_s
                         + tr("Without the passphrase everything can be read, and nothing changed or sent."));
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
    if (m_storageError)
        m_storageStrip->setText(explain(*m_storageError).oneLine());
    updateControls();
}

} // namespace scepter
