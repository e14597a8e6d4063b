#include "ui/models/requeststatusmodel.h"

#include "core/base/literals.h"
#include "ui/text/words.h"

#include <QTimeZone>

namespace scepter {
namespace {

StatusTag tagOf(const RequestStatus &status)
{
    struct Visitor {
        StatusTag operator()(const ToBeProcessed &) const { return StatusTag::Warning; }
        StatusTag operator()(const Processing &) const { return StatusTag::Active; }
        StatusTag operator()(const Succeeded &) const { return StatusTag::Good; }
        StatusTag operator()(const Failed &) const { return StatusTag::Bad; }
    };
    return std::visit(Visitor(), status);
}

} // namespace

RequestStatusModel::RequestStatusModel(const RemoteUi &device, QObject *parent)
    : QAbstractTableModel(parent), m_device(device), m_rows(device.history().rows())
{
    connect(&device, &RemoteUi::rowAdded, this, &RequestStatusModel::addRow);
    connect(&device, &RemoteUi::rowChanged, this, &RequestStatusModel::changeRow);
    connect(&device, &RemoteUi::rowRemoved, this, &RequestStatusModel::removeRow);
}

int RequestStatusModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RequestStatusModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant RequestStatusModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryRow &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return tip(row, column);
    case Qt::AccessibleTextRole: return column == Time ? time(row, QLocale::LongFormat) : text(row, column);
    case TagRole: return column == Status ? QVariant(int(tagOf(row.status))) : QVariant();
    case SortRole:
        return column == Time ? QVariant(shownTime(row.status)) : column == Issued ? QVariant(issuedAt(row)) : QVariant(text(row, column));
    default: return {};
    }
}

QString RequestStatusModel::text(const HistoryRow &row, int column) const
{
    switch (column) {
    case Status: return statusWord(row.status);
    case Time: return time(row, QLocale::ShortFormat);
    case Issued: return issued(row, QLocale::ShortFormat);
    case KeyName: return row.keyName;
    case Subject: return row.subject;
    case Details:
        if (const auto *failed = std::get_if<Failed>(&row.status))
            return detailText(failed->detail);
        return {};
    default: return {};
    }
}

QVariant RequestStatusModel::tip(const HistoryRow &row, int column) const
{
    if (column == Time)
        return time(row, QLocale::LongFormat);
    if (column == Issued) {
        const auto *succeeded = std::get_if<Succeeded>(&row.status);
        const QString said = succeeded ? issuanceText(succeeded->issuance, zone()) : QString();
        return said.isEmpty() ? QVariant() : QVariant(said);
    }
    const QString whole = text(row, column);
    return whole.isEmpty() ? QVariant() : QVariant(whole);
}

QVariant RequestStatusModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Status: return tr("Status");
    case Time: return tr("Request Date/Time");
    case Issued: return tr("Certificate Issued");
    case KeyName: return tr("Key Name");
    case Subject: return tr("Subject");
    case Details: return tr("Details");
    default: return {};
    }
}

void RequestStatusModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

/// By the clock of the device, whose page this is.
QString RequestStatusModel::time(const HistoryRow &row, QLocale::FormatType format) const
{
    const QDateTime when = shownTime(row.status);
    return when.isValid() ? QLocale().toString(when.toTimeZone(zone()), format) : QString();
}

QTimeZone RequestStatusModel::zone() const { return QTimeZone(m_device.settings().setup.timeZone); }

QDateTime RequestStatusModel::issuedAt(const HistoryRow &row)
{
    const auto *succeeded = std::get_if<Succeeded>(&row.status);
    return succeeded ? succeeded->issuance.receivedAt : QDateTime();
}

QString RequestStatusModel::issued(const HistoryRow &row, QLocale::FormatType format) const
{
    const QDateTime when = issuedAt(row);
    return when.isValid() ? QLocale().toString(when.toTimeZone(zone()), format) : QString();
}

void RequestStatusModel::addRow(int row)
{
    const RequestHistory &history = m_device.history();
    beginInsertRows({}, row, row);
    m_rows.insert(row, history.rows()[row]);
    endInsertRows();
    for (int old = int(m_rows.size()) - 1; old >= 0; --old) {
        if (history.indexOf(m_rows[old].id) >= 0)
            continue;
        beginRemoveRows({}, old, old);
        m_rows.removeAt(old);
        endRemoveRows();
    }
}

void RequestStatusModel::changeRow(int row)
{
    m_rows[row] = m_device.history().rows()[row];
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void RequestStatusModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace scepter
