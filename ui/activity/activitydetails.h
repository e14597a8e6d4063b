#pragma once
#include "core/fleet/activitylog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace scepter {

class FactGrid;
class FailurePanel;

/// The pane beside the list: every field of what happened, why it failed, and the way to what it was about.
class ActivityDetails final : public Card {
    Q_OBJECT
public:
    explicit ActivityDetails(QWidget *parent = nullptr);
    void setActivity(const Activity &activity);

Q_SIGNALS:
    void linkActivated(const scepter::Destination &destination);

private:
    void addLink(const QString &text, const Destination &where);

    QLabel *m_what;
    QLabel *m_when;
    FactGrid *m_facts;
    QLabel *m_details;
    FailurePanel *m_failure;
    QWidget *m_links = nullptr; ///< made anew for each activity
};

} // namespace scepter
