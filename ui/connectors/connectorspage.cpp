#include "ui/connectors/connectorspage.h"

#include "core/base/literals.h"
#include "ui/connectors/alarmsection.h"
#include "ui/connectors/approvalsection.h"
#include "ui/connectors/auditsection.h"
#include "ui/connectors/casection.h"
#include "ui/connectors/challengesection.h"
#include "ui/connectors/connectorcards.h"
#include "ui/connectors/issuedsection.h"
#include "ui/connectors/newconnectordialog.h"
#include "ui/connectors/pilltabs.h"
#include "ui/connectors/requestsection.h"
#include "ui/connectors/servedialog.h"
#include "ui/connectors/settingssection.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/usable.h"

#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace scepter {
namespace {

NoteStrip *strip(const QString &objectName, NoteStrip::Kind kind, QWidget *parent)
{
    auto *made = new NoteStrip(parent);
    made->setObjectName(objectName);
    made->setKind(kind);
    made->hide();
    return made;
}

} // namespace

ConnectorsPage::ConnectorsPage(const Workplace &workplace, QWidget *parent)
    : Page(workplace, parent),
      m_tabs(new PillTabs(this)),
      m_cards(new ConnectorCards(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new QWidget(this)),
      m_emptyWhy(new QLabel(m_empty)),
      m_emptyTodo(new QLabel(m_empty)),
      m_hostStrip(strip(u"hostStrip"_s, NoteStrip::Kind::Bad, this)),
      m_doneStrip(strip(u"doneStrip"_s, NoteStrip::Kind::Good, this)),
      m_serve(new QPushButton(this)),
      m_new(new QPushButton(this))
{
    layOut();
    connect(m_cards, &ConnectorCards::chosen, this, &ConnectorsPage::choose);
    connect(m_tabs, &PillTabs::chosen, this, &ConnectorsPage::showSection);
    connect(m_serve, &QPushButton::clicked, this, &ConnectorsPage::serveOrStop);
    connect(m_new, &QPushButton::clicked, this, &ConnectorsPage::openWizard);
    connect(&workplace.host, &ConnectorHost::changed, this, [this] {
        updateHeader();
        updateCards();
        Q_EMIT workChanged();
        follow(); // who holds a lease has changed, too
    });
    m_tabs->setCurrent(m_ids.first());
    retranslate();
    workplace.database.watch(this, workplace.services.scheduler, [this] { follow(); });
    follow();
}

void ConnectorsPage::layOut()
{
    m_serve->setObjectName(u"serveButton"_s);
    m_new->setObjectName(u"newConnectorButton"_s);
    m_new->setProperty("primary", true);
    header()->addAction(m_serve);
    header()->addAction(m_new);
    m_empty->setObjectName(u"noConnector"_s);
    m_emptyWhy->setFont(headingFont());
    m_emptyTodo->setForegroundRole(QPalette::PlaceholderText);
    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(1);
    for (QLabel *label : {m_emptyWhy, m_emptyTodo}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        empty->addWidget(label);
    }
    empty->addStretch(2);
    m_empty->hide();

    addSection(u"approvals"_s, new ApprovalSection(workplace(), m_stack));
    addSection(u"challenges"_s, new ChallengeSection(workplace(), m_stack));
    addSection(u"requests"_s, new RequestSection(workplace(), m_stack));
    addSection(u"alarms"_s, new AlarmSection(workplace(), m_stack));
    addSection(u"issued"_s, new IssuedSection(workplace(), m_stack));
    addSection(u"ca"_s, new CaSection(workplace(), m_stack));
    addSection(u"settings"_s, new SettingsSection(workplace(), m_stack));
    addSection(u"audit"_s, new AuditSection(workplace(), m_stack));
    body()->addWidget(m_hostStrip);
    body()->addWidget(m_doneStrip);
    body()->addWidget(m_cards);
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_empty, 1);
    for (QWidget *each : QList<QWidget *>{m_cards, m_tabs, m_stack})
        each->hide(); // until it is known that there are connectors
}

