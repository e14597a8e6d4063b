#include "ui/connectors/casection.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/crypto/filekinds.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/rowstable.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/question.h"
#include "ui/widgets/usable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter {
namespace {

enum Column { Generation, State, Subject, Expires, CrlNumber };

QPushButton *button(const QString &objectName, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(objectName);
    return made;
}

} // namespace

CaSection::CaSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<CaGenerationInfo>(
          columns(), [](const CaGenerationInfo &generation) { return QString::number(generation.id); }, this)),
      m_table(new RowsTable(this)),
      m_pane(new DetailPane(this)),
      m_copySha256(button(u"copySha256Button"_s, this)),
      m_copySha1(button(u"copySha1Button"_s, this)),
      m_exportCertificate(button(u"exportCaButton"_s, this)),
      m_rebuild(button(u"rebuildCrlButton"_s, this)),
      m_exportCrl(button(u"exportCrlButton"_s, this)),
      m_recovery(button(u"recoveryButton"_s, this)),
      m_install(button(u"installChainButton"_s, this)),
      m_announce(button(u"announceButton"_s, this)),
      m_takeOver(button(u"takeOverButton"_s, this))
{
    m_table->setObjectName(u"generationTable"_s);
    m_pane->setObjectName(u"generationPane"_s);
    m_table->bind(m_model, Subject, {State}, {CrlNumber}, {Expires});
    for (QPushButton *each : {m_copySha256, m_copySha1, m_exportCertificate})
        m_pane->addAction(each);
    auto *actions = new QWidget(this);
    auto *flow = new FlowLayout(8, actions);
    for (QPushButton *each : {m_install, m_rebuild, m_exportCrl, m_recovery, m_announce, m_takeOver})
        flow->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(actions);
    column->addLayout(besides(m_table, m_pane), 1);

    connect(m_table, &RowsTable::selectedRowChanged, this, &CaSection::showSelected);
    connect(m_copySha256, &QPushButton::clicked, this, [this] { copyFingerprint(HashAlgorithm::Sha256); });
    connect(m_copySha1, &QPushButton::clicked, this, [this] { copyFingerprint(HashAlgorithm::Sha1); });
    connect(m_exportCertificate, &QPushButton::clicked, this, &CaSection::exportCertificate);
    connect(m_rebuild, &QPushButton::clicked, this, &CaSection::rebuildCrl);
    connect(m_exportCrl, &QPushButton::clicked, this, &CaSection::exportCrl);
    connect(m_recovery, &QPushButton::clicked, this, &CaSection::askForRecoveryFile);
    connect(m_install, &QPushButton::clicked, this, &CaSection::chooseChain);
    connect(m_announce, &QPushButton::clicked, this, &CaSection::askToAnnounce);
    connect(m_takeOver, &QPushButton::clicked, this, &CaSection::askToTakeOver);
    retranslate();
}

QList<RowsColumn<CaGenerationInfo>> CaSection::columns() const
{
    const auto stateTag = [](const CaGenerationInfo &g) {
        switch (g.state) {
        case GenerationState::Current: return StatusTag::Good;
        case GenerationState::Next: return StatusTag::Active;
        case GenerationState::Waiting: return StatusTag::Warning;
        case GenerationState::Former: return StatusTag::Neutral;
        }
        return StatusTag::Neutral;
    };
    return {
        {[] { return tr("Generation"); }, [](const CaGenerationInfo &g) { return QLocale().toString(g.number); },
         [](const CaGenerationInfo &g) { return QVariant(g.number); }},
        {[] { return tr("State"); }, [](const CaGenerationInfo &g) { return generationStateText(g.state); }, nullptr, nullptr, stateTag},
        {[] { return tr("Subject"); },
         [](const CaGenerationInfo &g) { return g.certificate ? g.certificate->subject().toString() : QString(); }},
        {[] { return tr("Expires"); },
         [](const CaGenerationInfo &g) { return g.certificate ? shortDate(g.certificate->notAfter()) : QString(); },
         [](const CaGenerationInfo &g) { return g.certificate ? QVariant(g.certificate->notAfter()) : QVariant(); }},
        {[] { return tr("CRL number"); },
         [](const CaGenerationInfo &g) { return g.crlNumber > 0 ? QLocale().toString(g.crlNumber) : QString(); },
         [](const CaGenerationInfo &g) { return QVariant(g.crlNumber); }},
    };
}

void CaSection::read()
{
    const auto work = [ca = connector().settings.ca](Transaction &transaction) { return CaStore::show(transaction, ca); };
    fetch(work, [this](const CaInfoRow &ca) {
        m_ca = ca;
        m_model->setRows(ca.generations);
        if (!m_table->selectedRow() && m_model->rowCount() > 0)
            m_table->selectSourceRow(0);
        showSelected();
    });
}

std::optional<CaGenerationInfo> CaSection::selected() const
{
    const auto row = m_table->selectedRow();
    return row && *row < m_model->rowCount() ? std::optional(m_model->row(*row)) : std::nullopt;
}

