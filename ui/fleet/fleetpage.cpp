#include "ui/fleet/fleetpage.h"

#include "core/base/literals.h"
#include "ui/fleet/devicedetails.h"
#include "ui/fleet/devicemenu.h"
#include "ui/fleet/filterbar.h"
#include "ui/fleet/fleettable.h"
#include "ui/fleet/grouplist.h"
#include "ui/fleet/importdialog.h"
#include "ui/fleet/reportdialog.h"
#include "ui/fleet/rolloutboard.h"
#include "ui/fleet/rolloutwizard.h"
#include "ui/fleet/settingsimportdialog.h"
#include "ui/fleet/sheetsdialog.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr char16_t splitterKey[] = u"fleet/splitter";
constexpr int groupsPart = 0, listPart = 1, detailsPart = 2;

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

Card *cardAround(QWidget *content)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return card;
}

} // namespace

FleetPage::FleetPage(const Workplace &workplace, QWidget *parent)
    : Page(workplace, parent),
      m_feed(new FleetFeed(workplace.database, workplace.services.scheduler, workplace.profiles, this)),
      m_model(new FleetModel(workplace.services.pool, this)),
      m_acts(new FleetActs(workplace, this)),
      m_add(button(u"addDeviceButton"_s, this)),
      m_import(button(u"importButton"_s, this)),
      m_report(button(u"reportButton"_s, this)),
      m_rollout(button(u"newRolloutButton"_s, this)),
      m_columns(button(u"columnsButton"_s, this)),
      m_board(new RolloutBoard(workplace.database, workplace.services.scheduler, workplace.settings, this)),
      m_filters(new FilterBar(this)),
      m_splitter(new QSplitter(this)),
      m_groups(new GroupList),
      m_table(new FleetTable(*m_model, workplace.settings)),
      m_details(new DeviceDetails)
{
    layOut();
    connectParts();
    connectDetails();
    retranslate();
    showControls();
    workplace.database.watch(this, workplace.services.scheduler, [this] {
        readStory();
        readFilters();
    });
    readFilters();
    m_feed->start();
}

FleetPage::~FleetPage() = default;

void FleetPage::layOut()
{
    m_rollout->setProperty("primary", true);
    for (QPushButton *each : {m_add, m_import, m_report, m_rollout})
        header()->addAction(each);
    m_columns->setMenu(m_table->columnMenu());
    m_filters->addButton(m_columns);
    Card *groups = cardAround(m_groups);
    groups->hide();
    m_table->setPreferredRows(2); // all that it insists on
    m_splitter->setObjectName(u"fleetSplitter"_s);
    m_splitter->addWidget(groups);
    m_splitter->addWidget(cardAround(m_table));
    m_splitter->addWidget(m_details);
    m_splitter->setHandleWidth(12);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(listPart, 1);
    const int character = fontMetrics().averageCharWidth();
    m_groups->setMinimumWidth(character * 16);
    m_table->setMinimumWidth(character * 34);
    m_details->setMinimumWidth(character * 34);
    m_splitter->setSizes({character * 22, character * 100, character * 42});
    m_splitter->restoreState(workplace().settings.value(QString::fromUtf16(splitterKey)).toByteArray());
    m_details->hide();
    body()->addWidget(m_board);
    body()->addWidget(m_filters);
    body()->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { workplace().settings.setValue(QString::fromUtf16(splitterKey), m_splitter->saveState()); });
}

