#include "ui/device/communicationsettingspage.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usable.h"
#include "ui_communicationsettings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace scepter {
namespace {

constexpr std::array errorFields{Field::Url, Field::Port, Field::Timeout, Field::CaFingerprint, Field::CaFile};

} // namespace

CommunicationSettingsPage::CommunicationSettingsPage(RemoteUi &device, QWidget *parent)
    : QWidget(parent), m_device(device), m_ui(std::make_unique<Ui::CommunicationSettingsPage>())
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->savedStrip->setKind(NoteStrip::Kind::Good);
    m_ui->failureStrip->setKind(NoteStrip::Kind::Bad);
    m_ui->formArea->setMaximumWidth(fontMetrics().averageCharWidth() * 80);
    for (QLabel *hint : {m_ui->introLabel, m_ui->urlHint, m_ui->portHint, m_ui->timeoutHint, m_ui->resultLabel, m_ui->caFileHint,
                         m_ui->caFingerprintHint, m_ui->httpsHint, m_ui->versionLabel, m_ui->functionsNote, m_ui->timerNote}) {
        hint->setFont(hintFont());
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    for (const Field field : errorFields)
        errorLabel(field)->setForegroundRole(QPalette::BrightText);
    const DeviceProfile &profile = device.profile();
    m_ui->timeoutSpin->setRange(profile.timeoutSeconds.min, profile.timeoutSeconds.max);
    m_ui->httpsHint->setVisible(!profile.https);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->caFileLabel), static_cast<QWidget *>(m_ui->caFileEdit),
                          static_cast<QWidget *>(m_ui->browseButton), static_cast<QWidget *>(m_ui->caFileHint)})
        part->setVisible(profile.https);

    connect(m_ui->urlEdit, &QLineEdit::textChanged, this, &CommunicationSettingsPage::followUrl);
    connect(m_ui->portEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_portTyped = !text.trimmed().isEmpty();
        showResult();
    });
    connect(m_ui->portEdit, &QLineEdit::editingFinished, this, &CommunicationSettingsPage::followUrl);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &CommunicationSettingsPage::browse);
    connect(m_ui->functionsButton, &QPushButton::clicked, this, &CommunicationSettingsPage::functionsWanted);
    connect(m_ui->updateButton, &QPushButton::clicked, this, &CommunicationSettingsPage::update);
    for (QLineEdit *field : {m_ui->urlEdit, m_ui->portEdit, m_ui->caFingerprintEdit, m_ui->caFileEdit})
        connect(field, &QLineEdit::returnPressed, m_ui->updateButton, &QPushButton::click);
    connect(&m_device, &RemoteUi::changed, this, &CommunicationSettingsPage::follow);
    show(stored());
    retranslate();
}

CommunicationSettingsPage::~CommunicationSettingsPage() = default;

CommunicationSettings CommunicationSettingsPage::stored() const
{
    return m_device.settings().communication.value_or(CommunicationSettings{.timeoutSeconds = m_device.profile().timeoutSeconds.standard});
}

void CommunicationSettingsPage::show(const CommunicationSettings &settings)
{
    m_portTyped = settings.port.has_value();
    m_ui->urlEdit->setText(settings.url);
    m_ui->urlEdit->setCursorPosition(0); // its beginning is seen, not its end
    m_ui->timeoutSpin->setValue(settings.timeoutSeconds);
    m_ui->caFileEdit->setText(settings.caFile);
    m_ui->caFingerprintEdit->setText(colonHex(settings.caFingerprint));
    m_ui->caFingerprintEdit->setCursorPosition(0);
    if (settings.port)
        m_ui->portEdit->setText(QString::number(*settings.port));
    followUrl();
    m_shown = typedSettings();
}

/// Somebody else changed the settings: shown, unless something is being typed here.
void CommunicationSettingsPage::follow()
{
    if (typedSettings() == m_shown && stored() != m_shown)
        show(stored());
    retranslate();
}

CommunicationSettings CommunicationSettingsPage::typedSettings() const
{
    CommunicationSettings settings;
    settings.url = m_ui->urlEdit->text().trimmed();
    if (m_portTyped) {
        bool number = false;
        const int port = m_ui->portEdit->text().trimmed().toInt(&number);
        settings.port = number ? port : -1; // refused, with the error under this field
    }
    settings.timeoutSeconds = m_ui->timeoutSpin->value();
    settings.caFile = m_ui->caFileEdit->text().trimmed();
    const QString fingerprint = m_ui->caFingerprintEdit->text().trimmed();
    if (!fingerprint.isEmpty())
        settings.caFingerprint = parseFingerprint(fingerprint).value_or(QByteArray("?")); // refused too
    return settings;
}

/// Until the user types a port, the field shows the one of the URL or of its scheme (D2).
void CommunicationSettingsPage::followUrl()
{
    if (m_ui->portEdit->text().trimmed().isEmpty())
        m_portTyped = false;
    if (!m_portTyped) {
        const QString url = m_ui->urlEdit->text().trimmed();
        m_ui->portEdit->setText(QString::number(QUrl(url).port(CommunicationSettings::schemePort(url))));
    }
    showResult();
}

void CommunicationSettingsPage::showResult()
{
    const CommunicationSettings settings = typedSettings();
    const Result<QUrl> url = settings.effectiveUrl();
    m_ui->resultLabel->setVisible(url.has_value() && !settings.url.isEmpty());
    if (url)
        m_ui->resultLabel->setText(tr("Requests go to %1").arg(url->toString()));
    if (!m_updating && settings != stored())
        m_ui->savedStrip->hide();
}

