#include "ui/connectors/challengedialog.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/localtime.h"
#include "ui/widgets/usable.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace scepter {
namespace {

constexpr int daysAtFirst = 30, maxPassword = 255;

QLabel *hintLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(hintFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

ChallengeDialog::ChallengeDialog(const QDateTime &now, QWidget *parent)
    : QDialog(parent),
      m_subjectLabel(new QLabel(this)),
      m_subject(new QLineEdit(this)),
      m_subjectHint(hintLabel(this)),
      m_alsoLabel(new QLabel(this)),
      m_also(new QLineEdit(this)),
      m_renewable(new WrappingCheckBox(this)),
      m_limited(new WrappingCheckBox(this)),
      m_uses(new QSpinBox(this)),
      m_ends(new WrappingCheckBox(this)),
      m_expires(new QDateTimeEdit(now.addDays(daysAtFirst).toLocalTime(), this)),
      m_chooses(new WrappingCheckBox(this)),
      m_own(new QLineEdit(this)),
      m_ownHint(hintLabel(this)),
      m_error(new QLabel(this))
{
    setObjectName(u"challengeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_subjectLabel->setBuddy(m_subject);
    m_subject->setObjectName(u"subjectEdit"_s);
    m_alsoLabel->setBuddy(m_also);
    m_also->setObjectName(u"alsoEdit"_s);
    m_renewable->setObjectName(u"renewableCheck"_s);
    m_limited->setObjectName(u"limitedCheck"_s);
    m_limited->setChecked(true);
    m_uses->setObjectName(u"usesSpin"_s);
    m_uses->setRange(1, 1'000'000);
    m_ends->setObjectName(u"expiresCheck"_s);
    m_ends->setChecked(true);
    m_expires->setObjectName(u"expiresEdit"_s);
    m_expires->setCalendarPopup(true);
    m_chooses->setObjectName(u"ownCheck"_s);
    m_own->setObjectName(u"ownEdit"_s);
    m_own->setMaxLength(maxPassword);
    m_own->setEchoMode(QLineEdit::Password);
    m_error->setObjectName(u"challengeError"_s);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"challengeAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    int row = 0;
    const auto pair = [&](QWidget *left, QWidget *right) {
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row++, 1);
    };
    const auto whole = [&](QWidget *widget) { grid->addWidget(widget, row++, 0, 1, 2); };
    pair(m_subjectLabel, m_subject);
    whole(m_subjectHint);
    pair(m_alsoLabel, m_also);
    whole(m_renewable);
    pair(m_limited, m_uses);
    pair(m_ends, m_expires);
    pair(m_chooses, m_own);
    whole(m_ownHint);
    whole(m_error);
    whole(buttons);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 84);

    for (WrappingCheckBox *box : {m_renewable, m_limited, m_ends, m_chooses})
        connect(box, &QCheckBox::toggled, this, &ChallengeDialog::updateControls);
    connect(m_subject, &QLineEdit::textChanged, this, &ChallengeDialog::updateControls);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChallengeDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void ChallengeDialog::choose()
{
    m_error->hide();
    ChallengeSpec spec;
    spec.subject = m_subject->text().trimmed();
    if (m_also->isEnabled())
        spec.also = m_also->text().split(QRegularExpression(u"[,;\\s]+"_s), Qt::SkipEmptyParts);
    spec.renewable = m_renewable->isChecked() && m_renewable->isEnabled();
    if (m_limited->isChecked() && !spec.renewable)
        spec.usesAllowed = m_uses->value();
    if (m_ends->isChecked())
        spec.expires = m_expires->dateTime().toUTC();
    const bool chooses = m_chooses->isChecked();
    if (chooses && m_own->text().isEmpty())
        return showError(tr("Enter the password, or let one be generated."));
    m_accept->setEnabled(false);
    Q_EMIT chosen(spec, chooses ? Secret::fromText(m_own->text()) : Secret());
}

void ChallengeDialog::showError(const QString &text)
{
    m_accept->setEnabled(true);
    m_error->setText(text);
    m_error->show();
}

void ChallengeDialog::updateControls()
{
    const bool isBound = !m_subject->text().trimmed().isEmpty();
    setUsable({m_renewable}, isBound ? QString() : tr("A renewable password is bound to a common name."));
    setUsable({m_also}, isBound ? QString() : tr("A password that any device may use is good for every name."));
    const bool renews = m_renewable->isChecked() && m_renewable->isEnabled();
    setUsable({m_limited}, renews ? tr("A renewable password is good once per renewal.") : QString());
    m_uses->setEnabled(m_limited->isChecked() && !renews);
    m_expires->setEnabled(m_ends->isChecked());
    m_own->setEnabled(m_chooses->isChecked());
}

void ChallengeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChallengeDialog::retranslate()
{
    showInLocale(m_expires);
    setWindowTitle(tr("New challenge password"));
    m_subjectLabel->setText(tr("Common name it is bound to:"));
    m_subjectHint->setText(
        tr("Empty: any device may use it, for any name that the connector allows. Bound to a name, it is refused for every other."));
    m_alsoLabel->setText(tr("Also good for these names:"));
    m_also->setPlaceholderText(tr("Such as 10.0.0.7, printer-7"));
    m_renewable->setText(tr("Good once per renewal, for a device that requests periodically"));
    m_limited->setText(tr("Limited number of uses:"));
    m_uses->setAccessibleName(tr("Number of uses"));
    m_ends->setText(tr("Expires:"));
    m_expires->setAccessibleName(tr("Expiry date and time"));
    m_chooses->setText(tr("A password of your own:"));
    m_own->setAccessibleName(tr("Password of your own"));
    m_ownHint->setText(tr("A generated password has 26 letters and digits that cannot be mistaken for each other."));
    m_accept->setText(tr("Create"));
    m_cancel->setText(tr("Cancel"));
    updateControls();
}

} // namespace scepter
