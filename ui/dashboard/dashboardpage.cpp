#include "ui/dashboard/dashboardpage.h"

#include "core/base/literals.h"
#include "ui/dashboard/attentiontable.h"
#include "ui/dashboard/connectorhealth.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/linechart.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/pageheader.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace scepter {
namespace {

constexpr int cardSpacing = 14, wideFrom = 820, factsEvery = 10'000;

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

QLabel *heading()
{
    auto *label = new QLabel;
    label->setFont(headingFont());
    label->setWordWrap(true);
    return label;
}

} // namespace

DashboardPage::DashboardPage(const Workplace &workplace, OverviewFeed &feed, QWidget *parent)
    : Page(workplace, parent),
      m_feed(feed),
      m_import(new QPushButton(this)),
      m_newRollout(new QPushButton(this)),
      m_stack(new QStackedWidget(this)),
      m_firstStart(new FirstStart),
      m_monthsHeading(heading()),
      m_connectorsHeading(heading()),
      m_enrolmentsHeading(heading()),
      m_attentionHeading(heading()),
      m_months(new BarChart),
      m_connectors(new ConnectorHealth),
      m_enrolments(new LineChart),
      m_attention(new AttentionTable),
      m_figureGrid(new QGridLayout),
      m_middleGrid(new QGridLayout),
      m_sampleStrip(new NoteStrip),
      m_sampleGoOn(new QPushButton)
{
    m_import->setObjectName(u"importButton"_s);
    m_newRollout->setObjectName(u"newRolloutButton"_s);
    m_newRollout->setProperty("primary", true);
    header()->addAction(m_import);
    header()->addAction(m_newRollout);
    m_stack->addWidget(scrolled(makeFigures()));
    m_stack->addWidget(scrolled(m_firstStart));
    body()->addWidget(m_stack, 1);

    connect(m_import, &QPushButton::clicked, this, [this] { takeOffer(FirstStart::Offer::Import); });
    connect(m_newRollout, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated({Place::Fleet, {}, {}, u"new"_s}); });
    connect(m_months, &BarChart::clicked, this, &DashboardPage::openMonth);
    connect(m_connectors, &ConnectorHealth::chosen, this, [this](const QString &name) {
        Q_EMIT linkActivated({Place::Connectors, {}, name});
    });
    connect(m_attention, &AttentionTable::followed, this, &DashboardPage::openAttention);
    connect(m_firstStart, &FirstStart::chosen, this, &DashboardPage::takeOffer);
    connect(m_firstStart, &FirstStart::cancelled, this, [this] { sampleEnded(std::nullopt); });
    connect(&m_feed, &OverviewFeed::changed, this, &DashboardPage::follow);
    connect(&m_feed, &OverviewFeed::failed, this, [this](const Error &error) { showProblem(error); });
    arrange();
    retranslate();
}

DashboardPage::~DashboardPage() = default;

QWidget *DashboardPage::makeFigures()
{
    const QStringList names{u"failedFigure"_s, u"dueFigure"_s, u"waitingFigure"_s, u"validFigure"_s};
    for (int i = 0; i < FigureCount; ++i) {
        auto *figure = new FigureCard;
        figure->setObjectName(names[i]);
        connect(figure, &QAbstractButton::clicked, this, [this, i] { openFigure(i); });
        m_figures.append(figure);
    }
    m_months->setObjectName(u"monthsChart"_s);
    m_connectors->setObjectName(u"connectorHealth"_s);
    m_enrolments->setObjectName(u"enrolmentsChart"_s);
    m_attention->setObjectName(u"attentionTable"_s);
    m_sampleStrip->setObjectName(u"sampleStrip"_s);
    m_sampleStrip->setKind(NoteStrip::Kind::Info);
    m_sampleStrip->addAction(m_sampleGoOn);
    m_sampleGoOn->setObjectName(u"sampleGoOnButton"_s);
    connect(m_sampleGoOn, &QPushButton::clicked, this, [this] { takeOffer(FirstStart::Offer::Sample); });
    m_figureGrid->setSpacing(cardSpacing);
    m_middleGrid->setSpacing(cardSpacing);
    m_monthsCard = card(m_monthsHeading, m_months);
    QVBoxLayout *side = nullptr;
    m_sideCard = card(m_connectorsHeading, m_connectors, &side);
    side->addSpacing(8);
    side->addWidget(m_enrolmentsHeading);
    side->addWidget(m_enrolments, 1);
    auto *figures = new QWidget;
    auto *layout = new QVBoxLayout(figures);
    layout->setContentsMargins({});
    layout->setSpacing(cardSpacing);
    layout->addWidget(m_sampleStrip);
    layout->addLayout(m_figureGrid);
    layout->addLayout(m_middleGrid);
    layout->addWidget(card(m_attentionHeading, m_attention));
    layout->addStretch(1);
    return figures;
}

QWidget *DashboardPage::card(QLabel *heading, QWidget *content, QVBoxLayout **layout)
{
    auto *card = new Card;
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(content);
    if (layout)
        *layout = column;
    return card;
}

