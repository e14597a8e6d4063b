#pragma once
#include "core/device/localstation.h"
#include "ui/models/statustag.h"

#include <QAbstractTableModel>

namespace scepter {

/// The request history of this computer as a table (D19–D21). Told what changed, never reset.
class RequestStatusModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Status, Time, KeyName, Subject, Details, ColumnCount };
    enum Role {
        TagRole = Qt::UserRole, ///< StatusTag, as an int, in the Status column
        SortRole,               ///< what a column is sorted by: times as times
    };

    explicit RequestStatusModel(const LocalStation &station, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const RequestRow &row(int row) const { return m_rows[row]; }
    /// Tells the views that every text is another one: the language changed.
    void retranslate();

private:
    void addRow();
    void changeRow(int row);
    QString text(const RequestRow &row, int column) const;
    QVariant tip(const RequestRow &row, int column) const;

    const LocalStation &m_station;
    QList<RequestRow> m_rows; ///< what the views were told
};

} // namespace scepter
