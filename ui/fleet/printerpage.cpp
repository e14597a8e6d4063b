#include "ui/fleet/printerpage.h"

#include "core/base/literals.h"
#include "ui/fleet/sheetsdialog.h"
#include "ui/text/printerwords.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace scepter {
namespace {

QString momentText(const QDateTime &at) { return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat); }
QString dayText(const QDateTime &at) { return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat); }

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

} // namespace

PrinterPage::PrinterPage(const Workplace &workplace, QWidget *parent)
    : PrinterView(parent),
      m_workplace(workplace),
      m_acts(new FleetActs(workplace, this)),
      m_column(nullptr),
      m_strip(new NoteStrip(this)),
      m_sheet(button(u"printerSheetButton"_s, this)),
      m_retry(button(u"printerRetryButton"_s, this)),
      m_probeButton(button(u"printerProbeButton"_s, this)),
      m_edit(button(u"printerEditButton"_s, this)),
      m_certificatesButton(button(u"printerCertificatesButton"_s, this)),
      m_requests(button(u"printerRequestsButton"_s, this)),
      m_remove(button(u"printerRemoveButton"_s, this))
{
    setObjectName(u"printerPage"_s);
    layOut();
    connectButtons();
    retranslate();
    workplace.database.watch(this, workplace.services.scheduler, [this] { read(); });
}

PrinterPage::~PrinterPage() = default;

void PrinterPage::layOut()
{
    m_strip->setObjectName(u"printerStrip"_s);
    m_strip->setKind(NoteStrip::Kind::Info);
    auto *buttons = new FlowLayout(8);
    for (QPushButton *each : {m_sheet, m_retry, m_probeButton, m_edit, m_certificatesButton, m_requests, m_remove})
        buttons->addWidget(each);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins({});
    m_column->setSpacing(12);
    m_column->addWidget(m_strip);
    m_column->addLayout(buttons);
    addSection(u"printerIdentity"_s, &m_identityHeading, &m_identity);
    addSection(u"printerPlans"_s, &m_plansHeading, &m_plans);
    addSection(u"printerCertificates"_s, &m_certificatesHeading, &m_certificates);
    addSection(u"printerProbe"_s, &m_probeHeading, &m_probe);
    addSection(u"printerTimeline"_s, &m_timelineHeading, &m_timeline);
    m_column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
}

void PrinterPage::addSection(const QString &name, QLabel **heading, FactGrid **facts)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    layout->setSpacing(8);
    *heading = new QLabel;
    (*heading)->setFont(headingFont());
    *facts = new FactGrid;
    (*facts)->setObjectName(name);
    layout->addWidget(*heading);
    layout->addWidget(*facts);
    m_column->addWidget(card);
}

void PrinterPage::connectButtons()
{
    connect(m_acts, &FleetActs::done, this, &PrinterPage::problem);
    connect(m_acts, &FleetActs::probing, this, [this](bool begun) {
        m_probing = begun;
        showControls();
    });
    connect(m_sheet, &QPushButton::clicked, this, [this] {
        const SheetsWish wish{RolloutId::None, {{m_story->device.id}}};
        (new SheetsDialog(m_workplace, *m_administrator, wish, m_name, window()))->open();
    });
    connect(m_retry, &QPushButton::clicked, this, [this] { m_acts->retry(part()->plan.id, {m_story->device.id}); });
    connect(m_probeButton, &QPushButton::clicked, this, [this] { m_acts->probe(device()); });
    connect(m_edit, &QPushButton::clicked, this, [this] { m_acts->editInventory({device()}); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_acts->removeDevices({device()}); });
    connect(m_certificatesButton, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated({Place::Certificates, {}, m_name, {}}); });
    connect(m_requests, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated({Place::Connectors, {}, part()->plan.settings.connector, u"requests"_s});
    });
}

void PrinterPage::showPrinter(const QString &name)
{
    if (m_name != name) {
        m_story.reset();
        m_watch.reset();
        m_watched = RolloutId::None;
        m_name = name;
        showStory();
    }
    read();
}

void PrinterPage::setAdministrator(const std::optional<Administrator> &administrator)
{
    m_administrator = administrator;
    m_acts->setAdministrator(administrator);
    watchPlan();
    showControls();
}

