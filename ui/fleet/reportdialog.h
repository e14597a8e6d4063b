#pragma once
#include "core/fleet/keyexport.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QPushButton;

namespace scepter {

class FailurePanel;
class NoteStrip;

/// Writes what became of a rollout to a file, and for administrators the keys that it enrolled on printers' behalf (F8).
class ReportDialog final : public QDialog {
    Q_OBJECT
public:
    ReportDialog(const Workplace &workplace, const std::optional<Administrator> &administrator, RolloutId id, QWidget *parent);
    ~ReportDialog() override;

    enum class Form { Csv, Json, Html, Pdf };
    /// What the buttons do once it is known where to.
    void save(Form form, const QString &path);
    void exportKeys(const QString &directory, const Secret &passphrase);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Keys = std::shared_ptr<const QList<ExportableKey>>;
    void build();
    void chooseFile();
    void askForPassphrase();
    void chooseDirectory(const Secret &passphrase);
    void logKeys(const QString &directory, const Secret &passphrase, const Keys &keys);
    void writeKeys(const QString &directory, const Secret &passphrase, const Keys &keys);
    void finish(const QString &path, std::optional<int> keys, const std::optional<Error> &error);
    void setBusy(bool busy);
    void retranslate();

    const Workplace m_workplace;
    const std::optional<Administrator> m_administrator;
    const RolloutId m_id;
    QLabel *m_intro, *m_keysHeading, *m_keysText;
    QButtonGroup *m_forms;
    QPushButton *m_save, *m_export, *m_close;
    QProgressBar *m_progress;
    NoteStrip *m_done;
    FailurePanel *m_failure;
    QString m_path;
    std::optional<int> m_keys; ///< how many were written
    bool m_busy = false;
};

} // namespace scepter
