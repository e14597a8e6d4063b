#include "app/mainwindow.h"

#include "app/aboutdialog.h"
#include "app/notifier.h"
#include "app/settingsdialog.h"
#include "app/shortcutsdialog.h"
#include "core/base/literals.h"
#include "core/fleet/overviewfeed.h"
#include "core/fleet/rolloutnews.h"
#include "ui/activity/activitypage.h"
#include "ui/certificates/certificatespage.h"
#include "ui/connectors/connectorspage.h"
#include "ui/connectors/servedialog.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/printerpage.h"
#include "ui/fleet/rolloutwizard.h"
#include "ui/text/explanation.h"
#include "ui/text/goingonwords.h"
#include "ui/text/rolloutwords.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/question.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusline.h"

#include <QCloseEvent>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int collapseBelow = 1000; // the width of window at which the sidebar becomes icons
constexpr int pageMargin = 22;

/// The places with their names in the sidebar's objects and their icons, in the order of Place.
struct PlaceLook {
    const char16_t *id;
    const char16_t *icon;
};
constexpr std::array<PlaceLook, 6> placeLooks{{{u"dashboard", u"dashboard-show"},
                                               {u"fleet", u"view-list-details"},
                                               {u"device", u"printer"},
                                               {u"certificates", u"view-certificate"},
                                               {u"connectors", u"network-server"},
                                               {u"activity", u"view-history"}}};
QString placeId(Place place) { return QString::fromUtf16(placeLooks[size_t(place)].id); }

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
      m_stack(new QStackedWidget(this)),
      m_storePage(makeStorePage()),
      m_goingOn(new NoteStrip(this)),
      m_stop(new QPushButton(this)),
      m_status(new StatusLine(languageChoices(), this))
{
    setObjectName(u"mainWindow"_s);
    m_sidebar->setObjectName(u"sidebar"_s);
    for (const PlaceLook &look : placeLooks)
        m_sidebar->addPlace(QString::fromUtf16(look.id), QString::fromUtf16(look.icon));
    m_sidebar->addCommand(u"settings"_s, u"configure"_s);
    m_sidebar->addCommand(u"about"_s, u"help-about"_s);
    m_stack->addWidget(m_storePage);

    m_goingOn->setObjectName(u"goingOnStrip"_s);
    m_goingOn->setKind(NoteStrip::Kind::Info);
    m_stop->setObjectName(u"stopGoingOnButton"_s);
    m_goingOn->addAction(m_stop);
    m_goingOn->hide();
    connect(m_stop, &QPushButton::clicked, this, &MainWindow::confirmStopping);

    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_goingOn);
    pages->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);

    connect(m_sidebar, &Sidebar::chosen, this, [this](const QString &id) {
        for (size_t i = 0; i < placeLooks.size(); ++i) {
            if (placeId(Place(i)) == id && Place(i) != m_place)
                go({Place(i)});
        }
    });
    connect(m_sidebar, &Sidebar::commanded, this, &MainWindow::command);
    connect(m_status, &StatusLine::languageChosen, this, &MainWindow::setLanguage);
    connect(m_status, &StatusLine::themeChosen, this, &MainWindow::setTheme);
    connect(m_status, &StatusLine::lockClicked, this, &MainWindow::clickLock);
    connect(&m_around.session, &Session::stateChanged, this, &MainWindow::followSession);
    connect(&m_around.session, &Session::engineChanged, this, &MainWindow::followEngine);
    connect(&m_around.session, &Session::goingOnChanged, this, &MainWindow::followGoingOn);
    connect(&m_around.session, &Session::progress, this,
            [this](DeviceId device, const RequestId &request, const EnrollmentProgress &progress) {
                if (auto *page = static_cast<DevicePage *>(m_pages[size_t(Place::Device)]))
                    page->showProgress(device, request, progress);
            });
    addShortcuts();
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
    auto *page = new QWidget(m_stack);
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

Page *MainWindow::makePage(Place place)
{
    Session &session = m_around.session;
    const Workplace workplace{session.services(), session.database(), session.profiles(),
                              session.host(),     m_around.settings,  m_around.hostName};
    switch (place) {
    case Place::Dashboard: return new DashboardPage(workplace, *m_overview, m_stack);
    case Place::Fleet: return new FleetPage(workplace, m_stack);
    case Place::Device: {
        auto *page = new DevicePage(workplace, m_stack);
        page->setPrinterView(new PrinterPage(workplace));
        return page;
    }
    case Place::Certificates: return new CertificatesPage(workplace, m_stack);
    case Place::Connectors: return new ConnectorsPage(workplace, m_stack);
    case Place::Activity: return new ActivityPage(workplace, m_stack);
    }
    Q_UNREACHABLE();
}