const CaGenerationInfo *CaSection::inState(GenerationState state) const
{
    const auto found = std::find_if(m_ca.generations.begin(), m_ca.generations.end(),
                                    [&](const CaGenerationInfo &generation) { return generation.state == state; });
    return found == m_ca.generations.end() ? nullptr : &*found;
}

bool CaSection::isSubordinate() const
{
    const CaGenerationInfo *current = inState(GenerationState::Current);
    return current && current->certificate && !current->certificate->isSelfIssued();
}

void CaSection::showSelected()
{
    const auto generation = selected();
    m_pane->setEmpty(!generation);
    if (generation) {
        m_pane->setHeading(generation->certificate ? generation->certificate->subject().toString() : generationStateText(generation->state),
                           generation->certificate ? tr("Compare the fingerprint with what a device shows before it trusts the CA.")
                                                   : tr("Have its request signed, then install the signed chain."));
        m_pane->setFacts(factsOf(*generation));
    }
    updateControls();
}

QList<DetailPane::Fact> CaSection::factsOf(const CaGenerationInfo &generation) const
{
    QList<DetailPane::Fact> facts{{tr("State"), generationStateText(generation.state)}};
    if (const auto &certificate = generation.certificate) {
        facts.append({{u"SHA-256"_s, colonHex(certificate->fingerprint(HashAlgorithm::Sha256)), true},
                      {u"SHA-1"_s, colonHex(certificate->fingerprint(HashAlgorithm::Sha1)), true},
                      {tr("Valid from"), longTime(certificate->notBefore())},
                      {tr("Valid until"), longTime(certificate->notAfter())},
                      {tr("Key"), certificate->publicKey().description()},
                      {tr("Issuer"), certificate->isSelfIssued() ? tr("Itself") : certificate->issuer().toString()}});
    }
    if (!generation.raCertificates.isEmpty())
        facts.append({tr("RA"), tr("%1, until %2")
                                    .arg(generation.raCertificates.first().subject().toString(),
                                         shortDate(generation.raCertificates.first().notAfter()))});
    if (generation.crlNumber > 0)
        facts.append({tr("CRL"), tr("No. %1").arg(QLocale().toString(generation.crlNumber))});
    if (generation.crlNextUpdate)
        facts.append({tr("Next CRL"), longTime(*generation.crlNextUpdate)});
    return facts;
}

void CaSection::updateControls()
{
    const auto generation = selected();
    const bool hasCertificate = generation && generation->certificate;
    setUsable({m_copySha256, m_copySha1, m_exportCertificate}, hasCertificate ? QString() : tr("It has no certificate yet."));
    const CaGenerationInfo *current = inState(GenerationState::Current);
    const CaGenerationInfo *next = inState(GenerationState::Next);
    const CaGenerationInfo *waiting = inState(GenerationState::Waiting);
    const QString busy = isOperating() ? tr("Another change is being made.") : QString();
    const QString may = whyNot().isEmpty() ? busy : whyNot();
    const QString needsCurrent = may.isEmpty() && !current ? tr("The CA still waits for its certificate.") : may;
    m_install->setVisible(waiting);
    setUsable({m_install}, may);
    setUsable({m_rebuild, m_recovery}, needsCurrent);
    setUsable({m_exportCrl}, hasCertificate && generation->crlNumber > 0 ? QString() : tr("There is no list of revoked certificates yet."));
    m_announce->setVisible(!next);
    setUsable({m_announce}, needsCurrent.isEmpty() && waiting ? tr("The next key pair waits for its certificate.") : needsCurrent);
    m_takeOver->setVisible(next);
    setUsable({m_takeOver}, may);
}

void CaSection::copyFingerprint(HashAlgorithm hash)
{
    const auto generation = selected();
    if (!generation || !generation->certificate)
        return;
    QGuiApplication::clipboard()->setText(colonHex(generation->certificate->fingerprint(hash)));
    Q_EMIT done(tr("The %1 fingerprint was copied.").arg(algorithmName(hash)));
}

void CaSection::rebuildCrl()
{
    if (!administrator())
        return;
    operate([ca = m_ca.name](const CaOperations &operations) { return operations.rebuildCrls(ca); },
            [this] {
                Q_EMIT done(tr("The list of revoked certificates was built anew."));
                read();
            });
}

void CaSection::save(const QString &fileName, const QString &filter, std::function<Result<QByteArray>()> bytes, FileKind kind)
{
    openFileDialog(
        this, {FileDialogKind::Save, tr("Export"), fileName, filter}, [this, bytes = std::move(bytes), kind](const QString &path) {
            const auto work = [bytes, path, kind] {
                return bytes().and_then([&](const QByteArray &content) { return replaceFile(path, content, FileAccess::Everyone, kind); });
            };
            workplace().services.pool.run(this, work, [this, path](const Result<void> &written) {
                Q_EMIT failed(written ? std::nullopt : std::optional(written.error()));
                if (written)
                    Q_EMIT done(tr("Written to %1").arg(path));
            });
        });
}

