#include "tests/ui/fleetworld.h"

#include "core/fleet/devicefilter.h"
#include "core/fleet/tlsprobe.h"
#include "ui/fleet/importdialog.h"
#include "ui/fleet/probedialog.h"
#include "ui/fleet/rolloutwizard.h"
#include "ui/widgets/failurepanel.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>
#include <QTranslator>

using namespace scepter;

namespace {

const Error http403{Errc::HttpStatus, u"HTTP 403"_s, {u"403"_s, u"Forbidden"_s}};

NewDevice device(const QString &name, const QString &site = {}, bool printer = false)
{
    NewDevice made{.name = name, .address = u"10.0.0.1"_s};
    made.inventory.site = site;
    made.inventory.printer = printer;
    return made;
}

/// Every text in brackets.
class Brackets final : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override { return u'[' + QString::fromUtf8(text) + u']'; }
};

} // namespace

/// The Fleet page, by what somebody clicks on it.
class TestFleetPage final : public QObject {
    Q_OBJECT
    /// What the wizard that was opened is for; it is closed.
    static QString wizardFilter(const FleetPage &page)
    {
        auto *wizard = page.findChild<RolloutWizard *>();
        const QString filter = wizard ? wizard->findChild<QLineEdit *>(u"filterEdit"_s)->text() : u"(no wizard)"_s;
        delete wizard;
        return filter;
    }

private Q_SLOTS:
    void showsTheFleetAndFollowsIt()
    {
        FleetWorld world;
        world.add(device(u"mfp-10"_s, u"Lund"_s));
        world.add(device(u"mfp-9"_s, u"Malmö"_s));
        world.open();
        QCOMPARE(world.shown(), (QStringList{u"mfp-9"_s, u"mfp-10"_s}));
        world.add(device(u"mfp-2"_s));
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-2"_s, u"mfp-9"_s, u"mfp-10"_s}; }));
        world.failRequest(u"mfp-9"_s, http403);
        QVERIFY(world.until([&] { return world.table()->model()->index(1, int(FleetColumn::Status)).data().toString() == u"Error"_s; }));
    }

    void anEmptyFleetSaysWhatToDo()
    {
        FleetWorld world;
        FleetPage &page = world.open();
        QVERIFY(world.until([&] { return world.table()->accessibleDescription().contains(u"Import"_s); }));
        world.click(u"importButton"_s);
        QVERIFY(page.findChild<ImportDialog *>()->isVisible());
    }

