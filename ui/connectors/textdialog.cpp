#include "ui/connectors/textdialog.h"

#include "core/base/literals.h"
#include "ui/widgets/appearance.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

TextDialog::TextDialog(const QString &title, const QString &note, const QString &text, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"textDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *noteLabel = new QLabel(note, this);
    noteLabel->setWordWrap(true);
    noteLabel->setVisible(!note.isEmpty());
    auto *view = new QPlainTextEdit(text, this);
    view->setObjectName(u"textView"_s);
    view->setAccessibleName(title);
    view->setReadOnly(true);
    view->setFont(fixedFont());
    view->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"textCloseButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(8);
    layout->addWidget(noteLabel);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
    connect(m_copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void TextDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TextDialog::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_close->setText(tr("Close"));
}

QString csrText(const Csr &csr)
{
    QStringList lines{u"Subject: "_s + csr.subject().toString()};
    for (const SubjectAltName &name : csr.altNames())
        lines.append(u"Subject alternative name: "_s + name.toString());
    if (const auto key = csr.publicKey()) {
        lines.append(u"Public key: "_s + key->description());
        lines.append(u"Public key SHA-256: "_s + colonHex(digest(HashAlgorithm::Sha256, key->der())));
    }
    lines.append(u"Signature: "_s + (csr.verify() ? u"verifies with this key"_s : u"does not verify"_s));
    lines.append(u"Key usage: "_s + (csr.keyUsage() == 0 ? u"not asked for"_s : u"0x"_s + QString::number(csr.keyUsage(), 16)));
    lines.append(u"Extended key usage: "_s
                 + (csr.extendedKeyUsage().isEmpty() ? u"not asked for"_s : csr.extendedKeyUsage().join(u", "_s)));
    lines.append(u"Challenge password: "_s + (csr.challenge().isEmpty() ? u"none"_s : u"present, left out here"_s));
    lines.append(u"SHA-256 of the request: "_s + colonHex(digest(HashAlgorithm::Sha256, csr.der())));
    return lines.join(u'\n');
}

} // namespace scepter
