#include "ui/device/certificateissuancerequestpage.h"

#include "core/base/literals.h"
#include "ui/device/keyexport.h"
#include "ui/text/outlookwords.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usable.h"
#include "ui_certificateissuancerequest.h"

#include <QMessageBox>
#include <QPointer>

namespace scepter {

CertificateIssuanceRequestPage::CertificateIssuanceRequestPage(RemoteUi &device, RequestStatusModel &requests, WorkPool &pool,
                                                               QWidget *parent)
    : QWidget(parent),
      m_device(device),
      m_pool(pool),
      m_ui(std::make_unique<Ui::CertificateIssuanceRequestPage>()),
      m_openSettings(new QPushButton(this)),
      m_export(new QPushButton(this))
{
    m_ui->setupUi(this);
    m_ui->heading->setFont(headingFont());
    m_ui->statusHeading->setFont(headingFont());
    for (QLabel *hint : {m_ui->introLabel, m_ui->timerNote}) {
        hint->setFont(hintFont());
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    m_ui->messageStrip->setKind(NoteStrip::Kind::Info);
    m_ui->keyForm->bind(device);
    m_ui->keyForm->addBelow(m_ui->buttonArea);
    m_ui->recentTable->bind(requests);
    m_ui->recentTable->setPreferredRows(5);
    m_openSettings->setObjectName(u"openSettingsButton"_s);
    m_ui->settingsStrip->addAction(m_openSettings);
    m_export->setObjectName(u"exportKeyButton"_s);
    m_ui->successStrip->addAction(m_export);

    connect(m_openSettings, &QPushButton::clicked, this, &CertificateIssuanceRequestPage::settingsWanted);
    connect(m_export, &QPushButton::clicked, this, &CertificateIssuanceRequestPage::exportCurrent);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &CertificateIssuanceRequestPage::send);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] { m_device.cancelRequest(); });
    connect(m_ui->failurePanel, &FailurePanel::actionTriggered, this, &CertificateIssuanceRequestPage::applyFix);
    connect(m_ui->keyForm, &KeyRequestForm::attentionWanted, this, &CertificateIssuanceRequestPage::attentionWanted);
    connect(&m_device, &RemoteUi::changed, this, &CertificateIssuanceRequestPage::follow);
    connect(&m_device, &RemoteUi::busyChanged, this, &CertificateIssuanceRequestPage::follow);
    connect(&m_device, &RemoteUi::rowChanged, this, [this](int row) {
        const RequestId id = m_device.history().rows()[row].id;
        if (id == m_current && id != RequestId::None)
            showRequest(id);
    });
    if (const auto &run = m_device.state().run; run && run->trigger == Trigger::Manual)
        m_current = run->request;
    retranslate();
}

CertificateIssuanceRequestPage::~CertificateIssuanceRequestPage() = default;

void CertificateIssuanceRequestPage::send()
{
    m_ui->keyForm->hideErrors();
    hideOutcome();
    if (const auto missing = m_ui->keyForm->missingChallenge())
        return m_ui->keyForm->showError(*missing);
    m_sending = true;
    updateControls();
    m_device.sendRequest(m_ui->keyForm->request(), m_ui->keyForm->challenge(),
                         [this, page = QPointer<QObject>(this)](const FieldResult<RequestId> &sent) {
                             if (page)
                                 finishSending(sent);
                         });
}

void CertificateIssuanceRequestPage::finishSending(const FieldResult<RequestId> &sent)
{
    m_sending = false;
    if (!sent) {
        m_current = RequestId::None;
        updateControls();
        if (sent.error().field == Field::None)
            showFailure(sent.error().error);
        else
            m_ui->keyForm->showError(sent.error());
        return;
    }
    m_current = *sent;
    m_challengeForgotten = false;
    showRequest(m_current); // it may have ended already (D23)
}

/// The same request once more, after its obstacle is gone. A challenge that was wiped has to be typed again (D9).
void CertificateIssuanceRequestPage::sendAgain()
{
    if (!m_challengeForgotten || m_ui->keyForm->hasChallenge()) {
        send();
        return;
    }
    hideOutcome();
    m_ui->messageStrip->show();
    m_ui->keyForm->focusChallenge();
}

void CertificateIssuanceRequestPage::goOn(const RequestId &id)
{
    hideOutcome();
    m_current = id;
    m_device.continueRequest(id, [this, page = QPointer<QObject>(this)](const FieldResult<void> &done) {
        if (page && !done)
            showFailure(done.error().error);
    });
}

