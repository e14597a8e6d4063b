#include "ui/device/communicationsettingspage.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui_communicationsettings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace scepter {

CommunicationSettingsPage::CommunicationSettingsPage(LocalStation &station, QWidget *parent)
    : QWidget(parent), m_station(station), m_ui(std::make_unique<Ui::CommunicationSettingsPage>())
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->savedStrip->setKind(NoteStrip::Kind::Good);
    m_ui->failureStrip->setKind(NoteStrip::Kind::Bad);
    m_ui->formArea->setMaximumWidth(fontMetrics().averageCharWidth() * 80);
    m_ui->timeoutSpin->setRange(CommunicationSettings::minTimeout, CommunicationSettings::maxTimeout);
    for (QLabel *hint : {m_ui->resultLabel, m_ui->caFileHint, m_ui->versionLabel}) {
        hint->setFont(hintFont());
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    for (const Field field : {Field::Url, Field::Port, Field::Timeout, Field::CaFile})
        errorLabel(field)->setForegroundRole(QPalette::BrightText);

    connect(m_ui->urlEdit, &QLineEdit::textChanged, this, &CommunicationSettingsPage::followUrl);
    connect(m_ui->portEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_portTyped = !text.trimmed().isEmpty();
        showResult();
    });
    connect(m_ui->portEdit, &QLineEdit::editingFinished, this, &CommunicationSettingsPage::followUrl);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &CommunicationSettingsPage::browse);
    connect(m_ui->updateButton, &QPushButton::clicked, this, &CommunicationSettingsPage::update);
    for (QLineEdit *field : {m_ui->urlEdit, m_ui->portEdit, m_ui->caFileEdit})
        connect(field, &QLineEdit::returnPressed, m_ui->updateButton, &QPushButton::click);
    connect(&m_station, &LocalStation::settingsChanged, this, &CommunicationSettingsPage::retranslate);
    load();
    retranslate();
}

CommunicationSettingsPage::~CommunicationSettingsPage() = default;

void CommunicationSettingsPage::load()
{
    const CommunicationSettings settings = m_station.settings();
    m_portTyped = settings.port.has_value();
    m_ui->urlEdit->setText(settings.url);
    m_ui->urlEdit->setCursorPosition(0); // its beginning is seen, not its end
    m_ui->timeoutSpin->setValue(settings.timeoutSeconds);
    m_ui->caFileEdit->setText(settings.caFile);
    if (settings.port)
        m_ui->portEdit->setText(QString::number(*settings.port));
    followUrl();
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
    if (settings != m_station.settings())
        m_ui->savedStrip->hide();
}

void CommunicationSettingsPage::update()
{
    hideErrors();
    const CommunicationSettings settings = typedSettings();
    if (const auto updated = m_station.updateSettings(settings); !updated) {
        m_ui->savedStrip->hide();
        showError(updated.error());
        return;
    }
    m_ui->savedStrip->show();
    retranslate();
    Q_EMIT this->updated();
}

QLabel *CommunicationSettingsPage::errorLabel(Field field) const
{
    switch (field) {
    case Field::Port: return m_ui->portError;
    case Field::Timeout: return m_ui->timeoutError;
    case Field::CaFile: return m_ui->caFileError;
    default: return m_ui->urlError;
    }
}

void CommunicationSettingsPage::hideErrors()
{
    m_error.reset();
    m_ui->failureStrip->hide();
    for (const Field field : {Field::Url, Field::Port, Field::Timeout, Field::CaFile})
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
    QWidget *field = m_ui->urlEdit;
    if (error.field == Field::Port)
        field = m_ui->portEdit;
    else if (error.field == Field::Timeout)
        field = m_ui->timeoutSpin;
    else if (error.field == Field::CaFile)
        field = m_ui->caFileEdit;
    field->setFocus();
}

QString CommunicationSettingsPage::errorText(const FieldError &error) const
{
    if (error.field == Field::Port)
        return tr("The port number must be between 1 and 65535.");
    if (error.field == Field::Timeout)
        return tr("The communication timeout must be between %1 and %2 seconds.")
            .arg(CommunicationSettings::minTimeout)
            .arg(CommunicationSettings::maxTimeout);
    if (error.field == Field::Url && m_ui->urlEdit->text().trimmed().isEmpty())
        return tr("Enter the URL of the SCEP server.");
    return explain(error.error).oneLine();
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

void CommunicationSettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void CommunicationSettingsPage::retranslate()
{
    m_ui->weakStrip->setVisible(m_station.weakAlgorithmsAllowed());
    m_ui->weakStrip->setText(tr("Weak algorithms (SHA-1, 3DES) are allowed for this server."));
    if (const Result<QUrl> url = m_station.settings().effectiveUrl())
        m_ui->savedStrip->setText(tr("The settings were updated. Requests go to %1").arg(url->toString()));
    if (m_error && m_error->field == Field::None)
        m_ui->failureStrip->setText(errorText(*m_error));
    else if (m_error)
        errorLabel(m_error->field)->setText(errorText(*m_error));
    showResult();
}

} // namespace scepter
