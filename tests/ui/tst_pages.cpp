#include "core/base/literals.h"
#include "tests/support/pagewalk.h"
#include "tests/support/windowworld.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/sidebar.h"

#include <QTest>
#include <QtWidgets>

using namespace scepter;

/// A walk over every widget of every page in every language: translated, whole, named, reachable. And what the pages do
/// that needs no network.
class TestPages final : public QObject {
    Q_OBJECT

    using World = WindowWorld;
    using Page = DevicePage::Page;

    static bool fillRequest(const World &world)
    {
        world.edit(u"keyNameEdit"_s)->setText(u"TLS"_s);
        world.edit(u"commonNameEdit"_s)->setText(u"pc-1.example"_s);
        world.edit(u"challengeEdit"_s)->setText(u"challenge"_s);
        return true;
    }

    /// Pages and what may happen on them.
    enum class Scene {
        Communication,
        CommunicationErrors,
        RequestUnconfigured,
        Request,
        RequestErrors,
        RequestFailed,
        Automatic,
        AutomaticErrors,
        StatusEmpty,
        StatusFailed,
        ImportExport,
        Setup,
        // Of a multi-function printer
        PrinterCommunication,
        PrinterRequest,
        PrinterAutomatic,
        PrinterUnsupported,
        PrinterSetup,
        // With the timer on
        TimerCommunication,
        TimerRequest,
        TimerAutomatic,
        TimerStatus,
        // Locked
        ViewerCommunication,
        ViewerRequest,
        ViewerAutomatic,
        ViewerImportExport,
        ViewerSetup,
        // The way there
        Portal,
        SettingsRegistration,
        DeviceManagement,
        CertificateIssuance,
        ManagementFunctions,
        SceneCount
    };
    static constexpr const char *sceneNames[] = {"communication",
                                                 "communication errors",
                                                 "request unconfigured",
                                                 "request",
                                                 "request errors",
                                                 "request failed",
                                                 "automatic",
                                                 "automatic errors",
                                                 "status empty",
                                                 "status failed",
                                                 "import export",
                                                 "setup",
                                                 "printer communication",
                                                 "printer request",
                                                 "printer automatic",
                                                 "printer unsupported",
                                                 "printer setup",
                                                 "timer communication",
                                                 "timer request",
                                                 "timer automatic",
                                                 "timer status",
                                                 "viewer communication",
                                                 "viewer request",
                                                 "viewer automatic",
                                                 "viewer import export",
                                                 "viewer setup",
                                                 "portal",
                                                 "settings registration",
                                                 "device management",
                                                 "certificate issuance",
                                                 "management functions"};
    static_assert(std::size(sceneNames) == size_t(Scene::SceneCount));

