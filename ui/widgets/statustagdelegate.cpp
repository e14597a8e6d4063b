#include "ui/widgets/statustagdelegate.h"

#include "ui/widgets/appearance.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"

#include <QPainter>

namespace scepter {
namespace {

constexpr int cellInset = 10, tagInset = 9, tagHeightOver = 4;

QFont tagFont()
{
    QFont font = hintFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StatusTagDelegate::StatusTagDelegate(int tagRole, QObject *parent) : QStyledItemDelegate(parent), m_tagRole(tagRole) {}

int StatusTagDelegate::cellWidth(const QString &word)
{
    return QFontMetrics(tagFont()).horizontalAdvance(word) + 2 * (cellInset + tagInset);
}

void StatusTagDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString word = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (word.isEmpty())
        return;
    const QFontMetrics metrics(tagFont());
    const int height = metrics.height() + tagHeightOver;
    const int width = std::min(metrics.horizontalAdvance(word) + 2 * tagInset, option.rect.width() - cellInset);
    QRect tag(option.rect.left() + cellInset, option.rect.center().y() - height / 2, width, height);
    tag = QStyle::visualRect(option.direction, option.rect, tag);
    const TagColors colors = tagColors(option.palette, StatusTag(index.data(m_tagRole).toInt()));
    // A tag in the colour of the selection would be lost on a selected row.
    const bool selected = option.state & QStyle::State_Selected;
    paintBox(painter, tag, selected ? namedColor(option.palette, ColorRole::Card) : colors.ground, Qt::transparent, height / 2.0);
    painter->save();
    painter->setFont(tagFont());
    painter->setPen(colors.text);
    painter->drawText(tag, Qt::AlignCenter, metrics.elidedText(word, Qt::ElideRight, width - tagInset));
    painter->restore();
}

QSize StatusTagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    const QFontMetrics metrics(tagFont());
    return {cellWidth(index.data().toString()), std::max(base.height(), metrics.height() + 3 * tagHeightOver)};
}

} // namespace scepter
