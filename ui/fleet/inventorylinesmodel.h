#pragma once
#include "core/fleet/inventoryfile.h"

#include <QAbstractTableModel>

namespace scepter {

/// The rows of an inventory that is to be imported, with what each of them does (F1).
class InventoryLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Device, Action, Details, ColumnCount };
    static constexpr int TagRole = Qt::UserRole; ///< of Action: a StatusTag

    explicit InventoryLinesModel(QObject *parent = nullptr);
    void setLines(const QList<InventoryLine> &lines);
    const QList<InventoryLine> &lines() const { return m_lines; }
    /// Only the rows that cannot be imported.
    void setProblemsOnly(bool only);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Tells the views that every text is another one: the language changed.
    void retranslate();

    static QString actionText(InventoryLine::Action action); ///< "New"

private:
    void choose();
    static QString details(const InventoryLine &line);

    QList<InventoryLine> m_lines;
    QList<qsizetype> m_shown; ///< places in m_lines
    bool m_problemsOnly = false;
};

} // namespace scepter
