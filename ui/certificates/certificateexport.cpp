#include "ui/certificates/certificateexport.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/crypto/filekinds.h"
#include "ui/widgets/passphrasedialog.h"

#include <QDir>
#include <QFileDialog>

namespace scepter {
namespace {

constexpr qsizetype batchSize = 500; ///< certificates that are read at once

QString fileName(const ListedCertificate &listed, const CertificateDetails &details)
{
    const QString name = !listed.deviceName.isEmpty() ? listed.deviceName : details.certificate.subject().commonName();
    QString plain;
    for (const QChar c : name)
        plain += c.isLetterOrNumber() || c == u'-' || c == u'.' ? c : QChar(u'_');
    return plain.isEmpty() ? u"certificate"_s : plain;
}

} // namespace

CertificateExport::CertificateExport(const Workplace &workplace, QWidget *parent)
    : QObject(parent), m_workplace(workplace), m_parent(parent)
{
}

void CertificateExport::ask(CertificatePane::Export what, const ListedCertificate &listed, const CertificateDetails &details)
{
    using Export = CertificatePane::Export;
    if (what == Export::Pkcs12 || what == Export::Pkcs12Legacy)
        return askForPassphrase(listed, details, what == Export::Pkcs12 ? Pkcs12Encryption::Modern : Pkcs12Encryption::Legacy);
    const CertificateFileKind kind = what == Export::Der   ? CertificateFileKind::Der
                                     : what == Export::P7b ? CertificateFileKind::P7b
                                                           : CertificateFileKind::Pem;
    const bool alone = what == Export::Pem || what == Export::Der;
    const auto bytes = certificateFile(kind, {details}, alone ? ChainPart::None : ChainPart::Whole);
    if (!bytes)
        return finish(fail(bytes.error()), {});
    const QString filter = kind == CertificateFileKind::Der   ? tr("DER files (*.cer *.der)")
                           : kind == CertificateFileKind::P7b ? tr("P7B files (*.p7b *.p7c)")
                                                              : tr("PEM files (*.pem *.crt)");
    askForFile(fileName(listed, details),
               kind == CertificateFileKind::Der   ? u"cer"_s
               : kind == CertificateFileKind::P7b ? u"p7b"_s
                                                  : u"pem"_s,
               filter, [this, bytes = *bytes](const QString &path) { save(bytes, path); });
}

void CertificateExport::askForAll(const QList<ListedCertificate> &certificates)
{
    askForFile(u"certificates"_s, u"pem"_s, tr("PEM files (*.pem *.crt)"),
               [this, certificates](const QString &path) { saveAll(certificates, std::make_shared<QByteArray>(), path); });
}

/// Some at a time, so that whoever else reads has his turn.
void CertificateExport::saveAll(const QList<ListedCertificate> &rest, const std::shared_ptr<QByteArray> &pem, const QString &path)
{
    if (rest.isEmpty())
        return save(*pem, path);
    m_workplace.database.read(
        this, [some = rest.mid(0, batchSize)](Transaction &transaction) { return CertificateList::pem(transaction, some); },
        [this, rest = rest.mid(batchSize), pem, path](const Result<QByteArray> &more) {
            if (!more)
                return finish(fail(more.error()), path);
            pem->append(*more);
            saveAll(rest, pem, path);
        });
}

void CertificateExport::save(const QByteArray &bytes, const QString &path)
{
    m_workplace.services.pool.run(
        this, [path, bytes] { return replaceFile(path, bytes, FileAccess::Everyone, isCertificateFile); },
        [this, path](const Result<void> &written) { finish(written, path); });
}

void CertificateExport::askForFile(const QString &name, const QString &suffix, const QString &filter,
                                   std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(m_parent, tr("Export certificate"), QDir::homePath(), filter + u";;"_s + tr("All files (*)"));
    dialog->setObjectName(u"certificateFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // whoever writes refuses
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void CertificateExport::askForPassphrase(const ListedCertificate &listed, const CertificateDetails &details, Pkcs12Encryption encryption)
{
    const auto texts = [name = listed.deviceName] {
        return PassphraseDialog::Texts{tr("Export key and certificate"),
                                       tr("The private key of %1 leaves the store in a PKCS#12 file, encrypted under a passphrase of its "
                                          "own. Whoever has the file and the passphrase can use the key.")
                                           .arg(name),
                                       tr("Choose file…"), tr("Cancel")};
    };
    auto *asking = new PassphraseDialog(texts, PassphraseDialog::Asks::Twice, m_parent);
    connect(asking, &PassphraseDialog::chosen, this, [this, asking, listed, details, encryption](const Secret &passphrase) {
        asking->accept();
        askForFile(fileName(listed, details), u"p12"_s, tr("PKCS#12 files (*.p12 *.pfx)"),
                   [this, listed, details, passphrase, encryption](const QString &path) {
                       saveKey(listed, details, passphrase, encryption, path);
                   });
    });
    asking->open();
}

/// The entry in the audit log first: a key that left is never unwritten (C9).
void CertificateExport::saveKey(const ListedCertificate &listed, const CertificateDetails &details, const Secret &passphrase,
                                Pkcs12Encryption encryption, const QString &path)
{
    if (!m_administrator || !listed.keyNumber)
        return;
    const AuditEntry entry = m_administrator->act(m_workplace.services.scheduler.now(), u"device key export"_s, {}, listed.deviceName,
                                                  listed.serial);
    const auto work = [store = DeviceStore(m_workplace.profiles, m_administrator->vault()), listed](Transaction &transaction) {
        return store.privateKey(transaction, listed.device, *listed.keyNumber);
    };
    const auto write = [this, details, passphrase, encryption, path, name = listed.deviceName](const Result<PrivateKey> &key) {
        if (!key)
            return finish(fail(key.error()), path);
        const auto save = [details, passphrase, encryption, path, name, key = *key] {
            return writePkcs12({key, details.certificate, details.chain, name}, passphrase, encryption)
                .and_then([&](const QByteArray &bytes) { return createFile(path, bytes, FileAccess::Owner); });
        };
        m_workplace.services.pool.run(this, save, [this, path](const Result<void> &written) { finish(written, path); });
    };
    m_workplace.database.write(this, m_administrator->audited(entry, work), write);
}

void CertificateExport::finish(const Result<void> &written, const QString &path)
{
    if (written)
        Q_EMIT saved(path);
    else
        Q_EMIT failed(written.error());
}

} // namespace scepter
