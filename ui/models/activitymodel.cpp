#include "ui/models/activitymodel.h"

#include "ui/models/statustag.h"
#include "ui/text/activitywords.h"

#include <QLocale>

namespace scepter {
namespace {

StatusTag tagOf(const Activity &activity)
{
    switch (activity.outcome) {
    case ActivityOutcome::Waiting: return StatusTag::Warning;
    case ActivityOutcome::Failed: return StatusTag::Bad;
    case ActivityOutcome::Done: break;
    }
    const bool isCertificate = activity.kind == ActivityKind::Device || activity.state == QStringView(u"issued");
    return isCertificate ? StatusTag::Good : StatusTag::Neutral;
}

} // namespace

ActivityModel::ActivityModel(QObject *parent) : QAbstractTableModel(parent) {}

int ActivityModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ActivityModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Activity &activity = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(activity, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == Time ? QLocale().toString(activity.at.toLocalTime(), QLocale::LongFormat) : text(activity, index.column());
    case TagRole: return index.column() == What ? QVariant(int(tagOf(activity))) : QVariant();
    default: return {};
    }
}

QString ActivityModel::text(const Activity &activity, int column) const
{
    switch (column) {
    case Time: return QLocale().toString(activity.at.toLocalTime(), QLocale::ShortFormat);
    case What: return activityText(activity);
    case Where: return activityPlace(activity);
    case Who: return whoText(activity.who);
    case Subject: return activity.subject;
    case Details: return activityDetails(activity);
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case What: return tr("What happened");
    case Where: return tr("Where");
    case Who: return tr("Who");
    case Subject: return tr("Subject");
    case Details: return tr("Details");
    default: return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_atEnd && !m_asked; }

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

void ActivityModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_atEnd = true;
    m_asked = false;
    endResetModel();
}

void ActivityModel::append(const QList<Activity> &older, bool atEnd)
{
    m_asked = false;
    m_atEnd = atEnd;
    if (older.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + older.size()) - 1);
    m_rows += older;
    endInsertRows();
}

bool ActivityModel::update(const QList<Activity> &newest)
{
    const auto placeOf = [this](const Activity &activity) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Activity &row) { return row.isSame(activity); });
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    };
    bool overlaps = m_rows.isEmpty();
    QList<Activity> fresh;
    for (const Activity &activity : newest) {
        const int place = placeOf(activity);
        if (place < 0 && !overlaps) {
            fresh.append(activity);
        } else if (place >= 0) {
            overlaps = true;
            if (m_rows[place].state != activity.state) {
                m_rows[place] = activity;
                Q_EMIT dataChanged(index(place, 0), index(place, ColumnCount - 1));
            }
        }
    }
    if (!overlaps)
        return newest.isEmpty();
    if (m_rows.isEmpty())
        fresh = newest;
    if (!fresh.isEmpty()) {
        beginInsertRows({}, 0, int(fresh.size()) - 1);
        m_rows = fresh + m_rows;
        endInsertRows();
    }
    return true;
}

void ActivityModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace scepter
