#include "ui/fleet/serverstep.h"

#include "core/base/literals.h"
#include "core/connector/connectorhost.h"
#include "core/connector/connectorstore.h"
#include "core/device/inventoryrow.h"
#include "core/fleet/rolloutstore.h"
#include "ui/fleet/fieldform.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace scepter {
namespace {

enum Server { Ours, Other };
enum Unit { Hours, Days };

struct Known {
    QStringList connectors, columns;
    QString lastUsed = {}; ///< by the newest rollout
};

Result<Known> knownOf(Transaction &transaction)
{
    const auto connectors = ConnectorStore::list(transaction);
    const auto columns = connectors ? secretColumnNames(transaction) : fail(connectors.error());
    if (!columns)
        return fail(columns.error());
    const auto newest = RolloutStore::newest(transaction);
    Known known{{}, *columns, newest ? newest->settings.connector : QString()};
    for (const ConnectorRow &row : *connectors) {
        if (!row.deleting)
            known.connectors.append(row.settings.name);
    }
    return known;
}

void fill(QComboBox *combo, const QStringList &values)
{
    const QString wanted = combo->currentText();
    combo->clear();
    combo->addItems(values);
    if (combo->isEditable())
        combo->setEditText(wanted.isEmpty() ? values.value(0) : wanted);
    else
        combo->setCurrentIndex(std::max(0, combo->findText(wanted)));
}

QRadioButton *choiceOf(QButtonGroup *group, int id, const QString &name)
{
    auto *button = new QRadioButton;
    button->setObjectName(name);
    group->addButton(button, id);
    return button;
}

} // namespace

ServerStep::ServerStep(const Workplace &workplace, const Administrator &administrator, RolloutDraft &draft, QWidget *parent)
    : WizardStep(workplace, administrator, draft, parent),
      m_server(new FieldForm),
      m_challenge(new FieldForm),
      m_servers(new QButtonGroup(this)),
      m_kinds(new QButtonGroup(this)),
      m_serverHeading(new QLabel),
      m_challengeHeading(new QLabel),
      m_connector(new QComboBox),
      m_column(new QComboBox),
      m_unit(new QComboBox),
      m_url(new QLineEdit),
      m_fingerprint(new QLineEdit),
      m_password(new QLineEdit),
      m_lifetime(new QSpinBox),
      m_lifetimeField(new QWidget),
      m_replace(new WrappingCheckBox),
      m_renewable(new WrappingCheckBox)
{
    build();
    for (QButtonGroup *group : {m_servers, m_kinds})
        connect(group, &QButtonGroup::idToggled, this, &ServerStep::edited);
    for (QLineEdit *field : {m_url, m_fingerprint, m_password})
        connect(field, &QLineEdit::textChanged, this, &ServerStep::edited);
    connect(m_connector, &QComboBox::currentIndexChanged, this, &ServerStep::edited);
    retranslate();
    readStore();
}

ServerStep::~ServerStep()
{
    m_password->setText(QString()); // unlike clear(), this leaves nothing to undo
}

void ServerStep::layLifetime()
{
    m_lifetimeField->setObjectName(u"lifetimeField"_s);
    m_lifetimeField->setFocusProxy(m_lifetime);
    auto *row = new QHBoxLayout(m_lifetimeField);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_lifetime);
    row->addWidget(m_unit);
    row->addStretch(1);
}

