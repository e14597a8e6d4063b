#pragma once
#include "app/session.h"
#include "app/translations.h"
#include "ui/device/devicepage.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/passphrasedialog.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QSettings;
class QStackedWidget;

namespace scepter {

class FailurePanel;
class NoteStrip;
class Notifier;
class OverviewFeed;
class Sidebar;
class StatusLine;

/// The one main window: sidebar, page, status line. Shows the session's store once it is open, and why when it cannot be. A page
/// is made when it is opened for the first time.
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
        Notifier *notifier = nullptr; ///< none: nothing is told outside the window
    };
    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    /// Once the store is open: asks for the passphrase, unless the user chose to be a viewer; or takes it from this file (O3).
    void unlockAtStart(const QString &passphraseFile);
    /// Shows what a link leads to. Nothing until the store is open.
    void go(const Destination &destination);
    Place place() const { return m_place; }
    /// Null until the store is open.
    Page *page(Place place);
    DevicePage *devicePage() { return static_cast<DevicePage *>(page(Place::Device)); }
    void setLanguage(const QString &code);
    void setTheme(Theme theme);
    /// Leaves without asking, when nobody is there to answer: what is served finishes what it accepted. The program ends after it.
    void leave();
    /// Whether leaving now would stop something; then it has asked (O4).
    bool asksBeforeLeaving();

Q_SIGNALS:
    void left(); ///< it was closed for good

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeStorePage();
    Page *makePage(Place place);
    void addShortcuts();
    void goBack(int steps);
    void tell(const QString &title, const QString &text, const Destination &where);
    void followStore();
    void command(const QString &id);
    void followSession();
    void followRole();
    void followEngine();
    void startUnlocking();
    void clickLock();
    void askForPassphrase(bool atStart);
    void tryPassphrase(PassphraseDialog *dialog, bool isNew, const Secret &passphrase);
    void serveAtStart();
    void confirmClosing();
    void confirmStopping();
    void followGoingOn();
    bool isStoppingToServe();
    void retranslate();
    void showWork();

    Surroundings m_around;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    QWidget *m_storePage;
    FailurePanel *m_storeFailure;
    std::array<Page *, 6> m_pages{}; ///< by place; null: not opened yet
    NoteStrip *m_goingOn;            ///< what goes on while it is locked
    QPushButton *m_stop;
    StatusLine *m_status;
    OverviewFeed *m_overview = nullptr; ///< once the store is open
    std::optional<int> m_due;           ///< certificates, as far as was told
    Place m_place = Place::Dashboard;
    QList<Destination> m_visited; ///< the way here
    qsizetype m_visit = -1;       ///< where on it
    QPointer<PassphraseDialog> m_asking;
    QPointer<QWidget> m_leaveQuestion;
    bool m_unlockAtStart = false, m_closing = false, m_leaving = false;
    QString m_passphraseFile;
};

} // namespace scepter
