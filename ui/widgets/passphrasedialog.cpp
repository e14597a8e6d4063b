#include "ui/widgets/passphrasedialog.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QDialogButtonBox>
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

PassphraseDialog::PassphraseDialog(const Texts &texts, Asks asks, QWidget *parent)
    : QDialog(parent),
      m_first(passphraseField(this, u"passphraseEdit"_s)),
      m_second(passphraseField(this, u"passphraseAgainEdit"_s)),
      m_error(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_buttons(new QDialogButtonBox(this)),
      m_accept(m_buttons->addButton(texts.accept, QDialogButtonBox::AcceptRole)),
      m_twice(asks == Asks::Twice)
{
    setObjectName(u"passphraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(texts.title);
    auto *text = new QLabel(texts.text, this);
    text->setWordWrap(true);
    auto *firstLabel = new QLabel(tr("&Passphrase:"), this);
    firstLabel->setBuddy(m_first);
    auto *secondLabel = new QLabel(tr("Passphrase, &again:"), this);
    secondLabel->setBuddy(m_second);
    secondLabel->setVisible(m_twice);
    m_second->setVisible(m_twice);
    m_error->setObjectName(u"passphraseError"_s);
    m_error->setWordWrap(true);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(texts.title);
    m_progress->hide();
    m_accept->setObjectName(u"passphraseAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    QPushButton *reject = m_buttons->addButton(texts.reject, QDialogButtonBox::RejectRole);
    reject->setObjectName(u"passphraseRejectButton"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    grid->addWidget(text, 0, 0, 1, 2);
    grid->setRowMinimumHeight(1, 4);
    grid->addWidget(firstLabel, 2, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_first, 2, 1);
    grid->addWidget(secondLabel, 3, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_second, 3, 1);
    grid->addWidget(m_error, 4, 1);
    grid->addWidget(m_progress, 5, 0, 1, 2);
    grid->setRowMinimumHeight(6, 8);
    grid->addWidget(m_buttons, 7, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    connect(m_accept, &QPushButton::clicked, this, &PassphraseDialog::choose);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &PassphraseDialog::clearFields);
}

PassphraseDialog::~PassphraseDialog() = default;

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
