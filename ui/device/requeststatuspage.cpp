#include "ui/device/requeststatuspage.h"

#include "core/base/literals.h"
#include "ui/device/keyexport.h"
#include "ui/text/devicewords.h"
#include "ui/text/explanation.h"
#include "ui/text/outlookwords.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usable.h"
#include "ui_requeststatus.h"

#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimeZone>

namespace scepter {

RequestStatusPage::RequestStatusPage(RemoteUi &device, RequestStatusModel &requests, WorkPool &pool, QWidget *parent)
    : QWidget(parent),
      m_device(device),
      m_requests(requests),
      m_pool(pool),
      m_ui(std::make_unique<Ui::RequestStatusPage>()),
      m_export(new QPushButton(this))
{
    m_ui->setupUi(this);
    for (QLabel *heading : {m_ui->heading, m_ui->detailsTitle, m_ui->detailLabel})
        heading->setFont(headingFont());
    for (QLabel *hint : {m_ui->introLabel, m_ui->historyNote, m_ui->detailsFacts})
        hint->setForegroundRole(QPalette::PlaceholderText);
    m_export->setObjectName(u"statusExportButton"_s);
    m_export->setText(tr("E&xport…"));
    m_ui->keyStrip->addAction(m_export);
    // Names by which a test or a screen reader tells these parts from the request page's.
    for (QWidget *part : m_ui->detailsFailurePanel->findChildren<QWidget *>(QRegularExpression(u"^failure"_s)))
        part->setObjectName(u"detailsF"_s + part->objectName().mid(1));
    m_ui->detailsFailurePanel->actionButton()->setObjectName(u"continueButton"_s);
    m_ui->papers->bind(device);
    connect(m_ui->papers, &RequestPapers::certificateWanted, this, &RequestStatusPage::certificateWanted);
    m_ui->statusTable->bind(requests);
    m_ui->statusTable->setPreferredRows(10);
    connect(m_ui->statusTable, &RequestTable::selectedRowChanged, this, [this] {
        m_ui->exportStrip->hide();
        showSelected();
    });
    connect(&requests, &QAbstractItemModel::dataChanged, this, &RequestStatusPage::showSelected);
    connect(&m_device, &RemoteUi::changed, this, &RequestStatusPage::showSelected);
    connect(&m_device, &RemoteUi::busyChanged, this, &RequestStatusPage::showSelected);
    connect(m_ui->detailsFailurePanel, &FailurePanel::actionTriggered, this, &RequestStatusPage::continueSelected);
    connect(m_export, &QPushButton::clicked, this, &RequestStatusPage::exportSelected);
}

RequestStatusPage::~RequestStatusPage() = default;

void RequestStatusPage::selectRequest(int row) { m_ui->statusTable->selectRequest(row); }

std::optional<HistoryRow> RequestStatusPage::selected() const
{
    const std::optional<int> row = m_ui->statusTable->selectedRow();
    return row ? std::optional(m_requests.row(*row)) : std::nullopt;
}

void RequestStatusPage::showSelected()
{
    const auto row = selected();
    m_ui->detailsPane->setVisible(row.has_value());
    m_ui->statusTable->setPreferredRows(row ? std::clamp(m_requests.rowCount(), 3, 5) : 10);
    if (row)
        showStatus(*row);
}

void RequestStatusPage::showStatus(const HistoryRow &row)
{
    const auto *failed = std::get_if<Failed>(&row.status);
    const QTimeZone zone(m_device.settings().setup.timeZone);
    m_ui->detailsTitle->setText(tr("%1: %2", "key name, status").arg(row.keyName, statusWord(row.status)));
    m_ui->detailsFacts->setText(
        u"%1 · %2"_s.arg(row.subject, QLocale().toString(shownTime(row.status).toTimeZone(zone), QLocale::LongFormat)));
    const auto &run = m_device.state().run;
    const bool isRunning = run && run->request == row.id;
    m_ui->detailLabel->setVisible(failed);
    m_ui->causeLabel->setVisible(failed || isRunning);
    if (isRunning)
        m_ui->causeLabel->setText(runText(*run, m_device.settings(), m_device.profile()));
    m_ui->detailsFailurePanel->setVisible(failed);
    m_ui->papers->showRow(row, registeredKey(m_device.keys(), row));
    showKey(row);
    const QStringList warnings = serverWarnings(row.warnings); // S3, S8
    m_ui->warningStrip->setVisible(!warnings.isEmpty());
    m_ui->warningStrip->setText(warnings.join(u'\n'));
    if (!failed)
        return;
    m_ui->detailLabel->setText(detailText(failed->detail));
    m_ui->causeLabel->setText(tr("Cause: %1").arg(causeText(failed->detail)));
    if (m_ui->detailsFailurePanel->error() != failed->error)
        m_ui->detailsFailurePanel->setError(failed->error);
    m_ui->detailsFailurePanel->setActionText(row.resumable ? tr("&Continue") : QString());
    setUsable({m_ui->detailsFailurePanel->actionButton()}, !m_device.isAdministrator() ? tr("Administrator privileges are required")
                                                           : m_device.isBusy()         ? tr("A request is being sent already.")
                                                                                       : QString());
}

/// What became of the key and certificate of a request that succeeded.
void RequestStatusPage::showKey(const HistoryRow &row)
{
    const auto *succeeded = std::get_if<Succeeded>(&row.status);
    m_ui->keyStrip->setVisible(succeeded);
    if (!succeeded)
        return;
    const RegisteredKey what = *whatBecameOf(row, m_device.keys(), m_device.settings().setup);
    const bool key = what.key.has_value();
    QStringList texts = registeredTexts(what);
    if (const QString issued = issuanceText(succeeded->issuance, QTimeZone(m_device.settings().setup.timeZone)); !issued.isEmpty())
        texts.append(issued); // D19
    const QStringList warnings = successWarnings(*succeeded);
    texts += warnings;
    m_ui->keyStrip->setKind(key && !what.functionOff && warnings.isEmpty() ? NoteStrip::Kind::Good : NoteStrip::Kind::Note);
    m_ui->keyStrip->setText(texts.join(u'\n'));
    m_export->setVisible(key && m_device.profile().exportsKeys);
    setUsable({m_export}, m_device.isAdministrator() ? QString() : tr("Administrator privileges are required"));
}

void RequestStatusPage::continueSelected()
{
    const auto row = selected();
    if (!row)
        return;
    m_device.continueRequest(row->id, [this, page = QPointer<QObject>(this)](const FieldResult<void> &done) {
        if (page && !done)
            m_ui->detailsFailurePanel->setError(done.error().error);
    });
}

void RequestStatusPage::exportSelected()
{
    const auto row = selected();
    const auto key = row ? registeredKey(m_device.keys(), *row) : std::nullopt;
    if (!key)
        return;
    exportKey(m_device, *key, m_pool, this, [this](const Result<QString> &path) {
        m_ui->exportStrip->setKind(path ? NoteStrip::Kind::Good : NoteStrip::Kind::Bad);
        m_ui->exportStrip->setText(path ? tr("Key and certificate were exported to “%1”.").arg(*path) : explain(path.error()).oneLine());
        m_ui->exportStrip->show();
    });
}

void RequestStatusPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        m_ui->retranslateUi(this);
        m_ui->exportStrip->hide();
        m_export->setText(tr("E&xport…"));
        showSelected();
    }
}

void RequestStatusPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The pane stands at the right where there is room for both, else below.
    const bool wide = width() > fontMetrics().averageCharWidth() * 130;
    m_ui->bodyLayout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->bodyLayout->setStretchFactor(m_ui->detailsPane, 1);
    m_ui->bodyLayout->setStretchFactor(m_ui->statusTable, wide ? 1 : 0); // below it, the details follow its last row
}

} // namespace scepter
