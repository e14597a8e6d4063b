#pragma once
#include "app/session.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace scepter {

class NoteStrip;

/// What is done with the store as a whole: a backup, a check, another passphrase (O1, O3). What takes its time runs on the pool and
/// can be cancelled; what the window serves and runs goes on.
class StoreDialog final : public QDialog {
    Q_OBJECT
public:
    /// The session outlives it, and is open. Tests give cheaper `parameters` for a new passphrase.
    StoreDialog(Session &session, QWidget *parent, ScryptParameters parameters = {});
    ~StoreDialog() override;

    /// Copies the store to a file that is not there yet.
    void backUp(const QString &path);
    void check();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Work { None, Backup, Check };
    void layOut();
    void chooseBackup();
    void askForOldPassphrase();
    void askForNewPassphrase(const Secret &old);
    void begin(Work work);
    void end();
    void cancel();
    void showProgress();
    void showCheck(const Result<QStringList> &findings);
    void showGood(const QString &text);
    void showFailure(const Error &error);
    void updateControls();
    void retranslate();

    Session &m_session;
    ScryptParameters m_parameters;
    QLabel *m_place, *m_backupText, *m_checkText, *m_passphraseText, *m_working;
    QPushButton *m_backup, *m_check, *m_passphrase, *m_cancel;
    QProgressBar *m_progress;
    NoteStrip *m_outcome;
    Work m_work = Work::None;
    std::shared_ptr<std::atomic_bool> m_isWanted; ///< what runs on the pool asks it
    QString m_path;                               ///< of the backup that is being made
    Alarm m_look;
};

} // namespace scepter
