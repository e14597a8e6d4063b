#include "ui/device/certificateissuancerequestpage.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/icons.h"
#include "ui_certificateissuancerequest.h"

#include <QDesktopServices>
#include <QMessageBox>

namespace scepter {
namespace {

/// 128 random bits as Base64: what a challenge that encrypts the answer should have (S4).
constexpr qsizetype safeChallengeLength = 22;

bool isEc(KeySpec spec) { return spec == KeySpec::EcP256 || spec == KeySpec::EcP384; }

template <class T> T chosen(const QComboBox *combo) { return T(combo->currentData().toInt()); }

} // namespace

CertificateIssuanceRequestPage::CertificateIssuanceRequestPage(LocalStation &station, RequestStatusModel &requests, QWidget *parent)
    : QWidget(parent), m_station(station), m_ui(std::make_unique<Ui::CertificateIssuanceRequestPage>())
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->statusHeading->setFont(headingFont());
    m_ui->messageStrip->setKind(NoteStrip::Kind::Info);
    m_ui->formArea->setMaximumWidth(fontMetrics().averageCharWidth() * 66);
    m_ui->commonNameHint->setFont(hintFont());
    m_ui->commonNameHint->setForegroundRole(QPalette::PlaceholderText);
    for (const Field field : {Field::None, Field::KeyName, Field::Organization, Field::CommonName})
        errorLabel(field)->setForegroundRole(QPalette::BrightText);
    fillChoices();
    m_ui->recentTable->bind(requests);
    m_ui->recentTable->setPreferredRows(5);
    connectForm();
    connect(&m_station, &LocalStation::busyChanged, this, &CertificateIssuanceRequestPage::updateControls);
    connect(&m_station, &LocalStation::settingsChanged, this, &CertificateIssuanceRequestPage::updateControls);
    connect(&m_station, &LocalStation::progress, this, &CertificateIssuanceRequestPage::handleProgress);
    connect(&m_station, &LocalStation::rowChanged, this, &CertificateIssuanceRequestPage::handleRow);
    retranslate();
}

CertificateIssuanceRequestPage::~CertificateIssuanceRequestPage() = default;

void CertificateIssuanceRequestPage::fillChoices()
{
    // Names of algorithms are the same in every language.
    for (const HashAlgorithm hash : {HashAlgorithm::Sha256, HashAlgorithm::Sha384, HashAlgorithm::Sha512})
        m_ui->hashCombo->addItem(algorithmName(hash), int(hash));
    const QList<std::pair<QString, KeySpec>> keys{{u"RSA 2048"_s, KeySpec::Rsa2048},
                                                  {u"RSA 3072"_s, KeySpec::Rsa3072},
                                                  {u"RSA 4096"_s, KeySpec::Rsa4096},
                                                  {u"EC P-256"_s, KeySpec::EcP256},
                                                  {u"EC P-384"_s, KeySpec::EcP384}};
    for (const auto &[name, spec] : keys)
        m_ui->keyCombo->addItem(name, int(spec));
}

