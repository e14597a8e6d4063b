#pragma once
#include "core/device/settingsfile.h"

#include <QAbstractTableModel>

namespace scepter {

/// What an import of settings would change, as a table (D22).
class SettingsChangesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Device, Setting, Before, After, ColumnCount };

    explicit SettingsChangesModel(QObject *parent = nullptr);
    void setChanges(const QList<SettingsChange> &changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Tells the views that every text is another one: the language changed.
    void retranslate();

private:
    QList<SettingsChange> m_changes;
};

} // namespace scepter