void CertificateIssuanceRequestPage::showProgress(const RequestId &id, const EnrollmentProgress &progress)
{
    m_progress = progress;
    if (id == m_current && progress.kind == EnrollmentProgress::Kind::Sent)
        forgetChallenge();
    if (id == m_current && progress.kind == EnrollmentProgress::Kind::CaFound && progress.ca) {
        m_ca = progress.ca;
        showServerWarnings();
    }
    follow();
}

void CertificateIssuanceRequestPage::forgetProgress()
{
    m_progress.reset();
    follow();
}

/// What the device does now, whoever makes it do so.
void CertificateIssuanceRequestPage::follow()
{
    const auto &run = m_device.state().run;
    if (run && run->request == m_current && run->begun) // its message is made
        forgetChallenge();
    if (!run)
        m_progress.reset();
    if (run) {
        const bool told = m_progress && run->phase == RequestRun::Phase::Attempting;
        m_ui->progressLabel->setText(told ? progressText(*m_progress) : runText(*run, m_device.settings(), m_device.profile()));
    }
    m_ui->keyForm->refresh();
    if (!m_ui->successStrip->isHidden())
        retranslateSuccess(); // until the restart it is another one (D10)
    updateControls();
}

void CertificateIssuanceRequestPage::showRequest(const RequestId &id)
{
    const qsizetype index = m_device.history().indexOf(id);
    if (index < 0)
        return updateControls();
    const RequestStatus &status = m_device.history().rows()[index].status;
    if (std::holds_alternative<Succeeded>(status)) {
        forgetChallenge();
        showSuccess();
    } else if (const auto *failed = std::get_if<Failed>(&status)) {
        showFailure(failed->error);
    } else {
        hideOutcome();
    }
    showServerWarnings();
}

void CertificateIssuanceRequestPage::forgetChallenge()
{
    m_challengeForgotten = m_challengeForgotten || m_ui->keyForm->hasChallenge();
    m_ui->keyForm->forgetChallenge();
}

void CertificateIssuanceRequestPage::showSuccess()
{
    m_exportedTo.clear();
    m_ui->failurePanel->hide();
    m_ui->successStrip->show();
    retranslateSuccess();
    updateControls();
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
    follow();
}

const HistoryRow *CertificateIssuanceRequestPage::currentRow() const
{
    const qsizetype row = m_current == RequestId::None ? -1 : m_device.history().indexOf(m_current);
    return row < 0 ? nullptr : &m_device.history().rows()[row];
}

bool CertificateIssuanceRequestPage::isResumable(const RequestId &id) const
{
    const qsizetype row = m_device.history().indexOf(id);
    return row >= 0 && m_device.history().rows()[row].resumable;
}