/// Four figures in a row and two cards side by side, or two and one where the page is narrow.
void DashboardPage::arrange()
{
    const bool wide = width() >= wideFrom;
    if (m_arranged && wide == m_wide)
        return;
    m_wide = wide;
    m_arranged = true;
    const int columns = wide ? 4 : 2;
    for (int i = 0; i < FigureCount; ++i)
        m_figureGrid->addWidget(m_figures[i], i / columns, i % columns);
    for (int column = 0; column < FigureCount; ++column)
        m_figureGrid->setColumnStretch(column, column < columns ? 1 : 0);
    m_middleGrid->addWidget(m_monthsCard, 0, 0);
    m_middleGrid->addWidget(m_sideCard, wide ? 0 : 1, wide ? 1 : 0);
    m_middleGrid->setColumnStretch(0, 2);
    m_middleGrid->setColumnStretch(1, wide ? 1 : 0);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

bool DashboardPage::showsOffers() const { return m_sample || m_sampleBegun || (m_feed.isLoaded() && m_feed.overview().isFirstStart()); }

void DashboardPage::follow()
{
    const Overview &overview = m_feed.overview();
    const bool offers = showsOffers();
    m_stack->setCurrentIndex(offers ? 1 : 0);
    m_import->setVisible(!offers);
    m_newRollout->setVisible(!offers);
    m_sampleStrip->setVisible(overview.sampleUnfinished);
    m_connectors->setConnectors(overview.connectors);
    m_attention->setItems(overview.attention);
    m_attentionHeading->setText(overview.attentionTotal == 0 ? tr("Needs attention")
                                                             : tr("Needs attention (%1)").arg(QLocale().toString(overview.attentionTotal)));
    showFacts();
    showFigures();
    showMonths();
    showEnrolments();
}

void DashboardPage::showFacts()
{
    const Overview &overview = m_feed.overview();
    const QLocale locale;
    QStringList facts;
    if (m_feed.isLoaded() && !showsOffers()) {
        facts.append(tr("%Ln device(s)", nullptr, overview.devices.total));
        facts.append(tr("%Ln certificate(s)", nullptr, overview.certificates.total));
    }
    if (!facts.isEmpty() && overview.lastChange.isValid()) {
        std::chrono::milliseconds ago(overview.lastChange.msecsTo(workplace().services.scheduler.now()));
        if (ago >= 1min)
            ago = std::chrono::floor<std::chrono::minutes>(ago);
        facts.append(ago < 5s ? tr("last change just now") : tr("last change %1 ago").arg(durationText(ago)));
    }
    header()->setFacts(facts.join(u" · "_s));
    m_clock = workplace().services.scheduler.after(std::chrono::milliseconds(factsEvery), [this] { showFacts(); });
}

void DashboardPage::showFigures()
{
    const Overview &overview = m_feed.overview();
    m_figures[Failed]->setFigure(overview.devices.failed, ColorRole::Bad);
    m_figures[Due]->setFigure(overview.certificates.due, ColorRole::Warning);
    m_figures[Waiting]->setFigure(overview.pendingApprovals, ColorRole::AccentText);
    m_figures[Valid]->setFigure(overview.certificates.inUse, ColorRole::Good);
}

void DashboardPage::showMonths()
{
    const QLocale locale;
    const QDate due = workplace().services.scheduler.now().date().addDays(dueDays);
    QList<BarChart::Bar> bars;
    for (const Overview::Month &month : m_feed.overview().expiry) {
        const QString name = locale.toString(month.first, u"MMMM yyyy"_s);
        // January is named by its year, so that two bars of one month can be told apart.
        const QString label = month.first.month() == 1 ? QString::number(month.first.year())
                                                       : locale.standaloneMonthName(month.first.month(), QLocale::ShortFormat);
        bars.append({label, tr("%1: %2").arg(name, tr("%Ln certificate(s)", nullptr, month.count)), month.count,
                     month.first <= due ? ColorRole::Warning : ColorRole::Accent});
    }
    m_months->setBars(bars);
}

void DashboardPage::showEnrolments()
{
    const Overview &overview = m_feed.overview();
    const QLocale locale;
    QStringList descriptions;
    for (int hour = 0; hour < Overview::hours; ++hour) {
        const int ago = Overview::hours - hour;
        descriptions.append(
            tr("%1 to %2 hours ago: %3")
                .arg(locale.toString(ago - 1), locale.toString(ago), tr("%Ln enrolment(s)", nullptr, overview.enrolments[size_t(hour)])));
    }
    m_enrolments->setValues(QList<int>(overview.enrolments.begin(), overview.enrolments.end()), descriptions);
    m_enrolmentsHeading->setText(tr("Enrolments in the last 24 hours: %1").arg(locale.toString(overview.enrolmentsTotal())));
    m_enrolments->setAccessibleName(m_enrolmentsHeading->text());
}

void DashboardPage::openFigure(int figure)
{
    switch (figure) {
    case Failed: Q_EMIT linkActivated({Place::Fleet, u"state=error"_s}); break;
    case Due: Q_EMIT linkActivated({Place::Certificates, {}, {}, u"due"_s}); break;
    case Waiting: Q_EMIT linkActivated({Place::Connectors, {}, {}, u"approvals"_s}); break;
    default: Q_EMIT linkActivated({Place::Certificates, {}, {}, u"valid"_s}); break;
    }
}

/// The certificates that end soon have a view of their own; those of another month are found by it.
void DashboardPage::openMonth(int month)
{
    const QDate first = m_feed.overview().expiry.value(month).first;
    Q_EMIT linkActivated({Place::Certificates, first.toString(u"yyyy-MM"_s), {}, u"month"_s});
}

void DashboardPage::openAttention(const Overview::Attention &item)
{
    switch (item.kind) {
    case Overview::Attention::Kind::Rollout:
        Q_EMIT linkActivated({Place::Fleet, {}, QString::number(qint64(item.rollout)), u"rollout"_s});
        break;
    case Overview::Attention::Kind::Connector: Q_EMIT linkActivated({Place::Connectors, {}, item.name, u"ca"_s}); break;
    case Overview::Attention::Kind::Device:
        if (failureDetail(item.error.value_or(Error())).kind == FailureDetail::Kind::TcpError)
            Q_EMIT linkActivated({Place::Device, {}, item.name, u"communication"_s});
        else
            Q_EMIT linkActivated({Place::Fleet, {}, item.name});
        break;
    }
}

void DashboardPage::takeOffer(FirstStart::Offer offer)
{
    m_sampleWanted = offer == FirstStart::Offer::Sample;
    if (!m_sampleWanted && !m_sample)
        m_sampleBegun = false;
    switch (offer) {
    case FirstStart::Offer::Sample:
        if (isAdministrator())
            beginSample();
        else
            Q_EMIT unlockWanted();
        break;
    case FirstStart::Offer::ThisComputer:
        Q_EMIT linkActivated({Place::Device, {}, QString::fromUtf16(DeviceProfiles::thisComputer), u"communication"_s});
        break;
    case FirstStart::Offer::Import: Q_EMIT linkActivated({Place::Fleet, {}, {}, u"import"_s}); break;
    case FirstStart::Offer::Connector: Q_EMIT linkActivated({Place::Connectors, {}, {}, u"new"_s}); break;
    }
}

void DashboardPage::beginSample()
{
    if (m_sample)
        return;
    m_sampleWanted = false;
    m_sampleBegun = true;
    showProblem(std::nullopt);
    const Workplace &here = workplace();
    m_sample = std::make_unique<SampleFleet>(here.services, here.database, here.profiles, here.host, *administrator(),
                                             SampleFleet::Wish{.title = tr("Sample fleet")});
    connect(m_sample.get(), &SampleFleet::progress, this, [this](SampleFleet::Step step) {
        m_firstStart->setProgress(step);
        Q_EMIT workChanged();
    });
    connect(m_sample.get(), &SampleFleet::failed, this, [this](const Error &error) { sampleEnded(error); });
    connect(m_sample.get(), &SampleFleet::ready, this, [this](RolloutId id) {
        m_sampleBegun = false;
        sampleEnded(std::nullopt);
        Q_EMIT linkActivated({Place::Fleet, {}, QString::number(qint64(id)), u"rollout"_s});
    });
    m_sample->start();
}

/// What it has made stays, and is taken up when it is begun again.
void DashboardPage::sampleEnded(const std::optional<Error> &error)
{
    if (m_sample) {
        m_sample->cancel();
        m_sample->disconnect(this);
        m_sample.release()->deleteLater(); // it may be speaking
    }
    m_firstStart->setProgress(std::nullopt);
    showProblem(error);
    follow();
    Q_EMIT workChanged();
}

QString DashboardPage::workText() const { return m_sample ? FirstStart::stepText(m_sample->step()) : QString(); }

void DashboardPage::administratorChanged()
{
    if (!isAdministrator()) {
        if (m_sample)
            sampleEnded(Error{Errc::StoreLocked});
    } else if (m_sampleWanted) {
        beginSample();
    }
}

void DashboardPage::retranslate()
{
    header()->setTitle(tr("Dashboard"));
    m_import->setText(tr("Import printers…"));
    m_newRollout->setText(tr("New rollout…"));
    m_figures[Failed]->setLabel(tr("Failed requests"));
    m_figures[Due]->setLabel(tr("Expire within 30 days"));
    m_figures[Waiting]->setLabel(tr("Waiting for approval"));
    m_figures[Valid]->setLabel(tr("Valid and in use"));
    m_sampleStrip->setText(tr("The sample fleet is not finished: what is missing can still be made."));
    m_sampleGoOn->setText(tr("Go on with it"));
    m_monthsHeading->setText(tr("Certificates by month of expiry"));
    m_connectorsHeading->setText(tr("Connectors"));
    m_attention->retranslate();
    follow();
}

} // namespace scepter
