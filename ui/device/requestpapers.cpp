#include "ui/device/requestpapers.h"

#include "core/base/literals.h"
#include "ui/text/words.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/usable.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

QPushButton *button(QWidget *parent, const QString &name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

QLabel *label(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

RequestPapers::RequestPapers(QWidget *parent)
    : QWidget(parent),
      m_heading(label(this, u"csrHeading"_s)),
      m_note(label(this, u"csrNote"_s)),
      m_facts(new FactGrid(this)),
      m_pemToggle(button(this, u"csrPemButton"_s)),
      m_copy(button(this, u"csrCopyButton"_s)),
      m_certificate(button(this, u"rowCertificateButton"_s)),
      m_pem(new QPlainTextEdit(this))
{
    m_heading->setFont(headingFont());
    m_note->setFont(hintFont());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setObjectName(u"csrFacts"_s);
    m_pemToggle->setCheckable(true);
    m_pem->setObjectName(u"csrPem"_s);
    m_pem->setReadOnly(true);
    m_pem->setFont(fixedFont());
    m_pem->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pem->setMinimumHeight(fontMetrics().height() * 9);
    m_pem->hide();
    auto *buttons = new FlowLayout(8);
    for (QPushButton *each : {m_pemToggle, m_copy, m_certificate})
        buttons->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_pem);
    layout->addWidget(m_note);
    connect(m_pemToggle, &QPushButton::toggled, this, &RequestPapers::retranslate);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_pem->toPlainText()); });
    connect(m_certificate, &QPushButton::clicked, this, [this] {
        if (m_key && m_key->certificate)
            Q_EMIT certificateWanted(m_key->certificate->fingerprint(HashAlgorithm::Sha256));
    });
    hide();
}

void RequestPapers::showRow(const HistoryRow &row, const std::optional<DeviceKey> &key)
{
    const auto &run = m_device->state().run;
    const Shown shown{row, key ? std::optional(key->slot.number) : std::nullopt, m_device->isAdministrator(),
                      run && run->request == row.id && run->begun};
    if (m_papers && shown == m_shown)
        return;
    if (row.id != m_shown.row.id) {
        m_papers.reset();
        m_pemToggle->setChecked(false);
        hide();
    }
    m_shown = shown;
    m_key = key;
    if (row.id == RequestId::None)
        return;
    const auto work = [store = m_device->store(), id = m_device->device().id, asked = row.id,
                       number = shown.key](Transaction &transaction) -> Result<Papers> {
        const auto wanted = DeviceStore::wanted(transaction, id, asked);
        if (!wanted)
            return fail(wanted.error());
        Papers papers{*wanted};
        if (const auto csr = store.signingRequest(transaction, id, asked, number))
            papers.csr = *csr;
        return papers;
    };
    m_device->database().read(this, work, [this, shown](const Result<Papers> &papers) {
        if (shown == m_shown)
            present(papers);
    });
}

void RequestPapers::present(const Result<Papers> &papers)
{
    m_papers = papers ? std::optional(*papers) : std::nullopt;
    setVisible(m_papers.has_value());
    retranslate();
}

void RequestPapers::retranslate()
{
    m_heading->setText(tr("Certificate Signing Request (CSR)"));
    m_pemToggle->setText(tr("Show CSR"));
    m_copy->setText(tr("Copy CSR"));
    m_certificate->setText(tr("Show Certificate"));
    m_pem->setAccessibleName(tr("Certificate signing request in PEM"));
    if (!m_papers)
        return;
    const KeyRequest &wanted = m_papers->wanted;
    QList<FactGrid::Fact> facts;
    addFact(&facts, tr("Subject"), wanted.subject().toString());
    addFact(&facts, tr("Alternative names"), wanted.altName().toString());
    addFact(&facts, tr("Key"), keyText(wanted.key));
    addFact(&facts, tr("Hash"), algorithmName(wanted.hash));
    m_facts->setFacts(facts);
    const bool hasCsr = m_papers->csr.has_value();
    if (hasCsr)
        m_pem->setPlainText(QString::fromLatin1(m_papers->csr->toPem()));
    m_pem->setVisible(hasCsr && m_pemToggle->isChecked());
    m_certificate->setVisible(m_key && m_key->certificate);
    const QString whyNot = hasCsr                         ? QString()
                           : !m_device->isAdministrator() ? tr("Administrator privileges are required")
                                                          : tr("The key of this request is no longer on the device.");
    setUsable({m_pemToggle, m_copy}, whyNot);
    m_note->setText(hasCsr ? tr("Made anew with the key of the request. The challenge password is not in it.") : whyNot);
}

void RequestPapers::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace scepter