void ServerStep::build()
{
    for (QLabel *heading : {m_serverHeading, m_challengeHeading})
        heading->setFont(headingFont());
    auto *ours = choiceOf(m_servers, Ours, u"oursRadio"_s), *other = choiceOf(m_servers, Other, u"otherRadio"_s);
    ours->setChecked(true);
    m_connector->setObjectName(u"connectorCombo"_s);
    m_url->setObjectName(u"urlEdit"_s);
    m_fingerprint->setObjectName(u"fingerprintEdit"_s);
    m_fingerprint->setFont(fixedFont());
    m_replace->setObjectName(u"replaceCheck"_s);
    for (QWidget *field : std::initializer_list<QWidget *>{m_connector, m_url, m_fingerprint})
        m_server->addField(field);
    m_server->addWide(m_replace);

    auto *made = choiceOf(m_kinds, int(Kind::Connector), u"madeRadio"_s), *one = choiceOf(m_kinds, int(Kind::One), u"oneRadio"_s),
         *column = choiceOf(m_kinds, int(Kind::Column), u"columnRadio"_s), *none = choiceOf(m_kinds, int(Kind::None), u"noneRadio"_s);
    made->setChecked(true);
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_column->setObjectName(u"columnCombo"_s);
    m_column->setEditable(true);
    m_column->setEditText(u"challenge"_s);
    m_lifetime->setObjectName(u"lifetimeSpin"_s);
    m_lifetime->setRange(1, 365);
    m_unit->setObjectName(u"lifetimeUnitCombo"_s);
    m_unit->addItem(QString(), Hours);
    m_unit->addItem(QString(), Days);
    layLifetime();
    m_lifetime->setValue(1);
    m_unit->setCurrentIndex(Days);
    m_renewable->setObjectName(u"renewableCheck"_s);
    for (QWidget *field : std::initializer_list<QWidget *>{m_password, m_column, m_lifetimeField})
        m_challenge->addField(field);
    m_challenge->addWide(m_renewable);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_serverHeading, ours, other, m_server})
        layout->addWidget(widget);
    layout->addSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_challengeHeading, made, one, column, none, m_challenge})
        layout->addWidget(widget);
    layout->addStretch(1);
}

QString ServerStep::title() const { return tr("Server and challenge"); }

void ServerStep::readStore()
{
    workplace().database.read(this, &knownOf, [this](const Result<Known> &known) {
        if (!known)
            return m_server->showError(m_connector, [error = known.error()] { return explain(error).oneLine(); });
        const bool isFirst = m_connector->count() == 0 && m_connector->currentText().isEmpty();
        fill(m_connector, known->connectors);
        if (const int last = m_connector->findText(known->lastUsed); isFirst && last >= 0)
            m_connector->setCurrentIndex(last);
        fill(m_column, known->columns.isEmpty() ? QStringList{u"challenge"_s} : known->columns);
        updateControls();
    });
}

bool ServerStep::isOurs() const { return draft().isPlan() || m_servers->checkedId() == Ours; }

ChallengeChoice::Kind ServerStep::challengeKind() const { return draft().isPlan() ? Kind::Connector : Kind(m_kinds->checkedId()); }

void ServerStep::enter()
{
    // What a printer is told waits until somebody walks there, so it is good for a week.
    if (draft().isPlan() && !std::exchange(m_wasPlan, true) && m_lifetime->value() == 1 && m_unit->currentIndex() == Days)
        m_lifetime->setValue(7);
    retranslate();
    updateControls();
}

void ServerStep::edited()
{
    m_server->hideErrors();
    m_challenge->hideErrors();
    updateControls();
}

void ServerStep::updateControls()
{
    const bool plan = draft().isPlan(), ours = isOurs();
    for (QAbstractButton *choice : m_servers->buttons() + m_kinds->buttons())
        choice->setVisible(!plan);
    if (!ours && m_kinds->checkedId() == int(Kind::Connector)) // nobody of ours can make them
        m_kinds->button(int(Kind::One))->setChecked(true);
    m_kinds->button(int(Kind::Connector))->setVisible(ours && !plan);
    m_server->setFieldVisible(m_connector, ours);
    m_server->setFieldVisible(m_fingerprint, !ours);
    m_server->setFieldVisible(m_replace, !plan);
    const Kind kind = challengeKind();
    m_challenge->setFieldVisible(m_password, kind == Kind::One);
    m_challenge->setFieldVisible(m_column, kind == Kind::Column);
    m_challenge->setFieldVisible(m_lifetimeField, kind == Kind::Connector);
    m_challenge->setFieldVisible(m_renewable, plan);
}

