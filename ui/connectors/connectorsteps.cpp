#include "ui/connectors/connectorsteps.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/namesfield.h"
#include "ui/text/explanation.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace scepter {
namespace {

QLabel *hint(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(hintFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

template <class W> W *named(const QString &objectName, QWidget *parent)
{
    auto *widget = new W(parent);
    widget->setObjectName(objectName);
    return widget;
}

QFormLayout *form()
{
    auto *layout = new QFormLayout;
    layout->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(8);
    return layout;
}

QLabel *row(QFormLayout *layout, QWidget *field)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    layout->addRow(label, field);
    return label;
}

/// "Stockholm HQ" → "stockholm-hq"
QString plainName(const QString &title)
{
    QString name;
    for (const QChar c : title.normalized(QString::NormalizationForm_D).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(32);
    return name.endsWith(u'-') ? name.chopped(1) : name;
}

} // namespace

KindStep::KindStep(QWidget *parent)
    : ConnectorStep(parent),
      m_nameHint(hint(this)),
      m_title(named<QLineEdit>(u"newTitleEdit"_s, this)),
      m_name(named<QLineEdit>(u"newNameEdit"_s, this))
{
    QFormLayout *layout = form();
    m_titleLabel = row(layout, m_title);
    m_nameLabel = row(layout, m_name);
    layout->addRow(QString(), m_nameHint);
    body()->addLayout(layout);
    m_name->setMaxLength(32);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) { m_nameTyped = !text.isEmpty(); });
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_nameTyped)
            m_name->setText(plainName(text));
    });
}

QString KindStep::leave(ConnectorPlan &plan)
{
    plan.settings.title = m_title->text().trimmed();
    plan.settings.name = m_name->text().trimmed();
    return isPlainName(plan.settings.name) ? QString() : tr("Enter a name of small letters, digits and hyphens, 32 at most.");
}

void KindStep::retranslate()
{
    ConnectorStep::setTexts(tr("What is the connector called?"),
                            tr("A connector is the SCEP server that devices enrol with, with challenge passwords that are managed here."));
    m_titleLabel->setText(tr("Title:"));
    m_nameLabel->setText(tr("Name in the URL:"));
    m_nameHint->setText(tr("The name is part of the address that devices use, and cannot be changed later."));
}

RecoveryStep::RecoveryStep(QWidget *parent)
    : ConnectorStep(parent),
      m_save(named<QRadioButton>(u"recoverySaveRadio"_s, this)),
      m_refuse(named<QRadioButton>(u"recoveryRefuseRadio"_s, this)),
      m_file(new PathField(u"recoveryFileEdit"_s, true, this)),
      m_first(named<QLineEdit>(u"recoveryPassphraseEdit"_s, this)),
      m_second(named<QLineEdit>(u"recoveryAgainEdit"_s, this))
{
    m_save->setChecked(true);
    m_first->setEchoMode(QLineEdit::Password);
    m_second->setEchoMode(QLineEdit::Password);
    body()->addWidget(m_save);
    QFormLayout *layout = form();
    m_fileLabel = row(layout, m_file);
    m_firstLabel = row(layout, m_first);
    m_secondLabel = row(layout, m_second);
    body()->addLayout(layout);
    body()->addSpacing(8);
    body()->addWidget(m_refuse);
    connect(m_save, &QRadioButton::toggled, this, [this](bool saves) {
        for (QWidget *field : QList<QWidget *>{m_file, m_first, m_second})
            field->setEnabled(saves);
    });
}

bool RecoveryStep::applies(const ConnectorPlan &plan) const { return plan.ca && plan.ca->kind != NewCa::Kind::Imported; }

void RecoveryStep::enter(const ConnectorPlan &plan) { m_file->propose(plan.ca->spec.name + u"-recovery.p12"_s); }

QString RecoveryStep::leave(ConnectorPlan &plan)
{
    plan.ca->recovery.clear();
    plan.ca->recoveryPassphrase = {};
    if (m_refuse->isChecked())
        return {};
    if (m_file->path().isEmpty())
        return tr("Choose a file for the recovery file, or go without one.");
    if (const auto free = mustBeFree(m_file->path()); !free)
        return explain(free.error()).oneLine();
    if (m_first->text().isEmpty())
        return tr("Enter a passphrase for the recovery file.");
    if (m_first->text() != m_second->text())
        return tr("The two passphrases differ.");
    plan.ca->recovery = m_file->path();
    plan.ca->recoveryPassphrase = Secret::fromText(m_first->text());
    return {};
}

