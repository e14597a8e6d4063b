#pragma once
#include "app/session.h"
#include "app/translations.h"
#include "ui/device/devicepage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/passphrasedialog.h"

#include <QPointer>
#include <QWidget>

class QSettings;
class QStackedWidget;

namespace scepter {

class FailurePanel;
class NoteStrip;
class Sidebar;
class StatusLine;

/// The one main window: sidebar, page, status line. Shows the session's store once it is open, and why when it cannot be.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    /// All of these outlive the window. It remembers its geometry, language and theme in `settings`.
    struct Surroundings {
        Session &session;
        Appearance &appearance;
        Translations &translations;
        QSettings &settings;
        QString hostName;
    };
    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    /// Once the store is open: asks for the passphrase, unless the user chose to be a viewer; or takes it from this file (O3).
    void unlockAtStart(const QString &passphraseFile);
    /// Null until the store is open.
    DevicePage *devicePage() const { return m_device; }
    void setLanguage(const QString &code);
    void setTheme(Theme theme);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeStorePage();
    void followSession();
    void startUnlocking();
    void clickLock();
    void askForPassphrase(bool atStart);
    void tryPassphrase(PassphraseDialog *dialog, bool isNew, const Secret &passphrase);
    void retranslate();
    void showWork();

    Surroundings m_around;
    Sidebar *m_sidebar;
    QStackedWidget *m_pages;
    QWidget *m_storePage;
    FailurePanel *m_storeFailure;
    DevicePage *m_device = nullptr;
    StatusLine *m_status;
    QPointer<PassphraseDialog> m_asking;
    bool m_unlockAtStart = false;
    QString m_passphraseFile;
};

} // namespace scepter
