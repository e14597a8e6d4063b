#include "app/screenshots.h"

#include "app/mainwindow.h"
#include "core/base/files.h"
#include "core/base/literals.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace scepter {
namespace {

/// A clock that stands still, so that the pictures are the same every day.
class FixedScheduler final : public Scheduler {
public:
    QDateTime now() const override { return QDateTime({2026, 11, 22}, {2, 6, 31}, Qt::UTC); }
    Alarm at(QDateTime, std::function<void()>) override { return {}; }
    Alarm after(std::chrono::milliseconds, std::function<void()>) override { return {}; }
};

/// Every connection is refused: the pictures need no network, and one of them shows a failure.
class RefusingTransport final : public Transport {
public:
    std::unique_ptr<Ticket> exchange(HttpRequest request, Done done) override
    {
        const QString server = u"%1:%2"_s.arg(request.url.host()).arg(request.url.port(80));
        auto ticket = std::make_unique<Refusal>();
        QTimer::singleShot(0, ticket.get(), [done, server] { done(fail(Errc::ConnectionRefused, u"connect: refused"_s, {server})); });
        return ticket;
    }

private:
    class Refusal final : public QObject, public Ticket {};
};

constexpr char16_t fingerprintHex[] = u"3F:9A:51:0C:77:B2:4E:18:90:DD:6A:23:C1:0B:58:F4:E7:12:9D:84:35:AF:60:CB:2E:91:07:D8:4C:BA:63:1E";

/// The made-up state, in the files that a station reads.
void seed(const QString &directory, const QDateTime &now)
{
    const auto failed = [](const QDateTime &at, const Error &error) { return Failed{at, failureDetail(error), error}; };
    const QString fingerprint = QString::fromUtf16(fingerprintHex);
    RequestHistory history;
    const auto add = [&history](const QString &id, const QString &key, const RequestStatus &status, bool resumable = false) {
        history.add({RequestId{id}, key, u"O=Exempel AB, CN=desk-014.exempel.se"_s, status, resumable});
    };
    add(u"r1"_s, u"TLS2023"_s, Succeeded{now.addYears(-3)});
    add(u"r2"_s, u"TLS2024"_s,
        failed(now.addYears(-2).addDays(-3), Error{Errc::ScepFailure, u"failInfo 2"_s, {u"2"_s, u"challenge password is not valid"_s}}));
    add(u"r3"_s, u"TLS2024"_s, Succeeded{now.addYears(-2)});
    add(u"r4"_s, u"TLS2025"_s, failed(now.addYears(-1).addSecs(-900), Error{Errc::HttpStatus, u"GET … 404"_s, {u"404"_s, u"Not Found"_s}}));
    add(u"r5"_s, u"TLS2025"_s, Succeeded{now.addYears(-1)});
    add(u"r6"_s, u"WIFI2026"_s, failed(now.addDays(-2), Error{Errc::Deferred}), true);
    add(u"r7"_s, u"TLS2026"_s, failed(now.addSecs(-65), Error{Errc::CaNotTrusted, u"SHA-256 "_s + fingerprint, {fingerprint}}));
    const auto write = [&directory](const QString &name, const QJsonObject &json) {
        if (!writeFile(directory + u'/' + name, QJsonDocument(json).toJson(), FileAccess::Owner))
            qFatal("the made-up state cannot be written");
    };
    write(u"history.json"_s, {{u"version"_s, 1}, {u"requests"_s, history.toJson()}});
    write(u"settings.json"_s, {{u"version"_s, 1}, {u"url"_s, u"http://scep.exempel.se:8080/scep/hq"_s}, {u"timeoutSeconds"_s, 30}});
}

/// Takes one picture after the other, each from the event loop, so that layouts and styles have settled.
class Photographer final : public QObject {
public:
    Photographer(const QString &directory, MainWindow &window, Appearance &appearance, LocalStation &station)
        : m_directory(directory), m_window(window), m_appearance(appearance)
    {
        addShots({{u"device-communication"_s, DevicePage::Page::Communication},
                  {u"device-request"_s, DevicePage::Page::Request},
                  {u"device-status"_s, DevicePage::Page::Status}});
        // Then a request is sent, which fails, and the same is drawn with its explanation.
        m_beforeSending = m_shots.size();
        addShots({{u"device-failure"_s, DevicePage::Page::Request}});
        connect(&station, &LocalStation::busyChanged, this, [this](bool busy) {
            if (!busy)
                next();
        });
        next();
    }
    int failures() const { return m_failures; }

private:
    struct Shot {
        QString name;
        DevicePage::Page page;
        QString language;
        Theme theme;
        QSize size;
    };

