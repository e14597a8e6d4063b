#include "ui/device/automaticrequestpage.h"

#include "core/base/literals.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/localtime.h"
#include "ui/widgets/usable.h"
#include "ui_automaticrequest.h"

#include <QPointer>
#include <QTimeZone>

namespace scepter {
namespace {

constexpr std::array errorFields{Field::Timer, Field::Start, Field::PollTimes, Field::PollMinutes, Field::Interval};

/// The next full hour of this wall clock, an hour or more ahead.
QDateTime proposedStart(const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime wall = now.toTimeZone(zone);
    return QDateTime(wall.date(), QTime(wall.time().hour(), 0), Qt::UTC).addSecs(2 * 3600); // its digits, not an instant
}

} // namespace

AutomaticRequestPage::AutomaticRequestPage(RemoteUi &device, const Scheduler &scheduler, QWidget *parent)
    : QWidget(parent),
      m_device(device),
      m_scheduler(scheduler),
      m_ui(std::make_unique<Ui::AutomaticRequestPage>()),
      m_openSettings(new QPushButton(this))
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->keyHeading->setFont(headingFont());
    m_ui->savedStrip->setKind(NoteStrip::Kind::Good);
    m_ui->failureStrip->setKind(NoteStrip::Kind::Bad);
    for (QLabel *hint : {m_ui->introLabel, m_ui->timerHint, m_ui->zoneHint, m_ui->adjustHint, m_ui->pollingHint, m_ui->pollingNote,
                         m_ui->periodHint, m_ui->restartNote, m_ui->deleteNote, m_ui->keyIntro}) {
        hint->setFont(hintFont());
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    for (const Field field : errorFields)
        errorLabel(field)->setForegroundRole(QPalette::BrightText);
    m_openSettings->setObjectName(u"autoOpenSettingsButton"_s);
    m_ui->settingsStrip->addAction(m_openSettings);
    m_ui->keyForm->bind(device);
    m_ui->keyForm->addBelow(m_ui->buttonArea);
    fitToProfile();
    connectForm();
    show(stored());
    retranslate();
}

AutomaticRequestPage::~AutomaticRequestPage() = default;

void AutomaticRequestPage::fitToProfile()
{
    const DeviceProfile &profile = m_device.profile();
    const auto setRange = [](QSpinBox *spin, const Range &range) {
        spin->setRange(range.min, range.max);
        spin->setValue(range.standard);
    };
    setRange(m_ui->pollTimesSpin, profile.pollTimes);
    setRange(m_ui->pollMinutesSpin, profile.pollMinutes);
    setRange(m_ui->intervalSpin, profile.intervalDays);
    m_ui->restartCheck->setVisible(profile.restarts);
    m_ui->restartNote->setVisible(profile.restarts);
    const bool overwrites = profile.locations.size() > 1; // D17: location None overwrites nothing
    m_ui->deleteCheck->setVisible(overwrites);
    m_ui->deleteNote->setVisible(overwrites);
}

void AutomaticRequestPage::connectForm()
{
    connect(m_openSettings, &QPushButton::clicked, this, &AutomaticRequestPage::settingsWanted);
    connect(m_ui->updateButton, &QPushButton::clicked, this, &AutomaticRequestPage::update);
    connect(m_ui->keyForm, &KeyRequestForm::submitted, m_ui->updateButton, &QPushButton::click);
    connect(m_ui->keyForm, &KeyRequestForm::attentionWanted, this, &AutomaticRequestPage::attentionWanted);
    for (QCheckBox *box : {m_ui->pollingCheck, m_ui->periodCheck})
        connect(box, &QCheckBox::toggled, this, &AutomaticRequestPage::updateControls);
    const auto hideSaved = [this] { m_ui->savedStrip->hide(); };
    for (QCheckBox *box :
         {m_ui->timerCheck, m_ui->adjustCheck, m_ui->pollingCheck, m_ui->periodCheck, m_ui->restartCheck, m_ui->deleteCheck})
        connect(box, &QCheckBox::clicked, this, hideSaved);
    for (QSpinBox *spin : {m_ui->pollTimesSpin, m_ui->pollMinutesSpin, m_ui->intervalSpin})
        connect(spin, &QSpinBox::valueChanged, this, hideSaved);
    connect(m_ui->startEdit, &QDateTimeEdit::dateTimeChanged, this, hideSaved);
    connect(m_ui->keyForm, &KeyRequestForm::edited, this, hideSaved);
    for (QCheckBox *box : {m_ui->restartCheck, m_ui->deleteCheck})
        connect(box, &QCheckBox::toggled, this, &AutomaticRequestPage::tellTerms);
    connect(&m_device, &RemoteUi::changed, this, &AutomaticRequestPage::follow);
    connect(&m_device, &RemoteUi::busyChanged, this, &AutomaticRequestPage::updateControls);
}

void AutomaticRequestPage::show(const AutoRequestSettings &settings)
{
    const QTimeZone zone(m_device.settings().setup.timeZone);
    m_ui->timerCheck->setChecked(settings.timer);
    m_ui->startEdit->setDateTime(settings.startDate.isValid() ? QDateTime(settings.startDate, settings.startTime, Qt::UTC)
                                                              : proposedStart(m_scheduler.now(), zone));
    m_ui->adjustCheck->setChecked(settings.adjust);
    m_ui->pollingCheck->setChecked(settings.polling.has_value());
    if (settings.polling) {
        m_ui->pollTimesSpin->setValue(settings.polling->times);
        m_ui->pollMinutesSpin->setValue(settings.polling->minutes);
    }
    m_ui->periodCheck->setChecked(settings.intervalDays.has_value());
    if (settings.intervalDays)
        m_ui->intervalSpin->setValue(*settings.intervalDays);
    m_ui->restartCheck->setChecked(settings.restartAfter);
    m_ui->deleteCheck->setChecked(settings.deleteOld);
    m_ui->keyForm->setRequest(settings.request);
    m_shown = typedSettings();
    m_shownStored = settings;
}

AutoRequestSettings AutomaticRequestPage::typedSettings() const
{
    AutoRequestSettings settings;
    settings.timer = m_ui->timerCheck->isChecked();
    settings.startDate = m_ui->startEdit->date();
    settings.startTime = m_ui->startEdit->time();
    settings.adjust = m_ui->adjustCheck->isChecked();
    if (m_ui->pollingCheck->isChecked())
        settings.polling = Polling{m_ui->pollTimesSpin->value(), m_ui->pollMinutesSpin->value()};
    if (m_ui->periodCheck->isChecked())
        settings.intervalDays = m_ui->intervalSpin->value();
    settings.restartAfter = m_ui->restartCheck->isChecked();
    settings.deleteOld = m_ui->deleteCheck->isChecked();
    settings.request = m_ui->keyForm->request();
    return settings;
}

/// Somebody else changed the settings: shown, unless something is being typed here.
void AutomaticRequestPage::follow()
{
    if (stored() != m_shownStored && typedSettings() == m_shown)
        show(stored());
    retranslate();
}

void AutomaticRequestPage::update()
{
    hideErrors();
    m_ui->savedStrip->hide();
    const AutoRequestSettings settings = typedSettings();
    if (const auto missing = m_ui->keyForm->missingChallenge(); missing && settings.timer)
        return m_ui->keyForm->showError(*missing);
    std::optional<Secret> challenge; // nothing: the one that is kept stays (D18)
    if (m_ui->keyForm->hasChallenge() || m_ui->keyForm->wantsChallengeRemoved())
        challenge = m_ui->keyForm->challenge();
    m_updating = true;
    updateControls();
    m_device.updateAutomatic(settings, challenge, [this, page = QPointer<QObject>(this)](const FieldResult<void> &done) {
        if (page)
            finishUpdate(done);
    });
}

void AutomaticRequestPage::finishUpdate(const FieldResult<void> &done)
{
    m_updating = false;
    updateControls();
    if (!done)
        return showError(done.error());
    m_shown = m_shownStored = typedSettings();
    m_ui->keyForm->forgetChallenge();
    m_ui->savedStrip->show();
    Q_EMIT attentionWanted(m_ui->savedStrip);
}

QLabel *AutomaticRequestPage::errorLabel(Field field) const
{
    switch (field) {
    case Field::Timer: return m_ui->timerError;
    case Field::PollTimes: return m_ui->pollTimesError;
    case Field::PollMinutes: return m_ui->pollMinutesError;
    case Field::Interval: return m_ui->intervalError;
    default: return m_ui->startError;
    }
}

void AutomaticRequestPage::hideErrors()
{
    m_error.reset();
    m_ui->failureStrip->hide();
    m_ui->keyForm->hideErrors();
    for (const Field field : errorFields)
        errorLabel(field)->hide();
}

void AutomaticRequestPage::showError(const FieldError &error)
{
    const bool isOurs = std::find(errorFields.begin(), errorFields.end(), error.field) != errorFields.end();
    if (!isOurs && error.field != Field::None)
        return m_ui->keyForm->showError(error);
    m_error = error;
    retranslate();
    QWidget *shown = isOurs ? static_cast<QWidget *>(errorLabel(error.field)) : m_ui->failureStrip;
    shown->show();
    Q_EMIT attentionWanted(shown);
}

void AutomaticRequestPage::tellTerms() { m_ui->keyForm->setTerms(m_ui->deleteCheck->isChecked(), m_ui->restartCheck->isChecked()); }

void AutomaticRequestPage::updateControls()
{
    const QString whyNot = m_device.isAdministrator() ? QString() : tr("Administrator privileges are required");
    const bool ready = m_device.settings().communication.has_value();
    m_ui->settingsStrip->setVisible(!ready);
    m_ui->keyForm->refresh();
    tellTerms();
    m_ui->keyForm->setUsable(whyNot);
    setUsable({m_ui->startEdit, m_ui->adjustCheck, m_ui->pollingCheck, m_ui->periodCheck, m_ui->restartCheck, m_ui->deleteCheck,
               m_ui->updateButton},
              whyNot);
    m_ui->updateButton->setEnabled(whyNot.isEmpty() && !m_updating);
    const auto within = [&](const QCheckBox *box) {
        return !whyNot.isEmpty() || box->isChecked() ? whyNot : tr("Select the box above it first.");
    };
    setUsable({m_ui->timerCheck}, whyNot.isEmpty() && !ready && !m_ui->timerCheck->isChecked() // D6
                                      ? tr("Enter the communication settings first.")
                                      : whyNot);
    setUsable({m_ui->pollTimesSpin, m_ui->pollMinutesSpin}, within(m_ui->pollingCheck));
    setUsable({m_ui->intervalSpin}, within(m_ui->periodCheck));
}

void AutomaticRequestPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    m_ui->retranslateUi(this);
    retranslate();
}

