#include "ui/fleet/schedulestep.h"

#include "core/base/literals.h"
#include "ui/fleet/fieldform.h"
#include "ui/text/explanation.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/localtime.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QJsonObject>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

void setUp(QSpinBox *spin, const QString &name, int least, int most, int value)
{
    spin->setObjectName(name);
    spin->setRange(least, most);
    spin->setValue(value);
}

} // namespace

ScheduleStep::ScheduleStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : WizardStep(workplace, administrator, draft, parent),
      m_starts(new QButtonGroup(this)),
      m_startHeading(new QLabel),
      m_wavesHeading(new QLabel),
      m_loadHeading(new QLabel),
      m_deviceHeading(new QLabel),
      m_startForm(new FieldForm),
      m_wavesForm(new FieldForm),
      m_loadForm(new FieldForm),
      m_deviceForm(new FieldForm),
      m_at(new QDateTimeEdit),
      m_canary(new QSpinBox),
      m_wave(new QSpinBox),
      m_hold(new QSpinBox),
      m_concurrency(new QSpinBox),
      m_jitter(new QSpinBox),
      m_times(new QSpinBox),
      m_minutes(new QSpinBox),
      m_rate(new QDoubleSpinBox),
      m_proven(new WrappingCheckBox),
      m_polls(new WrappingCheckBox),
      m_deletes(new WrappingCheckBox),
      m_restarts(new WrappingCheckBox),
      m_words(new NoteStrip)
{
    build();
    connectFields();
    retranslate();
}