void FleetPage::connectParts()
{
    for (const auto came : {&FleetFeed::begun, &FleetFeed::loaded})
        connect(m_feed, came, m_model, &FleetModel::load);
    connect(m_feed, &FleetFeed::changed, m_model, &FleetModel::change);
    connect(m_feed, &FleetFeed::loaded, this, [this] {
        showProblem({});
        showFacts();
    });
    connect(m_feed, &FleetFeed::changed, this, [this] {
        showFacts();
        showSelection();
        revealWanted(); // it may have just been added
    });
    connect(m_feed, &FleetFeed::failed, this, [this](const Error &error) { showProblem(error); });
    connect(m_model, &FleetModel::arranged, this, [this] {
        showCounts();
        showEmpty();
        revealWanted();
    });
    connect(m_filters, &FilterBar::sieveChanged, this, &FleetPage::applySieve);
    connect(m_filters, &FilterBar::groupingChanged, this, &FleetPage::showGroups);
    connect(m_filters, &FilterBar::filterTyped, this, &FleetPage::parseFilter);
    connect(m_filters, &FilterBar::saveWanted, m_acts, &FleetActs::saveFilter);
    connect(m_filters, &FilterBar::deleteWanted, m_acts, &FleetActs::deleteFilter);
    connect(m_groups, &GroupList::chosen, this, [this](const std::optional<QString> &name) {
        if (m_filters->grouping() == FilterBar::Grouping::Site)
            m_filters->chooseSite(name);
        else
            m_filters->chooseTag(name);
    });
    connect(m_add, &QPushButton::clicked, m_acts, &FleetActs::addDevice);
    connect(m_import, &QPushButton::clicked, this, &FleetPage::openImport);
    connect(m_report, &QPushButton::clicked, this, [this] { openReport(m_board->newest()); });
    connect(m_rollout, &QPushButton::clicked, this, [this] { openWizard(rolloutFilter()); });
    connect(m_acts, &FleetActs::done, this, &FleetPage::showProblem);
    connect(m_acts, &FleetActs::deviceAdded, this, [this](const QString &name) { show(Destination{Place::Fleet, {}, name, {}}); });
    connect(m_board, &RolloutBoard::wanted, m_acts, &FleetActs::rollout);
    connect(m_board, &RolloutBoard::reportWanted, this, &FleetPage::openReport);
    connect(m_board, &RolloutBoard::sheetsWanted, this, [this](const Rollout &plan) { openSheets({plan.id}, plan.title); });
    connect(m_board, &RolloutBoard::changed, this, [this] {
        showControls();
        Q_EMIT workChanged();
    });
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filters, &FilterBar::focusSearch);
}

void FleetPage::connectDetails()
{
    connect(m_table, &FleetTable::selectedChanged, this, &FleetPage::showSelection);
    connect(m_table, &FleetTable::openWanted, this, &FleetPage::openDevice);
    connect(m_table, &FleetTable::menuWanted, this, &FleetPage::openMenu);
    connect(m_table, &FleetTable::removeWanted, this, [this] {
        if (isAdministrator())
            m_acts->removeDevices(m_table->selected());
    });
    connect(m_details, &DeviceDetails::linkActivated, this, &FleetPage::linkActivated);
    connect(m_details, &DeviceDetails::retryWanted, this, &FleetPage::retry);
    connect(m_details, &DeviceDetails::deleteKeyWanted, this,
            [this] { m_acts->deleteKey(m_details->device(), m_details->story().spareKeys); });
    connect(m_details, &DeviceDetails::probeWanted, this, [this] { m_acts->probe(m_details->device()); });
    connect(m_acts, &FleetActs::probing, m_details, &DeviceDetails::setProbing);
}

void FleetPage::administratorChanged()
{
    m_acts->setAdministrator(administrator());
    showControls();
}

void FleetPage::showControls()
{
    const QString why = whyNot();
    setUsable({m_add, m_import, m_rollout}, why);
    setUsable({m_report}, m_board->newest() == RolloutId::None ? tr("There has been no rollout yet.") : QString());
    m_filters->setWhyNot(why);
    m_board->setWhyNot(why);
    m_details->setWhyNot(why);
}

void FleetPage::retranslate()
{
    forgetReasons(this);
    header()->setTitle(tr("Fleet"));
    m_add->setText(tr("Add…"));
    m_add->setToolTip(tr("Adds one device by hand."));
    m_import->setText(tr("Import…"));
    m_import->setToolTip(tr("Adds and changes devices from a CSV file."));
    m_report->setText(tr("Report…"));
    m_rollout->setText(tr("New rollout…"));
    m_columns->setIcon(themedIcon(u"configure"_s, palette()));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Chooses the columns of the list."));
    m_model->retranslate();
    showFacts();
    showCounts();
    showEmpty();
    showControls();
}

void FleetPage::showFacts()
{
    const FleetCounts &counts = m_feed->counts();
    m_filters->setCounts(counts);
    m_groups->setGroups(m_filters->grouping(), counts);
    if (!m_feed->isLoaded())
        return header()->setFacts({});
    QStringList facts{tr("%n device(s)", nullptr, counts.total())};
    if (counts.printers() > 0)
        facts += tr("%n printer(s)", nullptr, counts.printers());
    if (const int failed = counts.inState(DeviceState::Error); failed > 0)
        facts += tr("%n with an error", nullptr, failed);
    if (const int running = counts.inState(DeviceState::Processing); running > 0)
        facts += tr("%n being processed", nullptr, running);
    header()->setFacts(facts.join(u" · "_s));
}

