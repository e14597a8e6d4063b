#include "ui/connectors/newconnectordialog.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorsteps.h"
#include "ui/connectors/connectorwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace scepter {
namespace {

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *button(const QString &objectName, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    return made;
}

} // namespace

NewConnectorDialog::NewConnectorDialog(const Workplace &workplace, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_caStep(new CaStep),
      m_stack(new QStackedWidget(this)),
      m_end(new QWidget),
      m_progressText(new QLabel(this)),
      m_error(wrapping(this)),
      m_endHeading(wrapping(m_end)),
      m_endText(wrapping(m_end)),
      m_failure(new FailurePanel(this)),
      m_busy(new QProgressBar(this)),
      m_back(button(u"wizardBackButton"_s, this)),
      m_next(button(u"wizardNextButton"_s, this)),
      m_close(button(u"wizardCloseButton"_s, this)),
      m_serve(button(u"wizardServeButton"_s, this))
{
    setObjectName(u"newConnectorDialog"_s);
    m_steps = {new KindStep, m_caStep, new RecoveryStep, new PolicyStep, new NamesStep, new ReachStep, new SummaryStep};
    layOut();
    connect(m_back, &QPushButton::clicked, this, [this] { go(neighbour(m_stack->currentIndex(), -1)); });
    connect(m_next, &QPushButton::clicked, this, &NewConnectorDialog::forward);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_serve, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT serveWanted();
    });
    connect(this, &QDialog::finished, this, [this] {
        for (ConnectorStep *step : m_steps)
            step->forgetSecrets();
        if (m_finished)
            deleteLater();
    });
    retranslate();
    // The buttons come after the fields of every step, although they were made before them.
    QWidget *last = m_steps.constLast();
    for (QWidget *each : m_stack->findChildren<QWidget *>()) {
        if ((each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            last = each;
    }
    for (QPushButton *each : {m_back, m_next, m_serve, m_close}) {
        setTabOrder(last, each);
        last = each;
    }
    go(0);
}

void NewConnectorDialog::layOut()
{
    m_progressText->setFont(hintFont());
    m_progressText->setForegroundRole(QPalette::PlaceholderText);
    m_error->setObjectName(u"wizardError"_s);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    m_failure->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    m_endHeading->setFont(titleFont());
    m_endHeading->setObjectName(u"wizardEndHeading"_s);
    auto *end = new QVBoxLayout(m_end);
    end->setContentsMargins({});
    end->addWidget(m_endHeading);
    end->addWidget(m_endText);
    end->addStretch(1);
    QList<QWidget *> pages(m_steps.begin(), m_steps.end());
    pages.append(m_end);
    for (QWidget *page : std::as_const(pages)) {
        auto *area = new QScrollArea(m_stack);
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(page);
        page->setAutoFillBackground(false);
        area->viewport()->setAutoFillBackground(false);
        m_stack->addWidget(area);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    for (QPushButton *each : {m_back, m_next, m_serve})
        buttons->addWidget(each);
    m_next->setProperty("primary", true);
    m_next->setDefault(true);
    m_serve->setProperty("primary", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(m_progressText);
    column->addWidget(m_stack, 1);
    column->addWidget(m_error);
    column->addWidget(m_failure);
    column->addWidget(m_busy);
    column->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 33);
}

void NewConnectorDialog::setAdministrator(const std::optional<Administrator> &administrator)
{
    m_administrator = administrator;
    updateControls();
}

void NewConnectorDialog::begin()
{
    m_workplace.database.read(
        this, [](Transaction &transaction) { return CaStore::list(transaction); },
        [this](const Result<QList<CaInfoRow>> &cas) {
            if (cas)
                m_caStep->setCas(*cas);
        });
    open();
}

/// The next step that the plan needs in this direction; -1 or the number of steps at the ends.
int NewConnectorDialog::neighbour(int step, int direction) const
{
    do
        step += direction;
    while (step >= 0 && step < m_steps.size() && !m_steps[step]->applies(m_plan));
    return step;
}

void NewConnectorDialog::go(int step)
{
    if (step < 0 || step >= m_steps.size())
        return;
    m_error->hide();
    m_failure->hide();
    m_steps[step]->enter(m_plan);
    m_stack->setCurrentIndex(step);
    updateControls();
    focusFirstField();
}

void NewConnectorDialog::focusFirstField()
{
    for (QWidget *field : m_steps[m_stack->currentIndex()]->findChildren<QWidget *>()) {
        if ((field->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && field->isEnabled() && !field->isHidden() && !field->focusProxy())
            return field->setFocus();
    }
}

void NewConnectorDialog::forward()
{
    const int step = m_stack->currentIndex();
    const QString wrong = m_steps[step]->leave(m_plan);
    m_error->setText(wrong);
    m_error->setVisible(!wrong.isEmpty());
    if (!wrong.isEmpty())
        return;
    if (step + 1 == m_steps.size())
        create();
    else
        go(neighbour(step, 1));
}

void NewConnectorDialog::create()
{
    if (!m_administrator || m_working)
        return;
    m_working = true;
    m_failure->hide();
    updateControls();
    const CaOperations operations(m_workplace.database, m_workplace.services.random, *m_administrator,
                                  m_workplace.services.scheduler.now());
    m_workplace.services.pool.run(
        this, [operations, plan = m_plan] { return operations.createConnector(plan.settings, plan.ca); },
        [this](const Result<void> &made) { finish(made); });
}

void NewConnectorDialog::finish(const Result<void> &made)
{
    m_working = false;
    m_finished = made.has_value();
    m_failure->setVisible(!made);
    if (!made)
        m_failure->setError(made.error());
    else
        m_stack->setCurrentIndex(int(m_steps.size()));
    retranslate();
    if (!made)
        return;
    Q_EMIT created(m_plan.settings.name);
    if (!isVisible()) // closed meanwhile
        deleteLater();
}

void NewConnectorDialog::updateControls()
{
    const int step = m_stack->currentIndex();
    const bool isLast = step + 1 == m_steps.size();
    const bool waits = m_plan.ca && m_plan.ca->kind == NewCa::Kind::Subordinate;
    m_busy->setVisible(m_working);
    m_back->setVisible(!m_finished);
    m_next->setVisible(!m_finished);
    m_serve->setVisible(m_finished && !waits && m_workplace.host.state() == ConnectorHost::State::Stopped);
    m_next->setText(isLast ? tr("Create") : tr("Next"));
    m_close->setText(m_finished ? tr("Close") : tr("Cancel"));
    const QString busy = m_working ? tr("It is being created.") : QString();
    setUsable({m_back}, step <= 0 ? tr("This is the first step.") : busy);
    setUsable({m_next}, m_administrator ? busy : tr("Administrator privileges are required"));
    setUsable({m_close}, busy);
    m_progressText->setVisible(!m_finished);
    m_progressText->setText(tr("Step %1 of %2").arg(QLocale().toString(step + 1), QLocale().toString(m_steps.size())));
}

void NewConnectorDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NewConnectorDialog::retranslate()
{
    setWindowTitle(tr("New connector"));
    for (ConnectorStep *step : m_steps)
        step->retranslate();
    m_busy->setAccessibleName(tr("It is being created."));
    m_back->setText(tr("Back"));
    m_serve->setText(tr("Serve now…"));
    const bool waits = m_plan.ca && m_plan.ca->kind == NewCa::Kind::Subordinate;
    m_endHeading->setText(tr("The connector “%1” is there").arg(connectorTitle(m_plan.settings)));
    m_endText->setText(waits
                           ? tr("Have the request in %1 signed, then install the signed chain under “CA and CRL”. Until then the connector "
                                "cannot issue.")
                                 .arg(m_plan.ca->csr)
                           : tr("Devices can enrol as soon as it is served. They need its URL and a challenge password, which you create "
                                "under “Challenges”."));
    if (!m_error->isHidden()) // what is wrong, in the language of now
        m_error->setText(m_steps[m_stack->currentIndex()]->leave(m_plan));
    updateControls();
}

} // namespace scepter
