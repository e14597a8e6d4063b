#include "ui/models/attentionmodel.h"

#include "core/base/literals.h"
#include "core/device/requeststatus.h"
#include "ui/text/rolloutwords.h"

namespace scepter {
namespace {

using Kind = Overview::Attention::Kind;

bool isSame(const Overview::Attention &one, const Overview::Attention &other)
{
    return one.kind == other.kind && one.name == other.name && one.rollout == other.rollout;
}

qsizetype placeOf(const QList<Overview::Attention> &items, const Overview::Attention &wanted, qsizetype from = 0)
{
    for (qsizetype i = from; i < items.size(); ++i) {
        if (isSame(items[i], wanted))
            return i;
    }
    return -1;
}

Explanation explanationOf(const Overview::Attention &item)
{
    return item.held ? holdReasonText(*item.held) : item.error ? explain(*item.error) : Explanation();
}

} // namespace

AttentionModel::AttentionModel(QObject *parent) : QAbstractTableModel(parent) {}

void AttentionModel::setItems(const QList<Overview::Attention> &items)
{
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        if (placeOf(items, m_items[row]) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < items.size(); ++row) {
        const auto there = int(placeOf(m_items, items[row], row));
        if (there < 0) {
            beginInsertRows({}, row, row);
            m_items.insert(row, items[row]);
            endInsertRows();
            continue;
        }
        if (there != row) {
            beginMoveRows({}, there, there, {}, row);
            m_items.move(there, row);
            endMoveRows();
        }
        if (!(m_items[row] == items[row])) {
            m_items[row] = items[row];
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int AttentionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

int AttentionModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Overview::Attention &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(item, index.column());
    case Qt::ToolTipRole: return index.column() == Why ? explanationOf(item).oneLine() : text(item, index.column());
    case TagRole:
        return index.column() == What ? QVariant(int(item.kind == Kind::Rollout ? StatusTag::Warning : StatusTag::Bad)) : QVariant();
    default: return {};
    }
}

QString AttentionModel::text(const Overview::Attention &item, int column) const
{
    switch (column) {
    case What: return item.kind == Kind::Rollout ? tr("Held") : item.kind == Kind::Connector ? tr("Failed") : tr("Error");
    case Where:
        return item.kind == Kind::Rollout     ? tr("Rollout “%1”").arg(item.name)
               : item.kind == Kind::Connector ? tr("Connector “%1”").arg(item.name)
                                              : item.name;
    case Why: return explanationOf(item).what;
    case Todo: return todo(item);
    default: return {};
    }
}

QString AttentionModel::todo(const Overview::Attention &item)
{
    if (item.kind == Kind::Rollout)
        return tr("Review the rollout");
    if (item.kind == Kind::Connector)
        return tr("Renew its CA");
    const FailureDetail detail = failureDetail(item.error.value_or(Error()));
    switch (detail.kind) {
    case FailureDetail::Kind::RegistrationLimit: return tr("Delete an old key");
    case FailureDetail::Kind::TcpError: return tr("Check its settings");
    case FailureDetail::Kind::Deferred: return tr("Look at what waits");
    case FailureDetail::Kind::ScepFailInfo: return detail.number == 3 ? tr("Set its clock, then retry") : tr("See what happened");
    case FailureDetail::Kind::HttpError:
    case FailureDetail::Kind::InvalidResponse:
    case FailureDetail::Kind::Cancelled:
    case FailureDetail::Kind::LocalFault: return tr("See what happened");
    }
    Q_UNREACHABLE();
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case Where: return tr("Where");
    case Why: return tr("Why");
    case Todo: return tr("What to do");
    default: return {};
    }
}

void AttentionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_items.size()) - 1, ColumnCount - 1));
}

} // namespace scepter