    static bool fail404(World &world)
    {
        world.window->devicePage()->open(Page::Request);
        fillRequest(world);
        world.button(u"sendButton"_s)->click();
        if (!world.until(
                [&] { return world.find<FailurePanel>(u"failurePanel"_s)->isVisibleTo(world.window.get()) && !world.device().isBusy(); }))
            return false;
        world.find<FailurePanel>(u"failurePanel"_s)->findChild<QPushButton *>(u"failureDetailsButton"_s)->setChecked(true);
        return true;
    }
    static bool openPage(World &world, Page page)
    {
        world.window->devicePage()->open(page);
        return true;
    }
    static bool printer(World &world, const QString &profile, Page page)
    {
        return world.add(u"m7"_s, profile) && world.openDevice(u"m7"_s) && world.configure() && openPage(world, page);
    }
    static bool viewer(World &world, Page page)
    {
        world.session.lock();
        return openPage(world, page);
    }
    static bool play(World &world, Scene scene)
    {
        switch (scene) {
        case Scene::Communication: return openPage(world, Page::Communication);
        case Scene::CommunicationErrors:
            openPage(world, Page::Communication);
            world.edit(u"urlEdit"_s)->setText(u"nonsense"_s);
            world.button(u"updateButton"_s)->click();
            return world.until([&] { return world.find<QLabel>(u"urlError"_s)->isVisibleTo(world.window.get()); });
        case Scene::RequestUnconfigured:
        case Scene::Request: return openPage(world, Page::Request);
        case Scene::RequestErrors:
            openPage(world, Page::Request);
            world.find<QComboBox>(u"keyCombo"_s)->setCurrentIndex(3); // EC: the challenge is warned of
            world.edit(u"challengeEdit"_s)->setText(u"short"_s);
            world.button(u"sendButton"_s)->click();
            return world.until([&] { return world.find<QLabel>(u"keyNameError"_s)->isVisibleTo(world.window.get()); });
        case Scene::RequestFailed: return fail404(world);
        case Scene::Automatic: return openPage(world, Page::Automatic);
        case Scene::AutomaticErrors:
            openPage(world, Page::Automatic);
            world.find<QCheckBox>(u"timerCheck"_s)->setChecked(true);
            world.find<QDateTimeEdit>(u"startEdit"_s)->setDateTime(QDateTime({2020, 1, 1}, {2, 0}, Qt::UTC));
            fillRequest(world);
            world.button(u"updateButton"_s)->click();
            return world.until([&] { return world.find<QLabel>(u"startError"_s)->isVisibleTo(world.window.get()); });
        case Scene::StatusEmpty: return openPage(world, Page::Status);
        case Scene::StatusFailed:
            if (!fail404(world))
                return false;
            openPage(world, Page::Status);
            world.window->devicePage()->selectRequest(0);
            return world.until([&] { return world.find<QWidget>(u"papers"_s)->isVisibleTo(world.window.get()); });
        case Scene::ImportExport: return openPage(world, Page::ImportExport);
        case Scene::Setup: return openPage(world, Page::Setup);
        case Scene::PrinterCommunication: return printer(world, u"mfp"_s, Page::Communication);
        case Scene::PrinterRequest:
            if (!printer(world, u"mfp"_s, Page::Request))
                return false;
            fillRequest(world);
            world.find<QComboBox>(u"locationCombo"_s)->setCurrentIndex(3);
            return true;
        case Scene::PrinterAutomatic: return printer(world, u"mfp"_s, Page::Automatic);
        case Scene::PrinterUnsupported: return printer(world, u"mfp-small"_s, Page::ImportExport);
        case Scene::PrinterSetup: return printer(world, u"mfp"_s, Page::Setup);
        case Scene::TimerCommunication: return world.setTimer() && openPage(world, Page::Communication);
        case Scene::TimerRequest: return world.setTimer() && openPage(world, Page::Request);
        case Scene::TimerAutomatic:
            if (!printer(world, u"mfp"_s, Page::Automatic) || !world.setTimer(KeyUseLocation::Tls))
                return false;
            return world.until([&] { return world.button(u"removeButton"_s)->isVisibleTo(world.window.get()); });
        case Scene::TimerStatus:
            if (!world.setTimer())
                return false;
            openPage(world, Page::Status);
            world.window->devicePage()->selectRequest(0);
            return true;
        case Scene::ViewerCommunication: return viewer(world, Page::Communication);
        case Scene::ViewerRequest: return viewer(world, Page::Request);
        case Scene::ViewerAutomatic: return viewer(world, Page::Automatic);
        case Scene::ViewerImportExport: return viewer(world, Page::ImportExport);
        case Scene::ViewerSetup: return viewer(world, Page::Setup);
        case Scene::Portal: return openPage(world, Page::Portal);
        case Scene::SettingsRegistration: return openPage(world, Page::SettingsRegistration);
        case Scene::DeviceManagement: return openPage(world, Page::DeviceManagement);
        case Scene::CertificateIssuance: return openPage(world, Page::CertificateIssuance);
        case Scene::ManagementFunctions: return openPage(world, Page::ManagementFunctions);
        case Scene::SceneCount: break;
        }
        return false;
    }
    static std::unique_ptr<World> stage(const QString &language, Scene scene, const QSize &size)
    {
        auto world = std::make_unique<World>();
        world->window->setLanguage(language);
        world->window->resize(size);
        world->window->show();
        [&] {
            QVERIFY(world->open());
            QVERIFY(scene == Scene::RequestUnconfigured || world->configure());
            QVERIFY(play(*world, scene));
            QVERIFY(QTest::qWaitForWindowExposed(world->window.get()));
        }();
        PageWalk::settle();
        return world;
    }
    static QString shownText(const QWidget *widget)
    {
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label ? label->text() : qobject_cast<const QAbstractButton *>(widget)->text();
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyScene_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scene");
        QTest::addColumn<QSize>("size");
        for (const Translations::Language &language : Translations::languages()) {
            for (int scene = 0; scene < int(Scene::SceneCount); ++scene) {
                for (const QSize size : {QSize(1280, 800), QSize(1000, 700), QSize(800, 600)})
                    QTest::addRow("%s, %s, %d", sceneNames[scene], qPrintable(language.code), size.width())
                        << language.code << scene << size;
            }
        }
    }
    /// Nothing is cut off; and once for each language: everything is named and reached by Tab, nothing is left in English or in the
    /// language of before.
    void everyScene()
    {
        QFETCH(QString, language);
        QFETCH(int, scene);
        QFETCH(QSize, size);
        const auto world = stage(language, Scene(scene), size);
        QCOMPARE(world->window->size(), size);
        const PageWalk walk(*world->window);
        const QStringList clipped = walk.clipped();
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        if (size.width() != 1280)
            return;
        const auto switched = [&](const QString &code) {
            world->window->setLanguage(code);
            QCoreApplication::sendPostedEvents();
            PageWalk::settle();
            return walk.texts();
        };
        const auto own = walk.texts(), english = switched(u"en"_s);
        switched(language == u"sv"_s ? u"id"_s : u"sv"_s);
        const auto again = switched(language);
        const auto texts = [](const QList<PageWalk::Shown> &all) {
            QStringList list;
            for (const PageWalk::Shown &shown : all)
                list.append(shown.text);
            return list.join(u'\n');
        };
        QCOMPARE(texts(again), texts(own));
        // The same in every language: names, and what the error itself says.
        static const QSet<QString> names{u"Scepter"_s,
                                         u"Portal"_s,
                                         u"IPSec 1"_s,
                                         u"http://scep.example.com/scep"_s,
                                         u"&TLS"_s,
                                         u"IEEE &802.1X"_s,
                                         u"&IPSec"_s,
                                         FactGrid::breakable(u"CN=pc-1.example"_s),
                                         FactGrid::breakable(u"RSA 2048"_s),
                                         FactGrid::breakable(u"SHA-256"_s),
                                         FactGrid::breakable(u"dns:pc-1.example"_s)};
        QStringList wrong = walk.unnamed() + walk.unreachable();
        if (language != u"en"_s)
            wrong += PageWalk::untranslated(own, english, names);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void exactSwedishLabels_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto add = [](Page page, const char *name, const QString &text) {
            QTest::newRow(name) << int(page) << QString::fromLatin1(name) << text;
        };
        add(Page::Request, "keyNameLabel", u"Nyckelnamn:"_s);
        add(Page::Request, "hashLabel", u"Signaturalgoritm:"_s);
        add(Page::Request, "keyLabel", u"Nyckellängd (bitar):"_s);
        add(Page::Request, "organizationLabel", u"Organisation:"_s);
        add(Page::Request, "commonNameLabel", u"Gemens. namn:"_s);
        add(Page::Request, "challengeLabel", u"Challenge-lösenord:"_s);
        add(Page::Request, "locationLabel", u"Nyckelanvändningsplats:"_s);
        add(Page::Request, "sendButton", u"Skicka begäran"_s);
        add(Page::Communication, "urlLabel", u"SCEP server-URL:"_s);
        add(Page::Communication, "portLabel", u"Portnummer:"_s);
        add(Page::Communication, "timeoutLabel", u"Tidsgräns för kommunikation:"_s);
        add(Page::Communication, "updateButton", u"Uppdat"_s);
        add(Page::Communication, "httpsHint", u"Kommunikation med HTTPS stöds inte."_s);
        add(Page::Automatic, "heading", u"Inställningar för automatisk begäran om utfärdande av certifikat"_s);
        add(Page::Automatic, "timerCheck", u"Aktivera timer för automatisk begäran om utfärdande av certifikat"_s);
        add(Page::Automatic, "startLabel", u"Startdatum/-tid för begäran:"_s);
        add(Page::Automatic, "adjustCheck", u"Automatisk justering av tid för begäran om utfärdande"_s);
        add(Page::Automatic, "pollingCheck", u"Utför polling när kommunikationsfel inträffar eller när begäran om utfärdande skjuts upp"_s);
        add(Page::Automatic, "pollTimesLabel", u"Antal serveravsökningar:"_s);
        add(Page::Automatic, "pollMinutesLabel", u"Serveravsökningsintervall:"_s);
        add(Page::Automatic, "periodCheck", u"Skicka periodiska begäranden om utfärdande"_s);
        add(Page::Automatic, "intervalLabel", u"Intervall för begäran: Efter:"_s);
        add(Page::Automatic, "restartCheck", u"Starta om enheten automatiskt efter att certifikat har inhämtats"_s);
        add(Page::Automatic, "restartNote",
            u"Välj det här alternativet för att starta om maskinen när certifikatet har hämtats. "
            u"Maskinen startas om även under satsvis import/export."_s);
        add(Page::Automatic, "deleteCheck", u"Ta bort äldre nyckel och certifikat"_s);
        add(Page::Automatic, "deleteNote",
            u"Välj det här alternativet för att skriva över den gamla nyckeln och certifikatet. "
            u"Nyckeln och certifikatet med samma mottagare skrivs över. Standardnyckeln skrivs inte över."_s);
        add(Page::Automatic, "keyHeading", u"Inställningar för nyckel och certifikat som ska utfärdas"_s);
        add(Page::Automatic, "adjustHint",
            u"Välj det här alternativet för att justera den tid då begäran ska skickas. Det minskar belastningen på SCEP-servern när "
            u"flera flerfunktionsskrivare skickar en begäran samtidigt. "
            u"Tiden justeras godtyckligt 1 till 600 sekunder från den tid som angetts i [Startdatum/-tid för begäran:]."_s);
        add(Page::Status, "heading", u"Status för begäran om utfärdande av certifikat"_s);
        add(Page::Status, "historyNote",
            u"Historiken för de senaste 20 certifikaten visas. När antalet certifikat överstiger 20 skrivs den äldsta informationen över."_s);
        add(Page::ImportExport, "heading", u"Importera/exportera inställningsdata"_s);
    }
    void exactSwedishLabels()
    {
        QFETCH(int, page);
        QFETCH(QString, name);
        const auto world = stage(u"sv"_s, Scene::PrinterRequest, {1280, 800});
        world->window->devicePage()->open(Page(page));
        QString shown = shownText(world->find<QWidget>(name));
        QTEST(shown.remove(u'&'), "text");
    }

