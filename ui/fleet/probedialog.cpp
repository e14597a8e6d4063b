#include "ui/fleet/probedialog.h"

#include "core/base/literals.h"
#include "ui/fleet/probemodel.h"
#include "ui/text/probewords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/statustagdelegate.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int mostPort = 65'535;
constexpr char16_t portKey[] = u"fleet/probePort", timeoutKey[] = u"fleet/probeTimeout", atOnceKey[] = u"fleet/probeAtOnce";

QSpinBox *number(const QString &name, int most, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, most);
    box->setValue(value);
    return box;
}

} // namespace

ProbeDialog::ProbeDialog(const Workplace &workplace, const QList<FleetDevice> &devices, QWidget *parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_devices(devices),
      m_targets(ProbeTargets::of(devices, quint16(ProbeOptions().port))),
      m_intro(new QLabel),
      m_portLabel(new QLabel),
      m_timeoutLabel(new QLabel),
      m_atOnceLabel(new QLabel),
      m_counts(new QLabel),
      m_progress(new QProgressBar),
      m_failure(new FailurePanel),
      m_model(new ProbeModel(this)),
      m_table(new TableView),
      m_start(new QPushButton),
      m_stop(new QPushButton),
      m_close(new QPushButton)
{
    setObjectName(u"probeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const ProbeOptions options = kept(m_workplace.settings);
    m_port = number(u"probePort"_s, mostPort, options.port);
    m_timeout = number(u"probeTimeout"_s, ProbeOptions::mostTimeout, options.timeout);
    m_atOnce = number(u"probeAtOnce"_s, ProbeOptions::mostAtOnce, options.atOnce);
    build();
    lay();
    retranslate();
}

ProbeDialog::~ProbeDialog() = default;

ProbeOptions ProbeDialog::kept(const QSettings &settings)
{
    const auto value = [&](const char16_t *key, int most, int otherwise) {
        return std::clamp(settings.value(QString::fromUtf16(key), otherwise).toInt(), 1, most);
    };
    const ProbeOptions standard;
    return {value(portKey, mostPort, standard.port), value(timeoutKey, ProbeOptions::mostTimeout, standard.timeout),
            value(atOnceKey, ProbeOptions::mostAtOnce, standard.atOnce)};
}

void ProbeDialog::build()
{
    const std::initializer_list<std::pair<QWidget *, QString>> names{
        {m_intro, u"probeIntro"_s},       {m_counts, u"probeCounts"_s}, {m_progress, u"probeProgress"_s}, {m_table, u"probeTable"_s},
        {m_start, u"probeStartButton"_s}, {m_stop, u"stopButton"_s},    {m_close, u"closeButton"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    for (QLabel *label : {m_intro, m_counts})
        label->setWordWrap(true);
    m_start->setProperty("primary", true);
    for (QPushButton *button : {m_stop, m_close})
        button->setAutoDefault(false);
    m_progress->setTextVisible(false);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ProbeModel::Outcome, new StatusTagDelegate(ProbeModel::TagRole, this));
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ProbeModel::Printer, unit * 26);
    m_table->setColumnWidth(ProbeModel::Outcome, unit * 26);
    m_table->setColumnWidth(ProbeModel::Certificate, unit * 48);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (QWidget *later : std::initializer_list<QWidget *>{m_progress, m_failure, m_stop, m_counts})
        later->hide();
    connect(m_start, &QPushButton::clicked, this, &ProbeDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_wasStopped = true;
        stop();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ProbeDialog::lay()
{
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    for (const auto &[label, box] :
         {std::pair(m_portLabel, m_port), std::pair(m_timeoutLabel, m_timeout), std::pair(m_atOnceLabel, m_atOnce)}) {
        label->setBuddy(box);
        form->addRow(label, box);
    }
    auto *card = new Card;
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(1, 6, 1, 6);
    cardLayout->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(10);
    layout->addWidget(m_intro);
    layout->addLayout(form);
    layout->addWidget(m_failure);
    layout->addWidget(m_counts);
    layout->addWidget(card, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    const int unit = fontMetrics().averageCharWidth();
    setMinimumSize(unit * 80, unit * 60);
    resize(unit * 118, unit * 80);
}

void ProbeDialog::start()
{
    for (const auto &[key, box] : {std::pair(portKey, m_port), std::pair(timeoutKey, m_timeout), std::pair(atOnceKey, m_atOnce)})
        m_workplace.settings.setValue(QString::fromUtf16(key), box->value());
    m_targets = ProbeTargets::of(m_devices, quint16(m_port->value()));
    m_model->clear();
    m_failure->hide();
    m_wasStopped = false;
    m_probe = std::make_unique<TlsProbe>(m_workplace.database, m_workplace.services.scheduler, nullptr, m_atOnce->value());
    connect(m_probe.get(), &TlsProbe::probed, this, &ProbeDialog::take);
    connect(m_probe.get(), &TlsProbe::finished, this, &ProbeDialog::stop);
    connect(m_probe.get(), &TlsProbe::failed, this, [this](const Error &error) {
        m_failure->setError(error);
        m_failure->show();
        stop();
    });
    m_isLooking = true;
    m_probe->start(m_targets.targets, std::chrono::seconds(m_timeout->value()));
    showProgress();
}

/// It may be what has just spoken, so it stays until the next run.
void ProbeDialog::stop()
{
    m_isLooking = false;
    m_probe->stop();
    showProgress();
}

void ProbeDialog::take(const Probe &probe)
{
    m_model->append(m_targets.names.value(probe.device), probe);
    showProgress();
}

void ProbeDialog::showProgress()
{
    const int done = m_model->rowCount(), all = int(m_targets.targets.size());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_port, m_timeout, m_atOnce})
        widget->setEnabled(!m_isLooking);
    m_start->setEnabled(!m_isLooking && all > 0);
    m_stop->setVisible(m_isLooking);
    m_progress->setVisible(m_isLooking);
    m_progress->setMaximum(std::max(1, all));
    m_progress->setValue(done);
    QStringList parts;
    if (m_isLooking || m_wasStopped)
        parts += tr("%1 of %n printer(s)", nullptr, all).arg(QLocale().toString(done));
    if (const QString counts = probeCountsText(m_model->counts()); !counts.isEmpty())
        parts += counts;
    if (m_wasStopped && !m_isLooking)
        parts += tr("stopped");
    m_counts->setText(parts.join(u" · "_s));
    m_counts->setVisible(!parts.isEmpty());
}

void ProbeDialog::retranslate()
{
    setWindowTitle(tr("Probe TLS ports"));
    QStringList intro{tr("Opens the TLS port of %n printer(s), looks at the certificate that is served, and closes it. Nothing is sent.",
                         nullptr, int(m_targets.targets.size()))};
    if (m_targets.withoutAddress > 0)
        intro += withoutAddressText(m_targets.withoutAddress);
    m_intro->setText(intro.join(u' '));
    m_portLabel->setText(tr("Port:"));
    m_timeoutLabel->setText(tr("Unreachable after:"));
    m_timeout->setSuffix(tr(" s"));
    m_atOnceLabel->setText(tr("At the same time:"));
    m_table->setAccessibleName(tr("Results"));
    m_table->setEmptyText(tr("No port has been opened yet."), tr("Choose the port, and then “Probe”."));
    m_start->setText(tr("Probe"));
    m_stop->setText(tr("Stop"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
    showProgress();
}

void ProbeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
