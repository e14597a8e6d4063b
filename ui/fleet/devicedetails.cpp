#include "ui/fleet/devicedetails.h"

#include "core/base/literals.h"
#include "ui/fleet/timelinelist.h"
#include "ui/text/explanation.h"
#include "ui/text/fleetwords.h"
#include "ui/text/printerwords.h"
#include "ui/text/refusaltext.h"
#include "ui/text/rolloutwords.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/palette.h"
#include "ui/widgets/scepterstyle.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/usable.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <numeric>

namespace scepter {
namespace {

/// How a printer's row in its plan is tagged.
StatusTag tagOf(MemberState state)
{
    switch (state) {
    case MemberState::Issued:
    case MemberState::InUse: return StatusTag::Good;
    case MemberState::Refused:
    case MemberState::Missing: return StatusTag::Bad;
    case MemberState::Deferred: return StatusTag::Warning;
    default: return StatusTag::Neutral;
    }
}

QString dayText(const QDateTime &at) { return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat); }
QString momentText(const QDateTime &at) { return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat); }

} // namespace

DeviceDetails::DeviceDetails(QWidget *parent)
    : QFrame(parent),
      m_name(addLabel(u"detailsName"_s, true)),
      m_facts(addLabel(u"detailsFacts"_s)),
      m_state(new StateLabel(this)),
      m_since(addLabel(u"detailsSince"_s)),
      m_detail(addLabel(u"detailsDetail"_s, true)),
      m_failure(new FailurePanel(this)),
      m_retry(addButton(u"detailsRetryButton"_s)),
      m_open(addButton(u"detailsOpenButton"_s)),
      m_partHeading(addLabel(u"detailsPartHeading"_s, true)),
      m_part(addLabel(u"detailsPart"_s)),
      m_refusal(addLabel(u"detailsRefusal"_s)),
      m_requests(addButton(u"detailsRequestsButton"_s)),
      m_probeHeading(addLabel(u"detailsProbeHeading"_s, true)),
      m_probe(addLabel(u"detailsProbe"_s)),
      m_probeButton(addButton(u"detailsProbeButton"_s)),
      m_timelineHeading(addLabel(u"detailsTimelineHeading"_s, true)),
      m_timeline(new TimelineList(this)),
      m_papersHeading(addLabel(u"detailsCertificatesHeading"_s, true)),
      m_papers(addLabel(u"detailsCertificates"_s)),
      m_certificates(addButton(u"detailsCertificatesButton"_s))
{
    setObjectName(u"deviceDetails"_s);
    m_state->setObjectName(u"detailsState"_s);
    for (QLabel *label : {m_facts, m_since})
        label->setForegroundRole(QPalette::PlaceholderText);
    layOut();
    connect(m_failure, &FailurePanel::actionTriggered, this, &DeviceDetails::fix);
    connect(m_retry, &QPushButton::clicked, this, &DeviceDetails::retryWanted);
    connect(m_probeButton, &QPushButton::clicked, this, &DeviceDetails::probeWanted);
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated({Place::Device, {}, m_device->name, m_device->inventory.printer ? QString() : u"status"_s});
    });
    connect(m_requests, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated({Place::Connectors, {}, m_story.part->connector, u"requests"_s});
    });
    connect(m_certificates, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated({Place::Certificates, {}, m_device->name, {}}); });
    retranslate();
}

QLabel *DeviceDetails::addLabel(const QString &name, bool heading)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (heading)
        label->setFont(headingFont());
    return label;
}

QPushButton *DeviceDetails::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    return button;
}

void DeviceDetails::layOut()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    column->setSpacing(8);
    auto *stateRow = new FlowLayout(8);
    stateRow->addWidget(m_state);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_open);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addLayout(stateRow);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_since, m_detail, m_failure})
        column->addWidget(widget);
    column->addLayout(buttons);
    const auto section = [column](QLabel *heading, const QList<QWidget *> &widgets, QPushButton *button) {
        column->addWidget(heading);
        for (QWidget *widget : widgets)
            column->addWidget(widget);
        if (!button)
            return;
        auto *row = new FlowLayout(8);
        row->addWidget(button);
        column->addLayout(row);
    };
    section(m_partHeading, {m_part, m_refusal}, m_requests);
    section(m_probeHeading, {m_probe}, m_probeButton);
    section(m_timelineHeading, {m_timeline}, nullptr);
    section(m_papersHeading, {m_papers}, m_certificates);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the area switches it on
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(area);
}

