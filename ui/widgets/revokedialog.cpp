#include "ui/widgets/revokedialog.h"

#include "core/base/literals.h"
#include "ui/text/certificatewords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace scepter {
namespace {

constexpr std::array reasons{RevocationReason::Unspecified,   RevocationReason::CessationOfOperation, RevocationReason::Superseded,
                             RevocationReason::KeyCompromise, RevocationReason::AffiliationChanged,   RevocationReason::PrivilegeWithdrawn};

} // namespace

RevokeDialog::RevokeDialog(const QString &subject, QWidget *parent) : RevokeDialog(subject, 1, 0, parent) {}

RevokeDialog::RevokeDialog(int count, int others, QWidget *parent) : RevokeDialog(QString(), count, others, parent) {}

RevokeDialog::RevokeDialog(const QString &subject, int count, int others, QWidget *parent)
    : QDialog(parent),
      m_subject(subject),
      m_count(count),
      m_others(others),
      m_text(new QLabel(this)),
      m_label(new QLabel(this)),
      m_reason(new QComboBox(this))
{
    setObjectName(u"revokeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // a subject comes from whoever asked for the certificate
    m_reason->setObjectName(u"revocationReasonCombo"_s);
    for (const RevocationReason reason : reasons)
        m_reason->addItem(QString(), int(reason));
    m_label->setBuddy(m_reason);
    auto *buttons = new QDialogButtonBox(this);
    m_revoke = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_revoke->setObjectName(u"revokeAcceptButton"_s);
    m_revoke->setAutoDefault(false);
    m_keep = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_keep->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT confirmed(RevocationReason(m_reason->currentData().toInt()));
        accept();
    });
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(22, 18, 22, 18);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_label, 1, 0, Qt::AlignRight);
    grid->addWidget(m_reason, 1, 1);
    grid->addWidget(buttons, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 66);
    retranslate();
}

void RevokeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString RevokeDialog::text() const
{
    if (!m_subject.isEmpty())
        return tr("The certificate of %1 will be on the revocation list of its CA, and whoever checks that list refuses it. This "
                  "cannot be undone.")
            .arg(m_subject);
    const QString several = tr("%n certificate(s) will be on the revocation list of the CA, and whoever checks that list refuses them. "
                               "This cannot be undone.",
                               nullptr, m_count);
    return m_others == 0
               ? several
               : several + u"\n\n"_s
                     + tr("%n other selected certificate(s) stay as they are: revoked already, or of a CA that is not in this store.",
                          nullptr, m_others);
}

void RevokeDialog::retranslate()
{
    setWindowTitle(m_subject.isEmpty() ? tr("Revoke certificates") : tr("Revoke certificate"));
    m_text->setText(text());
    m_label->setText(tr("&Reason:"));
    for (int i = 0; i < m_reason->count(); ++i)
        m_reason->setItemText(i, revocationReasonText(reasons[size_t(i)]));
    m_revoke->setText(tr("Revoke"));
    m_keep->setText(m_subject.isEmpty() ? tr("Keep them") : tr("Keep it"));
}

} // namespace scepter
