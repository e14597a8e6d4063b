#include "ui/connectors/csrdialog.h"

#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/text/certificatewords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/factgrid.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace scepter {
namespace {

class CsrWords {
    Q_DECLARE_TR_FUNCTIONS(CsrDialog)

public:
    static QList<FactGrid::Fact> facts(const Csr &csr, const QDateTime &now)
    {
        QList<FactGrid::Fact> facts;
        for (const NameAttribute &attribute : csr.subject().attributes)
            addFact(&facts, attributeName(attribute.type), attribute.value);
        if (facts.isEmpty())
            addFact(&facts, tr("Subject"), tr("Empty"));
        const QString names = altNamesText(csr.altNames());
        addFact(&facts, tr("Further names"), names.isEmpty() ? tr("None asked for") : names);
        addFact(&facts, tr("Key"), keyText(csr));
        const QString keyUsage = keyUsageText(csr.keyUsage()), purposes = extendedKeyUsageText(csr.extendedKeyUsage());
        addFact(&facts, tr("Key usage"), keyUsage.isEmpty() ? tr("None asked for") : keyUsage);
        addFact(&facts, tr("Purposes"), purposes.isEmpty() ? tr("None asked for") : purposes);
        if (const auto end = csr.validityFrom(now))
            addFact(&facts, tr("Valid until"), tr("%1, if the connector allows it").arg(longTime(*end)));
        addFact(&facts, tr("Challenge password"), csr.challenge().isEmpty() ? tr("None") : tr("There is one; it is left out here."));
        return facts;
    }

private:
    static QString attributeName(const QString &type)
    {
        const QHash<QString, QString> names{{u"CN"_s, tr("Common name")},
                                            {u"O"_s, tr("Organization")},
                                            {u"OU"_s, tr("Organizational unit")},
                                            {u"L"_s, tr("Locality")},
                                            {u"ST"_s, tr("State or province")},
                                            {u"C"_s, tr("Country")},
                                            {u"serialNumber"_s, tr("Serial number")},
                                            {u"emailAddress"_s, tr("E-mail address")}};
        return names.value(type, type);
    }

    static QString keyText(const Csr &csr)
    {
        const auto key = csr.publicKey();
        if (!key)
            return tr("It cannot be read.");
        return (csr.verify() ? tr("%1. Whoever made the request has the private key.")
                             : tr("%1. The signature does not match it: the request may have been changed on its way."))
            .arg(key->description());
    }
};

} // namespace

CsrDialog::CsrDialog(const Csr &csr, const QDateTime &now, QWidget *parent)
    : QDialog(parent),
      m_csr(csr),
      m_now(now),
      m_facts(new FactGrid(this)),
      m_note(new QLabel(this)),
      m_technical(new QLabel(this)),
      m_view(new QPlainTextEdit(csrText(csr), this))
{
    setObjectName(u"csrDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_facts->setObjectName(u"csrFacts"_s);
    m_note->setWordWrap(true);
    m_technical->setFont(headingFont());
    m_technical->setBuddy(m_view);
    m_view->setObjectName(u"textView"_s);
    m_view->setReadOnly(true);
    m_view->setFont(fixedFont());
    m_view->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"textCloseButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 18);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    m_area = new QScrollArea(this); // a request may hold many names
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setWidget(m_facts);
    m_facts->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_area, 1);
    layout->addSpacing(8);
    layout->addWidget(m_technical);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 34);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_view->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void CsrDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CsrDialog::retranslate()
{
    setWindowTitle(tr("Certificate signing request"));
    m_area->setAccessibleName(windowTitle());
    m_note->setText(tr("This is what the device asks for. The connector decides what of it the certificate gets."));
    m_facts->setFacts(CsrWords::facts(m_csr, m_now));
    m_technical->setText(tr("Technical text"));
    m_view->setAccessibleName(tr("Technical text of the request"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the technical text"));
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
