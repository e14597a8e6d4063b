#pragma once
#include "core/client/services.h"
#include "core/device/remoteui.h"
#include "core/device/settingsfile.h"

#include <QWidget>

namespace scepter {

class SettingsChangesModel;

namespace Ui {
class ImportExportPage;
}

/// The page [Importing/Exporting the Setting Data] of a device (D22).
class ImportExportPage final : public QWidget {
    Q_OBJECT
public:
    ImportExportPage(RemoteUi &device, ClientServices services, QWidget *parent = nullptr);
    ~ImportExportPage() override;

    /// Reads a file and shows what it would change.
    void preview(const QString &path, const Secret &passphrase = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Preview {
        SettingsFile file;
        QList<SettingsChange> changes;
    };
    void askForExport();
    void chooseTarget(const Secret &passphrase);
    void exportTo(const QString &path, const Secret &passphrase);
    void chooseFile();
    void askForPassphrase(const QString &path, bool again);
    void showPreview(const QString &path, const SettingsFile &file, const QList<SettingsChange> &changes);
    void import();
    void forgetPreview();
    void setBusy(bool busy);
    void showDone(const QString &text);
    void showFailure(const Error &error);
    void updateControls();
    void retranslate();

    RemoteUi &m_device;
    ClientServices m_services;
    std::unique_ptr<Ui::ImportExportPage> m_ui;
    SettingsChangesModel *m_changes;
    QString m_path;
    std::optional<Preview> m_preview;
    bool m_busy = false;
};

} // namespace scepter
