#pragma once
#include <QStyledItemDelegate>

namespace scepter {

/// Leaves out the middle of a text that is too long: of a distinguished name, both ends matter.
class MiddleElide final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace scepter
