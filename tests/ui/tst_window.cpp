#include "app/aboutdialog.h"
#include "app/settingsdialog.h"
#include "app/shortcutsdialog.h"
#include "core/base/literals.h"
#include "tests/support/pagewalk.h"
#include "tests/support/windowworld.h"
#include "ui/widgets/sidebar.h"

#include <QtWidgets>

using namespace scepter;

namespace {

/// A keyring in memory.
class TestKeyring final : public Keyring {
public:
    void read(const QString &entry, QObject *context, Found found) override
    {
        answer(context, [this, entry, found = std::move(found)] {
            found(secrets.contains(entry) ? Result<Secret>(secrets[entry]) : fail(Errc::NotFound, {}, {u"keyring"_s, entry}));
        });
    }
    void write(const QString &entry, const Secret &secret, QObject *context, Done done) override
    {
        answer(context, [this, entry, secret, done = std::move(done)] {
            if (refuses)
                return done(fail(Errc::KeyringRefused, {}, {u"locked"_s}));
            secrets[entry] = secret;
            done({});
        });
    }
    void remove(const QString &entry, QObject *context, Done done) override
    {
        answer(context, [this, entry, done = std::move(done)] {
            secrets.remove(entry);
            done({});
        });
    }
    QMap<QString, Secret> secrets;
    bool refuses = false;

private:
    static void answer(QObject *context, std::function<void()> work)
    {
        QMetaObject::invokeMethod(context, std::move(work), Qt::QueuedConnection);
    }
};

} // namespace

/// The window around the pages: places, keys, settings, the keyring.
class TestWindow final : public QObject {
    Q_OBJECT

    using World = WindowWorld;