    void portFollowsTheScheme()
    {
        World world;
        world.window->show();
        QVERIFY(world.open());
        openPage(world, Page::Communication);
        QLineEdit *url = world.edit(u"urlEdit"_s), *port = world.edit(u"portEdit"_s);
        QTest::keyClicks(url, u"http://scep.example/scep"_s);
        QCOMPARE(port->text(), u"80"_s);
        url->clear();
        QTest::keyClicks(url, u"https://scep.example/scep"_s);
        QCOMPARE(port->text(), u"443"_s);
        QTest::keyClick(port, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(port, u"8443"_s);
        QVERIFY(world.find<QLabel>(u"resultLabel"_s)->text().contains(u"https://scep.example:8443/scep"_s));
        QTest::mouseClick(world.button(u"updateButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().settings().communication.has_value(); }));
        QCOMPARE(world.device().settings().communication->port, std::optional<int>(8443));
        QVERIFY(world.find<QWidget>(u"savedStrip"_s)->isVisible());
        url->setText(u"http://scep.example/scep"_s);
        QCOMPARE(port->text(), u"8443"_s); // typed: it stays
    }

    void errorsStandUnderTheirField()
    {
        World world;
        world.window->show();
        QVERIFY(world.open());
        openPage(world, Page::Communication);
        const auto fails = [&](const QString &label) {
            QTest::mouseClick(world.button(u"updateButton"_s), Qt::LeftButton);
            return world.until([&] { return world.find<QLabel>(label)->isVisible(); });
        };
        world.edit(u"urlEdit"_s)->setText(u"ftp://scep.example"_s);
        QVERIFY(fails(u"urlError"_s));
        QVERIFY(!world.device().settings().communication);
        world.edit(u"urlEdit"_s)->setText(u"http://scep.example/scep"_s);
        QTest::keyClicks(world.edit(u"portEdit"_s), u"0000000"_s); // no number up to 65535
        QVERIFY(fails(u"portError"_s));
        QVERIFY(!world.find<QLabel>(u"urlError"_s)->isVisible());
        world.edit(u"portEdit"_s)->clear();
        QTest::keyClicks(world.edit(u"portEdit"_s), u"80"_s);
        world.edit(u"caFingerprintEdit"_s)->setText(u"not hex"_s);
        QVERIFY(fails(u"caFingerprintError"_s));
    }

    /// D3: what the model cannot do is said, and not offered.
    void profileDecidesWhatIsThere()
    {
        World world;
        world.window->show();
        QVERIFY(world.open());
        QVERIFY(world.add(u"small"_s, u"mfp-small"_s) && world.openDevice(u"small"_s));
        openPage(world, Page::Communication);
        QVERIFY(world.find<QWidget>(u"httpsHint"_s)->isVisible());
        QVERIFY(!world.find<QWidget>(u"caFileEdit"_s)->isVisible());
        QVERIFY(world.find<QLabel>(u"versionLabel"_s)->text().contains(u"NDES"_s));
        world.edit(u"urlEdit"_s)->setText(u"https://scep.example/scep"_s);
        QTest::mouseClick(world.button(u"updateButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.find<QLabel>(u"urlError"_s)->isVisible(); }));
        QVERIFY(world.find<QLabel>(u"urlError"_s)->text().contains(u"HTTPS is not supported"_s));
        openPage(world, Page::Request);
        QCOMPARE(world.find<QComboBox>(u"keyCombo"_s)->count(), 1);
        QCOMPARE(world.find<QComboBox>(u"hashCombo"_s)->count(), 1);
        QCOMPARE(world.find<QComboBox>(u"locationCombo"_s)->count(), 3);
        openPage(world, Page::ImportExport);
        QVERIFY(world.find<QWidget>(u"unsupportedStrip"_s)->isVisible());
        QVERIFY(!world.button(u"exportButton"_s)->isVisible());
        QVERIFY(world.openDevice(u"this-computer"_s));
        openPage(world, Page::Communication);
        QVERIFY(!world.find<QWidget>(u"httpsHint"_s)->isVisible());
        QVERIFY(world.find<QWidget>(u"caFileEdit"_s)->isVisible());
        openPage(world, Page::Request);
        QVERIFY(!world.find<QComboBox>(u"locationCombo"_s)->isVisible()); // None alone
        openPage(world, Page::Automatic);
        QVERIFY(!world.find<QWidget>(u"restartCheck"_s)->isVisible());
        QVERIFY(!world.find<QWidget>(u"deleteCheck"_s)->isVisible());
    }

    void nothingIsSentWithoutSettings()
    {
        World world;
        world.window->show();
        QVERIFY(world.open());
        openPage(world, Page::Request);
        QVERIFY(!world.button(u"sendButton"_s)->isEnabled());
        QVERIFY(!world.button(u"sendButton"_s)->toolTip().isEmpty());
        QTest::mouseClick(world.button(u"openSettingsButton"_s), Qt::LeftButton);
        QCOMPARE(world.window->devicePage()->page(), Page::Communication);
    }

    void failureOffersItsFix()
    {
        const auto world = stage(u"en"_s, Scene::RequestFailed, {1280, 800});
        auto *panel = world->find<FailurePanel>(u"failurePanel"_s);
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->findChild<QLabel *>(u"failureWhat"_s)->text(), u"The server answered with HTTP status 404."_s);
        QVERIFY(panel->findChild<QPlainTextEdit *>(u"failureDetails"_s)->toPlainText().contains(u"HttpStatus"_s));
        QTest::mouseClick(panel->findChild<QPushButton *>(u"failureCopyButton"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"404"_s));
        // Nothing was sent, so the challenge is still there to be sent.
        QCOMPARE(world->edit(u"challengeEdit"_s)->text(), u"challenge"_s);
        QTest::mouseClick(panel->findChild<QPushButton *>(u"failureActionButton"_s), Qt::LeftButton);
        QCOMPARE(world->window->devicePage()->page(), Page::Communication);
    }

    void challengeOfAnEcKeyIsWarnedOf()
    {
        World world;
        world.window->show();
        QVERIFY(world.open() && world.configure());
        openPage(world, Page::Request);
        auto *warning = world.find<QWidget>(u"challengeWarning"_s);
        QVERIFY(!warning->isVisible());
        world.find<QComboBox>(u"keyCombo"_s)->setCurrentIndex(3);
        QVERIFY(warning->isVisible());
        QTest::keyClicks(world.edit(u"challengeEdit"_s), u"short"_s);
        QVERIFY(warning->isVisible());
        QTest::keyClicks(world.edit(u"challengeEdit"_s), u"0123456789abcdef012345"_s);
        QVERIFY(!warning->isVisible());
    }

    void challengeIsHiddenUntilShown()
    {
        World world;
        world.window->show();
        QVERIFY(world.open() && world.configure());
        openPage(world, Page::Request);
        QCOMPARE(world.edit(u"challengeEdit"_s)->echoMode(), QLineEdit::Password);
        QTest::mouseClick(world.button(u"showButton"_s), Qt::LeftButton);
        QCOMPARE(world.edit(u"challengeEdit"_s)->echoMode(), QLineEdit::Normal);
    }

    void sidebarCollapses()
    {
        World world;
        world.window->show();
        auto *sidebar = world.find<Sidebar>(u"sidebar"_s);
        world.window->resize(1000, 700);
        QVERIFY(!sidebar->isCollapsed());
        QTRY_COMPARE(sidebar->width(), 208);
        world.window->resize(999, 700);
        QVERIFY(sidebar->isCollapsed());
        QTRY_VERIFY(sidebar->width() < 80);
    }

    void windowRemembersItself()
    {
        World world;
        world.window->setLanguage(u"id"_s);
        world.window->setTheme(Theme::Dark);
        world.window->show();
        world.window->close();
        QCOMPARE(world.settingsFile.value(u"window/language"_s).toString(), u"id"_s);
        QCOMPARE(world.settingsFile.value(u"window/theme"_s).toString(), u"dark"_s);
        QVERIFY(!world.settingsFile.value(u"window/geometry"_s).toByteArray().isEmpty());
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