void PrinterPage::read()
{
    if (m_name.isEmpty() || !isVisibleTo(window()))
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto work = [store = DeviceStore(m_workplace.profiles), name = m_name,
                       now = m_workplace.services.scheduler.now()](Transaction &transaction) {
        return store.find(transaction, name).and_then([&](const StoredDevice &device) {
            return PrinterStory::read(transaction, store, device.id, now);
        });
    };
    m_workplace.database.read(this, work, [this, name = m_name](const Result<PrinterStory> &story) {
        m_reading = false;
        if (story && name == m_name)
            take(*story);
        else if (!story && story.error().code != Errc::NotFound) // it has just been removed
            Q_EMIT problem(story.error());
        if (std::exchange(m_again, false))
            read();
    });
}

void PrinterPage::take(const PrinterStory &story)
{
    m_story = story;
    watchPlan();
    showStory();
}

/// What comes from the printer is matched to its plan while an administrator has it before him (F9).
void PrinterPage::watchPlan()
{
    const PrinterStory::Part *newest = part();
    const bool wanted = m_administrator && newest && newest->plan.isOpen();
    const RolloutId plan = wanted ? newest->plan.id : RolloutId::None;
    if (plan == m_watched)
        return;
    m_watched = plan;
    m_watch.reset();
    if (plan == RolloutId::None)
        return;
    m_watch = std::make_unique<PrinterWatch>(m_workplace.database, m_workplace.services.scheduler, plan);
    m_watch->start();
}

const PrinterStory::Part *PrinterPage::part() const
{
    if (!m_story || m_story->parts.isEmpty())
        return nullptr;
    const auto found = std::find_if(m_story->parts.begin(), m_story->parts.end(),
                                    [](const PrinterStory::Part &each) { return each.plan.state != RolloutState::Cancelled; });
    return found != m_story->parts.end() ? &*found : &m_story->parts.first();
}

FleetDevicePtr PrinterPage::device() const
{
    const StoredDevice &stored = m_story->device;
    FleetDevice device{stored.id, stored.name, stored.title, stored.profile->id, stored.profile->model, stored.address, stored.inventory};
    return std::make_shared<const FleetDevice>(std::move(device));
}

QString PrinterPage::whyNoSheet() const
{
    if (!m_administrator)
        return tr("Administrator privileges are required");
    if (!m_story)
        return tr("The printer is being read.");
    const PrinterStory::Part *newest = part();
    if (!newest)
        return noSheetText(NoSheet::NoPlan, 0);
    return newest->noSheet ? noSheetText(*newest->noSheet, newest->member.wave) : QString();
}

void PrinterPage::showStory()
{
    m_identity->setFacts(identity());
    m_plans->setFacts(plans());
    m_certificates->setFacts(certificates());
    m_probe->setFacts(probe());
    m_timeline->setFacts(timeline());
    showControls();
}

void PrinterPage::showControls()
{
    const PrinterStory::Part *newest = part();
    const bool awaited = newest
                         && (newest->member.state == MemberState::Refused || newest->member.state == MemberState::Missing
                             || newest->member.state == MemberState::Cancelled);
    m_retry->setVisible(awaited);
    m_requests->setVisible(newest && !newest->plan.settings.connector.isEmpty());
    m_probeButton->setText(m_probing ? tr("Probing…") : tr("Probe"));
    const QString whyNot = !m_administrator ? tr("Administrator privileges are required")
                           : !m_story       ? tr("The printer is being read.")
                                            : QString();
    setUsable({m_retry, m_edit, m_remove}, whyNot);
    setUsable({m_sheet}, whyNoSheet());
    QString whyNoProbe = whyNot;
    if (whyNoProbe.isEmpty() && m_probing)
        whyNoProbe = tr("The port is being opened.");
    else if (whyNoProbe.isEmpty() && m_story->device.address.isEmpty())
        whyNoProbe = tr("The printer has no address in the inventory.");
    setUsable({m_probeButton}, whyNoProbe);
}

QList<FactGrid::Fact> PrinterPage::identity() const
{
    QList<FactGrid::Fact> facts;
    if (!m_story)
        return facts;
    const StoredDevice &device = m_story->device;
    addFact(&facts, tr("Name"), device.name);
    addFact(&facts, tr("Title"), device.title);
    addFact(&facts, tr("Model"), device.profile->model);
    addFact(&facts, tr("Serial number"), device.inventory.serial, true);
    addFact(&facts, tr("Address"), device.address, true);
    addFact(&facts, tr("Site"), device.inventory.site);
    addFact(&facts, tr("Tags"), device.inventory.tags.join(u", "_s));
    for (auto it = device.inventory.attributes.cbegin(); it != device.inventory.attributes.cend(); ++it)
        addFact(&facts, it.key(), it.value());
    return facts;
}