    static bool isOn(const World &world, const QString &id)
    {
        return world.window->findChild<Sidebar *>()->findChild<QAbstractButton *>(id)->isChecked();
    }
    static void press(World &world, const QKeySequence &keys)
    {
        for (QShortcut *shortcut : world.window->findChildren<QShortcut *>()) {
            if (shortcut->key() == keys)
                Q_EMIT shortcut->activated();
        }
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// Every place is there by click, by key and by link, and the way back is remembered.
    void placesAndTheWayBack()
    {
        World world;
        world.window->show();
        QVERIFY(!world.window->page(Place::Fleet)); // no store yet
        world.session.open();
        QVERIFY(world.until([&] { return world.session.isOpen(); }));
        QCOMPARE(world.window->place(), Place::Dashboard);
        QVERIFY(isOn(world, u"dashboard"_s));
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"connectors"_s), Qt::LeftButton);
        QCOMPARE(world.window->place(), Place::Connectors);
        press(world, QKeySequence(u"Ctrl+2"_s));
        QCOMPARE(world.window->place(), Place::Fleet);
        Q_EMIT world.window->page(Place::Fleet)->linkActivated({Place::Device, {}, {}, u"status"_s});
        QCOMPARE(world.window->place(), Place::Device);
        QVERIFY(isOn(world, u"device"_s));
        QCOMPARE(world.window->devicePage()->page(), DevicePage::Page::Status);
        press(world, QKeySequence(QKeySequence::Back));
        QCOMPARE(world.window->place(), Place::Fleet);
        press(world, QKeySequence(QKeySequence::Back));
        QCOMPARE(world.window->place(), Place::Connectors);
        press(world, QKeySequence(QKeySequence::Forward));
        press(world, QKeySequence(QKeySequence::Forward));
        QCOMPARE(world.window->place(), Place::Device);
        press(world, QKeySequence(QKeySequence::Forward)); // no further
        QCOMPARE(world.window->place(), Place::Device);
    }

    /// An open dialog follows the language, and what is chosen counts at once.
    void settingsCountAtOnce()
    {
        World world;
        QVERIFY(world.open());
        world.window->show();
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"settings"_s), Qt::LeftButton);
        auto *dialog = world.window->findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), u"Settings"_s);
        auto *language = dialog->findChild<QComboBox *>(u"settingsLanguageCombo"_s);
        language->setCurrentIndex(language->findData(u"sv"_s));
        Q_EMIT language->activated(language->currentIndex());
        QCOMPARE(world.translations.language(), u"sv"_s);
        QTRY_VERIFY(dialog->windowTitle() != u"Settings"_s);
        dialog->findChild<QCheckBox *>(u"notifyCheck"_s)->setChecked(false);
        QCOMPARE(world.settingsFile.value(notificationsSetting()).toBool(), false);
        QVERIFY(!dialog->findChild<QCheckBox *>(u"keyringCheck"_s)->isEnabled()); // there is none
        QVERIFY(!dialog->findChild<QCheckBox *>(u"keyringCheck"_s)->toolTip().isEmpty());
    }

    void aboutAndShortcuts()
    {
        World world;
        QVERIFY(world.open());
        world.window->show();
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"about"_s), Qt::LeftButton);
        auto *about = world.window->findChild<AboutDialog *>();
        QVERIFY(about && about->isVisible());
        QString words;
        for (const QLabel *label : about->findChildren<QLabel *>())
            words += label->text();
        QVERIFY(words.contains(world.session.location().path));
        QTest::mouseClick(about->findChild<QPushButton *>(u"shortcutsButton"_s), Qt::LeftButton);
        QVERIFY(world.window->findChild<ShortcutsDialog *>()->isVisible());
        // What the list says is so.
        for (const char *keys : {"Ctrl+1", "Ctrl+6", "Ctrl+L", "Ctrl+,", "Ctrl+Q"}) {
            const auto shortcuts = world.window->findChildren<QShortcut *>();
            QVERIFY2(std::any_of(shortcuts.begin(), shortcuts.end(),
                                 [&](const QShortcut *shortcut) { return shortcut->key() == QKeySequence(QString::fromLatin1(keys)); }),
                     keys);
        }
    }

    /// O3: a keyring opens the store at the next start, and no longer when it has been told to forget.
    void keyringOpensTheStore()
    {
        TestKeyring keyring;
        World world;
        Session &session = world.session;
        QVERIFY(world.open());
        session.lock();
        Session other({world.transport, world.scheduler, world.random, world.pool, world.known}, world.profiles, session.location(),
                      &keyring, {.n = 16});
        other.open();
        QVERIFY(world.until([&] { return other.isOpen(); }));
        QVERIFY(!other.isInKeyring());
        std::optional<Result<void>> answer;
        const auto answered = [&](const Result<void> &result) { answer = result; };
        other.unlock(Secret("open sesame"), this, answered);
        QVERIFY(world.until([&] { return answer.has_value(); }));
        QVERIFY(*answer);
        answer.reset();
        keyring.refuses = true;
        other.keepInKeyring(this, answered);
        QVERIFY(world.until([&] { return answer.has_value(); }));
        QVERIFY(!*answer && !other.isInKeyring());
        answer.reset();
        keyring.refuses = false;
        other.keepInKeyring(this, answered);
        QVERIFY(world.until([&] { return answer.has_value(); }));
        QVERIFY(*answer && other.isInKeyring());
        other.lock();
        answer.reset();
        other.unlockWithKeyring(this, answered);
        QVERIFY(world.until([&] { return answer.has_value(); }));
        QVERIFY(*answer);
        QCOMPARE(other.state(), Session::State::Unlocked);
        answer.reset();
        other.forgetInKeyring(this, answered);
        QVERIFY(world.until([&] { return answer.has_value(); }));
        QVERIFY(*answer && !other.isInKeyring() && keyring.secrets.isEmpty());
        other.lock();
        answer.reset();
        other.unlockWithKeyring(this, answered);
        QVERIFY(world.until([&] { return answer.has_value(); }));
        QVERIFY(!*answer);
        QCOMPARE(other.state(), Session::State::Locked);
    }

    /// Every place, empty and with devices, in every language and size: nothing cut off, everything named, nothing left in English.
    void walk_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("place");
        QTest::addColumn<bool>("full");
        QTest::addColumn<QSize>("size");
        for (const Translations::Language &language : Translations::languages()) {
            for (int place = 0; place < 6; ++place) {
                if (Place(place) == Place::Device) // has a walk of its own
                    continue;
                for (const bool full : {false, true}) {
                    for (const QSize size : {QSize(1280, 800), QSize(800, 600)})
                        QTest::addRow("%s %d %s %d", qPrintable(language.code), place, full ? "full" : "empty", size.width())
                            << language.code << place << full << size;
                }
            }
        }
    }
    void walk()
    {
        QFETCH(QString, language);
        QFETCH(int, place);
        QFETCH(bool, full);
        QFETCH(QSize, size);
        World world;
        world.window->resize(size);
        world.window->show();
        QVERIFY(world.open());
        for (int i = 0; full && i < 3; ++i)
            QVERIFY(world.add(u"mfp-%1"_s.arg(i), u"mfp"_s));
        world.window->go({Place(place)});
        for (int i = 0; i < 12; ++i) // what a page reads comes later
            world.until([] { return true; });
        QVERIFY(QTest::qWaitForWindowExposed(world.window.get()));
        const PageWalk walk(*world.window);
        const auto shown = [&](const QString &code) {
            world.window->setLanguage(code);
            QCoreApplication::sendPostedEvents();
            PageWalk::settle();
            return walk.texts();
        };
        const auto english = shown(u"en"_s), own = shown(language);
        const QStringList clipped = walk.clipped(), unnamed = walk.unnamed(), unreachable = walk.unreachable();
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
        QVERIFY2(unreachable.isEmpty(), qPrintable(unreachable.join(u'\n')));
        static const QSet<QString> names{u"Scepter"_s, u"mfp-0"_s, u"mfp-1"_s, u"mfp-2"_s, u"Filter…"_s};
        const QStringList untranslated = language == u"en"_s ? QStringList() : PageWalk::untranslated(own, english, names);
        QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(u'\n')));
    }

    /// The window is small and large again where it was left.
    void windowIsRemembered()
    {
        World world;
        world.window->show();
        world.window->resize(1111, 777);
        world.window->close();
        MainWindow again({world.session, *World::s_appearance, world.translations, world.settingsFile, u"pc-1"_s});
        QCOMPARE(again.size(), QSize(1111, 777));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