void CommunicationSettingsPage::update()
{
    hideErrors();
    m_updating = true;
    updateControls();
    m_device.updateCommunication(typedSettings(), [this, page = QPointer<QObject>(this)](const FieldResult<void> &done) {
        if (page)
            finishUpdate(done);
    });
}

void CommunicationSettingsPage::finishUpdate(const FieldResult<void> &done)
{
    m_updating = false;
    updateControls();
    if (!done) {
        m_ui->savedStrip->hide();
        showError(done.error());
        return;
    }
    m_shown = typedSettings();
    if (const Result<QUrl> url = m_shown.effectiveUrl())
        m_ui->savedStrip->setText(tr("The settings were updated. Requests go to %1").arg(url->toString()));
    m_ui->savedStrip->show();
    Q_EMIT updated();
}

QLabel *CommunicationSettingsPage::errorLabel(Field field) const
{
    switch (field) {
    case Field::Port: return m_ui->portError;
    case Field::Timeout: return m_ui->timeoutError;
    case Field::CaFingerprint: return m_ui->caFingerprintError;
    case Field::CaFile: return m_ui->caFileError;
    default: return m_ui->urlError;
    }
}

QWidget *CommunicationSettingsPage::fieldWidget(Field field) const
{
    switch (field) {
    case Field::Port: return m_ui->portEdit;
    case Field::Timeout: return m_ui->timeoutSpin;
    case Field::CaFingerprint: return m_ui->caFingerprintEdit;
    case Field::CaFile: return m_ui->caFileEdit;
    default: return m_ui->urlEdit;
    }
}

void CommunicationSettingsPage::hideErrors()
{
    m_error.reset();
    m_ui->failureStrip->hide();
    for (const Field field : errorFields)
        errorLabel(field)->hide();
}

void CommunicationSettingsPage::showError(const FieldError &error)
{
    m_error = error;
    if (error.field == Field::None) { // not a field's fault: the settings could not be written
        m_ui->failureStrip->setText(errorText(error));
        m_ui->failureStrip->show();
        return;
    }
    QLabel *label = errorLabel(error.field);
    label->setText(errorText(error));
    label->setToolTip(error.error.detail);
    label->show();
    fieldWidget(error.field)->setFocus();
}

QString CommunicationSettingsPage::errorText(const FieldError &error) const
{
    if (error.field == Field::Url && m_ui->urlEdit->text().trimmed().isEmpty())
        return tr("Enter the URL of the SCEP server.");
    return fieldErrorText(error, m_device.profile());
}

void CommunicationSettingsPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("CA File for HTTPS"), QFileInfo(m_ui->caFileEdit->text()).path(),
                                   tr("Certificates (*.pem *.crt *.cer)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_ui->caFileEdit, &QLineEdit::setText);
    dialog->open();
}

void CommunicationSettingsPage::updateControls()
{
    const QString whyNot = !m_device.isAdministrator() ? tr("Administrator privileges are required")
                           : m_device.isTimerOn() // D5
                               ? tr("The settings cannot be updated when [Enable Timer for Certificate Issuance Auto Request] is selected.")
                               : QString();
    m_ui->timerStrip->setVisible(m_device.isTimerOn());
    m_ui->timerNote->setVisible(!m_device.isTimerOn());
    m_ui->timerStrip->setText(tr("The settings cannot be updated when [Enable Timer for Certificate Issuance Auto Request] is selected."));
    setUsable({m_ui->urlEdit, m_ui->portEdit, m_ui->timeoutSpin, m_ui->caFingerprintEdit, m_ui->caFileEdit, m_ui->browseButton,
               m_ui->updateButton},
              whyNot);
    m_ui->updateButton->setEnabled(whyNot.isEmpty() && !m_updating);
}

void CommunicationSettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    m_ui->retranslateUi(this);
    retranslate();
}

void CommunicationSettingsPage::retranslate()
{
    m_ui->weakStrip->setVisible(m_device.weakAlgorithmsAllowed());
    m_ui->weakStrip->setText(tr("Weak algorithms (SHA-1, 3DES) are allowed for this server."));
    if (const Result<QUrl> url = stored().effectiveUrl())
        m_ui->savedStrip->setText(tr("The settings were updated. Requests go to %1").arg(url->toString()));
    m_ui->caFingerprintHint->setText(
        m_device.profile().trustsFirstUse
            ? tr("SHA-256 or SHA-1, as the CA's administrator gives it. Without one, the CA that is met first is trusted and held to.")
            : tr("SHA-256 or SHA-1, as the CA's administrator gives it. Without one, you are asked whether to trust the CA that is met."));
    describeBy({{m_ui->urlEdit, m_ui->urlHint},
                {m_ui->portEdit, m_ui->portHint},
                {m_ui->timeoutSpin, m_ui->timeoutHint},
                {m_ui->caFingerprintEdit, m_ui->caFingerprintHint},
                {m_ui->caFileEdit, m_ui->caFileHint}});
    m_ui->versionLabel->setText(tr("SCEP versions that can be used: %1").arg(m_device.profile().scepVersions));
    if (m_error && m_error->field == Field::None)
        m_ui->failureStrip->setText(errorText(*m_error));
    else if (m_error)
        errorLabel(m_error->field)->setText(errorText(*m_error));
    showResult();
    updateControls();
}

} // namespace scepter
