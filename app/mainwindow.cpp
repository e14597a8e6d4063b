#include "app/mainwindow.h"

#include "core/base/literals.h"
#include "ui/text/explanation.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusline.h"

#include <QCloseEvent>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int collapseBelow = 1000; // the width of window at which the sidebar becomes icons
constexpr int pageMargin = 22;

const QString viewerSetting = u"window/viewer"_s; // the user does not want to be asked for the passphrase at start

QList<std::pair<QString, QString>> languageChoices()
{
    QList<std::pair<QString, QString>> choices;
    for (const Translations::Language &language : Translations::languages())
        choices.append({language.code, language.name});
    return choices;
}

StatusLine::Lock lockOf(Session::State state)
{
    switch (state) {
    case Session::State::Opening:
    case Session::State::Closed: return StatusLine::Lock::None;
    case Session::State::New: return StatusLine::Lock::New;
    case Session::State::Locked: return StatusLine::Lock::Locked;
    case Session::State::Unlocked: return StatusLine::Lock::Unlocked;
    }
    return StatusLine::Lock::None;
}

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_around(surroundings),
      m_sidebar(new Sidebar(this)),
      m_pages(new QStackedWidget(this)),
      m_storePage(makeStorePage()),
      m_status(new StatusLine(languageChoices(), this))
{
    setObjectName(u"mainWindow"_s);
    m_sidebar->setObjectName(u"sidebar"_s);
    m_sidebar->addPlace(u"device"_s, u"printer"_s);
    m_sidebar->setCurrent(u"device"_s);
    m_pages->addWidget(m_storePage);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);

    connect(m_status, &StatusLine::languageChosen, this, &MainWindow::setLanguage);
    connect(m_status, &StatusLine::themeChosen, this, &MainWindow::setTheme);
    connect(m_status, &StatusLine::lockClicked, this, &MainWindow::clickLock);
    connect(&m_around.session, &Session::stateChanged, this, &MainWindow::followSession);
    connect(&m_around.session, &Session::engineChanged, this, [this] {
        if (m_device)
            m_device->setEngineError(m_around.session.engineError());
    });
    connect(&m_around.session, &Session::progress, this,
            [this](DeviceId device, const RequestId &request, const EnrollmentProgress &progress) {
                if (m_device)
                    m_device->showProgress(device, request, progress);
            });
    m_status->setLanguage(m_around.translations.language());
    m_status->setTheme(m_around.appearance.theme());
    followSession();
    retranslate();
    resize(1280, 800); // the first time
    restoreGeometry(m_around.settings.value(u"window/geometry"_s).toByteArray());
}

MainWindow::~MainWindow() = default;

/// In place of the pages while there is no store.
QWidget *MainWindow::makeStorePage()
{
    auto *page = new QWidget(m_pages);
    m_storeFailure = new FailurePanel(page);
    m_storeFailure->setObjectName(u"storeFailurePanel"_s);
    m_storeFailure->hide();
    connect(m_storeFailure, &FailurePanel::actionTriggered, &m_around.session, &Session::open);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addWidget(m_storeFailure);
    layout->addStretch(1);
    return page;
}

void MainWindow::followSession()
{
    Session &session = m_around.session;
    if (session.state() == Session::State::Closed)
        m_storeFailure->setError(*session.error());
    m_storeFailure->setVisible(session.state() == Session::State::Closed);
    if (session.isOpen() && !m_device) {
        m_device = new DevicePage(session.services(), session.database(), session.profiles(), m_around.hostName, m_pages);
        connect(m_device, &DevicePage::unlockWanted, this, &MainWindow::clickLock);
        connect(m_device, &DevicePage::workChanged, this, &MainWindow::showWork);
        m_pages->addWidget(m_device);
        m_pages->setCurrentWidget(m_device);
    }
    if (m_device) {
        m_device->setVault(session.vault(), session.audit());
        m_device->setEngineError(session.engineError());
    }
    m_status->setLock(lockOf(session.state()));
    if (session.isOpen() && std::exchange(m_unlockAtStart, false))
        startUnlocking();
    showWork();
}

