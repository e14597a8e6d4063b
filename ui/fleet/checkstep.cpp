#include "ui/fleet/checkstep.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/text/guardwords.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tooltip.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr qsizetype mostNamed = 5;       ///< devices that are set up anew
constexpr qsizetype mostProblems = 1000; ///< in the table; the others are counted

using Checked = std::shared_ptr<const CheckedRollout>;

Result<Checked> checkRequests(Transaction &transaction, const DeviceStore &store, const RolloutPlanner::Wish &wish, Random &random,
                              const QDateTime &now)
{
    auto planned = RolloutPlanner::plan(transaction, store, wish, random, now);
    if (!planned)
        return fail(planned.error());
    auto checked = std::make_shared<CheckedRollout>();
    QSet<DeviceId> taking; // one with several certificates is one device
    for (const StoredDevice &device : std::as_const(planned->devices))
        taking.insert(device.id);
    checked->devices = int(taking.size());
    checked->problems = planned->problems;
    checked->findings = planned->findings;
    planned->devices.clear(); // thousands of them, which nobody needs any more
    checked->planned = std::move(*planned);
    return checked;
}

Result<Checked> checkPlan(Transaction &transaction, const DeviceStore &store, const NewPlan &plan, Random &random, const QDateTime &now)
{
    const auto url = PrinterPlan::serverUrl(transaction, plan.connector, plan.url);
    const auto chosen = url ? FilterStore::choose(transaction, store.profiles(), plan.filter, now) : fail(url.error());
    if (!chosen)
        return fail(chosen.error());
    QList<StoredDevice> devices;
    for (const FleetDevice &each : *chosen) {
        auto device = store.load(transaction, each.id);
        if (!device)
            return fail(device.error());
        devices.append(std::move(*device));
    }
    auto checked = std::make_shared<CheckedRollout>();
    checked->printers = PrinterPlan::fill(devices, plan.wanted, *url);
    PrinterPlan::arrange(devices, plan, random, &checked->printers);
    checked->findings = checked->printers.findings;
    checked->problems = checked->printers.problems;
    checked->devices = int(checked->printers.requests.size());
    if (checked->devices == 0 && checked->problems.isEmpty())
        return fail(Errc::NoDevices, {}, {plan.filter});
    return checked;
}

NoteStrip::Kind kindOf(GuardSeverity severity)
{
    switch (severity) {
    case GuardSeverity::Refuse: return NoteStrip::Kind::Bad;
    case GuardSeverity::Warn: return NoteStrip::Kind::Note;
    case GuardSeverity::Note: return NoteStrip::Kind::Info;
    }
    Q_UNREACHABLE();
}

} // namespace

CheckStep::CheckStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : WizardStep(workplace, administrator, draft, parent),
      m_summary(new QLabel),
      m_more(new QLabel),
      m_problemsHeading(new QLabel),
      m_progress(new QProgressBar),
      m_failure(new FailurePanel),
      m_findings(new QVBoxLayout),
      m_model(new QStandardItemModel(0, 2, this)),
      m_problems(new TableView),
      m_leaveOut(new WrappingCheckBox),
      m_anew(new WrappingCheckBox),
      m_urlHeading(new QLabel),
      m_url(new QLineEdit),
      m_takeUrl(new QPushButton)
{
    build();
    connect(m_anew, &QAbstractButton::clicked, this, [this](bool anew) {
        this->draft().wish.settings.replaceServer = anew;
        checkAgain();
    });
    connect(m_takeUrl, &QPushButton::clicked, this, &CheckStep::takeUrl);
    connect(m_url, &QLineEdit::returnPressed, this, &CheckStep::takeUrl);
    connect(m_leaveOut, &QAbstractButton::toggled, this, &CheckStep::changed);
    retranslate();
}

