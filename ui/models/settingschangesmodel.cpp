#include "ui/models/settingschangesmodel.h"

#include "core/base/literals.h"
#include "ui/text/settingtext.h"

namespace scepter {

SettingsChangesModel::SettingsChangesModel(QObject *parent) : QAbstractTableModel(parent) {}

void SettingsChangesModel::setChanges(const QList<SettingsChange> &changes)
{
    beginResetModel(); // another file
    m_changes = changes;
    endResetModel();
}

int SettingsChangesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_changes.size()); }

int SettingsChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant SettingsChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const SettingsChange &change = m_changes[index.row()];
    switch (index.column()) {
    case Device: return change.isNew ? tr("%1 (new)", "device").arg(change.device) : change.device;
    case Setting: return role == Qt::ToolTipRole ? change.path : settingText(change.path);
    case Before: return change.before;
    case After: return change.namesOther ? tr("%1 (names the other device)").arg(change.after) : change.after;
    default: return {};
    }
}

QVariant SettingsChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Device: return tr("Device");
    case Setting: return tr("Setting");
    case Before: return tr("Now");
    case After: return tr("In the File");
    default: return {};
    }
}

void SettingsChangesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_changes.size()) - 1, ColumnCount - 1));
}

} // namespace scepter
