#include "ui/connectors/namesfield.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int shownLines = 3;
constexpr std::array choices{FurtherNames::Refuse, FurtherNames::LeaveOut};

} // namespace

NamesField::NamesField(QWidget *parent)
    : QWidget(parent),
      m_rules(new QPlainTextEdit(this)),
      m_hint(new QLabel(this)),
      m_inventoryOnly(new WrappingCheckBox(this)),
      m_furtherLabel(new QLabel(this)),
      m_further(new QComboBox(this))
{
    m_rules->setObjectName(u"namesEdit"_s);
    m_rules->setTabChangesFocus(true);
    m_rules->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rules->setFixedHeight(m_rules->fontMetrics().lineSpacing() * shownLines + 2 * m_rules->frameWidth() + 12);
    m_hint->setWordWrap(true);
    m_hint->setFont(hintFont());
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_inventoryOnly->setObjectName(u"inventoryOnlyCheck"_s);
    m_further->setObjectName(u"furtherNamesCombo"_s);
    m_furtherLabel->setWordWrap(true);
    m_furtherLabel->setBuddy(m_further);
    for (const FurtherNames each : choices)
        m_further->addItem(QString(), int(each));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    for (QWidget *each : QList<QWidget *>{m_rules, m_hint, m_inventoryOnly, m_furtherLabel, m_further})
        column->addWidget(each);
    setFocusProxy(m_rules);
    connect(m_rules, &QPlainTextEdit::textChanged, this, &NamesField::changed);
    connect(m_inventoryOnly, &QCheckBox::toggled, this, &NamesField::changed);
    connect(m_further, &QComboBox::currentIndexChanged, this, &NamesField::changed);
}

QStringList NamesField::rules() const
{
    QStringList rules;
    const QStringList lines = m_rules->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (const QString rule = line.trimmed(); !rule.isEmpty())
            rules += rule;
    }
    return rules;
}

void NamesField::fill(const ConnectorSettings &settings)
{
    m_rules->setPlainText(settings.names.join(u'\n'));
    m_inventoryOnly->setChecked(settings.inventoryOnly);
    m_further->setCurrentIndex(m_further->findData(int(settings.furtherNames)));
}

void NamesField::put(ConnectorSettings *settings) const
{
    settings->names = rules();
    settings->inventoryOnly = m_inventoryOnly->isChecked();
    settings->furtherNames = FurtherNames(m_further->currentData().toInt());
}

QString NamesField::problem() const
{
    const auto parsed = NameRules::parse(rules());
    return parsed
               ? QString()
               : tr("“%1” is not a rule for names. Write one rule a line, such as dns:.print.example.").arg(parsed.error().facts.value(1));
}

QList<QWidget *> NamesField::fields() const { return {m_rules, m_inventoryOnly, m_further}; }

void NamesField::retranslate()
{
    m_rules->setAccessibleName(tr("Names that get certificates"));
    m_rules->setPlaceholderText(tr("All hosts, short names and addresses; or such as dns:.print.example"));
    m_hint->setText(tr("One rule a line: dns:.DOMAIN for hosts below a domain, dns:NAME, dns:* for hosts of every domain, short:*, "
                       "ip:NETWORK, and what is off otherwise: uri:PREFIX, email:DOMAIN, other:OID, wildcard:.DOMAIN. Empty: every "
                       "host, short name and address."));
    m_inventoryOnly->setText(tr("Only names that a device in the inventory has"));
    m_furtherLabel->setText(tr("Names that a bound challenge password was not made for:"));
    m_further->setItemText(0, tr("The request is refused; the name can be allowed from its row"));
    m_further->setItemText(1, tr("They are left out of the certificate"));
}

} // namespace scepter