void AutomaticRequestPage::retranslate()
{
    showInLocale(m_ui->startEdit);
    m_ui->settingsStrip->setText(
        tr("The timer can be switched on only once the communication settings of the SCEP server have been entered."));
    m_openSettings->setText(tr("Open")); // short, for a narrow window; the sentence beside it says what
    m_openSettings->setAccessibleName(tr("Communication Settings"));
    m_ui->zoneHint->setText(
        tr("By the clock of the device, whose time zone is %1.").arg(QString::fromLatin1(m_device.settings().setup.timeZone)));
    const Range &seconds = m_device.profile().adjustmentSeconds;
    m_ui->adjustHint->setText(
        tr("Select this to adjust the time when the request is sent. This reduces the load on the SCEP server when several "
           "multi-function printers send a request at the same time.")
        + u' '
        + tr("The time is adjusted at random by %1 to %2 seconds from the time set in [Request Start Date/Time:].")
              .arg(QLocale().toString(seconds.min), QLocale().toString(seconds.max)));
    QStringList cases{tr("In the following cases polling is not performed and an error occurs.")};
    for (const QString &each :
         {tr("When the machine has exceeded the limit of keys and certificates that it can manage"),
          tr("When an error is included in the retrieved response data"), tr("When an error occurs on the SCEP server side")})
        cases.append(u"• "_s + each);
    m_ui->pollingNote->setText(cases.join(u'\n'));
    m_ui->deleteNote->setText(tr("Select this to overwrite the old key and certificate.") + u' '
                              + tr("The key and certificate with the same key use location are overwritten.") + u' '
                              + tr("The default key is not overwritten."));
    describeBy({{m_ui->timerCheck, m_ui->timerHint},
                {m_ui->adjustCheck, m_ui->adjustHint},
                {m_ui->pollingCheck, m_ui->pollingHint},
                {m_ui->periodCheck, m_ui->periodHint},
                {m_ui->restartCheck, m_ui->restartNote},
                {m_ui->deleteCheck, m_ui->deleteNote}});
    const QString next = nextRequestText(m_device.state(), m_device.settings().setup);
    m_ui->nextLabel->setVisible(!next.isEmpty());
    m_ui->nextLabel->setText(next);
    m_ui->savedStrip->setText(QStringList{tr("The settings were updated."), next}.join(u' ').trimmed());
    m_ui->keyForm->setChallengeKept(m_device.device().hasChallenge);
    if (m_error && m_error->field == Field::None)
        m_ui->failureStrip->setText(fieldErrorText(*m_error, m_device.profile()));
    else if (m_error)
        errorLabel(m_error->field)->setText(fieldErrorText(*m_error, m_device.profile()));
    updateControls();
}

} // namespace scepter
