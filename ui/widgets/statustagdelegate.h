#pragma once
#include <QStyledItemDelegate>

namespace scepter {

/// Paints a cell as a rounded tag with its word in it; the meaning comes from a role of the model that holds a StatusTag.
class StatusTagDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit StatusTagDelegate(int tagRole, QObject *parent = nullptr);
    /// The width of a cell that shows this word whole.
    static int cellWidth(const QString &word);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_tagRole;
};

} // namespace scepter
