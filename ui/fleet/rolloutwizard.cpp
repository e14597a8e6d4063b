#include "ui/fleet/rolloutwizard.h"

#include "core/base/literals.h"
#include "ui/fleet/checkstep.h"
#include "ui/fleet/devicesstep.h"
#include "ui/fleet/runstep.h"
#include "ui/fleet/schedulestep.h"
#include "ui/fleet/serverstep.h"
#include "ui/fleet/steplist.h"
#include "ui/fleet/templatestep.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr char16_t draftKey[] = u"rollout/draft";

QJsonObject draftOf(const QSettings &settings)
{
    return QJsonDocument::fromJson(settings.value(QString::fromUtf16(draftKey)).toString().toUtf8()).object();
}

/// The field of a step that is filled in first.
QWidget *firstField(const QWidget *step)
{
    for (QWidget *next = step->nextInFocusChain(); next && step->isAncestorOf(next); next = next->nextInFocusChain()) {
        if (next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(step) && next->isEnabled())
            return next;
    }
    return nullptr;
}

} // namespace

RolloutWizard::RolloutWizard(const Workplace &workplace, const Administrator &administrator, const QString &filter, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_devices(new DevicesStep(workplace, administrator, m_draft, this)),
      m_run(new RunStep(workplace, administrator, m_draft, this)),
      m_all{m_devices,
            new TemplateStep(workplace, administrator, m_draft, this),
            new ServerStep(workplace, administrator, m_draft, this),
            new ScheduleStep(workplace, administrator, m_draft, this),
            new CheckStep(workplace, administrator, m_draft, this),
            m_run},
      m_list(new StepList(this)),
      m_heading(new QLabel(this)),
      m_offer(new NoteStrip(this)),
      m_takeUp(new QPushButton(this)),
      m_anew(new QPushButton(this)),
      m_close(new QPushButton(this)),
      m_back(new QPushButton(this)),
      m_next(new QPushButton(this)),
      m_area(new QScrollArea(this))
{
    setObjectName(u"rolloutWizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    for (WizardStep *step : m_all) {
        connect(step, &WizardStep::passed, this, [this, step] { passed(step); });
        connect(step, &WizardStep::changed, this, &RolloutWizard::updateControls);
        connect(step, &WizardStep::attentionWanted, this, [this](QWidget *widget) { m_area->ensureWidgetVisible(widget); });
    }
    build();
    m_devices->setFilter(filter);
    m_untouched = typed();
    m_offer->setVisible(!draftOf(m_workplace.settings).isEmpty());
    retranslate();
    go(m_devices);
}

RolloutWizard::~RolloutWizard() = default;

void RolloutWizard::renew(const QStringList &certificates)
{
    m_devices->setRenewal(certificates);
    m_untouched = typed();
}

void RolloutWizard::build()
{
    buildButtons();
    m_heading->setFont(titleFont());
    m_offer->setObjectName(u"draftStrip"_s);
    m_offer->setKind(NoteStrip::Kind::Info);
    m_offer->addAction(m_takeUp);
    m_offer->addAction(m_anew);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto *pages = new QWidget; // the hidden ones take no room
    auto *pagesLayout = new QVBoxLayout(pages);
    pagesLayout->setContentsMargins({});
    for (WizardStep *step : m_all) {
        pagesLayout->addWidget(step);
        step->hide();
    }
    m_area->setWidget(pages);
    m_area->setFocusPolicy(Qt::StrongFocus); // a long page is scrolled with the keys
    m_area->viewport()->setAutoFillBackground(false);
    pages->setAutoFillBackground(false);

    auto *card = new Card(this);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    cardLayout->setSpacing(12);
    cardLayout->addWidget(m_heading);
    cardLayout->addWidget(m_area, 1);
    auto *steps = new QVBoxLayout;
    steps->addWidget(m_list);
    steps->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(18);
    columns->addLayout(steps);
    columns->addWidget(card, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(12);
    layout->addWidget(m_offer);
    layout->addLayout(columns, 1);
    layout->addWidget(buttonBar());
    const int unit = fontMetrics().averageCharWidth();
    setMinimumSize(unit * 90, unit * 62);
    resize(unit * 125, unit * 92);
}

void RolloutWizard::buildButtons()
{
    m_takeUp->setObjectName(u"takeUpButton"_s);
    m_anew->setObjectName(u"anewButton"_s);
    m_close->setObjectName(u"closeButton"_s);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    m_next->setProperty("primary", true);
    m_next->setDefault(true);
    for (QPushButton *button : {m_takeUp, m_anew, m_close, m_back})
        button->setAutoDefault(false);
    connect(m_takeUp, &QPushButton::clicked, this, &RolloutWizard::takeDraft);
    connect(m_anew, &QPushButton::clicked, this, &RolloutWizard::dropDraft);
    connect(m_close, &QPushButton::clicked, this, &RolloutWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &RolloutWizard::back);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_goal = 0;
        m_current->leave();
    });
}

