#include "core/base/literals.h"
#include "core/connector/auditlog.h"
#include "tests/support/windowworld.h"
#include "ui/widgets/failurepanel.h"
#include "ui/widgets/notestrip.h"

#include <QtWidgets>

using namespace scepter;

/// Who may do what in the window (D1, O3): the first run, unlocking and locking, and what a viewer sees.
class TestUnlocking final : public QObject {
    Q_OBJECT

    static PassphraseDialog *dialogOf(const WindowWorld &world) { return world.window->findChild<PassphraseDialog *>(); }
    static void type(PassphraseDialog *dialog, const QString &first, const QString &second = {})
    {
        dialog->findChild<QLineEdit *>(u"passphraseEdit"_s)->setText(first);
        dialog->findChild<QLineEdit *>(u"passphraseAgainEdit"_s)->setText(second);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"passphraseAcceptButton"_s), Qt::LeftButton);
    }
    static QString lockState(const WindowWorld &world) { return world.window->findChild<QLabel *>(u"lockState"_s)->text(); }
    static QPushButton *lockButton(const WindowWorld &world) { return world.window->findChild<QPushButton *>(u"lockButton"_s); }
    static bool start(WindowWorld &world)
    {
        world.window->show();
        world.session.open();
        world.window->unlockAtStart({});
        if (!world.until([&] { return world.session.isOpen(); }))
            return false;
        world.window->go({Place::Device});
        return world.until([&] { return world.isShown(); });
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// The first run asks twice, says what a loss means, and makes the administrator.
    void firstRunSetsAPassphrase()
    {
        WindowWorld world;
        QVERIFY(start(world));
        PassphraseDialog *dialog = dialogOf(world);
        QVERIFY(dialog && dialog->isVisible());
        QString words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            words += label->text();
        QVERIFY2(words.contains(u"lost"_s) && words.contains(u"keys"_s), qPrintable(words));
        QVERIFY(dialog->findChild<QLineEdit *>(u"passphraseAgainEdit"_s)->isVisible());
        auto *error = dialog->findChild<QLabel *>(u"passphraseError"_s);
        type(dialog, {}, {});
        QVERIFY(error->isVisible());
        type(dialog, u"open sesame"_s, u"open"_s);
        QVERIFY(error->isVisible());
        QCOMPARE(world.session.state(), Session::State::New);
        type(dialog, u"open sesame"_s, u"open sesame"_s);
        QVERIFY(world.until([&] { return world.session.state() == Session::State::Unlocked; }));
        QVERIFY(world.until([&] { return !dialogOf(world); }));
        QVERIFY(lockState(world).contains(u"Unlocked · administrator"_s));
        QVERIFY(world.until([&] { return world.session.engine() && world.session.engine()->isRunning(); }));
        // The audit log began with the passphrase, and holds what is done from then on.
        QVERIFY(world.configure());
        const auto entries = world.session.database()
                                 .read(
                                     [log = AuditLog(*world.session.vault())](Transaction &transaction) { return log.verify(transaction); })
                                 .takeResult();
        QVERIFY(entries);
        QCOMPARE(*entries, 2);
    }

    void firstRunCanBeSkipped()
    {
        WindowWorld world;
        QVERIFY(start(world));
        QTest::mouseClick(dialogOf(world)->findChild<QPushButton *>(u"passphraseRejectButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return !dialogOf(world); }));
        QCOMPARE(world.session.state(), Session::State::New);
        QVERIFY(lockState(world).contains(u"viewer"_s));
        // The next time nobody is asked; the button still does.
        world.window->unlockAtStart({});
        QVERIFY(!dialogOf(world));
        QTest::mouseClick(lockButton(world), Qt::LeftButton);
        QVERIFY(dialogOf(world));
    }

    void wrongAndRightPassphrase()
    {
        WindowWorld world;
        QVERIFY(world.open());
        QVERIFY(world.configure());
        QTest::mouseClick(lockButton(world), Qt::LeftButton);
        QCOMPARE(world.session.state(), Session::State::Locked);
        QVERIFY(lockState(world).contains(u"Locked · viewer"_s));
        QVERIFY(world.until([&] { return !world.session.engine(); })); // nothing goes on that needs it
        world.window->show();
        QTest::mouseClick(world.window->devicePage()->findChild<QPushButton *>(u"unlockButton"_s), Qt::LeftButton);
        PassphraseDialog *dialog = dialogOf(world);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QLineEdit *>(u"passphraseAgainEdit"_s)->isVisible());
        auto *error = dialog->findChild<QLabel *>(u"passphraseError"_s);
        type(dialog, u"open says me"_s);
        QVERIFY(world.until([&] { return error->isVisible(); }));
        QCOMPARE(error->text(), u"The passphrase is wrong."_s);
        QVERIFY(dialog->isVisible());
        QCOMPARE(world.session.state(), Session::State::Locked);
        type(dialog, u"open sesame"_s);
        QVERIFY(world.until([&] { return world.session.state() == Session::State::Unlocked; }));
        QVERIFY(world.until([&] { return !dialogOf(world); }));
        QVERIFY(world.until([&] { return world.session.engine() && world.session.engine()->isRunning(); }));
    }

    void unattended()
    {
        WindowWorld world;
        world.window->show();
        world.session.open();
        world.window->unlockAtStart(world.passphraseFile());
        QVERIFY(world.until([&] { return world.session.state() == Session::State::Unlocked; }));
        QVERIFY(!dialogOf(world));
    }

    /// D1: everything can be read, nothing changed, and the page and each control say why.
    void viewerIsToldWhy()
    {
        WindowWorld world;
        QVERIFY(world.open());
        QVERIFY(world.configure());
        world.session.lock();
        world.window->show();
        auto *strip = world.window->devicePage()->findChild<QWidget *>(u"viewerStrip"_s);
        using Page = DevicePage::Page;
        const QString why = u"Administrator privileges are required"_s;
        const auto isRefused = [&](const QString &name) {
            const auto *control = world.find<QWidget>(name);
            return control && !control->isEnabled() && control->toolTip() == why;
        };
        const QList<std::pair<Page, QStringList>> controls{
            {Page::Communication,
             {u"urlEdit"_s, u"portEdit"_s, u"timeoutSpin"_s, u"caFingerprintEdit"_s, u"caFileEdit"_s, u"updateButton"_s}},
            {Page::Request, {u"keyNameEdit"_s, u"hashCombo"_s, u"keyCombo"_s, u"commonNameEdit"_s, u"challengeEdit"_s, u"sendButton"_s}},
            {Page::Automatic,
             {u"timerCheck"_s, u"startEdit"_s, u"adjustCheck"_s, u"pollingCheck"_s, u"periodCheck"_s, u"keyNameEdit"_s, u"updateButton"_s}},
            {Page::ImportExport, {u"exportButton"_s, u"chooseButton"_s}},
            {Page::Setup, {u"dnsCheck"_s, u"zoneCombo"_s, u"setupUpdateButton"_s, u"deleteKeyButton"_s}}};
        for (const auto &[page, names] : controls) {
            world.window->devicePage()->open(page);
            QVERIFY(strip->isVisible());
            QVERIFY(strip->accessibleName().contains(why));
            for (const QString &name : names)
                QVERIFY2(isRefused(name), qPrintable(name));
        }
        world.window->devicePage()->open(Page::Communication);
        QCOMPARE(world.edit(u"urlEdit"_s)->text(), u"http://scep.example/scep"_s); // read
        // What a control says of itself comes back with the role.
        world.session.unlockFrom(world.passphraseFile(), world.window.get(), [](const Result<void> &) {});
        QVERIFY(world.until([&] { return world.edit(u"urlEdit"_s)->isEnabled(); }));
        QVERIFY(!strip->isVisible());
        QVERIFY(world.edit(u"urlEdit"_s)->toolTip() != why);
    }

    /// Another process runs the devices: the page says which, and this one takes over when it ends.
    void anotherProcessRunsTheDevices()
    {
        WindowWorld world;
        QVERIFY(world.open());
        world.session.lock();
        QVERIFY(world.until([&] { return !world.session.holdsKey(); })); // nothing goes on
        std::unique_ptr<Lease> other;
        Lease::take(world.session.database(), world.scheduler, world.random, QString::fromUtf16(DeviceEngine::leaseName), u"scepterctl"_s,
                    world.window.get(), [&](Result<std::unique_ptr<Lease>> lease) { other = std::move(lease).value(); });
        QVERIFY(world.until([&] { return other != nullptr; }));
        world.window->show();
        auto *strip = world.window->devicePage()->findChild<QWidget *>(u"engineStrip"_s);
        world.session.unlockFrom(world.passphraseFile(), world.window.get(), [](const Result<void> &) {});
        QVERIFY(world.until([&] { return strip->isVisible(); }));
        QVERIFY2(strip->accessibleName().contains(u"scepterctl"_s), qPrintable(strip->accessibleName()));
        QVERIFY(world.configure()); // settings can be changed all the same
        other.reset();
        QVERIFY(world.until([&] { return world.session.engine() && world.session.engine()->isRunning(); }));
        QVERIFY(world.until([&] { return !strip->isVisible(); }));
    }

    /// A store that cannot be opened is explained and left as it is; [Try Again] does.
    void brokenStoreIsExplained()
    {
        auto folder = std::make_unique<QTemporaryDir>();
        const QString path = folder->filePath(u"scepter.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes = QByteArray("this is no database at all, and it is long enough to look like one").repeated(100);
        file.write(bytes);
        file.close();
        WindowWorld world(std::move(folder));
        world.window->show();
        world.session.open();
        QVERIFY(world.until([&] { return world.session.state() == Session::State::Closed; }));
        auto *panel = world.window->findChild<FailurePanel *>(u"storeFailurePanel"_s);
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->error().code, Errc::StoreDamaged);
        QVERIFY(!lockButton(world)->isVisible());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        file.close();
        QVERIFY(file.remove());
        QTest::mouseClick(panel->actionButton(), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.isShown(); }));
        QVERIFY(!panel->isVisible());
    }

    /// The chooser follows the store, and a device that is gone gives way to this computer.
    void chooserFollowsTheStore()
    {
        WindowWorld world;
        QVERIFY(world.open());
        world.window->show();
        auto *chooser = world.window->devicePage()->findChild<QPushButton *>(u"deviceChooser"_s);
        QVERIFY(!chooser->isEnabled() && !chooser->toolTip().isEmpty());
        QVERIFY(world.add(u"mfp-7"_s, u"mfp"_s));
        QVERIFY(world.until([&] { return chooser->menu()->actions().size() == 2; }));
        QVERIFY(chooser->isEnabled());
        for (QAction *action : chooser->menu()->actions()) {
            if (action->data() == u"mfp-7"_s)
                action->trigger();
        }
        QVERIFY(world.until([&] { return world.isShown() && world.device().name() == u"mfp-7"_s; }));
        QCOMPARE(world.window->devicePage()->findChild<QLabel *>(u"pageTitle"_s)->text(), u"mfp-7"_s);
        QVERIFY(world.window->devicePage()->findChild<QPushButton *>(u"restartButton"_s)->isVisible());
        world.session.database().write(
            world.window.get(),
            [id = world.device().device().id](Transaction &transaction) { return DeviceStore::remove(transaction, id); },
            [](const Result<void> &) {});
        QVERIFY(world.until([&] { return world.device().name() == u"this-computer"_s; }));
    }

    /// What is exported can be imported again, and the difference is shown before.
    void settingsAreExportedAndImported()
    {
        WindowWorld world;
        QVERIFY(world.open());
        QVERIFY(world.configure());
        world.window->show();
        world.window->devicePage()->open(DevicePage::Page::ImportExport);
        const QString path = world.directory->filePath(u"settings.json"_s);
        const auto chooseFile = [&](const QString &name) {
            QTest::mouseClick(world.button(name), Qt::LeftButton);
            auto *dialog = world.page()->findChild<QFileDialog *>(u"settingsFileDialog"_s);
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
        };
        auto *done = world.find<QWidget>(u"doneStrip"_s);
        chooseFile(u"exportButton"_s);
        QVERIFY(world.until([&] { return done->isVisible(); }));
        QVERIFY(QFile::exists(path));
        chooseFile(u"chooseButton"_s); // nothing is different yet
        QVERIFY(world.until([&] { return done->isVisible() && done->accessibleName().contains(u"nothing to import"_s); }));

        CommunicationSettings other = *world.device().settings().communication;
        other.url = u"http://other.example/scep"_s;
        world.device().updateCommunication(other, [](const FieldResult<void> &result) { QVERIFY(result); });
        QVERIFY(world.until([&] { return world.device().settings().communication->url == other.url; }));
        QVERIFY(world.setTimer()); // which the import switches off: D5 does not block it
        chooseFile(u"chooseButton"_s);
        auto *table = world.find<QTableView>(u"changesTable"_s);
        QVERIFY(world.until([&] { return table->isVisible(); }));
        QStringList cells;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells.append(table->model()->index(row, column).data().toString());
        }
        QVERIFY(cells.contains(u"http://other.example/scep"_s) && cells.contains(u"http://scep.example/scep"_s));
        QCOMPARE(world.device().settings().communication->url, other.url); // only shown so far
        QTest::mouseClick(world.button(u"importButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().settings().communication->url == u"http://scep.example/scep"_s; }));
        QVERIFY(!world.device().isTimerOn());
        QVERIFY(world.until([&] { return done->isVisible(); }));

        // D22: another device's file is for this device, and says whose it is.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray json = file.readAll();
        file.close();
        const QString name = world.device().name();
        const QByteArray named = QByteArray("\"name\": \"" + name.toUtf8() + '"');
        QVERIFY(json.contains(named));
        json.replace(named, "\"name\": \"other-device\"");
        json.replace("http://scep.example/scep", "http://cloned.example/scep");
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(json);
        file.close();
        chooseFile(u"chooseButton"_s);
        auto *origin = world.find<NoteStrip>(u"originStrip"_s);
        QVERIFY(world.until([&] { return origin->isVisible(); }));
        QVERIFY(origin->text().contains(u"other-device"_s) && origin->text().contains(name));
        QTest::mouseClick(world.button(u"importButton"_s), Qt::LeftButton);
        auto *question = world.page()->findChild<QMessageBox *>(u"importQuestion"_s);
        QVERIFY(question);
        QVERIFY2(question->text().contains(u"other-device"_s), qPrintable(question->text()));
        QCOMPARE(world.device().settings().communication->url, u"http://scep.example/scep"_s); // it is asked first
        QTest::mouseClick(question->buttons().constFirst(), Qt::LeftButton);
        QVERIFY(world.until([&] { return world.device().settings().communication->url == u"http://cloned.example/scep"_s; }));
        QCOMPARE(world.device().name(), name);
        bool answered = false, made = true;
        world.session.database().read(
            world.window.get(), [](Transaction &transaction) { return DeviceStore::names(transaction); },
            [&](const Result<QList<DeviceName>> &names) {
                answered = true;
                made = !names
                       || std::any_of(names->begin(), names->end(), [](const DeviceName &each) { return each.name == u"other-device"_s; });
            });
        QVERIFY(world.until([&] { return answered; }));
        QVERIFY(!made);

        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("{ not json");
        file.close();
        chooseFile(u"chooseButton"_s);
        auto *panel = world.find<FailurePanel>(u"importFailurePanel"_s);
        QVERIFY(world.until([&] { return panel->isVisible(); }));
        QCOMPARE(panel->error().code, Errc::SettingsInvalid);
    }
};

QTEST_MAIN(TestUnlocking)
#include "tst_unlocking.moc"
