#include "ui/connectors/certificatesfield.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/crypto/filekinds.h"
#include "ui/text/explanation.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {

CertificatesField::CertificatesField(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_add(new QPushButton(this)), m_clear(new QPushButton(this))
{
    setObjectName(objectName);
    m_text->setObjectName(objectName + u"Text"_s);
    m_text->setTextFormat(Qt::PlainText); // a subject is somebody else's text
    m_text->setWordWrap(true);
    m_add->setObjectName(objectName + u"Add"_s);
    m_clear->setObjectName(objectName + u"Clear"_s);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(8, buttons);
    flow->addWidget(m_add);
    flow->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_text);
    column->addWidget(buttons);
    connect(m_add, &QPushButton::clicked, this, &CertificatesField::choose);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setCertificates({});
        Q_EMIT changed();
    });
    retranslate();
}

QList<QWidget *> CertificatesField::controls() const { return {m_add, m_clear}; }

void CertificatesField::setCertificates(const QList<Certificate> &certificates)
{
    m_certificates = certificates;
    m_error.clear();
    showCertificates();
}

void CertificatesField::choose()
{
    openFileDialog(this, {FileDialogKind::Open, m_dialogTitle, {}, tr("Certificates (*.pem *.crt *.cer *.der)")},
                   [this](const QString &path) { add(path); });
}

void CertificatesField::add(const QString &path)
{
    const auto bytes = readFile(path);
    const auto found = bytes ? certificatesIn(*bytes) : fail(bytes.error());
    m_error = found ? QString() : explain(found.error()).oneLine();
    for (const Certificate &each : found.value_or(QList<Certificate>())) {
        if (!m_certificates.contains(each))
            m_certificates += each;
    }
    showCertificates();
    Q_EMIT changed();
}

void CertificatesField::showCertificates()
{
    QStringList lines;
    for (const Certificate &each : std::as_const(m_certificates))
        lines += each.subject().toString() + u" – "_s + QString::fromLatin1(each.fingerprint(HashAlgorithm::Sha256).toHex().first(16));
    if (lines.isEmpty())
        lines += tr("None");
    if (!m_error.isEmpty())
        lines += m_error;
    m_text->setText(lines.join(u'\n'));
    m_clear->setEnabled(!m_certificates.isEmpty() && m_add->isEnabled());
}

void CertificatesField::retranslate()
{
    m_add->setText(tr("Add from a file…"));
    m_clear->setText(tr("Remove"));
    showCertificates();
}

} // namespace scepter
