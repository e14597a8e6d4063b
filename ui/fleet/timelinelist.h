#pragma once
#include "core/device/timeline.h"

#include <QWidget>

class QGridLayout;

namespace scepter {

/// What was done for a request, a line each: when, to the second, and what; failures in the colour of bad news (F4).
class TimelineList final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineList(QWidget *parent = nullptr);
    void setEntries(const QList<TimelineEntry> &entries);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QGridLayout *m_grid;
    QList<TimelineEntry> m_entries;
    QStringList m_shown; ///< so that nothing is made anew that says the same
};

} // namespace scepter
