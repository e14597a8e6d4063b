#include "app/mainwindow.h"
#include "core/base/literals.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualscheduler.h"
#include "tests/support/seededrandom.h"
#include "ui/device/requesttable.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/sidebar.h"

#include <QAccessible>
#include <QTest>
#include <QtWidgets>

using namespace scepter;

/// A walk over every widget of every page in every language: translated, whole, named, reachable. And what the pages do
/// that needs no network.
class TestPages final : public QObject {
    Q_OBJECT

    /// The window over a station whose server is down.
    struct World {
        explicit World(bool configured = true)
        {
            transport.setAnswer([](const HttpRequest &) -> std::optional<Result<HttpReply>> {
                return Result<HttpReply>(fail(Errc::ConnectionRefused, u"refused"_s, {u"scep.example:80"_s}));
            });
            if (configured) {
                CommunicationSettings settings;
                settings.url = u"http://scep.example/scep"_s;
                (void)station.updateSettings(settings);
            }
            window = std::make_unique<MainWindow>(MainWindow::Surroundings{
                station, s_appearance ? *s_appearance : *(s_appearance = new Appearance), translations, settingsFile, u"pc-1"_s});
            window->setLanguage(u"en"_s);
            window->setTheme(Theme::Light);
        }
        template <class T> T *find(const QString &name) const { return window->findChild<T *>(name); }
        QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
        QLineEdit *edit(const QString &name) const { return find<QLineEdit>(name); }
        void fillRequest() const
        {
            edit(u"keyNameEdit"_s)->setText(u"TLS"_s);
            edit(u"commonNameEdit"_s)->setText(u"pc-1.example"_s);
            edit(u"challengeEdit"_s)->setText(u"challenge"_s);
        }

        QTemporaryDir directory;
        ManualScheduler scheduler;
        FakeTransport transport;
        SeededRandom random{1};
        WorkPool pool{1};
        KnownServers known{directory.filePath(u"known-servers.json"_s)};
        LocalStation station{{transport, scheduler, random, pool, known}, directory.path()};
        Translations translations;
        QSettings settingsFile{directory.filePath(u"window.ini"_s), QSettings::IniFormat};
        std::unique_ptr<MainWindow> window;
        static inline Appearance *s_appearance = nullptr; // dresses the application once
    };

