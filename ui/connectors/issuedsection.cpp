#include "ui/connectors/issuedsection.h"

#include "core/base/cleantext.h"
#include "core/base/literals.h"
#include "ui/connectors/connectorwords.h"
#include "ui/connectors/detailpane.h"
#include "ui/connectors/rowstable.h"
#include "ui/widgets/revokedialog.h"
#include "ui/widgets/usable.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace scepter {
namespace {

enum Column { Subject, State, Expires, Issued, Serial };
constexpr int shownCertificates = 500, dueDays = 30;

QString namesOf(const Certificate &certificate)
{
    QStringList names;
    for (const SubjectAltName &name : certificate.altNames())
        names.append(cleanText(name.value));
    return names.join(u", "_s);
}

} // namespace

IssuedSection::IssuedSection(const Workplace &workplace, QWidget *parent)
    : ConnectorSection(workplace, parent),
      m_model(new RowsModel<CertificateRow>(
          columns(), [](const CertificateRow &row) { return QString::number(row.id); }, this)),
      m_filter(new QLineEdit(this)),
      m_table(new RowsTable(this)),
      m_pane(new DetailPane(this)),
      m_revoke(new QPushButton(this)),
      m_open(new QPushButton(this))
{
    m_table->setObjectName(u"issuedTable"_s);
    m_pane->setObjectName(u"issuedPane"_s);
    m_filter->setObjectName(u"issuedFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_revoke->setObjectName(u"revokeButton"_s);
    m_open->setObjectName(u"openCertificateButton"_s);
    m_pane->addAction(m_open);
    m_pane->addAction(m_revoke);
    m_table->bind(m_model, Subject, {State}, {Issued, Serial});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addLayout(besides(m_table, m_pane), 1);
    connect(m_table, &RowsTable::selectedRowChanged, this, &IssuedSection::showSelected);
    connect(m_filter, &QLineEdit::textChanged, m_table, &RowsTable::setFilterText);
    connect(m_revoke, &QPushButton::clicked, this, &IssuedSection::askToRevoke);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto row = selected())
            Q_EMIT linkActivated(
                {Place::Certificates, {}, QString::fromLatin1(row->certificate.fingerprint(HashAlgorithm::Sha256).toHex()), u"all"_s});
    });
    retranslate();
}

QList<RowsColumn<CertificateRow>> IssuedSection::columns() const
{
    return {
        {[] { return tr("Subject"); }, [](const CertificateRow &r) { return r.certificate.subject().toString(); }},
        {[] { return tr("State"); },
         [this](const CertificateRow &r) { return stateOf(r).first; },
         {},
         {},
         [this](const CertificateRow &r) { return stateOf(r).second; }},
        {[] { return tr("Expires"); }, [](const CertificateRow &r) { return shortDate(r.certificate.notAfter()); },
         [](const CertificateRow &r) { return QVariant(r.certificate.notAfter()); },
         [](const CertificateRow &r) { return longTime(r.certificate.notAfter()); }},
        {[] { return tr("Issued"); }, [](const CertificateRow &r) { return shortTime(r.issued); },
         [](const CertificateRow &r) { return QVariant(r.id); }, [](const CertificateRow &r) { return longTime(r.issued); }},
        {[] { return tr("Serial number"); }, [](const CertificateRow &r) { return r.certificate.serialHex(); }},
    };
}

std::pair<QString, StatusTag> IssuedSection::stateOf(const CertificateRow &row) const
{
    if (row.revoked)
        return {tr("Revoked"), StatusTag::Bad};
    if (row.certificate.notAfter() <= now())
        return {tr("Expired"), StatusTag::Bad};
    if (row.certificate.notAfter() <= now().addDays(dueDays))
        return {tr("Expires soon"), StatusTag::Warning};
    return {tr("Valid"), StatusTag::Good};
}

void IssuedSection::read()
{
    const auto work = [of = name()](Transaction &transaction) { return newestIssued(transaction, of, shownCertificates); };
    fetch(work, [this](const QList<CertificateRow> &rows) {
        m_model->setRows(rows);
        showSelected();
    });
}

std::optional<CertificateRow> IssuedSection::selected() const
{
    const auto row = m_table->selectedRow();
    return row && *row < m_model->rowCount() ? std::optional(m_model->row(*row)) : std::nullopt;
}

void IssuedSection::showSelected()
{
    const auto row = selected();
    m_pane->setEmpty(!row);
    if (row) {
        const Certificate &certificate = row->certificate;
        m_pane->setHeading(certificate.subject().toString(), row->revoked ? tr("Revoked %1").arg(longTime(*row->revoked)) : QString());
        const QString names = namesOf(certificate);
        m_pane->setFacts({{tr("State"), stateOf(*row).first},
                          {tr("Valid from"), longTime(certificate.notBefore())},
                          {tr("Valid until"), longTime(certificate.notAfter())},
                          {tr("Names"), names.isEmpty() ? tr("None") : names},
                          {tr("Usages"), usagesText(certificate)},
                          {tr("Key"), certificate.publicKey().description()},
                          {tr("Serial number"), certificate.serialHex(), true},
                          {u"SHA-256"_s, colonHex(certificate.fingerprint(HashAlgorithm::Sha256)), true}});
    }
    updateControls();
}

void IssuedSection::updateControls()
{
    const auto row = selected();
    const QString already = row && row->revoked ? tr("The certificate has been revoked already.")
                            : isOperating()     ? tr("Another change is being made.")
                                                : QString();
    setUsable({m_revoke}, whyNot().isEmpty() ? already : whyNot());
}

void IssuedSection::askToRevoke()
{
    const auto row = selected();
    if (!row || !administrator())
        return;
    auto *dialog = new RevokeDialog(row->certificate.subject().toString(), this);
    connect(dialog, &RevokeDialog::confirmed, this, [this, certificate = row->certificate](RevocationReason reason) {
        if (!administrator())
            return;
        operate([ca = connector().settings.ca, serial = certificate.serial(),
                 reason](const CaOperations &operations) { return operations.revoke(ca, serial, reason); },
                [this, subject = certificate.subject().toString()] {
                    Q_EMIT done(tr("Revoked: %1. The list of revoked certificates was built anew.").arg(subject));
                    read();
                });
    });
    dialog->open();
}

void IssuedSection::retranslate()
{
    m_filter->setPlaceholderText(tr("Search the newest certificates"));
    m_filter->setAccessibleName(tr("Search the newest certificates"));
    m_revoke->setText(tr("Revoke…"));
    m_open->setText(tr("Show in Certificates"));
    m_table->setAccessibleName(tr("Issued certificates"));
    m_table->setEmptyText(tr("No certificate has been issued through this connector yet."),
                          tr("They appear here as soon as devices have enrolled."));
    m_pane->setEmptyText(tr("Select a certificate to see its details."));
    m_model->retranslate();
    showSelected();
}

} // namespace scepter