QWidget *RolloutWizard::buttonBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_close);
    layout->addStretch(1);
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    return bar;
}

void RolloutWizard::go(WizardStep *step)
{
    if (m_current)
        m_current->hide();
    m_current = step;
    step->show();
    step->enter();
    QWidget *field = firstField(step);
    (field ? field : m_area)->setFocus();
    m_area->ensureVisible(0, 0);
    updateControls();
}

void RolloutWizard::back()
{
    const QList<WizardStep *> steps = this->steps();
    go(steps[std::max<qsizetype>(0, steps.indexOf(m_current) - 1)]);
}

void RolloutWizard::passed(WizardStep *step)
{
    if (step != m_current)
        return;
    if (step == m_run)
        return finish();
    m_offer->hide(); // whoever goes on begins anew, or has taken it up
    const QList<WizardStep *> steps = this->steps();
    const qsizetype next = steps.indexOf(step) + 1;
    go(steps[next]);
    if (next < m_goal)
        steps[next]->leave();
}

void RolloutWizard::finish()
{
    m_workplace.settings.remove(QString::fromUtf16(draftKey));
    updateControls();
    Q_EMIT created(m_run->made());
    if (!m_draft.isPlan())
        accept();
}

void RolloutWizard::reject()
{
    if (m_run->made() == RolloutId::None)
        keepDraft();
    if (m_run->unwrittenSheets() > 0)
        return askForSheets();
    QDialog::reject();
}

/// They are why the plan was made, and easily forgotten.
void RolloutWizard::askForSheets()
{
    if (const auto *asked = findChild<Question *>(u"sheetsQuestion"_s); asked && asked->isVisible())
        return;
    const int count = m_run->unwrittenSheets();
    Question::ask(
        this, u"sheetsQuestion"_s,
        [count] {
            return Question::Texts{
                tr("Leave without the settings sheets?"), tr("The settings sheets of %n printer(s) have not been written.", nullptr, count),
                tr("Without them nobody knows what to enter at the printers. They can be written later, until the printers are in use: with “Settings sheets…” beside the plan, in the menu of the fleet's list, or on the printer's page."),
                tr("Leave"), tr("Write now")};
        },
        [this] { QDialog::reject(); });
}

QJsonObject RolloutWizard::typed() const
{
    QJsonArray all;
    for (const WizardStep *step : m_all)
        all.append(step->typed());
    return {{u"steps"_s, all}};
}

void RolloutWizard::keepDraft()
{
    QJsonObject draft = typed();
    if (draft == m_untouched || m_offer->isVisibleTo(this))
        return; // there is nothing to keep, or one that was kept before
    draft[u"at"_s] = steps().indexOf(m_current);
    draft[u"left"_s] = m_workplace.services.scheduler.now().toString(Qt::ISODate);
    m_workplace.settings.setValue(QString::fromUtf16(draftKey), QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact)));
}

void RolloutWizard::takeDraft()
{
    const QJsonObject draft = draftOf(m_workplace.settings);
    const QJsonArray all = draft[u"steps"_s].toArray();
    for (qsizetype i = 0; i < m_all.size(); ++i)
        m_all[i]->restore(all[i].toObject());
    m_offer->hide();
    m_goal = draft[u"at"_s].toInt();
    if (m_goal > 0)
        m_devices->leave();
}

void RolloutWizard::dropDraft()
{
    m_workplace.settings.remove(QString::fromUtf16(draftKey));
    m_offer->hide();
}

void RolloutWizard::updateControls()
{
    const QList<WizardStep *> steps = this->steps();
    const qsizetype at = steps.indexOf(m_current);
    QStringList titles;
    for (const WizardStep *step : steps)
        titles.append(step->title());
    m_list->setSteps(titles, int(at));
    m_heading->setText(titles.value(at));
    m_area->setAccessibleName(titles.value(at));
    const bool made = m_run->made() != RolloutId::None, last = m_current == m_run;
    m_back->setVisible(at > 0 && !made);
    m_next->setVisible(!made);
    setUsable({m_next}, m_current ? m_current->whyNot() : QString());
    m_next->setText(!last                 ? tr("Next")
                    : m_draft.isPlan()    ? tr("Make the plan")
                    : m_draft.wish.starts ? tr("Schedule the rollout")
                                          : tr("Start the rollout"));
}

void RolloutWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    retranslate();
}

void RolloutWizard::retranslate()
{
    setWindowTitle(tr("New rollout"));
    const QDateTime left = QDateTime::fromString(draftOf(m_workplace.settings)[u"left"_s].toString(), Qt::ISODate);
    m_offer->setText(tr("A rollout was begun and left on %1.").arg(QLocale().toString(left.toLocalTime(), QLocale::ShortFormat)));
    m_takeUp->setText(tr("Go on with it"));
    m_anew->setText(tr("Begin anew"));
    m_close->setText(tr("Close"));
    m_back->setText(tr("Back"));
    m_close->setToolTip(tr("What was typed is kept, but for challenge passwords, and can be taken up again."));
    updateControls();
}

} // namespace scepter