    /// Pages and what may happen on them.
    enum class Scene {
        Communication,
        CommunicationErrors,
        RequestUnconfigured,
        Request,
        RequestErrors,
        RequestFailed,
        StatusEmpty,
        StatusFailed
    };
    static void play(World &world, Scene scene)
    {
        switch (scene) {
        case Scene::Communication: world.window->devicePage().open(DevicePage::Page::Communication); break;
        case Scene::CommunicationErrors:
            world.window->devicePage().open(DevicePage::Page::Communication);
            world.edit(u"urlEdit"_s)->setText(u"nonsense"_s);
            world.button(u"updateButton"_s)->click();
            break;
        case Scene::RequestUnconfigured:
        case Scene::Request: world.window->devicePage().open(DevicePage::Page::Request); break;
        case Scene::RequestErrors:
            world.window->devicePage().open(DevicePage::Page::Request);
            world.find<QComboBox>(u"keyCombo"_s)->setCurrentIndex(3); // EC: the challenge is warned of
            world.button(u"sendButton"_s)->click();
            break;
        case Scene::RequestFailed:
            world.window->devicePage().open(DevicePage::Page::Request);
            world.fillRequest();
            world.button(u"sendButton"_s)->click();
            QTRY_VERIFY(!world.station.isBusy());
            world.find<FailurePanel>(u"failurePanel"_s)->findChild<QPushButton *>(u"failureDetailsButton"_s)->setChecked(true);
            break;
        case Scene::StatusEmpty: world.window->devicePage().open(DevicePage::Page::Status); break;
        case Scene::StatusFailed:
            play(world, Scene::RequestFailed);
            world.window->devicePage().open(DevicePage::Page::Status);
            world.window->devicePage().selectRequest(0);
            break;
        }
    }
    static void addScenes(bool withSizes)
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scene");
        QTest::addColumn<QSize>("size");
        const char *names[] = {"communication",  "communication errors", "request unconfigured", "request",
                               "request errors", "request failed",       "status empty",         "status failed"};
        const QList<QSize> sizes = withSizes ? QList<QSize>{{1280, 800}, {1000, 700}, {800, 600}} : QList<QSize>{{1280, 800}};
        for (const Translations::Language &language : Translations::languages()) {
            for (int scene = 0; scene < int(std::size(names)); ++scene) {
                for (const QSize &size : sizes)
                    QTest::addRow("%s, %s, %d", names[scene], qPrintable(language.code), size.width()) << language.code << scene << size;
            }
        }
    }
    static std::unique_ptr<World> stage(const QString &language, Scene scene, const QSize &size)
    {
        auto world = std::make_unique<World>(scene != Scene::RequestUnconfigured);
        world->window->setLanguage(language);
        world->window->resize(size);
        world->window->show();
        play(*world, scene);
        [&] { QVERIFY(QTest::qWaitForWindowExposed(world->window.get())); }();
        settle();
        return world;
    }
    /// Layouts are posted, one level after the other.
    static void settle()
    {
        for (int level = 0; level < 12; ++level)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    static QList<QWidget *> visibleWidgets(const World &world)
    {
        QList<QWidget *> all;
        for (QWidget *widget : world.window->findChildren<QWidget *>()) {
            if (widget->isVisibleTo(world.window.get()) && !widget->objectName().startsWith(u"qt_"_s)
                && widget->window() == world.window.get())
                all.append(widget);
        }
        return all;
    }
    static QString describe(const QWidget *widget)
    {
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            text = label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            text = button->text();
        return u"%1 “%2” “%3”: %4×%5"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text)
            .arg(widget->width())
            .arg(widget->height());
    }
    static QString shownText(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            return label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            return button->text();
        if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
            return spin->suffix();
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void nothingIsClipped_data() { addScenes(true); }
    void nothingIsClipped()
    {
        QFETCH(QString, language);
        QFETCH(int, scene);
        QFETCH(QSize, size);
        const auto world = stage(language, Scene(scene), size);
        QCOMPARE(world->window->size(), size);
        for (const QWidget *widget : visibleWidgets(*world)) {
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                    continue;
                if (label->wordWrap())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(describe(label)));
                else
                    QVERIFY2(label->width() >= label->sizeHint().width() && label->height() >= label->sizeHint().height(),
                             qPrintable(describe(label)));
            } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
                if (button->sizePolicy().hasHeightForWidth())
                    QVERIFY2(button->height() >= button->heightForWidth(button->width()), qPrintable(describe(button)));
                else if (qobject_cast<const QPushButton *>(button))
                    QVERIFY2(button->width() >= button->sizeHint().width() && button->height() >= button->sizeHint().height(),
                             qPrintable(describe(button)));
            } else if (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QSpinBox *>(widget)) {
                QVERIFY2(widget->width() >= widget->minimumSizeHint().width() && widget->height() >= widget->sizeHint().height(),
                         qPrintable(describe(widget)));
            } else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0, "the page is wider than the window");
            }
        }
        for (const RequestTable *table : world->window->findChildren<RequestTable *>()) {
            const QHeaderView *head = table->horizontalHeader();
            for (int column = 0; table->isVisible() && column < head->count(); ++column) {
                if (head->isSectionHidden(column))
                    continue;
                const int text =
                    QFontMetrics(head->font()).horizontalAdvance(table->model()->headerData(column, Qt::Horizontal).toString());
                QVERIFY2(head->sectionSize(column) >= text + 20, qPrintable(QString::number(column)));
            }
        }
    }

    void everythingIsTranslated_data() { addScenes(false); }
    void everythingIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, scene);
        QFETCH(QSize, size);
        if (language == u"en"_s)
            return;
        struct Shown {
            QString text, toolTip;
        };
        const auto read = [&](const QString &code) {
            const auto world = stage(code, Scene(scene), size);
            QList<Shown> all;
            for (const QWidget *widget : visibleWidgets(*world))
                all.append({shownText(widget), widget->toolTip()});
            return all;
        };
        // The same in every language: names, and what the error itself says.
        static const QSet<QString> names{u"Scepter"_s, u"Portal"_s, u"refused"_s};
        const QList<Shown> before = read(u"en"_s), after = read(language);
        QCOMPARE(after.size(), before.size());
        static const QRegularExpression word(u"\\p{L}{3,}"_s);
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (before[i].text.contains(word) && !names.contains(before[i].text))
                QVERIFY2(after[i].text != before[i].text, qPrintable(after[i].text));
            if (before[i].toolTip.contains(word) && !names.contains(before[i].toolTip))
                QVERIFY2(after[i].toolTip != before[i].toolTip, qPrintable(after[i].toolTip));
        }
    }

    void switchingTheLanguageReachesEverything_data() { addScenes(false); }
    void switchingTheLanguageReachesEverything()
    {
        QFETCH(QString, language);
        QFETCH(int, scene);
        QFETCH(QSize, size);
        const auto fresh = stage(language, Scene(scene), size);
        QStringList expected;
        for (const QWidget *widget : visibleWidgets(*fresh))
            expected.append(shownText(widget));
        fresh->window->setLanguage(language == u"sv"_s ? u"id"_s : u"sv"_s);
        fresh->window->setLanguage(language);
        settle();
        QStringList shown;
        for (const QWidget *widget : visibleWidgets(*fresh))
            shown.append(shownText(widget));
        QCOMPARE(shown, expected);
    }

    void namedAndReachable_data() { addScenes(false); }
    void namedAndReachable()
    {
        QFETCH(QString, language);
        QFETCH(int, scene);
        QFETCH(QSize, size);
        const auto world = stage(language, Scene(scene), size);
        QHash<QString, const QWidget *> mnemonics;
        const auto claim = [&mnemonics](const QString &text, const QWidget *widget) {
            const QString mnemonic = QKeySequence::mnemonic(text).toString();
            if (mnemonic.isEmpty())
                return;
            if (const QWidget *other = mnemonics.value(mnemonic))
                QFAIL(qPrintable(describe(widget) + u" and "_s + describe(other)));
            mnemonics.insert(mnemonic, widget);
        };
        for (QWidget *widget : visibleWidgets(*world)) {
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                if (label->text().endsWith(u':'))
                    QVERIFY2(label->buddy(), qPrintable(describe(label)));
                if (label->buddy())
                    claim(label->text(), label);
            } else if (const auto *button = qobject_cast<const QPushButton *>(widget)) {
                claim(button->text(), button);
            }
            if ((widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<QLabel *>(widget)) {
                const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(interface);
                QVERIFY2(!interface->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(describe(widget)));
            }
        }
    }

    void exactSwedishLabels()
    {
        const auto world = stage(u"sv"_s, Scene::Request, {1280, 800});
        const auto plain = [&world](const QString &name) { return world->find<QLabel>(name)->text().remove(u'&'); };
        QCOMPARE(plain(u"keyNameLabel"_s), u"Nyckelnamn:"_s);
        QCOMPARE(plain(u"hashLabel"_s), u"Signaturalgoritm:"_s);
        QCOMPARE(plain(u"keyLabel"_s), u"Nyckellängd (bitar):"_s);
        QCOMPARE(plain(u"organizationLabel"_s), u"Organisation:"_s);
        QCOMPARE(plain(u"commonNameLabel"_s), u"Gemens. namn:"_s);
        QCOMPARE(plain(u"challengeLabel"_s), u"Challenge-lösenord:"_s);
        QCOMPARE(plain(u"urlLabel"_s), u"SCEP server-URL:"_s);
        QCOMPARE(plain(u"portLabel"_s), u"Portnummer:"_s);
        QCOMPARE(plain(u"timeoutLabel"_s), u"Tidsgräns för kommunikation:"_s);
        QCOMPARE(world->button(u"updateButton"_s)->text().remove(u'&'), u"Uppdat"_s);
        QCOMPARE(world->button(u"sendButton"_s)->text().remove(u'&'), u"Skicka begäran"_s);
    }

    void portFollowsTheScheme()
    {
        World world(false);
        world.window->show();
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
        QCOMPARE(world.station.settings().port, std::optional<int>(8443));
        url->setText(u"http://scep.example/scep"_s);
        QCOMPARE(port->text(), u"8443"_s); // typed: it stays
    }

    void errorsStandUnderTheirField()
    {
        World world(false);
        world.window->show();
        world.window->devicePage().open(DevicePage::Page::Communication);
        world.edit(u"urlEdit"_s)->setText(u"ftp://scep.example"_s);
        QTest::mouseClick(world.button(u"updateButton"_s), Qt::LeftButton);
        QVERIFY(world.find<QLabel>(u"urlError"_s)->isVisible());
        QVERIFY(!world.station.hasSettings());
        world.edit(u"urlEdit"_s)->setText(u"http://scep.example/scep"_s);
        QTest::keyClicks(world.edit(u"portEdit"_s), u"0000000"_s); // no number up to 65535
        QTest::mouseClick(world.button(u"updateButton"_s), Qt::LeftButton);
        QVERIFY(!world.find<QLabel>(u"urlError"_s)->isVisible());
        QVERIFY(world.find<QLabel>(u"portError"_s)->isVisible());
    }

    void nothingIsSentWithoutSettings()
    {
        World world(false);
        world.window->show();
        world.window->devicePage().open(DevicePage::Page::Request);
        QVERIFY(!world.button(u"sendButton"_s)->isEnabled());
        QVERIFY(!world.button(u"sendButton"_s)->toolTip().isEmpty());
        QTest::mouseClick(world.button(u"openSettingsButton"_s), Qt::LeftButton);
        QCOMPARE(world.window->devicePage().page(), DevicePage::Page::Communication);
    }

    void failureOffersItsFix()
    {
        const auto world = stage(u"en"_s, Scene::RequestFailed, {1280, 800});
        auto *panel = world->find<FailurePanel>(u"failurePanel"_s);
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->findChild<QLabel *>(u"failureWhat"_s)->text(), u"scep.example:80 refused the connection."_s);
        QVERIFY(panel->findChild<QPlainTextEdit *>(u"failureDetails"_s)->toPlainText().contains(u"ConnectionRefused"_s));
        QTest::mouseClick(panel->findChild<QPushButton *>(u"failureCopyButton"_s), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"refused"_s));
        // Nothing was sent, so the challenge is still there to be sent.
        QCOMPARE(world->edit(u"challengeEdit"_s)->text(), u"challenge"_s);
        QTest::mouseClick(panel->findChild<QPushButton *>(u"failureActionButton"_s), Qt::LeftButton);
        QCOMPARE(world->window->devicePage().page(), DevicePage::Page::Communication);
    }

    void challengeOfAnEcKeyIsWarnedOf()
    {
        World world;
        world.window->show();
        world.window->devicePage().open(DevicePage::Page::Request);
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
        world.window->devicePage().open(DevicePage::Page::Request);
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
