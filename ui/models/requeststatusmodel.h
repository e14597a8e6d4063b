#pragma once
#include "core/device/remoteui.h"
#include "ui/models/statustag.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QTimeZone>

namespace scepter {

/// The request history of a device as a table (D19–D21). Told what changed, never reset.
class RequestStatusModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Status, Time, Issued, KeyName, Subject, Details, ColumnCount };
    enum Role {
        TagRole = Qt::UserRole, ///< StatusTag, as an int, in the Status column
        SortRole,               ///< what a column is sorted by: times as times
    };

    explicit RequestStatusModel(const RemoteUi &device, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const HistoryRow &row(int row) const { return m_rows[row]; }
    /// Tells the views that every text is another one: the language changed.
    void retranslate();

private:
    void addRow(int row);
    void changeRow(int row);
    void removeRow(int row);
    QString time(const HistoryRow &row, QLocale::FormatType format) const;
    /// When the certificate was issued, as far as it is known (D19); the tip says how it is known.
    QString issued(const HistoryRow &row, QLocale::FormatType format) const;
    static QDateTime issuedAt(const HistoryRow &row);
    QTimeZone zone() const;
    QString text(const HistoryRow &row, int column) const;
    QVariant tip(const HistoryRow &row, int column) const;

    const RemoteUi &m_device;
    QList<HistoryRow> m_rows; ///< what the views were told
};

} // namespace scepter
