#include "ui/connectors/settingssection.h"

#include "core/base/literals.h"
#include "core/connector/issuancerules.h"
#include "core/device/inventoryholders.h"
#include "core/store/lease.h"
#include "ui/connectors/certificatesfield.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/namesfield.h"
#include "ui/text/explanation.h"
#include "ui/text/requestwords.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace scepter {
namespace {

constexpr std::array presets{Preset::Printers, Preset::Mobile, Preset::Strict};
constexpr std::array approvals{Approval::Automatic, Approval::Manual};
constexpr std::array keySpecs{KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096, KeySpec::EcP256, KeySpec::EcP384};
constexpr int maxDays = 36500;

template <class W> W *named(const QString &objectName, QWidget *parent)
{
    auto *widget = new W(parent);
    widget->setObjectName(objectName);
    return widget;
}

QSpinBox *days(const QString &objectName, int least, QWidget *parent)
{
    auto *spin = named<QSpinBox>(objectName, parent);
    spin->setRange(least, maxDays);
    return spin;
}

QSpinBox *numbers(const QString &objectName, QWidget *parent)
{
    auto *spin = named<QSpinBox>(objectName, parent);
    spin->setRange(1, 1'000'000);
    spin->setGroupSeparatorShown(true);
    return spin;
}

QStringList listOf(const QLineEdit *field)
{
    QStringList list;
    for (const QString &part : field->text().split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts))
        list.append(part);
    return list;
}

} // namespace

SettingsSection::SettingsSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_form(new QFormLayout),
      m_title(named<QLineEdit>(u"titleEdit"_s, this)),
      m_ca(new QLabel(this)),
      m_preset(named<QComboBox>(u"presetCombo"_s, this)),
      m_presetHint(new QLabel(this)),
      m_approval(named<QComboBox>(u"approvalCombo"_s, this)),
      m_requireChallenge(named<WrappingCheckBox>(u"requireChallengeCheck"_s, this)),
      m_validity(days(u"validitySpin"_s, 1, this)),
      m_spread(days(u"spreadSpin"_s, 0, this)),
      m_window(days(u"windowSpin"_s, 0, this)),
      m_pendingLimit(numbers(u"pendingLimitSpin"_s, this)),
      m_pendingPerAddress(numbers(u"pendingPerAddressSpin"_s, this)),
      m_pendingDays(days(u"pendingDaysSpin"_s, 1, this)),
      m_baseUrl(named<QLineEdit>(u"baseUrlEdit"_s, this)),
      m_networks(named<QLineEdit>(u"networksEdit"_s, this)),
      m_usages(named<QLineEdit>(u"usagesEdit"_s, this)),
      m_names(new NamesField(this)),
      m_renewFrom(new CertificatesField(u"renewFromField"_s, this)),
      m_maySignFor(new CertificatesField(u"maySignForField"_s, this)),
      m_default(named<WrappingCheckBox>(u"defaultCheck"_s, this)),
      m_weak(named<WrappingCheckBox>(u"weakCheck"_s, this)),
      m_error(named<QLabel>(u"settingsError"_s, this)),
      m_update(named<QPushButton>(u"updateButton"_s, this)),
      m_revert(named<QPushButton>(u"revertButton"_s, this)),
      m_delete(named<QPushButton>(u"deleteConnectorButton"_s, this))
{
    for (const Preset preset : presets)
        m_preset->addItem(QString(), int(preset));
    for (const Approval approval : approvals)
        m_approval->addItem(QString(), int(approval));
    for (const KeySpec spec : keySpecs) {
        auto *box = named<QCheckBox>(u"key_"_s + keySpecName(spec), this);
        box->setProperty("key", keySpecName(spec));
        m_keys.append(box);
    }
    layOut();
    watchFields();
    connect(m_update, &QPushButton::clicked, this, &SettingsSection::applyChanges);
    connect(m_revert, &QPushButton::clicked, this, [this] { fill(connector().settings); });
    connect(m_delete, &QPushButton::clicked, this, &SettingsSection::askToDelete);
    retranslate();
}

