#include "app/dialogtour.h"
#include "app/mainwindow.h"
#include "core/base/literals.h"
#include "core/client/knownserversfile.h"
#include "core/fleet/rolloutstore.h"
#include "core/fleet/samplefleet.h"
#include "core/net/qttransport.h"
#include "tests/support/pagewalk.h"
#include "ui/fleet/devicedetails.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtWidgets>

using namespace scepter;

/// The first quarter of an hour of somebody who has just started the console, in Swedish and with the keyboard alone: the sample fleet
/// is enrolled, two printers fail, it is found out why, both are mended, and all have their certificates. Real clocks, keys and
/// sockets.
class TestFirstStart final : public QObject {
    Q_OBJECT

    struct World {
        QTemporaryDir directory;
        SystemScheduler scheduler;
        SystemRandom random;
        DeviceProfiles profiles;
        KnownServersFile known{directory.filePath(u"known-servers.json"_s), pool};
        Translations translations;
        QSettings settings{directory.filePath(u"window.ini"_s), QSettings::IniFormat};
        Appearance appearance;
        QtTransport transport{scheduler, {ProxySettings::Kind::None}};
        WorkPool pool;
        Session session{{transport, scheduler, random, pool, known}, profiles, {directory.filePath(u"scepter.db"_s)}, nullptr, {.n = 16}};
        MainWindow window{{session, appearance, translations, settings, u"pc-1"_s}};
    };
    static bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 60'000); }
    template <class T> static T *find(const QWidget *where, const QString &name)
    {
        for (T *each : where->findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// By Tab, from where the focus is.
    static bool reach(QWidget *target)
    {
        constexpr int most = 200;
        for (int i = 0; i < most; ++i) {
            QWidget *at = target->window()->focusWidget();
            if (at && (at == target || at == target->focusProxy()))
                return true;
            QTest::keyClick(at ? at : target->window(), Qt::Key_Tab);
        }
        qWarning() << target << "is not reached by Tab";
        return false;
    }
    static bool type(const QWidget *where, const QString &name, const QString &text)
    {
        auto *edit = find<QLineEdit>(where, name);
        if (!edit || !reach(edit))
            return false;
        edit->selectAll(); // as Ctrl+A does
        QTest::keyClicks(edit, text);
        return true;
    }
    static bool click(const QWidget *where, const QString &name)
    {
        if (!until([&] { return find<QAbstractButton>(where, name) && find<QAbstractButton>(where, name)->isEnabled(); })) {
            qWarning() << name << "is not there";
            return false;
        }
        auto *button = find<QAbstractButton>(where, name);
        if (!reach(button))
            return false;
        QTest::keyClick(button, Qt::Key_Space);
        return true;
    }
    static RolloutCounts counts(World &world)
    {
        const auto counted = world.session.database()
                                 .read([](Transaction &transaction) -> Result<RolloutCounts> {
                                     return RolloutStore::newest(transaction).and_then([&](const Rollout &rollout) {
                                         return RolloutStore::counts(transaction, rollout.id);
                                     });
                                 })
                                 .takeResult();
        return counted.value_or(RolloutCounts());
    }
    /// Searches the device on the Fleet page and selects it; its pane then says why it failed.
    static QWidget *select(World &world, const QString &name)
    {
        Page *fleet = world.window.page(Place::Fleet);
        if (!type(fleet, u"searchEdit"_s, name))
            return nullptr;
        auto *table = fleet->findChild<QTableView *>(u"fleetTable"_s);
        const auto isFound = [&] { return table->model()->rowCount() == 1 && table->model()->index(0, 0).data().toString() == name; };
        if (!until(isFound))
            return nullptr;
        if (!reach(table))
            return nullptr;
        QTest::keyClick(table, Qt::Key_Down);
        if (table->selectionModel()->selectedRows().isEmpty()) // it had the row already
            QTest::keyClick(table, Qt::Key_Space);
        auto *details = fleet->findChild<DeviceDetails *>();
        auto *what = details->findChild<QLabel *>(u"failureWhat"_s);
        const auto isShown = [&] {
            return details->device() && details->device()->name == name && details->story().device == details->device()->id
                   && what->isVisible() && !what->text().isEmpty();
        };
        return until(isShown) ? details : nullptr;
    }

    /// By the buttons that a first start shows.
    static bool enrolSample(World &world)
    {
        world.window.setLanguage(u"sv"_s);
        world.window.resize(1280, 800);
        world.window.show();
        world.window.activateWindow();
        world.session.open();
        world.window.unlockAtStart({});
        if (!until([&] { return find<QLineEdit>(&world.window, u"passphraseEdit"_s) != nullptr; }))
            return false;
        for (const QString &field : {u"passphraseEdit"_s, u"passphraseAgainEdit"_s}) {
            if (!type(&world.window, field, u"sesam oppna dig"_s))
                return false;
        }
        // The rollout is shown where it goes on.
        return click(&world.window, u"passphraseAcceptButton"_s) && until([&] { return world.session.state() == Session::State::Unlocked; })
               && click(&world.window, u"sampleButton"_s) && until([&] { return world.window.place() == Place::Fleet; })
               && until([&] { return counts(world).succeeded == 48 && counts(world).failed == 2; });
    }
    /// What a walk over a dialog finds wrong, in every language.
    static QStringList wrongWith(World &world, QDialog *dialog)
    {
        QStringList all;
        const PageWalk walk(*dialog);
        const auto shown = [&](const QString &code) {
            world.window.setLanguage(code);
            QCoreApplication::processEvents();
            PageWalk::settle();
            return walk.texts();
        };
        const auto english = shown(u"en"_s);
        for (const Translations::Language &language : Translations::languages()) {
            const auto own = shown(language.code);
            static const QSet<QString> names{
                u"Scepter "_s, u"Filter…"_s, u"fleet.csv"_s, u"Model:"_s, u"Start"_s, u"Filter:"_s, u"http://scep.example.com:8080"_s};
            QStringList wrong = walk.clipped() + walk.unnamed() + walk.unreachable();
            if (language.code != u"en"_s)
                wrong += PageWalk::untranslated(own, english, names);
            for (const QString &each : std::as_const(wrong))
                all.append(language.code + u": "_s + each);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void fromTheFirstStartToAFleet()
    {
        World world;
        QVERIFY(enrolSample(world));

        // The one is full of keys: an old one goes.
        QWidget *details = select(world, QString::fromUtf16(SampleFleet::full));
        QVERIFY(details);
        QVERIFY2(find<QLabel>(details, u"failureWhat"_s)->text().contains(u"nycklar"_s),
                 qPrintable(find<QLabel>(details, u"failureWhat"_s)->text()));
        QVERIFY(click(details, u"failureActionButton"_s));
        QVERIFY(until([&] { return find<QListWidget>(&world.window, u"keyList"_s) != nullptr; }));
        QVERIFY(reach(find<QListWidget>(&world.window, u"keyList"_s)));
        QTest::keyClick(find<QListWidget>(&world.window, u"keyList"_s), Qt::Key_Down);
        QVERIFY(click(&world.window, u"keyDeleteButton"_s));
        // The other has a port of another server.
        details = select(world, QString::fromUtf16(SampleFleet::astray));
        QVERIFY(details);
        QVERIFY(click(details, u"failureActionButton"_s));
        QCOMPARE(world.window.place(), Place::Device);
        QVERIFY(until([&] { return find<QLineEdit>(&world.window, u"portEdit"_s) && world.window.devicePage()->device().isLoaded(); }));
        QVERIFY(until([&] { return find<QLineEdit>(&world.window, u"portEdit"_s)->isEnabled(); }));
        QVERIFY(type(&world.window, u"portEdit"_s, QString::number(world.session.host().urls().first().second.port())));
        QVERIFY(click(world.window.devicePage(), u"updateButton"_s));
        QVERIFY(until([&] { return find<QWidget>(&world.window, u"savedStrip"_s) != nullptr; }));

        world.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&world.window));
        QTest::keyClick(world.window.windowHandle(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(world.window.place(), Place::Fleet);
        QVERIFY(reach(find<QLineEdit>(world.window.page(Place::Fleet), u"searchEdit"_s)));
        find<QLineEdit>(world.window.page(Place::Fleet), u"searchEdit"_s)->clear();
        QVERIFY(click(world.window.page(Place::Fleet), u"rolloutRetryButton"_s));
        QVERIFY(until([&] { return find<QAbstractButton>(&world.window, u"questionAcceptButton"_s) != nullptr; }));
        QVERIFY(click(&world.window, u"questionAcceptButton"_s));
        QVERIFY(until([&] { return counts(world).succeeded == 50; }));
        QVERIFY(until([&] { return !find<QAbstractButton>(world.window.page(Place::Fleet), u"rolloutRetryButton"_s); }));
    }

    /// Every dialog and step of a wizard over that fleet, in every language: nothing cut off, everything named and reached by
    /// Tab, nothing left in English.
    void dialogs()
    {
        World world;
        QVERIFY(enrolSample(world));
        QStringList wrong;
        for (const DialogStop &stop : dialogTour()) {
            world.window.go(stop.where);
            DialogWalk walk(world.window, stop);
            QDialog *dialog = nullptr;
            for (int i = 0; !dialog && i < 100; ++i) {
                QTest::qWait(100);
                dialog = walk.advance();
            }
            QVERIFY2(dialog, qPrintable(stop.name + u" waits for "_s + walk.awaited()));
            QTest::qWait(100);
            for (const QString &each : wrongWith(world, dialog))
                wrong.append(stop.name + u' ' + each);
            DialogWalk::closeAll(world.window);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