void FleetPage::showCounts()
{
    const int shown = m_model->rowCount(), selected = m_table->selectedCount();
    const QString devices = shown == m_model->total() ? tr("%n device(s)", nullptr, shown)
                                                      : tr("%1 of %n device(s)", nullptr, m_model->total()).arg(QLocale().toString(shown));
    m_filters->countLabel()->setText(selected == 0 ? devices : tr("%1, %n selected", nullptr, selected).arg(devices));
}

void FleetPage::showEmpty()
{
    if (!m_feed->isLoaded() || m_model->isArranging())
        m_table->setEmptyText(tr("The devices are being read…"), {});
    else if (m_model->total() == 0)
        m_table->setEmptyText(tr("There are no devices yet."),
                              tr("Import an inventory with “Import…”, add a device by hand, or take the sample fleet on the dashboard."));
    else
        m_table->setEmptyText(tr("No device matches."), tr("Change the search or the filter, or choose “Show all”."));
}

void FleetPage::showSelection()
{
    showCounts();
    const int count = m_table->selectedCount();
    m_details->setVisible(count > 0);
    if (count > 0)
        m_wantedDevice.clear(); // somebody has chosen since
    if (count > 1) {
        m_details->showSeveral(m_table->selectedStates());
    } else if (const FleetDevicePtr device = m_table->selectedOne(); device && device != m_details->device()) {
        m_details->showDevice(device);
        readStory();
    }
}

void FleetPage::showGroups()
{
    const bool grouped = m_filters->grouping() != FilterBar::Grouping::None;
    m_splitter->widget(groupsPart)->setVisible(grouped);
    m_groups->setGroups(m_filters->grouping(), m_feed->counts());
    const FleetSieve sieve = m_filters->sieve();
    m_groups->setCurrent(m_filters->grouping() == FilterBar::Grouping::Site ? sieve.site : sieve.tag);
    if (grouped) // those of a group stand together
        m_table->sortByColumn(int(m_filters->grouping() == FilterBar::Grouping::Site ? FleetColumn::Site : FleetColumn::Tags),
                              Qt::AscendingOrder);
}

void FleetPage::applySieve()
{
    FleetSieve sieve = m_filters->sieve();
    sieve.now = workplace().services.scheduler.now();
    m_groups->setCurrent(m_filters->grouping() == FilterBar::Grouping::Site ? sieve.site : sieve.tag);
    m_model->setSieve(sieve);
}

void FleetPage::readStory()
{
    const FleetDevicePtr device = m_details->device();
    if (!device || !m_details->isVisibleTo(this))
        return;
    if (m_readingStory) {
        m_storyAgain = true;
        return;
    }
    m_readingStory = true;
    const auto work = [store = DeviceStore(workplace().profiles), id = device->id, now = workplace().services.scheduler.now()](
                          Transaction &transaction) { return DeviceStory::read(transaction, store, id, now); };
    workplace().database.read(this, work, [this](const Result<DeviceStory> &story) {
        m_readingStory = false;
        if (story)
            m_details->showStory(*story);
        else if (story.error().code != Errc::NotFound) // it has just been removed
            showProblem(story.error());
        if (std::exchange(m_storyAgain, false))
            readStory();
    });
}

void FleetPage::readFilters()
{
    workplace().database.read(
        this, [](Transaction &transaction) { return FilterStore::list(transaction); },
        [this](const Result<QList<SavedFilter>> &filters) {
            if (filters)
                m_filters->setSavedFilters(*filters);
        });
}

void FleetPage::parseFilter(const QString &text)
{
    workplace().database.read(
        this, [text](Transaction &transaction) { return FilterStore::resolve(transaction, text); },
        [this](const Result<DeviceFilter> &filter) { m_filters->takeFilter(filter); });
}

void FleetPage::retry()
{
    const FleetDevicePtr device = m_details->device();
    const auto &part = m_details->story().part;
    if (part && (part->kind == RolloutKind::Plan || part->state == MemberState::Failed))
        m_acts->retry(part->rollout, {device->id});
    else
        Q_EMIT linkActivated({Place::Device, {}, device->name, u"request"_s});
}

void FleetPage::openDevice(const QString &name) { Q_EMIT linkActivated({Place::Device, {}, name, {}}); }

QString FleetPage::workText() const { return m_board->workText(); }

