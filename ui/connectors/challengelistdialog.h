#pragma once
#include "core/connector/administrator.h"
#include "core/fleet/challengelist.h"
#include "ui/connectors/rowsmodel.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QDateTimeEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace scepter {

class NoteStrip;
class RowsTable;
class WrappingCheckBox;

/// Makes challenge passwords for a list of common names (C2): a file is chosen and shown with what is wrong in it, the passwords are made
/// at once, and saved as a file. They are held until they have been saved.
class ChallengeListDialog final : public QDialog {
    Q_OBJECT
public:
    /// `url`: what devices are to be given.
    ChallengeListDialog(const Workplace &workplace, const Administrator &administrator, const QString &connector, const QString &url,
                        QWidget *parent);

    /// What choosing a file does.
    void open(const QString &path);
    using QDialog::open;
    /// Asks first while there is something to save.
    void reject() override;

Q_SIGNALS:
    void created(int passwords);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void lay();
    void connectControls();
    QList<RowsColumn<ChallengeLine>> columns() const;
    void preview(const Result<QList<ChallengeLine>> &lines);
    void create();
    void chooseTarget();
    void save(const QString &path);
    void showError(const Error &error);
    void setBusy(bool busy);
    ChallengeSpec spec() const;
    bool isCreated() const { return m_createdCount > 0; }
    QString whyNot() const; ///< why none can be made now
    QString countsText() const;
    QString doneText() const;
    void updateControls();
    void retranslate();

    const Workplace m_workplace;
    const Administrator m_administrator;
    const QString m_connector, m_url;
    RowsModel<ChallengeLine> *m_model;
    RowsTable *m_table;
    QLabel *m_hint, *m_file, *m_counts, *m_error;
    WrappingCheckBox *m_renewable, *m_limited, *m_ends;
    QSpinBox *m_uses;
    QDateTimeEdit *m_expires;
    NoteStrip *m_done;
    QPushButton *m_choose, *m_create, *m_save, *m_close;

    QString m_path, m_savedAs;
    QStringList m_subjects;
    int m_badCount = 0, m_createdCount = 0, m_asked = 0;
    Secret m_csv; ///< what is to be saved; gone when it has been
    bool m_busy = false;
    bool m_creating = false; ///< what is made must not be lost
};

} // namespace scepter
