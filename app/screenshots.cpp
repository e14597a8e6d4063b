#include "app/screenshots.h"

#include "app/dialogtour.h"
#include "app/mainwindow.h"
#include "app/screenshotstate.h"
#include "core/base/files.h"
#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "core/fleet/rolloutnews.h"
#include "core/fleet/samplefleet.h"
#include "core/net/qttransport.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace scepter {
namespace {

/// A clock that stands still, so that the pictures are the same every day; what waits for some time passes all the same.
class FixedScheduler final : public Scheduler {
public:
    QDateTime now() const override { return QDateTime({2026, 11, 22}, {2, 6, 31}, Qt::UTC); }
    std::function<QDateTime()> clock() const override
    {
        return [still = now()] { return still; };
    }
    Alarm at(QDateTime when, std::function<void()> fire) override { return when <= now() ? after({}, std::move(fire)) : Alarm(); }
    Alarm after(std::chrono::milliseconds delay, std::function<void()> fire) override { return m_timers.after(delay, std::move(fire)); }

private:
    SystemScheduler m_timers;
};

/// This computer's own connectors answer; nothing is found anywhere else: the pictures need no network, and one shows a failure.
class HomeTransport final : public Transport {
public:
    explicit HomeTransport(Scheduler &scheduler) : m_loopback(scheduler, {ProxySettings::Kind::None}) {}
    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override
    {
        if (request.url.host() == u"127.0.0.1"_s)
            return m_loopback.exchange(std::move(request), std::move(done));
        auto ticket = std::make_unique<Answer>();
        QTimer::singleShot(0, ticket.get(), [done] { done(HttpReply{.status = 404, .body = "Not Found"}); });
        return ticket;
    }

private:
    class Answer final : public QObject, public Ticket {};
    QtTransport m_loopback;
};

constexpr char16_t thisComputer[] = u"this-computer";

/// Takes one picture after the other, each from the event loop, so that layouts and styles have settled.
class Photographer final : public QObject {
public:
    Photographer(const QString &directory, MainWindow &window, Appearance &appearance, Session &session)
        : m_directory(directory), m_window(window), m_appearance(appearance), m_session(session)
    {
        using Page = DevicePage::Page;
        const QString first = u"mfp-sth-001"_s, second = u"mfp-sth-002"_s, self = QString::fromUtf16(thisComputer);
        const QString full = QString::fromUtf16(SampleFleet::full), office = QString::fromUtf16(SampleFleet::office);
        addPlaces({{u"dashboard"_s, {Place::Dashboard}},
                   {u"fleet"_s, {Place::Fleet}},
                   {u"fleet-failure"_s, {Place::Fleet, {}, full}},
                   {u"certificates"_s, {Place::Certificates, {}, u"malmo-01"_s, u"all"_s}},
                   {u"connectors-requests"_s, {Place::Connectors, {}, office, u"requests"_s}},
                   {u"connectors-ca"_s, {Place::Connectors, {}, office, u"ca"_s}},
                   {u"connectors-settings"_s, {Place::Connectors, {}, office, u"settings"_s}},
                   {u"connectors-challenges"_s, {Place::Connectors, {}, office, u"challenges"_s}},
                   {u"activity"_s, {Place::Activity}}});
        for (const DialogStop &stop : dialogTour())
            addShots({{u"dialog-"_s + stop.name, self, Page::Communication, false, stop.where, stop}});
        addShots({{u"device-communication"_s, first, Page::Communication},
                  {u"device-request"_s, first, Page::Request},
                  {u"device-status"_s, first, Page::Status},
                  {u"device-import"_s, first, Page::ImportExport},
                  {u"device-setup"_s, first, Page::Setup},
                  {u"device-portal"_s, first, Page::Portal},
                  {u"device-scep"_s, first, Page::CertificateIssuance},
                  {u"device-timer"_s, second, Page::Communication},
                  {u"device-automatic"_s, second, Page::Automatic},
                  {u"device-polling"_s, second, Page::Status}});
        addShots({{u"device-failure"_s, self, Page::Request, true}}); // a request is sent, which fails
        addShots({{u"device-locked"_s, self, Page::Request}});
        connect(&session, &Session::stateChanged, this, &Photographer::follow);
        connect(&session, &Session::engineChanged, this, &Photographer::follow);
    }
    int failures() const { return m_failures; }

private:
    struct Shot {
        QString name;
        QString device;
        DevicePage::Page page;
        bool sends = false;
        std::optional<Destination> where = {}; ///< another place than the device's page
        std::optional<DialogStop> stop = {};   ///< a dialog that is opened there
        QString language = {};
        Theme theme = Theme::Light;
        QSize size = {};
    };

