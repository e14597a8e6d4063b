#pragma once
#include "app/ctl/storesession.h"
#include "core/fleet/sheetwriter.h"

#include <QJsonArray>

namespace scepter {

/// The files of `--out DIR` that settings sheets are written to (F9): one as CSV, one to print. They are secret.
class SheetFiles {
public:
    explicit SheetFiles(QString folder) : m_folder(std::move(folder)) {}
    /// Sheets that were written earlier stay: they may not have been typed in yet. Errors: AlreadyExists, those of the directory.
    [[nodiscard]] Result<void> prepare() const;
    /// What the log calls them.
    static QStringList names();
    [[nodiscard]] Result<void> write(const QList<SettingsSheet> &sheets, Output *output) const;

private:
    QStringList paths() const;
    QString m_folder;
};

/// Who gets no sheet, and why.
QJsonArray missingSheetsJson(const QList<MissingSheet> &missing);

} // namespace scepter
