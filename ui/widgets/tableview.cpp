#include "ui/widgets/tableview.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace scepter {

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(24);
    verticalHeader()->setDefaultSectionSize(std::max(30, fontMetrics().height() + 14));
    QFont headFont = hintFont();
    headFont.setWeight(QFont::DemiBold);
    horizontalHeader()->setFont(headFont);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 11);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void TableView::setEmptyText(const QString &why, const QString &todo)
{
    m_emptyWhy = why;
    m_emptyTodo = todo;
    setAccessibleDescription(why + u' ' + todo);
    viewport()->update();
}

void TableView::setPreferredRows(int rows)
{
    m_preferredRows = rows;
    updateGeometry();
}

int TableView::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    return rows;
}

void TableView::fillWidth(int column, int least)
{
    const QHeaderView *head = horizontalHeader();
    int others = 0;
    for (int each = 0; each < head->count(); ++each)
        others += each == column || head->isSectionHidden(each) ? 0 : head->sectionSize(each);
    setColumnWidth(column, std::max(least, width() - verticalScrollBar()->sizeHint().width() - others));
}

QSize TableView::sizeHint() const
{
    return {QTableView::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + m_preferredRows * verticalHeader()->defaultSectionSize()};
}

QSize TableView::minimumSizeHint() const
{
    const int rows = std::min(m_preferredRows, 4);
    return {QTableView::minimumSizeHint().width(), horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()};
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount(rootIndex()) > 0)
        return;
    QPainter painter(viewport());
    const QRect area = viewport()->rect().adjusted(16, 16, -16, -16);
    QFont bold = headingFont();
    const int flags = int(Qt::AlignHCenter | Qt::TextWordWrap);
    const QRect whyRect = QFontMetrics(bold).boundingRect(area, flags, m_emptyWhy);
    painter.setFont(bold);
    painter.setPen(namedColor(palette(), ColorRole::Text));
    painter.drawText(area, flags, m_emptyWhy);
    painter.setFont(font());
    painter.setPen(namedColor(palette(), ColorRole::Muted));
    painter.drawText(area.adjusted(0, whyRect.height() + 6, 0, 0), flags, m_emptyTodo);
}

} // namespace scepter