    void addShots(const QList<Shot> &pages)
    {
        for (const Shot &page : pages) {
            for (const Translations::Language &language : Translations::languages()) {
                for (const Theme theme : {Theme::Light, Theme::Dark}) {
                    for (const QSize size : page.stop ? QList<QSize>{{1280, 800}} : QList<QSize>{{1280, 800}, {1920, 1080}, {800, 600}}) {
                        Shot shot = page;
                        shot.language = language.code;
                        shot.theme = theme;
                        shot.size = size;
                        m_shots.append(shot);
                    }
                }
            }
        }
    }
    void addPlaces(const QList<std::pair<QString, Destination>> &places)
    {
        for (const auto &[name, where] : places)
            addShots({{name, QString::fromUtf16(thisComputer), DevicePage::Page::Communication, false, where}});
    }

    /// A new store gets a passphrase, devices and somebody who runs them; then the pictures begin.
    void follow()
    {
        if (m_session.state() == Session::State::New) {
            m_session.setPassphrase(Secret::fromText(u"made up"_s), this, [](const Result<void> &) {});
        } else if (m_session.state() == Session::State::Unlocked && m_session.engine() && m_session.engine()->isRunning() && !m_begun) {
            m_begun = true;
            makeFleet();
        } else if (m_session.state() == Session::State::Closed) {
            QCoreApplication::exit(1);
        }
    }

    /// The sample fleet, enrolled by the real code with a connector of its own: two printers fail.
    void makeFleet()
    {
        m_sample = std::make_unique<SampleFleet>(m_session.services(), m_session.database(), m_session.profiles(), m_session.host(),
                                                 *m_session.administrator(), SampleFleet::Wish{u"December TLS"_s, 0});
        connect(m_sample.get(), &SampleFleet::failed, this, [](const Error &error) {
            qFatal("the sample fleet cannot be made: %s %s", qPrintable(errcName(error.code)), qPrintable(error.detail));
        });
        m_news = std::make_unique<RolloutNews>(m_session.database(), m_session.services().scheduler);
        connect(m_news.get(), &RolloutNews::ended, this, &Photographer::makeDevices);
        m_news->start();
        m_sample->start();
    }

    void makeDevices()
    {
        const auto work = [store = DeviceStore(m_session.profiles(), m_session.vault()), now = m_session.services().scheduler.now(),
                           &random = m_session.services().random](Transaction &transaction) {
            return makeUpDevices(transaction, store, now, random);
        };
        m_session.database().write(this, work, [this](const Result<void> &done) {
            if (!done)
                qFatal("the made-up devices cannot be stored: %s %s", qPrintable(errcName(done.error().code)),
                       qPrintable(done.error().detail + done.error().facts.join(u' ')));
            connect(m_window.devicePage(), &DevicePage::deviceShown, this, &Photographer::next);
            openDevice(m_shots.constFirst().device);
        });
    }

    void openDevice(const QString &name)
    {
        m_device = name;
        m_window.devicePage()->openDevice(name);
    }

    void next()
    {
        QTimer::singleShot(0, this, [this] {
            if (m_shots.isEmpty()) {
                QCoreApplication::exit(m_failures ? 1 : 0);
                return;
            }
            const Shot &shot = m_shots.constFirst();
            if (shot.device != m_device)
                return openDevice(shot.device); // which comes back here
            if (shot.sends && !std::exchange(m_sent, true))
                return send();
            if (shot.name == u"device-locked"_s)
                m_session.lock();
            // What a page shows is read on other threads.
            constexpr int opened = 900, again = 120;
            const bool isOther = shot.where && shot.name != std::exchange(m_shown, shot.name);
            arrange(shot, isOther);
            QTimer::singleShot(!shot.where ? 0 : isOther ? opened : again, this, [this] { walk(); });
        });
    }

    /// To the dialog, if there is one to be opened; then the picture.
    void walk()
    {
        constexpr int step = 250, patience = 60;
        QDialog *dialog = m_walk ? m_walk->advance() : nullptr;
        if (m_walk && !dialog) {
            if (++m_waited > patience)
                qFatal("%s: %s cannot be pressed", qPrintable(m_shown), qPrintable(m_walk->awaited()));
            QTimer::singleShot(step, this, [this] { walk(); });
            return;
        }
        settle();
        QTimer::singleShot(0, this, [this, dialog] { // scroll bars hide in the turn after
            settle();
            shoot(m_shots.takeFirst(), dialog ? static_cast<QWidget &>(*dialog) : m_window);
            next();
        });
    }

