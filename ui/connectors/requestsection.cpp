#include "ui/connectors/requestsection.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/rowstable.h"
#include "ui/text/requestwords.h"
#include "ui/widgets/usable.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {
namespace {

enum Column { At, From, Type, Subject, Outcome, Clock };
constexpr int shownRequests = 500;

QString valueText(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toString());
    return list.join(u", "_s);
}

} // namespace

RequestSection::RequestSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<RequestRow>(
          columns(), [](const RequestRow &row) { return QString::number(row.id); }, this)),
      m_filter(new QLineEdit(this)),
      m_table(new RowsTable(this)),
      m_pane(new DetailPane(this)),
      m_allow(new QPushButton(this))
{
    m_table->setObjectName(u"requestTable"_s);
    m_pane->setObjectName(u"requestPane"_s);
    m_allow->setObjectName(u"allowNameButton"_s);
    m_pane->addAction(m_allow);
    m_filter->setObjectName(u"requestFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_table->bind(m_model, Subject, {Outcome}, {Type, Clock}, {From});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addLayout(besides(m_table, m_pane), 1);
    connect(m_table, &RowsTable::selectedRowChanged, this, &RequestSection::showSelected);
    connect(m_allow, &QPushButton::clicked, this, &RequestSection::allowNames);
    connect(m_filter, &QLineEdit::textChanged, m_table, &RowsTable::setFilterText);
    retranslate();
}

QList<RowsColumn<RequestRow>> RequestSection::columns() const
{
    return {
        {[] { return tr("Received"); }, [](const RequestRow &r) { return shortTime(r.record.at); },
         [](const RequestRow &r) { return QVariant(r.id); }, [](const RequestRow &r) { return longTime(r.record.at); }},
        {[] { return tr("From"); }, [](const RequestRow &r) { return r.record.address; }},
        {[] { return tr("Type"); }, [](const RequestRow &r) { return r.record.type.isEmpty() ? tr("Unreadable") : r.record.type; }},
        {[] { return tr("Subject"); }, [](const RequestRow &r) { return shownSubject(r.record); }},
        {[] { return tr("Outcome"); },
         [](const RequestRow &r) { return requestStateWord(r); },
         {},
         [](const RequestRow &r) { return requestOutcomeText(r); },
         [](const RequestRow &r) { return requestStateTag(r); }},
        {[] { return tr("Clock"); }, [](const RequestRow &r) { return clockOffsetText(r.record.clockOffset); },
         [](const RequestRow &r) { return QVariant(r.record.clockOffset.value_or(0)); }},
    };
}

void RequestSection::read()
{
    const auto work = [of = name()](Transaction &transaction) { return RequestStore::newest(transaction, of, shownRequests); };
    fetch(work, [this](const QList<RequestRow> &rows) {
        m_model->setRows(rows);
        showSelected();
    });
}

std::optional<RequestRow> RequestSection::selected() const
{
    const auto at = m_table->selectedRow();
    return at && *at < m_model->rowCount() ? std::optional(m_model->row(*at)) : std::nullopt;
}

/// C2: what a bound challenge was not made for can be allowed where it was refused.
void RequestSection::updateControls()
{
    const auto row = selected();
    m_allow->setVisible(row && row->refused && row->refused->why == Refusal::FurtherName && !row->record.challenge.isEmpty());
    setUsable({m_allow}, whyNot());
}

void RequestSection::allowNames()
{
    const auto row = selected();
    if (!row || !row->refused || !administrator())
        return;
    const QStringList names = row->refused->facts;
    const auto work = [id = row->record.challenge, names](Transaction &transaction) { return Challenges::allow(transaction, id, names); };
    write(act(u"challenge allow"_s, names.join(u", "_s)), work, [this, names](const Challenge &) {
        Q_EMIT done(tr("The challenge password of this printer is good for %1, too. The printer can ask again.").arg(names.join(u", "_s)));
    });
}

void RequestSection::showSelected()
{
    const auto chosen = selected();
    m_pane->setEmpty(!chosen);
    updateControls();
    if (!chosen)
        return;
    const RequestRow &row = *chosen;
    const RequestRecord &record = row.record;
    m_pane->setHeading(record.subject.isEmpty() ? tr("Request from %1").arg(record.address) : record.subject, requestOutcomeText(row));
    QList<DetailPane::Fact> facts{{tr("Outcome"), requestStateWord(row)},
                                  {tr("Received"), longTime(record.at)},
                                  {tr("From"), record.address, true},
                                  {tr("Type"), record.type},
                                  {tr("Clock"), clockOffsetText(record.clockOffset)}};
    const QJsonObject &decoded = record.decoded;
    facts.append({tr("Key"), valueText(decoded[u"key"_s])});
    facts.append({tr("Names"), namesText(row)});
    facts.append({tr("Usages"), usagesText(row)});
    facts.append({tr("Remarks"), requestRemarks(row).join(u'\n')});
    facts.append({tr("Signed by"), valueText(decoded[u"signer"_s])});
    facts.append({tr("Cipher"), valueText(decoded[u"cipher"_s])});
    facts.append({tr("Digest"), valueText(decoded[u"hash"_s])});
    facts.append({tr("Challenge ID"), record.challenge, true});
    facts.append({tr("Transaction"), QString::fromLatin1(record.transactionId.toPercentEncoding(" ")), true});
    facts.erase(std::remove_if(facts.begin(), facts.end(), [](const DetailPane::Fact &fact) { return fact.value.isEmpty(); }), facts.end());
    m_pane->setFacts(facts);
}

void RequestSection::retranslate()
{
    m_allow->setText(tr("Allow this name for this printer"));
    m_filter->setPlaceholderText(tr("Search the newest requests"));
    m_filter->setAccessibleName(tr("Search the newest requests"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setEmptyText(tr("No request has come yet."), tr("Serve the connector, and give its URL to a device."));
    m_pane->setEmptyText(tr("Select a request to see what it said and what became of it."));
    m_model->retranslate();
    showSelected();
}

} // namespace scepter