CertificateIssuanceRequestPage::Fix CertificateIssuanceRequestPage::fixFor(const Error &error, bool resumable) const
{
    switch (error.code) {
    case Errc::CaNotTrusted: return Fix::TrustCa;
    case Errc::CaChanged: return Fix::TrustChangedCa;
    case Errc::WeakAlgorithm:
    case Errc::WeakOnly:
    case Errc::UndecryptableReply:
        if (!m_device.weakAlgorithmsAllowed())
            return Fix::AllowWeak;
        break;
    case Errc::SettingsMissing:
    case Errc::InvalidUrl:
    case Errc::CaFingerprintMismatch:
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
    if (!sha256)
        return;
    m_device.trustCa(*sha256, [this, page = QPointer(this)](const FieldResult<void> &trusted) {
        if (!page)
            return;
        if (trusted)
            sendAgain();
        else
            showFailure(trusted.error().error);
    });
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
    m_device.allowWeakAlgorithms(true, [this, page = QPointer(this)](const FieldResult<void> &allowed) {
        if (!page)
            return;
        if (!allowed)
            return showFailure(allowed.error().error);
        updateControls();
        if (isResumable(m_current))
            goOn(m_current);
        else
            sendAgain();
    });
}

void CertificateIssuanceRequestPage::exportCurrent()
{
    const HistoryRow *row = currentRow();
    const auto key = row ? registeredKey(m_device.keys(), *row) : std::nullopt;
    if (!key)
        return;
    exportKey(m_device, *key, m_pool, this, [this](const Result<QString> &path) {
        if (!path)
            return showFailure(path.error());
        m_exportedTo = *path;
        retranslateSuccess();
    });
}

QString CertificateIssuanceRequestPage::whyNotSendable() const
{
    if (!m_device.isAdministrator())
        return tr("Administrator privileges are required");
    if (m_device.isTimerOn()) // D8
        return tr("A manual request cannot be sent when [Enable Timer for Certificate Issuance Auto Request] is selected.");
    return {};
}

void CertificateIssuanceRequestPage::updateControls()
{
    const bool busy = m_device.isBusy() || m_sending, ready = m_device.settings().communication.has_value();
    const QString whyNot = whyNotSendable();
    m_ui->keyForm->setUsable(whyNot);
    setUsable({m_ui->sendButton}, !whyNot.isEmpty() ? whyNot
                                  : busy            ? tr("A request is being sent already.")
                                  : !ready          ? tr("Enter the communication settings first.")
                                                    : QString());
    const QString noAdministrator = m_device.isAdministrator() ? QString() : tr("Administrator privileges are required");
    setUsable({m_ui->cancelButton, m_export}, noAdministrator);
    m_ui->cancelButton->setVisible(m_device.isBusy());
    m_ui->progressArea->setVisible(busy);
    m_ui->timerStrip->setVisible(m_device.isTimerOn());
    m_ui->timerNote->setVisible(!m_device.isTimerOn());
    m_ui->settingsStrip->setVisible(!ready);
    m_ui->weakStrip->setVisible(m_device.weakAlgorithmsAllowed());
    setUsable({m_ui->failurePanel->actionButton()}, m_fix == Fix::OpenSettings ? QString()
                                                    : !whyNot.isEmpty()        ? whyNot
                                                    : busy                     ? tr("A request is being sent already.")
                                                                               : QString());
    // One primary button a page: while a failure offers its fix, that one is it.
    m_ui->sendButton->setProperty("primary", m_ui->failurePanel->isHidden() || m_fix == Fix::None);
    m_ui->sendButton->update();
}

void CertificateIssuanceRequestPage::showServerWarnings()
{
    const HistoryRow *row = currentRow(); // of a request that another process sends
    const QStringList warnings = m_ca ? serverWarnings(*m_ca) : row ? serverWarnings(row->warnings) : QStringList();
    m_ui->serverStrip->setVisible(!warnings.isEmpty());
    m_ui->serverStrip->setText(warnings.join(u'\n'));
}

void CertificateIssuanceRequestPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        m_ui->retranslateUi(this);
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void CertificateIssuanceRequestPage::retranslate()
{
    m_ui->noteStrip->setText(tr("The information set here is not saved to the storage of the machine."));
    m_ui->timerStrip->setText(tr("A manual request cannot be sent when [Enable Timer for Certificate Issuance Auto Request] is selected."));
    m_ui->settingsStrip->setText(tr("Enter the communication settings first: without a SCEP server URL no request can be sent."));
    m_ui->weakStrip->setText(tr("Weak algorithms (SHA-1, 3DES) are allowed for this server."));
    m_ui->messageStrip->setText(tr("The challenge password was wiped after it was sent. Enter it again, then send the request."));
    m_openSettings->setText(tr("Open")); // short, for a narrow window; the sentence beside it says what
    m_openSettings->setAccessibleName(tr("Communication Settings"));
    m_export->setText(tr("E&xport…"));
    retranslateSuccess();
    showServerWarnings();
    retranslateFailure();
    follow();
}

void CertificateIssuanceRequestPage::retranslateSuccess()
{
    const HistoryRow *row = currentRow();
    const auto *succeeded = row ? std::get_if<Succeeded>(&row->status) : nullptr;
    if (!succeeded)
        return;
    const QStringList warnings = successWarnings(*succeeded); // S3, S5: marked wherever shown
    const RegisteredKey what = *whatBecameOf(*row, m_device.keys(), m_device.settings().setup);
    m_ui->successStrip->setKind(what.key && !what.functionOff && warnings.isEmpty() ? NoteStrip::Kind::Good : NoteStrip::Kind::Note);
    QStringList texts{tr("The certificate was issued and registered.")};
    texts += registeredTexts(what);
    if (!m_exportedTo.isEmpty())
        texts.append(tr("Key and certificate were exported to “%1”.").arg(m_exportedTo));
    texts += warnings;
    m_ui->successStrip->setText(texts.join(u'\n'));
    m_export->setVisible(m_device.profile().exportsKeys && registeredKey(m_device.keys(), *row));
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
    case Fix::OpenSettings: action = tr("Open Communication Settin&gs"); break;
    case Fix::None: break;
    }
    panel->setFingerprints(fingerprints);
    panel->setActionText(action);
}

} // namespace scepter