    void send()
    {
        fillForm();
        connect(&m_window.devicePage()->device(), &RemoteUi::busyChanged, this, [this](bool busy) {
            if (!busy)
                next();
        });
        auto *button = m_window.findChild<QPushButton *>(u"sendButton"_s);
        button->click();
    }

    void fillForm()
    {
        const auto fill = [this](const QString &field, const QString &text) {
            if (auto *edit = m_window.devicePage()->widget(DevicePage::Page::Request)->findChild<QLineEdit *>(field)) {
                edit->setText(text);
                edit->setCursorPosition(0);
            }
        };
        fill(u"keyNameEdit"_s, u"TLS2026"_s);
        fill(u"organizationEdit"_s, u"Exempel AB"_s);
        fill(u"commonNameEdit"_s, m_device == QString::fromUtf16(thisComputer) ? u"desk-014.exempel.se"_s : u"mfp-sth-001.exempel.se"_s);
        fill(u"challengeEdit"_s, u"not a real one"_s);
        if (auto *location = m_window.devicePage()->widget(DevicePage::Page::Request)->findChild<QComboBox *>(u"locationCombo"_s))
            location->setCurrentIndex(location->count() - 1);
    }

    void arrange(const Shot &shot, bool isOther)
    {
        if (m_language != shot.language)
            m_window.setLanguage(m_language = shot.language);
        if (m_appearance.theme() != shot.theme)
            m_window.setTheme(shot.theme);
        m_window.resize(shot.size);
        if (shot.where) {
            if (!isOther)
                return;
            DialogWalk::closeAll(m_window);
            m_walk.reset();
            m_waited = 0;
            m_window.go(*shot.where);
            if (shot.stop)
                m_walk.emplace(m_window, *shot.stop);
            return;
        }
        DialogWalk::closeAll(m_window);
        m_walk.reset();
        if (m_window.place() != Place::Device)
            m_window.go({Place::Device});
        m_window.devicePage()->open(shot.page);
        if (shot.page == DevicePage::Page::Request && !shot.sends)
            fillForm();
        if (shot.page == DevicePage::Page::Status)
            m_window.devicePage()->selectRequest(shot.size.width() > 1000 ? 1 : 0);
    }

    /// Layouts are posted, one level after the other.
    static void settle()
    {
        for (int level = 0; level < 12; ++level)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

    void shoot(const Shot &shot, QWidget &shown)
    {
        QString name = shot.name + u'-' + shot.language + u'-' + themeName(shot.theme);
        if (shot.size.width() != 1280)
            name += u"-%1x%2"_s.arg(shot.size.width()).arg(shot.size.height());
        const QString path = m_directory + u'/' + name + u".png"_s;
        if (!shown.grab().save(path)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            ++m_failures;
        }
    }

    QString m_directory, m_language, m_device;
    MainWindow &m_window;
    Appearance &m_appearance;
    Session &m_session;
    QList<Shot> m_shots;
    QString m_shown; ///< name of the last shot of another place
    std::optional<DialogWalk> m_walk;
    int m_waited = 0;
    std::unique_ptr<SampleFleet> m_sample;
    std::unique_ptr<RolloutNews> m_news;
    bool m_begun = false, m_sent = false;
    int m_failures = 0;
};

} // namespace

int takeScreenshots(const QString &directory, Appearance &appearance, Translations &translations)
{
    if (auto prepared = prepareDirectory(directory); !prepared) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(directory));
        return 1;
    }
    const QTemporaryDir state;
    FixedScheduler scheduler;
    HomeTransport transport(scheduler);
    SystemRandom random;
    WorkPool pool;
    KnownServersFile knownServers(state.filePath(u"known-servers.json"_s), pool);
    const DeviceProfiles profiles;
    Session session({transport, scheduler, random, pool, knownServers}, profiles, {state.filePath(u"scepter.db"_s)}, nullptr, {.n = 16});
    QSettings settings(state.filePath(u"window.ini"_s), QSettings::IniFormat);
    MainWindow window({session, appearance, translations, settings, u"desk-014"_s});
    Photographer photographer(directory, window, appearance, session);
    window.show();
    session.open();
    return QApplication::exec();
}

} // namespace scepter
