#include "ui/connectors/approvalsection.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/csrdialog.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/reasondialog.h"
#include "ui/connectors/rowstable.h"
#include "ui/text/requestwords.h"
#include "ui/widgets/usable.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace scepter {
namespace {

enum Column { Received, State, From, Subject, Names, ChallengeColumn };

} // namespace

ApprovalSection::ApprovalSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<Waiting>(
          columns(), [](const Waiting &waiting) { return QString::number(waiting.row.id); }, this)),
      m_table(new RowsTable(this)),
      m_pane(new DetailPane(this)),
      m_approve(new QPushButton(this)),
      m_reject(new QPushButton(this)),
      m_csr(new QPushButton(this))
{
    m_table->setObjectName(u"waitingTable"_s);
    m_pane->setObjectName(u"waitingPane"_s);
    m_approve->setObjectName(u"approveButton"_s);
    m_reject->setObjectName(u"rejectButton"_s);
    m_csr->setObjectName(u"csrButton"_s);
    m_approve->setProperty("primary", true);
    for (QPushButton *button : {m_approve, m_reject, m_csr})
        m_pane->addAction(button);
    m_table->bind(m_model, Subject, {State}, {Names, ChallengeColumn}, {From});
    setLayout(besides(m_table, m_pane));
    layout()->setContentsMargins({});

    connect(m_table, &RowsTable::selectedRowChanged, this, &ApprovalSection::showSelected);
    connect(m_approve, &QPushButton::clicked, this, &ApprovalSection::approve);
    connect(m_reject, &QPushButton::clicked, this, &ApprovalSection::askReason);
    connect(m_csr, &QPushButton::clicked, this, &ApprovalSection::showCsr);
    retranslate();
}

QList<RowsColumn<ApprovalSection::Waiting>> ApprovalSection::columns() const
{
    const auto time = [](const Waiting &w) { return shortTime(w.row.record.at); };
    return {
        {[] { return tr("Received"); }, time, [](const Waiting &w) { return QVariant(w.row.record.at); },
         [](const Waiting &w) { return longTime(w.row.record.at); }},
        {[] { return tr("State"); },
         [](const Waiting &w) { return requestStateWord(w.row); },
         {},
         {},
         [](const Waiting &w) { return requestStateTag(w.row); }},
        {[] { return tr("From"); }, [](const Waiting &w) { return w.row.record.address; }},
        {[] { return tr("Subject"); }, [](const Waiting &w) { return w.row.record.subject; }},
        {[] { return tr("Names"); }, [](const Waiting &w) { return namesText(w.row); }},
        {[] { return tr("Challenge"); }, [this](const Waiting &w) { return challengeText(w); }},
    };
}

void ApprovalSection::read()
{
    const auto work = [of = name()](Transaction &transaction) -> Result<QList<Waiting>> {
        const auto rows = RequestStore::waiting(transaction, of);
        const auto challenges = rows ? Challenges::list(transaction, of) : fail(rows.error());
        if (!challenges)
            return fail(challenges.error());
        QHash<QString, Challenge> byId;
        for (const Challenge &challenge : *challenges)
            byId.insert(challenge.id, challenge);
        QList<Waiting> waiting;
        for (const RequestRow &row : *rows) {
            const auto challenge = byId.constFind(row.record.challenge);
            waiting.append({row, challenge == byId.cend() ? std::nullopt : std::optional(*challenge)});
        }
        return waiting;
    };
    fetch(work, [this](const QList<Waiting> &rows) {
        m_model->setRows(rows);
        if (!m_table->selectedRow() && !rows.isEmpty())
            m_table->selectSourceRow(0);
        showSelected();
    });
}

std::optional<ApprovalSection::Waiting> ApprovalSection::selected() const
{
    const auto row = m_table->selectedRow();
    return row && *row < m_model->rowCount() ? std::optional(m_model->row(*row)) : std::nullopt;
}

QString ApprovalSection::challengeText(const Waiting &waiting) const
{
    if (waiting.row.record.challenge.isEmpty())
        return waiting.row.record.renews ? tr("None: a renewal") : tr("None");
    if (!waiting.challenge)
        return tr("Deleted since");
    return challengeBindingText(waiting.challenge->spec) + u" · "_s + challengeUsesText(*waiting.challenge);
}

