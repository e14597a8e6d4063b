#pragma once
#include "ui/fleet/filterbar.h"

#include <QListWidget>

namespace scepter {

/// The sites or tags of the fleet, each with how many devices it has; the one that is chosen is what the list shows.
class GroupList final : public QListWidget {
    Q_OBJECT
public:
    explicit GroupList(QWidget *parent = nullptr);
    void setGroups(FilterBar::Grouping grouping, const FleetCounts &counts);
    /// Nothing: all.
    void setCurrent(const std::optional<QString> &name);

Q_SIGNALS:
    void chosen(const std::optional<QString> &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    FilterBar::Grouping m_grouping = FilterBar::Grouping::None;
    FleetCounts m_counts;
    QStringList m_names;
};

} // namespace scepter
