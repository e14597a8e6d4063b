#include "app/mainwindow.h"

#include "core/base/literals.h"
#include "ui/text/words.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusline.h"

#include <QCloseEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scepter {
namespace {

constexpr int collapseBelow = 1000; // the width of window at which the sidebar becomes icons

QList<std::pair<QString, QString>> languageChoices()
{
    QList<std::pair<QString, QString>> choices;
    for (const Translations::Language &language : Translations::languages())
        choices.append({language.code, language.name});
    return choices;
}

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_around(surroundings),
      m_sidebar(new Sidebar(this)),
      m_pages(new QStackedWidget(this)),
      m_device(new DevicePage(surroundings.station, surroundings.hostName, m_pages)),
      m_status(new StatusLine(languageChoices(), this))
{
    setObjectName(u"mainWindow"_s);
    m_sidebar->setObjectName(u"sidebar"_s);
    m_sidebar->addPlace(u"device"_s, u"printer"_s);
    m_sidebar->setCurrent(u"device"_s);
    m_pages->addWidget(m_device);

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
    connect(&m_around.station, &LocalStation::progress, this, [this](const RequestId &, const EnrollmentProgress &progress) {
        m_progress = progress;
        showWork();
    });
    connect(&m_around.station, &LocalStation::busyChanged, this, [this] {
        m_progress.reset();
        showWork();
    });
    m_status->setLanguage(m_around.translations.language());
    m_status->setTheme(m_around.appearance.theme());
    retranslate();
    resize(1280, 800); // the first time
    restoreGeometry(m_around.settings.value(u"window/geometry"_s).toByteArray());
}

MainWindow::~MainWindow() = default;

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
    showWork();
}

void MainWindow::showWork()
{
    if (!m_around.station.isBusy())
        m_status->setWork(QString());
    else
        m_status->setWork(m_progress ? progressText(*m_progress) : tr("Sending a request…"));
}

} // namespace scepter
