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
    /// What a file would do to this device.
    struct Preview {
        SettingsFile file; ///< all of it
        SettingsFile part; ///< what is for this device
        ImportedName name;
        QList<SettingsChange> changes;
    };
    /// With the device's own common name where one is known, and nothing else was chosen.
    static Result<Preview> previewOf(Transaction &transaction, const DeviceStore &store, const QString &device, const SettingsFile &file,
                                     std::optional<ImportedName> name);
    void look(const QString &path, const SettingsFile &file, std::optional<ImportedName> name);
    void chooseName();
    void confirmImport();
    void retranslateOrigin();
    void askForExport();
    void chooseTarget(const Secret &passphrase);
    void exportTo(const QString &path, const Secret &passphrase);
    void chooseFile();
    void askForPassphrase(const QString &path, bool again);
    void showPreview(const QString &path, const Preview &preview);
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
