#include "ui/fleet/rolloutcard.h"

#include "core/base/literals.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/scepterstyle.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

StatusTag tagOf(RolloutState state)
{
    switch (state) {
    case RolloutState::Scheduled: return StatusTag::Neutral;
    case RolloutState::Running: return StatusTag::Active;
    case RolloutState::Paused:
    case RolloutState::Held: return StatusTag::Warning;
    case RolloutState::Finished: return StatusTag::Good;
    case RolloutState::Cancelled: return StatusTag::Neutral;
    }
    Q_UNREACHABLE();
}

int withOutcome(const RolloutCounts &counts)
{
    return counts.succeeded + counts.failed + counts.issued + counts.inUse + counts.refused + counts.missing;
}

} // namespace

RolloutCard::RolloutCard(Database &database, Scheduler &scheduler, RolloutId id, QWidget *parent)
    : QFrame(parent),
      m_database(database),
      m_scheduler(scheduler),
      m_id(id),
      m_feed(new RolloutFeed(database, scheduler, id, this)),
      m_title(new QLabel(this)),
      m_state(new StateLabel(this)),
      m_facts(new QLabel(this)),
      m_bar(new SegmentBar(this)),
      m_strip(new NoteStrip(this)),
      m_head(new QHBoxLayout),
      m_pause(addButton(u"rolloutPauseButton"_s)),
      m_resume(addButton(u"rolloutResumeButton"_s)),
      m_retry(addButton(u"rolloutRetryButton"_s)),
      m_sheets(addButton(u"rolloutSheetsButton"_s)),
      m_report(addButton(u"rolloutReportButton"_s)),
      m_cancel(addButton(u"rolloutCancelButton"_s)),
      m_dismiss(addButton(u"rolloutDismissButton"_s))
{
    setObjectName(u"rolloutCard%1"_s.arg(qint64(id)));
    m_title->setObjectName(u"rolloutTitle"_s);
    m_title->setFont(headingFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_state->setObjectName(u"rolloutState"_s);
    m_facts->setObjectName(u"rolloutFacts"_s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setWordWrap(true);
    m_strip->setObjectName(u"rolloutStrip"_s);
    m_strip->hide();
    m_head->setSpacing(8);
    m_head->insertWidget(0, m_title, 1);
    m_head->insertWidget(1, m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    column->addWidget(m_facts);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide(); // until it is known what it is

    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT wanted(Act::Pause); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT wanted(Act::Resume); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT wanted(Act::Retry); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT wanted(Act::Cancel); });
    connect(m_sheets, &QPushButton::clicked, this, &RolloutCard::sheetsWanted);
    connect(m_report, &QPushButton::clicked, this, &RolloutCard::reportWanted);
    connect(m_dismiss, &QPushButton::clicked, this, &RolloutCard::dismissed);
    connect(m_feed, &RolloutFeed::loaded, this, [this] {
        m_loaded = true;
        watchPrinters();
        showRollout();
        show();
        Q_EMIT progressed();
    });
    connect(m_feed, &RolloutFeed::changed, this, [this] {
        showRollout();
        Q_EMIT progressed();
    });
    retranslate();
    m_feed->start();
}

QPushButton *RolloutCard::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    m_head->addWidget(button);
    return button;
}

void RolloutCard::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    m_bar->setVisible(!compact);
    layout()->setContentsMargins(16, compact ? 6 : 12, 16, compact ? 6 : 12);
    layout()->setSpacing(compact ? 2 : 8);
}

void RolloutCard::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    watchPrinters();
    showControls();
}

/// What comes from printers is matched to a plan's rows while an administrator has it before him (F9).
void RolloutCard::watchPrinters()
{
    if (m_watch || !m_loaded || !m_whyNot.isEmpty() || rollout().kind != RolloutKind::Plan || !rollout().isOpen())
        return;
    m_watch = new PrinterWatch(m_database, m_scheduler, m_id, this);
    m_watch->start();
}

QString RolloutCard::workText() const
{
    if (!m_loaded || rollout().state != RolloutState::Running || rollout().kind == RolloutKind::Plan)
        return {};
    const QLocale locale;
    return tr("Rollout “%1”: %2 of %3").arg(rollout().title, locale.toString(withOutcome(counts())), locale.toString(counts().total()));
}

