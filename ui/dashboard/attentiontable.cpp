#include "ui/dashboard/attentiontable.h"

#include "core/base/literals.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/statustagdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace scepter {
namespace {

constexpr int fewestRows = 3, mostRows = 8;

/// Texts that lead somewhere.
class LinkDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QColor link = namedColor(option->palette, ColorRole::AccentText);
        option->palette.setColor(QPalette::Text, link);
        option->palette.setColor(QPalette::HighlightedText, link);
    }
};

} // namespace

AttentionTable::AttentionTable(QWidget *parent) : TableView(parent), m_items(new AttentionModel(this))
{
    setModel(m_items);
    setItemDelegateForColumn(AttentionModel::What, new StatusTagDelegate(AttentionModel::TagRole, this));
    setItemDelegateForColumn(AttentionModel::Todo, new LinkDelegate(this));
    horizontalHeader()->setSectionResizeMode(AttentionModel::Why, QHeaderView::Stretch);
    setPreferredRows(fewestRows);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == AttentionModel::Todo)
            follow(index);
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != AttentionModel::Todo)
            follow(index);
    });
    retranslate();
}

void AttentionTable::setItems(const QList<Overview::Attention> &items)
{
    m_items->setItems(items);
    setPreferredRows(std::clamp(int(items.size()), fewestRows, mostRows));
    fitColumns();
}

void AttentionTable::retranslate()
{
    m_items->retranslate();
    setAccessibleName(tr("Needs attention"));
    setEmptyText(tr("Nothing needs attention."), tr("Requests that fail and rollouts that are held appear here."));
    fitColumns();
}

void AttentionTable::fitColumns()
{
    for (const int column : {AttentionModel::What, AttentionModel::Where, AttentionModel::Todo})
        resizeColumnToContents(column);
    // The reason gets what is left.
    for (const auto &[column, share] : {std::pair(AttentionModel::Where, 4), std::pair(AttentionModel::Todo, 3)})
        setColumnWidth(column, std::min(columnWidth(column) + 8, std::max(80, width() / share)));
}

void AttentionTable::follow(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT followed(m_items->item(index.row()));
}

void AttentionTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        follow(currentIndex());
    else
        TableView::keyPressEvent(event);
}

void AttentionTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    TableView::resizeEvent(event);
}

} // namespace scepter
