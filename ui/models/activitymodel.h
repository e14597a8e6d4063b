#pragma once
#include "core/fleet/activitylog.h"

#include <QAbstractTableModel>

namespace scepter {

/// What happened, the newest first, page by page: asks for more as the view comes to its end. Told rows, never reset but for another
/// filter.
class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, What, Where, Who, Subject, Details, ColumnCount };
    enum Role { TagRole = Qt::UserRole }; ///< StatusTag, as an int, in the What column

    explicit ActivityModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const Activity &activity(int row) const { return m_rows[row]; }
    /// Begins anew: another filter.
    void clear();
    /// Older rows, in answer to moreWanted().
    void append(const QList<Activity> &older, bool atEnd);
    /// The newest rows as they are now: those that were not there come on top, and those that changed are changed. False: none of
    /// them was there before, so there may be more in between.
    bool update(const QList<Activity> &newest);
    /// Tells the views that every text is another one: the language changed.
    void retranslate();

Q_SIGNALS:
    void moreWanted();

private:
    QString text(const Activity &activity, int column) const;
    QList<Activity> m_rows;
    bool m_atEnd = true, m_asked = false;
};

} // namespace scepter