/// A wizard for a rollout over the devices of a filter. For administrators; a viewer is asked to become one.
void FleetPage::openWizard(const QString &filter)
{
    if (!isAdministrator())
        return Q_EMIT unlockWanted();
    auto *wizard = new RolloutWizard(workplace(), *administrator(), filter, window());
    connect(wizard, &RolloutWizard::created, m_board, &RolloutBoard::reveal);
    wizard->open();
}

/// F6: of these certificates, or where none is named of those that end soon.
void FleetPage::openRenewal(const QString &filter, const QStringList &certificates)
{
    if (!isAdministrator())
        return Q_EMIT unlockWanted();
    auto *wizard = new RolloutWizard(workplace(), *administrator(), filter, window());
    wizard->renew(certificates);
    connect(wizard, &RolloutWizard::created, m_board, &RolloutBoard::reveal);
    wizard->open();
}

void FleetPage::openImport()
{
    if (!isAdministrator())
        return Q_EMIT unlockWanted();
    auto *dialog = new ImportDialog(workplace(), *administrator(), window());
    connect(dialog, &ImportDialog::settingsChosen, this, &FleetPage::openSettingsImport);
    static_cast<QDialog *>(dialog)->open();
}

void FleetPage::openSheets(const SheetsWish &wish, const QString &title)
{
    if (!isAdministrator())
        return Q_EMIT unlockWanted();
    (new SheetsDialog(workplace(), *administrator(), wish, title, window()))->open();
}

/// Of the printers among the selected devices.
void FleetPage::openSelectedSheets()
{
    QList<DeviceId> printers;
    QString name;
    for (const FleetDevicePtr &device : m_table->selected()) {
        if (!device->inventory.printer)
            continue;
        printers.append(device->id);
        name = device->name;
    }
    openSheets({RolloutId::None, printers}, printers.size() == 1 ? name : QString());
}

/// D22: settings of many devices in one file.
void FleetPage::openSettingsImport(const QString &path)
{
    if (!isAdministrator())
        return Q_EMIT unlockWanted();
    (new SettingsImportDialog(workplace(), *administrator(), window()))->open(path);
}

void FleetPage::openReport(RolloutId id) { (new ReportDialog(workplace(), administrator(), id, window()))->open(); }

void FleetPage::show(const Destination &destination)
{
    if (destination.view == u"rollout"_s)
        return m_board->reveal(RolloutId(destination.item.toLongLong()));
    if (destination.view == u"new"_s)
        openWizard(destination.filter);
    if (destination.view == u"renew"_s)
        return openRenewal(destination.filter, destination.item.split(u' ', Qt::SkipEmptyParts));
    if (destination.view == u"import"_s)
        openImport();
    if (!destination.filter.isEmpty()) {
        m_filters->clear();
        m_filters->setExpression(destination.filter);
    }
    m_wantedDevice = destination.item;
    m_searchedAll = false;
    revealWanted();
}

/// Once the list stands: where it does not show the device, it is to show all.
void FleetPage::revealWanted()
{
    if (m_wantedDevice.isEmpty() || !m_feed->isLoaded() || m_model->isArranging())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->device(row)->name != m_wantedDevice)
            continue;
        m_wantedDevice.clear();
        m_table->select(m_model->device(row)->id);
        return;
    }
    if (std::exchange(m_searchedAll, true))
        return; // a device that was just added comes with the next batch
    m_filters->clear();
}

/// What the list shows, as a filter.
QString FleetPage::rolloutFilter() const { return m_filters->sieve().expression(); }

void FleetPage::openMenu(const QPoint &at)
{
    if (m_table->selectedCount() == 0)
        return;
    auto *menu = new DeviceMenu(m_table->selected(), m_model->rowCount(), rolloutFilter(), whyNot(), this);
    connect(menu, &DeviceMenu::openWanted, this, &FleetPage::openDevice);
    connect(menu, &DeviceMenu::rolloutWanted, this, &FleetPage::openWizard);
    connect(menu, &DeviceMenu::renewWanted, this, [this](const QString &filter) { openRenewal(filter, {}); });
    connect(menu, &DeviceMenu::sheetsWanted, this, &FleetPage::openSelectedSheets);
    connect(menu, &DeviceMenu::editWanted, this, [this] { m_acts->editInventory(m_table->selected()); });
    connect(menu, &DeviceMenu::probeWanted, this, [this] { m_acts->probeMany(m_table->selected()); });
    connect(menu, &DeviceMenu::removeWanted, this, [this] { m_acts->removeDevices(m_table->selected()); });
    menu->popup(at);
}

void FleetPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_columns->setIcon(themedIcon(u"configure"_s, palette()));
}

} // namespace scepter
