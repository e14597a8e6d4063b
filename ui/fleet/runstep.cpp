#include "ui/fleet/runstep.h"

#include "core/base/literals.h"
#include "ui/fleet/fieldform.h"
#include "ui/fleet/sheetspanel.h"
#include "ui/text/devicewords.h"
#include "ui/text/rolloutwords.h"
#include "ui/text/words.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

namespace scepter {

RunStep::RunStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : WizardStep(workplace, administrator, draft, parent),
      m_form(new FieldForm),
      m_title(new QLineEdit),
      m_facts(new QGridLayout),
      m_progress(new QProgressBar),
      m_failure(new FailurePanel),
      m_done(new NoteStrip),
      m_sheets(new SheetsPanel(workplace, administrator))
{
    m_title->setObjectName(u"rolloutTitleEdit"_s);
    m_title->setMaxLength(200);
    m_form->addField(m_title);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(8);
    m_facts->setColumnStretch(1, 1);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_done->setObjectName(u"doneStrip"_s);
    m_done->setKind(NoteStrip::Kind::Good);
    for (QWidget *later : std::initializer_list<QWidget *>{m_progress, m_failure, m_done, m_sheets})
        later->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(m_done);
    layout->addWidget(m_sheets);
    layout->addWidget(m_failure);
    layout->addWidget(m_form);
    layout->addLayout(m_facts);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    connect(m_sheets, &SheetsPanel::saved, this, [this] { m_written = true; });
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleTyped = true; });
    retranslate();
}

QString RunStep::title() const { return tr("Start"); }

QString RunStep::whyNot() const { return m_busy ? tr("The rollout is being made.") : QString(); }

void RunStep::enter()
{
    m_failure->hide();
    if (!m_titleTyped) {
        const CertificateTemplate &wanted = draft().wish.settings.wanted;
        m_title->setText(draft().wish.kind == RolloutKind::Renew ? rolloutKindText(RolloutKind::Renew)
                         : wanted.title.isEmpty()                ? wanted.name
                                                                 : wanted.title);
    }
    showFacts();
}

/// A renewal asks for what each certificate was (F6).
std::pair<QString, QString> RunStep::askedFor() const
{
    const RolloutSettings &settings = draft().wish.settings;
    const CertificateTemplate &wanted = settings.wanted;
    if (draft().wish.kind == RolloutKind::Renew)
        return {tr("New keys:"), settings.hasTemplate() ? keyText(wanted.key) : tr("Like the key of each certificate")};
    return {tr("Template:"),
            u"%1 (%2, %3)"_s.arg(wanted.commonName, keyText(wanted.key), locationText(wanted.location, wanted.destination))};
}

QList<std::pair<QString, QString>> RunStep::facts() const
{
    const RolloutPlanner::Wish &wish = draft().wish;
    // Where a connector's public address was found, the check has it.
    const RolloutSettings &settings = draft().checked && !draft().isPlan() ? draft().checked->planned.rollout.settings : wish.settings;
    const int devices = draft().checked ? draft().checked->devices : 0;
    const bool plan = draft().isPlan();
    QList<std::pair<QString, QString>> facts{
        {tr("What:"), rolloutKindText(wish.kind)},
        {tr("Devices:"), plan ? tr("%n printer(s)", nullptr, devices) : tr("%n device(s)", nullptr, devices)},
        askedFor(),
        {tr("Server:"), rolloutServerText(settings)},
        {tr("Challenge passwords:"), challengeChoiceText(settings.challenge)}};
    if (!plan)
        facts.append({tr("Begins:"), wish.starts ? QLocale().toString(wish.starts->toLocalTime(), QLocale::LongFormat) : tr("At once")});
    facts.append({tr("Waves:"), wavesText(plan ? draft().plan({}).settings() : settings)});
    return facts;
}

void RunStep::showFacts()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto &[name, value] : facts()) {
        auto *nameLabel = new QLabel(name), *valueLabel = new QLabel(value);
        nameLabel->setForegroundRole(QPalette::PlaceholderText);
        valueLabel->setWordWrap(true);
        valueLabel->setTextFormat(Qt::PlainText);
        m_facts->addWidget(nameLabel, row, 0, Qt::AlignRight | Qt::AlignTop);
        m_facts->addWidget(valueLabel, row++, 1);
    }
}

void RunStep::leave()
{
    if (!whyNot().isEmpty() || m_made != RolloutId::None || !draft().checked)
        return;
    const RolloutPlanner::Wish &wish = draft().wish;
    const QString typed = m_title->text().trimmed(), title = !typed.isEmpty()                  ? typed
                                                             : wish.kind == RolloutKind::Renew ? rolloutKindText(wish.kind)
                                                                                               : wish.settings.wanted.name;
    const auto checked = draft().checked;
    const Vault vault = administrator().vault();
    m_busy = true;
    m_failure->hide();
    m_progress->show();
    Q_EMIT changed();
    const auto then = [this](const Result<RolloutId> &id) { finish(id); };
    if (draft().isPlan()) {
        const NewPlan plan = draft().plan(title);
        const auto work = [checked, vault, plan, at = now()](Transaction &transaction) {
            return PrinterPlan::create(transaction, vault, plan, checked->printers.requests, at);
        };
        workplace().database.write(this, administrator().audited(act(u"fleet plan"_s, plan.connector), work), then);
        return;
    }
    const auto work = [checked, vault, title, at = now()](Transaction &transaction) {
        NewRollout rollout = checked->planned.rollout;
        rollout.title = title;
        return RolloutStore::create(transaction, vault, rollout, at);
    };
    const AuditEntry entry = act(u"rollout create"_s, wish.settings.connector, wish.settings.filter);
    workplace().database.write(this, administrator().audited(entry, work), then);
}

void RunStep::finish(const Result<RolloutId> &id)
{
    m_busy = false;
    m_progress->hide();
    if (!id) {
        m_failure->setError(id.error());
        m_failure->show();
        Q_EMIT changed();
        return;
    }
    m_made = *id;
    m_form->hide();
    if (draft().isPlan()) {
        m_done->show();
        m_sheets->setWish({*id});
        m_sheets->show();
    }
    retranslate();
    Q_EMIT passed();
}

int RunStep::unwrittenSheets() const
{
    const bool waits = m_made != RolloutId::None && draft().isPlan() && draft().checked && !m_written;
    return waits ? draft().checked->printers.inFirstWave() : 0;
}

QJsonObject RunStep::typed() const { return m_titleTyped ? QJsonObject{{u"title"_s, m_title->text()}} : QJsonObject(); }

void RunStep::restore(const QJsonObject &typed)
{
    m_titleTyped = typed.contains(u"title"_s);
    m_title->setText(typed[u"title"_s].toString());
}

void RunStep::retranslate()
{
    m_form->setTexts(m_title, tr("Title:"), tr("What it is called in lists and reports"));
    m_progress->setAccessibleName(tr("The rollout is being made."));
    const int devices = draft().checked ? draft().checked->devices : 0;
    m_done->setText(draft().checked && draft().checked->printers.waves() > 1
                        ? tr("The plan is made for %n printer(s). Now write the settings sheets of those that go first.", nullptr, devices)
                        : tr("The plan is made for %n printer(s). Now write their settings sheets.", nullptr, devices));
    showFacts();
}

} // namespace scepter
