#include "ui/widgets/filedialog.h"

#include "core/base/literals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace scepter {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(FileDialog)

public:
    static QString allFiles() { return tr("All files (*)"); }
};

} // namespace

void openFileDialog(QWidget *parent, const FileDialogTexts &texts, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, texts.title, QDir::homePath(), texts.filter + u";;"_s + Words::allFiles());
    dialog->setObjectName(texts.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(texts.kind == FileDialogKind::Save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // whoever writes refuses
    dialog->setFileMode(texts.kind == FileDialogKind::Save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QFileInfo(texts.fileName).suffix());
    dialog->selectFile(texts.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

} // namespace scepter
