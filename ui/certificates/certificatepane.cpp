#include "ui/certificates/certificatepane.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "ui/models/certificatemodel.h"
#include "ui/text/certificatewords.h"
#include "ui/text/devicewords.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/statelabel.h"
#include "ui/widgets/usable.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace scepter {
namespace {

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    return button;
}

} // namespace

bool canRenew(const ListedCertificate &listed) { return listed.keyNumber && !listed.revoked && !listed.replaced; }

CertificatePane::CertificatePane(QWidget *parent)
    : Card(parent),
      m_subject(new QLabel),
      m_state(new StateLabel),
      m_facts(new FactGrid),
      m_pemToggle(button(u"pemButton"_s, this)),
      m_copyPem(button(u"copyPemButton"_s, this)),
      m_device(button(u"deviceButton"_s, this)),
      m_export(button(u"exportButton"_s, this)),
      m_revoke(button(u"revokeButton"_s, this)),
      m_renew(button(u"renewButton"_s, this)),
      m_exportMenu(new QMenu(this)),
      m_pem(new QPlainTextEdit),
      m_content(new QWidget)
{
    layOut();
    for (const Export what : {Export::Pem, Export::Chain, Export::Der, Export::P7b, Export::Pkcs12, Export::Pkcs12Legacy}) {
        QAction *action = m_exportMenu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, what] { Q_EMIT exportWanted(what); });
    }
    connect(m_pemToggle, &QPushButton::toggled, m_pem, &QWidget::setVisible);
    connect(m_copyPem, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_pem->toPlainText()); });
    connect(m_revoke, &QPushButton::clicked, this, &CertificatePane::revokeWanted);
    connect(m_device, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated({Place::Fleet, {}, m_listed.deviceName}); });
    connect(m_renew, &QPushButton::clicked, this, &CertificatePane::renewWanted);
    retranslate();
}

void CertificatePane::layOut()
{
    m_subject->setObjectName(u"certificateSubject"_s);
    m_subject->setFont(headingFont());
    m_subject->setWordWrap(true);
    m_subject->setTextFormat(Qt::PlainText);
    m_pem->setObjectName(u"pemText"_s);
    m_pem->setReadOnly(true);
    m_pem->setFont(fixedFont());
    m_pem->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pem->setMinimumHeight(fontMetrics().height() * 9);
    m_pem->hide();
    m_pemToggle->setCheckable(true);
    m_export->setMenu(m_exportMenu);
    auto *acts = new QWidget(m_content);
    auto *actFlow = new FlowLayout(8, acts);
    for (QPushButton *each : {m_renew, m_export, m_revoke, m_device})
        actFlow->addWidget(each);
    auto *pemActs = new QWidget(m_content);
    auto *pemFlow = new FlowLayout(8, pemActs);
    pemFlow->addWidget(m_pemToggle);
    pemFlow->addWidget(m_copyPem);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(8);
    column->addWidget(m_subject);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_facts);
    column->addWidget(acts);
    column->addWidget(pemActs);
    column->addWidget(m_pem);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_content);
    area->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(area);
}

void CertificatePane::showCertificate(const ListedCertificate &listed, const CertificateDetails &details, const QDateTime &now)
{
    m_listed = listed;
    m_details = details;
    m_several.reset();
    m_now = now;
    m_shown = 0;
    render();
}

void CertificatePane::showSeveral(const SelectedCertificates &selected)
{
    m_several = selected;
    render();
}

void CertificatePane::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    renderControls();
}

void CertificatePane::render()
{
    if (m_several)
        return renderSeveral();
    if (!m_details)
        return;
    const Certificate &certificate = m_shown == 0 ? m_details->certificate : m_details->chain[m_shown - 1];
    m_subject->setText(certificate.subject().toString());
    const CertificateState state = m_listed.state(m_now);
    m_state->setVisible(m_shown == 0);
    m_state->setState(certificateStateTag(state), certificateStateText(state));
    renderFacts(certificate);
    renderChain();
    m_pem->setPlainText(QString::fromLatin1(certificate.toPem()));
    renderControls();
}

void CertificatePane::renderFacts(const Certificate &certificate)
{
    QList<FactGrid::Fact> facts;
    const auto time = [](const QDateTime &at) { return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat); };
    const QList<ExtensionWords> extensions = extensionWords(certificate);
    const auto addExtensions = [&](bool names) {
        for (const ExtensionWords &each : extensions) {
            if ((each.kind == CertificateExtension::Kind::AltNames) == names)
                addFact(&facts, each.caption, each.value, each.isFixed);
        }
    };
    addExtensions(true);
    addFact(&facts, tr("Issued by"), certificate.issuer().toString());
    addFact(&facts, tr("Valid from"), time(certificate.notBefore()));
    const qint64 days = m_now.daysTo(certificate.notAfter());
    addFact(&facts, tr("Expires"),
            time(certificate.notAfter()) + (days >= 0 ? u"\n"_s + tr("%n day(s) left", nullptr, int(days)) : QString()));
    if (m_shown == 0 && m_listed.revoked)
        addFact(&facts, tr("Revoked"), time(*m_listed.revoked));
    addFact(&facts, tr("Key"), certificate.publicKey().description());
    addExtensions(false);
    if (m_shown == 0 && m_listed.location)
        addFact(&facts, tr("Used for"),
                locationText(*m_listed.location, m_listed.destination)
                    + (m_listed.inUse ? QString() : u"\n"_s + tr("Not in use before the device restarts")));
    if (m_shown == 0)
        addFact(&facts, tr("Connector"), m_listed.connector);
    addFact(&facts, tr("Serial number"), certificate.serialHex(), true);
    addFact(&facts, tr("SHA-256"), colonHex(certificate.fingerprint(HashAlgorithm::Sha256)), true);
    addFact(&facts, tr("SHA-1"), colonHex(certificate.fingerprint(HashAlgorithm::Sha1)), true);
    m_facts->setFacts(facts);
}

