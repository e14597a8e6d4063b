#include "ui/connectors/challengesection.h"

#include "core/base/literals.h"
#include "ui/connectors/challengedialog.h"
#include "ui/connectors/challengelistdialog.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/passworddialog.h"
#include "ui/connectors/rowstable.h"
#include "ui/text/explanation.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>

namespace scepter {
namespace {

enum Column { Binding, Uses, Expires, State, Created };

} // namespace

ChallengeSection::ChallengeSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<Challenge>(
          columns(), [](const Challenge &challenge) { return challenge.id; }, this)),
      m_table(new RowsTable(this)),
      m_pane(new DetailPane(this)),
      m_new(new QPushButton(this)),
      m_list(new QPushButton(this)),
      m_show(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    m_table->setObjectName(u"challengeTable"_s);
    m_pane->setObjectName(u"challengePane"_s);
    m_new->setObjectName(u"newChallengeButton"_s);
    m_list->setObjectName(u"challengeListButton"_s);
    m_show->setObjectName(u"showPasswordButton"_s);
    m_remove->setObjectName(u"deleteChallengeButton"_s);
    m_pane->addAction(m_show);
    m_pane->addAction(m_remove);
    m_table->bind(m_model, Binding, {State}, {Created}, {Uses});
    auto *above = new QHBoxLayout;
    above->setSpacing(8);
    above->addWidget(m_new);
    above->addWidget(m_list);
    above->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(above);
    column->addLayout(besides(m_table, m_pane), 1);

    connect(m_table, &RowsTable::selectedRowChanged, this, &ChallengeSection::showSelected);
    connect(m_new, &QPushButton::clicked, this, &ChallengeSection::create);
    connect(m_list, &QPushButton::clicked, this, &ChallengeSection::createForList);
    connect(m_show, &QPushButton::clicked, this, &ChallengeSection::showPassword);
    connect(m_remove, &QPushButton::clicked, this, &ChallengeSection::askToRemove);
    retranslate();
}

