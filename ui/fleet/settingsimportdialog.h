#pragma once
#include "core/connector/administrator.h"
#include "core/device/settingsfile.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace scepter {

class FailurePanel;
class NoteStrip;
class SettingsChangesModel;
class TableView;

/// Imports the settings of many devices from one file (D22): for each device that the file names, shown first, and whole or not at
/// all. What a device's page imports is for that device alone.
class SettingsImportDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsImportDialog(const Workplace &workplace, const Administrator &administrator, QWidget *parent);
    ~SettingsImportDialog() override;

    /// Reads a file and shows what it would change.
    void open(const QString &path, const Secret &passphrase = {});
    using QDialog::open;

protected:
    void changeEvent(QEvent *event) override;

private:
    void lay();
    void askForPassphrase(bool again);
    void look(const SettingsFile &file);
    void import();
    void showFailure(const Error &error);
    void setBusy(bool busy);
    void retranslate();

    const Workplace m_workplace;
    const Administrator m_administrator;
    const DeviceStore m_store;
    SettingsChangesModel *m_changes;
    QLabel *m_heading, *m_note;
    TableView *m_table;
    QProgressBar *m_progress;
    NoteStrip *m_done;
    FailurePanel *m_failure;
    QPushButton *m_import, *m_close;

    QString m_path;
    std::optional<SettingsFile> m_file; ///< while its preview is shown
    int m_values = 0;
    bool m_busy = false, m_finished = false;
};

} // namespace scepter
