#include "ui/fleet/fleettable.h"

#include "core/base/literals.h"
#include "ui/text/fleetwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/fontdelegate.h"
#include "ui/widgets/statustagdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace scepter {
namespace {

/// What a new window shows; the rest is one click away.
constexpr std::array standardColumns{int(FleetColumn::Device), int(FleetColumn::Address), int(FleetColumn::Model),
                                     int(FleetColumn::Site),   int(FleetColumn::Status),  int(FleetColumn::Expires)};

/// In average characters.
int usualWidth(FleetColumn column)
{
    switch (column) {
    case FleetColumn::Device: return 17;
    case FleetColumn::Address: return 26;
    case FleetColumn::Model: return 18;
    case FleetColumn::Kind: return 13;
    case FleetColumn::Serial: return 16;
    case FleetColumn::Site: return 13;
    case FleetColumn::Tags: return 20;
    case FleetColumn::Since: return 20;
    case FleetColumn::Expires: return 12;
    default: return 13;
    }
}

} // namespace

FleetTable::FleetTable(FleetModel &model, QSettings &settings, QWidget *parent) : TableView(parent), m_model(model)
{
    setObjectName(u"fleetTable"_s);
    setModel(&model);
    m_columns = new ColumnChoice(*this, settings, u"fleet"_s, {standardColumns.begin(), standardColumns.end()});
    setSelectionMode(ExtendedSelection);
    setItemDelegateForColumn(int(FleetColumn::Status), new StatusTagDelegate(FleetModel::TagRole, this));
    setItemDelegateForColumn(int(FleetColumn::Address), new FontDelegate(fixedFont(), this));
    setUp();
    m_columns->restore();
    retranslate();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetTable::selectedChanged);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openWanted(m_model.device(index.row())->name); });
}

void FleetTable::setUp()
{
    QHeaderView *head = horizontalHeader();
    head->setStretchLastSection(true);
    for (int column = 0; column < m_model.columnCount(); ++column)
        head->resizeSection(column, fontMetrics().averageCharWidth() * usualWidth(FleetColumn(column)));
    fitStatus();
    head->moveSection(head->visualIndex(int(FleetColumn::Status)), 1); // what a narrow window must not hide
    setSortingEnabled(true);
    sortByColumn(int(FleetColumn::Device), Qt::AscendingOrder);
}

/// As wide as the longest of its words, so that nothing is cut off.
void FleetTable::fitStatus()
{
    int widest = horizontalHeader()->sectionSizeHint(int(FleetColumn::Status));
    for (const DeviceState state : {DeviceState::Never, DeviceState::Processing, DeviceState::Successful, DeviceState::Error})
        widest = std::max(widest, StatusTagDelegate::cellWidth(deviceStateText(state)));
    if (horizontalHeader()->sectionSize(int(FleetColumn::Status)) < widest && !isColumnHidden(int(FleetColumn::Status)))
        m_columns->arrange([&] { horizontalHeader()->resizeSection(int(FleetColumn::Status), widest); });
}

/// Where the user has chosen nothing, a narrow table does without what its details tell.
void FleetTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    if (m_columns->isChosen())
        return;
    const int character = fontMetrics().averageCharWidth();
    const auto usual = [&](FleetColumn column) { return usualWidth(column) * character; };
    int needed = verticalScrollBar()->sizeHint().width() + usual(FleetColumn::Model) + usual(FleetColumn::Address);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (column != int(FleetColumn::Model) && column != int(FleetColumn::Address) && !isColumnHidden(column))
            needed += std::min(horizontalHeader()->sectionSize(column), 26 * character); // the last one takes what is left
    }
    for (const FleetColumn column : {FleetColumn::Model, FleetColumn::Address}) {
        const bool fits = needed <= width();
        m_columns->setCrampedOut(int(column), !fits);
        needed -= fits ? 0 : usual(column);
    }
}

QMenu *FleetTable::columnMenu() const { return m_columns->menu(); }

void FleetTable::retranslate()
{
    setAccessibleName(tr("Devices"));
    m_columns->retranslate();
    fitStatus();
}

QList<FleetDevicePtr> FleetTable::selected() const
{
    QList<FleetDevicePtr> devices;
    for (const int row : selectedRows())
        devices.append(m_model.device(row));
    return devices;
}

std::array<int, 4> FleetTable::selectedStates() const
{
    std::array<int, 4> counts{};
    for (const int row : selectedRows())
        ++counts[size_t(m_model.device(row)->state)];
    return counts;
}

FleetDevicePtr FleetTable::selectedOne() const
{
    return selectedCount() == 1 ? m_model.device(selectionModel()->selection().constFirst().top()) : FleetDevicePtr();
}

void FleetTable::select(DeviceId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row, 0));
    selectRow(row);
    scrollTo(m_model.index(row, 0), PositionAtCenter);
}

void FleetTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT openWanted(m_model.device(currentIndex().row())->name);
        return;
    }
    if (event->key() == Qt::Key_Delete && selectedCount() > 0) {
        Q_EMIT removeWanted();
        return;
    }
    TableView::keyPressEvent(event);
}

void FleetTable::contextMenuEvent(QContextMenuEvent *event) { Q_EMIT menuWanted(event->globalPos()); }

void FleetTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