void RolloutCard::retranslate()
{
    m_pause->setText(tr("Pause"));
    m_retry->setText(tr("Retry failed"));
    m_sheets->setText(tr("Settings sheets…"));
    m_sheets->setToolTip(tr("Writes the settings sheets of the printers whose wave has begun, until they are in use."));
    m_report->setText(tr("Report…"));
    m_cancel->setText(tr("Cancel…"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Takes the finished rollout off this page. Its report stays."));
    if (m_loaded)
        showRollout();
}

QString RolloutCard::stateText() const
{
    const QString state = rolloutStateText(rollout().state);
    const bool inWaves = rollout().waves > 1 && rollout().isOpen() && rollout().state != RolloutState::Scheduled;
    if (!inWaves)
        return state;
    const QLocale locale;
    return tr("%1 · wave %2 of %3").arg(state, locale.toString(rollout().wave + 1), locale.toString(rollout().waves));
}

QString RolloutCard::factsText() const
{
    const RolloutProgress &progress = m_feed->progress();
    const QLocale locale;
    QStringList facts;
    if (rollout().kind != RolloutKind::Plan)
        facts += tr("%1 of %2").arg(locale.toString(withOutcome(progress.counts)), locale.toString(progress.counts.total()));
    if (const QString counted = countsText(progress.counts); !counted.isEmpty())
        facts += counted;
    facts += rolloutServerText(rollout().settings);
    const bool runs = rollout().state == RolloutState::Running && progress.isRun;
    if (rollout().state == RolloutState::Running && !progress.isRun && rollout().kind != RolloutKind::Plan)
        facts += tr("nobody runs it at present");
    if (runs && progress.perSecond > 0)
        facts += tr("%1 per second").arg(locale.toString(progress.perSecond, 'f', progress.perSecond < 10 ? 1 : 0));
    if (runs && progress.left)
        facts += tr("about %1 left").arg(durationText(*progress.left));
    if (rollout().state == RolloutState::Scheduled && rollout().starts)
        facts += tr("begins %1").arg(locale.toString(rollout().starts->toLocalTime(), QLocale::ShortFormat));
    if (rollout().ended)
        facts += tr("ended %1").arg(locale.toString(rollout().ended->toLocalTime(), QLocale::ShortFormat));
    return facts.join(u" · "_s);
}

void RolloutCard::showRollout()
{
    const bool isPlan = rollout().kind == RolloutKind::Plan;
    m_title->setText(isPlan ? tr("Plan “%1”").arg(rollout().title) : tr("Rollout “%1”").arg(rollout().title));
    m_state->setState(tagOf(rollout().state), stateText());
    m_facts->setText(factsText());
    const RolloutCounts &c = counts();
    m_bar->setSegments({{ColorRole::Good, c.succeeded + c.issued + c.inUse},
                        {ColorRole::Bad, c.failed + c.refused + c.missing},
                        {ColorRole::Accent, c.running},
                        {ColorRole::Warning, c.deferred}},
                       c.total());
    m_bar->setAccessibleName(m_title->text() + u": "_s + countsText(c));
    m_strip->setVisible(rollout().held.has_value());
    if (rollout().held)
        m_strip->setText(holdReasonText(*rollout().held).oneLine());
    showControls();
}

void RolloutCard::showControls()
{
    if (!m_loaded)
        return;
    const bool isPlan = rollout().kind == RolloutKind::Plan;
    const RolloutState state = rollout().state;
    const bool pauses = !isPlan || rollout().waves > 1; // a plan without waves waits for its printers anyway
    m_pause->setVisible(pauses && (state == RolloutState::Running || state == RolloutState::Scheduled));
    m_resume->setVisible(state == RolloutState::Paused || state == RolloutState::Held);
    m_resume->setText(state == RolloutState::Held ? tr("Go on anyway") : tr("Resume"));
    m_retry->setVisible(counts().failed + counts().refused + counts().missing > 0
                        || (counts().cancelled > 0 && state == RolloutState::Cancelled));
    m_sheets->setVisible(isPlan && state != RolloutState::Cancelled);
    m_cancel->setVisible(rollout().isOpen());
    m_dismiss->setVisible(!rollout().isOpen());
    m_report->setVisible(!rollout().isOpen());
    setUsable({m_pause, m_resume, m_retry, m_sheets, m_cancel}, m_whyNot);
}

void RolloutCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), namedColor(palette(), ColorRole::Card), namedColor(palette(), ColorRole::Line), ScepterStyle::cardRadius);
}

void RolloutCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
