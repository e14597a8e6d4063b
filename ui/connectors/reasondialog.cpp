#include "ui/connectors/reasondialog.h"

#include "core/base/literals.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

ReasonDialog::ReasonDialog(QWidget *parent)
    : QDialog(parent), m_text(new QLabel(this)), m_label(new QLabel(this)), m_reason(new QLineEdit(this))
{
    setObjectName(u"reasonDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setWordWrap(true);
    m_label->setBuddy(m_reason);
    m_reason->setObjectName(u"reasonEdit"_s);
    m_reason->setMaxLength(200);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"reasonAcceptButton"_s);
    m_accept->setProperty("primary", true);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_label);
    layout->addWidget(m_reason);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_reason->text().trimmed());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void ReasonDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReasonDialog::retranslate()
{
    setWindowTitle(tr("Reject the request"));
    m_text->setText(tr("The device gets no certificate for this request. It is told the reason, in English as the protocol has it."));
    m_label->setText(tr("Reason (may be left empty):"));
    m_accept->setText(tr("Reject"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace scepter