void CheckStep::build()
{
    m_summary->setObjectName(u"checkSummary"_s);
    m_summary->setFont(headingFont());
    m_more->setObjectName(u"checkMore"_s);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_problemsHeading->setFont(headingFont());
    for (QLabel *label : {m_summary, m_more, m_problemsHeading}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_problems->setObjectName(u"problemsTable"_s);
    m_problems->setModel(m_model);
    m_problems->setPreferredRows(6);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setColumnWidth(0, fontMetrics().averageCharWidth() * 22);
    m_leaveOut->setObjectName(u"leaveOutCheck"_s);
    m_anew->setObjectName(u"anewCheck"_s);
    m_url->setObjectName(u"checkUrlEdit"_s);
    m_takeUrl->setObjectName(u"checkUrlButton"_s);
    m_takeUrl->setAutoDefault(false);
    m_urlHeading->setBuddy(m_url);
    auto *address = new QHBoxLayout;
    address->setSpacing(8);
    address->addWidget(m_urlHeading);
    address->addWidget(m_url, 1);
    address->addWidget(m_takeUrl);
    m_findings->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_progress);
    layout->addWidget(m_failure);
    layout->addLayout(address);
    layout->addWidget(m_summary);
    layout->addWidget(m_more);
    layout->addLayout(m_findings);
    layout->addSpacing(4);
    layout->addWidget(m_problemsHeading);
    layout->addWidget(m_problems);
    layout->addWidget(m_anew);
    layout->addWidget(m_leaveOut);
    layout->addStretch(1);
}

QString CheckStep::title() const { return tr("Check"); }

QString CheckStep::whyNot() const
{
    const auto &checked = draft().checked;
    if (!checked)
        return m_progress->isHidden() ? tr("The rollout cannot begin like this. Go back and correct it.")
                                      : tr("The devices are being looked at.");
    if (checked->devices == 0)
        return tr("No device can take part. Go back and correct it.");
    return checked->problems.isEmpty() || m_leaveOut->isChecked() ? QString()
                                                                  : tr("Leave out the devices that cannot take part, or go back.");
}

void CheckStep::enter() { checkAgain(); }

/// Where devices reach a connector that has no public address.
void CheckStep::takeUrl()
{
    const QString url = m_url->text().trimmed();
    if (const auto good = CommunicationSettings{url}.effectiveUrl(); !good)
        return m_failure->setError(good.error());
    draft().wish.settings.url = url;
    checkAgain();
}

void CheckStep::checkAgain()
{
    draft().checked.reset();
    m_leaveOut->setChecked(false);
    m_failure->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_urlHeading, m_url, m_takeUrl})
        part->hide();
    m_progress->show();
    showChecked();
    Random &random = workplace().services.random;
    const auto work = [store = devices(), wish = draft().wish, plan = draft().plan({}), &random, at = now()](Transaction &transaction) {
        return wish.kind == RolloutKind::Plan ? checkPlan(transaction, store, plan, random, at)
                                              : checkRequests(transaction, store, wish, random, at);
    };
    workplace().database.read(this, work, [this, asked = ++m_asked](const Result<Checked> &checked) {
        if (asked != m_asked)
            return;
        m_progress->hide();
        if (checked)
            draft().checked = *checked;
        else
            m_failure->setError(checked.error());
        m_failure->setVisible(!checked);
        for (QWidget *part : std::initializer_list<QWidget *>{m_urlHeading, m_url, m_takeUrl})
            part->setVisible(!checked && checked.error().code == Errc::NoServerAddress);
        showChecked();
        Q_EMIT changed();
    });
}

void CheckStep::leave()
{
    if (whyNot().isEmpty())
        Q_EMIT passed();
}

QString CheckStep::summary() const
{
    const CheckedRollout &checked = *draft().checked;
    if (draft().isPlan())
        return tr("%n printer(s) can be planned for", nullptr, checked.devices) + u", "_s
               + tr("in %n wave(s).", nullptr, checked.printers.waves());
    int waves = 0;
    for (const PlannedMember &member : checked.planned.rollout.members)
        waves = std::max(waves, member.wave + 1);
    return tr("%n device(s) take part", nullptr, checked.devices) + u", "_s + tr("in %n wave(s).", nullptr, waves);
}

