#include "ui/activity/activitydetails.h"

#include "core/base/literals.h"
#include "ui/text/activitywords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

ActivityDetails::ActivityDetails(QWidget *parent)
    : Card(parent),
      m_what(new QLabel(this)),
      m_when(new QLabel(this)),
      m_facts(new FactGrid(this)),
      m_details(new QLabel(this)),
      m_failure(new FailurePanel(this))
{
    m_what->setFont(headingFont());
    m_what->setWordWrap(true);
    m_when->setFont(hintFont());
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_when->setWordWrap(true);
    m_details->setWordWrap(true);
    m_details->setObjectName(u"activityDetailsText"_s);
    m_failure->setObjectName(u"activityFailure"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(8);
    for (QWidget *each : QList<QWidget *>{m_what, m_when, m_facts, m_details, m_failure})
        layout->addWidget(each);
    layout->addStretch(1);
}

void ActivityDetails::setActivity(const Activity &activity)
{
    m_what->setText(activityText(activity));
    m_when->setText(QLocale().toString(activity.at.toLocalTime(), QLocale::LongFormat));
    m_details->setText(activity.error ? QString() : activityDetails(activity));
    m_details->setVisible(!m_details->text().isEmpty());
    m_failure->setVisible(activity.error.has_value());
    if (activity.error)
        m_failure->setError(*activity.error);
    QList<FactGrid::Fact> facts;
    addFact(&facts, tr("Device"), activity.device);
    addFact(&facts, tr("Rollout"), activity.rollout);
    addFact(&facts, tr("Connector"), activity.connector);
    addFact(&facts, tr("Who"), whoText(activity.who));
    addFact(&facts, tr("Operation"), operationText(activity.operation));
    addFact(&facts, tr("Subject"), activity.subject);
    addFact(&facts, tr("Belongs to"), activity.expected);
    addFact(&facts, tr("Serial number"), activity.serial, true);
    m_facts->setFacts(facts);
    delete m_links;
    m_links = new QWidget(this);
    new FlowLayout(8, m_links);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, m_links);
    if (!activity.device.isEmpty())
        addLink(tr("Show device"), {Place::Fleet, {}, activity.device});
    if (activity.rolloutId != RolloutId::None)
        addLink(tr("Show rollout"), {Place::Fleet, {}, QString::number(qint64(activity.rolloutId)), u"rollout"_s});
    if (!activity.connector.isEmpty())
        addLink(tr("Show connector"), {Place::Connectors,
                                       {},
                                       activity.connector,
                                       activity.kind == ActivityKind::Alarm    ? u"alarms"_s
                                       : activity.state == u"pending"_s        ? u"approvals"_s
                                       : activity.operation.contains(u"Req"_s) ? u"requests"_s
                                                                               : QString()});
    m_links->show();
}

void ActivityDetails::addLink(const QString &text, const Destination &where)
{
    auto *button = new QPushButton(text, m_links);
    m_links->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, where] { Q_EMIT linkActivated(where); });
}

} // namespace scepter
