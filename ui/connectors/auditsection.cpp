#include "ui/connectors/auditsection.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/rowstable.h"
#include "ui/text/activitywords.h"
#include "ui/text/explanation.h"
#include "ui/text/refusaltext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {
namespace {

enum Column { Number, Time, Who, Act, Subject, Outcome };
constexpr int shownEntries = 1000;

} // namespace

AuditSection::AuditSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<AuditEntry>(
          columns(), [](const AuditEntry &entry) { return QString::number(entry.number); }, this)),
      m_filter(new QLineEdit(this)),
      m_everything(new WrappingCheckBox(this)),
      m_verify(new QPushButton(this)),
      m_verdictStrip(new NoteStrip(this)),
      m_table(new RowsTable(this))
{
    m_table->setObjectName(u"auditTable"_s);
    m_filter->setObjectName(u"auditFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_everything->setObjectName(u"auditEverythingCheck"_s);
    m_verify->setObjectName(u"verifyButton"_s);
    m_verdictStrip->setObjectName(u"verdictStrip"_s);
    m_verdictStrip->hide();
    m_table->bind(m_model, Subject, {}, {Number, Who}, {Act});
    auto *above = new QHBoxLayout;
    above->setSpacing(8);
    above->addWidget(m_filter, 2);
    above->addWidget(m_everything, 1, Qt::AlignVCenter);
    above->addWidget(m_verify);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(above);
    column->addWidget(m_verdictStrip);
    column->addWidget(card, 1);
    connect(m_filter, &QLineEdit::textChanged, m_table, &RowsTable::setFilterText);
    connect(m_everything, &QCheckBox::toggled, this, &AuditSection::read);
    connect(m_verify, &QPushButton::clicked, this, &AuditSection::verify);
    retranslate();
}

QList<RowsColumn<AuditEntry>> AuditSection::columns() const
{
    return {
        {[] { return tr("No."); }, [](const AuditEntry &e) { return QLocale().toString(e.number); },
         [](const AuditEntry &e) { return QVariant(e.number); }},
        {[] { return tr("Time"); }, [](const AuditEntry &e) { return shortTime(e.at); },
         [](const AuditEntry &e) { return QVariant(e.number); }, [](const AuditEntry &e) { return longTime(e.at); }},
        {[] { return tr("Who"); }, [](const AuditEntry &e) { return whoText(e.who); }},
        {[] { return tr("Operation"); }, [](const AuditEntry &e) { return operationText(e.operation); }},
        {[] { return tr("Subject"); },
         [](const AuditEntry &e) { return e.subject.isEmpty() ? e.connector : e.subject; },
         {},
         [](const AuditEntry &e) {
             return QStringList{e.connector, e.subject, e.serial, e.transactionId}.filter(QRegularExpression(u"."_s)).join(u'\n');
         }},
        {[] { return tr("Outcome"); }, [](const AuditEntry &e) { return auditOutcomeText(e.outcome); }},
    };
}

void AuditSection::read()
{
    const QString of = m_everything->isChecked() ? QString() : name();
    const auto work = [of](Transaction &transaction) { return newestAudit(transaction, of, shownEntries); };
    fetch(work, [this](const QList<AuditEntry> &rows) { m_model->setRows(rows); });
}

void AuditSection::updateControls() { setUsable({m_verify}, whyNot()); }

void AuditSection::verify()
{
    if (!administrator())
        return;
    setUsable({m_verify}, tr("The log is being verified."));
    // On a thread that reads: the log may be long.
    const auto work = [vault = administrator()->vault()](Transaction &transaction) { return AuditLog(vault).verify(transaction); };
    workplace().database.read(this, work, [this](const Result<qint64> &verdict) {
        m_verdict = verdict;
        showVerdict();
        updateControls();
    });
}

void AuditSection::showVerdict()
{
    m_verdictStrip->setVisible(m_verdict.has_value());
    if (!m_verdict)
        return;
    m_verdictStrip->setKind(*m_verdict ? NoteStrip::Kind::Good : NoteStrip::Kind::Bad);
    m_verdictStrip->setText(*m_verdict
                                ? tr("The audit log is whole: %n entry(s), none changed, removed or moved.", nullptr, int(**m_verdict))
                                : explain(m_verdict->error()).oneLine());
}

void AuditSection::retranslate()
{
    m_filter->setPlaceholderText(tr("Search the newest entries"));
    m_filter->setAccessibleName(tr("Search the newest entries"));
    m_everything->setText(tr("All connectors and CAs"));
    m_verify->setText(tr("Verify log"));
    m_table->setAccessibleName(tr("Audit log"));
    m_table->setEmptyText(tr("There is no entry yet."), tr("Everything that a connector or an administrator does is written down here."));
    m_model->retranslate();
    showVerdict();
    updateControls();
}

} // namespace scepter
