#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/connectors/connectorsteps.h"
#include "ui/text/explanation.h"
#include "ui/text/words.h"
#include "ui/widgets/usable.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace scepter {
namespace {

constexpr int daysOfAYear = 365, maxYears = 50;
constexpr std::array keySpecs{KeySpec::Rsa2048, KeySpec::Rsa3072, KeySpec::Rsa4096, KeySpec::EcP256, KeySpec::EcP384};

} // namespace

CaStep::CaStep(QWidget *parent)
    : ConnectorStep(parent),
      m_choices(new QButtonGroup(this)),
      m_cas(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_subject(new QLineEdit(this)),
      m_key(new QComboBox(this)),
      m_years(new QSpinBox(this)),
      m_source(new PathField(u"caSourceEdit"_s, false, this)),
      m_csr(new PathField(u"caCsrEdit"_s, true, this)),
      m_passphrase(new QLineEdit(this)),
      m_form(new QFormLayout)
{
    const QStringList ids{u"caExistingRadio"_s, u"caSelfSignedRadio"_s, u"caImportedRadio"_s, u"caSubordinateRadio"_s};
    for (int i = 0; i < ids.size(); ++i) {
        auto *radio = new QRadioButton(this);
        radio->setObjectName(ids[i]);
        m_choices->addButton(radio, i);
        body()->addWidget(radio);
    }
    m_choices->button(SelfSigned)->setChecked(true);
    m_cas->setObjectName(u"caCombo"_s);
    m_name->setObjectName(u"caNameEdit"_s);
    m_name->setMaxLength(32);
    m_subject->setObjectName(u"caSubjectEdit"_s);
    m_key->setObjectName(u"caKeyCombo"_s);
    for (const KeySpec spec : keySpecs)
        m_key->addItem(QString(), int(spec));
    m_years->setObjectName(u"caYearsSpin"_s);
    m_years->setRange(1, maxYears);
    m_years->setValue(10);
    m_passphrase->setObjectName(u"caPassphraseEdit"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);

    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(8);
    for (QWidget *field : QList<QWidget *>{m_cas, m_name, m_subject, m_key, m_years, m_source, m_passphrase, m_csr}) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        m_labels.append(label);
        m_form->addRow(label, field);
    }
    body()->addSpacing(8);
    body()->addLayout(m_form);
    connect(m_choices, &QButtonGroup::idToggled, this, &CaStep::follow);
    follow();
}

void CaStep::setCas(const QList<CaInfoRow> &cas)
{
    const bool wasEmpty = m_cas->count() == 0;
    const QString before = m_cas->currentData().toString();
    m_cas->clear();
    for (const CaInfoRow &ca : cas)
        m_cas->addItem(ca.title.isEmpty() ? ca.name : ca.name + u" – "_s + ca.title, ca.name);
    m_cas->setCurrentIndex(std::max(0, m_cas->findData(before)));
    if (wasEmpty && !cas.isEmpty())
        m_choices->button(Existing)->setChecked(true);
    retranslate();
}

void CaStep::enter(const ConnectorPlan &plan)
{
    if (m_name->text().isEmpty())
        m_name->setText(plan.settings.name.left(29) + u"-ca"_s);
    if (m_subject->text().isEmpty())
        m_subject->setText(u"CN="_s + (plan.settings.title.isEmpty() ? plan.settings.name : plan.settings.title) + u" CA"_s);
    m_csr->propose(m_name->text() + u".csr"_s);
}

/// Only the fields of what is chosen are seen.
void CaStep::follow()
{
    const int choice = m_choices->checkedId();
    const bool makes = choice == SelfSigned || choice == Subordinate;
    const QList<std::pair<QWidget *, bool>> rows{{m_cas, choice == Existing},
                                                 {m_name, choice != Existing},
                                                 {m_subject, makes},
                                                 {m_key, makes},
                                                 {m_years, choice == SelfSigned},
                                                 {m_source, choice == Imported},
                                                 {m_passphrase, choice == Imported},
                                                 {m_csr, choice == Subordinate}};
    for (const auto &[field, shown] : rows)
        m_form->setRowVisible(field, shown);
}