void SettingsSection::layOut()
{
    m_presetHint->setWordWrap(true);
    m_presetHint->setFont(hintFont());
    m_presetHint->setForegroundRole(QPalette::PlaceholderText);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    m_update->setProperty("primary", true);
    auto *keys = new QWidget(this);
    auto *keyFlow = new FlowLayout(12, keys);
    for (QCheckBox *box : m_keys)
        keyFlow->addWidget(box);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(8, buttons);
    for (QPushButton *each : {m_update, m_revert, m_delete})
        flow->addWidget(each);

    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(8);
    const QList<QWidget *> fields{
        m_title,       m_ca,       m_preset, m_presetHint, m_approval,  m_requireChallenge, m_pendingLimit, m_pendingPerAddress,
        m_pendingDays, m_validity, m_spread, m_window,     m_baseUrl,   m_networks,         m_names,        keys,
        m_default,     m_weak,     m_usages, m_renewFrom,  m_maySignFor};
    for (QWidget *field : fields) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Card::padding, Card::padding, Card::padding, Card::padding);
    inside->setSpacing(12);
    inside->addLayout(m_form);
    inside->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(card);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(area, 1);
    column->addWidget(m_error);
    column->addWidget(buttons);
}

void SettingsSection::watchFields()
{
    const auto touched = [this] { updateControls(); };
    for (QLineEdit *field : {m_title, m_baseUrl, m_networks, m_usages})
        connect(field, &QLineEdit::textChanged, this, touched);
    connect(m_names, &NamesField::changed, this, touched);
    for (CertificatesField *field : {m_renewFrom, m_maySignFor})
        connect(field, &CertificatesField::changed, this, touched);
    for (QSpinBox *field : {m_validity, m_spread, m_window, m_pendingLimit, m_pendingPerAddress, m_pendingDays})
        connect(field, &QSpinBox::valueChanged, this, touched);
    for (QComboBox *field : {m_preset, m_approval})
        connect(field, &QComboBox::currentIndexChanged, this, touched);
    for (QCheckBox *field : m_keys)
        connect(field, &QCheckBox::toggled, this, touched);
    for (QCheckBox *field : QList<QCheckBox *>{m_requireChallenge, m_default, m_weak})
        connect(field, &QCheckBox::toggled, this, touched);
}

/// What somebody is typing is left alone, unless it is for another connector.
void SettingsSection::read()
{
    if (m_shown.name != name() || !isTouched())
        fill(connector().settings);
    updateControls();
}

void SettingsSection::fill(const ConnectorSettings &settings)
{
    m_shown = settings;
    m_title->setText(settings.title);
    m_ca->setText(settings.ca + u" – "_s + connector().caTitle);
    m_preset->setCurrentIndex(int(settings.preset));
    m_approval->setCurrentIndex(int(settings.approval));
    m_requireChallenge->setChecked(settings.requireChallenge);
    m_validity->setValue(settings.validityDays);
    m_spread->setValue(settings.spreadDays);
    m_window->setValue(settings.renewalWindowDays);
    m_pendingLimit->setValue(settings.pendingLimit);
    m_pendingPerAddress->setValue(settings.pendingPerAddress);
    m_pendingDays->setValue(settings.pendingDays);
    m_baseUrl->setText(settings.baseUrl.toString());
    m_networks->setText(settings.allowFrom.join(u", "_s));
    m_names->fill(settings);
    m_usages->setText(settings.usages.join(u", "_s));
    m_renewFrom->setCertificates(settings.renewFrom);
    m_maySignFor->setCertificates(settings.maySignFor);
    for (QCheckBox *box : m_keys)
        box->setChecked(settings.keys.isEmpty() || settings.keys.contains(box->property("key").toString()));
    m_default->setChecked(settings.isDefault);
    m_weak->setChecked(settings.allowWeak);
    m_error->hide();
    updateControls();
}

