#include "ui/device/keyexport.h"

#include "core/base/files.h"
#include "core/base/literals.h"
#include "ui/widgets/passphrasedialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace scepter {
namespace {

using DialogTexts = PassphraseDialog::Texts; // lupdate takes a qualified return type for the context of the texts

class KeyExport {
    Q_DECLARE_TR_FUNCTIONS(KeyExport)

public:
    static DialogTexts texts(const QString &keyName)
    {
        return {tr("Export Key and Certificate"),
                tr("The private key of “%1” leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the "
                   "file and the passphrase can use the key.")
                    .arg(keyName),
                tr("Choose File…"), tr("Cancel")};
    }
    static QFileDialog *fileDialog(const QString &keyName, QWidget *parent)
    {
        auto *dialog = new QFileDialog(parent, tr("Export Key and Certificate"), QDir::homePath(),
                                       tr("PKCS#12 files (*.p12 *.pfx)") + u";;"_s + tr("All files (*)"));
        dialog->setObjectName(u"exportFileDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // whoever writes refuses
        dialog->setDefaultSuffix(u"p12"_s);
        dialog->selectFile(keyName + u".p12"_s);
        return dialog;
    }
};

} // namespace

void exportKey(RemoteUi &device, const DeviceKey &key, WorkPool &pool, QWidget *parent, std::function<void(Result<QString>)> saved)
{
    auto *asking = new PassphraseDialog([name = key.name] { return KeyExport::texts(name); }, PassphraseDialog::Asks::Twice, parent);
    const auto write = [&device, &pool, parent, number = key.slot.number, saved = std::move(saved)](const Secret &passphrase,
                                                                                                    const QString &path) {
        const auto keep = [&pool, parent, path, saved](const Result<QByteArray> &bytes) {
            if (!bytes)
                return saved(fail(bytes.error()));
            pool.run(
                parent, [path, bytes = *bytes] { return createFile(path, bytes, FileAccess::Owner); },
                [path, saved](const Result<void> &written) { saved(written ? Result<QString>(path) : fail(written.error())); });
        };
        // The entry in the audit log first (C9).
        const auto writeDown = [audit = device.audit(), name = device.name()](Transaction &transaction) {
            return audit ? audit(transaction, u"device key export"_s, name) : Result<void>();
        };
        device.database().write(parent, writeDown, [&device, parent, number, passphrase, keep, saved](const Result<void> &done) {
            if (done)
                device.exportKey(number, passphrase, parent, keep);
            else
                saved(fail(done.error()));
        });
    };
    QObject::connect(asking, &PassphraseDialog::chosen, parent, [asking, parent, name = key.name, write](const Secret &passphrase) {
        asking->accept();
        QFileDialog *dialog = KeyExport::fileDialog(name, parent);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [passphrase, write](const QString &path) { write(passphrase, path); });
        dialog->open();
    });
    asking->open();
}

} // namespace scepter
