#pragma once
#include "ui/fleet/batchimport.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace scepter {

class FailurePanel;
class InventoryLinesModel;
class NoteStrip;
class TableView;
class WrappingCheckBox;

/// Imports an inventory (F1): a file is chosen or dropped, what it would do is shown first, and it is imported in batches that
/// can be stopped between.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const Workplace &workplace, const Administrator &administrator, QWidget *parent);
    ~ImportDialog() override;

    /// What choosing or dropping a file does.
    void open(const QString &path);
    using QDialog::open;
    void reject() override;

Q_SIGNALS:
    /// How many devices are new or changed.
    void imported(int devices);
    /// A file of device settings (D22), which is another dialog's; this one closes.
    void settingsChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void lay();
    void connectControls();
    void chooseFile();
    void read();
    void parse(const QStringList &knownSecrets);
    void preview(const Result<InventoryFile> &file);
    void showPreview(const QList<InventoryLine> &lines);
    void import();
    void finish(const std::optional<Error> &error);
    void showFailure(const Error &error);
    void setBusy(bool busy);
    void updateControls();
    QString whyNot() const; ///< why nothing can be imported now
    void retranslate();
    QString countsText() const;
    QString doneText() const;

    const Workplace m_workplace;
    const Administrator m_administrator;
    InventoryLinesModel *m_model;
    QLabel *m_hint, *m_file, *m_counts, *m_columnsLabel;
    QPushButton *m_choose, *m_import, *m_stop, *m_close;
    WrappingCheckBox *m_printers, *m_problemsOnly;
    QLineEdit *m_columns;
    TableView *m_table;
    QProgressBar *m_progress;
    NoteStrip *m_done;
    FailurePanel *m_failure;

    QString m_path;
    std::optional<InventoryFile> m_inventory;
    BatchImport *m_batches = nullptr; ///< from when the import begins
    InventoryCounts m_count;
    int m_asked = 0;
    bool m_busy = false, m_importing = false, m_finished = false;
};

} // namespace scepter