void CertificatePane::renderSeveral()
{
    m_subject->setText(tr("%n certificate(s) are selected.", nullptr, m_several->count()));
    m_state->hide();
    QList<FactGrid::Fact> facts;
    for (const CertificateState state : {CertificateState::Valid, CertificateState::Due, CertificateState::Expired,
                                         CertificateState::Revoked, CertificateState::Replaced}) {
        if (const int count = m_several->states[size_t(state)]; count > 0)
            facts.append({certificateStateText(state), QLocale().toString(count)});
    }
    const auto day = [](const QDateTime &at) { return QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat); };
    const QString first = day(m_several->firstEnd), last = day(m_several->lastEnd);
    addFact(&facts, tr("Expire"), first == last ? first : first + u" – "_s + last);
    addFact(&facts, tr("Can be revoked"), QLocale().toString(m_several->revocable));
    m_facts->setFacts(facts);
    renderControls();
}

/// The certificate and those above it; the one that is shown is pressed.
void CertificatePane::renderChain()
{
    delete m_chain;
    m_chain = new QWidget(m_content);
    auto *column = new QVBoxLayout(m_chain);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *heading = new QLabel(tr("Chain"), m_chain);
    heading->setFont(headingFont());
    column->addWidget(heading);
    QList<Certificate> all{m_details->certificate};
    all += m_details->chain;
    for (int i = 0; i < all.size(); ++i) {
        const QString name = all[i].subject().commonName().isEmpty() ? all[i].subject().toString() : all[i].subject().commonName();
        auto *link = button(u"chainButton%1"_s.arg(i), m_chain);
        link->setText(cleanText(name).replace(u'&', u"&&"_s));
        link->setCheckable(true);
        link->setChecked(i == m_shown);
        link->setToolTip(all[i].subject().toString());
        column->addWidget(link);
        connect(link, &QPushButton::clicked, this, [this, i] {
            m_shown = i;
            QMetaObject::invokeMethod(this, &CertificatePane::render, Qt::QueuedConnection); // the button itself goes
        });
    }
    static_cast<QVBoxLayout *>(m_content->layout())->insertWidget(3, m_chain);
    m_chain->show();
}

void CertificatePane::renderControls()
{
    const bool isOne = !m_several;
    const bool issuedHere = m_listed.issuedId != 0;
    m_device->setVisible(isOne && !m_listed.deviceName.isEmpty());
    m_renew->setVisible(isOne ? !m_listed.deviceName.isEmpty() : m_several->renewable > 0);
    m_pemToggle->setVisible(isOne);
    m_copyPem->setVisible(isOne);
    m_pem->setVisible(isOne && m_pemToggle->isChecked());
    if (m_chain)
        m_chain->setVisible(isOne);
    setUsable({m_renew}, !m_whyNot.isEmpty() || !isOne || canRenew(m_listed) ? m_whyNot
                         : m_listed.keyNumber                                ? tr("It was revoked, or a newer one has its place.")
                         : m_listed.replaced ? tr("A newer one has its place, or its device does not have its key any more.")
                                             : tr("A printer renews by itself: make a plan for it."));
    setUsable({m_revoke},
              !m_whyNot.isEmpty() ? m_whyNot
              : !isOne            ? (m_several->revocable > 0
                                         ? QString()
                                         : tr("None of them can be revoked here: they are revoked already, or no CA of this store issued them."))
              : !issuedHere       ? tr("None of this store's CAs issued it, so it cannot be revoked here.")
              : m_listed.revoked  ? tr("It is revoked already.")
                                  : QString());
    renderExports();
}

/// Several go into one PEM file, and nowhere else.
void CertificatePane::renderExports()
{
    const bool isOne = !m_several;
    const QStringList texts{isOne ? tr("Certificate (PEM)…") : tr("Certificates (PEM)…"),
                            tr("Certificate and chain (PEM)…"),
                            tr("Certificate (DER)…"),
                            tr("Certificate and chain (P7B)…"),
                            tr("Key and certificate (PKCS#12)…"),
                            tr("Key and certificate for older devices (PKCS#12)…")};
    for (int i = 0; i < texts.size(); ++i) {
        QAction *action = m_exportMenu->actions().at(i);
        action->setText(texts[i]);
        action->setVisible(isOne || i == int(Export::Pem));
    }
    for (const Export what : {Export::Pkcs12, Export::Pkcs12Legacy}) {
        QAction *pkcs12 = m_exportMenu->actions().at(int(what));
        pkcs12->setEnabled(m_listed.keyNumber && m_whyNot.isEmpty());
        pkcs12->setToolTip(!m_listed.keyNumber ? tr("The device keeps its key for itself.")
                           : what == Export::Pkcs12 || !m_whyNot.isEmpty()
                               ? m_whyNot
                               : tr("Sealed with 3DES and SHA-1, which are weak: choose a long passphrase."));
    }
}

void CertificatePane::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CertificatePane::retranslate()
{
    m_device->setText(tr("Show device"));
    m_export->setText(tr("Export"));
    m_revoke->setText(tr("Revoke…"));
    m_renew->setText(tr("Renew…"));
    m_pemToggle->setText(tr("PEM"));
    m_copyPem->setText(tr("Copy PEM"));
    m_pem->setAccessibleName(tr("PEM"));
    m_exportMenu->setToolTipsVisible(true);
    renderExports();
    render();
}

} // namespace scepter
