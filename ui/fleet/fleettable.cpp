#include "ui/fleet/fleettable.h"

#include "core/base/literals.h"
#include "ui/text/fleetwords.h"
#include "ui/widgets/statustagdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

namespace scepter {
namespace {

constexpr char16_t stateKey[] = u"fleet/columns";
constexpr char16_t hiddenKey[] = u"fleet/hiddenColumns";

/// What a new window shows; the rest is one click away.
constexpr std::array standardColumns{FleetColumn::Device, FleetColumn::Address, FleetColumn::Model,
                                     FleetColumn::Site,   FleetColumn::Status,  FleetColumn::Expires};

bool isStandard(int column)
{
    return std::find(standardColumns.begin(), standardColumns.end(), FleetColumn(column)) != standardColumns.end();
}

/// In average characters.
int usualWidth(FleetColumn column)
{
    switch (column) {
    case FleetColumn::Device: return 17;
    case FleetColumn::Address: return 14;
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

FleetTable::FleetTable(FleetModel &model, QSettings &settings, QWidget *parent)
    : TableView(parent), m_model(model), m_settings(settings), m_columns(new QMenu(this))
{
    setObjectName(u"fleetTable"_s);
    m_columns->setObjectName(u"columnMenu"_s);
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setItemDelegateForColumn(int(FleetColumn::Status), new StatusTagDelegate(FleetModel::TagRole, this));
    setUp();
    restore();
    retranslate();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetTable::selectedChanged);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openWanted(m_model.device(index.row())->name); });
}

void FleetTable::setUp()
{
    QHeaderView *head = horizontalHeader();
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setStretchLastSection(true);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        head->resizeSection(column, fontMetrics().averageCharWidth() * usualWidth(FleetColumn(column)));
        QAction *action = m_columns->addAction(QString());
        action->setObjectName(u"column:%1"_s.arg(column));
        action->setCheckable(true);
        action->setEnabled(column != int(FleetColumn::Device));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            save();
        });
    }
    fitStatus();
    head->moveSection(head->visualIndex(int(FleetColumn::Status)), 1); // what a narrow window must not hide
    setSortingEnabled(true);
    sortByColumn(int(FleetColumn::Device), Qt::AscendingOrder);
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &at) { m_columns->popup(head->viewport()->mapToGlobal(at)); });
    for (const auto changed : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(head, changed, this, &FleetTable::save);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &FleetTable::save);
}

/// As wide as the longest of its words, so that nothing is cut off.
void FleetTable::fitStatus()
{
    int widest = horizontalHeader()->sectionSizeHint(int(FleetColumn::Status));
    for (const DeviceState state : {DeviceState::Never, DeviceState::Processing, DeviceState::Successful, DeviceState::Error})
        widest = std::max(widest, StatusTagDelegate::cellWidth(deviceStateText(state)));
    if (horizontalHeader()->sectionSize(int(FleetColumn::Status)) < widest && !isColumnHidden(int(FleetColumn::Status)))
        horizontalHeader()->resizeSection(int(FleetColumn::Status), widest);
}

void FleetTable::restore()
{
    m_restoring = true;
    const QVariant hidden = m_settings.value(QString::fromUtf16(hiddenKey));
    const QStringList names = hidden.toStringList();
    horizontalHeader()->restoreState(m_settings.value(QString::fromUtf16(stateKey)).toByteArray());
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const bool hides = hidden.isValid() ? names.contains(QString::number(column)) : !isStandard(column);
        setColumnHidden(column, hides);
        m_columns->actions()[column]->setChecked(!hides);
    }
    const QHeaderView *head = horizontalHeader();
    m_model.sort(head->sortIndicatorSection(), head->sortIndicatorOrder());
    m_restoring = false;
}

void FleetTable::save()
{
    if (m_restoring)
        return;
    QStringList hidden;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isColumnHidden(column))
            hidden += QString::number(column);
    }
    m_settings.setValue(QString::fromUtf16(hiddenKey), hidden);
    m_settings.setValue(QString::fromUtf16(stateKey), horizontalHeader()->saveState());
}

QMenu *FleetTable::columnMenu() { return m_columns; }

void FleetTable::retranslate()
{
    setAccessibleName(tr("Devices"));
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_columns->actions()[column]->setText(m_model.headerData(column, Qt::Horizontal).toString());
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
