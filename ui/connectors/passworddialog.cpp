#include "ui/connectors/passworddialog.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/widgets/appearance.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {
namespace {

QLineEdit *shownText(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *edit = new QLineEdit(text, parent);
    edit->setObjectName(objectName);
    edit->setReadOnly(true);
    edit->setFont(fixedFont());
    edit->setCursorPosition(0);
    return edit;
}

} // namespace

PasswordDialog::PasswordDialog(const ChallengeSpec &spec, const QString &url, const Secret &password, QWidget *parent)
    : QDialog(parent),
      m_text(new QLabel(this)),
      m_passwordLabel(new QLabel(this)),
      m_urlLabel(new QLabel(this)),
      m_copy(new QPushButton(this)),
      m_copyUrl(new QPushButton(this)),
      m_spec(spec)
{
    setObjectName(u"passwordDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    QLineEdit *shown = shownText(QString::fromUtf8(password.view()), u"passwordEdit"_s, this);
    QLineEdit *address = shownText(url, u"passwordUrlEdit"_s, this);
    m_passwordLabel->setBuddy(shown);
    m_urlLabel->setBuddy(address);
    m_copy->setObjectName(u"copyPasswordButton"_s);
    m_copyUrl->setObjectName(u"copyUrlButton"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"passwordCloseButton"_s);
    m_close->setProperty("primary", true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_text, 0, 0, 1, 3);
    grid->addWidget(m_passwordLabel, 1, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(shown, 1, 1);
    grid->addWidget(m_copy, 1, 2);
    grid->addWidget(m_urlLabel, 2, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(address, 2, 1);
    grid->addWidget(m_copyUrl, 2, 2);
    grid->addWidget(buttons, 3, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 88);
    connect(m_copy, &QPushButton::clicked, shown, [shown] { QGuiApplication::clipboard()->setText(shown->text()); });
    connect(m_copyUrl, &QPushButton::clicked, address, [address] { QGuiApplication::clipboard()->setText(address->text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void PasswordDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PasswordDialog::retranslate()
{
    setWindowTitle(tr("Challenge password"));
    m_text->setText(challengeBindingText(m_spec) + u". "_s
                    + tr("Whoever knows the password can get a certificate with it. Lists never show it; showing it is logged."));
    m_passwordLabel->setText(tr("Challenge password:"));
    m_urlLabel->setText(tr("SCEP server URL:"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the challenge password"));
    m_copyUrl->setText(tr("Copy"));
    m_copyUrl->setAccessibleName(tr("Copy the URL"));
    m_close->setText(tr("Close"));
}

} // namespace scepter
