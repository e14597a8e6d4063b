#pragma once
#include <QStyledItemDelegate>

namespace scepter {

/// Draws a column in a font of its own.
class FontDelegate final : public QStyledItemDelegate {
public:
    FontDelegate(QFont font, QObject *parent) : QStyledItemDelegate(parent), m_font(std::move(font)) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font = m_font;
        option->fontMetrics = QFontMetrics(m_font);
    }

private:
    QFont m_font;
};

} // namespace scepter