void ConnectorsPage::addSection(const QString &id, ConnectorSection *section)
{
    m_ids.append(id);
    m_sections.append(section);
    m_stack->addWidget(section);
    m_tabs->addTab(id);
    connect(section, &ConnectorSection::linkActivated, this, &Page::linkActivated);
    connect(section, &ConnectorSection::failed, this, [this](const std::optional<Error> &error) {
        showProblem(error);
        if (error)
            m_doneStrip->hide();
    });
    connect(section, &ConnectorSection::done, this, &ConnectorsPage::showDone);
}

void ConnectorsPage::show(const Destination &destination)
{
    if (destination.view == u"new"_s)
        return openWizard();
    if (m_ids.contains(destination.view))
        m_tabs->setCurrent(destination.view);
    if (!destination.item.isEmpty())
        choose(destination.item);
}

QString ConnectorsPage::workText() const
{
    const ConnectorHost &host = workplace().host;
    switch (host.state()) {
    case ConnectorHost::State::Stopped: return {};
    case ConnectorHost::State::Starting: return tr("Starting to serve…");
    case ConnectorHost::State::Stopping: return tr("Stopping to serve…");
    case ConnectorHost::State::Serving: break;
    }
    const auto urls = host.urls();
    return tr("Serving %n connector(s) on port %1", nullptr, int(urls.size()))
        .arg(urls.isEmpty() ? host.listening().port : urls.first().second.port());
}

/// Reads the cards and the marks of the chosen connector; one reading at a time.
void ConnectorsPage::follow()
{
    if (std::exchange(m_reading, true)) {
        m_changedMeanwhile = true;
        return;
    }
    const auto work = [wanted = m_current, now = workplace().services.scheduler.now()](Transaction &transaction) -> Result<Shown> {
        const auto list = connectorOverview(transaction, now);
        if (!list)
            return fail(list.error());
        const QList<ConnectorOverview> &all = list->connectors;
        if (all.isEmpty())
            return Shown{*list, {}, {}};
        auto chosen = std::find_if(all.begin(), all.end(), [&](const ConnectorOverview &each) { return each.settings.name == wanted; });
        if (chosen == all.end())
            chosen = all.begin();
        const auto marks = connectorMarks(transaction, chosen->settings);
        return marks ? Result<Shown>(Shown{*list, chosen->settings.name, *marks}) : fail(marks.error());
    };
    const auto then = [this, wanted = m_current](const Result<Shown> &shown) {
        m_reading = false;
        if (!shown)
            showProblem(shown.error());
        else if (wanted == m_current)
            take(*shown);
        if (std::exchange(m_changedMeanwhile, false))
            follow();
    };
    workplace().database.read(this, work, then);
}

void ConnectorsPage::take(const Shown &shown)
{
    m_shown = shown;
    m_current = shown.name;
    const bool isEmpty = shown.list.connectors.isEmpty();
    m_empty->setVisible(isEmpty);
    for (QWidget *each : QList<QWidget *>{m_cards, m_tabs, m_stack})
        each->setVisible(!isEmpty);
    updateCards();
    updateTabs();
    updateHeader();
    updateSections();
    int pending = 0;
    for (const ConnectorOverview &each : shown.list.connectors)
        pending += each.waiting;
    if (pending != m_pending) {
        m_pending = pending;
        Q_EMIT attentionChanged(pending);
    }
    notice(shown.list.newest);
}

/// Says so when a request came that waits; not of those that waited before the page was there.
void ConnectorsPage::notice(const NewestPending &newest)
{
    const bool isNew = m_newestPending && newest.id > *m_newestPending;
    m_newestPending = std::max(m_newestPending.value_or(0), newest.id);
    if (isNew)
        Q_EMIT noticed(tr("A request waits for approval"), tr("%1, from %2").arg(newest.subject, newest.address),
                       Destination{Place::Connectors, {}, newest.connector, u"approvals"_s});
}

