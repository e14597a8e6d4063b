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
        m_title->setText(wanted.title.isEmpty() ? wanted.name : wanted.title);
    }
    showFacts();
}

QList<std::pair<QString, QString>> RunStep::facts() const
{
    const RolloutPlanner::Wish &wish = draft().wish;
    const RolloutSettings &settings = wish.settings;
    const int devices = draft().checked ? draft().checked->devices : 0;
    const bool plan = draft().isPlan();
    QList<std::pair<QString, QString>> facts{
        {tr("What:"), rolloutKindText(wish.kind)},
        {tr("Devices:"), plan ? tr("%n printer(s)", nullptr, devices) : tr("%n device(s)", nullptr, devices)},
        {tr("Template:"), u"%1 (%2, %3)"_s.arg(settings.wanted.commonName, keyText(settings.wanted.key),
                                               locationText(settings.wanted.location, settings.wanted.destination))},
        {tr("Server:"), settings.connector.isEmpty() ? settings.url : settings.connector},
        {tr("Challenge passwords:"), challengeChoiceText(settings.challenge)}};
    if (plan)
        return facts;
    facts.append({tr("Begins:"), wish.starts ? QLocale().toString(wish.starts->toLocalTime(), QLocale::LongFormat) : tr("At once")});
    facts.append({tr("Waves:"), wavesText(settings)});
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
    const QString typed = m_title->text().trimmed(), title = typed.isEmpty() ? wish.settings.wanted.name : typed;
    const auto checked = draft().checked;
    const Vault vault = administrator().vault();
    Random &random = workplace().services.random;
    m_busy = true;
    m_failure->hide();
    m_progress->show();
    Q_EMIT changed();
    const auto then = [this](const Result<RolloutId> &id) { finish(id); };
    if (draft().isPlan()) {
        const NewPlan plan{title,
                           wish.settings.wanted,
                           wish.settings.connector,
                           wish.settings.url,
                           wish.settings.challenge.lifetime,
                           draft().renewable,
                           wish.settings.filter};
        const auto work = [checked, vault, plan, &random, at = now()](Transaction &transaction) {
            return PrinterPlan::create(transaction, vault, random, plan, checked->printers.requests, at);
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
        m_sheets->setRollout(*id);
        m_sheets->show();
    }
    retranslate();
    Q_EMIT passed();
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
    m_done->setText(tr("The plan is made: %n printer(s) have a challenge password each. Now write their settings sheets.", nullptr,
                       draft().checked ? draft().checked->devices : 0));
    showFacts();
}

} // namespace scepter