void CertificateIssuanceRequestPage::connectForm()
{
    auto *openSettings = new QPushButton(this);
    openSettings->setObjectName(u"openSettingsButton"_s);
    m_ui->settingsStrip->addAction(openSettings);
    connect(openSettings, &QPushButton::clicked, this, &CertificateIssuanceRequestPage::settingsWanted);
    auto *openFolder = new QPushButton(this);
    openFolder->setObjectName(u"openFolderButton"_s);
    m_ui->successStrip->addAction(openFolder);
    connect(openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_station.requestDirectory(m_current))); });

    connect(m_ui->sendButton, &QPushButton::clicked, this, &CertificateIssuanceRequestPage::send);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] { m_station.cancelRequest(); });
    connect(m_ui->failurePanel, &FailurePanel::actionTriggered, this, &CertificateIssuanceRequestPage::applyFix);
    connect(m_ui->keyCombo, &QComboBox::currentIndexChanged, this, &CertificateIssuanceRequestPage::updateChallengeWarning);
    connect(m_ui->challengeEdit, &QLineEdit::textChanged, this, &CertificateIssuanceRequestPage::updateChallengeWarning);
    connect(m_ui->showButton, &QPushButton::toggled, this, [this](bool shown) {
        m_ui->challengeEdit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
}

ManualRequest CertificateIssuanceRequestPage::typedRequest() const
{
    ManualRequest request;
    request.keyName = m_ui->keyNameEdit->text().trimmed();
    request.hash = chosen<HashAlgorithm>(m_ui->hashCombo);
    request.key = chosen<KeySpec>(m_ui->keyCombo);
    request.organization = m_ui->organizationEdit->text().trimmed();
    request.commonName = m_ui->commonNameEdit->text().trimmed();
    request.challenge = Secret::fromText(m_ui->challengeEdit->text());
    return request;
}

void CertificateIssuanceRequestPage::send()
{
    hideErrors();
    hideOutcome();
    const auto sent = m_station.sendRequest(typedRequest());
    if (!sent) {
        if (sent.error().field == Field::None && sent.error().error.code != Errc::ChallengeNeeded)
            showFailure(sent.error().error);
        else
            showFieldError(sent.error());
        return;
    }
    m_current = *sent;
    m_challengeForgotten = false;
    updateControls();
}

/// The same request once more, after its obstacle is gone. A challenge that was wiped has to be typed again (D9).
void CertificateIssuanceRequestPage::sendAgain()
{
    if (!m_challengeForgotten || !m_ui->challengeEdit->text().isEmpty()) {
        send();
        return;
    }
    hideOutcome();
    m_ui->messageStrip->show();
    m_ui->challengeEdit->setFocus();
}

void CertificateIssuanceRequestPage::goOn(const RequestId &id)
{
    hideOutcome();
    m_current = id;
    if (const auto continued = m_station.continueRequest(id); !continued)
        showFailure(continued.error());
}

void CertificateIssuanceRequestPage::handleProgress(const RequestId &id, const EnrollmentProgress &progress)
{
    m_current = id;
    m_progress = progress;
    if (progress.kind == EnrollmentProgress::Kind::Sent)
        forgetChallenge();
    if (progress.kind == EnrollmentProgress::Kind::CaFound && progress.ca) {
        m_ca = progress.ca;
        showServerWarnings();
    }
    m_ui->progressLabel->setText(progressText(progress));
}

void CertificateIssuanceRequestPage::handleRow(int row)
{
    const RequestRow &changed = m_station.history().rows()[row];
    if (changed.id != m_current)
        return;
    if (std::holds_alternative<Succeeded>(changed.status)) {
        forgetChallenge();
        showSuccess();
    } else if (const auto *failed = std::get_if<Failed>(&changed.status)) {
        showFailure(failed->error);
    } else {
        hideOutcome();
    }
}

void CertificateIssuanceRequestPage::forgetChallenge()
{
    m_challengeForgotten = m_challengeForgotten || !m_ui->challengeEdit->text().isEmpty();
    m_ui->challengeEdit->setText(QString()); // unlike clear(), this leaves nothing to undo
    m_ui->showButton->setChecked(false);
}

void CertificateIssuanceRequestPage::showSuccess()
{
    m_ui->failurePanel->hide();
    m_ui->successStrip->show();
    retranslate();
    Q_EMIT attentionWanted(m_ui->successStrip);
}

void CertificateIssuanceRequestPage::showFailure(const Error &error)
{
    m_ui->successStrip->hide();
    m_ui->failurePanel->setError(error);
    m_fix = fixFor(error, isResumable(m_current));
    retranslateFailure();
    m_ui->failurePanel->show();
    updateControls();
    Q_EMIT attentionWanted(m_ui->failurePanel);
}

void CertificateIssuanceRequestPage::hideOutcome()
{
    m_progress.reset();
    m_ca.reset();
    m_ui->progressLabel->clear();
    for (QWidget *outcome : {static_cast<QWidget *>(m_ui->failurePanel), static_cast<QWidget *>(m_ui->successStrip),
                             static_cast<QWidget *>(m_ui->serverStrip), static_cast<QWidget *>(m_ui->messageStrip)})
        outcome->hide();
    updateControls();
}

bool CertificateIssuanceRequestPage::isResumable(const RequestId &id) const
{
    const qsizetype row = m_station.history().indexOf(id);
    return row >= 0 && m_station.history().rows()[row].resumable;
}

CertificateIssuanceRequestPage::Fix CertificateIssuanceRequestPage::fixFor(const Error &error, bool resumable) const
{
    switch (error.code) {
    case Errc::CaNotTrusted: return Fix::TrustCa;
    case Errc::CaChanged: return Fix::TrustChangedCa;
    case Errc::WeakAlgorithm:
    case Errc::WeakOnly:
    case Errc::UndecryptableReply:
        if (!m_station.weakAlgorithmsAllowed())
            return Fix::AllowWeak;
        break;
    case Errc::SettingsMissing:
    case Errc::InvalidUrl:
    case Errc::HtmlPage:
    case Errc::HostNotFound:
    case Errc::ConnectionRefused:
    case Errc::TlsFailed:
    case Errc::RedirectRefused:
    case Errc::HttpStatus:
        if (!resumable)
            return Fix::OpenSettings;
        break;
    default: break;
    }
    return resumable ? Fix::Continue : Fix::None;
}

void CertificateIssuanceRequestPage::applyFix()
{
    switch (m_fix) {
    case Fix::TrustCa: trust(); break;
    case Fix::TrustChangedCa: confirmChangedCa(); break;
    case Fix::AllowWeak: allowWeak(); break;
    case Fix::Continue: goOn(m_current); break;
    case Fix::OpenSettings: Q_EMIT settingsWanted(); break;
    case Fix::None: break;
    }
}

void CertificateIssuanceRequestPage::trust()
{
    const std::optional<QByteArray> sha256 = parseFingerprint(
        m_ui->failurePanel->error().facts.value(m_fix == Fix::TrustChangedCa ? 1 : 0));
    if (const Result<void> trusted = m_station.trustCa(sha256.value_or(QByteArray())); !trusted)
        showFailure(trusted.error());
    else
        sendAgain();
}

void CertificateIssuanceRequestPage::confirmChangedCa()
{
    const QStringList facts = m_ui->failurePanel->error().facts;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Trust another CA?"),
                                     tr("The server showed another CA than the one on record."), QMessageBox::Cancel, this);
    question->setObjectName(u"trustChangedCaDialog"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("On record: %1\n\nReceived: %2\n\nTrust the new one only if the CA's administrator has confirmed its fingerprint.")
            .arg(facts.value(0), facts.value(1)));
    QPushButton *accept = question->addButton(tr("Trust the New CA"), QMessageBox::AcceptRole);
    accept->setObjectName(u"trustChangedCaButton"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(accept, &QPushButton::clicked, this, &CertificateIssuanceRequestPage::trust);
    question->open();
}

void CertificateIssuanceRequestPage::allowWeak()
{
    if (const Result<void> allowed = m_station.allowWeakAlgorithms(); !allowed) {
        showFailure(allowed.error());
        return;
    }
    updateControls();
    if (isResumable(m_current))
        goOn(m_current);
    else
        sendAgain();
}

QLabel *CertificateIssuanceRequestPage::errorLabel(Field field) const
{
    switch (field) {
    case Field::KeyName: return m_ui->keyNameError;
    case Field::Organization: return m_ui->organizationError;
    case Field::CommonName: return m_ui->commonNameError;
    default: return m_ui->challengeError;
    }
}

void CertificateIssuanceRequestPage::hideErrors()
{
    m_error.reset();
    for (const Field field : {Field::None, Field::KeyName, Field::Organization, Field::CommonName})
        errorLabel(field)->hide();
}

void CertificateIssuanceRequestPage::showFieldError(const FieldError &error)
{
    m_error = error;
    QLabel *label = errorLabel(error.field);
    label->setText(errorText(error));
    label->setToolTip(error.error.detail);
    label->show();
    QLineEdit *field = error.field == Field::KeyName        ? m_ui->keyNameEdit
                       : error.field == Field::Organization ? m_ui->organizationEdit
                       : error.field == Field::CommonName   ? m_ui->commonNameEdit
                                                            : m_ui->challengeEdit;
    field->setFocus();
    Q_EMIT attentionWanted(label);
}

QString CertificateIssuanceRequestPage::errorText(const FieldError &error) const
{
    switch (error.field) {
    case Field::KeyName: return tr("The key name must have 1 to 24 characters and no slashes.");
    case Field::Organization: return tr("The organization may have at most 64 characters.");
    case Field::CommonName: return tr("Enter an IP address, or a host name of at most 64 characters as it stands in the DNS.");
    default: return explain(error.error).oneLine();
    }
}

void CertificateIssuanceRequestPage::updateControls()
{
    const bool busy = m_station.isBusy(), ready = m_station.hasSettings();
    m_ui->sendButton->setEnabled(!busy && ready);
    m_ui->sendButton->setToolTip(busy     ? tr("A request is being sent already.")
                                 : !ready ? tr("Enter the communication settings first.")
                                          : QString());
    m_ui->cancelButton->setVisible(busy);
    m_ui->progressArea->setVisible(busy);
    m_ui->settingsStrip->setVisible(!ready);
    m_ui->weakStrip->setVisible(m_station.weakAlgorithmsAllowed());
    m_ui->failurePanel->actionButton()->setEnabled(!busy);
    // One primary button a page: while a failure offers its fix, that one is it.
    m_ui->sendButton->setProperty("primary", m_ui->failurePanel->isHidden() || m_fix == Fix::None);
    m_ui->sendButton->update();
}

void CertificateIssuanceRequestPage::updateChallengeWarning()
{
    const bool weak = isEc(chosen<KeySpec>(m_ui->keyCombo)) && m_ui->challengeEdit->text().size() < safeChallengeLength;
    m_ui->challengeWarning->setVisible(weak);
    m_ui->challengeWarning->setText(
        m_ui->challengeEdit->text().isEmpty()
            ? tr("With an EC key the server's answer is encrypted under the challenge password, so one is needed. "
                 "It should hold 128 random bits (22 random characters).")
            : tr("With an EC key the server's answer is encrypted under the challenge password. "
                 "This one is short: it should hold 128 random bits (22 random characters)."));
}

void CertificateIssuanceRequestPage::showServerWarnings()
{
    const QStringList warnings = m_ca ? serverWarnings(*m_ca) : QStringList();
    m_ui->serverStrip->setVisible(!warnings.isEmpty());
    m_ui->serverStrip->setText(warnings.join(u'\n'));
}

void CertificateIssuanceRequestPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void CertificateIssuanceRequestPage::retranslate()
{
    m_ui->noteStrip->setText(tr("The information set here is not saved to the storage of the machine."));
    m_ui->settingsStrip->setText(tr("Enter the communication settings first: without a SCEP server URL no request can be sent."));
    m_ui->weakStrip->setText(tr("Weak algorithms (SHA-1, 3DES) are allowed for this server."));
    m_ui->messageStrip->setText(tr("The challenge password was wiped after it was sent. Enter it again, then send the request."));
    retranslateSuccess();
    if (auto *button = findChild<QPushButton *>(u"openSettingsButton"_s))
        button->setText(tr("Communication Settings"));
    if (auto *button = findChild<QPushButton *>(u"openFolderButton"_s))
        button->setText(tr("Open &Folder"));
    const bool shown = m_ui->showButton->isChecked();
    m_ui->showButton->setText(shown ? tr("&Hide") : tr("S&how"));
    m_ui->showButton->setIcon(themedIcon(shown ? u"view-hidden"_s : u"view-visible"_s, palette()));
    if (m_error)
        errorLabel(m_error->field)->setText(errorText(*m_error));
    if (m_progress)
        m_ui->progressLabel->setText(progressText(*m_progress));
    updateChallengeWarning();
    showServerWarnings();
    retranslateFailure();
    updateControls();
}

void CertificateIssuanceRequestPage::retranslateSuccess()
{
    const qsizetype row = m_station.history().indexOf(m_current);
    const auto *succeeded = row < 0 ? nullptr : std::get_if<Succeeded>(&m_station.history().rows()[row].status);
    if (!succeeded)
        return;
    const QString weaknesses = weaknessWarning(succeeded->weakAlgorithms); // S3: marked wherever shown
    m_ui->successStrip->setKind(weaknesses.isEmpty() ? NoteStrip::Kind::Good : NoteStrip::Kind::Note);
    const QString text =
        tr("The certificate was issued and registered. Key and certificate lie in %1").arg(m_station.requestDirectory(m_current));
    m_ui->successStrip->setText(QStringList{text, weaknesses}.join(u'\n').trimmed());
}

void CertificateIssuanceRequestPage::retranslateFailure()
{
    FailurePanel *panel = m_ui->failurePanel;
    const QStringList facts = panel->error().facts;
    QList<FailurePanel::Fingerprint> fingerprints;
    QString action;
    switch (m_fix) {
    case Fix::TrustCa:
        fingerprints = {{tr("SHA-256 fingerprint of the CA"), facts.value(0)}};
        action = tr("&Trust This CA and Send Again");
        break;
    case Fix::TrustChangedCa:
        fingerprints = {{tr("On record"), facts.value(0)}, {tr("Received"), facts.value(1)}};
        action = tr("&Trust the New CA...");
        break;
    case Fix::AllowWeak: action = tr("Allow &Weak Algorithms for This Server"); break;
    case Fix::Continue: action = tr("Cont&inue"); break;
    case Fix::OpenSettings: action = tr("Open Co&mmunication Settings"); break;
    case Fix::None: break;
    }
    panel->setFingerprints(fingerprints);
    panel->setActionText(action);
}

} // namespace scepter
