#include "ui/fleet/inventorylinesmodel.h"

#include "core/base/literals.h"
#include "ui/models/statustag.h"
#include "ui/text/fleetwords.h"
#include "ui/widgets/tooltip.h"

#include <QLocale>

namespace scepter {
namespace {

StatusTag tagOf(InventoryLine::Action action)
{
    switch (action) {
    case InventoryLine::Action::New: return StatusTag::Good;
    case InventoryLine::Action::Update: return StatusTag::Active;
    case InventoryLine::Action::Unchanged: return StatusTag::Neutral;
    case InventoryLine::Action::Bad: return StatusTag::Bad;
    }
    Q_UNREACHABLE();
}

} // namespace

InventoryLinesModel::InventoryLinesModel(QObject *parent) : QAbstractTableModel(parent) {}

void InventoryLinesModel::setLines(const QList<InventoryLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    choose();
    endResetModel();
}

void InventoryLinesModel::setProblemsOnly(bool only)
{
    if (only == m_problemsOnly)
        return;
    beginResetModel();
    m_problemsOnly = only;
    choose();
    endResetModel();
}

void InventoryLinesModel::choose()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!m_problemsOnly || m_lines[i].action == InventoryLine::Action::Bad)
            m_shown.append(i);
    }
}

int InventoryLinesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int InventoryLinesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant InventoryLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const InventoryLine &line = m_lines[m_shown[index.row()]];
    if (role == TagRole && index.column() == Action)
        return int(tagOf(line.action));
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Details)
        return wrappedToolTip(details(line));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line: return QLocale().toString(line.line);
    case Device: return line.device;
    case Action: return actionText(line.action);
    case Details: return details(line);
    default: return {};
    }
}

QVariant InventoryLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Device: return tr("Device");
    case Action: return tr("What happens");
    case Details: return tr("Details");
    default: return {};
    }
}

void InventoryLinesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString InventoryLinesModel::actionText(InventoryLine::Action action)
{
    switch (action) {
    case InventoryLine::Action::New: return tr("New");
    case InventoryLine::Action::Update: return tr("Update");
    case InventoryLine::Action::Unchanged: return tr("Unchanged");
    case InventoryLine::Action::Bad: return tr("Bad");
    }
    Q_UNREACHABLE();
}

QString InventoryLinesModel::details(const InventoryLine &line)
{
    if (line.problem)
        return rowProblemText(*line.problem);
    QStringList parts;
    for (const InventoryDifference &change : line.changes) {
        const QString field = inventoryFieldText(change);
        if (change.field == InventoryField::Secret)
            parts.append(tr("%1: sealed").arg(field));
        else if (change.before.isEmpty())
            parts.append(tr("%1: %2").arg(field, change.after));
        else
            parts.append(tr("%1: %2 → %3").arg(field, change.before, change.after));
    }
    return parts.join(u" · "_s);
}

} // namespace scepter
