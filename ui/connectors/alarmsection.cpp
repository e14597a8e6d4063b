#include "ui/connectors/alarmsection.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/rowstable.h"
#include "ui/text/refusaltext.h"

#include <QHBoxLayout>

namespace scepter {
namespace {

enum Column { Time, From, UsedBy, BelongsTo, What };
constexpr int shownAlarms = 500;

} // namespace

AlarmSection::AlarmSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<Numbered>(
          columns(), [](const Numbered &row) { return QString::number(row.number); }, this)),
      m_table(new RowsTable(this)),
      m_pane(new DetailPane(this))
{
    m_table->setObjectName(u"alarmTable"_s);
    m_pane->setObjectName(u"alarmPane"_s);
    m_table->bind(m_model, UsedBy, {}, {What}, {From});
    setLayout(besides(m_table, m_pane));
    layout()->setContentsMargins({});
    connect(m_table, &RowsTable::selectedRowChanged, this, &AlarmSection::showSelected);
    retranslate();
}

QList<RowsColumn<AlarmSection::Numbered>> AlarmSection::columns() const
{
    return {
        {[] { return tr("Time"); }, [](const Numbered &n) { return shortTime(n.alarm.at); },
         [](const Numbered &n) { return QVariant(n.number); }, [](const Numbered &n) { return longTime(n.alarm.at); }},
        {[] { return tr("From"); }, [](const Numbered &n) { return n.alarm.address; }},
        {[] { return tr("Used by"); }, [](const Numbered &n) { return n.alarm.subject; }},
        {[] { return tr("Belongs to"); }, [](const Numbered &n) { return n.alarm.expected; }},
        {[] { return tr("What happened"); }, [](const Numbered &n) { return refusalText({n.alarm.refusal}); }},
    };
}

void AlarmSection::read()
{
    const auto work = [of = name()](Transaction &transaction) -> Result<std::pair<qint64, QList<ChallengeAlarm>>> {
        const auto alarms = RequestStore::alarms(transaction, of, shownAlarms);
        const auto all = alarms ? alarmCount(transaction, of) : fail(alarms.error());
        return all.map([&](qint64 count) { return std::pair(count, *alarms); });
    };
    fetch(work, [this](const std::pair<qint64, QList<ChallengeAlarm>> &found) {
        QList<Numbered> rows;
        int number = int(found.first);
        for (const ChallengeAlarm &alarm : found.second)
            rows.append({number--, alarm});
        m_model->setRows(rows);
        showSelected();
    });
}

void AlarmSection::showSelected()
{
    const auto at = m_table->selectedRow();
    m_pane->setEmpty(!at);
    if (!at)
        return;
    const ChallengeAlarm &alarm = m_model->row(*at).alarm;
    if (alarm.refusal == Refusal::ChallengeGuessing) {
        m_pane->setHeading(refusalText({alarm.refusal}),
                           tr("Find out who is at this address, and keep it out with the networks that may use the connector. A challenge "
                              "password that Scepter makes cannot be guessed; a short one of your own can."));
        return m_pane->setFacts({{tr("Time"), longTime(alarm.at)}, {tr("From"), alarm.address, true}});
    }
    if (alarm.challenge.isEmpty()) { // about a message, not about a password
        m_pane->setHeading(refusalText({alarm.refusal}),
                           tr("Somebody between the device and this connector records messages. Find out who is at this address."));
        return m_pane->setFacts({{tr("Time"), longTime(alarm.at)}, {tr("From"), alarm.address, true}, {tr("Message of"), alarm.subject}});
    }
    m_pane->setHeading(refusalText({alarm.refusal}),
                       tr("A password may have been passed on or copied. Find out who is at this address before giving out another one."));
    m_pane->setFacts({{tr("Time"), longTime(alarm.at)},
                      {tr("From"), alarm.address, true},
                      {tr("Used by"), alarm.subject},
                      {tr("Not good for"), alarm.names.join(u", "_s)},
                      {tr("Belongs to"), alarm.expected.isEmpty() ? tr("Nobody in particular") : alarm.expected},
                      {tr("Challenge ID"), alarm.challenge, true}});
}

void AlarmSection::retranslate()
{
    m_table->setAccessibleName(tr("Alarms"));
    m_table->setEmptyText(tr("There has been no alarm."),
                          tr("One is raised when a challenge password is used that is used up, has expired, "
                             "or belongs to another device, or when somebody guesses."));
    m_pane->setEmptyText(tr("Select an alarm to see what happened."));
    m_model->retranslate();
    showSelected();
}

} // namespace scepter