bool ServerStep::readServer(RolloutSettings *settings)
{
    settings->connector = isOurs() ? m_connector->currentText() : QString();
    settings->url = m_url->text().trimmed();
    settings->replaceServer = m_replace->isChecked();
    settings->caFingerprint.clear();
    if (isOurs() && settings->connector.isEmpty()) {
        m_server->showError(m_connector, [] { return tr("There is no connector in this store. Make one on the Connectors page first."); });
        return false;
    }
    if (!settings->url.isEmpty() || !isOurs()) {
        if (const auto url = CommunicationSettings{settings->url}.effectiveUrl(); !url) {
            m_server->showError(m_url, [error = url.error()] { return explain(error).oneLine(); });
            return false;
        }
    }
    const QString typed = isOurs() ? QString() : m_fingerprint->text().trimmed();
    if (typed.isEmpty())
        return true;
    const auto fingerprint = parseFingerprint(typed);
    if (!fingerprint) {
        m_server->showError(m_fingerprint,
                            [] { return tr("This is no SHA-256 or SHA-1 fingerprint: it has 64 or 40 hexadecimal digits."); });
        return false;
    }
    settings->caFingerprint = *fingerprint;
    return true;
}

bool ServerStep::readChallenge(RolloutSettings *settings)
{
    ChallengeChoice choice{challengeKind()};
    const std::chrono::hours unit(m_unit->currentData().toInt() == Days ? 24 : 1);
    if (choice.kind == Kind::Column)
        choice.column = m_column->currentText().trimmed().toLower();
    if (choice.kind == Kind::Connector) {
        choice.connector = settings->connector;
        choice.lifetime = unit * m_lifetime->value();
    }
    if (choice.kind == Kind::One && m_password->text().isEmpty()) {
        m_challenge->showError(m_password, [] { return tr("Enter the challenge password. It is never kept with an unfinished rollout."); });
        return false;
    }
    if (choice.kind == Kind::Column && choice.column.isEmpty()) {
        m_challenge->showError(m_column, [] { return tr("Enter the name of the column."); });
        return false;
    }
    settings->challenge = choice;
    draft().wish.challenge = choice.kind == Kind::One ? Secret::fromText(m_password->text()) : Secret();
    draft().renewable = draft().isPlan() && m_renewable->isChecked();
    return true;
}

void ServerStep::leave()
{
    m_server->hideErrors();
    m_challenge->hideErrors();
    RolloutSettings &settings = draft().wish.settings;
    if (!readServer(&settings) || !readChallenge(&settings))
        return;
    if (!isOurs())
        return Q_EMIT passed();
    checkServer();
}

/// Whether the connector can be told to devices at all.
void ServerStep::checkServer()
{
    const RolloutSettings &settings = draft().wish.settings;
    const auto work = [connector = settings.connector, url = settings.url](Transaction &transaction) {
        const auto found = PrinterPlan::serverUrl(transaction, connector, url);
        const auto ca = found ? PrinterPlan::caCertificate(transaction, connector) : fail(found.error());
        return ca ? Result<void>() : fail(ca.error());
    };
    workplace().database.read(this, work, [this](const Result<void> &good) {
        if (good)
            return Q_EMIT passed();
        if (const QString here = servedHere(); good.error().code == Errc::NoServerAddress && !here.isEmpty()) {
            draft().wish.settings.url = here;
            return Q_EMIT passed();
        }
        const Errc code = good.error().code;
        if (code == Errc::NoServerAddress && !draft().isPlan())
            return Q_EMIT passed(); // the check asks for it
        QWidget *field = code == Errc::NoServerAddress || code == Errc::InvalidUrl ? static_cast<QWidget *>(m_url) : m_connector;
        m_server->showError(field, [error = good.error()] {
            return error.code == Errc::NoServerAddress ? tr(
                       "The connector has no public address. Give it one on the Connectors page, or enter here where devices reach it.")
                                                       : explain(error).oneLine();
        });
    });
}