ConnectorSettings SettingsSection::typed() const
{
    ConnectorSettings settings = m_shown; // with what has no field here
    settings.title = m_title->text().trimmed();
    settings.preset = Preset(m_preset->currentIndex());
    settings.approval = Approval(m_approval->currentIndex());
    settings.requireChallenge = m_requireChallenge->isChecked();
    settings.validityDays = m_validity->value();
    settings.spreadDays = m_spread->value();
    settings.renewalWindowDays = m_window->value();
    settings.pendingLimit = m_pendingLimit->value();
    settings.pendingPerAddress = m_pendingPerAddress->value();
    settings.pendingDays = m_pendingDays->value();
    settings.baseUrl = QUrl(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    settings.allowFrom = listOf(m_networks);
    m_names->put(&settings);
    settings.renewFrom = m_renewFrom->certificates();
    settings.maySignFor = m_maySignFor->certificates();
    settings.usages.clear();
    for (const QString &usage : listOf(m_usages))
        settings.usages.append(usageFromText(usage).value_or(usage)); // what is none is said when it is applied
    QStringList keys;
    for (const QCheckBox *box : m_keys) {
        if (box->isChecked())
            keys.append(box->property("key").toString());
    }
    settings.keys = keys.size() == m_keys.size() ? QStringList() : keys;
    settings.isDefault = m_default->isChecked();
    settings.allowWeak = m_weak->isChecked();
    return settings;
}

bool SettingsSection::isTouched() const { return typed().toJson() != m_shown.toJson(); }

void SettingsSection::updateControls()
{
    const QString gone = connector().status == ConnectorStatus::Deleting ? tr("The connector is being deleted.") : QString();
    const QString may = whyNot().isEmpty() ? gone : whyNot();
    QList<QWidget *> fields{m_title,       m_preset,   m_approval, m_requireChallenge, m_pendingLimit, m_pendingPerAddress,
                            m_pendingDays, m_validity, m_spread,   m_window,           m_baseUrl,      m_networks,
                            m_default,     m_weak,     m_usages};
    fields.append(m_names->fields() + m_renewFrom->controls() + m_maySignFor->controls());
    for (QCheckBox *box : m_keys)
        fields.append(box);
    setUsable(fields, may);
    if (may.isEmpty())
        setUsable({m_requireChallenge}, m_approval->currentIndex() == int(Approval::Manual)
                                            ? QString()
                                            : tr("Without an administrator's decision a challenge password is always required."));
    setUsable({m_delete}, may);
    setUsable({m_update, m_revert}, may.isEmpty() && !isTouched() ? tr("Nothing has been changed.") : may);
    m_presetHint->setText(presetExplanation(Preset(std::max(0, m_preset->currentIndex()))));
}

void SettingsSection::applyChanges()
{
    if (!administrator())
        return;
    const ConnectorSettings settings = typed();
    const bool isUrl = m_baseUrl->text().trimmed().isEmpty() || settings.baseUrl.isValid();
    const bool hasKey = std::any_of(m_keys.begin(), m_keys.end(), [](const QCheckBox *box) { return box->isChecked(); });
    if (const QString problem = m_names->problem(); !problem.isEmpty()) {
        m_error->show();
        return m_error->setText(problem);
    }
    const auto valid = !isUrl ? fail(Errc::InvalidArgument, {}, {u"--base-url"_s, m_baseUrl->text()}) : settings.validate();
    m_error->setVisible(!valid || !hasKey);
    if (!valid || !hasKey)
        return m_error->setText(valid ? tr("Choose at least one kind of key.") : explain(valid.error()).oneLine());
    const auto before = m_shown;
    const auto look = [before, settings, at = now()](Transaction &transaction) {
        const InventoryHolders inventory;
        return lostRenewals(transaction, before, settings, &inventory, at);
    };
    fetch(look, [this, settings](const LostRenewals &lost) {
        if (lost.count == 0)
            return keep(settings);
        const auto texts = [lost] {
            return Question::Texts{tr("Names that get certificates"), tr("Change the names anyway?"), lostRenewalTexts(lost).join(u'\n'),
                                   tr("Change"), tr("Do not change")};
        };
        Question::ask(this, u"lostRenewalsBox"_s, texts, [this, settings] { keep(settings); });
    });
}

void SettingsSection::keep(const ConnectorSettings &settings)
{
    if (!administrator())
        return;
    const auto work = [settings](Transaction &transaction) -> Result<bool> {
        return ConnectorStore::change(transaction, settings).map([] { return true; });
    };
    write(act(u"connector set"_s), work, [this, settings](bool) {
        if (m_shown.name == settings.name)
            fill(settings);
        Q_EMIT done(tr("The settings were updated. A serving process follows within a second."));
    });
}

void SettingsSection::askToDelete()
{
    if (!administrator())
        return;
    const auto texts = [title = connectorTitle(connector().settings)] {
        return Question::Texts{tr("Delete connector"), tr("Delete the connector “%1” with its challenge passwords?").arg(title),
                               tr("Devices can no longer enrol or renew at its address. Its CA, the certificates that it issued, its "
                                  "requests and the audit log stay."),
                               tr("Delete"), tr("Keep")};
    };
    Question::ask(this, u"deleteConnectorBox"_s, texts, [this] { remove(); });
}

/// One that is served is marked: the serving process stops it and removes it.
void SettingsSection::remove()
{
    if (!administrator())
        return;
    const auto work = [of = name(), at = now()](Transaction &transaction) -> Result<bool> {
        const auto holder = Lease::holder(transaction, u"connector/"_s + of, at);
        if (!holder)
            return fail(holder.error());
        if (*holder)
            return ConnectorStore::markDeleting(transaction, of).map([] { return false; });
        return ConnectorStore::remove(transaction, of).map([] { return true; });
    };
    write(act(u"connector delete"_s), work, [this, title = connectorTitle(connector().settings)](bool gone) {
        Q_EMIT done(gone ? tr("The connector “%1” was deleted.").arg(title)
                         : tr("The connector “%1” is deleted as soon as the process that serves it has stopped it.").arg(title));
    });
}

void SettingsSection::retranslate()
{
    const QStringList labels{tr("Title:"),
                             tr("CA:"),
                             tr("What certificates are for:"),
                             QString(),
                             tr("Approval:"),
                             QString(),
                             tr("Requests that may wait at once:"),
                             tr("From one address, without a correct password:"),
                             tr("Undecided requests are deleted after:"),
                             tr("Validity period:"),
                             tr("Shortened at random by up to:"),
                             tr("Renewal window before the end:"),
                             tr("Public base URL:"),
                             tr("Networks that may use it:"),
                             tr("Names that get certificates:"),
                             tr("Kinds of keys:"),
                             QString(),
                             QString(),
                             tr("Usages where a request names none:"),
                             tr("Replaced CAs, whose certificates are renewed here:"),
                             tr("Who may sign requests for others:")};
    for (int row = 0; row < labels.size(); ++row) {
        auto *label = qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(labels[row]);
    }
    for (int i = 0; i < int(presets.size()); ++i)
        m_preset->setItemText(i, presetText(presets[size_t(i)]));
    for (int i = 0; i < int(approvals.size()); ++i)
        m_approval->setItemText(i, approvalText(approvals[size_t(i)]));
    for (int i = 0; i < m_keys.size(); ++i)
        m_keys[i]->setText(keyText(keySpecs[size_t(i)]));
    m_requireChallenge->setText(tr("A challenge password is required all the same"));
    m_default->setText(tr("Default connector: reached by the paths of an NDES, too"));
    m_weak->setText(tr("Read requests in single DES and MD5, which are broken"));
    for (QSpinBox *spin : {m_pendingLimit, m_pendingPerAddress})
        spin->setLocale(QLocale());
    for (QSpinBox *spin : {m_validity, m_spread, m_window, m_pendingDays})
        spin->setSuffix(u' ' + tr("days"));
    m_window->setSpecialValueText(tr("The whole validity period"));
    m_spread->setSpecialValueText(tr("Not shortened"));
    m_baseUrl->setPlaceholderText(u"http://scep.example.com:8080"_s);
    m_networks->setPlaceholderText(tr("All; or such as 10.0.0.0/8, 192.168.1.0/24"));
    m_usages->setPlaceholderText(tr("By preset; or such as serverAuth, clientAuth; none: good for every purpose"));
    m_names->retranslate();
    m_renewFrom->setDialogTitle(tr("Certificate of a replaced CA"));
    m_maySignFor->setDialogTitle(tr("Certificate that may sign for others"));
    m_renewFrom->retranslate();
    m_maySignFor->retranslate();
    m_update->setText(tr("Update"));
    m_revert->setText(tr("Undo changes"));
    m_delete->setText(tr("Delete connector…"));
    updateControls();
}

} // namespace scepter
