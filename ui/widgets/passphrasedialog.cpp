#include "ui/widgets/passphrasedialog.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace scepter {
namespace {

QLineEdit *passphraseField(QWidget *parent, const QString &objectName)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace

PassphraseDialog::PassphraseDialog(std::function<Texts()> texts, Asks asks, QWidget *parent)
    : QDialog(parent),
      m_texts(std::move(texts)),
      m_text(new QLabel(this)),
      m_firstLabel(new QLabel(this)),
      m_secondLabel(new QLabel(this)),
      m_keyring(new QCheckBox(this)),
      m_first(passphraseField(this, u"passphraseEdit"_s)),
      m_second(passphraseField(this, u"passphraseAgainEdit"_s)),
      m_error(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_buttons(new QDialogButtonBox(this)),
      m_accept(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole)),
      m_reject(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole)),
      m_twice(asks == Asks::Twice)
{
    setObjectName(u"passphraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setWordWrap(true);
    m_firstLabel->setBuddy(m_first);
    m_secondLabel->setBuddy(m_second);
    m_secondLabel->setVisible(m_twice);
    m_second->setVisible(m_twice);
    m_keyring->setObjectName(u"passphraseKeyringCheck"_s);
    m_keyring->hide();
    m_error->setObjectName(u"passphraseError"_s);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_accept->setObjectName(u"passphraseAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_reject->setObjectName(u"passphraseRejectButton"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->setRowMinimumHeight(1, 4);
    grid->addWidget(m_firstLabel, 2, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_first, 2, 1);
    grid->addWidget(m_secondLabel, 3, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_second, 3, 1);
    grid->addWidget(m_keyring, 4, 1);
    grid->addWidget(m_error, 5, 1);
    grid->addWidget(m_progress, 6, 0, 1, 2);
    grid->setRowMinimumHeight(7, 8);
    grid->addWidget(m_buttons, 8, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    connect(m_accept, &QPushButton::clicked, this, &PassphraseDialog::choose);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &PassphraseDialog::clearFields);
    m_first->setFocus();
    retranslate();
}

PassphraseDialog::~PassphraseDialog() = default;

void PassphraseDialog::offerKeyring() { m_keyring->show(); }

bool PassphraseDialog::wantsKeyring() const { return m_keyring->isChecked(); }

void PassphraseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PassphraseDialog::retranslate()
{
    const Texts texts = m_texts();
    setWindowTitle(texts.title);
    m_progress->setAccessibleName(texts.title);
    m_text->setText(texts.text);
    m_accept->setText(texts.accept);
    m_reject->setText(texts.reject);
    m_firstLabel->setText(tr("&Passphrase:"));
    m_secondLabel->setText(tr("Passphrase, &again:"));
    m_keyring->setText(tr("Unlock with this desktop's &keyring from now on"));
    m_error->hide(); // what is wrong is said anew
}

void PassphraseDialog::choose()
{
    m_error->hide();
    if (m_twice && m_first->text() != m_second->text())
        return showError(tr("The two passphrases differ."));
    if (m_first->text().isEmpty() && !m_optional)
        return showError(tr("Enter a passphrase."));
    setBusy(true);
    Q_EMIT chosen(Secret::fromText(m_first->text()));
}

void PassphraseDialog::showError(const QString &text)
{
    setBusy(false);
    m_error->setText(text);
    m_error->show();
    QLineEdit *wrong = m_twice && !m_first->text().isEmpty() ? m_second : m_first;
    wrong->selectAll();
    wrong->setFocus();
}

void PassphraseDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_accept->setEnabled(!busy);
    m_first->setEnabled(!busy);
    m_second->setEnabled(!busy);
}

void PassphraseDialog::clearFields()
{
    for (QLineEdit *field : {m_first, m_second})
        field->setText(QString()); // unlike clear(), this leaves nothing to undo
}

} // namespace scepter