Page *MainWindow::page(Place place)
{
    Page *&page = m_pages[size_t(place)];
    if (page || !m_around.session.isOpen())
        return page;
    page = makePage(place);
    page->setObjectName(placeId(place) + u"Page"_s);
    page->setAdministrator(m_around.session.administrator());
    connect(page, &Page::linkActivated, this, &MainWindow::go);
    connect(page, &Page::unlockWanted, this, &MainWindow::clickLock);
    connect(page, &Page::workChanged, this, &MainWindow::showWork);
    connect(page, &Page::noticed, this, &MainWindow::tell);
    m_stack->addWidget(page);
    if (place == Place::Device)
        static_cast<DevicePage *>(page)->setEngineError(m_around.session.engineError());
    return page;
}

/// Outside the window, unless the user is in it anyway.
void MainWindow::tell(const QString &title, const QString &text, const Destination &where)
{
    if (!m_around.notifier || isActiveWindow() || !m_around.settings.value(notificationsSetting(), true).toBool())
        return;
    m_around.notifier->tell(title, text, [this, where] {
        showNormal();
        activateWindow();
        go(where);
    });
}

/// What the sidebar counts, and what is told outside the window.
void MainWindow::followStore()
{
    m_overview = new OverviewFeed(m_around.session.database(), m_around.session.services().scheduler, QTimeZone::systemTimeZone(), this);
    connect(m_overview, &OverviewFeed::changed, this, [this] {
        const Overview &overview = m_overview->overview();
        m_sidebar->setPlaceCount(placeId(Place::Connectors), overview.pendingApprovals);
        const int due = overview.certificates.due;
        if (m_due && due > *m_due)
            tell(tr("%n certificate(s) expire within 30 days", nullptr, due), tr("Renew them with a rollout."),
                 {Place::Certificates, {}, {}, u"due"_s});
        m_due = due;
    });
    m_overview->start();
    auto *news = new RolloutNews(m_around.session.database(), m_around.session.services().scheduler, this);
    const auto where = [](const Rollout &rollout) {
        return Destination{Place::Fleet, {}, QString::number(qint64(rollout.id)), u"rollout"_s};
    };
    connect(news, &RolloutNews::ended, this, [this, where](const Rollout &rollout, const RolloutCounts &counts) {
        const bool finished = rollout.state == RolloutState::Finished;
        tell(finished ? tr("Rollout “%1” has ended").arg(rollout.title) : tr("Rollout “%1” was cancelled").arg(rollout.title),
             countsText(counts), where(rollout));
    });
    connect(news, &RolloutNews::held, this, [this, where](const Rollout &rollout) {
        const QString why = rollout.held ? holdReasonText(*rollout.held).what : QString();
        tell(tr("Rollout “%1” is held").arg(rollout.title), why, where(rollout));
    });
    news->start();
}

void MainWindow::go(const Destination &destination)
{
    Page *target = page(destination.place);
    if (!target)
        return;
    m_visited.resize(m_visit + 1); // another way from here
    m_visited.append(destination);
    ++m_visit;
    m_place = destination.place;
    m_sidebar->setCurrent(placeId(m_place));
    m_stack->setCurrentWidget(target);
    target->show(destination);
    showWork();
}

/// Along the way here, and forth again.
void MainWindow::goBack(int steps)
{
    const qsizetype there = m_visit - steps;
    if (there < 0 || there >= m_visited.size())
        return;
    const QList<Destination> visited = m_visited;
    m_visit = there - 1;
    go(visited[there]);
    m_visited = visited;
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto work) { connect(new QShortcut(keys, this), &QShortcut::activated, this, work); };
    for (size_t i = 0; i < placeLooks.size(); ++i)
        add(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + int(i))), [this, i] { go({Place(i)}); });
    add(QKeySequence(QKeySequence::Back), [this] { goBack(1); });
    add(QKeySequence(QKeySequence::Forward), [this] { goBack(-1); });
    add(QKeySequence(u"Ctrl+L"_s), [this] { clickLock(); });
    add(QKeySequence(u"Ctrl+,"_s), [this] { command(u"settings"_s); });
    add(QKeySequence(QKeySequence::HelpContents), [this] { command(u"shortcuts"_s); });
    add(QKeySequence(u"Ctrl+Q"_s), [this] { close(); });
}

