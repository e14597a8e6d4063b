#include "ui/device/requesttable.h"

#include "ui/text/words.h"
#include "ui/widgets/middleelide.h"
#include "ui/widgets/statustagdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace scepter {

RequestTable::RequestTable(QWidget *parent) : TableView(parent), m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSortRole(RequestStatusModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    setItemDelegateForColumn(RequestStatusModel::Status, new StatusTagDelegate(RequestStatusModel::TagRole, this));
    setItemDelegateForColumn(RequestStatusModel::Details, new MiddleElide(this)); // errors of one kind begin alike
    retranslate();
}

void RequestTable::bind(RequestStatusModel &requests)
{
    m_sorted->setSourceModel(&requests);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // as the history has them: newest first
    QHeaderView *head = horizontalHeader();
    for (const int column : {RequestStatusModel::Time, RequestStatusModel::Issued, RequestStatusModel::KeyName})
        head->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    head->setSectionResizeMode(RequestStatusModel::Subject, QHeaderView::Interactive);
    head->setSectionResizeMode(RequestStatusModel::Details, QHeaderView::Stretch);
    fitStatusColumn();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestTable::selectedRowChanged);
}

std::optional<int> RequestTable::selectedRow() const
{
    const QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    if (rows.isEmpty())
        return std::nullopt;
    return m_sorted->mapToSource(rows.constFirst()).row();
}

void RequestTable::selectRequest(int row) { selectRow(m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0)).row()); }

void RequestTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RequestTable::resizeEvent(QResizeEvent *event)
{
    // A narrow table leaves the subject to the details of the selected row.
    const int character = fontMetrics().averageCharWidth();
    setColumnHidden(RequestStatusModel::Subject, width() < character * 112);
    setColumnHidden(RequestStatusModel::Issued, width() < character * 134);
    setColumnHidden(RequestStatusModel::Details, width() < character * 70);
    if (horizontalHeader()->count() > RequestStatusModel::Details)
        horizontalHeader()->setSectionResizeMode(RequestStatusModel::KeyName, isColumnHidden(RequestStatusModel::Details)
                                                                                  ? QHeaderView::Stretch
                                                                                  : QHeaderView::ResizeToContents);
    TableView::resizeEvent(event);
    // Of what the other columns leave, the details get twice as much as the subject.
    QHeaderView *head = horizontalHeader();
    if (head->count() > RequestStatusModel::Details)
        head->resizeSection(RequestStatusModel::Subject,
                            (head->sectionSize(RequestStatusModel::Subject) + head->sectionSize(RequestStatusModel::Details)) / 3);
}

/// As wide as the longest of the words that may come, so that nothing moves when a row changes.
void RequestTable::fitStatusColumn()
{
    if (!model())
        return;
    int widest = horizontalHeader()->sectionSizeHint(RequestStatusModel::Status);
    for (const RequestStatus &status :
         {RequestStatus(ToBeProcessed()), RequestStatus(Processing()), RequestStatus(Succeeded()), RequestStatus(Failed())})
        widest = std::max(widest, StatusTagDelegate::cellWidth(statusWord(status)));
    horizontalHeader()->setSectionResizeMode(RequestStatusModel::Status, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(RequestStatusModel::Status, widest);
}

void RequestTable::retranslate()
{
    fitStatusColumn();
    setEmptyText(tr("No request has been sent from this device yet."),
                 tr("Send one under “Certificate Issuance Request”; its status then appears here."));
}

} // namespace scepter