QString CaStep::leave(ConnectorPlan &plan)
{
    const Choice choice = Choice(m_choices->checkedId());
    plan.ca.reset();
    if (choice == Existing) {
        plan.settings.ca = m_cas->currentData().toString();
        return plan.settings.ca.isEmpty() ? tr("There is no CA yet. Create one.") : QString();
    }
    return newCa(plan, choice);
}

QString CaStep::newCa(ConnectorPlan &plan, Choice choice) const
{
    NewCa ca;
    ca.kind = choice == SelfSigned ? NewCa::Kind::SelfSigned : choice == Imported ? NewCa::Kind::Imported : NewCa::Kind::Subordinate;
    ca.spec.name = m_name->text().trimmed();
    ca.spec.key = KeySpec(m_key->currentData().toInt());
    ca.spec.days = m_years->value() * daysOfAYear;
    if (!isPlainName(ca.spec.name))
        return tr("Enter a name for the CA of small letters, digits and hyphens, 32 at most.");
    if (m_cas->findData(ca.spec.name) >= 0)
        return tr("There is a CA with this name already.");
    if (choice != Imported) {
        const auto subject = DistinguishedName::parse(m_subject->text().trimmed());
        if (!subject || subject->attributes.isEmpty())
            return tr("Enter a subject such as “CN=Printer CA, O=Example”.");
        ca.spec.subject = *subject;
        ca.spec.title = subject->commonName();
    }
    ca.source = m_source->path();
    ca.csr = m_csr->path();
    if (choice == Imported && ca.source.isEmpty())
        return tr("Choose the PKCS#12 file with the CA's certificate and key.");
    if (choice == Subordinate && ca.csr.isEmpty())
        return tr("Choose a file for the certification request.");
    if (const auto free = choice == Subordinate ? mustBeFree(ca.csr) : Result<void>(); !free)
        return explain(free.error()).oneLine();
    if (choice == Imported)
        ca.sourcePassphrase = Secret::fromText(m_passphrase->text());
    plan.settings.ca = ca.spec.name;
    plan.ca = ca;
    return {};
}

void CaStep::forgetSecrets() { m_passphrase->setText(QString()); } // unlike clear(), this leaves nothing to undo

void CaStep::retranslate()
{
    setTexts(tr("Which CA signs?"), tr("Devices have to trust the CA behind the connector. Several connectors may share one."));
    m_choices->button(Existing)->setText(tr("A CA that is there already"));
    m_choices->button(SelfSigned)->setText(tr("A new CA that signs itself"));
    m_choices->button(Imported)->setText(tr("A CA of yours, taken over from a PKCS#12 file"));
    m_choices->button(Subordinate)->setText(tr("A new CA below another one: its request is signed elsewhere"));
    setUsable({m_choices->button(Existing)}, m_cas->count() > 0 ? QString() : tr("There is no CA yet."));
    const QStringList labels{tr("CA:"),       tr("Name of the CA:"), tr("Subject:"),    tr("Key:"),
                             tr("Validity:"), tr("PKCS#12 file:"),   tr("Passphrase:"), tr("File for the request:")};
    for (int i = 0; i < labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    for (int i = 0; i < m_key->count(); ++i)
        m_key->setItemText(i, keyText(KeySpec(m_key->itemData(i).toInt())));
    m_years->setSuffix(u' ' + tr("years"));
    m_source->setTexts(tr("PKCS#12 file"), tr("Choose…"), tr("PKCS#12 files (*.p12 *.pfx)"));
    m_csr->setTexts(tr("File for the request"), tr("Choose…"), tr("Certification requests (*.csr)"));
}

} // namespace scepter