void DeviceDetails::retranslate()
{
    m_retry->setText(tr("Retry"));
    m_open->setText(tr("Open device"));
    m_requests->setText(tr("Requests of the connector"));
    m_probeHeading->setText(tr("TLS port"));
    m_timelineHeading->setText(tr("Timeline"));
    m_papersHeading->setText(tr("Certificates"));
    m_certificates->setText(tr("Show certificates"));
    showHead();
    showFailure();
    showPart();
    showProbe();
    showPapers();
    showControls();
}

void DeviceDetails::showDevice(const FleetDevicePtr &device)
{
    if (!m_device || !device || m_device->id != device->id)
        m_story = {};
    m_device = device;
    m_several.reset();
    retranslate();
    m_timeline->setEntries(m_story.timeline);
}

void DeviceDetails::showStory(const DeviceStory &story)
{
    if (!m_device || m_device->id != story.device)
        return;
    m_story = story;
    m_timeline->setEntries(story.timeline);
    showFailure();
    showPart();
    showProbe();
    showPapers();
    showControls();
}

void DeviceDetails::showSeveral(const std::array<int, 4> &states)
{
    m_device.reset();
    m_story = {};
    m_several = states;
    retranslate();
    m_timeline->setEntries({});
}

void DeviceDetails::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    showControls();
}

void DeviceDetails::setProbing(bool probing)
{
    m_probing = probing;
    showProbe();
    showControls();
}

void DeviceDetails::showHead()
{
    m_state->setVisible(m_device != nullptr);
    m_since->setVisible(m_device && m_device->stateSince.isValid());
    if (m_several) {
        m_name->setText(tr("%n device(s) are selected.", nullptr, std::accumulate(m_several->begin(), m_several->end(), 0)));
        QStringList lines;
        for (const DeviceState state : {DeviceState::Successful, DeviceState::Error, DeviceState::Processing, DeviceState::Never}) {
            if (const int count = (*m_several)[size_t(state)]; count > 0)
                lines += tr("%1: %2").arg(deviceStateText(state), QLocale().toString(count));
        }
        m_facts->setText(lines.join(u'\n'));
        return;
    }
    if (!m_device)
        return;
    const Inventory &inventory = m_device->inventory;
    m_name->setText(m_device->title.isEmpty() ? m_device->name : m_device->name + u" · "_s + m_device->title);
    QStringList facts;
    for (const QString &fact : {m_device->model, inventory.site})
        facts += fact;
    if (!inventory.serial.isEmpty())
        facts += tr("S/N %1").arg(inventory.serial);
    facts += m_device->address;
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    m_state->setState(deviceStateTag(m_device->state), deviceStateText(m_device->state));
    if (m_device->inventory.printer && m_story.part)
        m_state->setState(tagOf(m_story.part->state), memberStateText(m_story.part->state));
    if (m_device->stateSince.isValid())
        m_since->setText(QLocale().toString(m_device->stateSince.toLocalTime(), QLocale::LongFormat));
}

std::optional<Error> DeviceDetails::failure() const
{
    if (!m_device || m_device->inventory.printer)
        return std::nullopt;
    if (m_device->state == DeviceState::Error)
        return m_device->error;
    // A device that a rollout could not even ask has no request that failed.
    return m_story.part && m_story.part->state == MemberState::Failed ? m_story.part->error : std::nullopt;
}

DeviceDetails::Fix DeviceDetails::fixFor(const Error &error) const
{
    switch (error.code) {
    case Errc::RegistrationLimit: return m_story.spareKeys.isEmpty() ? Fix::None : Fix::DeleteKey;
    case Errc::InvalidUrl:
    case Errc::HttpsNotSupported:
    case Errc::HostNotFound:
    case Errc::ServerDiffers:
    case Errc::ConnectionRefused:
    case Errc::ConnectionLost:
    case Errc::Timeout:
    case Errc::TlsFailed:
    case Errc::NetworkFailed:
    case Errc::RedirectRefused:
    case Errc::HttpStatus:
    case Errc::HtmlPage:
    case Errc::EmptyReply:
    case Errc::InvalidReply:
    case Errc::NotOffered:
    case Errc::CaIdentifierUnknown:
    case Errc::CaFingerprintMismatch:
    case Errc::CaAmbiguous:
    case Errc::CaNotTrusted:
    case Errc::SettingsMissing: return Fix::Settings;
    case Errc::CaChanged:
    case Errc::WeakAlgorithm:
    case Errc::WeakOnly:
    case Errc::ChallengeNeeded:
    case Errc::Deferred: return Fix::Request;
    default: return Fix::None;
    }
}

void DeviceDetails::showFailure()
{
    const std::optional<Error> error = failure();
    m_failure->setVisible(error.has_value());
    m_detail->setVisible(error && m_story.detail);
    if (!error)
        return;
    if (m_story.detail)
        m_detail->setText(detailText(*m_story.detail));
    if (m_failure->error() != *error)
        m_failure->setError(*error);
    switch (fixFor(*error)) {
    case Fix::None: m_failure->setActionText({}); break;
    case Fix::Settings: m_failure->setActionText(tr("Open settings")); break;
    case Fix::DeleteKey: m_failure->setActionText(tr("Delete an old key…")); break;
    case Fix::Request: m_failure->setActionText(tr("Open request")); break;
    }
}

