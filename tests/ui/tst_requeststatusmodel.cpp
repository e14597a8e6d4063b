#include "core/base/literals.h"
#include "core/device/remoteui.h"
#include "tests/support/devicerig.h"
#include "ui/models/requeststatusmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace scepter;

/// The table is told what changed, and shows the words of D19 and D20.
class TestRequestStatusModel final : public QObject {
    Q_OBJECT

    /// A device whose server is down: every request becomes a row that fails at once.
    struct World {
        World()
        {
            rig.add();
            rig.client.server.close();
            rig.startEngine();
            remote.setVault(rig.vault);
            remote.load();
            [&] { QVERIFY(until([&] { return remote.isLoaded(); })); }();
        }
        /// The clocks move on, because the store is looked at four times a second.
        bool until(const std::function<bool()> &condition)
        {
            return QTest::qWaitFor(
                [&] {
                    rig.client.scheduler.advance(std::chrono::milliseconds(100));
                    return condition();
                },
                20'000);
        }
        RequestId post(const QString &keyName)
        {
            RequestId id = RequestId::None;
            remote.sendRequest(DeviceRig::request(keyName), Secret("sesam"),
                               [&](const FieldResult<RequestId> &sent) { id = sent.value(); });
            [&] { QVERIFY(until([&] { return remote.history().indexOf(id) == 0 && id != RequestId::None; })); }();
            return id;
        }
        void send(const QString &keyName)
        {
            const RequestId id = post(keyName);
            [&] {
                QVERIFY(until([&] {
                    return std::holds_alternative<Failed>(remote.history().rows()[remote.history().indexOf(id)].status) && !remote.isBusy();
                }));
            }();
        }
        DeviceRig rig;
        RemoteUi remote{rig.client.services(), rig.database(), rig.profiles, u"mfp"_s};
    };
    static QString text(const RequestStatusModel &model, int row, int column, int role = Qt::DisplayRole)
    {
        return model.index(row, column).data(role).toString();
    }

private Q_SLOTS:
    void emptyAtFirst()
    {
        World world;
        RequestStatusModel model(world.remote);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 6);
        QCOMPARE(model.headerData(RequestStatusModel::Time, Qt::Horizontal).toString(), u"Request Date/Time"_s);
    }

    void toldWhatChanged()
    {
        World world;
        RequestStatusModel model(world.remote);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QStringList seen;
        connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] {
            seen.append(text(model, 0, RequestStatusModel::Status));
            QCOMPARE(model.index(0, 0).data(RequestStatusModel::TagRole).toInt(), int(StatusTag::Active));
            QCOMPARE(text(model, 0, RequestStatusModel::Details), QString());
        });
        world.send(u"first"_s);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(seen, QStringList{u"Processing..."_s});
        QVERIFY(changed.count() >= 1);
        QCOMPARE(text(model, 0, RequestStatusModel::Status), u"Error"_s);
        QCOMPARE(text(model, 0, RequestStatusModel::Details), u"Communication Error (TCP ERROR)"_s);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"first"_s);
        QVERIFY(text(model, 0, RequestStatusModel::Subject).contains(u"CN=mfp-1.example"_s));
        QCOMPARE(model.index(0, 0).data(RequestStatusModel::TagRole).toInt(), int(StatusTag::Bad));

        world.send(u"second"_s);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"second"_s);
        QCOMPARE(text(model, 1, RequestStatusModel::KeyName), u"first"_s);
        QCOMPARE(reset.count(), 0);
    }

    /// D19: the request that lies ahead stands on top, new ones below it, and it goes when the timer is switched off.
    void toBeProcessedStaysOnTop()
    {
        World world;
        world.send(u"first"_s);
        RequestStatusModel model(world.remote);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        AutoRequestSettings settings;
        settings.timer = true;
        settings.startDate = world.rig.now().date().addDays(1);
        settings.startTime = QTime(2, 0);
        settings.intervalDays = 1;
        settings.request = DeviceRig::request(u"next"_s);
        world.remote.updateAutomatic(settings, Secret("sesam"), [](const FieldResult<void> &done) { QVERIFY(done); });
        QVERIFY(world.until([&] { return model.rowCount() == 2; }));
        QCOMPARE(text(model, 0, RequestStatusModel::Status), u"To Be Processed"_s);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"next"_s);
        QCOMPARE(model.index(0, RequestStatusModel::Time).data(RequestStatusModel::SortRole).toDateTime(),
                 QDateTime(settings.startDate, settings.startTime, Qt::UTC));

        world.rig.client.scheduler.setWallClock(QDateTime(settings.startDate, settings.startTime, Qt::UTC)); // it falls due
        QVERIFY(world.until([&] { return model.rowCount() == 3 && text(model, 1, RequestStatusModel::Status) == u"Error"_s; }));
        QCOMPARE(text(model, 0, RequestStatusModel::Status), u"To Be Processed"_s);
        QCOMPARE(text(model, 1, RequestStatusModel::KeyName), u"next"_s);
        QCOMPARE(text(model, 2, RequestStatusModel::KeyName), u"first"_s);

        settings.timer = false;
        world.remote.updateAutomatic(settings, std::nullopt, [](const FieldResult<void> &done) { QVERIFY(done); });
        QVERIFY(world.until([&] { return model.rowCount() == 2; }));
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"next"_s);
        QCOMPARE(reset.count(), 0);
    }

    void the21stOverwritesTheOldest()
    {
        World world;
        RequestStatusModel model(world.remote);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int i = 1; i <= 21; ++i)
            world.send(u"key%1"_s.arg(i));
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(text(model, 0, RequestStatusModel::KeyName), u"key21"_s);
        QCOMPARE(text(model, 19, RequestStatusModel::KeyName), u"key2"_s);
        QCOMPARE(reset.count(), 0);
    }

    /// By the clock of the device, and by locale.
    void timesByLocale()
    {
        World world;
        DeviceSetup setup = world.remote.settings().setup;
        setup.timeZone = "Asia/Tokyo";
        world.remote.updateSetup(setup, [](const FieldResult<void> &done) { QVERIFY(done); });
        QVERIFY(world.until([&] { return world.remote.settings().setup.timeZone == "Asia/Tokyo"; }));
        world.send(u"key"_s);
        RequestStatusModel model(world.remote);
        QLocale::setDefault(QLocale(u"sv"_s));
        QVERIFY2(text(model, 0, RequestStatusModel::Time).startsWith(u"2027-03-01 21:0"_s),
                 qPrintable(text(model, 0, RequestStatusModel::Time)));
        QVERIFY(text(model, 0, RequestStatusModel::Time, Qt::ToolTipRole).contains(u"mars"_s));
        QVERIFY(text(model, 0, RequestStatusModel::Time, Qt::AccessibleTextRole).contains(u"mars"_s));
        QCOMPARE(model.index(0, RequestStatusModel::Time).data(RequestStatusModel::SortRole).toDateTime(),
                 shownTime(world.remote.history().rows().first().status));
        QLocale::setDefault(QLocale::c());
    }

    void retranslationKeepsTheRows()
    {
        World world;
        world.send(u"key"_s);
        RequestStatusModel model(world.remote);
        QSignalSpy heads(&model, &QAbstractItemModel::headerDataChanged);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.retranslate();
        QCOMPARE(heads.count(), 1);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRequestStatusModel)
#include "tst_requeststatusmodel.moc"
