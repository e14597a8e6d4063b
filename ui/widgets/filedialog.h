#pragma once
#include <QString>

#include <functional>

class QWidget;

namespace scepter {

enum class FileDialogKind { Open, Save };
struct FileDialogTexts {
    FileDialogKind kind = FileDialogKind::Open;
    QString title = {};
    QString fileName = {}; ///< proposed
    QString filter = {};
    QString name = QStringLiteral("fileDialog"); ///< of the dialog
};
/// Opens a dialog, in which all files can be shown too, and calls `then` with the chosen path while `parent` lives.
void openFileDialog(QWidget *parent, const FileDialogTexts &texts, std::function<void(const QString &)> then);

} // namespace scepter
