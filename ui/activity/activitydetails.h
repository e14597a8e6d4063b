#pragma once
#include "core/fleet/activitylog.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace scepter {

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
    void addField(const QString &name, const QString &value, bool fixed = false);
    void addLink(const QString &text, const Destination &where);

    QLabel *m_what;
    QLabel *m_when;
    QLabel *m_details;
    FailurePanel *m_failure;
    QWidget *m_fields = nullptr; ///< made anew for each activity
    QWidget *m_links = nullptr;
};

} // namespace scepter