void CheckStep::showChecked()
{
    const auto &checked = draft().checked;
    for (QLabel *label : {m_summary, m_more})
        label->setVisible(checked != nullptr);
    showFindings();
    showProblems();
    showServer();
    if (!checked)
        return;
    m_summary->setText(summary());
    QStringList lines;
    const int spread = draft().isPlan() ? checked->printers.spread : checked->planned.spread;
    lines.append(wavesText(draft().isPlan() ? draft().plan({}).settings() : draft().wish.settings));
    if (spread > 0)
        lines.append(spreadText(spread));
    if (draft().isPlan()) {
        if (checked->printers.simulated > 0)
            lines.append(simulatedText(checked->printers.simulated));
    } else {
        lines.append(tr("Server: %1").arg(rolloutServerText(checked->planned.rollout.settings)));
        for (const DeviceProblem &each : checked->planned.setUpAnew.mid(0, mostNamed))
            lines.append(tr("%1 is set up anew: %2").arg(each.device, explain(each.error).why));
        if (checked->planned.setUpAnew.size() > mostNamed)
            lines.append(tr("and %n more", nullptr, int(checked->planned.setUpAnew.size() - mostNamed)));
        if (!checked->planned.printers.isEmpty())
            lines.append(tr("%n printer(s) are left out: they enrol by themselves. Make a plan for them.", nullptr,
                            int(checked->planned.printers.size())));
    }
    m_more->setText(lines.join(u'\n'));
    m_more->setVisible(!lines.isEmpty());
}

void CheckStep::showFindings()
{
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!draft().checked)
        return;
    for (const GuardFinding &finding : draft().checked->findings) {
        auto *strip = new NoteStrip;
        strip->setObjectName(u"findingStrip"_s);
        strip->setKind(kindOf(finding.severity()));
        strip->setText(guardText(finding) + u'\n' + someNames(finding.devices, 5));
        m_findings->addWidget(strip);
    }
    if (draft().checked->findings.isEmpty() && draft().checked->problems.isEmpty()) {
        auto *strip = new NoteStrip;
        strip->setObjectName(u"nothingStrip"_s);
        strip->setKind(NoteStrip::Kind::Good);
        strip->setText(tr("Nothing stands against it."));
        m_findings->addWidget(strip);
    }
}

void CheckStep::showProblems()
{
    const QList<DeviceProblem> problems = draft().checked ? draft().checked->problems : QList<DeviceProblem>();
    for (QWidget *part : std::initializer_list<QWidget *>{m_problemsHeading, m_problems, m_leaveOut})
        part->setVisible(!problems.isEmpty());
    m_problemsHeading->setText(tr("%n device(s) cannot take part", nullptr, int(problems.size())));
    m_leaveOut->setVisible(!problems.isEmpty() && draft().checked->devices > 0);
    m_model->removeRows(0, m_model->rowCount());
    for (const DeviceProblem &problem : problems.mid(0, mostProblems)) {
        const Explanation explained = explain(problem.error);
        auto *why = new QStandardItem(problem.error.code == Errc::VariableMissing ? explained.why
                                                                                  : QString(explained.what + u' ' + explained.why));
        why->setToolTip(wrappedToolTip(explained.oneLine()));
        m_model->appendRow({new QStandardItem(problem.device), why});
    }
    if (problems.size() > mostProblems)
        m_model->appendRow({new QStandardItem(u"…"_s), new QStandardItem(tr("and %n more", nullptr, int(problems.size() - mostProblems)))});
}

/// The choice between leaving out devices that are set up for another server and setting them up anew (F3).
void CheckStep::showServer()
{
    const auto &checked = draft().checked;
    const bool differs = checked && std::any_of(checked->problems.begin(), checked->problems.end(), [](const DeviceProblem &each) {
                             return each.error.code == Errc::ServerDiffers;
                         });
    m_anew->setChecked(draft().wish.settings.replaceServer);
    m_anew->setVisible(differs || (checked && !checked->planned.setUpAnew.isEmpty()));
}

void CheckStep::retranslate()
{
    m_anew->setText(tr("Set up devices anew that are set up for another server"));
    m_urlHeading->setText(tr("SCEP Server URL:"));
    m_takeUrl->setText(tr("Check again"));
    m_progress->setAccessibleName(tr("The devices are being looked at."));
    m_problems->setAccessibleName(tr("Devices that cannot take part"));
    m_model->setHorizontalHeaderLabels({tr("Device"), tr("Why")});
    m_leaveOut->setText(tr("Leave these devices out"));
    showChecked();
}

} // namespace scepter
