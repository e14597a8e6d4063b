#pragma once
#include "core/fleet/overview.h"
#include "ui/models/statustag.h"

#include <QAbstractTableModel>

namespace scepter {

/// What somebody has to do something about, as a table: what it is, where, why, and what to do. Told what changed, never reset.
class AttentionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Where, Why, Todo, ColumnCount };
    enum Role { TagRole = Qt::UserRole }; ///< StatusTag, as an int, in the What column

    explicit AttentionModel(QObject *parent = nullptr);
    void setItems(const QList<Overview::Attention> &items);
    const Overview::Attention &item(int row) const { return m_items[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Tells the views that every text is another one: the language changed.
    void retranslate();

private:
    QString text(const Overview::Attention &item, int column) const;
    static QString todo(const Overview::Attention &item);

    QList<Overview::Attention> m_items;
};

} // namespace scepter
