#include "app/aboutdialog.h"
#include "app/settingsdialog.h"
#include "app/shortcutsdialog.h"
#include "app/storedialog.h"
#include "core/base/literals.h"
#include "tests/support/pagewalk.h"
#include "tests/support/temporarystore.h"
#include "tests/support/windowworld.h"
#include "ui/device/knownserversdialog.h"
#include "ui/text/goingonwords.h"
#include "ui/widgets/fieldsdialog.h"
#include "ui/widgets/notestrip.h"
#include "ui/widgets/passphrasedialog.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/tooltip.h"

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

    /// F9: a real printer has none of the Remote UI's pages here, whichever way one comes to it.
    void aPrinterOpensAsAPrinter()
    {
        World world;
        QVERIFY(world.open());
        bool added = false;
        NewDevice printer{.name = u"real-1"_s, .address = u"192.0.2.7"_s};
        printer.inventory.printer = true;
        world.session.database().write(
            world.window.get(),
            [store = DeviceStore(world.profiles, world.session.vault()), printer, now = world.scheduler.now()](Transaction &transaction) {
                return store.add(transaction, printer, now);
            },
            [&](const Result<DeviceId> &id) { added = id.has_value(); });
        QVERIFY(world.until([&] { return added; }));
        world.window->show();
        world.window->go({Place::Device, {}, u"real-1"_s, u"communication"_s});
        DevicePage *page = world.window->devicePage();
        auto *view = page->findChild<QWidget *>(u"printerPage"_s);
        QVERIFY(view);
        QVERIFY(world.until([&] { return view->isVisible(); }));
        QVERIFY(!page->findChild<QWidget *>(u"devicePages"_s)->isVisible());
        QVERIFY(!page->findChild<QWidget *>(u"restartButton"_s)->isVisible());
        QVERIFY(!page->widget(DevicePage::Page::Communication));
        std::optional<Errc> why;
        CommunicationSettings settings;
        settings.url = u"http://scep.example/scep"_s;
        page->device().updateCommunication(settings, [&](const FieldResult<void> &done) {
            if (!done)
                why = done.error().error.code;
        });
        QVERIFY(world.until([&] { return why.has_value(); }));
        QCOMPARE(*why, Errc::IsPrinter);
        // In every language whole, named and reachable.
        world.window->resize(800, 600);
        for (int i = 0; i < 12; ++i) // what it reads comes later
            world.until([] { return true; });
        for (const Translations::Language &language : Translations::languages()) {
            world.window->setLanguage(language.code);
            QCoreApplication::sendPostedEvents();
            PageWalk::settle();
            const PageWalk walk(*world.window);
            const QStringList faults = walk.clipped() + walk.unnamed() + walk.unreachable();
            QVERIFY2(faults.isEmpty(), qPrintable(language.code + u": "_s + faults.join(u'\n')));
        }
        world.window->setLanguage(u"en"_s);
        // A simulated device has its pages again.
        world.window->go({Place::Device, {}, QString::fromUtf16(DeviceProfiles::thisComputer)});
        QVERIFY(world.until([&] { return page->widget(DevicePage::Page::Request) && !view->isVisible(); }));
        QVERIFY(page->findChild<QWidget *>(u"devicePages"_s)->isVisible());
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

    /// O1, O3: what "scepterctl store" does, the window does: a backup that is verified, a check, another passphrase.
    void store()
    {
        World world;
        QVERIFY(world.open());
        StoreDialog dialog(world.session, nullptr, {.n = 16});
        dialog.show();
        const auto button = [&](const QString &name) { return dialog.findChild<QPushButton *>(name); };
        auto *outcome = dialog.findChild<NoteStrip *>(u"storeOutcome"_s);
        const auto says = [&](const QString &words) { return outcome->isVisible() && outcome->text().contains(words); };
        const QString copy = world.directory->filePath(u"copy.scepter"_s);
        dialog.backUp(copy);
        QVERIFY(!button(u"storeCheckButton"_s)->isEnabled()); // one thing at a time
        QVERIFY(world.until([&] { return says(u"read again to its end"_s); }));
        QVERIFY(QFileInfo(copy).size() > 0);
        dialog.backUp(copy);
        QVERIFY(world.until([&] { return says(u"copy.scepter"_s) && !says(u"read again"_s); })); // never over an old one
        dialog.check();
        QVERIFY(world.until([&] { return says(u"The store is sound"_s); }));

        const auto type = [&](const QString &edit, const QString &text) {
            auto *asking = dialog.findChild<PassphraseDialog *>();
            asking->findChild<QLineEdit *>(edit)->setText(text);
            return asking;
        };
        const auto accept = [](PassphraseDialog *asking) { asking->findChild<QPushButton *>(u"passphraseAcceptButton"_s)->click(); };
        button(u"storePassphraseButton"_s)->click();
        QPointer<PassphraseDialog> old = type(u"passphraseEdit"_s, u"wrong"_s);
        accept(old);
        QVERIFY(world.until([&] { return old->findChild<QLabel *>(u"passphraseError"_s)->isVisible(); }));
        accept(type(u"passphraseEdit"_s, u"open sesame"_s));
        QVERIFY(world.until([&] { return !old && dialog.findChild<PassphraseDialog *>(); }));
        type(u"passphraseAgainEdit"_s, u"battery staple"_s);
        accept(type(u"passphraseEdit"_s, u"battery staple"_s));
        QVERIFY(world.until([&] { return says(u"The passphrase was changed"_s); }));
        QVERIFY(!Vault::unlock(world.session.database(), Secret("open sesame"), world.random));
        QVERIFY(Vault::unlock(world.session.database(), Secret("battery staple"), world.random));
        QVERIFY(world.session.engine() && world.session.engine()->isRunning()); // what runs goes on

        world.session.lock();
        QVERIFY(!button(u"storeBackupButton"_s)->isEnabled() && !button(u"storePassphraseButton"_s)->isEnabled());
        QVERIFY(button(u"storeCheckButton"_s)->isEnabled()); // reading needs no passphrase
    }

    /// What was trusted is listed, and taken back there; all of it is written down (C9).
    void knownServers()
    {
        World world;
        QVERIFY(world.open());
        const QUrl url(u"http://scep.example/<b>scep</b>"_s);
        const auto change = [&](const KnownServers::Change &what) {
            return answerOf(world.session.database().write(
                [&](Transaction &transaction) { return KnownServerRows::change(transaction, url, {}, what, {}); }));
        };
        QVERIFY(change(trustServer(QByteArray(32, 'a'), world.scheduler.now())));
        QVERIFY(change(allowWeakServer(true)));
        world.window->show();
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"settings"_s), Qt::LeftButton);
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"knownServersButton"_s), Qt::LeftButton);
        auto *dialog = world.window->findChild<KnownServersDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *table = dialog->findChild<QTableView *>(u"knownServersTable"_s);
        QVERIFY(world.until([&] { return table->model()->rowCount() == 1; }));
        const auto text = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QCOMPARE(text(0), knownServerUrl(url));
        QCOMPARE(text(2), colonHex(QByteArray(32, 'a')));
        QCOMPARE(text(4), u"allowed"_s);
        auto *withdraw = dialog->findChild<QPushButton *>(u"withdrawWeakButton"_s);
        auto *forget = dialog->findChild<QPushButton *>(u"forgetServerButton"_s);
        QVERIFY(!withdraw->isEnabled() && !forget->isEnabled()); // nothing is chosen
        table->selectRow(0);
        QVERIFY(withdraw->isEnabled());
        QTest::mouseClick(withdraw, Qt::LeftButton);
        QVERIFY(world.until([&] { return text(4) == u"refused"_s; }));
        QVERIFY(!withdraw->isEnabled() && forget->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"allowWeakButton"_s), Qt::LeftButton); // S3, after a warning
        QVERIFY(dialog->findChild<QMessageBox *>(u"allowWeakQuestion"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"questionAcceptButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return text(4) == u"allowed"_s && !dialog->findChild<QMessageBox *>(u"allowWeakQuestion"_s); }));
        QTest::mouseClick(withdraw, Qt::LeftButton);
        QVERIFY(world.until([&] { return text(4) == u"refused"_s; }));
        // S3: less than before is accepted here.
        auto *acceptOffer = dialog->findChild<QPushButton *>(u"acceptOfferButton"_s);
        QVERIFY(!acceptOffer->isEnabled());
        QVERIFY(change([](std::optional<KnownServer> &entry) -> Result<void> {
            entry->capabilities = {u"AES"_s, u"Renewal"_s};
            entry->offered = {u"AES"_s};
            return {};
        }));
        QVERIFY(world.until([&] { return text(5) == u"Renewal"_s && acceptOffer->isEnabled(); }));
        QTest::mouseClick(acceptOffer, Qt::LeftButton);
        QPointer<QMessageBox> question = dialog->findChild<QMessageBox *>(u"acceptOfferQuestion"_s);
        QVERIFY(question && question->text().contains(u"Renewal"_s));
        QTest::mouseClick(question->findChild<QPushButton *>(u"questionAcceptButton"_s), Qt::LeftButton);
        QVERIFY(world.until([&] { return text(5).isEmpty() && !question; }));
        QTest::mouseClick(forget, Qt::LeftButton);
        auto *accept = dialog->findChild<QPushButton *>(u"questionAcceptButton"_s);
        QVERIFY(accept);
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(world.until([&] { return table->model()->rowCount() == 0; }));
        QStringList written;
        const auto read = answerOf(world.session.database().read([&](Transaction &transaction) {
            return AuditLog::each(transaction, {}, {}, [&](const AuditEntry &entry) {
                if (entry.operation.startsWith(u"server"))
                    written += entry.operation;
                return true;
            });
        }));
        QVERIFY(read);
        QCOMPARE(written,
                 (QStringList{u"server weak off"_s, u"server weak on"_s, u"server weak off"_s, u"server accept"_s, u"server forget"_s}));
        // Whoever may not change anything may look.
        QVERIFY(change(trustServer(QByteArray(32, 'a'), world.scheduler.now())));
        QVERIFY(world.until([&] { return table->model()->rowCount() == 1; }));
        table->selectRow(0);
        world.session.lock();
        QVERIFY(!forget->isEnabled() && !forget->toolTip().isEmpty());
        QVERIFY(!dialog->findChild<QPushButton *>(u"trustServerButton"_s)->isEnabled());
    }

    /// S1: a CA is trusted before any device has met it, and another one after that.
    void aCaIsTrustedByItsFingerprint()
    {
        World world;
        QVERIFY(world.open());
        world.window->show();
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"settings"_s), Qt::LeftButton);
        QTest::mouseClick(world.window->findChild<QAbstractButton *>(u"knownServersButton"_s), Qt::LeftButton);
        auto *dialog = world.window->findChild<KnownServersDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *table = dialog->findChild<QTableView *>(u"knownServersTable"_s);
        const auto shown = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"trustServerButton"_s), Qt::LeftButton);
        QPointer<FieldsDialog> asking = dialog->findChild<FieldsDialog *>(u"trustServerDialog"_s);
        QVERIFY(asking && asking->isVisible());
        const auto answer = [&](const QString &url, const QString &fingerprint) {
            asking->findChild<QLineEdit *>(u"trustUrl"_s)->setText(url);
            asking->findChild<QLineEdit *>(u"trustFingerprint"_s)->setText(fingerprint);
            QTest::mouseClick(asking->findChild<QPushButton *>(u"fieldsAcceptButton"_s), Qt::LeftButton);
        };
        auto *error = asking->findChild<QLabel *>(u"fieldsError"_s);
        answer(u"ldap://x"_s, colonHex(QByteArray(32, 'b')));
        QVERIFY(error->isVisible());
        answer(u"http://scep.example/scep"_s, colonHex(QByteArray(20, 'b'))); // SHA-1
        QVERIFY(error->text().contains(u"SHA-256"_s));
        answer(u"http://scep.example/scep"_s, colonHex(QByteArray(32, 'b')));
        QVERIFY(world.until([&] { return table->model()->rowCount() == 1 && !asking; }));
        QCOMPARE(shown(0), u"http://scep.example:80/scep"_s); // with its port, as devices know it
        QCOMPARE(shown(2), colonHex(QByteArray(32, 'b')));

        table->selectRow(0);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"trustServerButton"_s), Qt::LeftButton);
        asking = dialog->findChild<FieldsDialog *>(u"trustServerDialog"_s);
        QVERIFY(asking);
        QCOMPARE(asking->findChild<QLineEdit *>(u"trustUrl"_s)->text(), shown(0)); // of the row
        answer(shown(0), colonHex(QByteArray(32, 'c')));
        QVERIFY(world.until([&] { return shown(2) == colonHex(QByteArray(32, 'c')); }));
    }

    /// S5: what others wrote is text, in tool tips and labels.
    void foreignTextIsNoMarkup()
    {
        World world;
        const QString hostile = u"<b>bold</b> <img src=\"file:///x\"> <a href=\"http://x\">here</a><br>next"_s;
        QWidget page;
        auto *label = new QLabel(hostile, &page);
        page.show();
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QToolTip::showText(QPoint(10, 10), hostile, &page);
        QLabel *tip = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel"))
                tip = qobject_cast<QLabel *>(widget);
        }
        QVERIFY(tip);
        QCOMPARE(tip->text(), hostile);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QMessageBox box(QMessageBox::Warning, u"title"_s, hostile);
        box.setInformativeText(hostile);
        box.show();
        for (const QLabel *each : box.findChildren<QLabel *>())
            QVERIFY(each->textFormat() != Qt::AutoText && each->textFormat() != Qt::RichText);
        for (const QString &line : wrappedToolTip(u"word "_s.repeated(100)).split(u'\n'))
            QVERIFY(line.size() <= 80);
        QToolTip::hideText();
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

    /// O4, D1: locking takes the role and stops nothing; the window says what goes on; the key goes when the last of it ends.
    void lockingStopsNothing()
    {
        World world;
        Session &session = world.session;
        world.window->show();
        QVERIFY(world.open());
        QVERIFY(world.configure());
        QVERIFY(world.setTimer());
        QVERIFY(world.until([&] { return session.goingOn().waiting == 1; }));
        auto *strip = world.find<NoteStrip>(u"goingOnStrip"_s);
        QVERIFY(strip->isHidden());
        session.lock();
        QCOMPARE(session.state(), Session::State::Locked);
        QVERIFY(!session.administrator() && !session.vault());
        for (int i = 0; i < 20; ++i)
            world.until([] { return true; });
        QVERIFY(session.engine() && session.engine()->isRunning() && session.holdsKey());
        QVERIFY(strip->isVisible());
        QVERIFY2(strip->text().contains(u"1 device waits"_s) || strip->text().contains(u"device(s) wait"_s), qPrintable(strip->text()));
        QVERIFY(!world.button(u"updateButton"_s) || !world.button(u"updateButton"_s)->isEnabled());
        world.scheduler.setWallClock(QDateTime(world.scheduler.now().date().addDays(1), QTime(3, 0), Qt::UTC)); // it is time
        QVERIFY(world.until([&] {
            const QList<HistoryRow> rows = world.device().history().rows();
            return std::any_of(rows.begin(), rows.end(), [](const HistoryRow &row) { return row.id != RequestId::None; });
        }));
        // Unlocked again, it is the same engine.
        const DeviceEngine *engine = session.engine();
        session.unlockFrom(world.passphraseFile(), world.window.get(), [](const Result<void> &) {});
        QVERIFY(world.until([&] { return session.state() == Session::State::Unlocked; }));
        QCOMPARE(session.engine(), engine);
        QVERIFY(strip->isHidden());
        // The timer is taken off: nothing goes on, and the key goes when it is locked.
        AutoRequestSettings off = world.device().settings().automatic;
        off.timer = false;
        world.device().updateAutomatic(off, {}, [](const FieldResult<void> &) {});
        QVERIFY(world.until([&] { return session.goingOn().isNothing(); }));
        session.lock();
        QVERIFY(world.until([&] { return !session.holdsKey(); }));
        QVERIFY(!session.engine());
        QVERIFY(strip->isHidden());
    }

    /// Whoever sits at a locked window may stop what goes on there.
    void whatGoesOnCanBeStopped()
    {
        World world;
        Session &session = world.session;
        world.window->show();
        QVERIFY(world.open());
        QVERIFY(world.configure());
        QVERIFY(world.setTimer());
        session.lock();
        auto *strip = world.find<NoteStrip>(u"goingOnStrip"_s);
        QVERIFY(world.until([&] { return strip->isVisible(); }));
        QTest::mouseClick(world.button(u"stopGoingOnButton"_s), Qt::LeftButton);
        auto *question = world.window->findChild<QMessageBox *>(u"stopQuestion"_s);
        QVERIFY(question && question->isVisible());
        QVERIFY(session.engine());
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::AcceptRole || button->text().contains(u"Stop it"_s))
                button->click();
        }
        QVERIFY(world.until([&] { return !session.holdsKey(); }));
        QVERIFY(strip->isHidden());
    }

    /// Every way out asks, and names what stops.
    void leavingAsks()
    {
        World world;
        world.window->show();
        QVERIFY(world.open());
        QVERIFY(world.configure());
        const auto question = [&] { return world.window->findChild<QMessageBox *>(u"closeQuestion"_s); };
        QVERIFY(!world.window->asksBeforeLeaving()); // nothing stops
        QVERIFY(world.setTimer());
        QVERIFY(world.until([&] { return world.session.goingOn().next.has_value(); }));
        const std::array<std::function<void()>, 3> ways{[&] { press(world, QKeySequence(u"Ctrl+Q"_s)); }, [&] { world.window->close(); },
                                                        [&] { QVERIFY(world.window->asksBeforeLeaving()); }};
        for (const auto &way : ways) {
            way();
            QVERIFY(question() && question()->isVisible());
            QVERIFY2(question()->informativeText().contains(u"next request or poll"_s), qPrintable(question()->informativeText()));
            QVERIFY(world.window->isVisible());
            question()->reject();
            QVERIFY(world.until([&] { return !question(); }));
        }
        // Locked, too.
        world.session.lock();
        world.window->close();
        QVERIFY(question() && world.window->isVisible());
        question()->reject();
        QVERIFY(world.until([&] { return !question(); }));
        // Nobody is there to answer.
        world.window->leave();
        QVERIFY(world.until([&] { return !world.window->isVisible(); }));
    }

    /// A timer that is due in a month is no reason to ask.
    void leavingDoesNotAskForWhatIsFarOff()
    {
        World world;
        world.window->show();
        QVERIFY(world.open());
        QVERIFY(world.configure());
        QVERIFY(world.setTimer());
        QVERIFY(world.until([&] { return world.session.goingOn().next.has_value(); }));
        world.scheduler.setWallClock(world.scheduler.now().addDays(-30));
        world.window->close();
        QVERIFY(!world.window->isVisible());
    }

    /// The question names the connectors, the rollouts and the day on which the CRL ends.
    void leavingNamesWhatStops()
    {
        GoingOn all{{u"office"_s},
                    {{u"Printers CA"_s, QDateTime({2027, 3, 8}, {12, 0}, Qt::UTC)}},
                    {{u"Spring"_s}},
                    2,
                    3,
                    QDateTime({2027, 3, 2}, {2, 0}, Qt::UTC)};
        const QString text = stopsTexts(all).join(u'\n');
        for (const QString &word :
             {u"office"_s, u"Printers CA"_s, u"RADIUS"_s, QLocale().toString(QDate(2027, 3, 8), QLocale::ShortFormat), u"“Spring”"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
        QCOMPARE(stopsTexts({}), QStringList());
        QCOMPARE(goesOnText({}), QString());
        const QDateTime now({2027, 3, 1}, {12, 0}, Qt::UTC);
        QVERIFY(all.matters(now) && !GoingOn().matters(now));
        GoingOn later;
        later.rollouts = {{u"Spring"_s, RolloutState::Scheduled, now.addDays(2)}};
        QVERIFY(!later.matters(now) && later.matters(now.addDays(1)));
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