    void addShots(const QList<std::pair<QString, DevicePage::Page>> &pages)
    {
        for (const Translations::Language &language : Translations::languages()) {
            for (const Theme theme : {Theme::Light, Theme::Dark}) {
                for (const QSize size : {QSize(1280, 800), QSize(1000, 700), QSize(800, 600)}) {
                    for (const auto &[name, page] : pages)
                        m_shots.append({name, page, language.code, theme, size});
                }
            }
        }
    }

    void next()
    {
        QTimer::singleShot(0, this, [this] {
            if (m_shots.isEmpty()) {
                QCoreApplication::exit(m_failures ? 1 : 0);
                return;
            }
            if (m_taken == m_beforeSending && !m_sent) {
                m_sent = true;
                m_window.findChild<QPushButton *>(u"sendButton"_s)->click();
                return;
            }
            arrange(m_shots.constFirst());
            QTimer::singleShot(0, this, [this] {
                shoot(m_shots.takeFirst());
                ++m_taken;
                next();
            });
        });
    }

    void arrange(const Shot &shot)
    {
        if (m_language != shot.language)
            m_window.setLanguage(m_language = shot.language);
        if (m_appearance.theme() != shot.theme)
            m_window.setTheme(shot.theme);
        m_window.resize(shot.size);
        m_window.devicePage().open(shot.page);
        if (shot.page == DevicePage::Page::Status)
            m_window.devicePage().selectRequest(shot.size.width() > 1000 ? 1 : 0);
    }

    void shoot(const Shot &shot)
    {
        for (int level = 0; level < 12; ++level) // layouts are posted, one level after the other
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QString name = shot.name + u'-' + shot.language + u'-' + themeName(shot.theme);
        if (shot.size.width() != 1280)
            name += u"-%1x%2"_s.arg(shot.size.width()).arg(shot.size.height());
        const QString path = m_directory + u'/' + name + u".png"_s;
        if (!m_window.grab().save(path)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            ++m_failures;
        }
    }

    QString m_directory, m_language;
    MainWindow &m_window;
    Appearance &m_appearance;
    QList<Shot> m_shots;
    qsizetype m_beforeSending = 0, m_taken = 0;
    bool m_sent = false;
    int m_failures = 0;
};

void fillForm(const MainWindow &window)
{
    const auto fill = [&window](const QString &field, const QString &text) {
        if (auto *edit = window.findChild<QLineEdit *>(field)) {
            edit->setText(text);
            edit->setCursorPosition(0);
        }
    };
    fill(u"keyNameEdit"_s, u"TLS2026"_s);
    fill(u"organizationEdit"_s, u"Exempel AB"_s);
    fill(u"commonNameEdit"_s, u"desk-014.exempel.se"_s);
    fill(u"challengeEdit"_s, u"not a real one"_s);
}

} // namespace

int takeScreenshots(const QString &directory, Appearance &appearance, Translations &translations)
{
    if (auto prepared = prepareDirectory(directory); !prepared) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(directory));
        return 1;
    }
    const QTemporaryDir state;
    FixedScheduler scheduler;
    RefusingTransport transport;
    SystemRandom random;
    KnownServers knownServers(state.filePath(u"known-servers.json"_s));
    WorkPool pool;
    seed(state.path(), scheduler.now());
    LocalStation station({transport, scheduler, random, pool, knownServers}, state.path());
    if (!station.load())
        return 1;
    QSettings settings(state.filePath(u"window.ini"_s), QSettings::IniFormat);
    MainWindow window({station, appearance, translations, settings, u"desk-014"_s});
    fillForm(window);
    window.show();
    Photographer photographer(directory, window, appearance, station);
    return QApplication::exec();
}

} // namespace scepter