void RecoveryStep::forgetSecrets()
{
    for (QLineEdit *field : {m_first, m_second})
        field->setText(QString()); // unlike clear(), this leaves nothing to undo
}

void RecoveryStep::retranslate()
{
    ConnectorStep::setTexts(tr("Recovery file"),
                            tr("The CA's key is sealed in the store. Should the store or its passphrase be lost, only a recovery "
                               "file brings the CA back; without it every device has to trust a new CA."));
    m_save->setText(tr("Save a recovery file (PKCS#12, under a passphrase of its own)"));
    m_refuse->setText(tr("Go without a recovery file: I take the risk"));
    m_fileLabel->setText(tr("File:"));
    m_file->setTexts(tr("Recovery file"), tr("Choose…"), tr("PKCS#12 files (*.p12 *.pfx)"));
    m_firstLabel->setText(tr("Passphrase:"));
    m_secondLabel->setText(tr("Passphrase, again:"));
}

PolicyStep::PolicyStep(QWidget *parent)
    : ConnectorStep(parent),
      m_presetHint(hint(this)),
      m_preset(named<QComboBox>(u"newPresetCombo"_s, this)),
      m_approval(named<QComboBox>(u"newApprovalCombo"_s, this)),
      m_requireChallenge(named<WrappingCheckBox>(u"newRequireChallengeCheck"_s, this)),
      m_validity(named<QSpinBox>(u"newValiditySpin"_s, this))
{
    for (const Preset preset : {Preset::Printers, Preset::Mobile, Preset::Strict})
        m_preset->addItem(QString(), int(preset));
    for (const Approval approval : {Approval::Automatic, Approval::Manual})
        m_approval->addItem(QString(), int(approval));
    m_validity->setRange(1, 36500);
    m_validity->setValue(ConnectorSettings{}.validityDays);
    QFormLayout *layout = form();
    m_presetLabel = row(layout, m_preset);
    layout->addRow(new QLabel(this), m_presetHint);
    m_approvalLabel = row(layout, m_approval);
    m_validityLabel = row(layout, m_validity);
    body()->addLayout(layout);
    body()->addWidget(m_requireChallenge);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &PolicyStep::explain);
    connect(m_approval, &QComboBox::currentIndexChanged, this, &PolicyStep::explain);
}

QString PolicyStep::leave(ConnectorPlan &plan)
{
    plan.settings.preset = Preset(m_preset->currentData().toInt());
    plan.settings.approval = Approval(m_approval->currentData().toInt());
    plan.settings.requireChallenge = m_requireChallenge->isChecked() && m_requireChallenge->isEnabled();
    plan.settings.validityDays = m_validity->value();
    return {};
}

void PolicyStep::explain()
{
    m_presetHint->setText(presetExplanation(Preset(m_preset->currentData().toInt())));
    setUsable({m_requireChallenge}, m_approval->currentData().toInt() == int(Approval::Manual)
                                        ? QString()
                                        : tr("Without an administrator's decision a challenge password is always required."));
}

void PolicyStep::retranslate()
{
    ConnectorStep::setTexts(tr("What does it issue?"), tr("All of this can be changed later, and more of it, under Settings."));
    m_presetLabel->setText(tr("What certificates are for:"));
    m_approvalLabel->setText(tr("Approval:"));
    m_validityLabel->setText(tr("Validity period:"));
    m_validity->setSuffix(u' ' + tr("days"));
    m_requireChallenge->setText(tr("A challenge password is required all the same"));
    for (int i = 0; i < m_preset->count(); ++i)
        m_preset->setItemText(i, presetText(Preset(m_preset->itemData(i).toInt())));
    for (int i = 0; i < m_approval->count(); ++i)
        m_approval->setItemText(i, approvalText(Approval(m_approval->itemData(i).toInt())));
    explain();
}

NamesStep::NamesStep(QWidget *parent) : ConnectorStep(parent), m_names(new NamesField(this))
{
    m_names->fill(ConnectorSettings());
    body()->addWidget(m_names);
}

QString NamesStep::leave(ConnectorPlan &plan)
{
    m_names->put(&plan.settings);
    return m_names->problem();
}

void NamesStep::retranslate()
{
    ConnectorStep::setTexts(tr("For which names?"),
                            tr("Whoever has a challenge password for any subject chooses the names: allow no more than "
                               "the devices need."));
    m_names->retranslate();
}