void ConnectorsPage::choose(const QString &connector)
{
    if (connector.isEmpty() || connector == m_current)
        return;
    m_current = connector;
    m_doneStrip->hide();
    m_changedMeanwhile = m_reading;
    if (!m_reading)
        follow();
}

void ConnectorsPage::showSection(const QString &id)
{
    m_doneStrip->hide();
    m_stack->setCurrentIndex(int(m_ids.indexOf(id)));
}

const ConnectorOverview *ConnectorsPage::current() const
{
    const QList<ConnectorOverview> &all = m_shown.list.connectors;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [this](const ConnectorOverview &each) { return each.settings.name == m_shown.name; });
    return found == all.end() ? nullptr : &*found;
}

QString ConnectorsPage::markOf(const QString &section) const
{
    const ConnectorMarks &marks = m_shown.marks;
    const ConnectorOverview *chosen = current();
    if (section == u"settings"_s)
        return chosen ? QString::fromUtf8(QJsonDocument(chosen->settings.toJson()).toJson(QJsonDocument::Compact)) : QString();
    const QHash<QString, QString> all{{u"approvals"_s, marks.waiting + marks.challenges},
                                      {u"challenges"_s, marks.challenges},
                                      {u"requests"_s, marks.requests},
                                      {u"alarms"_s, marks.alarms},
                                      {u"issued"_s, marks.issued},
                                      {u"ca"_s, marks.ca},
                                      {u"audit"_s, marks.audit}};
    return all.value(section);
}

void ConnectorsPage::updateSections()
{
    const ConnectorOverview *chosen = current();
    for (int i = 0; chosen && i < m_sections.size(); ++i)
        m_sections[i]->setConnector(*chosen, markOf(m_ids[i]));
}

void ConnectorsPage::updateCards()
{
    const auto urls = workplace().host.urls(), plainUrls = workplace().host.plainUrls();
    const bool isStopped = workplace().host.state() == ConnectorHost::State::Stopped;
    QList<ConnectorCards::Item> items;
    for (const ConnectorOverview &each : m_shown.list.connectors) {
        ServedState served;
        const auto here = std::find_if(urls.begin(), urls.end(), [&](const auto &url) { return url.first == each.settings.name; });
        if (here != urls.end())
            served = {
                ServedState::By::Here, {}, here->second, urls == plainUrls || plainUrls.isEmpty() ? 0 : plainUrls.first().second.port()};
        else if (!each.servedBy.isEmpty() && !isAwayForTheStore(each.settings.name)
                 && (isStopped || !urls.isEmpty())) // else it may be this window itself
            served = {ServedState::By::Elsewhere, each.servedBy, {}};
        items.append({each, served});
    }
    m_cards->setItems(items, m_shown.name);
}

void ConnectorsPage::updateTabs()
{
    const auto counted = [](const QString &text, int count) {
        return count > 0 ? text + u" ("_s + QLocale().toString(count) + u')' : text;
    };
    const ConnectorMarks &marks = m_shown.marks;
    m_tabs->setTabText(u"approvals"_s, counted(tr("Waiting for approval"), marks.waitingCount));
    m_tabs->setTabText(u"challenges"_s, counted(tr("Challenges"), marks.challengeCount));
    m_tabs->setTabText(u"requests"_s, tr("Requests"));
    m_tabs->setTabText(u"alarms"_s, counted(tr("Alarms"), marks.alarmCount));
    m_tabs->setTabText(u"issued"_s, tr("Issued"));
    m_tabs->setTabText(u"ca"_s, tr("CA and CRL"));
    m_tabs->setTabText(u"settings"_s, tr("Settings"));
    m_tabs->setTabText(u"audit"_s, tr("Audit log"));
}

