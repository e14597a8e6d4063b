#include "ui/device/requeststatuspage.h"

#include "core/base/literals.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui_requeststatus.h"

#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>

namespace scepter {

RequestStatusPage::RequestStatusPage(LocalStation &station, RequestStatusModel &requests, QWidget *parent)
    : QWidget(parent), m_station(station), m_requests(requests), m_ui(std::make_unique<Ui::RequestStatusPage>())
{
    m_ui->setupUi(this);
    for (QLabel *heading : {m_ui->heading, m_ui->detailsTitle, m_ui->detailLabel})
        heading->setFont(headingFont());
    for (QLabel *hint : {m_ui->historyNote, m_ui->detailsFacts})
        hint->setForegroundRole(QPalette::PlaceholderText);
    // Names by which a test or a screen reader tells these parts from the request page's.
    for (QWidget *part : m_ui->detailsFailurePanel->findChildren<QWidget *>(QRegularExpression(u"^failure"_s)))
        part->setObjectName(u"detailsF"_s + part->objectName().mid(1));
    m_ui->detailsFailurePanel->actionButton()->setObjectName(u"continueButton"_s);
    m_ui->statusTable->bind(requests);
    m_ui->statusTable->setPreferredRows(10);
    connect(m_ui->statusTable, &RequestTable::selectedRowChanged, this, &RequestStatusPage::showSelected);
    connect(&requests, &QAbstractItemModel::dataChanged, this, &RequestStatusPage::showSelected);
    connect(&m_station, &LocalStation::busyChanged, this, &RequestStatusPage::showSelected);
    connect(m_ui->detailsFailurePanel, &FailurePanel::actionTriggered, this, &RequestStatusPage::continueSelected);
}

RequestStatusPage::~RequestStatusPage() = default;

void RequestStatusPage::selectRequest(int row) { m_ui->statusTable->selectRequest(row); }

void RequestStatusPage::showSelected()
{
    const std::optional<int> selected = m_ui->statusTable->selectedRow();
    m_ui->detailsPane->setVisible(selected.has_value());
    m_ui->statusTable->setPreferredRows(selected ? 5 : 10);
    if (selected)
        showStatus(m_requests.row(*selected));
}

void RequestStatusPage::showStatus(const RequestRow &row)
{
    const auto *failed = std::get_if<Failed>(&row.status);
    m_ui->detailsTitle->setText(tr("%1: %2", "key name, status").arg(row.keyName, statusWord(row.status)));
    m_ui->detailsFacts->setText(
        u"%1 · %2"_s.arg(row.subject, QLocale().toString(shownTime(row.status).toLocalTime(), QLocale::LongFormat)));
    m_ui->detailLabel->setVisible(failed);
    m_ui->causeLabel->setVisible(failed);
    m_ui->detailsFailurePanel->setVisible(failed);
    const auto *succeeded = std::get_if<Succeeded>(&row.status);
    m_ui->filesStrip->setVisible(succeeded);
    const QString weaknesses = succeeded ? weaknessWarning(succeeded->weakAlgorithms) : QString();
    m_ui->filesStrip->setKind(weaknesses.isEmpty() ? NoteStrip::Kind::Good : NoteStrip::Kind::Note);
    m_ui->filesStrip->setText(
        QStringList{tr("Key and certificate lie in %1").arg(m_station.requestDirectory(row.id)), weaknesses}.join(u'\n').trimmed());
    if (!failed)
        return;
    m_ui->detailLabel->setText(detailText(failed->detail));
    m_ui->causeLabel->setText(tr("Cause: %1").arg(causeText(failed->detail)));
    if (m_ui->detailsFailurePanel->error() != failed->error)
        m_ui->detailsFailurePanel->setError(failed->error);
    m_ui->detailsFailurePanel->setActionText(row.resumable ? tr("&Continue") : QString());
    m_ui->detailsFailurePanel->actionButton()->setEnabled(!m_station.isBusy());
    m_ui->detailsFailurePanel->actionButton()->setToolTip(m_station.isBusy() ? tr("A request is being sent already.") : QString());
}

void RequestStatusPage::continueSelected()
{
    const std::optional<int> selected = m_ui->statusTable->selectedRow();
    if (!selected)
        return;
    if (const Result<void> continued = m_station.continueRequest(m_requests.row(*selected).id); !continued)
        m_ui->detailsFailurePanel->setError(continued.error());
}

void RequestStatusPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showSelected();
    }
}

void RequestStatusPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The pane stands at the right where there is room for both, else below.
    const bool wide = width() > fontMetrics().averageCharWidth() * 130;
    m_ui->bodyLayout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->bodyLayout->setStretchFactor(m_ui->detailsPane, wide ? 1 : 0);
}

} // namespace scepter