void DeviceDetails::fix()
{
    const auto error = failure();
    switch (error ? fixFor(*error) : Fix::None) {
    case Fix::None: break;
    case Fix::Settings: Q_EMIT linkActivated({Place::Device, {}, m_device->name, u"communication"_s}); break;
    case Fix::DeleteKey: Q_EMIT deleteKeyWanted(); break;
    case Fix::Request: Q_EMIT linkActivated({Place::Device, {}, m_device->name, u"request"_s}); break;
    }
}

void DeviceDetails::showPart()
{
    const bool there = m_device && m_story.part;
    m_partHeading->setVisible(there);
    m_part->setVisible(there);
    m_refusal->setVisible(there && (m_story.part->refused || m_story.part->state == MemberState::Missing));
    m_requests->setVisible(there && m_story.part->kind == RolloutKind::Plan && !m_story.part->connector.isEmpty());
    if (!there)
        return;
    const DeviceStory::Part &part = *m_story.part;
    m_partHeading->setText(part.kind == RolloutKind::Plan ? tr("Plan “%1”").arg(part.title) : tr("Rollout “%1”").arg(part.title));
    QStringList lines{memberStateText(part.state)};
    if (part.planned && part.state == MemberState::Expected) // what it waits for (F11)
        lines += plannedPrinterText(*part.planned);
    if (!part.address.isEmpty())
        lines += part.requestAt.isValid() ? tr("Its last request came from %1, %2.").arg(part.address, momentText(part.requestAt))
                                          : tr("Its last request came from %1.").arg(part.address);
    m_part->setText(lines.join(u'\n'));
    m_refusal->setText(part.refused ? refusalText(*part.refused) : memberFailureText(part.state, part.error).oneLine());
    showHead();
}

void DeviceDetails::showProbe()
{
    const bool there = m_device && m_device->inventory.printer;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_probeHeading, m_probe, m_probeButton})
        widget->setVisible(there);
    m_probeButton->setText(m_probing ? tr("Probing…") : tr("Probe"));
    if (!there)
        return;
    if (!m_story.probe) {
        m_probe->setText(tr("It has not been probed yet."));
        return;
    }
    const Probe &probe = *m_story.probe;
    m_probe->setText(probeSentence(probe) + u'\n' + tr("Port %1, %2").arg(QString::number(probe.port), momentText(probe.at)));
}

void DeviceDetails::showPapers()
{
    m_papersHeading->setVisible(m_device != nullptr);
    m_papers->setVisible(m_device != nullptr);
    m_certificates->setVisible(m_device && !m_story.papers.isEmpty());
    m_timelineHeading->setVisible(m_device && !m_story.timeline.isEmpty());
    m_timeline->setVisible(m_device && !m_story.timeline.isEmpty());
    QStringList lines;
    for (const DeviceStory::Paper &paper : std::as_const(m_story.papers)) {
        const QString name = paper.key.isEmpty() ? paper.subject : paper.key + u" · "_s + paper.subject;
        lines += paper.revoked ? tr("%1, revoked").arg(name) : tr("%1, until %2").arg(name, dayText(paper.notAfter));
    }
    m_papers->setText(lines.isEmpty() ? tr("It has no certificate.") : lines.join(u'\n'));
}

void DeviceDetails::showControls()
{
    m_open->setVisible(m_device != nullptr);
    const bool isAwaited = m_device && m_story.device == m_device->id && m_story.part && m_story.part->kind == RolloutKind::Plan
                           && (m_story.part->state == MemberState::Refused || m_story.part->state == MemberState::Missing);
    m_retry->setVisible(failure().has_value() || isAwaited);
    QString why = m_whyNot;
    setUsable({m_retry}, why);
    const auto error = failure();
    const bool changes = error && fixFor(*error) == Fix::DeleteKey;
    setUsable({m_failure->actionButton()}, changes ? why : QString());
    if (why.isEmpty() && m_probing)
        why = tr("The port is being opened.");
    else if (why.isEmpty() && m_device && m_device->address.isEmpty())
        why = tr("The printer has no address in the inventory.");
    setUsable({m_probeButton}, why);
}

void DeviceDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), namedColor(palette(), ColorRole::Card), namedColor(palette(), ColorRole::Line), ScepterStyle::cardRadius);
}

void DeviceDetails::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        forgetReasons(this);
        retranslate();
    }
}

} // namespace scepter
