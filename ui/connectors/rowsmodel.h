#pragma once
#include "ui/models/statustag.h"

#include <QAbstractTableModel>

#include <functional>

namespace scepter {

/// One column of a RowsModel: how a row looks in it.
template <class T> struct RowsColumn {
    using Text = std::function<QString(const T &)>;
    using Sort = std::function<QVariant(const T &)>;
    using Tag = std::function<StatusTag(const T &)>;

    // The compiler's own constructor of this template is more than gcc 12 can take.
    RowsColumn(std::function<QString()> columnTitle, Text cellText, Sort cellSort = nullptr, Text cellTip = nullptr, Tag cellTag = nullptr)
        : title(std::move(columnTitle)),
          text(std::move(cellText)),
          sort(std::move(cellSort)),
          tip(std::move(cellTip)),
          tag(std::move(cellTag))
    {
    }

    std::function<QString()> title;
    Text text;
    Sort sort; ///< what it is sorted by, when not by its text
    Text tip;  ///< when not the text
    Tag tag;   ///< paints it as a tag
};

/// The roles of a RowsModel beside Qt's own.
enum RowsRole { RowsTagRole = Qt::UserRole, RowsSortRole, RowsIdRole };

/// Rows that were read from the store, as a table. setRows() tells the views what differs; nothing is ever reset.
template <class T> class RowsModel final : public QAbstractTableModel {
public:
    using Id = std::function<QString(const T &)>;
    RowsModel(QList<RowsColumn<T>> columns, Id id, QObject *parent)
        : QAbstractTableModel(parent), m_columns(std::move(columns)), m_id(std::move(id))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    const T &row(int row) const { return m_rows[row]; }
    const QList<T> &rows() const { return m_rows; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const T &row = m_rows[index.row()];
        const RowsColumn<T> &column = m_columns[index.column()];
        switch (role) {
        case Qt::DisplayRole: return column.text(row);
        case Qt::ToolTipRole: return column.tip ? column.tip(row) : column.text(row);
        case RowsTagRole: return column.tag ? QVariant(int(column.tag(row))) : QVariant();
        case RowsSortRole: return column.sort ? column.sort(row) : QVariant(column.text(row));
        case RowsIdRole: return m_id(row);
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < m_columns.size();
        return isTitle ? QVariant(m_columns[section].title()) : QVariant();
    }

    void setRows(const QList<T> &rows)
    {
        QHash<QString, int> wanted;
        for (int i = 0; i < rows.size(); ++i)
            wanted.insert(m_id(rows[i]), i);
        for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
            if (!wanted.contains(m_id(m_rows[i])))
                removeAt(i);
        }
        for (int i = 0; i < rows.size(); ++i) {
            if (i >= m_rows.size() || m_id(m_rows[i]) != m_id(rows[i]))
                place(i, rows[i]);
            else
                replace(i, rows[i]);
        }
    }

    /// Tells the views that every text is another one: the language changed.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(m_columns.size()) - 1);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_columns.size()) - 1));
    }

private:
    void removeAt(int at)
    {
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
    /// A row that is new, or stood elsewhere.
    void place(int at, const T &row)
    {
        for (int old = at + 1; old < m_rows.size(); ++old) {
            if (m_id(m_rows[old]) == m_id(row)) {
                removeAt(old);
                break;
            }
        }
        beginInsertRows({}, at, at);
        m_rows.insert(at, row);
        endInsertRows();
    }
    void replace(int at, const T &row)
    {
        const bool differs = std::any_of(m_columns.begin(), m_columns.end(), [&](const RowsColumn<T> &column) {
            return column.text(m_rows[at]) != column.text(row) || (column.tag && column.tag(m_rows[at]) != column.tag(row));
        });
        m_rows[at] = row;
        if (differs)
            Q_EMIT dataChanged(index(at, 0), index(at, int(m_columns.size()) - 1));
    }

    QList<RowsColumn<T>> m_columns;
    Id m_id;
    QList<T> m_rows;
};

} // namespace scepter
