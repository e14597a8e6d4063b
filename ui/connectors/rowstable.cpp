#include "ui/connectors/rowstable.h"

#include "ui/connectors/rowsmodel.h"
#include "ui/widgets/middleelide.h"
#include "ui/widgets/statustagdelegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace scepter {
namespace {

constexpr int charactersOfAWideTable = 110, charactersOfANarrowTable = 66;

} // namespace

RowsTable::RowsTable(QWidget *parent) : TableView(parent), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSortRole(RowsSortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void RowsTable::bind(QAbstractItemModel *rows, int stretched, const QList<int> &tags, const QList<int> &optional,
                     const QList<int> &dispensable)
{
    m_optional = optional;
    m_dispensable = dispensable;
    m_sorted->setSourceModel(rows);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as they were read
    for (const int tag : tags)
        setItemDelegateForColumn(tag, new StatusTagDelegate(RowsTagRole, this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    setItemDelegateForColumn(stretched, new MiddleElide(this)); // a subject, mostly
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowsTable::selectedRowChanged);
}

void RowsTable::setFilterText(const QString &text) { m_sorted->setFilterFixedString(text); }

std::optional<int> RowsTable::selectedRow() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? std::nullopt : std::optional(m_sorted->mapToSource(rows.constFirst()).row());
}

void RowsTable::selectSourceRow(int row) { selectRow(m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0)).row()); }

void RowsTable::resizeEvent(QResizeEvent *event)
{
    const int characters = width() / fontMetrics().averageCharWidth();
    for (const int column : m_optional)
        setColumnHidden(column, characters < charactersOfAWideTable);
    for (const int column : m_dispensable)
        setColumnHidden(column, characters < charactersOfANarrowTable);
    TableView::resizeEvent(event);
}

} // namespace scepter