void ConnectorsPage::updateHeader()
{
    const ConnectorHost &host = workplace().host;
    const bool isStopped = host.state() == ConnectorHost::State::Stopped;
    const int count = int(m_shown.list.connectors.size());
    const QString serving = isStopped ? tr("This window serves none of them") : workText();
    header()->setFacts(count == 0 ? QString() : tr("%n connector(s)", nullptr, count) + u" · "_s + serving);
    m_serve->setText(isStopped ? tr("Serve…") : tr("Stop serving"));
    const QString why = !whyNot().isEmpty()                              ? whyNot()
                        : count == 0                                     ? tr("There is no connector to serve yet.")
                        : host.state() == ConnectorHost::State::Starting ? tr("It is just starting.")
                        : host.state() == ConnectorHost::State::Stopping ? tr("It is just stopping.")
                                                                         : QString();
    setUsable({m_serve}, why);
    const QList<HeldLeases::Missing> away = host.away();
    m_hostStrip->setVisible(host.problem() || !away.isEmpty());
    if (!away.isEmpty())
        m_hostStrip->setText(awayText(away));
    else if (host.problem())
        m_hostStrip->setText(tr("The connectors are not served.") + u' ' + explain(*host.problem()).oneLine());
}

/// Its row may still name this window.
bool ConnectorsPage::isAwayForTheStore(const QString &connector) const
{
    const QList<HeldLeases::Missing> away = workplace().host.away();
    return std::any_of(away.begin(), away.end(),
                       [&](const HeldLeases::Missing &each) { return each.connector == connector && each.why.code != Errc::LeaseHeld; });
}

QString ConnectorsPage::awayText(const QList<HeldLeases::Missing> &away) const
{
    QStringList sentences;
    for (const HeldLeases::Missing &each : away) {
        const QString since = QLocale().toString(each.since.toLocalTime(), QLocale::ShortFormat);
        sentences += each.why.code == Errc::LeaseHeld
                         ? tr("“%1” is served by another process since %2: %3.").arg(each.connector, since, each.why.facts.value(1))
                         : tr("“%1” is not served since %2, because the store could not be written. It is tried again every 5 seconds.")
                               .arg(each.connector, since);
    }
    return sentences.join(u' ');
}

void ConnectorsPage::serveOrStop()
{
    ConnectorHost &host = workplace().host;
    if (host.state() == ConnectorHost::State::Stopped)
        openServeDialog();
    else
        host.stop();
}

void ConnectorsPage::openServeDialog()
{
    auto *dialog = new ServeDialog(workplace().settings, workplace().services.pool, this);
    connect(dialog, &ServeDialog::chosen, this, [this](const ConnectorHost::Listening &listening) { workplace().host.start(listening); });
    dialog->open();
}

void ConnectorsPage::openWizard()
{
    if (!isAdministrator())
        return;
    if (!m_wizard) {
        m_wizard = new NewConnectorDialog(workplace(), this);
        m_wizard->setAdministrator(administrator());
        connect(m_wizard, &NewConnectorDialog::created, this, [this](const QString &connector) {
            choose(connector);
            follow();
        });
        connect(m_wizard, &NewConnectorDialog::serveWanted, this, &ConnectorsPage::openServeDialog);
    }
    m_wizard->begin();
}

void ConnectorsPage::showDone(const QString &text)
{
    m_doneStrip->setText(text);
    m_doneStrip->show();
}

void ConnectorsPage::administratorChanged()
{
    setUsable({m_new}, whyNot());
    for (ConnectorSection *section : m_sections)
        section->setAdministrator(administrator());
    if (m_wizard)
        m_wizard->setAdministrator(administrator());
    updateHeader();
}

void ConnectorsPage::retranslate()
{
    header()->setTitle(tr("Connectors"));
    m_new->setText(tr("New connector…"));
    m_emptyWhy->setText(tr("There is no connector yet."));
    m_emptyTodo->setText(tr("A connector is the SCEP server that printers enrol with. Create one with [New connector…]."));
    m_doneStrip->hide(); // it was said in the other language
    setUsable({m_new}, whyNot());
    updateTabs();
    updateHeader();
}

} // namespace scepter