void ScheduleStep::build()
{
    const RolloutSettings standard;
    const Polling polling;
    setUp(m_canary, u"canarySpin"_s, 0, 1'000'000, standard.canary);
    setUp(m_wave, u"waveSpin"_s, 1, 100, standard.wavePercent);
    setUp(m_hold, u"holdSpin"_s, 0, 100, standard.holdAbovePercent);
    setUp(m_concurrency, u"concurrencySpin"_s, 1, 10'000, standard.concurrency);
    setUp(m_jitter, u"jitterSpin"_s, 0, 7 * 24 * 60, 0);
    setUp(m_times, u"timesSpin"_s, 1, 10'000, polling.times);
    setUp(m_minutes, u"minutesSpin"_s, 1, 1440, polling.minutes);
    m_rate->setObjectName(u"rateSpin"_s);
    m_rate->setRange(0, 100'000);
    m_rate->setDecimals(1);
    m_at->setObjectName(u"startEdit"_s);
    m_at->setCalendarPopup(true);
    m_at->setDateTime(now().toLocalTime().addSecs(3600));
    m_proven->setObjectName(u"provenCheck"_s);
    m_polls->setObjectName(u"pollCheck"_s);
    m_polls->setChecked(true);
    m_deletes->setObjectName(u"deleteOldCheck"_s);
    m_restarts->setObjectName(u"restartCheck"_s);
    m_words->setObjectName(u"wavesStrip"_s);
    m_words->setKind(NoteStrip::Kind::Info);
    auto *atOnce = new QRadioButton, *later = new QRadioButton;
    atOnce->setObjectName(u"nowRadio"_s);
    later->setObjectName(u"laterRadio"_s);
    m_starts->addButton(atOnce, Now);
    m_starts->addButton(later, Later);
    atOnce->setChecked(true);
    m_startForm->addField(m_at);
    for (QSpinBox *field : {m_canary, m_wave, m_hold})
        m_wavesForm->addField(field);
    m_wavesForm->addWide(m_proven);
    for (QWidget *field : std::initializer_list<QWidget *>{m_concurrency, m_rate, m_jitter})
        m_loadForm->addField(field);
    m_loadForm->addWide(m_polls);
    for (QSpinBox *field : {m_times, m_minutes})
        m_loadForm->addField(field);
    for (WrappingCheckBox *check : {m_deletes, m_restarts})
        m_deviceForm->addWide(check);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    addGroup(m_startHeading, {atOnce, later, m_startForm});
    addGroup(m_wavesHeading, {m_wavesForm, m_words});
    addGroup(m_loadHeading, {m_loadForm});
    addGroup(m_deviceHeading, {m_deviceForm});
    layout->addStretch(1);
}

void ScheduleStep::addGroup(QLabel *heading, const QList<QWidget *> &widgets)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (column->count() > 0)
        column->addSpacing(10);
    heading->setFont(headingFont());
    column->addWidget(heading);
    for (QWidget *widget : widgets)
        column->addWidget(widget);
}

void ScheduleStep::connectFields()
{
    for (QSpinBox *field : {m_canary, m_wave, m_hold, m_concurrency, m_jitter, m_times, m_minutes})
        connect(field, &QSpinBox::valueChanged, this, &ScheduleStep::edited);
    for (WrappingCheckBox *check : {m_proven, m_polls})
        connect(check, &QAbstractButton::toggled, this, &ScheduleStep::edited);
    connect(m_starts, &QButtonGroup::idToggled, this, &ScheduleStep::edited);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &ScheduleStep::edited);
    connect(m_deletes, &QAbstractButton::clicked, this, [this] { m_deletesTouched = true; });
}

QString ScheduleStep::title() const { return tr("Schedule and waves"); }

void ScheduleStep::enter()
{
    if (!m_deletesTouched) // or devices that are renewed again and again would fill up
        m_deletes->setChecked(draft().wish.kind == RolloutKind::Renew);
    showParts();
    edited();
}

/// Printers request when somebody stands before them, and restart when he says so: a plan has waves alone (F11).
void ScheduleStep::showParts()
{
    const bool plan = draft().isPlan();
    for (QWidget *part : std::initializer_list<QWidget *>{m_startHeading, m_starts->button(Now), m_starts->button(Later), m_startForm,
                                                          m_loadHeading, m_loadForm, m_deviceHeading, m_deviceForm, m_proven})
        part->setVisible(!plan);
}

void ScheduleStep::fill(RolloutSettings *settings) const
{
    settings->canary = m_canary->value();
    settings->wavePercent = m_wave->value();
    settings->holdAbovePercent = m_hold->value();
    settings->provenOnly = m_proven->isChecked() || draft().isPlan();
    settings->concurrency = m_concurrency->value();
    settings->perSecond = m_rate->value();
    settings->jitter = std::chrono::minutes(m_jitter->value());
    settings->polling = m_polls->isChecked() ? std::optional(Polling{m_times->value(), m_minutes->value()}) : std::nullopt;
    settings->deletesOld = m_deletes->isChecked();
    settings->restarts = m_restarts->isChecked();
}

void ScheduleStep::edited()
{
    m_startForm->hideErrors();
    m_wavesForm->hideErrors();
    showChoices();
}

void ScheduleStep::showChoices()
{
    m_startForm->setFieldVisible(m_at, m_starts->checkedId() == Later);
    for (QSpinBox *field : {m_times, m_minutes})
        m_loadForm->setFieldVisible(field, m_polls->isChecked());
    RolloutSettings settings;
    fill(&settings);
    m_words->setText(wavesText(settings));
}

void ScheduleStep::leave()
{
    std::optional<QDateTime> starts;
    if (m_starts->checkedId() == Later && !draft().isPlan()) {
        starts = m_at->dateTime().toUTC();
        if (*starts < now())
            return m_startForm->showError(m_at, [] { return tr("This time has passed."); });
    }
    draft().wish.starts = starts;
    fill(&draft().wish.settings);
    if (const auto good = draft().wish.settings.validate(); !good)
        return m_wavesForm->showError(m_canary, [error = good.error()] { return explain(error).oneLine(); });
    Q_EMIT passed();
}

QJsonObject ScheduleStep::typed() const
{
    return {{u"start"_s, m_starts->checkedId()},
            {u"at"_s, m_at->dateTime().toUTC().toString(Qt::ISODate)},
            {u"canary"_s, m_canary->value()},
            {u"wave"_s, m_wave->value()},
            {u"hold"_s, m_hold->value()},
            {u"proven"_s, m_proven->isChecked()},
            {u"concurrency"_s, m_concurrency->value()},
            {u"rate"_s, m_rate->value()},
            {u"jitter"_s, m_jitter->value()},
            {u"polls"_s, m_polls->isChecked()},
            {u"times"_s, m_times->value()},
            {u"minutes"_s, m_minutes->value()},
            {u"deletesOld"_s, m_deletes->isChecked()},
            {u"decidesDeletion"_s, m_deletesTouched},
            {u"restarts"_s, m_restarts->isChecked()}};
}

void ScheduleStep::restore(const QJsonObject &typed)
{
    if (auto *start = m_starts->button(typed[u"start"_s].toInt()))
        start->setChecked(true);
    if (const QDateTime at = QDateTime::fromString(typed[u"at"_s].toString(), Qt::ISODate); at.isValid())
        m_at->setDateTime(at.toLocalTime());
    for (const auto &[spin, name] : std::initializer_list<std::pair<QSpinBox *, QString>>{{m_canary, u"canary"_s},
                                                                                          {m_wave, u"wave"_s},
                                                                                          {m_hold, u"hold"_s},
                                                                                          {m_concurrency, u"concurrency"_s},
                                                                                          {m_jitter, u"jitter"_s},
                                                                                          {m_times, u"times"_s},
                                                                                          {m_minutes, u"minutes"_s}})
        spin->setValue(typed[name].toInt(spin->value()));
    m_rate->setValue(typed[u"rate"_s].toDouble());
    m_proven->setChecked(typed[u"proven"_s].toBool());
    m_polls->setChecked(typed[u"polls"_s].toBool(true));
    m_deletes->setChecked(typed[u"deletesOld"_s].toBool());
    m_deletesTouched = typed[u"decidesDeletion"_s].toBool();
    m_restarts->setChecked(typed[u"restarts"_s].toBool());
}

void ScheduleStep::retranslate()
{
    m_startHeading->setText(tr("When does it begin?"));
    m_starts->button(Now)->setText(tr("At once"));
    m_starts->button(Later)->setText(tr("At a time"));
    m_at->setLocale(QLocale());
    showInLocale(m_at);
    m_startForm->setTexts(m_at, tr("Begins:"), tr("By the clock of this computer"));
    m_wavesHeading->setText(tr("In which waves?"));
    m_wavesForm->setTexts(m_canary, tr("Canary (devices):"));
    m_wavesForm->setTexts(m_wave, tr("Each wave (% of the others):"));
    m_wavesForm->setTexts(m_hold, tr("Hold when more fail (%):"));
    m_proven->setText(tr("The next wave only when the keys of the last one are in use"));
    m_loadHeading->setText(tr("How fast?"));
    m_loadForm->setTexts(m_concurrency, tr("Devices at the same time:"));
    m_loadForm->setTexts(m_rate, tr("Requests per second:"));
    m_rate->setSpecialValueText(tr("as fast as it goes"));
    m_rate->setLocale(QLocale());
    m_loadForm->setTexts(m_jitter, tr("Spread over (minutes):"), tr("Each device waits at random up to so long."));
    m_polls->setText(tr("Try again when the server defers a request or does not answer"));
    m_loadForm->setTexts(m_times, tr("Times:"));
    m_loadForm->setTexts(m_minutes, tr("Minutes between:"));
    m_deviceHeading->setText(tr("What happens on the devices?"));
    m_deletes->setText(tr("Delete the old key and certificate for the same use, once the new one is registered"));
    m_restarts->setText(tr("Restart the device when it has its certificate"));
    m_startForm->translateErrors();
    m_wavesForm->translateErrors();
    FieldForm::alignLabels({m_startForm, m_wavesForm, m_loadForm});
    showChoices();
}

} // namespace scepter
