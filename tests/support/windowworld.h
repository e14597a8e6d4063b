#pragma once
#include "app/mainwindow.h"
#include "core/client/knownserversfile.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace scepter {

/// The window over a store of its own, with a server that knows nothing (HTTP status 404), and both clocks in the test's hand.
class WindowWorld {
public:
    explicit WindowWorld(std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>())
        : directory(std::move(folder)), known(directory->filePath(QStringLiteral("known-servers.json")), pool)
    {
        transport.setAnswer([](const HttpRequest &) -> std::optional<Result<HttpReply>> { return FakeTransport::reply("Not Found", 404); });
        if (!s_appearance) // dresses the application once
            s_appearance = new Appearance;
        window = std::make_unique<MainWindow>(
            MainWindow::Surroundings{session, *s_appearance, translations, settingsFile, QStringLiteral("pc-1")});
        window->setLanguage(QStringLiteral("en"));
        window->setTheme(Theme::Light);
    }
    /// The clocks move on, because the store is looked at four times a second.
    bool until(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(
            [&] {
                scheduler.advance(std::chrono::milliseconds(100));
                return condition();
            },
            20'000);
    }
    /// Opens the store, and with `administrator` unlocks it; until the pages of this computer are there.
    bool open(bool administrator = true)
    {
        session.open();
        if (!until([&] { return session.isOpen(); }))
            return false;
        if (administrator) {
            session.unlockFrom(passphraseFile(), window.get(), [](const Result<void> &) {});
            if (!until([&] { return session.engine() && session.engine()->isRunning(); }))
                return false;
        }
        window->go({Place::Device});
        return until([&] { return isShown() && (!administrator || device().device().id != DeviceId::None); });
    }
    bool openDevice(const QString &name)
    {
        window->go({Place::Device, {}, name});
        return until([&] { return isShown(); });
    }
    /// Makes a device of this profile.
    bool add(const QString &name, const QString &profile)
    {
        bool added = false;
        session.database().write(
            window.get(),
            [store = DeviceStore(profiles, session.vault()), name, profile, now = scheduler.now()](Transaction &transaction) {
                return store.add(transaction, {.name = name, .profile = profile, .address = QStringLiteral("192.0.2.7")}, now);
            },
            [&](const Result<DeviceId> &id) { added = id.has_value(); });
        return until([&] { return added; });
    }
    bool configure()
    {
        CommunicationSettings settings;
        settings.url = QStringLiteral("http://scep.example/scep");
        device().updateCommunication(settings, [](const FieldResult<void> &) {});
        return until([&] { return device().settings().communication.has_value(); });
    }
    bool setTimer(KeyUseLocation location = KeyUseLocation::None)
    {
        AutoRequestSettings settings;
        settings.timer = true;
        settings.startDate = scheduler.now().date().addDays(1);
        settings.startTime = QTime(2, 0);
        settings.polling = Polling{3, 5};
        settings.intervalDays = 30;
        settings.request = {.keyName = QStringLiteral("TLS"), .commonName = QStringLiteral("pc-1.example"), .location = location};
        device().updateAutomatic(settings, Secret("sesam"), [](const FieldResult<void> &) {});
        return until([&] { return device().isTimerOn(); });
    }

    RemoteUi &device() { return window->devicePage()->device(); }
    bool isShown() const { return window->devicePage() && window->devicePage()->widget(DevicePage::Page::Request); }
    QWidget *page() const { return window->devicePage()->widget(window->devicePage()->page()); }
    /// On the page that is open, else anywhere in the window.
    template <class T> T *find(const QString &name) const
    {
        T *found = isShown() ? page()->findChild<T *>(name) : nullptr;
        return found ? found : window->findChild<T *>(name);
    }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    QLineEdit *edit(const QString &name) const { return find<QLineEdit>(name); }
    QString passphraseFile() const
    {
        const QString path = directory->filePath(QStringLiteral("passphrase"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("open sesame\n") < 0)
            qFatal("no passphrase file");
        return path;
    }

    std::unique_ptr<QTemporaryDir> directory;
    ManualScheduler scheduler;
    FakeTransport transport;
    SeededRandom random{1};
    DeviceProfiles profiles;
    KnownServersFile known;
    Translations translations;
    QSettings settingsFile{directory->filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    WorkPool pool{1};
    Session session{
        {transport, scheduler, random, pool, known}, profiles, {directory->filePath(QStringLiteral("scepter.db"))}, nullptr, {.n = 16}};
    std::unique_ptr<MainWindow> window;
    static inline Appearance *s_appearance = nullptr;
};

} // namespace scepter