ReachStep::ReachStep(QWidget *parent)
    : ConnectorStep(parent),
      m_http(hint(this)),
      m_url(named<QLineEdit>(u"newBaseUrlEdit"_s, this)),
      m_networks(named<QLineEdit>(u"newNetworksEdit"_s, this)),
      m_default(named<WrappingCheckBox>(u"newDefaultCheck"_s, this))
{
    QFormLayout *layout = form();
    m_urlLabel = row(layout, m_url);
    m_networksLabel = row(layout, m_networks);
    body()->addLayout(layout);
    body()->addWidget(m_default);
    body()->addWidget(m_http);
}

QString ReachStep::leave(ConnectorPlan &plan)
{
    const QString url = m_url->text().trimmed();
    plan.settings.baseUrl = QUrl(url, QUrl::StrictMode);
    plan.settings.allowFrom = m_networks->text().split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts);
    plan.settings.isDefault = m_default->isChecked();
    if (!url.isEmpty() && !plan.settings.baseUrl.isValid())
        return scepter::explain(Error{Errc::InvalidArgument, {}, {u"--base-url"_s, url}}).oneLine();
    const auto valid = plan.settings.validate();
    return valid ? QString() : scepter::explain(valid.error()).oneLine();
}

void ReachStep::retranslate()
{
    ConnectorStep::setTexts(tr("Where do devices reach it?"),
                            tr("Both may be left empty: then the address is where it listens, and every network may "
                               "use it."));
    m_urlLabel->setText(tr("Public base URL:"));
    m_url->setPlaceholderText(u"http://scep.example.com:8080"_s);
    m_networksLabel->setText(tr("Networks that may use it:"));
    m_networks->setPlaceholderText(tr("All; or such as 10.0.0.0/8, 192.168.1.0/24"));
    m_default->setText(tr("Default connector: reached by the paths of an NDES, too"));
    m_http->setText(whatHttpMeans());
}

SummaryStep::SummaryStep(QWidget *parent) : ConnectorStep(parent), m_summary(named<QLabel>(u"summaryLabel"_s, this))
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    body()->addWidget(m_summary);
}

void SummaryStep::enter(const ConnectorPlan &plan)
{
    m_plan = plan;
    render();
}

void SummaryStep::render()
{
    const ConnectorSettings &s = m_plan.settings;
    QStringList lines{tr("Connector: %1 (%2)").arg(connectorTitle(s), s.name)};
    if (!m_plan.ca)
        lines.append(tr("CA: %1, which is there already").arg(s.ca));
    else if (m_plan.ca->kind == NewCa::Kind::SelfSigned)
        lines.append(tr("CA: %1, new and self-signed: %2").arg(s.ca, m_plan.ca->spec.subject.toString()));
    else if (m_plan.ca->kind == NewCa::Kind::Imported)
        lines.append(tr("CA: %1, taken over from %2").arg(s.ca, m_plan.ca->source));
    else
        lines.append(tr("CA: %1, whose certificate somebody else signs; its request goes to %2").arg(s.ca, m_plan.ca->csr));
    if (m_plan.ca && m_plan.ca->kind != NewCa::Kind::Imported)
        lines.append(m_plan.ca->recovery.isEmpty() ? tr("Recovery file: none") : tr("Recovery file: %1").arg(m_plan.ca->recovery));
    lines.append(tr("Certificates: %1, valid %n day(s)", nullptr, s.validityDays).arg(presetText(s.preset)));
    lines.append(tr("Approval: %1").arg(approvalText(s.approval)));
    lines.append(tr("URL: %1").arg(connectorUrl(s, {})));
    lines.append(s.allowFrom.isEmpty() ? tr("Networks: all") : tr("Networks: %1").arg(s.allowFrom.join(u", "_s)));
    if (!s.names.isEmpty())
        lines.append(tr("Names: %1").arg(s.names.join(u", "_s)));
    if (s.inventoryOnly)
        lines.append(tr("Only names that a device in the inventory has."));
    if (s.isDefault)
        lines.append(tr("It is the default connector."));
    m_summary->setText(lines.join(u"\n\n"_s));
}

void SummaryStep::retranslate()
{
    ConnectorStep::setTexts(tr("Create it?"), tr("This is what will be made. A new RSA key can take some seconds."));
    render();
}

} // namespace scepter