QList<RowsColumn<Challenge>> ChallengeSection::columns() const
{
    const auto expires = [](const Challenge &c) { return c.spec.expires ? shortTime(*c.spec.expires) : tr("Never"); };
    return {
        {[] { return tr("For"); },
         [](const Challenge &c) { return c.spec.subject.isEmpty() ? challengeBindingText(c.spec) : c.spec.subject; }},
        {[] { return tr("Uses"); }, [](const Challenge &c) { return challengeUsesText(c); }},
        {[] { return tr("Expires"); }, expires,
         [](const Challenge &c) { return QVariant(c.spec.expires.value_or(QDateTime::fromSecsSinceEpoch(253'000'000'000))); },
         [](const Challenge &c) { return c.spec.expires ? longTime(*c.spec.expires) : QString(); }},
        {[] { return tr("State"); },
         [this](const Challenge &c) { return isUsable(c, now()) ? tr("Usable") : tr("Used up"); },
         {},
         {},
         [this](const Challenge &c) { return isUsable(c, now()) ? StatusTag::Good : StatusTag::Neutral; }},
        {[] { return tr("Created"); }, [](const Challenge &c) { return shortTime(c.created); },
         [](const Challenge &c) { return QVariant(c.created); }, [](const Challenge &c) { return longTime(c.created); }},
    };
}

void ChallengeSection::read()
{
    const auto work = [of = name()](Transaction &transaction) { return Challenges::list(transaction, of); };
    fetch(work, [this](QList<Challenge> rows) {
        std::reverse(rows.begin(), rows.end()); // newest first
        m_model->setRows(rows);
        showSelected();
    });
}

std::optional<Challenge> ChallengeSection::selected() const
{
    const auto row = m_table->selectedRow();
    return row && *row < m_model->rowCount() ? std::optional(m_model->row(*row)) : std::nullopt;
}

void ChallengeSection::showSelected()
{
    const auto challenge = selected();
    m_pane->setEmpty(!challenge);
    if (challenge) {
        m_pane->setHeading(challengeBindingText(challenge->spec), tr("The password itself is shown only when it is asked for."));
        m_pane->setFacts({{tr("Also good for"), challenge->spec.also.join(u", "_s)},
                          {tr("Uses"), challengeUsesText(*challenge)},
                          {tr("Expires"), challenge->spec.expires ? longTime(*challenge->spec.expires) : tr("Never")},
                          {tr("Created"), longTime(challenge->created)},
                          {tr("ID"), challenge->id, true}});
    }
    updateControls();
}

void ChallengeSection::updateControls()
{
    const bool isGoing = connector().status == ConnectorStatus::Deleting;
    setUsable({m_show, m_remove}, whyNot());
    setUsable({m_new, m_list}, !whyNot().isEmpty() ? whyNot() : isGoing ? tr("The connector is being deleted.") : QString());
}

void ChallengeSection::create()
{
    auto *dialog = new ChallengeDialog(now(), this);
    connect(dialog, &ChallengeDialog::chosen, this, [this, dialog](ChallengeSpec spec, const Secret &own) {
        spec.connector = name();
        make(dialog, spec, own);
    });
    dialog->open();
}

void ChallengeSection::createForList()
{
    if (!administrator())
        return;
    auto *dialog = new ChallengeListDialog(workplace(), *administrator(), name(), url(), this);
    connect(dialog, &ChallengeListDialog::created, this, &ChallengeSection::read);
    dialog->open();
}

void ChallengeSection::make(ChallengeDialog *dialog, const ChallengeSpec &spec, const Secret &own)
{
    if (!administrator())
        return dialog->reject();
    Random &random = workplace().services.random;
    const Secret password = own.isEmpty() ? Challenges::generate(random) : own;
    const auto work = [vault = administrator()->vault(), spec, password, &random, at = now()](Transaction &transaction) {
        return Challenges(vault).create(transaction, spec, password, random, at);
    };
    workplace().database.write(this, administrator()->audited(act(u"challenge create"_s, boundNames(spec)), work),
                               [this, password, open = QPointer(dialog)](const Result<Challenge> &made) {
                                   if (!made) {
                                       if (open)
                                           open->showError(explain(made.error()).oneLine());
                                       return;
                                   }
                                   if (open)
                                       open->accept();
                                   present(*made, password);
                                   read();
                               });
}

/// It is seen by somebody, so the log knows before he does.
void ChallengeSection::showPassword()
{
    const auto challenge = selected();
    if (!challenge || !administrator())
        return;
    const auto work = [vault = administrator()->vault(), id = challenge->id](Transaction &transaction) {
        return Challenges(vault).show(transaction, id);
    };
    write(act(u"challenge show"_s, boundNames(challenge->spec)), work,
          [this](const std::pair<Challenge, Secret> &shown) { present(shown.first, shown.second); });
}

/// What a device is given.
QString ChallengeSection::url() const
{
    QUrl listening;
    for (const auto &[served, url] : workplace().host.urls()) {
        if (served == name())
            listening = url;
    }
    return connectorUrl(connector().settings, listening);
}

void ChallengeSection::present(const Challenge &challenge, const Secret &password)
{
    auto *dialog = new PasswordDialog(challenge.spec, url(), password, this);
    dialog->open();
}

void ChallengeSection::askToRemove()
{
    const auto challenge = selected();
    if (!challenge || !administrator())
        return;
    const auto texts = [spec = challenge->spec] {
        return Question::Texts{tr("Delete challenge password"), tr("Delete this challenge password (%1)?").arg(challengeBindingText(spec)),
                               tr("Devices that were given it are refused from then on. Certificates that were issued with it stay valid."),
                               tr("Delete"), tr("Keep")};
    };
    Question::ask(this, u"deleteChallengeBox"_s, texts, [this, gone = *challenge] { remove(gone); });
}

void ChallengeSection::remove(const Challenge &challenge)
{
    if (!administrator())
        return;
    const auto work = [id = challenge.id](Transaction &transaction) { return Challenges::remove(transaction, id); };
    write(act(u"challenge delete"_s, boundNames(challenge.spec)), work, [this](const Challenge &) {
        Q_EMIT done(tr("The challenge password was deleted."));
        read();
    });
}

void ChallengeSection::retranslate()
{
    m_new->setText(tr("New challenge password…"));
    m_list->setText(tr("For a list…"));
    m_show->setText(tr("Show password…"));
    m_remove->setText(tr("Delete…"));
    m_table->setAccessibleName(tr("Challenge passwords"));
    m_table->setEmptyText(tr("There is no challenge password yet."), tr("Devices need one to enrol, unless an administrator decides."));
    m_pane->setEmptyText(tr("Select a challenge password to see what it is good for."));
    m_model->retranslate();
    showSelected();
}

} // namespace scepter
