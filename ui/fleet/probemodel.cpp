#include "ui/fleet/probemodel.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/probewords.h"

#include <QLocale>

namespace scepter {
namespace {

StatusTag tagOf(ProbeOutcome outcome)
{
    switch (outcome) {
    case ProbeOutcome::InUse: return StatusTag::Good;
    case ProbeOutcome::Old: return StatusTag::Warning;
    case ProbeOutcome::Other:
    case ProbeOutcome::Unreachable: break;
    }
    return StatusTag::Bad;
}

} // namespace

int ProbeModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int ProbeModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ProbeModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[index.row()];
    const Probe &probe = line.probe;
    const bool isReached = probe.outcome != ProbeOutcome::Unreachable; // what was seen earlier is not what it serves now
    if (role == TagRole && index.column() == Outcome)
        return int(tagOf(probe.outcome));
    if (role == Qt::ToolTipRole)
        return probe.error ? explain(*probe.error).oneLine() : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Printer: return line.printer;
    case Outcome: return probeOutcomeText(probe.outcome);
    case Certificate: return isReached ? probe.subject : probe.error ? explain(*probe.error).what : QString();
    case Ends:
        return isReached && probe.notAfter ? QLocale().toString(probe.notAfter->toLocalTime().date(), QLocale::ShortFormat) : QString();
    default: return {};
    }
}

QVariant ProbeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Printer: return tr("Printer");
    case Outcome: return tr("Result");
    case Certificate: return tr("Certificate");
    case Ends: return tr("Valid until");
    default: return {};
    }
}

void ProbeModel::clear()
{
    beginResetModel(); // another run: nothing of the one before
    m_lines.clear();
    m_counts.clear();
    endResetModel();
}

void ProbeModel::append(const QString &printer, const Probe &probe)
{
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size()));
    m_lines.append({printer, probe});
    ++m_counts[probe.outcome];
    endInsertRows();
}

void ProbeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace scepter