/// Where this window serves the connector, for devices that are played on this computer. Empty: it does not, or at every address.
QString ServerStep::servedHere() const
{
    const ConnectorHost &host = workplace().host;
    for (const auto &[name, url] : host.plainUrls() + host.urls()) { // printers speak HTTP, most of them nothing else
        const bool everywhere = url.host() == u"0.0.0.0"_s || url.host() == u"::"_s;
        if (name == draft().wish.settings.connector && !draft().isPlan() && !everywhere)
            return url.toString();
    }
    return {};
}

QJsonObject ServerStep::typed() const
{
    return {{u"server"_s, m_servers->checkedId()},     {u"connector"_s, m_connector->currentText()}, {u"url"_s, m_url->text()},
            {u"fingerprint"_s, m_fingerprint->text()}, {u"replace"_s, m_replace->isChecked()},       {u"challenge"_s, m_kinds->checkedId()},
            {u"column"_s, m_column->currentText()},    {u"lifetime"_s, m_lifetime->value()},         {u"unit"_s, m_unit->currentIndex()},
            {u"renewable"_s, m_renewable->isChecked()}};
}

void ServerStep::restore(const QJsonObject &typed)
{
    if (auto *server = m_servers->button(typed[u"server"_s].toInt()))
        server->setChecked(true);
    if (auto *kind = m_kinds->button(typed[u"challenge"_s].toInt(int(Kind::Connector))))
        kind->setChecked(true);
    const QString connector = typed[u"connector"_s].toString();
    if (m_connector->findText(connector) < 0 && !connector.isEmpty())
        m_connector->addItem(connector);
    m_connector->setCurrentIndex(m_connector->findText(connector));
    m_url->setText(typed[u"url"_s].toString());
    m_fingerprint->setText(typed[u"fingerprint"_s].toString());
    m_replace->setChecked(typed[u"replace"_s].toBool());
    m_column->setEditText(typed[u"column"_s].toString());
    m_lifetime->setValue(typed[u"lifetime"_s].toInt(1));
    m_unit->setCurrentIndex(typed[u"unit"_s].toInt(Days));
    m_renewable->setChecked(typed[u"renewable"_s].toBool());
    readStore();
}

void ServerStep::retranslate()
{
    const bool ours = isOurs();
    m_serverHeading->setText(tr("Which server issues the certificates?"));
    m_servers->button(Ours)->setText(tr("A connector of this store"));
    m_servers->button(Other)->setText(tr("Another SCEP server"));
    m_server->setTexts(m_connector, tr("Connector:"));
    m_server->setTexts(m_url, tr("SCEP Server URL:"),
                       ours ? tr("Empty: the connector's public address, or where this window serves it") : QString());
    m_server->setTexts(m_fingerprint, tr("CA fingerprint:"), tr("SHA-256 or SHA-1, by which devices know the CA"));
    m_replace->setText(tr("Devices that are set up for another server are set up anew for this one"));
    m_challengeHeading->setText(tr("Where do the challenge passwords come from?"));
    m_kinds->button(int(Kind::Connector))->setText(tr("The connector makes one for each device"));
    m_kinds->button(int(Kind::One))->setText(tr("One for all devices"));
    m_kinds->button(int(Kind::Column))->setText(tr("A column of the inventory"));
    m_kinds->button(int(Kind::None))->setText(tr("None"));
    m_challenge->setTexts(m_password, tr("Challenge Password:"));
    m_challenge->setTexts(m_column, tr("Column:"));
    m_challenge->setTexts(m_lifetimeField, tr("Good for:"),
                          draft().isPlan() ? tr("A printer that has not requested by then counts as missing.")
                                           : tr("And for one request of its device"));
    m_lifetime->setAccessibleName(tr("Good for:").remove(u':'));
    m_unit->setAccessibleName(tr("Hours or days"));
    m_unit->setItemText(0, tr("hours"));
    m_unit->setItemText(1, tr("days"));
    m_renewable->setText(tr("Good for renewals, too: printers that request periodically need it"));
    m_server->translateErrors();
    m_challenge->translateErrors();
    FieldForm::alignLabels({m_server, m_challenge});
    updateControls();
}

} // namespace scepter