QList<FactGrid::Fact> PrinterPage::plans() const
{
    QList<FactGrid::Fact> facts;
    if (!m_story || m_story->parts.isEmpty())
        return {{tr("Plan"), tr("It is in no plan: make one for it.")}};
    const QLocale locale;
    for (const PrinterStory::Part &each : m_story->parts) {
        addFact(&facts, tr("Plan"), tr("%1 (%2)").arg(each.plan.title, rolloutStateText(each.plan.state)));
        addFact(&facts, tr("State"), memberStateText(each.member.state));
        addFact(&facts, tr("Explanation"), plannedPrinterText(each));
        if (each.plan.waves > 1)
            addFact(&facts, tr("Wave"), tr("%1 of %2").arg(locale.toString(each.member.wave + 1), locale.toString(each.plan.waves)));
        if (each.plan.held)
            addFact(&facts, tr("Held"), holdReasonText(*each.plan.held).oneLine());
        if (each.sheetWritten)
            addFact(&facts, tr("Settings sheet"), tr("Written on %1").arg(momentText(*each.sheetWritten)));
        if (!each.printer.address.isEmpty())
            addFact(&facts, tr("Last request"),
                    each.requestAt ? tr("From %1, %2").arg(each.printer.address, momentText(*each.requestAt))
                                   : tr("From %1").arg(each.printer.address));
    }
    return facts;
}

QList<FactGrid::Fact> PrinterPage::certificates() const
{
    if (!m_story || m_story->certificates.isEmpty())
        return {{tr("Certificate"), tr("None was issued to it here.")}};
    QList<FactGrid::Fact> facts;
    for (const DeviceCertificate &each : m_story->certificates) {
        addFact(&facts, tr("Certificate"), each.certificate.subject().toString());
        addFact(&facts, each.revoked ? tr("Revoked") : tr("Valid until"), dayText(each.revoked.value_or(each.certificate.notAfter())));
        addFact(&facts, tr("Issued by"),
                each.connector.isEmpty() ? each.certificate.issuer().toString()
                                         : tr("%1, by the connector “%2”").arg(each.certificate.issuer().toString(), each.connector));
        addFact(&facts, tr("Serial number"), each.certificate.serialHex(), true);
    }
    return facts;
}

QList<FactGrid::Fact> PrinterPage::probe() const
{
    if (!m_story || !m_story->probe)
        return {{tr("TLS port"), tr("It has not been probed yet.")}};
    const Probe &probe = *m_story->probe;
    QList<FactGrid::Fact> facts;
    addFact(&facts, tr("What it serves"), probeSentence(probe));
    addFact(&facts, tr("Probed"), tr("Port %1, %2").arg(QString::number(probe.port), momentText(probe.at)));
    addFact(&facts, tr("Certificate"), probe.subject);
    if (probe.notAfter)
        addFact(&facts, tr("Valid until"), dayText(*probe.notAfter));
    addFact(&facts, tr("Serial number"), probe.serial, true);
    return facts;
}

QList<FactGrid::Fact> PrinterPage::timeline() const
{
    QList<FactGrid::Fact> facts;
    if (m_story) {
        for (const PrinterEvent &event : m_story->timeline)
            addFact(&facts, momentText(event.at), printerEventText(event));
    }
    return facts.isEmpty() ? QList<FactGrid::Fact>{{tr("Timeline"), tr("Nothing has happened yet.")}} : facts;
}

/// What happened while it was out of sight.
void PrinterPage::showEvent(QShowEvent *event)
{
    PrinterView::showEvent(event);
    read();
}

void PrinterPage::changeEvent(QEvent *event)
{
    PrinterView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    forgetReasons(this);
    retranslate();
}

void PrinterPage::retranslate()
{
    m_strip->setText(tr(
        "This is a real printer: it holds its own settings and keys, and enrols by itself with a connector. Scepter sends no request for it."));
    m_sheet->setText(tr("Write settings sheet…"));
    m_retry->setText(tr("Expect it again"));
    m_retry->setToolTip(tr("Takes the printer up again in its plan, in a wave by the plan's rules."));
    m_edit->setText(tr("Edit…"));
    m_certificatesButton->setText(tr("Show certificates"));
    m_requests->setText(tr("Requests of the connector"));
    m_remove->setText(tr("Remove…"));
    m_identityHeading->setText(tr("Printer"));
    m_plansHeading->setText(tr("Plans"));
    m_certificatesHeading->setText(tr("Certificates"));
    m_probeHeading->setText(tr("TLS port"));
    m_timelineHeading->setText(tr("Timeline"));
    showStory();
}

} // namespace scepter