void MainWindow::command(const QString &id)
{
    QDialog *dialog = nullptr;
    if (id == u"settings"_s) {
        auto *settings = new SettingsDialog(m_around.session, m_around.settings, m_around.translations.language(),
                                            m_around.appearance.theme(), this);
        connect(settings, &SettingsDialog::languageChosen, this, &MainWindow::setLanguage);
        connect(settings, &SettingsDialog::themeChosen, this, &MainWindow::setTheme);
        dialog = settings;
    } else if (id == u"shortcuts"_s) {
        dialog = new ShortcutsDialog(this);
    } else {
        auto *about = new AboutDialog(m_around.session.location(), this);
        connect(about, &AboutDialog::shortcutsWanted, this, [this] { command(u"shortcuts"_s); });
        dialog = about;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::followSession()
{
    Session &session = m_around.session;
    if (session.state() == Session::State::Closed)
        m_storeFailure->setError(*session.error());
    m_storeFailure->setVisible(session.state() == Session::State::Closed);
    if (session.isOpen() && m_visit < 0) {
        followStore();
        go({Place::Dashboard});
    }
    followRole();
    followGoingOn();
    m_status->setLock(lockOf(session.state()));
    if (session.isOpen() && std::exchange(m_unlockAtStart, false))
        startUnlocking();
    if (session.state() == Session::State::Unlocked)
        serveAtStart();
    showWork();
}

void MainWindow::followRole()
{
    for (Page *page : m_pages) {
        if (page)
            page->setAdministrator(m_around.session.administrator());
    }
}

void MainWindow::followEngine()
{
    auto *page = static_cast<DevicePage *>(m_pages[size_t(Place::Device)]);
    if (!page)
        return;
    page->setEngineError(m_around.session.engineError());
    if (!m_around.session.engine())
        page->forgetProgress();
}

/// The connectors that this window is to serve whenever it may.
void MainWindow::serveAtStart()
{
    if (m_around.settings.value(serveSetting(), false).toBool())
        m_around.session.host().start(rememberedListening(m_around.settings));
}

void MainWindow::unlockAtStart(const QString &passphraseFile)
{
    m_passphraseFile = passphraseFile;
    m_unlockAtStart = true;
    followSession();
}

void MainWindow::startUnlocking()
{
    Session &session = m_around.session;
    if (!m_passphraseFile.isEmpty()) {
        session.unlockFrom(m_passphraseFile, this, [this](const Result<void> &done) {
            if (!done)
                page(m_place)->showProblem(done.error());
        });
    } else if (m_around.settings.value(viewerSetting(), false).toBool()) {
        return;
    } else if (session.hasKeyring() && session.isInKeyring()) {
        session.unlockWithKeyring(this, [this](const Result<void> &done) {
            if (!done) // the passphrase still opens it
                askForPassphrase(true);
        });
    } else {
        askForPassphrase(true);
    }
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
    const auto texts = [isNew] {
        return isNew ? PassphraseDialog::Texts{tr("Set a passphrase"),
                                               tr("Keys and challenge passwords are kept sealed under a passphrase. Whoever knows it is "
                                                  "administrator.\n\nIf it is lost, the keys and challenge passwords that are sealed under "
                                                  "it are lost too; settings, certificates and the history of requests are not."),
                                               tr("Set passphrase"), tr("Skip: viewer only")}
                     : PassphraseDialog::Texts{tr("Unlock"),
                                               tr("Enter the passphrase of the store, in order to change settings and to send requests."),
                                               tr("Unlock"), tr("Stay a viewer")};
    };
    m_asking = new PassphraseDialog(texts, isNew ? PassphraseDialog::Asks::Twice : PassphraseDialog::Asks::Once, this);
    if (m_around.session.hasKeyring() && !m_around.session.isInKeyring())
        m_asking->offerKeyring();
    connect(m_asking, &PassphraseDialog::chosen, this,
            [this, dialog = m_asking.data(), isNew](const Secret &passphrase) { tryPassphrase(dialog, isNew, passphrase); });
    if (atStart)
        connect(m_asking, &QDialog::rejected, this, [this] { m_around.settings.setValue(viewerSetting(), true); });
    m_asking->open();
}

void MainWindow::tryPassphrase(PassphraseDialog *dialog, bool isNew, const Secret &passphrase)
{
    const auto answer = [this, dialog](const Result<void> &done) {
        if (!done)
            return dialog->showError(done.error().code == Errc::StorePassphrase ? tr("The passphrase is wrong.")
                                                                                : explain(done.error()).oneLine());
        m_around.settings.setValue(viewerSetting(), false);
        if (dialog->wantsKeyring()) {
            m_around.session.keepInKeyring(this, [this](const Result<void> &kept) {
                if (!kept)
                    page(m_place)->showProblem(kept.error());
            });
        }
        dialog->accept();
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

/// Every way out comes through here: the window's own button, Ctrl+Q, the desktop's menu.
void MainWindow::closeEvent(QCloseEvent *event)
{
    // What was begun there is kept, and settings sheets that were not written are asked for (F9).
    if (auto *wizard = findChild<RolloutWizard *>(); wizard && wizard->isVisible() && !wizard->close())
        return event->ignore();
    if (asksBeforeLeaving() || isStoppingToServe())
        return event->ignore();
    m_around.settings.setValue(u"window/geometry"_s, saveGeometry());
    QWidget::closeEvent(event);
    Q_EMIT left();
}

bool MainWindow::asksBeforeLeaving()
{
    if (m_closing || !m_around.session.isOpen() || !m_around.session.goingOn().matters(m_around.session.services().scheduler.now()))
        return false;
    confirmClosing();
    return true;
}

/// Requests that were accepted are answered, and the leases given back, before the window goes.
bool MainWindow::isStoppingToServe()
{
    if (!m_around.session.isOpen() || m_around.session.host().state() == ConnectorHost::State::Stopped)
        return false;
    if (!std::exchange(m_leaving, true)) {
        ConnectorHost &host = m_around.session.host();
        connect(&host, &ConnectorHost::changed, this, [this, &host] {
            if (host.state() == ConnectorHost::State::Stopped)
                QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        setEnabled(false);
        host.stop();
    }
    return true;
}

void MainWindow::leave()
{
    m_closing = true;
    close();
}

/// Printers would find nobody.
void MainWindow::confirmClosing()
{
    if (m_leaveQuestion)
        return m_leaveQuestion->activateWindow();
    if (!isVisible())
        showNormal();
    const auto texts = [this] {
        return Question::Texts{tr("Close Scepter?"), tr("When it is closed, this stops:"),
                               stopsTexts(m_around.session.goingOn()).join(u"\n\n"_s), tr("Stop and close"), tr("Keep it open")};
    };
    m_leaveQuestion = Question::ask(this, u"closeQuestion"_s, texts, [this] { leave(); });
}

/// Whoever sits here is no administrator, and may stop all the same what was left running (O4).
void MainWindow::confirmStopping()
{
    const auto texts = [this] {
        return Question::Texts{tr("Stop what goes on?"), tr("Only an administrator can start it again."),
                               stopsTexts(m_around.session.goingOn()).join(u"\n\n"_s), tr("Stop it"), tr("Let it go on")};
    };
    Question::ask(this, u"stopQuestion"_s, texts, [this] { m_around.session.stopGoingOn(); });
}

void MainWindow::followGoingOn()
{
    const Session &session = m_around.session;
    const bool shows = session.state() == Session::State::Locked && !session.goingOn().isNothing();
    if (shows)
        m_goingOn->setText(tr("Locked. This goes on:") + u' ' + goesOnText(session.goingOn()));
    m_stop->setText(tr("Stop it…"));
    m_goingOn->setVisible(shows);
}

void MainWindow::retranslate()
{
    setWindowTitle(u"Scepter"_s);
    const QStringList names{tr("Dashboard"), tr("Fleet"), tr("Device"), tr("Certificates"), tr("Connectors"), tr("Activity")};
    for (size_t i = 0; i < placeLooks.size(); ++i)
        m_sidebar->setPlaceText(placeId(Place(i)), names[qsizetype(i)]);
    m_sidebar->setPlaceText(u"settings"_s, tr("Settings"));
    m_sidebar->setPlaceText(u"about"_s, tr("About Scepter"));
    m_storeFailure->setActionText(tr("Try &again"));
    followGoingOn();
    showWork();
}

/// What the page that is open does, else what any other does.
void MainWindow::showWork()
{
    if (m_around.session.state() == Session::State::Opening)
        return m_status->setWork(tr("Opening the store…"));
    QString work = m_pages[size_t(m_place)] ? m_pages[size_t(m_place)]->workText() : QString();
    for (const Page *page : m_pages) {
        if (work.isEmpty() && page)
            work = page->workText();
    }
    m_status->setWork(work);
}

} // namespace scepter