void CaSection::exportCertificate()
{
    const auto generation = selected();
    if (!generation || !generation->certificate)
        return;
    save(
        crlName(m_ca.name, generation->number) + u".pem"_s, tr("Certificates (*.pem *.crt)"),
        [certificate = *generation->certificate]() -> Result<QByteArray> { return certificate.toPem(); }, isCertificateFile);
}

void CaSection::exportCrl()
{
    const auto generation = selected();
    if (!generation)
        return;
    save(
        crlName(m_ca.name, generation->number) + u".crl"_s, tr("Lists of revoked certificates (*.crl)"),
        [&database = workplace().database, id = generation->id] {
            return database.readHere([id](Transaction &transaction) { return CaStore::crl(transaction, id); });
        },
        isCrlFile);
}

void CaSection::askForRecoveryFile()
{
    auto *asking = new PassphraseDialog(
        [] {
            return PassphraseDialog::Texts{
                tr("Recovery file"),
                tr("The CA's private key leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. "
                   "Whoever has the file and the passphrase can issue certificates. Keep it in a safe place."),
                tr("Choose file…"), tr("Cancel")};
        },
        PassphraseDialog::Asks::Twice, this);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking](const Secret &passphrase) {
        asking->accept();
        openFileDialog(this, {FileDialogKind::Save, tr("Recovery file"), m_ca.name + u".p12"_s, tr("PKCS#12 files (*.p12 *.pfx)")},
                       [this, passphrase](const QString &path) {
                           if (!administrator())
                               return;
                           operate([ca = m_ca.name, path,
                                    passphrase](const CaOperations &operations) { return operations.exportRecovery(ca, path, passphrase); },
                                   [this, path] { Q_EMIT done(tr("Written to %1").arg(path)); });
                       });
    });
    asking->open();
}

void CaSection::chooseChain()
{
    openFileDialog(this, {FileDialogKind::Open, tr("Install signed chain"), {}, tr("Certificates (*.pem *.crt)")},
                   [this](const QString &path) {
                       if (!administrator())
                           return;
                       operate([ca = m_ca.name, path](const CaOperations &operations) { return operations.installChain(ca, path); },
                               [this] {
                                   Q_EMIT done(tr("The chain was installed."));
                                   read();
                               });
                   });
}

void CaSection::askToAnnounce()
{
    const auto announce = [this](const QString &csr) {
        if (!administrator())
            return;
        operate([ca = m_ca.name,
                 csr](const CaOperations &operations) { return operations.announceNext(ca, csr).map([](const CaGeneration &) {}); },
                [this, csr] {
                    Q_EMIT done(csr.isEmpty() ? tr("The next key pair is announced to clients.")
                                              : tr("Have the request in %1 signed, then install the signed chain.").arg(csr));
                    read();
                });
    };
    if (isSubordinate())
        return openFileDialog(
            this, {FileDialogKind::Save, tr("Certification request"), m_ca.name + u".csr"_s, tr("Certification requests (*.csr)")},
            announce);
    const auto texts = [] {
        return Question::Texts{tr("Announce next CA"), tr("Make the next key pair of this CA and announce it?"),
                               tr("Devices can fetch its certificate beforehand. The current one issues until the next takes over."),
                               tr("Announce"), tr("Cancel")};
    };
    Question::ask(this, u"announceBox"_s, texts, [announce] { announce({}); });
}

void CaSection::askToTakeOver()
{
    const auto texts = [] {
        return Question::Texts{tr("Take over"), tr("Let the announced key pair issue from now on?"),
                               tr("Older certificates stay valid and renew under the new one; both lists of revoked certificates go on. "
                                  "This cannot be undone."),
                               tr("Take over"), tr("Cancel")};
    };
    Question::ask(this, u"takeOverBox"_s, texts, [this] {
        if (!administrator())
            return;
        operate([ca = m_ca.name](const CaOperations &operations) { return operations.takeOver(ca); },
                [this] {
                    Q_EMIT done(tr("The new key pair issues from now on."));
                    read();
                });
    });
}

void CaSection::retranslate()
{
    m_copySha256->setText(tr("Copy SHA-256"));
    m_copySha1->setText(tr("Copy SHA-1"));
    m_exportCertificate->setText(tr("Export certificate…"));
    m_rebuild->setText(tr("Rebuild CRL"));
    m_exportCrl->setText(tr("Export CRL…"));
    m_recovery->setText(tr("Recovery file…"));
    m_install->setText(tr("Install signed chain…"));
    m_announce->setText(tr("Announce next CA…"));
    m_takeOver->setText(tr("Take over…"));
    m_table->setAccessibleName(tr("Generations of the CA"));
    m_table->setEmptyText(tr("The CA cannot be read."), tr("Try again in a moment."));
    m_pane->setEmptyText(tr("Select a generation to see its certificate."));
    m_model->retranslate();
    showSelected();
}

} // namespace scepter