void MainWindow::unlockAtStart(const QString &passphraseFile)
{
    m_passphraseFile = passphraseFile;
    m_unlockAtStart = true;
    followSession();
}

void MainWindow::startUnlocking()
{
    if (m_passphraseFile.isEmpty()) {
        if (!m_around.settings.value(viewerSetting, false).toBool())
            askForPassphrase(true);
        return;
    }
    m_around.session.unlockFrom(m_passphraseFile, this, [this](const Result<void> &done) {
        if (!done)
            m_device->showStorageError(done.error());
    });
}

void MainWindow::clickLock()
{
    if (m_around.session.state() == Session::State::Unlocked)
        m_around.session.lock();
    else
        askForPassphrase(false);
}

/// O3: a store that has no passphrase yet gets one, typed twice; else it is unlocked.
void MainWindow::askForPassphrase(bool atStart)
{
    if (m_asking || !m_around.session.isOpen())
        return;
    const bool isNew = m_around.session.state() == Session::State::New;
    const PassphraseDialog::Texts texts =
        isNew ? PassphraseDialog::Texts{tr("Set a Passphrase"),
                                        tr("Keys and challenge passwords are kept sealed under a passphrase. Whoever knows it is "
                                           "administrator.\n\nIf it is lost, the keys and challenge passwords that are sealed under it are "
                                           "lost too; settings, certificates and the history of requests are not."),
                                        tr("Set Passphrase"), tr("Skip: Viewer Only")}
              : PassphraseDialog::Texts{tr("Unlock"),
                                        tr("Enter the passphrase of the store, in order to change settings and to send requests."),
                                        tr("Unlock"), tr("Stay a Viewer")};
    m_asking = new PassphraseDialog(texts, isNew ? PassphraseDialog::Asks::Twice : PassphraseDialog::Asks::Once, this);
    connect(m_asking, &PassphraseDialog::chosen, this,
            [this, dialog = m_asking.data(), isNew](const Secret &passphrase) { tryPassphrase(dialog, isNew, passphrase); });
    if (atStart)
        connect(m_asking, &QDialog::rejected, this, [this] { m_around.settings.setValue(viewerSetting, true); });
    m_asking->open();
}

void MainWindow::tryPassphrase(PassphraseDialog *dialog, bool isNew, const Secret &passphrase)
{
    const auto answer = [this, dialog](const Result<void> &done) {
        if (done) {
            m_around.settings.setValue(viewerSetting, false);
            dialog->accept();
        } else {
            dialog->showError(done.error().code == Errc::StorePassphrase ? tr("The passphrase is wrong.")
                                                                         : explain(done.error()).oneLine());
        }
    };
    if (isNew)
        m_around.session.setPassphrase(passphrase, dialog, answer);
    else
        m_around.session.unlock(passphrase, dialog, answer);
}

void MainWindow::setLanguage(const QString &code)
{
    m_around.translations.setLanguage(code);
    m_around.settings.setValue(u"window/language"_s, m_around.translations.language());
    m_status->setLanguage(m_around.translations.language());
}

void MainWindow::setTheme(Theme theme)
{
    m_around.appearance.setTheme(theme);
    m_around.settings.setValue(u"window/theme"_s, themeName(theme));
    m_status->setTheme(theme);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_around.appearance.followDesktop();
    return QWidget::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setCollapsed(width() < collapseBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_around.settings.setValue(u"window/geometry"_s, saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(u"Scepter"_s);
    m_sidebar->setPlaceText(u"device"_s, tr("Device"));
    m_storeFailure->setActionText(tr("Try &Again"));
    showWork();
}

void MainWindow::showWork()
{
    if (m_around.session.state() == Session::State::Opening)
        m_status->setWork(tr("Opening the store…"));
    else
        m_status->setWork(m_device ? m_device->workText() : QString());
}

} // namespace scepter