void ApprovalSection::showSelected()
{
    const auto waiting = selected();
    m_pane->setEmpty(!waiting);
    if (waiting) {
        const RequestRecord &record = waiting->row.record;
        const QString usages = usagesText(waiting->row);
        const QString names = namesText(waiting->row);
        const QString remarks = requestRemarks(waiting->row).join(u'\n');
        const QString clock = clockOffsetText(record.clockOffset);
        m_pane->setHeading(shownSubject(record),
                           waiting->row.state == u"approved"_s
                               ? requestOutcomeText(waiting->row)
                               : tr("asks for a certificate from %1, received %2").arg(record.address, longTime(record.at)));
        m_pane->setFacts(
            {{tr("Key"), tr("%1, possession proven").arg(record.decoded[u"key"_s].toString())},
             {tr("Names"), names.isEmpty() ? tr("None asked for") : names},
             {tr("Usages"), usages.isEmpty() ? tr("None asked for: by policy (%1)").arg(presetText(connector().settings.preset)) : usages},
             {tr("Remarks"), remarks.isEmpty() ? tr("None") : remarks},
             {tr("Challenge"), challengeText(*waiting)},
             {tr("Type"), record.type},
             {tr("Clock"), clock.isEmpty() ? tr("Not said") : clock},
             {tr("Algorithms"), record.decoded[u"cipher"_s].toString() + u", "_s + record.decoded[u"hash"_s].toString()},
             {tr("Transaction"), QString::fromLatin1(record.transactionId.toPercentEncoding(" ")), true}});
    }
    updateControls();
}

void ApprovalSection::updateControls()
{
    const auto waiting = selected();
    const QString decided = waiting && waiting->row.state != u"pending"_s ? tr("It has been approved already.") : QString();
    setUsable({m_approve, m_reject}, whyNot().isEmpty() ? decided : whyNot());
    setUsable({m_csr}, whyNot());
}

AuditEntry ApprovalSection::decision(const QString &operation, const RequestRow &row) const
{
    AuditEntry entry = act(operation, shownSubject(row.record));
    entry.transactionId = QString::fromLatin1(row.record.transactionId.toPercentEncoding(" "));
    return entry;
}

void ApprovalSection::approve()
{
    const auto waiting = selected();
    if (!waiting || !administrator())
        return;
    const auto work = [id = waiting->row.id](Transaction &transaction) { return RequestStore::approve(transaction, id); };
    write(decision(u"pending approve"_s, waiting->row), work, [this](const RequestRow &row) {
        Q_EMIT done(tr("Approved: %1. The certificate is issued when the device asks again.").arg(shownSubject(row.record)));
        read();
    });
}

void ApprovalSection::askReason()
{
    const auto waiting = selected();
    if (!waiting || !administrator())
        return;
    auto *dialog = new ReasonDialog(this);
    connect(dialog, &ReasonDialog::chosen, this, [this, id = waiting->row.id](const QString &reason) { reject(id, reason); });
    dialog->open();
}

void ApprovalSection::reject(qint64 id, const QString &reason)
{
    const QList<Waiting> &rows = m_model->rows();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Waiting &w) { return w.row.id == id; });
    if (found == rows.end() || !administrator())
        return;
    const auto work = [id, reason, at = now()](Transaction &transaction) { return RequestStore::reject(transaction, id, reason, at); };
    write(decision(u"pending reject"_s, found->row), work, [this](const RequestRow &row) {
        Q_EMIT done(tr("Rejected: %1. The device is told when it asks again.").arg(shownSubject(row.record)));
        read();
    });
}

/// Without its challenge password, which authorizes others.
void ApprovalSection::showCsr()
{
    const auto waiting = selected();
    if (!waiting || !administrator())
        return;
    const qint64 id = waiting->row.id;
    const auto work = [id, vault = administrator()->vault()](Transaction &transaction) -> Result<Csr> {
        const auto open = RequestStore::open(transaction, id);
        if (!open)
            return fail(open.error());
        const auto der = vault.unseal(open->sealedCsr, QString::fromUtf8(csrIdentity(id)), csrIdentity(id));
        return der ? Csr::fromDer(der->view()) : fail(der.error());
    };
    fetch(work, [this](const Csr &csr) { (new CsrDialog(csr, now(), this))->open(); });
}

void ApprovalSection::retranslate()
{
    m_approve->setText(tr("Approve"));
    m_reject->setText(tr("Reject…"));
    m_csr->setText(tr("CSR as text"));
    m_table->setAccessibleName(tr("Requests that wait for approval"));
    m_table->setEmptyText(tr("No request is waiting."),
                          tr("Requests appear here when the connector's approval is set to an administrator's decision."));
    m_pane->setEmptyText(tr("Select a request to see what it asks for."));
    m_model->retranslate();
    showSelected();
}

} // namespace scepter