    void filtersByClick()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s, u"Malmö"_s));
        world.add(device(u"mfp-2"_s, u"Lund"_s));
        world.add(device(u"mfp-3"_s, u"Lund"_s));
        world.failRequest(u"mfp-3"_s, http403);
        FleetPage &page = world.open();
        world.trigger(u"status:error"_s);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-3"_s}; }));
        QCOMPARE(world.find<QLabel>(u"countLabel"_s)->text(), u"1 of 3 device(s)"_s);
        world.click(u"newRolloutButton"_s);
        QCOMPARE(wizardFilter(page), u"state=error"_s);
        world.trigger(u"status:all"_s);
        Q_EMIT world.find<QMenu>(u"siteButtonMenu"_s)->aboutToShow();
        world.trigger(u"site:Lund"_s);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-2"_s, u"mfp-3"_s}; }));
        world.find<QLineEdit>(u"searchEdit"_s)->setText(u"MFP-2"_s);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-2"_s}; }));
        world.click(u"clearFilterButton"_s);
        QVERIFY(world.until([&] { return world.shown().size() == 3; }));
        QCOMPARE(world.find<QLineEdit>(u"searchEdit"_s)->text(), QString());
    }

    void aFilterThatIsWrongSaysSo()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s));
        world.add(device(u"mfp-2"_s));
        FleetPage &page = world.open();
        world.click(u"filterButton"_s);
        auto *edit = world.find<QLineEdit>(u"filterEdit"_s);
        edit->setText(u"name=mfp-1 or ("_s);
        QTest::keyClick(edit, Qt::Key_Return);
        auto *error = world.find<QLabel>(u"filterError"_s);
        QVERIFY(world.until([&] { return error->isVisible(); }));
        QVERIFY(!error->text().isEmpty());
        edit->setText(u"name=mfp-1"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-1"_s}; }));
        QVERIFY(!error->isVisible());
        world.click(u"saveFilterButton"_s);
        world.find<QLineEdit>(u"filterName"_s)->setText(u"Not a name"_s);
        world.click(u"fieldsAcceptButton"_s);
        QVERIFY(world.until([&] { return world.find<QLabel>(u"fieldsError"_s)->isVisible(); }));
        world.find<QLineEdit>(u"filterName"_s)->setText(u"first"_s);
        world.click(u"fieldsAcceptButton"_s);
        QVERIFY(world.until([&] { return !FleetWorld::done(world.world.read(FilterStore::list)).isEmpty(); }));
        QCOMPARE(world.lastAct(), u"fleet filter save"_s);
        page.show(Destination{Place::Fleet, u"name=mfp-2"_s, {}, {}});
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-2"_s}; }));
        QVERIFY(world.until([&] {
            Q_EMIT world.find<QMenu>(u"savedFiltersMenu"_s)->aboutToShow();
            return world.page->findChild<QAction *>(u"filter:first"_s) != nullptr;
        }));
        world.trigger(u"filter:first"_s);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-1"_s}; }));
    }

    void groupsBySite()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s, u"Malmö"_s));
        world.add(device(u"mfp-2"_s, u"Lund"_s));
        world.open();
        world.trigger(u"group:1"_s);
        auto *groups = world.find<QListWidget>(u"groupList"_s);
        QVERIFY(groups->isVisible());
        QCOMPARE(groups->count(), 3);
        groups->setCurrentRow(1);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-2"_s}; }));
        groups->setCurrentRow(0);
        QVERIFY(world.until([&] { return world.shown().size() == 2; }));
    }

    /// What happened, why, what to do, and a button that does it.
    void aFailedDeviceIsExplained()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s));
        EnrollmentProgress answered{.kind = EnrollmentProgress::Kind::Answered, .at = world.world.now(), .error = http403};
        world.failRequest(u"mfp-1"_s, http403, QString::fromUtf8(TimelineEntry::fromProgress(answered).toJson()) + u'\n');
        FleetPage &page = world.open();
        QVERIFY(world.select(u"mfp-1"_s));
        auto *panel = world.page->findChild<FailurePanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->error(), http403);
        QVERIFY(world.until([&] { return world.find<QWidget>(u"timeline"_s)->isVisible(); }));
        QVERIFY(world.find<QLabel>(u"detailsDetail"_s)->text().contains(u"HTTP ERROR 403"_s));
        QSignalSpy links(&page, &Page::linkActivated);
        world.click(u"failureActionButton"_s);
        QCOMPARE(links.size(), 1);
        const auto settings = links[0][0].value<Destination>();
        QVERIFY(settings.place == Place::Device);
        QCOMPARE(settings.item, u"mfp-1"_s);
        QCOMPARE(settings.view, u"communication"_s);
        world.click(u"detailsRetryButton"_s); // no rollout: by hand
        QCOMPARE(links.value(1).value(0).value<Destination>().view, u"request"_s);
    }

    /// In a rollout, only that device is tried again.
    void aFailedMemberIsRetried()
    {
        FleetWorld world;
        const DeviceId one = world.add(device(u"mfp-1"_s)), two = world.add(device(u"mfp-2"_s));
        const RolloutId id = world.rollout(u"December"_s, {{one, u"mfp-1"_s}, {two, u"mfp-2"_s}});
        world.setMember(id, one, MemberState::Failed, http403);
        world.setMember(id, two, MemberState::Failed, http403);
        world.setState(id, RolloutState::Finished);
        world.open();
        QVERIFY(world.select(u"mfp-1"_s));
        QVERIFY(world.until([&] { return world.find<QPushButton>(u"detailsRetryButton"_s)->isVisible(); }));
        world.click(u"detailsRetryButton"_s);
        QVERIFY(world.until([&] { return world.page->findChild<QMessageBox *>(u"retryQuestion"_s) != nullptr; })); // what will happen
        QVERIFY(world.page->findChild<QMessageBox *>(u"retryQuestion"_s)->text().contains(u"1 wave"_s));
        world.click(u"questionAcceptButton"_s);
        const auto state = [&](DeviceId device) {
            return FleetWorld::done(world.world.read([&](Transaction &t) { return RolloutStore::member(t, id, device); })).state;
        };
        QVERIFY(world.until([&] { return state(one) == MemberState::Waiting; }));
        QCOMPARE(state(two), MemberState::Failed);
        QCOMPARE(world.lastAct(), u"rollout retry"_s);
    }

    /// D23: one of its keys makes room.
    void aFullDeviceGetsRoom()
    {
        FleetWorld world;
        const DeviceId id = world.add(device(u"mfp-1"_s));
        FleetWorld::done(world.world.write([&](Transaction &transaction) {
            return transaction.run("INSERT INTO device_key (device, number, name, location, destination, is_default, in_use, created,"
                                   " chain) VALUES (?, 7, 'OLD', 'ieee8021x', '', 0, 1, 0, '')",
                                   {qint64(id)});
        }));
        world.failRequest(u"mfp-1"_s, {Errc::RegistrationLimit, {}, {u"3"_s}});
        world.open();
        QVERIFY(world.select(u"mfp-1"_s));
        auto *fix = world.find<QPushButton>(u"failureActionButton"_s);
        QVERIFY(world.until([&] { return fix->isVisible(); }));
        fix->click();
        auto *remove = world.find<QPushButton>(u"keyDeleteButton"_s);
        QVERIFY(!remove->isEnabled()); // nothing is chosen
        world.find<QListWidget>(u"keyList"_s)->setCurrentRow(0);
        const auto labels = remove->window()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"IEEE 802.1X"_s); }));
        remove->click();
        QVERIFY(world.until([&] {
            return FleetWorld::done(world.world.read([&](Transaction &transaction) { return DeviceStore::keys(transaction, id); })).size()
                   == 1;
        }));
        QCOMPARE(world.lastAct(), u"device delete-key"_s);
    }

    void aRolloutIsPausedResumedAndCancelled()
    {
        FleetWorld world;
        const RolloutId id = world.rollout(u"December"_s,
                                           {{world.add(device(u"mfp-1"_s)), u"mfp-1"_s}, {world.add(device(u"mfp-2"_s)), u"mfp-2"_s}});
        FleetPage &page = world.open();
        const auto visible = [&](const QString &name) {
            const auto *button = world.page->findChild<QPushButton *>(name);
            return button && button->isVisible();
        };
        QVERIFY(world.until([&] { return visible(u"rolloutPauseButton"_s); }));
        QVERIFY(page.workText().contains(u"December"_s));
        QVERIFY(!visible(u"rolloutResumeButton"_s));
        world.click(u"rolloutPauseButton"_s);
        QVERIFY(world.until([&] { return visible(u"rolloutResumeButton"_s); }));
        QCOMPARE(world.stored(id).state, RolloutState::Paused);
        QCOMPARE(world.lastAct(), u"rollout pause"_s);
        world.click(u"rolloutResumeButton"_s);
        QVERIFY(world.until([&] { return world.stored(id).state == RolloutState::Running; }));
        world.setState(id, RolloutState::Held, HoldReason{HoldReason::Kind::Failures, 0, 2, 5});
        QVERIFY(world.until([&] { return world.find<QWidget>(u"rolloutStrip"_s)->isVisible(); }));
        world.click(u"rolloutCancelButton"_s);
        world.click(u"questionRejectButton"_s); // it goes on
        QVERIFY(world.until([&] { return !world.page->findChild<QMessageBox *>(u"cancelQuestion"_s); }));
        QCOMPARE(world.stored(id).state, RolloutState::Held);
        world.click(u"rolloutCancelButton"_s);
        world.click(u"questionAcceptButton"_s);
        QVERIFY(world.until([&] { return world.stored(id).state == RolloutState::Cancelled; }));
        QVERIFY(world.until([&] { return visible(u"rolloutDismissButton"_s); }));
        world.click(u"rolloutDismissButton"_s);
        QVERIFY(world.until([&] { return !world.find<QWidget>(u"rolloutBoard"_s)->isVisible(); }));
        page.show(Destination{Place::Fleet, {}, QString::number(qint64(id)), u"rollout"_s});
        QVERIFY(world.until([&] { return world.find<QWidget>(u"rolloutBoard"_s)->isVisible(); }));
    }

    void columnsAreRemembered()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s));
        world.open();
        QVERIFY(world.table()->isColumnHidden(int(FleetColumn::Serial)));
        world.trigger(u"column:%1"_s.arg(int(FleetColumn::Serial)));
        world.trigger(u"column:%1"_s.arg(int(FleetColumn::Model)));
        world.table()->horizontalHeader()->resizeSection(int(FleetColumn::Site), 177);
        world.table()->sortByColumn(int(FleetColumn::Site), Qt::DescendingOrder);
        world.page.reset();
        world.open();
        QVERIFY(!world.table()->isColumnHidden(int(FleetColumn::Serial)));
        QVERIFY(world.table()->isColumnHidden(int(FleetColumn::Model)));
        QCOMPARE(world.table()->horizontalHeader()->sectionSize(int(FleetColumn::Site)), 177);
        QCOMPARE(world.table()->horizontalHeader()->sortIndicatorSection(), int(FleetColumn::Site));
    }

    void devicesAreAddedAndRemoved()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s));
        world.open();
        world.click(u"addDeviceButton"_s);
        world.find<QLineEdit>(u"newName"_s)->setText(u"mfp-1"_s);
        world.click(u"newAddButton"_s);
        QVERIFY(world.until([&] { return world.find<QLabel>(u"deviceDialogError"_s)->isVisible(); }));
        world.find<QLineEdit>(u"newName"_s)->setText(u"mfp-2"_s);
        world.find<QLineEdit>(u"newTags"_s)->setText(u"lobby, floor-2,lobby"_s);
        world.click(u"newAddButton"_s);
        QVERIFY(world.until([&] { return world.find<QLabel>(u"detailsName"_s)->text() == u"mfp-2"_s; }));
        QCOMPARE(world.lastAct(), u"device add"_s);
        QCOMPARE(world.table()->model()->index(1, int(FleetColumn::Tags)).data().toString(), u"floor-2, lobby"_s);
        QTest::keyClick(world.table(), Qt::Key_Delete);
        world.click(u"questionAcceptButton"_s);
        QVERIFY(world.until([&] { return world.shown() == QStringList{u"mfp-1"_s}; }));
        QCOMPARE(world.lastAct(), u"device remove"_s);
        QVERIFY(world.until([&] { return !world.find<QWidget>(u"deviceDetails"_s)->isVisible(); }));
    }

    void severalDevicesAreChangedTogether()
    {
        FleetWorld world;
        for (const QString &name : {u"mfp-1"_s, u"mfp-2"_s, u"mfp-3"_s})
            world.add(device(name));
        FleetPage &page = world.open();
        auto *table = world.table();
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(world.find<QLabel>(u"countLabel"_s)->text().contains(u"2 selected"_s));
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), table->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(table->viewport(), &event);
        QVERIFY(!world.find<QAction>(u"openAction"_s)->isEnabled());
        world.trigger(u"rolloutAction"_s);
        QCOMPARE(wizardFilter(page), u"name=mfp-1 or name=mfp-3"_s);
        world.trigger(u"editAction"_s);
        world.find<QLineEdit>(u"editSite"_s)->setText(u"Lund"_s);
        world.find<QLineEdit>(u"editAddTags"_s)->setText(u"b, a"_s);
        world.click(u"fieldsAcceptButton"_s);
        QVERIFY(world.until([&] { return table->model()->index(2, int(FleetColumn::Tags)).data().toString() == u"a, b"_s; }));
        QCOMPARE(table->model()->index(0, int(FleetColumn::Site)).data().toString(), u"Lund"_s);
        QCOMPARE(table->model()->index(1, int(FleetColumn::Site)).data().toString(), QString());
        QCOMPARE(world.lastAct(), u"device set"_s);
    }

    /// F6: a link to a renewal opens the wizard in that kind, with the certificates that are meant.
    void aRenewalIsOpened()
    {
        FleetWorld world;
        world.add(device(u"mfp-1"_s));
        FleetPage &page = world.open();
        page.show(Destination{Place::Fleet, {}, u"mfp-1/7 mfp-1/8"_s, u"renew"_s});
        auto *wizard = page.window()->findChild<RolloutWizard *>();
        QVERIFY(wizard);
        QVERIFY(wizard->findChild<QRadioButton *>(u"renewRadio"_s)->isChecked());
        const auto *named = wizard->findChild<QAbstractButton *>(u"onlyNamedCheck"_s);
        QVERIFY(named->isVisibleTo(wizard) && named->isChecked() && named->text().contains(u'2'));
        delete wizard;
    }

    /// D1: whoever has no passphrase sees everything and can change nothing.
    void aViewerChangesNothing()
    {
        FleetWorld world;
        const DeviceId id = world.add(device(u"mfp-1"_s));
        world.rollout(u"December"_s, {{id, u"mfp-1"_s}});
        world.failRequest(u"mfp-1"_s, http403);
        FleetPage &page = world.open();
        page.setAdministrator({});
        QVERIFY(world.select(u"mfp-1"_s));
        QVERIFY(world.until([&] { return world.find<QPushButton>(u"rolloutPauseButton"_s)->isVisible(); }));
        for (const QString &name : {u"addDeviceButton"_s, u"importButton"_s, u"newRolloutButton"_s, u"rolloutPauseButton"_s,
                                    u"rolloutCancelButton"_s, u"detailsRetryButton"_s, u"saveFilterButton"_s}) {
            QVERIFY2(!world.find<QPushButton>(name)->isEnabled(), qPrintable(name));
            QCOMPARE(world.find<QPushButton>(name)->toolTip(), u"Administrator privileges are required"_s);
        }
        QVERIFY(world.find<QPushButton>(u"failureActionButton"_s)->isEnabled()); // it only leads somewhere
        QVERIFY(world.page->findChild<FailurePanel *>()->isVisible());
        QTest::keyClick(world.table(), Qt::Key_Delete);
        QVERIFY(!world.page->findChild<QMessageBox *>());
        world.trigger(u"status:error"_s);
        QVERIFY(world.until([&] { return world.shown().size() == 1; }));
        page.setAdministrator(world.world.administrator());
        QVERIFY(world.find<QPushButton>(u"newRolloutButton"_s)->isEnabled());
    }

    /// F1: what “fleet set” does, judged as an import is.
    void theFieldsOfOneDevice()
    {
        FleetWorld world;
        NewDevice printer = device(u"prn-1"_s, u"Lund"_s, true), other = device(u"prn-2"_s, {}, true);
        printer.title = u"Reception"_s;
        other.inventory.serial = u"S2"_s;
        world.add(printer);
        world.add(other);
        world.open();
        QVERIFY(world.select(u"prn-1"_s));
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), world.table()->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(world.table()->viewport(), &event);
        world.trigger(u"editAction"_s);
        QCOMPARE(world.find<QLineEdit>(u"editSite"_s)->text(), u"Lund"_s);
        world.find<QLineEdit>(u"editSerial"_s)->setText(u"S2"_s);
        world.click(u"fieldsAcceptButton"_s);
        auto *error = world.find<QLabel>(u"fieldsError"_s);
        QVERIFY(world.until([&] { return error->isVisible(); }));
        QCOMPARE(error->text(), u"Another device has the serial number S2."_s);
        world.find<QLineEdit>(u"editSerial"_s)->setText(u"S1"_s);
        world.find<QLineEdit>(u"editTitle"_s)->clear();
        world.find<QLineEdit>(u"editAddress"_s)->setText(u"prn-1.example"_s);
        world.click(u"fieldsAcceptButton"_s);
        const auto stored = [&] {
            return FleetWorld::done(
                world.world.read([&](Transaction &transaction) { return world.store().find(transaction, u"prn-1"_s); }));
        };
        QVERIFY(world.until([&] { return stored().inventory.serial == u"S1"_s; }));
        QCOMPARE(stored().address, u"prn-1.example"_s);
        QCOMPARE(stored().title, QString());
        QCOMPARE(stored().inventory.site, u"Lund"_s);
        QCOMPARE(world.lastAct(), u"device set"_s);
    }

    /// F10: port, time limit and how many at once are the administrator's; what cannot be probed is said.
    void thePortsOfManyPrinters()
    {
        QTcpServer nobody; // a port that nothing listens on any more
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const int port = nobody.serverPort();
        nobody.close();
        FleetWorld world;
        for (const QString &name : {u"prn-1"_s, u"prn-2"_s, u"prn-3"_s}) {
            NewDevice printer = device(name, {}, true);
            printer.address = name == u"prn-3"_s ? QString() : u"127.0.0.1"_s;
            world.add(printer);
        }
        world.add(device(u"mfp-1"_s));
        FleetPage &page = world.open();
        const auto choose = [&](const QString &name) {
            world.table()->selectAll();
            QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), world.table()->mapToGlobal(QPoint(5, 5)));
            QCoreApplication::sendEvent(world.table()->viewport(), &event);
            world.trigger(name);
        };
        choose(u"probeAction"_s);
        auto *dialog = page.findChild<ProbeDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const QString intro = dialog->findChild<QLabel *>(u"probeIntro"_s)->text();
        QVERIFY2(intro.contains(u"port of 2 printer(s)"_s) && intro.contains(u"1 printer(s) have no address"_s), qPrintable(intro));
        dialog->findChild<QSpinBox *>(u"probePort"_s)->setValue(port);
        dialog->findChild<QSpinBox *>(u"probeTimeout"_s)->setValue(7);
        dialog->findChild<QPushButton *>(u"probeStartButton"_s)->click();
        QVERIFY(dialog->findChild<QPushButton *>(u"stopButton"_s)->isVisible());
        auto *counts = dialog->findChild<QLabel *>(u"probeCounts"_s);
        QVERIFY(world.until([&] { return counts->text() == u"Unreachable: 2"_s; }));
        const QAbstractItemModel *results = dialog->findChild<QTableView *>(u"probeTable"_s)->model();
        QCOMPARE(results->rowCount(), 2);
        QCOMPARE(results->index(0, 1).data().toString(), u"Unreachable"_s);
        const auto probe = FleetWorld::done(world.world.read([](Transaction &transaction) { return ProbeStore::list(transaction); }));
        QCOMPARE(probe.size(), 2);
        QCOMPARE(probe.constBegin()->port, port);
        // The next one begins with what was chosen, and can be stopped.
        delete dialog;
        choose(u"probeAction"_s);
        dialog = page.findChild<ProbeDialog *>();
        QCOMPARE(dialog->findChild<QSpinBox *>(u"probePort"_s)->value(), port);
        QCOMPARE(dialog->findChild<QSpinBox *>(u"probeTimeout"_s)->value(), 7);
        dialog->findChild<QPushButton *>(u"probeStartButton"_s)->click();
        dialog->findChild<QPushButton *>(u"stopButton"_s)->click();
        QVERIFY(dialog->findChild<QPushButton *>(u"probeStartButton"_s)->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(u"probeCounts"_s)->text().endsWith(u"stopped"_s));
        delete dialog;
        // One printer by itself is asked on the same port.
        NewDevice last = device(u"prn-4"_s, {}, true);
        last.address = u"127.0.0.1"_s;
        const DeviceId id = world.add(last);
        QVERIFY(world.until([&] { return world.select(u"prn-4"_s); }));
        world.click(u"detailsProbeButton"_s);
        const auto single = [&] {
            return FleetWorld::done(world.world.read([&](Transaction &transaction) { return ProbeStore::find(transaction, id); }));
        };
        QVERIFY(world.until([&] { return single().has_value(); }));
        QCOMPARE(single()->port, port);
    }

    /// While all of it is open, a dialog too.
    void theLanguageIsSwitched()
    {
        FleetWorld world;
        const DeviceId id = world.add(device(u"mfp-1"_s));
        world.rollout(u"December"_s, {{id, u"mfp-1"_s}});
        world.failRequest(u"mfp-1"_s, http403);
        world.open();
        QVERIFY(world.select(u"mfp-1"_s));
        QVERIFY(world.until([&] { return world.find<QPushButton>(u"rolloutPauseButton"_s)->isVisible(); }));
        world.click(u"rolloutCancelButton"_s);
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        for (const QPushButton *button : world.page->findChildren<QPushButton *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->text().startsWith(u'['), qPrintable(button->objectName() + u' ' + button->text()));
        }
        QVERIFY(world.find<QLabel>(u"rolloutTitle"_s)->text().startsWith(u'['));
        QVERIFY(world.page->findChild<QMessageBox *>()->text().startsWith(u'['));
        QVERIFY(world.table()->model()->headerData(0, Qt::Horizontal).toString().startsWith(u'['));
        QCoreApplication::removeTranslator(&brackets);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        QCOMPARE(world.find<QPushButton>(u"newRolloutButton"_s)->text(), u"New rollout…"_s);
    }
};

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
